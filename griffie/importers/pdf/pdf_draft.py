"""From the lines of a PDF to the draft of a paper: lines made paragraphs again, tables, footnotes at their marks.

A PDF does not say what is a paragraph. A line begins one when a gap or an indent stands before it, when its dress
changes, when it is a label, a heading or an item, or when its first word would have fitted on the line before.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from griffie.importers.draft import Block, Draft, HeadLine, Inline, Note, NoteMark, Table, Words
from griffie.importers.furniture import strip_furniture
from griffie.importers.head import split_head
from griffie.importers.inline import joined, trimmed
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
from griffie.importers.pdf.pdf_lines import PdfLine, body_size, gap_before, lines_of_pages, pitch
from griffie.importers.pdf.pdf_pages import Page, Piece, read_pages
from griffie.importers.pdf.pdf_source import GAP, Placed, place, spaced
from griffie.importers.pdf.pdf_tables import rows_of, table_of
from griffie.importers.pdf.pdf_words import Joiner
from griffie.importers.source import Source
from griffie.model.document import Repair

_LARGER = 1.0
"""Points by which a heading is larger than the text."""
_INDENT = 8.0
"""Points from which a line begins a paragraph by standing further to the right than the one before."""
_LETTER = 0.5
"""Of the size: the width of a letter, roughly."""


def draft(source: Source) -> Draft:
    """Reads a source that `open_pdf` made. Writes its draft."""
    pages, problems = read_pages(source.data, source.path)
    if problems:
        raise ValueError(problems)
    placed = place(lines_of_pages(pages))
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
        size = body_size(lines)
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
        at = 0
        last: Block | None = None
        while at < len(texts):
            rows = rows_of(texts[at:])
            if rows:
                last = self._table(texts[at : at + rows])
                at += rows
            else:
                end = next((i for i in range(at + 1, len(texts)) if self._begins(texts[at:i], texts[i])), len(texts))
                end = next((i for i in range(at + 1, end) if rows_of(texts[i:end])), end)
                last = self._paragraph(texts[at:end], last)
                at = end
            yield last

    def notes(self, placed: Sequence[Placed]) -> Iterator[Note]:
        """The footnotes, each a paragraph."""
        by_note: dict[str, list[Placed]] = {}
        for one in placed:
            if one.note:
                by_note.setdefault(one.note, []).append(one)
        for lines in by_note.values():
            first = lines[0]
            label = replace(first, line=replace(first.line, pieces=_unlabelled(first.line)))
            yield Note(first.note, first.number, (self._joined([label, *lines[1:]]),))

    def _table(self, rows: Sequence[Placed]) -> Table:
        self.doubts.append(Repair("regels met tussenruimte gelezen als tabel; vergelijk met de pdf", rows[0].number))
        return Table(rows[0].number, table_of(rows))

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
        for before, one in pairwise(lines):
            whole = self.joiner.join(whole, self.joiner.tight(inline_of(one), one.number), before.number)
        return trimmed(joined(whole))

    def _begins(self, lines: Sequence[Placed], one: Placed) -> bool:
        """Whether a line begins a paragraph after these lines of one."""
        before, line = lines[-1].line, one.line
        if _stands_alone(before.text) or _stands_alone(line.text) or (is_function(before.text) and is_name(line.text)):
            return True
        mark = marked(line.text)
        if mark and (mark.bullet or SENTENCE_END.search(before.text) or marked(lines[0].line.text)):
            return True
        if abs(before.size - line.size) > _LARGER or _is_bold(before) != _is_bold(line):
            return not (_is_bold(before) and not SENTENCE_END.search(before.text) and line.text[:1].islower())
        if before.page != line.page:
            goes_on = line.text[:1].islower() or before.text.endswith("-")
            return bool(SENTENCE_END.search(before.text)) or not (goes_on or not self._would_have_fitted(before, line))
        if before.base - line.base > self._measures.pitch * GAP:
            return True
        indented = line.left > before.left + _INDENT and not (len(lines) == 1 and marked(before.text))
        return indented or self._would_have_fitted(before, line)

    def _would_have_fitted(self, before: PdfLine, line: PdfLine) -> bool:
        if before.text.endswith("-"):
            return False
        word = line.text.split(maxsplit=1)[0]
        room = self._measures.right - before.right
        return (len(word) + 2) * line.size * _LETTER < room - line.size


def _stands_alone(text: str) -> bool:
    return bool(
        label_of(text)
        or opens_fractie(text)
        or is_heading(text)
        or is_salutation(text)
        or is_greeting(text)
        or (is_function(text) and text.endswith(","))
    )


def _is_bold(line: PdfLine) -> bool:
    return all(piece.strong for piece in line.pieces if re.search(r"\w", piece.text) and not line.is_mark(piece))


def _unlabelled(line: PdfLine) -> tuple[Piece, ...]:
    first, *rest = line.pieces
    if line.is_mark(first):
        return tuple(rest)
    words = first.text.split(maxsplit=1)
    return (replace(first, text=words[1] if len(words) > 1 else ""), *rest)


def inline_of(one: Placed) -> Inline:
    """A line as runs, with the space that the page shows between its pieces."""
    runs: list[Words | NoteMark] = []
    marks = one.marks[len(one.marks) - len(one.line.pieces) :]
    for at, (piece, mark) in enumerate(zip(one.line.pieces, marks, strict=True)):
        gap = gap_before(one.line.pieces[at - 1], piece) if at else ""
        if gap:
            runs.append(Words(" "))
        runs.append(NoteMark(mark) if mark else Words(piece.text, piece.strong, piece.emphasis))
        if mark and piece.text.endswith(" "):
            runs.append(Words(" "))
    return trimmed(joined(runs))
