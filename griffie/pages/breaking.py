"""Where text that is too long may break, a word between the words it is made of, and where it is cut."""

import re
from itertools import pairwise

from markupsafe import Markup

from griffie.search.analysis.compounds import tails
from griffie.search.analysis.fold import fold

_LONG = re.compile(r"[^\W\d_]{24,}")
"""Words that a heading at 320 pixels cannot hold; shorter ones are left to the browser's hyphens."""
_BREAK = Markup("<wbr>")


def breakable(text: str) -> Markup:
    """The text with an opportunity to break in its longest compounds; not one character is added.

    >>> breakable("Defensiematerieelbegrotingsfonds 2026")
    Markup('Defensiematerieel<wbr>begrotings<wbr>fonds 2026')
    """
    parts, at = Markup(""), 0
    for word in _LONG.finditer(text):
        parts += text[at : word.start()] + _BREAK.join(_parts(word.group()))
        at = word.end()
    return parts + text[at:]


def cut(text: str, length: int) -> str:
    """The first words of a text, with … when there are more."""
    if len(text) <= length:
        return text
    head = text[:length].rsplit(" ", 1)[0].rstrip(" ,;:.")
    return f"{head} …"


def _parts(word: str) -> list[str]:
    folded = fold(word)
    starts = [len(word) - len(tail) for tail in tails(folded)] if len(folded) == len(word) else []
    return [word[start:end] for start, end in pairwise([0, *starts, len(word)])]
