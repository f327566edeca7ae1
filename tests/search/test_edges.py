"""A file of a common term that is kept as it is says what it would say if it were made anew; and most are."""

from collections.abc import Mapping
from random import Random

import numpy as np
import pytest
from plain_places import place

from griffie.search.index import frequent
from griffie.search.index.edges import says_the_same
from griffie.search.index.frequent import Frequent, Told
from griffie.search.index.lengths import Lengths
from griffie.search.index.packing import PAIRED, QUESTION, STEP, TEXT, Numbers, beginning, standing

TITLE = 1
Places = Mapping[int, Mapping[int, tuple[int, int]]]
"""By column and record: the length of the field, and how often."""
SIZE = 96


class Given(Lengths):
    """The lengths that these places have."""

    def __init__(self, site: Places) -> None:
        super().__init__((), ())
        self._site = site

    def __call__(self, field: int) -> Numbers:
        found = np.zeros(SIZE, np.int64)
        for column, records in self._site.items():
            if standing(column, 0)[0][0] == field:
                for record, (length, _) in records.items():
                    found[record] = length
        return found


def likely(site: Places) -> Places:
    """A text is as long wherever it is told of, and a place is written once."""
    paired = site.get(PAIRED, {})
    texts = {record: known for record, known in site.get(TEXT, {}).items() if record not in paired}
    questions = {record: known for record, known in site.get(QUESTION, {}).items() if record + 1 not in paired}
    return {column: dict(known) for column, known in {**site, TEXT: texts, QUESTION: questions}.items() if known}


def runs_of(site: Places, base: int = 0, end: int = SIZE) -> str:
    """The runs of the paper that has these records."""
    found = ""
    for column, records in sorted(site.items()):
        held = {record: known for record, known in sorted(records.items()) if base <= record < end}
        if held:
            found += beginning(column, base) + "".join(place(record - base, *known) for record, known in held.items())
    return found


def told(site: Places) -> Told:
    term = Frequent()
    term.add(runs_of(site))
    return term.told(Given(site))


def drawn(chance: Random) -> tuple[Places, int, int]:
    """A site in which most files stay what they are, and where its limits lie."""
    widest = chance.choice((4, 12, 40))
    columns = chance.sample((TITLE, TEXT, QUESTION, PAIRED), chance.choice((1, 2, 4)))
    site = {
        column: {
            record: (chance.randint(1, widest), chance.choice((1, 1, 1, 2, 3)))
            for record in chance.sample(range(1, SIZE), chance.choice((10, 60, 90)))
        }
        for column in columns
    }
    return likely(site), chance.choice((0, 3, 8)), widest


def edited(site: Places, chance: Random, widest: int) -> Places:
    """One field has another length, or two have; at times a place comes, goes or has another count."""
    changed = {column: dict(known) for column, known in site.items()}
    for _ in range(chance.choice((1, 1, 2))):
        column = chance.choice(sorted(site))
        record = chance.choice(sorted(site[column]))
        _, count = changed[column].pop(record, (0, 1))
        if chance.random() < 0.95:
            changed[column][record] = chance.randint(1, widest), count + (chance.random() < 0.05)
    return likely(changed)


def test_what_is_kept_says_what_would_be_said() -> None:
    """Never less; and of the files that stay what they are, most are not made anew."""
    chance = Random(203)  # noqa: S311 - the same at every run
    kept_as_it_was = stayed = 0
    for _ in range(2_000):
        before, most, widest = drawn(chance)
        after = edited(before, chance, widest)
        papers = range(0, SIZE, STEP)
        old, new = ("".join(runs_of(site, base, base + STEP) for base in papers) for site in (before, after))
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(frequent, "THINNED", {TEXT: most, QUESTION: most, PAIRED: most})
            kept, anew = told(before), told(after)
        same = says_the_same(old, new, [spread.edges for spread in kept.spreads])
        assert kept == anew or not same
        kept_as_it_was += same
        stayed += kept == anew
    assert kept_as_it_was > stayed / 2 > 200


def answers(lengths: Mapping[int, int] = {}) -> Places:
    """A word in so many answers, in one of ten twice; the lengths of some are given."""
    return {TEXT: {record: (lengths.get(record, 100 + record), 1 + (record % 10 == 0)) for record in range(1, SIZE)}}


@pytest.mark.parametrize(
    ("record", "length", "same"),
    [(51, 152, True), (51, 190, True), (9, 110, False), (60, 170, False), (95, 196, False), (51, 196, False)],
    ids=["a word more", "many words more", "told", "told: twice in it", "the greatest", "greater than the greatest"],
)
def test_a_longer_answer_changes_what_tells_of_it(
    monkeypatch: pytest.MonkeyPatch, record: int, length: int, same: bool
) -> None:
    monkeypatch.setattr(frequent, "THINNED", {TEXT: 20})
    before, after = told(answers()), told(answers({record: length}))
    old, new = runs_of(answers()), runs_of(answers({record: length}))
    assert (before.content == after.content) is same
    assert says_the_same(old, new, [spread.edges for spread in before.spreads]) is same
