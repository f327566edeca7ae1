"""Text that comes in pieces, gathered into blocks: the desk on which the readers of XML and HTML lay out a paper."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from griffie.importers.draft import Block, Heading, Inline, Item, NoteMark, Paragraph, Table, Title, Unit, Words
from griffie.importers.inline import joined, of_text, plain, trimmed
from griffie.importers.official.xml_elements import BULLETS
from griffie.importers.words import SOFT, with_spaces

_WHITE = " \t\r\n\f\v"
_SPACES = re.compile(f"[{_WHITE}]*[{_WHITE[1:]}][{_WHITE}]*|  +")
"""White space that is more than one space."""
_MARKER = re.compile(r"[0-9]{1,9}[.)]|[A-Za-z]{1,4}[.)]|\([0-9A-Za-z]{1,4}\)|[0-9]{1,4}°\.?|[IVXivx]{1,5}\.")
_MARK = "\x02"
"""Stands for a footnote mark when the neighbours of an edge are looked at."""

Part = Heading | Block


@dataclass(frozen=True, slots=True)
class Dress:
    """How a piece of text is dressed."""

    strong: bool = False
    emphasis: bool = False
    address: str = ""


PLAIN = Dress()


@dataclass(frozen=True, slots=True)
class Waiting:
    """The marker of an item whose text has not come yet."""

    line: int
    marker: str
    depth: int
    noted: Inline = ()
    """The marker with the marks of its notes, when it has any: then it is text of the item."""


@dataclass(slots=True)
class Desk:
    """Where blocks are laid out: one for each stretch of text (a paper, a note, a cell), read when it ends."""

    parts: list[Part] = field(default_factory=list)
    _runs: list[Words | NoteMark] = field(default_factory=list)
    _line: int = 0
    _waiting: Waiting | None = None

    def text(self, text: str, dress: Dress, line: int) -> None:
        """A piece of text, white space as the file has it."""
        if not self._runs or not self._line:
            self._line = line
        self._runs.append(Words(text, dress.strong, dress.emphasis, dress.address))

    def edge(self) -> None:
        """The edge of a field: a space, if what stands around it would else be one word."""
        if self._runs:
            self._runs.append(Words(SOFT))

    def mark(self, label: str, line: int) -> None:
        """The mark of a footnote."""
        if not self._runs:
            self._line = line
        self._runs.append(NoteMark(label))

    def last(self) -> str:
        """The last character of the paragraph so far; empty when there is none, or a mark stands last."""
        run = self._runs[-1] if self._runs else None
        return run.text[-1:] if isinstance(run, Words) else ""

    def take(self) -> Inline:
        """The text gathered so far, which is then forgotten."""
        inline = settled(self._runs)
        self._runs.clear()
        return inline

    def item(self, line: int, marker: str, depth: int, noted: Inline = ()) -> None:
        """The next paragraph is an item with this marker; `noted` is a marker with the marks of notes."""
        self.end()
        self.give_up_item()
        self._waiting = Waiting(line, marker, depth, noted)

    def end(self, *, quoted: bool = False) -> None:
        """The end of a paragraph, if there is any text."""
        inline = self.take()
        if inline:
            self.parts.append(self._as_item(inline) or Paragraph(self._line, inline, quoted=quoted))

    def block(self, part: Part) -> None:
        """A block of another kind; an item that waited for text gets none."""
        self.end()
        self.give_up_item()
        self.parts.append(part)

    def give_up_item(self) -> None:
        """What the marker of an item says, when no text came."""
        if self._waiting and self._waiting.noted:
            self.parts.append(Item(self._waiting.line, "", self._waiting.noted, depth=self._waiting.depth))
        elif self._waiting and self._waiting.marker and self._waiting.marker not in BULLETS:
            self.parts.append(Paragraph(self._waiting.line, of_text(self._waiting.marker)))
        self._waiting = None

    def _as_item(self, inline: Inline) -> Item | None:
        waiting, self._waiting = self._waiting, None
        if waiting is None:
            return None
        if waiting.noted:
            return Item(waiting.line, "", joined([*waiting.noted, Words(" "), *inline]), depth=waiting.depth)
        if waiting.marker in BULLETS or not waiting.marker:
            return Item(waiting.line, "", inline, depth=waiting.depth)
        if _MARKER.fullmatch(waiting.marker):
            return Item(waiting.line, waiting.marker, inline, depth=waiting.depth)
        return Item(waiting.line, "", joined([Words(f"{waiting.marker} "), *inline]), depth=waiting.depth)


def settled(runs: Sequence[Words | NoteMark]) -> Inline:
    """Runs as they are read: white space made one space, edges of fields decided, ends trimmed."""
    return trimmed(joined(_settled(runs)))


def _settled(runs: Sequence[Words | NoteMark]) -> Iterator[Words | NoteMark]:
    last, between = "", ""
    for run in runs:
        if isinstance(run, NoteMark):
            if between == " ":
                yield Words(" ")
            yield run
            last, between = _MARK, ""
        elif run.text == SOFT:
            between = between or SOFT
        elif text := _SPACES.sub(" ", run.text):
            core = text.strip(" ")
            between = " " if text[0] == " " else between
            if core:
                before = between if between != SOFT else _before(last, core)
                yield Words(before + core, run.strong, run.emphasis, run.address)
                last, between = core[-1], " " if text[-1] == " " else ""
    if between == " ":
        yield Words(" ")


def _before(last: str, token: str) -> str:
    """What stands at an edge between the last character and the next token: what `with_spaces` says."""
    return with_spaces(f"{last}{SOFT}{token[0]}")[len(last) : -1]


def without_gaps(parts: Iterable[Part]) -> tuple[Part, ...]:
    """The parts of a paper with no rank skipped between a heading and the one that it stands under."""
    above: list[int] = []
    made: list[Part] = []
    for part in parts:
        if isinstance(part, Title) or (isinstance(part, Heading) and part.unit is Unit.SECTION):
            while above and above[-1] >= part.rank:
                above.pop()
            above.append(part.rank)
            made.append(_ranked(part, len(above)))
        else:
            made.append(part)
    return tuple(made)


def _ranked(part: Title | Heading, rank: int) -> Part:
    return replace(part, level=rank, rank=rank) if isinstance(part, Title) else replace(part, rank=rank)


def one_line(parts: Iterable[Part]) -> Inline:
    """All text of some blocks as one line, in order: what a cell of a table can hold."""
    runs: list[Words | NoteMark] = []
    for part in parts:
        for inline in _inlines(part):
            runs += [Words(" "), *inline] if runs else inline
    return trimmed(joined(runs))


def paragraphs(parts: Iterable[Part]) -> tuple[Inline, ...]:
    """Blocks as the paragraphs of a note."""
    return tuple(one_line([part]) for part in parts)


def words_in(parts: Iterable[Part]) -> str:
    """The words of some blocks, in order."""
    return " ".join(plain(inline) for part in parts for inline in _inlines(part))


def _inlines(part: Part) -> Iterator[Inline]:
    match part:
        case Item(marker=marker):
            yield (Words(f"{marker} "), *part.inline) if marker else part.inline
        case Table(rows=rows):
            for row in rows:
                yield from (cell for cell in row if cell)
        case Heading() | Paragraph() | Title():
            yield part.inline
