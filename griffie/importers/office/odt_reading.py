"""An OpenDocument file as paragraphs and tables: what a word processor shows, with changes accepted."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType
from xml.etree import ElementTree as ET

from griffie.importers.draft import Note, NoteMark, Words
from griffie.importers.inline import joined, plain, trimmed
from griffie.importers.office.odt_names import (
    CONTENTS,
    DRAW,
    FO,
    HIDDEN,
    NOT_SHOWN,
    PLACE,
    REMARK,
    STYLE,
    SVG,
    TABLE,
    TEXT,
    XLINK,
    body,
    collapsed,
    is_box,
    is_hidden,
    outside,
    spelled,
)
from griffie.importers.office.odt_notes import Cited, cited_notes
from griffie.importers.office.odt_numbering import Marker, markers
from griffie.importers.office.office_flow import Cell, Grid, Office, flat, split_lines
from griffie.importers.office.office_package import Package
from griffie.importers.para import Para, kept_address
from griffie.model.document import Repair

_CELLS = {f"{TABLE}table-cell", f"{TABLE}covered-table-cell"}
_GROUPS = {f"{TABLE}{name}" for name in ("table-header-rows", "table-rows", "table-row-group")}
_MOST_COLUMNS = 64
_CHANGES = {"deletion": "geschrapte tekst", "insertion": "ingevoegde tekst"}


@dataclass(frozen=True, slots=True)
class _Dress:
    strong: bool = False
    emphasis: bool = False
    silent: str = ""
    """Why it is not shown; empty when it is."""


def read_odt(package: Package) -> Office:
    """Reads a package. Writes what is shown of it, in order, and what stands around it."""
    reader = _Reader(cited_notes(package), markers(package), _dresses(package))
    flow = tuple(reader.flow(body(package)))
    dropped = [*reader.dropped]
    seen: set[str] = set()
    for kind, element in outside(package):
        for para in _Reader({}, {}, {}).paras(element):
            text = flat(para.inline)
            if text and text not in seen:
                seen.add(text)
                reader.line += 1
                dropped.append(Repair(kind, reader.line, text))
    return Office(flow, tuple(reader.notes.values()), tuple(dropped), tuple(_tracked(package)), tuple(reader.doubts))


def _tracked(package: Package) -> Iterator[Repair]:
    for name, what in _CHANGES.items():
        if count := sum(1 for _ in body(package).iter(f"{TEXT}{name}")):
            yield Repair(f"bijgehouden wijzigingen aanvaard: {what}", 1, f"{count} keer")


class _Reader:
    """One walk through a part of the file; it keeps the number of the line."""

    def __init__(
        self,
        cited: Mapping[ET.Element, Cited],
        numbers: Mapping[ET.Element, Marker],
        dresses: Mapping[str, _Dress],
    ) -> None:
        self.line = 0
        self.notes: dict[str, Note] = {}
        self.dropped: list[Repair] = []
        self.doubts: list[Repair] = []
        self._cited = cited
        self._numbers = numbers
        self._dresses = dresses
        self._runs: list[Words | NoteMark] = []
        self._boxes: list[ET.Element] = []
        self._silent: list[tuple[str, str]] = []
        self._dress = _Dress()

    def flow(self, element: ET.Element, *, contents: bool = False) -> Iterator[Para | Grid]:
        """Paragraphs and tables, in order."""
        for child in element:
            if child.tag in NOT_SHOWN or child.tag == REMARK:
                continue
            if child.tag in {f"{TEXT}p", f"{TEXT}h"}:
                yield from self._paragraph(child, contents=contents)
            elif child.tag == f"{TABLE}table":
                yield self._table(child)
            else:
                before = self._dress
                self._dress = _Dress(silent=HIDDEN) if is_hidden(child) else before
                yield from self.flow(child, contents=contents or child.tag in CONTENTS)
                self._dress = before

    def paras(self, element: ET.Element) -> Iterator[Para]:
        """The paragraphs, those inside tables too."""
        for part in self.flow(element):
            if isinstance(part, Grid):
                yield from (para for row in part.rows for cell in row for para in cell)
            else:
                yield part

    def _paragraph(self, paragraph: ET.Element, *, contents: bool) -> Iterator[Para | Grid]:
        self._visit(paragraph, self._dressed(paragraph, self._dress))
        runs, boxes, silent = self._runs, self._boxes, self._silent
        self._runs, self._boxes, self._silent = [], [], []
        self.dropped += [Repair(why, self.line + 1, words) for why, words in silent]
        marker = self._numbers.get(paragraph)
        level = paragraph.get(f"{TEXT}outline-level", "1") if paragraph.tag == f"{TEXT}h" else "0"
        for number, line in enumerate(split_lines(runs)):
            self.line += 1
            inline = trimmed(joined(line))
            text = marker.text if marker and not number and inline else ""
            if contents and plain(inline):
                self.dropped.append(
                    Repair("inhoudsopgave", self.line, f"{text}\t{flat(inline)}" if text else flat(inline))
                )
                inline, text = (), ""
            bulleted = bool(marker and marker.bulleted and not number)
            heading = int(level) if level.isdigit() else 0
            yield Para(self.line, inline, text, bulleted, heading, goes_on=number > 0)
        for box in boxes:
            self.doubts.append(Repair("tekst uit een tekstvak staat na de alinea waaraan het vastzit", self.line + 1))
            yield from self.flow(box)

    def _visit(self, element: ET.Element, dress: _Dress) -> None:
        self._say(collapsed(element.text), dress)
        for child in element:
            char = spelled(child)
            if is_box(child) and child.tag != REMARK:
                self._boxes.append(child)
            elif child in self._cited:
                self._mark(self._cited[child])
            elif char is not None:
                self._say(char, dress)
            elif child.tag == PLACE:
                self._visit(child, replace(dress, silent="invulplek die niet is ingevuld"))
            elif child.tag == f"{TEXT}a":
                self._link(child, dress)
            elif child.tag not in NOT_SHOWN and child.tag != REMARK:
                if child.tag == f"{DRAW}frame":
                    self._picture(child)
                self._visit(child, self._dressed(child, dress))
            self._say(collapsed(child.tail), dress)

    def _say(self, text: str, dress: _Dress) -> None:
        if text and dress.silent:
            self._silent.append((dress.silent, text))
        elif text:
            self._runs.append(Words(text, dress.strong, dress.emphasis))

    def _dressed(self, element: ET.Element, dress: _Dress) -> _Dress:
        found = self._dresses.get(element.get(f"{TEXT}style-name", ""), dress)
        return replace(found, silent=found.silent or dress.silent)

    def _mark(self, cited: Cited) -> None:
        self._runs.append(NoteMark(cited.label))
        if cited.label in self.notes:
            return
        inside = _Reader({}, {}, self._dresses)
        paragraphs = tuple(para.inline for para in inside.paras(cited.body) if para.inline)
        self.notes[cited.label] = Note(cited.label, self.line + 1, paragraphs)

    def _link(self, element: ET.Element, dress: _Dress) -> None:
        start = len(self._runs)
        self._visit(element, dress)
        runs = self._runs[start:]
        text = "".join(run.text if isinstance(run, Words) else f"[footnoteRef:{run.label}]" for run in runs)
        address = element.get(f"{XLINK}href", "")
        if kept := kept_address(text, address):
            self._runs[start:] = [Words(text, address=kept)]
        elif address and text.strip() and address not in {text.strip(), f"mailto:{text.strip()}"}:
            self.doubts.append(Repair("adres van een link weggelaten", self.line + 1, text.strip(), address))

    def _picture(self, frame: ET.Element) -> None:
        if frame.find(f"{DRAW}image") is None and frame.find(f"{DRAW}object") is None:
            return
        described = (frame.find(f"{SVG}{name}") for name in ("desc", "title"))
        text = next((one.text for one in described if one is not None and one.text), "zonder omschrijving")
        self.doubts.append(Repair("afbeelding weggelaten", self.line + 1, text))

    def _table(self, table: ET.Element) -> Grid:
        line = self.line + 1
        rows = tuple(
            tuple(cell for found in row if found.tag in _CELLS for cell in self._cells(found)) for row in _rows(table)
        )
        return Grid(line, rows)

    def _cells(self, cell: ET.Element) -> Iterator[Cell]:
        repeated = cell.get(f"{TABLE}number-columns-repeated", "1")
        line = self.line + 1
        yield tuple(self.paras(cell))
        if cell.find(f".//{TABLE}table") is not None:
            self.doubts.append(Repair("tabel in een cel van een tabel: haar tekst staat op één regel", line))
        yield from [()] * (min(int(repeated), _MOST_COLUMNS) - 1 if repeated.isdigit() else 0)


def _rows(table: ET.Element) -> Iterator[ET.Element]:
    for child in table:
        if child.tag == f"{TABLE}table-row":
            yield child
        elif child.tag in _GROUPS:
            yield from _rows(child)


def _dresses(package: Package) -> Mapping[str, _Dress]:
    """Bold and italic of each style that says something of them, with what the styles beneath it say."""
    elements: dict[str, ET.Element] = {}
    for part in ("styles.xml", "content.xml"):
        root = package.parts.get(part)
        if root is not None:
            elements |= {one.get(f"{STYLE}name", ""): one for one in root.iter(f"{STYLE}style")}
    return MappingProxyType({name: dress for name in elements if (dress := _dress(name, elements, 0))})


def _dress(name: str, elements: Mapping[str, ET.Element], depth: int) -> _Dress | None:
    element = elements.get(name)
    if element is None or depth > 9:  # noqa: PLR2004 - deeper than anybody goes: a circle
        return None
    under = _dress(element.get(f"{STYLE}parent-style-name", ""), elements, depth + 1)
    properties = element.find(f"{STYLE}text-properties")
    weight = properties.get(f"{FO}font-weight") if properties is not None else None
    slope = properties.get(f"{FO}font-style") if properties is not None else None
    hidden = properties is not None and properties.get(f"{TEXT}display") == "none"
    if weight is None and slope is None and not hidden:
        return under
    base = under or _Dress()
    strong = base.strong if weight is None else weight == "bold" or (weight.isdigit() and int(weight) > 500)  # noqa: PLR2004 - CSS's bold is 700
    return _Dress(strong, base.emphasis if slope is None else slope in {"italic", "oblique"}, HIDDEN * hidden)
