"""The analyser: tokens of texts as a table, forms that must meet, compounds, document numbers."""

import re
from pathlib import Path

import pytest
import Stemmer  # type: ignore[import-not-found]  # compiled, without types
from hypothesis import given
from hypothesis import strategies as st
from snowballstemmer.dutch_porter_stemmer import DutchPorterStemmer
from snowballstemmer.dutch_stemmer import DutchStemmer

from griffie.citations import recognise
from griffie.model.citation import Citation
from griffie.search.analysis.analyse import number_tokens, tokens
from griffie.search.analysis.classes import SAID, classes, relatives
from griffie.search.analysis.compounds import heads, tails
from griffie.search.analysis.fold import fold
from griffie.search.analysis.numbers import id_tokens, typed_number
from griffie.search.analysis.synonyms import ALL, groups
from griffie.search.analysis.words import split

TABLE = Path(__file__).with_name("analyse.md").read_text(encoding="utf-8")
ROWS = [row for row in re.findall(r"^\| (.+?) \| (.+?) \|$", TABLE, re.MULTILINE) if row[0] != "text"]

PAIRS = """
    motie moties|brief brieven|bedrijf bedrijven|wetsvoorstel wetsvoorstellen|stad steden|provincie provincies|
    schip schepen|lid leden|kamerlid kamerleden|huis huizen|raket raketten|drone drones|toezegging toezeggingen|
    besluit besluiten|minister ministers|bewindspersoon bewindspersonen|vraag vragen|antwoord antwoorden|
    uitgave uitgaven|begroting begrotingen|doelstelling doelstellingen|capaciteit capaciteiten|tekort tekorten|
    bondgenoot bondgenoten|mogelijkheid mogelijkheden|amendement amendementen|nota nota's|auto auto's|idee ideeën|
    kind kinderen|ei eieren|weg wegen|dag dagen|bad baden|rem remmen|zaak zaken|reis reizen|prijs prijzen|
    neef neven|golf golven|industrie industrieën|commissie commissies|gemeente gemeenten|ziekenhuis ziekenhuizen|
    overheid overheden|wet wetten|verdrag verdragen|belasting belastingen|subsidie subsidies|school scholen|
    loopt lopen|kost kosten|meldt melden|werkt werken|stelt stellen|geeft geven|leest lezen|schrijft schrijven|
    Europees Europese|Nederlands Nederlandse|groot grote|snel snelle|nieuw nieuwe|lief lieve|
    financieel financiële|strategisch strategische|militair militaire|wapensysteem wapensystemen
""".replace("\n", "").split("|")


@pytest.mark.parametrize(("text", "expected"), ROWS)
def test_tokens(text: str, expected: str) -> None:
    assert " ".join(tokens(text)) == expected


def test_forms_of_one_word_meet() -> None:
    missed = [pair for pair in PAIRS if not meets(*pair.split())]
    assert len(missed) <= 0.02 * len(PAIRS), missed


def meets(one: str, other: str) -> bool:
    return bool(set(classes(fold(one))) & set(classes(fold(other))))


@pytest.mark.parametrize(
    ("compound", "tail"),
    [
        ("kamerbrieven", "brieven"),
        ("zorgverzekering", "verzekering"),
        ("broeikasgasuitstoot", "uitstoot"),
        ("kinderopvangtoeslag", "toeslag"),
        ("luchtverdedigingsmiddelen", "middelen"),
        ("munitieproductie", "productie"),
        ("lidstaten", "staten"),
        ("defensieuitgaven", "uitgaven"),
        ("wetsvoorstellen", "voorstellen"),
    ],
)
def test_a_compound_gives_its_tail(compound: str, tail: str) -> None:
    assert tail in tails(compound)


@pytest.mark.parametrize(
    ("compound", "head"),
    [
        ("luchtverdedigingsmiddelen", "verdediging"),
        ("luchtverdedigingsmiddelen", "luchtverdediging"),
        ("wapenexportcontrole", "export"),
        ("gereedheidsniveaus", "gereedheid"),
        ("satellietdata", "satelliet"),
        ("gaswinning", "gas"),
    ],
)
def test_a_compound_gives_what_stands_before_its_tail(compound: str, head: str) -> None:
    assert head in heads(compound)


@pytest.mark.parametrize(
    ("said", "written"),
    [
        ("straaljagers", "jachtvliegtuig"),
        ("israelische", "israel"),
        ("kogels", "munitie"),
        ("sloop", "ontmanteld"),
        ("kocht", "aanschaf"),
        ("achttien", "18"),
        ("3", "drie"),
        ("rechtszaak", "strafproces"),
        ("zwervers", "dakloos"),
        ("fabrieken", "productielocatie"),
    ],
)
def test_words_that_mean_about_the_same_meet(said: str, written: str) -> None:
    assert {class_ for class_ in classes(said) if class_.startswith(SAID)} & set(classes(written))
    assert said in relatives(written)


@pytest.mark.parametrize(
    ("one", "other"),
    [("uitvoer", "uitvoering"), ("nieuws", "nieuwe"), ("bommen", "bomen"), ("vertrouwen", "vertrouwelijke")],
)
def test_words_with_one_stem_and_two_meanings_are_kept_apart(one: str, other: str) -> None:
    assert groups(one)
    assert set(groups(one)).isdisjoint(groups(other))


def test_each_group_has_a_name_of_its_own_and_words_that_meet() -> None:
    lines = [line.split() for line in ALL.splitlines() if line]
    assert len({words[0] for words in lines}) == len(lines)
    for words in lines:
        assert len(words) > 1
        assert all(words[0] in groups(word) for word in words), words


@pytest.mark.parametrize(
    "word",
    (
        "bedrijven besluiten raketten voldoende bijzonder verantwoord combinatie informatieverstrekking aanpassing "
        "samenwerking transport voorbeeld betrokken gekregen verschillende uitvoering mogelijkheden krijgen"
    ).split(),
)
def test_what_only_looks_like_a_compound_is_left_whole(word: str) -> None:
    assert tails(word) == ()


@pytest.mark.parametrize(
    ("written", "token"),
    [
        ("Kamerstuk 36 800 X, nr. 46", "#36800-x-46"),
        ("Kamerstuk 36800-X-46", "#36800-x-46"),
        ("Kamerstukken II 2024/25, 36 410, nr. 12", "#36410-12"),
        ("Kamerstuk 21 501-07, nr. 2176", "#21501-07-2176"),
        ("Kamerstuk 36 800 K, F", "#36800-k-f"),
    ],
)
def test_every_way_to_write_a_number_gives_one_token(written: str, token: str) -> None:
    """The recogniser of citations, the ids and what a reader types agree."""
    found = [mention for mention in recognise(written) if isinstance(mention, Citation)]
    assert number_tokens(found[0].ids)[0] == token
    assert typed_number(written.replace(" 2024/25,", "")) == token[1:]


def test_an_id_is_found_at_each_of_its_levels() -> None:
    assert id_tokens("kst-36800-X-46") == ("36800-x-46", "36800-x", "36800")
    assert id_tokens("dossier:21501-07") == ("21501-07", "21501")
    assert id_tokens("2026D28253") == ("2026d28253",)


@given(st.text())
def test_any_text_has_words_that_lie_in_it(text: str) -> None:
    for word in split(text):
        assert 0 <= word.span.start < word.span.end <= len(text)
        assert word.form
        assert fold(word.form.rstrip("%")) or not word.form.isascii()


@given(st.text(max_size=40))
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)


def test_the_fast_stemmers_are_the_stemmers() -> None:
    words = [word for pair in PAIRS for word in pair.lower().split()]
    for name, plain in (("dutch_porter", DutchPorterStemmer()), ("dutch", DutchStemmer())):
        assert Stemmer.Stemmer(name).stemWords(words) == [plain.stemWord(word) for word in words]
