"""The dictionary of Dutch, at hand: simplemma's words with their lemmas, looked up without detours.

Unpacking it takes most of a second. It is kept, as sorted lines, where a build keeps what it made (`keep_in`), so that
a build that meets one new word does not wait for it.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from typing import NamedTuple

import simplemma
from simplemma.strategies.dictionaries.dictionary_factory import DEFAULT_DICTIONARY_FACTORY

from griffie.search.fold import fold
from griffie.search.store import Forgetful, Store

LANGUAGE = "nl"


def keep_in(store: Store) -> None:
    """Say where the dictionary is kept; what it holds is the same everywhere."""
    _DICTIONARY.store = store


def is_known(word: str) -> bool:
    """Whether the dictionary has a word, itself or with its first letter in the other case."""
    if word.isalpha():
        return _listed(word) is not None
    return bool(word) and simplemma.is_known(word, lang=LANGUAGE)


def lemma_of(word: str) -> str:
    """The lemma of a word; of one that the dictionary does not have, what simplemma's rules make of it."""
    found = _listed(word) if word.isalpha() else None
    return found or simplemma.lemmatize(word, lang=LANGUAGE)


def accented() -> Mapping[str, str]:
    """Words with diacritics by their folded form; of several the first in the alphabet."""
    return _DICTIONARY.accented


def forms_of(folded: str) -> tuple[str, ...]:
    """The folded forms of a folded lemma, itself among them; none of a lemma that the dictionary does not have."""
    return tuple((_find(_DICTIONARY.lemmas, folded) or "").split())


def words() -> tuple[str, ...]:
    """All words."""
    return tuple(line.partition("\t")[0] for line in _DICTIONARY.words)


class _Kept(NamedTuple):
    """The dictionary as sorted lines: a word or a folded lemma, a tab, what is known of it."""

    words: str
    lemmas: str


class _Dictionary:
    """Opened when it is first asked for something."""

    store: Store = Forgetful()

    @cached_property
    def _kept(self) -> _Kept:
        key = self.store.key("zoek-woordenboek", simplemma.__version__)
        found = self.store.get(key)
        if not isinstance(found, _Kept):
            found = _unpacked()
            self.store.put(key, found)
        return found

    @cached_property
    def words(self) -> Sequence[str]:
        return self._kept.words.split("\n")

    @cached_property
    def lemmas(self) -> Sequence[str]:
        return self._kept.lemmas.split("\n")

    @cached_property
    def accented(self) -> Mapping[str, str]:
        found = (line.partition("\t")[0] for line in reversed(self.words) if not line.isascii())
        return {fold(word): word for word in found if not word.isascii()}


_DICTIONARY = _Dictionary()


def _unpacked() -> _Kept:
    known = dict(DEFAULT_DICTIONARY_FACTORY.get_dictionary(LANGUAGE).items())
    forms: defaultdict[str, list[str]] = defaultdict(list)
    for word, lemma in known.items():
        if word.isalpha():
            forms[lemma].append(word)
    folded: dict[str, set[str]] = {}
    for lemma, found in forms.items():
        folded.setdefault(fold(lemma), {fold(lemma)}).update(map(fold, found))
    return _Kept(_lines(known.items()), _lines((lemma, " ".join(sorted(found))) for lemma, found in folded.items()))


def _lines(entries: Iterable[tuple[str, str]]) -> str:
    return "\n".join(sorted(f"{word}\t{value}" for word, value in entries))


def _listed(word: str) -> str | None:
    found = _find(_DICTIONARY.words, word)
    return (
        _find(_DICTIONARY.words, word.lower() if word[:1].isupper() else word.capitalize()) if found is None else found
    )


def _find(lines: Sequence[str], word: str) -> str | None:
    begins = f"{word}\t"
    at = bisect_left(lines, begins)
    return lines[at][len(begins) :] if at < len(lines) and lines[at].startswith(begins) else None
