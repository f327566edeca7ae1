"""Official XML of the Chambers: Kamerstukken, Kamervragen, Handelingen, as officielebekendmakingen.nl publishes it."""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from griffie.importers.checking import check_numbers
from griffie.importers.dates import date_in
from griffie.importers.draft import Block, Draft, Heading, HeadLine, Paragraph, Role, Stated, Structured, Unit
from griffie.importers.inline import plain
from griffie.importers.official_blocks import Part
from griffie.importers.official_metadata import pairs_of, stated_of
from griffie.importers.source import Source
from griffie.importers.xml_reader import Reading
from griffie.importers.xml_tree import Node, parse_xml
from griffie.model.document import Answers, Repair

ROOTS = frozenset("kamerstuk kamervragen handelingen niet-dossier-stuk vraagdoc kamerverslag".split())
"""The elements, beneath `officiele-publicatie` or alone, that are a paper of the Chambers."""

_ADDRESSEE = re.compile(r"Aan de [Vv]oorzitter van de .+")
_PLACE_AND_DATE = re.compile(r"(?:Den Haag|[’']\s?s-Gravenhage),?\s+\d{1,2} \w+ \d{4}.{0,20}")
_SENT = re.compile(r"\(ingezonden\s+(?P<day>[^)]+)\)", re.IGNORECASE)
_RECEIVED = re.compile(r"\(ontvangen\s+(?P<day>[^)]+)\)", re.IGNORECASE)
_ASKER = re.compile(r"Vragen van (?P<who>.+?) aan (?P<whom>.+?) over ", re.IGNORECASE | re.DOTALL)
_OPENING = 8
"""Paragraphs in which a letter says to whom and when it is written."""
_LAST_DERIVABLE = 2024
"""From vergaderjaar 2025-2026 on two numberings of the Aanhangsel are in use, and an id cannot be derived."""


def draft(source: Source) -> Draft:
    """Reads official XML that `xml_tree` found sound. Writes its draft."""
    tree, problems = parse_xml(source)
    if tree is None:
        raise ValueError(problems)
    reading = Reading()
    reading.read(tree)
    parts = tuple(reading.desk.parts)
    blocks = tuple(part for part in parts if not isinstance(part, Heading))
    head = (*reading.head, *_second_readings(blocks))
    stated = (_of_itself(tree, reading), *_embedded(tree))
    marked = Structured(parts, _numbering(parts)) if any(isinstance(part, Heading) for part in parts) else None
    return Draft(
        head,
        blocks,
        tuple(reading.notes),
        tuple(reading.dropped),
        tuple(reading.repairs),
        (*reading.doubts, *_who_speaks(tree, head, blocks)),
        structured=marked,
        stated=tuple(one for one in stated if one),
    )


def is_paper(tree: Node) -> bool:
    """Whether a tree is a paper of the Chambers."""
    return tree.tag in ROOTS or any(child.tag in ROOTS for child in tree.elements())


def _second_readings(blocks: Sequence[Block]) -> Iterator[HeadLine]:
    """To whom a letter is addressed and when it was signed: printed as its first paragraphs, and text of it."""
    for block in blocks[:_OPENING]:
        text = plain(block.inline) if isinstance(block, Paragraph) else ""
        if _ADDRESSEE.fullmatch(text):
            yield HeadLine(Role.ADDRESSEE, block.line, text.removeprefix("Aan "))
        elif _PLACE_AND_DATE.fullmatch(text):
            yield HeadLine(Role.DATE, block.line, text)


def _numbering(parts: Sequence[Part]) -> tuple[Repair, ...]:
    """What does not fit; questions that nobody has answered yet are no fault of a paper without answers."""
    found = check_numbers(parts)
    if any(isinstance(part, Heading) and part.unit is Unit.ANSWER for part in parts):
        return found
    return tuple(doubt for doubt in found if "geen antwoord" not in doubt.soort)


def _who_speaks(tree: Node, head: Sequence[HeadLine], blocks: Sequence[Block]) -> Iterator[Repair]:
    """In an advice of the Raad van State with its nader rapport, italics say who speaks: somebody must see that."""
    kind = " ".join(line.value for line in head if line.role is Role.KIND).lower()
    if not ("advies" in kind and "rapport" in kind) and not any(n.tag == "adviesrvs" for n in tree.walk()):
        return
    slanted = [b for b in blocks if isinstance(b, Paragraph) and _is_slanted(b)]
    if slanted:
        message = f"cursief zegt wie spreekt (advies of reactie): {len(slanted)} alinea's zijn cursief gebleven"
        yield Repair(message, slanted[0].line)
    else:
        yield Repair("advies en nader rapport zonder cursief: ga na of te zien is wie spreekt", tree.line)


def _is_slanted(block: Paragraph) -> bool:
    runs = [run for run in block.inline if hasattr(run, "text") and run.text.strip()]
    return bool(runs) and all(getattr(run, "emphasis", True) for run in runs)


def _embedded(tree: Node) -> Iterator[Stated]:
    for node in tree.elements():
        if node.tag == "metadata":
            found = stated_of(pairs_of(node), "metadata in het bestand")
            if found:
                yield found


def _of_itself(tree: Node, reading: Reading) -> Stated:
    """What its elements say: the chamber, who signed; of questions what the description at their head says."""
    signed = tuple(dict.fromkeys(reading.signed))
    chamber = next((node.get("kamer") for node in tree.walk() if node.tag == "ondernummer"), "")
    kamer = {"1": "Eerste Kamer", "2": "Tweede Kamer"}.get(chamber, "") or _named_chamber(tree)
    questions = next((node for node in tree.walk() if node.tag in {"kamervragen", "vraagdoc"}), None)
    if questions is None:
        debate = any(node.tag == "handelingen" for node in tree.walk())
        return Stated("elementen", soort="handelingen" if debate else "", kamer=kamer, ondertekenaars=signed)
    return _of_questions(questions, kamer, reading)


def _named_chamber(tree: Node) -> str:
    lines = " ".join(node.text() for node in tree.walk() if node.tag == "tekstregel")
    return next((kamer for kamer in ("Tweede Kamer", "Eerste Kamer") if kamer in lines), "")


def _of_questions(tree: Node, kamer: str, reading: Reading) -> Stated:
    answered = any(node.tag == "antwoord" for node in tree.walk())
    described = [" ".join(n.text().split()) for n in tree.walk() if n.tag == "kamervraagomschrijving"]
    whole = " ".join(described)
    sent, received = _day(_SENT.search(whole)), _day(_RECEIVED.search(whole))
    asker = _ASKER.search(whole)
    subject = next((" ".join(n.text().split()) for n in tree.walk() if n.tag == "kamervraagonderwerp"), "")
    who, whom = (asker["who"], asker["whom"]) if asker else ("", "")
    day = received if answered and received else sent
    answers = (
        Answers(described[0].partition("(ingezonden")[0].rstrip(" ."), (), sent) if answered and described else None
    )
    return Stated(
        "elementen",
        id=_id_of(tree, kamer) if answered else "",
        soort="beantwoording kamervragen" if answered else "kamervragen",
        titel=subject[:1].upper() + subject[1:],
        datum=day,
        datumsoort="ontvangen" if answered and received else "",
        kamer=kamer or "Tweede Kamer",
        afzender=whom if answered else who,
        aan="" if answered else whom,
        ondertekenaars=tuple(dict.fromkeys(reading.signed)),
        beantwoordt=answers,
        line=tree.line,
    )


def _day(match: re.Match[str] | None) -> date | None:
    return date_in(match["day"]) if match else None


def _id_of(tree: Node, kamer: str) -> str:
    """`ah-tk-20242025-100`, where vergaderjaar and number are printed and the rule still holds."""
    number = next((" ".join(n.text().split()) for n in tree.walk() if n.tag == "kamervraagnummer"), "")
    year = next((n.text() for n in tree.walk() if n.tag == "tekstregel" and n.get("inhoud") == "vergaderjaar"), "")
    years = re.search(r"(\d{4})\s?[-–]\s?(\d{4})", year)
    if not (years and number.isdigit() and int(years[1]) <= _LAST_DERIVABLE):
        return ""
    chamber = "ek" if kamer == "Eerste Kamer" else "tk"
    return f"ah-{chamber}-{years[1]}{years[2]}-{number}"
