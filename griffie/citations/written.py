"""Identifiers and addresses that are printed in full: nothing is concluded, everything is read."""

import re

from griffie.citations import reasons
from griffie.citations.addresses import address, underivable
from griffie.citations.bounds import CHAPTERS
from griffie.citations.context import Context
from griffie.citations.found import Found
from griffie.citations.ids import parse_id
from griffie.citations.lexis import lex
from griffie.model.citation import Citation, Confidence, Kind
from griffie.text import Span

_URL = lex(r"(?i:https?://)[^\s<>\"\[\]“”«»]{1,2000}")
_KST = lex(r"(?i:kst)<HY>(?:[0-9]{8}<HY>)?(?:[0-9]{4,7}|[CLXVIclxvi]{1,9})(?:<HY>[A-Za-z0-9]{1,6}){0,6}<END>")
_OTHER = lex(
    r"(?:(?i:h<HY>(?:tk|ek|vv)<HY>[0-9]{8}(?:<HY>[0-9]{1,5}){1,2}(?:<HY>n[0-9]{0,2})?)"
    r"|(?i:ah<HY>(?:(?:tk|ek)<HY>[0-9]{8}<HY>)?[0-9]{1,7}(?:<HY>[hn][0-9])?)"
    r"|(?i:blg<HY>[0-9]{2,8}(?:<HY>[0-9A-Za-z]{1,6}){0,3})"
    r"|(?i:(?:nds|kv)<HY>tk<HY>)20[0-9]{2}[DZ][0-9]{5}"
    r"|(?i:(?:stb|stcrt|trb)<HY>)(?:1[89]|20)[0-9]{2}<HY>[0-9]{1,6}(?:<HY>n[0-9])?)<END>"
)
_DOSSIER = lex(r"(?i:dossier)/(?P<key>[0-9]{5}(?:<HY>[A-Za-z0-9]{1,5})?)<END>")
_TK = lex(r"(?P<id>20[0-9]{2}(?P<kind>[DZA])[0-9]{5})<END>")
_JCI = lex(
    r"jci[0-9](?:\.[0-9]{1,3})?:[cv]:(?P<bwb>BWB[RV][0-9]{7})(?P<rest>(?:&[a-z_]{1,20}=[A-Za-z0-9.:-]{1,40}){0,12})"
)
_ARTICLE = re.compile(r"&artikel=([A-Za-z0-9.:-]+)")
_BWB = lex(r"BWB[RV][0-9]{7}<END>")
_ECLI = lex(r"(?i:ECLI):[A-Z]{2}:[A-Z0-9]{1,8}:(?:1[89]|20)[0-9]{2}:[A-Z0-9.]{1,26}")
_LJN = lex(r"LJN:?<S>?(?:<nr><S>?)?(?P<number>[A-Z]{2}[0-9]{4})<END>")
_CELEX = lex(r"[1-9](?:19|20)[0-9]{2}[A-Z]{1,2}[0-9]{4}<END>")
_HYPHENS = re.compile("[\u2010\u2011\u2012\u2013\u2014\u2212]")
_ISSN = lex(r"<S>(?i:issn)")
_KINDS = {"D": Kind.TKDOC, "Z": Kind.ZAAK, "A": Kind.ACTIVITEIT}
_TRAILING = ".,;:)'’”»!?*_"
_IN_URL = (
    re.compile(r"tweedekamer\.nl/.*[?&]did=(?P<id>20[0-9]{2}[DZA][0-9]{5})"),
    re.compile(r"tweedekamer\.nl/.*[?&]id=(?P<id>20[0-9]{2}[DZA][0-9]{5})"),
    re.compile(r"wetten\.overheid\.nl/(?P<id>BWB[RV][0-9]{7})(?:/(?P<date>[0-9]{4}-[0-9]{2}-[0-9]{2}))?"),
    re.compile(
        r"officielebekendmakingen\.nl/(?:dossier/(?P<dossier>[0-9]{5}(?:-[A-Za-z0-9]+)?)|"
        r"(?P<id>[a-z]+-[A-Za-z0-9-]+))"
    ),
)


def url(text: str, at: int, _: Context) -> Found | None:
    """Rule address ::= ('http://' | 'https://') and what follows, without trailing punctuation (c18).

    It is its own address.
    """
    match = _URL.match(text, at)
    if match is None:
        return None
    printed = match.group().rstrip(_TRAILING)
    if printed.count("(") > printed.count(")") and text[at + len(printed) : at + len(printed) + 1] == ")":
        printed += ")"
    if len(printed) <= len("https://"):
        return None
    id_ = _named_by(printed) or printed
    return Found(at + len(printed), (_citation(at, at + len(printed), id_, None),))


def kst(text: str, at: int, _: Context) -> Found | None:
    """Rule kstId: the official id of a Kamerstuk in any case; one before " ISSN" is a colophon (F7)."""
    match = _KST.match(text, at)
    if match is None:
        return None
    id_ = _kst_id(_HYPHENS.sub("-", match.group()))
    if re.fullmatch(r"kst-[0-9]{6,7}", id_):
        unknown = Citation(Span(at, match.end()), Kind.KST, (), Confidence.WRITTEN, reasons.TEMPORARY_ID)
        return Found(match.end(), (unknown,))
    if _ISSN.match(text, match.end()):
        return Found(match.end(), ())
    return Found(match.end(), (_citation(at, match.end(), id_, None),)) if parse_id(id_) else None


def other(text: str, at: int, _: Context) -> Found | None:
    """Rule otherId: h-, ah-, blg-, nds-, kv-, stb-, stcrt-, trb- ids and dossier/…; an `ah-{number}` has no address.

    One before " ISSN" is a colophon (F7).
    """
    match = _DOSSIER.match(text, at)
    if match:
        id_ = "dossier:" + _HYPHENS.sub("-", match["key"]).upper()
        return Found(match.end(), (_citation(at, match.end(), id_, None),)) if parse_id(id_) else None
    match = _OTHER.match(text, at)
    if match is None:
        return None
    if _ISSN.match(text, match.end()):
        return Found(match.end(), ())
    id_ = _HYPHENS.sub("-", match.group())
    if not id_.startswith("blg"):
        id_ = re.sub(r"^[A-Za-z-]+-(?=[0-9])", lambda start: start.group().lower(), id_)
    parsed = parse_id(id_)
    if parsed is None:
        return None
    numbered = parsed.kind is Kind.AANHANGSEL and not parsed.year
    return Found(match.end(), (_citation(at, match.end(), id_, reasons.AH_NUMBER if numbered else None),))


def chamber_number(text: str, at: int, _: Context) -> Found | None:
    """Rule tkNumber ::= year ('D' | 'Z' | 'A') five digits."""
    match = _TK.match(text, at)
    if match is None:
        return None
    citation = Citation(
        Span(at, match.end()), _KINDS[match["kind"]], (match["id"],), Confidence.WRITTEN, underivable(match["id"])
    )
    return Found(match.end(), (citation,))


def law_id(text: str, at: int, _: Context) -> Found | None:
    """Jci and bwb: laws by the identifiers of the Basiswettenbestand."""
    match = _JCI.match(text, at)
    if match:
        article = _ARTICLE.search(match["rest"])
        end = match.end() - len(match.group()) + len(match.group().rstrip(".:-"))
        id_ = f"{match['bwb']}#{article[1].rstrip('.:-')}" if article else match["bwb"]
        return Found(end, (_citation(at, end, id_, None),))
    match = _BWB.match(text, at)
    return Found(match.end(), (_citation(at, match.end(), match.group(), None),)) if match else None


def ruling(text: str, at: int, _: Context) -> Found | None:
    """Rule ecli, ljn: rulings."""
    match = _ECLI.match(text, at)
    if match:
        id_ = match.group().rstrip(".")
        return Found(at + len(id_), (_citation(at, at + len(id_), "ECLI" + id_[4:], underivable("ECLI" + id_[4:])),))
    match = _LJN.match(text, at)
    if match is None:
        return None
    return Found(match.end(), (_citation(at, match.end(), f"LJN:{match['number']}", reasons.NO_PUBLIC_ADDRESS),))


def celex(text: str, at: int, _: Context) -> Found | None:
    """Rule celex: an act of the European Union by its number."""
    match = _CELEX.match(text, at)
    return Found(match.end(), (_citation(at, match.end(), match.group(), None),)) if match else None


def _citation(start: int, end: int, id_: str, reason: str | None) -> Citation:
    parsed = parse_id(id_)
    kind = parsed.kind if parsed else Kind.URL
    return Citation(Span(start, end), kind, (id_,), Confidence.WRITTEN, reason)


def _kst_id(printed: str) -> str:
    """The id with every part in the case that the publisher uses: capitals for chapter and letter, else small."""
    parts = printed.split("-")
    body: list[str] = []
    for part in parts[1:]:
        small = re.fullmatch(r"[hnb][0-9]{1,2}|[0-9]+[a-z]", part.lower()) and len(body) > 1
        body.append(part.lower() if small and part.upper() not in CHAPTERS else part.upper())
    return "-".join(["kst", *body])


def _named_by(printed: str) -> str | None:
    """The id that an address is about, when its publisher puts it there."""
    for pattern in _IN_URL:
        match = pattern.search(printed)
        if match is None:
            continue
        parts = match.groupdict()
        id_ = f"dossier:{parts['dossier'].upper()}" if parts.get("dossier") else parts["id"]
        id_ = f"{id_}@{parts['date']}" if parts.get("date") else id_
        if parse_id(id_) and address(id_):
            return id_
    return None
