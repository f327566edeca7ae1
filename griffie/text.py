"""Positions in text: the unit in which everything that came from a file knows where it stood.

Offsets count Unicode code points of the unmodified source, as Python indexes a `str`. Lines and columns count from 1,
as editors show them.
"""

import re
from bisect import bisect_right
from dataclasses import dataclass

_LINE_END = re.compile("\n")


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open stretch of text, in code points: `text[start:end]`."""

    start: int
    end: int

    def __len__(self) -> int:
        return self.end - self.start

    def of(self, text: str) -> str:
        """The text that the span covers."""
        return text[self.start : self.end]

    def moved(self, by: int) -> "Span":
        """The same stretch in a text that begins `by` code points earlier."""
        return Span(self.start + by, self.end + by)

    def covers(self, other: "Span") -> bool:
        """Whether `other` lies wholly inside this span."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: "Span") -> bool:
        """Whether the two share at least one code point."""
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True)
class Position:
    """A place in a file as an editor shows it, both counted from 1."""

    line: int
    column: int


class Lines:
    """The lines of one text, to turn offsets into positions; built once, asked often."""

    __slots__ = ("_starts", "_text")

    def __init__(self, text: str) -> None:
        self._text = text
        self._starts = [0]
        self._starts.extend(match.end() for match in _LINE_END.finditer(text))

    def position(self, offset: int) -> Position:
        """Line and column of an offset; an offset past the end is the end."""
        offset = max(0, min(offset, len(self._text)))
        line = bisect_right(self._starts, offset)
        return Position(line, offset - self._starts[line - 1] + 1)

    def start(self, line: int) -> int:
        """Offset at which a line (from 1) begins; past the last line, the end of the text."""
        return self._starts[line - 1] if line <= len(self._starts) else len(self._text)

    def line(self, number: int) -> str:
        """The text of a line (from 1), without its line end."""
        end = self.start(number + 1)
        return self._text[self.start(number) : end].rstrip("\r\n")
