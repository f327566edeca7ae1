"""The command `import`: letters in, canonical papers out."""

import argparse
import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

from griffie.cli.reporting import write_report
from griffie.config import Project
from griffie.importers.accepting import Accepted, accept, is_beside
from griffie.importers.batch import Tried, import_all
from griffie.importers.deposit import Outcome
from griffie.importers.difference import fates, shown
from griffie.importers.listing import Listed, list_files
from griffie.importers.overview import one_line, table
from griffie.importers.report import report
from griffie.importers.review import review
from griffie.problems import Problem, show_all

_FEW = 10
"""Files up to which each report is printed whole; of more, one line a file."""
_PATIENCE = 1.0
"""Seconds after which a terminal shows how far import is."""
_BAR = 24
"""Characters of the progress bar."""


def import_files(options: argparse.Namespace, project: Project) -> int:
    """Import each file; one that cannot be imported never stops the rest. Returns 1 when any could not."""
    if not options.files:
        print("noem een of meer bestanden of mappen, bijvoorbeeld: python build.py import brief.docx", file=sys.stderr)
        return 2
    waiting = [path for path in options.files if options.vervang and is_beside(path)]
    refused = [problem for path in waiting for problem in _accept(path)]
    named = [path for path in options.files if path not in waiting]
    if named:
        return max(_import(named, options, project, refused), int(bool(refused)))
    write_report(options, refused)
    return int(bool(refused))


def _import(named: Sequence[Path], options: argparse.Namespace, project: Project, refused: list[Problem]) -> int:
    listed = list_files(named)
    if not listed.files:
        print(_nothing(named, listed), file=sys.stderr)
        return 2
    tried: list[Tried] = []
    try:
        for one in _with_progress(import_all(listed.files, project.content, jobs=project.jobs), listed):
            tried.append(one)
            _print(one, first=len(tried) == 1, whole=len(listed.files) <= _FEW)
            if options.vervang and one.imported and one.imported.deposited.outcome is Outcome.BESIDE:
                refused += _accept(one.imported.deposited.path)
    except KeyboardInterrupt:
        print(f"\nonderbroken na {len(tried)} van {len(listed.files)} bestanden; {_AFTER_STOP}", file=sys.stderr)
        return 130
    if len(listed.files) > 1:
        print("\n" + table(tried, listed))
    if options.review:
        _write(options.review, review(tried))
    write_report(options, [*refused, *(problem for one in tried for problem in one.problems)])
    return int(bool(refused) or any(one.failed for one in tried))


def _nothing(named: Sequence[Path], listed: Listed) -> str:
    there = f"in {', '.join(map(str, named))} staat geen bestand dat import leest"
    if listed.ours:
        return f"{there}, alleen wat Griffie zelf schreef; noem de map met wat het ministerie of de Kamer stuurde"
    if listed.passed_over:
        return f"{there}; {listed.passed_over} overgeslagen (import leest Word, odt, pdf, XML, HTML en tekst)"
    return there


_AFTER_STOP = "wat klaar is staat er heel, de rest is niet begonnen; dezelfde opdracht nog eens doet wat er over is"


def _with_progress(tried: Iterator[Tried], listed: Listed) -> Iterator[Tried]:
    started = time.monotonic()
    count = len(listed.files)
    for done, one in enumerate(tried, 1):
        shows = sys.stderr.isatty() and count > 1 and time.monotonic() - started > _PATIENCE
        if shows:
            print("\r\033[K", end="", file=sys.stderr, flush=True)
        yield one
        if shows and done < count:
            left = (time.monotonic() - started) / done * (count - done)
            full = _BAR * done // count
            bar = f"[{'█' * full}{'·' * (_BAR - full)}]"
            print(f"{bar} {done} van {count}, nog {_duration(left)}", end="", file=sys.stderr, flush=True)


def _duration(seconds: float) -> str:
    return f"{seconds:.0f} s" if seconds < 90 else f"{seconds / 60:.0f} min"  # noqa: PLR2004 - a minute and a half


def _print(one: Tried, *, first: bool, whole: bool) -> None:
    if one.imported and whole and not one.twin:
        print("\n" * (not first) + report(one.imported))
    if not one.imported or not whole or one.instead_of:
        print(one_line(one), end="\n" if one_line(one) else "")
    if one.problems:
        sys.stdout.flush()
        print(show_all(one.problems), file=sys.stderr)


def _accept(newer: Path) -> tuple[Problem, ...]:
    """Put a newer version in its place. Returns why it may not be put there."""
    accepted, problems = accept(newer)
    if accepted is None:
        print(show_all(problems), file=sys.stderr)
    else:
        print("\n".join(_accepted(newer, accepted)))
    return problems


def _accepted(newer: Path, accepted: Accepted) -> Iterator[str]:
    yield f"{shown(newer)}  →  {shown(accepted.path)}  (vervangen)"
    yield f"  wat er stond ligt in {accepted.kept.name}"
    yield from (f"  {line}" for line in fates(accepted.notes))
    yield "  kijk met python build.py serve; losgeraakte noten herstelt u met python build.py notes repair"


def _write(path: Path, page: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(page, encoding="utf-8", newline="\n")
    print(f"\nbron en stuk naast elkaar: {path.resolve().as_uri()}")
