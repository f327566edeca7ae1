"""The dictionary of Dutch, at hand: simplemma's words with their lemmas, looked up without detours.

Unpacking it takes most of a second. It is kept, in pieces by first letters, where a build keeps what it made
(`keep_in`), so that a build that meets one new word opens a few pieces and one that meets thousands opens each once.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from typing import NamedTuple
from unicodedata import normalize

import simplemma
from simplemma import Lemmatizer
from simplemma.strategies import DefaultStrategy, DictionaryLookupStrategy
from simplemma.strategies.dictionaries.dictionary_factory import DEFAULT_DICTIONARY_FACTORY, DictionaryFactory

from griffie.search.analysis.fold import fold
from griffie.search.store import Forgetful, Store

LANGUAGE = "nl"


def keep_in(store: Store) -> None:
    """Say where the dictionary is kept; what it holds is the same everywhere."""
    _DICTIONARY.store = store


def is_known(word: str) -> bool:
    """Whether the dictionary has a word, itself or with its first letter in the other case."""
    if word.isalpha():
        return _listed(word) is not None
    return bool(word) and _LOOKUP.get_lemma(normalize("NFC", word), LANGUAGE) is not None


def lemma_of(word: str) -> str:
    """The lemma of a word; of one that the dictionary does not have, what simplemma's rules make of it."""
    found = _listed(word) if word.isalpha() else None
    return found or _LEMMATIZER.lemmatize(word, LANGUAGE)


def accented() -> Mapping[str, str]:
    """Words with diacritics by their folded form; of several the first in the alphabet."""
    return _DICTIONARY.accented


def forms_of(folded: str) -> tuple[str, ...]:
    """The folded forms of a folded lemma, itself among them; none of a lemma that the dictionary does not have."""
    return tuple((_DICTIONARY.lemmas.get(folded) or "").split())


def words() -> tuple[str, ...]:
    """All words."""
    return tuple(_DICTIONARY.words)


BEGINNING = 2
"""Letters by which the dictionary is cut."""


class _Kept(NamedTuple):
    """The dictionary, as lines: a word or a folded lemma, a tab, what is known of it."""

    words: Mapping[str, str]
    lemmas: Mapping[str, str]
    accented: Mapping[str, str]


class _Lines(Mapping[str, str]):
    """Lines by their first letters, taken apart when one of them is asked for."""

    def __init__(self, pieces: Mapping[str, str]) -> None:
        self._pieces = pieces
        self._opened: dict[str, dict[str, str]] = {}

    def __getitem__(self, word: str) -> str:
        return self._piece(word)[word]

    def find(self, word: str) -> str | None:
        """What `get` gives; most of what is asked is no word, and an exception for each would cost most of the time."""
        return self._piece(word).get(word)

    def _piece(self, word: str) -> Mapping[str, str]:
        begins = word[:BEGINNING]
        known = self._opened.get(begins)
        if known is None:
            lines = (line.partition("\t") for line in self._pieces.get(begins, "").split("\n"))
            known = self._opened[begins] = {word: value for word, _, value in lines if word}
        return known

    def __iter__(self) -> Iterator[str]:
        return (line.partition("\t")[0] for piece in self._pieces.values() for line in piece.split("\n"))

    def __len__(self) -> int:
        return sum(1 for _ in self)


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
    def words(self) -> _Lines:
        return _Lines(self._kept.words)

    @cached_property
    def lemmas(self) -> _Lines:
        return _Lines(self._kept.lemmas)

    @property
    def accented(self) -> Mapping[str, str]:
        return self._kept.accented


class _Ours(DictionaryFactory):
    """For simplemma's rules: the dictionary as it is kept, so that they do not unpack it."""

    def get_dictionary(self, lang: str) -> Mapping[str, str]:  # noqa: ARG002 - it is Dutch
        """The words with their lemmas."""
        return _DICTIONARY.words


_DICTIONARY = _Dictionary()
_LOOKUP = DictionaryLookupStrategy(_Ours())
_LEMMATIZER = Lemmatizer(lemmatization_strategy=DefaultStrategy(dictionary_factory=_Ours()))


def _unpacked() -> _Kept:
    known = dict(DEFAULT_DICTIONARY_FACTORY.get_dictionary(LANGUAGE).items())
    forms: defaultdict[str, list[str]] = defaultdict(list)
    for word, lemma in known.items():
        if word.isalpha():
            forms[lemma].append(word)
    folded: dict[str, set[str]] = {}
    for lemma, found in forms.items():
        folded.setdefault(fold(lemma), {fold(lemma)}).update(map(fold, found))
    return _Kept(
        words=_pieces(known.items()),
        lemmas=_pieces((lemma, " ".join(sorted(found))) for lemma, found in folded.items()),
        accented={fold(word): word for word in sorted(known, reverse=True) if not word.isascii()},
    )


def _pieces(entries: Iterable[tuple[str, str]]) -> Mapping[str, str]:
    pieces: defaultdict[str, list[str]] = defaultdict(list)
    for word, value in sorted(entries):
        pieces[word[:BEGINNING]].append(f"{word}\t{value}")
    return {begins: "\n".join(lines) for begins, lines in pieces.items()}


def _listed(word: str) -> str | None:
    found = _DICTIONARY.words.find(word)
    if found is not None:
        return found
    return _DICTIONARY.words.find(word.lower() if word[:1].isupper() else word.capitalize())
