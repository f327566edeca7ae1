"""What one paper gives to the index: a pure function of its records, so that a build remembers it per paper."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

from griffie.search.analysis.analyse import number_tokens, tokens
from griffie.search.analysis.words import chunks
from griffie.search.index.cards import Card, card
from griffie.search.index.packing import beginning, place
from griffie.search.index.vocabulary import Vocabulary
from griffie.search.record import FIELDS, Record, Soort

NUMBERED = frozenset((Soort.VRAAG, Soort.ANTWOORD, Soort.VOETNOOT, Soort.NOOT))
"""Kinds whose titles begin with what they are called in their paper."""

_NUMBER = re.compile(r"\b[0-9]+[a-z]?\b")


@dataclass(frozen=True, slots=True)
class Terms:
    """Where the terms of one paper stand, classes apart: what belongs to a class follows from its words."""

    lengths: tuple[int, ...]
    """Of each field: how many tokens it has in all records together."""
    fields: tuple[Mapping[str, bytes], ...]
    """Of each field: terms, and their places as `griffie.search.index.packing` writes them."""
    words: Mapping[str, int]
    """Of each word, and of each part of a compound: in how many records it stands as such."""

    def runs(self, base: int) -> dict[str, str]:
        """Of each term its runs, when the first record of the paper is number `base`."""
        found: dict[str, str] = {}
        for field, known in enumerate(self.fields):
            begins = beginning(field, base)
            for term, places in known.items():
                found[term] = found.get(term, "") + begins + places.decode()
        return found


@dataclass(frozen=True, slots=True)
class Postings:
    """The part of the index that comes from one paper.

    Its records are numbered from 0, the last in reading order first: equal scores are shown by falling number, so that
    a reader sees the newest paper first and each paper in its own order.
    """

    card: Card
    terms: Terms


def postings(records: Sequence[Record], vocabulary: Vocabulary | None = None) -> Postings:
    """Analyse the records of one paper, given in reading order."""
    draft = _Draft(vocabulary or Vocabulary())
    backwards = tuple(reversed(records))
    for number, record in enumerate(backwards):
        draft.add(number, record)
    return Postings(card(backwards, draft.lengths), draft.terms())


class _Draft:
    """The terms of a paper, while it is read."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary
        self._lengths: list[list[int]] = []
        self._fields: tuple[defaultdict[str, bytes], ...] = tuple(defaultdict(bytes) for _ in FIELDS)
        self._texts: dict[tuple[str, ...], tuple[Counter[str], int]] = {}
        self._seen: Counter[str] = Counter()
        """Of each term, words and others: in how many records it stands."""

    @property
    def lengths(self) -> Sequence[Sequence[int]]:
        """Of each record: how many tokens each field has."""
        return self._lengths

    def add(self, number: int, record: Record) -> None:
        """Add one record."""
        seen: set[str] = set()
        self._lengths.append([0] * len(FIELDS))
        for field, (texts, ids) in enumerate(field_sources(record)):
            if texts or ids:
                seen.update(self._place(field, number, texts, number_tokens(ids)))
        self._seen.update(seen)

    def _place(self, field: int, record: int, texts: Sequence[str], numbers: Sequence[str]) -> Iterable[str]:
        """Millions of terms pass here: what can be done by what Python has in C is done so."""
        counts, length = self._counted(tuple(texts))
        if numbers:
            counts, length = counts + Counter(numbers), length + len(numbers)
        self._lengths[record][field] = length
        known = self._fields[field]
        once = place(record, length, 1).encode()
        for term, count in counts.items():
            known[term] += once if count == 1 else place(record, length, count).encode()
        return counts

    def _counted(self, texts: tuple[str, ...]) -> tuple[Counter[str], int]:
        """How often each term stands in texts, and how many tokens they have. An answer comes with its question."""
        found = self._texts.get(texts)
        if found is None:
            pieces = [piece for text in texts for piece in chunks(text)]
            counts = Counter(chain.from_iterable(map(self._vocabulary.terms.__getitem__, pieces)))
            found = self._texts[texts] = counts, sum(map(self._vocabulary.lengths.__getitem__, pieces))
        return found

    def terms(self) -> Terms:
        """Where each term stands."""
        kin = self._vocabulary.kin
        words = {term: records for term, records in self._seen.items() if term in kin}
        inside = {part: 0 for form in words for part in kin[form].parts}
        return Terms(tuple(map(sum, zip(*self._lengths, strict=True))), tuple(map(dict, self._fields)), inside | words)


def field_sources(record: Record) -> tuple[tuple[Sequence[str], Sequence[str]], ...]:
    """The texts and the document numbers of each field, in the order of `FIELDS`."""
    explained = record.soort is Soort.BEGRIP  # what editors say of a term stands behind what papers say
    label, title = _label_and_title(record)
    return (
        ((), record.numbers),
        (title, ()),
        (() if explained else record.texts, record.mentions),
        (record.names, ()),
        ((*label, *record.terms), ()),
        (record.texts if explained else record.question, ()),
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
