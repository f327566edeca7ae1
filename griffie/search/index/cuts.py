"""Cutting sorted rows into slices by the bits of their keys, so that a new row moves no border but its own.

A range is cut in two by the first bit in which its first and last key differ, until each part fits. Whether it is cut
depends on nothing outside it, so that a build that changes few rows cuts only where those move a border (decision 202).

A slice is quiet when its first and last key are what they were, it has not shrunk and it still fits. It is settled
when the slices on both sides of it are quiet too. A range of nothing but settled slices is cut as it was: the keys of
other slices that are nearest to it are still there, and did not share its first bits; within it no key lies between
slices where none lay; and what was too large to be one slice still is.
"""

from bisect import bisect_left
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import accumulate, chain
from typing import Generic, Protocol, TypeVar


class Row(Protocol):
    """What is cut."""

    @property
    def key(self) -> bytes:
        """By what rows are sorted: UTF-16, the order in which a browser compares text."""
        ...

    @property
    def size(self) -> int:
        """Bytes it takes, about."""
        ...


class Part(Protocol):
    """What a cut made: some rows that lie together."""

    @property
    def first(self) -> bytes:
        """The key of its first row."""
        ...

    @property
    def last(self) -> bytes:
        """The key of its last row."""
        ...

    @property
    def size(self) -> int:
        """Of all its rows."""
        ...


R = TypeVar("R", bound=Row)
_FIRST_OF_TWO = range(0xD8, 0xDC)
"""High bytes of the first unit of a letter that takes two."""


@dataclass(frozen=True, slots=True)
class Made(Generic[R]):
    """A new part."""

    rows: Sequence[R]
    first: bytes
    last: bytes
    size: int

    @classmethod
    def of(cls, rows: Sequence[R]) -> "Made[R]":
        """Of these rows, which are in order."""
        return cls(rows, rows[0].key, rows[-1].key, sum([row.size for row in rows]))

    def halves(self, depth: int) -> "tuple[Made[R], Made[R]]":
        """The rows that have no bit at this depth, and those that have it."""
        middle = bisect_left(self.rows, 1, key=lambda row: _bit(row.key, depth))
        return Made.of(self.rows[:middle]), Made.of(self.rows[middle:])


def cut_rows(keys: Sequence[bytes], sizes: Sequence[int], most: int) -> Iterator[tuple[int, int, int]]:
    """Cut rows until each part fits, or is one key: where each part begins and ends, and its size."""
    before = [0, *accumulate(sizes)]
    waiting = [(0, len(keys))] if keys else []
    while waiting:
        start, end = waiting.pop()
        size = before[end] - before[start]
        if size <= most or keys[start] == keys[end - 1]:
            yield start, end, size
        else:
            depth = _differ(keys[start], keys[end - 1])
            middle = bisect_left(keys, 1, start, end, key=partial(_bit, depth=depth))
            waiting += (middle, end), (start, middle)


def recut(
    parts: Sequence[Part], changed: Mapping[int, Sequence[R]], rows_of: Callable[[int], Sequence[R]], most: int
) -> Iterator[range | Made[R]]:
    """The same cuts after some of the parts have changed: which parts stay, and the new ones between them.

    `parts` are what these cuts made of all rows before; `changed` holds the rows that some of them have now, in order,
    none for a part that is no more; `rows_of` reads the rows of another.
    """
    pieces: Sequence[_Piece[R]] = list(_pieces(parts, changed, rows_of, most))
    waiting = [(pieces, _size(pieces))] if pieces else []
    while waiting:
        held, size = waiting.pop()
        first, last = held[0].first, held[-1].last
        match held:
            case [_Stretch() as only]:
                yield from only.told()
            case _ if first == last or size <= most:
                yield Made(list(chain.from_iterable(piece.rows for piece in held)), first, last, size)
            case _:
                before, behind = _halves(held, _differ(first, last))
                of_before = _size(before)
                waiting += (behind, size - of_before), (before, of_before)


def order(text: str) -> bytes:
    """By what keys are sorted."""
    return text.encode("utf-16-be", "surrogatepass")


def opening(before: bytes, key: bytes) -> str:
    """The fewest letters of a key that come after the key before it; a letter of two units is not cut in two."""
    ends = (end for end in range(2, len(key), 2) if key[:end] > before and key[end - 2] not in _FIRST_OF_TWO)
    return key[: next(ends, len(key))].decode("utf-16-be", "surrogatepass")


@dataclass(frozen=True, slots=True)
class _Before(Generic[R]):
    """The parts of before."""

    parts: Sequence[Part]
    quiet: Mapping[int, Made[R]]
    """Those that have changed and are quiet, as they are now."""
    changed: Sequence[int]
    """Which these are, in order."""
    sizes: Sequence[int]
    """Of all parts before each of them, as they are now."""
    rows_of: Callable[[int], Sequence[R]]

    def rows(self, at: int) -> Sequence[R]:
        return self.quiet[at].rows if at in self.quiet else self.rows_of(at)


@dataclass(frozen=True, slots=True)
class _Stretch(Generic[R]):
    """Parts that are settled, or one alone that has not changed."""

    of: _Before[R]
    start: int
    end: int

    @property
    def first(self) -> bytes:
        return self.of.parts[self.start].first

    @property
    def last(self) -> bytes:
        return self.of.parts[self.end - 1].last

    @property
    def size(self) -> int:
        return self.of.sizes[self.end] - self.of.sizes[self.start]

    @property
    def rows(self) -> Sequence[R]:
        return list(chain.from_iterable(map(self.of.rows, range(self.start, self.end))))

    def halves(self, depth: int) -> "tuple[_Piece[R], _Piece[R]]":
        """No border runs through a settled part: only one that stands alone is looked into."""
        if self.end - self.start == 1:
            return Made.of(self.rows).halves(depth)
        middle = bisect_left(self.of.parts, 1, self.start, self.end, key=lambda part: _bit(part.last, depth))
        return _Stretch(self.of, self.start, middle), _Stretch(self.of, middle, self.end)

    def told(self) -> Iterator[range | Made[R]]:
        """Its parts, those that have changed apart."""
        changed, start = self.of.changed, self.start
        for at in changed[bisect_left(changed, self.start) : bisect_left(changed, self.end)]:
            if start < at:
                yield range(start, at)
            yield self.of.quiet[at]
            start = at + 1
        if start < self.end:
            yield range(start, self.end)


_Piece = Made[R] | _Stretch[R]


def _pieces(
    parts: Sequence[Part], changed: Mapping[int, Sequence[R]], rows_of: Callable[[int], Sequence[R]], most: int
) -> Iterator[_Piece[R]]:
    """What is not quiet, each part beside it, and stretches of those that are settled."""
    now = {at: Made.of(rows) for at, rows in sorted(changed.items()) if rows}
    quiet = {at: made for at, made in now.items() if _is_quiet(parts[at], made, most)}
    sizes = [part.size for part in parts]
    for at, made in quiet.items():
        sizes[at] = made.size
    before = _Before(parts, quiet, tuple(quiet), [0, *accumulate(sizes)], rows_of)
    start = 0
    for at in sorted({at for loud in changed.keys() - quiet.keys() for at in (loud - 1, loud, loud + 1)}):
        if at not in range(len(parts)):
            continue
        if start < at:
            yield _Stretch(before, start, at)
        if at in now:
            yield now[at]
        elif at not in changed:
            yield _Stretch(before, at, at + 1)
        start = at + 1
    if start < len(parts):
        yield _Stretch(before, start, len(parts))


def _is_quiet(before: Part, now: Made[R], most: int) -> bool:
    return before.size <= now.size <= most and (before.first, before.last) == (now.first, now.last)


def _size(pieces: Sequence[_Piece[R]]) -> int:
    return sum([piece.size for piece in pieces])


def _halves(pieces: Sequence[_Piece[R]], depth: int) -> tuple[Sequence[_Piece[R]], Sequence[_Piece[R]]]:
    at = bisect_left(pieces, 1, key=lambda piece: _bit(piece.last, depth))
    across = pieces[at]
    if _bit(across.first, depth):
        return pieces[:at], pieces[at:]
    before, behind = across.halves(depth)
    return (*pieces[:at], before), (behind, *pieces[at + 1 :])


def _differ(one: bytes, other: bytes) -> int:
    """The first bit in which two keys differ; a key that has ended goes on with zeros."""
    length = max(len(one), len(other))
    differing = int.from_bytes(one.ljust(length, b"\0")) ^ int.from_bytes(other.ljust(length, b"\0"))
    return length * 8 - differing.bit_length()


def _bit(key: bytes, depth: int) -> int:
    byte = depth >> 3
    return key[byte] >> (7 - depth % 8) & 1 if byte < len(key) else 0
