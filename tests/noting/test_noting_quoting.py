"""The quote of a stretch is as short as it can be, and is found once."""

import pytest
from noting_driver import Desk

from griffie.linking.anchor import find, place_text
from griffie.model.annotation import Quote
from griffie.noting.quoting import MOST_WORDS, quote_of
from griffie.noting.refusal import Refused


def quote(text: str, words: str, nth: int = 0) -> Quote:
    desk = Desk.of(text)
    chosen = desk.chosen(desk.at(words, nth))
    found = quote_of(chosen)
    assert isinstance(found, Quote), found
    assert find(found, place_text(chosen.place)) == (((chosen.prose.n, chosen.span),),)
    return found


def test_what_stands_once_needs_nothing_around_it() -> None:
    assert quote("De sluis bij de brug.", "de brug") == Quote("de brug")


@pytest.mark.parametrize(
    ("nth", "expected"),
    [(0, Quote("sluis", "De", "")), (1, Quote("sluis", "Een", "")), (2, Quote("sluis", "andere", ""))],
)
def test_what_stands_more_than_once_gets_the_fewest_words(nth: int, expected: Quote) -> None:
    assert quote("De sluis is oud. Een sluis: een andere sluis.", "sluis", nth) == expected


def test_words_on_both_sides_when_neither_is_enough() -> None:
    found = quote("p a x b q. p a x c q. p d x b q.", "x", 0)
    assert (found.voor, found.na) == ("a", "b")


def test_a_word_that_ends_like_the_one_before_it_is_not_enough() -> None:
    """Before the second stands "de", and before the first a word that ends on it."""
    assert quote("Hoede sluis, de sluis.", "sluis", 1) != Quote("sluis", "de", "")
    assert quote("Hoede sluis x. de sluis x.", "sluis", 1) == Quote("sluis", "x. de", "")


def test_across_mark_up_the_quote_is_plain_text() -> None:
    text = "De *grote* sluis[^1] bij [Zaandam](https://example.org) lekt.\n\n[^1]: Noot."
    assert quote(text, "grote sluis bij Zaandam lekt") == Quote("grote sluis bij Zaandam lekt")


def test_context_may_come_from_another_paragraph() -> None:
    found = quote("Ja.\n\nEerst.\n\nJa.\n\nDaarna.", "Ja.", 1)
    assert found == Quote("Ja.", "Eerst.", "") or found == Quote("Ja.", "", "Daarna.")


def test_a_line_end_of_the_source_is_a_space_in_the_quote() -> None:
    assert quote("Een regel\\\nen nog een.", "regel\nen") == Quote("regel en")


def test_a_space_that_does_not_break_stays_one() -> None:
    assert quote("Zie 36&nbsp;800 X.", "36\u00a0800 X") == Quote("36\u00a0800 X")


def test_what_repeats_itself_endlessly_is_refused_with_the_number() -> None:
    desk = Desk.of("ja " * 200)
    refused = quote_of(desk.chosen(desk.at("ja ja", 90)))
    assert isinstance(refused, Refused)
    assert f"{MOST_WORDS} woorden" in refused.reason
    assert "199 keer in tekst-1" in refused.reason


def test_in_the_midst_of_a_repeating_text_the_ends_can_be_told() -> None:
    assert quote("ja " * 200 + "nee", "ja", 199) == Quote("ja", "", "nee")


def test_a_long_place_with_thousands_of_the_same_word_is_no_burden() -> None:
    words = " ".join(f"de sluis {number}" for number in range(6000))
    found = quote(words, "de sluis", 4000)
    assert found == Quote("de sluis", "3999", "")
