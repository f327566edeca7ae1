"""From the inline tokens of one block to `Prose`: its text, its mark-up beside it, and where each letter stood."""

from bisect import bisect_right
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from markdown_it.token import Token

from griffie.model.prose import Mark, MarkKind, Piece, Prose
from griffie.reading.parser import Segments
from griffie.text import Span

_OPENS = {"em_open": MarkKind.EMPHASIS, "strong_open": MarkKind.STRONG, "link_open": MarkKind.LINK}
_CLOSES = ("em_close", "strong_close", "link_close")


@dataclass(frozen=True, slots=True)
class NoteReference:
    """A footnote mark and where it stands."""

    label: str
    n: int
    """Ordinal of the prose it stands in."""
    span: Span
    """In the file, brackets included."""


ToFile = Callable[[int], int]
"""From an offset in the parsed text to one in the file."""


def prose_of(
    n: int, tokens: Iterable[Token], segments: Segments, to_file: ToFile
) -> tuple[Prose, tuple[NoteReference, ...]]:
    """The prose of one block, and the footnote marks in it."""
    writing = _Writing(segments, to_file)
    references = []
    for token in tokens:
        match token.type:
            case "text":
                writing.copy(token.content, token.meta["at"])
            case "text_special":
                _special(writing, token)
            case "softbreak":
                writing.add(" ")
            case "hardbreak":
                writing.add("\n")
            case "footnote_ref":
                writing.mark(token.content)
                at = writing.in_file(token.meta["at"])
                references.append(NoteReference(token.content, n, Span(at, at + len(token.markup))))
            case kind if kind in _OPENS:
                writing.open(_OPENS[kind], str(token.attrGet("href") or ""))
            case kind if kind in _CLOSES:
                writing.close()
            case unknown:
                raise AssertionError(f"no inline rule of ours makes {unknown}")
    return Prose(n, writing.text, tuple(writing.pieces), writing.all_marks), tuple(references)


def _special(writing: "_Writing", token: Token) -> None:
    if token.info == "entity":
        writing.add(token.content)
    elif token.content == token.markup:  # a backslash before a character that needs none is a backslash
        writing.copy(token.content, token.meta["at"])
    else:
        writing.copy(token.content, token.meta["at"] + 1)


class _Writing:
    """A prose in the making; lives as long as one call of `prose_of`."""

    def __init__(self, segments: Segments, to_file: ToFile) -> None:
        self._segments = segments
        self._to_file = to_file
        self._parts: list[str] = []
        self._length = 0
        self._open: list[int] = []
        self._marks: list[Mark] = []
        self.pieces: list[Piece] = []

    @property
    def text(self) -> str:
        return "".join(self._parts)

    @property
    def all_marks(self) -> tuple[Mark, ...]:
        """In the order in which they begin; those that cover nothing say nothing."""
        return tuple(mark for mark in self._marks if len(mark.span) or mark.kind is MarkKind.NOTEREF)

    def in_file(self, at: int) -> int:
        start, source = self._segments[self._segment(at)]
        return self._to_file(source + at - start)

    def _segment(self, at: int) -> int:
        return max(0, bisect_right(self._segments, at, key=lambda segment: segment[0]) - 1)

    def add(self, text: str) -> None:
        self._parts.append(text)
        self._length += len(text)

    def copy(self, text: str, at: int) -> None:
        """Add text that stands as such in the file, from offset `at` of the block."""
        while text:
            following = self._segment(at) + 1
            room = self._segments[following][0] - at if following < len(self._segments) else len(text)
            self._copy_unbroken(text[:room], self.in_file(at))
            text, at = text[room:], at + room

    def _copy_unbroken(self, text: str, source: int) -> None:
        last = self.pieces[-1] if self.pieces else None
        if last and last.at + last.length == self._length and last.source + last.length == source:
            self.pieces[-1] = Piece(last.at, last.source, last.length + len(text))
        else:
            self.pieces.append(Piece(self._length, source, len(text)))
        self.add(text)

    def mark(self, label: str) -> None:
        self._marks.append(Mark(MarkKind.NOTEREF, Span(self._length, self._length), label))

    def open(self, kind: MarkKind, value: str) -> None:
        self._open.append(len(self._marks))
        self._marks.append(Mark(kind, Span(self._length, self._length), value))

    def close(self) -> None:
        index = self._open.pop()
        mark = self._marks[index]
        self._marks[index] = Mark(mark.kind, Span(mark.span.start, self._length), mark.value)
