"""What the print of the Chambers says of a paper outside its text: the colophon, and the head of the Aanhangsel.

Vergaderjaar 2022-2023            Aanhangsel van de Handelingen
Vragen gesteld door de leden der Kamer, met de daarop door de regering gegeven antwoorden
1028
Vragen van het lid … over … (ingezonden …).
Antwoord van … (ontvangen …).
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from griffie.importers.draft import HeadLine, Role, Stated
from griffie.importers.markers import label_of
from griffie.importers.pdf.source import Placed
from griffie.importers.written_questions import id_of_questions, stated_of_questions

_COLOPHON_ID = re.compile(
    r"(?P<kst>kst-\d{5}(?:-(?:[IVXL]+|[A-M]|\d{2,3}))?-(?:\d{1,4}|[A-Z]{1,3}))|(?P<ah>ah-[te]k-\d{8}-\d{1,4})"
)
_AANHANGSEL = re.compile(r".*\bAanhangsel\b.*\bHandelingen", re.IGNORECASE)
_YEAR = re.compile(r"Vergaderjaar\s+(\d{4}\s?[-–]\s?\d{4})", re.IGNORECASE)
_NUMBER = re.compile(r"\d{1,4}")
_OPENS = re.compile(r"(?:Vragen|Antwoord|Mededeling|Rectificatie)\s+van\b")
_SUBJECT = re.compile(r"\sover\s+(?P<subject>.+?)\s+\(ingezonden", re.DOTALL)
_REACH = 12
"""Lines in which the head of the Aanhangsel stands."""
_MOST = 40
"""Lines that the descriptions of questions and answer have at most."""


@dataclass(frozen=True, slots=True)
class Aanhangsel:
    """The head of a set of questions with its answer."""

    head: tuple[HeadLine, ...]
    described: tuple[tuple[Placed, ...], ...]
    """The lines of each description: of the questions, and of the answer."""
    year: str
    number: str

    @property
    def numbers(self) -> frozenset[int]:
        """The lines that it has taken."""
        told = (one.number for lines in self.described for one in lines)
        return frozenset((*(line.line for line in self.head), *told))


def aanhangsel(texts: Sequence[Placed]) -> Aanhangsel | None:
    """The head of the Aanhangsel at the start of a text; None when the text has another."""
    if not any(_AANHANGSEL.fullmatch(one.text) for one in texts[:_REACH]):
        return None
    head: list[HeadLine] = []
    year = number = ""
    for one in texts[:_REACH]:
        line = one.text
        found = _YEAR.search(line)
        if _OPENS.match(line) or not (found or head):
            break
        year = found[1] if found else year
        number = line if _NUMBER.fullmatch(line) else number
        head.append(HeadLine(Role.YEAR if found else Role.OTHER, one.number, year if found else line, line))
        if number:
            break
    rest = [one for one in texts if one.number > head[-1].line] if head else []
    described = tuple(_described(rest))
    return Aanhangsel(tuple(head), described, year, number) if described else None


def _described(texts: Sequence[Placed]) -> Iterator[tuple[Placed, ...]]:
    lines: list[Placed] = []
    for one in texts[:_MOST]:
        if label_of(one.text) or (not lines and not _OPENS.match(one.text)):
            break
        ended = lines and lines[-1].text.endswith((".", ")"))
        if ended and not _OPENS.match(one.text) and not one.text.startswith(("(", "Zie ")):
            break
        if lines and _OPENS.match(one.text) and ended:
            yield tuple(lines)
            lines = []
        lines.append(one)
    if lines:
        yield tuple(lines)


def stated_by(placed: Iterable[Placed], found: Aanhangsel | None, described: Sequence[str]) -> Iterator[Stated]:
    """What the print states: its id in the colophon; of questions what the head of the Aanhangsel says."""
    ids = dict.fromkeys(match for one in placed if one.line.running for match in _COLOPHON_ID.findall(one.text))
    if found:
        whole = " ".join(described)
        subject = _SUBJECT.search(whole)
        kamer = "Eerste Kamer" if "ek" in "".join(ah[3:5] for _, ah in ids) else "Tweede Kamer"
        stated = stated_of_questions(
            "opdruk",
            described,
            subject=subject["subject"] if subject else "",
            answered="(ontvangen" in whole,
            line=found.head[0].line,
        )
        printed = next((ah for _, ah in ids if ah), "")
        identity = printed or id_of_questions(found.year, found.number, kamer)
        yield replace(stated, id=identity, kamer=kamer)
    elif len(ids) == 1 and (only := next(iter(ids))[0]):
        yield Stated("colofon", id=only)
