"""The whole of what is read (`Corpus`), and the same with every reference resolved (`Linked`).

A corpus is light: papers without their bodies. Linking makes a new value and changes nothing of the old one.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from griffie.model.annotation import Notes, Placement
from griffie.model.citation import Resolution
from griffie.model.document import Located, Paper
from griffie.model.register import Registers
from griffie.text import Span


@dataclass(frozen=True, slots=True)
class Corpus:
    """Papers, notes and registers, with the lookups that linking needs."""

    papers: Mapping[str, Paper]
    """By id, in the order of the ids."""
    notes: Mapping[str, Notes]
    """By id of the paper."""
    registers: Registers


@dataclass(frozen=True, slots=True)
class Reference:
    """A mention in a paper and what it turned out to point to, one resolution per printed target."""

    paper: str
    located: Located
    resolution: Resolution


@dataclass(frozen=True, slots=True)
class Repeat:
    """Two answers that say the same: word for word, one inside the other, or some sentences."""

    a: tuple[str, str]
    """(paper, anchor) of the first answer in reading order."""
    b: tuple[str, str]
    relation: str
    """`gelijk` (whole answers), `bevat` (all of one stands in the other), `deels`."""
    stretches_a: tuple[tuple[int, Span], ...]
    """The shared sentences in `a`: (prose, span)."""
    stretches_b: tuple[tuple[int, Span], ...]
    characters: int


@dataclass(frozen=True, slots=True)
class TermPlace:
    """A question, answer, passage or footnote that uses a term."""

    term: str
    """Id of the term."""
    paper: str
    unit: str
    """Anchor."""
    sentence: str
    """In which it is used first."""
    within: Span
    """Where the term stands in `sentence`."""


@dataclass(frozen=True, slots=True)
class Linked:
    """The corpus with its references resolved both ways."""

    corpus: Corpus
    references: Mapping[str, tuple[Reference, ...]]
    """By citing paper, in reading order: what its text prints, not what its front matter says to answer."""
    cited: Mapping[str, tuple[Reference, ...]]
    """By base id of what is cited (`kst-36800-X-34`, `dossier:36800-K`, `2026D28253`): who cites it."""
    incoming: Mapping[tuple[str, str], tuple[Reference, ...]]
    """By (paper, anchor of a question): references to it from within the site, once per citing unit."""
    repeats: tuple[Repeat, ...]
    """All of them, in reading order."""
    repeated: Mapping[str, tuple[Repeat, ...]]
    """The same, by paper: those in which an answer of it takes part."""
    placements: Mapping[str, tuple[Placement, ...]]
    """By paper."""
    summaries: Mapping[str, tuple[str, ...]]
    """By id of a paper: the summaries (`betreft`) of it that the site holds."""
    terms: Mapping[str, tuple[TermPlace, ...]] = field(default_factory=dict)
    """By id of a term: the units that use it, in reading order."""
