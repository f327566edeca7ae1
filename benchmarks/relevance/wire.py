"""What a first search costs a reader at size: bytes over the wire and time in Chromium, beside Pagefind.

A page is opened and its search field gets the focus, as a reader's does; from there on everything counts: the scripts
and style of the search, the index, and the texts of ten results with their excerpts.
"""

import gzip
import tempfile
import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from statistics import median
from urllib.parse import urlsplit

from playwright.sync_api import Page

from benchmarks.relevance.pairs import Pair
from benchmarks.relevance.rivals import browser_page, run
from griffie.incremental.memo import Memo
from griffie.pages.assets import asset_files
from griffie.search.index.ledger import Source, index_files
from griffie.search.index.postings import Counts, Postings, postings
from griffie.search.index.vocabulary import Vocabulary
from griffie.search.record import Record

PAGE = '<!doctype html><meta charset="utf-8"><title>zoek</title>'
TURNS = 3
"""How often a page is opened for a query; the median counts."""
TEMPLATES = Path(__file__).resolve().parents[2] / "templates"
GRIFFIE = """async text => {
  const start = performance.now(), field = document.getElementById("q");
  field.focus();
  while (!field.hasAttribute("aria-controls")) await new Promise(ready => { setTimeout(ready, 1); });
  await GRIFFIE_ZOEK.script("assets/zoek.js", () => GRIFFIE_ZOEK.search);
  const answer = await GRIFFIE_ZOEK.search(text, [], 30);
  const shown = await GRIFFIE_ZOEK.best(answer.records, 10);
  shown.forEach(one => GRIFFIE_ZOEK.excerpt(one.paragraphs, answer.groups));
  return [performance.now() - start, answer.count];
}"""
PAGEFIND = """async text => {
  const start = performance.now();
  globalThis.pagefind ??= await import("./pagefind/pagefind.js");
  const {results} = await pagefind.search(text);
  await Promise.all(results.slice(0, 10).map(result => result.data()));
  return [performance.now() - start, results.length];
}"""


@dataclass(frozen=True, slots=True)
class Cost:
    """Of one query in a page that was just opened."""

    query: str
    kilobytes: float
    """Of all files fetched from first focus on, scripts of the search included, as a host sends them (gzipped)."""
    cold: float
    """Milliseconds from first focus to ten results with excerpts, files fetched from this machine."""
    warm: float
    """The same once the bytes are there."""
    files: int
    """How many are fetched."""
    found: int
    """How many records, or documents, are found."""
    key: float
    """Milliseconds for a further key once the bytes are there, the slowest after two letters. Ours only."""
    typed: float
    """Kilobytes when the query is typed letter by letter and every letter is searched for; ours only."""


def costs_of_both(
    papers: Callable[[], Iterable[Sequence[Record]]], packages: Path | None, queries: Sequence[str]
) -> list[tuple[Cost, Cost | None]]:
    """What Griffie's own search costs and what Pagefind does on the same records, query by query, in turns.

    In turns, since what else a machine does changes from minute to minute; Pagefind only when it is among the packages.
    """
    with tempfile.TemporaryDirectory() as ours, tempfile.TemporaryDirectory() as theirs, ExitStack() as stack:
        sites = [(_griffie(Path(ours), papers()), GRIFFIE)]
        if packages and _pagefind(Path(theirs), papers(), packages):
            sites.append((Path(theirs), PAGEFIND))
        hosts = [stack.enter_context(_host(site)) for site, _ in sites]
        pages = _pages(stack.enter_context(browser_page()))
        readers = [_Reader(*one) for one in zip(pages, hosts, (search for _, search in sites), strict=False)]
        return [_costs(readers, query) for query in queries]


def _pages(page: Page) -> tuple[Page, Page]:
    """Two readers' pages, that share nothing."""
    browser = page.context.browser
    return page, browser.new_page() if browser else page


def _griffie(site: Path, papers: Iterable[Sequence[Record]]) -> Path:
    _write(site, papers)
    (site / "assets").mkdir()
    for output in asset_files(TEMPLATES):
        if output.path.startswith("assets/zoek"):
            (site / output.path).write_bytes(output.content)
    head = '<form class="zoek"><input id="q"></form><script src="assets/zoek-haak.js"></script>'
    (site / "index.html").write_text(f"{PAGE}{head}", "utf-8")
    return site


def _pagefind(site: Path, papers: Iterable[Sequence[Record]], packages: Path) -> bool:
    (site / "index.html").write_text(PAGE, "utf-8")
    documents = [
        Pair(record.url, record.titel, "\n".join((record.fractie, *record.texts)))
        for records in papers
        for record in records
    ]
    return bool(run(packages, documents, (), site / "pagefind", only="Pagefind").get("Pagefind"))


def _write(site: Path, papers: Iterable[Sequence[Record]]) -> None:
    """The index over these papers: a site of 10,000 letters does not fit in memory while it is made."""
    (site / "zoek").mkdir()
    with tempfile.TemporaryDirectory() as folder:
        store, vocabulary = Memo(Path(folder), "benchmark"), Vocabulary()
        orders = []
        for at, records in enumerate(papers):
            store.put(store.key("paper", str(at)), tuple(records))
            orders.append((records[0].origin.datum, records[0].origin.id, str(at)))

        def analysed(at: str) -> Postings:
            kept = store.get(store.key("paper", at))
            return postings(kept if isinstance(kept, tuple) else (), Counts(vocabulary))

        sources = [Source(at, partial(analysed, at)) for _, _, at in sorted(orders)]
        for file in index_files(sources, store, vocabulary):
            (site / file.path).write_bytes(file.content)


@dataclass(frozen=True, slots=True)
class _Reader:
    """Who searches a site, in a browser of their own."""

    page: Page
    host: "_Host"
    search: str


def _costs(readers: Sequence[_Reader], query: str) -> tuple[Cost, Cost | None]:
    turns = [[_first(one, query) for one in readers] for _ in range(TURNS)]
    warm = [median(one.page.evaluate(one.search, query)[0] for _ in range(5)) for one in readers]
    keys = [_typed(readers[0], query), (0.0, 0.0)]
    costs = [
        Cost(
            query=query,
            kilobytes=first[0].kilobytes,
            files=first[0].files,
            found=first[0].found,
            cold=median(turn.milliseconds for turn in first),
            warm=warm[at],
            key=key,
            typed=typed,
        )
        for at, (first, (key, typed)) in enumerate(zip(zip(*turns, strict=True), keys, strict=False))
    ]
    return costs[0], costs[1] if len(costs) > 1 else None


@dataclass(frozen=True, slots=True)
class _First:
    """A first search in a page that was just opened."""

    milliseconds: float
    found: int
    kilobytes: float
    files: int


def _first(reader: _Reader, query: str) -> _First:
    before = _opened(reader)
    milliseconds, found = reader.page.evaluate(reader.search, query)
    asked = reader.host.asked - before
    return _First(milliseconds, found, sum(map(_sent, asked)) / 1000, len(asked))


def _opened(reader: _Reader) -> set[Path]:
    """Opens the page anew; what it fetched by itself."""
    reader.page.goto(reader.host.address)
    reader.page.wait_for_load_state("networkidle")
    return set(reader.host.asked)


def _typed(reader: _Reader, query: str) -> tuple[float, float]:
    """Milliseconds of the slowest key once the bytes are there, and kilobytes, when every letter is searched for."""
    before = _opened(reader)
    parts = [query[:length] for length in range(2, len(query) + 1)]
    for part in parts:
        reader.page.evaluate(reader.search, part)
    typed = sum(map(_sent, reader.host.asked - before)) / 1000
    keys = [min(reader.page.evaluate(reader.search, part)[0] for _ in range(3)) for part in parts]
    return max(keys[1:], default=0), typed


@dataclass
class _Host:
    address: str = ""
    asked: set[Path] = field(default_factory=set)


@contextmanager
def _host(site: Path) -> Iterator[_Host]:
    host = _Host()

    class Handler(SimpleHTTPRequestHandler):
        protocol_version = "HTTP/1.1"  # connections are kept, as every host does
        disable_nagle_algorithm = True

        def do_GET(self) -> None:
            if urlsplit(self.path).path == "/index.html":
                host.asked.clear()
            else:
                host.asked.add(Path(self.translate_path(self.path)))
            super().do_GET()

        def end_headers(self) -> None:
            self.send_header("Cache-Control", "no-store")  # each page is a reader's first
            super().end_headers()

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base class's name
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Handler, directory=str(site)))
    host.address = f"http://127.0.0.1:{server.server_address[1]}/index.html"
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield host
    finally:
        server.shutdown()


def _sent(file: Path) -> int:
    """Bytes over the wire: what is compressed already stays as it is."""
    content = file.read_bytes() if file.is_file() else b""
    return min(len(content), len(gzip.compress(content)))
