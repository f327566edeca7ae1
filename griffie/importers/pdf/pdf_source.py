"""A PDF as a source: its lines in the order in which they are read, a line each, footnotes between brackets.

The law of import has two halves here. What `pdf_pages` took apart must hold every letter that the library gives for
the page as a whole (checked at once); and the paper must hold the words of these lines, in order (as for any source).
"""

import hashlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from griffie.catalogue import problem
from griffie.importers.draft import Line
from griffie.importers.furniture import strip_furniture
from griffie.importers.head import split_head
from griffie.importers.pdf.pdf_lines import (
    PdfLine,
    body_size,
    foot_of,
    joined_text,
    label_at_start,
    lines_of_pages,
    pitch,
)
from griffie.importers.pdf.pdf_pages import Page, Piece, read_pages
from griffie.importers.source import Source
from griffie.problems import Place, Problem


@dataclass(frozen=True, slots=True)
class Placed:
    """A line at its place in the source."""

    number: int
    line: PdfLine
    marks: tuple[str, ...]
    """Of each piece the label of the footnote that it cites; empty for words."""
    note: str = ""
    """The footnote that it is a line of; empty for text."""
    opens: bool = False
    closes: bool = False

    @property
    def text(self) -> str:
        """As the source has it."""
        pieces = [(piece, _shown(piece, mark)) for piece, mark in zip(self.line.pieces, self.marks, strict=True)]
        if self.opens:
            return f"[{self.note}:  {without_label(self.line)}{']' if self.closes else ''}"
        return joined_text(pieces) + ("]" if self.closes else "")


def _shown(piece: Piece, mark: str) -> str:
    space = " " if piece.text.endswith(" ") else ""
    return f"[footnoteRef:{mark}]{space}" if mark else piece.text


def without_label(line: PdfLine) -> str:
    """The words of the first line of a footnote, without its number."""
    return (
        line.text[len(line.text.split(maxsplit=1)[0]) :].strip()
        if not line.is_mark(line.pieces[0])
        else joined_text([(piece, piece.text) for piece in line.pieces[1:]])
    )


def open_pdf(data: bytes, name: str) -> tuple[Source | None, tuple[Problem, ...]]:
    """Reads the bytes of a PDF. Writes its lines as a source, or why it cannot be read."""
    pages, problems = read_pages(data, name)
    if problems:
        return None, problems
    lines = lines_of_pages(pages)
    if lost := _lost(pages, lines):
        hint = "dit is een fout in import, niet in uw bestand: er is niets geschreven; meld dit"
        return None, (problem("I107", Place(name), lost, hint),)
    placed = place(lines)
    first: dict[int, int] = {}
    for one in placed:
        first.setdefault(one.line.page, one.number)
    starts = [first.get(page.number, len(placed)) for page in pages]
    text = "\n".join(one.text for one in placed)
    return Source(name, Path(name).name, text, hashlib.sha256(data).hexdigest(), data, tuple(starts)), ()


def _lost(pages: Iterable[Page], lines: Sequence[PdfLine]) -> str:
    """Which page has other letters in its lines than it has by the other way through the library; empty when none."""
    texts: dict[int, list[str]] = defaultdict(list)
    for line in lines:
        texts[line.page].append(line.text)
    for page in pages:
        found = Counter("".join("".join(texts[page.number]).split()))
        wanted = Counter("".join(page.raw.split()))
        if found != wanted:
            letters = "".join(sorted(((wanted - found) + (found - wanted)).elements()))[:20]
            return f"op bladzijde {page.number} is de tekst niet volledig gelezen (verschil: {letters})"
    return ""


def place(lines: Sequence[PdfLine]) -> tuple[Placed, ...]:
    """The lines in order: of each page its text, then its footnotes, each whole where it begins."""
    size = body_size(lines)
    pages = [tuple(group) for _, group in groupby(lines, key=lambda line: line.page)]
    texts, feet = _parted(pages, size)
    head = _head([line for page in texts for line in page if not line.running])
    inside = frozenset((line.page, piece.text.strip()) for line in head for piece in line.pieces if line.is_mark(piece))
    kept = [foot for foot in feet if (foot.page, foot.label) not in inside]
    names = _names(kept)
    placed: list[Placed] = []
    for page in texts:
        number = page[0].page if page else 0
        loose = [line for foot in feet if foot.page == number and foot not in kept for line in foot.lines]
        for line in (*page, *loose):
            marks = tuple(names.get((number, p.text.strip()), "") if line.is_mark(p) else "" for p in line.pieces)
            placed.append(Placed(len(placed) + 1, line, marks))
        for foot in kept:
            if foot.page == number:
                placed += _foot(foot, names[foot.page, foot.label], len(placed))
    return tuple(placed)


@dataclass(frozen=True, slots=True)
class _Foot:
    """A footnote: where it begins, and all its lines."""

    page: int
    label: str
    lines: tuple[PdfLine, ...]


def _parted(pages: Sequence[Sequence[PdfLine]], size: float) -> tuple[list[list[PdfLine]], list[_Foot]]:
    texts: list[list[PdfLine]] = []
    feet: list[_Foot] = []
    for page in pages:
        plain = [line for line in page if not line.running]
        carries = bool(feet) and feet[-1].page == page[0].page - 1
        cut = foot_of(plain, size, carries=carries)
        for line in plain[cut:]:
            label = label_at_start(line, size)
            if label:
                feet.append(_Foot(line.page, label, (line,)))
            else:
                feet[-1] = _Foot(feet[-1].page, feet[-1].label, (*feet[-1].lines, line))
        below = frozenset(plain[cut:])
        texts.append([line for line in page if line not in below])
    return texts, feet


def _names(feet: Iterable[_Foot]) -> dict[tuple[int, str], str]:
    """The label of each footnote; where numbers begin anew on a page, with the page behind them."""
    names: dict[tuple[int, str], str] = {}
    for foot in feet:
        taken = foot.label in names.values()
        names[foot.page, foot.label] = f"{foot.label}p{foot.page}" if taken else foot.label
    return names


def _foot(foot: _Foot, name: str, before: int) -> Iterator[Placed]:
    for at, line in enumerate(foot.lines):
        last = at == len(foot.lines) - 1
        yield Placed(before + at + 1, line, ("",) * len(line.pieces), name, opens=at == 0, closes=last)


def _head(lines: Sequence[PdfLine]) -> tuple[PdfLine, ...]:
    numbers, _ = split_head(strip_furniture(spaced(list(enumerate(lines, 1))), ())[0])
    return tuple(lines[number - 1] for number in {line.line for line in numbers})


def spaced(lines: Sequence[tuple[int, PdfLine]]) -> tuple[Line, ...]:
    """Lines by their number as the head is read: with a blank one wherever the page shows a gap."""
    usual = pitch([line for _, line in lines])
    result: list[Line] = []
    before: PdfLine | None = None
    for number, line in lines:
        if before and (before.page != line.page or before.base - line.base > usual * GAP):
            result.append(Line(result[-1].number, ""))
        result.append(Line(number, line.text))
        before = line
    return tuple(result)


GAP = 1.3
"""Of the usual distance between lines: from here on a blank line is meant."""
