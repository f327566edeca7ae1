"""What a paper answers: the questions that were sent, by whom, when and under which reference."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from griffie.importers.dates import date_near
from griffie.importers.draft import Block, Draft, Paragraph, Role
from griffie.importers.inline import plain
from griffie.importers.markers import label_of
from griffie.model.document import Answers
from griffie.sentences import sentences

_NOTE_ON = re.compile(r"nota naar aanleiding van het (.+)")
_PAPER = re.compile(r"\d{2} ?\d{3}(?:-(?:[IVXL]+|[A-M]|\d{2}))?-\d{1,4}")
_DOCUMENT = re.compile(r"20\d{2}D\d{5}")
_REFERENCE = re.compile(r"\bkenmerk\s+(?P<value>[\w./-]*\w)")
_ANSWERED = re.compile(
    r"antwoorden (?:aan )?op (?:de |het )?(?P<what>[^.]+?)(?=,| voor (?:het|een) | over | inzake |\.|$)",
)
_DAY = r"\d{1,2}[ -]\w+[ -]\d{4}|\d{1,2}\s+\w+\s+(?:jl|jongstleden)\b"
_SENT = re.compile(rf"\b(?:ingezonden|ontvangen|verzonden|gesteld|gedateerd)(?: op)? (?P<day>{_DAY})")
_OPENING = 12
"""Blocks in which a letter says what it answers."""


@dataclass(frozen=True, slots=True)
class Answered:
    """What a paper says that it answers, and where."""

    answers: Answers
    line: int
    resolved: bool = False
    """Whether the year of its date follows from that of the letter ("9 juni jl.")."""


def note_on(soort: str) -> Answers | None:
    """What a nota answers, from the name of its kind: "nota naar aanleiding van het tweede verslag"."""
    match = _NOTE_ON.fullmatch(soort)
    return Answers(match[1]) if match else None


def answered(draft: Draft, letter: date | None) -> Answered | None:
    """What the opening says that it answers: "de antwoorden op de inbreng van … op 9 juni 2026 met kenmerk …".

    `letter` is the date of the letter itself, against which "jl." is resolved.
    """
    what, line = "", 0
    papers: tuple[str, ...] = ()
    day, resolved = None, False
    for block in _opening(draft.blocks):
        text = plain(block.inline)
        for span in sentences(text):
            sentence = span.of(text)
            if not what and (match := _ANSWERED.search(sentence)):
                what, line = match["what"], block.line
                if day is None and (sent := _SENT.search(sentence)):
                    day, resolved = date_near(sent["day"], letter)
            if match := _REFERENCE.search(sentence):
                papers, line = _papers(match["value"]), block.line
                if (last := _last_date(sentence[: match.start()], letter))[0]:
                    day, resolved = last
    for value in (line.value for line in draft.head if line.role is Role.YOUR_REFERENCE):
        papers = papers or _papers(value)
    if not (what or papers):
        return None
    return Answered(Answers(what, papers, day), line, resolved) if papers or day else None


def _opening(blocks: Sequence[Block]) -> Iterator[Paragraph]:
    """The paragraphs before the first question; a letter says in its first lines what it answers."""
    for block in blocks[:_OPENING]:
        if isinstance(block, Paragraph):
            if label_of(plain(block.inline)):
                return
            yield block


def _last_date(text: str, letter: date | None) -> tuple[date | None, bool]:
    found: tuple[date | None, bool] = (None, False)
    for match in re.finditer(rf"{_DAY}|\d{{1,2}}-\d{{1,2}}-\d{{4}}", text):
        one = date_near(match.group(), letter)
        found = one if one[0] else found
    return found


def _papers(reference: str) -> tuple[str, ...]:
    """The papers that a kenmerk names: `28676-560/2026D28253`."""
    papers = []
    for part in re.split(r"[/\s]+", reference):
        if _PAPER.fullmatch(part):
            papers.append(f"kst-{part}")
        elif _DOCUMENT.fullmatch(part):
            papers.append(part)
    return tuple(papers)
