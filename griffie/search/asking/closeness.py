"""How near the sought words stand to each other in a text: "19 miljoen" before a paper that has a 19 and a million."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import islice

from griffie.search.analysis.little import LITTLE
from griffie.search.analysis.words import split

NONE = (-1,)
STRETCH = 15
"""Words, little ones not counted, within which words stand near each other at all."""


def closeness(texts: Iterable[str], answered: Callable[[str], Sequence[int]], tells: Sequence[float]) -> float:
    """From 0 (no two of the words stand near) to 1 (in some text all follow each other, in whatever order).

    `answered` gives the sought words that a word answers to: a compound may be two that were typed apart. `tells` is
    how much each of them tells; of many words some that stand together count for what they tell.
    """
    return max((_nearest(list(_groups(text, answered)), tells) for text in texts), default=0.0)


def _groups(text: str, answered: Callable[[str], Sequence[int]]) -> Iterator[int]:
    """Which sought word each word answers to; little words do not make a distance."""
    for form in _forms(text):
        numbers = answered(form)
        if numbers or form not in LITTLE:
            yield from numbers or NONE


@lru_cache(maxsize=1 << 11)
def _forms(text: str) -> tuple[str, ...]:
    return tuple(word.form for word in split(text) if not word.whole)


def _nearest(groups: Sequence[int], tells: Sequence[float]) -> float:
    """The best stretch: the share that its words tell, by how much of the stretch they are."""
    places = [(at, number) for at, number in enumerate(groups) if number >= 0]
    whole = sum(tells)
    best = 0.0
    for first, (start, _) in enumerate(places):
        seen: set[int] = set()
        told = 0.0
        for at, number in islice(places, first, None):
            if at - start >= STRETCH:
                break
            if number not in seen:
                seen.add(number)
                told += tells[number]
                if len(seen) > 1:
                    best = max(best, told / whole * len(seen) / (at - start + 1))
    return best
