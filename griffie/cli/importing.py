"""The command `import`: letters in, canonical papers out."""

import argparse
import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

from griffie.config import Project
from griffie.importers.batch import Listed, Tried, import_all, list_files
from griffie.importers.deposit import Outcome
from griffie.importers.report import report, verdict
from griffie.importers.review import review
from griffie.problems import show_all

_FEW = 10
"""Files up to which each report is printed whole; of more, one line a file."""
_PATIENCE = 1.0
"""Seconds after which a terminal shows how far import is."""


def import_files(options: argparse.Namespace, project: Project) -> int:
    """Import each file; one that cannot be imported never stops the rest. Returns 1 when any could not."""
    if not options.files:
        print("noem een of meer bestanden of mappen, bijvoorbeeld: python build.py import brief.docx", file=sys.stderr)
        return 2
    listed = list_files(options.files)
    if not listed.files:
        print(f"in {', '.join(map(str, options.files))} staat geen bestand dat import leest", file=sys.stderr)
        return 2
    tried = []
    for number, one in enumerate(_with_progress(import_all(listed.files, project.content, jobs=project.jobs), listed)):
        tried.append(one)
        _print(one, number, whole=len(listed.files) <= _FEW)
    if len(tried) > 1:
        print("\n" + _table(tried, listed))
    if options.review:
        _write(options.review, review(tried))
    return int(any(one.imported is None for one in tried))


def _with_progress(tried: Iterator[Tried], listed: Listed) -> Iterator[Tried]:
    started = time.monotonic()
    for done, one in enumerate(tried, 1):
        if sys.stderr.isatty() and time.monotonic() - started > _PATIENCE and len(listed.files) > 1:
            end = "\r\033[K" if done == len(listed.files) else ""
            print(f"\r\033[K… {done} van {len(listed.files)} bestanden{end}", end="", file=sys.stderr, flush=True)
        yield one


def _print(one: Tried, number: int, *, whole: bool) -> None:
    if one.imported and whole:
        print("\n" * bool(number) + report(one.imported))
    elif one.imported:
        print(f"{one.file}  →  {one.imported.deposited.path}  ({one.imported.deposited.outcome})")
    if one.problems:
        print(show_all(one.problems), file=sys.stderr)


def _table(tried: Sequence[Tried], listed: Listed) -> str:
    """What became of all files, in numbers; and the ones that failed, with the reason."""
    made = [one.imported for one in tried if one.imported]
    counts = [(str(outcome), sum(one.deposited.outcome is outcome for one in made)) for outcome in Outcome]
    failed = [one for one in tried if one.imported is None]
    rows = [
        (f"{len(tried)}", "bestand" if len(tried) == 1 else "bestanden"),
        *((f"{count}", name) for name, count in counts if count),
        *([(f"{len(failed)}", "niet gelukt")] if failed else []),
        (f"{sum(verdict(one).ready for one in made)}", "klaar om te publiceren"),
        *([(f"{listed.passed_over}", "overgeslagen: geen brief, naar hun naam")] if listed.passed_over else []),
    ]
    width = max(len(number) for number, _ in rows)
    lines = [f"  {number:>{width}}  {what}" for number, what in rows]
    reasons = [f"  niet gelukt: {one.file}: {one.problems[0].code} {one.problems[0].message}" for one in failed]
    return "\n".join([*lines, *reasons])


def _write(path: Path, page: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(page, encoding="utf-8", newline="\n")
    print(f"\nbron en stuk naast elkaar: {path.resolve().as_uri()}")
