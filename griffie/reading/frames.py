"""Source lines for problems that know their line and column only: linking keeps no text of papers in memory."""

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from griffie.problems import Problem
from griffie.text import Lines


def framed(problems: Iterable[Problem], content: Path) -> tuple[Problem, ...]:
    """The same problems, each with the line of the file in the content folder that its place names."""
    files: dict[str, Lines | None] = {}
    return tuple(_framed(problem, content, files) for problem in problems)


def _framed(problem: Problem, content: Path, files: dict[str, Lines | None]) -> Problem:
    place = problem.place
    if not place.line or place.excerpt:
        return problem
    if place.path not in files:
        files[place.path] = _lines(content.parent / place.path)
    lines = files[place.path]
    return replace(problem, place=replace(place, excerpt=lines.line(place.line))) if lines else problem


def _lines(file: Path) -> Lines | None:
    try:
        return Lines(file.read_bytes().decode("utf-8-sig"))
    except (OSError, UnicodeDecodeError):
        return None
