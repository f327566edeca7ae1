"""A paper cut at its headings: drafts of its parts, before anchors are given and answers find their questions."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import dropwhile

from griffie.model.document import Block, Paragraph, Role, Signatory
from griffie.model.register import Fractie
from griffie.reading.headings import (
    AnswersHeading,
    AsksHeading,
    FractieHeading,
    HeadingKind,
    Numbered,
    PlainHeading,
    read_heading,
)
from griffie.reading.markdown import HeadingLine
from griffie.urls import slug


@dataclass(frozen=True, slots=True)
class Where:
    """The part of the paper that a draft stands in."""

    fractie: str | None = None
    """Id of the fractie whose part it is: that of the register, else its slug."""
    slug: str = ""
    """Of the name of the part, by the paper's own words: anchors must not change when a register does."""
    name: str = ""
    """What the part is called: the fractie's name, else the heading of the section."""
    ordinal: int = 0
    """Counts the headings that open a part: numbering of questions can only restart there."""
    within: str = ""
    """Of the part of a fractie: the section that it stands in, where headings say so by their level."""


@dataclass(frozen=True, slots=True)
class HeadingDraft:
    """A heading that is neither a question's nor an answer's."""

    line: HeadingLine
    kind: FractieHeading | PlainHeading
    where: Where


@dataclass(frozen=True, slots=True)
class PassageDraft:
    """Blocks without a heading of their own."""

    blocks: tuple[Block, ...]
    where: Where
    signature: bool = False
    """Whether it is the signature under the paper, which is of no fractie."""


@dataclass(frozen=True, slots=True)
class AskDraft:
    """A question."""

    line: HeadingLine
    numbers: tuple[Numbered, ...]
    blocks: tuple[Block, ...]
    where: Where


@dataclass(frozen=True, slots=True)
class AnswerDraft:
    """An answer."""

    line: HeadingLine
    numbers: tuple[Numbered, ...]
    blocks: tuple[Block, ...]
    where: Where


Draft = HeadingDraft | PassageDraft | AskDraft | AnswerDraft


def drafts(
    elements: Iterable[HeadingLine | Block], signatories: tuple[Signatory, ...], fracties: tuple[Fractie, ...]
) -> tuple[Draft, ...]:
    """Cut at headings; a signature at the end of the last answer is a passage of its own."""
    names = _Names(fracties)
    cut: list[Draft] = []
    where = Where()
    heading: HeadingLine | None = None
    kind: HeadingKind = PlainHeading()
    blocks: list[Block] = []
    for element in elements:
        if not isinstance(element, HeadingLine):
            blocks.append(_signed(element, signatories))
            continue
        cut.extend(_draft(heading, kind, tuple(blocks), where))
        heading, blocks = element, []
        kind = read_heading(element.prose.text, element.level)
        where = _where(where, element, kind, names)
    cut.extend(_draft(heading, kind, tuple(blocks), where))
    return tuple(cut)


def _draft(heading: HeadingLine | None, kind: HeadingKind, blocks: tuple[Block, ...], where: Where) -> Iterable[Draft]:
    if heading is None:
        return [PassageDraft(blocks, where)] if blocks else []
    match kind:
        case AsksHeading(numbers):
            text, signature = _without_signature(blocks)
            return [AskDraft(heading, numbers, text, where), *_signature(signature, where)]
        case AnswersHeading(numbers):
            text, signature = _without_signature(blocks)
            return [AnswerDraft(heading, numbers, text, where), *_signature(signature, where)]
        case FractieHeading() | PlainHeading():
            return [HeadingDraft(heading, kind, where), *_passages(blocks, where)]


def _signature(blocks: tuple[Block, ...], where: Where) -> list[PassageDraft]:
    return [PassageDraft(blocks, replace(where, fractie=None), signature=True)] if blocks else []


def _passages(blocks: tuple[Block, ...], where: Where) -> list[PassageDraft]:
    return [PassageDraft(blocks, where)] if blocks else []


_SECTION = 2


def _where(before: Where, line: HeadingLine, kind: HeadingKind, names: "_Names") -> Where:
    match kind:
        case FractieHeading(name):
            own = names.own(name)
            section = before.within or ("" if before.fractie else before.name)
            within = section if line.level > _SECTION else ""
            return Where(names.registered(name) or own, own, name, before.ordinal + 1, within)
        case PlainHeading() if line.level <= _SECTION:
            return Where(None, slug(line.prose.text), line.prose.text, before.ordinal + 1)
        case _:
            return before


class _Names:
    """One slug for all the ways in which a paper spells a fractie: `VOLT-fractie`, `Voltfractie`."""

    def __init__(self, fracties: tuple[Fractie, ...]) -> None:
        self._own: dict[str, str] = {}
        self._registered = {
            _bare(form): fractie.id
            for fractie in reversed(fracties)
            for form in (*fractie.vormen, fractie.naam, fractie.id)
        }

    def own(self, name: str) -> str:
        return self._own.setdefault(_bare(name), slug(name))

    def registered(self, name: str) -> str | None:
        return self._registered.get(_bare(name))


def _bare(name: str) -> str:
    return slug(name).replace("-", "").removeprefix("fractie").removesuffix("fractie")


# ---- signatures -------------------------------------------------------------------------------------------------

_GREETING = re.compile(r"(?:Hoogachtend|Met vriendelijke groet|Met de meeste hoogachting)\b.{0,20}", re.IGNORECASE)


def _signed(block: Block, signatories: tuple[Signatory, ...]) -> Block:
    if not signatories or not isinstance(block, Paragraph):
        return block
    words = _plain(block.prose.text)
    if any(words == _plain(one.functie) for one in signatories):
        return Paragraph(block.prose, role=Role.SIGNATURE_FUNCTION)
    if any(words == _plain(one.naam) for one in signatories):
        return Paragraph(block.prose, role=Role.SIGNATURE_NAME)
    return block


def _plain(words: str) -> str:
    """Words as they are compared: "DE MINISTER VAN DEFENSIE," is the minister van Defensie."""
    return " ".join(words.casefold().removeprefix("de ").rstrip(" ,.:").split())


def _without_signature(blocks: tuple[Block, ...]) -> tuple[tuple[Block, ...], tuple[Block, ...]]:
    """The text of a question or answer, and the signature of the paper that follows it, with its greeting."""
    text = tuple(reversed(tuple(dropwhile(_is_signature, reversed(blocks)))))
    roles = {block.role for block in blocks[len(text) :] if isinstance(block, Paragraph)}
    if roles != {Role.SIGNATURE_FUNCTION, Role.SIGNATURE_NAME}:
        return blocks, ()
    if text and isinstance(text[-1], Paragraph) and _GREETING.fullmatch(text[-1].prose.text.strip()):
        text = text[:-1]
    return text, blocks[len(text) :]


def _is_signature(block: Block) -> bool:
    return isinstance(block, Paragraph) and block.role is not Role.PLAIN
