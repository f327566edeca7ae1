"""The index of all papers together, with the weights that lunr's own builder would compute.

lunr weighs a term in a field by BM25: how rare it is, how often it stands there, how long the field is against the
average. Slices keep the two numbers that belong to the place (how often, how long); the two that belong to the whole
(how many records, how long on average) stand in one small file. So a changed letter changes the slices of its own
terms, and the weights that come out are lunr's to the last digit.
"""

import math
from collections.abc import Iterable
from dataclasses import dataclass

from griffie.search.record import BOOSTS

K1 = 1.2
B = 0.75
"""lunr's defaults; the browser has the same."""


@dataclass(frozen=True, slots=True)
class Totals:
    """What weights need to know of the whole."""

    records: int
    lengths: tuple[int, ...]
    """Tokens in each field, over all records."""
    numbers: int = 0
    """One more than the highest number of a record; between papers some numbers are not given out."""


@dataclass(frozen=True, slots=True)
class Place:
    """A record in which a term stands, in one field."""

    record: int
    count: int
    length: int
    """Tokens in that field of that record."""


@dataclass(frozen=True, slots=True)
class TermEntry:
    """A term of the index."""

    term: str
    places: tuple[tuple[int, tuple[Place, ...]], ...]
    """(field, where it stands), by field and record."""
    forms: tuple[str, ...] = ()
    """Of a class: the words that belong to it."""

    @property
    def documents(self) -> int:
        """How often lunr counts it: once for each field of each record."""
        return sum(len(places) for _, places in self.places)


@dataclass(frozen=True, slots=True)
class WordEntry:
    """A word that may be typed."""

    form: str
    records: int
    """In how many records it stands: by this, completions are ordered."""
    classes: tuple[str, ...]


def merged(term: str, entries: Iterable[TermEntry], forms: tuple[str, ...]) -> TermEntry:
    """The entry of a class from those of its forms."""
    fields: dict[int, dict[int, Place]] = {}
    for entry in entries:
        for field, places in entry.places:
            found = fields.setdefault(field, {})
            for place in places:
                known = found.get(place.record)
                count = place.count + (known.count if known else 0)
                found[place.record] = Place(place.record, count, place.length)
    ordered = tuple(
        (field, tuple(found[record] for record in sorted(found))) for field, found in sorted(fields.items())
    )
    return TermEntry(term, ordered, forms)


def rarity(documents: int, records: int) -> float:
    """The inverse document document frequency of lunr."""
    return math.log(1 + abs((records - documents + 0.5) / (documents + 0.5)))


def weight(place: Place, field: int, rare: float, totals: Totals) -> float:
    """The weight that lunr's builder stores for a term in a field of a record, with lunr's rounding."""
    average = totals.lengths[field] / totals.records
    score = rare * ((K1 + 1) * place.count) / (K1 * (1 - B + B * (place.length / average)) + place.count)
    return round(score * BOOSTS[field], 3)
