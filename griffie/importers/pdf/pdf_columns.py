"""The order in which the lines of a page are read: columns one after the other, small print in the margin by itself.

Columns and a table both have words beside each other. Columns are of one width, filled, and the file draws one after
the other; a table is drawn row by row, and what it holds stands in lines as the eye reads it.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median

from griffie.importers.pdf.pdf_lines import SMALL, PdfLine, body_size, cells_of, lines_of
from griffie.importers.pdf.pdf_pages import Page, Piece
from griffie.importers.pdf.pdf_running import Frame, is_page_number, marked_running, recurring, without_colophon

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
_DRAWN_IN_TURN = 0.25
"""How many turns between columns, for each of their lines, show a table."""
_MARGIN_GAP = 4.0
"""Points between the text and small print beside it."""
_OF_THE_LINES = 0.97
"""How many lines end before what counts as the right edge of the text."""


def lines_of_pages(pages: Iterable[Page]) -> tuple[PdfLine, ...]:
    """All lines in the order in which they are read, running ones among them marked as such."""
    pages = tuple(pages)
    frame = _frame(pages)
    size = body_size(piece for page in pages for piece in page.pieces)
    parted = [_margin(page, frame, size) for page in pages]
    texts = marked_running([without_colophon(text, replace(frame, height=page.height)) for page, (text, _) in zip(pages, parted, strict=True)])
    again = recurring((side for _, side in parted[1:]), len(pages) - 1)
    result: list[PdfLine] = []
    for text, (_, side) in zip(texts, parted, strict=True):
        beside = [replace(line, running="herhaalde kantlijn") if line in again else line for line in side]
        result += _in_order(text, beside, frame)
    return tuple(result)


def _frame(pages: Sequence[Page]) -> Frame:
    """Where the text stands: from the first beginning of its lines to where nearly all of them have ended."""
    size = body_size(piece for page in pages for piece in page.pieces)
    body = [piece for page in pages for piece in page.pieces if abs(piece.size - size) < SMALL and piece.text.strip()]
    ends = sorted(piece.right for piece in body)
    right = ends[min(len(ends) - 1, int(len(ends) * _OF_THE_LINES))] if ends else 0.0
    return Frame(0.0, min((piece.left for piece in body), default=0.0), right)


def _margin(page: Page, frame: Frame, size: float) -> tuple[tuple[PdfLine, ...], tuple[PdfLine, ...]]:
    """The lines of a page, and those of the small print at the right of its text: a letterhead, a reference."""
    edge = frame.right + _MARGIN_GAP
    beside = [
        piece
        for piece in page.pieces
        if piece.left > edge and piece.size < size - SMALL and not is_page_number(piece.text)
    ]
    # Raised figures and small words on the line of a wider text are no margin.
    beside = [piece for piece in beside if not _goes_on(piece, page.pieces, edge)]
    if not beside:
        return lines_of(page.pieces, page.number), ()
    left = frozenset(beside)
    return lines_of([piece for piece in page.pieces if piece not in left], page.number), lines_of(beside, page.number)


def _goes_on(piece: Piece, pieces: Sequence[Piece], edge: float) -> bool:
    """Whether a piece is the continuation of words that begin within the text."""
    before = pieces[piece.order - 1] if piece.order else None
    return before is not None and before.left <= edge and abs(before.base - piece.base) < piece.size and piece.left - before.right < piece.size


def _in_order(text: Sequence[PdfLine], beside: Sequence[PdfLine], frame: Frame) -> Iterator[PdfLine]:
    """The lines of a page, each with its stream: running ones and the margin first, then band after band."""
    yield from (replace(line, flow=0) for line in text if line.running)
    yield from (replace(line, flow=1) for line in beside)
    lines = [line for line in text if not line.running]
    columns = _columns(lines)
    if not columns:
        yield from (replace(line, flow=2, edge=frame.right) for line in lines)
        return
    flow = 2
    for band in _bands(lines, columns):
        for pieces, edge in band:
            for line in lines_of(pieces, lines[0].page):
                yield replace(line, flow=flow, edge=edge, at_edge=False)
            flow += 1


@dataclass(frozen=True, slots=True)
class _Column:
    left: float
    right: float


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


def _columns(lines: Sequence[PdfLine]) -> tuple[_Column, ...]:
    """The columns of a page; none when its text stands in one."""
    rows = _stretches(lines)
    stretches = [one for row in rows for one in row]
    lefts = _beginnings(stretches)
    if len(lefts) < 2:  # noqa: PLR2004 - one column is none
        return ()
    columns: list[_Column] = []
    for at, left in enumerate(lefts):
        stop = lefts[at + 1] - _SLACK if at + 1 < len(lefts) else float("inf")
        ends = [one.right for one in stretches if _begins_in(one, left) and one.right < stop]
        if len(ends) < _FEWEST:
            return ()
        columns.append(_Column(left, max(ends)))
    widths = [column.right - column.left for column in columns]
    if min(widths) < _EQUAL * max(widths):
        return ()
    inside = [(one, at) for one in stretches if (at := _column_of(one, columns)) is not None]
    for at, width in enumerate(widths):
        if median(one.right - one.left for one, where in inside if where == at) < _FILLED * width:
            return ()
    drawn = [where for _, where in sorted(inside, key=lambda pair: pair[0].order)]
    turns = sum(before != after for before, after in pairwise(drawn))
    return tuple(columns) if turns <= _DRAWN_IN_TURN * len(drawn) else ()


def _beginnings(stretches: Sequence[_Stretch]) -> list[float]:
    """Where columns begin: the places at which many lines do, an indent apart counted as one."""
    groups: list[list[float]] = []
    for left in sorted(one.left for one in stretches):
        if groups and left - groups[-1][0] < _SAME_COLUMN:
            groups[-1].append(left)
        else:
            groups.append([left])
    return [group[0] for group in groups if len(group) >= max(_FEWEST, len(stretches) // 6)]


def _begins_in(one: _Stretch, left: float) -> bool:
    return left - _SLACK < one.left < left + _SAME_COLUMN


def _column_of(one: _Stretch, columns: Sequence[_Column]) -> int | None:
    """The column in which a stretch stands; none when it reaches over several."""
    for at, column in enumerate(columns):
        stop = columns[at + 1].left - _SLACK if at + 1 < len(columns) else float("inf")
        if column.left - _SLACK < one.left < stop:
            return at if one.right < stop else None
    return None


def _bands(lines: Sequence[PdfLine], columns: Sequence[_Column]) -> Iterator[list[tuple[list[Piece], float]]]:
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
