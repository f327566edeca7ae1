"""The commands `build`, `check`, `why` and `clean`."""

import argparse
import sys
import time
from collections.abc import Iterable
from pathlib import Path

from griffie.checks.origins import files_behind
from griffie.checks.site import broken_links
from griffie.cli.reporting import write_report
from griffie.config import Project
from griffie.incremental.manifest import clear, forget
from griffie.pipeline import build, commit
from griffie.problems import Problem, Severity, count, did_you_mean, show_all

_PATIENCE = 1.0
"""Seconds after which a terminal is told what a build is at."""


def build_site(options: argparse.Namespace, project: Project) -> int:
    """Build the site and write it."""
    if not _has_content(project):
        return 2
    started = time.monotonic()
    built = build(project, _progress(started))
    written = commit(built, project)
    _report(options, built.problems, remarks=False)
    seconds = f"{time.monotonic() - started:.1f}".replace(".", ",")
    print(
        f"{written.total} bestanden in {_shown(project.output)}: {len(written.changed)} geschreven, "
        f"{len(written.removed)} verwijderd, {seconds} s"
    )
    if written.kept:
        print(f"laatste goede versie bewaard: {', '.join(path for path in written.kept if path.endswith('.html'))}")
    print(f"open {_shown(project.output / 'index.html')} in een browser")
    return status(built.problems, strict=project.strict)


def check(options: argparse.Namespace, project: Project) -> int:
    """Build in memory, check every link of every page, write nothing."""
    if not _has_content(project):
        return 2
    built = build(project, _progress(time.monotonic()))
    problems = (*built.problems, *broken_links(built.outputs, built.withheld))
    _report(options, problems, remarks=True)
    if not problems:
        print("geen problemen")
    return status(problems, strict=project.strict)


def why(options: argparse.Namespace, project: Project) -> int:
    """Say from which files a page is made."""
    if not options.page:
        print("noem een pagina, bijvoorbeeld: python build.py why index.html", file=sys.stderr)
        return 2
    built = build(project)
    template = {page.path: page.template for page in built.pages}
    output = next((output for output in built.outputs if output.path == options.page), None)
    if output is None or output.path not in template:
        hint = did_you_mean(options.page, template) or f"de site heeft {len(template)} pagina's"
        print(f"{options.page} is geen pagina van deze site; {hint}", file=sys.stderr)
        return 2
    print("\n".join(files_behind(output, template[output.path], built.linked, project.content, project.templates)))
    return 0


def clean(_: argparse.Namespace, project: Project) -> int:
    """Remove what builds wrote; anything else in the output folder stays."""
    removed = clear(project.output, project.manifest)
    forget(project.cache)
    print(f"{removed} bestanden verwijderd uit {_shown(project.output)}")
    return 0


def status(problems: Iterable[Problem], *, strict: bool) -> int:
    """The exit status that a build with these problems deserves."""
    fails = {Severity.ERROR, Severity.WARNING} if strict else {Severity.ERROR}
    return int(any(problem.severity in fails for problem in problems))


def _has_content(project: Project) -> bool:
    if project.content.is_dir():
        return True
    print(f"de map met inhoud {_shown(project.content)} bestaat niet; geef een andere met --content", file=sys.stderr)
    return False


def _report(options: argparse.Namespace, problems: Iterable[Problem], *, remarks: bool) -> None:
    listed = tuple(problems)
    told = show_all(problem for problem in listed if remarks or problem.severity is not Severity.INFO)
    if told:
        print(told, file=sys.stderr)
    quiet = {problem for problem in listed if problem.severity is Severity.INFO}
    if quiet and not remarks:
        print(f"{count(quiet)}; python build.py check toont ze", file=sys.stderr)
    write_report(options, listed)


class _Progress:
    def __init__(self, started: float) -> None:
        self._started = started

    def __call__(self, doing: str) -> None:
        if sys.stderr.isatty() and time.monotonic() - self._started > _PATIENCE:
            print(f"\r\033[K… {doing}", end="", file=sys.stderr, flush=True)


def _progress(started: float) -> _Progress:
    return _Progress(started)


def _shown(path: Path) -> str:
    try:
        return path.resolve().relative_to(Path.cwd()).as_posix()
    except ValueError:
        return str(path)
