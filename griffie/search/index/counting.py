"""Counting the terms of one paper: all its texts at once, as columns of numbers.

A letter has some ten thousand words, and each step of Python for one of them is a step taken millions of times for a
site. So numpy sorts, counts and writes them.
"""

from collections.abc import Iterable, Sequence
from itertools import chain
from typing import NamedTuple

import numpy as np

from griffie.search.index.numbering import Numbering, Numbers, differs
from griffie.search.index.packing import COLUMNS, MARKS, PAIRED, Letters, packed_all

_MARKS = np.frombuffer(MARKS.encode(), np.uint8)


class Stretch(NamedTuple):
    """What stands in one column of one record."""

    record: int
    column: int
    chunks: Sequence[int]
    terms: Sequence[int]
    """Terms beside those of the chunks: document numbers."""


class Counted(NamedTuple):
    """The places of a paper by term, column and record, each a row of these; and what begins a term."""

    columns: Numbers
    records: Numbers
    lengths: Numbers
    """Of the field: how many tokens it has."""
    counts: Numbers
    lines: Numbers
    """Which of the terms stands there."""
    terms: Numbers
    """The terms, by number, each once."""


def counted(stretches: Sequence[Stretch], numbering: Numbering) -> tuple[Counted, Sequence[int]]:
    """Where each term stands, and how many tokens each stretch has."""
    numbered = np.arange(len(stretches))
    records = _column(stretch.record for stretch in stretches)
    columns = _column(stretch.column for stretch in stretches)
    in_chunks = _column(len(stretch.chunks) for stretch in stretches)
    beside = _column(len(stretch.terms) for stretch in stretches)
    found = numbering.spread(_joined(stretch.chunks for stretch in stretches))
    of = np.repeat(numbered, in_chunks)
    lengths = np.bincount(of, found.lengths, len(stretches)).astype(np.int64) + beside
    terms = np.concatenate((found.terms, _joined(stretch.terms for stretch in stretches)))
    stands = np.concatenate((np.repeat(of, found.times), np.repeat(numbered, beside)))
    many = int(records.max(initial=0)) + 1
    sizes = np.zeros((COLUMNS, many), np.int64)
    sizes[columns, records] = lengths
    keys = np.sort((terms * COLUMNS + columns[stands]) * many + records[stands])
    firsts = np.flatnonzero(differs(keys))
    rest, of_record = np.divmod(keys[firsts], many)
    of_term, of_column = np.divmod(rest, COLUMNS)
    begins = differs(of_term)
    counts = np.diff(firsts, append=len(keys))
    lines = np.cumsum(begins) - 1
    return Counted(of_column, of_record, sizes[of_column, of_record], counts, lines, of_term[begins]), lengths.tolist()


def written(found: Counted) -> bytes:
    """Of each term its places, as `griffie.search.index.packing` has them, without the first record; a line each."""
    begins = differs(found.lines)
    marks = np.where(begins | differs(found.columns), _MARKS[found.columns], 0)
    begins[:1] = False
    often = found.counts > 1
    letters = np.concatenate(
        (
            np.stack((np.where(begins, ord("\n"), 0), marks), axis=1).astype(np.uint8),
            packed_all(found.records * 2 + often),
            packed_all(found.lengths),
            np.where(often[:, None], packed_all(found.counts), 0).astype(np.uint8),
        ),
        axis=1,
    )
    told: Letters = letters[letters != 0]
    return told.tobytes()


def in_records(found: Counted) -> Numbers:
    """Of each term: in how many records it stands."""
    many = int(found.records.max(initial=0)) + 1
    places = found.lines * many + found.records
    both = np.sort(np.concatenate((places, places[found.columns == PAIRED] - 1)))
    return np.bincount(both[differs(both)] // many, minlength=len(found.terms))


def _joined(parts: Iterable[Sequence[int]]) -> Numbers:
    return _column(chain.from_iterable(parts))


def _column(values: Iterable[int]) -> Numbers:
    return np.fromiter(values, np.int64)
