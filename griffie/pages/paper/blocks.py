"""Blocks of a paper as its page shows them: rows of text, and beside each the notes that belong to it.

A row is one block of the source. What stands beside it, footnotes of the source and notes of the editors, follows it
in the page directly; a style sheet moves it into the margin where there is room. When a margin is estimated to be
longer than its rows, the next margin is joined to it, so that text never opens up and notes never overlap.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import assert_never

from markupsafe import Markup

from griffie import urls
from griffie.model.annotation import NoteKind
from griffie.model.document import Block, Footnote, ItemList, Paragraph, Quotation, Role, Table
from griffie.model.prose import MarkKind, Prose
from griffie.pages.breaking import cut
from griffie.pages.paper.block_view import (
    Back,
    BlockView,
    Cell,
    FootnoteView,
    ItemView,
    ListBlock,
    Margin,
    NoteView,
    QuoteBlock,
    Row,
    Rows,
    TableBlock,
    TextBlock,
)
from griffie.pages.paper.scribe import Lettered, Scribe
from griffie.rendering.prose import render
from griffie.rendering.ranges import Link, LinkKind

ROWS = 40
"""The style sheet places this many rows in one grid; a longer answer is cut into several."""

_NOTE_LINE = 46
_TEXT_LINE = 68
_NOTE_HEAD = 3
"""Lines that the head and the signature of a note take."""
_NUMBERED_FROM = 3
"""An answer with this many paragraphs shows their numbers."""
_OPENING = 60


def block_views(scribe: Scribe, blocks: Iterable[Block], unit: str, *, numbered: bool = False) -> tuple[BlockView, ...]:
    """Blocks in their order; `numbered` shows the numbers of paragraphs."""
    return _blocks(_Hand(lambda prose: scribe.text(prose, unit=unit), _TEXT_LINE), blocks, numbered=numbered)


def grids(scribe: Scribe, blocks: Sequence[Block], unit: str, at: str) -> tuple[Rows, ...]:
    """The blocks of a question, answer or passage as rows with their margins; `at` names the question for notes.

    Only paragraphs of questions and answers are numbered: those are cited by number.
    """
    numbered = bool(at) and sum(isinstance(block, Paragraph) for block in blocks) >= _NUMBERED_FROM
    hand = _Hand(lambda prose: scribe.text(prose, unit=unit), _TEXT_LINE)
    pairs = [(_block(hand, block, numbered=numbered), margin(scribe, at)) for block in blocks]
    chunks = [pairs[start : start + ROWS] for start in range(0, len(pairs), ROWS)]
    return tuple(Rows(_placed(chunk), continued=index > 0) for index, chunk in enumerate(chunks))


def margin(scribe: Scribe, at: str) -> Margin | None:
    """What the text written last brought up; a footnote may itself bring up more."""
    notes: list[NoteView] = []
    footnotes: list[FootnoteView] = []
    while True:
        fresh_notes, fresh_footnotes = scribe.taken()
        if not fresh_notes and not fresh_footnotes:
            break
        notes += [note_view(scribe, scribe.lettered[ident], at) for ident in fresh_notes]
        footnotes += [footnote_view(scribe, scribe.footnote(label)) for label in fresh_footnotes]
    return Margin(0, 0, tuple(notes), tuple(footnotes)) if notes or footnotes else None


def footnote_view(scribe: Scribe, note: Footnote) -> FootnoteView:
    """A note of the source, with a way back to each place that cites it."""
    letters = scribe.whole_notes(note.anchor)
    blocks = block_views(scribe, note.blocks, note.anchor)
    marks = scribe.back_links(note.label)
    backs = tuple(
        Back(
            f"#{mark}",
            "" if len(marks) == 1 else chr(ord("a") + index % 26),
            _back_words(note.label, index, len(marks)),
        )
        for index, mark in enumerate(marks)
    )
    return FootnoteView(
        note.anchor, note.label, blocks, backs, letters, -(-_height(blocks) * _TEXT_LINE // _NOTE_LINE) + 1
    )


def note_view(scribe: Scribe, lettered: Lettered, at: str) -> NoteView:
    """A note of the editors, with its links."""
    note = lettered.annotation
    hand = _Hand(lambda prose: _note_prose(scribe.path, prose), _NOTE_LINE)
    blocks = _blocks(hand, note.tekst, numbered=False)
    return NoteView(
        id=note.id,
        letter=lettered.letter,
        kind=note.soort.value,
        at=at,
        opening=cut(next((prose.text for prose in note.proses), ""), _OPENING),
        blocks=blocks,
        author=note.auteur,
        date=note.datum,
        changed=note.gewijzigd,
        rests_on=note.bron,
        term=note.termijn if note.soort is NoteKind.TOEZEGGING else "",
        status=note.status if note.soort is NoteKind.TOEZEGGING else "",
        back=f"#{lettered.mark}",
        lines=_height(blocks) + _NOTE_HEAD + bool(note.bron) + bool(note.termijn or note.status),
    )


@dataclass(frozen=True, slots=True)
class _Hand:
    """Who writes the text of blocks: the paper's scribe, or the one that writes notes."""

    write: Callable[[Prose], Markup]
    width: int
    """Characters of a line, about."""


def _blocks(hand: _Hand, blocks: Iterable[Block], *, numbered: bool = False) -> tuple[BlockView, ...]:
    return tuple(_block(hand, block, numbered=numbered) for block in blocks)


def _block(hand: _Hand, block: Block, *, numbered: bool) -> BlockView:
    match block:
        case Paragraph(prose=prose, anchor=anchor, role=role):
            _, mark, number = anchor.rpartition("-al")
            shown = int(number) if numbered and mark and number.isdigit() else 0
            css = "" if role is Role.PLAIN else f"onderteken {role.value}"
            return TextBlock(hand.write(prose), anchor, shown, css, _lines(prose.text, hand.width))
        case ItemList(items=items, ordered=ordered, start=start):
            views = tuple(ItemView(_blocks(hand, item.blocks), item.anchor, item.letter) for item in items)
            return ListBlock(views, ordered, start, sum(_height(item.blocks) for item in views))
        case Table(head=head, rows=rows, align=align):
            cells = tuple(_cells(hand, row, align) for row in (head, *rows))
            return TableBlock(cells[0], cells[1:], len(cells))
        case Quotation(blocks=blocks):
            inner = _blocks(hand, blocks)
            return QuoteBlock(inner, _height(inner))
    assert_never(block)


def _cells(hand: _Hand, row: Sequence[Prose], align: Sequence[str]) -> tuple[Cell, ...]:
    return tuple(Cell(hand.write(prose), side) for prose, side in zip(row, align, strict=True))


def _placed(pairs: Sequence[tuple[BlockView, Margin | None]]) -> tuple[Row, ...]:
    """Rows with the place of each margin; a margin that would be overlapped waits for, and joins, the next."""
    margins: dict[int, Margin] = {}
    pending: Margin | None = None
    for index, (_, own) in enumerate(pairs):
        joined = _join(pending, own, index)
        pending = None
        if joined is None:
            continue
        following = next((later for later in range(index + 1, len(pairs)) if pairs[later][1]), None)
        room = sum(block.lines for block, _ in pairs[joined.first - 1 : following]) if following is not None else 0
        # Four lines of a note take the height of three lines of text.
        if following is not None and joined.lines * 3 > room * 4:
            pending = joined
            continue
        end = 0 if following is None else following + 1
        margins[index] = Margin(joined.first, end, joined.notes, joined.footnotes)
    return tuple(Row(block, margins.get(index)) for index, (block, _) in enumerate(pairs))


def _join(pending: Margin | None, own: Margin | None, index: int) -> Margin | None:
    """A margin that waited and the one of this row, as one that begins where the first began."""
    if pending is None:
        return Margin(index + 1, 0, own.notes, own.footnotes) if own else None
    if own is None:
        return pending
    return Margin(pending.first, 0, pending.notes + own.notes, pending.footnotes + own.footnotes)


def _note_prose(path: str, prose: Prose) -> Markup:
    """A paragraph of a note: `#anchor`, `id#anchor` and `begrip:id` become links within the site."""
    links = [
        Link(mark.span, LinkKind.INTERNAL, href, ref)
        for mark in prose.marks
        if mark.kind is MarkKind.LINK and (found := inner_address(path, mark.value))
        for href, ref in [found]
    ]
    return render(prose, links)


def inner_address(path: str, value: str) -> tuple[str, str] | None:
    """Address and `data-ref` of a link as editors write it within the site; None for an address on the web."""
    if value.startswith("#"):
        return value, value
    if value.startswith("begrip:"):
        return urls.relative(path, urls.term_page(value.removeprefix("begrip:"))), ""
    if ":" in value or "/" in value:
        return None
    paper, mark, anchor = value.partition("#")
    return urls.relative(path, f"{urls.paper_page(paper)}{mark}{anchor}"), value


def _back_words(label: str, index: int, uses: int) -> str:
    which = "" if uses == 1 else f", {index + 1}e verwijzing"
    return f"voetnoot {label}, terug naar de tekst{which}"


def _height(blocks: Iterable[BlockView]) -> int:
    return sum(block.lines for block in blocks)


def _lines(text: str, width: int) -> int:
    return max(1, -(-len(text) // width))
