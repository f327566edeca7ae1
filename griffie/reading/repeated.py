"""Questions that a paper prints twice: as they were sent, and again above their answers.

A verslag of a schriftelijk overleg may hold the letter with the questions and the letter that answers them, which
repeats each. The answer answers both; only the number, the words and the order can say so, and they must all agree.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from griffie.model.document import Answer, Part, Question
from griffie.model.walk import block_proses


def repeated_questions(parts: Sequence[Part]) -> tuple[Part, ...]:
    """The parts; an answer to a question answers the same question, unanswered where it stood before, too."""
    answered = {anchor for part in parts if isinstance(part, Answer) for anchor in part.questions}
    earlier = dict(_pairs(parts, answered))
    return tuple(
        replace(part, questions=_with_earlier(part.questions, earlier))
        if isinstance(part, Answer) and earlier
        else part
        for part in parts
    )


def _pairs(parts: Sequence[Part], answered: set[str]) -> Iterator[tuple[str, str]]:
    """(anchor of an answered question, anchor of the one before it with its number and words in another list)."""
    before: dict[tuple[int, ...], list[Question]] = {}
    for part in parts:
        if not isinstance(part, Question) or not part.numbers:
            continue
        same = [one for one in before.get(part.numbers, []) if one.group != part.group and _words(one) == _words(part)]
        if len(same) == 1 and len(same[0].anchors) == len(part.anchors) and not answered & set(same[0].anchors):
            yield from zip(part.anchors, same[0].anchors, strict=True)
        before.setdefault(part.numbers, []).append(part)


def _with_earlier(questions: tuple[str, ...], earlier: Mapping[str, str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*questions, *(earlier[one] for one in questions if one in earlier))))


def _words(question: Question) -> str:
    return " ".join(" ".join(prose.text for prose in block_proses(question.blocks)).split())
