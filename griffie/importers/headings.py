"""Headings that their words make one, and how deep each stands: by its number, and inside which letter.

`1. Inleiding` typed by hand looks like an item of a list; it is a heading when the items of its series stand apart,
each over a text of its own. `2.1` stands beneath `2.`, whatever the source's own levels say. A paper may hold several
letters, each with a heading of its own: all that stands under one is one deeper.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from griffie.importers.draft import Block, Heading, Inline, Item, Paragraph, Title, Unit, Words
from griffie.importers.inline import joined, plain
from griffie.importers.markers import SENTENCE_END, opens_fractie, opens_letter
from griffie.model.document import Repair

_LONGEST = 100
_FEWEST = 2
"""One numbered line alone may be anything."""
_DEEPEST, _FRACTIE = 5, 2
"""How deep a section may stand, and the part of a fractie: below it stand its questions."""
_NUMBERED = re.compile(r"(?P<number>\d{1,2}(?:\.\d{1,2})*)\.?\s+\S")
_DEEPER = re.compile(r"\d{1,2}(?:\.\d{1,2})+\.?\s+[A-ZÀ-Þ][^.?!:;]*")


@dataclass(frozen=True, slots=True)
class Headed:
    """Blocks in which typed headings are headings, and what was taken for one."""

    blocks: tuple[Block, ...]
    repairs: tuple[Repair, ...]


def typed_headings(blocks: Sequence[Block]) -> Headed:
    """Reads blocks. Writes those with a number and a title, apart and counting on from 1, as headings."""
    chapters = _chapters(blocks)
    result: list[Block] = []
    repairs: list[Repair] = []
    for index, block in enumerate(blocks):
        title = _titled(block) if index in chapters or (chapters and _is_deeper(block)) else None
        if title is not None:
            repairs.append(Repair("genummerde regel gelezen als kop", title.line, plain(title.inline)))
        result.append(title or block)
    return Headed(tuple(result), tuple(repairs))


def _chapters(blocks: Sequence[Block]) -> frozenset[int]:
    found: list[int] = []
    for index, block in enumerate(blocks):
        if not isinstance(block, Item) or block.marker != f"{len(found) + 1}." or not _is_title(plain(block.inline)):
            continue
        if _stands_apart(blocks, index):
            found.append(index)
    return frozenset(found) if len(found) >= _FEWEST else frozenset()


def _is_title(text: str) -> bool:
    return text[:1].isupper() and len(text) <= _LONGEST and not SENTENCE_END.search(text) and "?" not in text


def _stands_apart(blocks: Sequence[Block], index: int) -> bool:
    """Whether neither neighbour is an item of the same list, and text follows."""
    around = (blocks[at] for at in (index - 1, index + 1) if 0 <= at < len(blocks))
    numbered = any(isinstance(block, Item) and block.marker[:1].isdigit() for block in around)
    return not numbered and index + 1 < len(blocks)


def _is_deeper(block: Block) -> bool:
    """Whether a line is a title with a number of two parts or more ("2.1 Achtergrond")."""
    return (
        isinstance(block, Paragraph) and len(text := plain(block.inline)) <= _LONGEST and bool(_DEEPER.fullmatch(text))
    )


def _titled(block: Block) -> Title | None:
    match block:
        case Item():
            return Title(block.line, 1, joined((Words(f"{block.marker} "), *block.inline)))
        case Paragraph():
            return Title(block.line, 1, block.inline)
        case _:
            return None


# ---- how deep -----------------------------------------------------------------------------------------------------


def ranked(parts: Sequence[Heading | Block]) -> tuple[Heading | Block, ...]:
    """Reads the parts of a paper. Writes its sections one deeper for each part of their number, and inside a letter.

    A section is at most one deeper than the one before it, and the part of a fractie never deeper than a question.
    """
    letters = [index for index, part in enumerate(parts) if _is_letter(part)]
    inside = letters[0] if len(letters) >= _FEWEST else len(parts)
    return tuple(_ranked(parts, inside))


def _ranked(parts: Sequence[Heading | Block], inside: int) -> Iterator[Heading | Block]:
    before = 0
    for index, part in enumerate(parts):
        if not isinstance(part, Heading) or part.unit is not Unit.SECTION:
            yield part
            continue
        text = plain(part.inline)
        rank = max(part.rank, _depth(text)) + (index > inside and not _is_letter(part))
        deepest = _FRACTIE if opens_fractie(text) else _DEEPEST
        before = min(rank, before + 1, deepest)
        yield replace(part, rank=before)


def _depth(text: str) -> int:
    match = _NUMBERED.match(text)
    return match["number"].count(".") + 1 if match else 1


def _is_letter(part: Heading | Block) -> bool:
    return isinstance(part, Heading) and part.unit is Unit.SECTION and opens_letter(plain(part.inline))


# ---- labels on two lines ------------------------------------------------------------------------------------------


def whole_labels(blocks: Sequence[Block], numbers: frozenset[int]) -> tuple[Block, ...]:
    """Lone numbers with the bare word "Vraag:" on the next line, as the one label that they are: "1 Vraag:"."""
    result: list[Block] = []
    for index, block in enumerate(blocks):
        before = result[-1] if result else None
        if index - 1 in numbers and isinstance(before, Paragraph) and _is_bare_question(block):
            result[-1] = replace(before, inline=joined((*before.inline, Words(" "), *_inline(block))))
        else:
            result.append(block)
    return tuple(result)


def _is_bare_question(block: Block) -> bool:
    return isinstance(block, Paragraph) and re.fullmatch(r"Vraag\s*:?", plain(block.inline), re.IGNORECASE) is not None


def _inline(block: Block) -> Inline:
    return block.inline if isinstance(block, Paragraph) else ()
