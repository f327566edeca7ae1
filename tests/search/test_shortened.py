"""Words that a text shortens, and the initials of the names in it."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from griffie.search.analysis import shortened
from griffie.search.analysis.shortened import LOOKED_BACK, PARTICLES, in_full


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("De kade- en waterbeheerders kwamen.", ("kadebeheerders",)),
        ("toets- en oefenprogramma's", ("toetsprogramma's",)),
        ("Het gaat om besluit-, en slagvaardigheid.", ("besluitvaardigheid",)),
        ("bouw- of sloopvergunning", ("bouwvergunning",)),
        ("leveringstijden en -zekerheid", ("leveringszekerheid",)),
        ("kade- en brug", ()),
        ("De kade - en de brug - is oud.", ()),
        ("De steun van de Host Nation Support is er.", ("hns",)),
        ("De Kade Beheer Dienst", ("kbd",)),
        ("het Centraal Planbureau", ("cpb",)),
        ("advies van de Raad van Kades", ("rvk",)),
        ("de KADE Onderhoud Dienst", ("kod",)),
        ("De boot legt na een uur weer aan.", ("aanleggen",)),
        ("Het water neemt langs de kade toe, zo bleek.", ("toenemen",)),
        ("De dienst roept bewoners op tot zorg", ("oproepen",)),
        ("om de kade op te schalen", ("opschalen",)),
        ("De kade. Die ligt op", ("opliggen",)),
        ("Het water neemt. Daarna kwam toe.", ("toekomen",)),
        ("Hij loopt op de kade", ()),
        ("wachter te zitten, of achter te blijven", ("achterblijven",)),
        ("Anna Berk", ()),
        ("Nieuwe Europese Eend", ()),
    ],
)
def test_what_a_text_shortens_is_found_in_full(text: str, words: tuple[str, ...]) -> None:
    assert in_full([text]) == words


def test_each_word_once_in_the_order_of_the_texts() -> None:
    assert in_full(["De Kade Beheer Dienst.", "bouw- en sloopvergunning", "Kade Beheer Dienst"]) == (
        "kbd",
        "bouwvergunning",
    )


@given(st.text(alphabet="aAbBëÉ -,'’._\u00ad3", max_size=60))
def test_any_text_may_be_looked_at(text: str) -> None:
    assert all(in_full([text]))


LETTER = r"[^\W\d_]"
PARTICLE = f"({'|'.join(PARTICLES)})"
BEFORE_TE = re.compile(rf"\b{PARTICLE} te ({LETTER}+n)\b")
AT_THE_END = re.compile(rf"(?<={LETTER} ){PARTICLE}(?=[.,;:?!)]|$| (?:en|of|om|bij|met|op|tot|van|voor|aan|dat)\b)")
CAPITAL = "[A-ZÀ-ÖØ-Þ]"
JOINED = r"(?: (?:van|voor|der|de|den|het|en|in|op|to|of|the|for|and|inzake|tot)){0,2}"
NAME = re.compile(rf"\b{CAPITAL}{LETTER}+(?:{JOINED}[ -]{CAPITAL}{LETTER}+){{1,5}}")
"""The rules as one would say them; the module asks first what is quick to see."""

PIECES = (
    "achter op aan toe te doen stapt lopen samen van Host Raad É Ton kades- Kades leveringszekerheid en, of dan wel "
    "7 ² \u00ad _ ) . , - -zekerheid programma's"
).split(" ")
TEXTS = st.lists(st.sampled_from((*PIECES, " ", " ", " ", " te ", " te ", "- en ", " en -", "\n")), max_size=14).map(
    "".join
)


@given(TEXTS)
def test_what_stands_apart_is_what_the_rules_say(text: str) -> None:
    assert list(shortened._before_te(text)) == BEFORE_TE.findall(text)  # noqa: SLF001 - a rule said in two ways
    ends = [(match[1], match.start()) for match in AT_THE_END.finditer(text)]
    clauses = [re.split(r"[.,;:?!()]", text[max(0, start - LOOKED_BACK) : start])[-1] for _, start in ends]
    expected = [(particle, clause) for (particle, _), clause in zip(ends, clauses, strict=True)]
    assert list(shortened._at_the_end(text)) == expected  # noqa: SLF001 - as above


@given(TEXTS)
def test_a_name_is_what_the_rule_says(text: str) -> None:
    assert [match.span() for match in shortened._NAME.finditer(text)] == [match.span() for match in NAME.finditer(text)]  # noqa: SLF001 - as above


@given(TEXTS)
def test_a_text_that_is_passed_over_holds_nothing_cut_short(text: str) -> None:
    cut = (shortened._FIRST_CUT, shortened._FIRST_SHORT), (shortened._SECOND_CUT, shortened._SECOND_SHORT)  # noqa: SLF001 - as above
    assert all(quick.search(text) or not rule.search(text) for quick, rule in cut)
