"""Footnotes of a plain-text dump of Word: the mark `[footnoteRef:2]`, and `[2:  …]` at the end of its paragraph.

A note may run over several lines. Marks and texts that do not belong together stay in the text, as printed, and are
reported: a note at the wrong place is worse than none.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from griffie.importers.draft import Inline, Line, Note, NoteMark, Words
from griffie.importers.inline import of_text, trimmed
from griffie.importers.markers import is_heading, label_of, opens_fractie
from griffie.model.document import Repair

_MARK = re.compile(r"\[footnoteRef:(\d+)\]")
_OPENING = re.compile(r"\[(\d+):\s")
_REACH = 12
"""Lines over which one note may run."""


@dataclass(frozen=True, slots=True)
class Lifted:
    """Lines whose notes were lifted out, their marks in place."""

    lines: tuple[tuple[int, Inline], ...]
    notes: tuple[Note, ...]
    doubts: tuple[Repair, ...]


@dataclass(frozen=True, slots=True)
class _Found:
    """A note text: from `start` in its line to `end` in the line with index `last`."""

    label: str
    start: int
    last: int
    end: int


def lift_notes(lines: Sequence[Line]) -> Lifted:
    """Reads lines. Writes them with marks for the notes that have both a mark and one text, and those notes."""
    marks = {label for line in lines for label in _MARK.findall(line.text)}
    rest: list[Line] = []
    notes: list[Note] = []
    index = 0
    queue = list(lines)
    while index < len(queue):
        line = queue[index]
        taken = {note.label for note in notes}
        found = _note_in(queue, index, marks - taken)
        if found is None:
            rest.append(line)
            index += 1
            continue
        notes.append(_note(queue, index, found))
        tail = queue[found.last].text[found.end :]
        index = found.last
        queue[index] = Line(line.number, _joined(line.text[: found.start], tail))
    return Lifted(*_marked(rest, notes))


def _joined(before: str, after: str) -> str:
    """What stood around a note; nothing but white space between them is lost."""
    return f"{before.rstrip()} {after.lstrip()}".strip()


def _note_in(lines: Sequence[Line], index: int, labels: set[str]) -> _Found | None:
    for match in _OPENING.finditer(lines[index].text + "\n"):
        if match[1] in labels and (end := _closing(lines, index, match.start())):
            return _Found(match[1], match.start(), *end)
    return None


def _closing(lines: Sequence[Line], index: int, start: int) -> tuple[int, int] | None:
    """Line and column after the bracket that closes the one at `start`.

    Brackets inside the note are counted. When the count does not come out before the next heading, the last bracket of
    the first line closes the note: a source that forgot one may not swallow the letter.
    """
    depth = 0
    for number in range(index, min(index + _REACH, len(lines))):
        text = lines[number].text
        if number > index and (label_of(text) or opens_fractie(text) or is_heading(text) or _MARK.search(text)):
            break
        for column in range(start if number == index else 0, len(text)):
            if column > start and _OPENING.match(text, column) and depth > 0 and number == index and depth == 1:
                return _last_bracket(text, start, column, index)
            depth += {"[": 1, "]": -1}.get(text[column], 0)
            if depth == 0:
                return number, column + 1
    return _last_bracket(lines[index].text, start, len(lines[index].text), index)


def _last_bracket(text: str, start: int, stop: int, index: int) -> tuple[int, int] | None:
    mark = _MARK.search(text, start)
    column = text.rfind("]", start, mark.start() if mark and mark.start() < stop else stop)
    return (index, column + 1) if column > 0 else None


def _note(lines: Sequence[Line], index: int, found: _Found) -> Note:
    opening = _OPENING.match(lines[index].text + "\n", found.start)
    first = opening.end() if opening else found.start
    texts = []
    for number in range(index, found.last + 1):
        text = lines[number].text
        start = first if number == index else 0
        end = found.end - 1 if number == found.last else len(text)
        texts.append(text[start:end].strip())
    return Note(found.label, lines[index].number, tuple(of_text(text) for text in texts if text))


def _marked(
    lines: Sequence[Line],
    notes: Sequence[Note],
) -> tuple[tuple[tuple[int, Inline], ...], tuple[Note, ...], tuple[Repair, ...]]:
    known = {note.label for note in notes}
    doubts = []
    result = []
    for line in lines:
        runs: list[Words | NoteMark] = []
        at = 0
        for match in _MARK.finditer(line.text):
            if match[1] not in known:
                doubts.append(Repair("voetnootteken zonder noot blijft in de tekst", line.number, match.group()))
                continue
            runs += [Words(line.text[at : match.start()]), NoteMark(match[1])]
            at = match.end()
        runs.append(Words(line.text[at:]))
        doubts += [
            Repair("noottekst zonder teken (of met een nummer dat al voorkwam) blijft in de tekst", line.number, m[0])
            for m in _OPENING.finditer(line.text)
        ]
        result.append((line.number, trimmed(runs)))
    return tuple(result), tuple(notes), tuple(doubts)
