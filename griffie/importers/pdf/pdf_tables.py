"""Tables of a PDF: lines whose words stand in columns. What a page shows as rules is not there; only places are."""

import re
from collections.abc import Sequence
from itertools import pairwise

from griffie.importers.draft import Inline, NoteMark, Words
from griffie.importers.inline import joined, trimmed
from griffie.importers.pdf.pdf_lines import PdfLine, gap_before
from griffie.importers.pdf.pdf_pages import Piece
from griffie.importers.pdf.pdf_source import Placed

_NEAR = 4.0
"""Points by which words of one column may stand apart."""
_MARKER = re.compile(r"(?:\d{1,3}|[a-z])[.)]?|[-•–▪]")
_FEWEST = 2


def rows_of(lines: Sequence[Placed]) -> int:
    """How many of the first lines are rows of one table; 0 when they begin none."""
    if not lines or len(_cells(lines[0].line)) < _FEWEST:
        return 0
    columns = [cell[0].left for cell in _cells(lines[0].line)]
    rows = 1
    for before, one in pairwise(lines):
        cells = _cells(one.line)
        fits = len(cells) >= _FEWEST and all(_column(cell[0], columns) is not None for cell in cells)
        if not fits or one.line.page != before.line.page:
            break
        rows += 1
    firsts = ["".join(piece.text for piece in _cells(one.line)[0]).strip() for one in lines[:rows]]
    lists = sum(_MARKER.fullmatch(text) is not None for text in firsts)
    return rows if rows >= _FEWEST and 2 * lists < rows else 0


def table_of(rows: Sequence[Placed]) -> tuple[tuple[Inline, ...], ...]:
    """The rows with their cells, each under the words of the first row that it stands beneath."""
    columns = [cell[0].left for cell in _cells(rows[0].line)]
    return tuple(_row(one, columns) for one in rows)


def _row(one: Placed, columns: Sequence[float]) -> tuple[Inline, ...]:
    found: dict[int, Inline] = {}
    marks = dict(zip(one.line.pieces, one.marks, strict=True))
    for cell in _cells(one.line):
        column = _column(cell[0], columns)
        found[len(found) if column is None else column] = _inline(cell, marks)
    return tuple(found.get(index, ()) for index in range(len(columns)))


def _inline(cell: Sequence[Piece], marks: dict[Piece, str]) -> Inline:
    runs: list[Words | NoteMark] = []
    for at, piece in enumerate(cell):
        if at and gap_before(cell[at - 1], piece):
            runs.append(Words(" "))
        runs.append(NoteMark(marks[piece]) if marks[piece] else Words(piece.text, piece.strong, piece.emphasis))
    return trimmed(joined(runs))


def _cells(line: PdfLine) -> tuple[tuple[Piece, ...], ...]:
    cells: list[list[Piece]] = [[line.pieces[0]]]
    for before, piece in pairwise(line.pieces):
        if gap_before(before, piece) == "\t":
            cells.append([piece])
        else:
            cells[-1].append(piece)
    return tuple(tuple(cell) for cell in cells)


def _column(piece: Piece, columns: Sequence[float]) -> int | None:
    return next((index for index, left in enumerate(columns) if abs(left - piece.left) < _NEAR), None)
