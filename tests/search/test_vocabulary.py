"""Words are analysed once, chunk by chunk, with what the whole text would give."""

from hypothesis import given, settings
from hypothesis import strategies as st

from griffie.search.analysis.analyse import part_tokens, parts
from griffie.search.analysis.classes import relatives
from griffie.search.analysis.words import chunks, units
from griffie.search.index.vocabulary import Vocabulary

TEXT = st.text(st.sampled_from("aëB'’-‐.,%/ \u00a0\u202f\u2003\n0123456789²\u0308\u00ad\u200b\ufeff€"), max_size=40)


AMOUNTS = st.lists(st.sampled_from(("19", "3,5", " ", "\u00a0", "%", "mln", "Procent", "miljarden", "mld.", "x"))).map(
    "".join
)


@settings(max_examples=200, deadline=None)
@given(TEXT | AMOUNTS | st.text(st.characters(exclude_categories=["Cs"]), max_size=40))
def test_the_words_of_the_chunks_are_the_words_of_the_text(text: str) -> None:
    whole = [unit[2:] for unit in units(text)]
    assert [unit[2:] for chunk in chunks(text) for unit in units(chunk)] == whole


def test_a_number_with_spaces_is_one_chunk() -> None:
    assert list(chunks("Kamerstuk 36 800 X, voor 1 250 300,50 euro")) == [
        "Kamerstuk", "36 800", "X,", "voor", "1 250 300,50", "euro",
    ]  # fmt: skip
    assert list(chunks("19 mln. en 3,5 % of 2,01\u00a0Procent")) == [
        "19 mln.",
        "en",
        "3,5 %",
        "of",
        "2,01\u00a0Procent",
    ]


def test_what_was_remembered_is_what_was_found() -> None:
    first = Vocabulary()
    forms = ("kamerbrieven", "bezuiniging", "17,45", "kinderopvangtoeslag", "foto's", "xyz", "100%")
    found = [first.kin[form] for form in forms]
    assert first.grown
    second = Vocabulary(first.words)
    assert [second.kin[form] for form in forms] == found
    assert not second.grown
    assert found[0].relatives == relatives("kamerbrieven")
    assert found[3].parts == parts("kinderopvangtoeslag")
    assert found[3].part_tokens == part_tokens("kinderopvangtoeslag")
