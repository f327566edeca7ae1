"""The index as files: cut by the first letters of its terms, so that a query fetches only what it touches.

Every file is a classic script that hands its content to one function, `GRIFFIE_ZOEK.deel(name, content, sum)`: it
works from disk, and under a policy that allows nothing but scripts of the site itself. A file's name holds the digest
of its content; one small script with a fixed name, `zoek/wijzer.js`, says which list names which slices.

| kind | holds | cut by |
|---|---|---|
| `w` | words: form, in how many records, classes | prefix |
| `p` | terms: of a class, its words; where each stands, how often, in a field how long | prefix |
| `i` | the list of the slices of one of these kinds: first letters, name | prefix |
| `d` | a term that stands nearly everywhere, in parts (`griffie.search.index.frequent`) | term |
| `b` | what records are filtered by, and the names of their texts, paper by paper | number, 512 a block |
| `l` | of a block: how long each field of each record is | as `b`, which names it |
| `t` | what results show: title, address, paragraphs by sentence | about 5 kB of text of one paper |

Cuts follow the letters and not a running count: a new word moves no border but its own.
"""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from griffie.model.output import Output
from griffie.search.index.cards import Card, Json, as_json, scripted, summed
from griffie.search.index.cuts import cut, opening, order, piece
from griffie.search.index.table import Slice
from griffie.search.index.weights import Totals

POINTER = "zoek/wijzer.js"
FORMAT = 5
BLOCK = 512
"""Records a block: it holds the papers that begin among them."""
WORDS, TERMS = 20_000, 20_000
"""Bytes that a slice of words or of terms is allowed: each word of a query fetches a few, mostly for one row."""
LIST = 4_000
"""Bytes that a list of slices is allowed."""


class _Line(NamedTuple):
    """A slice in the list of slices."""

    letters: str
    name: str

    @property
    def key(self) -> bytes:
        return order(self.letters)

    @property
    def size(self) -> int:
        return len(self.letters) + len(self.name) + 6


def listed(slices: Sequence[Slice]) -> tuple[list[str], list[Output]]:
    """Of each list of slices its first letters and its name; and the lists."""
    lines = [
        _Line(opening(before, slice_.first), slice_.name)
        for before, slice_ in zip((b"", *(slice_.last for slice_ in slices)), slices, strict=False)
    ]
    names: list[str] = []
    outputs: list[Output] = []
    before = b""
    for part in cut([piece(lines)], LIST) if lines else ():
        rows = [row for rows in part for row in rows.rows()]
        name, output = scripted("i", as_json([text for row in rows for text in row]))
        names.extend((opening(before, rows[0].key), name))
        outputs.append(output)
        before = rows[-1].key
    return names, outputs


def blocks(papers: Sequence[tuple[int, Card]]) -> Iterator[tuple[int, str, tuple[Output, Output]]]:
    """Of each block its first record, its name and its files; from papers with their first records."""
    for _, block in groupby(papers, key=lambda paper: paper[0] // BLOCK):
        held = list(block)
        lengths, of_lengths = scripted("l", as_json([card.lengths for _, card in held]))
        lines = (f"{base},{card.line}" for base, card in held)
        name, output = scripted("b", f"[{','.join((as_json(lengths), *lines))}]")
        yield held[0][0], name, (output, of_lengths)


def pointer(totals: Totals, words: Sequence[str], terms: Sequence[str], blocks: Sequence[int | str]) -> Output:
    """The one file with a fixed name."""
    content: Json = {
        "v": FORMAT,
        "n": totals.records,
        "m": totals.numbers,
        "l": list(totals.lengths),
        "w": list(words),
        "p": list(terms),
        "b": list(blocks),
    }
    return Output(POINTER, f"GRIFFIE_ZOEK.wijzer({summed(POINTER, as_json(content))});\n".encode())
