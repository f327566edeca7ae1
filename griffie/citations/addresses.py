"""Official addresses, derived from identifiers where the publisher follows a rule, and refused where it does not.

A derived address is never a proof that the paper exists.
"""

import re

from griffie.citations import reasons, years
from griffie.citations.ids import DocumentId, parse_id
from griffie.model.citation import Kind

_OFFICIAL = "https://zoek.officielebekendmakingen.nl/"
_WETTEN = "https://wetten.overheid.nl/"
_EURLEX = "https://eur-lex.europa.eu/legal-content/NL/TXT/?uri="
_COM = re.compile(r"COM\(([0-9]{4})\)([0-9]+)")
_BWB = re.compile(r"(BWB([RV])[0-9]{7})(?:@([0-9-]+))?(?:#(.+))?")


def address(id_: str) -> str | None:  # noqa: PLR0911 - one answer for each kind
    """The official address of an id, or None when its kind has none.

    Whether the id itself may be trusted is another question: see `underivable`. An id that is printed in full is
    linked even where it could not have been derived.
    """
    parsed = parse_id(id_)
    if parsed is None:
        return None
    bare = id_.partition("#")[0]
    match parsed.kind:
        case Kind.KST | Kind.HANDELINGEN | Kind.AANHANGSEL | Kind.STB | Kind.STCRT | Kind.TRB:
            return f"{_OFFICIAL}{bare}.html"
        case Kind.DOSSIER:
            return f"{_OFFICIAL}dossier/{parsed.dossier_key}"
        case Kind.TKDOC | Kind.ZAAK:
            return _chamber_address(bare)
        case Kind.ECLI:
            return f"https://deeplink.rechtspraak.nl/uitspraak?id={id_}" if id_.startswith("ECLI:NL:") else None
        case Kind.EU:
            return _european(id_)
        case Kind.WET:
            return _law(id_)
        case Kind.URL | Kind.INTERN:
            return id_
        case _:
            return None


def underivable(id_: str) -> str | None:  # noqa: PLR0911 - one answer for each kind
    """Why no address may be derived for an id that a citation formed; None when one may.

    Only what the id itself shows: that a printed year lies before 1995 is said by the citation.
    """
    parsed = parse_id(id_)
    if parsed is None:
        return None
    match parsed.kind:
        case Kind.KST:
            return _underivable_paper(parsed)
        case Kind.HANDELINGEN:
            if parsed.year <= years.LAST_PREFIXED:
                return reasons.HANDELINGEN_BEFORE_2010_2011
            return None if parsed.item else reasons.NO_ITEM
        case Kind.AANHANGSEL:
            numbered = not parsed.year or parsed.year >= years.FIRST_AH_NUMBERED
            return reasons.AH_NUMBER if numbered else None
        case Kind.ZAAK:
            return None if id_.startswith("kv-") else reasons.CASE_NUMBER
        case Kind.ACTIVITEIT:
            return reasons.ACTIVITY
        case Kind.KENMERK | Kind.ADVIES | Kind.TOEZEGGING:
            return reasons.KENMERK
        case _:
            return None if address(id_) else reasons.NO_PUBLIC_ADDRESS


def _underivable_paper(parsed: DocumentId) -> str | None:
    if parsed.year:
        return reasons.EK_BEFORE_2010_2011
    if parsed.edition.startswith(("-h", "-n")):
        return reasons.REPRINT
    return None


def _chamber_address(id_: str) -> str | None:
    if id_.startswith(("nds-", "kv-")):
        return f"{_OFFICIAL}{id_}.html"
    return f"https://www.tweedekamer.nl/kamerstukken/detail?id={id_}&did={id_}" if id_[4] == "D" else None


def _european(id_: str) -> str | None:
    com = _COM.fullmatch(id_)
    if com:
        return f"{_EURLEX}COM:{com[1]}:{com[2]}:FIN"
    return None if "(" in id_ else f"{_EURLEX}CELEX:{id_}"


def _law(id_: str) -> str | None:
    match = _BWB.fullmatch(id_)
    if match is None:
        return None
    bwb, register, date, article = match.groups()
    if date:
        return f"{_WETTEN}{bwb}/{date}"
    if article and register == "R":
        return f"{_WETTEN}jci1.3:c:{bwb}&artikel={article}"
    return f"{_WETTEN}{bwb}"
