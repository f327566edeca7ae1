"""The text of an OpenDocument file, flat: a line for each paragraph, straight from its XML (as `docx_text` does).

The law of import holds a paper against it. Headers, footers and remarks follow the text; a footnote stands between
brackets at the end of the line that cites it.
"""

import re
from collections.abc import Iterator, Mapping
from xml.etree import ElementTree as ET

from griffie.importers.office.odt_names import (
    NOT_SHOWN,
    PARAGRAPHS,
    REMARK,
    TEXT,
    XLINK,
    body,
    collapsed,
    is_box,
    outside,
    spelled,
)
from griffie.importers.office.odt_notes import Cited, cited_notes
from griffie.importers.office.odt_numbering import markers
from griffie.importers.office.office_package import Package
from griffie.importers.para import kept_address

_MARK = re.compile(r"\[footnoteRef:(\w+)\]")


def odt_text(package: Package) -> str:
    """All that the file shows."""
    cited = cited_notes(package)
    numbers = markers(package)
    walk = _Flat(cited, {element: marker.text for element, marker in numbers.items()})
    texts = {one.label: " ".join(line for line in _Flat({}, {}).lines(one.body) if line) for one in cited.values()}
    lines = [_with_notes(line, texts) for line in walk.lines(body(package))]
    seen: set[str] = set()
    for _, element in outside(package):
        for line in _Flat({}, {}).lines(element):
            if line and line not in seen:
                seen.add(line)
                lines.append(line)
    return "\n".join(lines)


def _with_notes(line: str, waiting: dict[str, str]) -> str:
    """A line with the notes that it is the first to cite."""
    labels = dict.fromkeys(_MARK.findall(line))
    return " ".join([line, *(f"[{label}:  {waiting.pop(label)}]" for label in labels if label in waiting)])


class _Flat:
    """One walk through a part of the file."""

    def __init__(self, cited: Mapping[ET.Element, Cited], numbers: Mapping[ET.Element, str]) -> None:
        self._cited = cited
        self._numbers = numbers
        self._own: list[str] = []
        self._boxes: list[ET.Element] = []

    def lines(self, element: ET.Element) -> Iterator[str]:
        for child in element:
            if child.tag in NOT_SHOWN or child.tag == REMARK:
                continue
            if child.tag in PARAGRAPHS:
                yield from self._paragraph(child)
            else:
                yield from self.lines(child)

    def _paragraph(self, paragraph: ET.Element) -> Iterator[str]:
        self._visit(paragraph)
        text, boxes = "".join(self._own), self._boxes
        self._own, self._boxes = [], []
        marker = self._numbers.get(paragraph, "")
        yield from (line.strip() for line in (f"{marker}\t{text}" if marker else text).split("\n"))
        for box in boxes:
            yield from self.lines(box)

    def _visit(self, element: ET.Element) -> None:
        self._own.append(collapsed(element.text))
        for child in element:
            char = spelled(child)
            if is_box(child) and child.tag != REMARK:
                self._boxes.append(child)
            elif child in self._cited:
                self._own.append(f"[footnoteRef:{self._cited[child].label}]")
            elif char is not None:
                self._own.append(char)
            elif child.tag == f"{TEXT}a":
                start = len(self._own)
                self._visit(child)
                if kept := kept_address("".join(self._own[start:]), child.get(f"{XLINK}href", "")):
                    self._own.append(f" {kept} ")
            elif child.tag not in NOT_SHOWN and child.tag != REMARK:
                self._visit(child)
            self._own.append(collapsed(child.tail))
