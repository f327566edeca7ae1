"""What a first search costs a reader at size: bytes over the wire and time in Chromium, beside Pagefind."""

import functools
import gzip
import tempfile
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from statistics import median
from urllib.parse import urlsplit

from playwright.sync_api import Page

from benchmarks.relevance.pairs import Pair
from benchmarks.relevance.rivals import browser_page, run
from benchmarks.relevance.scores import write_index
from griffie.pages.assets import asset_files
from griffie.search.record import Record

TEMPLATES = Path(__file__).resolve().parents[2] / "templates"
GRIFFIE = """async text => {
  const start = performance.now(), answer = await GRIFFIE_ZOEK.search(text, [], 30);
  const shown = await GRIFFIE_ZOEK.best(answer.records, 10);
  shown.forEach(one => GRIFFIE_ZOEK.excerpt(one.paragraphs, answer.groups));
  return performance.now() - start;
}"""
PAGEFIND = """async text => {
  const start = performance.now();
  globalThis.pagefind ??= await import("./pagefind/pagefind.js");
  const {results} = await pagefind.search(text);
  await Promise.all(results.slice(0, 10).map(result => result.data()));
  return performance.now() - start;
}"""


@dataclass(frozen=True, slots=True)
class Cost:
    """Of one query in a page that was just opened."""

    query: str
    kilobytes: float
    """Of all files fetched, scripts of the search included, as a host sends them (gzipped)."""
    cold: float
    """Milliseconds to ten results with excerpts, files fetched from this machine."""
    warm: float
    """The same once the bytes are there."""
    key: float
    """Milliseconds for each further key once the bytes are there, the slowest after the first two letters."""
    typed: float
    """Kilobytes when the query is typed letter by letter and every letter is searched for."""


def griffie_costs(papers: Sequence[Sequence[Record]], queries: Sequence[str]) -> list[Cost]:
    """What Griffie's own search costs."""
    with tempfile.TemporaryDirectory() as folder:
        site = Path(folder)
        write_index(site, papers)
        (site / "assets").mkdir()
        for output in asset_files(TEMPLATES):
            if output.path.endswith(".js"):
                (site / output.path).write_bytes(output.content)
        scripts = "".join(f'<script src="assets/{name}.js"></script>' for name in ("zoek-index", "zoek"))
        return _costs(site, f'{scripts}<form><input id="q"></form>', GRIFFIE, queries)


def pagefind_costs(packages: Path, documents: Sequence[Pair], queries: Sequence[str]) -> list[Cost]:
    """What Pagefind costs on the same records; empty when it is not among the packages."""
    with tempfile.TemporaryDirectory() as folder:
        site = Path(folder)
        if not run(packages, documents, (), site / "pagefind", only="Pagefind").get("Pagefind"):
            return []
        return _costs(site, "", PAGEFIND, queries)


def _costs(site: Path, scripts: str, search: str, queries: Sequence[str]) -> list[Cost]:
    (site / "index.html").write_text(f'<!doctype html><meta charset="utf-8"><title>zoek</title>{scripts}', "utf-8")
    with _host(site) as host, browser_page() as page:
        return [_cost(page, host, search, query) for query in queries]


def _cost(page: Page, host: "_Host", search: str, query: str) -> Cost:
    page.goto(host.address)
    page.wait_for_load_state("networkidle")
    cold = page.evaluate(search, query)
    kilobytes = sum(map(_sent, host.asked)) / 1000
    warm = median(page.evaluate(search, query) for _ in range(5))
    page.goto(host.address)
    parts = [query[:length] for length in range(2, len(query) + 1)]
    for part in parts:
        page.evaluate(search, part)
    typed = sum(map(_sent, host.asked)) / 1000
    keys = [min(page.evaluate(search, part) for _ in range(3)) for part in parts]
    return Cost(query, kilobytes, cold, warm, max(keys[1:], default=0), typed)


@dataclass
class _Host:
    address: str = ""
    asked: set[Path] = field(default_factory=set)


@contextmanager
def _host(site: Path) -> Iterator[_Host]:
    host = _Host()

    class Handler(SimpleHTTPRequestHandler):
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

    server = ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Handler, directory=str(site)))
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
