"""What stands after the text of a paper: what it cites, who cites it, its notes, its terms and where it came from."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from griffie import urls
from griffie.model.annotation import Annotation, Orphaned, State
from griffie.model.citation import Kind
from griffie.model.corpus import Linked
from griffie.model.document import Body, Paper, Repair
from griffie.model.register import Term
from griffie.pages.breaking import cut
from griffie.pages.paper.block_view import FootnoteView, NoteView
from griffie.pages.paper.blocks import footnote_view, note_view
from griffie.pages.paper.outline import PaperOutline
from griffie.pages.paper.relations import CitedRow, CitingRow, cited_rows, citing_rows
from griffie.pages.paper.scribe import Lettered, Scribe
from griffie.pages.pointer import Pointer
from griffie.rendering.dutch import count, listing

_OPENING = 90
_PLACE = 45
_NUMBERED = {Kind.KST, Kind.AANHANGSEL, Kind.HANDELINGEN, Kind.DOSSIER}


@dataclass(frozen=True, slots=True)
class FootnoteLine:
    """A note of the source in the list at the end."""

    label: str
    href: str
    opening: str
    at: str


@dataclass(frozen=True, slots=True)
class NoteLine:
    """A note of the editors in the list at the end."""

    mark: str
    """`16a`."""
    kind: str
    href: str
    about: str
    quoted: bool
    """Whether `about` is the source's words."""


@dataclass(frozen=True, slots=True)
class OrphanView:
    """A note that has no certain place, shown apart."""

    id: str
    kind: str
    reason: str
    text: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TermView:
    """A term that the paper uses."""

    id: str
    term: str
    text: str
    href: str


@dataclass(frozen=True, slots=True)
class RepairLines:
    """What import did, of one sort."""

    sort: str
    number: str
    examples: tuple[Repair, ...]


@dataclass(frozen=True, slots=True)
class Origin:
    """Where the text came from."""

    file: str
    sha256: str
    format: str
    importer: str
    url: str
    retrieved: dt.date | None
    left_out: tuple[RepairLines, ...]
    repaired: tuple[RepairLines, ...]
    doubts: tuple[RepairLines, ...]


@dataclass(frozen=True, slots=True)
class Ending:
    """All that follows the text."""

    cited: tuple[CitedRow, ...]
    citing: tuple[CitingRow, ...]
    alike: tuple[Pointer, ...]
    """Answers of other papers that say the same, found by the machine."""
    footnotes: tuple[FootnoteLine, ...]
    footnote_gap: str
    loose: tuple[FootnoteView, ...]
    """Notes of the source that nothing in it cites: shown here in full."""
    notes: tuple[NoteLine, ...]
    kinds: tuple[tuple[str, int], ...]
    """How many notes of each type."""
    unshown: tuple[NoteView, ...]
    orphans: tuple[OrphanView, ...]
    terms: tuple[TermView, ...]
    origin: Origin | None
    sources: tuple[tuple[str, str], ...]
    """For print: every address with its name."""


def ending(linked: Linked, scribe: Scribe, outline: PaperOutline, body: Body) -> Ending:
    """Gather the end matter, after the text has been written."""
    paper = outline.paper
    references = linked.references.get(paper.id, ())
    cited = tuple(cited_rows(linked, references, outline, scribe.path))
    shown = scribe.footnotes_shown
    loose = tuple(footnote_view(scribe, note) for note in body.footnotes if note.label not in shown)
    fresh, _ = scribe.taken()
    unshown = tuple(note_view(scribe, scribe.lettered[ident], "voetnoot") for ident in fresh)
    lettered = tuple(scribe.lettered.values())
    return Ending(
        cited=cited,
        citing=tuple(citing_rows(linked, paper, scribe.path)),
        alike=tuple(_alike(scribe)),
        footnotes=tuple(_footnote_lines(body, outline)),
        footnote_gap=_gap(body),
        loose=loose,
        notes=tuple(_note_line(note, outline) for note in lettered),
        kinds=tuple(_kinds(lettered)),
        unshown=unshown,
        orphans=tuple(_orphans(linked, paper.id)),
        terms=tuple(_terms(linked.corpus.registers.begrippen, scribe)),
        origin=_origin(paper),
        sources=tuple((row.name, row.address) for row in cited if row.address),
    )


def _alike(scribe: Scribe) -> Iterable[Pointer]:
    for equal in scribe.equals:
        if equal.other_paper != scribe.paper.id:
            yield Pointer(equal.words, equal.href)


def _footnote_lines(body: Body, outline: PaperOutline) -> Iterable[FootnoteLine]:
    for note in body.footnotes:
        unit = outline.units.get(note.anchor)
        opening = cut(unit.opening, _OPENING) if unit else ""
        yield FootnoteLine(note.label, f"#{note.anchor}", opening, outline.name(note.unit) if note.unit else "")


def _gap(body: Body) -> str:
    """Numbers that the source skips: a reader must not look for them."""
    numbers = {int(note.label) for note in body.footnotes if note.label.isdigit()}
    missing = [str(number) for number in range(1, max(numbers, default=0)) if number not in numbers]
    if not missing or len(missing) > len(numbers):
        return ""
    return f"{'noot' if len(missing) == 1 else 'noten'} {listing(missing)} niet in de bron"


def _note_line(note: Lettered, outline: PaperOutline) -> NoteLine:
    unit = outline.units.get(outline.article_of(note.scope))
    number = outline.number(unit.anchor) if unit and unit.number is not None else ""
    quote = note.annotation.citaat
    about = quote.exact if quote else outline.name(note.unit)
    return NoteLine(
        mark=f"{number}{note.letter}",
        kind=note.annotation.soort.value,
        href=f"#noot-{note.annotation.id}",
        about=cut(about, _OPENING),
        quoted=quote is not None,
    )


def _kinds(lettered: Iterable[Lettered]) -> Iterable[tuple[str, int]]:
    numbers: dict[str, int] = defaultdict(int)
    for note in lettered:
        numbers[note.annotation.soort.value] += 1
    yield from sorted(numbers.items())


def _orphans(linked: Linked, paper_id: str) -> Iterable[OrphanView]:
    for placement in linked.placements.get(paper_id, ()):
        if isinstance(placement, Orphaned) and placement.annotation.staat is State.GEPUBLICEERD:
            yield _orphan(placement.annotation, placement.reason)


def _orphan(note: Annotation, reason: str) -> OrphanView:
    return OrphanView(note.id, note.soort.value, reason, tuple(prose.text for prose in note.proses))


def _terms(terms: Iterable[Term], scribe: Scribe) -> Iterable[TermView]:
    for term in terms:
        if term.id in scribe.terms_used:
            name = f"{term.afkorting}, {term.term}" if term.afkorting and term.afkorting != term.term else term.term
            yield TermView(term.id, name, term.uitleg, urls.relative(scribe.path, urls.term_page(term.id)))


def _origin(paper: Paper) -> Origin | None:
    source = paper.bron
    if source is None:
        return None
    return Origin(
        file=source.bestand,
        sha256=source.sha256,
        format=source.formaat,
        importer=source.importeur,
        url=source.url,
        retrieved=source.opgehaald,
        left_out=_repairs(source.weggelaten),
        repaired=_repairs(source.herstel),
        doubts=_repairs(source.twijfel),
    )


def _repairs(repairs: Iterable[Repair]) -> tuple[RepairLines, ...]:
    groups: Mapping[str, list[Repair]] = defaultdict(list)
    for repair in repairs:
        groups[repair.soort].append(repair)
    return tuple(RepairLines(sort, count(len(group), "keer", "keer"), tuple(group)) for sort, group in groups.items())
