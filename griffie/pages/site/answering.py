"""Which questions of a paper have an answer in it, seen from its outline alone: overviews load no texts."""

from collections import defaultdict
from collections.abc import Mapping
from enum import StrEnum

from griffie.model.citation import InternalReference, Resolved
from griffie.model.corpus import Linked
from griffie.model.document import Paper, Unit, UnitKind

ONLY_REFERS = 25
"""Words: an answer of at most this many that refers to another says nothing else."""


class Standing(StrEnum):
    """How a question stands, in words that overviews show."""

    ANSWERED = "beantwoord"
    REFERS = "alleen een verwijzing"
    UNANSWERED = "geen antwoord"


def standing(linked: Linked, paper: Paper) -> Mapping[str, Standing]:
    """By anchor of each question, in reading order: whether this paper answers it."""
    answers: dict[str, list[Unit]] = defaultdict(list)
    for unit in paper.units:
        for question in unit.questions if unit.kind is UnitKind.ANTWOORD else ():
            answers[question].append(unit)
    referring = _referring(linked, paper)
    return {unit.anchor: _of(answers[unit.anchor], referring) for unit in questions_of(paper)}


def questions_of(paper: Paper) -> tuple[Unit, ...]:
    """The questions of a paper, in reading order."""
    return tuple(unit for unit in paper.units if unit.kind is UnitKind.VRAAG)


def _of(answers: list[Unit], referring: frozenset[str]) -> Standing:
    if not answers:
        return Standing.UNANSWERED
    if all(answer.words <= ONLY_REFERS for answer in answers) and any(one.anchor in referring for one in answers):
        return Standing.REFERS
    return Standing.ANSWERED


def _referring(linked: Linked, paper: Paper) -> frozenset[str]:
    """Anchors of the answers that refer to another; of a footnote, the answer that holds its mark."""
    holders = {
        unit.anchor: unit.questions[0] for unit in paper.units if unit.kind is UnitKind.VOETNOOT and unit.questions
    }
    return frozenset(
        holders.get(reference.located.unit, reference.located.unit)
        for reference in linked.references.get(paper.id, ())
        if isinstance(reference.located.mention, InternalReference) and isinstance(reference.resolution, Resolved)
    )
