"""The ways through a body that linking, search and pages share."""

from collections.abc import Iterable, Iterator
from itertools import chain
from typing import assert_never

from griffie.model.document import (
    Answer,
    Block,
    Body,
    Footnote,
    Heading,
    ItemList,
    Paragraph,
    Part,
    Passage,
    Question,
    Quotation,
    Table,
    Unit,
)
from griffie.model.prose import Prose


def proses(body: Body) -> Iterator[Prose]:
    """All proses in reading order, footnotes last: the n-th has ordinal n."""
    return chain(
        chain.from_iterable(map(part_proses, body.parts)),
        chain.from_iterable(block_proses(note.blocks) for note in body.footnotes),
    )


def unit_proses(body: Body, unit: Unit) -> tuple[Prose, ...]:
    """The proses of one unit, its heading included."""
    return tuple(prose for prose in proses(body) if unit.first <= prose.n < unit.last)


def part_proses(part: Part | Footnote) -> Iterator[Prose]:
    """The proses of one part, its heading first."""
    match part:
        case Heading():
            yield part.prose
        case Question() | Answer():
            yield part.heading
            yield from block_proses(part.blocks)
        case Passage() | Footnote():
            yield from block_proses(part.blocks)
        case _:
            assert_never(part)


def block_proses(blocks: Iterable[Block]) -> Iterator[Prose]:
    """The proses of blocks, in reading order."""
    for block in blocks:
        match block:
            case Paragraph():
                yield block.prose
            case ItemList():
                for item in block.items:
                    yield from block_proses(item.blocks)
            case Table():
                yield from block.head
                yield from chain.from_iterable(block.rows)
            case Quotation():
                yield from block_proses(block.blocks)
            case _:
                assert_never(block)


def anchored_proses(blocks: Iterable[Block], anchor: str) -> Iterator[tuple[Prose, str]]:
    """The proses of blocks with the nearest anchor of each: its paragraph's, its sub-question's, else `anchor`."""
    for block in blocks:
        match block:
            case Paragraph():
                yield block.prose, block.anchor or anchor
            case ItemList():
                for item in block.items:
                    yield from anchored_proses(item.blocks, item.anchor or anchor)
            case Table() | Quotation():
                yield from ((prose, anchor) for prose in block_proses((block,)))
            case _:
                assert_never(block)
