"""From Markdown to blocks with positions.

The one function, `read_markdown`, gives what stands in a stretch of a file in the order of the file, with footnotes set
apart: they are numbered after everything else, as they are read.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import count

from markdown_it import MarkdownIt
from markdown_it.token import Token

from griffie.model.document import Block, ItemList, ListItem, Paragraph, Quotation, Table
from griffie.model.prose import Prose
from griffie.reading.findings import Findings
from griffie.reading.inline import NoteReference, ToFile, prose_of
from griffie.reading.parser import DEEPEST, Segments, parser
from griffie.text import Lines, Span

_CARRIAGE = re.compile(r"\r\n?")


@dataclass(frozen=True, slots=True)
class HeadingLine:
    """A heading before it is known what it is a heading of."""

    level: int
    prose: Prose
    span: Span
    """In the file, marks included."""


@dataclass(frozen=True, slots=True)
class Definition:
    """The text of a footnote."""

    label: str
    span: Span
    """Of `[^2]:` in the file."""
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Markdown:
    """What a stretch of Markdown holds."""

    elements: tuple[HeadingLine | Block, ...]
    definitions: tuple[Definition, ...]
    """In the order of the file."""
    references: tuple[NoteReference, ...]
    proses: int
    """How many proses there are; they are numbered from 0."""


def read_markdown(findings: Findings, span: Span) -> Markdown:
    """Read a stretch of a file; text that Markdown would drop is told."""
    text, to_file = _unfolded(span.of(findings.text), span.start)
    tokens, notes = _apart(_parser().parse(text))
    blocks = _Blocks(findings, text, to_file)
    elements = tuple(blocks.elements(tokens))
    definitions = tuple(
        Definition(opening.content, blocks.definition_span(opening), tuple(blocks.all(inside)))
        for opening, inside in notes
    )
    return Markdown(elements, definitions, tuple(blocks.references), next(blocks.ordinals))


@cache
def _parser() -> MarkdownIt:
    return parser()


def _unfolded(text: str, base: int) -> tuple[str, ToFile]:
    r"""The text with `\n` for every line end, and the way back to the offsets of the file."""
    if "\r" not in text:
        return text, lambda at: at + base
    ends = [match.end() for match in _CARRIAGE.finditer(text) if match.end() - match.start() > 1]
    dropped = [end - number for number, end in enumerate(ends, 1)]
    return _CARRIAGE.sub("\n", text), lambda at: at + base + bisect_right(dropped, at)


Notes = list[tuple[Token, list[Token]]]


def _apart(tokens: Sequence[Token]) -> tuple[list[Token], Notes]:
    """The tokens without those of footnotes, and the footnotes in order of opening."""
    main: list[Token] = []
    notes: Notes = []
    inside = [main]
    for token in tokens:
        if token.type == "footnote_open":
            notes.append((token, []))
            inside.append(notes[-1][1])
        elif token.type == "footnote_close":
            inside.pop()
        else:
            inside[-1].append(token)
    return main, notes


class _Blocks:
    """Turns block tokens into blocks, numbering proses on the way."""

    def __init__(self, findings: Findings, text: str, to_file: ToFile) -> None:
        self._findings = findings
        self._lines = Lines(text)
        self._to_file = to_file
        self.ordinals = count()
        self.references: list[NoteReference] = []

    def elements(self, tokens: Sequence[Token]) -> Iterator[HeadingLine | Block]:
        stream = iter(tokens)
        for token in stream:
            if token.type == "heading_open":
                yield self._heading(token, stream)
            else:
                yield self._block(token, stream)

    def all(self, tokens: Sequence[Token]) -> Iterator[Block]:
        """Blocks where no heading can be: a heading there is a paragraph."""
        stream = iter(tokens)
        for token in stream:
            yield self._block(token, stream)

    def definition_span(self, opening: Token) -> Span:
        start = self._to_file(opening.meta["at"])
        return Span(start, start + opening.meta["length"])

    def _heading(self, opening: Token, stream: Iterator[Token]) -> HeadingLine:
        prose = self._prose(next(stream))
        next(stream)
        return HeadingLine(int(opening.tag[1:]), prose, self._span(opening))

    def _block(self, token: Token, stream: Iterator[Token]) -> Block:
        if token.level >= DEEPEST - 1:
            self._findings.tell("S118", self._span(token), "dit is dieper genest dan gelezen kan worden")
        match token.type:
            case "paragraph_open" | "heading_open":
                paragraph = Paragraph(self._prose(next(stream)))
                next(stream)
                return paragraph
            case "bullet_list_open" | "ordered_list_open":
                return self._list(token, stream)
            case "blockquote_open":
                return Quotation(self._until("blockquote_close", stream))
            case "table_open":
                return self._table(stream)
        raise AssertionError(f"no block rule of ours makes {token.type}")

    def _until(self, closing: str, stream: Iterator[Token]) -> tuple[Block, ...]:
        blocks = []
        while (token := next(stream)).type != closing:
            blocks.append(self._block(token, stream))
        return tuple(blocks)

    def _list(self, opening: Token, stream: Iterator[Token]) -> ItemList:
        items: list[ListItem] = []
        start = int(opening.attrGet("start") or 1)
        while (token := next(stream)).type == "list_item_open":
            self._check_number(token, start + len(items))
            items.append(ListItem(self._until("list_item_close", stream)))
        return ItemList(tuple(items), opening.type == "ordered_list_open", start)

    def _check_number(self, item: Token, expected: int) -> None:
        if item.info and int(item.info) != expected:
            message = f"dit punt heet {item.info}, maar is in deze lijst nummer {expected}"
            hint = f"nummer de lijst door, of schrijf {item.info}\\. als het geen lijst is"
            self._findings.tell("S117", self._span(item), message, hint)

    def _table(self, stream: Iterator[Token]) -> Table:
        rows: list[tuple[Prose, ...]] = []
        align: tuple[str, ...] = ()
        while (token := next(stream)).type != "table_close":
            if token.type == "tr_open":
                row, sides = self._row(token, stream)
                rows.append(row)
                align = align or sides
        return Table(rows[0], tuple(rows[1:]), align)

    def _row(self, opening: Token, stream: Iterator[Token]) -> tuple[tuple[Prose, ...], tuple[str, ...]]:
        cells: Sequence[Segments] = opening.meta["cells"]
        row: list[Prose] = []
        sides: list[str] = []
        while (token := next(stream)).type != "tr_close":
            sides.append(str(token.attrGet("style") or "").removeprefix("text-align:"))
            segments = cells[len(row)] if len(row) < len(cells) else ()
            row.append(self._prose(next(stream), segments))
            next(stream)
        if len(cells) > len(row):
            message = f"deze rij heeft {len(cells)} cellen, de kop van de tabel {len(row)}"
            self._findings.tell("S115", self._span(opening), message, "schrijf \\| als het teken bij de tekst hoort")
        return tuple(row), tuple(sides)

    def _prose(self, inline: Token, segments: Segments | None = None) -> Prose:
        if segments is None:
            segments = inline.meta["lines"]
        prose, references = prose_of(next(self.ordinals), inline.children or (), segments, self._to_file)
        self.references.extend(references)
        return prose

    def _span(self, token: Token) -> Span:
        """The first line of a block, in the file."""
        number = (token.map or (0, 0))[0] + 1
        start = self._lines.start(number)
        line = self._lines.line(number)
        indent = len(line) - len(line.lstrip())
        return Span(self._to_file(start + indent), self._to_file(start + len(line.rstrip())))
