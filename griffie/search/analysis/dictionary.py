"""The dictionary of Dutch, at hand: simplemma's words with their lemmas, looked up without detours.

Unpacking it takes most of a second. It is kept, in pieces by first letters, where a build keeps what it made
(`keep_in`), so that a build that meets one new word opens a few pieces and one that meets thousands opens each once.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from functools import cached_property
from typing import NamedTuple, cast
from unicodedata import normalize

import simplemma
from simplemma import Lemmatizer
from simplemma.strategies import DefaultStrategy, DictionaryLookupStrategy
from simplemma.strategies.dictionaries.dictionary_factory import DefaultDictionaryFactory, DictionaryFactory

from griffie.search.analysis.fold import fold
from griffie.search.store import Store

LANGUAGE = "nl"


def keep_in(store: Store) -> None:
    """Say where the dictionary is kept; what it holds is the same everywhere."""
    _DICTIONARY.store = store


def listed(word: str) -> str:
    """The lemma of a word of letters that the dictionary has; empty for others."""
    return (_listed(word) or "") if word.isalpha() else ""


def is_known(word: str) -> bool:
    """Whether the dictionary has a word, itself or with its first letter in the other case."""
    if word.isalpha():
        return _listed(word) is not None
    return bool(word) and _LOOKUP.get_lemma(normalize("NFC", word), LANGUAGE) is not None


def lemma_of(word: str) -> str:
    """The lemma of a word; of one that the dictionary does not have, what simplemma's rules make of it."""
    return listed(word) or _LEMMATIZER.lemmatize(word, LANGUAGE)


def accented() -> Mapping[str, str]:
    """Words with diacritics by their folded form; of several the first in the alphabet."""
    return _DICTIONARY.accented


def forms_of(folded: str) -> tuple[str, ...]:
    """The folded forms of a folded lemma, itself among them; none of a lemma that the dictionary does not have."""
    return tuple((_DICTIONARY.lemmas.get(folded) or "").split())


def beginning_with(letters: str) -> AbstractSet[str]:
    """Folded words that begin with `BEGINNING` letters; those of plain letters, and perhaps others besides.

    A word in any case and with any diacritics is among them by its folded form.
    """
    return _DICTIONARY.folded[letters]


def words() -> tuple[str, ...]:
    """All words."""
    return tuple(_DICTIONARY.words)


BEGINNING = 3
"""Letters by which the dictionary is cut: so that a build that meets few words opens little."""


class _Kept(NamedTuple):
    """The dictionary, as lines: a word or a folded lemma, a tab, what is known of it."""

    words: Mapping[str, str]
    lemmas: Mapping[str, str]
    accented: Mapping[str, str]
    capitals: tuple[str, ...]
    """Words with a capital, folded."""


class _Lines(Mapping[str, str]):
    """Lines by their first letters, taken apart when one of them is asked for."""

    def __init__(self, pieces: Mapping[str, str], opened: dict[str, dict[str, str]] | None = None) -> None:
        self._pieces = pieces
        self._opened = opened or {}

    def __getitem__(self, word: str) -> str:
        return self.piece(word[:BEGINNING])[word]

    def get(self, word: str, default: str | None = None) -> str | None:  # type: ignore[override]
        """Without an exception for a word that is not there: most of what is asked is no word."""
        known = self._opened.get(word[:BEGINNING])
        return (self.piece(word[:BEGINNING]) if known is None else known).get(word, default)

    def piece(self, begins: str) -> Mapping[str, str]:
        """All words that begin so."""
        known = self._opened.get(begins)
        if known is None:
            flat = self._pieces.get(begins, "").replace("\n", "\t").split("\t")
            known = self._opened[begins] = dict(zip(flat[::2], flat[1::2], strict=False))
        return known

    def __iter__(self) -> Iterator[str]:
        return (word for begins in self._pieces for word in self.piece(begins))

    def __len__(self) -> int:
        return sum(1 for _ in self)


class _Folded(dict[str, AbstractSet[str]]):
    """Folded words by their first letters."""

    def __init__(self, words: _Lines, others: Iterable[str]) -> None:
        super().__init__()
        self._words = words
        self._others: defaultdict[str, set[str]] = defaultdict(set)
        for form in others:
            self._others[form[:BEGINNING]].add(form)

    def __missing__(self, begins: str) -> AbstractSet[str]:
        found = self[begins] = self._words.piece(begins).keys() | self._others.get(begins, set())
        return found


class _Dictionary:
    """Opened when it is first asked for something."""

    store: Store | None = None

    @cached_property
    def _loaded(self) -> tuple[_Kept, _Lines, _Lines]:
        """What is kept, the words and the lemmas; unpacked when it was not kept yet."""
        key = self.store.key("zoek-woordenboek", simplemma.__version__) if self.store else ""
        found = self.store.get(key) if self.store else None
        if isinstance(found, _Kept):
            return found, _Lines(found.words), _Lines(found.lemmas)
        known = _unpacked()
        words, lemmas = _by_beginning(known), _by_beginning(_inflections(known))
        odd = [word for word in known if not (word.isascii() and word.islower())]
        kept = _Kept(
            words=_pieces(words),
            lemmas=_pieces(lemmas),
            accented={fold(word): word for word in sorted(odd, reverse=True) if not word.isascii()},
            capitals=tuple(word.lower() for word in odd if word.isascii() and word == word.capitalize()),
        )
        if self.store:
            self.store.put(key, kept)
        return kept, _Lines(kept.words, words), _Lines(kept.lemmas, lemmas)

    @property
    def words(self) -> _Lines:
        return self._loaded[1]

    @property
    def lemmas(self) -> _Lines:
        return self._loaded[2]

    @property
    def accented(self) -> Mapping[str, str]:
        return self._loaded[0].accented

    @cached_property
    def folded(self) -> _Folded:
        kept, words, _ = self._loaded
        return _Folded(words, (*kept.accented, *kept.capitals))


class _Ours(DictionaryFactory):
    """For simplemma's rules: the dictionary as it is kept, so that they do not unpack it."""

    def get_dictionary(self, lang: str) -> Mapping[str, str]:  # noqa: ARG002 - it is Dutch
        """The words with their lemmas."""
        return _DICTIONARY.words


_DICTIONARY = _Dictionary()
_LOOKUP = DictionaryLookupStrategy(_Ours())
_LEMMATIZER = Lemmatizer(lemmatization_strategy=DefaultStrategy(dictionary_factory=_Ours()))


def _unpacked() -> dict[str, str]:
    """Words with their lemmas. simplemma would hold them a second time as long as the process lives."""
    loaded = DefaultDictionaryFactory(cache_max_size=0).get_dictionary(LANGUAGE)
    known = list(loaded)
    return dict(zip(known, cast("Iterable[str]", map(loaded.get, known)), strict=True))


def _inflections(known: Mapping[str, str]) -> dict[str, str]:
    """Of each folded lemma its folded forms, itself among them."""
    forms: defaultdict[str, list[str]] = defaultdict(list)
    for word, lemma in known.items():
        if word.isalpha():
            forms[lemma].append(_folded(word))
    folded: defaultdict[str, list[str]] = defaultdict(list)
    for lemma, found in forms.items():
        folded[_folded(lemma)] += found
    return {lemma: " ".join(sorted({lemma, *found})) for lemma, found in folded.items()}


def _folded(word: str) -> str:
    """A word folded, once: what `fold` has at hand are the words that come again."""
    return word.lower() if word.isascii() and word.isalpha() else fold(word)


def _by_beginning(known: Mapping[str, str]) -> dict[str, dict[str, str]]:
    pieces: defaultdict[str, dict[str, str]] = defaultdict(dict)
    for word, value in known.items():
        pieces[word[:BEGINNING]][word] = value
    return dict(pieces)


def _pieces(known: Mapping[str, Mapping[str, str]]) -> Mapping[str, str]:
    return {begins: "\n".join(map("\t".join, entries.items())) for begins, entries in known.items()}


def _listed(word: str) -> str | None:
    found = _DICTIONARY.words.get(word)
    if found is not None:
        return found
    return _DICTIONARY.words.get(word.lower() if word[:1].isupper() else word.capitalize())
