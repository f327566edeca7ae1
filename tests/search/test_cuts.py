"""Where tables are cut: every row is found by its letters, and what was cut before leads to the same cuts."""

from bisect import bisect_left
from collections.abc import Sequence
from functools import partial
from typing import NamedTuple

from hypothesis import given, settings
from hypothesis import strategies as st

from griffie.search.index.cuts import Piece, cut, cut_rows, opening, order, piece

WORDS = st.lists(st.text("abcé", min_size=1, max_size=6), min_size=1, max_size=80, unique=True)


class Line(NamedTuple):
    word: str
    weight: int = 10

    @property
    def key(self) -> bytes:
        return order(self.word)

    @property
    def size(self) -> int:
        return self.weight


def rows_of(pieces: Sequence[Piece[Line]]) -> list[Line]:
    return [row for one in pieces for row in one.rows()]


def slices_of(lines: list[Line], size: int) -> list[list[Line]]:
    ordered = sorted(lines, key=lambda line: line.key)
    return [rows_of(part) for part in cut([piece(ordered)], size)]


@settings(max_examples=60, deadline=None)
@given(WORDS, st.integers(20, 200))
def test_however_it_is_cut_every_word_is_found(words: list[str], size: int) -> None:
    parts = slices_of([Line(word) for word in words], size)
    before = b""
    firsts = []
    for part in parts:
        firsts.append(opening(before, part[0].key))
        before = part[-1].key
    assert firsts == sorted(firsts, key=order)
    assert all(len(part) * 10 <= size or len(part) == 1 for part in parts)
    for word in words:
        at = max(index for index, first in enumerate(firsts) if order(first) <= order(word))
        assert word in {line.word for line in parts[at]}


@settings(max_examples=200, deadline=None)
@given(
    st.lists(st.tuples(st.text("abcé", min_size=1, max_size=6), st.integers(1, 60)), min_size=1, max_size=80),
    st.integers(20, 200),
)
def test_rows_at_hand_are_cut_the_same(words: list[tuple[str, int]], size: int) -> None:
    lines = sorted((Line(*word) for word in words), key=lambda line: line.key)
    parts = list(cut_rows([line.key for line in lines], [line.size for line in lines], size))
    assert [lines[start:end] for start, end, _ in parts] == slices_of(lines, size)
    assert [size for _, _, size in parts] == [sum(line.size for line in part) for part in slices_of(lines, size)]


@settings(max_examples=200, deadline=None)
@given(WORDS, WORDS, WORDS, st.integers(20, 120))
def test_slices_of_before_are_cut_as_their_rows_would_be(
    words: list[str], more: list[str], less: list[str], size: int
) -> None:
    before = slices_of([Line(word) for word in words], size)
    firsts = [part[0].key for part in before]
    changed: dict[int, list[Line]] = {}
    for word in (*more, *less):
        at = max(0, bisect_left(firsts, order(word) + b"\0") - 1)
        rows = changed.setdefault(at, list(before[at]))
        rows[:] = [row for row in rows if row.word != word]
        if word in more:
            rows.append(Line(word, 13))
    pieces: list[Piece[Line]] = []
    for at, part in enumerate(before):
        rows = sorted(changed.get(at, part), key=lambda line: line.key)
        if at in changed and rows:
            pieces.append(piece(rows))
        elif at not in changed:
            pieces.append(Piece(part[0].key, part[-1].key, len(part) * 10, partial(list, part), at))
    now = [Line(word) for word in words if word not in {*more, *less}] + [Line(word, 13) for word in more]
    assert [rows_of(part) for part in cut(pieces, size)] == slices_of(now, size)
