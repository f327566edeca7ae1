"""Digits glued to words are pointed out when a list of notes has their numbers, and never joined."""

import pytest

from griffie.importers.draft import Paragraph
from griffie.importers.inline import of_text
from griffie.importers.typed_notes import typed_notes


def told(*lines: str) -> list[tuple[int, str]]:
    blocks = [Paragraph(number, of_text(line)) for number, line in enumerate(lines, 1)]
    return [(one.regel, one.soort) for one in typed_notes(blocks)]


def test_a_glued_digit_with_its_note_in_a_list_is_told() -> None:
    found = told(
        "De heg is geplant in mei jl.1", "Zij groeit (zie de kaart)2 snel.", "1 Kamerstuk 36 801, nr. 3.", "2 Bijlage."
    )
    assert [line for line, _ in found] == [3, 1, 2]
    assert [what for _, what in found][1:] == [f"cijfer achter een woord: voetnoot {number}?" for number in (1, 2)]


def test_a_digit_with_a_bracket_as_the_aanhangsel_prints_it_is_told() -> None:
    found = told("Kent u het bericht «Heg weg»? 1)", "Ja.", "1) Weekblad, 1 april 2026", "2) Kamerstuk 36 801, nr. 4")
    assert [line for line, _ in found] == [3, 1]


@pytest.mark.parametrize(
    "lines",
    [
        ("De heg is geplant in mei jl.1", "En dat was het."),
        ("In artikel1 staat niets.", "1 Kamerstuk 36 801, nr. 3."),
        ("Een heg zonder cijfer.", "1 Noord", "2 Zuid", "3 Oost"),
        ("De stikstof NO2 en 5G2.", "1 Noord", "2 Zuid"),
    ],
)
def test_digits_without_a_list_and_lists_without_digits_say_nothing(lines: tuple[str, ...]) -> None:
    assert told(*lines) == []
