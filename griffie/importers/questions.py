"""The structure of a paper: fracties, questions, answers, from the signs that its blocks carry.

The rules are those of the field (`Vraag 1`; `4. …` with its answer below; a bare `Antwoord`): the shape is decided for
the whole paper, numbering restarts only at a heading, and what does not fit is reported and left where it stands.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from griffie.importers.answers_apart import answers_apart
from griffie.importers.checking import check_numbers
from griffie.importers.cross_headings import cross_headings
from griffie.importers.draft import Block, Heading, HeadLine, Item, Paragraph, Structured, Table, Title, Unit
from griffie.importers.headings import ranked, typed_headings, whole_labels
from griffie.importers.inline import of_text, plain, undressed
from griffie.importers.markers import label_of, numbers_in
from griffie.importers.shapes import (
    Shape,
    heads,
    labelled,
    lone_numbers,
    numbered,
    split_answers,
    split_labels,
    text_of,
    without_titles,
)
from griffie.importers.signatures import signatures
from griffie.importers.speakers import with_speakers
from griffie.importers.typed_notes import typed_notes

_ASKING = re.compile(r"\?|\b(?:vragen|vraagt|verzoeken|verzoekt|vernemen|verneemt|willen weten|horen)\b")
_SPEAKER = re.compile(
    r"(?:De|Deze|Genoemde|Voornoemde|De aan het woord zijnde) leden\b|Het lid\b|De fractie\b|Tot slot\b"
)
_REACH = 4
"""Blocks after its first within which a bold question must end."""


@dataclass(frozen=True, slots=True)
class _Plan:
    """What was decided about a paper before its blocks are put in order."""

    blocks: tuple[Block, ...]
    shape: Shape
    starts: frozenset[int]
    headings: frozenset[int]
    closings: frozenset[int]
    """Where signature blocks begin: they answer nothing."""
    last: Mapping[int, int]
    """Per question with an unlabelled answer: index of the last block that is question."""
    ordinals: Mapping[int, int]
    """Per question without a number: its place in the part of its fractie."""


def structure(blocks: Sequence[Block], head: Sequence[HeadLine] = ()) -> tuple[Shape, Structured]:
    """Reads blocks. Writes the shape of the paper, and its headings and blocks in order, with what does not fit."""
    headed = typed_headings(without_titles(blocks))
    plan = _plan(answers_apart(headed.blocks))
    parts: list[Heading | Block] = []
    unit = Unit.SECTION
    question = -1
    for index, block in enumerate(plan.blocks):
        opened = _opened(plan, index, unit, question)
        if opened:
            parts.append(opened)
            unit = opened.unit
            question = index if unit is Unit.QUESTION else question
        body = _body(plan, index, block)
        if body:
            parts.append(body)
    spoken = with_speakers(ranked(parts), head)
    doubts = (*check_numbers(parts), *typed_notes(blocks))
    return plan.shape, Structured(spoken.parts, doubts, (*headed.repairs, *spoken.repairs))


def _plan(blocks: tuple[Block, ...]) -> _Plan:
    split = cross_headings(split_labels(whole_labels(blocks, lone_numbers(blocks))))
    if starts := labelled(split):
        return _finished(split, Shape.LABELLED, starts)
    blocks = split_answers(blocks)
    if starts := numbered(blocks):
        return _finished(blocks, Shape.NUMBERED, starts)
    if starts := lone_numbers(blocks):
        return _finished(blocks, Shape.LONE_NUMBER, starts)
    if ordinals := _unnumbered(blocks):
        return _finished(blocks, Shape.UNNUMBERED, frozenset(ordinals), ordinals)
    return _finished(blocks, Shape.NONE, frozenset())


def _finished(
    blocks: tuple[Block, ...],
    shape: Shape,
    starts: frozenset[int],
    ordinals: Mapping[int, int] | None = None,
) -> _Plan:
    headings = heads(blocks) - starts
    closings = frozenset(signature.start for signature in signatures(blocks))
    stops = starts | headings | closings
    last = {start: _end_of_question(blocks, start, stops, shape) for start in starts}
    if shape is Shape.UNNUMBERED or not _answers_lack_labels(blocks, shape, last, stops):
        last = {}
    return _Plan(blocks, shape, starts, headings, closings, MappingProxyType(last), ordinals or MappingProxyType({}))


def _answers_lack_labels(blocks: Sequence[Block], shape: Shape, last: Mapping[int, int], stops: frozenset[int]) -> bool:
    """Whether what follows a question is its answer.

    So it is when (next to) no answer to a whole question has a label in this paper, and at
    least half of the questions are followed by something that does not ask,
    or by plain text after bold.
    """
    if any(_is_over_answer(block) for block in blocks):
        return False
    labels = sum(_is_whole_answer(block) for block in blocks)
    if 2 * labels >= len(last) or (labels and shape is Shape.LABELLED):
        return False
    answered = 0
    for end in last.values():
        following = end + 1
        there = following < len(blocks) and following not in stops
        answered += there and (_was_bold(blocks[end]) or not text_of(blocks[following]).endswith("?"))
    return answered > 0 and 2 * answered >= len(last)


def _is_over_answer(block: Block) -> bool:
    return isinstance(block, Paragraph) and block.is_over_answer


def _is_whole_answer(block: Block) -> bool:
    label = label_of(text_of(block)) if isinstance(block, Paragraph) else None
    return label is not None and label.answer and not label.letter


def _opened(plan: _Plan, index: int, unit: Unit, question: int) -> Heading | None:
    """The heading that begins with a block, if one does."""
    block = plan.blocks[index]
    if index in plan.starts:
        return _question(plan, index)
    if index in plan.headings and not isinstance(block, Table):
        rank = block.rank if isinstance(block, Title) else 1
        return Heading(block.line, Unit.SECTION, undressed(block.inline), rank=rank)
    if isinstance(block, Paragraph) and block.is_over_answer:
        return Heading(block.line, Unit.ANSWER, undressed(block.inline), "Antwoord", numbers_in(text_of(block)))
    label = label_of(text_of(block)) if isinstance(block, Paragraph) and plan.shape is not Shape.NONE else None
    if label and label.answer and isinstance(block, Paragraph):
        return Heading(block.line, Unit.ANSWER, undressed(block.inline), "", label.numbers, label.letter)
    unanswered = unit is Unit.QUESTION and index > plan.last.get(question, index)
    if unanswered and index not in plan.closings and not _signs(plan, index):
        return Heading(block.line, Unit.ANSWER, (), "Antwoord")
    return None


def _signs(plan: _Plan, index: int) -> bool:
    """Whether a block stands in a signature block that began under the same question."""
    return any(closing < index for closing in plan.closings if closing > max(s for s in plan.starts if s <= index))


def _question(plan: _Plan, index: int) -> Heading:
    block = plan.blocks[index]
    if plan.shape is Shape.UNNUMBERED or isinstance(block, Table):
        number = plan.ordinals.get(index, 0)
        return Heading(block.line, Unit.QUESTION, (), "Vraag", (number,))
    if isinstance(block, Item):
        return Heading(block.line, Unit.QUESTION, of_text(block.marker), "Vraag", (int(block.marker[:-1]),))
    label = label_of(plain(block.inline))
    if label:
        return Heading(block.line, Unit.QUESTION, undressed(block.inline), "", label.numbers, label.letter)
    return Heading(block.line, Unit.QUESTION, undressed(block.inline), "Vraag", numbers_in(plain(block.inline)))


def _body(plan: _Plan, index: int, block: Block) -> Block | None:
    """What stays of a block beneath the heading that it opened."""
    if index in plan.starts and plan.shape is not Shape.UNNUMBERED:
        return Paragraph(block.line, block.inline) if isinstance(block, Item) else None
    if index in plan.headings or _is_over_answer(block):
        return None
    if isinstance(block, Paragraph) and plan.shape is not Shape.NONE:
        label = label_of(plain(block.inline))
        if label and label.answer:
            return None
    return Paragraph(block.line, block.inline) if isinstance(block, Title) else block


def _end_of_question(blocks: Sequence[Block], start: int, stops: frozenset[int], shape: Shape) -> int:
    """Index of the last block of a question whose answer has no label.

    The question is its first paragraph with the items that follow; when the source prints questions in bold, it goes on
    to where the bold ends.
    """
    end = start if shape is Shape.NUMBERED else start + 1
    end = _over_items(blocks, end, stops)
    if any(isinstance(b, Paragraph | Item) and b.was_bold for b in blocks[start : end + 1]):
        while end + 1 < len(blocks) and end + 1 not in stops and _was_bold(blocks[end + 1]):
            end += 1
        return end
    for later in range(end + 1, min(end + 1 + _REACH, len(blocks))):
        if later in stops or label_of(text_of(blocks[later])):
            break
        if _was_bold(blocks[later]):
            return _over_items(blocks, later, stops)
    return end


def _over_items(blocks: Sequence[Block], end: int, stops: frozenset[int]) -> int:
    colon = end < len(blocks) and text_of(blocks[end]).endswith(":")
    while end + 1 < len(blocks) and end + 1 not in stops:
        following = blocks[end + 1]
        if not isinstance(following, Item) or not (following.marker[:1].isalpha() or colon):
            break
        end += 1
    return end


def _was_bold(block: Block) -> bool:
    return isinstance(block, Paragraph | Item) and block.was_bold


def _unnumbered(blocks: Sequence[Block]) -> Mapping[int, int]:
    """Questions without a number before a bare "Antwoord": where each begins, and its place in its part."""
    headings = heads(blocks)
    starts: dict[int, int] = {}
    boundary, answered, ordinal = -1, False, 0
    for index, block in enumerate(blocks):
        if index in headings:
            boundary, answered, ordinal = index, False, 0
        label = label_of(text_of(block)) if isinstance(block, Paragraph) else None
        if label is None or not label.answer:
            continue
        ordinal += 1
        start = _start_before(blocks, boundary + 1, index, answered=answered)
        if start < index:
            starts[start] = ordinal
        boundary, answered = index, True
    return MappingProxyType(starts)


def _start_before(blocks: Sequence[Block], first: int, stop: int, *, answered: bool) -> int:
    """Where the question before an answer at `stop` begins; `stop` when nothing before it asks.

    After another answer it is not the first block, which belongs to that answer.
    """
    for index in range(first + answered, stop):
        text = text_of(blocks[index])
        if (_SPEAKER.match(text) if answered else _ASKING.search(text)) and not isinstance(blocks[index], Table):
            return index
    return stop - 1 if stop > first and _ASKING.search(text_of(blocks[stop - 1])) else stop
