"""Texts as the grammar reads them: composed, without marks that nobody sees; and the way back to the printed text.

Word processors leave soft hyphens and zero-width marks in the middle of numbers, and one text may come with its
diacritics composed or apart. All of them must give the same citations, so they are taken away before the grammar
runs, and every span is carried back to the text that was given.
"""

import re
import unicodedata
from bisect import bisect_right
from dataclasses import dataclass, replace

from griffie.model.citation import Mention
from griffie.text import Span

_UNSEEN = re.compile("[\u00ad\u200b\u200c\u200d\u2060\ufeff]")


@dataclass(frozen=True, slots=True)
class Cleaned:
    """A text for the grammar, with what is needed to find the printed text back."""

    text: str
    starts: tuple[int, ...] = ()
    """Offsets in `text` at which a stretch begins that was copied or composed as a whole; empty: nothing changed."""
    origins: tuple[int, ...] = ()
    """Where each of them began in the printed text."""

    def printed(self, mention: Mention) -> Mention:
        """The mention with its span in the printed text."""
        if not self.starts:
            return mention
        span = mention.span
        start = self._origin(span.start)
        return replace(mention, span=Span(start, max(start + 1, self._origin(span.end - 1, after=True))))

    def _origin(self, offset: int, *, after: bool = False) -> int:
        at = bisect_right(self.starts, offset) - 1
        if after and offset + 1 >= self.starts[at + 1]:
            return self.origins[at + 1]
        return min(self.origins[at] + offset - self.starts[at] + after, self.origins[at + 1] - 1)


def clean(text: str) -> Cleaned:
    """A text as the grammar reads it; nearly every text is so already and comes back as it is."""
    if unicodedata.is_normalized("NFC", text) and not _UNSEEN.search(text):
        return Cleaned(text)
    return _composed(text)


def _composed(text: str) -> Cleaned:
    parts: list[str] = []
    starts: list[int] = []
    origins: list[int] = []
    length = origin = 0
    for cluster in _clusters(text):
        composed = unicodedata.normalize("NFC", _UNSEEN.sub("", cluster))
        if composed:
            starts.append(length)
            origins.append(origin)
            parts.append(composed)
            length += len(composed)
        origin += len(cluster)
    return Cleaned("".join(parts), (*starts, length), (*origins, origin))


def _clusters(text: str) -> list[str]:
    """Stretches that compose on their own: a character with the marks that combine with it."""
    edges = [
        at
        for at, char in enumerate(text)
        if char.isascii() or not (unicodedata.category(char)[0] in "MC" or "\u1160" <= char <= "\u11ff")
    ]
    return (
        [text[start:end] for start, end in zip([0, *edges[1:]], [*edges[1:], len(text)], strict=True)] if text else []
    )
