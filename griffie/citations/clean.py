"""Texts as the grammar reads them: composed, without marks that nobody sees; and the way back to the printed text.

Word processors leave soft hyphens and zero-width marks in the middle of numbers, typesetters break words at the end
of a line, Markdown sets the name of a series in italics, and one text may come with its diacritics composed or apart.
All of them must give the same citations, so they are taken away before the grammar runs, and every span is carried
back to the text that was given.
"""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace

from griffie.model.citation import Mention
from griffie.text import Span

_REMOVED = re.compile(
    "[\u00ad\u200b\u200c\u200d\u2060\ufeff]"
    r"|[-\u2010](?=\r?\n)(?:(?<=amer.)|(?<=stuk.)|(?<=han.)|(?<=Han.)|(?<=ande.)|(?<=elin.)|(?<=hang.)|(?<=ver.)|(?<=ader.))"
    r"\r?\n[ \t]{0,12}(?=stuk|ken\b|delingen|lingen|gen\b|sel\b|jaar\b|gaderjaar)"
    r"|[*_]{1,3}(?:"
    r"(?=(?:Kamerst|Handelingen|Aanhangsel|Stb|Stcrt|Trb)[^*_\n]{1,60}[*_])"
    r"|(?<=[a-z.I12][*_])(?=,? (?:[0-9(]|vergaderjaar|zitting|nr)))"
)
"""What is taken away. An emphasis mark only around the name of a series, a hyphen only in a word that names one."""
_ATTACHED = "MC"
"""Categories of characters that belong to the one before them."""


@dataclass(frozen=True, slots=True)
class Cleaned:
    """A text for the grammar, with what is needed to find the printed text back."""

    text: str
    starts: tuple[int, ...] = ()
    """Offsets in `text` at which a stretch begins that was copied or composed as a whole; empty: nothing changed."""
    origins: tuple[int, ...] = ()
    """Where each of them began in the printed text."""
    ends: tuple[int, ...] = ()
    """Where each of them ended there."""

    def printed(self, mention: Mention) -> Mention:
        """The mention with its span in the printed text."""
        if not self.starts:
            return mention
        first = bisect_right(self.starts, mention.span.start) - 1
        last = bisect_right(self.starts, mention.span.end - 1) - 1
        return replace(mention, span=Span(self.origins[first], self.ends[last]))


def clean(text: str) -> Cleaned:
    """A text as the grammar reads it; nearly every text is so already and comes back as it is."""
    if unicodedata.is_normalized("NFC", text) and not _REMOVED.search(text):
        return Cleaned(text)
    parts: list[str] = []
    starts: list[int] = []
    origins: list[int] = []
    ends: list[int] = []
    length = 0
    for start, end in _clusters(text):
        composed = unicodedata.normalize("NFC", text[start:end])
        parts.append(composed)
        starts.append(length)
        origins.append(start)
        ends.append(end)
        length += len(composed)
    return Cleaned("".join(parts), tuple(starts), tuple(origins), tuple(ends))


def _clusters(text: str) -> Iterator[tuple[int, int]]:
    """Stretches that compose on their own, a character with the marks that combine with it; without what is removed."""
    at = 0
    for match in _REMOVED.finditer(text):
        yield from _kept(text, at, match.start())
        at = match.end()
    yield from _kept(text, at, len(text))


def _kept(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    begun = start
    for at in range(start + 1, end):
        char = text[at]
        if char.isascii() or not (unicodedata.category(char)[0] in _ATTACHED or "\u1160" <= char <= "\u11ff"):
            yield begun, at
            begun = at
    if begun < end:
        yield begun, end
