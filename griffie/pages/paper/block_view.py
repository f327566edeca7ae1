"""What blocks of a text and their margins look like to a template: values, without a verb among them."""

import datetime as dt
from dataclasses import dataclass

from markupsafe import Markup


@dataclass(frozen=True, slots=True)
class TextBlock:
    """A paragraph."""

    html: Markup
    anchor: str
    number: int
    """Of the paragraph in its answer, where it is shown; else 0."""
    role: str
    lines: int
    kind: str = "p"


@dataclass(frozen=True, slots=True)
class ListBlock:
    """A list; an item may be a sub-question."""

    items: tuple["ItemView", ...]
    ordered: bool
    start: int
    lines: int
    kind: str = "list"


@dataclass(frozen=True, slots=True)
class ItemView:
    """An item of a list."""

    blocks: tuple["BlockView", ...]
    anchor: str
    letter: str


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a table, with the class for its alignment."""

    html: Markup
    align: str


@dataclass(frozen=True, slots=True)
class TableBlock:
    """A table."""

    head: tuple[Cell, ...]
    rows: tuple[tuple[Cell, ...], ...]
    lines: int
    kind: str = "table"


@dataclass(frozen=True, slots=True)
class QuoteBlock:
    """What the source quotes."""

    blocks: tuple["BlockView", ...]
    lines: int
    kind: str = "quote"


BlockView = TextBlock | ListBlock | TableBlock | QuoteBlock


@dataclass(frozen=True, slots=True)
class Back:
    """A way back from a note to a place where it is cited."""

    href: str
    sign: str
    words: str


@dataclass(frozen=True, slots=True)
class FootnoteView:
    """A note of the source, beside the text that cites it."""

    anchor: str
    label: str
    blocks: tuple[BlockView, ...]
    backs: tuple[Back, ...]
    letters: Markup
    """Of notes of the editors about this note as a whole."""
    lines: int


@dataclass(frozen=True, slots=True)
class NoteView:
    """A note of the editors."""

    id: str
    letter: str
    kind: str
    """The type, which is also the name of its icon."""
    at: str
    """What it is about, in words: `vraag 16`."""
    opening: str
    blocks: tuple[BlockView, ...]
    author: str
    date: dt.date | None
    changed: dt.date | None
    rests_on: str
    term: str
    status: str
    back: str
    lines: int


@dataclass(frozen=True, slots=True)
class Margin:
    """What stands beside some rows: from row `first` up to row `end` of the grid, 0 for the last."""

    first: int
    end: int
    notes: tuple[NoteView, ...]
    footnotes: tuple[FootnoteView, ...]

    @property
    def lines(self) -> int:
        """How many lines of the margin it is estimated to fill."""
        return sum(note.lines for note in self.notes) + sum(note.lines for note in self.footnotes)


@dataclass(frozen=True, slots=True)
class Row:
    """A block, and what stands beside it."""

    block: BlockView
    margin: Margin | None = None


@dataclass(frozen=True, slots=True)
class Rows:
    """The rows of one grid."""

    rows: tuple[Row, ...]
    continued: bool = False
    """Whether it goes on from another grid."""
