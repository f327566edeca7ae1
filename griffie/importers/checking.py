"""Whether the questions of a paper count on without gaps and every answer has its question (shown, never repaired).

And whether numbers were left over, which may be those of questions that nobody recognised.
"""

import re
from collections.abc import Iterator, Sequence

from griffie.importers.draft import Block, Heading, Paragraph, Unit
from griffie.importers.inline import plain
from griffie.model.document import Repair

_UNANSWERED = "heeft geen antwoord"

_NUMBER = re.compile(r"\d{1,4}\.?")
_FEWEST = 2
_SHOWN = 10
"""Numbers that a doubt names."""


def check_numbers(parts: Sequence[Heading | Block]) -> tuple[Repair, ...]:
    """What does not fit, with its line: gaps, doubles, questions without answer, answers without question."""
    headings = [part for part in parts if isinstance(part, Heading) and part.unit is not Unit.SECTION]
    found = [doubt for group in _lists(parts) for doubt in _check(group)]
    if len(headings) > 1 and all(part.unit is Unit.QUESTION for part in headings):
        # A list of questions that wait for their answers: said once, not of each.
        once = Repair("geen enkele vraag heeft een antwoord", headings[0].line)
        return once, *(doubt for doubt in found if not doubt.soort.endswith(_UNANSWERED))
    return tuple(found)


def stray_numbers(parts: Sequence[Heading | Block]) -> tuple[Repair, ...]:
    """One doubt for all paragraphs that are nothing but a number, at the first of them; one alone is an accident."""
    found = [part for part in parts if isinstance(part, Paragraph) and _NUMBER.fullmatch(plain(part.inline).strip())]
    if len(found) < _FEWEST:
        return ()
    shown = ", ".join(plain(part.inline).strip() for part in found[:_SHOWN])
    what = f"{len(found)} regels met alleen een getal zijn tekst gebleven: nummers van vragen of bladzijden?"
    return (Repair(what, found[0].line, shown),)


def _lists(parts: Sequence[Heading | Block]) -> Iterator[tuple[Heading, ...]]:
    """Questions and answers, per list: a new one begins at number 1 after a heading."""
    group: list[Heading] = []
    fresh = False
    for part in parts:
        if not isinstance(part, Heading):
            continue
        if part.unit is Unit.SECTION:
            fresh = True
            continue
        if fresh and part.unit is Unit.QUESTION:
            if part.numbers[:1] == (1,) and group:
                yield tuple(group)
                group = []
            fresh = False
        group.append(part)
    if group:
        yield tuple(group)


def _check(group: Sequence[Heading]) -> Iterator[Repair]:
    yield from _sequence([part for part in group if part.unit is Unit.QUESTION])
    asked = {number for part in group if part.unit is Unit.QUESTION for number in part.numbers}
    answered: set[int] = set()
    current: tuple[int, ...] = ()
    for part in group:
        if part.unit is Unit.QUESTION:
            current = part.numbers
            continue
        named = part.numbers or current
        current = ()
        for number in named:
            if number not in asked:
                yield Repair(f"antwoord op vraag {number}, die er niet is", part.line, plain(part.inline))
        if not named:
            yield Repair("antwoord zonder vraag", part.line, plain(part.inline))
        answered.update(named)
    for part in group:
        if part.unit is Unit.QUESTION:
            for number in part.numbers:
                if number not in answered:
                    yield Repair(f"vraag {number} {_UNANSWERED}", part.line)


def _sequence(questions: Sequence[Heading]) -> Iterator[Repair]:
    expected = 1
    seen: set[tuple[int, str]] = set()
    for part in questions:
        for number in part.numbers:
            is_part = part.letter and (number, part.letter) not in seen
            seen.add((number, part.letter))
            if is_part and number == expected - 1:
                continue
            if number < expected:
                yield Repair(f"vraag {number} komt in deze reeks eerder voor", part.line)
            elif number > expected:
                yield Repair(f"vraag {expected} ontbreekt: na {expected - 1} komt {number}", part.line)
            expected = max(expected, number + 1)
