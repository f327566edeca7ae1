"""From a sought word to the terms of the index that satisfy it, with their boosts. The browser holds the same rules."""

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


def completions(word: Sought, shelf: Shelf, *, known: bool) -> tuple[str, ...]:
    """The words that begin like this one, most frequent first: for what is being typed, and for unknown words."""
    shortest = SHORTEST_LAST if word.last else SHORTEST_PREFIX
    if word.literal or (known and not word.last) or len(word.form) < shortest:
        return ()
    found = [entry for entry in shelf.words(word.form) if entry.records and entry.form != word.form]
    found.sort(key=lambda entry: (-entry.records, entry.form))
    return tuple(entry.form for entry in found[:MOST_COMPLETIONS])
