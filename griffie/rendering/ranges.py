"""What can be laid over a run of prose: links, marks and stretches, each with its place in the text.

They are values without HTML; `griffie.rendering.prose` alone knows how each is written.
"""

from dataclasses import dataclass
from enum import IntEnum

from griffie.text import Span


class LinkKind(IntEnum):
    """Kinds of link, strongest first: links never nest, and where two overlap the stronger one stays."""

    SOURCE = 0
    """A link that the source itself has."""
    CITATION = 1
    """A reference to a paper or another thing outside this text."""
    INTERNAL = 2
    """A reference to a question, answer or note."""
    TERM = 3
    """The first use of a term."""


@dataclass(frozen=True, slots=True)
class Link:
    """A stretch that leads somewhere."""

    span: Span
    kind: LinkKind
    href: str
    """As written on the page."""
    ref: str = ""
    """The `data-ref` of a reference: the id of what it points to, or `#anchor` within the page."""
    outside: bool = False
    """Whether it leaves the site."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch that an editorial note is about; passages may overlap."""

    span: Span
    note: str


@dataclass(frozen=True, slots=True)
class Repeated:
    """A stretch that stands word for word elsewhere."""

    span: Span
    elsewhere: str
    """Anchor of the other question, or `paper#anchor`."""


@dataclass(frozen=True, slots=True)
class Styled:
    """A stretch that looks different, and nothing more."""

    span: Span
    css: str


@dataclass(frozen=True, slots=True)
class FootnoteMark:
    """The digit of a note of the source."""

    at: int
    label: str
    href: str
    id: str
    """Of the mark itself, for the way back; empty when the note cannot be reached from here."""


@dataclass(frozen=True, slots=True)
class NoteLetter:
    """The boxed letter of an editorial note, after its passage."""

    at: int
    letter: str
    note: str
    kind: str
    """The type in words: `Context`."""
    id: str
    """Of the mark itself, for the way back."""


@dataclass(frozen=True, slots=True)
class EqualMark:
    """The sign that a stretch stands elsewhere too, after the stretch."""

    at: int
    href: str
    label: str
    """What is shown: `14`."""
    words: str
    """What is said: `deelt deze zin met antwoord 14`."""


Range = Link | Passage | Repeated | Styled
Point = FootnoteMark | NoteLetter | EqualMark
Overlay = Range | Point
