"""Questions first, answers after: under "Antwoord van minister …" stand numbers alone, "1", "2 en 3".

So the Aanhangsel printed questions and answers for decades. A number counts as one over an answer only when the numbers
there go up and each is the number of a question above.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from griffie.importers.draft import Block, Item, Paragraph, Title
from griffie.importers.inline import plain, undressed
from griffie.importers.markers import label_of, numbers_in

_OPENS = re.compile(r"Antwoord(?:en)?(?:\s+van\b.{3,240}|\s*:?)", re.DOTALL)
_OVER = re.compile(r"\d{1,3}(?:\s*(?:,\s*en|,|en|t/m|tot en met|[-–])\s*\d{1,3})*\.?")


def answers_apart(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """Reads blocks. Writes the numbers over answers as what they are, and the line above them as a heading."""
    opening = next((at for at, block in enumerate(blocks) if _opens(block)), None)
    if opening is None:
        return tuple(blocks)
    asked = {number for block in blocks[:opening] for number in _asked(block)}
    over = {at: _numbers(blocks[at]) for at in range(opening + 1, len(blocks)) if _numbers(blocks[at])}
    named = [number for numbers in over.values() for number in numbers]
    if not named or named != sorted(set(named)) or not asked.issuperset(named) or named[0] != min(asked):
        return tuple(blocks)
    return tuple(_made(block, is_opening=at == opening, is_over=at in over) for at, block in enumerate(blocks))


def _made(block: Block, *, is_opening: bool, is_over: bool) -> Block:
    if isinstance(block, Paragraph) and is_opening:
        return Title(block.line, 1, undressed(block.inline))
    return replace(block, is_over_answer=True) if isinstance(block, Paragraph) and is_over else block


def _opens(block: Block) -> bool:
    return isinstance(block, Paragraph | Title) and _OPENS.fullmatch(plain(block.inline)) is not None


def _asked(block: Block) -> tuple[int, ...]:
    """The numbers of the question that a line opens."""
    if isinstance(block, Item):
        return (int(block.marker[:-1]),) if block.marker[:-1].isdigit() else ()
    label = label_of(plain(block.inline)) if isinstance(block, Paragraph | Title) else None
    if label:
        return () if label.answer else label.numbers
    return _numbers(block)


def _numbers(block: Block) -> tuple[int, ...]:
    """The numbers on a line that holds nothing else."""
    text = plain(block.inline) if isinstance(block, Paragraph) else ""
    return numbers_in(text) if _OVER.fullmatch(text) else ()
