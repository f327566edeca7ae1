"""What an import found, held against what is true of the source: `waarheid.json` beside it, written by hand.

A footnote counts when its mark stands behind the right word and its text is right; a pair of question and answer when
its part, its number and the numbers that the answer names are right. Both the benchmark and the tests measure so.
"""

import json
from collections import Counter
from collections.abc import Hashable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import NotRequired, TypedDict

from griffie.importers.draft import Block, Heading, Inline, NoteMark, Table, Unit, Words
from griffie.importers.importing import Converted
from griffie.importers.inline import plain


class Truth(TypedDict):
    """The file as JSON has it."""

    koppen: list[str]
    paren: list[tuple[str, int, list[int]]]
    deelvragen: int
    tabellen: int
    voetnoten: list[tuple[str, str]]
    onbeantwoord: NotRequired[list[tuple[str, int]]]
    """Questions that have no answer: their part and number."""


@dataclass(frozen=True, slots=True)
class Score:
    """Of one kind of thing: how many were found, how many there are, and how many of the found are right."""

    found: int
    true: int
    right: int

    @property
    def f1(self) -> float:
        """1 when all is found and nothing else; also when there is nothing to find."""
        return 2 * self.right / (self.found + self.true) if self.found + self.true else 1.0


@dataclass(frozen=True, slots=True)
class Scores:
    """The scores of one paper."""

    headings: Score
    questions: Score
    pairs: Score
    sub_questions: Score
    tables: Score
    notes: Score


def read_truth(folder: Path) -> Truth | None:
    """What is true of the source in a folder; None when nobody wrote it down."""
    file = folder / "waarheid.json"
    if not file.is_file():
        return None
    truth: Truth = json.loads(file.read_text("utf-8"))
    return truth


def scores(paper: Converted, truth: Truth) -> Scores:
    """How much of the truth a paper has."""
    sections = (part for part in paper.parts if isinstance(part, Heading) and part.unit is Unit.SECTION)
    headings = [plain(part.inline) for part in sections if part.inline]  # what import adds is not in the source
    return Scores(
        headings=_score(headings, truth["koppen"]),
        questions=_score(
            _questions(paper.parts),
            [
                *((part, number) for part, number, _ in truth["paren"]),
                *((part, number) for part, number in truth.get("onbeantwoord", ())),
            ],
        ),
        pairs=_score(_pairs(paper.parts), [(part, number, tuple(named)) for part, number, named in truth["paren"]]),
        sub_questions=_count(paper.counts.sub_questions, truth["deelvragen"]),
        tables=_count(paper.counts.tables, truth["tabellen"]),
        notes=_score(_notes(paper), [(word, text) for word, text in truth["voetnoten"]]),
    )


def _score(found: Iterable[Hashable], true: Iterable[Hashable]) -> Score:
    ours, theirs = Counter(found), Counter(true)
    return Score(ours.total(), theirs.total(), (ours & theirs).total())


def _count(found: int, true: int) -> Score:
    return Score(found, true, min(found, true))


def _questions(parts: Iterable[Heading | Block]) -> list[tuple[str, int]]:
    """Each question with the part that it stands in."""
    section = ""
    found = []
    for part in parts:
        if isinstance(part, Heading) and part.unit is Unit.SECTION:
            section = plain(part.inline)
        elif isinstance(part, Heading) and part.unit is Unit.QUESTION:
            found += [(section, number) for number in part.numbers]
    return found


def _pairs(parts: Iterable[Heading | Block]) -> list[tuple[str, int, tuple[int, ...]]]:
    """Each question with the numbers that its answer names: the first answer that names it, or that follows it."""
    section = ""
    waiting: list[tuple[str, int]] = []
    found = []
    for part in parts:
        if not isinstance(part, Heading):
            continue
        if part.unit is Unit.SECTION:
            section = plain(part.inline)
        elif part.unit is Unit.QUESTION:
            waiting += [(section, number) for number in part.numbers]
        else:
            answered = [one for one in waiting if not part.numbers or (one[0] == section and one[1] in part.numbers)]
            found += [(*one, part.numbers) for one in answered]
            waiting = [one for one in waiting if one not in answered]
    return found


def _notes(paper: Converted) -> list[tuple[str, str]]:
    """Each mark with the word before it and the text of its note."""
    texts = {note.label: " ".join(plain(inline) for inline in note.paragraphs) for note in paper.notes}
    found = []
    for part in paper.parts:
        for inline in _inlines(part):
            before = ""
            for run in inline:
                if isinstance(run, NoteMark):
                    found.append((before.rsplit(maxsplit=1)[-1] if before.split() else "", texts.get(run.label, "")))
                else:
                    before += run.text if isinstance(run, Words) else ""
    return found


def _inlines(part: Heading | Block) -> tuple[Inline, ...]:
    if isinstance(part, Table):
        return tuple(cell for row in part.rows for cell in row)
    return (part.inline,)
