"""The order in which the lines of all pages are read: the margin apart, column after column, running lines last."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from griffie.importers.pdf.columns import Column, bands, columns_of, usual_columns
from griffie.importers.pdf.contents import without_contents
from griffie.importers.pdf.lines import MARGIN, SMALL, PdfLine, body_size, lines_of
from griffie.importers.pdf.pages import Page, Piece
from griffie.importers.pdf.running import Frame, is_page_number, marked_running, recurring, without_colophon

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
    texts = marked_running(
        [
            without_colophon(text, replace(frame, height=page.height))
            for page, (text, _) in zip(pages, parted, strict=True)
        ]
    )
    again = recurring([side for _, side in parted])
    usual = usual_columns(texts)
    result: list[PdfLine] = []
    for text, (_, side) in zip(texts, parted, strict=True):
        beside = [replace(line, running="herhaalde kantlijn") if line in again else line for line in side]
        result += _in_order(text, beside, frame, usual)
    return without_contents(result)


def _frame(pages: Sequence[Page]) -> Frame:
    """Where the text stands: from the first beginning of its lines to where nearly all of them have ended."""
    size = body_size(piece for page in pages for piece in page.pieces)
    body = [piece for page in pages for piece in page.pieces if abs(piece.size - size) < SMALL and piece.text.strip()]
    ends = sorted(piece.right for piece in body if not piece.strong) or sorted(piece.right for piece in body)
    right = ends[min(len(ends) - 1, int(len(ends) * _OF_THE_LINES))] if ends else 0.0
    return Frame(0.0, min((piece.left for piece in body), default=0.0), right)


def _margin(page: Page, frame: Frame, size: float) -> tuple[tuple[PdfLine, ...], tuple[PdfLine, ...]]:
    """The lines of a page, and those of the small print at the right of its text: a letterhead, a reference."""
    edge = frame.right + _MARGIN_GAP
    beside = [
        piece
        for piece in page.pieces
        if piece.left > edge and piece.size < size - SMALL and not is_page_number(piece, page.height)
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
    return (
        before is not None
        and before.left <= edge
        and abs(before.base - piece.base) < piece.size
        and piece.left - before.right < piece.size
    )


def _in_order(
    text: Sequence[PdfLine], beside: Sequence[PdfLine], frame: Frame, usual: tuple[Column, ...]
) -> Iterator[PdfLine]:
    """The lines of a page, each with its stream: band after band, running ones last.

    The margin of the first page is the letterhead, and comes first; on other pages the text goes on before it.
    """
    margin = [replace(line, flow=MARGIN) for line in beside]
    is_first = any(line.page == 1 for line in (*text, *margin))
    yield from (line for line in margin if is_first)
    lines = [line for line in text if not line.running]
    columns = columns_of(lines, usual)
    flow = MARGIN + 1
    if columns:
        for band in bands(lines, columns):
            for pieces, edge in band:
                for line in lines_of(pieces, lines[0].page):
                    yield replace(line, flow=flow, edge=edge, at_edge=False)
                flow += 1
    else:
        yield from (replace(line, flow=flow, edge=frame.right) for line in lines)
    yield from (line for line in margin if not is_first)
    yield from (replace(line, flow=flow + 1) for line in text if line.running)
