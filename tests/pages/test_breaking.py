"""Tests of where text that is too long breaks and is cut."""

import pytest

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


@pytest.mark.parametrize("text", ["kort", "Defensiematerieelbegrotingsfonds 2026", "a < b & c", "", "X" * 60])
def test_breaking_adds_no_character(text: str) -> None:
    assert breakable(text).replace("<wbr>", "").unescape() == text
