"""Words that mean about the same: what a citizen says and what a paper says, a country and its people.

A group is a line of words in their dictionary form (`meanings.py`, `meanings_by_field.py`); every form of them finds
every form of the others, at less weight than the word itself.
"""

from collections import defaultdict
from collections.abc import Mapping
from functools import lru_cache

import snowballstemmer

from griffie.search.analysis.dictionary import forms_of
from griffie.search.analysis.fold import fold
from griffie.search.analysis.lemmas import lemma
from griffie.search.analysis.meanings import MEANINGS
from griffie.search.analysis.meanings_by_field import MEANINGS_BY_FIELD

_PORTER = snowballstemmer.stemmer("dutch_porter")
_PORTER.maxCacheSize = 0  # looking for a stem costs more than making it
_STEM = _PORTER.stemWord


@lru_cache(maxsize=1 << 17)
def groups(form: str) -> tuple[str, ...]:
    """The names of the groups that a folded word belongs to, in any of its forms."""
    return _by_stem().get(_STEM(lemma(form)), ())


@lru_cache(maxsize=1 << 17)
def swapped(form: str) -> tuple[str, ...]:
    """All forms of the words that mean about the same as a folded word, which a reader may type instead of it."""
    words = (word for group in groups(form) for word in _members()[group])
    return tuple(dict.fromkeys(other for word in words for other in (word, *forms_of(lemma(word)))))


@lru_cache(maxsize=1)
def _members() -> Mapping[str, tuple[str, ...]]:
    lines = (tuple(map(fold, line.split())) for line in (MEANINGS + MEANINGS_BY_FIELD).split("\n") if line)
    return {words[0]: words for words in lines}


@lru_cache(maxsize=1)
def _by_stem() -> Mapping[str, tuple[str, ...]]:
    found: dict[str, dict[str, None]] = defaultdict(dict)
    for name, words in _members().items():
        for word in words:
            found[_STEM(lemma(word))][name] = None
    return {stem: tuple(names) for stem, names in found.items()}
