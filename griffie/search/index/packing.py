"""Numbers as characters: how slices write where a term stands. The browser reads the same.

The places of a term are one string of runs, a run for each column of each paper in which it stands, in the order of
papers: the mark of the column, the paper's first record (in steps of `STEP`), then its places. A place is the record,
counted from the paper's first, twice, plus one when a count follows; the length of the field; the count, unless it is
one. Nothing in a run depends on another paper, so that a changed paper is changed in place; and the places of one
record look alike under each of its words, which is what compression looks for.

A column is a field, or `PAIRED`: what stands in the text of a question stands as often, in a field as long, in the
field `vraag` of its answer, which is the record before it, and is written once for both.

Of a term that stands nearly everywhere (`griffie.search.index.frequent`) the counts of all records are one string, two
records a character.
"""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from griffie.search.record import FIELDS

Letters = NDArray[np.uint8]

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
_LAST_CODES, _MORE_CODES = (np.frombuffer(letters.encode(), np.uint8) for letters in (_LAST, _MORE))
_ONLY_LAST = dict.fromkeys(map(ord, MARKS + _MORE))
"""Leaves a character for each number."""
_MARK = re.compile(f"[{re.escape(MARKS)}]")
_VALUE = {letter: value for letters in (_LAST, _MORE) for value, letter in enumerate(letters)}
_RUN = re.compile(f"([{re.escape(MARKS)}])([^{re.escape(MARKS)}]*)")
_NUMBER = re.compile(f"[{re.escape(_MORE)}]*[{re.escape(_LAST)}]")

MANY_TIMES = 7
"""In counts of all records: so often or more."""
_BITS = 3
_PAIR = bytes(_LAST.encode()[: 1 << 2 * _BITS].ljust(256, _LAST[0].encode()))
_NONE = re.compile(f"{re.escape(_LAST[0])}{{12,}}")
_SQUEEZED = re.compile(f"{re.escape(MARKS[0])}({_NUMBER.pattern})")


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


def at_most(runs: str) -> int:
    """How many places are written at most: each has two numbers or three, each run one for its paper."""
    written = len(runs.translate(_ONLY_LAST))
    return (written - sum(map(runs.count, MARKS))) // 2


def numbers(letters: str) -> list[int]:
    """Numbers that were written one behind the other."""
    return list(map(_WRITTEN.__getitem__, _NUMBER.findall(letters)))


def pairs(known: Iterable[tuple[int, int]]) -> str:
    """Records in their order, each with a number; the record counted from the one before it."""
    before = -1
    letters = []
    for record, number in known:
        letters.append(packed(record - before - 1) + packed(number))
        before = record
    return "".join(letters)


def unpaired(letters: str) -> Iterator[tuple[int, int]]:
    """What `pairs` wrote."""
    known = numbers(letters)
    record = -1
    for gap, number in zip(known[::2], known[1::2], strict=True):
        record += gap + 1
        yield record, number


def dense(counts: bytes | bytearray) -> str:
    """How often a term stands in each record, `MANY_TIMES` at most: two records a character, nothing for none."""
    counts = counts.rstrip(b"\0")
    counts = counts + bytes(len(counts) % 2)
    both = int.from_bytes(counts[::2]) + (int.from_bytes(counts[1::2]) << _BITS)
    letters = both.to_bytes(len(counts) // 2).translate(_PAIR).decode()
    return _NONE.sub(lambda found: MARKS[0] + packed(len(found[0])), letters)


def undense(letters: str) -> bytes:
    """What `dense` wrote."""
    whole = _SQUEEZED.sub(lambda found: _LAST[0] * numbers(found[1])[0], letters)
    counts = bytearray(2 * len(whole))
    codes = [_VALUE[letter] for letter in whole]
    counts[::2] = bytes(code & MANY_TIMES for code in codes)
    counts[1::2] = bytes(code >> _BITS for code in codes)
    return bytes(counts)


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
