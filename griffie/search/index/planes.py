"""Which of a row of numbers, and how often: the gaps between them in bits, six a character. The browser reads the same.

Where a common term stands is nearly a row of coins: what tells it in the fewest bits is how far it is from one place to
the next, each gap as a count of zeros, a one, and so many last bits as suit how rare the places are (Rice's code). How
often it stands there is told by levels: which of the places have it twice or more, which of these three times or more.
A file of such characters is as small as compression can make it, and stays so.
"""

import re
from collections.abc import Sequence
from functools import cache

import numpy as np
from numpy.typing import NDArray

from griffie.search.index.packing import SIXTY_FOUR

Numbers = NDArray[np.int64]
BITS = 6
"""A character."""

_LETTERS = np.frombuffer(SIXTY_FOUR.encode(), np.uint8)
_VALUES = np.zeros(128, np.uint8)
_VALUES[_LETTERS] = np.arange(1 << BITS)
_WEIGHTS = 1 << np.arange(BITS)[::-1]


def planes(counts: Numbers) -> list[str]:
    """Which of the counts are not zero, which of these more than one, and so on."""
    found: list[str] = []
    least = 1
    while len(at := np.flatnonzero(counts >= least)):
        found.append(picks(at))
        counts = counts[at]
        least += 1
    return found


def unplaned(written: Sequence[str]) -> tuple[Numbers, Numbers]:
    """Which counts are not zero, and these."""
    places = picked(written[0])
    counts = np.ones(len(places), np.int64)
    those = np.arange(len(places))
    for plane in written[1:]:
        those = those[picked(plane)]
        counts[those] += 1
    return places, counts


def picks(numbers: Numbers) -> str:
    """Some numbers, each once and in their order."""
    if not len(numbers):
        return ""
    gaps = np.diff(numbers, prepend=-1) - 1
    low = _low_bits(gaps)
    ends = np.cumsum((gaps >> low) + 1 + low)
    bits = np.zeros(-(-int(ends[-1]) // BITS) * BITS, np.uint8)
    bits[ends - low - 1] = 1
    for bit in range(low):
        bits[ends - bit - 1] = gaps >> bit & 1
    letters = _LETTERS[bits.reshape(-1, BITS) @ _WEIGHTS]
    return SIXTY_FOUR[low] + letters.tobytes().decode()


def picked(letters: str) -> Numbers:
    """What `picks` wrote."""
    if not letters:
        return np.zeros(0, np.int64)
    values = _VALUES[np.frombuffer(letters.encode(), np.uint8)]
    low = int(values[0])
    bits = np.unpackbits(values[1:, None], axis=1)[:, 8 - BITS :].ravel()
    if not low:
        return np.flatnonzero(bits)
    codes = _code(low).findall((bits + ord("0")).tobytes())
    zeros = np.fromiter(map(len, codes), np.int64, len(codes)) - low - 1
    last = np.fromiter((int(code[-low:], 2) for code in codes), np.int64, len(codes))
    return np.cumsum((zeros << low) + last + 1) - 1


def _low_bits(gaps: Numbers) -> int:
    """With how many last bits for each gap all are told shortest."""
    about = max(0, int(gaps.mean()).bit_length() - 1)
    return min((about, about + 1), key=lambda low: len(gaps) * low + int((gaps >> low).sum()))


@cache
def _code(low: int) -> re.Pattern[bytes]:
    return re.compile(b"0*1[01]{%d}" % low)
