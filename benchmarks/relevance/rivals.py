"""lunr with lunr-languages, MiniSearch and Pagefind on the same documents and queries.

Their packages come from the folder that the environment variable GRIFFIE_NODE names:

    npm install --prefix FOLDER lunr lunr-languages minisearch pagefind
"""

import functools
import json
import os
import shutil
import subprocess
import tempfile
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import unquote

from playwright.sync_api import Page, sync_playwright

from benchmarks.relevance.pairs import Pair

SCRIPT = Path(__file__).with_name("rivals.mjs")
NAMES = ("lunr", "MiniSearch", "Pagefind")
FIND = """async query => {
  globalThis.pagefind ??= await import("./pagefind/pagefind.js");
  const {results} = await pagefind.search(query);
  const ten = await Promise.all(results.slice(0, 10).map(result => result.data()));
  return ten.map(one => one.raw_url ?? one.url);
}"""

Finds = dict[str, list[list[str]]]
"""By search: for each query the ids found, best first. A search that is absent here was not measured."""


def rivals_folder() -> Path | None:
    """Where the packages are; None when there is no such folder or no Node."""
    named = os.environ.get("GRIFFIE_NODE", "")
    return Path(named).resolve() if named and Path(named).is_dir() and shutil.which("node") else None


def rivals_find(folder: Path, documents: Sequence[Pair], queries: Sequence[str]) -> Finds:
    """What each of the others finds."""
    with tempfile.TemporaryDirectory() as site:
        found = run(folder, documents, queries, Path(site) / "pagefind")
        finds: Finds = {name: found[name] for name in ("lunr", "MiniSearch") if found.get(name)}
        if found.get("Pagefind"):
            with served(Path(site)) as address, browser_page() as page:
                page.goto(address)
                finds["Pagefind"] = [
                    [unquote(url.lstrip("/")) for url in page.evaluate(FIND, query)] for query in queries
                ]
    return finds


def run(
    folder: Path, documents: Sequence[Pair], queries: Sequence[str], bundle: Path, *, only: str = ""
) -> dict[str, list[list[str]]]:
    """Run the script in Node, for one search or for all."""
    given = {"pairs": [{"id": pair.id, "title": pair.title, "text": pair.text} for pair in documents]}
    node = shutil.which("node") or "node"
    done = subprocess.run(
        [node, str(SCRIPT), str(folder), str(bundle), only],
        input=json.dumps({**given, "queries": list(queries)}),
        capture_output=True,
        text=True,
        check=True,
    )
    answered: dict[str, list[list[str]]] = json.loads(done.stdout.splitlines()[-1])
    return answered


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """A folder on a host of this machine: Pagefind cannot be opened from disk."""
    (folder / "index.html").write_text("<!doctype html><title>zoek</title>", encoding="utf-8")
    server = ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(_Quiet, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}/index.html"
    finally:
        server.shutdown()


def chromium() -> str:
    """The Chromium of this machine, or the one that Playwright brought."""
    with sync_playwright() as playwright:
        return shutil.which("chromium") or playwright.chromium.executable_path


@contextmanager
def browser_page() -> Iterator[Page]:
    """A page in Chromium."""
    here = chromium()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=here)
        yield browser.new_page()
        browser.close()


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name that the base class gives it
        """Say nothing."""
