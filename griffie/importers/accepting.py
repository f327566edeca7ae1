"""Taking over a newer version that waits beside a paper, by the word of an editor; what stood there is kept.

`stuk.nieuw.md` becomes `stuk.md`, as it lies there, with what an editor changed in it; the old one becomes
`stuk.oud.md`. Refused while a published note would come to stand on another text, for no later step would see that.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import count
from pathlib import Path

from griffie.catalogue import problem
from griffie.importers.carrying import Carried, Fate, carry
from griffie.importers.deposit import BESIDE, NOTES, PAPER, read_text, unwritable, write_text
from griffie.problems import Place, Problem

KEPT = "stuk.oud"
"""How what stood there is called."""


@dataclass(frozen=True, slots=True)
class Accepted:
    """A newer version that took the place of the older one."""

    path: Path
    kept: Path
    """Where the older one lies."""
    before: str
    after: str
    notes: tuple[Carried, ...]


def is_beside(path: Path) -> bool:
    """Whether a file is a newer version that waits beside its paper."""
    return path.name.startswith(BESIDE) and path.suffix == ".md" and path.with_name(PAPER).is_file()


def accept(newer: Path) -> tuple[Accepted | None, tuple[Problem, ...]]:
    """Put a newer version in the place of its paper; when it may not or cannot, nothing changes."""
    path = newer.with_name(PAPER)
    if not is_beside(newer):
        hint = f"noem het bestand dat import naast een {PAPER} schreef: {BESIDE}.md"
        return None, (problem("I109", Place(str(newer)), "dit is geen nieuwe versie van een stuk", hint),)
    try:
        return _accept(path, newer)
    except OSError as error:
        return None, (unwritable(path, error),)


def _accept(path: Path, newer: Path) -> tuple[Accepted | None, tuple[Problem, ...]]:
    before, after = read_text(path) or "", read_text(newer) or ""
    beside = path.with_name(NOTES)
    written = read_text(beside)
    notes = () if written is None or before == after else carry(before, after, written)
    astray = _astray(beside, notes)
    if astray:
        return None, astray
    kept = _keep(path, before)
    newer.replace(path)
    return Accepted(path, kept, before, after, notes), ()


def _astray(beside: Path, notes: Iterable[Carried]) -> tuple[Problem, ...]:
    """Published additions that would come to stand on another text."""
    return tuple(
        problem(
            "I110",
            Place(str(beside), one.addition.line, 1) if one.addition.line else Place(str(beside)),
            f"{one.addition.name} zou ongemerkt bij een andere tekst komen te staan: {one.reason}",
            "neem een citaat dat daar alleen in de nieuwe versie staat, of zet haar op staat: ter controle",
        )
        for one in notes
        if one.fate is Fate.STRAYS and one.addition.published
    )


def _keep(path: Path, text: str) -> Path:
    """Writes what stood there under a free name; a text that is kept already is not kept twice."""
    for number in count(1):
        kept = path.with_name(f"{KEPT}.md" if number == 1 else f"{KEPT}-{number}.md")
        there = read_text(kept)
        if there is None:
            write_text(kept, text)
        if there is None or there == text:
            break
    return kept
