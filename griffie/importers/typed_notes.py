"""Footnotes that a conversion flattened: a digit glued to a word ("jl.1") or "1)", and a list of notes further on.

Nothing is joined: which digit is a mark and which belongs to the word ("covid-192") no rule can tell. The editor is
told where, when a list of notes with those numbers is there at all.
"""

import re
from collections.abc import Iterator, Sequence

from griffie.importers.draft import Block, Item, Paragraph
from griffie.importers.inline import plain
from griffie.model.document import Repair

_NOTE = re.compile(r"(?P<number>\d{1,2})(?:\)?\s+|\t)(?=[\"'‘“«]?[A-ZÀ-Þ]|https?://)")
_FEWEST = 2
_SHOWN = 40


def typed_notes(blocks: Sequence[Block]) -> Iterator[Repair]:
    """Reads blocks. Writes a doubt for each glued digit that has a note in a list, and for the list itself."""
    texts = [plain(block.inline) if isinstance(block, Paragraph | Item) else "" for block in blocks]
    for start, numbers in _lists(texts):
        marks = [mark for number in numbers for mark in _marks(blocks[:start], texts, number)]
        if 2 * len({number for number, _ in marks}) < len(numbers):
            continue
        message = "genummerde regels die voetnoten lijken: maak er [^1]: … van, met [^1] bij het cijfer in de tekst"
        yield Repair(message, blocks[start].line, texts[start][:_SHOWN])
        yield from (repair for _, repair in marks)


def _lists(texts: Sequence[str]) -> Iterator[tuple[int, tuple[int, ...]]]:
    """(index of the first line, numbers) of each run of lines that are numbered on and on."""
    start, numbers = 0, list[int]()
    for index, text in enumerate([*texts, ""]):
        match = _NOTE.match(text)
        number = int(match["number"]) if match else 0
        if numbers and number == numbers[-1] + 1:
            numbers.append(number)
            continue
        if len(numbers) >= _FEWEST:
            yield start, tuple(numbers)
        start, numbers = index, [number] if number else []


def _marks(blocks: Sequence[Block], texts: Sequence[str], number: int) -> Iterator[tuple[int, Repair]]:
    """The places before the list where this number is glued to a word or a stop."""
    glued = re.compile(rf"[a-zà-öø-ÿ]{{2,}}[.,;:?!)”’»]?{number}(?![\w%])|\S\s?{number}\)")
    for block, text in zip(blocks, texts, strict=False):
        if match := glued.search(text):
            around = text[max(0, match.end() - _SHOWN) : match.end()]
            yield number, Repair(f"cijfer achter een woord: voetnoot {number}?", block.line, around)
