"""From a sought word to the terms of the index that satisfy it, with their boosts. The browser holds the same rules."""

from collections.abc import Sequence
from dataclasses import dataclass

from griffie.search.analyse import CLASS, NUMBER, TAIL
from griffie.search.query import Sought
from griffie.search.shelf import Shelf

EXACT = 10.0
SPELLED = 2.0
"""On top of the word itself, when its diacritics agree as well."""
PREFIX = 4.0
LONGER = 1.0
"""A longer word, when what was typed is a word itself: perhaps still being typed, most often not meant."""
SAME_CLASS = 3.0
IN_COMPOUND = 1.0

MANY = 1000
"""Records from which words that stand in more than half of them are left out."""
NEVER_LEFT_OUT = frozenset(("niet", "geen"))
"""However frequent: they turn the meaning of an answer round."""

SHORTEST_PREFIX = 3
SHORTEST_LAST = 2
MOST_COMPLETIONS = 40


@dataclass(frozen=True, slots=True)
class Wanted:
    """The terms that satisfy one sought word, with their boosts."""

    terms: tuple[tuple[str, float], ...]
    forms: frozenset[str]
    """Words to mark in a text, beside those that the classes name."""


def expand(word: Sought, shelf: Shelf) -> Wanted:
    """The terms for one sought word, each once."""
    if word.number:
        # in a text the parts of a number are words of their own; the dossier alone is telling enough to be marked
        return Wanted(((NUMBER + word.form, EXACT), (word.form, EXACT)), frozenset({word.form.partition("-")[0]}))
    terms: dict[str, float] = {word.form: EXACT}
    forms = {word.form, *word.wholes}
    if word.exact and word.exact != word.form:
        terms[word.exact] = SPELLED
    terms.update((whole, EXACT) for whole in word.wholes)
    known = shelf.word(word.form)
    if known and not word.literal:
        for class_ in known.classes:
            terms[CLASS + class_] = SAME_CLASS
            terms[TAIL + class_] = IN_COMPOUND
    for completion in completions(word, shelf, known=known is not None):
        terms.setdefault(completion, LONGER if known and known.records else PREFIX)
        forms.add(completion)
    return Wanted(tuple(terms.items()), frozenset(forms))


def telling(words: Sequence[Sought], shelf: Shelf) -> tuple[Sought, ...]:
    """The words that tell records apart; all of them when none does, or when there are few records.

    In a large corpus "de" stands nearly everywhere: it would cost more bytes than all other words together and change
    nothing in the order. What a group of words between quotes says is checked on the text all the same.
    """
    if shelf.totals.records < MANY:
        return tuple(words)
    return tuple(word for word in words if not _is_everywhere(word, shelf)) or tuple(words)


def _is_everywhere(word: Sought, shelf: Shelf) -> bool:
    known = None if word.number or word.form in NEVER_LEFT_OUT else shelf.word(word.form)
    return known is not None and known.records * 2 > shelf.totals.records


def completions(word: Sought, shelf: Shelf, *, known: bool) -> tuple[str, ...]:
    """The words that begin like this one, most frequent first: for what is being typed, and for unknown words."""
    shortest = SHORTEST_LAST if word.last else SHORTEST_PREFIX
    if word.literal or (known and not word.last) or len(word.form) < shortest:
        return ()
    found = [entry for entry in shelf.words(word.form) if entry.records and entry.form != word.form]
    found.sort(key=lambda entry: (-entry.records, entry.form))
    return tuple(entry.form for entry in found[:MOST_COMPLETIONS])
