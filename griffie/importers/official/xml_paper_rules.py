"""The rules for what makes official XML a paper: its head, questions and answers, debates, signatures."""

from dataclasses import replace
from types import MappingProxyType

from griffie.importers.draft import Heading, HeadLine, Role, Unit, Words
from griffie.importers.inline import plain, undressed
from griffie.importers.markers import label_of, numbers_in
from griffie.importers.official.official_blocks import Dress
from griffie.importers.official.xml_reader import Reader, Rules, label_element
from griffie.importers.official.xml_tree import Node
from griffie.model.document import Signatory


def _signature(reader: Reader, node: Node, dress: Dress, running: bool) -> None:
    """Functions and names; a name belongs to the function before it that has none yet.

    A function may go on outside its element: "De Minister" voor Rechtsbescherming.
    """
    function = ""
    for child in node.children:
        if isinstance(child, Node) and child.tag == "naam":
            _end_function(reader, function)
            function = ""
            name = plain(reader.line(child))
            reader.named.append(name)
            if reader.functions:
                reader.found.signed.append(Signatory(name, reader.functions.pop(0)))
            reader.element(child, dress, running=running)
        elif isinstance(child, Node) and child.tag == "functie":
            _end_function(reader, function)
            function = child.text()
            reader.inside(child, dress, running=True)
            reader.desk.edge()
        elif isinstance(child, Node):
            reader.element(child, dress, running=running)
        else:
            function += child if function else ""
            reader.desk.text(child, dress, node.line)
    _end_function(reader, function)


def _end_function(reader: Reader, function: str) -> None:
    reader.end()
    if function.strip():
        reader.functions.append(" ".join(function.split()).rstrip(" ,"))


def _motion(reader: Reader, node: Node, dress: Dress, running: bool) -> None:
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


def _speaker(reader: Reader, node: Node, dress: Dress, running: bool) -> None:
    """Who speaks; until 2010 the element held what was said as well."""
    reader.plain(node, replace(dress, strong=node.first("al", "wie") is None), running=running)


def _who(reader: Reader, node: Node, dress: Dress, running: bool) -> None:
    bold = replace(dress, strong=any(part.tag in {"naam", "aanspr"} for part in node.elements()))
    reader.plain(node, bold, running=running)


def _old_frame(reader: Reader, node: Node, dress: Dress, running: bool) -> None:
    """Papers until 2010: the head is a `kop` and the front matter, before the text."""
    for child in node.children:
        if isinstance(child, Node) and child.tag == "kop":
            for line in child.elements():
                reader.head(line, Role.YEAR if "ergaderjaar" in line.text() else Role.OTHER, "")
        elif isinstance(child, Node):
            reader.element(child, dress, running=running)
        else:
            reader.desk.text(child, dress, node.line)
    reader.end()


def _old_subject(reader: Reader, node: Node, dress: Dress, running: bool) -> None:
    """Number and title of a dossier, until 2010."""
    for child in node.children:
        if isinstance(child, Node) and child.tag in {"nummer", "naam"}:
            reader.head(child, Role.DOSSIER if child.tag == "nummer" else Role.TITLE, "")
        elif isinstance(child, Node):
            reader.element(child, dress, running=running)
        else:
            reader.desk.text(child, dress, node.line)
    reader.end()


def _item_title(reader: Reader, node: Node, _dress: Dress, _running: bool) -> None:
    inline = reader.line(node)
    reader.found.head.append(HeadLine(Role.TITLE, node.line, plain(inline)))
    reader.title(node, inline, 1)


def _question(reader: Reader, node: Node, dress: Dress, running: bool) -> None:
    _opened(reader, node, Unit.QUESTION, "Vraag")
    _rest(reader, node, dress, running)


def _answer(reader: Reader, node: Node, dress: Dress, running: bool) -> None:
    if node.tag == "reactie" and any(inner.tag == "antwoord" for inner in node.walk()):
        reader.plain(node, dress, running=running)
        return
    _opened(reader, node, Unit.ANSWER, "Antwoord")
    _rest(reader, node, dress, running)


def _opened(reader: Reader, node: Node, unit: Unit, word: str) -> None:
    """The heading of a question or an answer: what is printed, with the word for what it is where that is not."""
    reader.end()
    number = label_element(node)
    inline = undressed(reader.line(number)) if number else ()
    text = plain(inline)
    label = label_of(text)
    if label and label.answer is (unit is Unit.ANSWER):
        reader.desk.block(Heading(node.line, unit, inline, "", label.numbers, label.letter))
    else:
        reader.desk.block(Heading(node.line, unit, inline, word, numbers_in(text)))


def _rest(reader: Reader, node: Node, dress: Dress, running: bool) -> None:
    number = label_element(node)
    rest = tuple(child for child in node.children if child is not number)
    reader.plain(replace(node, children=rest), dress, running=running)


def _head_line(reader: Reader, node: Node, _dress: Dress, _running: bool) -> None:
    role = Role.YEAR if node.get("inhoud") == "vergaderjaar" else Role.OTHER
    reader.head(node, role, "")


def _dossier(reader: Reader, node: Node, dress: Dress, running: bool) -> None:
    for child in node.children:
        if isinstance(child, str):
            reader.desk.text(child, dress, node.line)
        elif child.tag == "dossiernummer":
            reader.head(child, Role.DOSSIER, _dossier_number(reader, child))
        elif child.tag == "titel":
            reader.head(child, Role.TITLE, "")
        else:
            reader.element(child, dress, running=running)


def _dossier_number(reader: Reader, node: Node) -> str:
    """Number and chapter, without the number of a rijkswet."""
    parts = (child for child in node.elements() if child.tag in {"dossiernr", "begrotingshoofdstuk"})
    return " ".join(text for part in parts if (text := plain(reader.line(part)).strip("()- ")))


def _stuk(reader: Reader, node: Node, dress: Dress, running: bool) -> None:
    reader.end()
    for child in node.children:
        if isinstance(child, str):
            reader.desk.text(child, dress, node.line)
        elif child.tag == "stuknr":
            reader.head(child, Role.NUMBER, _paper_number(child))
            if any(inner.tag == "herdruk" for inner in child.walk()):
                reader.doubt("herdruk: ga na welke druk u wilt", child, plain(reader.line(child)))
        elif child.tag in {"nummer", "letter"}:
            reader.head(child, Role.NUMBER, "")
        elif child.tag == "ltrlabel":
            reader.head(child, Role.OTHER, "")
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


PAPER_RULES: Rules = MappingProxyType(
    {
        "ondertekening": _signature,
        "spreker": _speaker,
        "wie": _who,
        "kamerwrk": _old_frame,
        "onderw": _old_subject,
        "ordernr": _head_line,
        "vergjaar": _head_line,
        "vraagnummer": _head_line,
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
