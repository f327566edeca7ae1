"""The best records weighed anew by what scores of single words do not see. The browser does the same.

A reader opens a question with its answers: what is said in one of them counts for the other. How many of the words a
record has, how telling they are and how near they stand to each other say more than how often one of them stands there.
"""

import math
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from griffie.search.asking.closeness import closeness
from griffie.search.asking.evaluate import matching
from griffie.search.asking.expand import MANY, Wanted, is_alike
from griffie.search.index.shelf import Shelf, Shown
from griffie.search.index.weights import rarity
from griffie.search.record import Soort

CHECKED = 50
"""Records whose text is looked at, best first."""
CHECKED_OF_MANY = 10
"""From `expand.MANY` records on: what a reader is shown first, so that no other files are fetched."""

NEARNESS = 3.0
"""What a score gains, times itself, when the words stand side by side."""
BESIDE = 0.5
"""What the next two records of a place add to its best, of their own scores."""
ALIKE_TELLS = 0.7
"""Of what a word tells, when a record only has one that means about the same."""

Having = Sequence[tuple[frozenset[int], frozenset[int]]]
"""Of each sought word: the records that have it in any way, and those that have the word itself."""


@dataclass(frozen=True, slots=True)
class Found:
    """What was found, and how much of what was sought each record has."""

    scores: Mapping[int, float]
    """By the share of the words that a record has."""
    tells: tuple[float, ...]
    """How much each word tells: rare words more, a word that nothing has nothing."""

    def only(self, records: Iterable[int]) -> Mapping[int, float]:
        """The scores of some records."""
        return {record: self.scores[record] for record in records}


def having(wanted: Sequence[Wanted], shelf: Shelf) -> Having:
    """The records that have each word."""
    itself = [tuple((term, boost) for term, boost in one.terms if not is_alike(term)) for one in wanted]
    return [(matching(one.terms, shelf), matching(terms, shelf)) for one, terms in zip(wanted, itself, strict=True)]


def by_share(scores: Mapping[int, float], words: Having, shelf: Shelf) -> Found:
    """The scores, each by the share of what was sought that its record has."""
    tells = tuple(rarity(len(any_), shelf.totals.records) if any_ else 0.0 for any_, _ in words)
    whole = sum(tells) or 1.0

    def share(record: int) -> float:
        told = sum(
            tell * (1.0 if record in itself else ALIKE_TELLS)
            for tell, (any_, itself) in zip(tells, words, strict=True)
            if record in any_
        )
        return told / whole

    return Found({record: score * share(record) for record, score in scores.items()}, tells)


def weighed(
    kept: Mapping[int, float],
    found: Found,
    shelf: Shelf,
    place: Callable[[int], str],
    answered: Callable[[str], Sequence[int]],
) -> Mapping[int, float]:
    """The scores of some records, the best of them weighed anew with the records that stand in the same place."""
    best = [record for record, _ in sorted(kept.items(), key=rank)]
    if shelf.totals.records < MANY:
        beside = [record for record, _ in sorted(found.scores.items(), key=rank)[:CHECKED]]
        looked_at = sorted({*best[:CHECKED], *beside})
    else:
        looked_at = best[:CHECKED_OF_MANY]
    places: dict[str, list[int]] = {}
    for record in looked_at:
        places.setdefault(place(record), []).append(record)
    anew = dict(kept)
    for records in places.values():
        first, *others = sorted((found.scores[record] for record in records), reverse=True)
        near = max(closeness(texts_near(shelf.shown(record)), answered, found.tells) for record in records)
        times = (first + BESIDE * sum(others[:2])) / first * (1 + NEARNESS * near)
        anew |= {record: kept[record] * times for record in records if record in kept}
    return anew


def texts_near(shown: Shown) -> tuple[str, ...]:
    """The texts in which words stand near each other: of a term not what editors say of it."""
    return (shown.titel,) if shown.soort is Soort.BEGRIP else texts(shown)


def texts(shown: Shown) -> tuple[str, ...]:
    """The title and the paragraphs of a record."""
    return (shown.titel, *("".join(sentences) for sentences in shown.paragraphs))


def rank(found: tuple[int, float]) -> tuple[int, int]:
    """Best first; scores that differ by no more than the noise of adding them up are equal."""
    record, score = found
    return (-math.floor(score * 1e6 + 0.5), -record)
