"""The pages of a PDF as pieces of text with their place and size; the only module that knows the PDF library.

pypdfium2 is an extra (`griffie[pdf]`); without it one problem says what to install.
"""

import ctypes
import re
from collections.abc import Iterator
from dataclasses import dataclass

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

    def closed(self) -> Piece:
        size, strong, emphasis = self.dress
        return Piece("".join(self.letters), self.left, self.right, self.base, size, strong, emphasis)


def _pieces(text: "pdfium.PdfTextPage") -> Iterator[Piece]:
    """Letters in the order of the file, parted where dress, line or a wide gap parts them."""
    font = ctypes.create_string_buffer(200)
    left, right, bottom, top, x, y = (ctypes.c_double() for _ in range(6))
    flags = ctypes.c_int()
    current: _Open | None = None
    for index in range(text.count_chars()):
        code = raw.FPDFText_GetUnicode(text, index)
        letter = chr(code).translate(_HYPHENS) if code < 0x110000 else "\ufffd"  # noqa: PLR2004 - Unicode's end
        if letter in "\r\n":
            if current:
                yield current.closed()
            current = None
            continue
        if not letter:
            continue
        if raw.FPDFText_IsGenerated(text, index) == 1 or letter.isspace():
            if current:
                current.letters.append(" ")
            continue
        raw.FPDFText_GetCharBox(text, index, left, right, bottom, top)
        raw.FPDFText_GetCharOrigin(text, index, x, y)
        raw.FPDFText_GetFontInfo(text, index, font, 200, flags)
        name = font.value.decode("latin-1")
        size = round(raw.FPDFText_GetFontSize(text, index), 1)
        dress = (size, bool(_BOLD.search(name)), bool(_ITALIC.search(name)))
        apart = current is not None and (
            dress != current.dress
            or abs(y.value - current.base) > size * 0.1
            or not -size < left.value - current.right < size * _WIDE
        )
        if current and apart:
            yield current.closed()
            current = None
        if current is None:
            current = _Open([], left.value, right.value, y.value, dress)
        current.letters.append(letter)
        current.right = right.value
    if current:
        yield current.closed()
