"""A table as a row of slices, of which a build reads and writes only those that it must."""

from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Generic, TypeVar

from griffie.search.index.bundles import BUNDLE, Bundles, Spot
from griffie.search.index.cards import named_by
from griffie.search.index.cuts import Piece, cut, cut_rows, piece
from griffie.search.index.rows import Kind, Page, TermRow, WordRow
from griffie.search.store import LostError

R = TypeVar("R", WordRow, TermRow)

_NOWHERE = Spot("", 0)


@dataclass(frozen=True, slots=True)
class Slice:
    """Some rows that lie together, as one file."""

    first: bytes
    last: bytes
    """Keys of its first and last row."""
    size: int
    name: str
    """Of its file."""
    spot: Spot = _NOWHERE
    """Where its page is kept."""


class Table(Generic[R]):
    """The rows of a table while a build changes them."""

    def __init__(self, kind: Kind[R], slices: Sequence[Slice], bundles: Bundles) -> None:
        self._kind: Kind[R] = kind
        self._slices, self._bundles = slices, bundles
        self._firsts = [slice_.first for slice_ in slices]
        self._opened: dict[int, dict[str, R]] = {}
        """Of each slice that was looked into: its rows by name."""

    def get(self, name: str) -> R | None:
        """The row of a name."""
        return self._rows(name).get(name)

    def put(self, row: R) -> None:
        """Add a row, or put it in the place of the one of its name."""
        self._rows(row.name)[row.name] = row

    def drop(self, name: str) -> None:
        """Take a row away."""
        self._rows(name).pop(name, None)

    def cut(self, most: int) -> list[Slice]:
        """The slices that the rows make now, each kept."""
        if not self._bundles.has({slice_.spot.bundle for slice_ in self._slices}):
            raise LostError
        slices: list[Slice] = []
        written: list[tuple[int, Page]] = []
        for made, page in self._cut(most) if self._slices else self._cut_anew(most):
            if page:
                written.append((len(slices), page))
            slices.append(made)
            if len(written) == BUNDLE:
                self._keep(slices, written)
        if written:
            self._keep(slices, written)
        return slices

    def _keep(self, slices: list[Slice], written: list[tuple[int, Page]]) -> None:
        spots = self._bundles.keep([(slices[at].name, page) for at, page in written])
        for (at, _), spot in zip(written, spots, strict=True):
            slices[at] = replace(slices[at], spot=spot)
        written.clear()

    def _rows(self, name: str) -> dict[str, R]:
        at = max(0, bisect_right(self._firsts, self._kind.key(name)) - 1) if self._firsts else 0
        rows = self._opened.get(at)
        if rows is None:
            rows = self._opened[at] = {row.name: row for row in self._read(at)}
        return rows

    def _read(self, at: int) -> Sequence[R]:
        return tuple(self._kind.read(self._bundles.page(self._slices[at].spot))) if self._slices else ()

    def _cut(self, most: int) -> Iterator[tuple[Slice, Page | None]]:
        """Slices, and what those hold that are others than before."""
        pieces = list(self._pieces())
        for part in cut(pieces, most) if pieces else ():
            only = part[0].kept if len(part) == 1 else -1
            if only >= 0:
                yield self._slices[only], None
            else:
                rows = [row for piece in part for row in piece.rows()]
                yield self._made(rows, part[0].first, part[-1].last, sum(piece.size for piece in part))

    def _cut_anew(self, most: int) -> Iterator[tuple[Slice, Page | None]]:
        """The same of rows that are all at hand: what they are sorted and cut by is made once for each."""
        rows = self._opened.pop(0, {})
        keyed = sorted((self._kind.key(name), name) for name in rows)
        keys, ordered = [key for key, _ in keyed], [rows[name] for _, name in keyed]
        rows.clear()
        for start, end, size in cut_rows(keys, [row.size for row in ordered], most):
            yield self._made(ordered[start:end], keys[start], keys[end - 1], size)

    def _pieces(self) -> Iterator[Piece[R]]:
        for at in range(max(1, len(self._slices))):
            rows = self._opened.get(at)
            if rows:
                yield piece(sorted(rows.values(), key=lambda row: (row.key, row.name)))
            elif rows is None and self._slices:
                slice_ = self._slices[at]
                yield Piece(slice_.first, slice_.last, slice_.size, self._reader(at), at)

    def _reader(self, at: int) -> Callable[[], Sequence[R]]:
        return lambda: self._read(at)

    def _made(self, rows: Sequence[R], first: bytes, last: bytes, size: int) -> tuple[Slice, Page]:
        page = self._kind.written(rows)
        return Slice(first, last, size, named_by(self._kind.letter, page.content)), page
