"""What stands after the text of a paper: what it cites, who cites it, its notes, its terms and where it came from."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from markupsafe import Markup

from griffie import urls
from griffie.citations.addresses import address
from griffie.citations.ids import base_id
from griffie.model.annotation import Annotation, Orphaned, State
from griffie.model.citation import Ambiguous, Citation, External, Kind, Resolved, Unknown
from griffie.model.corpus import Linked, Reference
from griffie.model.document import Body, Paper, Repair
from griffie.model.register import Term
from griffie.pages.names import cited_name, cited_title, paper_name, unit_name, why
from griffie.pages.paper.block_view import FootnoteView, NoteView
from griffie.pages.paper.blocks import cut, footnote_view, note_view
from griffie.pages.paper.outline import PaperOutline
from griffie.pages.paper.scribe import Lettered, Scribe
from griffie.pages.pointer import Pointer
from griffie.rendering.dutch import count, listing
from griffie.rendering.prose import sentence_with_mark

_OPENING = 90
_PLACE = 45
_NUMBERED = {Kind.KST, Kind.AANHANGSEL, Kind.HANDELINGEN, Kind.DOSSIER}


@dataclass(frozen=True, slots=True)
class CitedRow:
    """One paper, law or other thing that this paper cites."""

    name: str
    title: str
    href: str
    """The page here; empty for kinds that have none."""
    ref: str
    address: str
    """The official address; empty when there is none."""
    why_none: str
    """Why there is no address."""
    held: bool
    places: tuple[Pointer, ...]


@dataclass(frozen=True, slots=True)
class CitingRow:
    """A place in another paper that cites this one."""

    name: str
    href: str
    sentence: Markup
    by_editors: bool
    """Whether its words are the editors' own: a summary."""


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
    cited = tuple(_cited(linked, references, outline, scribe.path))
    shown = scribe.footnotes_shown
    loose = tuple(footnote_view(scribe, note) for note in body.footnotes if note.label not in shown)
    fresh, _ = scribe.taken()
    unshown = tuple(note_view(scribe, scribe.lettered[ident], "voetnoot") for ident in fresh)
    lettered = tuple(scribe.lettered.values())
    return Ending(
        cited=cited,
        citing=tuple(_citing(linked, paper, scribe.path)),
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


def _cited(linked: Linked, references: Iterable[Reference], outline: PaperOutline, path: str) -> Iterable[CitedRow]:
    groups: dict[str, list[Reference]] = defaultdict(list)
    for reference in references:
        mention = reference.located.mention
        if isinstance(mention, Citation) and mention.kind is not Kind.URL:
            groups[_key(reference)].append(reference)
    for key, found in groups.items():
        if key:
            yield _cited_row(linked, key, found, outline, path)


def _key(reference: Reference) -> str:
    match reference.resolution:
        case Resolved(id=ident) | External(id=ident):
            return base_id(ident)
        case Unknown(id=ident):
            return base_id(ident) if ident else ""
        case Ambiguous():
            return ""


def _cited_row(linked: Linked, key: str, found: list[Reference], outline: PaperOutline, path: str) -> CitedRow:
    first = found[0]
    mention = first.located.mention
    held = linked.corpus.papers.get(key)
    page = urls.cited_page(key) if held or key in linked.cited else ""
    to = next((r.resolution.address for r in found if isinstance(r.resolution, External)), "")
    to = to or (address(key) or "" if not any(isinstance(r.resolution, Unknown) for r in found) else "")
    numbered = isinstance(mention, Citation) and mention.kind in _NUMBERED
    named = (isinstance(mention, Citation) and mention.note) or ""
    reason = next((r.resolution.reason for r in found if isinstance(r.resolution, Unknown)), "")
    return CitedRow(
        name=cited_name(key) if numbered else first.located.within.of(first.located.sentence),
        title=held.titel if held else cited_title(key, linked.corpus.registers) or named,
        href=urls.relative(path, page) if page else "",
        ref=key,
        address=to,
        why_none="" if to else why(reason) or "geen adres",
        held=held is not None,
        places=tuple(_places(found, outline)),
    )


def _places(found: Iterable[Reference], outline: PaperOutline) -> Iterable[Pointer]:
    seen: dict[Pointer, None] = {}
    for reference in found:
        unit = reference.located.unit
        if unit:
            seen.setdefault(Pointer(cut(outline.name(unit), _PLACE), f"#{reference.located.paragraph or unit}"))
    return seen


def _citing(linked: Linked, paper: Paper, path: str) -> Iterable[CitingRow]:
    """Sentences of other papers that cite this one, each once, however often it cites."""
    seen: set[tuple[str, str]] = set()
    for reference in linked.cited.get(base_id(paper.id), ()):
        place = (reference.paper, reference.located.sentence)
        if reference.paper == paper.id or place in seen:
            continue
        seen.add(place)
        citing = linked.corpus.papers[reference.paper]
        unit = next((unit for unit in citing.units if unit.anchor == reference.located.unit), None)
        to = reference.located.paragraph or reference.located.unit
        name = f"{unit_name(unit)}, {paper_name(citing)}" if unit else paper_name(citing)
        href = urls.relative(path, urls.paper_page(citing.id) + (f"#{to}" if to else ""))
        sentence = sentence_with_mark(reference.located.sentence, reference.located.within)
        yield CitingRow(name, href, sentence, citing.is_summary)


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
    return OrphanView(note.id, note.soort.value, reason, tuple(prose.text for prose in note.tekst))


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
