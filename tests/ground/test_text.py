"""Spans and positions."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from griffie.text import Lines, Position, Span

TEXT = "één\ntwee 𝕏\n\nvier"


@pytest.mark.parametrize(
    ("offset", "line", "column"),
    [
        (0, 1, 1),
        (3, 1, 4),
        (4, 2, 1),
        (9, 2, 6),
        (10, 2, 7),
        (11, 3, 1),
        (12, 4, 1),
        (16, 4, 5),
        (99, 4, 5),
        (-3, 1, 1),
    ],
)
def test_positions_count_code_points_from_one(offset: int, line: int, column: int) -> None:
    assert Lines(TEXT).position(offset) == Position(line, column)


@given(st.text(alphabet="ab\n𝕏é"), st.integers(0, 30))
def test_line_and_column_lead_back_to_the_offset(text: str, offset: int) -> None:
    lines = Lines(text)
    at = lines.position(offset)
    assert lines.start(at.line) + at.column - 1 == min(offset, len(text))


@given(st.text(alphabet="ab\n𝕏é"))
def test_the_lines_together_are_the_text(text: str) -> None:
    lines = Lines(text)
    assert [lines.line(number) for number in range(1, text.count("\n") + 2)] == text.split("\n")


@given(st.integers(0, 9), st.integers(0, 9), st.integers(0, 9), st.integers(0, 9))
def test_overlap_means_a_shared_character(a: int, b: int, c: int, d: int) -> None:
    one, other = Span(min(a, b), max(a, b)), Span(min(c, d), max(c, d))
    shared = set(range(one.start, one.end)) & set(range(other.start, other.end))
    assert one.overlaps(other) == other.overlaps(one)
    if len(one) and len(other):
        assert one.overlaps(other) == bool(shared)


def test_a_moved_span_covers_the_same_text_in_a_longer_one() -> None:
    assert Span(2, 5).moved(3).of("---" + TEXT) == Span(2, 5).of(TEXT)
