"""The two real letters printed as a PDF, footnotes under each page: every word, question and note comes back."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from pdf_files import Set, pdf, width

from griffie.importers.draft import Block, Heading, Inline, Item, Note, Paragraph, Words
from griffie.importers.importing import Converted, convert
from griffie.importers.inline import plain

_LEFT, _WIDTH, _TOP, _BOTTOM = 150.0, 340.0, 780.0, 70.0
_SIZE, _PITCH, _SMALL, _CLOSE = 9.0, 11.0, 7.0, 8.0
_BOLD = 1
_UNPRINTABLE = str.maketrans("ş\u2011\u202f", "s- ")


@dataclass
class _Press:
    """Sets lines on pages, with footnotes at the foot of the page that cites them."""

    notes: dict[str, str]
    pages: list[list[Set]] = field(default_factory=lambda: [[Set(_LEFT, _TOP, _SIZE, "Geachte voorzitter,")]])
    base: float = _TOP - 3 * _PITCH
    foot: list[str] = field(default_factory=list)

    def paragraph(self, words: list[str], font: int = 0) -> None:
        """A paragraph, with a gap after it; `^1` in a word is a mark."""
        for line in _filled(words, _SIZE):
            cited = [line for mark in re.findall(r"\^(\d+)", line) for line in self._note(mark)]
            if self.base - _PITCH < _BOTTOM + _CLOSE * (len(self.foot) + len(cited)):
                self.turn()
            self.foot += cited
            self.pages[-1] += _marked(line, self.base, font)
            self.base -= _PITCH
        self.base -= _PITCH / 2

    def turn(self) -> None:
        """Close the page."""
        at = _BOTTOM + _CLOSE * (len(self.foot) - 1)
        self.pages[-1] += [Set(_LEFT, at - _CLOSE * which, _SMALL, line) for which, line in enumerate(self.foot)]
        self.pages[-1].append(Set(500, 30, _SMALL, f"Pagina {len(self.pages)} van 9"))
        self.pages.append([])
        self.base, self.foot = _TOP, []

    def _note(self, mark: str) -> list[str]:
        return list(_filled(f"{mark} {self.notes[mark]}".split(), _SMALL))


def _filled(words: list[str], size: float) -> Iterator[str]:
    line = ""
    for word in words:
        longer = f"{line} {word}".strip()
        if line and width(re.sub(r"\^\d+", "", longer), size) > _WIDTH:
            yield line
            longer = word
        line = longer
    yield line


def _marked(line: str, base: float, font: int) -> Iterator[Set]:
    x = _LEFT
    for part in re.split(r"(\^\d+)", line):
        if part.startswith("^"):
            yield Set(x, base + 3.5, 5.5, part[1:])
            x += width(part[1:], 5.5)
        elif part:
            yield Set(x, base, _SIZE, part, font)
            x += width(part, _SIZE)


def _numbered(notes: tuple[Note, ...]) -> dict[str, str]:
    """The labels of the notes, counted from 1."""
    return {note.label: str(at) for at, note in enumerate(notes, 1)}


def _text(inline: Inline, labels: dict[str, str]) -> str:
    runs = (run.text if isinstance(run, Words) else f"^{labels[run.label]}" for run in inline)
    return "".join(runs).translate(_UNPRINTABLE)


def _printed(paper: Converted) -> bytes:
    labels = _numbered(paper.notes)
    texts = (" ".join(plain(inline) for inline in note.paragraphs) for note in paper.notes)
    press = _Press(dict(zip(labels.values(), texts, strict=True)))
    number = ""
    for part in paper.parts:
        if isinstance(part, Heading) and part.added:
            number = plain(part.inline)
        elif isinstance(part, Heading | Paragraph | Item):
            marker = part.marker if isinstance(part, Item) else number
            asked = isinstance(part, Paragraph) and number != ""
            press.paragraph(f"{marker} {_text(part.inline, labels)}".split(), _BOLD if asked else 0)
            number = ""
    press.turn()
    return pdf(press.pages[:-1])


def _words(paper: Converted) -> list[str]:
    labels = _numbered(paper.notes)
    return [word for part in paper.parts for word in _of(part, labels)]


def _of(part: Heading | Block, labels: dict[str, str]) -> list[str]:
    if not isinstance(part, Heading | Paragraph | Item):
        return []
    return _text(part.inline, labels).replace("^", " ^").split()


@pytest.mark.parametrize("pattern", ["*.docx.txt", "*.pdf.md"])
def test_a_printed_letter_is_read_back_whole(letters: Path, pattern: str) -> None:
    dump = next(letters.glob(pattern))
    theirs, _ = convert(dump.read_bytes(), dump.name)
    assert theirs is not None
    ours, problems = convert(_printed(theirs), "brief.pdf")
    assert ours is not None, problems
    # A gap before a mark is what our own setting leaves.
    assert _words(ours)[len("Geachte voorzitter,".split()) :] == _words(theirs)
    assert ours.counts.questions == theirs.counts.questions
    assert ours.counts.answers == theirs.counts.answers
    assert ours.counts.sub_questions == theirs.counts.sub_questions
    assert [_note(note) for note in ours.notes] == [_note(note) for note in theirs.notes]


def _note(note: Note) -> list[str]:
    return " ".join(plain(inline) for inline in note.paragraphs).translate(_UNPRINTABLE).split()
