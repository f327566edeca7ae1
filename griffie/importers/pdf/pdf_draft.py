"""From the lines of a PDF to the draft of a paper: lines made paragraphs again, tables, footnotes at their marks.

A PDF does not say what is a paragraph. A line begins one when a gap or an indent stands before it, when its dress
changes, when it is a label, a heading or an item, or when its first word would have fitted on the line before.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from griffie.importers.draft import Block, Draft, HeadLine, Inline, Note, Table
from griffie.importers.furniture import strip_furniture
from griffie.importers.head import split_head
from griffie.importers.inline import plain
from griffie.importers.markers import (
    SENTENCE_END,
    is_function,
    is_greeting,
    is_heading,
    is_name,
    is_salutation,
    label_of,
    marked,
    opens_fractie,
)
from griffie.importers.office.office_draft import block_of
from griffie.importers.office.office_flow import Para
from griffie.importers.pdf.pdf_columns import lines_of_pages
from griffie.importers.pdf.pdf_inline import inline_of, with_links
from griffie.importers.pdf.pdf_lines import PdfLine, body_size, pitch
from griffie.importers.pdf.pdf_pages import Page, read_pages
from griffie.importers.pdf.pdf_source import GAP, Placed, place, spaced
from griffie.importers.pdf.pdf_words import Joiner
from griffie.importers.source import Source
from griffie.model.document import Repair

_LARGER = 1.0
"""Points by which a heading is larger than the text."""
_INDENT = 8.0
"""Points from which a line begins a paragraph by standing further to the right than the one before."""
_LETTER = 0.5
"""Of the size: the width of a letter, roughly."""
_MUCH_ROOM = 0.35
"""Of the width of a column: a line in mid-sentence that leaves so much room ends its paragraph all the same."""


def draft(source: Source) -> Draft:
    """Reads a source that `open_pdf` made. Writes its draft."""
    pages, problems = read_pages(source.data, source.path)
    if problems:
        raise ValueError(problems)
    placed = place(lines_of_pages(pages), pages)
    texts = tuple(one for one in placed if not one.note and not one.line.running)
    head, wanted, furniture = _head(texts)
    running = tuple(Repair(one.line.running, one.number, one.text) for one in placed if one.line.running)
    maker = _Maker(Joiner.of(placed), _Measures.of(tuple(one.line for one in texts)))
    blocks = tuple(maker.blocks(tuple(one for one in texts if one.number in wanted)))
    notes = tuple(maker.notes(placed))
    doubts = (*maker.doubts, *maker.joiner.doubts, *_pictures(pages, source), *_loose_marks(texts))
    return Draft(head, blocks, notes, (*running, *furniture), tuple(maker.joiner.repairs), doubts)


def _head(texts: Sequence[Placed]) -> tuple[tuple[HeadLine, ...], frozenset[int], tuple[Repair, ...]]:
    """The head; the numbers of the lines that are text; and what is page furniture by its words."""
    kept, furniture, _ = strip_furniture(spaced([(one.number, one.line) for one in texts]), ())
    head, rest = split_head(kept)
    printed = {one.number: one.text for one in texts}
    shown = tuple(replace(line, printed=printed[line.line]) if line.printed else line for line in head)
    return shown, frozenset(line.number for line in rest if line.text), furniture


def _pictures(pages: Iterable[Page], source: Source) -> Iterator[Repair]:
    for page in pages:
        if not page.pieces:
            yield Repair(
                "bladzijde zonder tekst, waarschijnlijk een scan",
                source.pages[page.number - 1],
                f"bladzijde {page.number}",
            )


def _loose_marks(texts: Iterable[Placed]) -> Iterator[Repair]:
    for one in texts:
        for piece, mark in zip(one.line.pieces, one.marks, strict=True):
            if one.line.is_mark(piece) and not mark:
                yield Repair("klein hoog cijfer zonder voetnoot eronder blijft staan", one.number, one.text[:60])


@dataclass(frozen=True, slots=True)
class _Measures:
    """How a paper is set."""

    size: float
    pitch: float
    right: float

    @classmethod
    def of(cls, lines: Sequence[PdfLine]) -> "_Measures":
        """What is usual among these lines."""
        size = body_size(piece for line in lines for piece in line.pieces)
        wide = sorted(line.right for line in lines if abs(line.size - size) < _LARGER)
        return cls(size, pitch(lines), wide[int(len(wide) * 0.95)] if wide else 0.0)


class _Maker:
    """Makes blocks of lines; keeps what it did."""

    def __init__(self, joiner: Joiner, measures: _Measures) -> None:
        self.joiner = joiner
        self.doubts: list[Repair] = []
        self._measures = measures

    def blocks(self, texts: Sequence[Placed]) -> Iterator[Block]:
        """The blocks of the text, in order."""
        last: Block | None = None
        for table, group in groupby(texts, key=lambda one: one.spot.table if one.spot else 0):
            lines = tuple(group)
            if table and len({one.spot.row for one in lines if one.spot}) > 1:
                last = self._table(lines)
                yield last
                continue
            at = 0
            while at < len(lines):
                end = next((i for i in range(at + 1, len(lines)) if self._begins(lines[at:i], lines[i])), len(lines))
                last = self._paragraph(lines[at:end], last)
                at = end
                yield last

    def notes(self, placed: Sequence[Placed]) -> Iterator[Note]:
        """The footnotes, each a paragraph."""
        by_note: dict[str, list[Placed]] = {}
        for one in placed:
            if one.note:
                by_note.setdefault(one.note, []).append(one)
        for lines in by_note.values():
            yield Note(lines[0].note, lines[0].number, (self._joined(lines),))

    def _table(self, lines: Sequence[Placed]) -> Table:
        self.doubts.append(Repair("regels met tussenruimte gelezen als tabel; vergelijk met de pdf", lines[0].number))
        rows: list[tuple[Inline, ...]] = []
        for _, group in groupby(lines, key=lambda one: one.spot.row if one.spot else 0):
            cells: dict[int, list[Placed]] = {}
            for one in group:
                for column, cell in _cells(one):
                    cells.setdefault(column, []).append(cell)
            width = max(one.spot.columns for one in lines if one.spot)
            rows.append(tuple(self._joined(cells[at]) if at in cells else () for at in range(width)))
        return Table(lines[0].number, tuple(rows))

    def _paragraph(self, lines: Sequence[Placed], before: Block | None) -> Block:
        larger = all(one.line.size > self._measures.size + _LARGER for one in lines)
        pages = [one.line.page for one in lines]
        for at in range(1, len(lines)):
            if pages[at] != pages[at - 1]:
                ends = (lines[at - 1].text.split()[-5:], lines[at].text.split()[:5])
                self.joiner.repairs.append(
                    Repair(
                        "alinea over een paginagrens samengevoegd", lines[at - 1].number, *(" ".join(e) for e in ends)
                    ),
                )
        made = block_of(Para(lines[0].number, self._joined(lines), heading=1 if larger else 0), before)
        self.joiner.repairs += made.repairs
        return made.block

    def _joined(self, lines: Sequence[Placed]) -> Inline:
        whole = self.joiner.tight(inline_of(lines[0]), lines[0].number)
        number = lines[0].number
        for one in lines[1:]:
            words = len(plain(whole).split())
            line = self.joiner.tight(inline_of(one), one.number)
            whole = self.joiner.join(whole, line, number)
            # What was one half of a word and no more leaves its line empty: the next half is of the line before it.
            if len(plain(whole).split()) > words:
                number = one.number
        return with_links(whole)

    def _begins(self, lines: Sequence[Placed], one: Placed) -> bool:
        """Whether a line begins a paragraph after these lines of one."""
        before, line = lines[-1].line, one.line
        if self._is_one_heading(before, line):
            return False
        if _stands_alone(before.text) or _stands_alone(line.text) or (is_function(before.text) and is_name(line.text)):
            return True
        if _breaks_a_word(before.text, line.text):
            return False
        mark = marked(line.text)
        if mark and (mark.bullet or SENTENCE_END.search(before.text) or marked(lines[0].line.text)):
            return True
        if abs(before.size - line.size) > _LARGER or _changes_dress(before, line):
            return not (_is_bold(before) and not SENTENCE_END.search(before.text) and line.text[:1].islower())
        if before.stream != line.stream:
            goes_on = line.text[:1].islower()
            return bool(SENTENCE_END.search(before.text)) or not (goes_on or not self._would_have_fitted(before, line))
        if before.base - line.base > self._measures.pitch * GAP:
            return True
        indented = line.left > before.left + _INDENT and not (len(lines) == 1 and marked(before.text))
        outdented = len(lines) > 1 and line.left < before.left - _INDENT
        return indented or outdented or self._would_have_fitted(before, line)

    def _is_one_heading(self, before: PdfLine, line: PdfLine) -> bool:
        """Whether a heading goes on over two lines: one dress, one size, no gap, and the first of them full."""
        dressed = _is_bold(before) and _is_bold(line)
        larger = min(before.size, line.size) > self._measures.size + _LARGER
        near = before.stream == line.stream and before.base - line.base < GAP * max(self._measures.pitch, line.size * 1.15)
        if not (dressed or larger) or abs(before.size - line.size) > _LARGER or not near or marked(line.text):
            return False
        return not label_of(before.text) and not label_of(line.text) and not self._would_have_fitted(before, line)

    def _would_have_fitted(self, before: PdfLine, line: PdfLine) -> bool:
        """Whether the first word of a line would have stood on the line before it, had the paragraph gone on there."""
        right = before.edge or self._measures.right
        room = right - before.right
        if line.text[:1].islower() and not SENTENCE_END.search(before.text):
            return room > (right - line.left) * _MUCH_ROOM
        word = line.text.split(" ", maxsplit=1)[0]
        return (len(word) + 2) * line.size * _LETTER < room - line.size


def _cells(one: Placed) -> Iterator[tuple[int, Placed]]:
    """The cells of a line of a table, each as a line of its own."""
    spots = one.spot.cells if one.spot else ()
    for column in sorted(set(spots)):
        keep = [at for at, where in enumerate(spots) if where == column]
        pieces = tuple(one.line.pieces[at] for at in keep)
        marks, links = tuple(one.marks[at] for at in keep), tuple(one.links[at] for at in keep)
        yield column, replace(one, line=replace(one.line, pieces=pieces), marks=marks, links=links)


def _breaks_a_word(before: str, after: str) -> bool:
    return re.search(r"\w[-\u2010]$", before) is not None and after[:1].isalpha()


def _changes_dress(before: PdfLine, line: PdfLine) -> bool:
    """Whether bold begins or ends between two lines; not where a bold line has a number before it that is none."""
    return _is_bold(before) != _is_bold(line) and before.pieces[-1].strong != line.pieces[0].strong


def _stands_alone(text: str) -> bool:
    label = label_of(text)
    return bool(
        # "vraag 17." may be all that a reference has left for its last line.
        (label and not text[:1].islower())
        or opens_fractie(text)
        or is_heading(text)
        or is_salutation(text)
        or is_greeting(text)
        or (is_function(text) and text.endswith(","))
    )


def _is_bold(line: PdfLine) -> bool:
    return all(piece.strong for piece in line.pieces if re.search(r"\w", piece.text) and not line.is_mark(piece))


