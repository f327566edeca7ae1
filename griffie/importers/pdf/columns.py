"""Columns of a page: what stands beside each other and is read one after the other.

Columns and a table both have words beside each other. Columns are of one width, filled, and the file draws one after
the other; a table is drawn row by row, and what it holds stands in lines as the eye reads it.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from griffie.importers.pdf.lines import PdfLine, cells_of
from griffie.importers.pdf.pages import Piece

_GUTTER = 0.7
"""Of the size: the least space between two columns."""
_FEWEST = 6
"""Lines that a column has at least."""
_SAME_COLUMN = 40.0
"""Points within which lines that begin further to the right, by an indent, still stand in one column."""
_SLACK = 4.0
"""Points that the beginnings of lines in one column may differ."""
_EQUAL = 0.85
"""How much the widths of columns must be alike."""
_FILLED = 0.55
"""How much of its column half of the lines must fill."""
_NEARLY, _FULL_LINES = 0.7, 0.3
"""How much of its column a line fills that is nearly full, and how many lines of a column are."""
_DRAWN_IN_TURN = 0.25
"""How many turns between columns, for each of their lines, show a table."""


@dataclass(frozen=True, slots=True)
class Column:
    """Where the lines of a column begin and end."""

    left: float
    right: float


def columns_of(lines: Sequence[PdfLine], usual: tuple[Column, ...]) -> tuple[Column, ...]:
    """The columns of a page: its own; where it has too few lines to tell, those that other pages have."""
    own = _columns(lines)
    if own or not usual:
        return own
    stretches = [one for row in _stretches(lines) for one in row]
    return usual if _drawn_in_turn(stretches, usual) else ()


def usual_columns(pages: Iterable[Sequence[PdfLine]]) -> tuple[Column, ...]:
    """The columns of the first page that shows any."""
    found = (_columns([line for line in page if not line.running]) for page in pages)
    return next((columns for columns in found if columns), ())


def bands(lines: Sequence[PdfLine], columns: Sequence[Column]) -> Iterator[list[tuple[list[Piece], float]]]:
    """From top to bottom: what stands over the whole width, and between that the columns from left to right."""
    whole: list[Piece] = []
    parts: list[list[Piece]] = [[] for _ in columns]
    for row in _stretches(lines):
        places = [_column_of(one, columns) for one in row]
        if any(place is None for place in places):
            if any(parts):
                yield [(part, column.right) for part, column in zip(parts, columns, strict=True) if part]
                parts = [[] for _ in columns]
            whole += [piece for one in row for piece in one.pieces]
            continue
        if whole:
            yield [(whole, columns[-1].right)]
            whole = []
        for one, place in zip(row, places, strict=True):
            if place is not None:
                parts[place] += one.pieces
    if whole:
        yield [(whole, columns[-1].right)]
    if any(parts):
        yield [(part, column.right) for part, column in zip(parts, columns, strict=True) if part]


@dataclass(frozen=True, slots=True)
class _Stretch:
    """Words on one line without a gap as wide as that between columns."""

    left: float
    right: float
    order: int
    pieces: tuple[Piece, ...]


def _stretches(lines: Iterable[PdfLine]) -> list[list[_Stretch]]:
    """Of each line its stretches; pieces that the file does not draw one after the other part at a small gap too."""
    found: list[list[_Stretch]] = []
    for line in lines:
        stretches: list[_Stretch] = []
        for cell in cells_of(line.pieces):
            parts: list[list[Piece]] = [[cell[0]]]
            for before, piece in pairwise(cell):
                drawn_elsewhere = abs(piece.order - before.order) > 2  # noqa: PLR2004 - a mark may stand between
                if drawn_elsewhere and piece.left - before.right > _GUTTER * line.size:
                    parts.append([piece])
                else:
                    parts[-1].append(piece)
            stretches += [_Stretch(part[0].left, part[-1].right, part[0].order, tuple(part)) for part in parts]
        found.append(stretches)
    return found


def _columns(lines: Sequence[PdfLine]) -> tuple[Column, ...]:
    """The columns that a page shows by itself; none when its text stands in one."""
    rows = _stretches(lines)
    stretches = [one for row in rows for one in row]
    lefts = _beginnings(stretches)
    if len(lefts) < 2:  # noqa: PLR2004 - one column is none
        return ()
    columns: list[Column] = []
    for at, left in enumerate(lefts):
        stop = lefts[at + 1] - _SLACK if at + 1 < len(lefts) else float("inf")
        ends = [one.right for one in stretches if _begins_in(one, left) and one.right < stop]
        if len(ends) < _FEWEST:
            return ()
        columns.append(Column(left, max(ends)))
    widths = [column.right - column.left for column in columns]
    if min(widths) < _EQUAL * max(widths):
        return ()
    for column, width in zip(columns, widths, strict=True):
        # Cells of a table within a column are none of its lines.
        spans = [one.right - one.left for one in stretches if _begins_in(one, column.left)]
        if sum(span > _NEARLY * width for span in spans) < _FULL_LINES * len(spans):
            return ()
    return tuple(columns) if _drawn_in_turn(stretches, columns) else ()


def _drawn_in_turn(stretches: Iterable[_Stretch], columns: Sequence[Column]) -> bool:
    """Whether the file draws one column after the other, and each of them has lines."""
    inside = [(one.order, at) for one in stretches if (at := _column_of(one, columns)) is not None]
    drawn = [at for _, at in sorted(inside)]
    turns = sum(before != after for before, after in pairwise(drawn))
    return turns <= max(1.0, _DRAWN_IN_TURN * len(drawn)) and len(set(drawn)) == len(columns)


def _beginnings(stretches: Sequence[_Stretch]) -> list[float]:
    """Where columns begin: the places at which many wide stretches do, an indent apart counted as one.

    What is narrow stands in a table, or ends a paragraph.
    """
    widest = sorted(one.right - one.left for one in stretches)[int(len(stretches) * 0.75) :][:1]
    wide = [one for one in stretches if widest and one.right - one.left > _FILLED * widest[0]]
    groups: list[list[float]] = []
    for left in sorted(one.left for one in wide):
        if groups and left - groups[-1][0] < _SAME_COLUMN:
            groups[-1].append(left)
        else:
            groups.append([left])
    return [group[0] for group in groups if len(group) >= max(_FEWEST, len(wide) // 8)]


def _begins_in(one: _Stretch, left: float) -> bool:
    return left - _SLACK < one.left < left + _SAME_COLUMN


def _column_of(one: _Stretch, columns: Sequence[Column]) -> int | None:
    """The column in which a stretch stands; none when it reaches over several."""
    for at, column in enumerate(columns):
        stop = columns[at + 1].left - _SLACK if at + 1 < len(columns) else float("inf")
        if column.left - _SLACK < one.left < stop:
            return at if one.right < stop else None
    return None
