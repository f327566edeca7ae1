"""A table as a row of slices, of which a build reads and writes only those that it must."""

from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from griffie.model.output import Output
from griffie.search.index.cards import named_script, scripted
from griffie.search.index.cuts import Piece, cut, piece
from griffie.search.index.rows import Kind, Page, TermRow, WordRow
from griffie.search.store import LostError, Store

R = TypeVar("R", WordRow, TermRow)


@dataclass(frozen=True, slots=True)
class Slice:
    """Some rows that lie together, as one file."""

    first: bytes
    last: bytes
    """Keys of its first and last row."""
    size: int
    name: str
    """Of its file."""
    kept: str
    """The key under which its page is kept."""


class Table(Generic[R]):
    """The rows of a table while a build changes them."""

    def __init__(self, kind: Kind[R], slices: Sequence[Slice], store: Store) -> None:
        self._kind: Kind[R] = kind
        self._slices, self._store = slices, store
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

    def cut(self, most: int) -> Iterator[tuple[Slice, Output]]:
        """The slices that the rows make now, with their files."""
        pieces = list(self._pieces())
        for part in cut(pieces, most) if pieces else ():
            only = part[0].kept if len(part) == 1 else -1
            yield self._copied(self._slices[only]) if only >= 0 else self._made(part)

    def _rows(self, name: str) -> dict[str, R]:
        at = max(0, bisect_right(self._firsts, self._kind.key(name)) - 1) if self._firsts else 0
        rows = self._opened.get(at)
        if rows is None:
            rows = self._opened[at] = {row.name: row for row in self._read(at)}
        return rows

    def _read(self, at: int) -> Sequence[R]:
        return tuple(self._kind.read(self._page(self._slices[at]))) if self._slices else ()

    def _page(self, slice_: Slice) -> Page:
        page = self._store.get(slice_.kept)
        if not isinstance(page, Page):
            raise LostError(slice_.name)
        return page

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

    def _copied(self, slice_: Slice) -> tuple[Slice, Output]:
        return slice_, named_script(slice_.name, self._page(slice_).content)

    def _made(self, part: Sequence[Piece[R]]) -> tuple[Slice, Output]:
        page = self._kind.written([row for piece in part for row in piece.rows()])
        name, output = scripted(self._kind.letter, page.content)
        kept = self._store.key("zoek-deel", name, repr(page.unpublished))
        self._store.put(kept, page)
        return Slice(part[0].first, part[-1].last, sum(piece.size for piece in part), name, kept), output
