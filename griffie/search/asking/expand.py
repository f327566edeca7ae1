"""From a sought word to the terms of the index that satisfy it, with their boosts. The browser holds the same rules."""

import math
import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate, pairwise

from griffie.search.analysis.analyse import CLASS, NUMBER, PART
from griffie.search.analysis.classes import SAID
from griffie.search.analysis.little import LITTLE
from griffie.search.analysis.words import COUNTED
from griffie.search.asking.query import Sought
from griffie.search.index.shelf import Shelf
from griffie.search.index.weights import WordEntry

EXACT = 10.0
SPELLED = 2.0
"""On top of the word itself, when its diacritics agree as well."""
PREFIX = 4.0
LONGER = 1.0
"""A longer word, when what was typed is a word itself: perhaps still being typed, most often not meant."""
SAME_CLASS = 3.0
IN_COMPOUND = 1.0
ALIKE = 1.0
"""A word that means about the same."""
ALIKE_IN_COMPOUND = 0.5
"""Below `MANY` records: "geldbedrag" and "begrotingsjaar" for "duiten" are many records of which few are meant."""
FIRM = 6.0
"""What the best term of a word that was found weighs at least; when it only means about the same, `FIRM_ALIKE`."""
FIRM_ALIKE = 3.0
COUNTED_APART = 1.0
"""A number alone, when the corpus has it with what it counts: "19" of "19 miljoen"."""

MANY = 1000
"""Records from which words that stand in more than half of them are left out; of `MANY_WORDS` in more than a third."""
MANY_WORDS = 4
LABELS = frozenset(("vraag", "antwoord", "voetnoot", "noot"))
_LABELLED = re.compile(r"[0-9]+[a-z]?")
"""What "vraag 18" is called in the index, as one word (`griffie.search.index.postings`)."""

UNITS = "%mlnd"
"""Letters that what is counted is written with, behind a figure (`griffie.search.analysis.words`)."""
_ROUND = re.compile(r"(?P<figure>[0-9]+)(?P<unit>%|mln|mld)")

SHORT_NAME = 5
"""Letters of a name that a figure may belong to: "CT 25" is CT25, "1 GNC" is 1GNC."""

MONEY = frozenset(("euro", "euros"))
"""What an amount is of."""
NEVER_LEFT_OUT = frozenset(("niet", "geen"))
"""However frequent: they turn the meaning of an answer round."""

SHORTEST_PREFIX = 3
SHORTEST_LAST = 2
WITH_KIN = 1
"""Words of a query that are asked for with those of about the same meaning, from `MANY` records on: those that stand in
the fewest. They tell most, and what means the same as a common word would cost more than a first search may."""
MOST_COMPLETIONS = 40
"""From `MANY` records on; below that a word that is being typed never loses a record that it will find."""
MOST_COMPLETIONS_OF_FEW_LETTERS = 8
"""Of fewer letters than `TELLING_PREFIX`: each may lie in a file of its own, and few letters begin thousands."""
BESIDE_THE_FIRST = 30_000
"""Records that the other completions have together, at most: at any size a first search stays small."""
CROWDED = 24
"""Slices of words that letters begin, from `MANY` records on, at most: "ver" begins thousands of words, and to choose
among them would cost more than a first search may. The next letter is nearly always typed."""
TELLING_PREFIX = 6
"""From so many letters on what they begin lies in few files, also in a large corpus."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """The terms that satisfy one sought word, with their boosts."""

    terms: tuple[tuple[str, float], ...]
    forms: frozenset[str]
    """Words to mark in a text, beside those that the classes name."""


def expand(word: Sought, shelf: Shelf, *, alike: bool = False) -> Wanted:
    """The terms for one sought word, each once; with those that mean about the same when `alike`."""
    if word.number:
        # in a text the parts of a number are words of their own; it begins with the dossier
        begun = word.form.partition("-")[0]
        return Wanted(((NUMBER + word.form, EXACT), (word.form, EXACT)), frozenset({NUMBER + word.form, begun}))
    wholes = [form for whole in word.wholes for form in (whole, *_in_full(whole, shelf))]
    apart = word.form[-1:].isdecimal() and any(_has(whole, shelf) for whole in wholes)
    stressed = word.form in LITTLE and word.exact not in {"", word.form}  # "één", "vóór"
    terms: dict[str, float] = {word.form: COUNTED_APART if apart or stressed else EXACT}
    forms = {word.form, *wholes, *(whole.rstrip(UNITS) for whole in wholes if whole[0].isdecimal())}
    if word.exact and word.exact != word.form:
        terms[word.exact] = EXACT if stressed else SPELLED
    terms.update((whole, EXACT) for whole in wholes)
    known = shelf.word(word.form)
    if not word.literal and not stressed:
        for class_ in (class_ for one in (known, *map(shelf.word, word.wholes)) if one for class_ in _asked(one)):
            if not class_.startswith(SAID):
                terms |= {CLASS + class_: SAME_CLASS, PART + class_: IN_COMPOUND}
            elif alike:
                terms[CLASS + class_] = ALIKE
                if shelf.totals.records < MANY:
                    terms[PART + class_] = ALIKE_IN_COMPOUND
    for completion in completions(word, shelf, known=known is not None):
        terms.setdefault(completion, LONGER if known and known.records else PREFIX)
        forms.add(completion)
    return Wanted(tuple(terms.items()), frozenset(forms))


def _asked(word: WordEntry) -> Iterable[str]:
    """The classes that a word is asked for by: who asks for money means amounts, who names an amount means that one."""
    amount = word.form[:1].isdecimal() and not word.form[-1:].isdecimal()
    return (class_ for class_ in word.classes if not (amount and class_.startswith(SAID)))


def _in_full(whole: str, shelf: Shelf) -> tuple[str, ...]:
    """What a round amount that the corpus does not have may be of: "17 miljard" of 17,45 miljard, "36%" of 36,8%."""
    match = _ROUND.fullmatch(whole)
    if not match or _has(whole, shelf):
        return ()
    entries = shelf.words(f"{match['figure']},")
    return tuple(entry.form for entry in entries if entry.records and entry.form.endswith(match["unit"]))


def firm(one: Wanted, shelf: Shelf) -> Wanted:
    """The same terms, weighing more when the corpus has none of the best of them.

    How much a word tells does not depend on how it was found: "satelliet" that stands in "satellietdata" alone still
    tells more than "maakt".
    """
    having = [(term, boost) for term, boost in one.terms if shelf.term(term)]
    if not having:
        return one
    least = FIRM_ALIKE if all(is_alike(term) for term, _ in having) else FIRM
    times = max(1.0, least / max(boost for _, boost in having))
    return replace(one, terms=tuple((term, boost * times) for term, boost in one.terms))


def is_alike(term: str) -> bool:
    """Whether a term stands for words that mean about the same."""
    return term.startswith((CLASS + SAID, PART + SAID))


def all_wanted(words: Sequence[Sought], shelf: Shelf, *, alike: bool) -> tuple[Wanted, ...]:
    """What must be found."""
    sought = looked_for(words, shelf)
    with_kin = _rarest(sought, shelf) if alike else ()
    return tuple(expand(word, shelf, alike=at in with_kin) for at, word in enumerate(sought))


def looked_for(words: Sequence[Sought], shelf: Shelf) -> tuple[Sought, ...]:
    """The words that are looked for: little words left out, words that may be one word joined."""
    return _joined(telling(words, shelf), shelf)


def _rarest(words: Sequence[Sought], shelf: Shelf) -> Collection[int]:
    """Which words are asked for with those that mean about the same."""
    if shelf.totals.records < MANY:
        return range(len(words))
    known = [None if word.number else shelf.word(word.form) for word in words]
    records = [math.inf if word.number else one.records if one else 0 for word, one in zip(words, known, strict=True)]
    return sorted(range(len(words)), key=records.__getitem__)[:WITH_KIN]


def telling(words: Sequence[Sought], shelf: Shelf) -> tuple[Sought, ...]:
    """The words that tell records apart; all of them when none does.

    In a large corpus "de" stands nearly everywhere: it would cost more bytes than all other words together and change
    nothing in the order. What a group of words between quotes says is checked on the text all the same.
    """
    words = tuple(word for before, word in zip((None, *words), words, strict=False) if _says(word, before)) or tuple(
        words
    )
    if shelf.totals.records < MANY:
        return words
    words = tuple(word for word in words if not _only_joins(word)) or words
    most = shelf.totals.records / (2 if len(words) < MANY_WORDS else 3)
    return tuple(word for word in words if not _is_in_more(word, most, shelf)) or words


def _says(word: Sought, before: Sought | None) -> bool:
    """Whether a word is about the subject; of an amount "euro" is not, papers write "€"."""
    money = word.form in MONEY and before is not None and (before.form in COUNTED or before.form[-1:].isdecimal())
    return word.literal or not (money or (word.exact or word.form) in LITTLE)


def _only_joins(word: Sought) -> bool:
    """Whether a word between quotes only joins others: "van" in "van de minister"."""
    return word.literal and (word.exact or word.form) in LITTLE


def _joined(words: Sequence[Sought], shelf: Shelf) -> tuple[Sought, ...]:
    """Words that follow each other, where the corpus has them as one: "hoofd kwartier", "19 miljoen"."""
    wholes = [list(word.wholes) for word in words]
    for at, (one, next_) in enumerate(pairwise(words)):
        for form in (form for whole in _as_one(one, next_) for form in _held(whole, shelf)):
            wholes[at].append(form)
            wholes[at + 1].append(form)
    return tuple(replace(word, wholes=tuple(more)) for word, more in zip(words, wholes, strict=True))


def _as_one(one: Sought, next_: Sought) -> tuple[str, ...]:
    if one.number or next_.number or one.literal or next_.literal:
        return ()
    if next_.form in COUNTED and one.form[-1].isdecimal():
        return (one.form + COUNTED[next_.form],)
    if one.form in LABELS and _LABELLED.fullmatch(next_.form):
        return (one.form + next_.form,)
    if _is_name_and_figure(one.form, next_.form) or _is_name_and_figure(next_.form, one.form):
        return (one.form + next_.form,)
    return (one.form + next_.form, f"{one.form}s{next_.form}") if one.form.isalpha() and next_.form.isalpha() else ()


def _is_name_and_figure(name: str, figure: str) -> bool:
    return len(name) <= SHORT_NAME and name.isalpha() and figure.isascii() and figure.isdecimal()


def _held(whole: str, shelf: Shelf) -> Sequence[str]:
    """A joined word when the corpus has it, else the forms of it that the corpus has: "hoofd kwartieren"."""
    known = shelf.word(whole)
    if known is None or known.records:
        return (whole,) if known else _in_full(whole, shelf)
    entries = (shelf.term(CLASS + class_) for class_ in known.classes if not class_.startswith(SAID))
    return tuple(dict.fromkeys(form for entry in entries if entry for form in entry.forms))


def _has(form: str, shelf: Shelf) -> bool:
    known = shelf.word(form)
    return known is not None and known.records > 0


def _is_in_more(word: Sought, records: float, shelf: Shelf) -> bool:
    known = None if word.number or word.form in NEVER_LEFT_OUT else shelf.word(word.form)
    return known is not None and known.records > records


def completions(word: Sought, shelf: Shelf, *, known: bool) -> tuple[str, ...]:
    """The words that begin like this one, most frequent first: for what is being typed, and for unknown words."""
    many = shelf.totals.records >= MANY
    shortest = SHORTEST_LAST if word.last and not many else SHORTEST_PREFIX
    if (known or word.literal) and not word.last:
        return ()
    if len(word.form) < shortest or (many and shelf.spread(word.form) > CROWDED):
        return ()
    found = [entry for entry in shelf.words(word.form) if entry.records and entry.form != word.form]
    found.sort(key=lambda entry: (-entry.records, entry.form))
    if not many:
        return tuple(entry.form for entry in found)
    found = found[: MOST_COMPLETIONS_OF_FEW_LETTERS if len(word.form) < TELLING_PREFIX else MOST_COMPLETIONS]
    room = accumulate((entry.records for entry in found[1:]), initial=0)
    return tuple(entry.form for entry, before in zip(found, room, strict=False) if before <= BESIDE_THE_FIRST)
