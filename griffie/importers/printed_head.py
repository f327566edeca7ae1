"""The head that the Chambers print: session year, dossiers with their titles, number or letter, kind, date.

Vergaderjaar 2025-2026
36 800 K  Vaststelling van …
F         NOTA NAAR AANLEIDING VAN …
Ontvangen 19 juni 2026
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from griffie.importers.draft import HeadLine, Line, Role

_DRESS = re.compile(r"\*+|^#+\s*")
_YEAR = re.compile(r"Vergaderjaar\s*(?P<value>\d{4}\s?[-–]\s?(?:\d{4}|\d{2})?)", re.IGNORECASE)
_YEAR_REST = re.compile(r"\d{4}")
_DOSSIER = re.compile(
    r"(?P<number>\d{2}[ \u00a0.]?\d{3}(?:-\d{2,3}|[ -]?(?:[IVXL]+|[A-M])(?=\s|$))?(?: ?\(R ?\d+\))?)"
    r"(?:\s+(?P<title>[A-ZÀ-Þ(‘'\"].*))?",
)
_NUMBER = re.compile(r"(?:Nr\.?\s*(?P<nr>\d+)|(?P<letter>[A-Z]{1,2})(?P<note>\d)?)(?:\s+(?P<kind>.+))?")
_DATE = re.compile(
    r"(?:Ontvangen|Vastgesteld|Ontvangen en vastgesteld|Voorgesteld|(?:Den Haag|[’']\s?s-Gravenhage),?)\s+"
    r"\d{1,2} \w+ \d{4}.{0,60}",
    re.IGNORECASE,
)
_DATED = re.compile(
    r"(?P<kind>.+?)\s+(?P<date>(?:Ontvangen|Vastgesteld|Voorgesteld)\s+\d{1,2} \w+ \d{4})", re.IGNORECASE
)
_ADDRESSEE = re.compile(r"Aan de [Vv]oorzitter van de .+")
_REACH = 25
"""Filled lines in which a dossier number still is the head of a paper."""

_FEWEST_CAPITALS = 5
"""Letters from which a line in capitals is a kind of paper rather than a number."""


@dataclass(frozen=True, slots=True)
class _State:
    """What has been seen of the head so far."""

    dossier: bool = False
    kind: bool = False
    after_blank: bool = True
    last: Role = Role.OTHER


def printed_head(lines: Sequence[Line]) -> tuple[HeadLine, ...] | None:
    """The lines of a printed head; None when no line near the start gives a dossier and, after it, a kind or a date."""
    head: list[HeadLine] = []
    state = _State()
    for line in lines:
        bare = _DRESS.sub("", line.text).strip()
        if not bare:
            state = _State(state.dossier, state.kind, after_blank=True, last=state.last)
            continue
        read = _read(bare, line, state)
        if not read or len(head) > _REACH:
            break
        head.extend(read)
        state = _State(
            state.dossier or any(part.role is Role.DOSSIER for part in read),
            state.kind or any(part.role is Role.KIND for part in read),
            after_blank=False,
            last=read[-1].role,
        )
    return tuple(head) if state.dossier and any(p.role in {Role.KIND, Role.DATE} for p in head) else None


def _read(bare: str, line: Line, state: _State) -> tuple[HeadLine, ...]:  # noqa: PLR0911 - one return a form
    """What a line says at its place in the head; nothing when it is not of the head."""
    number = line.number
    if match := _YEAR.fullmatch(bare):
        return (HeadLine(Role.YEAR, number, match["value"], line.text),)
    if state.last is Role.YEAR and _YEAR_REST.fullmatch(bare):
        return (HeadLine(Role.YEAR, number, bare, line.text),)
    if _DATE.fullmatch(bare):
        return (HeadLine(Role.DATE, number, bare, line.text),)
    if _ADDRESSEE.fullmatch(bare):
        return (HeadLine(Role.ADDRESSEE, number, bare.removeprefix("Aan "), line.text),)
    if not state.kind and (match := _DOSSIER.fullmatch(bare)):
        title = (HeadLine(Role.TITLE, number, match["title"]),) if match["title"] else ()
        return (HeadLine(Role.DOSSIER, number, match["number"], line.text), *title)
    if state.dossier and not state.kind and (read := _numbered(bare, line)):
        return read
    return _continuation(bare, line, state)


def _numbered(bare: str, line: Line) -> tuple[HeadLine, ...]:
    """`F NOTA …`, `Nr. 331 BRIEF …`, or the number or letter alone; a date may close the line."""
    dated = _DATED.fullmatch(bare)
    if dated and (read := _numbered(dated["kind"], line)):
        return (*read, HeadLine(Role.DATE, line.number, dated["date"]))
    match = _NUMBER.fullmatch(bare)
    if match and (match["kind"] is None or _is_capital(match["kind"])):
        kind = (HeadLine(Role.KIND, line.number, match["kind"]),) if match["kind"] else ()
        return (HeadLine(Role.NUMBER, line.number, match["nr"] or match["letter"], line.text), *kind)
    if _is_capital(bare):
        return (HeadLine(Role.KIND, line.number, bare, line.text),)
    return ()


def _continuation(bare: str, line: Line, state: _State) -> tuple[HeadLine, ...]:
    """The next line of a title, or of a kind in capitals; a title may also stand alone under its number."""
    if state.last is Role.KIND and _is_capital(bare):
        return (HeadLine(Role.KIND, line.number, bare, line.text),)
    if state.last is Role.TITLE and not state.after_blank:
        return (HeadLine(Role.TITLE, line.number, bare, line.text),)
    if state.last is Role.DOSSIER:
        return (HeadLine(Role.TITLE, line.number, bare, line.text),)
    return ()


def _is_capital(text: str) -> bool:
    letters = [char for char in text if char.isalpha()]
    return len(letters) >= _FEWEST_CAPITALS and sum(char.isupper() for char in letters) >= 0.9 * len(letters)
