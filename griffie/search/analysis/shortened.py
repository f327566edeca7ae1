"""Words that a text takes apart, written in full, and the initials of names: so that a reader may type either.

Papers save the part that two compounds share: "toets- en oefenprogramma's" says toetsprogramma's, "leveringstijden en
-zekerheid" says leveringszekerheid. Dutch sets what begins a verb apart: "stapt over", "op te schalen" say overstappen
and opschalen. And a name that a paper writes in full is asked for by its initials: "Host Nation Support" by HNS,
"Centraal Planbureau", by the parts of its compound, by CPB.
"""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import islice

from griffie.search.analysis.compounds import heads, tails
from griffie.search.analysis.fold import fold
from griffie.search.analysis.lemmas import is_word, lemma
from griffie.search.analysis.little import LITTLE

SHORTEST, LONGEST = 3, 6
"""Letters of initials; two letters say too little."""

_LETTER = r"[^\W\d_]"
_AND = r",? (?:en|of|noch|dan wel|als) "
_FIRST_SHORT = re.compile(rf"({_LETTER}+)-{_AND}({_LETTER}+(?:['’]s)?)")
_SECOND_SHORT = re.compile(rf"({_LETTER}+){_AND}-({_LETTER}+)")
PARTICLES = tuple("aan achter af bij door in mee neer op over samen tegen terug toe uit vast voort weg".split())
"""What begins a separable verb and may stand apart from it."""
SHORTEST_VERB = 4
_PARTICLE = f"({'|'.join(PARTICLES)})"
_BEFORE_TE = re.compile(rf"\b{_PARTICLE} te ({_LETTER}+n)\b")
_AT_THE_END = re.compile(rf" (?<=[^\W\d_] ){_PARTICLE}(?=[.,;:?!)]|$| (?:en|of|om|bij|met|op|tot|van|voor|aan|dat)\b)")
_CLAUSE = re.compile(r"[.,;:?!()]")
LOOKED_BACK = 90
"""Characters before what stands apart in which its verb is looked for."""
_PLURAL = re.compile(r"['’]s$")
_NAMED = r"[A-ZÀ-ÖØ-Þ][^\W\d_]+"
_JOINED = r"(?:van|voor|der|de|den|het|en|in|op|to|of|the|for|and|inzake|tot)"
_NAME = re.compile(rf"\b{_NAMED}(?:(?: {_JOINED}){{0,2}}[ -]{_NAMED}){{1,5}}")
_WORDS = re.compile(rf"{_LETTER}+")


def in_full(texts: Iterable[str]) -> tuple[str, ...]:
    """The words that texts take apart and the initials of the names in them, each once, in order.

    >>> in_full(["De toets- en oefenprogramma's van de Host Nation Support."])
    ("toetsprogramma's", 'hns')
    """
    found = (word for text in texts for word in (*_compounds(text), *_verbs(text), *_initials(text)))
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


def _verbs(text: str) -> Iterator[str]:
    """Verbs whose beginning stands apart: at the end of a clause behind a form of the verb, or before "te"."""
    for match in _BEFORE_TE.finditer(text) if " te " in text else ():
        if is_word(verb := match[1] + match[2]):
            yield verb
    for match in _AT_THE_END.finditer(text):
        before = _CLAUSE.split(text[max(0, match.start(1) - LOOKED_BACK) : match.start(1)])[-1].split()
        verbs = (_verb(match[1], word) for word in reversed(before) if before[-1] not in PARTICLES)
        yield from islice(filter(None, verbs), 1)


@lru_cache(maxsize=1 << 17)
def _verb(particle: str, form: str) -> str:
    """The separable verb of which a word is the other part; empty when it is none."""
    known = lemma(fold(form))
    is_verb = len(known) >= SHORTEST_VERB and known.endswith(("en", "aan", "ien", "oen")) and is_word(known)
    return particle + known if is_verb and is_word(particle + known) else ""


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
