"""What a first search costs a reader at size: bytes over the wire and time in Chromium, beside Pagefind.

A page is opened, its search field gets the focus and at once a letter, as by a reader who is in a hurry; from there on
everything counts: the scripts and style of the search, the index, and the texts of ten results with their excerpts. The
hosts of both sites are alike, and like those that people have: `first_search.mjs`.
"""

import json
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Iterable, Sequence
from dataclasses import asdict, dataclass
from functools import partial
from pathlib import Path
from typing import TypedDict

from benchmarks.relevance.pairs import Pair
from benchmarks.relevance.rivals import chromium, run
from griffie.incremental.memo import Memo
from griffie.pages.assets import asset_files
from griffie.search.index.ledger import Source, index_files
from griffie.search.index.numbering import Numbering
from griffie.search.index.postings import Counts, Postings, postings
from griffie.search.index.vocabulary import Vocabulary
from griffie.search.record import Record

FIELD = '<form class="zoek"><input id="q"></form><script src="assets/zoek-haak.js"></script>'
TURNS = 3
"""How often a page is opened for a query; the median counts."""
SCRIPT = Path(__file__).with_name("first_search.mjs")
TEMPLATES = Path(__file__).resolve().parents[2] / "templates"
GRIFFIE = """async text => {
  const start = performance.now(), field = document.getElementById("q");
  field.focus();
  field.dispatchEvent(new Event("input"));
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


class Cost(TypedDict):
    """Of one query in a page that was just opened."""

    kilobytes: float
    """Of all files fetched from first focus on, scripts of the search included, as a host sends them (gzipped)."""
    cold: float
    """Milliseconds from first focus to ten results with excerpts."""
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
    papers: Callable[[], Iterable[Sequence[Record]]], packages: Path | None, queries: Sequence[str], delay: int = 0
) -> list[tuple[Cost, Cost | None]]:
    """What Griffie's own search costs and what Pagefind does on the same records, query by query, in turns.

    Pagefind only when it is among the packages. `delay`: milliseconds that a network adds to each answer.
    """
    with tempfile.TemporaryDirectory() as ours, tempfile.TemporaryDirectory() as theirs:
        sites = [Site(_griffie(Path(ours), papers()), GRIFFIE, head=FIELD, typed=True)]
        if packages and _pagefind(Path(theirs), papers(), packages):
            sites.append(Site(Path(theirs), PAGEFIND))
        measured = first_searches(sites, queries, delay)
    return [(first, others[0] if others else None) for first, *others in measured]


@dataclass(frozen=True, slots=True)
class Site:
    """A folder with an index, and how a page searches it."""

    folder: Path
    search: str
    """A function in JavaScript, of a query, that resolves to how many milliseconds it took and how many were found."""
    head: str = ""
    typed: bool = False
    """Whether queries are also typed letter by letter."""


def first_searches(sites: Sequence[Site], queries: Sequence[str], delay: int) -> list[list[Cost]]:
    """Of each query what each site costs."""
    given = {"sites": [asdict(site) | {"folder": str(site.folder)} for site in sites], "queries": list(queries)}
    done = subprocess.run(
        [shutil.which("node") or "node", str(SCRIPT)],
        input=json.dumps({**given, "turns": TURNS, "delay": delay, "browser": chromium()}),
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    )
    costs: list[list[Cost]] = json.loads(done.stdout)
    return costs


def _griffie(site: Path, papers: Iterable[Sequence[Record]]) -> Path:
    _write(site, papers)
    (site / "assets").mkdir()
    for output in asset_files(TEMPLATES):
        if output.path.startswith("assets/zoek"):
            (site / output.path).write_bytes(output.content)
    return site


def _pagefind(site: Path, papers: Iterable[Sequence[Record]], packages: Path) -> bool:
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
        store, numbering = Memo(Path(folder), "benchmark"), Numbering(Vocabulary())
        orders = []
        for at, records in enumerate(papers):
            store.put(store.key("paper", str(at)), tuple(records))
            orders.append((records[0].origin.datum, records[0].origin.id, str(at)))

        def analysed(at: str) -> Postings:
            kept = store.get(store.key("paper", at))
            return postings(kept if isinstance(kept, tuple) else (), Counts(numbering))

        sources = [Source(at, partial(analysed, at)) for _, _, at in sorted(orders)]
        for file in index_files(sources, store, numbering.vocabulary):
            (site / file.path).write_bytes(file.content)
