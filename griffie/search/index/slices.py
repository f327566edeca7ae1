"""The index as files: cut by the first letters of its terms, so that a query fetches only what it touches.

Every file is a classic script that hands its content to one function, `GRIFFIE_ZOEK.deel(name, content, sum)`: it
works from disk, and under a policy that allows nothing but scripts of the site itself. A file's name holds the digest
of its content; one small script with a fixed name, `zoek/wijzer.js`, says which list names which slices.

| kind | holds | cut by |
|---|---|---|
| `w` | words: form, in how many records, classes | prefix |
| `p` | terms: of a class, its words; where each stands (`griffie.search.index.packing`) | prefix |
| `i` | a list of slices of one of these kinds, or of lists: first letters, digest | prefix |
| `d` | a term that stands nearly everywhere, in parts (`griffie.search.index.frequent`) | term |
| `b` | of each paper: its first record, the name of its texts, how many records each file holds | number, 512 a block |
| `f` | of a block: what its records are filtered by | as `b`, which names it |
| `l` | of a block: how long each field of each record is | as `b`, which names it |
| `t` | what results show: title, address, paragraphs by sentence | about 2 kB of text of one paper |
| `k` | which words Dutch has (`griffie.search.index.lexicon`); a list of these, which the pointer names | word |

Cuts follow the letters and not a running count: a new word moves no border but its own.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby, takewhile
from typing import NamedTuple

from griffie.model.output import Output
from griffie.search.index.cards import DIGEST, Card, Json, as_json, scripted, summed
from griffie.search.index.cuts import cut, opening, order, piece
from griffie.search.index.table import Slice
from griffie.search.index.weights import Totals

POINTER = "zoek/wijzer.js"
FORMAT = 7
BLOCK = 512
"""Records a block: it holds the papers that begin among them."""
WORDS, TERMS = 5_000, 4_000
"""Bytes that a slice of words or of terms is allowed: each word of a query fetches a few, mostly for one row."""
LIST = 1_500
"""Bytes that a list of slices is allowed."""
LISTS = 6_000
"""Bytes that the lists in the pointer are allowed, of each kind: more are listed by lists."""
_SHARED = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
"""How many letters a line of a list has from the line before it. Keys have no capitals."""
_LETTERS = re.compile("([A-Z])([^A-Z]*)")


class _Line(NamedTuple):
    """A slice, or a list, in a list."""

    letters: str
    name: str

    @property
    def key(self) -> bytes:
        return order(self.letters)

    @property
    def size(self) -> int:
        return len(self.letters) + len(self.name)


def listed(slices: Sequence[Slice]) -> tuple[Sequence[str], list[Output]]:
    """What the pointer says of a table; and the lists that it names."""
    befores = (b"", *(slice_.last for slice_ in slices))
    lines = [_Line(opening(before, slice_.first), slice_.name) for before, slice_ in zip(befores, slices, strict=False)]
    outputs: list[Output] = []
    while sum(line.size for line in lines) > LISTS:
        lists = [[line for part in parts for line in part.rows()] for parts in cut([piece(lines)], LIST)]
        if len(lists) == len(lines):  # letters so long that each has a list for itself
            break
        written = [scripted("i", as_json(_list(held))) for held in lists]
        # not fewer letters: what the last slice of the list before holds may come behind those
        lines = [_Line(held[0].letters, name) for held, (name, _) in zip(lists, written, strict=True)]
        outputs.extend(output for _, output in written)
    return _list(lines), outputs


def unlisted(content: Sequence[str]) -> list[str]:
    """The first letters and the name of each line of a list, one behind the other."""
    kind, letters, digests = content
    found: list[str] = []
    before = ""
    for at, (shared, rest) in enumerate(_LETTERS.findall(letters)):
        before = before[: _SHARED.index(shared)] + rest
        found.extend((before, f"{kind}-{digests[at * DIGEST : (at + 1) * DIGEST]}"))
    return found


def _list(lines: Sequence[_Line]) -> list[str]:
    letters: list[str] = []
    before = ""
    for line in lines:
        shared = _shared(before, line.letters)
        letters.append(_SHARED[shared] + line.letters[shared:])
        before = line.letters
    kind = lines[0].name[0] if lines else "i"
    return [kind, "".join(letters), "".join(line.name[2:] for line in lines)]


def _shared(one: str, other: str) -> int:
    """With how many letters both begin, as far as a browser, which counts in UTF-16, counts the same."""
    both = zip(one[: len(_SHARED) - 1], other, strict=False)
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1] <= "\uffff", both))


def blocks(papers: Sequence[tuple[int, Card]]) -> Iterator[tuple[int, str, tuple[Output, ...]]]:
    """Of each block its first record, its name and its files; from papers with their first records."""
    for _, block in groupby(papers, key=lambda paper: paper[0] // BLOCK):
        held = list(block)
        facts, of_facts = scripted("f", f"[{','.join(card.facts for _, card in held)}]")
        lengths, of_lengths = scripted("l", as_json([card.lengths for _, card in held]))
        lines = [value for base, card in held for value in (base, card.digest, card.counts)]
        name, output = scripted("b", as_json([facts, lengths, *lines]))
        yield held[0][0], name, (output, of_facts, of_lengths)


def pointer(
    totals: Totals, words: Sequence[str], terms: Sequence[str], blocks: Sequence[int | str], lexicon: str
) -> Output:
    """The one file with a fixed name."""
    content: Json = {
        "v": FORMAT,
        "n": totals.records,
        "m": totals.numbers,
        "l": list(totals.lengths),
        "w": list(words),
        "p": list(terms),
        "b": [blocks[::2], "".join(str(name)[2:] for name in blocks[1::2])],
        "k": lexicon,
    }
    return Output(POINTER, f"GRIFFIE_ZOEK.wijzer({summed(POINTER, as_json(content))});\n".encode())
