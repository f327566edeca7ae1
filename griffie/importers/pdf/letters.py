"""The letters of a page one by one, as the PDF library knows them: where each stands, how large it is, in which font.

A file may set its size in the font or in the matrix around it ("1 Tf 9 0 0 9"), and may draw a raised figure as a small
letter that is moved up, or as a glyph of its own that the font draws high. Here all that is made equal.
"""

import ctypes
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from math import hypot
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pypdfium2 as pdfium

try:
    from pypdfium2 import raw
except ImportError:
    raw = None

HYPHENS = str.maketrans({"\x02": "-", "\ufffe": "-", "\xad": "-", "\x00": ""})
"""What pdfium gives for the hyphen of a broken word."""
NARROW = "\u200a"
"""Stands for a space that is in the file and not on the page: letters drawn together over it."""
RAISED_FIGURES = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_FIGURES = frozenset("0123456789")
_HIGH, _LOW = 0.2, 0.58
"""Of the size: from where a figure that the font draws raised begins, and how high it is at most; others are 0.7."""
_RAISED_SIZE = 0.6
"""Of the size: what a raised figure of the font is set in, so to say."""
_BOLD = re.compile(r"bold|black|heavy|demi|-medi\b|[-,]bd\b", re.IGNORECASE)
_ITALIC = re.compile(r"ital|obliq|cursi|slanted|[-,](?:it|obl)\b", re.IGNORECASE)
_SLANTS, _FORCED_BOLD = 1 << 6, 1 << 18
"""What a font says of itself in its flags, whatever its name."""
_LAST = 0x10FFFF
_TINY = 0.1
"""Points under which a size is none: the letter is not drawn."""


@dataclass(frozen=True, slots=True)
class Letter:
    """A letter at its place, in points from the lower left corner of the page."""

    text: str
    left: float
    right: float
    base: float
    size: float
    strong: bool
    emphasis: bool


class Letters:
    """All letters of a page in the order of the file; spaces and ends of lines are plain text among them."""

    def __init__(self, text: "pdfium.PdfTextPage") -> None:
        # The numbers that the library fills in are made once.
        self._text = text
        self._font = ctypes.create_string_buffer(200)
        self._ink = tuple(ctypes.c_double() for _ in range(4))
        self._box = raw.FS_RECTF()
        self._origin = (ctypes.c_double(), ctypes.c_double())
        self._flags = ctypes.c_int()
        self._matrix = raw.FS_MATRIX()

    def __iter__(self) -> Iterator[Letter | str]:
        text = self._text
        for index in range(text.count_chars()):
            code = raw.FPDFText_GetUnicode(text, index)
            letter = chr(code).translate(HYPHENS) if code <= _LAST else "\ufffd"
            if letter in "\r\n":
                if letter:
                    yield "\n"
            elif letter.isspace() or raw.FPDFText_IsGenerated(text, index) == 1:
                yield " "
            else:
                yield self._placed(index, letter)

    def _placed(self, index: int, letter: str) -> Letter:
        text = self._text
        # From where it starts to where the next may: the ink of a stop lies far from that of the letter before it.
        raw.FPDFText_GetLooseCharBox(text, index, self._box)
        raw.FPDFText_GetCharOrigin(text, index, *self._origin)
        raw.FPDFText_GetFontInfo(text, index, self._font, 200, self._flags)
        base, size = self._origin[1].value, self._size(index)
        strong, emphasis = _dress(self._font.value, self._flags.value)
        if letter in _FIGURES:
            base, size = self._raised(index, base, size)
        return Letter(letter, self._box.left, self._box.right, base, round(size, 1), strong, emphasis)

    def _raised(self, index: int, base: float, size: float) -> tuple[float, float]:
        """Base and size of a figure: where its ink begins and smaller, if its font draws it raised."""
        raw.FPDFText_GetCharBox(self._text, index, *self._ink)
        bottom, top = self._ink[2].value, self._ink[3].value
        is_raised = bottom - base > size * _HIGH and top - bottom < size * _LOW
        return (bottom, size * _RAISED_SIZE) if is_raised else (base, size)

    def _size(self, index: int) -> float:
        """The size that a reader sees: that of the font, in the matrix around it."""
        size = float(raw.FPDFText_GetFontSize(self._text, index))
        if raw.FPDFText_GetMatrix(self._text, index, self._matrix):
            size *= hypot(self._matrix.c, self._matrix.d)
        return size if size > _TINY else 1.0


@lru_cache(maxsize=200)
def _dress(font: bytes, flags: int) -> tuple[bool, bool]:
    """Whether a font is bold and whether it is italic."""
    name = font.decode("latin-1")
    bold = _BOLD.search(name) is not None or flags & _FORCED_BOLD != 0
    return bold, _ITALIC.search(name) is not None or flags & _SLANTS != 0
