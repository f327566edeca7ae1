"""The signs by which lines of a paper tell what they are: labels of questions and answers, headings, signatures.

Whether a sign counts is decided per document (`questions`); here stands only what it looks like.
"""

import re
from dataclasses import dataclass

_NUMBERS = r"\d{1,3}(?:\s*(?:,\s*en|,|&|en|t/m|tot en met|[-–])\s*\d{1,3})*"
_LABEL_END = r"\s*(?P<letter>[a-z])?\s*[.:]?"
_QUESTION = re.compile(rf"Vra(?:ag|gen)\s+(?P<numbers>{_NUMBERS}){_LABEL_END}", re.IGNORECASE)
_ANSWER = re.compile(
    rf"Antwoord(?:en)?(?:\s+op)?(?:\s+de)?(?:\s+vra(?:ag|gen))?\s+(?P<numbers>{_NUMBERS}){_LABEL_END}",
    re.IGNORECASE,
)
_BARE_ANSWER = re.compile(r"Antwoord\s*:?", re.IGNORECASE)
_OPENS_TEXT = r"\s+(?=[\"'‘“«„(]*[A-ZÀ-ÖØ-Þ])"
_INLINE_QUESTION = re.compile(rf"Vra(?:ag|gen)\s+(?P<numbers>{_NUMBERS})(?P<letter>)[.:]?{_OPENS_TEXT}")
_INLINE_ANSWER = re.compile(
    rf"Antwoord(?:en)?(?:\s+op)?(?:\s+de)?(?:\s+vra(?:ag|gen))?\s+(?P<numbers>{_NUMBERS})(?P<letter>[a-z]?)[.:]?{_OPENS_TEXT}",
)
_NUMBER_FIRST = re.compile(r"(?P<numbers>\d{1,3})[.)]?\s+Vraag(?P<letter>)\s*[.:]?", re.IGNORECASE)
_INLINE_BARE_ANSWER = re.compile(rf"Antwoord:{_OPENS_TEXT}")
_NUMBER = re.compile(r"\d+")
_RANGE = re.compile(r"(\d+)\s*(?:t/m|tot en met|[-–])\s*(\d+)")

_MARKER = re.compile(r"(?P<bullet>(?:[-*+•▪◦·–]|o(?=\t))\s+)?(?P<marker>(?:\d{1,3}|[a-z])\.)?(?P<gap>\s*)(?P<rest>.*)")

SENTENCE_END = re.compile(r"[.?!:;…][\"'”’»)\]]*$")
"""How a paragraph ends that was not cut."""

_FRACTIE_HEADINGS = (
    re.compile(
        r"(?:[IVX]+\.?\s+)?(?:Vragen|Inbreng|Opmerkingen|Bijdrage|Antwoorden|Reactie|Beantwoording)\b[^.?!]*"
        r"(?:fractie|\b(?:lid|leden|groep)\s+[A-Z])[^.?!]*",
    ),
    re.compile(r"(?:De\s+)?(?:fractie|groep|lid)\s+(?:van\s+)?(?:de\s+|het\s+)?[A-Z][\w’'/. -]{1,40}:?", re.IGNORECASE),
    re.compile(r"[A-Z][\w/’'-]{0,30}(?:-| )?fractie:?"),
)
_FRACTIE_ASKS = re.compile(
    r"(?:De\s+leden|Het\s+lid|De\s+fractie)\s+van\s+(?:de\s+)?[^.?!]{2,70}?(?:fractie|groep)[^.?!]{0,40}?"
    r"\b(?:hebben|heeft|stellen|stelt)\s[^.?!]{0,60}\bvragen\b[^.?!]{0,30}:"
    r"|De\s+leden\s+van\s+de\s+fractie\s+[^.?!]{2,60}?\s(?:hebben|stellen)\s[^.?!]{0,60}\bvragen\b[^.?!]{0,30}:",
)
_LETTER = re.compile(
    r"(?:NADERE |AANVULLENDE )?BRIEF (?:VAN|AAN) [^a-z]{5,200}"
    r"|Brief (?:van|aan) de (?:minister|staatssecretaris|voorzitter|vaste|leden|fracties?)\b[^.?!:;]{0,160}"
)
_HEADINGS = (
    _LETTER,
    re.compile(r"Vragen en antwoorden:?", re.IGNORECASE),
    re.compile(
        r"(?:[IVX]+\.?\s+)?(?:Vragen en opmerkingen|Antwoord|Antwoorden|Reactie|Volledige agenda)\b[^.?!]{0,80}"
    ),
    re.compile(r"(?:Antwoorden op|Beantwoording van|Lijst van)\b[^.?!]{0,180}\bvragen\b[^.?!]{0,180}"),
    re.compile(r"Bijlage(?:\s+\d+)?(?:\s*[:–-]\s*[^.?!]{1,80})?"),
)
_FUNCTION = re.compile(
    r"(?:(?:mede )?namens )?de (?:minister|staatssecretaris|minister-president|voorzitter|adjunct-griffier|griffier"
    r"|viceminister-president)\b[^.?!:;]{0,90},?",
    re.IGNORECASE,
)
_NAME_WORD = r"(?:[A-ZÀ-Þ][\w.'’-]*|van|de|den|der|ten|ter|el|al|op|in|[’']t|d[’'][A-ZÀ-Þ][\w-]*|\(\w+\))"
_NAME = re.compile(rf"{_NAME_WORD}(?: +{_NAME_WORD}){{0,6}}")
_SALUTATION = re.compile(r"(?:Geachte|Waarde|Excellentie|Mijnheer de|Hooggeachte)\b", re.IGNORECASE)
_GREETING = re.compile(r"(?:Hoogachtend|Met vriendelijke groet|Met de meeste hoogachting)\b.{0,20}", re.IGNORECASE)

_LONGEST_HEADING, _LONGEST_NAME, _LONGEST_SALUTATION = 140, 60, 80


@dataclass(frozen=True, slots=True)
class Label:
    """A printed label: `Vraag 4`, `Antwoord op de vragen 4 en 5:`, `Antwoord 4a.`."""

    answer: bool
    numbers: tuple[int, ...]
    """Empty for the bare word "Antwoord"."""
    letter: str
    length: int
    """How many characters of the line are the label."""


@dataclass(frozen=True, slots=True)
class Marked:
    """A line taken apart at its bullet, letter or number."""

    bullet: bool
    marker: str
    start: int
    """Where the text after the marker begins."""


def label_of(text: str) -> Label | None:
    """The label that is the whole line."""
    if match := _QUESTION.fullmatch(text) or _NUMBER_FIRST.fullmatch(text):
        return _label(match, answer=False)
    if match := _ANSWER.fullmatch(text):
        return _label(match, answer=True)
    if _BARE_ANSWER.fullmatch(text):
        return Label(answer=True, numbers=(), letter="", length=len(text))
    return None


def inline_label(text: str, start: int = 0) -> Label | None:
    """The label at `start` that is followed by text on the same line: "Vraag 1 Kent u …?"."""
    if match := _INLINE_QUESTION.match(text, start):
        return _label(match, answer=False)
    if match := _INLINE_ANSWER.match(text, start):
        return _label(match, answer=True)
    if match := _INLINE_BARE_ANSWER.match(text, start):
        return Label(answer=True, numbers=(), letter="", length=match.end() - start)
    return None


def marked(text: str) -> Marked | None:
    """The bullet, letter or number at the start of a line; None when it has none, or nothing after it."""
    match = _MARKER.fullmatch(text)
    if match is None or not match["rest"] or not (match["bullet"] or match["marker"]):
        return None
    if match["marker"] and not match["gap"]:
        return Marked(bullet=True, marker="", start=match.end("bullet")) if match["bullet"] else None
    return Marked(bool(match["bullet"]), match["marker"] or "", match.start("rest"))


def opens_fractie(text: str) -> bool:
    """Whether a line is the heading over the part of a fractie."""
    return len(text) <= _LONGEST_HEADING and (any(p.fullmatch(text) for p in _FRACTIE_HEADINGS) or asks(text))


def opens_letter(text: str) -> bool:
    """Whether a line is the heading over a letter that is printed inside another paper."""
    return _LETTER.fullmatch(text) is not None


def asks(text: str) -> bool:
    """Whether a line says that a fractie asks what follows: a heading, unless one has just said so."""
    return _FRACTIE_ASKS.fullmatch(text) is not None


def is_heading(text: str) -> bool:
    """Whether a line is a heading that papers of this kind are known to have."""
    return any(pattern.fullmatch(text) for pattern in _HEADINGS)


def is_function(text: str) -> bool:
    """Whether a line is the function above a signature: "De minister van Defensie,"."""
    return _FUNCTION.fullmatch(text) is not None


def is_name(text: str) -> bool:
    """Whether a line could be the name of who signed."""
    return len(text) <= _LONGEST_NAME and _NAME.fullmatch(text) is not None and not is_function(text)


def is_greeting(text: str) -> bool:
    """Whether a line closes the letter: "Hoogachtend,"."""
    return _GREETING.fullmatch(text) is not None


def is_salutation(text: str) -> bool:
    """Whether a line opens the letter: "Geachte voorzitter,"."""
    return len(text) <= _LONGEST_SALUTATION and text[:1].isupper() and _SALUTATION.match(text) is not None


def numbers_in(text: str) -> tuple[int, ...]:
    """The numbers of a label; a range counts with all its members."""
    spread = _RANGE.sub(lambda m: " ".join(map(str, range(int(m[1]), int(m[2]) + 1))), text)
    return tuple(int(number) for number in _NUMBER.findall(spread))


def _label(match: re.Match[str], *, answer: bool) -> Label:
    return Label(answer, numbers_in(match["numbers"]), match["letter"] or "", match.end() - match.start())
