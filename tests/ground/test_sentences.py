"""Where sentences end."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from griffie.sentences import sentence_at, sentences


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Dit is een zin. Dit is er nog een.", ["Dit is een zin.", "Dit is er nog een."]),
        ("Zie Kamerstuk 30 000, nr. 12. Daarna.", ["Zie Kamerstuk 30 000, nr. 12.", "Daarna."]),
        ("Op 10 oktober jl. Heeft men dat gezegd.", ["Op 10 oktober jl. Heeft men dat gezegd."]),
        ("Het kost 3 mld. 12 jaar lang. Ja.", ["Het kost 3 mld. 12 jaar lang.", "Ja."]),
        ("Echt? Ja! ‘Nee.’ Toch.", ["Echt?", "Ja!", "‘Nee.’", "Toch."]),
        ("Motie-X c.s. Zegt dat. 2030 is ver.", ["Motie-X c.s. Zegt dat.", "2030 is ver."]),
        ("geen punt aan het eind", ["geen punt aan het eind"]),
        ("  ", []),
    ],
)
def test_sentences(text: str, parts: list[str]) -> None:
    assert [span.of(text) for span in sentences(text)] == parts


@given(st.text(alphabet="aB1 .?!nr’\n(", max_size=60))
def test_every_visible_character_lies_in_exactly_one_sentence(text: str) -> None:
    spans = sentences(text)
    covered = [offset for span in spans for offset in range(span.start, span.end)]
    assert len(covered) == len(set(covered))
    assert {offset for offset, char in enumerate(text) if not char.isspace()} <= set(covered)


@given(st.text(alphabet="aB. ", min_size=1, max_size=40), st.integers(0, 39))
def test_the_sentence_at_an_offset_holds_it(text: str, offset: int) -> None:
    offset = min(offset, len(text) - 1)
    span = sentence_at(text, offset)
    assert span in {*sentences(text), span if not span else None}
    if not text[offset].isspace():
        assert span.start <= offset < span.end
