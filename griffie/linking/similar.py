"""Answers that say the same, word for word: within one paper and across papers.

Two answers repeat each other when they share a sentence of more than sixty characters, white space collapsed and note
marks left out. A hash join over sentences finds them in time linear in the number of sentences.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from griffie.linking.places import sentences_of
from griffie.model.corpus import Repeat
from griffie.model.document import Body, Paper
from griffie.model.fingerprints import Fingerprint
from griffie.text import Span

LONGER_THAN = 60
"""Characters; shorter sentences ("Ja, dat klopt.") say nothing about kinship."""
BOILERPLATE = 25
"""A sentence in more answers than this is a formula of the house: it makes no pair. In a pair that a rarer sentence
made it counts. So one sentence costs at most 300 pairs, however large the archive."""

_Key = tuple[str, str]
"""(paper, anchor of an answer)."""


@dataclass(frozen=True, slots=True)
class _Answer:
    place: tuple[int, int]
    """Reading order: paper, then answer in the paper."""
    sentences: Mapping[int, tuple[Fingerprint, ...]]
    """The long ones, by digest."""


def repeats(papers: Iterable[Paper], body_of: Callable[[str], Body]) -> tuple[Repeat, ...]:
    """All pairs of answers that share a long sentence, in reading order of the first and then of the second.

    A body is loaded only where one answer may stand in the other as a whole, to compare the short sentences too.
    """
    listed = tuple(papers)
    alike = _pairs(listed)
    answers = _answers(listed, {key for pair in alike for key in pair})
    ordered = (sorted(pair, key=lambda key: answers[key].place) for pair in alike)
    pairs = sorted(((a, b) for a, b in ordered), key=lambda pair: (answers[pair[0]].place, answers[pair[1]].place))
    return tuple(_repeat(a, b, answers, body_of) for a, b in pairs)


def by_paper(found: Iterable[Repeat]) -> dict[str, tuple[Repeat, ...]]:
    """The repeats in which a paper takes part, by its id; one within a paper stands under it once."""
    gathered: dict[str, list[Repeat]] = defaultdict(list)
    for repeat in found:
        for paper_id in dict.fromkeys((repeat.a[0], repeat.b[0])):
            gathered[paper_id].append(repeat)
    return {paper_id: tuple(gathered[paper_id]) for paper_id in sorted(gathered)}


def _answers(papers: Iterable[Paper], wanted: Collection[_Key]) -> dict[_Key, _Answer]:
    """The answers that are in a pair; the long sentences of all others are left packed."""
    concerned = {paper_id for paper_id, _ in wanted}
    found: dict[_Key, _Answer] = {}
    for position, paper in enumerate(papers):
        if paper.id not in concerned:
            continue
        by_unit: dict[str, dict[int, tuple[Fingerprint, ...]]] = defaultdict(dict)
        for mark in paper.fingerprints:
            if len(mark.span) > LONGER_THAN:
                seen = by_unit[mark.unit].get(mark.digest, ())
                by_unit[mark.unit][mark.digest] = (*seen, mark)
        for place, (unit, sentences) in enumerate(by_unit.items()):
            if (paper.id, unit) in wanted:
                found[paper.id, unit] = _Answer((position, place), sentences)
    return found


def _pairs(papers: Sequence[Paper]) -> set[tuple[_Key, _Key]]:
    shared = _shared(papers)
    holders: dict[int, dict[_Key, None]] = defaultdict(dict)
    """Of a sentence that stands more than once: the answers in which it does."""
    for paper in papers:
        if not shared.isdisjoint(paper.fingerprints.digests()):
            for mark in paper.fingerprints:
                if mark.digest in shared and len(mark.span) > LONGER_THAN:
                    holders[mark.digest].setdefault((paper.id, mark.unit))
    rare = (keys for keys in holders.values() if len(keys) <= BOILERPLATE)
    return {pair for keys in rare for pair in combinations(keys, 2)}


def _shared(papers: Iterable[Paper]) -> frozenset[int]:
    """Sentences that stand more than once anywhere: of a hundred thousand a handful, found by counting alone."""
    seen: set[int] = set()
    again: set[int] = set()
    for paper in papers:
        digests = set(paper.fingerprints.digests())
        if len(digests) < len(paper.fingerprints):
            again.update(digest for digest, times in Counter(paper.fingerprints.digests()).items() if times > 1)
        again |= seen & digests
        seen |= digests
    return frozenset(again)


def _repeat(a: _Key, b: _Key, answers: Mapping[_Key, _Answer], body_of: Callable[[str], Body]) -> Repeat:
    first, second = answers[a].sentences, answers[b].sentences
    shared = [digest for digest in first if digest in second]
    characters = sum(min(len(first[digest][0].span), len(second[digest][0].span)) for digest in shared)
    whole = len(shared) in (len(first), len(second))
    return Repeat(
        a=a,
        b=b,
        relation=_relation(a, b, body_of) if whole else "deels",
        stretches_a=_stretches(first, shared),
        stretches_b=_stretches(second, shared),
        characters=characters,
    )


def _relation(a: _Key, b: _Key, body_of: Callable[[str], Body]) -> str:
    """`gelijk` when every sentence is the same, short ones too; `bevat` when one has all of the other."""
    said_a = sentences_of(body_of(a[0]), a[1])
    said_b = sentences_of(body_of(b[0]), b[1])
    if said_a == said_b:
        return "gelijk"
    return "bevat" if set(said_a) <= set(said_b) or set(said_b) <= set(said_a) else "deels"


def _stretches(sentences: Mapping[int, tuple[Fingerprint, ...]], shared: list[int]) -> tuple[tuple[int, Span], ...]:
    return tuple(sorted((mark.n, mark.span) for digest in shared for mark in sentences[digest]))
