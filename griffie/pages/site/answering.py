"""Which questions of a paper have an answer in it, seen from its outline alone: overviews load no texts."""

from dataclasses import dataclass
from enum import StrEnum

from griffie.model.citation import InternalReference, Resolved
from griffie.model.corpus import Linked
from griffie.model.document import Paper, Unit, UnitKind


class Standing(StrEnum):
    """How a question stands, in words that overviews show."""

    ANSWERED = "beantwoord"
    REFERS = "alleen een verwijzing"
    UNANSWERED = "geen antwoord"


@dataclass(frozen=True, slots=True)
class Standings:
    """How the questions of a paper stand, by what their anchors are."""

    questions: int
    unanswered: frozenset[str]
    refers: frozenset[str]
    """Questions that are answered by nothing but a reference to another answer."""

    def of(self, question: str) -> Standing:
        """How one of them stands."""
        if question in self.unanswered:
            return Standing.UNANSWERED
        return Standing.REFERS if question in self.refers else Standing.ANSWERED

    @property
    def answered(self) -> int:
        """How many have an answer, be it a reference."""
        return self.questions - len(self.unanswered)


def standings(linked: Linked, paper: Paper) -> Standings:
    """How all questions of a paper stand: whether this paper answers them."""
    referring = _referring(linked, paper) if paper.tally.brief else frozenset()
    brief = (one.question for one in paper.tally.brief if not referring.isdisjoint(one.by))
    return Standings(paper.tally.questions, frozenset(paper.tally.unanswered), frozenset(brief))


def questions_of(paper: Paper) -> tuple[Unit, ...]:
    """The questions of a paper, in reading order."""
    return tuple(unit for unit in paper.units if unit.kind is UnitKind.VRAAG)


def _referring(linked: Linked, paper: Paper) -> frozenset[str]:
    """Anchors of the units in which a reference to another question or answer stands."""
    return frozenset(
        reference.located.unit
        for reference in linked.references.get(paper.id, ())
        if isinstance(reference.located.mention, InternalReference) and isinstance(reference.resolution, Resolved)
    )
