"""The rules for what makes official XML a paper: its head, questions and answers, debates, signatures."""

from dataclasses import replace
from types import MappingProxyType

from griffie.importers.draft import Heading, HeadLine, Role, Unit, Words
from griffie.importers.inline import plain, undressed
from griffie.importers.markers import label_of, numbers_in
from griffie.importers.official.official_blocks import Dress
from griffie.importers.official.xml_reader import Reader, Rule, Rules, label_element
from griffie.importers.official.xml_tree import Node
from griffie.model.document import Signatory

_NAMES = frozenset({"naam", "deze"})
"""Who signs; budgets have the second."""


def _signature(reader: Reader, node: Node, dress: Dress, _running: bool) -> None:
    """Functions and names; a name belongs to the function before it that has none yet.

    A function may go on outside its element: "De Minister" voor Rechtsbescherming.
    """
    function = ""
    for child in node.children:
        if isinstance(child, str):
            function += child if function else ""
            reader.desk.text(child, dress, node.line)
            continue
        if child.tag in _NAMES or child.tag == "functie":
            _keep_function(reader, function)
            function = child.text() if child.tag == "functie" else ""
        if child.tag in _NAMES:
            _name(reader, child)
        reader.element(child, dress, running=False)
    _keep_function(reader, function)


def _name(reader: Reader, node: Node) -> None:
    name = plain(reader.line(node))
    reader.named.append(name)
    if reader.functions:
        reader.found.signed.append(Signatory(name, reader.functions.pop(0)))


def _keep_function(reader: Reader, function: str) -> None:
    if function.strip():
        reader.functions.append(" ".join(function.split()).rstrip(" ,"))


def _motion(reader: Reader, node: Node, dress: Dress, running: bool) -> None:
    reader.sorted(node, dress, running, {"titel": _motion_title, "kop": _motion_title})


def _motion_title(reader: Reader, node: Node, _dress: Dress, _running: bool) -> None:
    """The title of a motion read out in a debate parts nothing, for the debate goes on beneath it."""
    reader.end()
    bold = (replace(run, strong=True, emphasis=False) if isinstance(run, Words) else run for run in reader.line(node))
    reader.lay(tuple(bold), node.line)
    reader.end()


def _speaker(reader: Reader, node: Node, dress: Dress, running: bool) -> None:
    """Who speaks; until 2010 the element held what was said as well."""
    reader.plain(node, replace(dress, strong=node.first("al", "wie") is None), running)


def _who(reader: Reader, node: Node, dress: Dress, running: bool) -> None:
    bold = replace(dress, strong=any(part.tag in {"naam", "aanspr"} for part in node.elements()))
    reader.plain(node, bold, running)


def _item(reader: Reader, node: Node, dress: Dress, running: bool) -> None:
    """An item of a meeting: its number belongs to its head, and what its heading opens stands under that."""
    reader.nesting += 1
    reader.sorted(node, dress, running, {"nr": _line(Role.OTHER)})
    reader.nesting -= 1


def _item_title(reader: Reader, node: Node, _dress: Dress, _running: bool) -> None:
    inline = reader.line(node)
    reader.found.head.append(HeadLine(Role.TITLE, node.line, plain(inline)))
    reader.title(node, inline, 1)


def _question(reader: Reader, node: Node, dress: Dress, running: bool) -> None:
    _opened(reader, node, Unit.QUESTION, "Vraag")
    _rest(reader, node, dress, running)


def _answer(reader: Reader, node: Node, dress: Dress, running: bool) -> None:
    if node.tag == "reactie" and any(inner.tag == "antwoord" for inner in node.walk()):
        reader.plain(node, dress, running)
        return
    _opened(reader, node, Unit.ANSWER, "Antwoord")
    _rest(reader, node, dress, running)


def _remark(reader: Reader, node: Node, dress: Dress, running: bool) -> None:
    """What stands beside questions and answers under a heading of its own: a message, an explanation."""
    number = label_element(node)
    if number is not None and number.tag != "kop":
        reader.title(number, reader.line(number), 1)
        node = node.less(number)
    reader.plain(node, dress, running)


def _opened(reader: Reader, node: Node, unit: Unit, word: str) -> None:
    """The heading of a question or an answer: what is printed, with the word for what it is where that is not."""
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
    reader.plain(node.less(number), dress, running)


def _line(role: Role) -> Rule:
    """The rule for an element that is a line of the head."""

    def rule(reader: Reader, node: Node, _dress: Dress, _running: bool) -> None:
        reader.head(node, role, "")

    return rule


def _head_line(reader: Reader, node: Node, _dress: Dress, _running: bool) -> None:
    year = node.get("inhoud") == "vergaderjaar" or "ergaderjaar" in node.text()
    reader.head(node, Role.YEAR if year else Role.OTHER, "")


def _frame(reader: Reader, node: Node, dress: Dress, running: bool) -> None:
    """Papers until 2010: the head is a `kop` and the front matter, before the text."""
    reader.sorted(node, dress, running, {"kop": _frame_head})


def _frame_head(reader: Reader, node: Node, dress: Dress, running: bool) -> None:
    reader.sorted(node, dress, running, dict.fromkeys((line.tag for line in node.elements()), _head_line))
    reader.end()


def _subject(reader: Reader, node: Node, dress: Dress, running: bool) -> None:
    """Number and title of a dossier, until 2010."""
    reader.sorted(node, dress, running, {"nummer": _line(Role.DOSSIER), "naam": _line(Role.TITLE)})


def _dossier(reader: Reader, node: Node, dress: Dress, running: bool) -> None:
    reader.sorted(node, dress, running, {"dossiernummer": _dossier_number, "titel": _line(Role.TITLE)})


def _dossier_number(reader: Reader, node: Node, _dress: Dress, _running: bool) -> None:
    """Number and chapter, without the number of a rijkswet."""
    parts = (child for child in node.elements() if child.tag in {"dossiernr", "begrotingshoofdstuk"})
    reader.head(node, Role.DOSSIER, " ".join(t for p in parts if (t := plain(reader.line(p)).strip("()- "))))


def _stuk(reader: Reader, node: Node, dress: Dress, running: bool) -> None:
    number, other = _line(Role.NUMBER), _line(Role.OTHER)
    own = {"stuknr": _paper_number, "nummer": number, "letter": number, "ltrlabel": other, "nds-nr": other}
    reader.sorted(node, dress, running, {**own, "titel": _line(Role.KIND), "datumtekst": _line(Role.DATE)})


def _paper_number(reader: Reader, node: Node, _dress: Dress, _running: bool) -> None:
    number = next((inner for inner in node.walk() if inner.tag == "ondernummer"), None)
    loose = "".join(child for child in number.children if isinstance(child, str)) if number else ""
    reader.head(node, Role.NUMBER, " ".join(loose.split()))
    if any(inner.tag == "herdruk" for inner in node.walk()):
        reader.doubt("herdruk: ga na welke druk u wilt", node, plain(reader.line(node)))


_HEAD_LINES = (
    "tekstregel kamervraagnummer item-nummer vergadering-nummer vergadertijd ordernr vergjaar vraagnummer".split()
)

PAPER_RULES: Rules = MappingProxyType(
    {
        "ondertekening": _signature,
        "ondtek": _signature,
        "spreker": _speaker,
        "wie": _who,
        "kamerwrk": _frame,
        "onderw": _subject,
        **dict.fromkeys(_HEAD_LINES, _head_line),
        "vergaderdatum": _line(Role.DATE),
        "motie": _motion,
        **dict.fromkeys(("agendapunt", "opening", "handeling_bijlage"), _item),
        "item-titel": _item_title,
        "vraag": _question,
        "antwoord": _answer,
        "reactie": _answer,
        **dict.fromkeys(("kamervraagopmerking", "opmerking", "mededeling"), _remark),
        "dossier": _dossier,
        "stuk": _stuk,
        "nds-stuk": _stuk,
    }
)
