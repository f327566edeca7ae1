"""The head of a paper: what is printed above its text, as lines with the role that each has.

Two forms are known: the head that the Chambers print (dossier, number, kind, date) and the letterhead of a ministry.
The head is no text of the paper; it goes to the front matter, as printed (`bron.kop`).
"""

import re
from collections.abc import Iterator, Sequence

from griffie.importers.draft import HeadLine, Line, Role
from griffie.importers.markers import is_heading, is_salutation, label_of, opens_fractie
from griffie.importers.printed_head import printed_head

_AFTER = r"(?:(?:\s*[:\t]\s*|\s{2,})(?P<value>.*)|(?P<bare>))"
"""A label has its value after a colon, a tab or a gap, or on the next line; "Datum van de telling" is a sentence."""
_NUMBERED = r"(?:(?:\s*[:\t]\s*|\s{2,})(?P<value>.*)|\s+(?P<bare>\S*\d\S*.*)|)"
"""After a date or a reference a space will do, if what follows has a digit."""
_LABELS = (
    (Role.DATE, re.compile(r"Datum" + _NUMBERED)),
    (Role.SUBJECT, re.compile(r"(?:Betreft|Onderwerp)" + _AFTER)),
    (Role.REFERENCE, re.compile(r"(?:Onze referentie|Ons kenmerk|Kenmerk)" + _NUMBERED)),
    (Role.YOUR_REFERENCE, re.compile(r"(?:Uw referentie|Uw kenmerk|Uw brief(?: \(kenmerk\))?)" + _NUMBERED)),
    (Role.OTHER, re.compile(r"(?:Contactpersoon|Bijlagen?|Bijlage\(n\)|Telefoon\w*|E-mail)" + _AFTER)),
)
_PLACED = re.compile(r"(?:Den Haag|[’']\s?s-Gravenhage),?\s+\d{1,2} \w+ \d{4}")
_SENDER = re.compile(r"(?P<value>Ministerie van [^\t]+?)(?:(?:\t|\s{2,}).*)?")
"""With the directorate behind a gap, in a running head."""
_ADDRESSEE = re.compile(r"(?:Aan\s+)?[Dd]e [Vv]oorzitter van de .+")
_REACH = 120
"""Lines in which a salutation still closes a letterhead."""


def split_head(lines: Sequence[Line]) -> tuple[tuple[HeadLine, ...], tuple[Line, ...]]:
    """Reads lines without furniture. Writes the lines of the head with their roles, and the rest.

    Without a sign of either form there is no head: everything is text.
    """
    end = printed_head(lines)
    if end is not None:
        return end, tuple(lines[_after(lines, end) :])
    stop = _letterhead_end(lines)
    return tuple(_letterhead(lines[:stop])), tuple(lines[stop:])


def is_label(text: str) -> bool:
    """Whether a line is a label of a letterhead whose value stands elsewhere: "Onze referentie"."""
    named = _label(text)
    return named is not None and not named[1]


def second_reading(lines: Sequence[Line], head: Sequence[HeadLine]) -> tuple[HeadLine, ...]:
    """What lines around the text (running heads) say that the head does not; they are printed elsewhere."""
    known = {line.role for line in head} | {Role.OTHER}
    found = (line for line in _letterhead(lines) if line.role not in known)
    return tuple(HeadLine(line.role, line.line, line.value) for line in found)


def _after(lines: Sequence[Line], head: Sequence[HeadLine]) -> int:
    last = max(line.line for line in head)
    return next(index for index, line in enumerate(lines) if line.number == last) + 1


def _letterhead_end(lines: Sequence[Line]) -> int:
    """Where the salutation stands; without one, directly after the last line that only a letterhead has."""
    last = 0
    for index, line in enumerate(lines[:_REACH]):
        if label_of(line.text) or opens_fractie(line.text) or is_heading(line.text):
            break
        if is_salutation(line.text):
            return index
        if named := _label(line.text):
            last = index + 1 if named[1] else _next_filled(lines, index + 1)
    return last


def _label(text: str) -> tuple[Role, str] | None:
    """The role that a label gives, and the value on the same line, if any."""
    for role, pattern in _LABELS:
        if match := pattern.fullmatch(text):
            return role, match["value"] or match["bare"] or ""
    return None


def _next_filled(lines: Sequence[Line], start: int) -> int:
    return next((index + 1 for index in range(start, len(lines)) if lines[index].text), len(lines))


def _letterhead(lines: Sequence[Line]) -> Iterator[HeadLine]:
    """Labels give their role to what follows them: to one line, a subject to all lines up to a blank one."""
    role = Role.OTHER
    given = False
    for line in lines:
        if not line.text:
            role = Role.OTHER if given else role
            continue
        named = _label(line.text)
        if named:
            role, given = named[0], bool(named[1])
            yield HeadLine(role if given else Role.OTHER, line.number, named[1] or line.text, line.text)
        elif _PLACED.fullmatch(line.text):
            role, given = Role.OTHER, True
            yield HeadLine(Role.DATE, line.number, line.text, line.text)
        elif sender := _SENDER.fullmatch(line.text):
            role, given = Role.OTHER, True
            yield HeadLine(Role.SENDER, line.number, sender["value"], line.text)
        elif _ADDRESSEE.fullmatch(line.text):
            role, given = Role.ADDRESSEE, True
            yield HeadLine(role, line.number, line.text, line.text)
        else:
            if role is Role.ADDRESSEE and re.search(r"\d", line.text):
                role = Role.OTHER
            yield HeadLine(role, line.number, line.text, line.text)
            given = True
        if given and role not in {Role.SUBJECT, Role.ADDRESSEE}:
            role = Role.OTHER
