"""Texts cleaned for the grammar, and spans carried back to the text as it was printed."""

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from griffie.citations.clean import clean
from griffie.model.citation import Citation, Confidence, Kind
from griffie.text import Span

TEXTS = st.lists(
    st.sampled_from(
        ["a", "é", "e\u0301", "\u0301", "\u00ad", "\u200b", "n\u0303o", "가", "\u1100\u1161", "\u212a", " ", "1"]
    ),
    max_size=30,
).map("".join)


def test_a_text_without_marks_is_left_as_it_is() -> None:
    text = "Kamerstuk 30 123, nr. 45, naïef"
    assert clean(text).text is text


def test_unseen_marks_broken_words_and_emphasis_are_taken_away() -> None:
    assert clean("Kamer\u00adstuk 30\u200b123").text == "Kamerstuk 30123"
    assert clean("Kamer-\n  stukken").text == "Kamerstukken"
    assert clean("*Kamerstukken II* 2018/19").text == "Kamerstukken II 2018/19"


def test_other_hyphens_and_stars_stay() -> None:
    for text in ("de Kamer-\ncommissie", "2 * 3", "snake_case_1", "een *nadruk* hier", "motie-\nJansen"):
        assert clean(text).text == text


@given(TEXTS)
def test_what_is_cleaned_is_the_same_for_both_normal_forms(text: str) -> None:
    assert clean(unicodedata.normalize("NFC", text)).text == clean(unicodedata.normalize("NFD", text)).text


@given(TEXTS, st.data())
def test_a_span_goes_back_to_characters_that_compose_to_it(text: str, data: st.DataObject) -> None:
    cleaned = clean(text)
    if not cleaned.text:
        return
    start = data.draw(st.integers(0, len(cleaned.text) - 1))
    end = data.draw(st.integers(start + 1, len(cleaned.text)))
    mention = Citation(Span(start, end), Kind.KST, (), Confidence.FULL)
    span = cleaned.printed(mention).span
    assert 0 <= span.start < span.end <= len(text)
    assert cleaned.text[start:end] in clean(span.of(text)).text
