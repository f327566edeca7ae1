"""The reader of figures, on sentences of our own: what it takes for the same, and what it must not mix up."""

from datetime import date

import pytest
from edition_figures import added, figures, implied, missing

DAY = date(2026, 6, 15)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("voor € 6,5 miljard gekocht", ["bedrag 6500000000"]),
        ("voor 6,5 mld. euro gekocht", ["bedrag 6500000000"]),
        ("EUR 17,45 mld. in totaal", ["bedrag 17450000000"]),
        ("€750 miljoen", ["bedrag 750000000"]),
        ("een bedrag van € 1.250", ["bedrag 1250"]),
        ("de 3,5%-norm, 3,5 % en 3,5 procent", ["procent 3.5"]),
        ("minstens vijftig procent", ["procent 50"]),
        ("op 16 april jl.", ["datum 2026-04-16"]),
        ("op 10 oktober jl.", ["datum 2025-10-10"]),
        ("op 18 juni a.s.", ["datum 2026-06-18"]),
        ("Datum 15-6-2026", ["datum 2026-06-15"]),
        ("op 1 juli komt er een brief", ["datum 2026-07-01"]),
        ("op 9 en 10 maart 2026", ["datum 2026-03-09", "datum 2026-03-10"]),
        ("in september 2025", ["maand 2025-09", "maand zonder jaar 09"]),
        ("in het najaar", ["seizoen najaar"]),
        ("na het zomerreces van 2026", ["jaar 2026", "seizoen zomerreces"]),
        ("in de vijf jaar daarvoor", ["duur 5 jaar"]),
        ("ten hoogste zes maanden", ["duur 6 maand"]),
        ("een jaarlijkse brief", ["ritme jaarlijks"]),
        ("elk half jaar", ["ritme halfjaarlijks"]),
        ("Kamerstuk 36 800-X, nr. 34", ["stuk 36800-X-34"]),
        ("Kamerstuk 36800 X nr. 34 en 36800-X-34", ["stuk 36800-X-34"]),
        ("Kamerstuk 28676-560", ["stuk 28676-560"]),
        ("(Kamerstuk 21501-07-2176)", ["stuk 21501-07-2176"]),
        ("Kamerstuk 36 800 K, F", ["stuk 36800-K-F"]),
        ("kenmerk 28676-560/2026D28253", ["document 2026D28253", "stuk 28676-560"]),
        ("MINDEF20260028717", ["document MINDEF20260028717"]),
        ("zie de vragen 36, 37 en 41", ["vraag 36", "vraag 37", "vraag 41"]),
        ("van artikel 36", ["artikel 36"]),
        ("uit begrotingsartikel 1", ["artikel 1"]),
        ("F-35's, PAC-3-raketten en 1GNC", ["code 1GNC", "code F-35", "code PAC-3"]),
        ("het 1st German/Netherlands Corps", ["code 1GNC"]),
        ("18 landen", ["aantal 18"]),
        ("negen gebieden", ["telwoord 9"]),
        ("de minister acht dit nodig", []),
        ("D66 vraagt", []),
        ("https://www.voorbeeld.nl/stuk/2025/03/12/brief", ["adres voorbeeld.nl", "datum 2025-03-12"]),
    ],
)
def test_a_figure_has_one_form(text: str, expected: list[str]) -> None:
    assert sorted(map(str, figures(text, DAY))) == expected


def test_another_figure_is_seen_as_another() -> None:
    said = implied("op 17 juni 2025 was dat € 730 miljoen, of 37%, in vijf jaar (Kamerstuk 36725 X nr. 6)", DAY)
    for wrong in (
        "18 juni 2025",
        "€ 731 miljoen",
        "€ 730 miljard",
        "73%",
        "vier jaar",
        "Kamerstuk 36725 X nr. 7",
        "2024",
    ):
        assert added(figures(wrong, DAY), said), wrong


def test_a_date_may_be_told_less_exactly_but_is_then_missed() -> None:
    letter = "op 24 en 25 juni 2025"
    assert not added(figures("in juni 2025", DAY), implied(letter, DAY))
    assert missing(figures(letter, DAY), figures("in juni 2025", DAY))


def test_this_year_may_be_written_out() -> None:
    assert not added(figures("het najaar van 2026", DAY), implied("dit najaar", DAY))
    assert added(figures("het najaar van 2027", DAY), implied("dit najaar", DAY))


def test_a_count_may_be_in_words_or_digits_but_must_be_the_same() -> None:
    assert not missing(figures("negen gebieden", DAY), figures("9 gebieden", DAY))
    assert missing(figures("negen gebieden", DAY), figures("8 gebieden", DAY))
