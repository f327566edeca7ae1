"""A Word file as paragraphs and tables: what Word shows, changes accepted, numbers counted, notes at their marks."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from xml.etree import ElementTree as ET

from griffie.importers.draft import Note, NoteMark, Words
from griffie.importers.inline import joined, plain, trimmed
from griffie.importers.office.docx_names import (
    DOCUMENT,
    NOT_SHOWN,
    M,
    R,
    W,
    addresses,
    mark_is_deleted,
    outside_parts,
    row_is_deleted,
    spelled,
    switched,
    value,
)
from griffie.importers.office.docx_notes import Cited, cited_notes
from griffie.importers.office.docx_numbering import markers
from griffie.importers.office.docx_styles import PLAIN, Style, default_paragraph, styles
from griffie.importers.office.docx_text import FIELD_LINK
from griffie.importers.office.office_flow import Cell, Grid, Office, Para, flat, kept_address, shown_marker, split_lines
from griffie.importers.office.office_package import Package
from griffie.model.document import Repair

_WRAPPERS = frozenset(f"{W}{name}" for name in ("sdt", "sdtContent", "ins", "moveTo", "customXml", "smartTag"))
_PICTURES = frozenset({f"{W}drawing", f"{W}pict", f"{W}object"})
_BOX = f"{W}txbxContent"
_TRACKED = {f"{W}del": "geschrapte tekst", f"{W}ins": "ingevoegde tekst", f"{W}moveFrom": "verplaatste tekst"}


def read_docx(package: Package) -> Office:
    """Reads a package. Writes what Word shows of it, in order, and what stands around it."""
    reader = _Reader(package, DOCUMENT, cited_notes(package))
    flow = (*reader.flow(package.parts[DOCUMENT]), *reader.rest())
    notes = tuple(reader.notes.values())
    doubts = [*reader.doubts, *_of_the_file(package)]
    dropped = [*reader.dropped]
    seen: set[str] = set()
    for kind, part in outside_parts(package):
        outside = _Reader(package, part, {}, reader.line)
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
    if any(element.tag == f"{W}altChunk" for element in package.parts[DOCUMENT].iter()):
        yield Repair("in het bestand zit een ander bestand, dat import niet leest", 1)


def _tracked(package: Package) -> Iterator[Repair]:
    """Changes that were tracked are accepted; how many, so that an editor can ask whether they were meant to be."""
    tags = [element.tag for element in package.parts[DOCUMENT].iter()]
    for tag, what in _TRACKED.items():
        if count := tags.count(tag):
            yield Repair(f"bijgehouden wijzigingen aanvaard: {what}", 1, f"{count} keer")


@dataclass(frozen=True, slots=True)
class _Dress:
    """How the words of a run are dressed."""

    strong: bool = False
    emphasis: bool = False
    hidden: bool = False


class _Reader:
    """One walk through a part. It keeps the number of the line and the fields that are open."""

    def __init__(self, package: Package, part: str, cited: Mapping[ET.Element, Cited], line: int = 0) -> None:
        self.line = line
        self.notes: dict[str, Note] = {}
        self.dropped: list[Repair] = []
        self.doubts: list[Repair] = []
        self._package = package
        self._cited = cited
        self._addresses = addresses(package, part)
        self._styles = styles(package)
        self._default = default_paragraph(package)
        self._markers = markers(package, package.parts[part], self._styles, self._default)
        self._fields: list[tuple[str, int]] = []
        self._runs: list[Words | NoteMark] = []
        self._boxes: list[ET.Element] = []
        self._hidden: list[str] = []
        self._pictures: list[str] = []

    def flow(self, element: ET.Element) -> Iterator[Para | Grid]:
        """Paragraphs and tables, in order."""
        for child in element:
            if child.tag == f"{W}p":
                yield from self._paragraph(child)
            elif child.tag == f"{W}tbl":
                yield self._table(child)
            elif child.tag not in NOT_SHOWN:
                yield from self.flow(child)

    def rest(self) -> Iterator[Para]:
        """What a last paragraph holds whose end was struck out: there is no next one to run on into."""
        if self._runs:
            self.line += 1
            yield Para(self.line, trimmed(joined(self._runs)))

    def paras(self, element: ET.Element) -> Iterator[Para]:
        """The paragraphs, those inside tables too."""
        for part in self.flow(element):
            if isinstance(part, Grid):
                yield from (para for row in part.rows for cell in row for para in cell)
            else:
                yield part

    def _paragraph(self, paragraph: ET.Element) -> Iterator[Para | Grid]:
        style = self._style(paragraph)
        self._visit(paragraph, _Dress(bool(style.bold), bool(style.italic), bool(style.hidden)), style)
        self._fields = [(instruction, -1) for instruction, _ in self._fields]
        if mark_is_deleted(paragraph):
            return
        runs, boxes = self._runs, self._boxes
        self._runs, self._boxes = [], []
        yield from self._lines(paragraph, runs, style)
        for box in boxes:
            self.doubts.append(Repair("tekst uit een tekstvak staat na de alinea waaraan het vastzit", self.line + 1))
            yield from self.flow(box)

    def _style(self, paragraph: ET.Element) -> Style:
        properties = paragraph.find(f"{W}pPr")
        style = self._styles.get(value(properties, f"{W}pStyle") or self._default, PLAIN)
        outline = value(properties, f"{W}outlineLvl")
        if outline and outline.isdigit():
            return replace(style, heading=int(outline) + 1 if int(outline) < 9 else 0)  # noqa: PLR2004 - Word's "text"
        return style

    def _lines(self, paragraph: ET.Element, runs: list[Words | NoteMark], style: Style) -> Iterator[Para]:
        marker = self._markers.get(paragraph)
        first = self.line + 1
        for number, line in enumerate(split_lines(runs)):
            self.line += 1
            inline = trimmed(joined(line))
            if style.contents and plain(inline):
                shown = f"{marker.text}\t{flat(inline)}" if marker and marker.text and not number else flat(inline)
                self.dropped.append(Repair("inhoudsopgave", self.line, shown))
                inline = ()
            text = shown_marker(marker.text, flat(inline)) if marker and not number else ""
            bulleted = bool(marker and marker.bulleted and not number)
            yield Para(self.line, inline, text, bulleted, style.heading, goes_on=number > 0)
        self.dropped += [Repair("verborgen tekst", first, text) for text in self._hidden]
        self.doubts += [Repair("afbeelding weggelaten", first, text) for text in self._pictures]
        self._hidden, self._pictures = [], []

    def _visit(self, element: ET.Element, dress: _Dress, style: Style) -> None:
        for child in element:
            char = spelled(child)
            if child.tag in NOT_SHOWN or child.tag in {f"{W}pPr", f"{W}rPr", f"{W}rt"}:
                continue
            if child.tag == _BOX:
                self._boxes.append(child)
            elif child.tag in {f"{W}t", f"{M}t"} or char is not None:
                self._say(char if char is not None else (child.text or "").replace("\n", " "), dress)
            elif child in self._cited:
                self._mark(self._cited[child])
            elif child.tag == f"{W}r":
                self._visit(child, self._dressed(child, dress), style)
            elif child.tag == f"{W}hyperlink":
                start = len(self._runs)
                self._visit(child, dress, style)
                self._link(start, self._addresses.get(child.get(f"{R}id", ""), ""))
            elif child.tag in {f"{W}fldChar", f"{W}instrText"}:
                self._field(child)
            else:
                if child.tag in _PICTURES:
                    self._picture(child)
                self._visit(child, dress, style)

    def _say(self, text: str, dress: _Dress) -> None:
        if not text:
            return
        if dress.hidden:
            self._hidden.append(text)
        else:
            self._runs.append(Words(text, dress.strong, dress.emphasis))

    def _dressed(self, run: ET.Element, dress: _Dress) -> _Dress:
        properties = run.find(f"{W}rPr")
        style = self._styles.get(value(properties, f"{W}rStyle") or "", PLAIN)
        return _Dress(
            _chosen(switched(properties, "b"), style.bold, dress.strong),
            _chosen(switched(properties, "i"), style.italic, dress.emphasis),
            _chosen(switched(properties, "vanish"), style.hidden, dress.hidden),
        )

    def _mark(self, cited: Cited) -> None:
        self._runs.append(NoteMark(cited.label))
        if cited.label not in self.notes:
            inside = _Reader(self._package, cited.part, {})
            paragraphs = tuple(para.inline for para in inside.paras(cited.element) if para.inline)
            self.notes[cited.label] = Note(cited.label, self.line + 1, paragraphs)

    def _picture(self, element: ET.Element) -> None:
        if element.find(f".//{_BOX}") is not None:
            return
        described = (one.get("descr") or one.get("title") or one.get("alt") or "" for one in element.iter())
        self._pictures.append(next((text for text in described if text), "zonder omschrijving"))

    def _field(self, element: ET.Element) -> None:
        kind = element.get(f"{W}fldCharType")
        if kind == "begin":
            self._fields.append(("", -1))
        elif self._fields:
            instruction, start = self._fields.pop()
            if kind is None:
                self._fields.append((instruction + (element.text or ""), start))
            elif kind == "separate":
                self._fields.append((instruction, len(self._runs)))
            elif start >= 0 and (match := FIELD_LINK.match(instruction)):
                self._link(start, match[1])

    def _link(self, start: int, address: str) -> None:
        """The runs since `start` become one run with an address, when it can be kept; else they stay as they are."""
        runs = self._runs[start:]
        text = "".join(run.text if isinstance(run, Words) else f"[footnoteRef:{run.label}]" for run in runs)
        if kept := kept_address(text, address):
            self._runs[start:] = [Words(text, address=kept)]
        elif address and text.strip() and address not in {text.strip(), f"mailto:{text.strip()}"}:
            self.doubts.append(Repair("adres van een link weggelaten", self.line + 1, text.strip(), address))

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
        yield tuple(para for para in self.paras(cell))
        span = value(cell, f"{W}tcPr/{W}gridSpan") or "1"
        yield from [()] * (min(int(span), 63) - 1 if span.isdigit() else 0)


def _children(element: ET.Element, tag: str) -> Iterator[ET.Element]:
    for child in element:
        if child.tag == tag:
            yield child
        elif child.tag in _WRAPPERS:
            yield from _children(child, tag)


def _chosen(direct: bool | None, styled: bool | None, inherited: bool) -> bool:
    return next(found for found in (direct, styled, inherited) if found is not None)
