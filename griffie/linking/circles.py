"""Answers that say nothing but "zie het antwoord op vraag 9", where following leads back instead of to an answer."""

from collections import defaultdict
from collections.abc import Iterable

from griffie.linking.backlinks import Pointer
from griffie.linking.known import Known
from griffie.model.corpus import Reference
from griffie.model.document import Paper

BARE = 14
"""Words; a longer answer says something besides where to look. Fewer than `griffie.model.tally.BRIEF`."""

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
        for anchor in pointer.asked:
            question = (pointer.reference.paper, anchor)
            if question in bare:
                leads[question].setdefault(pointer.target, pointer.reference)
    waiting = dict(leads)
    while True:
        founded = [question for question, targets in waiting.items() if any(to not in waiting for to in targets)]
        if not founded:
            return tuple(reference for targets in waiting.values() for reference in targets.values())
        for settled in founded:
            del waiting[settled]


def _bare(papers: Iterable[Paper]) -> frozenset[_Question]:
    """Questions whose answers are all too short to say more than where to look."""
    return frozenset(
        (paper.id, brief.question) for paper in papers for brief in paper.tally.brief if brief.words <= BARE
    )
