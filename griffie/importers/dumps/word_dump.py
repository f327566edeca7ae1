"""The plain-text dump of a Word letter: one paragraph a line, notes in brackets, all styles lost."""

import re
from collections.abc import Iterable, Iterator, Sequence

from griffie.importers.draft import Block, Draft, Inline, Item, Paragraph, Table
from griffie.importers.dumps.dump_notes import lift_notes
from griffie.importers.furniture import WORD_MARKS, strip_furniture
from griffie.importers.head import split_head
from griffie.importers.inline import cut, plain
from griffie.importers.markers import label_of, marked
from griffie.importers.source import Source, lines_of
from griffie.model.document import Repair

SIGNS = re.compile(r"\[footnoteRef:\d+\]|\[image:[^\]]*\]|\[bookmark:[^\]]*\]|^\[\d+:  ", re.MULTILINE)
"""What only this kind of dump has."""


def draft(source: Source) -> Draft:
    """Reads a dump. Writes its draft."""
    lines, spaces = lines_of(source.text)
    kept, dropped, pictures = strip_furniture(lines, WORD_MARKS)
    head, rest = split_head(kept)
    lifted = lift_notes(rest)
    blocks, tables = _with_tables(lifted.lines)
    return Draft(head, blocks, lifted.notes, dropped, spaces, (*pictures, *lifted.doubts, *tables))


def _with_tables(lines: Sequence[tuple[int, Inline]]) -> tuple[tuple[Block, ...], tuple[Repair, ...]]:
    """Two lines or more with equally many tabs are a table; every other line is a paragraph or an item."""
    blocks: list[Block] = []
    doubts: list[Repair] = []
    for group in _runs_of_rows(lines):
        if len(group) > 1:
            number = group[0][0]
            blocks.append(Table(number, tuple(_cells(inline) for _, inline in group)))
            doubts.append(Repair("regels met tabs gelezen als tabel; de eerste is de kop", number))
        else:
            blocks.extend(_blocks(group))
    return tuple(blocks), tuple(doubts)


def _runs_of_rows(lines: Iterable[tuple[int, Inline]]) -> Iterator[list[tuple[int, Inline]]]:
    group: list[tuple[int, Inline]] = []
    for line in lines:
        tabs = _tabs(line[1])
        if group and (not tabs or tabs != _tabs(group[-1][1])):
            yield group
            group = []
        group.append(line)
    if group:
        yield group


def _tabs(inline: Inline) -> int:
    """Tabs between words; the tab after a bullet is part of the bullet."""
    text = plain(inline)
    mark = marked(text)
    return text.count("\t", mark.start if mark else 0)


def _cells(inline: Inline) -> tuple[Inline, ...]:
    cells = []
    rest = inline
    while "\t" in (text := plain(rest)):
        cell, rest = cut(rest, text.index("\t") + 1) if text.index("\t") else ((), cut(rest, 1)[1])
        cells.append(cell)
    return (*cells, rest)


def _blocks(lines: Iterable[tuple[int, Inline]]) -> Iterator[Block]:
    for number, inline in lines:
        text = plain(inline)
        mark = marked(text)
        if mark and not label_of(text):
            yield Item(number, mark.marker, cut(inline, mark.start)[1])
        elif inline:
            yield Paragraph(number, inline)
