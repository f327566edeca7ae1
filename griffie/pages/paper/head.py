"""The head of a paper's page: the strip of facts and "in het kort".

What the source does not say is shown as a blank that says so.
"""

from dataclasses import dataclass

from griffie import urls
from griffie.citations.addresses import address
from griffie.model.annotation import Notes
from griffie.model.corpus import Linked
from griffie.model.document import Paper
from griffie.pages.breaking import breakable
from griffie.pages.names import cited_name, dossier_name, paper_name, paper_number
from griffie.pages.paper.outline import PaperOutline
from griffie.rendering.dutch import capital, date_words, session_years

_DATE_KINDS = {"ondertekend": "", "ontvangen": "ontvangen", "vastgesteld": "vastgesteld"}


@dataclass(frozen=True, slots=True)
class Value:
    """A value of a fact, with an address when it leads somewhere."""

    text: str
    href: str = ""
    ref: str = ""
    outside: bool = False


@dataclass(frozen=True, slots=True)
class Fact:
    """One fact of the strip: its label, its values and what is said in smaller type."""

    label: str
    values: tuple[Value, ...]
    small: tuple[Value, ...] = ()
    day: str = ""
    """ISO date, when the value is one."""


@dataclass(frozen=True, slots=True)
class Point:
    """A point of "in het kort"."""

    text: str
    href: str
    at: str


def facts(linked: Linked, paper: Paper, path: str) -> tuple[Fact, ...]:
    """The strip of facts."""
    marks = Fact(
        "Kenmerk", tuple(map(Value, paper.kenmerken[:1])) or (_said(""),), tuple(map(Value, paper.kenmerken[1:]))
    )
    return (
        Fact("Soort", (Value(capital(paper.soort)),)),
        _dossier(linked, paper, path),
        _date(paper),
        Fact("Afzender", (_said(paper.afzender),), (Value(f"aan {paper.aan}"),) if paper.aan else ()),
        _signatories(paper),
        _about(linked, paper, path) if paper.betreft else _answers(paper, path, linked),
        *(() if paper.is_summary else (marks,)),
        _source(paper),
    )


def official(paper: Paper) -> str:
    """The official address of a paper that has one, else the address that it came from."""
    return paper.officieel or address(paper.id) or (paper.bron.url if paper.bron else "")


def in_short(notes: Notes | None, outline: PaperOutline) -> tuple[Point, ...]:
    """What the editors say of the paper in at most five points."""
    return tuple(
        Point(point.tekst, f"#{point.bij}" if point.bij else "", outline.name(point.bij) if point.bij else "")
        for point in (notes.in_het_kort if notes else ())
    )


def _said(text: str) -> Value:
    return Value(text) if text else Value("niet in de bron")


def _dossier(linked: Linked, paper: Paper, path: str) -> Fact:
    if not paper.dossiers:
        return Fact("Dossier", (_said(""),))
    names = {dossier.id: dossier.kort or dossier.titel for dossier in linked.corpus.registers.dossiers}
    values = tuple(
        Value(
            breakable(f"{dossier_name(key)}, {names[key]}") if names.get(key) else dossier_name(key),
            urls.relative(path, urls.dossier_page(key)),
            f"dossier:{key}",
        )
        for key in paper.dossiers
    )
    filed = paper_number(paper)
    blank = "" if paper.is_summary else "stuknummer niet in de bron"
    small = f"stuk {filed}" if filed else blank
    return Fact("Dossier", values, (Value(small),) if small else ())


def _date(paper: Paper) -> Fact:
    kind = _DATE_KINDS.get(paper.datumsoort, paper.datumsoort)
    year = f"vergaderjaar {session_years(paper.vergaderjaar)}" if paper.vergaderjaar else ""
    small = ", ".join(part for part in (kind, year) if part)
    return Fact("Datum", (Value(date_words(paper.datum)),), (Value(small),) if small else (), paper.datum.isoformat())


def _signatories(paper: Paper) -> Fact:
    signed = paper.ondertekenaars
    if paper.is_summary and not signed:
        return Fact("Geschreven door", (Value("de redactie"),), (Value("niet ondertekend: geen officieel stuk"),))
    if len(signed) == 1:
        functie = signed[0].functie
        return Fact("Ondertekenaar", (Value(signed[0].naam),), (Value(functie),) if functie else ())
    values = tuple(Value(f"{one.naam}, {one.functie}" if one.functie else one.naam) for one in signed)
    return Fact("Ondertekenaars" if signed else "Ondertekenaar", values or (_said(""),))


def _answers(paper: Paper, path: str, linked: Linked) -> Fact:
    answered = paper.beantwoordt
    if answered is None:
        return Fact("Beantwoordt", (_said(""),))
    words = ", ".join(
        part for part in (answered.omschrijving, date_words(answered.datum) if answered.datum else "") if part
    )
    small = tuple(_cited(linked, ident, path) for ident in answered.stukken)
    return (
        Fact("Beantwoordt", (Value(words),) if words else (), small)
        if words or small
        else Fact("Beantwoordt", (_said(""),))
    )


def _about(linked: Linked, paper: Paper, path: str) -> Fact:
    """Of a summary: the paper it tells, here or at its official address."""
    held = linked.corpus.papers.get(paper.betreft)
    if held is not None:
        page = urls.relative(path, urls.paper_page(held.id))
        return Fact("Vat samen", (Value(paper_name(held), page, held.id),), (Value("het stuk zelf, in deze uitgave"),))
    to = paper.officieel or address(paper.betreft)
    name = cited_name(paper.betreft)
    if not to:
        return Fact("Vat samen", (Value(name),), (Value("het stuk zelf staat niet in deze uitgave"),))
    return Fact("Vat samen", (Value(name, to, paper.betreft, outside=True),), (Value("officiële tekst"),))


def _cited(linked: Linked, ident: str, path: str) -> Value:
    page = urls.cited_page(ident)
    if ident in linked.corpus.papers or ident in linked.cited:
        return Value(cited_name(ident), urls.relative(path, page) if page else "", ident)
    to = address(ident)
    return Value(cited_name(ident), to or "", ident, outside=bool(to))


def _source(paper: Paper) -> Fact:
    source = paper.bron
    if source is None:
        return Fact("Bron", (Value("geschreven voor deze uitgave" if paper.is_summary else "niet vastgelegd"),))
    sha = f"sha256 {source.sha256[:8]} … {source.sha256[-8:]}" if source.sha256 else "controlegetal niet vastgelegd"
    name = f"tekst van het stuk ({source.formaat})" if source.formaat else "tekst van het stuk"
    return Fact("Bron", (Value(name, "#_herkomst"),), (Value(sha),))
