"""Which list each question is numbered in, and which questions an answer answers.

Numbers of questions run on through a paper, or start anew under each fractie or chapter. The key of a question is its
list and its number; the list shows in anchors only when some number occurs in two lists.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from griffie.reading.drafts import AnswerDraft, AskDraft, Draft, Where
from griffie.reading.headings import Numbered


@dataclass(frozen=True, slots=True)
class Series:
    """A list of questions with numbering of its own."""

    slug: str
    """No two lists of a paper share it."""
    name: str
    """What readers call it: the name of the fractie or chapter."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A question with its place in the numbering."""

    index: int
    """Of its draft."""
    number: Numbered | None
    """None when the source gives it none."""
    numbers: tuple[Numbered, ...]
    """All numbers that its heading names: "Vragen 2 en 3" stands over one text and is two questions."""
    ordinal: int
    """How manieth unnumbered question it is of its fractie; 0 for a numbered one."""
    series: Series
    where: Where


@dataclass(frozen=True, slots=True)
class Numbering:
    """All questions of a paper."""

    asked: Mapping[int, Asked]
    """By index of the draft."""
    restarts: bool
    """Whether some number occurs in two lists."""

    def group(self, asked: Asked) -> str:
        """The slug of a question's list when anchors need it."""
        return asked.series.slug if self.restarts and asked.number else ""

    def answered(self, drafts: Sequence[Draft], index: int) -> tuple[tuple[Numbered, Asked | None], ...]:
        """The questions that a numbered answer names, each with the one question it can only mean."""
        answer = drafts[index]
        assert isinstance(answer, AnswerDraft)  # noqa: S101 - asked of answers only
        before = [asked for at, asked in self.asked.items() if at < index]
        current = before[-1].series if before else None
        return tuple((one, self._find(one, answer.where, current)) for one in answer.numbers)

    def _find(self, wanted: Numbered, where: Where, current: Series | None) -> Asked | None:
        exact = [asked for asked in self.asked.values() if wanted in asked.numbers]
        candidates = exact or [asked for asked in self.asked.values() if Numbered(wanted.number) in asked.numbers]
        if where.fractie and any(asked.where.fractie == where.fractie for asked in candidates):
            candidates = [asked for asked in candidates if asked.where.fractie == where.fractie]
        if len({asked.series.slug for asked in candidates}) > 1:
            candidates = [asked for asked in candidates if current and asked.series.slug == current.slug]
        return candidates[0] if candidates else None


def number(drafts: Sequence[Draft]) -> Numbering:
    """Divide the questions into lists: a list begins at a heading, with number 1 or a number that was had before."""
    lists: list[_List] = []
    unnumbered: Counter[str | None] = Counter()
    asked: dict[int, Asked] = {}
    ordinal = -1
    for index, draft in enumerate(drafts):
        if not isinstance(draft, AskDraft):
            continue
        where = draft.where
        if not draft.numbers:
            unnumbered[where.fractie] += 1
            asked[index] = Asked(index, None, (), unnumbered[where.fractie], Series(where.slug, where.name), where)
            continue
        first = draft.numbers[0]
        if not lists or where.ordinal != ordinal:
            lists = _opened(lists, first.number, where)
        ordinal = where.ordinal
        lists[-1].seen.extend(one.number for one in draft.numbers)
        asked[index] = Asked(index, first, draft.numbers, 0, lists[-1].series, where)
    return Numbering(_with_names_of_their_own(asked), _overlap(lists))


def _with_names_of_their_own(asked: Mapping[int, Asked]) -> Mapping[int, Asked]:
    """Lists of the same name (a fractie asks in two letters) with the section behind it that they stand in."""
    named = Counter(one.series.name for one in {one.series.slug: one for one in asked.values() if one.number}.values())
    return {
        index: replace(one, series=replace(one.series, name=f"{one.series.name}, {one.where.within}"))
        if named[one.series.name] > 1 and one.where.within
        else one
        for index, one in asked.items()
    }


@dataclass(frozen=True, slots=True)
class _List:
    """A series that is being filled."""

    series: Series
    base: str
    """Its slug before it was made unique."""
    seen: list[int]


def _opened(lists: list[_List], first: int, where: Where) -> list[_List]:
    """The lists, the one that goes on here last."""
    base = where.slug
    going_on = next((one for one in reversed(lists) if one.base == base and max(one.seen) + 1 == first), None)
    if going_on:
        return [*(one for one in lists if one is not going_on), going_on]
    if lists and first != 1 and first not in lists[-1].seen:
        return lists
    again = sum(one.base == base for one in lists)
    unique = f"{base}-{again + 1}" if again else base
    return [*lists, _List(Series(unique, where.name), base, [])]


def _overlap(lists: Sequence[_List]) -> bool:
    numbers = [set(one.seen) for one in lists]
    return sum(map(len, numbers)) > len(set().union(*numbers))


def precedes(drafts: Sequence[Draft], index: int) -> int | None:
    """Index of the question directly before an answer without number; None when something else stands there."""
    before = index - 1
    if before >= 0 and isinstance(drafts[before], AskDraft):
        return before
    return None
