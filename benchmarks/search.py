"""The search at size: build time, memory, and what a query costs over the wire and in a browser.

    python -m benchmarks.search [PAPERS] [--browser]

Records are drawn with a fixed seed from the words of the installed dictionary, distributed as words are (Zipf), 25
records of some 160 words a paper. Sizes are gzipped, as a host would send them.
"""

import argparse
import gc
import gzip
import pickle
import random
import resource
import shutil
import tempfile
import time
from bisect import bisect
from itertools import accumulate
from pathlib import Path

import simplemma
from playwright.sync_api import sync_playwright
from simplemma.strategies import DefaultDictionaryFactory

from griffie.search.find import ask
from griffie.search.index import gather
from griffie.search.postings import postings
from griffie.search.record import Origin, Record, Soort
from griffie.search.shelf import Shelf
from griffie.search.slices import slices

COMMON = (
    "de van het een en in is dat op te zijn voor met die niet aan er om door over ook als bij worden minister".split()
)
WORDS = 40_000
PER_PAPER = 25
ASK = """async text => {
  const start = performance.now(), answer = await GRIFFIE_ZOEK.search(text);
  const shown = await Promise.all(answer.records.slice(0, 10).map(GRIFFIE_ZOEK.shown));
  shown.forEach(one => GRIFFIE_ZOEK.excerpt(one.paragraphs, answer.groups));
  return performance.now() - start;
}"""
QUERIES = (
    "minister",
    "de minister",
    "vergadering",
    "koolstof",
    "begroting onderwijs",
    "dossier 30001",
    "verg",
    "niet",
)


class Talk:
    """Draws words as a language does."""

    def __init__(self, seed: int) -> None:
        self._random = random.Random(seed)
        simplemma.lemmatize("woord", lang="nl")
        known = sorted(
            word for word in DefaultDictionaryFactory().get_dictionary("nl") if word.isalpha() and word.islower()
        )
        self._words = COMMON + self._random.sample(known, WORDS - len(COMMON))
        self._sums = list(accumulate(1 / (rank + 3) for rank in range(len(self._words))))

    def text(self, words: int) -> str:
        """A sentence of so many words."""
        drawn = (self._words[bisect(self._sums, self._random.random() * self._sums[-1])] for _ in range(words))
        return " ".join(drawn).capitalize() + "."

    def paper(self, number: int) -> tuple[Record, ...]:
        """The records of one paper."""
        origin = Origin(
            f"kst-{30000 + number // 100}-{number % 100 + 1}",
            self.text(8),
            f"{2000 + number // 400:04}-{number // 30 % 12 + 1:02}-{number % 28 + 1:02}",
            "brief",
            (str(30000 + number // 100),),
            (f"Minister {number % 20}",),
        )
        return tuple(self._record(origin, at) for at in range(PER_PAPER))

    def _record(self, origin: Origin, at: int) -> Record:
        soort = (Soort.VRAAG, Soort.ANTWOORD)[at % 2]
        texts = tuple(" ".join(self.text(16) for _ in range(5)) for _ in range(2))
        url = f"{origin.id}.html#{soort.value}-{at // 2 + 1}"
        return Record(url, soort, f"{soort.value} {at // 2 + 1}", origin, texts=texts, fractie=f"Fractie {at % 9}")


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("papers", nargs="?", type=int, default=1000)
    options.add_argument("--browser", action="store_true", help="also measure in Chromium, from disk")
    given = options.parse_args()
    gc.disable()  # as a build does
    talk = Talk(1)
    records = given.papers * PER_PAPER
    started = time.perf_counter()
    with tempfile.TemporaryDirectory() as kept:  # as a build keeps them
        for number in range(given.papers):
            (Path(kept) / str(number)).write_bytes(pickle.dumps(postings(talk.paper(number))))
        analysed = time.perf_counter()
        files = (Path(kept) / str(number) for number in range(given.papers))
        full = gather(pickle.loads(file.read_bytes()) for file in files)  # noqa: S301 - written just above
    gathered = time.perf_counter()
    outputs = slices(full)
    done = time.perf_counter()
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    size = sum(len(output.content) for output in outputs)
    print(f"{records} records, {len(full.terms)} terms, {len(full.words)} words")
    print(
        f"analyse {analysed - started:.1f} s, gather {gathered - analysed:.1f} s, slices {done - gathered:.1f} s: "
        f"{records / (done - started):.0f} records a second; {memory:.0f} MB; {len(outputs)} files, {size / 1e6:.1f} MB"
    )
    with tempfile.TemporaryDirectory() as folder:
        site = Path(folder)
        (site / "zoek").mkdir()
        for output in outputs:
            (site / output.path).write_bytes(output.content)
        print(f"pointer {zipped(site / 'zoek/wijzer.js'):.1f} kB")
        for query in QUERIES:
            costs(site, query)
        if given.browser:
            in_browser(site)


def zipped(file: Path) -> float:
    return len(gzip.compress(file.read_bytes())) / 1000


def costs(site: Path, query: str) -> None:
    """Print what a first query costs: bytes by kind of file, and the time in Python."""
    shelf = Shelf(site)
    started = time.perf_counter()
    answer = ask(shelf, query)
    for record, _ in answer.records[:10]:
        shelf.shown(record)
    took = time.perf_counter() - started
    sizes: dict[str, float] = {}
    for name in shelf.opened:
        sizes[name[0]] = sizes.get(name[0], 0) + zipped(site / "zoek" / f"{name}.js")
    parts = ", ".join(f"{kind} {kb:.0f}" for kind, kb in sorted(sizes.items()))
    print(f"{query!r}: {len(answer.records)} found, {sum(sizes.values()):.0f} kB ({parts}), {took * 1000:.0f} ms")


def in_browser(site: Path) -> None:
    """Print the time from a query to ten results with excerpts, cold and with its files at hand."""
    (site / "assets").mkdir()
    shutil.copy(Path(__file__).parents[1] / "templates/assets/zoek.js", site / "assets")
    (site / "proef.html").write_text('<!doctype html><meta charset="utf-8"><script src="assets/zoek.js"></script>')
    with sync_playwright() as playwright:
        here = "/usr/bin/chromium" if Path("/usr/bin/chromium").exists() else None
        page = playwright.chromium.launch(executable_path=here).new_page()
        for query in QUERIES:
            page.goto((site / "proef.html").as_uri())
            cold, warm = page.evaluate(ASK, query), page.evaluate(ASK, query)
            print(f"{query!r}: {cold:.0f} ms cold, {warm:.0f} ms with its files at hand")


if __name__ == "__main__":
    main()
