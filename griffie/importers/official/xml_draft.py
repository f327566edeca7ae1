"""Official XML of the Chambers: Kamerstukken, Kamervragen, Handelingen, as officielebekendmakingen.nl publishes it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from griffie.importers.canonical import write_inline
from griffie.importers.checking import check_numbers
from griffie.importers.draft import (
    Block,
    Draft,
    Heading,
    HeadLine,
    Item,
    Paragraph,
    Role,
    Stated,
    Structured,
    Table,
    Unit,
    Words,
)
from griffie.importers.inline import plain
from griffie.importers.official.official_blocks import Part, without_gaps
from griffie.importers.official.official_contents import without_contents
from griffie.importers.official.official_damage import damage
from griffie.importers.official.official_letter import second_readings
from griffie.importers.official.official_listed import numbers_apart
from griffie.importers.official.official_metadata import pairs_of, stated_of
from griffie.importers.official.xml_paper_rules import PAPER_RULES
from griffie.importers.official.xml_reader import Reading
from griffie.importers.official.xml_text_rules import TEXT_RULES
from griffie.importers.official.xml_tree import Node, parse_xml
from griffie.importers.source import Source
from griffie.importers.written_questions import id_of_questions, is_postponement, stated_of_questions
from griffie.model.document import Repair

ROOTS = frozenset(
    "kamerstuk kamervragen handelingen niet-dossier-stuk vraagdoc kamerverslag kamerwrk handeling".split()
)
"""The elements, beneath `officiele-publicatie` or alone, that are a paper of the Chambers."""

_LAST_WORDS = "gaat over tot de orde van de dag"
_NAME = re.compile(r"(?:\S+\s){0,5}\S*[A-Z]\S*[^\s.:;?!]")


def draft(source: Source) -> Draft:
    """Reads official XML that `xml_tree` found sound. Writes its draft."""
    tree, problems = parse_xml(source)
    if tree is None:
        raise ValueError(problems)
    reading = Reading()
    reading.read(tree, {**TEXT_RULES, **PAPER_RULES})
    parts, contents = without_contents(without_gaps(reading.desk.parts))
    blocks = numbers_apart(reading.head, tuple(part for part in parts if not isinstance(part, Heading)))
    head = (*reading.head, *second_readings(blocks))
    stated = (_of_itself(tree, reading, blocks), *_embedded(tree))
    marked = Structured(parts, _numbering(parts)) if any(isinstance(part, Heading) for part in parts) else None
    return Draft(
        head,
        blocks,
        tuple(reading.notes),
        (*reading.dropped, *contents),
        tuple(reading.repairs),
        (*reading.doubts, *_who_speaks(tree, head, blocks), *damage(source), *_nothing(parts)),
        structured=marked,
        stated=tuple(one for one in stated if one),
    )


def _nothing(parts: Sequence[Part]) -> Iterator[Repair]:
    """Some papers exist as PDF only: their XML has a head and no more."""
    if not any(isinstance(part, Paragraph | Item | Table) for part in parts):
        yield Repair("dit bestand heeft geen tekst, alleen een kop: staat de tekst in de pdf?", 1)


def is_paper(tree: Node) -> bool:
    """Whether a tree is a paper of the Chambers."""
    return tree.tag in ROOTS or any(child.tag in ROOTS for child in tree.elements())


def _numbering(parts: Sequence[Part]) -> tuple[Repair, ...]:
    """What does not fit; questions that nobody has answered yet are no fault of a paper without answers."""
    found = check_numbers(parts)
    if any(isinstance(part, Heading) and part.unit is Unit.ANSWER for part in parts):
        return found
    return tuple(doubt for doubt in found if "antwoord" not in doubt.soort)


def _who_speaks(tree: Node, head: Sequence[HeadLine], blocks: Sequence[Block]) -> Iterator[Repair]:
    """In an advice of the Raad van State with its nader rapport, italics say who speaks: somebody must see that."""
    kind = " ".join(line.value for line in head if line.role is Role.KIND).lower()
    if not ("advies" in kind and "rapport" in kind) and not any(n.tag == "adviesrvs" for n in tree.walk()):
        return
    slanted = [b for b in blocks if isinstance(b, Paragraph) and _is_slanted(b)]
    if slanted:
        message = f"cursief zegt wie spreekt (advies of reactie): {len(slanted)} alinea's zijn cursief gebleven"
        yield Repair(message, slanted[0].line)
        for block in slanted:
            if "*" not in write_inline(block.inline):
                yield Repair("een cursieve alinea is niet als cursief te schrijven: zeg wie spreekt", block.line)
    else:
        yield Repair("advies en nader rapport zonder cursief: ga na of te zien is wie spreekt", tree.line)


def _is_slanted(block: Paragraph) -> bool:
    runs = [run for run in block.inline if isinstance(run, Words) and run.text.strip()]
    return bool(runs) and all(run.emphasis for run in runs)


def _embedded(tree: Node) -> Iterator[Stated]:
    for node in tree.elements():
        if node.tag == "metadata":
            found = stated_of(pairs_of(node), "metadata in het bestand")
            if found:
                yield found


def _of_itself(tree: Node, reading: Reading, blocks: Sequence[Block]) -> Stated:
    """What its elements say: the chamber, who signed; of questions what the description at their head says."""
    signed = tuple(dict.fromkeys(reading.signed))
    chamber = next((node.get("kamer") for node in tree.walk() if node.tag == "ondernummer"), "")
    kamer = {"1": "Eerste Kamer", "2": "Tweede Kamer"}.get(chamber, "") or _named_chamber(tree)
    questions = next((node for node in tree.walk() if node.tag in {"kamervragen", "vraagdoc"}), None)
    if questions is None:
        if any(node.tag in {"handelingen", "handeling"} for node in tree.walk()):
            return Stated("elementen", soort="handelingen", titel=_meeting(tree), kamer=kamer)
        movers = () if signed else tuple(dict.fromkeys(reading.named)) or _movers(reading.head, blocks)
        return Stated("elementen", kamer=kamer, afzender="; ".join(movers), ondertekenaars=signed)
    return _of_questions(questions, kamer, reading)


def _meeting(tree: Node) -> str:
    """The title of what has no title of its own: the opening of a meeting bears the number of that meeting."""
    titled = any(node.tag in {"item-titel", "itemnaam"} and node.text().strip() for node in tree.walk())
    return "" if titled else next((_line(node) for node in tree.walk() if node.tag == "vergadering-nummer"), "")


def _movers(head: Sequence[HeadLine], blocks: Sequence[Block]) -> tuple[str, ...]:
    """Who move a motion: the names after its last words, each a paragraph."""
    kind = next((line.value for line in head if line.role is Role.KIND), "")
    texts = [plain(block.inline) if isinstance(block, Paragraph) else "" for block in blocks]
    ends = [index for index, text in enumerate(texts) if text.rstrip(" .").endswith(_LAST_WORDS)]
    if "MOTIE" not in kind or not ends:
        return ()
    names = texts[ends[-1] + 1 :]
    return tuple(names) if all(_NAME.fullmatch(name) for name in names) else ()


def _named_chamber(tree: Node) -> str:
    lines = " ".join(node.text() for node in tree.walk() if node.tag == "tekstregel")
    return next((kamer for kamer in ("Tweede Kamer", "Eerste Kamer") if kamer in lines), "")


def _of_questions(tree: Node, kamer: str, reading: Reading) -> Stated:
    answered = any(node.tag == "antwoord" for node in tree.walk())
    described = [_line(node) for node in tree.walk() if node.tag in {"kamervraagomschrijving", "omschr"}]
    subject = next((_line(node) for node in tree.walk() if node.tag == "kamervraagonderwerp"), "")
    number = next((_line(node) for node in tree.walk() if node.tag in {"kamervraagnummer", "vraagnummer"}), "")
    year = next((_line(n) for n in tree.walk() if n.tag == "tekstregel" and n.get("inhoud") == "vergaderjaar"), "")
    stated = stated_of_questions("elementen", described, subject=subject, answered=answered, line=tree.line)
    return replace(
        stated,
        id=id_of_questions(year, number, kamer) if answered or is_postponement(described) else "",
        kamer=kamer or "Tweede Kamer",
        ondertekenaars=tuple(dict.fromkeys(reading.signed)),
    )


def _line(node: Node) -> str:
    return " ".join(node.text().split())
