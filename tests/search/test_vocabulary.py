"""Words are analysed once, chunk by chunk, with what the whole text would give."""

import random

import simplemma
from hypothesis import given, settings
from hypothesis import strategies as st

from griffie.search.analysis import dictionary
from griffie.search.analysis.analyse import part_tokens, parts
from griffie.search.analysis.classes import relatives
from griffie.search.analysis.fold import fold
from griffie.search.analysis.lemmas import FIELD_WORDS, first_word, is_word, words_from
from griffie.search.analysis.words import chunks, units
from griffie.search.index.vocabulary import Vocabulary
from griffie.search.store import Passing

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


def test_the_dictionary_at_hand_says_what_simplemma_says() -> None:
    simplemma.lemmatize("woord", lang="nl")
    known = sorted(dictionary.words())
    words = random.Random(11).sample(known, 3000)  # noqa: S311 - a sample, not a secret
    words += [word.lower() + "s" for word in words[:800]] + ["co2", "'s", "foto's", "36800", "x", "amsterdam"]
    for word in words:
        assert dictionary.is_known(word) == simplemma.is_known(word, lang="nl"), word
        assert dictionary.lemma_of(word) == simplemma.lemmatize(word, lang="nl"), word


def test_whether_a_word_is_one_is_the_same_by_whatever_way() -> None:
    known = sorted(dictionary.words())
    forms = {fold(word) for word in random.Random(12).sample(known, 1500)}  # noqa: S311 - a sample, not a secret
    forms |= {form + "heid" for form in list(forms)[:200]} | {
        "amsterdam",
        "oekraine",
        "xqz",
        "de",
        "x",
        "co2",
        "munitie",
    }
    for form in sorted(forms):
        listed = dictionary.is_known(form) or form in dictionary.accented() or form in FIELD_WORDS
        assert is_word(form) == (listed or (form.endswith("heid") and is_word(form.removesuffix("heid")))), form
        beginnings = [end for end in range(4, len(form)) if is_word(form[:end])]
        assert first_word(form, 4) == (beginnings[0] if beginnings else 0), form
        assert words_from(form, ("", "en", "ing")) == [form + end for end in ("", "en", "ing") if is_word(form + end)]


def test_the_dictionary_as_it_is_kept_says_what_it_says_unpacked() -> None:
    kept: dict[str, object] = {}

    class Kept(Passing):
        def get(self, key: str) -> object | None:
            return kept.get(key)

        def put(self, key: str, value: object) -> None:
            kept[key] = value

    first, second = dictionary._Dictionary(), dictionary._Dictionary()  # noqa: SLF001 - two of them, as in two processes
    first.store = second.store = Kept()
    assert len(first.words) > 300_000
    assert kept
    for word in random.Random(13).sample(sorted(first.words), 1000):  # noqa: S311 - as above
        assert second.words.get(word) == first.words[word]
        assert second.lemmas.get(word) == first.lemmas.get(word)
        assert second.folded[word[:3]] >= first.folded[word[:3]]
