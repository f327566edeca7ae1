"""The pages of a PDF as pieces of text with their place and size; the only module that knows the PDF library.

pypdfium2 is an extra (`griffie[pdf]`); without it one problem says what to install.
"""

import ctypes
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from griffie.catalogue import problem
from griffie.problems import Place, Problem

try:
    import pypdfium2 as pdfium
    from pypdfium2 import raw
except ImportError:
    pdfium = None

MOST_PAGES = 3000
_PASSWORD = 4
"""pdfium's number for a file that needs a password."""
_HYPHENS = str.maketrans({"\x02": "-", "\ufffe": "-", "\xad": "-", "\x00": ""})
"""What pdfium gives for the hyphen of a broken word."""
NARROW = "\u200a"
"""Stands for a space that is in the file and not on the page: letters drawn together over it."""
_NO_SPACE = 0.14
"""Ems under which two letters have no space between them that anybody sees."""
_LEVEL = 0.1
"""Ems by which letters of one piece may stand higher or lower."""
_WIDE = 2.0
"""Ems between two words from which they stand apart, as in the cells of a table."""
_BOLD = re.compile(r"bold|black|heavy|semibold", re.IGNORECASE)
_ITALIC = re.compile(r"italic|oblique|cursi", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Piece:
    """Words in one dress on one line; sizes in points, from the lower left corner of the page."""

    text: str
    left: float
    right: float
    base: float
    size: float
    strong: bool
    emphasis: bool


@dataclass(frozen=True, slots=True)
class Page:
    """A page as the file draws it."""

    number: int
    height: float
    pieces: tuple[Piece, ...]
    raw: str
    """All its text by another way through the library, for the law of import."""
    has_picture: bool


@lru_cache(maxsize=1)  # the source and the draft of one file are made one after the other; reading is most of the work
def read_pages(data: bytes, name: str) -> tuple[tuple[Page, ...], tuple[Problem, ...]]:
    """Reads the bytes of a PDF. Writes its pages, or why they cannot be read."""
    place = Place(name)
    if pdfium is None:
        message = "om een pdf te lezen is de bibliotheek pypdfium2 nodig"
        return (), (problem("I124", place, message, "installeer haar met: pip install 'griffie[pdf]'"),)
    try:
        document = pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        return (), (_unreadable(place, str(error)),)
    try:
        if len(document) > MOST_PAGES:
            message = f"de pdf heeft meer dan {MOST_PAGES} bladzijden"
            return (), (problem("I122", place, message, "importeer alleen het stuk zelf"),)
        pages = tuple(_page(document, index) for index in range(len(document)))
    except pdfium.PdfiumError as error:
        return (), (_unreadable(place, str(error)),)
    finally:
        document.close()
    if not any(page.pieces for page in pages):
        message = f"de pdf heeft geen tekstlaag: {len(pages)} bladzijden, geen letter"
        hint = "zoek dezelfde brief als Word-bestand of XML, of laat de tekst herkennen (ocr) en importeer die pdf"
        return (), (problem("I123", place, message, hint),)
    return pages, ()


def _unreadable(place: Place, message: str) -> Problem:
    if "password" in message.lower() or "security" in message.lower():
        hint = "open de pdf met het wachtwoord, druk haar af naar een nieuwe pdf en importeer die"
        return problem("I121", place, "de pdf is met een wachtwoord beveiligd", hint)
    return problem("I120", place, "de pdf is afgebroken of beschadigd", "haal haar opnieuw op en probeer het nog eens")


def _page(document: "pdfium.PdfDocument", index: int) -> Page:
    page = document[index]
    try:
        text = page.get_textpage()
        try:
            pieces = tuple(_pieces(text))
            whole = str(text.get_text_range()).translate(_HYPHENS) if text.count_chars() else ""
            pictures = any(True for _ in page.get_objects(filter=[raw.FPDF_PAGEOBJ_IMAGE]))
            return Page(index + 1, float(page.get_height()), pieces, whole, pictures)
        finally:
            text.close()
    finally:
        page.close()


@dataclass(slots=True)
class _Open:
    """A piece in the making."""

    letters: list[str]
    left: float
    right: float
    base: float
    dress: tuple[float, bool, bool]

    def takes(self, other: "_Open") -> bool:
        """Whether another letter goes on in this piece."""
        size = self.dress[0]
        near = -size < other.left - self.right < size * _WIDE
        return other.dress == self.dress and abs(other.base - self.base) <= size * _LEVEL and near

    def add(self, other: "_Open") -> None:
        """Take another letter; a space before it that the page does not show becomes a narrow one."""
        if self.letters[-1] == " " and other.left - self.right < self.dress[0] * _NO_SPACE:
            self.letters[-1] = NARROW
        self.letters += other.letters
        self.right = other.right

    def closed(self) -> Piece:
        size, strong, emphasis = self.dress
        return Piece("".join(self.letters), self.left, self.right, self.base, size, strong, emphasis)


def _pieces(text: "pdfium.PdfTextPage") -> Iterator[Piece]:
    """Letters in the order of the file, parted where dress, line or a wide gap parts them."""
    letters = _Letters(text)
    current: _Open | None = None
    for index in range(text.count_chars()):
        letter = letters.at(index)
        if letter in "\r\n":
            if current and letter:
                yield current.closed()
                current = None
        elif raw.FPDFText_IsGenerated(text, index) == 1 or letter.isspace():
            if current:
                current.letters.append(" ")
        else:
            one = letters.placed(index, letter)
            if current and not current.takes(one):
                yield current.closed()
                current = None
            current = current or one
            if current is not one:
                current.add(one)
    if current:
        yield current.closed()


@lru_cache(maxsize=200)
def _dress(font: bytes) -> tuple[bool, bool]:
    """Whether a font is bold and whether it is italic, which only its name says for certain."""
    name = font.decode("latin-1")
    return _BOLD.search(name) is not None, _ITALIC.search(name) is not None


class _Letters:
    """Asks the library for single letters; the numbers that it fills in are made once."""

    def __init__(self, text: "pdfium.PdfTextPage") -> None:
        self._text = text
        self._font = ctypes.create_string_buffer(200)
        self._box = tuple(ctypes.c_double() for _ in range(4))
        self._origin = (ctypes.c_double(), ctypes.c_double())
        self._flags = ctypes.c_int()

    def at(self, index: int) -> str:
        """The letter; nothing for what is no character."""
        code = raw.FPDFText_GetUnicode(self._text, index)
        return chr(code).translate(_HYPHENS) if code < 0x110000 else "\ufffd"  # noqa: PLR2004 - Unicode's end

    def placed(self, index: int, letter: str) -> _Open:
        """The letter with its place and dress, as a piece of its own."""
        raw.FPDFText_GetCharBox(self._text, index, *self._box)
        raw.FPDFText_GetCharOrigin(self._text, index, *self._origin)
        raw.FPDFText_GetFontInfo(self._text, index, self._font, 200, self._flags)
        dress = (round(raw.FPDFText_GetFontSize(self._text, index), 1), *_dress(self._font.value))
        left, right = self._box[0].value, self._box[1].value
        return _Open([letter], left, right, self._origin[1].value, dress)
