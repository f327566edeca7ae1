"""What the dictionary says, asked of simplemma word by word: what the analyser has at hand must say the same."""

from collections import defaultdict
from collections.abc import Mapping
from functools import cache

import simplemma
from simplemma.strategies.dictionaries.dictionary_factory import DefaultDictionaryFactory

from griffie.search.analysis.fold import fold


@cache
def dutch() -> Mapping[str, str]:
    """All words, as they are spelled, with their lemmas."""
    return dict(DefaultDictionaryFactory().get_dictionary("nl").items())


@cache
def accented() -> Mapping[str, str]:
    """Words with other letters than those of ASCII by their folded form; of several the first in the alphabet."""
    return {fold(word): word for word in sorted(dutch(), reverse=True) if not word.isascii()}


def is_listed(form: str) -> bool:
    """Whether a folded word is one of the dictionary, in any spelling."""
    return bool(form) and (simplemma.is_known(form, lang="nl") or form in accented())


def lemma_of(form: str) -> str:
    """The folded lemma of a folded word."""
    known = simplemma.is_known(form, lang="nl")
    return fold(simplemma.lemmatize(form if known else accented().get(form, form), lang="nl"))


@cache
def inflections() -> Mapping[str, tuple[str, ...]]:
    """Of each folded lemma its folded forms, itself among them."""
    forms: defaultdict[str, set[str]] = defaultdict(set)
    for word, lemma in dutch().items():
        if word.isalpha():
            forms[fold(lemma)] |= {fold(lemma), fold(word)}
    return {lemma: tuple(sorted(found)) for lemma, found in forms.items()}
