"""Whatever is typed, whatever the index looks like: a plain answer, no exception, never another page's result."""

import shutil
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from playwright.sync_api import Browser, Error, Page
from small_corpus import BuiltIndex, open_page

from griffie.search.asking.find import ask
from griffie.search.asking.listing import look, search
from griffie.search.index.cards import summed
from griffie.search.index.shelf import DamagedIndexError

QUERIES = (
    "",
    " ",
    "\u00a0\t\n",
    "k",
    "é",
    "kade " * 2_000,
    "a" * 10_000,
    '"' * 500,
    "-" * 500,
    "- - -",
    ".,;:!?()[]{}",
    "kade:", "36410: VII", "a^b", "kade~2", "+kade", "kade*", "*", "?", "titel:kade^10",
    "-kade", '-"', "van: tot:", "soort:",
    "<script>alert(1)</script>",
    "</script><img src=x onerror=alert(1)>",
    "&lt;kade&gt; &amp;",
    "\u202ekade\u202c",
    "مرحبا بالعالم",
    "שלום kade",
    "\u0000kade\u0007",
    "e\u0301" * 300,
    "🙂🙃 kade",
    "kade𐀀", "𐀀kades",
    "constructor __proto__ toString hasOwnProperty",
    "constructor:x __proto__:kade",
    "100% 50%%  % €",
    "''' ’’’ kade's",
)  # fmt: skip
FOUND = """async text => {
  const answer = await GRIFFIE_ZOEK.search(text);
  const shown = await Promise.all(answer.records.map(GRIFFIE_ZOEK.shown));
  return [shown.map(one => one.url), answer.some, answer.suggestion, answer.corrected];
}"""


@pytest.mark.parametrize("query", QUERIES)
def test_whatever_is_typed_both_sides_give_the_same_plain_answer(built: BuiltIndex, page: Page, query: str) -> None:
    answer = ask(built.shelf, query)
    urls = [built.shelf.shown(record).url for record, _ in answer.records]
    assert page.evaluate(FOUND, query) == [urls, answer.some, answer.suggestion, answer.corrected]
    assert set(urls) <= {record.url for paper in built.papers for record in paper}


@pytest.mark.parametrize("query", ["", " ", "k ", ".,;", '"', "- - -", "🙂"])
def test_what_holds_no_word_finds_nothing(built: BuiltIndex, query: str) -> None:
    found = look(built.site, query)
    assert (found.results, found.some, found.suggestion, found.corrected) == ((), False, "", False)


OTHERS = 'null [] {} 1 "x" [1] [["kade","",[0,[0,1]]]] {"v":1} {"v":0} {"r":[],"o":[],"t":[]}'.split()


def damaged(content: bytes) -> st.SearchStrategy[bytes]:
    """The file cut off, handing over something else, or with a letter changed."""
    places = st.integers(0, len(content) - 1)
    head, comma, _ = content.partition(b",") if b"deel(" in content else (b"GRIFFIE_ZOEK.wijzer(", b"", b"")
    cut = places.map(lambda end: content[:end])
    other = st.sampled_from(OTHERS).map(lambda value: head + comma + summed("", value).encode() + b");\n")
    changed = st.tuples(places, st.binary(min_size=1, max_size=4))
    return cut | other | changed.map(lambda at: content[: at[0]] + at[1] + content[at[0] + 1 :])


def harm(site: Path, whole: Path, data: st.DataObject) -> str:
    """A copy of an index with one file damaged, or gone; the name of that file."""
    files = sorted((whole / "zoek").iterdir())
    file = data.draw(st.sampled_from(files))
    (site / "zoek").mkdir(exist_ok=True)
    for other in files:
        (site / "zoek" / other.name).write_bytes(other.read_bytes())
    harmed = data.draw(st.none() | damaged(file.read_bytes()))
    if harmed is None:
        (site / "zoek" / file.name).unlink()
    else:
        (site / "zoek" / file.name).write_bytes(harmed)
    return file.name


HARMED = ("kade", "brief soort:vraag", '"motie van het lid"', "finacien")


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_a_damaged_file_is_told_or_does_not_matter(
    built: BuiltIndex, tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    site = tmp_path_factory.mktemp("stuk")
    harm(site, built.site, data)
    for query in HARMED:
        try:
            found = search(site, query)
        except DamagedIndexError:
            continue
        assert found == search(built.site, query)


TOLD = "text => (" + FOUND + ")(text).catch(error => error.name)"


@pytest.fixture(scope="module")
def harmed(built: BuiltIndex, browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Page]:
    """A site whose index is damaged again and again, and a page of it."""
    site = tmp_path_factory.mktemp("stuk-in-beeld")
    shutil.copytree(built.site / "zoek", site / "zoek")
    return site, open_page(browser, site)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_a_browser_tells_a_damaged_file_too(
    built: BuiltIndex, page: Page, harmed: tuple[Path, Page], data: st.DataObject
) -> None:
    site, opened = harmed
    harm(site, built.site, data)
    opened.reload()
    for query in HARMED:
        found = opened.evaluate(TOLD, query)
        assert found == "Error" or found == page.evaluate(FOUND, query)


@pytest.mark.parametrize("query", HARMED)
def test_what_is_whole_again_is_found_again(
    built: BuiltIndex, page: Page, browser: Browser, tmp_path: Path, query: str
) -> None:
    shutil.copytree(built.site / "zoek", tmp_path / "zoek")
    for file in (tmp_path / "zoek").glob("[bptw]-*.js"):
        file.write_bytes(file.read_bytes().replace(b"a", b"e"))
    opened = open_page(browser, tmp_path)
    assert opened.evaluate(TOLD, query) == "Error"
    shutil.copytree(built.site / "zoek", tmp_path / "zoek", dirs_exist_ok=True)
    assert opened.evaluate(TOLD, query) == page.evaluate(FOUND, query)
    opened.close()


@pytest.mark.parametrize("value", ["null", "[]", "{}", "7", '{"v": 1}', '{"v": 0, "n": 5}', '"x"'])
def test_another_pointer_is_told(tmp_path: Path, value: str) -> None:
    (tmp_path / "zoek").mkdir()
    (tmp_path / "zoek" / "wijzer.js").write_text(f"GRIFFIE_ZOEK.wijzer({value});\n", encoding="utf-8")
    with pytest.raises(DamagedIndexError):
        search(tmp_path, "kade")


def test_a_page_of_a_newer_build_beside_an_older_index_is_told(
    built: BuiltIndex, browser: Browser, tmp_path: Path
) -> None:
    """The pointer of one build and the slices of another: their names differ, so nothing wrong is ever read."""
    (tmp_path / "zoek").mkdir()
    (tmp_path / "zoek" / "wijzer.js").write_bytes((built.site / "zoek" / "wijzer.js").read_bytes())
    with pytest.raises(DamagedIndexError):
        search(tmp_path, "kade")
    fresh = open_page(browser, tmp_path)
    with pytest.raises(Error):
        fresh.evaluate("() => GRIFFIE_ZOEK.search('kade')")
    fresh.close()
