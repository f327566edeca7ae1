"""How much of the truth import finds in each golden source, and how fast it is per format.

    python benchmarks/importing.py [FOLDER]

First what is found: of each golden source with a truth beside it (`waarheid.json`, written by hand) how many are right
of how many there are; a `!` marks what is missing, or found and not there. Words kept are counted against the flat text
of the source, less what is recorded as left out. Then speed, on papers made here in two sizes: processor seconds of one
process, the best of three rounds, with the bar that was set. What a batch does more (reading back what the build will
say) stands beside it. Memory is the most that a process of its own held for a PDF of 300 pages.
"""

import re
import resource
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

from import_truth import Score, Scores, read_truth, scores  # noqa: E402 - needs the path above

from benchmarks.papers_to_import import LARGE, SMALL, Made, papers, pdf_of_pages  # noqa: E402
from griffie.importers.formats import WORDS  # noqa: E402
from griffie.importers.importing import Converted, convert  # noqa: E402
from griffie.importers.reading_back import read_back  # noqa: E402

_ROUNDS = 3
_PAGES = 300
_MOST_MEMORY = 500
"""MB, for that many pages."""
_COLUMNS = ("woorden", "noten", "vragen", "antw.", "deelvr.", "tabel", "koppen")


def main() -> None:
    if sys.argv[1:2] == ["--memory"]:
        _hold()
        return
    golden = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "tests" / "golden" / "import"
    print("Gevonden, van wat er is\n")
    print(f"{'bron':<24}" + "".join(f"{name:>9}" for name in _COLUMNS))
    found = [one for folder in sorted(golden.iterdir()) for one in _found(folder)]
    print(f"{'samen':<24}{'':>9}" + "".join(f"{_shown(sum_of(column)):>9}" for column in zip(*found, strict=True)))
    print("\nSnelheid, per seconde processortijd\n")
    print(f"{'stuk':<44}{'KB':>6}{'per s':>8}{'+ lezen':>9}   lat")
    for size, name in ((SMALL, "klein"), (LARGE, "groot")):
        for made in papers(size):
            _speed(made, name)
    print(f"\nGeheugen: {_memory()} MB voor een pdf van {_PAGES} bladzijden (lat: ten hoogste {_MOST_MEMORY} MB)")


def _found(folder: Path) -> Iterator[tuple[Score, ...]]:
    """Prints the line of one golden source; its scores, when a truth lies beside it."""
    source = next(folder.glob("bron.*"))
    paper, problems = convert(source.read_bytes(), source.name)
    if paper is None:
        print(f"{folder.name:<24}  {problems[0].code} {problems[0].message}")
        return
    truth = read_truth(folder)
    if truth is None:
        print(f"{folder.name:<24}{_kept(paper):>9}   (geen waarheid ernaast)")
        return
    listed = _listed(scores(paper, truth))
    print(f"{folder.name:<24}{_kept(paper):>9}" + "".join(f"{_shown(score):>9}" for score in listed))
    yield listed


def _listed(found: Scores) -> tuple[Score, ...]:
    return (found.notes, found.questions, found.pairs, found.sub_questions, found.tables, found.headings)


def sum_of(column: tuple[Score, ...]) -> Score:
    """All scores of a column together."""
    return Score(
        sum(score.found for score in column), sum(score.true for score in column), sum(score.right for score in column)
    )


def _shown(score: Score) -> str:
    if not (score.true or score.found):
        return "–"
    return f"{score.right}/{score.true}" + "!" * (score.right < max(score.true, score.found))


def _kept(paper: Converted) -> str:
    """The share of letters and digits of the source that are in the paper, what is named as left out apart."""
    text = paper.source.text
    if paper.kind in WORDS:
        words = WORDS[paper.kind](paper.source)
        text = " ".join([*words.text, *(word for note in words.notes for word in note)])
        text = re.sub("\x02[0-9]+\x02", "", text)
    for record in paper.bron.weggelaten:
        text = text.replace(record.voor, "", 1)
    wanted = Counter(char for char in text.replace("[footnoteRef:", "[") if char.isalnum())
    found = Counter(char for char in paper.text.split("\nbron:", 1)[-1] if char.isalnum())
    share = (wanted & found).total() / max(1, wanted.total())
    # Rounded down: one lost word must show.
    return "100 %" if wanted <= found else f"{int(share * 10000) / 100:.2f} %!"


@dataclass(frozen=True, slots=True)
class _Timed:
    seconds: float
    again: float
    """With the reading back that a batch does."""


def _speed(made: Made, size: str) -> None:
    paper, problems = convert(made.data, made.name)
    if paper is None:
        print(f"{made.what + ', ' + size:<44}  {problems[0].code} {problems[0].message}")
        return
    timed = _timed(made, paper)
    rate, whole = made.units / timed.seconds, made.units / (timed.seconds + timed.again)
    verdict = f"{made.bar} {made.unit}: {'gehaald' if rate >= made.bar else 'NIET gehaald'}"
    print(f"{made.what + ', ' + size:<44}{len(made.data) / 1000:>6.0f}{rate:>8.1f}{whole:>9.1f}   {verdict}")


def _timed(made: Made, paper: Converted) -> _Timed:
    seconds = min(_seconds(lambda: convert(made.data, made.name)) for _ in range(_ROUNDS))
    return _Timed(seconds, min(_seconds(lambda: read_back(paper.text, "stuk.md")) for _ in range(_ROUNDS)))


def _seconds(run: Callable[[], object]) -> float:
    started = time.process_time()
    run()
    return time.process_time() - started


def _memory() -> int:
    """The most that a process of its own held, in MB."""
    command = [sys.executable, __file__, "--memory"]
    return int(subprocess.run(command, check=True, capture_output=True, text=True).stdout)


def _hold() -> None:
    _, problems = convert(pdf_of_pages(_PAGES), "lang.pdf")
    if problems:
        sys.exit(problems[0].message)
    print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1000)


if __name__ == "__main__":
    main()
