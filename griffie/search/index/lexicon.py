"""Which words Dutch has, beside an index of what papers say: a word that exists is no slip of another.

A reader who types "boter" where papers have "beter" has not mistyped (decision 212). The words lie in the index as a
filter of bits, Bloom's: it tells of every word of the dictionary that it exists, and of hardly any other; no list of
words can be read from it. The browser asks the same bits (`templates/assets/zoek-bedoeld.js`).
"""

from base64 import b64decode, b64encode
from collections.abc import Iterator
from functools import cache
from zlib import crc32

import numpy as np
import simplemma

from griffie.model.output import Output
from griffie.search.analysis.dictionary import words
from griffie.search.index.cards import DIGEST, as_json, scripted
from griffie.search.store import Store

KIND = "k"
SHORTEST, LONGEST = 4, 10
"""Letters of the words that it knows: of fewer no slip is mended, longer ones are seldom one slip from another."""
SHARDS = 64
"""Files: a word is asked of one."""
BITS = 10
"""Bits a word. With so many one in 120 of the words that do not exist is taken for one that does."""
MARKS = 7
"""Bits that are set for a word."""


def lexicon_files(store: Store) -> tuple[str, tuple[Output, ...]]:
    """The name of the list of files, and the files."""
    key = store.key("zoek-taal", simplemma.__version__)
    kept = store.get(key)
    shards = kept if isinstance(kept, tuple) else _shards()
    if shards is not kept:
        store.put(key, shards)
    named = [scripted(KIND, as_json(shard)) for shard in shards]
    name, listed = scripted(KIND, as_json("".join(name.removeprefix(f"{KIND}-") for name, _ in named)))
    return name, (*dict(named).values(), listed)


def shard_of(form: str, listed: str) -> str:
    """The name of the file that knows a word, by the list of them."""
    at = crc32(form.encode()) % SHARDS * DIGEST
    return f"{KIND}-{listed[at : at + DIGEST]}"


def may_be_known(form: str) -> bool:
    """Whether it is a word of which the files can tell."""
    return SHORTEST <= len(form) <= LONGEST and form.isascii() and form.isalpha()


def knows(form: str, shard: str) -> bool:
    """Whether a word exists, by the content of its file."""
    bits = b64decode(shard)
    return all(bits[at >> 3] >> (at & 7) & 1 for at in _marks(form, len(bits) * 8))


def _marks(form: str, size: int) -> Iterator[int]:
    start, step = crc32(form.encode()) // SHARDS, crc32(form[::-1].encode()) | 1
    return ((start + number * step) % size for number in range(MARKS))


@cache
def _shards() -> tuple[str, ...]:
    known = [form.encode() for form in words() if may_be_known(form)]
    size = -(-len(known) * BITS // (SHARDS * 8)) * 8
    sums = np.fromiter(map(crc32, known), np.int64)
    steps = np.fromiter((crc32(form[::-1]) for form in known), np.int64) | 1
    bits = np.zeros((SHARDS, size), np.bool_)
    for number in range(MARKS):
        bits[sums % SHARDS, (sums // SHARDS + number * steps) % size] = True
    return tuple(b64encode(shard.tobytes()).decode() for shard in np.packbits(bits, axis=1, bitorder="little"))
