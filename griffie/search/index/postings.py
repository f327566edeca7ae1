"""What one paper gives to the index: a pure function of its records, so that a build remembers it per paper."""

import re
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from itertools import chain, pairwise

import numpy as np

from griffie.search.analysis.analyse import number_tokens, tokens
from griffie.search.analysis.words import chunks
from griffie.search.index.cards import Card, card
from griffie.search.index.counting import Counted, Stretch, counted, in_records, written
from griffie.search.index.numbering import Numbering
from griffie.search.index.packing import COLUMNS, MARKS, PAIRED, QUESTION, TEXT, beginning, standing
from griffie.search.index.vocabulary import Vocabulary
from griffie.search.record import FIELDS, Record, Soort

NUMBERED = frozenset((Soort.VRAAG, Soort.ANTWOORD, Soort.VOETNOOT, Soort.NOOT))
"""Kinds whose titles begin with what they are called in their paper."""

_NUMBER = re.compile(r"\b[0-9]+[a-z]?\b")


@dataclass(frozen=True, slots=True)
class Terms:
    """Where the terms of one paper stand, classes apart: what belongs to a class follows from its words."""

    lengths: tuple[int, ...] = (0,) * len(FIELDS)
    """Of each field: how many tokens it has in all records together."""
    names: tuple[str, ...] = ()
    """The terms."""
    places: bytes = b""
    """Where each of them stands, as `griffie.search.index.packing` writes it but for the paper's first record; a line
    each, so that they are kept, loaded and put together without a step for each of them."""
    records: tuple[int, ...] = ()
    """Of each term: in how many records it stands as a word; 0 of what is none."""
    inside: tuple[str, ...] = ()
    """The words that its compounds are made of, those left out that stand there themselves."""

    @property
    def words(self) -> Mapping[str, int]:
        """Of each word, and of each part of a compound: in how many records it stands as such."""
        named = zip(self.names, self.records, strict=True)
        return dict.fromkeys(self.inside, 0) | {word: records for word, records in named if records}

    def lines(self, base: int) -> bytes:
        """Of each term its runs, a line each, when the first record of the paper is number `base`."""
        lines = self.places
        for column in range(COLUMNS):
            lines = lines.replace(MARKS[column].encode(), beginning(column, base).encode())
        return lines

    def runs(self, base: int) -> dict[str, str]:
        """The same by term."""
        return dict(zip(self.names, self.lines(base).decode().split("\n"), strict=True)) if self.names else {}


NOTHING = Terms()
"""Of a paper that is not there."""


NOTHING = Terms()
"""Of a paper that is not there."""


@dataclass(frozen=True, slots=True)
class Postings:
    """The part of the index that comes from one paper.

    Its records are numbered from 0, the last in reading order first: equal scores are shown by falling number, so that
    a reader sees the newest paper first and each paper in its own order.
    """

    card: Card
    texts: tuple[str, ...]
    """What its files of texts hold."""
    terms: Terms


class Counts:
    """The chunks of the texts of one paper, looked up once: an answer comes with its question."""

    def __init__(self, numbering: Numbering) -> None:
        self.numbering = numbering
        self._known: dict[tuple[str, ...], list[int]] = {}

    def chunks(self, texts: tuple[str, ...]) -> list[int]:
        """The numbers of their chunks."""
        found = self._known.get(texts)
        if found is None:
            number = self.numbering.chunks.__getitem__
            found = self._known[texts] = [*map(number, chain.from_iterable(map(chunks, texts)))]
        return found

    def among(self, texts: tuple[str, ...], words: frozenset[str]) -> AbstractSet[str]:
        """Which of these words are terms of these texts."""
        return self.numbering.holding(words).among(set(self.chunks(texts)))


def postings(records: Sequence[Record], counts: Counts | None = None) -> Postings:
    """Analyse the records of one paper, given in reading order."""
    counts = counts or Counts(Numbering(Vocabulary()))
    backwards = tuple(reversed(records))
    stretches = tuple(_stretches(tuple(map(field_sources, backwards)), counts))
    found, sizes = counted(stretches, counts.numbering)
    lengths = [[0] * len(FIELDS) for _ in backwards]
    for stretch, size in zip(stretches, sizes, strict=True):
        for field, record in standing(stretch.column, stretch.record):
            lengths[record][field] = size
    return Postings(*card(backwards, lengths), _terms(found, lengths, counts.numbering))


Sources = tuple[tuple[Sequence[str], Sequence[str]], ...]
"""Of each field of a record: texts, and ids of documents."""


def _paired(sources: Sequence[Sources]) -> AbstractSet[int]:
    """The records whose text is the question of the record before them, to the letter."""
    both = enumerate(pairwise(sources), 1)
    return {number for number, (answer, asked) in both if asked[TEXT] == answer[QUESTION] and any(asked[TEXT])}


def _stretches(sources: Sequence[Sources], counts: Counts) -> Iterator[Stretch]:
    """What stands in each column; a question that is asked by the record behind it stands there for both."""
    asked = _paired(sources)
    for record, of_fields in enumerate(sources):
        for field, (texts, ids) in enumerate(of_fields):
            if (texts or ids) and not (field == QUESTION and record + 1 in asked):
                column = PAIRED if field == TEXT and record in asked else field
                numbers = counts.numbering.numbers(number_tokens(ids))
                yield Stretch(record, column, counts.chunks(tuple(texts)), numbers)


def _terms(found: Counted, lengths: Sequence[Sequence[int]], numbering: Numbering) -> Terms:
    names = tuple(map(numbering.terms.__getitem__, found.terms.tolist()))
    inside = dict.fromkeys(numbering.parts(found.terms))
    for name in inside.keys() & set(names):
        del inside[name]
    return Terms(
        lengths=tuple(map(sum, zip(*lengths, strict=True))),
        names=names,
        places=written(found),
        records=tuple(np.where(numbering.are_words(found.terms), in_records(found), 0).tolist()),
        inside=tuple(inside),
    )


def field_sources(record: Record) -> Sources:
    """The texts and the document numbers of each field, in the order of `FIELDS`."""
    explained = record.soort is Soort.BEGRIP  # what editors say of a term stands behind what papers say
    label, title = _label_and_title(record)
    return (
        ((), record.numbers),
        (title, ()),
        (() if explained else record.texts, record.mentions),
        (record.names, ()),
        ((*label, *record.terms), ()),
        (record.texts, ()) if explained else (record.question, record.question_mentions),
    )


def _label_and_title(record: Record) -> tuple[Sequence[str], Sequence[str]]:
    """The parts of "Vraag 18: Kades": its number is no 18 that the title is about, but "vraag 18" names it."""
    if record.soort not in NUMBERED:
        return (), (record.titel,)
    label, _, title = record.titel.partition(": ")
    named = tuple(record.soort.value + number for number in _NUMBER.findall(label))
    return (label,), (*named, *filter(None, (title,)))


def field_tokens(record: Record) -> tuple[list[str], ...]:
    """The tokens of each field of a record: exactly what lunr's builder would be fed."""
    return tuple(
        [token for text in texts for token in tokens(text)] + number_tokens(ids) for texts, ids in field_sources(record)
    )
