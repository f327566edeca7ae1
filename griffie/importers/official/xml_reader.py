"""A tree of official XML, read aloud: every element in order, each by its own rule, laid out as blocks.

What is not known is read too; it is only reported. Nothing is dropped but what an editor is told of: pictures and
tables of contents.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

from griffie.importers.draft import Heading, HeadLine, Inline, Note, Role, Title, Unit, Words
from griffie.importers.inline import plain, undressed
from griffie.importers.official.official_blocks import PLAIN, Desk, Dress, Part, one_line
from griffie.importers.official.official_notes import note_labels
from griffie.importers.official.xml_elements import LATE_NOTES, NOTES, REFERENCES, Edge, edge, is_known, runs
from griffie.importers.official.xml_numbers import Ranks, ranks
from griffie.importers.official.xml_tree import Node
from griffie.model.document import Repair, Signatory


@dataclass(slots=True)
class Reading:
    """All that comes of reading one tree."""

    desk: Desk = field(default_factory=Desk)
    head: list[HeadLine] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)
    dropped: list[Repair] = field(default_factory=list)
    repairs: list[Repair] = field(default_factory=list)
    doubts: list[Repair] = field(default_factory=list)
    signed: list[Signatory] = field(default_factory=list)
    named: list[str] = field(default_factory=list)
    """Everybody who is named in a signature, with a function or without."""

    def read(self, tree: Node, rules: "Rules") -> None:
        """Read a whole tree, each element by its rule."""
        reader = Reader(self, tree, rules)
        reader.element(tree, PLAIN, running=False)
        self.desk.end()
        self.desk.give_up_item()
        if reader.functions and reader.named:
            self.signed.clear()
            self.doubts.append(
                Repair("ondertekening: niet evenveel namen als functies", tree.line, "; ".join(reader.functions))
            )


class Reader:
    """Goes through a tree; what it finds it lays on the desk of its reading."""

    def __init__(self, reading: Reading, tree: Node, rules: "Rules") -> None:
        self.found = reading
        self.rules = rules
        self.desk = reading.desk
        nodes = tuple(tree.walk())
        self.ranks: Ranks = ranks(nodes)
        self.asks = any(node.tag == "vraag" for node in nodes)
        self.nesting = self.above = self.depth = 0
        self.quoted = self.in_note = False
        self.functions: list[str] = []
        self.named = reading.named
        self.unknown: set[str] = set()
        notes = list(_notes(tree, set(_cited(tree))))
        printed = [("".join(printed_number(node).split()), node.get("type") == "tabel") for node in notes]
        self.labels: Mapping[Node, str] = dict(zip(notes, note_labels(printed), strict=True))
        self.known_notes: dict[str, str] = {}
        for node, label in self.labels.items():
            if node.get("id"):
                self.known_notes.setdefault(node.get("id"), label)
        self.targets = {node.get("id"): node for node in nodes if node.get("id")}

    def element(self, node: Node, dress: Dress, *, running: bool) -> None:
        """Read an element by its own rule, or for its text alone; what stands at its edges no rule decides."""
        self._edge(edge(node.tag, running=running, opening=True))
        self.rules.get(node.tag, Reader.plain)(self, node, dress, running)
        self._edge(edge(node.tag, running=running, opening=False))

    def plain(self, node: Node, dress: Dress, running: bool) -> None:
        """Read an element for its text alone."""
        if not is_known(node.tag) and node.tag not in self.unknown:
            self.unknown.add(node.tag)
            self.doubt(f"onbekend element <{node.tag}>: de tekst is behouden", node)
        self.inside(node, dress, running=runs(node.tag, running=running))

    def inside(self, node: Node, dress: Dress, *, running: bool) -> None:
        """Read what is in an element."""
        for child in node.children:
            if isinstance(child, Node):
                self.element(child, dress, running=running)
            else:
                self.desk.text(child, dress, node.line)

    def sorted(self, node: Node, dress: Dress, running: bool, own: "Rules") -> None:
        """Read what is in an element, some of its parts by rules of its own."""
        running = runs(node.tag, running=running)
        for child in node.children:
            if isinstance(child, str):
                self.desk.text(child, dress, node.line)
            elif rule := own.get(child.tag):
                rule(self, child, dress, running)
            else:
                self.element(child, dress, running=running)

    def apart(self, node: Node, dress: Dress = PLAIN, *, skip: str = "", running: bool = False) -> list[Part]:
        """Read what is in an element as a text of its own: a note, a cell."""
        outer, self.desk = self.desk, Desk()
        self.inside(node.less(node.first(skip)) if skip else node, dress, running=running)
        self.desk.end()
        self.desk.give_up_item()
        inner, self.desk = self.desk, outer
        return inner.parts

    def lay(self, inline: Inline, line: int) -> None:
        """Lay out what was read before, in its own dress."""
        for run in inline:
            if isinstance(run, Words):
                self.desk.text(run.text, Dress(run.strong, run.emphasis, run.address), line)
            else:
                self.desk.mark(run.label, line)

    def line(self, node: Node) -> Inline:
        """Read an element as one line."""
        return one_line(self.apart(node, running=True))

    def doubt(self, what: str, node: Node, before: str = "", after: str = "") -> None:
        """Tell the editor to look."""
        self.found.doubts.append(Repair(what, node.line, before, after))

    def end(self) -> None:
        """End a paragraph."""
        self.desk.end(quoted=self.quoted)

    def title(self, node: Node, inline: Inline, rank: int) -> None:
        """A heading of the source."""
        self.end()
        if not inline:
            return
        if self.asks:
            self.desk.block(Heading(node.line, Unit.SECTION, undressed(inline), rank=rank))
        else:
            self.desk.block(Title(node.line, rank, undressed(inline), rank))
        self.above = rank

    def head(self, node: Node, role: Role, value: str) -> None:
        """A line of the head, as long as the text has not begun; a line that cites a note belongs to the text."""
        self.end()
        cites = any(inner.tag in NOTES or inner.tag in REFERENCES for inner in node.walk())
        if not (cites or self.desk.parts):
            text = plain(self.line(node))
            if text:
                self.found.head.append(HeadLine(role, node.line, value or text, text))
            return
        inline = self.line(node)
        self.found.head.append(HeadLine(role, node.line, value or plain(inline)))
        if role in {Role.KIND, Role.TITLE}:
            self.title(node, inline, 1)
            self.above = 0
        else:
            self.desk.parts.extend(self.apart(node, running=True))

    def _edge(self, kind: Edge) -> None:
        if kind is Edge.SOFT:
            self.desk.edge()
        elif kind is Edge.BREAK:
            self.end()


def _cited(tree: Node) -> Iterator[str]:
    """The ids of the notes that the text names, not those that only a note names."""
    for child in tree.elements():
        if child.tag in REFERENCES:
            yield child.get("refid")
        elif child.tag not in LATE_NOTES:
            yield from _cited(child)


def _notes(tree: Node, cited: set[str]) -> Iterator[Node]:
    """The footnotes, outermost only: a note in a note is part of it.

    One after the text is a note when it is cited; of two with one id, the first.
    """
    for child in tree.elements():
        late = child.tag in LATE_NOTES
        if child.tag in NOTES or (late and child.get("id") in cited):
            cited.discard(child.get("id"))
            yield child
        elif not late:
            yield from _notes(child, cited)


def printed_number(note: Node) -> str:
    """What is printed at a note."""
    number = note.first("noot.nr")
    return number.text() if number else note.get("nr")


def number_of(node: Node) -> str:
    """What is printed at the head of a question or an answer."""
    number = label_element(node)
    return number.text() if number else ""


def label_element(node: Node) -> Node | None:
    """The element with which a question or an answer begins, when that says which it is."""
    first = node.opening()
    return first if first is not None and first.tag in {"nr", "kop", "label"} else None


Rule = Callable[[Reader, Node, Dress, bool], None]
"""How an element is read that is more than its text: the last argument says whether it stands in a line."""
Rules = Mapping[str, Rule]
