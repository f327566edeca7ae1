"""The words of a source as a format finds them by a path of its own, and how they are held against a paper.

A format whose files are no plain text gives the words of its text nodes here, read by another parser than the one that
made its draft. A footnote stands apart; where it is cited the text has a mark, numbered in order of appearance, so that
nothing depends on how notes are labelled.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from griffie.importers.words import with_spaces, words
from griffie.model.document import Repair

MARK = "\x02"
"""Encloses the number of a footnote in the word that cites it."""
_NOTHING = "\x00"
"""Keeps the place of an edge that is no space, so that lines can still be counted."""
_MARKED = re.compile(f"{MARK}([^{MARK}]*){MARK}")
_LABEL = re.compile(r"\[\^([^\]\s]+)\]")

Pieces = Sequence[tuple[str, int]]
"""Pieces of text that follow each other without a space, each with the line that it begins in."""


@dataclass(frozen=True, slots=True)
class SourceWords:
    """All words of a source, in the order in which it is read."""

    text: tuple[str, ...]
    notes: tuple[tuple[str, ...], ...] = ()
    """The words of each footnote, in the order in which they are cited first."""
    pieces: Pieces = ()
    """What the text was made of; only when something is wrong anybody asks in which line a word stands."""

    def lines(self) -> tuple[int, ...]:
        """The line of each word."""
        return _lines(self.pieces)


@dataclass(frozen=True, slots=True)
class Difference:
    """The first place at which source and paper differ."""

    line: int
    word: str
    message: str


def words_at(pieces: Pieces, order: dict[str, int] | None = None) -> tuple[str, ...]:
    """The words of pieces of text; their marks of notes are numbered in order of appearance, which `order` holds."""
    text = _text(pieces).replace(_NOTHING, "")
    if order is not None and MARK in text:
        text = _MARKED.sub(lambda match: f"{MARK}{order.setdefault(match[1], len(order))}{MARK}", text)
    return words(text)


def _text(pieces: Pieces) -> str:
    return with_spaces("".join(piece for piece, _ in pieces), _NOTHING)


def _lines(pieces: Pieces) -> tuple[int, ...]:
    text = _text(pieces)
    found: list[int] = []
    left = iter(pieces)
    # Where the piece ends, the line reached in it, and how far its line ends were counted.
    end, line, seen = 0, 1, 0
    for match in re.finditer(r"\S+", text):
        at = match.start()
        while end <= at:
            piece, line = next(left)
            seen, end = end, end + len(piece)
        line += text.count("\n", seen, at)
        seen = at
        if match.group().strip(_NOTHING):
            found.append(line)
    return tuple(found)


def compare(
    source: SourceWords, written: str, notes: Mapping[str, str], dropped: Sequence[Repair]
) -> Difference | None:
    """Holds the words of a source, less what is recorded as left out, against those of a paper."""
    kept, missing = _without(source, dropped)
    if missing is not None:
        return missing
    order: dict[str, int] = {}
    found = words(_LABEL.sub(lambda match: _mark(match, notes, order), written))
    if [source.text[index] for index in kept] != list(found):
        return _compared(source, kept, found)
    for label, number in order.items():
        text = words(_LABEL.sub(lambda match: _mark(match, notes, order), notes[label]))
        if number >= len(source.notes) or source.notes[number] != text:
            return Difference(0, "", f"de tekst van voetnoot {label} staat zo niet in de bron")
    if len(order) < len(source.notes):
        return Difference(0, "", "een voetnoot van de bron ontbreekt in het stuk")
    return None


def _mark(match: re.Match[str], notes: Mapping[str, str], order: dict[str, int]) -> str:
    label = match[1]
    return f"{MARK}{order.setdefault(label, len(order))}{MARK}" if label in notes else match.group()


def _without(source: SourceWords, dropped: Sequence[Repair]) -> tuple[Sequence[int], Difference | None]:
    """The places of words without those that a record names, which must stand there, together, from its line on."""
    kept = list(range(len(source.text)))
    lines: tuple[int, ...] = ()
    start = 0
    for record in dropped:
        wanted = words(record.voor)
        if not wanted:
            continue
        lines = lines or source.lines()
        first = next((index for index in range(start, len(kept)) if lines[kept[index]] >= record.regel), len(kept))
        at = _find([source.text[place] for place in kept[first:]], wanted, first)
        if at is None:
            message = f"wat is weggelaten staat zo niet in de bron: {record.voor}"
            return kept, Difference(record.regel, wanted[0], message)
        del kept[at : at + len(wanted)]
        start = at
    return kept, None


def _find(text: Sequence[str], wanted: Sequence[str], first: int) -> int | None:
    """Where words stand together in a text that begins at `first`."""
    for index, word in enumerate(text):
        if word == wanted[0] and list(text[index : index + len(wanted)]) == list(wanted):
            return first + index
    return None


def _compared(source: SourceWords, kept: Sequence[int], written: Iterable[str]) -> Difference:
    lines = source.lines()
    last = lines[kept[-1]] if kept else 1
    for place, other in zip_longest(kept, written):
        if place is None:
            break
        word = source.text[place]
        if other is None:
            return Difference(lines[place], word, f"het woord «{word}» van de bron ontbreekt in het stuk")
        if word != other:
            return Difference(lines[place], word, f"waar de bron «{word}» heeft, staat in het stuk «{other}»")
    return Difference(last, "", f"na het laatste woord van de bron staat in het stuk nog «{other}»")
