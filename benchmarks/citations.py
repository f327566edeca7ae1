"""How well and how fast citations are recognised: precision and recall per kind, speed, and time on hostile input.

    python benchmarks/citations.py [TABLE.tsv] [--letters FOLDER] [--check]

The table is the argument, else GRIFFIE_CITATIONS_TSV, else ../shared/domain/citations-dev.tsv beside the checkout. The
prose for the speed comes from the two letters, else from sentences of our own. With `--check` the exit status is 1
when a bar is missed.
"""

import argparse
import os
import sys
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from griffie.citations import Context, Printed, listing, recognise  # noqa: E402 - runs from a checkout

SHARED = ROOT.parent / "shared"
RECALL, SPEED, GROWTH = 0.99, 5.0, 2.6
SIZES = (250_000, 500_000, 1_000_000)
OWN_PROSE = (
    "De commissie heeft met belangstelling kennisgenomen van de brief over de waterkeringen (Kamerstuk 30 123, nr. 45) "
    "en heeft daarover in 2024 nog enkele vragen. Zij wil weten waarom er 12.500 meter dijk minder is versterkt dan "
    "begroot, en of de minister de planning van 3 mei kan toelichten. Zie ook het antwoord op vraag 4. De leden van de "
    "fractie vragen verder naar de kosten, die in de stukken niet worden genoemd, en naar de gevolgen voor gemeenten.\n"
)
HOSTILE = {
    "digits": "7" * 97,
    "spaces": " ",
    "line ends": "\n",
    "full stops": ".",
    "keyword repeated": "Kamerstuk ",
    "keyword set apart": "K a m e r s t u k k e n ",
    "keyword and year": "Kamerstukken II 2020/21, ",
    "dossiers with commas": "36 410, ",
    "dossiers without an end": "36 410-",
    "endless list": "Kamerstuk 36 410, nrs. 1, " + "2, " * 40,
    "numbers with commas": "1, ",
    "hyphened papers": "28676-1; ",
    "opened ids": "kst-36800-",
    "articles": "artikelen 1, 2 en 3, ",
    "open brackets": "(36 410 (",
    "moties without numbers": "motie-Jansen ",
    "moties with numbers": "motie-Jansen (Kamerstuk 36 410, nr. 1) ",
    "answers": "antwoord op de vragen ",
    "questions after a paper": "Kamerstuk 36 410, nr. 1 vraag 2, ",
    "addresses": "https://",
    "combining marks": "e\u0301",
    "soft hyphens": "\u00ad3",
    "definitions": "Wet open overheid (hierna: Woo) ",
    "proceedings": "Aanhangsel Handelingen II ",
    "years": "2020-2021, ",
    "numbers of the Chamber": "28676-1; 2008Z10227; ",
    "gazettes": "Stb. 2011, 35 en 36, ",
    "gazette without an end": "Stb. 2011, " + "35, " * 40,
    "roman dossiers": "CLVI, letter M, ",
    "titles without an end": "Kamerstuk 36 410 (dijken ",
    "dossiers with one number": "Kamerstuk 36 410, 36 411, nr. 7 ",
    "small chapters": "36 800 xvi, nr. ",
}


@dataclass(frozen=True, slots=True)
class Row:
    """A row of the table."""

    text: str
    kind: str
    ids: tuple[str, ...]


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    given = os.environ.get("GRIFFIE_CITATIONS_TSV") or SHARED / "domain/citations-dev.tsv"
    parser.add_argument("table", nargs="?", type=Path, default=Path(given))
    parser.add_argument("--letters", type=Path, default=Path(os.environ.get("GRIFFIE_LETTERS") or SHARED / "letters"))
    parser.add_argument("--check", action="store_true", help="exit status 1 when a bar is missed")
    options = parser.parse_args()
    kept = [quality(options.table), speed(prose(options.letters)), growth()]
    return 1 if options.check and not all(kept) else 0


def quality(path: Path) -> bool:
    """Precision and recall by exact id, per kind of the table."""
    if not path.exists():
        print(f"no table at {path}: quality not measured\n")
        return True
    rows = read(path)
    wanted, right, extra = Counter[str](), Counter[str](), Counter[str]()
    for row in rows:
        found = recognised(row)
        hits = Counter(found) & Counter(row.ids)
        wanted[row.kind] += len(row.ids)
        right[row.kind] += hits.total()
        extra[row.kind] += (Counter(found) - Counter(row.ids)).total()
    print(f"| kind of citation ({len(rows)} rows) | ids | right | wrong | recall | precision |")
    print("|---|---:|---:|---:|---:|---:|")
    for kind in sorted(wanted):
        print(line(kind, wanted[kind], right[kind], extra[kind]))
    print(line("all", wanted.total(), right.total(), extra.total()) + "\n")
    complete = all(right[kind] >= RECALL * count for kind, count in wanted.items())
    return complete and not extra.total()


def line(kind: str, wanted: int, right: int, extra: int) -> str:
    recall = f"{right / wanted:.3f}" if wanted else "-"
    precision = f"{right / (right + extra):.3f}" if right + extra else "-"
    return f"| {kind} | {wanted} | {right} | {extra} | {recall} | {precision} |"


def read(path: Path) -> list[Row]:
    lines = [text for text in path.read_text(encoding="utf-8").splitlines() if text and not text.startswith("#")]
    fields = [text.split("\t") for text in lines[1:]]
    return [Row(text, kind, tuple(id_ for id_ in ids.split(" ; ") if id_)) for text, kind, ids, *_ in fields]


def recognised(row: Row) -> list[str]:
    # The table presupposes the citing paper for one row, and counts only the questions where questions are the matter.
    context = Context(own="kst-36800-K-F") if "Kamerstuk 36800-K" in row.text else Context()
    found = [spelled(printed) for printed in listing(row.text, context)]
    return [id_ for id_ in found if row.kind != "extern-vraag" or "#" in id_]


def spelled(printed: Printed) -> str:
    return printed["id"] or " | ".join(printed["candidates"])


def prose(letters: Path) -> str:
    files = [path for path in sorted(letters.glob("*")) if path.name.endswith((".docx.txt", ".pdf.md"))]
    text = "".join(path.read_text(encoding="utf-8") for path in files) or OWN_PROSE
    return text * (4_000_000 // len(text) + 1)


def speed(text: str) -> bool:
    size = len(text.encode()) / 1e6
    seconds = min(timed(partial(recognise, text)) for _ in range(3))
    print("| prose | seconds | MB a second | bar |\n|---:|---:|---:|---:|")
    print(f"| {size:.1f} MB | {seconds:.2f} | {size / seconds:.1f} | {SPEED} |\n")
    return size / seconds >= SPEED


def growth() -> bool:
    """Twice the text must take about twice the time, whatever the text is."""
    print("| hostile text | 250 KB | 500 KB | 1 MB | 1 MB / 500 KB |\n|---|---:|---:|---:|---:|")
    kept = True
    for name, unit in HOSTILE.items():
        texts = [(unit * (size // len(unit) + 1))[:size] for size in SIZES]
        seconds = [timed(partial(recognise, text)) for text in texts]
        ratio = seconds[2] / seconds[1]
        kept = kept and (ratio < GROWTH or seconds[2] < 0.1)  # noqa: PLR2004 - shorter than can be measured
        print(f"| {name} | {seconds[0]:.2f} s | {seconds[1]:.2f} s | {seconds[2]:.2f} s | {ratio:.1f} |")
    return kept


def timed(run: Callable[[], object]) -> float:
    """Seconds of processor time: what others do on the machine does not count."""
    start = time.process_time()
    run()
    return time.process_time() - start


if __name__ == "__main__":
    sys.exit(main())
