"""Cutting sorted rows into slices by the bits of their keys, so that a new row moves no border but its own.

A range is cut in two by the first bit in which its first and last key differ, until each part fits. Whether it is cut
depends on nothing outside it. What was cut before and has not changed is a piece whose rows are only looked at when a
border must run through it: a build that changes few rows reads few slices, and cuts as if it had read them all.
"""

from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import accumulate
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


R = TypeVar("R", bound=Row)
_FIRST_OF_TWO = range(0xD8, 0xDC)
"""High bytes of the first unit of a letter that takes two."""


@dataclass(frozen=True, slots=True)
class Piece(Generic[R]):
    """Rows that lie together, in order."""

    first: bytes
    last: bytes
    size: int
    rows: Callable[[], Sequence[R]]
    kept: int = -1
    """Which slice of the build before it is, unchanged."""


def piece(rows: Sequence[R]) -> Piece[R]:
    """A piece of rows at hand."""
    return Piece(rows[0].key, rows[-1].key, sum(row.size for row in rows), _itself(rows))


def cut(pieces: Sequence[Piece[R]], most: int) -> Iterator[Sequence[Piece[R]]]:
    """Cut until each part fits, or is one key."""
    waiting = [(pieces, _size(pieces))]
    while waiting:
        part, size = waiting.pop()
        first, last = part[0].first, part[-1].last
        if first == last or size <= most:
            yield part
        else:
            before, behind = _halves(part, _differ(first, last))
            of_before = _size(before)
            waiting += (behind, size - of_before), (before, of_before)


def cut_rows(keys: Sequence[bytes], sizes: Sequence[int], most: int) -> Iterator[tuple[int, int, int]]:
    """The same cuts of rows at hand, from their keys and sizes: where each part begins and ends, and its size."""
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


def order(text: str) -> bytes:
    """By what keys are sorted."""
    return text.encode("utf-16-be", "surrogatepass")


def opening(before: bytes, key: bytes) -> str:
    """The fewest letters of a key that come after the key before it; a letter of two units is not cut in two."""
    ends = (end for end in range(2, len(key), 2) if key[:end] > before and key[end - 2] not in _FIRST_OF_TWO)
    return key[: next(ends, len(key))].decode("utf-16-be", "surrogatepass")


def _size(pieces: Sequence[Piece[R]]) -> int:
    return sum([piece.size for piece in pieces])


def _halves(pieces: Sequence[Piece[R]], depth: int) -> tuple[Sequence[Piece[R]], Sequence[Piece[R]]]:
    at = bisect_left(pieces, 1, key=lambda part: _bit(part.last, depth))
    across = pieces[at]
    if _bit(across.first, depth):
        return pieces[:at], pieces[at:]
    rows = across.rows()
    middle = bisect_left(rows, 1, key=lambda row: _bit(row.key, depth))
    before = piece(rows[:middle])
    behind = Piece(rows[middle].key, across.last, across.size - before.size, _itself(rows[middle:]))
    return (*pieces[:at], before), (behind, *pieces[at + 1 :])


def _itself(rows: Sequence[R]) -> Callable[[], Sequence[R]]:
    return lambda: rows


def _differ(one: bytes, other: bytes) -> int:
    """The first bit in which two keys differ; a key that has ended goes on with zeros."""
    length = max(len(one), len(other))
    differing = int.from_bytes(one.ljust(length, b"\0")) ^ int.from_bytes(other.ljust(length, b"\0"))
    return length * 8 - differing.bit_length()


def _bit(key: bytes, depth: int) -> int:
    byte = depth >> 3
    return key[byte] >> (7 - depth % 8) & 1 if byte < len(key) else 0
