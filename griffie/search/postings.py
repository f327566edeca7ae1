"""What one paper gives to the index: a pure function of its records, so that a build remembers it per paper."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from griffie.search.analyse import CLASS, TAIL, number_tokens, tokens
from griffie.search.classes import classes, tails
from griffie.search.record import Origin, Record, Soort
from griffie.search.words import split
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


@dataclass(frozen=True, slots=True)
class Postings:
    """The part of the index that comes from one paper.

    Its records are numbered from 0, the last in reading order first: equal scores are shown by falling number, so that
    a reader sees the newest paper first and each paper in its own order.
    """

    stored: tuple[Stored, ...]
    lengths: tuple[tuple[int, ...], ...]
    """Of each record: how many tokens each field has."""
    terms: Mapping[str, tuple[tuple[int, int, int], ...]]
    """Of each token: (record, field, how often), in order."""
    words: Mapping[str, tuple[str, ...]]
    """Of each word, and of each tail of a compound: its classes."""
    members: Mapping[str, tuple[str, ...]]
    """Of each class token: the words that gave it, for marking them in a text."""

    @property
    def order(self) -> tuple[str, str]:
        """Papers are numbered by date, so that a new letter usually comes last and renumbers nothing."""
        return (self.stored[0].origin.datum, self.stored[0].origin.id) if self.stored else ("", "")


def postings(records: Sequence[Record]) -> Postings:
    """Analyse the records of one paper, given in reading order."""
    terms: dict[str, list[tuple[int, int, int]]] = {}
    lengths = []
    words: dict[str, str] = {}
    backwards = tuple(reversed(records))
    for number, record in enumerate(backwards):
        fields = field_tokens(record)
        lengths.append(tuple(map(len, fields)))
        for field, listed in enumerate(fields):
            for term, count in sorted(Counter(listed).items()):
                terms.setdefault(term, []).append((number, field, count))
        words.update(_words(record))
    return Postings(
        stored=tuple(map(_stored, backwards)),
        lengths=tuple(lengths),
        terms={term: tuple(found) for term, found in sorted(terms.items())},
        words=_classes(words),
        members=_members(words),
    )


def field_tokens(record: Record) -> tuple[list[str], ...]:
    """The tokens of each field of a record, in the order of `FIELDS`: exactly what lunr's builder would be fed."""
    return (
        number_tokens(record.numbers),
        tokens(record.titel),
        _all_tokens(record.texts) + number_tokens(record.mentions),
        _all_tokens(record.names),
        _all_tokens(record.terms),
        _all_tokens(record.question),
    )


def _all_tokens(texts: Iterable[str]) -> list[str]:
    return [token for text in texts for token in tokens(text)]


def _words(record: Record) -> dict[str, str]:
    texts = (record.titel, *record.texts, *record.names, *record.terms)
    return {word.form: word.exact for text in texts for word in split(text)}


def _classes(words: Mapping[str, str]) -> dict[str, tuple[str, ...]]:
    found = {form: classes(form, exact) for form, exact in words.items()}
    for form, exact in words.items():
        for tail, whole in tails(form, exact):
            found.setdefault(tail, classes(tail, whole))
    return dict(sorted(found.items()))


def _members(words: Mapping[str, str]) -> dict[str, tuple[str, ...]]:
    members: dict[str, set[str]] = {}
    for form, exact in words.items():
        for class_ in classes(form, exact):
            members.setdefault(CLASS + class_, set()).add(form)
        for tail, whole in tails(form, exact):
            for class_ in classes(tail, whole):
                members.setdefault(TAIL + class_, set()).add(form)
    return {token: tuple(sorted(forms)) for token, forms in sorted(members.items())}


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
