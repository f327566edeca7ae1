"""What one paper gives to the index: a pure function of its records, so that a build remembers it per paper."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from griffie.search.analyse import CLASS, number_tokens, tail_tokens, tokens, word_tokens
from griffie.search.classes import classes, tails
from griffie.search.record import FIELDS, Origin, Record, Soort
from griffie.search.words import units
from griffie.sentences import sentences


@dataclass(frozen=True, slots=True)
class Stored:
    """What a result shows and filters by; kept beside the index, never searched itself."""

    url: str
    soort: Soort
    titel: str
    origin: Origin
    fractie: str
    noted: bool
    unanswered: bool
    paragraphs: tuple[tuple[str, ...], ...]
    """Each paragraph as its sentences, with the spaces between them: joined they are the text."""


class Run(NamedTuple):
    """Where a term stands in one field of one paper, packed as slices keep it.

    A place is `step, length` or, when the term stands there more than once, `step, length, count`, where `step` is
    twice the distance to the record before, plus one when a count follows. Only the first step depends on other
    papers, so it is left out of `packed`: putting papers together costs one step each.
    """

    field: int
    first: int
    """First record, from the first of the paper."""
    last: int
    many: bool
    """Whether a count follows in the first place."""
    packed: bytes


@dataclass(frozen=True, slots=True)
class Postings:
    """The part of the index that comes from one paper.

    Its records are numbered from 0, the last in reading order first: equal scores are shown by falling number, so that
    a reader sees the newest paper first and each paper in its own order.
    """

    stored: tuple[Stored, ...]
    lengths: tuple[int, ...]
    """Of each field: how many tokens it has in all records together."""
    terms: Mapping[str, tuple[Run, ...]]
    """Of each token, classes apart: where it stands. What belongs to a class follows from its members."""
    words: Mapping[str, int]
    """Of each word, and of each tail of a compound: in how many records it stands as such."""
    members: Mapping[str, tuple[str, ...]]
    """Of each class and each tail token: the words that gave it."""

    @property
    def order(self) -> tuple[str, str]:
        """Papers are numbered by date, so that a new letter usually comes last and renumbers nothing."""
        return (self.stored[0].origin.datum, self.stored[0].origin.id) if self.stored else ("", "")


def postings(records: Sequence[Record]) -> Postings:
    """Analyse the records of one paper, given in reading order."""
    draft = _Draft()
    backwards = tuple(reversed(records))
    for number, record in enumerate(backwards):
        draft.add(number, record)
    return Postings(
        stored=tuple(map(_stored, backwards)),
        lengths=tuple(draft.lengths),
        terms=draft.terms(),
        words=draft.all_words(),
        members=draft.members(),
    )


class _Places:
    """Where a term stands in one field, while its paper is read."""

    __slots__ = ("field", "first", "last", "many", "numbers")

    def __init__(self, field: int, record: int, *, many: bool) -> None:
        self.field, self.first, self.last, self.many = field, record, record, many
        self.numbers: list[int] = []


class _Draft:
    """The postings of a paper, while it is read."""

    def __init__(self) -> None:
        self.lengths = [0] * len(FIELDS)
        self._places: tuple[dict[str, _Places], ...] = tuple({} for _ in FIELDS)
        self._words: dict[str, int] = {}

    def add(self, number: int, record: Record) -> None:
        """Add one record."""
        seen: set[str] = set()
        for field, (texts, ids) in enumerate(field_sources(record)):
            if not texts and not ids:
                continue
            spelled = Counter(unit[2:4] for text in texts for unit in units(text))
            seen.update(form for form, _ in spelled)
            counts, length = _counts(spelled, ids)
            self.lengths[field] += length
            self._place(field, number, counts, length)
        for form in seen:
            self._words[form] = self._words.get(form, 0) + 1

    def _place(self, field: int, record: int, counts: Mapping[str, int], length: int) -> None:
        known = self._places[field]
        for term, count in counts.items():
            places = known.get(term)
            if places is None:
                places = known[term] = _Places(field, record, many=count > 1)
            else:
                places.numbers.append((record - places.last) * 2 + (count > 1))
                places.last = record
            places.numbers.append(length)
            if count > 1:
                places.numbers.append(count)

    def terms(self) -> dict[str, tuple[Run, ...]]:
        """Where each term stands."""
        found: dict[str, tuple[Run, ...]] = {}
        for known in self._places:
            for term, places in known.items():
                found[term] = (*found.get(term, ()), _run(places))
        return found

    def all_words(self) -> dict[str, int]:
        """The words and the tails, in order."""
        ends = {tail: 0 for form in self._words for tail in tails(form)}
        return dict(sorted((ends | self._words).items()))

    def members(self) -> dict[str, tuple[str, ...]]:
        """Which words gave each class and each tail."""
        found: dict[str, list[str]] = {}
        for form in sorted(self._words):
            for class_ in classes(form):
                found.setdefault(CLASS + class_, []).append(form)
            for token in tail_tokens(form):
                found.setdefault(token, []).append(form)
        return {token: tuple(forms) for token, forms in found.items()}


def _counts(spelled: Mapping[tuple[str, str], int], ids: Iterable[str]) -> tuple[dict[str, int], int]:
    """How often each term stands in a field, classes apart, and how many tokens the field has, classes included."""
    counts: dict[str, int] = {}
    length = 0
    for (form, exact), count in spelled.items():
        counts[form] = counts.get(form, 0) + count
        length += count * len(word_tokens(form, exact))
        if exact != form:
            counts[exact] = counts.get(exact, 0) + count
        for token in tail_tokens(form):
            counts[token] = counts.get(token, 0) + count
    for token in number_tokens(ids):
        counts[token] = counts.get(token, 0) + 1
        length += 1
    return counts, length


def _run(places: _Places) -> Run:
    packed = ",".join(map(str, places.numbers)).encode()
    return Run(places.field, places.first, places.last, places.many, packed)


def field_sources(record: Record) -> tuple[tuple[Sequence[str], Sequence[str]], ...]:
    """The texts and the document numbers of each field, in the order of `FIELDS`."""
    explained = record.soort is Soort.BEGRIP  # what editors say of a term stands behind what papers say
    return (
        ((), record.numbers),
        ((record.titel,), ()),
        (() if explained else record.texts, record.mentions),
        (record.names, ()),
        (record.terms, ()),
        (record.texts if explained else record.question, ()),
    )


def field_tokens(record: Record) -> tuple[list[str], ...]:
    """The tokens of each field of a record: exactly what lunr's builder would be fed."""
    return tuple(
        [token for text in texts for token in tokens(text)] + number_tokens(ids) for texts, ids in field_sources(record)
    )


def _stored(record: Record) -> Stored:
    return Stored(
        url=record.url,
        soort=record.soort,
        titel=record.titel,
        origin=record.origin,
        fractie=record.fractie,
        noted=record.noted,
        unanswered=record.unanswered,
        paragraphs=tuple(map(_sentences, record.texts)),
    )


def _sentences(text: str) -> tuple[str, ...]:
    starts = [0, *(span.start for span in sentences(text)[1:]), len(text)]
    return tuple(text[start:end] for start, end in pairwise(starts))
