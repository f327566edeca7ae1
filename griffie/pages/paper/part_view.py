"""What the parts of a paper look like to a template: headings, passages, and an article for each question."""

from dataclasses import dataclass

from markupsafe import Markup

from griffie.pages.paper.block_view import Margin, Rows
from griffie.pages.pointer import Pointer


@dataclass(frozen=True, slots=True)
class WholeEqual:
    """The line over an answer that stands elsewhere too."""

    words: str
    href: str
    elsewhere: str


@dataclass(frozen=True, slots=True)
class BlockOf:
    """The question itself, or one answer to it."""

    kind: str
    """`q` or `a`."""
    anchor: str
    answers: str
    """Of an answer: the numbers of the questions it answers, separated by spaces (`data-antwoord`)."""
    label: Markup
    letters: Markup
    """Of notes about the whole."""
    margin: Margin | None
    """Notes that no row could take, because there is none."""
    equals: tuple[WholeEqual, ...]
    grids: tuple[Rows, ...]
    preview: "Preview | None"
    long: bool = False
    """Whether print may break it over two pages."""


@dataclass(frozen=True, slots=True)
class Preview:
    """The first words of the answer that an answer refers to."""

    name: str
    href: str
    opening: str


@dataclass(frozen=True, slots=True)
class ArticleView:
    """A question with all that belongs to it, or an answer that stands on its own."""

    anchor: str
    number: str
    """As lists show it: `16`, `2–3`; in square brackets when the source gives none; empty for an answer on its own."""
    numbers: tuple[int, ...]
    """As `data-vraag` says it: the numbers that the source gives it."""
    joined: tuple[str, ...]
    """Anchors of the other questions that share its text."""
    group: str
    name: str
    """`vraag 16`."""
    before: Markup
    """Words of its heading before the number, and after it."""
    shown: str
    after: Markup
    title: str
    asker: str
    asker_href: str
    blocks: tuple[BlockOf, ...]
    pointers: tuple[Pointer, ...]
    """Where its answer stands, when not here."""
    unanswered: bool
    lacking: str
    """Of questions that share a text and of which some have an answer: those that have none."""
    incoming: tuple[Pointer, ...]
    kind: str = "vraag"

    @property
    def total(self) -> int:
        """How many questions it is."""
        return 1 + len(self.joined)


@dataclass(frozen=True, slots=True)
class HeadingView:
    """A heading of the source."""

    level: int
    anchor: str
    html: Markup
    range: str
    """What stands under it, in words: `vragen 1–9`."""
    fractie: str
    name: str
    """As the navigator names it: the fractie, else the heading itself."""
    letters: Markup
    margin: Margin | None
    kind: str = "kop"


@dataclass(frozen=True, slots=True)
class PassageView:
    """Text that is neither question nor answer."""

    anchor: str
    label: str
    opening: bool
    grids: tuple[Rows, ...]
    letters: Markup
    margin: Margin | None
    kind: str = "passage"


PartView = HeadingView | PassageView | ArticleView
