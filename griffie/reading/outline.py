"""What is known of a body without loading it: its units, and the prints of sentences that may be repeated."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from hashlib import blake2b
from typing import assert_never

from griffie.model.document import (
    Answer,
    Block,
    Body,
    Heading,
    ItemList,
    Part,
    Passage,
    Question,
    Unit,
    UnitKind,
)
from griffie.model.fingerprints import Fingerprint, Fingerprints
from griffie.model.prose import Prose
from griffie.model.walk import block_proses, part_proses
from griffie.reading.drafts import AnswerDraft, PassageDraft, Where
from griffie.reading.headings import Numbered
from griffie.reading.numbering import Asked
from griffie.reading.structure import Structure
from griffie.sentences import sentences
from griffie.text import Span

_OPENING = 160
_REPEATABLE = 60
"""A sentence must be longer than this to count as repeated: shorter ones are formulas."""
_ENUMERATED = 3
"""More questions than this in a row are named by the first and the last."""


def outline(structure: Structure) -> tuple[Unit, ...]:
    """The units of a paper, footnotes last."""
    units: list[Unit] = []
    above = "inleiding"
    at = 0
    for index, part in enumerate(structure.body.parts):
        end = at + sum(1 for _ in part_proses(part))
        if isinstance(part, Heading):
            above = part.name or part.prose.text or above
        unit = _unit(structure, index, part, above, (at, end))
        units.append(unit)
        if isinstance(part, Question):
            units.extend(_joined(structure, structure.numbering.asked[index], unit))
        at = end
    for note in structure.body.footnotes:
        texts = [prose.text for prose in block_proses(note.blocks)]
        owners = (note.unit,) if note.unit else ()
        unit = Unit(note.anchor, UnitKind.VOETNOOT, f"voetnoot {note.label}", at, at + len(texts), questions=owners)
        units.append(_measured(unit, texts))
        at += len(texts)
    return tuple(units)


def _unit(structure: Structure, index: int, part: Part, above: str, place: tuple[int, int]) -> Unit:
    first, last = place
    draft = structure.drafts[index]
    where = draft.where
    match part:
        case Heading():
            unit = Unit(part.anchor, UnitKind.DEEL, part.prose.text, first, last, fractie=where.fractie)
            return _measured(unit, [part.prose.text])
        case Passage():
            label = "ondertekening" if isinstance(draft, PassageDraft) and draft.signature else above
            unit = Unit(part.anchor, UnitKind.DEEL, label, first, last, fractie=where.fractie)
        case Question():
            unit = _question(structure, structure.numbering.asked[index], part, place)
        case Answer():
            unit = _answer(structure, index, part, place)
        case _:
            assert_never(part)
    return _measured(unit, [prose.text for prose in block_proses(part.blocks)])


def _question(structure: Structure, asked: Asked, part: Question, place: tuple[int, int]) -> Unit:
    number = asked.number
    return Unit(
        part.anchor,
        UnitKind.VRAAG,
        f"{_name(asked)}{_of_list(structure, asked)}",
        *place,
        number=number.number if number else None,
        letter=number.letter if number else "",
        group=part.group,
        fractie=part.fractie,
        letters=tuple(_letters(part.blocks)),
        joined=part.joined,
    )


def _joined(structure: Structure, asked: Asked, holder: Unit) -> Iterable[Unit]:
    """The other questions that a text asks: targets of their own, without text of their own."""
    for other in holder.joined:
        label = f"vraag {Numbered(other.number, other.letter)}{_of_list(structure, asked)}"
        number, letter = other.number, other.letter
        shared = replace(holder, anchor=other.anchor, label=label, number=number, letter=letter, first=holder.last)
        yield replace(shared, questions=(holder.anchor,), joined=(), letters=(), words=0)


def _answer(structure: Structure, index: int, part: Answer, place: tuple[int, int]) -> Unit:
    draft = structure.drafts[index]
    targets = structure.answered[index]
    numbers = draft.numbers if isinstance(draft, AnswerDraft) else ()
    first = targets[0] if targets else None
    if numbers:
        label = f"antwoord {enumerated(numbers)}"
    elif first:
        label = f"antwoord op {_name(first)}" if first.number is None else f"antwoord {enumerated(first.numbers)}"
    else:
        label = "antwoord"
    return Unit(
        part.anchor,
        UnitKind.ANTWOORD,
        label + (_of_list(structure, first) if first else ""),
        *place,
        number=first.number.number if first and first.number else None,
        letter=part.letter,
        group=structure.numbering.group(first) if first else "",
        fractie=first.where.fractie if first else draft.where.fractie,
        questions=part.questions,
    )


def _name(asked: Asked) -> str:
    """What readers call a question; a number that the source does not have is not made to look like one."""
    if len(asked.numbers) > 1:
        return f"vragen {enumerated(asked.numbers)}"
    return f"vraag {asked.number}" if asked.number else f"ongenummerde vraag {asked.ordinal}"


def _of_list(structure: Structure, asked: Asked) -> str:
    """The name of the list where a number alone does not tell which question is meant."""
    where: Where = asked.where
    if asked.number is None:
        return f" ({where.name})" if where.fractie else ""
    return f" ({asked.series.name})" if structure.numbering.restarts and asked.series.name else ""


def enumerated(numbers: Sequence[Numbered]) -> str:
    """How a heading names several: `4 en 5`, `4, 5 en 7`, `4 t/m 9`."""
    words = [str(one) for one in numbers]
    running = all(one.number == numbers[0].number + at and not one.letter for at, one in enumerate(numbers))
    if len(words) > _ENUMERATED and running:
        return f"{words[0]} t/m {words[-1]}"
    return " en ".join(part for part in (", ".join(words[:-1]), words[-1]) if part)


def _letters(blocks: Iterable[Block]) -> Iterator[str]:
    for block in blocks:
        if isinstance(block, ItemList):
            yield from (item.letter for item in block.items if item.letter)


def _measured(unit: Unit, texts: Sequence[str]) -> Unit:
    words = sum(len(text.split()) for text in texts)
    opening = next((" ".join(text.split()) for text in texts if text.strip()), "")
    if len(opening) > _OPENING:
        opening = opening[: _OPENING + 1].rpartition(" ")[0] or opening[:_OPENING]
    return replace(unit, opening=opening, words=words)


# ---- sentences that may be repeated -----------------------------------------------------------------------------


def fingerprints(body: Body) -> Fingerprints:
    """The sentences of answers that are long enough to be a repetition, each by a digest of its words.

    Footnote marks are no part of a prose's text, so answers that differ only in the numbers of their notes are equal.
    """
    return Fingerprints.of(
        Fingerprint(part.anchor, prose.n, span, digest(words))
        for part in body.parts
        if isinstance(part, Answer)
        for prose in block_proses(part.blocks)
        for span, words in _long_sentences(prose)
    )


def digest(words: str) -> int:
    """64 bits of a sentence with its white space collapsed."""
    return int.from_bytes(blake2b(words.encode("utf-8", "surrogatepass"), digest_size=8).digest())


def _long_sentences(prose: Prose) -> Iterator[tuple[Span, str]]:
    for span in sentences(prose.text):
        words = " ".join(span.of(prose.text).split())
        if len(words) > _REPEATABLE:
            yield span, words
