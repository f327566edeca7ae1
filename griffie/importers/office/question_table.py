"""Questions and answers as a table: a row for each, under a head that says which column is which.

The cells of a question are marked as bold, as lists of questions print them: so the shared structure knows where it
ends.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from griffie.importers.draft import Block, Item, Paragraph
from griffie.importers.inline import cut, plain, undressed
from griffie.importers.markers import marked
from griffie.importers.office.office_flow import Cell, Grid
from griffie.importers.para import Para
from griffie.model.document import Repair

_NUMBER = re.compile(r"(?:vraag\s*)?(?:nr\.?|nummer|#|no\.?)", re.IGNORECASE)
_QUESTION = re.compile(r"vra(?:ag|gen)(?: van de (?:commissie|leden|fractie))?", re.IGNORECASE)
_ANSWER = re.compile(r"(?:antwoord(?:en)?|beantwoording|reactie)(?: van de (?:minister|regering))?", re.IGNORECASE)
_LONE = re.compile(r"\d{1,3}\.?")


@dataclass(frozen=True, slots=True)
class Asked:
    """A table as questions and answers, and its head, which is no text of the paper."""

    blocks: tuple[Block, ...]
    dropped: tuple[Repair, ...]

    @property
    def repairs(self) -> tuple[Repair, ...]:
        """That it was a table."""
        return (Repair("tabel gelezen als vragen met hun antwoorden", self.blocks[0].line),)


def as_questions(grid: Grid) -> Asked | None:
    """The blocks of a table of questions with their answers; None for any other table."""
    if len(grid.rows) <= 1:
        return None
    head = [" ".join(plain(para.inline) for para in cell).strip() for cell in grid.rows[0]]
    numbered = len(head) == 3 and _NUMBER.fullmatch(head[0]) is not None  # noqa: PLR2004 - number, question, answer
    named = head[1:] if numbered else head
    if len(named) != 2 or not _QUESTION.fullmatch(named[0]) or not _ANSWER.fullmatch(named[1]):  # noqa: PLR2004 - the two
        return None
    rows = grid.rows[1:]
    if not all(len(row) == len(head) and _opens(row[0], numbered=numbered) for row in rows):
        return None
    dropped = (para for cell in grid.rows[0] for para in cell if plain(para.inline))
    what = "kop van een tabel met vragen en antwoorden"
    return Asked(
        tuple(block for row in rows for block in _row(row, numbered=numbered)),
        tuple(Repair(what, para.line, plain(para.inline)) for para in dropped),
    )


def _opens(cell: Cell, *, numbered: bool) -> bool:
    """Whether a row says which question it is: by a number of its own, or at the start of the question."""
    first = cell[0] if cell else None
    if first is None:
        return False
    text = plain(first.inline)
    if numbered:
        return _LONE.fullmatch(text) is not None
    mark = marked(text)
    return bool(first.marker) or (mark is not None and mark.marker[:-1].isdigit())


def _row(row: Sequence[Cell], *, numbered: bool) -> Iterator[Block]:
    if numbered:
        yield Paragraph(row[0][0].line, row[0][0].inline)
    yield from (_question(para) for para in row[-2] if para.inline)
    yield from (_said(para) for para in row[-1] if para.inline)


def _question(para: Para) -> Block:
    inline = undressed(para.inline)
    mark = marked(plain(inline))
    if para.marker or para.bulleted:
        return Item(para.line, para.marker, inline, was_bold=True)
    if mark:
        return Item(para.line, mark.marker, cut(inline, mark.start)[1], was_bold=True)
    return Paragraph(para.line, inline, was_bold=True)


def _said(para: Para) -> Block:
    if para.marker or para.bulleted:
        return Item(para.line, para.marker, para.inline)
    mark = marked(plain(para.inline))
    return Item(para.line, mark.marker, cut(para.inline, mark.start)[1]) if mark else Paragraph(para.line, para.inline)
