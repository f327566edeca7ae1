"""Abbreviations and expressions of the register in a text, so that each of their forms finds it."""

from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import chain

from griffie.model.register import Term
from griffie.search.analysis.words import chunks, split


class KnownTerms:
    """The register of terms, looked up by the first word of each form."""

    __slots__ = ("_by_first",)

    def __init__(self, terms: Iterable[Term]) -> None:
        self._by_first: dict[str, list[tuple[tuple[str, ...], Term]]] = {}
        for term in terms:
            for form in term.forms:
                words = _forms(form)
                if words:
                    self._by_first.setdefault(words[0], []).append((words, term))

    def other_forms(self, texts: Sequence[str]) -> tuple[str, ...]:
        """The forms of every term that occurs in the texts, the ones that occur included."""
        found: dict[str, Term] = {}
        for text in texts if self._by_first else ():
            words = _forms(text)
            for first in self._by_first.keys() & set(words):
                for form, term in self._by_first[first]:
                    if _says(words, form):
                        found[term.id] = term
        return tuple(form for id_ in sorted(found) for form in found[id_].forms)


def _says(words: Sequence[str], form: Sequence[str]) -> bool:
    """Whether words follow each other in a text."""
    return any(word == form[0] and words[at : at + len(form)] == form for at, word in enumerate(words))


def _forms(text: str) -> tuple[str, ...]:
    return tuple(chain.from_iterable(map(_chunk_forms, chunks(text))))


@lru_cache(maxsize=1 << 17)
def _chunk_forms(chunk: str) -> tuple[str, ...]:
    return tuple(word.form for word in split(chunk) if not word.whole)
