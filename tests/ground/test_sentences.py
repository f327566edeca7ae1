"""Where sentences end."""

import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from griffie.sentences import _END, apart, sentence_at, sentences


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


SAID = re.compile(r"(?<![.?!])[.?!]+[\"'’”»)\]]*(?=\s+[\"'‘“«(\[]*[A-ZÀ-ÖØ-Þ0-9])|\n{2,}")
"""The rule as one would say it; the module asks first what is quick to see."""


@given(st.text(alphabet='aBÉ1 .?!nr’”)"\n(\x1c_', max_size=60))
def test_an_end_is_what_the_rule_says(text: str) -> None:
    assert [match.span() for match in _END.finditer(text)] == [match.span() for match in SAID.finditer(text)]


@pytest.mark.parametrize("abbreviation", ["nr", "o.b.v", "excl", "(Incl"])
def test_an_abbreviation_ends_none_and_a_word_that_ends_like_one_does(abbreviation: str) -> None:
    assert len(sentences(f"Het is {abbreviation}. Kades.")) == 1
    assert len(sentences(f"Het is bekend{abbreviation.strip('(').lower()}. Kades.")) == 2


@given(st.text(alphabet="aB1 .?!nr’\n(\x1c\u00a0", max_size=60))
def test_sentences_apart_are_the_text_each_beginning_where_it_begins(text: str) -> None:
    starts = [0, *(span.start for span in sentences(text)[1:]), len(text)]
    assert apart(text) == [text[start:end] for start, end in pairwise(starts)]
    assert "".join(apart(text)) == text
