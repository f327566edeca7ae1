"""Where a paragraph begins among the lines of a PDF, which does not say.

A line begins one when a gap or an indent stands before it, when its dress changes, when it is a label, a heading or an
item, or when its first word would have fitted on the line before.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from griffie.importers.markers import (
    SENTENCE_END,
    is_function,
    is_greeting,
    is_heading,
    is_name,
    is_salutation,
    label_of,
    marked,
    opens_fractie,
)
from griffie.importers.pdf.lines import PdfLine, body_size, pitch
from griffie.importers.pdf.source import GAP

LARGER = 1.0
"""Points by which a heading is larger than the text."""
_INDENT = 8.0
"""Points from which a line begins a paragraph by standing further to the right than the one before."""
_LETTER = 0.5
"""Of the size: the width of a letter, roughly."""
_LEADING = 1.15
"""Of the size: how far apart lines stand at least."""
_MUCH_ROOM, _SOME_ROOM = 0.35, 0.18
"""Of the width of a column: a line in mid-sentence that leaves so much room ends its paragraph all the same; before a
capital less will do."""
_NEARLY_ALL = 0.95


@dataclass(frozen=True, slots=True)
class Setting:
    """How a paper is set, and what follows from it for its lines."""

    size: float
    pitch: float
    right: float
    lefts: Mapping[tuple[int, int], float]
    """Of each stream where its lines begin."""

    @classmethod
    def of(cls, lines: Sequence[PdfLine]) -> "Setting":
        """What is usual among these lines."""
        size = body_size(piece for line in lines for piece in line.pieces)
        lefts: dict[tuple[int, int], float] = {}
        for line in lines:
            lefts[line.stream] = min(line.left, lefts.get(line.stream, line.left))
        wide = sorted(line.right for line in lines if abs(line.size - size) < LARGER)
        right = wide[int(len(wide) * _NEARLY_ALL)] if wide else 0.0
        return cls(size, pitch(lines), right, MappingProxyType(lefts))

    def begins(self, lines: Sequence[PdfLine], line: PdfLine) -> bool:
        """Whether a line begins a paragraph after these lines of one."""
        before = lines[-1]
        if self._is_one_heading(before, line) or self._is_half_a_heading(before, line):
            return False
        if _stands_alone(before.text) or _stands_alone(line.text) or (is_function(before.text) and is_name(line.text)):
            return True
        if _breaks_a_word(before.text, line.text):
            return False
        if self._opens_item(lines, line):
            return True
        if abs(before.size - line.size) > LARGER or _changes_dress(before, line):
            return not (is_bold(before) and not SENTENCE_END.search(before.text) and line.text[:1].islower())
        return self._stands_apart(lines, line)

    def _stands_apart(self, lines: Sequence[PdfLine], line: PdfLine) -> bool:
        """Whether its place says so: a gap or an indent before it, or room on the line before."""
        before = lines[-1]
        if before.stream != line.stream:
            # A sentence that ends with its line ends its paragraph less often than not, where the line is full.
            left = self.lefts.get(line.stream, line.left)
            return line.left > left + _INDENT or self._would_have_fitted(before, line)
        if before.base - line.base > self.pitch * GAP:
            return True
        indented = line.left > before.left + _INDENT and not (len(lines) == 1 and marked(before.text))
        outdented = len(lines) > 1 and line.left < before.left - _INDENT
        return indented or outdented or self._would_have_fitted(before, line)

    def _opens_item(self, lines: Sequence[PdfLine], line: PdfLine) -> bool:
        """Whether a bullet, number or letter opens an item; a dash may stand in a sentence ("artikel 1 – Inzet")."""
        mark = marked(line.text)
        if mark is None:
            return False
        before = lines[-1]
        in_list = marked(lines[0].text) is not None
        if not mark.bullet:
            return SENTENCE_END.search(before.text) is not None or in_list
        dash = line.text[0] in "-–" and not line.text.startswith(("-\t", "–\t"))
        apart = before.stream == line.stream and before.base - line.base > self.pitch * GAP
        beside = in_list and abs(lines[0].left - line.left) < _INDENT
        return not dash or apart or beside or re.search(r"[.?!:;,…]\W*$", before.text) is not None

    def _is_one_heading(self, before: PdfLine, line: PdfLine) -> bool:
        """Whether a heading goes on over two lines: one dress, one size, no gap, and the first of them full."""
        dressed = is_bold(before) and is_bold(line)
        larger = min(before.size, line.size) > self.size + LARGER
        if not (dressed or larger) or abs(before.size - line.size) > LARGER or marked(line.text):
            return False
        if before.stream != line.stream or before.base - line.base > GAP * max(self.pitch, line.size * _LEADING):
            return False
        return not label_of(before.text) and not label_of(line.text) and not self._would_have_fitted(before, line)

    def _is_half_a_heading(self, before: PdfLine, line: PdfLine) -> bool:
        """Whether a line that has the words of a heading is full, and goes on with a small letter."""
        known = opens_fractie(before.text) or is_heading(before.text)
        ended = label_of(before.text) or before.text.endswith((":", ","))
        return known and not ended and line.text[:1].islower() and not self._would_have_fitted(before, line)

    def _would_have_fitted(self, before: PdfLine, line: PdfLine) -> bool:
        """Whether the first word of a line would have stood on the line before it, had the paragraph gone on there."""
        right = before.edge or self.right
        room = right - before.right
        if not SENTENCE_END.search(before.text):
            share = _MUCH_ROOM if line.text[:1].islower() else _SOME_ROOM
            if room < (right - before.left) * share:
                return False
        word = line.text.split(" ", maxsplit=1)[0]
        return (len(word) + 2) * line.size * _LETTER < room - line.size


def is_bold(line: PdfLine) -> bool:
    """Whether all words of a line are bold."""
    return all(piece.strong for piece in line.pieces if re.search(r"\w", piece.text) and not line.is_mark(piece))


def _breaks_a_word(before: str, after: str) -> bool:
    return re.search(r"[\w%)][-\u2010]$|[\w-]/$", before) is not None and after[:1].isalpha()


def _changes_dress(before: PdfLine, line: PdfLine) -> bool:
    """Whether bold begins or ends between two lines; not where a bold line has a number before it that is none."""
    return is_bold(before) != is_bold(line) and before.pieces[-1].strong != line.pieces[0].strong


def _stands_alone(text: str) -> bool:
    label = label_of(text)
    return bool(
        # "vraag 17." may be all that a reference has left for its last line.
        (label and not text[:1].islower())
        or opens_fractie(text)
        or is_heading(text)
        or is_salutation(text)
        or is_greeting(text)
        or (is_function(text) and text.endswith(","))
    )
