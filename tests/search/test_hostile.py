"""Whatever is typed, whatever the index looks like: a plain answer, no exception, never another page's result."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from time import sleep
from zlib import crc32

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from playwright.sync_api import Browser, Page
from sides import evaluated
from small_corpus import RECORDS, BuiltIndex, open_page

from griffie.search.asking.find import ask
from griffie.search.asking.listing import look, search
from griffie.search.build import assemble
from griffie.search.index.cards import summed
from griffie.search.index.postings import postings
from griffie.search.index.shelf import DamagedIndexError
from griffie.search.record import Record

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


@pytest.mark.parametrize("query", ["\ud83d", "kade\udc00", "\ud83dkade", '-\udfff "\ud800 kade"', "kade:\ud83d"])
def test_half_a_character_fails_nowhere(built: BuiltIndex, page: Page, query: str) -> None:
    """As a browser gives when an emoji is cut, and a terminal when it reads bytes that are no text."""
    answer = ask(built.shelf, query)
    urls = [built.shelf.shown(record).url for record, _ in answer.records]
    assert evaluated(page, FOUND, query) == [urls, answer.some, answer.suggestion, answer.corrected]


@pytest.mark.parametrize("query", ["", " ", "k ", ".,;", '"', "- - -", "🙂"])
def test_what_holds_no_word_finds_nothing(built: BuiltIndex, query: str) -> None:
    found = look(built.site, query)
    assert (found.results, found.some, found.suggestion, found.corrected) == ((), False, "", False)


OTHERS = 'null [] {} 1 "x" [1] [["kade","",[0,[0,1]]]] {"v":1} {"v":0} {"r":[],"o":[],"t":[]}'.split()
HARMED = ("kade", "brief soort:vraag", '"motie van het lid"', "finacien")


@dataclass(frozen=True, slots=True, repr=False)
class Index:
    """An index on disk that can be damaged, and an older one of the same papers."""

    site: Path
    files: Mapping[str, bytes]
    older: Mapping[str, bytes]

    def put(self, files: Mapping[str, bytes | None]) -> None:
        for name, content in files.items():
            file = self.site / "zoek" / name
            if content is None:
                file.unlink(missing_ok=True)
            else:
                file.write_bytes(content)

    @contextmanager
    def harmed(self, file: str, content: bytes | None) -> Iterator[None]:
        """With one file gone, or another content in it."""
        self.put({file: content})
        try:
            yield
        finally:
            self.put({file: self.files[file]})


def files_of(papers: Iterable[Sequence[Record]]) -> Mapping[str, bytes]:
    return {Path(output.path).name: output.content for output in assemble(map(postings, papers))}


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> Index:
    """The older one has not yet the last paper, and another word in the first."""
    first, *others, _ = RECORDS
    told = replace(first[2], texts=("De kade wordt hersteld, en over de brief van het lid volgt niets.",))
    site = tmp_path_factory.mktemp("schade")
    (site / "zoek").mkdir()
    made = Index(site, files_of(RECORDS), files_of([(*first[:2], told, *first[3:]), *others]))
    made.put(made.files)
    return made


@st.composite
def damage(draw: st.DrawFn, index: Index) -> tuple[str, bytes | None]:
    """A file that is gone, cut off, has some letters changed, or holds what another holds, of this build or before."""
    file = draw(st.sampled_from(sorted(index.files)))
    content = index.files[file]
    head, comma, _ = content.partition(b",") if b"deel(" in content else (b"GRIFFIE_ZOEK.wijzer(", b"", b"")
    at = draw(st.integers(0, len(content) - 1))
    letters = st.binary(min_size=1, max_size=1) | st.binary(max_size=4)
    others = st.sampled_from(OTHERS).map(partial(summed, "another"))
    how = st.one_of(
        st.none(),
        st.just(content[:at]),
        letters.map(lambda changed: content[:at] + changed + content[at + 1 :]),
        others.map(lambda other: head + comma + other.encode() + b");\n"),
        st.sampled_from(list(index.files.values())),
        st.sampled_from(list(index.older.values())),
    )
    return file, draw(how)


def found_in(site: Path) -> list[object]:
    """What the terminal answers to each query, or that the index is damaged."""
    found: list[object] = []
    for query in HARMED:
        try:
            found.append(search(site, query))
        except DamagedIndexError:
            found.append("Error")
    return found


TOLD = f"""queries => Promise.all(queries.map(text => ({FOUND})(text).catch(error => error.name)))"""

TYPED = f"""queries => Promise.all(queries.map(async (text, at) => {{
  await new Promise(done => setTimeout(done, at * 25));
  return ({FOUND})(text).catch(error => error.name);
}}))"""


class Host(SimpleHTTPRequestHandler):
    """Prints nothing, and has a browser keep nothing."""

    def end_headers(self) -> None:
        self.send_header("Cache-Control", "no-store")
        super().end_headers()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name is of the standard library
        """Nothing is printed."""


class Slow(Host):
    """Some files come later than others, as over a network."""

    def do_GET(self) -> None:
        sleep(crc32(self.path.encode()) % 4 / 40)
        super().do_GET()


@contextmanager
def served(index: Index, host: type[Host]) -> Iterator[str]:
    """Where the index is served."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(host, directory=str(index.site)))
    Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/proef.html"
    server.shutdown()
    server.server_close()


@pytest.fixture(scope="module", params=["disk", "host"])
def opened(index: Index, browser: Browser, request: pytest.FixtureRequest) -> Iterator[Page]:
    """A page from disk, where parts are scripts, and from a host, where they are read as text."""
    page = open_page(browser, index.site)
    if request.param == "disk":
        yield page
    else:
        with served(index, Host) as address:
            page.goto(address)
            yield page
    page.close()


@pytest.fixture(scope="module")
def whole(index: Index, opened: Page) -> tuple[list[object], list[object]]:
    """What terminal and browser answer while nothing is damaged."""
    found = found_in(index.site), answers(opened)
    assert "Error" not in (*found[0], *found[1])
    return found


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_a_damaged_file_is_told_or_does_not_matter(
    index: Index, opened: Page, whole: tuple[list[object], list[object]], data: st.DataObject
) -> None:
    """In the terminal and in a browser: what a query finds, or that it cannot be looked up; nothing else."""
    with index.harmed(*data.draw(damage(index))):
        harmed = found_in(index.site), answers(opened)
    for found, expected in zip(harmed, whole, strict=True):
        assert [one for one, other in zip(found, expected, strict=True) if one not in ("Error", other)] == []


def answers(opened: Page) -> list[object]:
    """What a fresh page answers to each query."""
    opened.reload()
    found: list[object] = evaluated(opened, TOLD, list(HARMED))
    return found


def test_an_older_pointer_finds_what_it_found_or_is_told(
    index: Index, opened: Page, whole: tuple[list[object], list[object]]
) -> None:
    """The pointer of an older build: with its own slices it finds its own records, without them only what is shared."""
    with index.harmed("wijzer.js", index.older["wijzer.js"]):
        among = found_in(index.site), answers(opened)
        index.put(index.older)
        expected = found_in(index.site), answers(opened)
        index.put({name: None for name in index.older if name not in index.files})
    for found, of, now in zip(among, expected, whole, strict=True):
        assert "Error" in found
        assert [one for one, other in zip(found, of, strict=True) if one not in ("Error", other)] == []
        assert "Error" not in of
        assert of != now


@pytest.fixture
def address(index: Index) -> Iterator[str]:
    """Of a slow host."""
    with served(index, Slow) as address:
        yield address


def test_a_page_that_was_open_while_the_site_was_built_asks_the_new_index(
    index: Index, whole: tuple[list[object], list[object]], browser: Browser, address: str
) -> None:
    """Several searches at once, as when one types: each finds that its files are gone, and none disturbs another."""
    page = browser.new_page()
    index.put({**dict.fromkeys(index.files), **index.older})
    page.goto(address)
    page.evaluate("GRIFFIE_ZOEK.open()")
    index.put({**dict.fromkeys(index.older), **index.files})
    assert evaluated(page, TYPED, list(HARMED) * 4) == whole[1] * 4
    page.close()


def test_where_a_policy_allows_scripts_only_the_search_finds_as_much(
    index: Index, whole: tuple[list[object], list[object]], browser: Browser, address: str
) -> None:
    page = browser.new_page()
    strict = (index.site / "proef.html").read_text("utf-8").replace("; connect-src 'self'", "")
    (index.site / "streng.html").write_text(strict, encoding="utf-8")
    page.goto(address.replace("proef", "streng"))
    assert evaluated(page, TOLD, list(HARMED)) == whole[1]
    of_texts = "performance.getEntriesByType('resource').filter(one => one.name.includes('/t-'))"
    assert "script" in page.evaluate(f"{of_texts}.map(one => one.initiatorType)")
    page.close()


def test_what_is_whole_again_is_found_again(
    index: Index, opened: Page, whole: tuple[list[object], list[object]]
) -> None:
    index.put({name: content.replace(b"a", b"e") for name, content in index.files.items() if name[0] in "bptw"})
    assert answers(opened) == ["Error"] * len(HARMED)
    index.put(index.files)
    assert evaluated(opened, TOLD, list(HARMED)) == whole[1]


@pytest.mark.parametrize("value", ["null", "[]", "{}", "7", '{"v": 1}', '{"v": 0, "n": 5}', '"x"'])
def test_another_pointer_is_told(tmp_path: Path, value: str) -> None:
    (tmp_path / "zoek").mkdir()
    (tmp_path / "zoek" / "wijzer.js").write_text(f"GRIFFIE_ZOEK.wijzer({value});\n", encoding="utf-8")
    with pytest.raises(DamagedIndexError):
        search(tmp_path, "kade")
