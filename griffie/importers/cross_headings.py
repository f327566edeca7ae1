"""Headings inside an answer: they divide its text and end nothing, so they become bold lines of it.

A heading directly under "Antwoord 4" can be nothing else. One further down is one too when headings of its kind open no
part of this paper anywhere; what names a fractie, a letter or an annex, or has a number, always opens a part.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from griffie.importers.draft import Block, Inline, Paragraph, Title, Words
from griffie.importers.inline import plain
from griffie.importers.markers import Label, is_heading, label_of, opens_fractie
from griffie.importers.signatures import signatures

_NUMBERED = re.compile(r"(?:\d{1,2}(?:\.\d{1,2})*|[IVX]+|[A-H])\.?\s")


def cross_headings(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """Reads blocks with labels on lines of their own. Writes headings inside answers as bold paragraphs."""
    return tuple(_with_bold_lines(blocks))


def _with_bold_lines(blocks: Sequence[Block]) -> Iterator[Block]:
    opening = _opening_levels(blocks)
    closings = {signature.start for signature in signatures(blocks)}
    last = max((at for at, block in enumerate(blocks) if _asks(block)), default=-1)
    in_answer = False
    inside: set[int] = set()
    for at, block in enumerate(blocks):
        label = _label(block)
        if label or at in closings:
            in_answer, inside = bool(label and label.answer), set()
        if not isinstance(block, Title) or not in_answer or _opens_part(block):
            in_answer = in_answer and not isinstance(block, Title)
            yield block
            continue
        before = _label(blocks[at - 1]) if at else None
        directly = before is not None and before.answer
        if directly or block.level in inside or (block.level not in opening and at < last):
            inside.add(block.level)
            yield Paragraph(block.line, _bold(block.inline))
        else:
            in_answer = False
            yield block


def _opening_levels(blocks: Sequence[Block]) -> frozenset[int]:
    """The levels of headings that open a part of this paper: before the first question, or right over one."""
    first = next((at for at, block in enumerate(blocks) if _asks(block)), len(blocks))
    return frozenset(
        block.level
        for at, block in enumerate(blocks)
        if isinstance(block, Title) and (at < first or _opens_part(block) or any(map(_asks, blocks[at + 1 : at + 2])))
    )


def _opens_part(title: Title) -> bool:
    text = plain(title.inline)
    return opens_fractie(text) or is_heading(text) or _NUMBERED.match(text) is not None


def _label(block: Block) -> Label | None:
    return label_of(plain(block.inline)) if isinstance(block, Paragraph) else None


def _asks(block: Block) -> bool:
    label = _label(block)
    return label is not None and not label.answer


def _bold(inline: Inline) -> Inline:
    return tuple(replace(run, strong=True) if isinstance(run, Words) else run for run in inline)
