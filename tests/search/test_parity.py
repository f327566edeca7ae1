"""Splitting, folding, numbers and parsing exist twice; here the two sides are held to each other."""

import random

import simplemma
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from playwright.sync_api import Page
from simplemma.strategies import DefaultDictionaryFactory

from griffie.search.analysis.fold import exact, fold
from griffie.search.analysis.numbers import typed_number
from griffie.search.analysis.words import split
from griffie.search.asking.query import parse

NASTY = (
    "",
    " ",
    "Oekrai\u0308ne en Oekraïne",
    "PCA’s, foto's en ʼs-Gravenhage",
    "ĲS en ĳsberg, ﬁnancie\u0308n",
    "CO₂-uitstoot m² 2e ½ ¾",
    "A.W.R. m.b.t. d.d. c.s. www.defensie.nl",
    "36 800 X, 36\u00a0800-X, 1.250.000 en 17,45 of 1,5%, 50% van 3.5",
    "zacht\u00adafbreken nul\u200bbreed \ufeffbegin",
    "😀 emoji👍🏽tussen woorden",
    "Київ Ελλάς ΣΊΣΥΦΟΣ العربية 北京 ٣٤",
    "İstanbul ISPARTA ı straße Łódź Ærø Œuvre þing",
    "a--b -c- d‑e f‐g h–i",
    "_onder_streept_ 'a' 'b",
    "a\u2028b\x1cc\x85d\u3000e",
    "19 miljoen, 17,45\u00a0mld. en 3,5 % of 40 PROCENT; 2 m\u0131ljoen 5 mil 7 miljoenen ٣ mln 3%",
)
TYPED = (
    "36800-X-46",
    "36 800 X nr. 46",
    "kst-36410-VII-12",
    "36410 VII nr 12",
    "21 501-07, nr. 2176",
    "Kamerstukken II 36800 X, nr. 34",
    "2026D28253",
    "36 800 en",
    "dossier 28676",
    "36410 12",
)
QUERIES = (
    'motie "van het lid" -Vos fractie:cda soort:antwoord van:2026-01',
    'minister: 36410: VII a^b vraag~x + * "',
    'kade "het lid v',
    '"kade ',
    "\"een 'x",
    "-\"twee woorden\" -een 'x' onbekend:woord constructor:x __proto__:y",
    "36 800 X nr. 46 Piri  12 500 woningen",
    '„aanhaling” co2-uitstoot dossier:"36800 X" eind ',
)


def js_words(page: Page, texts: list[str]) -> list[list[list[object]]]:
    found: list[list[list[object]]] = page.evaluate(
        "texts => texts.map(text => GRIFFIE_ZOEK.split(text).map("
        "word => [text.slice(word.start, word.end), word.form, word.exact, !!word.whole]))",
        texts,
    )
    return found


def py_words(texts: list[str]) -> list[list[list[object]]]:
    return [[[word.span.of(text), word.form, word.exact, word.whole] for word in split(text)] for text in texts]


def test_twenty_thousand_words_are_split_and_folded_alike(page: Page) -> None:
    simplemma.lemmatize("woord", lang="nl")
    known = sorted(DefaultDictionaryFactory().get_dictionary("nl"))
    words = random.Random(7).sample(known, 20_000)  # noqa: S311 - a sample, not a secret
    assert js_words(page, words) == py_words(words)
    folded = page.evaluate("words => words.map(word => [GRIFFIE_ZOEK.fold(word), GRIFFIE_ZOEK.exact(word)])", words)
    assert folded == [[fold(word), exact(word)] for word in words]


def test_nasty_texts_are_split_alike(page: Page) -> None:
    assert js_words(page, list(NASTY)) == py_words(list(NASTY))


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.text(st.characters(exclude_categories=("Cs", "Cn"))), max_size=20))
def test_any_text_is_split_alike(page: Page, texts: list[str]) -> None:
    assert js_words(page, texts) == py_words(texts)


@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.text("aë'’-.,% 0123456789XVcd€&/mnl\u00a0\u0308²", max_size=30), max_size=20))
def test_texts_of_words_and_numbers_are_split_alike(page: Page, texts: list[str]) -> None:
    assert js_words(page, texts) == py_words(texts)


def test_typed_numbers_are_read_alike(page: Page) -> None:
    assert page.evaluate("typed => typed.map(GRIFFIE_ZOEK.typedNumber)", list(TYPED)) == list(map(typed_number, TYPED))


def js_query(page: Page, typed: str) -> object:
    return page.evaluate(
        "text => { const query = GRIFFIE_ZOEK.parse(text); const plain = word => [word.form, word.exact, word.wholes,"
        " !!word.number, !!word.last, !!word.literal]; return [query.words.map(plain), query.phrases,"
        " query.excluded.map(plain), query.excludedPhrases, query.filters, query.number, query.typing]; }",
        typed,
    )


def py_query(typed: str) -> object:
    query = parse(typed)
    words, excluded = (
        [[word.form, word.exact, list(word.wholes), word.number, word.last, word.literal] for word in found]
        for found in (query.sought, query.excluded)
    )
    phrases, gone = ([list(phrase) for phrase in found] for found in (query.phrases, query.excluded_phrases))
    return [words, phrases, excluded, gone, [list(one) for one in query.filters], query.number, query.typing]


def test_queries_are_parsed_alike(page: Page) -> None:
    for typed in (*QUERIES, *TYPED, *NASTY):
        assert js_query(page, typed) == py_query(typed), typed


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.text(st.sampled_from('ab 36800X-nr.:"”fractie*^~+%€ë'), max_size=40)
    | st.text(st.characters(exclude_categories=("Cs", "Cn")))
)
def test_any_query_is_parsed_alike(page: Page, typed: str) -> None:
    assert js_query(page, typed) == py_query(typed)
