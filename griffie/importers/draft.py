"""What the stages of an import hand to each other, from the lines of a source to the blocks of a paper.

A format (`word_dump`, `markdown_dump`, later Word, XML, HTML, PDF) makes a `Draft`; everything after that is the same
for all formats. Every value knows the line of the source it came from.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from griffie.model.document import Answers, Repair, Signatory


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
    quoted: bool = False
    """Whether the source marks it as a quotation."""
    is_over_answer: bool = False
    """Whether it is only the number over an answer that stands apart from its question."""


@dataclass(frozen=True, slots=True)
class Item:
    """A line that begins with a bullet, a letter or a number."""

    line: int
    marker: str
    """As printed: `a.`, `10.`; empty for a bullet."""
    inline: Inline
    was_bold: bool = False
    depth: int = 0
    """How many lists it stands in, less one; only where the source says so."""


@dataclass(frozen=True, slots=True)
class Title:
    """A line that the source itself marks as a heading; `level` counts from 1."""

    line: int
    level: int
    inline: Inline
    rank: int = 1
    """How deep it stands among the headings of the paper, from 1; above 1 only where the source is sure of it."""


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
class Stated:
    """What a source says of itself in fields rather than in text (`metadata.xml`, elements); what it lacks is empty."""

    how: str
    """Where it was found: `metadata.xml`."""
    id: str = ""
    soort: str = ""
    titel: str = ""
    datum: date | None = None
    datumsoort: str = ""
    kamer: str = ""
    vergaderjaar: str = ""
    dossiers: tuple[str, ...] = ()
    ondernummer: str = ""
    afzender: str = ""
    aan: str = ""
    ondertekenaars: tuple[Signatory, ...] = ()
    beantwoordt: Answers | None = None
    line: int = 0
    """Line of the source itself where it stands; 0 when it stands elsewhere."""


@dataclass(frozen=True, slots=True)
class Draft:
    """A source taken apart: its head, its blocks in order, its notes, and all that was done to get there."""

    head: tuple[HeadLine, ...]
    blocks: tuple[Block, ...]
    notes: tuple[Note, ...]
    dropped: tuple[Repair, ...] = ()
    repairs: tuple[Repair, ...] = ()
    doubts: tuple[Repair, ...] = ()
    structured: "Structured | None" = None
    """The paper in its order, when the source itself says what is a question and what an answer."""
    stated: tuple[Stated, ...] = ()
    """What its fields say; what stands later counts for more."""


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
    rank: int = 1
    """Of a section: how deep it stands, from 1."""


@dataclass(frozen=True, slots=True)
class Structured:
    """The paper in its order: headings, and the blocks beneath them."""

    parts: tuple[Heading | Block, ...]
    doubts: tuple[Repair, ...] = ()
    repairs: tuple[Repair, ...] = ()
