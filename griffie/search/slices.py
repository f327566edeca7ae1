"""The index as files: cut by the first letters of its terms, so that a query fetches only what it touches.

Every file is a classic script that hands its content to one function, `GRIFFIE_ZOEK.deel(name, content)`: it works
from disk, and under a policy that allows nothing but scripts of the site itself. A file's name holds the digest of
its content; one small script with a fixed name, `zoek/wijzer.js`, says which list names which slices.

| kind | holds | cut by |
|---|---|---|
| `w` | words: form, in how many records, classes | prefix |
| `p` | terms: where each stands, how often, in a field how long; of a class, its words | prefix |
| `i` | the list of the slices of one of these kinds: first letters, name | prefix |
| `b` | what records are filtered by, and the names of their texts | number, 512 a block |
| `t` | what results show: title, address, paragraphs by sentence | about 5 kB of text |

Cuts follow the letters and not a running count: a new word moves no border but its own.
"""

import hashlib
import json
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from griffie.model.output import Output
from griffie.search.analyse import plain
from griffie.search.fold import fold
from griffie.search.index import FullIndex, PackedTerm, WordEntry
from griffie.search.postings import Stored
from griffie.search.record import SOORTEN

FOLDER = "zoek"
POINTER = f"{FOLDER}/wijzer.js"
FORMAT = 1
BLOCK = 512
"""Records a block."""
TEXT = 5_000
"""Characters of text after which a new file of texts begins."""
SLICE = 40_000
"""Bytes that a slice of terms or words is allowed, unless one term alone is larger."""

LIST = 4_000
"""Bytes that a list of slices is allowed."""

NOTED = 1
UNANSWERED = 2

Value = TypeVar("Value")
Json = int | str | Sequence["Json"] | dict[str, "Json"]


def slices(index: FullIndex) -> tuple[Output, ...]:
    """All files of the index; the same index gives the same bytes."""
    files = _Files()
    words = files.listed("w", [(word.form, _word(word)) for word in index.words])
    terms = files.listed("p", [(key(term.term), _term(term)) for term in index.terms])
    blocks = [files.add("b", _block(block, files)) for block in _batches(index.stored)]
    pointer: Json = {
        "v": FORMAT,
        "n": index.totals.records,
        "l": list(index.totals.lengths),
        "w": list(words),
        "p": list(terms),
        "b": list(blocks),
    }
    return (*files.outputs(), Output(POINTER, f"GRIFFIE_ZOEK.wijzer({_json(pointer)});\n".encode()))


def key(term: str) -> str:
    """Where a term lies: with the words that begin like it, whatever its mark and its diacritics."""
    return fold(plain(term)) or plain(term)


def named_by(kind: str, content: str) -> str:
    """The name of a file: its kind and the digest of its content."""
    return f"{kind}-{hashlib.sha256(content.encode()).hexdigest()[:10]}"


@dataclass(frozen=True, slots=True)
class _Item:
    key: bytes
    """In UTF-16: the order in which a browser compares text."""
    content: str


class _Files:
    """The files made so far, by name."""

    def __init__(self) -> None:
        self._made: dict[str, str] = {}

    def add(self, kind: str, content: str) -> str:
        """Make a file and answer its name."""
        name = named_by(kind, content)
        self._made[name] = content
        return name

    def listed(self, kind: str, entries: Sequence[tuple[str, str]]) -> Iterator[str]:
        """Make slices and the lists of them; give, for each list, its first letters and its name."""
        names = list(self.cut(kind, entries, SLICE))
        lines = [(first, _json([first, name])[1:-1]) for first, name in zip(names[::2], names[1::2], strict=True)]
        return self.cut("i", lines, LIST)

    def cut(self, kind: str, entries: Sequence[tuple[str, str]], most: int) -> Iterator[str]:
        """Make the slices of entries (key, JSON items) and give, for each, its first letters and its name."""
        items = sorted((_Item(order(key), content) for key, content in entries), key=lambda item: item.key)
        before = b""
        for part in _cuts(items, most) if items else ():
            yield _beginning(before, part[0].key)
            yield self.add(kind, f"[{','.join(item.content for item in part)}]")
            before = part[-1].key

    def outputs(self) -> tuple[Output, ...]:
        return tuple(
            Output(f"{FOLDER}/{name}.js", f'GRIFFIE_ZOEK.deel("{name}",{content});\n'.encode())
            for name, content in sorted(self._made.items())
        )


def order(text: str) -> bytes:
    """By what keys are sorted: UTF-16, the order in which a browser compares text."""
    return text.encode("utf-16-be", "surrogatepass")


def _cuts(items: Sequence[_Item], most: int, depth: int = 0) -> Iterator[Sequence[_Item]]:
    """Cut sorted items in two, and each half again, until each part fits a slice.

    A part holds the keys that share their first `depth` bits: whether it is cut depends on nothing outside it, so that
    a new word can move no border but those around itself.
    """
    if _size(items) <= most or items[0].key == items[-1].key:
        yield items
        return
    while _bit(items[0], depth) == _bit(items[-1], depth):
        depth += 1
    middle = bisect_left(items, 1, key=lambda item: _bit(item, depth))
    yield from _cuts(items[:middle], most, depth + 1)
    yield from _cuts(items[middle:], most, depth + 1)


def _bit(item: _Item, depth: int) -> int:
    byte = depth >> 3
    return item.key[byte] >> (7 - depth % 8) & 1 if byte < len(item.key) else 0


def _beginning(before: bytes, key: bytes) -> str:
    """The fewest letters of a key that come after the key before it."""
    ends = (end for end in range(2, len(key), 2) if key[:end] > before)
    return key[: next(ends, len(key))].decode("utf-16-be", "surrogatepass")


def _size(items: Sequence[_Item]) -> int:
    return sum(len(item.content) + 1 for item in items)


def _batches(stored: Sequence[Stored]) -> Iterator[Sequence[Stored]]:
    for start in range(0, len(stored), BLOCK):
        yield stored[start : start + BLOCK]


def _word(word: WordEntry) -> str:
    return _json([word.form, word.records, " ".join(word.classes)])[1:-1]


def _term(entry: PackedTerm) -> str:
    fields = ",".join(f"{field},[{packed.decode()}]" for field, packed in entry.fields)
    return f"[{_json(entry.term)},{_json(' '.join(entry.forms))},[{fields}]]"


def _block(block: Sequence[Stored], files: _Files) -> str:
    origins = _numbered([(stored.origin.id, stored.origin) for stored in block])
    fracties = _numbered([(stored.fractie, stored.fractie) for stored in block])
    texts: list[Json] = []
    for part in _by_size(block):
        texts.extend((len(part), files.add("t", _texts(part))))
    return _json(
        {
            "o": [
                [origin.id, origin.datum, origin.soort, list(origin.dossiers), list(origin.bewindspersonen)]
                for origin in origins.values
            ],
            "f": list(fracties.values),
            "r": [
                number
                for stored in block
                for number in (
                    origins.place[stored.origin.id],
                    SOORTEN.index(stored.soort),
                    fracties.place[stored.fractie],
                    NOTED * stored.noted + UNANSWERED * stored.unanswered,
                )
            ],
            "t": texts,
        }
    )


def _texts(part: Sequence[Stored]) -> str:
    origins = _numbered([(stored.origin.id, stored.origin) for stored in part])
    return _json(
        {
            "o": [[origin.id, origin.titel, origin.datum] for origin in origins.values],
            "r": [
                [
                    stored.url,
                    stored.titel,
                    SOORTEN.index(stored.soort),
                    origins.place[stored.origin.id],
                    stored.fractie,
                    [list(sentences) for sentences in stored.paragraphs],
                ]
                for stored in part
            ],
        }
    )


def _by_size(block: Sequence[Stored]) -> Iterator[Sequence[Stored]]:
    part: list[Stored] = []
    size = 0
    for stored in block:
        part.append(stored)
        size += sum(len(sentence) for sentences in stored.paragraphs for sentence in sentences)
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


def _json(value: Json) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
