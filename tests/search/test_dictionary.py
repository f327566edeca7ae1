"""The dictionary at hand says what simplemma says, whether it was just unpacked or kept by an earlier build."""

import random

import pytest
from dutch import dutch, inflections, is_listed, lemma_of
from hypothesis import given, settings
from hypothesis import strategies as st

from griffie.search.analysis import dictionary, synonyms
from griffie.search.analysis.classes import relatives
from griffie.search.analysis.dictionary import WORDS, forms_of, words
from griffie.search.analysis.fold import fold
from griffie.search.analysis.lemmas import first_word, is_word, lemma, words_from
from griffie.search.store import Passing

OTHERS = (
    "amsterdam oekraine een xqz de x co2 munitie munities foto's a'tje 's 't reinheid xqzheid heidheid 36800 1,2 40% "
    "aangebracht uitgevoerd boerderijen smetheden autovrijen polypa's aap aa"
).split()
"""Lemmas that are spelled with a line between their parts, names, rules, words of few letters, none at all."""


@pytest.fixture(scope="module")
def forms() -> list[str]:
    """Folded words: of the dictionary, those that are spelled oddly among them, derived ones, and others."""
    drawn = random.Random(12)  # noqa: S311 - a sample, not a secret
    spelled = sorted(dutch())
    odd = [word for word in spelled if not (word.isalpha() and word.isascii() and word.islower())]
    found = {fold(word) for word in (*drawn.sample(spelled, 3000), *drawn.sample(odd, 2000))} - {""}
    derived = [form + end for form in sorted(found)[:800] for end in ("s", "'s", "heid", "heden", "ijen")]
    return sorted({*found, *derived, *OTHERS})


def test_a_word_has_the_lemma_that_simplemma_gives(forms: list[str]) -> None:
    assert {form: lemma(form) for form in forms} == {form: lemma_of(form) for form in forms}


@settings(max_examples=200, deadline=None)
@given(st.text(st.sampled_from("aeijdhnsé'σ7"), max_size=12).map(fold))
def test_any_word_has_the_lemma_that_simplemma_gives(form: str) -> None:
    assert lemma(form) == (lemma_of(form) if form else "")


def test_a_word_has_the_forms_that_simplemma_gives(forms: list[str]) -> None:
    lemmas = {*forms, *map(lemma, forms)}
    assert {known: forms_of(known) for known in lemmas} == {known: inflections().get(known, ()) for known in lemmas}


def test_whether_a_word_is_one_is_the_same_by_whatever_way(forms: list[str]) -> None:
    field = set("munitie raketten drones".split())
    for form in forms:
        root = form.removesuffix("heid")
        assert is_word(form) == (bool({form, root} & field) or is_listed(form) or is_listed(root)), form
        beginnings = [end for end in range(4, len(form)) if is_word(form[:end])]
        assert first_word(form, 4) == (beginnings[0] if beginnings else 0), form
        for ends in (("", "en", "ing"), ("s", "'s", "en")):
            assert words_from(form, ends) == [form + end for end in ends if is_word(form + end)], form


def test_all_words_are_those_of_simplemma_folded() -> None:
    of_letters = {form for form in words() if form.isalpha()}
    assert len(of_letters) > 300_000
    assert of_letters >= {fold(word) for word in dutch() if word.isalpha()}
    spelled = {fold(word) for word in dutch()} | set(dutch())
    assert of_letters <= spelled


class Kept(Passing):
    """A store that counts what it is asked for."""

    def __init__(self) -> None:
        super().__init__()
        self.asked = 0

    def get(self, key: str) -> object | None:
        self.asked += 1
        return super().get(key)


def test_the_dictionary_as_it_is_kept_says_what_it_says_unpacked(monkeypatch: pytest.MonkeyPatch) -> None:
    first, second = dictionary._Dictionary(), dictionary._Dictionary()  # noqa: SLF001 - two of them, as in two processes
    first.store = second.store = store = Kept()
    assert first.words["kad"]
    monkeypatch.setattr(dictionary, "_unpacked", lambda: pytest.fail("unpacked twice"))
    for begins in ("kad", "aan", "een", "oek", "ams", "aa", "x", ""):
        assert first.words[begins] == second.words[begins] == WORDS[begins]
        assert first.forms[begins] == second.forms[begins]
    assert store.asked == 2


def test_of_what_is_kept_only_what_is_asked_for_is_opened() -> None:
    opened = dictionary._Dictionary()  # noqa: SLF001 - as above
    opened.store = Passing()
    assert opened.words["kad"]["kaden"]
    assert set(opened.words) == {"kad"}
    assert not opened.forms


def test_what_follows_from_the_dictionary_is_made_once(monkeypatch: pytest.MonkeyPatch) -> None:
    opened = dictionary._Dictionary()  # noqa: SLF001 - as above
    opened.store = Passing()
    monkeypatch.setattr(dictionary, "_DICTIONARY", opened)
    made: list[str] = []

    def groups() -> dict[str, tuple[str, ...]]:
        made.append("groups")
        return {"kade": ("wal",)}

    assert dictionary.kept("groepen", groups) == dictionary.kept("groepen", groups) == {"kade": ("wal",)}
    assert dictionary.kept("andere", dict) == {}
    assert made == ["groups"]


def test_a_new_word_opens_few_pieces_when_the_groups_are_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dictionary._DICTIONARY, "store", Passing())  # noqa: SLF001 - as in a build
    assert isinstance(WORDS, dict)
    for again in ("", "en"):
        synonyms._by_key.cache_clear()  # noqa: SLF001 - as in another process
        lemma.cache_clear()
        WORDS.clear()
        relatives("grutjeskadebelang" + again)
    assert 0 < len(WORDS) < 40


def test_without_the_bytes_of_simplemma_it_is_asked_word_by_word(monkeypatch: pytest.MonkeyPatch) -> None:
    class Plain:
        def get_dictionary(self, _: str) -> dict[str, str]:
            return {"kades": "kade", "élan": "élan"}

    monkeypatch.setattr(dictionary, "DefaultDictionaryFactory", lambda cache_max_size: Plain())  # noqa: ARG005 - as called
    few = dictionary._Dictionary()  # noqa: SLF001 - as above
    assert few.words["kad"] == {"kades": "kade"}
    assert few.words["ela"] == {"elan": "élan"}
    assert few.forms["ela"]["elan"]
