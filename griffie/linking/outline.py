"""The questions, answers and notes of one paper, as internal references name them: by list, number and letter."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from griffie.model.document import Unit, UnitKind


@dataclass(frozen=True, slots=True)
class Outline:
    """Lookups over the units of one paper. A list is named by its `group`; empty when numbering never restarts."""

    units: Mapping[str, Unit]
    """By anchor, in reading order."""
    order: Mapping[str, int]
    """Place of each unit in reading order."""
    groups: tuple[str, ...]
    """The lists, in reading order."""
    questions: Mapping[tuple[str, int, str], Unit]
    """By list, number and the letter of a question that is numbered `4a` itself; mostly without."""
    answers: Mapping[tuple[str, int, str], Unit]
    """By list, number and letter of the part; a joint answer stands under each question it answers."""
    footnotes: Mapping[str, Unit]
    """By label as printed."""
    sections: Mapping[int, tuple[Unit, ...]]
    """Numbered headings."""

    def carrier(self, anchor: str) -> Unit | None:
        """The question, answer or passage that an anchor belongs to; of a footnote, what holds its mark."""
        unit = self.units.get(anchor)
        if unit is not None and unit.kind is UnitKind.VOETNOOT and unit.questions:
            return self.units.get(unit.questions[0], unit)
        return unit

    def asked(self, anchor: str) -> tuple[Unit, ...]:
        """The questions that a unit is or answers."""
        unit = self.carrier(anchor)
        if unit is None:
            return ()
        if unit.kind is UnitKind.VRAAG:
            return (unit,)
        found = (self.units.get(question) for question in unit.questions)
        return tuple(question for question in found if question is not None)

    def scope(self, anchor: str) -> tuple[str, ...]:
        """The lists in which a number printed in a unit is to be sought: its own, or all when it stands in none."""
        if len(self.groups) <= 1:
            return self.groups
        asked = self.asked(anchor)
        if asked:
            return (asked[0].group,)
        unit = self.carrier(anchor)
        return (unit.group,) if unit is not None and unit.group in self.groups else self.groups


def outline_of(listed: Iterable[Unit]) -> Outline:
    """Build the lookups of the units of a paper; where an anchor or number occurs twice, the first holds."""
    units: dict[str, Unit] = {}
    for unit in listed:
        units.setdefault(unit.anchor, unit)
    questions = _questions(units)
    return Outline(
        units=units,
        order={anchor: place for place, anchor in enumerate(units)},
        groups=tuple(dict.fromkeys(group for group, _, _ in questions)),
        questions=questions,
        answers=_answers(units),
        footnotes={unit.label.rpartition(" ")[2]: unit for unit in units.values() if _is(unit, UnitKind.VOETNOOT)},
        sections=_sections(units),
    )


def _questions(units: Mapping[str, Unit]) -> dict[tuple[str, int, str], Unit]:
    found: dict[tuple[str, int, str], Unit] = {}
    for unit in units.values():
        if _is(unit, UnitKind.VRAAG) and unit.number is not None:
            found.setdefault((unit.group, unit.number, unit.letter), unit)
    return found


def _answers(units: Mapping[str, Unit]) -> dict[tuple[str, int, str], Unit]:
    found: dict[tuple[str, int, str], Unit] = {}
    for unit in units.values():
        for anchor in unit.questions if _is(unit, UnitKind.ANTWOORD) else ():
            question = units.get(anchor)
            if question is not None and question.number is not None:
                found.setdefault((question.group, question.number, unit.letter or question.letter), unit)
    return found


def _sections(units: Mapping[str, Unit]) -> dict[int, tuple[Unit, ...]]:
    found: dict[int, tuple[Unit, ...]] = {}
    for unit in units.values():
        if _is(unit, UnitKind.DEEL) and unit.number is not None:
            found[unit.number] = (*found.get(unit.number, ()), unit)
    return found


def _is(unit: Unit, kind: UnitKind) -> bool:
    return unit.kind is kind
