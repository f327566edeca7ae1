"""What the paragraphs of a Word file say: words in their dress, marks of notes, links; and what Word keeps silent."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from xml.etree import ElementTree as ET

from griffie.importers.draft import NoteMark, Words
from griffie.importers.office.docx_fields import Field, Fields, simple_field
from griffie.importers.office.docx_names import NOT_SHOWN, M, R, W, addresses, switched, value
from griffie.importers.office.docx_notes import Cited, note_bookmarks
from griffie.importers.office.docx_styles import PLAIN, Style
from griffie.importers.office.docx_symbols import spelled
from griffie.importers.office.office_package import Package
from griffie.importers.para import kept_address

_PICTURES = frozenset({f"{W}drawing", f"{W}pict", f"{W}object"})
_BOX = f"{W}txbxContent"
_WORDS = frozenset({f"{W}t", f"{M}t"})
_FIELD = frozenset({f"{W}fldChar", f"{W}instrText"})
_PROPERTIES = frozenset({f"{W}pPr", f"{W}rPr", f"{W}rt", f"{W}sdtPr"})


@dataclass(slots=True)
class Said:
    """What one paragraph says, while it is read."""

    runs: list[Words | NoteMark]
    boxes: list[ET.Element]
    """Text boxes that are fixed to it."""
    cited: list[Cited]
    silent: list[tuple[str, str]]
    """(why, words) of what is there and not shown."""
    pictures: list[str]
    """What is said of each picture."""
    links: list[tuple[str, str]]
    """(words, address) of links whose address could not be kept."""
    is_contents: bool = False
    """Whether some of it belongs to a table of contents that Word made."""
    is_text: bool = False
    """Whether some of it does not."""


def nothing() -> Said:
    """A paragraph before it is read."""
    return Said([], [], [], [], [], [])


@dataclass(frozen=True, slots=True)
class _Dress:
    """How the words of a run are dressed."""

    strong: bool = False
    emphasis: bool = False
    is_hidden: bool = False
    is_place: bool = False
    """Whether it stands in a control that nobody filled in."""
    is_prompt: bool = False
    """Whether it is what such a control says until then."""


class Speech:
    """One walk through the paragraphs of a part; fields may reach over paragraphs, so it remembers which are open."""

    def __init__(
        self, package: Package, part: str, cited: Mapping[ET.Element, Cited], styles: Mapping[str, Style]
    ) -> None:
        self._cited = cited
        self._styles = styles
        self._addresses = addresses(package, part)
        self._labels = note_bookmarks(package, cited)
        self._fields = Fields()
        self._said = nothing()

    def read(self, paragraph: ET.Element, style: Style, *, is_place: bool) -> None:
        """Add what a paragraph says to what was not yet taken."""
        self._visit(paragraph, _Dress(bool(style.bold), bool(style.italic), bool(style.hidden), is_place))
        self._fields.end_paragraph()

    def taken(self) -> Said:
        """All that was read since it was last taken: a paragraph whose end was struck out runs on into the next."""
        said, self._said = self._said, nothing()
        return said

    def _visit(self, element: ET.Element, dress: _Dress) -> None:
        for child in element:
            if child.tag in NOT_SHOWN or child.tag in _PROPERTIES:
                continue
            if child.tag == _BOX:
                self._said.boxes.append(child)
            elif child.tag in _FIELD:
                self._end_field(self._fields.meet(child, len(self._said.runs)))
            elif child in self._cited:
                self._cite(self._cited[child])
            elif child.tag in _WORDS:
                self._say((child.text or "").replace("\n", " "), dress)
            elif (char := spelled(child)) is not None:
                self._say(char, dress)
            else:
                self._visit_inside(child, dress)

    def _visit_inside(self, element: ET.Element, dress: _Dress) -> None:
        """An element that says something by what it holds."""
        start = len(self._said.runs)
        if element.tag == f"{W}r":
            dress = self._dressed(element, dress)
        elif element.tag == f"{W}sdt" and is_unfilled(element):
            dress = replace(dress, is_place=True)
        elif element.tag in _PICTURES:
            self._picture(element)
        self._visit(element, dress)
        if element.tag == f"{W}hyperlink":
            self._link(start, self._addresses.get(element.get(f"{R}id", ""), ""))
        elif element.tag == f"{W}fldSimple":
            self._end_field(simple_field(element, start))

    def _say(self, text: str, dress: _Dress) -> None:
        if not text or self._fields.is_instruction:
            return
        if dress.is_hidden or dress.is_prompt:
            why = "verborgen tekst" if dress.is_hidden else "invulplek die niet is ingevuld"
            self._said.silent.append((why, text))
            return
        self._said.runs.append(Words(text, dress.strong, dress.emphasis))
        if self._fields.is_contents:
            self._said.is_contents = True
        elif text.strip():
            self._said.is_text = True

    def _cite(self, cited: Cited) -> None:
        if not self._fields.is_instruction:
            self._mark(cited.label)
            self._said.cited.append(cited)

    def _mark(self, label: str) -> None:
        self._said.runs.append(NoteMark(label))
        self._said.is_text = True

    def _dressed(self, run: ET.Element, dress: _Dress) -> _Dress:
        properties = run.find(f"{W}rPr")
        style = self._styles.get(value(properties, f"{W}rStyle") or "", PLAIN)
        return replace(
            dress,
            strong=_chosen(switched(properties, "b"), style.bold, dress.strong),
            emphasis=_chosen(switched(properties, "i"), style.italic, dress.emphasis),
            is_hidden=_chosen(switched(properties, "vanish"), style.hidden, dress.is_hidden),
            is_prompt=dress.is_place and style.prompt,
        )

    def _picture(self, element: ET.Element) -> None:
        if element.find(f".//{_BOX}") is not None:
            return
        described = (one.get("descr") or one.get("title") or one.get("alt") or "" for one in element.iter())
        self._said.pictures.append(next((text for text in described if text), "zonder omschrijving"))

    def _end_field(self, ended: Field | None) -> None:
        if ended is None:
            return
        if label := ended.note(self._labels):
            del self._said.runs[ended.start :]
            self._mark(label)
        elif ended.address:
            self._link(ended.start, ended.address)

    def _link(self, start: int, address: str) -> None:
        """The runs since `start` become one run with an address, when it can be kept; else they stay as they are."""
        runs = self._said.runs[start:]
        text = "".join(run.text if isinstance(run, Words) else f"[footnoteRef:{run.label}]" for run in runs)
        if kept := kept_address(text, address):
            self._said.runs[start:] = [Words(text, address=kept)]
        elif address and text.strip() and address not in {text.strip(), f"mailto:{text.strip()}"}:
            self._said.links.append((text.strip(), address))


def is_unfilled(control: ET.Element) -> bool:
    """Whether a content control shows what it says until somebody fills it in."""
    return control.find(f"{W}sdtPr/{W}showingPlcHdr") is not None


def _chosen(direct: bool | None, styled: bool | None, inherited: bool) -> bool:
    return next(found for found in (direct, styled, inherited) if found is not None)
