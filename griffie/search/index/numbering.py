"""Chunks of text and terms by number: a text that was met before is counted without touching a letter of it."""

from array import array
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from functools import lru_cache, partial
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from griffie.search.analysis.words import units
from griffie.search.index.vocabulary import Found, Vocabulary

Numbers = NDArray[np.int64]


def differs(values: Numbers) -> NDArray[np.bool_]:
    """Where something else stands than just before."""
    return np.concatenate((np.ones(min(1, len(values)), np.bool_), values[1:] != values[:-1]))


class Spread(NamedTuple):
    """The terms of chunks, one behind the other."""

    terms: Numbers
    times: Numbers
    """How many of them each chunk has."""
    lengths: Numbers
    """How many tokens each chunk counts for."""


class Numbering:
    """The chunks and terms that a build met.

    What stands between two white spaces, mostly a word with its comma, is looked up as a whole: in the text of a large
    site nearly every such chunk has been met before, and looking up is all that happens to it.
    """

    def __init__(self, vocabulary: Vocabulary) -> None:
        self.vocabulary = vocabulary
        self.chunks: Mapping[str, int] = Found(self._add)
        """The number of a chunk."""
        self.holding = lru_cache(maxsize=2)(partial(Holding, self))
        """Of words: which chunks hold them; at hand for those asked last, the words of one paper and those of all."""
        self.named: list[tuple[str, ...]] = []
        """Of each chunk: its terms but the classes, which follow from the words."""
        self.terms: list[str] = []
        """Of each number of a term: the term."""
        self._numbers: Mapping[str, int] = Found(self._enter)
        self._words, self._compounds = bytearray(), bytearray()
        self._terms, self._ends, self._lengths = array("i"), array("i", [0]), array("i")

    def numbers(self, terms: Iterable[str]) -> Sequence[int]:
        """The numbers of terms."""
        return list(map(self._numbers.__getitem__, terms))

    def spread(self, chunks: Numbers) -> Spread:
        """The terms of chunks."""
        ends, of_all = np.frombuffer(self._ends, np.int32), np.frombuffer(self._terms, np.int32)
        begins, times = ends[chunks].astype(np.int64), (ends[chunks + 1] - ends[chunks]).astype(np.int64)
        before = np.cumsum(times) - times
        at = np.arange(times.sum()) + np.repeat(begins - before, times)
        return Spread(
            of_all[at].astype(np.int64), times, np.frombuffer(self._lengths, np.int32)[chunks].astype(np.int64)
        )

    def are_words(self, terms: Numbers) -> NDArray[np.bool_]:
        """Which of these terms are words themselves, not what a word is made of or spelled like."""
        return np.frombuffer(self._words, np.bool_)[terms]

    def parts(self, terms: Numbers) -> Iterator[str]:
        """The words that the compounds among these terms are made of."""
        for number in terms[np.frombuffer(self._compounds, np.bool_)[terms]].tolist():
            yield from self.vocabulary.kin[self.terms[number]].parts

    def _add(self, chunk: str) -> int:
        terms: list[str] = []
        length = 0
        for form, exact in _spellings(chunk):
            kin = self.vocabulary.kin[form]
            own = (form, *kin.part_tokens) if exact == form else (form, exact, *kin.part_tokens)
            terms.extend(own)
            length += len(own) + len(kin.classes)
            number = self._numbers[form]
            self._words[number], self._compounds[number] = True, bool(kin.parts)
        self.named.append(tuple(terms))
        self._terms.extend(self.numbers(terms))
        self._ends.append(len(self._terms))
        self._lengths.append(length)
        return len(self.named) - 1

    def _enter(self, term: str) -> int:
        self.terms.append(term)
        self._words.append(False)
        self._compounds.append(False)
        return len(self.terms) - 1


class Holding:
    """Which chunks hold some words: each chunk is looked at once, and most hold none."""

    def __init__(self, numbering: Numbering, words: frozenset[str]) -> None:
        self._named, self._words = numbering.named, words
        self._held: dict[int, frozenset[str]] = {}
        self._looked_at: set[int] = set()

    def among(self, chunks: AbstractSet[int]) -> AbstractSet[str]:
        """Which of the words these chunks hold."""
        for chunk in chunks - self._looked_at:
            self._looked_at.add(chunk)
            if held := self._words.intersection(self._named[chunk]):
                self._held[chunk] = held
        return frozenset().union(*map(self._held.__getitem__, chunks & self._held.keys()))


def _spellings(chunk: str) -> Sequence[tuple[str, str]]:
    """Form and exact spelling of each word; most chunks are plain letters, perhaps with a mark behind them."""
    plain = chunk.rstrip(".,:;?!)")
    if plain.isascii() and plain.isalpha():
        form = plain.lower()
        return ((form, form),)
    return [unit[2:4] for unit in units(chunk)]
