"""Tests of where text that is too long breaks and is cut."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from griffie.pages.breaking import breakable, cut


@pytest.mark.parametrize(
    ("text", "length", "shown"),
    [
        ("Over bruggen", 12, "Over bruggen"),
        ("Over bruggen en sluizen", 15, "Over bruggen …"),
        ("Over bruggen, sluizen en vaarten", 14, "Over bruggen …"),
        ("Over bruggen: sluizen; vaarten", 22, "Over bruggen …"),
        ("Waterschapsbelastingverordening", 12, "Waterschapsb …"),
        ("", 5, ""),
    ],
)
def test_what_is_cut_ends_in_a_whole_word_without_its_comma(text: str, length: int, shown: str) -> None:
    assert cut(text, length) == shown


@given(st.text(max_size=60), st.integers(5, 40))
def test_first_words_are_the_beginning_and_never_too_long(text: str, length: int) -> None:
    said = cut(text, length)
    assert len(said) <= length + 2
    assert text.startswith(said.removesuffix(" …"))


@pytest.mark.parametrize("text", ["kort", "Defensiematerieelbegrotingsfonds 2026", "a < b & c", "", "X" * 60])
def test_breaking_adds_no_character(text: str) -> None:
    assert breakable(text).replace("<wbr>", "").unescape() == text
