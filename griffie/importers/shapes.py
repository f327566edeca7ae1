"""Which of the known shapes the questions of a paper have; decided once for the whole paper, never line by line."""

import re
from collections.abc import Sequence
from enum import StrEnum

from griffie.importers.draft import Block, Item, Paragraph, Title
from griffie.importers.inline import cut, plain
from griffie.importers.markers import asks, inline_label, is_heading, label_of, marked, numbers_in, opens_fractie

_LONE_NUMBER = re.compile(r"\d{1,3}(?:\s*(?:,\s*en|,|en|t/m|tot en met|[-–])\s*\d{1,3})*\.?")
_LABEL_WORD = re.compile(r"(?:Vraag|Vragen|Antwoord(?:en)?)[\s:]")


class Shape(StrEnum):
    """How questions are told from other text."""

    LABELLED = "genummerde koppen (Vraag 1)"
    NUMBERED = "genummerde alinea's (1. …)"
    LONE_NUMBER = "nummers op een eigen regel"
    UNNUMBERED = "vragen zonder nummer, met de kop Antwoord"
    MARKED = "vragen en antwoorden die de bron zelf aanwijst"
    NONE = "geen vragen"


def text_of(block: Block) -> str:
    """The plain text of a block that is one line; of a table nothing."""
    return plain(block.inline) if isinstance(block, Paragraph | Item | Title) else ""


def heads(blocks: Sequence[Block]) -> frozenset[int]:
    """Indices of the blocks that are headings over parts of the paper."""
    found: list[int] = []
    for index, block in enumerate(blocks):
        text = text_of(block)
        # The bare "Antwoord" over answers that stand apart is a title, and no label.
        if isinstance(block, Item) or (label_of(text) and not isinstance(block, Title)):
            continue
        # After the heading of a fractie, "De leden van … hebben de volgende vragen:" is its first paragraph.
        after_heading = bool(found) and found[-1] == index - 1 and opens_fractie(text_of(blocks[index - 1]))
        if isinstance(block, Title) or (
            (opens_fractie(text) or is_heading(text)) and not (asks(text) and after_heading)
        ):
            found.append(index)
    return frozenset(found)


def without_titles(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """Headings of the source that are labels or numbered questions, as the labels and items they are."""
    result: list[Block] = []
    for block in blocks:
        mark = marked(text_of(block)) if isinstance(block, Title) else None
        if isinstance(block, Title) and (label_of(text_of(block)) or inline_label(text_of(block))):
            result.append(Paragraph(block.line, block.inline))
        elif isinstance(block, Title) and mark and mark.marker and "?" in text_of(block):
            result.append(Item(block.line, mark.marker, cut(block.inline, mark.start)[1]))
        else:
            result.append(block)
    return tuple(result)


def split_labels(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """Labels that share a line with their text ("Vraag 1 Kent u …? Antwoord 1: Ja.") on lines of their own.

    A label counts only when its number is the next to come; "Vraag 12 van vorig jaar" in a sentence is none.
    """
    result: list[Block] = []
    asked: tuple[int, ...] = (0,)
    for block in blocks:
        rest: Block = block
        while isinstance(rest, Paragraph):
            text = plain(rest.inline)
            label = label_of(text)
            if label and not label.answer and label.numbers:
                asked = label.numbers
            at = _next_label(text, asked)
            if at is None:
                break
            before, after = cut(rest.inline, at)
            if before:
                result.append(Paragraph(rest.line, before))
            found = inline_label(text, at)
            length = found.length if found else 0
            if found and not found.answer:
                asked = found.numbers
            head, tail = cut(after, length)
            result.append(Paragraph(rest.line, head))
            rest = Paragraph(rest.line, tail, rest.was_bold)
        if not isinstance(rest, Paragraph) or rest.inline:
            result.append(rest)
    return tuple(result)


def split_answers(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """Paragraphs that begin with the label of an answer ("Antwoord 4a. In de brief …"), label and text apart."""
    result: list[Block] = []
    for block in blocks:
        label = inline_label(plain(block.inline)) if isinstance(block, Paragraph) else None
        if isinstance(block, Paragraph) and label and label.answer:
            head, tail = cut(block.inline, label.length)
            result += [Paragraph(block.line, head), Paragraph(block.line, tail, block.was_bold)]
        else:
            result.append(block)
    return tuple(result)


def _next_label(text: str, asked: tuple[int, ...]) -> int | None:
    for match in _LABEL_WORD.finditer(text):
        at = match.start()
        if at and not re.search(r"[.?!:…\"'”’»)]\s+$", text[:at]):
            continue
        label = inline_label(text, at)
        due = label and (set(label.numbers) <= set(asked) if label.answer else label.numbers[0] == asked[-1] + 1)
        if label and due and (label.numbers or at == 0):
            return at
    return None


def labelled(blocks: Sequence[Block]) -> frozenset[int]:
    """Indices of the lines that are labels of questions."""
    return frozenset(
        index
        for index, block in enumerate(blocks)
        if isinstance(block, Paragraph) and (label := label_of(text_of(block))) and not label.answer
    )


def numbered(blocks: Sequence[Block]) -> frozenset[int]:
    """Indices of the numbered items that are questions.

    A number counts when it is the next one, or 1 after a heading; anywhere else it is a list in a text. When two items
    claim the same number, the one that asks something has it. At least half of them must ask something.
    """
    headings = heads(blocks)
    taken: list[int] = []
    expected = 1
    fresh = True
    for index, block in enumerate(blocks):
        if index in headings:
            fresh = True
        number = _number(block)
        if number is None or not (number == expected or (number == 1 and fresh)):
            continue
        in_list = index - 1 not in taken and index and _number(blocks[index - 1]) == number - 1 and number > 1
        if (number == 1 and not fresh) or in_list or _better_follows(blocks, index, headings):
            continue
        taken.append(index)
        expected = number + 1
        fresh = False
    asking = sum(_asks(blocks, index) for index in taken)
    return frozenset(taken) if 2 * asking >= len(taken) else frozenset()


def lone_numbers(blocks: Sequence[Block]) -> frozenset[int]:
    """Indices of the lines that are only a number, when they count on from 1."""
    found = []
    expected = 1
    headings = heads(blocks)
    following = _next_lone_numbers(blocks) if headings else ()
    for index, block in enumerate(blocks):
        text = text_of(block)
        if index in headings:
            expected = 1 if following[index + 1] == "1" else expected
        if isinstance(block, Paragraph) and block.is_over_answer:
            continue
        numbers = numbers_in(text) if isinstance(block, Paragraph) and _LONE_NUMBER.fullmatch(text) else ()
        if numbers and numbers == tuple(range(expected, expected + len(numbers))):
            found.append(index)
            expected += len(numbers)
    return frozenset(found) if len(found) > 1 else frozenset()


def _next_lone_numbers(blocks: Sequence[Block]) -> Sequence[str]:
    """For each place the first lone number from there on: when that is 1 after a heading, counting begins again."""
    found = [""] * (len(blocks) + 1)
    for index in range(len(blocks) - 1, -1, -1):
        text = text_of(blocks[index])
        found[index] = text.rstrip(".") if _LONE_NUMBER.fullmatch(text) else found[index + 1]
    return found


def _number(block: Block) -> int | None:
    return int(block.marker[:-1]) if isinstance(block, Item) and block.marker[:-1].isdigit() else None


def _asks(blocks: Sequence[Block], index: int) -> bool:
    """Whether an item, with the lettered items beneath it or the paragraph after it, holds a question mark."""
    if "?" in text_of(blocks[index]):
        return True
    for block in blocks[index + 1 :]:
        if not isinstance(block, Item) or _number(block) is not None:
            return False
        if "?" in text_of(block):
            return True
    return False


def _better_follows(blocks: Sequence[Block], index: int, headings: frozenset[int]) -> bool:
    if _asks(blocks, index):
        return False
    for later in range(index + 1, len(blocks)):
        if later in headings:
            return False
        if _number(blocks[later]) == _number(blocks[index]):
            return _asks(blocks, later)
    return False
