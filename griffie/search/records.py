"""The records of a paper: one for each question, answer, passage, footnote and note, and one for the paper itself."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from functools import lru_cache, partial

from griffie.model.annotation import Annotation, Notes, Placed, Placement, State
from griffie.model.citation import Citation
from griffie.model.document import (
    Answer,
    Block,
    Body,
    Footnote,
    Heading,
    ItemList,
    Paper,
    Paragraph,
    Passage,
    Question,
    Quotation,
    Table,
    Unit,
)
from griffie.model.register import Fractie, Term
from griffie.search.analysis.abbreviations import explained, known_abbreviations
from griffie.search.analysis.known_terms import KnownTerms
from griffie.search.analysis.shortened import in_full
from griffie.search.record import Origin, Record, Soort
from griffie.urls import paper_page


@dataclass(frozen=True, slots=True)
class Entry:
    """All that the search needs to know of one paper; its records are a pure function of it."""

    paper: Paper
    notes: Notes | None
    placements: tuple[Placement, ...]
    begrippen: tuple[Term, ...]
    fracties: tuple[Fractie, ...] = ()


AmongOf = Callable[[tuple[str, ...], frozenset[str]], AbstractSet[str]]
"""Which of some words texts hold."""


def paper_records(entry: Entry, body: Body, among_of: AmongOf | None = None) -> tuple[Record, ...]:
    """The records of one paper in reading order: the paper, its parts, its footnotes, the notes with it.

    `among_of` tells which of some words texts hold, when that is known or needed anyway.
    """
    return tuple(_Reader(entry, body, among_of).records())


def origin_of(paper: Paper) -> Origin:
    """What a result says about the paper it stands in."""
    return Origin(
        id=paper.id,
        titel=paper.titel,
        datum=paper.datum.isoformat(),
        soort=paper.soort,
        dossiers=paper.dossiers,
        bewindspersonen=tuple(dict.fromkeys(signatory.naam for signatory in paper.ondertekenaars)),
        betreft=paper.betreft if paper.is_summary else "",
    )


class _Reader:
    """Goes through one body; lookups are built once."""

    def __init__(self, entry: Entry, body: Body, among_of: AmongOf | None) -> None:
        self._entry = entry
        self._among_of = among_of
        self._body = body
        self._origin = origin_of(entry.paper)
        self._page = paper_page(entry.paper.id)
        self._known = KnownTerms(explained(_said(body)), _known_everywhere(entry.begrippen))
        self._units: Mapping[str, Unit] = {unit.anchor: unit for unit in entry.paper.units}
        self._titles = dict(entry.notes.titels) if entry.notes else {}
        self._noted = {
            note.unit for note in entry.placements if isinstance(note, Placed) and _is_public(note.annotation)
        }
        self._questions = {anchor: part for part in body.parts if isinstance(part, Question) for anchor in part.anchors}
        self._answered = {anchor for part in body.parts if isinstance(part, Answer) for anchor in part.questions}
        printed = {part.fractie: part.name for part in body.parts if isinstance(part, Heading) and part.fractie}
        self._names = printed | {fractie.id: fractie.naam for fractie in entry.fracties}
        """One name for a fractie, however papers print it: by it results are sifted."""
        self._mentions = _mentions(entry.paper)

    def records(self) -> Iterator[Record]:
        yield self._paper()
        heading = ""
        for part in self._body.parts:
            match part:
                case Heading():
                    heading = part.prose.text
                case Passage():
                    yield self._passage(part, heading)
                case Question():
                    yield self._question(part)
                case Answer():
                    yield self._answer(part)
        for footnote in self._body.footnotes:
            yield self._footnote(footnote)
        for placement in self._entry.placements:
            if isinstance(placement, Placed) and _is_public(placement.annotation):
                yield self._note(placement)

    def _paper(self) -> Record:
        paper = self._entry.paper
        kort = tuple(line.tekst for line in self._entry.notes.in_het_kort) if self._entry.notes else ()
        functions = [f"{signatory.naam}, {signatory.functie}" for signatory in paper.ondertekenaars]
        about = paper.beantwoordt.omschrijving if paper.beantwoordt else ""
        return Record(
            url=self._page,
            soort=Soort.STUK,
            titel=paper.titel,
            origin=self._origin,
            texts=(paper.soort, *kort, *filter(None, (about,))),
            numbers=(paper.id, *paper.kenmerken),
            mentions=(*paper.dossiers, *(paper.beantwoordt.stukken if paper.beantwoordt else ())),
            names=tuple(filter(None, (paper.afzender, paper.aan, *functions, *paper.kenmerken))),
        )

    def _passage(self, part: Passage, heading: str) -> Record:
        return self._part(Soort.PASSAGE, part.anchor, heading or "Inleiding", _texts(part.blocks))

    def _question(self, part: Question) -> Record:
        unanswered = self._answered.isdisjoint(part.anchors) and not self._entry.paper.is_summary
        record = self._part(Soort.VRAAG, part.anchor, self._title(part.anchor), _texts(part.blocks))
        return replace(record, unanswered=unanswered)

    def _answer(self, part: Answer) -> Record:
        first = part.questions[0] if part.questions else ""
        title = self._label(part.anchor)
        short = self._titles.get(first, "")
        questions = [self._questions[anchor] for anchor in part.questions if anchor in self._questions]
        texts = {question.anchor: _texts(question.blocks) for question in questions}
        asked = tuple(dict.fromkeys(text for one in texts.values() for text in one))
        named = tuple(dict.fromkeys(id_ for anchor in texts for id_ in self._mentions.get(anchor, ())))
        record = self._part(
            Soort.ANTWOORD, part.anchor, f"{title}: {short}" if short else title, _texts(part.blocks), fractie_of=first
        )
        return replace(record, question=asked, question_mentions=named)

    def _footnote(self, note: Footnote) -> Record:
        return self._part(
            Soort.VOETNOOT, note.anchor, self._label(note.anchor), _texts(note.blocks), fractie_of=note.unit
        )

    def _note(self, placed: Placed) -> Record:
        note = placed.annotation
        title = f"Noot bij {_small(self._label(placed.unit))}: {note.soort.value}"
        texts = tuple(prose.text for prose in note.proses)
        record = self._part(Soort.NOOT, f"noot-{note.id}", title, texts, fractie_of=placed.unit)
        return replace(record, names=(note.auteur,) if note.auteur else ())

    def _part(self, soort: Soort, anchor: str, title: str, texts: Sequence[str], fractie_of: str = "") -> Record:
        unit = self._units.get(fractie_of or anchor)
        fractie = self._names.get(unit.fractie, unit.fractie) if unit and unit.fractie else ""
        texts = tuple(texts)
        return Record(
            url=f"{self._page}#{anchor}",
            soort=soort,
            titel=title,
            origin=self._origin,
            texts=texts,
            mentions=self._mentions.get(anchor, ()),
            names=(fractie,) if fractie else (),
            terms=(*self._other_forms(texts), *in_full(texts)),
            fractie=fractie,
            noted=anchor in self._noted,
        )

    def _other_forms(self, texts: tuple[str, ...]) -> tuple[str, ...]:
        return self._known.other_forms(texts, partial(self._among_of, texts) if self._among_of else None)

    def _title(self, anchor: str) -> str:
        short = self._titles.get(anchor, "")
        return f"{self._label(anchor)}: {short}" if short else self._label(anchor)

    def _label(self, anchor: str) -> str:
        unit = self._units.get(anchor)
        label = unit.label if unit else anchor
        return label[:1].upper() + label[1:]


@lru_cache(maxsize=1)
def _known_everywhere(begrippen: tuple[Term, ...]) -> KnownTerms:
    return KnownTerms((*known_abbreviations(), *begrippen))


def _said(body: Body) -> Iterator[str]:
    for part in (*body.parts, *body.footnotes):
        if not isinstance(part, Heading):
            yield from _texts(part.blocks)


def _small(label: str) -> str:
    return label[:1].lower() + label[1:]


def _is_public(note: Annotation) -> bool:
    return note.staat is State.GEPUBLICEERD


def _mentions(paper: Paper) -> Mapping[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for located in paper.mentions:
        if isinstance(located.mention, Citation):
            ids = [id_ for id_ in (*located.mention.ids, *located.mention.implied) if not id_.startswith("http")]
            found.setdefault(located.unit, []).extend(ids)
    return {unit: tuple(dict.fromkeys(ids)) for unit, ids in found.items()}


def _texts(blocks: Iterable[Block]) -> tuple[str, ...]:
    return tuple(text for block in blocks for text in _block_texts(block) if text)


def _block_texts(block: Block) -> Iterator[str]:
    match block:
        case Paragraph():
            yield block.prose.text
        case ItemList():
            for item in block.items:
                yield from _texts(item.blocks)
        case Table():
            for row in (block.head, *block.rows):
                yield " \u00b7 ".join(cell.text for cell in row if cell.text)
        case Quotation():
            yield from _texts(block.blocks)
