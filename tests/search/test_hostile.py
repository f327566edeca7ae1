"""Whatever is typed, whatever the index looks like: a plain answer, no exception, never another page's result."""

import shutil
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from playwright.sync_api import Browser, Error, Page
from small_corpus import ASSETS, BuiltIndex

from griffie.search.find import ask, look, search
from griffie.search.shelf import DamagedIndexError

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
    """The file cut off, handing over something else or, where its name holds its digest, with a letter changed."""
    places = st.integers(0, len(content) - 1)
    head, comma, _ = content.partition(b",") if b"deel(" in content else (b"GRIFFIE_ZOEK.wijzer(", b"", b"")
    cut = places.map(lambda end: content[:end])
    other = st.sampled_from(OTHERS).map(lambda value: head + comma + value.encode() + b");\n")
    if not comma:
        return cut | other
    changed = st.tuples(places, st.binary(min_size=1, max_size=4))
    return cut | other | changed.map(lambda at: content[: at[0]] + at[1] + content[at[0] + 1 :])


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_a_damaged_file_is_told_or_does_not_matter(
    built: BuiltIndex, tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    files = sorted((built.site / "zoek").iterdir())
    file = data.draw(st.sampled_from(files))
    content = file.read_bytes()
    site = tmp_path_factory.mktemp("stuk")
    (site / "zoek").mkdir()
    for other in files:
        (site / "zoek" / other.name).write_bytes(other.read_bytes())
    harmed = data.draw(damaged(content))
    (site / "zoek" / file.name).write_bytes(harmed)
    for query in ("kade", "brief soort:vraag", '"motie van het lid"', "finacien"):
        try:
            found = search(site, query)
        except DamagedIndexError:
            continue
        assert file.name == "wijzer.js" or found == search(built.site, query)


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
    (tmp_path / "assets").mkdir()
    for script in ASSETS.glob("zoek*.js"):
        shutil.copy(script, tmp_path / "assets")
    (tmp_path / "proef.html").write_text(
        '<!doctype html><meta charset="utf-8"><script src="assets/zoek-index.js"></script>'
        '<script src="assets/zoek.js"></script>',
        encoding="utf-8",
    )
    fresh = browser.new_page()
    fresh.goto((tmp_path / "proef.html").as_uri())
    with pytest.raises(Error):
        fresh.evaluate("() => GRIFFIE_ZOEK.search('kade')")
    fresh.close()
