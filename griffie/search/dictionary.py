"""The dictionary of Dutch, at hand: simplemma's words with their lemmas, loaded once and looked up without detours."""

from collections.abc import Mapping
from functools import cache

import simplemma
from simplemma.strategies.dictionaries.dictionary_factory import DEFAULT_DICTIONARY_FACTORY

from griffie.search.fold import fold

LANGUAGE = "nl"


def is_known(word: str) -> bool:
    """Whether the dictionary has a word, itself or with its first letter in the other case."""
    if word.isalpha():
        return _listed(word) is not None
    return bool(word) and simplemma.is_known(word, lang=LANGUAGE)


def lemma_of(word: str) -> str:
    """The lemma of a word; of one that the dictionary does not have, what simplemma's rules make of it."""
    found = _listed(word) if word.isalpha() else None
    return found or simplemma.lemmatize(word, lang=LANGUAGE)


@cache
def accented() -> Mapping[str, str]:
    """Words with diacritics by their folded form; of several the first in the alphabet."""
    return {fold(word): word for word in sorted(_words(), reverse=True) if not word.isascii()}


def forms_of(folded: str) -> tuple[str, ...]:
    """The folded forms of a folded lemma, itself among them; none of a lemma that the dictionary does not have."""
    words = _by_lemma().get(folded, ())
    return tuple(sorted({folded, *map(fold, words)})) if words else ()


def _listed(word: str) -> str | None:
    words = _words()
    found = words.get(word)
    return words.get(word.lower() if word[:1].isupper() else word.capitalize()) if found is None else found


@cache
def _words() -> Mapping[str, str]:
    return dict(DEFAULT_DICTIONARY_FACTORY.get_dictionary(LANGUAGE).items())


@cache
def _by_lemma() -> Mapping[str, list[str]]:
    found: dict[str, list[str]] = {}
    for word, of in _words().items():
        if word.isalpha():
            found.setdefault(fold(of), []).append(word)
    return found
