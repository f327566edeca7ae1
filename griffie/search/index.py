"""The index of all papers together, with the weights that lunr's own builder would compute.

lunr weighs a term in a field by BM25: how rare it is, how often it stands there, how long the field is against the
average. Slices keep the two numbers that belong to the place (how often, how long); the two that belong to the whole
(how many records, how long on average) stand in one small file. So a changed letter changes the slices of its own
terms, and the weights that come out are lunr's to the last digit.
"""

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from griffie.search.postings import Postings, Stored
from griffie.search.record import BOOSTS, FIELDS

K1 = 1.2
B = 0.75
"""lunr's defaults; the browser has the same."""


@dataclass(frozen=True, slots=True)
class Totals:
    """What weights need to know of the whole."""

    records: int
    lengths: tuple[int, ...]
    """Tokens in each field, over all records."""


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


@dataclass(frozen=True, slots=True)
class FullIndex:
    """All there is to search, in order."""

    totals: Totals
    stored: tuple[Stored, ...]
    terms: tuple[TermEntry, ...]
    words: tuple[WordEntry, ...]


def gather(parts: Iterable[Postings]) -> FullIndex:
    """Put the postings of all papers together."""
    ordered = sorted((part for part in parts if part.stored), key=lambda part: part.order)
    places: dict[str, dict[int, list[Place]]] = {}
    members: dict[str, set[str]] = {}
    classes: dict[str, tuple[str, ...]] = {}
    sums = [0] * len(FIELDS)
    first = 0
    for part in ordered:
        _add(part, first, places)
        for lengths in part.lengths:
            sums = [total + length for total, length in zip(sums, lengths, strict=True)]
        for term, forms in part.members.items():
            members.setdefault(term, set()).update(forms)
        classes.update(part.words)
        first += len(part.stored)
    terms = tuple(
        TermEntry(
            term,
            tuple((field, tuple(found)) for field, found in sorted(fields.items())),
            tuple(sorted(members.get(term, ()))),
        )
        for term, fields in sorted(places.items())
    )
    return FullIndex(
        totals=Totals(first, tuple(sums)),
        stored=tuple(stored for part in ordered for stored in part.stored),
        terms=terms,
        words=tuple(WordEntry(form, _records(places.get(form)), of) for form, of in sorted(classes.items())),
    )


def rarity(documents: int, records: int) -> float:
    """The inverse document document frequency of lunr."""
    return math.log(1 + abs((records - documents + 0.5) / (documents + 0.5)))


def weight(place: Place, field: int, rare: float, totals: Totals) -> float:
    """The weight that lunr's builder stores for a term in a field of a record, with lunr's rounding."""
    average = totals.lengths[field] / totals.records
    score = rare * ((K1 + 1) * place.count) / (K1 * (1 - B + B * (place.length / average)) + place.count)
    return round(score * BOOSTS[field], 3)


def _add(part: Postings, first: int, places: dict[str, dict[int, list[Place]]]) -> None:
    for term, found in part.terms.items():
        fields = places.setdefault(term, {})
        for record, field, count in found:
            fields.setdefault(field, []).append(Place(first + record, count, part.lengths[record][field]))


def _records(fields: Mapping[int, Sequence[Place]] | None) -> int:
    return len({place.record for places in fields.values() for place in places}) if fields else 0
