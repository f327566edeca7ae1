"""What a heading says: a question, an answer, the part of a fractie, or just a heading.

The forms are those in which ministries and the Chambers print them (`docs/inhoud.md`); words in square brackets count
for the structure, so that `[Vraag] 4.` reads as "Vraag 4.".
"""

import re
from dataclasses import dataclass

from griffie.text import Span


@dataclass(frozen=True, slots=True)
class Numbered:
    """A question as a heading names it: `4`, `4a`."""

    number: int
    letter: str = ""

    def __str__(self) -> str:
        return f"{self.number}{self.letter}"


@dataclass(frozen=True, slots=True)
class AsksHeading:
    """The heading of a question; without numbers the source has none."""

    numbers: tuple[Numbered, ...]


@dataclass(frozen=True, slots=True)
class AnswersHeading:
    """The heading of an answer; without numbers it answers the question directly before it."""

    numbers: tuple[Numbered, ...]


@dataclass(frozen=True, slots=True)
class FractieHeading:
    """The heading that opens the part of a fractie."""

    name: str


@dataclass(frozen=True, slots=True)
class PlainHeading:
    """Any other heading."""

    doubtful: bool = False
    """Whether it begins as a question or answer does."""


HeadingKind = AsksHeading | AnswersHeading | FractieHeading | PlainHeading

QUESTION_LEVEL = 3
"""From this level a bare "Vraag" or "Antwoord" is one; above it, it is the title of a chapter."""

_ADDED = re.compile(r"\[[^\[\]]*\]")
_NUMBER = r"\d{1,4}[a-z]?\b"
_NUMBERS = rf"{_NUMBER}(?:\s*(?:,\s*en|,|;|-|–|/|\+|&|en|t/m|tot en met|tm)\s*{_NUMBER})*"
_ASKS = re.compile(
    rf"(?:vra(?:ag|gen)|vraagnummer)\s*(?:nr\.?|nummer)?\s*(?P<numbers>{_NUMBERS})\s*[.:)]?", re.IGNORECASE
)
_NUMBER_FIRST = re.compile(rf"(?P<numbers>{_NUMBER})[.)]?\s+vraag\s*[.:]?", re.IGNORECASE)
_ANSWERS = re.compile(
    rf"antwoord(?:en)?(?:\s+op)?(?:\s+de)?(?:\s+(?:deel)?vra(?:ag|gen))?\s*(?:nr\.?|nummer)?\s*(?P<numbers>{_NUMBERS})\s*[.:)]?",
    re.IGNORECASE,
)
_BARE_ASKS = re.compile(r"vraag\s*[.:]?", re.IGNORECASE)
_BARE_ANSWERS = re.compile(r"antwoord\s*[.:]?", re.IGNORECASE)
_DOUBTFUL = re.compile(
    r"(?:deel)?vraag\s+\S{1,12}$|antwoord(?:\s+op)?(?:\s+vra\w+)?\s+\S{1,12}$|vraag\s*\d|antwoord\s*\d", re.IGNORECASE
)
_ITEM = re.compile(r"(?P<joint>-|–|t/m|tot en met|tm)?\s*(?P<number>\d{1,4})(?P<letter>[a-z]?)\b", re.IGNORECASE)
_WIDEST = 200
"""A range of more questions than this is a slip of the pen."""

_CAPITAL = r"[^\W_a-z][\w/&'’.-]*"
"""A word that begins with a capital or a digit."""
_VERB = "hebben|heeft|stellen|stelt|vragen|vraagt|gezamenlijk|danken|zijn"
_FRACTIES = tuple(
    re.compile(pattern)
    for pattern in (
        # de fractie van de SP; de fracties van GroenLinks en de PvdA
        rf"\b[Ff]racties? van (?:de |het )?(?P<name>[^,:;()]+?)(?=$|[,:;(]|\.$|\s+(?:{_VERB})\b)",
        # de fractie Visseren-Hamakers; fractie Van der Plas
        rf"\b[Ff]ractie[\s-](?P<name>(?:{_CAPITAL}|lid)(?:\s+(?:{_CAPITAL}|(?:van|de|der|den|het|en)\b))*)",
        # de leden van de Partij voor de Dieren-fractie
        r"\bleden van (?:de |het )?(?P<name>[^,:;()]+?)[\s-]?[Ff]ractie\b",
        # vragen van de SP-fractie; SP-fractie
        rf"(?:^|\b(?:van|aan|op) )(?:[Dd]e )?(?P<name>(?:{_CAPITAL} )*?[^\W_a-z][\w/&'’.-]*?)[\s-]?[Ff]ractie\b",
    )
)
_ANOTHER = re.compile(r"\ben (?:de )?(?:leden van (?:de )?)?(?P<name>[^\W_a-z][\w/&'’.-]*?)[\s-]?[Ff]ractie\b")
_LOWEST_FRACTIE = 3
"""Below this level a heading is a cross-heading in somebody's text."""


def read_heading(text: str, level: int) -> HeadingKind:
    """What a heading is, from its words and its level."""
    words = re.sub(r"\s+", " ", text.replace("[", " ").replace("]", " ")).strip()
    if match := _ASKS.fullmatch(words) or _NUMBER_FIRST.fullmatch(words):
        return AsksHeading(_numbers(match["numbers"]))
    if match := _ANSWERS.fullmatch(words):
        return AnswersHeading(_numbers(match["numbers"]))
    if level >= QUESTION_LEVEL and _BARE_ASKS.fullmatch(words):
        return AsksHeading(())
    if level >= QUESTION_LEVEL and _BARE_ANSWERS.fullmatch(words):
        return AnswersHeading(())
    if level <= _LOWEST_FRACTIE and (name := fractie_name(words)):
        return FractieHeading(name)
    return PlainHeading(doubtful=_DOUBTFUL.match(words) is not None)


def added_spans(text: str) -> tuple[Span, ...]:
    """The stretches of a heading that stand in square brackets, brackets included."""
    return tuple(Span(*match.span()) for match in _ADDED.finditer(text))


def fractie_name(words: str) -> str | None:
    """The name of the fractie that a heading is about, as it spells it; None when it names none.

    >>> fractie_name("De leden van de VOLT-fractie hebben onderstaande vragen gesteld:")
    'VOLT'
    """
    for pattern in _FRACTIES:
        if match := pattern.search(words):
            more = [other["name"] for other in _ANOTHER.finditer(words, match.end())]
            return " en ".join([match["name"].strip(" -"), *more])
    return None


def _numbers(words: str) -> tuple[Numbered, ...]:
    """The questions that a list names: "4, 5 en 7", "4 t/m 6", "4a en 4b", "4a t/m c" has no such form."""
    named: list[Numbered] = []
    for match in _ITEM.finditer(words):
        one = Numbered(int(match["number"]), match["letter"].lower())
        if match["joint"] and named:
            named.extend(_between(named[-1], one))
        named.append(one)
    return tuple(dict.fromkeys(named))


def _between(first: Numbered, last: Numbered) -> tuple[Numbered, ...]:
    if first.number == last.number and first.letter and last.letter:
        return tuple(Numbered(first.number, chr(code)) for code in range(ord(first.letter) + 1, ord(last.letter)))
    if first.letter or last.letter or last.number - first.number > _WIDEST:
        return ()
    return tuple(Numbered(number) for number in range(first.number + 1, last.number))
