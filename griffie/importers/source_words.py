"""The words of a source as a format finds them by a path of its own, and how they are held against a paper.

A format whose files are no plain text gives the words of its text nodes here, read by another parser than the one that
made its draft. A footnote stands apart; where it is cited the text has a mark, numbered in order of appearance, so that
nothing depends on how notes are labelled.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from griffie.importers.official.xml_elements import with_spaces
from griffie.importers.words import words
from griffie.model.document import Repair

MARK = "\x02"
"""Encloses the number of a footnote in the word that cites it."""
_NOTHING = "\x00"
"""Keeps the place of an edge that is no space, so that lines can still be counted."""
_WORD = re.compile(r"\S+")
_MARKED = re.compile(f"{MARK}([^{MARK}]*){MARK}")
_LABEL = re.compile(r"\[\^([^\]\s]+)\]")


@dataclass(frozen=True, slots=True)
class SourceWord:
    """A word and the line of the source it stands in."""

    text: str
    line: int


@dataclass(frozen=True, slots=True)
class SourceWords:
    """All words of a source, in the order in which it is read."""

    text: tuple[SourceWord, ...]
    notes: tuple[tuple[str, ...], ...] = ()
    """The words of each footnote, in the order in which they are cited first."""


@dataclass(frozen=True, slots=True)
class Difference:
    """The first place at which source and paper differ."""

    line: int
    word: str
    message: str


def words_at(pieces: Iterable[tuple[str, int]]) -> tuple[SourceWord, ...]:
    """The words of pieces of text that follow each other without a space; each piece knows its line."""
    listed = list(pieces)
    text = with_spaces("".join(piece for piece, _ in listed), _NOTHING)
    found: list[SourceWord] = []
    at, end = 0, 0
    pieces_left = iter(listed)
    start, line = 0, 1
    for match in _WORD.finditer(text):
        at = match.start()
        while end <= at:
            piece, line = next(pieces_left)
            start, end = end, end + len(piece)
        word = match.group()
        if _NOTHING in word:
            word = word.replace(_NOTHING, "")
        if word:
            found.append(SourceWord(word, line + text.count("\n", start, at)))
    return tuple(found)


def numbered(found: Iterable[SourceWord], order: dict[str, int]) -> tuple[SourceWord, ...]:
    """The words with the marks of notes numbered in order of appearance, which `order` goes on to hold."""
    return tuple(
        SourceWord(_MARKED.sub(lambda m: f"{MARK}{order.setdefault(m[1], len(order))}{MARK}", word.text), word.line)
        if MARK in word.text
        else word
        for word in found
    )


def compare(
    source: SourceWords, written: str, notes: Mapping[str, str], dropped: Sequence[Repair]
) -> Difference | None:
    """Holds the words of a source, less what is recorded as left out, against those of a paper."""
    expected, missing = _without(source.text, dropped)
    if missing is not None:
        return missing
    order: dict[str, int] = {}
    found = words(_LABEL.sub(lambda match: _mark(match, notes, order), written))
    if difference := _compared(expected, found):
        return difference
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


def _without(found: Sequence[SourceWord], dropped: Sequence[Repair]) -> tuple[Sequence[SourceWord], Difference | None]:
    """The words without those that a record names, which must stand there, together, from its line on."""
    left = list(found)
    start = 0
    for record in dropped:
        wanted = list(words(record.voor))
        if not wanted:
            continue
        at = _find(left, wanted, start, record.regel)
        if at is None:
            return left, Difference(
                record.regel, wanted[0], f"wat is weggelaten staat zo niet in de bron: {record.voor}"
            )
        del left[at : at + len(wanted)]
        start = at
    return left, None


def _find(found: Sequence[SourceWord], wanted: Sequence[str], start: int, line: int) -> int | None:
    for index in range(start, len(found) - len(wanted) + 1):
        if found[index].line < line or found[index].text != wanted[0]:
            continue
        if all(found[index + offset].text == word for offset, word in enumerate(wanted)):
            return index
    return None


def _compared(expected: Sequence[SourceWord], written: Sequence[str]) -> Difference | None:
    last = expected[-1].line if expected else 1
    for word, other in zip_longest(expected, written):
        if word is None:
            return Difference(last, "", f"na het laatste woord van de bron staat in het stuk nog «{other}»")
        if other is None:
            return Difference(word.line, word.text, f"het woord «{word.text}» van de bron ontbreekt in het stuk")
        if word.text != other:
            return Difference(word.line, word.text, f"waar de bron «{word.text}» heeft, staat in het stuk «{other}»")
    return None
