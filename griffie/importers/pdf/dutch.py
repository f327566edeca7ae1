"""What Dutch says of two halves of a word: whether they make one, and whether a hyphen belongs between them."""

import re
from functools import lru_cache

import simplemma

_ADVERB = re.compile(
    "(?:waar|daar|hier|er)(?:aan|achter|af|bij|boven|buiten|door|heen|in|langs|mee|na|naar|naast|om|onder|op|over"
    "|tegen|toe|tot|tussen|uit|van|vandaan|voor)",
)
"""Words that the dictionary does not have, for they are made by rule."""
_LINKS = ("", "s", "en", "e", "n", "er")
"""What may stand between the parts of a compound."""
_SHORTEST = 3
"""Letters of the shortest part of a compound."""
_WITH_HYPHEN = frozenset(
    "co ex oud non pro anti niet quasi semi vice adjunct aspirant kandidaat chef pseudo bijna".split()
)
"""What Dutch joins to a word with a hyphen."""
_LITTLE = frozenset("in de het van op te ter den der en of up to the".split())
"""Words of which chains are made."""
_AFTER_HYPHEN = frozenset({"president", "generaal", "grootaandeelhouder", "fiscaal", "griffier"})
"""What Dutch joins to a title with a hyphen: secretaris-generaal."""
_FIRST_ADJECTIVE = re.compile(r".{3,}(?:aal|eel|isch|ief|air|iek)")
_SECOND_ADJECTIVE = re.compile(r".{3,}(?:ische?|eel|ele|ieve?|lijke?|aal|ale|aire?)")
_CLASHES = frozenset("aa ae ai au ee ei eu ie ii ij oe oi oo ou ui uu éé ée eé oé".split())
"""Vowels that would be read as one sound: Dutch parts them with a hyphen in a compound."""


@lru_cache(maxsize=20_000)
def is_word(word: str) -> bool:
    """Whether Dutch has a word (in lower case): in its dictionary, made by rule, or compounded of two that it has."""
    return is_listed(word) or any(_makes_compound(word, at) for at in range(_SHORTEST, len(word) - _SHORTEST + 1))


def _makes_compound(word: str, at: int) -> bool:
    first, second = word[:at], word[at:]
    if not is_listed(second) or len(second) == _SHORTEST:
        return False
    return any(
        first.endswith(link) and len(first) - len(link) >= _SHORTEST and is_word(first[: len(first) - len(link)])
        for link in _LINKS
    )


@lru_cache(maxsize=20_000)
def is_listed(word: str) -> bool:
    """Whether the dictionary has a word, or it is made by rule."""
    return simplemma.is_known(word, lang="nl") or _ADVERB.fullmatch(word) is not None


def core(word: str) -> str:
    """A word in lower case without the marks around it."""
    return re.sub(r"^\W+|\W+$", "", word.lower())


def keeps_hyphen(first: str, second: str) -> bool:
    """Whether Dutch writes these two with a hyphen: "co-wetgever", "secretaris-generaal"; never "co-alitie"."""
    if first in _WITH_HYPHEN:
        whole = first + second
        return not is_listed(whole) and not any(
            _makes_compound(whole, at) for at in range(_SHORTEST, len(whole) - _SHORTEST + 1) if at != len(first)
        )
    return second in _AFTER_HYPHEN and is_listed(first)


def are_chained(first: str, second: str) -> bool:
    """Whether a hyphen stands in a chain of words: "in-de-lucht", "win-win-situatie"; never in "NAVO-ca-paciteit"."""
    parts = first.rpartition("-")[2], second.partition("-")[0]
    if parts == (first, second):
        return False
    return bool(_LITTLE & set(parts)) or (all(map(is_listed, parts)) and not is_listed("".join(parts)))


def are_two_adjectives(first: str, second: str) -> bool:
    """Whether two adjectives stand beside each other: "sociaal-economisch"."""
    return (
        _FIRST_ADJECTIVE.fullmatch(first) is not None
        and _SECOND_ADJECTIVE.fullmatch(second) is not None
        and is_listed(first)
        and is_listed(second)
        and not is_listed(first + second)
    )


def parts_clash(first: str, second: str) -> bool:
    """Whether two words would run into each other: "zee-eend"."""
    return first[-1:] + second[:1] in _CLASHES and is_listed(first) and is_listed(second)
