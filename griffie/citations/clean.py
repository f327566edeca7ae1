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
_BEYOND_ASCII = re.compile("[\0-\x7f]?[^\0-\x7f]+")
"""Where composing can change anything, with the character that the first mark may combine with."""
_ATTACHED = "MC"
"""Categories of characters that belong to the one before them."""


@dataclass(frozen=True, slots=True)
class Cleaned:
    """A text for the grammar, with what is needed to find the printed text back."""

    text: str
    starts: tuple[int, ...] = ()
    """Offsets in `text` at which a stretch begins that was copied or composed as a whole; empty: nothing changed."""
    origins: tuple[Span, ...] = ()
    """Where each of them stood in the printed text; as long as the stretch itself when it was copied."""

    def printed(self, mention: Mention) -> Mention:
        """The mention with its span in the printed text."""
        if not self.starts:
            return mention
        first, last = self._origin(mention.span.start), self._origin(mention.span.end - 1)
        return replace(mention, span=Span(first.start, last.end))

    def _origin(self, offset: int) -> Span:
        """What was printed for one character: one character too, or the whole that was composed to it."""
        at = bisect_right(self.starts, offset) - 1
        origin = self.origins[at]
        length = (self.starts[at + 1] if at + 1 < len(self.starts) else len(self.text)) - self.starts[at]
        within = origin.start + offset - self.starts[at]
        return Span(within, within + 1) if length == len(origin) else origin


def clean(text: str) -> Cleaned:
    """A text as the grammar reads it; nearly every text is so already and comes back as it is."""
    if unicodedata.is_normalized("NFC", text) and not _REMOVED.search(text):
        return Cleaned(text)
    parts: list[str] = []
    starts: list[int] = []
    origins: list[Span] = []
    length = 0
    for origin in _stretches(text):
        parts.append(unicodedata.normalize("NFC", origin.of(text)))
        starts.append(length)
        origins.append(origin)
        length += len(parts[-1])
    return Cleaned("".join(parts), tuple(starts), tuple(origins))


def _stretches(text: str) -> Iterator[Span]:
    """What remains when the marks are taken out, cut so that each stretch composes on its own."""
    at = 0
    for match in _REMOVED.finditer(text):
        yield from _composing(text, at, match.start())
        at = match.end()
    yield from _composing(text, at, len(text))


def _composing(text: str, start: int, end: int) -> Iterator[Span]:
    for match in _BEYOND_ASCII.finditer(text, start, end):
        if start < match.start():
            yield Span(start, match.start())
        yield from _clusters(text, match.start(), match.end())
        start = match.end()
    if start < end:
        yield Span(start, end)


def _clusters(text: str, start: int, end: int) -> Iterator[Span]:
    """A character with the marks that combine with it."""
    for at in range(start + 1, end):
        char = text[at]
        if not (unicodedata.category(char)[0] in _ATTACHED or "\u1160" <= char <= "\u11ff"):
            yield Span(start, at)
            start = at
    yield Span(start, end)
