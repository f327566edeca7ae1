"""Which words are forms of one another. Only Python knows this.

A word belongs to several classes at once: its two stems (Porter-Dutch and Kraaij-Pohlmann fail on different words), its
lemma, what the list below says, and the groups of words that mean about the same. Two words that share a class find
each other. Classes are functions of the word alone, so that what was analysed once stays valid when other papers come
and go.
"""

from collections.abc import Iterator, Sequence
from functools import lru_cache

import snowballstemmer

from griffie.search.analysis.compounds import tails
from griffie.search.analysis.dictionary import forms_of
from griffie.search.analysis.fold import fold
from griffie.search.analysis.lemmas import lemma, words_from
from griffie.search.analysis.said import amount_of, said
from griffie.search.analysis.synonyms import groups, swapped

PAIRS = (
    "lid leden",
    "stad steden",
    "schip schepen",
    "kamerlid kamerleden",
    "bewindspersoon bewindspersonen bewindslid bewindslieden",
    "bondgenoot bondgenoten",
    "mogelijkheid mogelijkheden",
    "euro euros eur €",
    "miljoen mln",
    "miljard mld",
    "procent percentage percentages percent pct",
    "bbp bnp",
    "eerste 1e 1ste",
    "tweede 2e 2de",
    "derde 3e 3de",
    "vierde 4e 4de",
    "vijfde 5e 5de",
    "vs vereniging-staten",
    "vk verenigd-koninkrijk",
    "nummer nr nrs nummers",
    "drone drones onbemand",
    "minister ministers bewindsman",
    "kiezen keuze keuzes keus",
)
"""Forms and spellings that neither stem nor dictionary brings together; the first names the class."""

SAID = "~"
"""Before the name of a group of words that mean about the same: such a class weighs less."""

AMOUNTS = ("%", "mln", "mld")
"""What a number with what it counts ends in (`griffie.search.analysis.words`)."""

MONEY = (SAID + "geld",)
"""What millions are of in these papers, nearly always: who asks for money asks for an amount."""

LOANS = frozenset("briefing briefings".split())
"""Not to be taken for a form of a Dutch word: a briefing is no brief."""

ADJECTIVES = ("baar", "lijk", "ig", "zaam", "loos")
"""What adjectives end in that are made nouns by "-heid"."""

_PORTER = snowballstemmer.stemmer("dutch_porter")
_KRAAIJ_POHLMANN = snowballstemmer.stemmer("dutch")
_PORTER.maxCacheSize = _KRAAIJ_POHLMANN.maxCacheSize = 0  # looking for a stem costs more than making it
_VOICED = {"f": "v", "s": "z"}
_VOICELESS = tuple(_VOICED)
_PAIRED = {fold(pair.split()[0]): tuple(map(fold, pair.split())) for pair in PAIRS}
_PAIR_OF = {fold(form): fold(pair.split()[0]) for pair in PAIRS for form in pair.split()}


@lru_cache(maxsize=1 << 17)
def classes(form: str) -> tuple[str, ...]:
    """The classes of a folded word, each once, in a fixed order; none for what is not a word (`36800`, `17,45mln`).

    A number has its word: `18` and "achttien" mean the same, `40%` and "veertig procent".
    """
    if form[:1].isdecimal() and form.endswith(AMOUNTS):
        return ((form,) if said(form) else ()) + (MONEY if form.endswith(("mln", "mld")) else ())
    if amount := amount_of(form):
        return (amount,)
    if form[-1:].isdecimal() and form not in _PAIR_OF:
        return tuple(SAID + group for group in groups(form)) if form.isascii() else ()
    if form in LOANS:
        return (form.removesuffix("s"),)
    base = form.removesuffix("'s").replace("'", "")
    known = lemma(base)
    stem = _PORTER.stemWord(base)
    candidates = (
        stem,
        _KRAAIJ_POHLMANN.stemWord(base),
        stem if known == base else _PORTER.stemWord(known),
        f"{known.removesuffix('eren')}eer" if known.endswith("eren") else "",  # repareren as reparatie, by its stem
        _PAIR_OF.get(form, ""),
        _PAIR_OF.get(known, ""),
        *(SAID + group for group in groups(base)),
    )
    return tuple(dict.fromkeys(class_ for class_ in candidates if class_))


def relatives(form: str) -> tuple[str, ...]:
    """Other words that find a word, which a reader may type though no paper has them.

    >>> "golven" in relatives("golf"), "kamerbrief" in relatives("kamerbrieven")
    (True, True)
    """
    if as_said := said(form):
        return as_said
    pair = _PAIR_OF.get(form) or _PAIR_OF.get(lemma(form), "")
    forms = dict.fromkeys((*_inflected(form), *swapped(form), *_PAIRED.get(pair, ())))
    return tuple(other for other in forms if other and other != form)


def _inflected(form: str) -> tuple[str, ...]:
    """Forms of a word; of a compound those of what it ends in, with its head."""
    if ends := tails(form):
        head = form.removesuffix(ends[0])
        return tuple(head + other for other in _inflected(ends[0]))
    return tuple(other for other in (*forms_of(lemma(form)), *_kindred(form)) if other != form)


def _kindred(form: str) -> Sequence[str]:
    """Words under another lemma, or none, that share a class: of the same stem, a plural, a quality."""
    others = [*_deeds(form), *_plurals(form), *_qualities(form)]
    if not others:
        return others
    own = set(classes(form))
    return [other for other in others if not own.isdisjoint(classes(other))]


def _deeds(form: str) -> Iterator[str]:
    """What may be the verb of a noun and the noun of a verb: verkoop → verkopen."""
    for class_ in classes(form):
        if class_.startswith(SAID):
            continue
        if class_.endswith("eer"):
            yield from words_from(f"{class_[:-3]}er", ("en", "ing"))
        else:
            yield from words_from(class_, ("", "en", "ing", f"{class_[-1:]}en"))


def _qualities(form: str) -> Sequence[str]:
    """The noun of an adjective and the adjective of that noun; few of these nouns stand in a dictionary."""
    if form.endswith("heid"):
        return forms_of(form.removesuffix("heid"))
    return (f"{known}heid",) if (known := lemma(form)).endswith(ADJECTIVES) else ()


def _plurals(form: str) -> Sequence[str]:
    """What may be its plural by the rules of spelling: auto's, golven."""
    plain = words_from(form, ("s", "'s", "en"))
    return [*plain, *words_from(form[:-1], (f"{_VOICED[form[-1]]}en",))] if form.endswith(_VOICELESS) else plain
