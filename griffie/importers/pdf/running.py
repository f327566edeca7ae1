"""Running heads and feet, page numbers, the colophon: what the printer put on a page and the paper does not say.

Some are known by their words, wherever near the edge they stand. What else recurs on half of the pages at one place is
running too: lines near the edge that a gap parts from the text, and small print beside the column of the text.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from griffie.importers.draft import Line
from griffie.importers.furniture import strip_furniture
from griffie.importers.pdf.lines import PdfLine, cells_of, line_of
from griffie.importers.pdf.pages import Piece

_LOWER, _UPPER = 0.12, 0.86
"""Of the height of a page: beneath and above these a line may be a running one."""
_ZONE = 4
"""Lines at the head and at the foot of a page that may be running ones."""
_NEAR = 4.0
"""Points that a running line may move."""
RUNNING = "lopende kop of voet"
_NUMBER = "paginanummer"
_APART = 1.6
"""Of the size: the least distance between a running line and the text."""
_COLOPHON = re.compile(
    r"(?:kst|ah|h|blg|nds|kv)-[\w-]*\d[\w-]*|ISSN ?\d{4} ?- ?\d{3}[\dX]|[’'] ?s-Gravenhage,? \d{4}"
    r"|(?:Tweede|Eerste) Kamer der Staten-Generaal"
)
"""What both Chambers print small in the margin at the foot, a line each; and their name, large, at the head."""
_PAGE_NUMBER = re.compile(
    r"(?:[-–] ?)?\d{1,3}(?: ?[-–])?|(?:Pagina|Blad|blz\.) \d{1,3}(?: (?:van|/) \d{1,3})?|\d{1,3} ?/ ?\d{1,3}"
)
_CHAMBER_FOOT = re.compile(r"(?:Tweede|Eerste) Kamer, vergaderjaar \d{4}\s?[-–]\s?\d{4}\b.*")


@dataclass(frozen=True, slots=True)
class Frame:
    """Where the text of a paper stands on its pages."""

    height: float
    left: float
    right: float


def without_colophon(lines: Sequence[PdfLine], frame: Frame) -> tuple[PdfLine, ...]:
    """The lines of a page with its colophon marked, also where that stands on one base with the text."""
    result: list[PdfLine] = []
    for line in lines:
        line = replace(line, at_edge=_is_at_edge(line.base, frame.height))  # noqa: PLW2901 - the same line, its place known
        cells = cells_of(line.pieces)
        if not line.at_edge or len(cells) == 1:
            result.append(_known(line))
            continue
        rest: list[PdfLine] = []
        for cell in cells:
            one = _known(replace(line_of(cell, line.page), at_edge=True))
            if one.running and one.running != _NUMBER:
                result.append(one)
            else:
                rest.append(one)
        if rest:
            result.append(
                _known(replace(line_of([piece for one in rest for piece in one.pieces], line.page), at_edge=True))
            )
    return tuple(result)


def _known(line: PdfLine) -> PdfLine:
    """A line at the edge with what it is by its words; a number of a page only counts when others are beyond it."""
    kind = _kind(line.text.replace("\t", " ")) if line.at_edge else ""
    return replace(line, running=kind) if kind and kind != _NUMBER else line


def _kind(text: str) -> str:
    if _PAGE_NUMBER.fullmatch(text):
        return _NUMBER
    if _COLOPHON.fullmatch(text):
        return "colofon"
    if _CHAMBER_FOOT.fullmatch(text):
        return "lopende kop"
    dropped = strip_furniture([Line(1, text)], ())[1]
    return dropped[0].soort if dropped else ""


def is_page_number(piece: Piece, height: float) -> bool:
    """Whether a piece at the edge of a page is no more than its number."""
    return _is_at_edge(piece.base, height) and _PAGE_NUMBER.fullmatch(piece.text.strip()) is not None


def _is_at_edge(base: float, height: float) -> bool:
    return not height * _LOWER < base < height * _UPPER


def marked_running(pages: Sequence[tuple[PdfLine, ...]]) -> list[tuple[PdfLine, ...]]:
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
            _kind(line.text.replace("\t", " ")) or (RUNNING if _key(line, where) in running else "")
            if line.at_edge
            else ""
            for line in lines
        ]
        count = next((at for at, kind in enumerate(kinds) if not kind), len(lines))
        # The last line of a text recurs too; only a running one has a gap between it and the text.
        while 0 < count < len(lines) and kinds[count - 1] == RUNNING and _is_near(lines[count - 1], lines[count]):
            count -= 1
        outer |= dict(zip(lines[:count], kinds, strict=False))
    return tuple(replace(line, running=outer[line]) if line in outer else line for line in page)


def _is_near(line: PdfLine, inner: PdfLine) -> bool:
    return abs(line.base - inner.base) < line.size * _APART


def _edges(page: Sequence[PdfLine]) -> tuple[tuple[str, Sequence[PdfLine]], ...]:
    """The outermost lines of a page that are not known already, from the edge inwards."""
    unknown = [line for line in page if not line.running]
    return ("boven", unknown[: _ZONE + 1]), ("onder", unknown[: -_ZONE - 2 : -1])


def _key(line: PdfLine, where: str) -> tuple[str, str]:
    """Its words without figures, and at which edge and height it stands, roughly."""
    return f"{where} {round(line.base / (2 * _NEAR))}", re.sub(r"\d+", "#", line.text)


def recurring(sides: Sequence[Sequence[PdfLine]]) -> frozenset[PdfLine]:
    """Of the small print beside the text, page for page, what is only said again.

    That is what the letterhead on the first page says, or what stands at one place of half of the other pages or more.
    """
    first, *others = sides
    letterhead = frozenset(line.text for line in first)
    found = Counter(key for side in others for key in {_place(line) for line in side})
    least = max(2, len(others) // 2)
    return frozenset(
        line for side in others for line in side if line.text in letterhead or found[_place(line)] >= least
    )


def _place(line: PdfLine) -> tuple[int, int, str]:
    return round(line.left / (2 * _NEAR)), round(line.base / (2 * _NEAR)), re.sub(r"\d+", "#", line.text)
