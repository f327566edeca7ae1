"""Markdown-it, set up for papers, with one thing added that it does not have: every inline token knows where it stood.

Only mark-up that `docs/inhoud.md` names is mark-up. Code, raw HTML, images, rules, underlined headings and reference
definitions are switched off, so that a paper that happens to contain such characters keeps every one of them.

Positions come about in two steps. `_Inline` stamps each inline token with its offset in the text of its block
(`meta["at"]`); `_stamped` records for each block where the lines of that text stand in the file (`meta["lines"]`).
"""

import re
from collections.abc import Callable, Sequence
from typing import Literal

from markdown_it import MarkdownIt
from markdown_it.common.utils import mdTrim
from markdown_it.parser_block import RuleFuncBlockType
from markdown_it.parser_inline import ParserInline
from markdown_it.rules_block import StateBlock, heading, paragraph, table
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token
from markdown_it.utils import EnvType

Segments = tuple[tuple[int, int], ...]
"""Where the text of a block stands: (offset in that text, offset in the parsed text), one for each unbroken stretch."""

DEEPEST = 100
"""Blocks nested deeper than this are not parsed by markdown-it."""

_DEFINITION = re.compile(r"\[\^([^\]\s]+)\]:[ \t]*")
_REFERENCE = re.compile(r"\[\^([^\]\s]+)\]")
_STOPS = re.compile(r"[\n*_\\&\[\]]")
"""Characters at which one of our inline rules can begin; all others are text."""


def parser() -> MarkdownIt:
    """A parser for the Markdown of papers and notes."""
    md = MarkdownIt("zero", {"maxNesting": DEEPEST})
    md.inline = _InlineParser()
    md.core.ruler.enableOnly(["block", "inline"])
    md.block.ruler.enableOnly(["table", "blockquote", "list", "heading", "paragraph"])
    md.inline.ruler.enableOnly(["text", "newline", "escape", "emphasis", "link", "entity"])
    md.inline.ruler2.enableOnly(["balance_pairs", "emphasis"])
    md.block.ruler.at("paragraph", _stamped(paragraph, _paragraph_lines))
    md.block.ruler.at("heading", _stamped(heading, _heading_lines), {"alt": ["paragraph", "blockquote"]})
    md.block.ruler.at("table", _stamped(table, _no_lines), {"alt": ["paragraph"]})
    md.block.ruler.before("blockquote", "footnote", _footnote, {"alt": ["paragraph", "blockquote", "list"]})
    md.inline.ruler.before("link", "footnote", _footnote_reference)
    return md


# ---- inline tokens that know their offset -----------------------------------------------------------------------


class _Inline(StateInline):
    """Stamps tokens. Pending text is always an unbroken stretch of the source, so its first offset is enough."""

    _pending_at = 0

    def append_pending(self, text: str) -> None:
        if not self.pending:
            self._pending_at = self.pos
        super().append_pending(text)

    def pushPending(self) -> Token:  # noqa: N802 - overrides
        token = super().pushPending()
        token.meta = {"at": self._pending_at}
        return token

    def push(self, ttype: str, tag: str, nesting: Literal[-1, 0, 1]) -> Token:
        token = super().push(ttype, tag, nesting)
        before = self.tokens[-2] if ttype == "text" and len(self.tokens) > 1 else None
        # A run of asterisks is pushed as one token for each, all at the offset of the first.
        again = before is not None and before.type == "text" and before.meta.get("run") == self.pos
        token.meta = {"at": before.meta["at"] + 1 if before and again else self.pos, "run": self.pos}
        return token


class _InlineParser(ParserInline):
    """Parses with stamped tokens."""

    def __init__(self) -> None:
        super().__init__()
        self.terminator_re = _STOPS

    def parse(self, src: str, md: MarkdownIt, env: EnvType, tokens: list[Token]) -> list[Token]:
        state = _Inline(src, md, env, tokens)
        self.tokenize(state)
        for rule in self.ruler2.getRules(""):
            rule(state)
        return state.tokens


def _footnote_reference(state: StateInline, silent: bool) -> bool:
    match = _REFERENCE.match(state.src, state.pos, state.posMax)
    if match is None:
        return False
    if not silent:
        token = state.push("footnote_ref", "", 0)
        token.content = match.group(1)
        token.markup = match.group()
    state.pos = match.end()
    return True


# ---- blocks that know their lines -------------------------------------------------------------------------------


def _stamped(rule: RuleFuncBlockType, lines_of: Callable[[StateBlock, Token], Segments]) -> RuleFuncBlockType:
    def stamp(state: StateBlock, start: int, end: int, silent: bool) -> bool:
        before = len(state.tokens)
        if not rule(state, start, end, silent):
            return False
        if not silent:
            for token in state.tokens[before:]:
                if token.type == "inline":
                    token.meta = {"lines": lines_of(state, token)}
                elif token.type == "tr_open":
                    token.meta = {"cells": row_cells(state, token)}
        return True

    return stamp


def _paragraph_lines(state: StateBlock, token: Token) -> Segments:
    """Each line of a paragraph is the end of a line of the file: what precedes it is indentation or a quote mark."""
    first, last = token.map or (0, 0)
    raw = state.getLines(first, last, state.blkIndent, False)  # noqa: FBT003 - the parser's own signature
    at = -max(0, raw.find(token.content))
    segments = []
    for number, line in enumerate(raw.split("\n"), first):
        segments.append((at, state.eMarks[number] - len(line)))
        at += len(line) + 1
    return tuple(segments)


def _heading_lines(state: StateBlock, token: Token) -> Segments:
    line = (token.map or (0, 0))[0]
    start = state.bMarks[line] + state.tShift[line]
    while state.src.startswith("#", start):
        start += 1
    return ((0, state.src.find(token.content, start, state.eMarks[line])),)


def _no_lines(_state: StateBlock, _token: Token) -> Segments:
    return ()  # cells share a line: their row tells where they stand


def row_cells(state: StateBlock, token: Token) -> Sequence[Segments]:
    """Where the cells of a table row stand, more of them than the table has columns when the row has."""
    line = (token.map or (0, 0))[0]
    start, end = state.bMarks[line] + state.tShift[line], state.eMarks[line]
    line_text = state.src[start:end]
    row = mdTrim(line_text)
    start += line_text.find(row)
    cells: list[list[tuple[int, int]]] = [[(0, 0)]]
    length = 0
    for bar in re.finditer(r"\|", row):
        at = bar.start()
        if at and row[at - 1] == "\\":
            length += at - 1 - cells[-1][-1][1]
            cells[-1].append((length, at))
        else:
            cells.append([(0, at + 1)])
            length = 0
    return _moved(_without_borders(cells, row), row, start)


def _without_borders(cells: list[list[tuple[int, int]]], row: str) -> list[list[tuple[int, int]]]:
    if row.startswith("|"):
        cells = cells[1:]
    if cells and len(cells[-1]) == 1 and cells[-1][0][1] == len(row):
        cells = cells[:-1]
    return cells


def _moved(cells: list[list[tuple[int, int]]], row: str, start: int) -> Sequence[Segments]:
    """From offsets in the row to offsets in the file, and past the space before each cell."""
    moved = []
    for cell in cells:
        first = row[cell[0][1] :]
        space = first.find(mdTrim(first))
        moved.append(tuple((at - space, source + start) for at, source in cell))
    return moved


def _footnote(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """`[^2]: text`, then blocks that are indented by four: the text of a note, with all its paragraphs."""
    if state.is_code_block(start):
        return False
    begin = state.bMarks[start] + state.tShift[start]
    match = _DEFINITION.match(state.src, begin, state.eMarks[start])
    if match is None:
        return False
    if silent:
        return True
    saved = state.bMarks[start], state.tShift[start], state.sCount[start], state.blkIndent, state.parentType
    opening = state.push("footnote_open", "", 1)
    opening.content = match.group(1)
    opening.meta = {"at": begin, "length": len(match.group().rstrip())}
    state.blkIndent += 4
    state.bMarks[start], state.tShift[start], state.sCount[start] = match.end(), 0, state.blkIndent
    state.parentType = "footnote"
    state.md.block.tokenize(state, start, end)
    state.bMarks[start], state.tShift[start], state.sCount[start], state.blkIndent, state.parentType = saved
    state.push("footnote_close", "", -1)
    opening.map = [start, state.line]
    return True
