"""Where the words of a text are: the splitting that index, queries, phrases and highlighting share.

A word is a run of letters and digits, with apostrophes inside it. Numbers keep their decimals (`17,45`; `17.45` is the
same) and lose the spaces and points between thousands (`36 800` → `36800`); a percentage is also found without its
sign. Abbreviations with points are one word (`m.b.t.` → `mbt`). Words joined by hyphens count apart and as a whole
(`co2-uitstoot` → `co2`, `uitstoot`, `co2uitstoot`). So do a number and what it counts: `19 miljoen`, `19 mln` →
`19mln`; `40 procent`, `40%` → `40%`. The browser holds the same pattern.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from griffie.search.analysis.fold import INVISIBLE, MARKS, exact, fold
from griffie.text import Span

_LETTER = rf"(?:[^\W_]|[{MARKS}{INVISIBLE}])"
_APART = rf"(?<![^\W_])(?<![{MARKS}{INVISIBLE}])"
_ENDED = rf"(?!{_LETTER})"
_UNIT = re.compile(
    rf"(?P<thousands>{_APART}[0-9]{{1,3}}(?:[ \u00a0\u202f][0-9]{{3}})+(?:,[0-9]+)?{_ENDED}(?![.,][0-9]))"
    rf"|(?P<decimal>{_APART}[0-9]+(?:[.,][0-9]+)+{_ENDED})"
    rf"|(?P<initials>{_APART}[A-Za-z](?:\.[A-Za-z]){{1,7}}{_ENDED})"
    rf"|(?P<word>{_LETTER}+(?:['’‘ʼ`´]{_LETTER}+)*)"
)
COUNTED = {
    "%": "%", "procent": "%", "percent": "%", "pct": "%",
    "miljoen": "mln", "mln": "mln", "miljard": "mld", "mld": "mld",
}  # fmt: skip
"""What a number may count, and how the two are written as one."""
_SPACE = "[ \u00a0\u202f]"
_NAMES = "|".join("".join(f"[{letter}{letter.upper()}]" for letter in name) for name in COUNTED if name != "%")
"""In either case, spelled out: what counts as the other case of a letter differs between Python and browsers."""
_COUNTS = re.compile(rf"%|(?<=[0-9]){_SPACE}(?:%|(?:{_NAMES}){_ENDED})")
_SPACED = re.compile(rf"[0-9]{_SPACE}(?:[0-9]{{3}}|%|{_NAMES})")
_CHUNK = re.compile(rf"\S+(?:(?<=[0-9]){_SPACE}(?=[0-9]{{3}}|%|{_NAMES})\S+)*")
_GROUPED = re.compile(r"[0-9]{1,3}(?:\.[0-9]{3})+(?:,[0-9]+)?")
_POINT = re.compile(r"([0-9]+)\.([0-9]+)")
_HYPHENS = "-\u2010\u2011"


@dataclass(frozen=True, slots=True)
class Word:
    """One word of a text, or the whole of words joined by hyphens."""

    span: Span
    form: str
    """Folded: what is compared."""
    exact: str
    """With its diacritics; equal to `form` when it has none."""
    whole: bool = False
    """Whether its parts are given as well: a hyphenated whole, an amount."""


Unit = tuple[int, int, str, str, bool]
"""A word as `units` gives it: start, end, form, exact, whole. Indexing needs millions, so they are plain tuples."""


def split(text: str) -> tuple[Word, ...]:
    """The words of a text in order; a whole follows directly after its last part."""
    return tuple(Word(Span(start, end), form, exact, whole) for start, end, form, exact, whole in units(text))


def units(text: str) -> Iterator[Unit]:
    """The same as `split`, one by one and as plain tuples."""
    run: list[Unit] = []
    for match in _UNIT.finditer(text):
        form, exact = _spelled(match.group(), match.lastgroup or "")
        if not form:
            continue
        start, end = match.span()
        if run and not (start == run[-1][1] + 1 and text[start - 1] in _HYPHENS):
            yield from _whole(run)
            run = []
        unit = (start, end, form, exact, False)
        run.append(unit)
        yield unit
        if form[-1].isdecimal() and (counts := _COUNTS.match(text, end)):
            unit_of = COUNTED[counts.group().strip(" \u00a0\u202f").lower()]
            yield (start, counts.end(), form + unit_of, exact + unit_of, True)
    yield from _whole(run)


def chunks(text: str) -> Sequence[str]:
    """A text cut at its white space, but never within a number: the words of the chunks are the words of the text.

    Most chunks are a word that came before, so that a text is analysed by looking its chunks up.
    """
    return _CHUNK.findall(text) if _SPACED.search(text) else text.split()


@lru_cache(maxsize=1 << 17)
def _spelled(text: str, kind: str) -> tuple[str, str]:
    """Form and exact spelling of a word or number."""
    match kind:
        case "thousands":
            number = re.sub(r"[ \u00a0\u202f]", "", text)
        case "decimal":
            number = text.replace(".", "") if _GROUPED.fullmatch(text) else text
            point = _POINT.fullmatch(number)
            return f"{point[1]},{point[2]}" if point else number, number
        case "initials":
            number = text.replace(".", "").lower()
        case _:
            return fold(text), exact(text)
    return number, number


def _whole(run: list[Unit]) -> Iterator[Unit]:
    """The words of a run joined; 15-6-2026 is no word."""
    if len(run) > 1 and not all(unit[2][0].isdecimal() for unit in run):
        yield (run[0][0], run[-1][1], "".join(unit[2] for unit in run), "".join(unit[3] for unit in run), True)
