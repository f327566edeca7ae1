"""Amounts as they are said: "veertig procent" is 40%, "anderhalf miljard" 1,5 mld.

Where a reader types the words, they are looked up joined, as other words that a paper may have as one are
(`griffie.search.asking.expand`); so only the index needs to know how numbers are said.
"""

from collections.abc import Mapping
from functools import lru_cache

UNITS = (
    "nul een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien "
    "achttien negentien"
).split()
TENS = "twintig dertig veertig vijftig zestig zeventig tachtig negentig".split()
MOST = 1000
MOST_WITH_A_HALF = 20
COUNTED = {"%": ("procent", "percent"), "mln": ("miljoen",), "mld": ("miljard",)}
"""What an amount ends in (`griffie.search.analysis.words.COUNTED`), and how that is said."""


def said(amount: str) -> tuple[str, ...]:
    """How an amount is said, in one word; none when it is not said in few words.

    >>> said("40%"), said("1,5mld"), said("17,45mld")
    (('veertigprocent', 'veertigpercent'), ('anderhalfmiljard',), ())
    """
    return _said().get(amount, ())


def amount_of(word: str) -> str:
    """The amount that was said in one word; empty for other words.

    >>> amount_of("zevenhonderdvijftigmiljoen"), amount_of("procent")
    ('750mln', '')
    """
    return _amounts().get(word, "")


def _in_words(number: int) -> str:
    """A whole number under a thousand, folded."""
    hundreds, rest = divmod(number, 100)
    if hundreds:
        return f"{UNITS[hundreds] if hundreds > 1 else ''}honderd{_in_words(rest) if rest else ''}"
    if rest < len(UNITS):
        return UNITS[rest]
    tens, units = divmod(rest, 10)
    return f"{f'{UNITS[units]}en' if units else ''}{TENS[tens - 2]}"


@lru_cache(maxsize=1)
def _said() -> Mapping[str, tuple[str, ...]]:
    numbers = {str(number): _in_words(number) for number in range(1, MOST)}
    halves = {f"{number},5": f"{_in_words(number)}enhalf" for number in range(2, MOST_WITH_A_HALF)}
    return {
        figure + unit: tuple(word + name for name in names)
        for figure, word in (numbers | halves | {"0,5": "half", "1,5": "anderhalf"}).items()
        for unit, names in COUNTED.items()
    }


@lru_cache(maxsize=1)
def _amounts() -> Mapping[str, str]:
    return {word: amount for amount, words in _said().items() for word in words}
