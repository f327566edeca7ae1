"""Words that a text shortens, and the initials of the names in it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from griffie.search.analysis.shortened import in_full


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
