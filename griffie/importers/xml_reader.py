"""A tree of official XML, read aloud: every element in order, each by its own rule, laid out as blocks.

What is not known is read too; it is only reported. Nothing is dropped but what an editor is told of: pictures and
tables of contents.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType

from griffie.importers.draft import Heading, HeadLine, Inline, Note, Role, Title, Unit, Words
from griffie.importers.inline import plain, undressed
from griffie.importers.markers import label_of, numbers_in
from griffie.importers.official_blocks import PLAIN, Desk, Dress, Part, one_line, paragraphs, words_in
from griffie.importers.official_links import target
from griffie.importers.official_notes import note_labels
from griffie.importers.xml_elements import BULLETS, Edge, edge, is_known, runs
from griffie.importers.xml_numbers import Ranks, rank_of, rank_of_cross_heading, ranks
from griffie.importers.xml_table import table_rows
from griffie.importers.xml_tree import Node
from griffie.model.document import Repair, Signatory

_DIVISIONS = frozenset("divisie bijlage artikel hoofdstuk paragraaf afdeling wijzig-artikel wijzig-divisie".split())
_BOLD = frozenset({"vet", "vetcur", "curvet"})
_ITALIC = frozenset({"cur", "vetcur", "curvet"})


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

    def read(self, tree: Node) -> None:
        """Read a whole tree."""
        reader = _Reader(self, tree)
        reader.element(tree, PLAIN, running=False)
        self.desk.end()
        self.desk.give_up_item()
        if reader.functions and reader.named:
            self.signed.clear()
            self.doubts.append(
                Repair("ondertekening: niet evenveel namen als functies", tree.line, "; ".join(reader.functions))
            )


class _Reader:
    """Goes through a tree; what it finds it lays on the desk of its reading."""

    def __init__(self, reading: Reading, tree: Node) -> None:
        self.found = reading
        self.desk = reading.desk
        self.ranks: Ranks = ranks(tree)
        self.asks = any(node.tag == "vraag" for node in tree.walk())
        self.nesting = self.above = self.depth = 0
        self.quoted = self.in_note = False
        self.functions: list[str] = []
        self.named = reading.named
        self.unknown: set[str] = set()
        notes = list(_notes(tree))
        printed = [("".join(_printed_number(node).split()), node.get("type") == "tabel") for node in notes]
        self.labels: Mapping[Node, str] = dict(zip(notes, note_labels(printed), strict=True))
        self.known_notes = {node.get("id"): label for node, label in self.labels.items() if node.get("id")}
        self.targets = {node.get("id"): node for node in tree.walk() if node.get("id")}

    def element(self, node: Node, dress: Dress, *, running: bool) -> None:
        """Read an element by its own rule, or as what it is: part of a line, a line, a block."""
        rule = _RULES.get(node.tag)
        if rule is not None:
            rule(self, node, dress, running)
        else:
            self.plain(node, dress, running=running)

    def plain(self, node: Node, dress: Dress, *, running: bool) -> None:
        """Read an element for its text alone."""
        if not is_known(node.tag) and node.tag not in self.unknown:
            self.unknown.add(node.tag)
            self.doubt(f"onbekend element <{node.tag}>: de tekst is behouden", node)
        kind = edge(node.tag, running=running)
        self._edge(kind)
        self.inside(node, dress, running=runs(node.tag, running=running))
        self._edge(kind)

    def inside(self, node: Node, dress: Dress, *, running: bool) -> None:
        """Read what is in an element."""
        for child in node.children:
            if isinstance(child, Node):
                self.element(child, dress, running=running)
            else:
                self.desk.text(child, dress, node.line)

    def apart(self, node: Node, dress: Dress = PLAIN, *, skip: str = "", running: bool = False) -> list[Part]:
        """Read what is in an element as a text of its own: a note, a cell."""
        outer, self.desk = self.desk, Desk()
        kept = tuple(child for child in node.children if not (isinstance(child, Node) and child.tag == skip))
        self.inside(replace(node, children=kept), dress, running=running)
        self.desk.end()
        self.desk.give_up_item()
        inner, self.desk = self.desk, outer
        return inner.parts

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
        cites = any(inner.tag in {"noot", "nootref"} for inner in node.walk())
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


def _notes(tree: Node) -> Iterator[Node]:
    """The footnotes, outermost only: a note in a note is part of it."""
    for child in tree.elements():
        if child.tag == "noot":
            yield child
        else:
            yield from _notes(child)


def _printed_number(note: Node) -> str:
    number = note.first("noot.nr")
    return number.text() if number else ""


# ---- rules: one for each element that is more than its text --------------------------------------------------------


def _nadruk(reader: _Reader, node: Node, dress: Dress, running: bool) -> None:
    kind = node.get("type")
    dress = replace(dress, strong=dress.strong or kind in _BOLD, emphasis=dress.emphasis or kind in _ITALIC)
    reader.inside(node, dress, running=running)


def _extref(reader: _Reader, node: Node, dress: Dress, running: bool) -> None:
    address = target(node.get("doc"))
    if node.get("status") not in {"", "actief", "goed"}:
        reader.doubt(
            "verwijzing die de bron zelf niet meer geldig noemt: zonder link", node, node.text(), node.get("doc")
        )
        address = ""
    elif not address:
        reader.doubt("verwijzing zonder bruikbaar adres: zonder link", node, node.text(), node.get("doc"))
    reader.inside(node, replace(dress, address=address), running=running)


def _intref(reader: _Reader, node: Node, dress: Dress, running: bool) -> None:
    """A reference in the paper itself: a link where the paper has an anchor for it, that is at a question."""
    reference = (node.get("doc") or node.get("refid") or node.get("ref")).lstrip("#")
    aim = reader.targets.get(reference)
    numbers = numbers_in(_number_of(aim)) if aim is not None and aim.tag in {"vraag", "antwoord"} else ()
    address = f"#{aim.tag}-{numbers[0]}" if aim is not None and len(numbers) == 1 else ""
    if not address:
        reader.found.repairs.append(
            Repair("verwijzing binnen het stuk zonder anker: alleen tekst", node.line, node.text())
        )
    reader.inside(node, replace(dress, address=address), running=running)


def _noot(reader: _Reader, node: Node, dress: Dress, running: bool) -> None:
    if reader.in_note:
        reader.inside(node, dress, running=running)
        return
    label = reader.labels[node]
    printed = "".join(_printed_number(node).split())
    if label != printed:
        reader.found.repairs.append(
            Repair("nootnummer dat al voorkwam of geen nummer is", node.line, "", f"[^{label}]")
        )
    reader.desk.mark(label, node.line)
    reader.in_note = True
    parts = reader.apart(node, skip="noot.nr", running=running)
    reader.in_note = False
    reader.found.notes.append(Note(label, node.line, paragraphs(parts)))


def _nootref(reader: _Reader, node: Node, dress: Dress, running: bool) -> None:
    label = reader.known_notes.get(node.get("refid"))
    if label is None:
        reader.doubt("verwijzing naar een noot die er niet is: het teken blijft in de tekst", node, node.text())
        reader.inside(node, dress, running=running)
    else:
        reader.desk.mark(label, node.line)


def _kop(reader: _Reader, node: Node, _dress: Dress, _running: bool) -> None:
    reader.title(node, reader.line(node), rank_of(node, reader.nesting, reader.ranks))


def _division(reader: _Reader, node: Node, dress: Dress, running: bool) -> None:
    reader.nesting += 1
    before = reader.above
    reader.plain(node, dress, running=running)
    reader.nesting -= 1
    reader.above = before if reader.nesting else reader.above


def _tussenkop(reader: _Reader, node: Node, _dress: Dress, _running: bool) -> None:
    above = reader.above
    reader.title(node, reader.line(node), rank_of_cross_heading(node.get("kopopmaak"), above, reader.ranks))
    reader.above = above


def _titel(reader: _Reader, node: Node, dress: Dress, running: bool) -> None:
    if running:
        reader.plain(node, dress, running=running)
    else:
        reader.title(node, reader.line(node), max(1, reader.nesting))


def _lijst(reader: _Reader, node: Node, dress: Dress, running: bool) -> None:
    reader.end()
    reader.depth += 1
    reader.plain(node, dress, running=running)
    reader.depth -= 1


def _li(reader: _Reader, node: Node, dress: Dress, running: bool) -> None:
    """An item: its number is the marker of the first paragraph beneath it."""
    reader.end()
    number = node.first("li.nr", "lidnr") or (node.first("nr") if node.tag == "wijziging" else None)
    marker = plain(reader.line(number)) if number else ""
    # A lid stands in no list, yet in a wijziging it is one of its parts.
    own = int(node.tag != "li" and number is not None)
    reader.depth += own
    if number or node.tag == "li":
        reader.desk.item(node.line, marker, max(0, reader.depth - 1))
    rest = tuple(child for child in node.children if child is not number)
    reader.plain(replace(node, children=rest), dress, running=running)
    reader.desk.give_up_item()
    reader.depth -= own


def _table(reader: _Reader, node: Node, dress: Dress, running: bool) -> None:
    reader.end()
    for child in node.elements():
        if child.tag != "tgroup":
            reader.element(child, replace(dress, strong=child.tag == "title"), running=running)
            reader.end()
            continue
        table, changes = table_rows(child, lambda entry: one_line(reader.apart(entry)))
        reader.found.repairs += changes
        if table:
            reader.desk.block(table)


def _picture(reader: _Reader, node: Node, dress: Dress, running: bool) -> None:
    reader.found.dropped.append(Repair("afbeelding", node.line, "", node.get("naam")))
    if alt := node.get("alt").strip():
        reader.doubt("een afbeelding met een omschrijving is weggelaten", node, "", alt)
    reader.plain(node, dress, running=running)


def _contents(reader: _Reader, node: Node, _dress: Dress, _running: bool) -> None:
    reader.end()
    text = words_in(reader.apart(node))
    reader.found.dropped.append(Repair("inhoudsopgave", node.line, text))


def _metadata(reader: _Reader, node: Node, _dress: Dress, _running: bool) -> None:
    if node.text().strip():
        reader.found.dropped.append(Repair("metadata", node.line, words_in(reader.apart(node))))


def _aanhaling(reader: _Reader, node: Node, dress: Dress, running: bool) -> None:
    if running:
        reader.inside(node, dress, running=running)
        return
    reader.end()
    outer, reader.quoted = reader.quoted, True
    reader.plain(node, dress, running=running)
    reader.quoted = outer


def _box(reader: _Reader, node: Node, dress: Dress, running: bool) -> None:
    reader.found.repairs.append(Repair("kader gelezen als gewone tekst", node.line))
    reader.plain(node, dress, running=running)


def _definition(reader: _Reader, node: Node, dress: Dress, _running: bool) -> None:
    """A term with its meaning: one item."""
    reader.end()
    reader.desk.item(node.line, "", max(0, reader.depth))
    parts = [
        (child, one_line(reader.apart(child, replace(dress, strong=child.tag == "term"), running=child.tag == "term")))
        for child in node.elements()
        if not (child.tag == "li.nr" and child.text().strip() in BULLETS)
    ]
    for index, (child, inline) in enumerate(parts):
        for run in (Words(" "), *inline) if index else inline:
            if isinstance(run, Words):
                reader.desk.text(run.text, Dress(run.strong, run.emphasis, run.address), child.line)
            else:
                reader.desk.mark(run.label, child.line)
    reader.end()
    reader.desk.give_up_item()


def _correction(reader: _Reader, node: Node, dress: Dress, running: bool) -> None:
    reader.doubt("tekstcorrectie in de bron: de tekst is behouden", node, " ".join(node.text().split()))
    reader.inside(node, dress, running=running)


def _signature(reader: _Reader, node: Node, dress: Dress, running: bool) -> None:
    """Functions and names; a name belongs to the function before it that has none yet."""
    reader.plain(node, dress, running=running)
    for part in node.walk():
        if part.tag == "functie":
            reader.functions.append(plain(reader.line(part)).rstrip(" ,"))
        elif part.tag == "naam":
            name = plain(reader.line(part))
            reader.named.append(name)
            if not reader.functions:
                continue
            reader.found.signed.append(Signatory(name, reader.functions.pop(0)))


def _motion(reader: _Reader, node: Node, dress: Dress, running: bool) -> None:
    """A motion read out in a debate: its title parts nothing, for the debate goes on beneath it."""
    for child in node.children:
        if isinstance(child, Node) and child.tag in {"titel", "kop"}:
            reader.end()
            for run in reader.line(child):
                if isinstance(run, Words):
                    reader.desk.text(run.text, Dress(strong=True), child.line)
                else:
                    reader.desk.mark(run.label, child.line)
            reader.end()
        elif isinstance(child, Node):
            reader.element(child, dress, running=running)
        else:
            reader.desk.text(child, dress, node.line)
    reader.end()


def _speaker(reader: _Reader, node: Node, dress: Dress, running: bool) -> None:
    reader.plain(node, replace(dress, strong=True), running=running)


def _item_title(reader: _Reader, node: Node, _dress: Dress, _running: bool) -> None:
    inline = reader.line(node)
    reader.found.head.append(HeadLine(Role.TITLE, node.line, plain(inline)))
    reader.title(node, inline, 1)


def _question(reader: _Reader, node: Node, dress: Dress, running: bool) -> None:
    _opened(reader, node, Unit.QUESTION, "Vraag")
    _rest(reader, node, dress, running)


def _answer(reader: _Reader, node: Node, dress: Dress, running: bool) -> None:
    if node.tag == "reactie" and any(inner.tag == "antwoord" for inner in node.walk()):
        reader.plain(node, dress, running=running)
        return
    _opened(reader, node, Unit.ANSWER, "Antwoord")
    _rest(reader, node, dress, running)


def _opened(reader: _Reader, node: Node, unit: Unit, word: str) -> None:
    """The heading of a question or an answer: what is printed, with the word for what it is where that is not."""
    reader.end()
    number = node.first("nr", "kop", "label")
    inline = undressed(reader.line(number)) if number else ()
    text = plain(inline)
    label = label_of(text)
    if label and label.answer is (unit is Unit.ANSWER):
        reader.desk.block(Heading(node.line, unit, inline, "", label.numbers, label.letter))
    else:
        reader.desk.block(Heading(node.line, unit, inline, word, numbers_in(text)))


def _rest(reader: _Reader, node: Node, dress: Dress, running: bool) -> None:
    number = node.first("nr", "kop", "label")
    rest = tuple(child for child in node.children if child is not number)
    reader.plain(replace(node, children=rest), dress, running=running)


def _number_of(node: Node) -> str:
    number = node.first("nr", "kop", "label")
    return number.text() if number else ""


# ---- rules of the head ----------------------------------------------------------------------------------------------


def _head_line(reader: _Reader, node: Node, _dress: Dress, _running: bool) -> None:
    role = Role.YEAR if node.get("inhoud") == "vergaderjaar" else Role.OTHER
    reader.head(node, role, "")


def _dossier(reader: _Reader, node: Node, dress: Dress, running: bool) -> None:
    for child in node.children:
        if isinstance(child, str):
            reader.desk.text(child, dress, node.line)
        elif child.tag == "dossiernummer":
            reader.head(child, Role.DOSSIER, _dossier_number(reader, child))
        elif child.tag == "titel":
            reader.head(child, Role.TITLE, "")
        else:
            reader.element(child, dress, running=running)


def _dossier_number(reader: _Reader, node: Node) -> str:
    """Number and chapter, without the number of a rijkswet."""
    parts = (child for child in node.elements() if child.tag in {"dossiernr", "begrotingshoofdstuk"})
    return " ".join(text for part in parts if (text := plain(reader.line(part)).strip("()- ")))


def _stuk(reader: _Reader, node: Node, dress: Dress, running: bool) -> None:
    reader.end()
    for child in node.children:
        if isinstance(child, str):
            reader.desk.text(child, dress, node.line)
        elif child.tag == "stuknr":
            reader.head(child, Role.NUMBER, _paper_number(child))
            if any(inner.tag == "herdruk" for inner in child.walk()):
                reader.doubt("herdruk: ga na welke druk u wilt", child, plain(reader.line(child)))
        elif child.tag == "titel":
            reader.head(child, Role.KIND, "")
        elif child.tag == "datumtekst":
            reader.head(child, Role.DATE, "")
        else:
            reader.element(child, dress, running=running)
    reader.end()


def _paper_number(node: Node) -> str:
    number = next((inner for inner in node.walk() if inner.tag == "ondernummer"), None)
    if number is None:
        return ""
    return " ".join("".join(child for child in number.children if isinstance(child, str)).split())


_Rule = Callable[[_Reader, Node, Dress, bool], None]
_RULES: Mapping[str, _Rule] = MappingProxyType(
    {
        "nadruk": _nadruk,
        "extref": _extref,
        "intref": _intref,
        "noot": _noot,
        "nootref": _nootref,
        "kop": _kop,
        **dict.fromkeys(_DIVISIONS, _division),
        "tussenkop": _tussenkop,
        "titel": _titel,
        "motie-titel": _titel,
        "draad-titel": _titel,
        "lijst": _lijst,
        "li": _li,
        "lid": _li,
        "wijziging": _li,
        "table": _table,
        "illustratie": _picture,
        "officiele-inhoudsopgave": _contents,
        "inhoudsopgave": _contents,
        "metadata": _metadata,
        "aanhaling": _aanhaling,
        "box": _box,
        "definitie-item": _definition,
        "tekstcorrectie": _correction,
        "ondertekening": _signature,
        "spreker": _speaker,
        "motie": _motion,
        "item-titel": _item_title,
        "vraag": _question,
        "antwoord": _answer,
        "reactie": _answer,
        "tekstregel": _head_line,
        "kamervraagnummer": _head_line,
        "item-nummer": _head_line,
        "vergadering-nummer": _head_line,
        "vergaderdatum": _head_line,
        "dossier": _dossier,
        "stuk": _stuk,
    }
)
