"""What the build will say of a paper that import made: read at once, so that "klaar om te publiceren" is no guess."""

from dataclasses import dataclass

from griffie.problems import Problem, Severity
from griffie.reading.paper import read_paper
from griffie.reading.source import Source


@dataclass(frozen=True, slots=True)
class ReadBack:
    """A paper as the build reads it."""

    references: int
    """References in its text that are recognised, to other papers and to questions and answers."""
    problems: tuple[Problem, ...]
    """Faults and warnings, in order of place."""


def read_back(text: str, path: str) -> ReadBack:
    """Reads the text of a `stuk.md` that is or will be at `path`."""
    document, problems = read_paper(Source(path, text, ""))
    found = document.paper.mentions if document else ()
    references = sum(bool(one.unit) for one in found)
    told = (problem for problem in problems if problem.severity is not Severity.INFO)
    return ReadBack(references, tuple(sorted(told, key=lambda problem: problem.order)))
