"""Splitting, folding, numbers and parsing exist twice; here the two sides are held to each other."""

import random
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest
from dutch import dutch
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from made_corpus import made_corpus
from playwright.sync_api import Page
from sides import Both, evaluated

from griffie.search.analysis.analyse import CLASS
from griffie.search.analysis.classes import classes
from griffie.search.analysis.fold import exact, fold
from griffie.search.analysis.numbers import id_tokens, typed_number
from griffie.search.analysis.words import split
from griffie.search.asking.query import parse
from griffie.search.index.postings import field_sources

CONTENT = Path(__file__).parents[2] / "content"
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
    "36410vii12",
    "36410VIII",
    "(36410 (VII)), nr. 12.",
    "2025/26, 36410",
    "36410xyz",
)
QUERIES = (
    'motie "van het lid" -Vos fractie:cda soort:antwoord van:2026-01',
    '40 % van 3,5  % "5 % meer" -7 %',
    'minister: 36410: VII a^b vraag~x + * "',
    'kade "het lid v',
    '"kade ',
    "\"een 'x",
    "-\"twee woorden\" -een 'x' onbekend:woord constructor:x __proto__:y",
    "36 800 X nr. 46 Piri  12 500 woningen",
    '„aanhaling” co2-uitstoot dossier:"36800 X" eind ',
    "22-05-2026 1/1/1999 31.12.2030 22-13-2026 2-5-26 0-1-2020 07-6-2026, van:2-3-2026",
    "2.8 % en 2.8.1",
)


WORD_LIST = Path("/usr/share/dict/dutch")
"""Of Debian's package wdutch."""


def js_words(page: Page, texts: list[str]) -> object:
    return evaluated(
        page,
        "texts => texts.map(text => GRIFFIE_ZOEK.split(text).map("
        "word => [text.slice(word.start, word.end), word.form, word.exact, !!word.whole]))",
        texts,
    )


def py_words(texts: list[str]) -> object:
    return [[[word.span.of(text), word.form, word.exact, word.whole] for word in split(text)] for text in texts]


def of_the_dictionary() -> list[str]:
    return sorted(dutch())


def of_debian() -> list[str]:
    if not WORD_LIST.is_file():
        pytest.skip("Debian's list of Dutch words is not here: apt-get install wdutch")
    return WORD_LIST.read_text("utf-8").split()


@pytest.mark.parametrize("known", [of_the_dictionary, of_debian])
def test_twenty_thousand_words_are_split_and_folded_alike(page: Page, known: Callable[[], list[str]]) -> None:
    words = random.Random(7).sample(known(), 20_000)  # noqa: S311 - a sample, not a secret
    assert js_words(page, words) == py_words(words)
    folded = evaluated(page, "words => words.map(word => [GRIFFIE_ZOEK.fold(word), GRIFFIE_ZOEK.exact(word)])", words)
    assert folded == [[fold(word), exact(word)] for word in words]


def test_all_words_of_our_own_edition_are_split_alike(page: Page) -> None:
    lines = [line for file in sorted(CONTENT.rglob("*.*")) for line in file.read_text("utf-8").splitlines()]
    assert len(lines) > 1_000
    assert js_words(page, lines) == py_words(lines)


def test_all_words_of_the_letters_are_split_alike(page: Page, letters: Path) -> None:
    lines = [line for file in sorted(letters.glob("*.txt")) for line in file.read_text("utf-8").splitlines()]
    assert len(lines) > 100
    assert js_words(page, lines) == py_words(lines)


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


def typed_numbers(page: Page, typed: list[str]) -> object:
    return evaluated(page, "typed => typed.map(GRIFFIE_ZOEK.typedNumber)", typed)


def test_typed_numbers_are_read_alike(page: Page) -> None:
    assert typed_numbers(page, list(TYPED)) == list(map(typed_number, TYPED))


@pytest.mark.parametrize(
    ("dossier", "chapter", "number"),
    [("36800", "X", "46"), ("36410", "VII", "12"), ("28676", "", "504"), ("21501", "07", "2176"), ("36800", "K", "F")],
)
def test_every_way_to_write_a_number_is_the_same_number(page: Page, dossier: str, chapter: str, number: str) -> None:
    """And the same as that of its id, by which it is indexed."""
    (token, *_) = id_tokens("-".join(filter(None, ("kst", dossier, chapter, number))))
    written = [
        f"{name}{of}{behind}{chapter}{before}{number}"
        for name in (
            "",
            "kst-",
            "Kamerstuk ",
            "kamerstukken ",
            "Kamerstukken II ",
            "dossier ",
            "Kamerstukken I 2025/26, ",
        )
        for of in (dossier, f"{dossier[:2]} {dossier[2:]}", f"{dossier[:2]}.{dossier[2:]}")
        for behind in (("-", " ") if chapter else ("",))
        for before in ("-", ", nr. ", " nr. ", " nr ", ", ", " ", "\u2013")
    ]
    written += [f"({written[0]})", f"{written[0]}.", f" {written[-1]};"]
    if chapter.isalpha() and number.isdigit():
        written.append(dossier + chapter + number)
    for typed in (written, list(map(str.lower, written)), list(map(str.upper, written))):
        assert {text for text in typed if typed_number(text) != token} == set()
        assert typed_numbers(page, typed) == [token] * len(typed)


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.text("36800 1250-.,/()nrkstXVIabKI:d20\u2013", max_size=24), max_size=40))
def test_what_looks_like_a_number_is_read_alike(page: Page, typed: list[str]) -> None:
    assert typed_numbers(page, typed) == list(map(typed_number, typed))


def test_every_word_has_the_classes_that_the_analyser_gives(everything: Both) -> None:
    """From the index as a browser reads it: the form, its classes, and in how many records it stands."""
    forms: Counter[str] = Counter()
    for paper in made_corpus(14):
        for record in paper:
            texts = [text for texts, _ in field_sources(record) for text in texts]
            forms.update({word.form for text in texts for word in split(text)})
    told = evaluated(everything.page, "async () => (await GRIFFIE_ZOEK.open(), GRIFFIE_ZOEK.words(''))", None)
    found = {word["form"]: (word["records"], word["classes"]) for word in told}
    assert {form: found.get(form) for form in forms} == {form: (forms[form], list(classes(form))) for form in forms}
    assert {form for form, (records, _) in found.items() if records} == set(forms)
    assert all(known == list(classes(form)) for form, (_, known) in found.items())
    assert all(form in of_class(everything, class_) for form in forms for class_ in classes(form))


def of_class(both: Both, class_: str) -> tuple[str, ...]:
    entry = both.shelf.term(CLASS + class_)
    return entry.forms if entry else ()


def js_query(page: Page, typed: str) -> object:
    return evaluated(
        page,
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
