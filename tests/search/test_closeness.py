"""How near sought words stand to each other."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from griffie.search.asking.closeness import NONE, STRETCH, closeness

WORDS = {"kade": (0,), "brug": (1,), "sluis": (2,), "kadebrug": (0, 1)}


def near(text: str, *tells: float) -> float:
    return closeness([text], lambda form: WORDS.get(form, ()), tells)


@pytest.mark.parametrize(
    ("text", "tells", "value"),
    [
        ("kade brug", (1, 1), 1.0),
        ("brug kade", (1, 1), 1.0),
        ("de kade van de brug", (1, 1), 1.0),
        ("kade stenen brug", (1, 1), 2 / 3),
        ("kade stenen brug, en een brug bij de kade", (1, 1), 1.0),
        ("kade stenen stenen sluis brug kade", (1, 1, 1), 1.0),
        ("kade kade", (1, 1), 0.0),
        ("", (1, 1), 0.0),
        ("kade brug", (1, 1, 2), 0.5),
        ("een kadebrug", (1, 1), 1.0),
        ("sluis stenen kade", (1, 1, 2), 0.5),
        ("kade brug stenen stenen stenen stenen sluis", (2, 2, 1), 0.8),
        ("kade " + "stenen " * STRETCH + "brug", (1, 1), 0.0),
    ],
)
def test_the_shortest_stretch_with_what_tells_most_counts(text: str, tells: tuple[float, ...], value: float) -> None:
    assert near(text, *tells) == pytest.approx(value)


def test_words_of_different_texts_are_not_near() -> None:
    assert closeness(["kade", "brug"], lambda form: WORDS.get(form, ()), (1, 1)) == 0.0


@given(
    st.lists(st.sampled_from(["kade", "brug", "sluis", "steen", "de"]), max_size=20),
    st.tuples(*[st.floats(0.1, 9)] * 3),
)
def test_it_is_what_trying_every_stretch_gives(words: list[str], tells: tuple[float, float, float]) -> None:
    told = [WORDS.get(word, NONE)[0] for word in words if word != "de"]
    stretches = [told[a:b] for a in range(len(told)) for b in range(a + 1, min(len(told), a + STRETCH) + 1)]
    found = [({number for number in one if number >= 0}, len(one)) for one in stretches]
    best = max((sum(tells[at] for at in has) * len(has) / length for has, length in found if len(has) > 1), default=0.0)
    assert near(" ".join(words), *tells) == pytest.approx(best / sum(tells))
