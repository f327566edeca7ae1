"""The named places of a paper, and the text that stands in each: what `bij` of a note can say.

A place is a question, an answer, a passage, a heading, a footnote, a paragraph or a sub-question. The printed heading
of a question or answer ("Vraag 16") is its label, not its text.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import assert_never

from griffie.model.document import Answer, Block, Body, Heading, ItemList, Paragraph, Question, Quotation, Table
from griffie.model.prose import Prose
from griffie.model.walk import block_proses
from griffie.sentences import sentences


@dataclass(frozen=True, slots=True)
class NamedPlace:
    """An anchor with the text that it names."""

    anchor: str
    unit: str
    """Anchor of the question, answer, passage, heading or footnote that it is or is part of."""
    proses: tuple[Prose, ...]


def named_places(body: Body) -> Mapping[str, NamedPlace]:
    """Every place of a paper by its anchor, in reading order.

    A question that shares the text of another ("Vragen 2 en 3") is the same place under a second name.
    """
    found: dict[str, NamedPlace] = {}
    for place in _places(body):
        if place.anchor:
            found.setdefault(place.anchor, place)
    for part in body.parts:
        for other in part.joined if isinstance(part, Question) else ():
            found.setdefault(other.anchor, found[part.anchor])
    return found


def sentences_of(body: Body, anchor: str) -> tuple[str, ...]:
    """The sentences of an answer in order, white space collapsed; empty when the paper has no such answer."""
    answers = (part.blocks for part in body.parts if part.anchor == anchor and isinstance(part, Answer))
    proses = block_proses(next(answers, ()))
    return tuple(" ".join(span.of(prose.text).split()) for prose in proses for span in sentences(prose.text))


def _places(body: Body) -> Iterator[NamedPlace]:
    for part in body.parts:
        if isinstance(part, Heading):
            yield NamedPlace(part.anchor, part.anchor, (part.prose,))
        else:
            yield NamedPlace(part.anchor, part.anchor, tuple(block_proses(part.blocks)))
            yield from _inside(part.blocks, part.anchor)
    for note in body.footnotes:
        yield NamedPlace(note.anchor, note.anchor, tuple(block_proses(note.blocks)))
        yield from _inside(note.blocks, note.anchor)


def _inside(blocks: Iterable[Block], unit: str) -> Iterator[NamedPlace]:
    """Paragraphs and sub-questions that have an anchor of their own."""
    for block in blocks:
        match block:
            case Paragraph():
                yield NamedPlace(block.anchor, unit, (block.prose,))
            case ItemList():
                for item in block.items:
                    yield NamedPlace(item.anchor, unit, tuple(block_proses(item.blocks)))
                    yield from _inside(item.blocks, unit)
            case Quotation():
                yield from _inside(block.blocks, unit)
            case Table():
                pass
            case _:
                assert_never(block)
