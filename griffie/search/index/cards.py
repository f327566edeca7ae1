"""What results show and filter by, of one paper: kept beside the index, never searched itself.

A card holds its lines in a block: a build copies what it does not change. The files with the texts of one paper share a
digest and are counted, so that a block names them all by one name; what they hold is kept apart, since a build looks at
the cards of all papers.
"""

import hashlib
import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar
from zlib import adler32

from griffie.model.output import Output
from griffie.search.index.packing import packed
from griffie.search.record import SOORTEN, Origin, Record
from griffie.sentences import apart

FOLDER = "zoek"
DIGEST = 10
"""Characters of the digest in a name."""
TEXTS = "t"
"""Begins the names of files of texts."""
TEXT = 1_500
"""Characters of text after which a new file of texts begins: of a file a result shows one record (decision 180)."""

NOTED = 1
UNANSWERED = 2

Value = TypeVar("Value")
Json = int | str | Sequence["Json"] | dict[str, "Json"]


@dataclass(frozen=True, slots=True)
class Card:
    """One paper, as results show it."""

    order: tuple[str, str]
    """Papers are numbered by date, so that a new letter usually comes last and renumbers nothing."""
    records: int
    facts: str
    """What its records are filtered by: origins, fracties, four numbers a record, as JSON without brackets."""
    digest: str
    """Of all its texts: the names of their files begin with it."""
    files: int
    """How many files of texts there are."""
    counts: str
    """Of each of them: how many records it holds (`griffie.search.index.packing`)."""
    lengths: str
    """Tokens of each field of each record (`griffie.search.index.packing`)."""


def card(records: Sequence[Record], lengths: Sequence[Sequence[int]]) -> tuple[Card, tuple[str, ...]]:
    """The card of a paper and what its files of texts hold.

    From its records in the order of their numbers, and the lengths of their fields.
    """
    origins = _numbered((record.origin.id, record.origin) for record in records)
    fracties = _numbered((record.fractie, record.fractie) for record in records)
    written = ["".join(map(packed, of_record)) for of_record in lengths]
    parts = tuple(_by_size(tuple(zip(records, written, strict=True))))
    texts = [as_json(_texts(part)) for part in parts]
    digest = _digest("\n".join(texts))
    facts: list[Json] = [
        [
            [origin.id, origin.datum, origin.soort, list(origin.dossiers), list(origin.bewindspersonen), origin.betreft]
            for origin in origins.values
        ],
        list(fracties.values),
        [number for record in records for number in _numbers(record, origins.place, fracties.place)],
    ]
    made = Card(
        order=(records[0].origin.datum, records[0].origin.id) if records else ("", ""),
        records=len(records),
        facts=as_json(facts)[1:-1],
        digest=digest,
        files=len(parts),
        counts="".join(packed(len(part)) for part in parts),
        lengths="".join(written),
    )
    return made, tuple(texts)


def text_names(of: Card) -> list[str]:
    """The names of the files with the texts of a paper."""
    return [f"{TEXTS}-{of.digest}-{at}" for at in range(of.files)]


def scripted(kind: str, content: str) -> tuple[str, Output]:
    """A file of the index and its name, which holds the digest of its content."""
    name = named_by(kind, content)
    return name, named_script(name, content)


def named_script(name: str, content: str) -> Output:
    """The file of a content that has its name already."""
    return Output(f"{FOLDER}/{name}.js", f'GRIFFIE_ZOEK.deel("{name}",{summed(name, content)});\n'.encode())


def summed(name: str, content: str) -> str:
    """A content as it is handed over, with the sum by which a browser sees that it is what was written by that name."""
    return f"{content},{adler32(f'{name}{content}'.encode())}"


def named_by(kind: str, content: str) -> str:
    """The name of a file: its kind and the digest of its content."""
    return f"{kind}-{_digest(content)}"


def as_json(value: Json) -> str:
    """JSON without a space too many."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _digest(content: str) -> str:
    return hashlib.sha256(content.encode()).hexdigest()[:DIGEST]


def _numbers(record: Record, origins: dict[str, int], fracties: dict[str, int]) -> tuple[int, int, int, int]:
    flags = NOTED * record.noted + UNANSWERED * record.unanswered
    return origins[record.origin.id], SOORTEN.index(record.soort), fracties[record.fractie], flags


def _texts(part: Sequence[tuple[Record, str]]) -> Json:
    origins: _Numbered[Origin] = _numbered((record.origin.id, record.origin) for record, _ in part)
    return {
        "o": [[origin.id, origin.titel, origin.datum, origin.soort, origin.betreft] for origin in origins.values],
        "r": [
            [
                record.url,
                record.titel,
                SOORTEN.index(record.soort),
                origins.place[record.origin.id],
                record.fractie,
                list(map(apart, record.texts)),
                lengths,
            ]
            for record, lengths in part
        ],
    }


def _by_size(records: Sequence[tuple[Record, str]]) -> Iterator[Sequence[tuple[Record, str]]]:
    part: list[tuple[Record, str]] = []
    size = 0
    for record, lengths in records:
        part.append((record, lengths))
        size += sum(map(len, record.texts))
        if size >= TEXT:
            yield part
            part, size = [], 0
    if part:
        yield part


@dataclass(frozen=True, slots=True)
class _Numbered(Generic[Value]):
    values: tuple[Value, ...]
    place: dict[str, int]
    """Of each name: which of the values it is."""


def _numbered(named: Iterable[tuple[str, Value]]) -> _Numbered[Value]:
    each = dict(named)
    return _Numbered(tuple(each.values()), {name: place for place, name in enumerate(each)})
