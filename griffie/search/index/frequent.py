"""Very common terms, in parts: in which records they stand is told for all, how long a field is where it matters.

Every place of "niet" with the length of its field would weigh more than a first search may. But what the ten best need
to know of a term is little: how often it stands in each record, and the length of those fields that are short for what
they hold of it. Of the others it is told between which lengths those lie that hold it once, twice and so on, so that
the weight of each is known within bounds: the browser orders what can be ordered and asks for a length only where the
order depends on it (decision 140).

The file of such a term holds, for each column in which it stands (`griffie.search.index.packing`): the column, how many
steps its records span, how often it stands in each of them, of which of the places the lengths are told, these, and the
least and the greatest of the others, by count. Records are told in the order of their numbers within a step: numbers
that are not given out, and questions among answers, lie together then (decision 197).
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial
from typing import NamedTuple
from zlib import compress, decompress

import numpy as np
from numpy.typing import NDArray

from griffie.model.output import Kept
from griffie.search.analysis.analyse import PART
from griffie.search.index.bundles import loaded, stamp_of
from griffie.search.index.cards import as_json, named_by
from griffie.search.index.edges import Edges, lean, says_the_same
from griffie.search.index.lengths import Lengths
from griffie.search.index.packing import (
    PAIRED,
    QUESTION,
    STEP,
    TEXT,
    Numbers,
    in_columns,
    packed_all,
    standing,
    unpacked,
)
from griffie.search.index.planes import picked, picks, planes, unplaned
from griffie.search.store import LostError, Store

FREQUENT = 1_000
"""Places from which a term comes in parts."""
THINNED = {TEXT: 600, QUESTION: 300, PAIRED: 600}
"""Of columns of many lengths, texts and questions: for about how many places the lengths are told."""
OF_PARTS = 6
"""Of the parts of compounds, which weigh a tenth of the word itself: for so many times fewer."""

LETTER = "d"
"""Begins the names of their files."""


class Spread(NamedTuple):
    """Where a term stands in one column, as it is kept."""

    edges: Edges
    kind: str
    """Of the numbers that the counts of all records are kept as."""
    counts: bytes


class Told(NamedTuple):
    """A term in parts, from build to build."""

    content: str
    """Of its file."""
    spreads: tuple[Spread, ...]


class Part(NamedTuple):
    """One column of a term, as its file tells it."""

    column: int
    counts: Mapping[int, int]
    lengths: Mapping[int, int]
    bounds: Sequence[tuple[int, int]]
    """Of those that have it once, twice and so on: the least and the greatest length that is not told."""


Written = tuple[int, int, Sequence[str], str, str, str, str]


def parts(content: Iterable[Written]) -> Iterator[Part]:
    """The columns of a file that was read back."""
    for column, steps, levels, told, lengths, least, greatest in content:
        places, counts = unplaned(levels)
        records = _in_steps(places, steps)
        known = zip(records[picked(told)].tolist(), unpacked(lengths.encode()).tolist(), strict=True)
        bounds = zip(*(unpacked(of.encode()).tolist() for of in (least, greatest)), strict=True)
        yield Part(column, dict(zip(records.tolist(), counts.tolist(), strict=True)), dict(known), tuple(bounds))


def _in_steps(places: Numbers, steps: int) -> Numbers:
    return places % steps * STEP + places // steps


class Frequent:
    """A term in parts, while a build makes or changes it."""

    def __init__(self, kept: Iterable[Spread] = ()) -> None:
        self._counts = {
            of.column: np.frombuffer(decompress(counts), kind).astype(np.int64) for of, kind, counts in kept
        }

    @property
    def places(self) -> int:
        """How many are written."""
        return sum(int(np.count_nonzero(counts)) for counts in self._counts.values())

    def add(self, runs: str) -> None:
        """Add the places of some papers."""
        for run in in_columns(runs):
            counts = self._counts.get(run.column, np.zeros(0, np.int64))
            more = max(0, int(run.records.max()) + 1 - len(counts))
            counts = self._counts[run.column] = np.pad(counts, (0, more))
            counts[run.records] = run.counts

    def remove(self, runs: str) -> None:
        """Take the places of some papers away."""
        for run in in_columns(runs):
            counts = self._counts.get(run.column)
            if counts is None or int(run.records.max()) >= len(counts):
                raise LostError(runs)
            if (counts[run.records] != run.counts).any():
                raise LostError(runs)
            counts[run.records] = 0

    def told(self, lengths: Lengths, fewer: int = 1) -> Told:
        """For the browser, and for the next build; the lengths of so many times fewer places."""
        columns = [_Column.of(column, counts, lengths, fewer) for column, counts in self._standing()]
        told = _told(columns, max(map(len, self._counts.values()), default=0))
        written = [column.written(told) for column in columns]
        spreads = (_spread(edges, self._counts[edges.column]) for _, edges in written)
        return Told(as_json([line for line, _ in written]), tuple(spreads))

    def _standing(self) -> Iterator[tuple[int, Numbers]]:
        return ((column, counts) for column, counts in sorted(self._counts.items()) if np.count_nonzero(counts))


class _Column(NamedTuple):
    column: int
    steps: int
    places: Numbers
    """Where the term stands, in the order in which it is told."""
    records: Numbers
    """These, by their numbers."""
    counts: Numbers
    lengths: Numbers
    """Of the field there."""
    limit: int
    """How lean the first of the fields is that are not short for what they hold of it."""
    within: NDArray[np.bool_]
    """Which are."""

    @classmethod
    def of(cls, column: int, counts: Numbers, lengths: Lengths, fewer: int) -> "_Column":
        field, _ = standing(column, 0)[0]
        stands = np.pad(counts != 0, (0, -len(counts) % STEP)).reshape(-1, STEP)
        steps = int(np.flatnonzero(stands.any(axis=1))[-1]) + 1
        places = np.flatnonzero(stands[:steps].T)
        records = _in_steps(places, steps)
        of_field, times = lengths(field)[records], counts[records]
        how_lean = lean(of_field, times)
        limit = _limit(how_lean, THINNED[column] // fewer if column in THINNED else len(places))
        return cls(column, steps, places, records, times, of_field, limit, how_lean < limit)

    def written(self, told: NDArray[np.bool_]) -> tuple[Written, Edges]:
        certain = told[self.records] | self.within
        if self.column == PAIRED:
            certain |= told[self.records - 1]
        which = np.flatnonzero(certain)
        levels = [picks(self.places), *planes(self.counts - 1)]
        least, greatest = _bounds(self.counts[~certain], self.lengths[~certain], len(levels))
        edges = Edges(
            self.column, self.column in THINNED, self.limit, tuple(zip(least.tolist(), greatest.tolist(), strict=True))
        )
        lengths, *span = map(_written, (self.lengths[which], least, greatest))
        return (self.column, self.steps, levels, picks(which), lengths, span[0], span[1]), edges


def _spread(edges: Edges, counts: Numbers) -> Spread:
    smallest = counts.astype(np.min_scalar_type(counts.max()))
    return Spread(edges, smallest.dtype.str, compress(smallest.tobytes(), 1))


def _limit(how_lean: Numbers, most: int) -> int:
    """Of few lengths, or few places, all are within it."""
    return int(np.partition(how_lean, most)[most]) if most < len(how_lean) else _FAR


def _bounds(counts: Numbers, lengths: Numbers, levels: int) -> tuple[Numbers, Numbers]:
    """Of each count the least and the greatest length; 0 where there is none."""
    least, greatest = np.full(levels + 1, _FAR), np.zeros(levels + 1, np.int64)
    np.minimum.at(least, counts, lengths)
    np.maximum.at(greatest, counts, lengths)
    return np.where(least < _FAR, least, 0)[1:], greatest[1:]


_FAR = int(np.iinfo(np.int64).max)


def _written(values: Numbers) -> str:
    letters = packed_all(values).ravel()
    return letters[letters > 0].tobytes().decode()


def _told(columns: Iterable[_Column], records: int) -> NDArray[np.bool_]:
    """Of each record, whether its lengths are told: in all columns when in one, so that its weight is certain."""
    told = np.zeros(records + 1, np.bool_)
    for column in columns:
        if column.column in THINNED:
            for before in range(1 + (column.column == PAIRED)):
                told[column.records[column.within] - before] = True
    return told


class FrequentTerms:
    """The terms of an index that come in parts, while a build changes them."""

    def __init__(self, store: Store, lengths: Lengths) -> None:
        self._store, self._lengths = store, lengths
        self.names: dict[str, str] = {}
        """Of each term that this build changed: the name of its file."""

    def changed(self, term: str, runs: str, removed: Sequence[str], added: Sequence[str]) -> str:
        """What stands for the runs of a term after places were taken away and others added: the name of its file."""
        told = self._kept(runs) if in_parts(runs) else Told("", ())
        if told.spreads and says_the_same("".join(removed), "".join(added), (spread.edges for spread in told.spreads)):
            return runs
        frequent = Frequent(told.spreads)
        for gone in filter(None, removed):
            frequent.remove(gone)
        for come in filter(None, (*(() if in_parts(runs) else (runs,)), *added)):
            frequent.add(come)
        if frequent.places < FREQUENT:
            raise LostError(term)
        self.names[term] = self._keep(frequent.told(self._lengths, OF_PARTS if term.startswith(PART) else 1))
        return self.names[term]

    def is_frequent(self, runs: str) -> bool:
        """Whether a term with these runs must come in parts."""
        return len(runs) >= 2 * FREQUENT and sum(len(run.records) for run in in_columns(runs)) >= FREQUENT

    def files(self, names: Iterable[str]) -> Iterator[Kept]:
        """The files of these names, made in this build or in one before."""
        stamp = stamp_of(self._store)
        for name in names:
            if not self._store.has(self._store.key("zoek-vaak", name)):
                raise LostError(name)
            yield loaded(name, stamp, partial(self._content, name))

    def _keep(self, told: Told) -> str:
        name = named_by(LETTER, told.content)
        self._store.put(self._store.key("zoek-vaak", name), told)
        return name

    def _content(self, name: str) -> str:
        return self._kept(name).content

    def _kept(self, name: str) -> Told:
        found = self._store.get(self._store.key("zoek-vaak", name))
        if not isinstance(found, Told):
            raise LostError(name)
        return found


def in_parts(runs: str) -> bool:
    """Whether what stands for the runs of a term is the name of a file: no run begins with its letter."""
    return runs.startswith(LETTER)
