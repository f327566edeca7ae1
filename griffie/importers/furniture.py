"""What a printer or a converter put on the pages, and the paper does not say: page numbers, running heads, images.

Each thing that is left out is recorded with its line and its text; `fidelity` subtracts those records and nothing else.
"""

import re
from collections.abc import Iterable

from griffie.importers.draft import Line
from griffie.model.document import Repair

_WHOLE_LINE = (
    ("paginanummer", re.compile(r"Pagina \d+ van \d+", re.IGNORECASE)),
    ("kop van de Kamer", re.compile(r"(?:Tweede|Eerste) Kamer der Staten-Generaal(?: \d{1,4})?")),
    ("lopende kop", re.compile(r"(?:Tweede|Eerste) Kamer, vergaderjaar \d{4}\s?[-–]\s?\d{4}\b.*")),
    ("colofon", re.compile(r"kst-[\w-]+(?: ?ISSN\b.*)?|ISSN 0921\s?-\s?7371.*|[’']\s?s-Gravenhage \d{4}")),
)
"""A line that is nothing else; head, foot and colophon as both Chambers print them."""
Marks = tuple[tuple[str, re.Pattern[str]], ...]

WORD_MARKS: Marks = (
    ("afbeelding", re.compile(r"\[image:\s?(?P<alt>[^\]]*)\]")),
    ("bladwijzer", re.compile(r"\[bookmark:[^\]]*\]")),
)
"""What a dump of Word has inside its lines for things that are no text."""
MARKDOWN_MARKS: Marks = (
    ("afbeelding", re.compile(r"!\[(?P<alt>[^\]]*)\]\([^)\s]*\)|<!-- image -->")),
    ("bladwijzer", re.compile(r"<span id=\"[^\"]*\">\s*</span>")),
)
"""The same of a Markdown dump."""
_OPENS, _CLOSES = "#*_ \t\u00a0", "*_ \t\u00a0"
"""Mark-up around a running head in a Markdown dump, at its start and at its end."""


def strip_furniture(
    lines: Iterable[Line], marks: Marks
) -> tuple[tuple[Line, ...], tuple[Repair, ...], tuple[Repair, ...]]:
    """Reads lines. Writes them without page furniture, what was left out, and images that had a description."""
    kept: list[Line] = []
    dropped: list[Repair] = []
    doubts: list[Repair] = []
    for line in lines:
        kind = _whole_line(line.text)
        if kind:
            dropped.append(Repair(kind, line.number, line.text))
            kept.append(Line(line.number, ""))
            continue
        kept.append(_without_marks(line, marks, dropped, doubts))
    return tuple(kept), tuple(dropped), tuple(doubts)


def _whole_line(text: str) -> str | None:
    bare = text.lstrip(_OPENS).rstrip(_CLOSES)
    return next((kind for kind, pattern in _WHOLE_LINE if pattern.fullmatch(bare)), None)


def _without_marks(line: Line, marks: Marks, dropped: list[Repair], doubts: list[Repair]) -> Line:
    text = line.text
    for kind, pattern in marks:
        for match in pattern.finditer(text):
            dropped.append(Repair(kind, line.number, match.group()))
            if kind == "afbeelding" and (match["alt"] or "").strip():
                doubts.append(Repair("een afbeelding met een omschrijving is weggelaten", line.number, match.group()))
        text = pattern.sub("", text)
    return Line(line.number, text.strip())
