"""Making spellings equal: case, diacritics, ligatures, sub- and superscripts. The browser has the same table.

Folding is for tokens only. The text of a record is never folded, only what is compared with it.
"""

import re
import unicodedata
from functools import lru_cache

LETTERS = {
    "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ħ": "h", "ı": "i", "ŋ": "n",
    "ς": "σ", "’": "'", "‘": "'", "ʼ": "'", "`": "'", "´": "'", "ʹ": "'",
}  # fmt: skip
"""What Unicode does not take apart: letters with a stroke, ligatures, and everything that is typed as an apostrophe."""

MARKS = "\u0300-\u036f"
INVISIBLE = "\u00ad\u200b-\u200d\u2060\ufeff"
"""Soft hyphen, zero-width space and joiners, word joiner, byte order mark: part of a word, and not there."""

_DROPPED = re.compile(f"[{MARKS}{INVISIBLE}]+")
_UNSEEN = re.compile(f"[{INVISIBLE}]+")
_NOT_KEPT = re.compile(r"[^\w']|_")
_TABLE = str.maketrans(LETTERS)


@lru_cache(maxsize=1 << 17)
def fold(word: str) -> str:
    """A word as it is compared: `Oekraïne` → `oekraine`, `CO₂` → `co2`, `ĳs` → `ijs`; empty when nothing is left."""
    if word.isascii() and word.isalnum():
        return word.lower()
    plain = _DROPPED.sub("", unicodedata.normalize("NFKD", word)).lower()
    return _NOT_KEPT.sub("", _DROPPED.sub("", unicodedata.normalize("NFKD", plain)).translate(_TABLE))


@lru_cache(maxsize=1 << 17)
def exact(word: str) -> str:
    """A word with its diacritics, otherwise folded: `Oekraïne` → `oekraïne`. An exact spelling ranks higher."""
    if word.isascii() and word.isalnum():
        return word.lower()
    composed = unicodedata.normalize("NFKC", _UNSEEN.sub("", word)).lower()
    return _NOT_KEPT.sub("", unicodedata.normalize("NFKC", composed.translate(_TABLE)))
