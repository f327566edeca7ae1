"""The option `--report`: all problems of a command as JSON, for scripts and for the pages of a forge."""

import argparse
import json
from collections.abc import Iterable
from pathlib import Path

from griffie.problems import Problem, as_json


def write_report(options: argparse.Namespace, problems: Iterable[Problem]) -> None:
    """Write problems to the file that `--report` names, each once and in order; nothing without that option."""
    target: Path | None = getattr(options, "report", None)
    if target:
        ordered = sorted(set(problems), key=lambda problem: problem.order)
        text = json.dumps([as_json(problem) for problem in ordered], ensure_ascii=False, indent=1)
        target.write_text(f"{text}\n", "utf-8")
