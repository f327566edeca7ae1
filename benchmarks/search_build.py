"""The search index: records a second cold at three sizes, a changed letter, memory; each bar with its figure.

    python -m benchmarks.search_build [LETTERS QUESTIONS …]

Pairs of numbers: so many letters of so many questions (`benchmarks.corpus`); without arguments 115 11, 1000 11 and
4000 11: 3,000, 26,500 and 106,000 records. 9430 11 are 250,000. Only the search is measured: content is read and linked
before the clock starts. Each build is a process of its own, as it would be; processor time stands beside the clock's,
since other work on the machine slows the latter (and, when it takes the caches, the former). *load* is what reading all
files back takes, as who writes the site does. Peak memory is that of the process, all included; what it was before the
search began stands beside it. Bars are held against processor time. Of builds in which a letter has changed the fastest
of three is shown, each with another letter: other work on the machine is in every figure, and least in the least.
"""

import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

from benchmarks import corpus
from griffie.config import Project
from griffie.incremental.memo import Memo
from griffie.incremental.read import read_all
from griffie.incremental.terms import remembered_terms
from griffie.linking.link import link
from griffie.reading.gather import gather
from griffie.reading.library import discover
from griffie.search.build import search_files
from griffie.search.index.slices import POINTER

DEFAULT = ("115", "11", "1000", "11", "4000", "11")
HEAD = ("letters", "build", "records", "files", "MB", "s", "processor s", "records/s", "load s", "MB before", "MB peak")
RATE = 2_000
"""Records a second a core, cold."""
MILLISECONDS = 300
"""For one letter that changed among a thousand."""
MEGABYTES = 2_000
"""At 250,000 records."""
AMONG = 1_000
"""Letters for which that is asked."""
EVEN = 0.9
"""Of the rate at the smallest size, at the largest: what a line may lose to caches that are too small."""
USUAL = "Dat is niet het een en ook niet het aan te zijn."
CHANGED = {
    "one letter changed": (USUAL, USUAL, USUAL),
    "a new word in one letter": tuple(
        f"Dat is niet het {new}." for new in ("dijkgraafschap", "schouwpad", "uitwateringssluisje")
    ),
}
"""What comes behind the last answer of a letter, and of two others."""


def main() -> None:
    """A table over all sizes, then the bars."""
    given = sys.argv[1:] or DEFAULT
    if given[0] == "one":
        one(Path(given[1]), given[2])
        return
    print(f"| {' | '.join(HEAD)} |\n|{'---|' * len(HEAD)}", flush=True)
    rows = [row for pair in zip(map(int, given[::2]), map(int, given[1::2]), strict=True) for row in builds(*pair)]
    print("\n| bar | asked | measured |\n|---|---|---|")
    for bar in bars(rows):
        print(f"| {' | '.join(bar)} |")


def builds(letters: int, questions: int) -> Iterator[dict[str, str]]:
    """The rows of one size, each printed when it is there."""
    corpus.QUESTIONS = questions
    with tempfile.TemporaryDirectory() as folder:
        corpus.write_corpus(Path(folder, "content"), letters)
        for build in ("cold", "nothing changed", *CHANGED, "one letter more"):
            tried = [tried_once(Path(folder), letters, build, at) for at in range(len(CHANGED.get(build, ("",))))]
            line, row = min(tried, key=lambda one: float(one[1]["processor s"]))
            print(line, flush=True)
            yield row


def tried_once(folder: Path, letters: int, build: str, at: int) -> tuple[str, dict[str, str]]:
    """A build in a process of its own: its row, as it is printed and by column."""
    change(folder / "content", letters, build, at)
    command = [sys.executable, "-m", "benchmarks.search_build", "one", str(folder), f"{letters} | {build}"]
    line = subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()
    return line, dict(zip(HEAD, map(str.strip, line.strip("|").split("|")), strict=True))


def bars(rows: Sequence[dict[str, str]]) -> Iterator[tuple[str, str, str]]:
    """Each bar, what is asked and what was measured."""
    cold = [row for row in rows if row["build"] == "cold"]
    for row in cold:
        yield f"records a second a core, cold, {row['records']} records", f"≥ {RATE}", row["records/s"]
    rates = [int(row["records/s"]) for row in cold]
    yield "linear: rate of the largest size by that of the smallest", f"≥ {EVEN}", f"{rates[-1] / rates[0]:.2f}"
    for row in rows:
        if row["build"] in CHANGED:
            measured = f"{float(row['processor s']) * 1000:.0f} ms"
            asked = f"≤ {MILLISECONDS} ms" if int(row["letters"]) <= AMONG else f"≤ {MILLISECONDS} ms among {AMONG}"
            yield f"{row['build']} among {row['letters']}", asked, measured
    largest = max(cold, key=lambda row: int(row["records"]))
    allowed = f"≤ {MEGABYTES} MB at 250,000"
    yield f"memory, {largest['records']} records", allowed, f"{largest['MB peak']} MB"


def change(content: Path, letters: int, build: str, at: int) -> None:
    """What is different in the content before a build; `at` says which time it is tried."""
    if build in CHANGED:
        _, paper_id = corpus.identity(letters // 2 + at)
        file = next(content.glob(f"*/{paper_id}/stuk.md"))
        file.write_text(f"{file.read_text('utf-8').rstrip()}\n\n{CHANGED[build][at]}\n", "utf-8")
    elif build == "one letter more":
        dossier, paper_id = corpus.identity(letters)
        lines = "\n".join(corpus.letter(letters, letters, corpus.vocabulary()))
        folder = content / dossier / paper_id
        folder.mkdir(parents=True)
        start, _, rest = lines.partition("datum: ")
        (folder / "stuk.md").write_text(f"{start}datum: 2026-01-01{rest[10:]}", "utf-8")


def one(folder: Path, name: str) -> None:
    """One build in this process: a row of the table."""
    project = Project(folder / "content", folder / "site", folder / "templates", folder / "cache", jobs=1)
    memo = Memo(project.cache, "bench")
    found, _ = discover(project.content)
    read = read_all(project, found, memo)
    corpus_, _ = gather(read.papers, read.notes, read.registers, folder="content")
    linked, _ = link(
        corpus_, read.body_of, terms_of=remembered_terms(corpus_, read.body_of, read.keys, memo), folder="content"
    )
    before = peak()
    clock, processor = time.perf_counter(), time.process_time()
    outputs = search_files(linked, read.body_of, memo)
    seconds, busy = time.perf_counter() - clock, time.process_time() - processor
    processor = time.process_time()
    size = sum(len(output.content) for output in outputs) / 1e6
    load = time.process_time() - processor
    pointer = next(output.content.decode() for output in outputs if output.path == POINTER)
    records = int(pointer.partition('"n":')[2].partition(",")[0])
    print(
        f"| {name} | {records} | {len(outputs)} | {size:.0f} | {seconds:.2f} | {busy:.2f} | {records / busy:.0f} | "
        f"{load:.2f} | {before:.0f} | {peak():.0f} |",
        flush=True,
    )


def peak() -> float:
    """Megabytes of this process at its largest."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    main()
