"""Abbreviations and what they stand for: those that papers do not explain, and those that a paper explains itself.

Terms that an editor keeps (`begrippen.yaml`) come on top of both. The list stands in
`griffie.search.analysis.expressions`.
"""

import re
from collections.abc import Iterable, Iterator

from griffie.model.register import Term
from griffie.search.analysis.expressions import KNOWN

LONGEST = 10
"""Letters of an abbreviation."""
_BRACKETS = re.compile(r"\((?:(?P<said>[^(),;]{4,90}), )?(?P<short>[^\s(),;]{2,14})\)")
_PLURAL = re.compile(r"[’']s$")
_WORD = re.compile(r"[^\s(),;:.]+")


def known_abbreviations() -> tuple[Term, ...]:
    """Those that papers do not explain."""
    return _KNOWN


def explained(texts: Iterable[str]) -> tuple[Term, ...]:
    """Those that texts explain, "Defensie Projecten Overzicht (DPO)", each once."""
    found = {term.id: term for text in texts for term in _explained(text)}
    return tuple(found[id_] for id_ in sorted(found))


def _explained(text: str) -> Iterator[Term]:
    for match in _BRACKETS.finditer(text):
        short = _PLURAL.sub("", match["short"])
        if len(short) > LONGEST or sum(letter.isupper() for letter in short) < 2:  # noqa: PLR2004 - "DPO", not "Kamer"
            continue
        before = match["said"] or text[max(0, match.start() - 160) : match.start()]
        long = _stands_for(short, before)
        if long:
            yield Term(f"{short} = {long}", long, "", short)


def _stands_for(short: str, before: str) -> str:
    """The shortest run of words at the end of a text whose letters make the abbreviation, its first letter a word's.

    Letters are looked for from the last to the first; so many words as the letters can account for are looked at.
    """
    words = list(_WORD.finditer(before))[-min(len(short) + 5, 2 * len(short)) :]
    letters = [letter.lower() for letter in short if letter.isalnum()]
    at = len(before)
    for number, letter in enumerate(reversed(letters), 1):
        first = number == len(letters)
        at = _place(before.lower(), letter, at, {word.start() for word in words} if first else None)
        if at < 0:
            return ""
    if not words or at < words[0].start():
        return ""
    long = before[at:].strip()
    return long if len(long.split()) > 1 or len(long) > 2 * len(short) else ""


def _place(text: str, letter: str, end: int, starts: set[int] | None) -> int:
    """The last place of a letter before another, at the beginning of a word when `starts` is given."""
    at = text.rfind(letter, 0, end)
    while at >= 0 and starts is not None and at not in starts:
        at = text.rfind(letter, 0, at)
    return at


def _line(line: str) -> Term:
    short, *meanings = line.split("; ")
    return Term(line, meanings[0], "", short, tuple(meanings[1:]))


_KNOWN = tuple(map(_line, KNOWN.strip().splitlines()))
