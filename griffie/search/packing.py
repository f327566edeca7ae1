"""Numbers as characters: how slices write where a term stands. The browser reads the same.

The places of a term are one string of runs, a run for each field of each paper in which it stands, in the order of
papers: the mark of the field, the paper's first record (in steps of `STEP`), then its places. A place is the record,
counted from the paper's first, twice, plus one when a count follows; the length of the field; the count, unless it is
one. Nothing in a run depends on another paper, so that a changed paper is changed in place; and the places of one
record look alike under each of its words, which is what compression looks for.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

STEP = 32
"""Papers begin at records that are a multiple of this: a paper may gain a note without moving those behind it."""

_SAFE = "".join(chr(code) for code in range(32, 127) if chr(code) not in '"\\')
"""The characters that stand for themselves in JSON: 93."""
MARKS = _SAFE[:6]
"""One for each field."""
_LAST, _MORE = _SAFE[6:76], _SAFE[76:]
"""A number is a character of the first kind, with characters of the second kind before it when it is large."""
_MARK = re.compile(f"[{re.escape(MARKS)}]")
_VALUE = {letter: value for letters in (_LAST, _MORE) for value, letter in enumerate(letters)}


@lru_cache(maxsize=1 << 14)
def packed(number: int) -> str:
    """A number; no number's characters begin those of another."""
    high, low = divmod(number, len(_LAST))
    letters = _LAST[low]
    while high:
        high, digit = divmod(high - 1, len(_MORE))
        letters = _MORE[digit] + letters
    return letters


def place(record: int, length: int, count: int) -> str:
    """Where a term stands: a record of its paper, the length of the field there, how often."""
    if count == 1:
        return packed(record * 2) + packed(length)
    return packed(record * 2 + 1) + packed(length) + packed(count)


def beginning(field: int, base: int) -> str:
    """How the run of a paper begins."""
    return MARKS[field] + packed(base // STEP)


def places(runs: str) -> Iterator[tuple[int, int, int, int]]:
    """(field, record, count, length) of each place, paper by paper."""
    at = 0
    while at < len(runs):
        field = MARKS.index(runs[at])
        base, at = _number(runs, at + 1)
        while at < len(runs) and runs[at] not in MARKS:
            record, at = _number(runs, at)
            length, at = _number(runs, at)
            count, at = _number(runs, at) if record & 1 else (1, at)
            yield field, base * STEP + (record >> 1), count, length


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
