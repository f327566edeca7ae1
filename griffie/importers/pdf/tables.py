"""Tables of a PDF: lines whose words stand in columns that no word crosses. What a page shows as rules is not there.

A gap as wide as that of a table stands in justified text too, here and there; only in a table does the same strip stay
empty line after line.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise, takewhile

from griffie.importers.markers import label_of, marked
from griffie.importers.pdf.lines import PdfLine, line_of

_CELL, _STRIP, _SURE = 0.7, 0.6, 2.0
"""Of the size: the least gap between cells, the least width of the strip between columns, and what two lines prove."""
_STRETCHED = 1.6
"""Of the size: how wide a gap in justified text may be, line after line."""
_NEXT_ROW, _NEXT_LINE = 2.6, 1.6
"""Of the size: how far apart rows may stand, and lines within one cell."""
_LONGEST = 200
"""Lines of the longest table that a page holds."""
_MARKER = re.compile(r"(?:\d{1,3}|[a-z])[.)]|[-•–▪o]")
_FEWEST, _FEWEST_NARROW = 2, 3
"""Rows that prove a table, and where its columns stand close together."""


@dataclass(frozen=True, slots=True)
class _Cell:
    left: float
    right: float
    start: int
    stop: int
    """Which pieces of its line it holds."""


@dataclass(frozen=True, slots=True)
class _Strip:
    """A column."""

    left: float
    right: float


@dataclass(frozen=True, slots=True)
class Spot:
    """Where in a table a line stands: it is a whole row, or a line of one cell of a row that has several lines."""

    table: int
    row: int
    cells: tuple[int, ...]
    """Of each piece of the line the column that it stands in."""
    columns: int
    """How many columns the table has."""


def laid_out(lines: Sequence[PdfLine], head: frozenset[PdfLine]) -> Iterator[tuple[PdfLine, Spot | None]]:
    """Lines in the order in which they are read: rows of tables cell by cell where their cells wrap."""
    at = table = 0
    while at < len(lines):
        text = takewhile(lambda line: line not in head and not line.running, lines[at : at + _LONGEST])
        count = _rows_of(tuple(text))
        if count:
            table += 1
            yield from _table(lines[at : at + count], table)
        else:
            yield lines[at], None
        at += max(count, 1)


def _rows_of(lines: Sequence[PdfLine]) -> int:
    """How many of the first lines are those of one table; 0 when they begin none."""
    if not lines or len(_cells(lines[0])) < _FEWEST or _is_item(lines[0]):
        return 0
    columns = _merged((), lines[0])
    taken = full = 1
    for at, (before, line) in enumerate(pairwise(lines), 1):
        cells = _cells(line)
        merged = _merged(columns, line)
        alone = len(cells) < _FEWEST and label_of(line.text)
        if not _follows(before, line) or len(merged) < _FEWEST or alone or _is_item(line):
            break
        columns = merged
        if len(cells) >= _FEWEST:
            taken, full = at + 1, full + 1
    strips = _columns(lines[:taken])
    gaps = min((after.left - before.right for before, after in pairwise(strips)), default=0.0)
    # What wraps in the last row has no cell beside it.
    while taken < len(lines) and _wraps(lines[taken - 1], lines[taken], strips):
        taken += 1
    if gaps < _STRETCHED * lines[0].size and _is_justified(lines[:taken]):
        return 0
    least = _FEWEST if gaps > _SURE * lines[0].size else _FEWEST_NARROW
    return taken if full >= least and len(strips) >= _FEWEST else 0


def _is_justified(lines: Sequence[PdfLine]) -> bool:
    """Whether the lines begin and end where their column does, as those of a paragraph that fills it."""
    left, right = min(line.left for line in lines), max(line.edge for line in lines)
    flush = sum(line.left < left + 2 and line.right > right - 2 for line in lines)
    return 2 * flush >= len(lines)


def _is_item(line: PdfLine) -> bool:
    """Whether what looks like the first cell is the marker of an item."""
    first = _cells(line)[0]
    text = "".join(piece.text for piece in line.pieces[first.start : first.stop]).strip()
    return _MARKER.fullmatch(text) is not None


def _follows(before: PdfLine, line: PdfLine) -> bool:
    step = before.base - line.base
    return before.stream == line.stream and 0 < step < _NEXT_ROW * max(before.size, line.size)


def _wraps(before: PdfLine, line: PdfLine, columns: Sequence[_Strip]) -> bool:
    """Whether a line is the rest of a cell of the line before it: in one column, and closer than a row."""
    cells = _cells(line)
    close = before.stream == line.stream and before.base - line.base < _NEXT_LINE * line.size
    inside = any(
        column.left - line.size < cells[0].left and cells[-1].right < column.right + line.size for column in columns
    )
    return close and inside and len(cells) == 1 and not label_of(line.text) and not marked(line.text)


def _cells(line: PdfLine) -> tuple[_Cell, ...]:
    cells: list[_Cell] = []
    for at, piece in enumerate(line.pieces):
        if cells and piece.left - cells[-1].right < _CELL * line.size:
            cells[-1] = _Cell(cells[-1].left, max(cells[-1].right, piece.right), cells[-1].start, at + 1)
        else:
            cells.append(_Cell(piece.left, piece.right, at, at + 1))
    return tuple(cells)


def _merged(columns: Sequence[_Strip], line: PdfLine) -> tuple[_Strip, ...]:
    """The columns with the words of one more line: what overlaps is one column."""
    parts = sorted([*((c.left, c.right) for c in columns), *((c.left, c.right) for c in _cells(line))])
    result: list[_Strip] = []
    for left, right in parts:
        if result and left - result[-1].right < _STRIP * line.size:
            result[-1] = _Strip(result[-1].left, max(right, result[-1].right))
        else:
            result.append(_Strip(left, right))
    return tuple(result)


def _columns(lines: Sequence[PdfLine]) -> tuple[_Strip, ...]:
    columns: tuple[_Strip, ...] = ()
    for line in lines:
        columns = _merged(columns, line)
    return columns


def _table(lines: Sequence[PdfLine], table: int) -> Iterator[tuple[PdfLine, Spot]]:
    columns = _columns(lines)
    for number, row in enumerate(_rows(lines, columns)):
        if len(row) == 1:
            yield row[0], Spot(table, number, _of_pieces(row[0], columns), len(columns))
            continue
        for column in range(len(columns)):
            for line in row:
                part = [piece for piece, at in zip(line.pieces, _of_pieces(line, columns), strict=True) if at == column]
                if part:
                    one = replace(line_of(part, line.page), flow=line.flow, edge=line.edge)
                    yield one, Spot(table, number, (column,) * len(part), len(columns))


def _rows(lines: Sequence[PdfLine], columns: Sequence[_Strip]) -> list[list[PdfLine]]:
    """Lines that stand closer than rows do are of one row, and so is one that only goes on with a later cell."""
    steps = [before.base - line.base for before, line in pairwise(lines)]
    rows: list[list[PdfLine]] = [[lines[0]]]
    for step, line in zip(steps, lines[1:], strict=True):
        filled = set(_of_pieces(line, columns))
        close = step < min(_NEXT_LINE * line.size, max(steps) - 1, min(steps) + 1)
        if close or (len(filled) == 1 and (0 not in filled or _is_broken(rows[-1][-1], columns, filled))):
            rows[-1].append(line)
        else:
            rows.append([line])
    return rows


def _is_broken(line: PdfLine, columns: Sequence[_Strip], filled: set[int]) -> bool:
    """Whether the cell above breaks a word."""
    parts = [piece for piece, at in zip(line.pieces, _of_pieces(line, columns), strict=True) if at in filled]
    return bool(parts) and re.search(r"\w[-\u2010]\s*$", parts[-1].text) is not None


def _of_pieces(line: PdfLine, columns: Sequence[_Strip]) -> tuple[int, ...]:
    """Of each piece of a line the column in which it stands."""
    result: list[int] = []
    for cell in _cells(line):
        middle = (cell.left + cell.right) / 2
        column = next(at for at, strip in enumerate(columns) if strip.left - 1 <= middle <= strip.right + 1)
        result += [column] * (cell.stop - cell.start)
    return tuple(result)
