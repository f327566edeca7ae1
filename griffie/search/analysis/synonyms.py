"""Words that mean about the same: what a citizen says and what a paper says, a country and its people.

A group is a line of words in their dictionary form (`meanings*.py`); every form of them finds
every form of the others, at less weight than the word itself.
"""

from collections import defaultdict
from collections.abc import Mapping
from functools import lru_cache

import snowballstemmer

from griffie.search.analysis.dictionary import forms_of, kept
from griffie.search.analysis.fold import fold
from griffie.search.analysis.lemmas import is_word, lemma
from griffie.search.analysis.meanings import MEANINGS
from griffie.search.analysis.meanings_by_field import MEANINGS_BY_FIELD
from griffie.search.analysis.meanings_in_plain_words import MEANINGS_IN_PLAIN_WORDS
from griffie.search.analysis.meanings_of_papers import MEANINGS_OF_PAPERS
from griffie.search.analysis.meanings_of_society import MEANINGS_OF_SOCIETY

ALL = MEANINGS + MEANINGS_BY_FIELD + MEANINGS_OF_PAPERS + MEANINGS_IN_PLAIN_WORDS + MEANINGS_OF_SOCIETY
PLURAL = ("s", "n")
"""Letters that make a plural of what is a word without them."""

APART = frozenset(
    (
        "nieuw nieuws uitvoer uitvoeren uitvoering rekening rekenen vertrouwen vertrouwelijk voorzien voorziening "
        "schade schaden bom bomen pilot piloot legeren leger inlichten inlichtingen middelen middelbaar betaalbaar "
        "uitzonderen uitzondering"
    ).split()
)
"""Words with one stem and two meanings: of these the word counts, not the stem."""

_PORTER = snowballstemmer.stemmer("dutch_porter")
_PORTER.maxCacheSize = 0  # looking for a stem costs more than making it
_STEM = _PORTER.stemWord


@lru_cache(maxsize=1 << 17)
def groups(form: str) -> tuple[str, ...]:
    """The names of the groups that a folded word belongs to, in any of its forms.

    Of plurals of persons ("werknemers", "ouderen") the dictionary often does not know whose they are.
    """
    known = _by_key().get(_key(form), ())
    if known or form[-1:] not in PLURAL or not is_word(form[:-1]):
        return known
    return _by_key().get(_key(form[:-1]), ())


@lru_cache(maxsize=1 << 17)
def swapped(form: str) -> tuple[str, ...]:
    """All forms of the words that mean about the same as a folded word, which a reader may type instead of it."""
    words = (word for group in groups(form) for word in _members()[group])
    return tuple(dict.fromkeys(other for word in words for other in _forms(word)))


@lru_cache(maxsize=1 << 12)
def _forms(word: str) -> tuple[str, ...]:
    if word[:1].isdecimal():
        return (word,)
    return (word, *forms_of(lemma(word)), *(word + end for end in PLURAL if is_word(word + end)))


@lru_cache(maxsize=1)
def _members() -> Mapping[str, tuple[str, ...]]:
    lines = (tuple(map(_form, line.split())) for line in ALL.split("\n") if line)
    return {words[0]: words for words in lines}


def _form(word: str) -> str:
    return word if word[:1].isdecimal() else fold(word)  # "1,5" keeps its comma


def _key(form: str) -> str:
    """By what a word is looked up; a stem has no capitals."""
    if form[:1].isdecimal():
        return form
    known = lemma(form)
    return known.upper() if known in APART else _STEM(known)


@lru_cache(maxsize=1)
def _by_key() -> Mapping[str, tuple[str, ...]]:
    return kept("zoek-betekenissen", _keyed)


def _keyed() -> Mapping[str, tuple[str, ...]]:
    found: dict[str, dict[str, None]] = defaultdict(dict)
    for name, words in _members().items():
        for word in words:
            found[_key(word)][name] = None
    return {key: tuple(names) for key, names in found.items()}
