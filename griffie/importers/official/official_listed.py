"""Lists of questions in official XML that has no element for a question: their numbers, put on lines of their own.

The Chambers print such a list in more than one way: a number in bold before the question, an item whose marker is a
bare number, a division of which the number is the whole heading. Where the kind of the paper says that it lists
questions, and the numbers count on from 1, each is what a number alone on a line is.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from griffie.importers.draft import Block, HeadLine, Inline, Item, Paragraph, Role, Title, Words
from griffie.importers.inline import cut, is_bold, plain, undressed

_LISTS = re.compile(r"\bVRAGEN\b", re.IGNORECASE)
_NUMBERED = re.compile(r"(\d{1,3}\.?)\s+\S")
_NUMBER = re.compile(r"\d{1,3}\.?")
_FEWEST = 2


def numbers_apart(head: Sequence[HeadLine], blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """Reads the blocks of a paper. Writes those of a list of questions with each number on a line of its own."""
    kind = " ".join(line.value for line in head if line.role is Role.KIND)
    found = {index: length for index, block in enumerate(blocks) if (length := _number_before(block))}
    if not (_LISTS.search(kind) and _counts_on([_value(blocks[index], length) for index, length in found.items()])):
        return blocks
    made: list[Block] = []
    for index, block in enumerate(blocks):
        made += _apart(block, found[index]) if index in found else [block]
    return tuple(made)


def _number_before(block: Block) -> int:
    """How long the number is with which a block begins, when that is no part of its text; 0 when it has none."""
    match block:
        case Title(inline=inline) if _NUMBER.fullmatch(plain(inline)):
            return len(plain(inline))
        case Paragraph(inline=inline, quoted=False) if is_bold(inline):
            return _length(inline)
        case Item(marker="", inline=inline, depth=0):
            return _length(inline)
        case _:
            return 0


def _length(inline: Inline) -> int:
    match = _NUMBERED.match(plain(inline))
    first = inline[0] if inline else None
    return len(match[1]) if match and isinstance(first, Words) else 0


def _value(block: Block, length: int) -> int:
    inline = block.inline if isinstance(block, Title | Paragraph | Item) else ()
    return int(plain(inline)[:length].rstrip("."))


def _counts_on(numbers: Sequence[int]) -> bool:
    """Whether each number is the next one, or 1 again."""
    return len(numbers) >= _FEWEST and numbers[0] == 1 and all(b in {a + 1, 1} for a, b in pairwise(numbers))


def _apart(block: Block, length: int) -> Iterator[Block]:
    inline = undressed(block.inline) if isinstance(block, Title | Paragraph | Item) else ()
    number, rest = cut(inline, length)
    yield Paragraph(block.line, number)
    if rest:
        yield Paragraph(block.line, rest, was_bold=isinstance(block, Paragraph))
