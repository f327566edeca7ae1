"""How near sought words stand to each other."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from griffie.search.asking.closeness import closeness

WORDS = {"kade": 0, "brug": 1, "sluis": 2}


def near(text: str, sought: int) -> float:
    return closeness([text], lambda form: WORDS.get(form, -1), sought)


@pytest.mark.parametrize(
    ("text", "sought", "value"),
    [
        ("kade brug", 2, 1.0),
        ("brug kade", 2, 1.0),
        ("de kade van de brug", 2, 1.0),
        ("kade stenen brug", 2, 2 / 3),
        ("kade stenen brug, en een brug bij de kade", 2, 1.0),
        ("kade stenen stenen sluis brug kade", 3, 1.0),
        ("kade kade", 2, 0.0),
        ("", 2, 0.0),
    ],
)
def test_the_shortest_stretch_counts(text: str, sought: int, value: float) -> None:
    assert near(text, sought) == value


def test_words_of_different_texts_are_not_near() -> None:
    assert closeness(["kade", "brug"], lambda form: WORDS.get(form, -1), 2) == 0.0


@given(st.lists(st.sampled_from([*WORDS, "steen", "de"]), max_size=12))
def test_it_is_what_trying_every_stretch_gives(words: list[str]) -> None:
    told = [WORDS.get(word, -1) for word in words if word != "de"]
    stretches = [told[a:b] for a in range(len(told)) for b in range(a + 1, len(told) + 1)]
    best = max((3 / len(one) for one in stretches if {0, 1, 2} <= set(one)), default=0.0)
    assert near(" ".join(words), 3) == best
