"""The index of all papers together, with the weights that lunr's own builder would compute.

lunr weighs a term in a field by BM25: how rare it is, how often it stands there, how long the field is against the
average. Slices keep the two numbers that belong to the place (how often, how long); the two that belong to the whole
(how many records, how long on average) stand in one small file. So a changed letter changes the slices of its own
terms, and the weights that come out are lunr's to the last digit.
"""

import math
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from griffie.search.classes import classes, relatives
from griffie.search.postings import Postings, Run, Stored
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
class PackedTerm:
    """A term as its slice keeps it: places packed as `griffie.search.postings.Run` says."""

    term: str
    fields: tuple[tuple[int, bytes], ...]
    """Empty for a class: its places are those of its forms."""
    forms: tuple[str, ...] = ()
    """Of a class or a tail: the words that belong to it."""


@dataclass(frozen=True, slots=True)
class FullIndex:
    """All there is to search, in order."""

    totals: Totals
    stored: tuple[Stored, ...]
    terms: tuple[PackedTerm, ...]
    words: tuple[WordEntry, ...]


def gather(parts: Iterable[Postings]) -> FullIndex:
    """Put the postings of all papers together, in the order in which they come; each is let go before the next."""
    table: dict[tuple[str, int], bytearray] = {}
    last: dict[tuple[str, int], int] = {}
    members: dict[str, set[str]] = {}
    words: dict[str, int] = {}
    lengths = [0] * len(FIELDS)
    stored: list[Stored] = []
    for part in parts:
        for term, runs in part.terms.items():
            for run in runs:
                _append(table, last, (term, run.field), len(stored), run)
        for term, forms in part.members.items():
            members.setdefault(term, set()).update(forms)
        for form, records in part.words.items():
            words[form] = words.get(form, 0) + records
        lengths = [total + more for total, more in zip(lengths, part.lengths, strict=True)]
        stored.extend(part.stored)
    for form in list(words):
        for other in relatives(form):
            words.setdefault(other, 0)
    return FullIndex(
        totals=Totals(len(stored), tuple(lengths)),
        stored=tuple(stored),
        terms=tuple(_packed_terms(table, members)),
        words=tuple(WordEntry(form, words[form], classes(form)) for form in sorted(words)),
    )


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


def _append(
    table: dict[tuple[str, int], bytearray],
    last: dict[tuple[str, int], int],
    key: tuple[str, int],
    first: int,
    run: Run,
) -> None:
    packed = table.get(key)
    before = last.get(key, 0)
    step = (first + run.first - before) * 2 + run.many
    if packed is None:
        table[key] = bytearray(b"%d,%b" % (step, run.packed))
    else:
        packed += b",%d,%b" % (step, run.packed)
    last[key] = first + run.last


def _packed_terms(table: Mapping[tuple[str, int], bytearray], members: Mapping[str, set[str]]) -> Iterator[PackedTerm]:
    fields: dict[str, list[tuple[int, bytes]]] = {term: [] for term in members}
    for (term, field), packed in table.items():
        fields.setdefault(term, []).append((field, bytes(packed)))
    for term in sorted(fields):
        yield PackedTerm(term, tuple(sorted(fields[term])), tuple(sorted(members.get(term, ()))))
