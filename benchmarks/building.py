"""Time, memory and output of a build: cold, with nothing changed, with one changed letter, served, beside Hugo.

Usage: python benchmarks/building.py [LETTERS …]      (100 and 1000 without arguments)

Each build is a process of its own; peak memory is the operating system's figure for it. Hugo (package `hugo`, extra
`bench`) renders the same Markdown with a plain template in the same run, on the same machine: a page, no references,
no notes, no search. Quote the ratios; single times depend on the machine.
"""

import os
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from benchmarks.corpus import identity, write_corpus  # noqa: E402 - the script must run by its path too
from griffie.config import Project  # noqa: E402 - as above
from griffie.serving.session import Session  # noqa: E402 - as above

HUGO_TEMPLATE = """<!doctype html><html lang=nl><head><title>{{ .Title }}</title></head>
<body><main><h1>{{ .Title }}</h1>{{ .Content }}</main></body></html>
"""
HUGO_LIST = """<!doctype html><html lang=nl><head><title>{{ .Title }}</title></head><body><ul>
{{ range .RegularPagesRecursive }}<li><a href={{ .RelPermalink }}>{{ .Title }}</a>{{ end }}</ul></body></html>
"""
HUGO_CONFIG = (
    "baseURL = 'https://example.org/'\nuglyURLs = true\ndisableKinds = ['taxonomy', 'term', 'rss', 'sitemap']\n"
)


@dataclass(frozen=True, slots=True)
class Cost:
    """What one process cost."""

    seconds: float
    megabytes: float
    """Peak resident memory of the process."""


def measure(command: Sequence[str], folder: Path) -> Cost:
    """Run a command to its end."""
    started = time.perf_counter()
    process = subprocess.Popen(command, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in {0, 1}:
        raise SystemExit(f"{' '.join(command)} ended with {process.returncode}")
    return Cost(time.perf_counter() - started, usage.ru_maxrss / 1024)


def run(letters: int) -> None:
    """All rows of the table for one size."""
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        project = _checkout(folder)
        write_corpus(project / "content", letters)
        griffie = [sys.executable, "build.py", "--jobs", "2"]
        cold = measure(griffie, project)
        row(letters, "griffie, cold", cold)
        row(letters, "griffie, nothing changed", measure(griffie, project))
        _change(project / "content")
        row(letters, "griffie, one letter changed", measure(griffie, project))
        row(letters, "griffie, one letter changed while serving", serving(project))
        size = sum(file.stat().st_size for file in (project / "site").rglob("*") if file.is_file())
        hugo = shutil.which("hugo", path=f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}")
        if hugo:
            other = measure([hugo, "--quiet"], _hugo(folder, project / "content"))
            row(letters, "hugo, cold", other)
            times, memory = cold.seconds / other.seconds, cold.megabytes / other.megabytes
            print(f"| {letters} | ratio griffie / hugo, cold | {times:.1f} | {memory:.1f} |")
        print(f"| {letters} | site, MB | {size / 1e6:.0f} | |", flush=True)


def serving(project: Path) -> Cost:
    """What a save costs a process that serves, in seconds of processor; its memory is that of this whole benchmark."""
    session = Session(
        Project(project / "content", project / "site", project / "templates", project / ".griffie"), say=lambda _: None
    )
    session.rebuild("first")
    _change(project / "content")
    started = time.process_time()
    session.rebuild("a save")
    spent = time.process_time() - started
    session.stop()
    return Cost(spent, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)


def row(letters: int, what: str, cost: Cost) -> None:
    """One row."""
    print(f"| {letters} | {what} | {cost.seconds:.2f} | {cost.megabytes:.0f} |", flush=True)


def _checkout(folder: Path) -> Path:
    project = folder / "project"
    project.mkdir()
    for name in ("griffie", "templates"):
        shutil.copytree(ROOT / name, project / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "build.py", project)
    return project


def _change(content: Path) -> None:
    dossier, paper_id = identity(3)
    file = content / dossier / paper_id / "stuk.md"
    text = file.read_text("utf-8")
    file.write_text(text.replace("### Antwoord vraag 5\n\n", "### Antwoord vraag 5\n\nEen zin meer. ", 1), "utf-8")


def _hugo(folder: Path, content: Path) -> Path:
    site = folder / "hugo"
    layouts = site / "layouts" / "_default"
    layouts.mkdir(parents=True)
    (site / "hugo.toml").write_text(HUGO_CONFIG)
    (layouts / "single.html").write_text(HUGO_TEMPLATE)
    (layouts / "list.html").write_text(HUGO_LIST)
    for file in sorted(content.rglob("stuk.md")):
        target = site / "content" / f"{file.parent.name}.md"
        target.parent.mkdir(exist_ok=True)
        target.write_text(file.read_text("utf-8").replace("titel:", "title:", 1).replace("datum:", "date:", 1), "utf-8")
    return site


if __name__ == "__main__":
    print("| letters | what | seconds | peak MB |\n|---|---|---|---|")
    for number in [int(argument) for argument in sys.argv[1:]] or [100, 1000]:
        run(number)
