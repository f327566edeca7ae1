"""From the lines of a PDF to the draft of a paper: lines made paragraphs again, tables, footnotes at their marks."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from griffie.importers.draft import Block, Draft, HeadLine, Inline, Note, Paragraph, Table
from griffie.importers.furniture import strip_furniture
from griffie.importers.head import split_head
from griffie.importers.inline import plain, undressed
from griffie.importers.para import Para, block_of
from griffie.importers.pdf.inline import inline_of, with_links
from griffie.importers.pdf.order import lines_of_pages
from griffie.importers.pdf.pages import Page, read_pages
from griffie.importers.pdf.paragraphs import LARGER, Setting, is_bold
from griffie.importers.pdf.print import Aanhangsel, aanhangsel, stated_by
from griffie.importers.pdf.source import Placed, place, spaced
from griffie.importers.pdf.words import Joiner
from griffie.importers.source import Source
from griffie.model.document import Repair

_LONE_NUMBER = re.compile(r"\d{1,3}\.?")
"""All that some lists print above a question, in bold or not."""
_NUMBERED_HEADING = re.compile(r"\d{1,2}(?:\.\d{1,2})*\.?\s[^.?!:;]{2,70}")
"""A short line in bold with a number, which ends no sentence."""


def draft(source: Source) -> Draft:
    """Reads a source that `open_pdf` made. Writes its draft."""
    pages, problems = read_pages(source.data, source.path)
    if problems:
        raise ValueError(problems)
    placed = place(lines_of_pages(pages), pages)
    texts = tuple(one for one in placed if not one.note and not one.line.running)
    maker = _Maker(Joiner.of(placed), Setting.of(tuple(one.line for one in texts)))
    asked = aanhangsel(texts)
    head, wanted, furniture = _head(texts) if asked is None else _head_of(asked, texts)
    running = tuple(Repair(one.line.running, one.number, one.text) for one in placed if one.line.running)
    described = maker.described(asked.described) if asked else ()
    blocks = (*described, *maker.blocks(tuple(one for one in texts if one.number in wanted)))
    notes = tuple(maker.notes(placed))
    doubts = (*maker.doubts, *maker.joiner.doubts, *_pictures(pages, source), *_loose_marks(texts))
    stated = tuple(stated_by(placed, asked, [plain(block.inline) for block in described]))
    return Draft(head, blocks, notes, (*running, *furniture), tuple(maker.joiner.repairs), doubts, stated=stated)


def _head(texts: Sequence[Placed]) -> tuple[tuple[HeadLine, ...], frozenset[int], tuple[Repair, ...]]:
    """The head; the numbers of the lines that are text; and what is page furniture by its words."""
    kept, furniture, _ = strip_furniture(spaced([(one.number, one.line) for one in texts]), ())
    head, rest = split_head(kept)
    printed = {one.number: one.text for one in texts}
    shown = tuple(replace(line, printed=printed[line.line]) if line.printed else line for line in head)
    return shown, frozenset(line.number for line in rest if line.text), furniture


def _head_of(
    asked: Aanhangsel, texts: Sequence[Placed]
) -> tuple[tuple[HeadLine, ...], frozenset[int], tuple[Repair, ...]]:
    """The same of the Aanhangsel, whose head is known."""
    rest = [(one.number, one.line) for one in texts if one.number not in asked.numbers]
    kept, furniture, _ = strip_furniture(spaced(rest), ())
    return asked.head, frozenset(line.number for line in kept if line.text), furniture


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


class _Maker:
    """Makes blocks of lines; keeps what it did."""

    def __init__(self, joiner: Joiner, setting: Setting) -> None:
        self.joiner = joiner
        self.doubts: list[Repair] = []
        self._setting = setting

    def blocks(self, texts: Sequence[Placed]) -> Iterator[Block]:
        """The blocks of the text, in order."""
        last: Block | None = None
        for table, group in groupby(texts, key=lambda one: one.spot.table if one.spot else 0):
            lines = tuple(group)
            if table and len({one.spot.row for one in lines if one.spot}) > 1:
                last = self._table(lines)
                yield last
                continue
            geometry = [one.line for one in lines]
            at = 0
            while at < len(lines):
                end = next(
                    (i for i in range(at + 1, len(lines)) if self._setting.begins(geometry[at:i], geometry[i])),
                    len(lines),
                )
                last = self._paragraph(lines[at:end], last)
                at = end
                yield last

    def described(self, parts: Sequence[Sequence[Placed]]) -> tuple[Paragraph, ...]:
        """Paragraphs of which it is known which lines they have."""
        return tuple(Paragraph(lines[0].number, undressed(self._joined(lines))) for lines in parts)

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
        larger = all(one.line.size > self._setting.size + LARGER for one in lines)
        pages = [one.line.page for one in lines]
        for at in range(1, len(lines)):
            if pages[at] != pages[at - 1]:
                ends = (lines[at - 1].text.split()[-5:], lines[at].text.split()[:5])
                self.joiner.repairs.append(
                    Repair(
                        "alinea over een paginagrens samengevoegd", lines[at - 1].number, *(" ".join(e) for e in ends)
                    ),
                )
        inline = self._joined(lines)
        text = plain(inline)
        if _LONE_NUMBER.fullmatch(text):
            return Paragraph(lines[0].number, undressed(inline))
        heading = larger or (len(lines) == 1 and is_bold(lines[0].line) and _NUMBERED_HEADING.fullmatch(text))
        made = block_of(Para(lines[0].number, inline, heading=1 if heading else 0), before)
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


def _cells(one: Placed) -> Iterator[tuple[int, Placed]]:
    """The cells of a line of a table, each as a line of its own."""
    spots = one.spot.cells if one.spot else ()
    for column in sorted(set(spots)):
        keep = [at for at, where in enumerate(spots) if where == column]
        pieces = tuple(one.line.pieces[at] for at in keep)
        marks, links = tuple(one.marks[at] for at in keep), tuple(one.links[at] for at in keep)
        yield column, replace(one, line=replace(one.line, pieces=pieces), marks=marks, links=links)
