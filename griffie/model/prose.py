"""A run of text with what the Markdown says about it, and where each character stood in the file.

`Prose.text` is what a reader reads. Mark-up is not in it: emphasis, links and footnote marks are `Mark`s beside it, so
that citations, quotes and terms are sought in plain text and may cross any of them.
"""

from bisect import bisect_right
from dataclasses import dataclass
from enum import StrEnum

from griffie.text import Span


class MarkKind(StrEnum):
    """What a mark does to the text it covers."""

    EMPHASIS = "emphasis"
    STRONG = "strong"
    LINK = "link"
    """A link that the source itself has; `value` is its address."""
    NOTEREF = "noteref"
    """A footnote mark, of no width; `value` is the label of the note."""


@dataclass(frozen=True, slots=True)
class Mark:
    """One piece of mark-up, over a stretch of the prose's text."""

    kind: MarkKind
    span: Span
    value: str = ""


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch that text and file have in common: `text[at:at+length] == file[source:source+length]`."""

    at: int
    source: int
    length: int


@dataclass(frozen=True, slots=True)
class Prose:
    """The text of one paragraph, heading, list item, cell or note."""

    n: int
    """Ordinal in its paper, in reading order, from 0: the address by which linking and rendering find it."""
    text: str
    pieces: tuple[Piece, ...] = ()
    """In order; text between pieces (an entity, a line end) has no letter-for-letter counterpart in the file."""
    marks: tuple[Mark, ...] = ()

    def in_source(self, span: Span) -> Span:
        """The stretch of the file from which `span` of the text came."""
        return Span(self._source_of(span.start), max(self._source_of(span.end - 1) + 1, self._source_of(span.start)))

    def _source_of(self, offset: int) -> int:
        if not self.pieces:
            return 0
        index = max(0, bisect_right(self.pieces, offset, key=lambda piece: piece.at) - 1)
        piece = self.pieces[index]
        return piece.source + min(offset - piece.at, piece.length)
