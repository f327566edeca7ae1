"""Citations in the forms that lawyers, legislators and the Chamber itself print."""

from dataclasses import dataclass
from enum import StrEnum

from griffie.citations import years
from griffie.citations.ids import DocumentId, parse_id
from griffie.model.citation import Kind

_NAMES = {Kind.STB: "Stb.", Kind.STCRT: "Stcrt.", Kind.TRB: "Trb."}
_CHAMBERS = {"tk": "II", "ek": "I", "ii": "II", "i": "I", "tweede kamer": "II", "eerste kamer": "I"}


class Form(StrEnum):
    """Whose rules a citation follows."""

    LEIDRAAD = "leidraad"
    """Leidraad voor juridische auteurs: the name of the series in italics, a full stop at the end."""
    AANWIJZING = "aanwijzing"
    """Aanwijzing 3.43 voor de regelgeving: the same without italics and full stop."""
    STUK = "stuk"
    """As papers of the Chamber print it: "Kamerstuk 28 676, nr. 560"."""


@dataclass(frozen=True, slots=True)
class Reference:
    """A printed citation in two parts, so that a page can set the first in italics."""

    series: str
    """"Kamerstukken II", in italics in the form of the Leidraad only; empty when nothing is set apart."""
    rest: str

    def __str__(self) -> str:
        return f"{self.series} {self.rest}" if self.series else self.rest


def leidraad(  # noqa: PLR0913 - what a full citation tells
    id_: str,
    vergaderjaar: str | None = None,
    kamer: str | None = None,
    *,
    form: Form = Form.LEIDRAAD,
    page: str | None = None,
    attachment: bool = False,
) -> Reference | None:
    """A citation of the paper with this id; None for a kind that these rules do not cover.

    `vergaderjaar` in any of the forms "2025-2026", "2025/26", "20252026"; `kamer` as "Tweede Kamer", "II" or "tk".
    Without both, the form of the Leidraad cannot be given and the short form is printed instead: nothing is invented.
    `attachment`: the citation is of an attachment to the paper.
    """
    parsed = parse_id(id_)
    if parsed is None:
        return None
    pin = f", p. {page}" if page else ""
    match parsed.kind:
        case Kind.KST | Kind.DOSSIER:
            series = _series(_year(vergaderjaar or parsed.year), _chamber(kamer))
            return _paper(parsed, series, form, pin, attachment=attachment)
        case Kind.HANDELINGEN | Kind.AANHANGSEL:
            return _proceedings(parsed, form, pin)
        case Kind.STB | Kind.STCRT | Kind.TRB:
            return _closed(_NAMES[parsed.kind], f"{parsed.year}, {parsed.number}", form)
        case _:
            return None


def short(id_: str) -> str:
    """How a paper is called within a sentence: "Kamerstuk 28 676, nr. 560", "36 800 K, F"."""
    return str(leidraad(id_, form=Form.STUK) or id_)


def _paper(
    parsed: DocumentId, series: tuple[str, str] | None, form: Form, pin: str, *, attachment: bool
) -> Reference | None:
    if not parsed.dossier:
        return None
    where = _numbered(parsed)
    before = "Bijlage bij " if attachment else ""
    if parsed.kind is Kind.DOSSIER:
        return _dossier(parsed, form)
    if form is Form.STUK:
        spaced = f"{_spaced(parsed)}{where}{pin}"
        return Reference("", f"{before}{'' if parsed.letter else 'Kamerstuk '}{spaced}")
    if series is None:
        return Reference("", f"{before}Kamerstuk {_unspaced(parsed)}{where}{pin}")
    name, year = series
    closed = _closed(name, f"{year}, {_unspaced(parsed)}{where}{pin}", form)
    return closed if not attachment else Reference("", f"{before}{closed}")


def _series(year: str | None, chamber: str | None) -> tuple[str, str] | None:
    return (f"Kamerstukken {chamber}", years.short(year)) if year and chamber else None


def _dossier(parsed: DocumentId, form: Form) -> Reference:
    """The whole history of a bill: neither chamber nor year, no full stop."""
    if form is Form.STUK:
        return Reference("", _spaced(parsed))
    return Reference("Kamerstukken", _unspaced(parsed))


def _proceedings(parsed: DocumentId, form: Form, pin: str) -> Reference | None:
    if not parsed.year or parsed.chamber not in _CHAMBERS:
        return None
    year, chamber = years.short(parsed.year), _CHAMBERS[parsed.chamber]
    if parsed.kind is Kind.AANHANGSEL:
        return _closed(f"Aanhangsel Handelingen {chamber}", f"{year}, nr. {parsed.number}{pin}", form)
    if parsed.year < years.LAST_PREFIXED and parsed.item:
        return _closed(f"Handelingen {chamber}", f"{year}, p. {parsed.number}-{parsed.item}", form)
    item = f", item {parsed.item}" if parsed.item else ""
    return _closed(f"Handelingen {chamber}", f"{year}, nr. {parsed.number}{item}{pin}", form)


def _closed(series: str, rest: str, form: Form) -> Reference:
    return Reference(series, f"{rest}." if form is Form.LEIDRAAD else rest)


def _numbered(parsed: DocumentId) -> str:
    """The number with "nr.", a letter without; the edition in words."""
    edition = {"-h1": " (herdruk)", "-h2": " (tweede herdruk)", "-h3": " (derde herdruk)"}.get(parsed.edition, "")
    return f", nr. {parsed.number}{edition}" if parsed.number else f", {parsed.letter}{edition}"


def _unspaced(parsed: DocumentId) -> str:
    if parsed.sub:
        return f"{parsed.dossier}-{parsed.sub}"
    return f"{parsed.dossier} {parsed.chapter}" if parsed.chapter else parsed.dossier


def _spaced(parsed: DocumentId) -> str:
    whole = _unspaced(parsed)
    return f"{whole[:2]} {whole[2:]}" if len(parsed.dossier) == len("36800") and parsed.dossier.isdigit() else whole


def _year(printed: str | None) -> str | None:
    """Eight digits from any form of a vergaderjaar."""
    digits = "".join(char for char in printed or "" if char.isdigit())
    if len(digits) == len("202526"):
        return years.pair(digits[:4], digits[4:])
    return years.pair(digits[:4], digits[4:]) if len(digits) == len("20252026") else None


def _chamber(printed: str | None) -> str | None:
    return _CHAMBERS.get((printed or "").strip().lower())
