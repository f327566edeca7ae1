"""Paragraphs, items and lists that a page break cut in two, joined again, each join on record."""

from collections.abc import Iterable
from dataclasses import replace

from griffie.importers.draft import Block, Inline, Item, Paragraph, Words
from griffie.importers.inline import joined, plain
from griffie.importers.markers import (
    SENTENCE_END,
    inline_label,
    is_function,
    is_greeting,
    is_heading,
    is_name,
    is_salutation,
    label_of,
    opens_fractie,
)
from griffie.model.document import Repair

_SHORTEST = 40
"""Characters of the least first half; a shorter line without a full stop is a label, a name, a line of a list."""
_SHORTEST_BEFORE_DIGIT = 60
_SHOWN = 5
"""Words that a record shows of each half."""


def rejoin(blocks: Iterable[Block]) -> tuple[tuple[Block, ...], tuple[Repair, ...]]:
    """Reads blocks of a dump with pages. Writes them with the halves joined, and where."""
    result: list[Block] = []
    repairs: list[Repair] = []
    for block in blocks:
        last = result[-1] if result else None
        if isinstance(last, Paragraph | Item) and isinstance(block, Paragraph | Item) and _goes_on(last, block):
            whole = replace(last, inline=_sum(last.inline, block.inline), was_bold=block.was_bold)
            kind = "lijstpunt" if isinstance(last, Item) else "alinea"
            repairs.append(
                Repair(f"{kind} over een paginagrens samengevoegd", last.line, _end(last.inline), _start(block.inline)),
            )
            result[-1] = whole
            continue
        if isinstance(last, Item) and isinstance(block, Item) and last.marker == "a." and block.marker == "b.":
            repairs += _list_break(last, block)
        result.append(block)
    return tuple(result), tuple(repairs)


def _goes_on(last: Paragraph | Item, block: Paragraph | Item) -> bool:
    """Whether `block` is the second half of `last`: the first ends in mid-sentence, the second begins there."""
    before, after = plain(last.inline), plain(block.inline)
    if SENTENCE_END.search(before) or not after:
        return False
    match last, block:
        case Item(), Item():
            return bool(last.marker) and not block.marker and after[0].islower()
        case Paragraph(), Paragraph():
            return not _stands_alone(before) and not _stands_alone(after) and _continues(before, after)
        case Item(), Paragraph():
            return len(before) >= _SHORTEST and after[0].islower() and not _stands_alone(after)
        case _:
            return False


def _continues(before: str, after: str) -> bool:
    if after[0].islower():
        return len(before) >= _SHORTEST
    return (after[0] == "(" or after[0].isdigit()) and len(before) >= _SHORTEST_BEFORE_DIGIT


def _stands_alone(text: str) -> bool:
    return bool(
        label_of(text)
        or inline_label(text)
        or opens_fractie(text)
        or is_heading(text)
        or is_function(text)
        or is_greeting(text)
        or is_salutation(text)
        or (is_name(text) and " " in text)
    )


def _list_break(last: Item, block: Item) -> list[Repair]:
    """A list whose second item lost the bold mark of the first was cut; its items stand in one list again."""
    if last.was_bold == block.was_bold or block.line == last.line + 1:
        return []
    return [Repair("lijst over een paginagrens samengevoegd", last.line, _end(last.inline), _start(block.inline))]


def _sum(first: Inline, second: Inline) -> Inline:
    return joined((*first, Words(" "), *second))


def _end(inline: Inline) -> str:
    return " ".join(plain(inline).split()[-_SHOWN:])


def _start(inline: Inline) -> str:
    return " ".join(plain(inline).split()[:_SHOWN])
