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
_FIRST_CUT, _SECOND_CUT = re.compile(f"-{_AND}{_LETTER}"), re.compile(f" -{_LETTER}")
"""What the two above hold, told by its first character: of most texts this is all that is asked."""
PARTICLES = tuple("aan achter af bij door in mee neer op over samen tegen terug toe uit vast voort weg".split())
"""What begins a separable verb and may stand apart from it."""
SHORTEST_VERB = 4
_VERBAL = ("en", "aan", "ien", "oen")
_LONGEST_PARTICLE = max(map(len, PARTICLES))
_PARTICLE = f"({'|'.join(PARTICLES)})"
_TE = re.compile(rf" te ({_LETTER}+n)\b")
_BEFORE = re.compile(rf"(?<!\w){_PARTICLE}\Z")
_AT_THE_END = re.compile(rf" {_PARTICLE}(?=[.,;:?!)]|$| (?:en|of|om|bij|met|op|tot|van|voor|aan|dat)\b)")
_LAST_LETTER = re.compile(_LETTER)
_CLAUSE = re.compile(r"[.,;:?!()]")
LOOKED_BACK = 90
"""Characters before what stands apart in which its verb is looked for."""
_PLURAL = re.compile(r"['’]s$")
_NAMED = r"[A-ZÀ-ÖØ-Þ][^\W\d_]++"
_JOINED = r"(?:van|voor|der|de|den|het|en|in|op|to|of|the|for|and|inzake|tot)"
_NAME = re.compile(rf"[A-ZÀ-ÖØ-Þ](?<!\w[A-ZÀ-ÖØ-Þ]){_LETTER}++(?:(?: {_JOINED}){{0,2}}[ -]{_NAMED}){{1,5}}")
_WORDS = re.compile(rf"{_LETTER}+")


def in_full(texts: Iterable[str]) -> tuple[str, ...]:
    """The words that texts take apart and the initials of the names in them, each once, in order.

    >>> in_full(["De toets- en oefenprogramma's van de Host Nation Support."])
    ("toetsprogramma's", 'hns')
    """
    found = (word for text in texts for word in (*_compounds(text), *_verbs(text), *_initials(text)))
    return tuple(dict.fromkeys(found))


def _compounds(text: str) -> Iterator[str]:
    if _FIRST_CUT.search(text):
        for match in _FIRST_SHORT.finditer(text):
            yield from (match[1] + tail for tail in _tails_as_written(match[2]))
    if _SECOND_CUT.search(text):
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
    for particle, verb in _before_te(text) if " te " in text else ():
        if is_word(particle + verb):
            yield particle + verb
    for particle, clause in _at_the_end(text):
        before = clause.split()
        if before[-1] not in PARTICLES:
            verbs = (particle + verb for verb in filter(None, map(_verb, reversed(before))))
            yield from islice(filter(is_word, verbs), 1)


def _at_the_end(text: str) -> Iterator[tuple[str, str]]:
    """What stands at the end of a clause, behind a word, and the clause before it."""
    for match in _AT_THE_END.finditer(text):
        if _LAST_LETTER.match(text, match.start() - 1, match.start()):
            yield match[1], _CLAUSE.split(text[max(0, match.start(1) - LOOKED_BACK) : match.start(1)])[-1]


def _before_te(text: str) -> Iterator[tuple[str, str]]:
    """What stands before "te" and behind it, no word of a text twice."""
    end = 0
    for match in _TE.finditer(text):
        before = _BEFORE.search(text, max(0, match.start() - _LONGEST_PARTICLE), match.start())
        if before and before.start() >= end:
            end = match.end()
            yield before[1], match[1]


@lru_cache(maxsize=1 << 17)
def _verb(word: str) -> str:
    """The verb of which a word is a form; empty when it is none."""
    known = lemma(fold(word))
    return known if len(known) >= SHORTEST_VERB and known.endswith(_VERBAL) and is_word(known) else ""


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
