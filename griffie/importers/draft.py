"""What the stages of an import hand to each other, from the lines of a source to the blocks of a paper.

A format (`word_dump`, `markdown_dump`, later Word, XML, HTML, PDF) makes a `Draft`; everything after that is the same
for all formats. Every value knows the line of the source it came from.
"""

from dataclasses import dataclass
from enum import StrEnum

from griffie.model.document import Repair


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the source, trimmed at its ends."""

    number: int
    """From 1, in the source as it was given."""
    text: str


@dataclass(frozen=True, slots=True)
class Words:
    """A stretch of text in one dress."""

    text: str
    strong: bool = False
    emphasis: bool = False
    address: str = ""
    """Where the source links these words to; empty when it does not."""


@dataclass(frozen=True, slots=True)
class NoteMark:
    """The place where the source cites one of its footnotes."""

    label: str


Inline = tuple[Words | NoteMark, ...]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph."""

    line: int
    inline: Inline
    was_bold: bool = False
    """Whether the source ends it in bold: in a dump of a PDF the sign that a question goes on until here."""


@dataclass(frozen=True, slots=True)
class Item:
    """A line that begins with a bullet, a letter or a number."""

    line: int
    marker: str
    """As printed: `a.`, `10.`; empty for a bullet."""
    inline: Inline
    was_bold: bool = False


@dataclass(frozen=True, slots=True)
class Title:
    """A line that the source itself marks as a heading; `level` counts from 1."""

    line: int
    level: int
    inline: Inline


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells; the first row is the head."""

    line: int
    rows: tuple[tuple[Inline, ...], ...]


Block = Paragraph | Item | Title | Table


@dataclass(frozen=True, slots=True)
class Note:
    """A footnote: its text belongs directly after the block that cites it."""

    label: str
    line: int
    paragraphs: tuple[Inline, ...]


class Role(StrEnum):
    """What a line of the head says."""

    YEAR = "vergaderjaar"
    DOSSIER = "dossier"
    TITLE = "titel"
    NUMBER = "ondernummer"
    KIND = "soort"
    DATE = "datum"
    SUBJECT = "betreft"
    REFERENCE = "kenmerk"
    YOUR_REFERENCE = "uw kenmerk"
    SENDER = "afzender"
    ADDRESSEE = "aan"
    OTHER = "overig"


@dataclass(frozen=True, slots=True)
class HeadLine:
    """A line of the head and what it says; a line that says two things stands there twice, once without `printed`."""

    role: Role
    line: int
    value: str
    """What it says, without the label before it."""
    printed: str = ""
    """The line as printed; empty for a second reading of the same line."""


@dataclass(frozen=True, slots=True)
class Draft:
    """A source taken apart: its head, its blocks in order, its notes, and all that was done to get there."""

    head: tuple[HeadLine, ...]
    blocks: tuple[Block, ...]
    notes: tuple[Note, ...]
    dropped: tuple[Repair, ...] = ()
    repairs: tuple[Repair, ...] = ()
    doubts: tuple[Repair, ...] = ()


class Unit(StrEnum):
    """What a heading of the paper opens."""

    SECTION = "deel"
    QUESTION = "vraag"
    ANSWER = "antwoord"


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading as the paper will have it."""

    line: int
    unit: Unit
    inline: Inline
    """Words of the source."""
    added: str = ""
    """Words that the source does not have; they stand before the others, in square brackets."""
    numbers: tuple[int, ...] = ()
    """Of a question its number, of an answer the numbers that it names; empty for an answer that names none."""
    letter: str = ""
    """The sub-question that an answer names."""


@dataclass(frozen=True, slots=True)
class Structured:
    """The paper in its order: headings, and the blocks beneath them."""

    parts: tuple[Heading | Block, ...]
    doubts: tuple[Repair, ...] = ()
