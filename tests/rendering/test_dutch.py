"""Dutch words: the examples in the docstrings hold, and lists of numbers lose none."""

import doctest
import re
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from griffie.pages import names
from griffie.rendering import dutch


def test_examples_hold() -> None:
    for module in (dutch, names):
        result = doctest.testmod(module)
        assert result.attempted
        assert not result.failed


@given(st.sets(st.integers(1, 60)))
def test_stretches_say_every_number_and_no_other(numbers: set[int]) -> None:
    said: set[int] = set()
    for part in re.findall(r"(\d+)(?:–(\d+))?", dutch.stretches(sorted(numbers))):
        said.update(range(int(part[0]), int(part[1] or part[0]) + 1))
    assert said == numbers


@pytest.mark.parametrize(
    ("day", "words"), [(date(2026, 1, 1), "1 januari 2026"), (date(1996, 12, 31), "31 december 1996")]
)
def test_dates(day: date, words: str) -> None:
    assert dutch.date_words(day) == words


def test_letters_of_notes_go_on_after_z_and_never_repeat() -> None:
    letters = [dutch.letter(index) for index in range(800)]
    assert letters[:3] == ["a", "b", "c"]
    assert letters[701:704] == ["zz", "aaa", "aab"]
    assert len(set(letters)) == len(letters)
