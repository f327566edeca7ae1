"""The text of a paper without mark-up, as data files give it: letter for letter, paragraphs apart."""

from collections.abc import Iterable, Iterator
from typing import assert_never

from griffie.model.document import Block, ItemList, Paragraph, Quotation, Table


def plain_text(blocks: Iterable[Block]) -> str:
    """Paragraphs with an empty line between them; a table has a line for each row, cells separated by tabs."""
    return "\n\n".join(_paragraphs(blocks))


def _paragraphs(blocks: Iterable[Block]) -> Iterator[str]:
    for block in blocks:
        match block:
            case Paragraph():
                yield block.prose.text
            case ItemList():
                for item in block.items:
                    yield from _paragraphs(item.blocks)
            case Table():
                yield "\n".join("\t".join(cell.text for cell in row) for row in (block.head, *block.rows))
            case Quotation():
                yield from _paragraphs(block.blocks)
            case _:
                assert_never(block)
