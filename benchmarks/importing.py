"""How much of the truth import finds in each golden source, and how fast it is.

    python benchmarks/importing.py [FOLDER]

Words kept are counted against the flat text of the source, less what is recorded as left out. Speed is one process,
the best of five rounds.
"""

import re
import sys
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

from import_truth import Score, read_truth, scores  # noqa: E402 - needs the path above

from griffie.importers.formats import WORDS  # noqa: E402
from griffie.importers.importing import Converted, convert  # noqa: E402

_ROUNDS = 5


def main() -> None:
    golden = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "tests" / "golden" / "import"
    print(f"{'bron':<26}{'woorden':>8}{'noten':>7}{'paren':>7}{'deelvr':>7}{'tabel':>7}{'koppen':>7}{'per s':>8}")
    sums: Counter[str] = Counter()
    for folder in sorted(golden.iterdir()):
        source = next(folder.glob("bron.*"))
        data = source.read_bytes()
        paper, problems = convert(data, source.name)
        if paper is None:
            print(f"{folder.name:<26}{problems[0].code} {problems[0].message}")
            continue
        speed = 1 / min(_seconds(lambda data=data, source=source: convert(data, source.name)) for _ in range(_ROUNDS))
        truth = read_truth(folder)
        found = scores(paper, truth) if truth else None
        listed = [found.notes, found.pairs, found.sub_questions, found.tables, found.headings] if found else [None] * 5
        print(f"{folder.name:<26}{_kept(paper):>8}{''.join(map(_shown, listed))}{speed:>8.0f}")
        if found:
            for name, score in (("noten", found.notes), ("paren", found.pairs)):
                sums.update({f"{name} found": score.found, f"{name} true": score.true, f"{name} right": score.right})
    for name in ("noten", "paren"):
        total = Score(sums[f"{name} found"], sums[f"{name} true"], sums[f"{name} right"])
        print(f"{name}: {total.right} goed van {total.true}, {total.found} gevonden, F1 {total.f1:.3f}")


def _seconds(run: Callable[[], object]) -> float:
    started = time.perf_counter()
    run()
    return time.perf_counter() - started


def _shown(score: Score | None) -> str:
    return f"{'-':>7}" if score is None else f"{score.f1:>7.2f}"


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
    return f"{(wanted & found).total() / max(1, wanted.total()):.4f}"


if __name__ == "__main__":
    main()
