"""Which changes the file of a common term does not tell, so that it stays what it is.

A word more in an answer makes the field of each of its words longer. But such a file tells few lengths: those of
fields that are short for what they hold of its term, and between which lengths the others lie
(`griffie.search.index.frequent`). What comes and goes between these edges changes nothing (decision 203).
"""

from collections.abc import Iterable
from typing import NamedTuple, TypeVar

from griffie.search.index.packing import PAIRED, Numbers, by_run

LEAN = 128
"""Tokens that a field counts for beside its own when it is asked how short it is: a third of a usual field, as in the
weights of lunr, so that a long field with a word twice and a shorter one with it once are judged alike."""

Value = TypeVar("Value", int, Numbers)


class Edges(NamedTuple):
    """Of the places of a term in one column: the edges of what its file tells of lengths."""

    column: int
    crossing: bool
    """Whether of the records whose lengths are told here the lengths in all columns are."""
    limit: int
    """Fields that are leaner than this are told."""
    spans: tuple[tuple[int, int], ...]
    """Of the others that have the term once, twice and so on: the least and the greatest length."""


def lean(length: Value, count: Value) -> Value:
    """How long a field is for each time that it holds a term."""
    return -(-(length + LEAN) // count)


def says_the_same(old: str, new: str, edges: Iterable[Edges]) -> bool:
    """Whether what a file tells stays when some papers have the second runs of its term and no more the first.

    A limit, too: it is how lean the first field is that is not within it, when all are put in order. As long as no
    field that is as lean or leaner comes or goes, it is the same field's.
    """
    of_column = {of.column: of for of in edges}
    return _said(old, of_column) == _said(new, of_column)


class _Said(NamedTuple):
    """What a file tells of some papers, or has told by them."""

    counts: dict[tuple[int, int], int]
    """By column and record."""
    lengths: dict[tuple[int, int], int]
    limits: list[tuple[int, int]]
    """Columns, and how lean fields are that are within the limit or at it."""
    spans: list[tuple[int, int, int]]
    """Column, count and length of what is no further from its edges than the edge itself."""


_UNKNOWN = Edges(-1, crossing=False, limit=0, spans=())


def _said(runs: str, edges: dict[int, Edges]) -> _Said:
    said = _Said({}, {}, [], [])
    lengths: dict[tuple[int, int], int] = {}
    told: set[tuple[int, int] | int] = set()
    for column, found in by_run(runs):
        of = edges.get(column, _UNKNOWN)
        for record, count, length in found:
            said.counts[column, record], lengths[column, record] = count, length
            how_lean = lean(length, count)
            if how_lean <= of.limit:
                said.limits.append((column, how_lean))
            if how_lean < of.limit:
                told.add((column, record))
                told.update(_crossing(column, record) if of.crossing else ())
    for (column, record), length in lengths.items():
        if not told.isdisjoint(((column, record), record, record - (column == PAIRED))):
            said.lengths[column, record] = length
        elif not _is_inside(length, edges.get(column, _UNKNOWN).spans, said.counts[column, record]):
            said.spans.append((column, said.counts[column, record], length))
    said.limits.sort()
    said.spans.sort()
    return said


def _crossing(column: int, record: int) -> tuple[int, ...]:
    return (record, record - 1) if column == PAIRED else (record,)


def _is_inside(length: int, spans: tuple[tuple[int, int], ...], count: int) -> bool:
    least, greatest = spans[count - 1] if count <= len(spans) else (0, 0)
    return least < length < greatest
