"""A paper: what it is (`Paper`, light, held in memory) and what it says (`Body`, loaded when its page is made).

Anchors are the public ones: `vraag-16`, `sp-vraag-4`, `antwoord-16`, `sp-antwoord-4a`, `voetnoot-2`, and a paragraph
as `antwoord-16-al2`.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from griffie.model.citation import Mention
from griffie.model.fingerprints import Fingerprints
from griffie.model.prose import Prose
from griffie.model.tally import Tally
from griffie.model.unit import Joined as Joined  # noqa: PLC0414 - a noun of documents, given out here
from griffie.model.unit import Unit as Unit  # noqa: PLC0414 - a noun of documents, given out here
from griffie.model.unit import UnitKind as UnitKind  # noqa: PLC0414 - a noun of documents, given out here
from griffie.text import Position, Span

# ---- the body: what the paper says ------------------------------------------------------------------------------


class Role(StrEnum):
    """What a paragraph is in a letter, where the page shows it differently."""

    PLAIN = "plain"
    SIGNATURE_FUNCTION = "functie"
    SIGNATURE_NAME = "naam"


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of the source."""

    prose: Prose
    anchor: str = ""
    """`antwoord-16-al2`; empty for paragraphs in lists, quotations and notes."""
    role: Role = Role.PLAIN


@dataclass(frozen=True, slots=True)
class ListItem:
    """An item; in a question an item that begins with a letter is a sub-question and has an anchor."""

    blocks: tuple["Block", ...]
    anchor: str = ""
    letter: str = ""


@dataclass(frozen=True, slots=True)
class ItemList:
    """A list, bulleted or numbered as the source prints it."""

    items: tuple[ListItem, ...]
    ordered: bool = False
    start: int = 1


@dataclass(frozen=True, slots=True)
class Table:
    """A table; every row has as many cells as `head`."""

    head: tuple[Prose, ...]
    rows: tuple[tuple[Prose, ...], ...]
    align: tuple[str, ...]
    """Per column `left`, `right`, `center` or empty."""


@dataclass(frozen=True, slots=True)
class Quotation:
    """A block that the source quotes."""

    blocks: tuple["Block", ...]


Block = Paragraph | ItemList | Table | Quotation


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of the source; `fractie` when it opens the part of a fractie."""

    prose: Prose
    level: int
    anchor: str
    fractie: str | None = None
    """Slug of the fractie: `groenlinks-pvda`."""
    name: str = ""
    """The fractie's name as this heading spells it: `GroenLinks-PvdA`."""


@dataclass(frozen=True, slots=True)
class Passage:
    """Blocks that are neither question nor answer: the opening of a letter, a fractie's introduction, a closing."""

    blocks: tuple[Block, ...]
    anchor: str


@dataclass(frozen=True, slots=True)
class Question:
    """A question as asked, or several that are asked in one text."""

    anchor: str
    number: int
    group: str
    """Slug of the list it is numbered in, when numbering restarts; else empty."""
    fractie: str | None
    heading: Prose
    """The heading; words of it that the source does not have are marked by `added`."""
    added: tuple[Span, ...]
    """Stretches of the heading that stand in square brackets: structure, not text of the source."""
    blocks: tuple[Block, ...]
    joined: tuple[Joined, ...] = ()
    """The other questions that the heading names, in order; each is a target of its own."""
    ordinal: int = 0
    """How manieth question without number it is of its fractie; 0 for a numbered one."""

    @property
    def anchors(self) -> tuple[str, ...]:
        """The anchors of all questions that this text asks."""
        return (self.anchor, *(other.anchor for other in self.joined))

    @property
    def numbers(self) -> tuple[int, ...]:
        """The numbers of all questions that this text asks, each once; none when the source gives none."""
        every = (self.number, *(other.number for other in self.joined))
        return tuple(dict.fromkeys(number for number in every if number))


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer to one question, to several, or to a part of one."""

    anchor: str
    questions: tuple[str, ...]
    """Anchors of the questions it answers, in order."""
    letter: str
    """The sub-question it answers ("4a"), else empty."""
    heading: Prose
    added: tuple[Span, ...]
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Footnote:
    """A note of the source itself."""

    anchor: str
    label: str
    """As printed: `2`."""
    unit: str
    """Anchor of the question, answer or passage that holds its mark; empty when nothing cites it."""
    blocks: tuple[Block, ...]


Part = Heading | Passage | Question | Answer


@dataclass(frozen=True, slots=True)
class Body:
    """All that a paper says, in its order; footnotes beside it, in the order of the file."""

    parts: tuple[Part, ...]
    footnotes: tuple[Footnote, ...]


# ---- the paper: what linking needs to know ----------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Signatory:
    """Who signed, with the function in which."""

    naam: str
    functie: str


@dataclass(frozen=True, slots=True)
class Answers:
    """What a paper answers (`beantwoordt`)."""

    omschrijving: str = ""
    stukken: tuple[str, ...] = ()
    datum: date | None = None


@dataclass(frozen=True, slots=True)
class Repair:
    """One thing that import did to the form of the source, or was in doubt about."""

    soort: str
    regel: int
    """Line of the source, from 1."""
    voor: str = ""
    na: str = ""


@dataclass(frozen=True, slots=True)
class Provenance:
    """Where the text came from (`bron`) and what import did to it."""

    bestand: str = ""
    sha256: str = ""
    formaat: str = ""
    importeur: str = ""
    url: str = ""
    opgehaald: date | None = None
    afdruk: str = ""
    """Digest of the file as import wrote it, by which a next import knows whether an editor changed it."""
    kop: str = ""
    """The head of the paper as printed: letterhead, dossier line, kind, date; not part of the text."""
    weggelaten: tuple[Repair, ...] = ()
    herstel: tuple[Repair, ...] = ()
    twijfel: tuple[Repair, ...] = ()


_NOWHERE = Position(0, 0)


@dataclass(frozen=True, slots=True)
class Located:
    """A mention and where it stands."""

    mention: Mention
    n: int
    """The prose it stands in; spans of the mention count in that prose's text."""
    unit: str
    """Anchor of the question, answer, footnote or passage; empty for the front matter."""
    paragraph: str
    """The nearest anchor: a paragraph's, else the unit's."""
    sentence: str
    """The citing sentence."""
    within: Span
    """Where the mention stands in `sentence`."""
    at: Position = _NOWHERE
    """Line and column in `stuk.md`, where problems with it are shown; zeros when unknown."""


@dataclass(frozen=True, slots=True)
class Paper:
    """A paper's identity and outline."""

    id: str
    path: str
    """Of `stuk.md`, relative to the content folder, with forward slashes."""
    soort: str
    titel: str
    datum: date
    datumsoort: str = ""
    kamer: str = ""
    vergaderjaar: str = ""
    dossiers: tuple[str, ...] = ()
    ondernummer: str = ""
    afzender: str = ""
    aan: str = ""
    ondertekenaars: tuple[Signatory, ...] = ()
    kenmerken: tuple[str, ...] = ()
    beantwoordt: Answers | None = None
    betreft: str = ""
    officieel: str = ""
    bron: Provenance | None = None
    units: Sequence[Unit] = ()
    """In reading order, footnotes last. As read they are packed (`griffie.model.packed`): to go through all of them
    costs something."""
    tally: Tally = field(default_factory=Tally)
    """What can be counted in them."""
    mentions: tuple[Located, ...] = ()
    fingerprints: Fingerprints = field(default_factory=Fingerprints)
    """The longer sentences of its answers."""
    digest: str = ""
    """Of the file as read: the key of the body in the cache."""

    @property
    def is_summary(self) -> bool:
        """Whether it is the editors' own telling of another paper."""
        return self.soort == "samenvatting"


@dataclass(frozen=True, slots=True)
class Document:
    """A paper as read from its file."""

    paper: Paper
    body: Body = field(repr=False)
