"""The text of a Word file, flat: a line for each paragraph, straight from its XML, knowing nothing of papers.

This is what the law of import holds a paper against, and what an editor sees as the source. It takes every `w:t` that
Word shows, in the order of the file; after the text come headers, footers and remarks. A footnote stands between
brackets at the end of the line that cites it.
"""

import re
from collections.abc import Iterator, Mapping
from xml.etree import ElementTree as ET

from griffie.importers.office.docx_fields import Field, Fields, simple_field
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
)
from griffie.importers.office.docx_notes import Cited, cited_notes, note_bookmarks
from griffie.importers.office.docx_sheet import Sheet
from griffie.importers.office.docx_symbols import spelled
from griffie.importers.office.office_flow import shown_marker
from griffie.importers.office.office_package import Package
from griffie.importers.para import kept_address

_MARK = re.compile(r"\[footnoteRef:(\w+)\]")
_SILENT = frozenset({*NOT_SHOWN, f"{W}pPr", f"{W}rPr", f"{W}delText", f"{W}rt", f"{W}tblPr", f"{W}sectPr"})
_BOX = f"{W}txbxContent"
_WORDS = frozenset({f"{W}t", f"{M}t"})
_FIELD = frozenset({f"{W}fldChar", f"{W}instrText"})


def docx_text(package: Package) -> str:
    """All that the file shows."""
    cited = cited_notes(package)
    sheet = Sheet(package)
    body = _Flat(sheet, DOCUMENT, cited)
    lines = [*body.lines(package.parts[DOCUMENT]), *body.rest()]
    texts = {note.label: _note(sheet, note) for note in cited.values()}
    lines = [_with_notes(line, texts) for line in lines]
    seen: set[str] = set()
    for _, part in outside_parts(package):
        for line in _Flat(sheet, part, {}).lines(package.parts[part]):
            if line.strip() and line not in seen:
                seen.add(line)
                lines.append(line)
    return "\n".join(lines)


def _with_notes(line: str, waiting: dict[str, str]) -> str:
    """A line with the notes that it is the first to cite."""
    labels = dict.fromkeys(_MARK.findall(line))
    return " ".join([line, *(f"[{label}:  {waiting.pop(label)}]" for label in labels if label in waiting)])


def _note(sheet: Sheet, note: Cited) -> str:
    lines = _Flat(sheet, note.part, {}).lines(note.element)
    return " ".join(line for line in lines if line)


class _Flat:
    """One walk through a part; fields may reach over paragraphs, so it remembers which are open."""

    def __init__(self, sheet: Sheet, part: str, cited: Mapping[ET.Element, Cited]) -> None:
        self._cited = cited
        self._addresses = addresses(sheet.package, part)
        self._markers = sheet.markers(part)
        self._labels = note_bookmarks(sheet.package, cited)
        self._fields = Fields()
        self._own: list[str] = []
        self._boxes: list[ET.Element] = []

    def lines(self, element: ET.Element) -> Iterator[str]:
        for child in element:
            if child.tag in _SILENT or (child.tag == f"{W}tr" and row_is_deleted(child)):
                continue
            if child.tag == f"{W}p":
                yield from self._paragraph(child)
            else:
                yield from self.lines(child)

    def rest(self) -> Iterator[str]:
        """What a last paragraph holds whose end was struck out."""
        if self._own:
            yield "".join(self._own).strip()

    def _paragraph(self, paragraph: ET.Element) -> Iterator[str]:
        self._visit(paragraph)
        self._fields.end_paragraph()
        if mark_is_deleted(paragraph):
            return
        text, boxes = "".join(self._own), self._boxes
        self._own, self._boxes = [], []
        marker = self._markers.get(paragraph)
        if marker and (shown := shown_marker(marker.text, text)):
            text = f"{shown}\t{text}"
        yield from (line.strip() for line in text.split("\n"))
        for box in boxes:
            yield from self.lines(box)

    def _visit(self, element: ET.Element) -> None:
        for child in element:
            if child.tag in _SILENT:
                continue
            if child.tag == _BOX:
                self._boxes.append(child)
            elif child.tag in _FIELD:
                self._field(self._fields.meet(child, len(self._own)))
            elif (text := self._shown(child)) is not None:
                self._own += [text] * (not self._fields.is_instruction)
            else:
                self._visit_inside(child)

    def _shown(self, element: ET.Element) -> str | None:
        """What an element says by itself; None when it says something by what it holds."""
        if element.tag in _WORDS:
            return (element.text or "").replace("\n", " ")
        if element in self._cited:
            return f"[footnoteRef:{self._cited[element].label}]"
        return spelled(element)

    def _visit_inside(self, element: ET.Element) -> None:
        start = len(self._own)
        self._visit(element)
        if element.tag == f"{W}hyperlink":
            self._address(start, self._addresses.get(element.get(f"{R}id", ""), ""))
        elif element.tag == f"{W}fldSimple":
            self._field(simple_field(element, start))

    def _field(self, ended: Field | None) -> None:
        if ended is None:
            return
        if label := ended.note(self._labels):
            self._own[ended.start :] = [f"[footnoteRef:{label}]"]
        elif ended.address:
            self._address(ended.start, ended.address)

    def _address(self, start: int, address: str) -> None:
        if kept := kept_address("".join(self._own[start:]), address):
            self._own.append(f" {kept} ")
