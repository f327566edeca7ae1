"""Very common terms, in parts: in which records they stand is told for all, how long a field is where it matters.

Every place of "niet" with the length of its field would weigh more than a first search may. But what the ten best need
to know of a term is little: how often it stands in each record, and the length of those fields that are short for what
they hold of it. A field that is not among these is longer than a limit, so its weight is below what the limit allows:
the browser orders what can be ordered and asks for a length only where the order depends on it (decision 140).

The file of such a term holds, for each column in which it stands: the column, the limit, the counts of all records, the
counts of those that have it very often, and lengths.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from itertools import accumulate
from itertools import compress as where
from typing import NamedTuple
from zlib import compress, decompress

from griffie.model.output import Kept
from griffie.search.index.bundles import loaded, stamp_of
from griffie.search.index.cards import as_json, named_by
from griffie.search.index.packing import MANY_TIMES, at_most, by_run, dense, pairs, standing, undense, unpaired
from griffie.search.store import LostError, Store

FREQUENT = 2_000
"""Places from which a term comes in parts."""
THINNED = {2: 1_500, 5: 750, 6: 1_500}
"""Of columns of many lengths, texts and questions: for how many places the lengths are told."""
LEAN = 128
"""Tokens that a field counts for beside its own when it is asked how short it is: a third of a usual field, as in the
weights of lunr, so that a long field with a word twice and a shorter one with it once are judged alike."""
LIMITS = tuple(round(2 ** (step / 4)) for step in range(12, 60))
"""Tokens for each time that the term stands there, `LEAN` included."""

LETTER = "d"
"""Begins the names of their files."""

Length = Callable[[int, int], int]
"""Of a record and a field."""


class Spread(NamedTuple):
    """Where a term stands in one column, as it is kept."""

    counts: bytes
    often: tuple[tuple[int, int], ...]
    levels: tuple[tuple[int, int], ...]
    limit: int
    lengths: tuple[tuple[int, int], ...]


Spreads = tuple[tuple[int, Spread], ...]


class Part(NamedTuple):
    """One column of a term, as its file tells it."""

    column: int
    limit: int
    counts: Mapping[int, int]
    lengths: Mapping[int, int]


def parts(content: Sequence[int | str]) -> Iterator[Part]:
    """The columns of a file that was read back."""
    rows = iter(content)
    for of, limit, counts, often, lengths in zip(rows, rows, rows, rows, rows, strict=True):
        told = {record: count for record, count in enumerate(undense(str(counts))) if count}
        yield Part(int(of), int(limit), told | dict(unpaired(str(often))), dict(unpaired(str(lengths))))


class Frequent:
    """A term in parts, while a build makes or changes it."""

    def __init__(self, kept: Spreads = ()) -> None:
        self._columns = {of: _Column.of(spread) for of, spread in kept}

    @property
    def places(self) -> int:
        """How many are written."""
        return sum(one.places for one in self._columns.values())

    def add(self, runs: str) -> None:
        """Add the places of some papers."""
        found: dict[int, list[tuple[int, int, int]]] = {}
        for of, of_run in by_run(runs):
            found.setdefault(of, []).extend(of_run)
        for of, places_of in found.items():
            known = self._columns.get(of)
            if known is None:
                known = self._columns[of] = _Column(of in THINNED)
            known.add(places_of)

    def remove(self, runs: str) -> None:
        """Take the places of some papers away."""
        for of, gone in by_run(runs):
            if of not in self._columns:
                raise LostError(runs)
            for place in gone:
                self._columns[of].remove(*place)

    def finish(self, length_of: Length) -> None:
        """Choose of which places the lengths are told."""
        for of, known in self._columns.items():
            if of in THINNED:
                field, _ = standing(of, 0)[0]
                known.thin(THINNED[of], lambda record, field=field: length_of(record, field))  # type: ignore[misc]

    def kept(self) -> Spreads:
        """For the next build."""
        return tuple((of, known.spread()) for of, known in self._told())

    def written(self) -> str:
        """For the browser."""
        return as_json([value for of, known in self._told() for value in (of, *known.written())])

    def _told(self) -> Iterator[tuple[int, "_Column"]]:
        return ((of, known) for of, known in sorted(self._columns.items()) if known.places)


@dataclass(slots=True)
class _Column:
    thinned: bool
    counts: bytearray = field(default_factory=bytearray)
    often: dict[int, int] = field(default_factory=dict)
    levels: Counter[int] = field(default_factory=Counter)
    """How many places there are at each limit, and not at the one before it."""
    limit: int = len(LIMITS)
    lengths: dict[int, int] = field(default_factory=dict)
    """Of the places within the limit, and for as long as no limit was chosen of all."""

    @classmethod
    def of(cls, spread: Spread) -> "_Column":
        counts = bytearray(decompress(spread.counts))
        levels = Counter(dict(spread.levels))
        return cls(bool(levels), counts, dict(spread.often), levels, spread.limit, dict(spread.lengths))

    @property
    def places(self) -> int:
        return self.levels.total() if self.thinned else len(self.lengths)

    def add(self, found: Sequence[tuple[int, int, int]]) -> None:
        """Millions of places pass here."""
        records, times, lengths = zip(*found, strict=True)
        counts = self.counts
        counts.extend(bytes(max(0, max(records) + 1 - len(counts))))
        for record, count in zip(records, times, strict=True):
            counts[record] = min(MANY_TIMES, count)
        self.often.update((record, count) for record, count, _ in found if count >= MANY_TIMES)
        if not self.thinned:
            self.lengths.update(zip(records, lengths, strict=True))
            return
        levels = list(map(_LEVELS.__getitem__, zip(times, lengths, strict=True)))
        self.levels.update(levels)
        within = map(self.limit.__ge__, levels)
        self.lengths.update(where(zip(records, lengths, strict=True), within))

    def remove(self, record: int, count: int, length: int) -> None:
        if record >= len(self.counts) or self.counts[record] != min(count, MANY_TIMES):
            raise LostError(str(record))
        self.counts[record] = 0
        self.often.pop(record, None)
        self.lengths.pop(record, None)
        if self.thinned:
            self.levels[_LEVELS[count, length]] -= 1

    def thin(self, most: int, length_of: Callable[[int], int]) -> None:
        within = list(accumulate(self.levels[level] for level in range(len(LIMITS))))
        limit = bisect_left(within, most + 1) - 1
        if limit > self.limit:
            standing = (record for record, count in enumerate(self.counts) if count)
            self.lengths = {record: length_of(record) for record in standing}
        if limit != self.limit:
            self.lengths = {
                record: length
                for record, length in self.lengths.items()
                if _LEVELS[self.often.get(record, self.counts[record]), length] <= limit
            }
        self.limit = limit

    def spread(self) -> Spread:
        levels = tuple(sorted((level, number) for level, number in self.levels.items() if number))
        counts = compress(self.counts.rstrip(b"\0"), 1)
        return Spread(
            counts, tuple(sorted(self.often.items())), levels, self.limit, tuple(sorted(self.lengths.items()))
        )

    def written(self) -> tuple[int, str, str, str]:
        limit = LIMITS[self.limit] if self.thinned and self.limit >= 0 else 0
        return limit, dense(self.counts), pairs(sorted(self.often.items())), pairs(sorted(self.lengths.items()))


class FrequentTerms:
    """The terms of an index that come in parts, while a build changes them."""

    def __init__(self, store: Store, length_of: Length) -> None:
        self._store, self._length_of = store, length_of
        self.names: dict[str, str] = {}
        """Of each term that this build changed: the name of its file."""

    def changed(self, term: str, runs: str, removed: Iterable[str], added: Iterable[str]) -> str:
        """What stands for the runs of a term after places were taken away and others added: the name of its file."""
        frequent = Frequent() if not in_parts(runs) else Frequent(self._kept(runs))
        for gone in removed:
            frequent.remove(gone)
        for come in (*(() if in_parts(runs) else (runs,)), *added):
            frequent.add(come)
        if frequent.places < FREQUENT:
            raise LostError(term)
        self.names[term] = self._keep(frequent)
        return self.names[term]

    def is_frequent(self, runs: str) -> bool:
        """Whether a term with these runs must come in parts."""
        if len(runs) < 2 * FREQUENT or at_most(runs) < FREQUENT:
            return False
        return sum(len(found) for _, found in by_run(runs)) >= FREQUENT

    def files(self, names: Iterable[str]) -> Iterator[Kept]:
        """The files of these names, made in this build or in one before."""
        stamp = stamp_of(self._store)
        for name in names:
            if not self._store.has(self._store.key("zoek-vaak-bestand", name)):
                raise LostError(name)
            yield loaded(name, stamp, partial(self._content, name))

    def _keep(self, frequent: Frequent) -> str:
        frequent.finish(self._length_of)
        content = frequent.written()
        name = named_by(LETTER, content)
        self._store.put(self._store.key("zoek-vaak-bestand", name), content)
        self._store.put(self._store.key("zoek-vaak", name), frequent.kept())
        return name

    def _content(self, name: str) -> str:
        found = self._store.get(self._store.key("zoek-vaak-bestand", name))
        if not isinstance(found, str):
            raise LostError(name)
        return found

    def _kept(self, name: str) -> Spreads:
        found = self._store.get(self._store.key("zoek-vaak", name))
        if not isinstance(found, tuple):
            raise LostError(name)
        return found


def in_parts(runs: str) -> bool:
    """Whether what stands for the runs of a term is the name of a file: no run begins with its letter."""
    return runs.startswith(LETTER)


class _Levels(dict[tuple[int, int], int]):
    """The lowest limit that a place is within, by count and length."""

    def __missing__(self, place: tuple[int, int]) -> int:
        count, length = place
        level = bisect_left(LIMITS, (length + LEAN) / count)
        self[place] = level
        return level


_LEVELS = _Levels()
