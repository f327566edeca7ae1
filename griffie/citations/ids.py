"""The identifiers of official publications, taken apart: what `kst-36800-X-34` says about itself.

There is no public specification; the shapes follow from a census of all identifiers. An id that no rule takes apart
is still an id: `parse_id` answers None and nothing more is claimed about it.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from griffie.citations import bounds
from griffie.model.citation import Kind

_CHAPTER = "|".join(sorted(bounds.CHAPTERS, key=lambda chapter: (-len(chapter), chapter)))
_EDITION = r"(?P<edition>(?:-[hnb][0-9]{1,2})*)"
_SHAPES: tuple[tuple[Kind, re.Pattern[str]], ...] = (
    (
        Kind.KST,
        re.compile(
            r"kst-(?:(?P<year>(?:19|20)[0-9]{6})-)?(?P<dossier>[0-9]{4,5})(?:-R(?P<rijkswet>[0-9]{3,4}))?"
            rf"(?:-(?P<chapter>{_CHAPTER})(?=-(?:[0-9]|[A-Z]{{1,2}}(?:-|$)))|(?<=21501)-(?P<sub>[0-9]{{2}})(?=-))?"
            rf"-(?:(?P<number>0?[0-9]{{1,4}}|0A)(?P<suffix>[a-z]?)|(?P<letter>[A-Z]{{1,2}})){_EDITION}"
        ),
    ),
    (Kind.KST, re.compile(rf"kst-(?P<roman>[CLXVI]+)-(?P<letter>[A-Z]{{1,2}}){_EDITION}")),
    (
        Kind.DOSSIER,
        re.compile(
            rf"dossier:(?:(?P<dossier>[0-9]{{4,5}})(?:-(?P<chapter>{_CHAPTER})|(?<=21501)-(?P<sub>[0-9]{{2}}))?"
            r"|(?P<roman>[CLXVI]+))"
        ),
    ),
    (
        Kind.HANDELINGEN,
        re.compile(
            r"h-(?P<chamber>tk|ek|vv)-(?P<year>[0-9]{8})-(?P<number>[0-9]+)(?:-(?P<item>[0-9]+))?"
            r"(?P<edition>(?:-n[0-9]*)?)"
        ),
    ),
    (
        Kind.AANHANGSEL,
        re.compile(r"ah-(?P<chamber>tk|ek)-(?P<year>[0-9]{8})-(?P<number>[0-9]+)(?P<edition>(?:-[hn][0-9]{1,2})*)"),
    ),
    (Kind.AANHANGSEL, re.compile(r"ah-(?P<number>[0-9]+)")),
    (Kind.KST, re.compile(r"blg-(?P<number>[0-9]+)(?:-[0-9A-Za-z]+)*")),
    (Kind.TKDOC, re.compile(r"(?:nds-tk-)?(?P<calendar>[0-9]{4})D(?P<number>[0-9]{5})")),
    (Kind.ZAAK, re.compile(r"(?:kv-tk-)?(?P<calendar>[0-9]{4})Z(?P<number>[0-9]{5})")),
    (Kind.ACTIVITEIT, re.compile(r"(?P<calendar>[0-9]{4})A(?P<number>[0-9]{5})")),
    (Kind.STB, re.compile(r"stb-(?P<calendar>[0-9]{4})-(?P<number>[0-9]+)")),
    (Kind.STCRT, re.compile(r"stcrt-(?P<calendar>[0-9]{4})-(?P<number>[0-9]+)(?:-n[0-9]+)?")),
    (Kind.TRB, re.compile(r"trb-(?P<calendar>[0-9]{4})-(?P<number>[0-9]+)")),
    (Kind.ECLI, re.compile(r"ECLI:[A-Z]{2}:[A-Z0-9]+:(?P<calendar>[0-9]{4}):[A-Z0-9.]+")),
    (Kind.WET, re.compile(r"BWB[RV][0-9]{7}(?:@[0-9]{4}-[0-9]{2}-[0-9]{2})?(?:#(?P<article>[0-9A-Za-z.:]+))?")),
    (Kind.EU, re.compile(r"[1-9][0-9]{4}[A-Z]{1,2}[0-9]{4}|(?:COM|SEC|SWD|JOIN)\([0-9]{4}\)[0-9]+")),
    (Kind.URL, re.compile(r"https?://\S+")),
    (Kind.INTERN, re.compile(r"#\S+")),
    (Kind.LJN, re.compile(r"LJN:[A-Z]{2}[0-9]{4}")),
    (Kind.ADVIES, re.compile(r"W[0-9]{2}\.[0-9]{2}\.[0-9]{4,5}/[IVX]+")),
    (Kind.TOEZEGGING, re.compile(r"T[0-9]{5}")),
    (Kind.KENMERK, re.compile(r"[A-Z]{3,}-?[0-9]{4}[0-9.]+|D[0-9]{4}-[0-9]{6}|[0-9]{10}")),
)


@dataclass(frozen=True, slots=True)
class DocumentId:
    """An identifier with what it says about the paper; what it does not say is empty."""

    id: str
    kind: Kind
    dossier: str = ""
    """Five digits (four before 1966), or the roman number of a dossier of the Eerste Kamer."""
    chapter: str = ""
    """Budget chapter or fund: `X`, `K`."""
    sub: str = ""
    """Sub-dossier of 21501: `07`."""
    number: str = ""
    """Ondernummer, with the small letter of an old Eerste Kamer paper: `34`, `188b`; meeting or first page."""
    letter: str = ""
    """Letter of an Eerste Kamer paper: `F`."""
    edition: str = ""
    """`-h1` a reprint, `-n1` a corrected edition, `-b2` an attachment."""
    year: str = ""
    """Vergaderjaar as eight digits, when the id holds it."""
    chamber: str = ""
    """`tk`, `ek` or `vv`, when the id holds it."""
    item: str = ""
    """Agenda item, or last page, of Handelingen."""

    @property
    def dossier_key(self) -> str | None:
        """The dossier as its page is called: `36800-X`, `21501-07`, `28676`."""
        if not self.dossier:
            return None
        rest = self.chapter or self.sub
        return f"{self.dossier}-{rest}" if rest else self.dossier


@lru_cache(maxsize=1 << 16)
def parse_id(id_: str) -> DocumentId | None:
    """Take an id apart; None when it has no known shape. A fragment (`#vraag-2`) behind a paper is ignored."""
    for kind, shape in _SHAPES:
        subject = id_ if kind in (Kind.WET, Kind.URL, Kind.INTERN) else id_.partition("#")[0]
        match = shape.fullmatch(subject)
        if match:
            return _document(id_, kind, match.groupdict(default=""))
    return None


def format_id(id_: DocumentId) -> str:
    """The identifier of papers and dossiers from their parts; of every other kind the id as it was read."""
    key = id_.dossier_key
    if key is None:
        return id_.id
    if id_.kind is Kind.DOSSIER:
        return f"dossier:{key}"
    year = f"{id_.year}-" if id_.year else ""
    return f"kst-{year}{key}-{id_.number or id_.letter}{id_.edition}"


def kind_of(id_: str) -> Kind:
    """The kind of thing an id names; a slug of an editor counts as a Kamerstuk, which it is or is about."""
    parsed = parse_id(id_)
    return parsed.kind if parsed else Kind.KST


def base_id(id_: str) -> str:
    """The id without edition or attachment: what makes two ids the same paper (rule I7)."""
    parsed = parse_id(id_)
    if parsed is None or not parsed.edition:
        return id_
    return id_.partition("#")[0].removesuffix(parsed.edition)


def dossier_of(id_: str) -> str | None:
    """Key of the dossier that a paper belongs to: `36800-X`, `21501-07`, `28676`; None when the id does not say."""
    parsed = parse_id(id_)
    return parsed.dossier_key if parsed else None


def _document(id_: str, kind: Kind, parts: dict[str, str]) -> DocumentId:
    return DocumentId(
        id=id_,
        kind=kind,
        dossier=parts.get("dossier", "") or parts.get("roman", ""),
        chapter=parts.get("chapter", ""),
        sub=parts.get("sub", ""),
        number=parts.get("number", "") + parts.get("suffix", ""),
        letter=parts.get("letter", ""),
        edition=parts.get("edition", ""),
        year=parts.get("year", "") or parts.get("calendar", ""),
        chamber=parts.get("chamber", ""),
        item=parts.get("item", ""),
    )
