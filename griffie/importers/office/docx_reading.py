"""A Word file as paragraphs and tables: what Word shows, changes accepted, numbers counted, notes at their marks."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from xml.etree import ElementTree as ET

from griffie.importers.draft import Note
from griffie.importers.inline import joined, plain, trimmed
from griffie.importers.office.docx_names import (
    DOCUMENT,
    NOT_SHOWN,
    W,
    mark_is_deleted,
    outside_parts,
    row_is_deleted,
    value,
)
from griffie.importers.office.docx_notes import Cited, cited_notes, numbered_anew
from griffie.importers.office.docx_sheet import Sheet
from griffie.importers.office.docx_speech import Said, Speech, is_unfilled
from griffie.importers.office.docx_styles import PLAIN, Style
from griffie.importers.office.office_flow import Cell, Grid, Office, flat, shown_marker, split_lines
from griffie.importers.office.office_package import Package
from griffie.importers.para import Para
from griffie.model.document import Repair

_WRAPPERS = frozenset(f"{W}{name}" for name in ("sdt", "sdtContent", "ins", "moveTo", "customXml", "smartTag"))
_TRACKED = {f"{W}del": "geschrapte tekst", f"{W}ins": "ingevoegde tekst", f"{W}moveFrom": "verplaatste tekst"}


def read_docx(package: Package) -> Office:
    """Reads a package. Writes what Word shows of it, in order, and what stands around it."""
    sheet = Sheet(package)
    reader = _Reader(sheet, DOCUMENT, cited_notes(package))
    flow = (*reader.flow(package.parts[DOCUMENT]), *reader.rest())
    notes = tuple(reader.notes.values())
    doubts = [*reader.doubts, *_of_the_file(package)]
    dropped = [*reader.dropped]
    seen: set[str] = set()
    for kind, part in outside_parts(package):
        outside = _Reader(sheet, part, {}, reader.line)
        for para in outside.paras(package.parts[part]):
            text = f"{para.marker}\t{flat(para.inline)}" if para.marker else flat(para.inline)
            if text and text not in seen:
                seen.add(text)
                reader.line += 1
                dropped.append(Repair(kind, reader.line, text))
    return Office(flow, notes, tuple(dropped), tuple(_tracked(package)), tuple(doubts))


def _of_the_file(package: Package) -> Iterator[Repair]:
    if package.has_macros:
        yield Repair("het bestand bevat macro's; import leest en bewaart alleen de tekst", 1)
    if anew := numbered_anew(package):
        yield Repair(f"Word telt de voetnoten {anew} opnieuw; in het stuk lopen de nummers door", 1)
    if any(element.tag == f"{W}altChunk" for element in package.parts[DOCUMENT].iter()):
        what = "in het bestand zit een ander bestand, dat import niet leest"
        yield Repair(f"{what}: open het in Word, sla het opnieuw op en importeer dat", 1)


def _tracked(package: Package) -> Iterator[Repair]:
    """Changes that were tracked are accepted; how many, so that an editor can ask whether they were meant to be."""
    tags = [element.tag for element in package.parts[DOCUMENT].iter()]
    for tag, what in _TRACKED.items():
        if count := tags.count(tag):
            yield Repair(f"bijgehouden wijzigingen aanvaard: {what}", 1, f"{count} keer")


class _Reader:
    """One walk through a part. It keeps the number of the line."""

    def __init__(self, sheet: Sheet, part: str, cited: Mapping[ET.Element, Cited], line: int = 0) -> None:
        self.line = line
        self.notes: dict[str, Note] = {}
        self.dropped: list[Repair] = []
        self.doubts: list[Repair] = []
        self._sheet = sheet
        self._markers = sheet.markers(part)
        self._speech = Speech(sheet.package, part, cited, sheet.styles)
        self._in_contents = False
        self._in_place = False

    def flow(self, element: ET.Element) -> Iterator[Para | Grid]:
        """Paragraphs and tables, in order."""
        for child in element:
            if child.tag == f"{W}p":
                yield from self._paragraph(child)
            elif child.tag == f"{W}tbl":
                yield self._table(child)
            elif child.tag == f"{W}sdt":
                yield from self._control(child)
            elif child.tag not in NOT_SHOWN:
                yield from self.flow(child)

    def rest(self) -> Iterator[Para]:
        """What a last paragraph holds whose end was struck out: there is no next one to run on into."""
        if runs := self._speech.taken().runs:
            self.line += 1
            yield Para(self.line, trimmed(joined(runs)))

    def paras(self, element: ET.Element) -> Iterator[Para]:
        """The paragraphs, those inside tables too."""
        for part in self.flow(element):
            if isinstance(part, Grid):
                yield from (para for row in part.rows for cell in row for para in cell)
            else:
                yield part

    def _control(self, control: ET.Element) -> Iterator[Para | Grid]:
        """A content control: Word's own table of contents, a place to fill in, or just a frame around text."""
        before = self._in_contents, self._in_place
        gallery = value(control, f"{W}sdtPr/{W}docPartObj/{W}docPartGallery")
        self._in_contents = self._in_contents or gallery == "Table of Contents"
        self._in_place = is_unfilled(control)
        yield from self.flow(control)
        self._in_contents, self._in_place = before

    def _paragraph(self, paragraph: ET.Element) -> Iterator[Para | Grid]:
        style = self._style(paragraph)
        self._speech.read(paragraph, style, is_place=self._in_place)
        if mark_is_deleted(paragraph):
            return
        said = self._speech.taken()
        yield from self._lines(paragraph, said, style)
        for box in said.boxes:
            self.doubts.append(Repair("tekst uit een tekstvak staat na de alinea waaraan het vastzit", self.line + 1))
            yield from self.flow(box)

    def _style(self, paragraph: ET.Element) -> Style:
        properties = paragraph.find(f"{W}pPr")
        style = self._sheet.styles.get(value(properties, f"{W}pStyle") or self._sheet.default, PLAIN)
        outline = value(properties, f"{W}outlineLvl")
        if outline and outline.isdigit():
            return replace(style, heading=int(outline) + 1 if int(outline) < 9 else 0)  # noqa: PLR2004 - Word's "text"
        return style

    def _lines(self, paragraph: ET.Element, said: Said, style: Style) -> Iterator[Para]:
        marker = self._markers.get(paragraph)
        first = self.line + 1
        contents = style.contents or self._in_contents or (said.is_contents and not said.is_text)
        for number, line in enumerate(split_lines(said.runs)):
            self.line += 1
            inline = trimmed(joined(line))
            if contents and plain(inline):
                shown = f"{marker.text}\t{flat(inline)}" if marker and marker.text and not number else flat(inline)
                self.dropped.append(Repair("inhoudsopgave", self.line, shown))
                inline = ()
            text = shown_marker(marker.text, flat(inline)) if marker and not number else ""
            bulleted = bool(marker and marker.bulleted and not number)
            yield Para(self.line, inline, text, bulleted, style.heading, goes_on=number > 0)
        self._tell(said, first)

    def _tell(self, said: Said, line: int) -> None:
        """The notes that a paragraph cites, and what of it is not in the paper."""
        for cited in said.cited:
            self._note(cited, line)
        self.dropped += [Repair(why, line, text) for why, text in said.silent]
        self.doubts += [Repair("afbeelding weggelaten", line, text) for text in said.pictures]
        self.doubts += [Repair("adres van een link weggelaten", line, text, address) for text, address in said.links]

    def _note(self, cited: Cited, line: int) -> None:
        if cited.label not in self.notes:
            inside = _Reader(self._sheet, cited.part, {})
            paragraphs = tuple(para.inline for para in inside.paras(cited.element) if para.inline)
            self.notes[cited.label] = Note(cited.label, line, paragraphs)

    def _table(self, table: ET.Element) -> Grid:
        line = self.line + 1
        rows = tuple(
            tuple(cell for found in _children(row, f"{W}tc") for cell in self._cells(found))
            for row in _children(table, f"{W}tr")
            if not row_is_deleted(row)
        )
        return Grid(line, rows)

    def _cells(self, cell: ET.Element) -> Iterator[Cell]:
        """A cell, and an empty one for every further column that it reaches over."""
        line = self.line + 1
        yield tuple(self.paras(cell))
        if cell.find(f".//{W}tbl") is not None:
            self.doubts.append(Repair("tabel in een cel van een tabel: haar tekst staat op één regel", line))
        span = value(cell, f"{W}tcPr/{W}gridSpan") or "1"
        yield from [()] * (min(int(span), 63) - 1 if span.isdigit() else 0)


def _children(element: ET.Element, tag: str) -> Iterator[ET.Element]:
    for child in element:
        if child.tag == tag:
            yield child
        elif child.tag in _WRAPPERS:
            yield from _children(child, tag)
