"""The rules for the text in official XML: emphasis, references, notes, headings, lists, tables, quotations."""

from dataclasses import replace
from types import MappingProxyType

from griffie.importers.draft import Note, NoteMark, Words
from griffie.importers.inline import plain
from griffie.importers.markers import numbers_in
from griffie.importers.official.official_blocks import Dress, one_line, paragraphs, words_in
from griffie.importers.official.official_links import target
from griffie.importers.official.xml_elements import BULLETS, LATE_NOTES, NOTES, REFERENCES
from griffie.importers.official.xml_numbers import DIVISIONS, is_sentence, print_of, rank_of, rank_of_cross_heading
from griffie.importers.official.xml_reader import Reader, Rules, number_of, printed_number
from griffie.importers.official.xml_table import is_regular, table_rows
from griffie.importers.official.xml_tree import Node
from griffie.model.document import Repair

_ITEMS = frozenset({"li", "noot.li"})
_BOLD = frozenset({"vet", "vetcur", "curvet"})
_ITALIC = frozenset({"cur", "vetcur", "curvet"})


def _nadruk(reader: Reader, node: Node, dress: Dress, running: bool) -> None:
    kind = node.get("type")
    dress = replace(dress, strong=dress.strong or kind in _BOLD, emphasis=dress.emphasis or kind in _ITALIC)
    reader.inside(node, dress, running=running)


def _extref(reader: Reader, node: Node, dress: Dress, running: bool) -> None:
    address = target(node.get("doc"))
    if node.get("status") not in {"", "actief", "goed"}:
        reader.doubt(
            "verwijzing die de bron zelf niet meer geldig noemt: zonder link", node, node.text(), node.get("doc")
        )
        address = ""
    elif not address:
        reader.doubt("verwijzing zonder bruikbaar adres: zonder link", node, node.text(), node.get("doc"))
    reader.inside(node, replace(dress, address=address), running=running)


def _intref(reader: Reader, node: Node, dress: Dress, running: bool) -> None:
    """A reference in the paper itself: a link where the paper has an anchor for it, that is at a question."""
    reference = (node.get("doc") or node.get("refid") or node.get("ref")).lstrip("#")
    aim = reader.targets.get(reference)
    numbers = numbers_in(number_of(aim)) if aim is not None and aim.tag in {"vraag", "antwoord"} else ()
    address = f"#{aim.tag}-{numbers[0]}" if aim is not None and len(numbers) == 1 else ""
    if not address:
        reader.found.repairs.append(
            Repair("verwijzing binnen het stuk zonder anker: alleen tekst", node.line, node.text())
        )
    reader.inside(node, replace(dress, address=address), running=running)


def _noot(reader: Reader, node: Node, dress: Dress, running: bool) -> None:
    if reader.in_note:
        reader.inside(node, dress, running=running)
        return
    reader.desk.mark(reader.labels[node], node.line)
    _note(reader, node, running=running)


def _late_note(reader: Reader, node: Node, dress: Dress, running: bool) -> None:
    """A note after the text: its mark stands where it is cited."""
    if node in reader.labels:
        _note(reader, node, running=True)
        return
    if not reader.in_note:
        reader.doubt("een noot waar niets naar verwijst: de tekst staat als alinea", node, "", node.get("nr"))
    outer, reader.in_note = reader.in_note, True
    reader.plain(node, dress, running)
    reader.in_note = outer


def _note(reader: Reader, node: Node, *, running: bool) -> None:
    label = reader.labels[node]
    if label != "".join(printed_number(node).split()):
        reader.found.repairs.append(
            Repair("nootnummer dat al voorkwam of geen nummer is", node.line, "", f"[^{label}]")
        )
    reader.in_note = True
    parts = reader.apart(node, skip="noot.nr" if node.tag in NOTES else "", running=running)
    reader.in_note = False
    reader.found.notes.append(Note(label, node.line, paragraphs(parts)))


def _nootref(reader: Reader, node: Node, dress: Dress, running: bool) -> None:
    label = reader.known_notes.get(node.get("refid"))
    if label is None:
        printed = node.text() or node.get("nr")
        reader.doubt("verwijzing naar een noot die er niet is: het teken blijft in de tekst", node, printed)
        reader.inside(node, dress, running=running)
    else:
        reader.desk.mark(label, node.line)


def _sup(reader: Reader, node: Node, dress: Dress, running: bool) -> None:
    """Raised or lowered digits after digits: another number, when they are no longer raised."""
    text = node.text().strip()
    if text.isdigit() and reader.desk.last().isdigit():
        reader.doubt("cijfers in superscript of subscript achter een cijfer: hier is dat niet te zien", node, text)
    reader.inside(node, dress, running=running)


def _kop(reader: Reader, node: Node, _dress: Dress, _running: bool) -> None:
    reader.title(node, reader.line(node), rank_of(node, reader.nesting, reader.ranks))


def _division(reader: Reader, node: Node, dress: Dress, running: bool) -> None:
    reader.nesting += 1
    before = reader.above
    reader.plain(node, dress, running)
    reader.nesting -= 1
    reader.above = before if reader.nesting else reader.above


def _part(reader: Reader, node: Node, dress: Dress, running: bool) -> None:
    """A part of a paper of its own, as the law beside its explanation: nothing in it stands under what went before."""
    reader.above = 0
    reader.plain(node, dress, running)


def _tussenkop(reader: Reader, node: Node, dress: Dress, running: bool) -> None:
    above, inline = reader.above, reader.line(node)
    text, printed = plain(inline), print_of(node)
    if is_sentence(text, printed):
        reader.found.repairs.append(Repair("tussenkop die een zin is, gelezen als alinea", node.line))
        reader.plain(node, dress, running)
        return
    rank, opens = rank_of_cross_heading(text, printed, above, reader.ranks, inside=reader.nesting > 0)
    reader.title(node, inline, rank)
    reader.above = rank if opens else above


def _titel(reader: Reader, node: Node, dress: Dress, running: bool) -> None:
    if running:
        reader.plain(node, dress, running)
    else:
        reader.title(node, reader.line(node), max(1, reader.nesting))


def _lijst(reader: Reader, node: Node, dress: Dress, running: bool) -> None:
    reader.depth += 1
    reader.plain(node, dress, running)
    reader.depth -= 1


def _li(reader: Reader, node: Node, dress: Dress, running: bool) -> None:
    """An item: its number is the marker of the first paragraph beneath it."""
    first = node.opening()
    number = first if first is not None and first.tag in {"li.nr", "lidnr", "nr"} else None
    marker = reader.line(number) if number else ()
    # A lid stands in no list, yet in a wijziging it is one of its parts.
    own = int(node.tag not in _ITEMS and number is not None)
    reader.depth += own
    if number or node.tag in _ITEMS:
        noted = marker if any(isinstance(run, NoteMark) for run in marker) else ()
        reader.desk.item(node.line, plain(marker), max(0, reader.depth - 1), noted)
    reader.plain(node.less(number), dress, running)
    reader.end()
    reader.desk.give_up_item()
    reader.depth -= own


def _table(reader: Reader, node: Node, dress: Dress, running: bool) -> None:
    for child in node.children:
        if isinstance(child, str):
            reader.desk.text(child, dress, node.line)
        elif child.tag == "tgroup" and is_regular(child):
            table, changes = table_rows(child, lambda entry: one_line(reader.apart(entry)))
            reader.found.repairs += changes
            reader.end()
            if table:
                reader.desk.block(table)
        else:
            if child.tag == "tgroup":
                reader.doubt("tabel met onbekende onderdelen: gelezen als alinea's", child)
            reader.element(child, replace(dress, strong=child.tag == "title"), running=running)
            reader.end()


def _picture(reader: Reader, node: Node, dress: Dress, running: bool) -> None:
    reader.found.dropped.append(Repair("afbeelding", node.line, "", node.get("naam")))
    alt = node.get("alt").strip()
    if running:
        reader.doubt("een afbeelding midden in een zin is weggelaten (een formule?)", node, "", alt or node.get("naam"))
    elif alt:
        reader.doubt("een afbeelding met een omschrijving is weggelaten", node, "", alt)
    reader.plain(node, dress, running)


def _contents(reader: Reader, node: Node, _dress: Dress, _running: bool) -> None:
    reader.end()
    text = words_in(reader.apart(node))
    reader.found.dropped.append(Repair("inhoudsopgave", node.line, text))


def _metadata(reader: Reader, node: Node, _dress: Dress, _running: bool) -> None:
    if node.text().strip():
        reader.found.dropped.append(Repair("metadata", node.line, words_in(reader.apart(node))))


def _aanhaling(reader: Reader, node: Node, dress: Dress, running: bool) -> None:
    if running:
        reader.inside(node, dress, running=running)
        return
    reader.end()
    outer, reader.quoted = reader.quoted, True
    reader.plain(node, dress, running)
    reader.end()
    reader.quoted = outer


def _box(reader: Reader, node: Node, dress: Dress, running: bool) -> None:
    reader.found.repairs.append(Repair("kader gelezen als gewone tekst", node.line))
    reader.plain(node, dress, running)


def _definition(reader: Reader, node: Node, dress: Dress, _running: bool) -> None:
    """A term with its meaning: one item."""
    reader.end()
    reader.desk.item(node.line, "", max(0, reader.depth))
    parts = [
        (child, one_line(reader.apart(child, replace(dress, strong=child.tag == "term"), running=child.tag == "term")))
        for child in node.elements()
        if not (child.tag == "li.nr" and child.text().strip() in BULLETS)
    ]
    for index, (child, inline) in enumerate(parts):
        reader.lay((Words(" "), *inline) if index else inline, child.line)
    reader.end()
    reader.desk.give_up_item()


def _correction(reader: Reader, node: Node, dress: Dress, running: bool) -> None:
    reader.doubt("tekstcorrectie in de bron: de tekst is behouden", node, " ".join(node.text().split()))
    reader.inside(node, dress, running=running)


TEXT_RULES: Rules = MappingProxyType(
    {
        "nadruk": _nadruk,
        "extref": _extref,
        "intref": _intref,
        "noot": _noot,
        **dict.fromkeys(LATE_NOTES, _late_note),
        **dict.fromkeys(REFERENCES, _nootref),
        "sup": _sup,
        "inf": _sup,
        "algemeen": _part,
        "voorstel-wet": _part,
        "kop": _kop,
        **dict.fromkeys(DIVISIONS, _division),
        "tussenkop": _tussenkop,
        "tuskop": _tussenkop,
        "titel": _titel,
        "motie-titel": _titel,
        "draad-titel": _titel,
        "lijst": _lijst,
        "noot.lijst": _lijst,
        "li": _li,
        "noot.li": _li,
        "lid": _li,
        "wijziging": _li,
        "table": _table,
        "illustratie": _picture,
        "officiele-inhoudsopgave": _contents,
        "inhoudsopgave": _contents,
        "metadata": _metadata,
        "aanhaling": _aanhaling,
        "citaat": _aanhaling,
        "box": _box,
        "definitie-item": _definition,
        "tekstcorrectie": _correction,
    }
)
