"""What one paper gives to the index: a pure function of its records, so that a build remembers it per paper."""

import re
from collections import Counter, defaultdict, deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from itertools import chain, pairwise
from operator import iadd

from griffie.search.analysis.analyse import number_tokens, tokens
from griffie.search.analysis.words import chunks
from griffie.search.index.cards import Card, card
from griffie.search.index.packing import COLUMNS, PAIRED, QUESTION, TEXT, beginning, place
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
    columns: tuple[tuple[str, bytes], ...]
    """Of each column: terms, and their places as `griffie.search.index.packing` writes them, a line each.

    As lines they are kept, loaded and put together without a step for each of them."""
    words: Mapping[str, int]
    """Of each word, and of each part of a compound: in how many records it stands as such."""

    def by_column(self, base: int) -> Iterator[tuple[list[str], list[bytes]]]:
        """Of each column that has any: terms and their runs, when the first record of the paper is number `base`."""
        for column, (terms, places) in enumerate(self.columns):
            if terms:
                begins = beginning(column, base).encode()
                yield terms.split("\n"), (begins + places.replace(b"\n", b"\n" + begins)).split(b"\n")

    def runs(self, base: int) -> dict[str, str]:
        """Of each term its runs, when the first record of the paper is number `base`."""
        found: dict[str, str] = {}
        for terms, runs in self.by_column(base):
            for term, run in zip(terms, runs, strict=True):
                found[term] = found.get(term, "") + run.decode()
        return found


NOTHING = Terms((0,) * len(FIELDS), (("", b""),) * COLUMNS, {})
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
    """How often each term stands in the texts of one paper, counted once: an answer comes with its question."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self.vocabulary = vocabulary
        self._known: dict[tuple[str, ...], tuple[Counter[str], int]] = {}

    def __call__(self, texts: tuple[str, ...]) -> tuple[Counter[str], int]:
        """How often each term stands in these texts, and how many tokens they have."""
        found = self._known.get(texts)
        if found is None:
            pieces = [piece for text in texts for piece in chunks(text)]
            counts = Counter(chain.from_iterable(map(self.vocabulary.terms.__getitem__, pieces)))
            found = self._known[texts] = counts, sum(map(self.vocabulary.lengths.__getitem__, pieces))
        return found

    def words(self, texts: tuple[str, ...]) -> AbstractSet[str]:
        """Which terms stand in these texts."""
        return self(texts)[0].keys()


def postings(records: Sequence[Record], counts: Counts | None = None) -> Postings:
    """Analyse the records of one paper, given in reading order."""
    draft = _Draft(counts or Counts(Vocabulary()))
    backwards = tuple(reversed(records))
    sources = tuple(map(field_sources, backwards))
    asked = _paired(sources)
    for number, of_fields in enumerate(sources):
        draft.add(number, of_fields, is_asked=number in asked, answers=number + 1 in asked)
    return Postings(*card(backwards, draft.lengths), draft.terms())


Sources = tuple[tuple[Sequence[str], Sequence[str]], ...]
"""Of each field of a record: texts, and ids of documents."""


def _paired(sources: Sequence[Sources]) -> AbstractSet[int]:
    """The records whose text is the question of the record before them, to the letter."""
    both = enumerate(pairwise(sources), 1)
    return {number for number, (answer, asked) in both if asked[TEXT] == answer[QUESTION] and any(asked[TEXT])}


class _Draft:
    """The terms of a paper, while it is read."""

    def __init__(self, counts: Counts) -> None:
        self._counts = counts
        self._lengths: list[list[int]] = []
        self._columns: tuple[defaultdict[str, bytearray], ...] = tuple(defaultdict(bytearray) for _ in range(COLUMNS))
        self._seen: Counter[str] = Counter()
        """Of each term, words and others: in how many records it stands."""

    @property
    def lengths(self) -> Sequence[Sequence[int]]:
        """Of each record: how many tokens each field has."""
        return self._lengths

    def add(self, number: int, sources: Sources, *, is_asked: bool, answers: bool) -> None:
        """Add one record; one that is asked by the record behind it tells both where that text stands."""
        seen: set[str] = set()
        lengths = [0] * len(FIELDS)
        for field, (texts, ids) in enumerate(sources):
            if texts or ids:
                counts, lengths[field] = self._counted(tuple(texts), number_tokens(ids))
                seen.update(counts)
                if field != QUESTION or not answers:
                    self._place(PAIRED if is_asked and field == TEXT else field, number, counts, lengths[field])
        self._lengths.append(lengths)
        self._seen.update(seen)

    def _counted(self, texts: tuple[str, ...], numbers: Sequence[str]) -> tuple[Counter[str], int]:
        counts, length = self._counts(texts)
        if numbers:
            counts, length = counts.copy(), length + len(numbers)
            counts.update(numbers)
        return counts, length

    def _place(self, column: int, record: int, counts: Counter[str], length: int) -> None:
        """Millions of terms pass here: all that happens to each is done by what Python has in C."""
        add_each(self._columns[column], counts, map(_Places(record, length).__getitem__, counts.values()))

    def terms(self) -> Terms:
        """Where each term stands."""
        kin, compounds = self._counts.vocabulary.kin, self._counts.vocabulary.compounds
        words = {term: records for term, records in self._seen.items() if term in kin}
        inside = {part: 0 for form in words if form in compounds for part in compounds[form]}
        columns = (("\n".join(known), b"\n".join(known.values())) for known in self._columns)
        return Terms(tuple(map(sum, zip(*self._lengths, strict=True))), tuple(columns), inside | words)


class _Places(dict[int, bytes]):
    """What is written for a term that stands so often in one field of one record."""

    def __init__(self, record: int, length: int) -> None:
        super().__init__()
        self._record, self._length = record, length

    def __missing__(self, count: int) -> bytes:
        written = self[count] = place(self._record, self._length, count).encode()
        return written


def add_each(known: defaultdict[str, bytearray], terms: Iterable[str], written: Iterable[bytes]) -> None:
    """Write something behind what is known of each term, without a step of Python for each."""
    deque(map(iadd, map(known.__getitem__, terms), written), maxlen=0)


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
