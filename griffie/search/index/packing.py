"""Numbers as characters: how slices write where a term stands. The browser reads the same.

The places of a term are one string of runs, a run for each column of each paper in which it stands, in the order of
papers: the mark of the column, the paper's first record (in steps of `STEP`), then its places. A place is the record,
counted from the paper's first, twice, plus one when a count follows; the length of the field; the count, unless it is
one. Nothing in a run depends on another paper, so that a changed paper is changed in place; and the places of one
record look alike under each of its words, which is what compression looks for.

A column is a field, or `PAIRED`: what stands in the text of a question stands as often, in a field as long, in the
field `vraag` of its answer, which is the record before it, and is written once for both.

Terms that stand nearly everywhere are told otherwise (`griffie.search.index.frequent`).
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from griffie.search.record import FIELDS

Letters = NDArray[np.uint8]
Numbers = NDArray[np.int64]

STEP = 32
"""Papers begin at records that are a multiple of this: a paper may gain a note without moving those behind it."""

_SAFE = "".join(chr(code) for code in range(32, 127) if chr(code) not in '"\\')
"""The characters that stand for themselves in JSON: 93."""
TEXT, QUESTION = map(FIELDS.index, ("tekst", "vraag"))
PAIRED = len(FIELDS)
"""The column of places in the text of a record and, as many, in the question of the record before it."""
COLUMNS = len(FIELDS) + 1
MARKS = _SAFE[:COLUMNS]
"""One for each column."""
_LAST, _MORE = _SAFE[COLUMNS : COLUMNS + 70], _SAFE[COLUMNS + 70 :]
"""A number is a character of the first kind, with characters of the second kind before it when it is large."""
SIXTY_FOUR = _LAST[:64]
"""Characters for six bits (`griffie.search.index.planes`)."""
_LAST_CODES, _MORE_CODES = (np.frombuffer(letters.encode(), np.uint8) for letters in (_LAST, _MORE))
_CODES = np.zeros(128, np.uint8)
_CODES[np.frombuffer(_SAFE.encode(), np.uint8)] = np.arange(len(_SAFE))
_MARK = re.compile(f"[{re.escape(MARKS)}]")
_VALUE = {letter: value for letters in (_LAST, _MORE) for value, letter in enumerate(letters)}
_RUN = re.compile(f"([{re.escape(MARKS)}])([^{re.escape(MARKS)}]*)")
_NUMBER = re.compile(f"[{re.escape(_MORE)}]*[{re.escape(_LAST)}]")


@lru_cache(maxsize=1 << 14)
def packed(number: int) -> str:
    """A number; no number's characters begin those of another."""
    high, low = divmod(number, len(_LAST))
    letters = _LAST[low]
    while high:
        high, digit = divmod(high - 1, len(_MORE))
        letters = _MORE[digit] + letters
    return letters


def packed_all(values: NDArray[np.int64]) -> Letters:
    """Numbers, a row of letters each; a zero is no letter."""
    high, low = np.divmod(values, len(_LAST))
    letters = [_LAST_CODES[low]]
    while high.any():
        more, digit = np.divmod(high - 1, len(_MORE))
        letters.append(np.where(high > 0, _MORE_CODES[digit], 0).astype(np.uint8))
        high = np.where(high > 0, more, 0)
    return np.stack(letters[::-1], axis=1)


def beginning(column: int, base: int) -> str:
    """How the run of a paper begins."""
    return MARKS[column] + packed(base // STEP)


def standing(column: int, record: int) -> tuple[tuple[int, int], ...]:
    """The field and the record of each place that is written as one."""
    return ((TEXT, record), (QUESTION, record - 1)) if column == PAIRED else ((column, record),)


def places(runs: str) -> Iterator[tuple[int, int, int, int]]:
    """(field, record, count, length) of each place, paper by paper."""
    for column, found in by_run(runs):
        for written, count, length in found:
            for field, record in standing(column, written):
                yield field, record, count, length


def by_run(runs: str) -> Iterator[tuple[int, list[tuple[int, int, int]]]]:
    """The column of each run, with (record, count, length) of its places as they are written."""
    for mark, letters in _RUN.findall(runs):
        known = numbers(letters)
        base, at, found = known[0] * STEP, 1, []
        while at < len(known):
            record = known[at]
            if record & 1:
                found.append((base + (record >> 1), known[at + 2], known[at + 1]))
                at += 3
            else:
                found.append((base + (record >> 1), 1, known[at + 1]))
                at += 2
        yield MARKS.index(mark), found


class Run(NamedTuple):
    """Places in one column, in no order."""

    column: int
    records: Numbers
    counts: Numbers


def in_columns(runs: str) -> Iterator[Run]:
    """The places of a term as they are written, in all papers together: millions of them pass here."""
    values = unpacked(runs.encode())
    marks = np.flatnonzero(values < 0)
    columns, bases, ends = ~values[marks], values[marks + 1] * STEP, np.append(marks[1:], len(values))
    for column in sorted(set(columns.tolist())):
        of_column = np.flatnonzero(columns == column)
        yield Run(column, *_places(values, bases[of_column], marks[of_column] + 2, ends[of_column]))


def _places(values: Numbers, bases: Numbers, at: Numbers, ends: Numbers) -> tuple[Numbers, Numbers]:
    """Records and counts, from the first place of all runs to the last."""
    records, counts = [], []
    while len(at):
        often = values[at] & 1
        records.append(bases + (values[at] >> 1))
        counts.append(np.where(often, values[at + 1 + often], 1))
        at = at + 2 + often
        goes_on = at < ends
        bases, at, ends = bases[goes_on], at[goes_on], ends[goes_on]
    return np.concatenate(records), np.concatenate(counts)


def unpacked(letters: bytes) -> Numbers:
    """What `numbers` gives, for millions of letters; and marks as numbers below zero."""
    codes = _CODES[np.frombuffer(letters, np.uint8)]
    ends = np.flatnonzero(codes < COLUMNS + len(_LAST))
    begins = np.append(0, ends[:-1] + 1)
    high = np.zeros(len(ends), np.int64)
    for more in range(int((ends - begins).max(initial=0))):
        has = np.flatnonzero(begins + more < ends)
        high[has] = high[has] * len(_MORE) + codes[begins[has] + more] - (COLUMNS + len(_LAST)) + 1
    last = codes[ends].astype(np.int64)
    return np.where(last < COLUMNS, ~last, high * len(_LAST) + last - COLUMNS)


def numbers(letters: str) -> list[int]:
    """Numbers that were written one behind the other."""
    return list(map(_WRITTEN.__getitem__, _NUMBER.findall(letters)))


def where(runs: str, base: int) -> int:
    """Where the run of a paper belongs: before the first of a later paper."""
    found = high = len(runs)
    low = 0
    while low < high:
        middle = (low + high) // 2
        mark = _MARK.search(runs, middle, high)
        if mark and _number(runs, mark.end())[0] * STEP <= base:
            low = mark.end()
        else:
            found, high = (mark.start() if mark else found), middle
    return found


def _number(letters: str, at: int) -> tuple[int, int]:
    high = 0
    while letters[at] in _MORE:
        high = high * len(_MORE) + _VALUE[letters[at]] + 1
        at += 1
    return high * len(_LAST) + _VALUE[letters[at]], at + 1


class _Written(dict[str, int]):
    """The number that letters stand for, looked up when it was met before."""

    def __missing__(self, letters: str) -> int:
        number, _ = _number(letters, 0)
        if len(letters) < _KEPT:
            self[letters] = number
        return number


_KEPT = 4
_WRITTEN = _Written()
