"""The dictionary form of a folded word, and whether a folded word is one at all."""

from collections.abc import Iterable
from functools import lru_cache

from griffie.search.analysis.dictionary import BEGINNING, WORDS, by_rule
from griffie.search.analysis.fold import fold


@lru_cache(maxsize=1 << 17)
def lemma(form: str) -> str:
    """The folded lemma of a folded word; the word itself when the dictionary does not know it."""
    found = WORDS[form[:BEGINNING]].get(form) or by_rule(form)
    return found if found.isascii() and found.isalpha() and found.islower() else fold(found)


def is_word(form: str) -> bool:
    """Whether a folded word is one of the dictionary or of our field, or made of one by "-heid"."""
    return form in WORDS[form[:BEGINNING]] or (form.endswith("heid") and _is_listed(form[: -len("heid")]))


def first_word(form: str, shortest: int) -> int:
    """How many letters the shortest word has that a folded word begins with; 0 when it begins with none.

    Of words with at least `BEGINNING` letters.
    """
    known = WORDS[form[:BEGINNING]]
    for end in range(shortest, len(form)):
        if form[:end] in known or (form[end - 1] == "d" and is_word(form[:end])):
            return end
    return 0


def words_from(stem: str, ends: Iterable[str]) -> list[str]:
    """What is a word of a stem with one of these ends behind it, of which none is "heid"."""
    if len(stem) < BEGINNING or stem.endswith("heid"):
        return [form for end in ends if is_word(form := stem + end)]
    known = WORDS[stem[:BEGINNING]]
    return [form for end in ends if (form := stem + end) in known]


def _is_listed(form: str) -> bool:
    return form in WORDS[form[:BEGINNING]]
