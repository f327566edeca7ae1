"""What queries find, in Python and in a browser from disk: the same records, scores, excerpts and suggestions."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from playwright.sync_api import Browser, Page
from small_corpus import BuiltIndex, open_page, write

from griffie.search.asking.excerpt import excerpt
from griffie.search.asking.find import ask, group_of, literal_forms, to_mark, together
from griffie.search.asking.listing import look, search
from griffie.search.asking.suggest import SEEN, nearest
from griffie.search.build import assemble
from griffie.search.index.postings import postings
from griffie.search.index.shelf import DamagedIndexError, Shelf
from griffie.search.index.weights import WordEntry
from griffie.search.record import Origin, Record, Soort

GOLDEN = Path(__file__).with_name("golden.md")
ROWS = [
    (row[1].strip(), row[2].strip())
    for row in re.findall(r"^(\| (.+?) \|(.*)\|)$", GOLDEN.read_text(encoding="utf-8"), re.MULTILINE)
    if row[1].strip() not in {"query", "---"}
]
SHORT = {"kst-36410-VII-12.html": "12", "kst-28901-K-F.html": "F", "kst-36800-X-46.html": "46"}


def short(url: str) -> str:
    page, mark, anchor = url.partition("#")
    return SHORT[page] + mark + anchor


@pytest.mark.parametrize(("query", "expected"), ROWS)
def test_the_golden_queries(built: BuiltIndex, query: str, expected: str) -> None:
    shelf = built.shelf
    answer = ask(shelf, query)
    urls = [short(shelf.shown(record).url) for record, _ in answer.records]
    rest = urls[answer.whole :]
    told = [
        *urls[: answer.whole],
        *(("~", *rest) if rest else ()),
        *filter(None, (answer.suggestion and f"? {answer.suggestion}",)),
    ]
    assert " ".join(told) == expected


ASK = """async text => {
  const answer = await GRIFFIE_ZOEK.search(text);
  const shown = await Promise.all(answer.records.map(GRIFFIE_ZOEK.shown));
  return [shown.map(one => one.url), answer.records.map(record => Math.round(answer.scores[record] * 1e6) / 1e6),
    answer.whole, answer.count, answer.suggestion,
    shown.map(one => GRIFFIE_ZOEK.excerpt(one.paragraphs, GRIFFIE_ZOEK.groupsIn(one, answer)))
      .map(({text, marks}) => [text, marks.map(span => span.map(unit => [...text.slice(0, unit)].length))])];
}"""


def in_python(shelf: Shelf, query: str) -> list[object]:
    answer = ask(shelf, query)
    groups = group_of(answer.wanted, shelf)
    shown = [shelf.shown(record) for record, _ in answer.records]
    literal = literal_forms(answer.wanted, shelf)
    marked = [to_mark(one, groups, literal) for one in shown]
    found = [excerpt(one.paragraphs, of) for one, of in zip(shown, marked, strict=True)]
    return [
        [one.url for one in shown],
        [pytest.approx(score, abs=2e-6) for _, score in answer.records],
        answer.whole,
        len(answer.records),
        answer.suggestion,
        [[one.text, [[span.start, span.end] for span in one.marks]] for one in found],
    ]


@pytest.mark.parametrize("query", [query for query, _ in ROWS])
def test_the_browser_finds_the_same(built: BuiltIndex, page: Page, query: str) -> None:
    assert page.evaluate(ASK, query) == in_python(built.shelf, query)


PIECES = [
    "vraag",
    "brief",
    "financi",
    "36",
    "800",
    "X",
    "nr.",
    "-",
    '"',
    ":",
    "soort:",
    "fractie:",
    "kade",
    "*",
    "niet",
    " ",
    "é",
]


ASSIGNED = st.characters(exclude_categories=("Cs", "Cn"))
"""What Python's Unicode does not know yet, a newer browser may already count as a letter."""


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.sampled_from(PIECES) | st.text(ASSIGNED, max_size=3), max_size=10).map("".join))
def test_no_query_fails_and_both_sides_agree(built: BuiltIndex, page: Page, query: str) -> None:
    assert page.evaluate(ASK, query) == in_python(built.shelf, query)


@pytest.mark.parametrize("query", ["x" * 10_000, "vraag " * 3_000, "\u202eabc", "minister:", "'; drop", "a" * 9 + "*"])
def test_long_and_strange_queries_give_a_plain_answer(built: BuiltIndex, query: str) -> None:
    assert search(built.site, query) is not None


def test_every_prefix_of_every_word_finds_the_word(built: BuiltIndex) -> None:
    shelf = built.shelf
    for entry in list(shelf.words("")):
        if not entry.records or not entry.form.isalpha():
            continue
        whole = {record for record, _ in ask(shelf, f'"{entry.form}"').records}
        for length in range(3, len(entry.form) + 1):
            assert whole <= {record for record, _ in ask(shelf, entry.form[:length]).records}, entry.form[:length]


def test_results_are_told_with_their_sentence(built: BuiltIndex) -> None:
    result = search(built.site, "financiën uitstoot", limit=1)[0]
    assert (result.url, result.kind) == ("kst-36410-VII-12.html#antwoord-1", "antwoord")
    assert "uitstoot" in result.excerpt.text
    assert result.title.startswith("Antwoord 1")


def test_a_missing_or_damaged_file_is_told_and_never_guessed(built: BuiltIndex, tmp_path: Path) -> None:
    with pytest.raises(DamagedIndexError):
        search(tmp_path, "brief")
    for file in (built.site / "zoek").iterdir():
        (tmp_path / "zoek").mkdir(exist_ok=True)
        (tmp_path / "zoek" / file.name).write_bytes(file.read_bytes()[:-20])
    with pytest.raises(DamagedIndexError):
        search(tmp_path, "brief")


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory, browser: Browser) -> tuple[Shelf, Page]:
    """A thousand records in which "gemeld" stands everywhere and "niet" nearly, on disk and open in a browser."""
    papers = [
        tuple(
            Record(
                f"p{paper}.html#r{at}",
                Soort.ANTWOORD,
                "antwoord",
                Origin(f"p{paper}", datum=f"20{paper:02}-01-01"),
                texts=(told(at, paper),),
            )
            for at in range(40)
        )
        for paper in range(26)
    ]
    site = tmp_path_factory.mktemp("groot")
    write(site, assemble(map(postings, papers)))
    return Shelf(site), open_page(browser, site)


def told(at: int, paper: int) -> str:
    words = ["kade", "brug", "sluis", "gemaal", "dijk", "kering", "polder"]
    denied = " niet" if at % 8 else ""
    return f"De {words[at % 7]}{denied} de {words[(at + paper) % 5]} gemeld bij de sluis{at}."


MANY = (
    "de kade",
    "kade",
    "de",
    "niet de",
    "de kade niet",
    '"de kade de brug"',
    "de -kade",
    "sluis1",
    "kade de",
    "gemeld kade",
    "brug sluis1",
    "kade brug",
    "kaed",
    "rbug",
    "glemaal",
    "ssluis",
    "poder",
    "slius",
    "dujk",
    "pilder",
)


@pytest.mark.parametrize("query", MANY)
def test_many_records_are_searched_alike(large: tuple[Shelf, Page], query: str) -> None:
    shelf, page = large
    found = page.evaluate("async text => (await GRIFFIE_ZOEK.search(text)).records", query)
    assert found == [record for record, _ in ask(shelf, query).records]
    assert found


def test_a_slip_is_mended_without_all_words_of_a_letter(
    large: tuple[Shelf, Page], monkeypatch: pytest.MonkeyPatch
) -> None:
    shelf, _ = large
    looked_at: list[str] = []
    words = shelf.words

    def seen(prefix: str) -> Iterator[WordEntry]:
        looked_at.append(prefix)
        return words(prefix)

    monkeypatch.setattr(shelf, "words", seen)
    meant = {
        "rbug": "brug",
        "glemaal": "gemaal",
        "ssluis": "sluis",
        "poldre": "polder",
        "dujk": "dijk",
        "slius": "sluis",
    }
    assert {typed: nearest(typed, shelf, 1) for typed in meant} == meant
    assert min(map(len, looked_at)) == 2
    monkeypatch.setattr("griffie.search.asking.suggest.CROWDED", 0)
    looked_at.clear()
    assert nearest("polderr", shelf, 1) == ""
    assert min(map(len, looked_at)) > 4


def test_what_stands_everywhere_is_left_out_but_never_niet(large: tuple[Shelf, Page]) -> None:
    shelf, _ = large
    assert ask(shelf, "gemeld kade") == ask(shelf, "de kade") == ask(shelf, "kade")
    assert ask(shelf, '"gemeld" kade').records != ()
    assert len(ask(shelf, "kade niet").records) < len(ask(shelf, "kade").records)
    assert len(ask(shelf, "de").records) == shelf.totals.records


@pytest.mark.parametrize(
    ("asked", "plain"),
    [("wat kosten de kades", "kosten kades"), ("hoe gaat het met de uitstoot", "uitstoot"), ("de", "de")],
)
def test_words_that_make_a_sentence_are_not_required(built: BuiltIndex, asked: str, plain: str) -> None:
    assert ask(built.shelf, asked).records == ask(built.shelf, plain).records


def test_between_quotes_a_little_word_counts(built: BuiltIndex) -> None:
    assert ask(built.shelf, '"vóór het duin"').records
    assert not ask(built.shelf, '"vóór een duin"').records


def test_the_spelling_with_its_marks_comes_first_and_either_is_found(tmp_path: Path) -> None:
    """The other one is the newer: it stands first among equals."""
    told = {"2024-01-01": "De financiën van de stad.", "2025-01-01": "De financien van de stad."}
    papers = [
        [Record(f"{datum}.html", Soort.STUK, "Brief", Origin(datum, datum=datum), texts=(text,))]
        for datum, text in told.items()
    ]
    write(tmp_path, assemble(map(postings, papers)))
    for typed in ("financiën", "Financie\u0308n "):
        assert [one.url for one in search(tmp_path, typed)] == ["2024-01-01.html", "2025-01-01.html"]
    assert [one.url for one in search(tmp_path, "financien ")] == ["2025-01-01.html", "2024-01-01.html"]


def test_the_words_that_stand_together_come_first(tmp_path: Path) -> None:
    texts = ("Negen kades en een lange zin, waarin ook een brug voorkomt.", "Een kadebrug is er niet. Een kade, brug.")
    records = tuple(
        Record(f"p.html#r{at}", Soort.ANTWOORD, "antwoord", Origin("p"), texts=(text,)) for at, text in enumerate(texts)
    )
    write(tmp_path, assemble([postings(records)]))
    assert next(one.url for one in search(tmp_path, "kade brug")) == "p.html#r1"


def test_a_correction_is_told_and_its_results_are_shown(built: BuiltIndex) -> None:
    found = look(built.site, "finacien")
    assert (found.corrected, found.suggestion) == (True, "financien")
    assert found.results == search(built.site, "financien")
    assert not look(built.site, "financien").corrected


def test_a_little_word_that_no_paper_has_is_not_mended(tmp_path: Path, browser: Browser) -> None:
    record = Record("p.html#r", Soort.ANTWOORD, "antwoord", Origin("p"), texts=("Een kade en warom.",))
    write(tmp_path, assemble([postings([record])]))
    query = "waarom kaade"
    assert look(tmp_path, query).suggestion == "waarom kade"
    page = open_page(browser, tmp_path)
    assert page.evaluate("async text => (await GRIFFIE_ZOEK.search(text)).suggestion", query) == "waarom kade"


SLIPS = {
    "kilswitch": "kill switch",
    "killswitch": "kill switch",
    "kade kilswitch": "kade kill switch",
    "klswitch": "",
    "fiets": "",
    "zalm": "",
    "melk": "",
    "molen": "",
    "winter": "",
    "dujk": "dijk",
    "djik": "dijk",
    "dik": "",
    "brag": "brug",
    "bruh": "brug",
    "brum": "",
    "waneer kade": "wanneer kade",
}
"""What a reader may have meant; what is only another word, or a little one, is worse than nothing."""


@pytest.fixture(scope="module")
def switches(tmp_path_factory: pytest.TempPathFactory, browser: Browser) -> tuple[Path, Page]:
    texts = (
        "Een kill switch op de dijk; elk schip zal iets mogen winnen.",
        "Met de kade van € 19 miljoen win je iets. Wanneer?",
        "De brug van 19 miljoen is ter sprake.",
        "Zonder euro geen dijk: 19 jaar.",
    )
    records = [
        Record(f"p.html#r{at}", Soort.ANTWOORD, "antwoord", Origin("p"), texts=(text,)) for at, text in enumerate(texts)
    ]
    site = tmp_path_factory.mktemp("switch")
    write(site, assemble([postings(records)]))
    return site, open_page(browser, site)


@pytest.mark.parametrize(("typed", "meant"), SLIPS.items())
def test_what_is_meant_is_no_other_word(switches: tuple[Path, Page], typed: str, meant: str) -> None:
    site, page = switches
    assert page.evaluate("async text => (await GRIFFIE_ZOEK.search(text)).suggestion", typed) == meant
    assert look(site, typed).suggestion == meant


@pytest.mark.parametrize("typed", ["19 miljoen euro", "19 mln euro", "€ 19 miljoen", "19 miljoen euros"])
def test_of_an_amount_euro_is_not_required(switches: tuple[Path, Page], typed: str) -> None:
    site, page = switches
    assert {one.url for one in search(site, typed)} == {"p.html#r1", "p.html#r2"}
    assert set(page.evaluate(ASK, typed)[0]) == {"p.html#r1", "p.html#r2"}


@pytest.mark.parametrize("typed", ["euro", "dijk euro", '"19" "euro"'])
def test_euro_is_a_word_where_it_is_no_amount(switches: tuple[Path, Page], typed: str) -> None:
    site, page = switches
    assert [one.url for one in search(site, typed)] == ["p.html#r3"]
    assert page.evaluate(ASK, typed)[0] == ["p.html#r3"]


def test_a_question_and_its_answers_are_one_result(built: BuiltIndex) -> None:
    urls = [result.url for result in search(built.site, "kades")]
    assert len({together(url) for url in urls}) == len(urls) == 1
    assert together("a.html#sp-antwoord-4b") == together("a.html#sp-vraag-4") != together("a.html#sp-vraag-14")


@pytest.fixture(scope="module")
def retold(tmp_path_factory: pytest.TempPathFactory, browser: Browser) -> tuple[Path, Page]:
    """A paper, and a summary of it whose words are found first."""
    own, short = Origin("kst-30000-7", datum="2026-02-03"), Origin("kort", datum="2026-02-03", betreft="kst-30000-7")
    papers = [
        tuple(
            Record(f"{origin.id}.html#{soort}-{at}", soort, f"{soort} {at}", origin, (text * (at % 3 + 1),))
            for at in range(1, 8)
            for soort in (Soort.VRAAG, Soort.ANTWOORD)
        )
        for origin, text in ((own, "De sluis wordt in het komende jaar hersteld. "), (short, "Sluis hersteld. "))
    ]
    site = tmp_path_factory.mktemp("herverteld")
    write(site, assemble(map(postings, papers)))
    return site, open_page(browser, site)


@pytest.mark.parametrize("limit", [1, 2, 5, 7, 20])
def test_what_a_summary_tells_again_is_one_result_with_the_paper_on_both_sides(
    retold: tuple[Path, Page], limit: int
) -> None:
    site, page = retold
    best = """async count => {
      const answer = await GRIFFIE_ZOEK.search("sluis hersteld"), best = await GRIFFIE_ZOEK.best(answer.records, count);
      return best.map(one => one.url);
    }"""
    found = [result.url for result in search(site, "sluis hersteld", limit=limit)]
    assert page.evaluate(best, limit) == found
    assert len(found) == min(limit, 7)
    assert all(url.startswith("kst-30000-7.html#") for url in found)


def test_of_short_words_only_those_of_papers_are_meant(built: BuiltIndex) -> None:
    assert built.shelf.word("kade") is not None
    assert nearest("kadse", built.shelf, 1) == "kades"
    absent = [word.form for word in built.shelf.words("") if not word.records and word.form.isalpha()]
    short = next(form for form in absent if len(form) == SEEN - 1)
    assert nearest(short[:-1], built.shelf, 1) != short
