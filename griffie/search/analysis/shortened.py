"""Words that a text shortens, written in full, and the initials of names: so that a reader may type either.

Papers save the part that two compounds share: "toets- en oefenprogramma's" says toetsprogramma's, "leveringstijden en
-zekerheid" says leveringszekerheid. And a name that a paper writes in full is asked for by its initials: "Host Nation
Support" by HNS, "Centraal Planbureau", by the parts of its compound, by CPB.
"""

import re
from collections.abc import Iterable, Iterator

from griffie.search.analysis.compounds import heads, tails
from griffie.search.analysis.fold import fold
from griffie.search.analysis.lemmas import is_word
from griffie.search.analysis.little import LITTLE

SHORTEST, LONGEST = 3, 6
"""Letters of initials; two letters say too little."""

_LETTER = r"[^\W\d_]"
_AND = r",? (?:en|of|noch|dan wel|als) "
_FIRST_SHORT = re.compile(rf"({_LETTER}+)-{_AND}({_LETTER}+(?:['’]s)?)")
_SECOND_SHORT = re.compile(rf"({_LETTER}+){_AND}-({_LETTER}+)")
_PLURAL = re.compile(r"['’]s$")
_NAMED = r"[A-ZÀ-ÖØ-Þ][^\W\d_]+"
_JOINED = r"(?:van|voor|der|de|den|het|en|in|op|to|of|the|for|and|inzake|tot)"
_NAME = re.compile(rf"\b{_NAMED}(?:(?: {_JOINED}){{0,2}}[ -]{_NAMED}){{1,5}}")
_WORDS = re.compile(rf"{_LETTER}+")


def in_full(texts: Iterable[str]) -> tuple[str, ...]:
    """The words that texts shorten and the initials of the names in them, each once, in order.

    >>> in_full(["De toets- en oefenprogramma's van de Host Nation Support."])
    ("toetsprogramma's", 'hns')
    """
    found = (word for text in texts for word in (*_compounds(text), *_initials(text)))
    return tuple(dict.fromkeys(found))


def _compounds(text: str) -> Iterator[str]:
    if "- " in text or "-, " in text:
        for match in _FIRST_SHORT.finditer(text):
            yield from (match[1] + tail for tail in _tails_as_written(match[2]))
    if " -" in text:
        for match in _SECOND_SHORT.finditer(text):
            yield from (head + match[2] for head in _heads_as_written(match[1]))


def _tails_as_written(word: str) -> tuple[str, ...]:
    """What a compound may share with the word before it: the last word that it ends in."""
    plain = _PLURAL.sub("", word)
    ends = tails(fold(plain))
    return (word[len(plain) - len(ends[-1]) :],) if ends else ()


def _heads_as_written(word: str) -> tuple[str, ...]:
    """What stands before the last word of a compound, with the letters that join them."""
    ends = tails(fold(word))
    return (word[: -len(ends[-1])],) if ends and heads(fold(word)) else ()


def _initials(text: str) -> Iterator[str]:
    for match in _NAME.finditer(text):
        words = _WORDS.findall(match.group())
        if fold(words[0]) in LITTLE:
            del words[0]  # with its capital it begins a sentence
        named = [word for word in words if word[0].isupper()]
        for letters in (
            "".join(word[0] for word in named),
            "".join(word[0] for word in words),
            "".join(_letters(word) for word in named),
        ):
            if SHORTEST <= len(letters) <= LONGEST and not is_word(letters := fold(letters)):
                yield letters


def _letters(word: str) -> str:
    """The first letter of a word and of each word that it ends in."""
    form = fold(word)
    return word[0] + "".join(tail[0] for tail in tails(form))
