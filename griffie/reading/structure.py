"""From blocks to the body of a paper: questions, answers, passages and footnotes, each with its public anchor."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import assert_never

from griffie.model.document import (
    Answer,
    Block,
    Body,
    Footnote,
    Heading,
    ItemList,
    Joined,
    ListItem,
    Paragraph,
    Part,
    Passage,
    Question,
    Signatory,
)
from griffie.model.register import Fractie
from griffie.model.walk import part_proses
from griffie.reading.drafts import AnswerDraft, AskDraft, Draft, HeadingDraft, PassageDraft, drafts
from griffie.reading.headings import FractieHeading, Numbered, added_spans
from griffie.reading.markdown import Markdown
from griffie.reading.numbering import Asked, Numbering, number, precedes
from griffie.reading.repeated import repeated_questions
from griffie.urls import slug

LETTER = re.compile(r"([a-z])[.)]\s")
"""How a sub-question begins."""
_OF_NOTES = "noot-"
"""Anchors that begin so are those of editorial notes."""


@dataclass(frozen=True, slots=True)
class Structure:
    """A body, and what it was made from: checks compare the two."""

    body: Body
    drafts: tuple[Draft, ...]
    """As many as `body.parts`, in the same order."""
    numbering: Numbering
    answered: Mapping[int, tuple[Asked, ...]]
    """By index of an answer: the texts of the questions it answers."""


def structure(
    markdown: Markdown, signatories: tuple[Signatory, ...] = (), fracties: tuple[Fractie, ...] = ()
) -> Structure:
    """Find the structure of a paper; nothing of its text is lost, whatever the headings say."""
    cut = drafts(markdown.elements, signatories, fracties)
    numbering = number(cut)
    anchors = _Anchors(cut, numbering)
    parts = tuple(_part(draft, index, anchors, numbering) for index, draft in enumerate(cut))
    parts = repeated_questions(parts)
    return Structure(Body(parts, _footnotes(markdown, parts, anchors)), cut, numbering, anchors.answered)


def _part(draft: Draft, index: int, anchors: "_Anchors", numbering: Numbering) -> Part:
    anchor = anchors.of[index]
    match draft:
        case HeadingDraft(line, kind):
            is_fractie = isinstance(kind, FractieHeading)
            name = kind.name if isinstance(kind, FractieHeading) else ""
            return Heading(line.prose, line.level, anchor, draft.where.fractie if is_fractie else None, name)
        case PassageDraft(blocks):
            return Passage(_anchored(blocks, anchor), anchor)
        case AskDraft(line, numbers, blocks, where):
            asked = numbering.asked[index]
            numbered = numbers[0].number if numbers else 0
            blocks = _anchored(_with_letters(blocks, anchor), anchor)
            added = added_spans(line.prose.text)
            group, joined = numbering.group(asked), anchors.joined.get(index, ())
            return Question(anchor, numbered, group, where.fractie, line.prose, added, blocks, joined, asked.ordinal)
        case AnswerDraft(line, _, blocks):
            questions = anchors.questions[index]
            added = added_spans(line.prose.text)
            return Answer(anchor, questions, _letter(draft), line.prose, added, _anchored(blocks, anchor))
        case _:
            assert_never(draft)


def _letter(draft: AnswerDraft) -> str:
    letters = [one.letter for one in draft.numbers]
    return letters[0] if len(letters) == 1 else ""


def _anchored(blocks: Iterable[Block], anchor: str) -> tuple[Block, ...]:
    """Paragraphs counted: `antwoord-16-al2`."""
    counted: list[Block] = []
    ordinal = 0
    for block in blocks:
        if isinstance(block, Paragraph):
            ordinal += 1
            counted.append(replace(block, anchor=f"{anchor}-al{ordinal}"))
        else:
            counted.append(block)
    return tuple(counted)


def _with_letters(blocks: Iterable[Block], anchor: str) -> tuple[Block, ...]:
    """Sub-questions: items of lists in a question that begin with a letter, each letter once."""
    seen: set[str] = set()
    lettered: list[Block] = []
    for block in blocks:
        if isinstance(block, ItemList) and not block.ordered:
            lettered.append(replace(block, items=tuple(_lettered(item, anchor, seen) for item in block.items)))
        else:
            lettered.append(block)
    return tuple(lettered)


def _lettered(item: ListItem, anchor: str, seen: set[str]) -> ListItem:
    first = item.blocks[0] if item.blocks else None
    match = LETTER.match(first.prose.text) if isinstance(first, Paragraph) else None
    if match is None or match[1] in seen:
        return item
    seen.add(match[1])
    return replace(item, anchor=f"{anchor}{match[1]}", letter=match[1])


def _footnotes(markdown: Markdown, parts: Sequence[Part], anchors: "_Anchors") -> tuple[Footnote, ...]:
    owner = {prose.n: part.anchor for part in parts for prose in part_proses(part)}
    unit: dict[str, str] = {}
    for reference in markdown.references:
        if reference.n in owner:
            unit.setdefault(reference.label, owner[reference.n])
    return tuple(
        Footnote(anchors.free(f"voetnoot-{slug(note.label)}"), note.label, unit.get(note.label, ""), note.blocks)
        for note in markdown.definitions
    )


class _Anchors:
    """Gives every part its anchor, once; questions and answers first, so that no heading can take theirs."""

    def __init__(self, cut: Sequence[Draft], numbering: Numbering) -> None:
        self._taken: set[str] = set()
        self.of: dict[int, str] = {}
        self.joined: dict[int, tuple[Joined, ...]] = {}
        self.answered: dict[int, tuple[Asked, ...]] = {}
        self.questions: dict[int, tuple[str, ...]] = {}
        for index, asked in numbering.asked.items():
            self.of[index] = self.free(_of_question(asked, asked.number, numbering))
        for index, asked in numbering.asked.items():
            if others := asked.numbers[1:]:
                self.joined[index] = tuple(self._joined(asked, other, numbering) for other in others)
        for index, draft in enumerate(cut):
            if isinstance(draft, AnswerDraft):
                self._answer(cut, index, draft, numbering)
        passages = [index for index, draft in enumerate(cut) if isinstance(draft, PassageDraft)]
        for ordinal, index in enumerate(passages, 1):
            self.of[index] = self.free(f"tekst-{ordinal}")
        for index, draft in enumerate(cut):
            if isinstance(draft, HeadingDraft):
                words = slug(draft.line.prose.text)
                self.of[index] = self.free(f"kop-{words}" if words.startswith(_OF_NOTES) else words)

    def free(self, wanted: str) -> str:
        anchor, again = wanted, 2
        while anchor in self._taken:
            anchor, again = f"{wanted}-{again}", again + 1
        self._taken.add(anchor)
        return anchor

    def _joined(self, asked: Asked, other: Numbered, numbering: Numbering) -> Joined:
        return Joined(self.free(_of_question(asked, other, numbering)), other.number, other.letter)

    def _answer(self, cut: Sequence[Draft], index: int, draft: AnswerDraft, numbering: Numbering) -> None:
        if draft.numbers:
            found = [(one, asked) for one, asked in numbering.answered(cut, index) if asked]
            questions = [self._question(asked, one) for one, asked in found]
            targets = tuple(dict.fromkeys(asked for _, asked in found))
        else:
            at = precedes(cut, index)
            targets = (numbering.asked[at],) if at is not None else ()
            questions = self._asked(at) if at is not None else []
        self.answered[index] = targets
        self.questions[index] = tuple(dict.fromkeys(questions))
        self.of[index] = self.free(_of_answer(draft.numbers, targets, numbering))

    def _asked(self, index: int) -> list[str]:
        """The anchors of the questions that one text asks."""
        return [self.of[index], *(other.anchor for other in self.joined.get(index, ()))]

    def _question(self, asked: Asked, wanted: Numbered) -> str:
        """The anchor of the one question that a number means among those that share a text."""
        named = dict(zip(asked.numbers, self._asked(asked.index), strict=True))
        return named.get(wanted) or named.get(Numbered(wanted.number)) or self.of[asked.index]


def _of_question(asked: Asked, number: Numbered | None, numbering: Numbering) -> str:
    if number is None:
        return _prefixed(_part_of(asked), f"vraag-{asked.ordinal}")
    return _prefixed(numbering.group(asked), f"vraag-{number}")


def _of_answer(numbers: Sequence[Numbered], targets: Sequence[Asked], numbering: Numbering) -> str:
    if not targets:
        return f"antwoord-{numbers[0]}" if numbers else "antwoord"
    first = targets[0]
    if first.number is None:
        return _prefixed(_part_of(first), f"antwoord-{first.ordinal}")
    return _prefixed(numbering.group(first), f"antwoord-{numbers[0] if numbers else first.number}")


def _part_of(asked: Asked) -> str:
    return asked.where.slug if asked.where.fractie else ""


def _prefixed(prefix: str, anchor: str) -> str:
    return f"{prefix}-{anchor}" if prefix else anchor
