"""Running a command: from options to a project, and from whatever stops it to one line and a status."""

import argparse
import errno
import os
import sys
from collections.abc import Callable, Mapping
from io import TextIOWrapper

from griffie.cli import building, citing, finding, importing, making, noting, serving
from griffie.cli.arguments import ROOT, default_jobs
from griffie.config import Project

Command = Callable[[argparse.Namespace, Project], int]

_COMMANDS: Mapping[str, Command] = {
    "build": building.build_site,
    "check": building.check,
    "why": building.why,
    "clean": building.clean,
    "serve": serving.serve,
    "import": importing.import_files,
    "search": finding.search_site,
    "notes": noting.notes,
    "citations": citing.citations,
    "new": making.new,
}


_REASONS = {
    errno.ENOENT: "bestaat niet",
    errno.EISDIR: "is een map",
    errno.ENOTDIR: "ligt in iets dat geen map is",
    errno.EACCES: "mag niet gelezen of geschreven worden",
    errno.EPERM: "mag niet gelezen of geschreven worden",
    errno.EROFS: "ligt op een schijf die alleen te lezen is",
    errno.ENOSPC: "past niet meer: de schijf is vol",
}


def run(options: argparse.Namespace) -> int:
    """Run the command that the options name. Returns its exit status; 2 when it could not run."""
    if isinstance(sys.stdout, TextIOWrapper):  # a terminal that is not of UTF-8 gets a mark for what it does not have
        sys.stdout.reconfigure(errors="replace")
    try:
        return _COMMANDS[options.command](options, project_of(options))
    except BrokenPipeError:
        sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115, PTH123 - who reads us has gone; stay silent at exit
        return 0
    except KeyboardInterrupt:
        return 130
    except OSError as error:
        reason = _REASONS.get(error.errno or 0, "is niet te gebruiken")
        print(f"kan niet verder: {error.filename or 'een bestand'} {reason}", file=sys.stderr)
        return 2


def project_of(options: argparse.Namespace) -> Project:
    """The project that options describe; what they leave out is the checkout's own."""
    return Project(
        content=getattr(options, "content", ROOT / "content"),
        output=getattr(options, "output", ROOT / "site"),
        templates=getattr(options, "templates", ROOT / "templates"),
        cache=getattr(options, "cache", ROOT / ".griffie"),
        base_url=getattr(options, "base_url", ""),
        strict=getattr(options, "strict", False),
        jobs=max(1, getattr(options, "jobs", default_jobs())),
    )
