"""Where tables are cut: every row is found by its letters, and what was cut before leads to the same cuts."""

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from itertools import product
from random import Random
from typing import NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from griffie.search.index.cuts import Made, cut_rows, opening, order, recut

LETTERS = st.text("abcé", min_size=1, max_size=6)
WORDS = st.lists(LETTERS, min_size=1, max_size=80, unique=True)
WORD = st.text("`abc", min_size=1, max_size=3)
"""So few that edits meet rows that are there, and of letters that differ in every way that two bits can."""
SITE = st.dictionaries(WORD, st.integers(1, 60), min_size=1, max_size=84)
"""Words with the sizes of their rows."""
EDITS = st.lists(st.tuples(WORD, WORD, st.sampled_from((0, 0, 1, 10, 60))), max_size=6)
"""From one word to another, and the size of their rows from now on, if any."""


class Line(NamedTuple):
    word: str
    weight: int = 10

    @property
    def key(self) -> bytes:
        return order(self.word)

    @property
    def size(self) -> int:
        return self.weight


class Cut(NamedTuple):
    """A part, as its table remembers it."""

    lines: tuple[Line, ...]
    first: bytes
    last: bytes
    size: int


def cuts_of(lines: Sequence[Line], most: int) -> list[Cut]:
    """All rows cut anew."""
    ordered = sorted(lines, key=lambda line: (line.key, line.word))
    keys = [line.key for line in ordered]
    parts = cut_rows(keys, [line.size for line in ordered], most)
    return [Cut(tuple(ordered[start:end]), keys[start], keys[end - 1], size) for start, end, size in parts]


def each(rows: Iterable[str], edits: Sequence[tuple[str, str, int]]) -> dict[str, int]:
    """Of each word that edits are about, the size of its row from now on."""
    found: dict[str, int] = {}
    for start, end, weight in edits:
        found |= {word: weight for word in (start, *rows, *found) if start <= word <= end}
    return found


def edited(parts: Sequence[Cut], edits: Mapping[str, int]) -> dict[int, list[Line]]:
    """Of each part that an edit falls into: the rows that it has then."""
    firsts = [part.first for part in parts]
    changed: dict[int, list[Line]] = {}
    for word, weight in edits.items():
        at = max(0, bisect_right(firsts, order(word)) - 1)
        rows = changed.setdefault(at, list(parts[at].lines))
        rows[:] = [row for row in rows if row.word != word] + [Line(word, weight)] * bool(weight)
        rows.sort(key=lambda row: row.key)
    return changed


def cut_again(parts: Sequence[Cut], changed: Mapping[int, Sequence[Line]], most: int) -> tuple[list[Cut], set[int]]:
    """The cuts after a change, and whose rows were read for it."""
    read: set[int] = set()

    def rows_of(at: int) -> Sequence[Line]:
        read.add(at)
        return parts[at].lines

    found: list[Cut] = []
    for part in recut(parts, changed, rows_of, most):
        match part:
            case range():
                found.extend(parts[part.start : part.stop])
            case Made(rows, first, last, size):
                found.append(Cut(tuple(rows), first, last, size))
    return found, read


@settings(max_examples=60, deadline=None)
@given(WORDS, st.integers(20, 200))
def test_however_it_is_cut_every_word_is_found(words: list[str], most: int) -> None:
    parts = cuts_of([Line(word) for word in words], most)
    before = b""
    firsts = []
    for part in parts:
        firsts.append(opening(before, part.first))
        before = part.last
    assert firsts == sorted(firsts, key=order)
    assert all(part.size <= most or len(part.lines) == 1 for part in parts)
    for word in words:
        at = max(index for index, first in enumerate(firsts) if order(first) <= order(word))
        assert word in {line.word for line in parts[at].lines}


@settings(max_examples=1000, deadline=None)
@given(SITE, st.lists(EDITS, min_size=1, max_size=4), st.integers(20, 200))
def test_what_was_cut_before_is_cut_as_all_rows_would_be(
    rows: dict[str, int], builds: list[list[tuple[str, str, int]]], most: int
) -> None:
    """For any rows added, removed, grown and shrunk, one or many, build after build."""
    parts = cuts_of([Line(*row) for row in rows.items()], most)
    for edits in builds:
        now = each(rows, edits)
        rows = {word: weight for word, weight in (rows | now).items() if weight}
        whole = cuts_of([Line(*row) for row in rows.items()], most)
        parts = cut_again(parts, edited(parts, now), most)[0] if parts else whole  # without slices all is cut anew
        assert parts == whole


ALL = sorted("".join(letters) for size in (1, 2, 3, 4) for letters in product("`abc", repeat=size))


@pytest.mark.parametrize("seed", range(40))
def test_many_builds_one_after_the_other(seed: int) -> None:
    """The same over many more builds than a generated example has: each cuts what the one before it left."""
    chance = Random(seed)  # noqa: S311 - the same at every run
    most = chance.choice((40, 80, 160))
    rows = {word: chance.randint(1, 40) for word in chance.sample(ALL, 150)}
    parts = cuts_of([Line(*row) for row in rows.items()], most)
    for _ in range(60):
        edits = {word: chance.randint(1, 40) for word in chance.sample(ALL, chance.choice((0, 0, 1, 4)))}
        at = chance.randrange(len(ALL))
        edits |= dict.fromkeys(ALL[at : at + chance.choice((0, 1, 4, 16))], chance.choice((0, 0, 2, 30)))
        rows = {word: weight for word, weight in (rows | edits).items() if weight}
        parts = cut_again(parts, edited(parts, edits), most)[0]
        assert parts == cuts_of([Line(*row) for row in rows.items()], most)


LONG = [f"{first}{second}{third}" for first in "abcdefgh" for second in "abcdefgh" for third in "abcdefgh"]


@pytest.mark.parametrize(
    ("edits", "reads"),
    [
        ({}, 0),
        ({"dad": 14}, 0),
        ({"dadd": 10}, 0),
        ({"dah": 0}, 0),
        ({"dad": 90}, 0),
        ({"dahh": 10, "ea": 10}, 1),
        (dict.fromkeys(LONG[200:203], 0), 0),
        (dict.fromkeys(LONG[200:206], 0), 1),
    ],
)
def test_only_rows_beside_a_border_that_moves_are_read(edits: dict[str, int], reads: int) -> None:
    parts = cuts_of([Line(word) for word in LONG], 100)
    found, read = cut_again(parts, edited(parts, edits), 100)
    assert len(parts) > 60
    rows = dict.fromkeys(LONG, 10) | edits
    assert found == cuts_of([Line(*row) for row in rows.items() if row[1]], 100)
    assert len(read) == reads
