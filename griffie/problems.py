"""Problems: what is wrong, where, and what to do about it, as values that travel beside results.

A fault in what an editor wrote is never an exception. It is a `Problem`: a code from the catalogue, a severity, a
place in a file, one plain Dutch sentence and, when there is a likely repair, a hint. The terminal, the overlay in the
browser and the JSON report print the same values.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches
from enum import StrEnum

from griffie.text import Lines, Span

WINDOW = 110
"""Characters of a source line that a terminal shows: a paragraph is often one line."""


class Severity(StrEnum):
    """What a problem does to the build."""

    ERROR = "fout"
    """Withholds the page concerned and makes the exit status 1."""
    WARNING = "let op"
    """Is shown; fails only under `--strict`."""
    INFO = "ter info"
    """Worth knowing; never fails."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a problem stands: a file and, when known, a stretch of one of its lines."""

    path: str
    """As an editor would type it, relative to the project."""
    line: int = 0
    """From 1; 0 when the problem is about the file as a whole."""
    column: int = 0
    width: int = 0
    """How many characters carets go under."""
    excerpt: str = ""
    """The source line."""

    def __str__(self) -> str:
        if not self.line:
            return self.path
        return f"{self.path}:{self.line}:{self.column}"


def place_in(path: str, text: str, span: Span) -> Place:
    """The place of a stretch of a file's text; carets end at the end of the first line."""
    lines = Lines(text)
    at = lines.position(span.start)
    excerpt = lines.line(at.line)
    width = max(1, min(len(span), len(excerpt) - at.column + 1))
    return Place(path, at.line, at.column, width, excerpt)


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong, for one reader: the editor."""

    code: str
    """Stable, from the catalogue: `V203`."""
    severity: Severity
    place: Place
    message: str
    """One Dutch sentence, lower case, no full stop: what is wrong, not what the program failed to do."""
    hint: str | None = None
    """The likely repair; None rather than a platitude."""

    @property
    def order(self) -> tuple[str, int, int, str, str]:
        """Problems are shown by path, place and code."""
        return (self.place.path, self.place.line, self.place.column, self.code, self.message)


def show(problem: Problem) -> str:
    """A problem as the terminal prints it: place first, then the line with carets, then the hint."""
    place = problem.place
    lines = [f"{place}  {problem.code}  {problem.message}"]
    if place.line and place.excerpt:
        gutter = f"{place.line:>5} | "
        before, faulty, after = _window(place)
        lines.append(f"{gutter}{before}{faulty}{after}")
        under = "".join("\t" if char == "\t" else " " for char in before)
        lines.append(f"{' ' * (len(gutter) - 2)}| {under}{'^' * max(1, len(faulty))}")
    if problem.hint:
        lines.append(f"   hint: {problem.hint}")
    return "\n".join(lines)


def _window(place: Place) -> tuple[str, str, str]:
    """What of a source line is shown: before, under and after the carets; a paragraph of a line is cut around them."""
    start = place.column - 1
    before, faulty, after = (
        place.excerpt[:start],
        place.excerpt[start : start + place.width],
        place.excerpt[start + place.width :],
    )
    if len(place.excerpt) <= WINDOW:
        return before, faulty, after
    if len(faulty) > WINDOW // 2:
        faulty, after = f"{faulty[: WINDOW // 2 - 1]}…", ""
    room = WINDOW - len(faulty)
    keep = max(room // 2, room - len(after))
    before = before if len(before) <= keep else f"…{before[len(before) - keep + 1 :]}"
    left = room - len(before)
    return before, faulty, after if len(after) <= left else f"{after[: left - 1]}…"


def show_all(problems: Iterable[Problem]) -> str:
    """All problems of a build at once, sorted, with a count at the end; empty when there are none."""
    ordered = sorted(set(problems), key=lambda problem: problem.order)
    if not ordered:
        return ""
    return "\n\n".join([*map(show, ordered), count(ordered)])


def count(problems: Iterable[Problem]) -> str:
    """How many of each severity: "2 fouten, 1 let op"."""
    listed = list(problems)
    words = {
        Severity.ERROR: ("fout", "fouten"),
        Severity.WARNING: ("waarschuwing", "waarschuwingen"),
        Severity.INFO: ("mededeling", "mededelingen"),
    }
    parts = []
    for severity, (one, many) in words.items():
        number = sum(problem.severity is severity for problem in listed)
        if number:
            parts.append(f"{number} {one if number == 1 else many}")
    return ", ".join(parts)


def as_json(problem: Problem) -> dict[str, object]:
    """A problem for `--report`: the same data under Dutch keys."""
    place = problem.place
    return {
        "code": problem.code,
        "ernst": problem.severity.value,
        "pad": place.path,
        "regel": place.line,
        "kolom": place.column,
        "lengte": place.width,
        "bronregel": place.excerpt,
        "melding": problem.message,
        "hint": problem.hint,
    }


def did_you_mean(word: str, known: Iterable[str]) -> str | None:
    """The hint "bedoelde u …?" when one known word is close to what was written."""
    close = get_close_matches(word, sorted(known), n=1, cutoff=0.6)
    return f"bedoelde u {close[0]}?" if close else None
