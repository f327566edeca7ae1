"""Abbreviations and expressions of the register in a text, so that each of their forms finds it."""

from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from functools import lru_cache
from itertools import chain

from griffie.model.register import Term
from griffie.search.analysis.words import chunks, split


class KnownTerms:
    """The register of terms, looked up by the longest word of each form: most texts have none of these words."""

    __slots__ = ("_by_word", "_others")

    def __init__(self, terms: Iterable[Term], others: "KnownTerms | None" = None) -> None:
        """`others` are known as well: those of all papers, put in order once."""
        self._others = others
        self._by_word: dict[str, list[tuple[tuple[str, ...], Term]]] = {}
        for term in terms:
            for form in term.forms:
                longest, words = _asked(form)
                if words:
                    self._by_word.setdefault(longest, []).append((words, term))

    def other_forms(self, texts: Sequence[str], words: AbstractSet[str] | None = None) -> tuple[str, ...]:
        """The forms of every term that occurs in the texts, the ones that occur included.

        `words`: those of all texts, when they are known already; they may hold others besides.
        """
        if words is None:
            words = set(chain.from_iterable(map(_forms, texts)))
        found = self.found(texts, words)
        return tuple(form for id_ in sorted(found) for form in found[id_].forms)

    def found(self, texts: Sequence[str], words: AbstractSet[str]) -> dict[str, Term]:
        """The terms that occur in texts with these words, by id."""
        found = self._others.found(texts, words) if self._others else {}
        for longest in self._by_word.keys() & words:
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
