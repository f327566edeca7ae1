"""Answers that say nothing but "zie het antwoord op vraag 9", where following leads back instead of to an answer."""

from collections import defaultdict
from collections.abc import Iterable

from griffie.linking.backlinks import Pointer
from griffie.linking.known import Known
from griffie.model.corpus import Reference
from griffie.model.document import Paper, UnitKind

BARE = 14
"""Words; a longer answer says something besides where to look."""

_Question = tuple[str, str]
"""(paper, anchor of a question)."""


def unfounded(pointers: Iterable[Pointer], known: Known) -> tuple[Reference, ...]:
    """References of bare answers from which no answer of substance can be reached, in reading order.

    A question is founded when one of its answers says something itself, or refers to a founded question. What is left
    refers in a circle. Questions without any answer are another problem and count as founded.
    """
    bare = _bare(known.papers.values())
    leads: dict[_Question, dict[_Question, Reference]] = defaultdict(dict)
    for pointer in pointers:
        paper, unit = pointer.citing
        for question in known.outline(paper).asked(unit):
            if (paper, question.anchor) in bare:
                leads[paper, question.anchor].setdefault(pointer.target, pointer.reference)
    waiting = dict(leads)
    while True:
        founded = [question for question, targets in waiting.items() if any(to not in waiting for to in targets)]
        if not founded:
            return tuple(reference for targets in waiting.values() for reference in targets.values())
        for settled in founded:
            del waiting[settled]


def _bare(papers: Iterable[Paper]) -> frozenset[_Question]:
    """Questions whose answers are all too short to say more than where to look."""
    longest: dict[_Question, int] = defaultdict(int)
    for paper in papers:
        for unit in paper.units:
            for question in unit.questions if unit.kind is UnitKind.ANTWOORD else ():
                longest[paper.id, question] = max(longest[paper.id, question], unit.words)
    return frozenset(question for question, words in longest.items() if words <= BARE)
