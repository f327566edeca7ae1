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
from itertools import groupby

from griffie.model.output import Output
from griffie.search.index.cards import DIGEST, Card, Json, as_json, scripted, summed
from griffie.search.index.cuts import cut_rows, order
from griffie.search.index.table import Slice
from griffie.search.index.weights import Totals

POINTER = "zoek/wijzer.js"
FORMAT = 7
BLOCK = 512
"""Records a block: it holds the papers that begin among them."""
WORDS, TERMS = 5_000, 4_000
"""Bytes that a slice of words or of terms is allowed: each word of a query fetches a few, mostly for one row."""
LIST = 1_000
"""Bytes that a list of slices is allowed."""
LISTS = 6_000
"""Bytes that the lists in the pointer are allowed, of each kind: more are listed by lists."""
_SHARED = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
"""How many letters a line of a list has from the line before it. Keys have no capitals."""
_LETTERS = re.compile("([A-Z])([^A-Z]*)")


def listed(slices: Sequence[Slice]) -> tuple[Sequence[str], list[Output]]:
    """What the pointer says of a table; and the lists that it names."""
    letters, names = [slice_.letters for slice_ in slices], [slice_.name for slice_ in slices]
    outputs: list[Output] = []
    while sum(sizes := _sizes(letters, names)) > LISTS:
        cuts = [slice(start, end) for start, end, _ in cut_rows(list(map(order, letters)), sizes, LIST)]
        if len(cuts) == len(letters):  # letters so long that each has a list for itself
            break
        written = [scripted("i", as_json(_list(letters[cut], names[cut]))) for cut in cuts]
        # not fewer letters: what the last slice of the list before holds may come behind those
        letters, names = [letters[cut.start] for cut in cuts], [name for name, _ in written]
        outputs.extend(output for _, output in written)
    return _list(letters, names), outputs


def unlisted(content: Sequence[str]) -> list[str]:
    """The first letters and the name of each line of a list, one behind the other."""
    kind, letters, digests = content
    found: list[str] = []
    before = ""
    for at, (shared, rest) in enumerate(_LETTERS.findall(letters)):
        before = before[: _SHARED.index(shared)] + rest
        found.extend((before, f"{kind}-{digests[at * DIGEST : (at + 1) * DIGEST]}"))
    return found


def _sizes(letters: Sequence[str], names: Sequence[str]) -> list[int]:
    return [length + len(name) for length, name in zip(map(len, letters), names, strict=True)]


def _list(letters: Sequence[str], names: Sequence[str]) -> list[str]:
    befores = ("", *letters[:-1])
    told = [_SHARED[at := _shared(*both)] + both[1][at:] for both in zip(befores, letters, strict=False)]
    return [names[0][0] if names else "i", "".join(told), "".join([name[2:] for name in names])]


def _shared(one: str, other: str) -> int:
    """With how many letters both begin, as far as a browser, which counts in UTF-16, counts the same."""
    shared = 0
    for here, there in zip(one[: len(_SHARED) - 1], other, strict=False):
        if here != there or here > "\uffff":
            break
        shared += 1
    return shared


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
