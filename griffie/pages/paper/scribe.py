"""Writes the prose of one paper with all that is known of it, in reading order.

Some of what stands on a page depends on what came before it: letters of notes restart with every question, a term is
marked at its first use, a footnote stands after the paragraph that first cites it. The scribe keeps that count for one
paper while its view is made, and is then forgotten.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import zip_longest
from typing import assert_never

from markupsafe import Markup

from griffie import urls
from griffie.linking.terms import TermUse
from griffie.model.annotation import Annotation, Placed, State
from griffie.model.citation import Ambiguous, Citation, External, Resolved, Unknown
from griffie.model.corpus import Linked, Reference
from griffie.model.document import Body, Footnote, Paper
from griffie.model.prose import Mark, MarkKind, Prose
from griffie.model.walk import proses
from griffie.pages.paper.equal import Equal, equal_sentences
from griffie.rendering.dutch import letter
from griffie.rendering.prose import point, render
from griffie.rendering.ranges import FootnoteMark, Link, LinkKind, NoteLetter, Overlay, Passage, Styled
from griffie.text import Span


@dataclass(frozen=True, slots=True)
class Lettered:
    """A note with the letter and place it has on the page."""

    annotation: Annotation
    letter: str
    scope: str
    """Anchor of the question or passage within which letters count."""
    unit: str
    mark: str
    """Id of its first mark in the text; empty when it has none."""


class Scribe:
    """The hand that writes one paper's page."""

    def __init__(self, linked: Linked, paper: Paper, body: Body, terms: Iterable[TermUse]) -> None:
        self.path = urls.paper_page(paper.id)
        self.paper = paper
        self.equals: tuple[Equal, ...] = equal_sentences(linked, paper, self.path)
        self.lettered: dict[str, Lettered] = {}
        self.terms_used: dict[str, None] = {}
        self._links = _links(linked.references.get(paper.id, ()), self.path)
        self._placed = _by_prose(linked, paper.id)
        self._whole = _by_unit(linked, paper.id)
        self._equal = _by_n(self.equals)
        self._terms = _terms_by_n(terms)
        self._footnotes = {note.label: note for note in body.footnotes}
        self._uses = _footnote_uses(body)
        self._used: Counter[str] = Counter()
        self._marked: Counter[str] = Counter()
        self._scope = ""
        self._letters = 0
        self._seen: set[str] = set()
        self._fresh_notes: list[str] = []
        self._fresh_footnotes: list[str] = []

    def begin(self, scope: str) -> None:
        """Enter a question or passage: letters and first uses of terms count anew."""
        self._scope = scope
        self._letters = 0
        self._seen = set()

    def text(self, prose: Prose, *, unit: str = "", styled: Iterable[Styled] = (), terms: bool = True) -> Markup:
        """A prose of the paper as HTML; notes and footnotes that it brings wait to be taken."""
        overlay: list[Overlay] = [*styled, *self._links.get(prose.n, ()), *self._equal.get(prose.n, ())]
        overlay += self._notes(prose.n, unit)
        overlay += self._digits(prose.marks)
        if terms:
            overlay += self._first_uses(prose)
        return render(prose, overlay)

    def whole_notes(self, unit: str) -> Markup:
        """The letters of notes about a unit as a whole; the notes wait to be taken too."""
        notes = self._whole.get(unit, ())
        return Markup().join(point(self._letter_for(annotation, unit, at=0)) for annotation in notes)

    def taken(self) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Ids of the notes and labels of the footnotes that came up since they were last taken, in order."""
        notes, footnotes = tuple(self._fresh_notes), tuple(self._fresh_footnotes)
        self._fresh_notes, self._fresh_footnotes = [], []
        return notes, footnotes

    def footnote(self, label: str) -> Footnote:
        """A note of the source by its label."""
        return self._footnotes[label]

    @property
    def footnotes_shown(self) -> frozenset[str]:
        """Labels of the footnotes that the text cites."""
        return frozenset(self._used)

    def back_links(self, label: str) -> tuple[str, ...]:
        """Ids of all marks of a footnote, in reading order."""
        return tuple(_mark_id(label, use) for use in range(1, self._uses[label] + 1))

    def unseen(self) -> tuple[Annotation, ...]:
        """Notes that have a place which the page does not show; none, unless a paper is built in an unforeseen way."""
        placed = (item.annotation for stretches in self._placed.values() for item in stretches)
        whole = (annotation for annotations in self._whole.values() for annotation in annotations)
        every = {annotation.id: annotation for annotation in (*placed, *whole)}
        return tuple(annotation for ident, annotation in every.items() if ident not in self.lettered)

    def _notes(self, n: int, unit: str) -> Iterable[Overlay]:
        for item in self._placed.get(n, ()):
            yield Passage(item.span, item.annotation.id)
            if item.ends:
                yield self._letter_for(item.annotation, unit, at=item.span.end)

    def _letter_for(self, annotation: Annotation, unit: str, *, at: int) -> NoteLetter:
        known = self.lettered.get(annotation.id)
        self._marked[annotation.id] += 1
        use = self._marked[annotation.id]
        mark = f"bij-{annotation.id}" if use == 1 else f"bij-{annotation.id}-{use}"
        if known is None:
            known = Lettered(annotation, letter(self._letters), self._scope, unit, mark)
            self._letters += 1
            self.lettered[annotation.id] = known
            self._fresh_notes.append(annotation.id)
        shown = known.letter if known.scope == self._scope else f"{self._number_of(known.scope)}{known.letter}"
        return NoteLetter(at, shown, annotation.id, annotation.soort.value.capitalize(), mark)

    def _number_of(self, scope: str) -> str:
        """The number of the question that a note stands beside, for a mark in another question."""
        unit = next((unit for unit in self.paper.units if unit.anchor == scope), None)
        return str(unit.number) if unit and unit.number is not None else ""

    def _digits(self, marks: Iterable[Mark]) -> Iterable[FootnoteMark]:
        for mark in marks:
            if mark.kind is not MarkKind.NOTEREF or mark.value not in self._footnotes:
                continue
            self._used[mark.value] += 1
            use = self._used[mark.value]
            if use == 1:
                self._fresh_footnotes.append(mark.value)
            note = self._footnotes[mark.value]
            yield FootnoteMark(mark.span.start, note.label, f"#{note.anchor}", _mark_id(mark.value, use))

    def _first_uses(self, prose: Prose) -> Iterable[Link]:
        for use in self._terms.get(prose.n, ()):
            in_compound = use.span.start > 0 and prose.text[use.span.start - 1] == "-"
            if use.term not in self._seen and not in_compound:
                self._seen.add(use.term)
                self.terms_used[use.term] = None
                yield Link(use.span, LinkKind.TERM, f"#begrip-{use.term}")


def reference_link(reference: Reference, path: str) -> Link | None:
    """The link that a resolved reference becomes on a page; None when nothing certain is known."""
    mention = reference.located.mention
    kind = LinkKind.CITATION if isinstance(mention, Citation) else LinkKind.INTERNAL
    match reference.resolution:
        case Resolved(id=ident, href=href):
            to = urls.relative(path, href)
            ref = to if to.startswith("#") else _ref(ident, href)
            return Link(mention.span, kind, to, ref)
        case External(id=ident, href=href, address=address):
            if not href and not address:
                return None
            return Link(mention.span, kind, urls.relative(path, href) if href else address, ident, outside=not href)
        case Unknown(id=ident, href=href):
            return Link(mention.span, kind, urls.relative(path, href), ident) if ident and href else None
        case Ambiguous():
            return None
    assert_never(reference.resolution)


def _ref(ident: str, href: str) -> str:
    _, mark, anchor = href.partition("#")
    return ident if "#" in ident else ident + mark + anchor


def _links(references: Iterable[Reference], path: str) -> Mapping[int, list[Link]]:
    found: dict[int, list[Link]] = defaultdict(list)
    for reference in references:
        link = reference_link(reference, path)
        if link is not None:
            found[reference.located.n].append(link)
    return found


@dataclass(frozen=True, slots=True)
class _Stretch:
    """A stretch that a note is about; `ends` when the note's letter follows it."""

    annotation: Annotation
    span: Span
    ends: bool


def _published(linked: Linked, paper_id: str) -> Iterable[Placed]:
    for placed in linked.placements.get(paper_id, ()):
        if isinstance(placed, Placed) and placed.annotation.staat is State.GEPUBLICEERD:
            yield placed


def _by_prose(linked: Linked, paper_id: str) -> Mapping[int, list[_Stretch]]:
    """Stretches of notes by prose, in order of where they end, so that letters follow the reader's eye."""
    found: dict[int, list[_Stretch]] = defaultdict(list)
    for placed in _published(linked, paper_id):
        ordered = sorted(placed.stretches)
        for (n, span), following in zip_longest(ordered, ordered[1:]):
            # A quote that runs on into the next paragraph has one letter, at its end.
            runs_on = following is not None and following[0] == n + 1 and following[1].start == 0
            found[n].append(_Stretch(placed.annotation, span, not runs_on))
    for stretches in found.values():
        stretches.sort(key=lambda item: (item.span.end, item.span.start, item.annotation.id))
    return found


def _by_unit(linked: Linked, paper_id: str) -> Mapping[str, list[Annotation]]:
    found: dict[str, list[Annotation]] = defaultdict(list)
    for placed in _published(linked, paper_id):
        if not placed.stretches:
            for anchor in dict.fromkeys((placed.unit, *placed.annotation.bij)):
                found[anchor].append(placed.annotation)
    return found


def _terms_by_n(uses: Iterable[TermUse]) -> Mapping[int, list[TermUse]]:
    found: dict[int, list[TermUse]] = defaultdict(list)
    for use in uses:
        found[use.n].append(use)
    return found


def _by_n(equals: Iterable[Equal]) -> Mapping[int, list[Overlay]]:
    found: dict[int, list[Overlay]] = defaultdict(list)
    for equal in equals:
        for n, overlay in equal.overlays:
            found[n].append(overlay)
    return found


def _footnote_uses(body: Body) -> Counter[str]:
    return Counter(mark.value for prose in proses(body) for mark in prose.marks if mark.kind is MarkKind.NOTEREF)


def _mark_id(label: str, use: int) -> str:
    plain = urls.slug(label)
    return f"vn-{plain}" if use == 1 else f"vn-{plain}-{use}"
