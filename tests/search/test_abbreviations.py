"""Abbreviations that a text explains, and those that are known beforehand."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from griffie.model.register import Term
from griffie.search.analysis.abbreviations import explained, known_abbreviations
from griffie.search.analysis.known_terms import KnownTerms
from griffie.search.analysis.little import LITTLE
from griffie.search.analysis.words import split


@pytest.mark.parametrize(
    ("text", "short", "long"),
    [
        ("Het Groot Overleg Kades (GOK) kwam bijeen.", "GOK", "Groot Overleg Kades"),
        ("Via het Kade Onderhouds Plan (KOP's) is dat geregeld.", "KOP", "Kade Onderhouds Plan"),
        ("een nieuw fonds (Multilateraal Duinfonds, MDF) voor", "MDF", "Multilateraal Duinfonds"),
        ("de Counter-Sand Aircraft Systems (C-SAS)", "C-SAS", "Counter-Sand Aircraft Systems"),
        ("Women, Water and Wind (WWW)", "WWW", "Women, Water and Wind"),
    ],
)
def test_a_paper_explains_its_abbreviations(text: str, short: str, long: str) -> None:
    assert [(term.afkorting, term.term) for term in explained([text])] == [(short, long)]


@pytest.mark.parametrize(
    "text",
    [
        "De minister (VVD) kwam.",
        "In Parijs (Kamer) en (2025).",
        "het plan (a) en (b)",
        "de motie-Vos c.s. (XYZ)",
        "(DPO)",
    ],
)
def test_what_explains_nothing_is_no_abbreviation(text: str) -> None:
    assert explained([text]) == ()


@given(st.text())
def test_any_text_may_be_looked_at(text: str) -> None:
    for term in explained([text, f"Aa Bb {text} (AB)"]):
        assert term.term
        assert term.afkorting


def test_known_abbreviations_are_found_by_either_form() -> None:
    known = KnownTerms(known_abbreviations())
    assert "Centraal Planbureau" in known.other_forms(["Volgens het CPB."])
    assert "AI" in known.other_forms(["Over kunstmatige intelligentie."])
    assert "op afstand uitschakelen" in known.other_forms(["Heeft het toestel een kill switch?"])
    assert known.other_forms(["Over kades."]) == ()


def test_what_is_told_of_the_words_of_texts_need_not_be_looked_for() -> None:
    known = KnownTerms([Term("kd", "Kade Dienst", "", "KD")], KnownTerms(known_abbreviations()))
    text = "De Kade Dienst en het CPB."
    expected = known.other_forms([text])
    assert {"KD", "Centraal Planbureau"} <= set(expected)
    assert known.other_forms([text], lambda words: words) == expected
    assert known.other_forms([text], lambda words: words & {"cpb"}) == KnownTerms(known_abbreviations()).other_forms(
        [text]
    )


@pytest.mark.parametrize(
    ("written", "asked"),
    [
        ("De Eerste Kamer vroeg ernaar.", "EK"),
        ("Er is een geheimhoudingsverklaring getekend.", "NDA"),
        ("Een gelijk speelveld is nodig.", "level playing field"),
        ("Het Europees Defensie Agentschap koopt in.", "European Defence Agency"),
        ("Dat meldt het kabinet halfjaarlijks.", "twee keer per jaar"),
        ("Door joint procurement te bevorderen.", "vraagbundeling"),
    ],
)
def test_an_expression_is_found_by_the_others_that_mean_it(written: str, asked: str) -> None:
    assert asked in KnownTerms(known_abbreviations()).other_forms([written])


def test_a_line_has_several_forms_and_none_is_a_word_of_every_text() -> None:
    for term in known_abbreviations():
        forms = [tuple(word.form for word in split(form) if not word.whole) for form in term.forms]
        assert len(set(forms)) > 1, term
        assert all(len(words) > 1 or words[0] not in LITTLE | {"zin", "dag", "som"} for words in forms), term


def test_a_term_is_found_by_all_its_words_in_their_order_whatever_else_the_text_has() -> None:
    known = KnownTerms(known_abbreviations())
    assert "DNB" in known.other_forms(["Dat zegt ook De Nederlandsche Bank, zo blijkt."])
    assert known.other_forms(["De bank is niet Nederlandsche."]) == ()
    words = {"de", "nederlandsche", "bank", "kade"}
    assert "DNB" in known.other_forms(["Kade.", "De Nederlandsche Bank"], words.intersection)
    assert known.other_forms(["De bank is niet Nederlandsche."], words.intersection) == ()
