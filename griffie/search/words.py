"""Where the words of a text are: the splitting that index, queries, phrases and highlighting share.

A word is a run of letters and digits, with apostrophes inside it. Numbers keep their decimals (`17,45`) and lose the
spaces and points between thousands (`36 800` → `36800`); a percentage is also found without its sign. Abbreviations
with points are one word (`m.b.t.` → `mbt`). Words joined by hyphens count apart and as a whole (`co2-uitstoot` →
`co2`, `uitstoot`, `co2uitstoot`). The browser holds the same pattern.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from griffie.search.fold import INVISIBLE, MARKS, exact, fold
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
_GROUPED = re.compile(r"[0-9]{1,3}(?:\.[0-9]{3})+(?:,[0-9]+)?")
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
    """Whether its parts have been given already: a hyphenated whole, a percentage."""


def split(text: str) -> tuple[Word, ...]:
    """The words of a text in order; a whole follows directly after its last part."""
    return tuple(_words(text))


def _words(text: str) -> Iterator[Word]:
    run: list[Word] = []
    for match in _UNIT.finditer(text):
        word = _word(match)
        if not word.form:
            continue
        if run and not _hyphen_between(text, run[-1].span.end, word.span.start):
            yield from _whole(run)
            run = []
        run.append(word)
        yield word
        if word.form[-1].isdecimal() and text[word.span.end : word.span.end + 1] == "%":
            yield Word(Span(word.span.start, word.span.end + 1), f"{word.form}%", f"{word.exact}%", whole=True)
    yield from _whole(run)


def _word(match: re.Match[str]) -> Word:
    text = match.group()
    span = Span(*match.span())
    match match.lastgroup:
        case "thousands":
            number = re.sub(r"[ \u00a0\u202f]", "", text)
        case "decimal":
            number = text.replace(".", "") if _GROUPED.fullmatch(text) else text
        case "initials":
            number = text.replace(".", "").lower()
        case _:
            return Word(span, fold(text), exact(text))
    return Word(span, number, number)


def _hyphen_between(text: str, end: int, start: int) -> bool:
    return start == end + 1 and text[end] in _HYPHENS


def _whole(run: list[Word]) -> Iterator[Word]:
    if len(run) > 1 and not all(word.form[0].isdecimal() for word in run):  # 15-6-2026 is no word
        span = Span(run[0].span.start, run[-1].span.end)
        yield Word(span, "".join(word.form for word in run), "".join(word.exact for word in run), whole=True)
