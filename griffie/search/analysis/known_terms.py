"""Abbreviations and expressions of the register in a text, so that each of their forms finds it."""

from collections.abc import Callable, Iterable, Sequence
from collections.abc import Set as AbstractSet
from functools import lru_cache
from itertools import chain

from griffie.model.register import Term
from griffie.search.analysis.words import chunks, split

Among = Callable[[frozenset[str]], AbstractSet[str]]
"""Which of some words certain texts hold."""


class KnownTerms:
    """The register of terms, looked up by the longest word of each form: most texts have none of these words."""

    __slots__ = ("_by_word", "_others", "_words")

    def __init__(self, terms: Iterable[Term], others: "KnownTerms | None" = None) -> None:
        """`others` are known as well: those of all papers, put in order once."""
        self._others = others
        self._by_word: dict[str, list[tuple[tuple[str, ...], Term]]] = {}
        for term in terms:
            for form in term.forms:
                longest, words = _asked(form)
                if words:
                    self._by_word.setdefault(longest, []).append((words, term))
        self._words = frozenset(self._by_word)

    def other_forms(self, texts: Sequence[str], among: Among | None = None) -> tuple[str, ...]:
        """The forms of every term that occurs in the texts, the ones that occur included.

        `among` tells which of some words the texts hold, when that is known already; it may name one too many.
        """
        if among is None:
            among = frozenset(chain.from_iterable(map(_forms, texts))).intersection
        found = self._found(texts, among)
        return tuple(form for id_ in sorted(found) for form in found[id_].forms)

    def _found(self, texts: Sequence[str], among: Among) -> dict[str, Term]:
        """The terms that occur, by id."""
        found = self._others._found(texts, among) if self._others else {}  # noqa: SLF001 - of its own kind
        for longest in among(self._words) if self._words else ():
            for form, term in self._by_word[longest]:
                if term.id not in found and any(_says(_forms(text), form) for text in texts):
                    found[term.id] = term
        return found


def _says(words: Sequence[str], form: Sequence[str]) -> bool:
    """Whether words follow each other in a text."""
    return any(word == form[0] and words[at : at + len(form)] == form for at, word in enumerate(words))


@lru_cache(maxsize=1 << 12)
def _asked(form: str) -> tuple[str, tuple[str, ...]]:
    """The longest word of an expression, and all of them."""
    words = _forms(form)
    return max(words, key=len, default=""), words


def _forms(text: str) -> tuple[str, ...]:
    return tuple(chain.from_iterable(map(_chunk_forms, chunks(text))))


@lru_cache(maxsize=1 << 17)
def _chunk_forms(chunk: str) -> tuple[str, ...]:
    return tuple(word.form for word in split(chunk) if not word.whole)
