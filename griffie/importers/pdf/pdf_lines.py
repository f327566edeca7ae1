"""The pieces of a page as its lines, from top to bottom; and which of them are no text of the paper.

Small raised figures are the marks of footnotes. What recurs at the same height of several pages is a running head or
foot. Lines at the foot of a page that begin with a mark are footnotes, and those without one under them go on with
the footnote before.
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from griffie.importers.draft import Line
from griffie.importers.furniture import strip_furniture
from griffie.importers.pdf.pdf_pages import Page, Piece

_SAME_LINE = 0.35
"""Of the size: how far bases on one line may lie apart."""
_RAISED, _SMALLER, _REACH = 0.12, 0.85, 0.8
"""A mark stands so much higher (first, third), and is so much smaller (second) than the words that it stands by."""
_WORD_GAP, _MARK_GAP, _CELL_GAP = 0.18, 0.5, 2.0
"""Of the size: from which gap words stand apart, a mark stands apart from its word, cells of a table stand apart."""
_LOWER, _UPPER = 0.12, 0.86
"""Of the height of a page: beneath and above these a line may be a running one."""
_ZONE = 4
"""Lines at the head and at the foot of a page that may be running ones."""
_NEAR = 4.0
"""Points that a running line may move."""
_RUNNING = "lopende kop of voet"
_APART = 1.6
"""Of the size: the least distance between a running line and the text."""
_SMALL, _SLACK = 0.4, 0.2
"""Points by which footnotes are smaller than the text, and by which lines of one size may differ."""
_FIGURES = re.compile(r"\d{1,3}")
_PLAIN_MARK = re.compile(r"(\d{1,3})\)?\s+\S")


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

    @property
    def text(self) -> str:
        """Its words; marks as plain figures."""
        return joined_text([(piece, piece.text) for piece in self.pieces])

    def is_mark(self, piece: Piece) -> bool:
        """Whether a piece is a small raised figure."""
        raised = piece.base - self.base > self.size * _RAISED and piece.size < self.size * _SMALLER
        return raised and _FIGURES.fullmatch(piece.text.strip()) is not None


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


def lines_of_pages(pages: Iterable[Page]) -> tuple[PdfLine, ...]:
    """All lines, page after page, running ones among them marked as such."""
    pages = tuple(pages)
    lines = [_lines(page) for page in pages]
    return tuple(line for page in _without_running(lines) for line in page)


def _lines(page: Page) -> tuple[PdfLine, ...]:
    rows: list[list[Piece]] = []
    for piece in page.pieces:
        if not piece.text.strip():
            continue
        row = next((row for row in reversed(rows[-6:]) if _stands_on(piece, row)), None)
        if row is None:
            row = next((row for row in rows if _stands_on(piece, row)), None)
        if row is None:
            rows.append([piece])
        else:
            row.append(piece)
    lines = [_line(page, row) for row in rows]
    return tuple(sorted(lines, key=lambda line: (-line.base, line.left)))


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


def _line(page: Page, row: Sequence[Piece]) -> PdfLine:
    main = _main(row)
    pieces = tuple(sorted(row, key=lambda piece: piece.left))
    at_edge = not page.height * _LOWER < main.base < page.height * _UPPER
    right = max(piece.right for piece in pieces)
    return PdfLine(page.number, pieces[0].left, right, main.base, main.size, pieces, at_edge)


def _without_running(pages: Sequence[tuple[PdfLine, ...]]) -> list[tuple[PdfLine, ...]]:
    """Pages with their running heads and feet marked: what stands at the same place of half of the pages or more."""
    found: Counter[tuple[str, str]] = Counter()
    for page in pages:
        found.update({_key(line, where) for where, lines in _edges(page) for line in lines})
    least = max(2, (len(pages) + 1) // 2)
    running = frozenset(key for key, count in found.items() if count >= least)
    return [_marked(page, running) for page in pages]


def _marked(page: tuple[PdfLine, ...], running: frozenset[tuple[str, str]]) -> tuple[PdfLine, ...]:
    outer: dict[PdfLine, str] = {}
    for where, lines in _edges(page):
        kinds = [
            _furniture(line) or (_RUNNING if _key(line, where) in running else "") if line.at_edge else ""
            for line in lines
        ]
        count = next((at for at, kind in enumerate(kinds) if not kind), len(lines))
        # The last line of a text recurs too; only a running one has a gap between it and the text.
        while 0 < count < len(lines) and kinds[count - 1] == _RUNNING and _is_near(lines[count - 1], lines[count]):
            count -= 1
        outer |= dict(zip(lines[:count], kinds, strict=False))
    return tuple(replace(line, running=outer[line]) if line in outer else line for line in page)


def _furniture(line: PdfLine) -> str:
    """What a line at the edge of a page is by its words: a head or a colophon of the Chambers, a number of a page."""
    text = line.text.replace("\t", " ")
    if _FIGURES.fullmatch(text):
        return "paginanummer"
    dropped = strip_furniture([Line(1, text)], ())[1]
    return dropped[0].soort if dropped else ""


def _is_near(line: PdfLine, inner: PdfLine) -> bool:
    return abs(line.base - inner.base) < line.size * _APART


def _edges(page: Sequence[PdfLine]) -> tuple[tuple[str, Sequence[PdfLine]], ...]:
    """The outermost lines of a page, from the edge inwards."""
    return ("boven", page[: _ZONE + 1]), ("onder", page[: -_ZONE - 2 : -1])


def _key(line: PdfLine, where: str) -> tuple[str, str]:
    """Its words without figures, and at which edge and height it stands, roughly."""
    return f"{where} {round(line.base / (2 * _NEAR))}", re.sub(r"\d+", "#", line.text)


def body_size(lines: Iterable[PdfLine]) -> float:
    """The size in which most letters stand."""
    sizes: Counter[float] = Counter()
    for line in lines:
        for piece in line.pieces:
            sizes[piece.size] += len(piece.text)
    return max(sizes, key=lambda size: (sizes[size], size), default=0.0)


def foot_of(lines: Sequence[PdfLine], size: float, *, carries: bool) -> int:
    """Of the lines of one page, how many stand above its footnotes.

    They begin at a line with a mark that the page cites above it, when nothing beneath is larger; small lines right
    above it go on with a footnote of the page before, if that page has one (`carries`).
    """
    cited: set[str] = set()
    start = len(lines)
    for at, line in enumerate(lines):
        if label_at_start(line, size) in cited and all(later.size <= line.size + _SLACK for later in lines[at:]):
            start = at
            break
        cited |= {piece.text.strip() for piece in line.pieces if line.is_mark(piece)}
    while carries and start and lines[start - 1].size < size - _SMALL:
        start -= 1
    return start


def label_at_start(line: PdfLine, size: float) -> str:
    """The number of the footnote that begins with this line; empty when none does."""
    first = line.pieces[0]
    if line.is_mark(first) and len(line.pieces) > 1:
        return first.text.strip()
    match = _PLAIN_MARK.match(line.text) if line.size < size - _SMALL else None
    return match[1] if match else ""


def pitch(lines: Sequence[PdfLine]) -> float:
    """The usual distance between two lines of text."""
    steps = Counter(
        round(before.base - line.base, 0)
        for before, line in pairwise(lines)
        if before.page == line.page and 0 < before.base - line.base < 3 * line.size
    )
    return max(steps, key=lambda step: (steps[step], -step), default=0.0)
