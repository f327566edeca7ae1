"""A table as a row of slices, of which a build reads and writes only those that it must."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Generic, NamedTuple, TypeVar

from griffie.search.index.bundles import BUNDLE, Bundles, Spot
from griffie.search.index.cards import named_by
from griffie.search.index.cuts import Made, cut_rows, opening, recut
from griffie.search.index.rows import Kind, Page, TermRow, WordRow
from griffie.search.store import LostError

R = TypeVar("R", WordRow, TermRow)


class Slice(NamedTuple):
    """Some rows that lie together, as one file."""

    first: bytes
    last: bytes
    """Keys of its first and last row."""
    size: int
    letters: str
    """The fewest with which its first key begins that come behind the last key of the slice before it."""
    name: str
    """Of its file."""
    bundle: str = ""
    at: int = 0
    """Where its page is kept."""

    @property
    def spot(self) -> Spot:
        """Where its page is kept."""
        return Spot(self.bundle, self.at)


@dataclass(frozen=True, slots=True)
class Slices:
    """The slices of a table as a build keeps them: a column for each field is loaded as one value."""

    firsts: tuple[bytes, ...] = ()
    lasts: tuple[bytes, ...] = ()
    sizes: tuple[int, ...] = ()
    letters: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    bundles: tuple[str, ...] = ()
    ats: tuple[int, ...] = ()

    @classmethod
    def of(cls, slices: Sequence[Slice]) -> "Slices":
        """These slices."""
        return cls(*zip(*slices, strict=True))

    def __iter__(self) -> Iterator[Slice]:
        return map(Slice, self.firsts, self.lasts, self.sizes, self.letters, self.names, self.bundles, self.ats)


class Table(Generic[R]):
    """The rows of a table while a build changes them."""

    def __init__(self, kind: Kind[R], slices: Sequence[Slice], bundles: Bundles) -> None:
        self._kind: Kind[R] = kind
        self._slices, self._bundles = slices, bundles
        self._firsts = [slice_.first for slice_ in slices]
        self._opened: dict[int, _Opened[R]] = {}
        """Of each slice that was looked into: what it holds."""

    def in_order(self, names: Iterable[str]) -> Sequence[str]:
        """Names as their rows lie, so that those that are kept together are looked into together."""
        return sorted(names, key=self._kind.key) if self._slices else tuple(names)

    def get(self, name: str) -> R | None:
        """The row of a name."""
        return self._holding(name).rows.get(name)

    def put(self, row: R) -> None:
        """Add a row, or put it in the place of the one of its name."""
        self._holding(row.name).put(row)

    def drop(self, name: str) -> None:
        """Take a row away."""
        self._holding(name).drop(name)

    def cut(self, most: int) -> Sequence[Slice]:
        """The slices that the rows make now, each kept."""
        if not self._bundles.has({slice_.bundle for slice_ in self._slices}):
            raise LostError
        if not self._slices:
            return self._cut_anew(most)
        changed = {at: self._in_order(held) for at, held in self._opened.items() if held.changed}
        return self._cut(changed, most) if changed else self._slices

    def _holding(self, name: str) -> "_Opened[R]":
        at = max(0, bisect_right(self._firsts, self._kind.key(name)) - 1) if self._firsts else 0
        held = self._opened.get(at)
        if held is None:
            rows = self._read(at) if self._slices else ()
            held = self._opened[at] = _Opened({row.name: row for row in rows})
        return held

    def _read(self, at: int) -> Sequence[R]:
        return tuple(self._kind.read(self._bundles.page(self._slices[at].spot)))

    def _in_order(self, held: "_Opened[R]") -> Sequence[R]:
        if not held.grown:
            return tuple(held.rows.values())
        return sorted(held.rows.values(), key=lambda row: (row.key, row.name))

    def _cut(self, changed: Mapping[int, Sequence[R]], most: int) -> Sequence[Slice]:
        laid = _Laid(self._bundles)
        for part in recut(self._slices, changed, self._read, most):
            match part:
                case range():
                    laid.stay(self._slices[part.start : part.stop])
                case Made(rows, first, last, size):
                    laid.add(first, last, size, self._kind.letter, self._kind.written(rows))
        return laid.finished()

    def _cut_anew(self, most: int) -> Sequence[Slice]:
        """Rows that are all at hand: what they are sorted and cut by is made once for each."""
        laid = _Laid(self._bundles)
        rows = self._opened.pop(0, _Opened({})).rows
        keyed = sorted((self._kind.key(name), name) for name in rows)
        keys, ordered = [key for key, _ in keyed], [rows[name] for _, name in keyed]
        rows.clear()
        for start, end, size in cut_rows(keys, [row.size for row in ordered], most):
            laid.add(keys[start], keys[end - 1], size, self._kind.letter, self._kind.written(ordered[start:end]))
        return laid.finished()


@dataclass(slots=True)
class _Opened(Generic[R]):
    """What a slice holds while a build changes it."""

    rows: dict[str, R]
    """By name; in order as long as none was added."""
    changed: bool = False
    grown: bool = False

    def put(self, row: R) -> None:
        was = self.rows.get(row.name)
        if was != row:
            self.changed = True
            self.grown = self.grown or was is None
            self.rows[row.name] = row

    def drop(self, name: str) -> None:
        if self.rows.pop(name, None) is not None:
            self.changed = True


@dataclass(slots=True)
class _Laid:
    """Slices as they are laid side by side; those that are new are kept some at a time."""

    bundles: Bundles
    slices: list[Slice] = field(default_factory=list)
    new: list[tuple[int, Page]] = field(default_factory=list)

    def stay(self, slices: Sequence[Slice]) -> None:
        """Slices of the build before."""
        first, *others = slices
        self.slices.append(first._replace(letters=self._letters(first.first)))
        self.slices.extend(others)

    def add(self, first: bytes, last: bytes, size: int, letter: str, page: Page) -> None:
        """A new slice."""
        self.new.append((len(self.slices), page))
        self.slices.append(Slice(first, last, size, self._letters(first), named_by(letter, page.content)))
        if len(self.new) == BUNDLE:
            self._keep()

    def finished(self) -> Sequence[Slice]:
        if self.new:
            self._keep()
        return self.slices

    def _letters(self, first: bytes) -> str:
        return opening(self.slices[-1].last if self.slices else b"", first)

    def _keep(self) -> None:
        spots = self.bundles.keep([(self.slices[at].name, page) for at, page in self.new])
        for (at, _), spot in zip(self.new, spots, strict=True):
            self.slices[at] = self.slices[at]._replace(bundle=spot.bundle, at=spot.at)
        self.new.clear()
