"""The paper on an HTML page, read in the order in which it is shown: headings, text, lists, tables, notes."""

import re
from dataclasses import dataclass, field, replace
from urllib.parse import urljoin

from griffie.importers.draft import HeadLine, Inline, Note, NoteMark, Role, Table, Title
from griffie.importers.inline import plain, undressed
from griffie.importers.official.html_headings import HEADINGS, is_heading, readings_of
from griffie.importers.official.html_notes import Notes, closes, is_number, notes_of, printed_number
from griffie.importers.official.html_table import table_rows
from griffie.importers.official.html_tree import (
    CHROME,
    HIDDEN,
    Page,
    Site,
    breaks,
    has_class,
    markers,
    signs,
    visible_text,
)
from griffie.importers.official.official_blocks import PLAIN, Desk, Dress, Part, one_line, paragraphs
from griffie.importers.official.xml_tree import Node
from griffie.model.document import Repair

_STRONG, _SLANTED = frozenset({"strong", "b"}), frozenset({"em", "i", "cite"})
_BASES = {Site.OFFICIAL: "https://zoek.officielebekendmakingen.nl/", Site.CHAMBER: "https://www.tweedekamer.nl/"}
_NUMBERED = re.compile(r"(\d+(?:\.\d+)+)\.?\s")
_DEEPEST = 5


@dataclass(slots=True)
class Reading:
    """All that comes of reading one page."""

    desk: Desk = field(default_factory=Desk)
    head: list[HeadLine] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)
    dropped: list[Repair] = field(default_factory=list)
    repairs: list[Repair] = field(default_factory=list)
    doubts: list[Repair] = field(default_factory=list)

    def read(self, page: Page, content: Node) -> None:
        """Read a page: its paper, and what stands around it to be left out."""
        reader = _Reader(self, page, content)
        reader.around(page.root)
        self.desk.end()
        self.desk.give_up_item()


class _Reader:
    """Goes through a page; what it finds it lays on the desk of its reading."""

    def __init__(self, reading: Reading, page: Page, content: Node) -> None:
        self.found = reading
        self.desk = reading.desk
        self.site = page.site
        self.content = content
        self.notes: Notes = notes_of(page.root)
        self.way = _way(page.root, {content, *self.notes.texts})
        used = sorted({int(n.tag[1]) for n in content.walk() if n.tag in HEADINGS and n.tag != "h1"})
        self.levels = {f"h{level}": rank for rank, level in enumerate(used, 1)} | {"h1": 1}
        self.depth = self.above = 0
        self.quoted = False
        self.in_note = self.signed = False

    def around(self, node: Node) -> None:
        """Go to the paper; what stands beside the way is furniture, save notes of the paper."""
        if node is self.content:
            self.element(node, PLAIN)
            return
        for child in node.children:
            if isinstance(child, Node) and child in self.notes.texts:
                self._note(child)
            elif isinstance(child, Node) and child in self.way:
                self.around(child)
            elif isinstance(child, str) or child.tag not in HIDDEN:
                self._drop(child, node.line)

    def _drop(self, piece: Node | str, line: int) -> None:
        text = " ".join((piece if isinstance(piece, str) else visible_text(piece)).split())
        if text:
            self.found.dropped.append(
                Repair("omlijsting van de pagina", line if isinstance(piece, str) else piece.line, text)
            )

    def element(self, node: Node, dress: Dress) -> None:
        """Read an element, each by what it is."""
        if node.tag in HIDDEN:
            return
        if closes(node):
            self.end()
            return
        if node.tag in CHROME:
            self.end()
            self._drop(node, node.line)
        elif node in self.notes.cited:
            self.desk.mark(self.notes.labels[self.notes.cited[node]], node.line)
        elif node in self.notes.texts and not self.in_note:
            self._note(node)
        elif not self._known(node, dress):
            self._plain(node, self._dressed(node, dress))

    def _known(self, node: Node, dress: Dress) -> bool:
        """Whether an element was more than its text, and then has been read."""
        if is_heading(node):
            self._heading(node)
        elif node.tag == "p" and has_class(node, "kamerstukdatum"):
            self._head(node, self._line(node), ((Role.DATE, ""),))
        elif node.tag in {"ul", "ol"}:
            self._list(node, dress)
        elif node.tag == "table":
            self._table(node)
        elif node.tag == "img":
            self._picture(node)
        else:
            return False
        return True

    def inside(self, node: Node, dress: Dress) -> None:
        """Read what is in an element."""
        for child in node.children:
            if isinstance(child, Node):
                self.element(child, dress)
            else:
                self.desk.text(child, dress, node.line)

    def apart(self, node: Node, *, without_number: bool = False) -> list[Part]:
        """Read what is in an element as a text of its own: a note, a cell."""
        outer, self.desk = self.desk, Desk()
        self.inside(_without_number(node) if without_number else node, PLAIN)
        self.end()
        self.desk.give_up_item()
        inner, self.desk = self.desk, outer
        return inner.parts

    def end(self) -> None:
        """End a paragraph."""
        self.desk.end(quoted=self.quoted)

    def _line(self, node: Node) -> Inline:
        return one_line(self.apart(node))

    def _plain(self, node: Node, dress: Dress) -> None:
        outer, self.quoted = self.quoted, self.quoted or node.tag == "blockquote"
        unsigned, self.signed = self.signed, self.signed or signs(node.get("class"))
        apart = breaks(node.tag, node.get("class"), signed=self.signed)
        if node.tag == "br":
            self.desk.text(" ", dress, node.line)
        elif apart:
            self.end()
        if node.tag == "sup" and node.text().strip().isdigit() and not self.notes.texts:
            message = "hoog cijfer zonder noot (voetnootteken, of een macht) blijft in de tekst"
            self.found.doubts.append(Repair(message, node.line, node.text().strip()))
        self.inside(node, dress)
        if apart and node.tag != "br":
            self.end()
        self.quoted, self.signed = outer, unsigned

    def _dressed(self, node: Node, dress: Dress) -> Dress:
        if node.tag in _STRONG:
            return replace(dress, strong=True)
        if node.tag in _SLANTED:
            return replace(dress, emphasis=True)
        if node.tag == "a":
            return replace(dress, address=self._address(node.get("href").strip()))
        return dress

    def _address(self, href: str) -> str:
        """Where a link leads, as the site meant it; a link within the page leads nowhere in a paper."""
        if not href or href.startswith(("#", "javascript:")) or any(char.isspace() for char in href):
            return ""
        return urljoin(_BASES.get(self.site, ""), href)

    def _heading(self, node: Node) -> None:
        self.end()
        inline = undressed(self._line(node))
        text = plain(inline)
        if node.tag == "h1" and not self.desk.parts and (readings := readings_of(node, text, self.site)):
            self._head(node, inline, readings)
        elif inline:
            rank = self._rank(node, text)
            self.desk.block(Title(node.line, rank, inline, rank))
            self.above = self.above if has_class(node, "tussenkop") else rank

    def _rank(self, node: Node, text: str) -> int:
        if match := _NUMBERED.match(text):
            return min(_DEEPEST, match[1].count(".") + 1)
        if has_class(node, "tussenkop"):
            return min(_DEEPEST, self.above + 1)
        return min(_DEEPEST, self.levels.get(node.tag, max(self.levels.values(), default=0) + 1))

    def _head(self, node: Node, inline: Inline, readings: tuple[tuple[Role, str], ...]) -> None:
        """A line of the head with what it says; one that cites a note, or that comes late, is text too."""
        self.end()
        text = plain(inline)
        printed = "" if self.desk.parts or any(isinstance(run, NoteMark) for run in inline) else text
        for index, (role, value) in enumerate(readings):
            self.found.head.append(HeadLine(role, node.line, value or text, "" if index else printed))
        if not printed and inline:
            self.desk.block(Title(node.line, 1, inline))

    def _list(self, node: Node, dress: Dress) -> None:
        self.end()
        self.depth += 1
        numbers = markers(node.get("start"), node.get("type")) if node.tag == "ol" else None
        for child in node.children:
            if isinstance(child, Node) and child.tag == "li" and child not in self.notes.texts:
                self._item(child, next(numbers) if numbers else "", dress)
            elif isinstance(child, Node):
                self.element(child, dress)
            else:
                self.desk.text(child, dress, node.line)
        self.end()
        self.depth -= 1

    def _item(self, node: Node, marker: str, dress: Dress) -> None:
        """An item; a marker that is printed stands in an element of its own."""
        label = node.opening()
        while label is not None and not has_class(label, "ol", "lidnr"):
            label = label.opening()
        if label is not None and not marker:
            marker = " ".join(label.text().split())
            node = _without(node, label)
        self.desk.item(node.line, marker, self.depth - 1)
        self.inside(node, dress)
        self.end()
        self.desk.give_up_item()

    def _table(self, node: Node) -> None:
        self.end()
        for caption in (inner for inner in node.elements() if inner.tag == "caption"):
            self._plain(caption, Dress(strong=True))
        rows, merged = table_rows(node, lambda cell: one_line(self.apart(cell)))
        if merged:
            self.found.repairs.append(Repair("samengevoegde cellen: de tekst staat in de eerste", node.line))
        if any(rows):
            self.desk.block(Table(node.line, rows))

    def _picture(self, node: Node) -> None:
        self.found.dropped.append(Repair("afbeelding", node.line, "", node.get("src").rpartition("/")[2]))
        if alt := node.get("alt").strip():
            self.found.doubts.append(Repair("een afbeelding met een omschrijving is weggelaten", node.line, "", alt))

    def _note(self, node: Node) -> None:
        self.end()
        self.in_note = True
        label = self.notes.labels.get(node)
        if label is None:
            number = printed_number(node)
            self.found.doubts.append(Repair("noot zonder teken in de tekst blijft staan", node.line, number.strip()))
            self.desk.text(f"{number} ", PLAIN, node.line)
            self.inside(_without_number(node), PLAIN)
            self.end()
        else:
            self.found.notes.append(Note(label, node.line, paragraphs(self.apart(node, without_number=True))))
        self.in_note = False


def _way(node: Node, goals: set[Node]) -> set[Node]:
    """The elements that hold one of the goals, and the goals."""
    found: set[Node] = {node} if node in goals else set()
    for child in node.elements():
        if below := _way(child, goals):
            found |= below
            found.add(node)
    return found


def _without_number(node: Node) -> Node:
    number = next((inner for inner in node.walk() if is_number(inner.get("class"))), None)
    return node if number is None else _without(node, number)


def _without(node: Node, gone: Node) -> Node:
    """The same element without one beneath it."""
    if gone not in set(node.walk()):
        return node
    kept = (child for child in node.children if child is not gone)
    return replace(node, children=tuple(_without(c, gone) if isinstance(c, Node) else c for c in kept))
