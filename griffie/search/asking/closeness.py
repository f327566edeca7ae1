"""How near the sought words stand to each other in a text: "19 miljoen" before a paper that has a 19 and a million."""

from collections.abc import Callable, Iterable, Sequence

from griffie.search.analysis.little import LITTLE
from griffie.search.analysis.words import split

CHECKED = 100
"""Records whose text is looked at, best first."""
CHECKED_OF_MANY = 10
"""From `expand.MANY` records on: what a reader is shown first, so that no other files are fetched."""


def closeness(texts: Iterable[str], group: Callable[[str], int], sought: int) -> float:
    """From 0 (no text has all words) to 1 (in some text they follow each other, in whatever order)."""
    return max((_nearest(_groups(text, group), sought) for text in texts), default=0.0)


def _groups(text: str, group: Callable[[str], int]) -> list[int]:
    """Which sought word each word answers to; little words do not make a distance."""
    found = [(group(word.form), word.form) for word in split(text) if not word.whole]
    return [number for number, form in found if number >= 0 or form not in LITTLE]


def _nearest(groups: Sequence[int], sought: int) -> float:
    """The number of sought words by the length of the shortest stretch that has them all."""
    last: dict[int, int] = {}
    best = 0.0
    for at, number in enumerate(groups):
        if number < 0:
            continue
        last[number] = at
        if len(last) == sought:
            best = max(best, sought / (at - min(last.values()) + 1))
    return best
