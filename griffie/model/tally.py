"""What can be counted in the outline of a paper: overviews and lookups of all papers need no more of it."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from griffie.model.unit import Unit, UnitKind

BRIEF = 25
"""Words: an answer of at most so many may say nothing but where another answer stands."""


@dataclass(frozen=True, slots=True)
class Brief:
    """A question of which every answer is brief."""

    question: str
    """Its anchor."""
    words: int
    """Of its longest answer."""
    by: tuple[str, ...]
    """Anchors of its answers and of their footnotes: what stands there is said in answer to it."""


@dataclass(frozen=True, slots=True)
class Tally:
    """Counted once, when a paper is read."""

    questions: int = 0
    footnotes: int = 0
    unanswered: tuple[str, ...] = ()
    """Anchors of questions without an answer, in reading order."""
    brief: tuple[Brief, ...] = ()
    fracties: tuple[str, ...] = ()
    """Slugs of the fracties that have a part in it, in reading order."""


def tally(units: Iterable[Unit]) -> Tally:
    """Count the units of a paper."""
    listed = tuple(units)
    answers: dict[str, list[Unit]] = defaultdict(list)
    notes: dict[str, list[str]] = defaultdict(list)
    for unit in listed:
        for anchor in unit.questions:
            if unit.kind is UnitKind.ANTWOORD:
                answers[anchor].append(unit)
            elif unit.kind is UnitKind.VOETNOOT:
                notes[anchor].append(unit.anchor)
    questions = [unit.anchor for unit in listed if unit.kind is UnitKind.VRAAG]
    return Tally(
        questions=len(questions),
        footnotes=sum(unit.kind is UnitKind.VOETNOOT for unit in listed),
        unanswered=tuple(anchor for anchor in questions if anchor not in answers),
        brief=tuple(
            Brief(question, max(unit.words for unit in given), _said_by(given, notes))
            for question, given in answers.items()
            if all(unit.words <= BRIEF for unit in given)
        ),
        fracties=tuple(dict.fromkeys(unit.fractie for unit in listed if unit.fractie)),
    )


def _said_by(answers: Iterable[Unit], notes: dict[str, list[str]]) -> tuple[str, ...]:
    return tuple(anchor for unit in answers for anchor in (unit.anchor, *notes.get(unit.anchor, ())))
