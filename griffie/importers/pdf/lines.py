"""The pieces of a page as its lines: what stands on one base, from left to right, with the gaps that the page shows.

Small raised figures are the marks of footnotes; they stand on the line of the word that they are raised beside.
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from griffie.importers.pdf.letters import RAISED_FIGURES
from griffie.importers.pdf.pages import Piece

SMALL = 0.4
"""Points by which footnotes and other small print are at least smaller than the text."""
MARGIN = 0
"""The stream of what stands in the margin."""
_SAME_LINE = 0.35
"""Of the size: how far bases on one line may lie apart."""
_RAISED, _SMALLER, _REACH = 0.12, 0.85, 0.8
"""A mark stands so much higher (first, third), and is so much smaller (second) than the words that it stands by."""
_WORD_GAP, _MARK_GAP, _CELL_GAP = 0.12, 0.4, 2.0
"""Of the size: from which gap words stand apart, a mark stands apart from its word, cells of a table stand apart."""
_LOOK_BACK = 6
"""Rows, latest first, among which a piece finds its own nearly always."""
_FIGURES = re.compile(r"\d{1,3}")
_AS_FIGURES = str.maketrans(RAISED_FIGURES, "0123456789")


@dataclass(frozen=True, slots=True)
class PdfLine:
    """A line of a page."""

    page: int
    left: float
    right: float
    base: float
    size: float
    pieces: tuple[Piece, ...]
    """From left to right; a piece that is a mark is raised."""
    at_edge: bool = False
    """Whether it stands so near to the upper or lower edge that it may be a running line."""
    running: str = ""
    """What it is when it is a running head or foot; empty for text."""
    flow: int = 0
    """Which stream of lines of its page it stands in: columns that stand beside each other are streams of their own."""
    edge: float = 0.0
    """Where the column ends in which it stands."""

    @property
    def text(self) -> str:
        """Its words; marks as plain figures."""
        return joined_text([(piece, piece.text) for piece in self.pieces])

    @property
    def stream(self) -> tuple[int, int]:
        """Lines of one stream stand under each other; between two streams the eye jumps."""
        return self.page, self.flow

    def is_mark(self, piece: Piece) -> bool:
        """Whether a piece is a small raised figure."""
        raised = piece.base - self.base > self.size * _RAISED and piece.size < self.size * _SMALLER
        return bool(mark_of(piece)) and (raised or piece.text.strip()[0] in RAISED_FIGURES)


def mark_of(piece: Piece) -> str:
    """The number that a piece would be the mark of; empty when it is no number."""
    text = piece.text.strip().removesuffix(")").translate(_AS_FIGURES)
    return text if _FIGURES.fullmatch(text) else ""


def joined_text(pieces: Sequence[tuple[Piece, str]]) -> str:
    """Pieces with the text to show for each, with the space between them that the page shows."""
    text = ""
    for (before, _), (piece, shown) in zip([(None, ""), *pieces], pieces, strict=False):
        text += (gap_before(before, piece) if before else "") + shown
    return re.sub(r" *\t *", "\t", text).strip()


def gap_before(before: Piece, piece: Piece) -> str:
    """What stands between two pieces of a line."""
    size = max(before.size, piece.size)
    gap = piece.left - before.right
    if gap > size * _CELL_GAP:
        return "\t"
    if before.text.endswith(" ") or piece.text.startswith(" "):
        return ""
    raised = piece.base - before.base > before.size * _RAISED and piece.size < before.size * _SMALLER
    return " " if gap > size * (_MARK_GAP if raised else _WORD_GAP) else ""


def cells_of(pieces: Sequence[Piece]) -> tuple[tuple[Piece, ...], ...]:
    """The pieces of a line, parted where a wide gap parts them."""
    cells: list[list[Piece]] = [[pieces[0]]]
    for before, piece in pairwise(pieces):
        if gap_before(before, piece) == "\t":
            cells.append([piece])
        else:
            cells[-1].append(piece)
    return tuple(tuple(cell) for cell in cells)


def lines_of(pieces: Iterable[Piece], page: int) -> tuple[PdfLine, ...]:
    """The lines that pieces make, from top to bottom."""
    rows: list[list[Piece]] = []
    for piece in pieces:
        if not piece.text.strip():
            continue
        row = next((row for row in reversed(rows[-_LOOK_BACK:]) if _stands_on(piece, row)), None)
        if row is None:
            row = next((row for row in rows if _stands_on(piece, row)), None)
        if row is None:
            rows.append([piece])
        else:
            row.append(piece)
    return tuple(sorted((line_of(row, page) for row in rows), key=lambda line: (-line.base, line.left)))


def line_of(row: Sequence[Piece], page: int) -> PdfLine:
    """The line that pieces on one base are."""
    main = _main(row)
    pieces = tuple(sorted(row, key=lambda piece: (piece.left, piece.order)))
    right = max(piece.right for piece in pieces)
    return PdfLine(page, pieces[0].left, right, main.base, main.size, pieces)


def _main(row: Sequence[Piece]) -> Piece:
    return max(row, key=lambda piece: (piece.size, len(piece.text)))


def _stands_on(piece: Piece, row: Sequence[Piece]) -> bool:
    main = _main(row)
    rise = piece.base - main.base
    if abs(rise) < _SAME_LINE * min(piece.size, main.size) and abs(piece.size - main.size) < main.size * 0.5:
        return True
    if piece.size < main.size * _SMALLER:
        near = any(-main.size < piece.left - other.right < main.size for other in row)
        near = near or any(-main.size < other.left - piece.right < main.size for other in row)
        return 0 < rise < main.size * _REACH and near
    if main.size < piece.size * _SMALLER:
        return 0 < -rise < piece.size * _REACH and any(
            -piece.size < piece.left - other.right < piece.size * 2 for other in row
        )
    return False


def body_size(pieces: Iterable[Piece]) -> float:
    """The size in which most letters stand."""
    sizes: Counter[float] = Counter()
    for piece in pieces:
        sizes[piece.size] += len(piece.text)
    return max(sizes, key=lambda size: (sizes[size], size), default=0.0)


def pitch(lines: Sequence[PdfLine]) -> float:
    """The usual distance between two lines of text."""
    steps = Counter(
        round(before.base - line.base, 0)
        for before, line in pairwise(lines)
        if before.stream == line.stream and 0 < before.base - line.base < 3 * line.size
    )
    return max(steps, key=lambda step: (steps[step], -step), default=0.0)
