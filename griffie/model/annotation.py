"""What editors add to a paper: notes on a passage, short titles, "in het kort". Never part of the source's text."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from griffie.model.document import Block
from griffie.model.prose import Prose
from griffie.model.walk import block_proses
from griffie.text import Span


class NoteKind(StrEnum):
    """Types of note, as readers see them."""

    UITLEG = "uitleg"
    CONTEXT = "context"
    FEITENCHECK = "feitencheck"
    TOEZEGGING = "toezegging"
    VERWIJZING = "verwijzing"
    CORRECTIE = "correctie"


class State(StrEnum):
    """How far a note or paper is; only `gepubliceerd` reaches a build."""

    CONCEPT = "concept"
    TER_CONTROLE = "ter controle"
    GEPUBLICEERD = "gepubliceerd"


@dataclass(frozen=True, slots=True)
class Quote:
    """The exact passage a note is about, with what stands directly around it when it is found more than once."""

    exact: str
    voor: str = ""
    na: str = ""


@dataclass(frozen=True, slots=True)
class Annotation:
    """One editorial note."""

    id: str
    soort: NoteKind
    bij: tuple[str, ...]
    """Anchors of the questions, answers, notes or headings it is about."""
    tekst: tuple[Block, ...]
    """Its paragraphs, lists and quotations; ordinals count within the note."""
    citaat: Quote | None
    bron: str
    auteur: str
    datum: date | None
    gewijzigd: date | None
    staat: State
    termijn: str
    status: str
    span: Span
    """Of its heading in `annotaties.md`: where problems with it are shown."""
    citaat_span: Span
    """Of the quote in `annotaties.md`, for carets."""

    @property
    def proses(self) -> tuple[Prose, ...]:
        """The stretches of its text, in reading order."""
        return tuple(block_proses(self.tekst))


@dataclass(frozen=True, slots=True)
class Highlight:
    """One line of "in het kort"."""

    tekst: str
    bij: str


@dataclass(frozen=True, slots=True)
class Notes:
    """All that `annotaties.md` says about one paper."""

    paper: str
    """Id of the paper."""
    path: str
    source: str
    """The file's text: problems are shown in it."""
    in_het_kort: tuple[Highlight, ...] = ()
    titels: tuple[tuple[str, str], ...] = ()
    """Short titles: (anchor of a question, title)."""
    annotations: tuple[Annotation, ...] = ()
    themas: tuple[tuple[str, str], ...] = ()
    """Themes of questions, by which they can be listed: (anchor of a question, theme)."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A note whose quote stands exactly once in its place; `stretches` are (prose, span) pairs."""

    annotation: Annotation
    unit: str
    stretches: tuple[tuple[int, Span], ...]
    """Empty when the note is about the unit as a whole."""


@dataclass(frozen=True, slots=True)
class Orphaned:
    """A note that has no certain place; never moved, always reported."""

    annotation: Annotation
    reason: str
    guess: str
    """The closest passage, for the editor's eyes only; empty when nothing comes near."""


Placement = Placed | Orphaned
