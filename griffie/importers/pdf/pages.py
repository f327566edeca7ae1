"""The pages of a PDF as pieces of text with their place, size and dress; with `letters` all that knows the library.

pypdfium2 is an extra (`griffie[pdf]`); without it one problem says what to install.
"""

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from griffie.catalogue import problem
from griffie.importers.pdf.letters import HYPHENS, NARROW, Letter, Letters
from griffie.problems import Place, Problem

try:
    import pypdfium2 as pdfium
    from pypdfium2 import raw
except ImportError:
    pdfium = None

MOST_PAGES = 3000
_PASSWORD = 4
"""pdfium's number for a file that needs a password."""
_NO_SPACE = 0.08
"""Ems under which two letters have no space between them that anybody sees."""
_LEVEL = 0.1
"""Ems by which letters of one piece may stand higher or lower."""
_WIDE = 0.7
"""Ems between two words from which they may stand apart, as in the cells of a table."""
_THIN, _LONG = 2.0, 20.0
"""Points up to which a drawn line is thin, and from which it is a rule."""


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
    address: str = ""
    """Where the page links these words to."""
    order: int = 0
    """Its place among the pieces of the page as the file draws them."""


@dataclass(frozen=True, slots=True)
class Rule:
    """A thin horizontal line."""

    left: float
    right: float
    base: float


@dataclass(frozen=True, slots=True)
class Page:
    """A page as the file draws it."""

    number: int
    height: float
    pieces: tuple[Piece, ...]
    raw: str
    """All its text by another way through the library, for the law of import."""
    has_picture: bool
    rules: tuple[Rule, ...] = ()


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
            pieces = tuple(
                open_piece.closed(order) for order, open_piece in enumerate(_pieces(text, _links(document, page)))
            )
            whole = str(text.get_text_range()).translate(HYPHENS) if text.count_chars() else ""
            pictures = any(True for _ in page.get_objects(filter=[raw.FPDF_PAGEOBJ_IMAGE]))
            return Page(index + 1, float(page.get_height()), pieces, whole, pictures, tuple(_rules(page)))
        finally:
            text.close()
    finally:
        page.close()


@dataclass(frozen=True, slots=True)
class _Link:
    """A part of the page that leads somewhere."""

    left: float
    bottom: float
    right: float
    top: float
    address: str

    def holds(self, letter: Letter) -> bool:
        """Whether a letter stands on it."""
        middle = (letter.left + letter.right) / 2
        return self.left <= middle <= self.right and self.bottom <= letter.base + letter.size * 0.3 <= self.top


def _links(document: "pdfium.PdfDocument", page: "pdfium.PdfPage") -> tuple[_Link, ...]:
    """The links of a page that have an address; those that lead to a page of the same file have none."""
    found: list[_Link] = []
    position = ctypes.c_int(0)
    link = raw.FPDF_LINK()
    box = raw.FS_RECTF()
    while raw.FPDFLink_Enumerate(page, position, link):
        action = raw.FPDFLink_GetAction(link)
        size = raw.FPDFAction_GetURIPath(document, action, None, 0) if action else 0
        if size > 1 and raw.FPDFLink_GetAnnotRect(link, box):
            held = ctypes.create_string_buffer(size)
            raw.FPDFAction_GetURIPath(document, action, held, size)
            address = held.value.decode("utf-8", "replace")
            bottom, top = sorted((box.bottom, box.top))
            found.append(_Link(box.left, bottom, box.right, top, address))
    return tuple(found)


def _rules(page: "pdfium.PdfPage") -> Iterator[Rule]:
    for drawn in page.get_objects(filter=[raw.FPDF_PAGEOBJ_PATH], max_depth=1):
        left, bottom, right, top = drawn.get_bounds()
        if top - bottom < _THIN and right - left > _LONG:
            yield Rule(left, right, (bottom + top) / 2)


@dataclass(slots=True)
class _Open:
    """A piece in the making."""

    letters: list[str]
    left: float
    right: float
    base: float
    dress: tuple[float, bool, bool, str]

    @classmethod
    def of(cls, one: Letter, address: str) -> "_Open":
        """Begins with a letter."""
        return cls([one.text], one.left, one.right, one.base, (one.size, one.strong, one.emphasis, address))

    def takes(self, one: Letter, address: str) -> bool:
        """Whether another letter goes on in this piece."""
        size = self.dress[0]
        near = -size < one.left - self.right < size * _WIDE
        same = self.dress == (one.size, one.strong, one.emphasis, address)
        return same and abs(one.base - self.base) <= size * _LEVEL and near

    def add(self, one: Letter) -> None:
        """Take another letter; a space before it that the page does not show becomes a narrow one."""
        if self.letters[-1] == " " and one.left - self.right < self.dress[0] * _NO_SPACE:
            self.letters[-1] = NARROW
        self.letters.append(one.text)
        self.right = one.right

    def closed(self, order: int) -> Piece:
        size, strong, emphasis, address = self.dress
        return Piece("".join(self.letters), self.left, self.right, self.base, size, strong, emphasis, address, order)


def _pieces(text: "pdfium.PdfTextPage", links: tuple[_Link, ...]) -> Iterator[_Open]:
    """Letters in the order of the file, parted where dress, line or a wide gap parts them."""
    current: _Open | None = None
    for letter in Letters(text):
        if letter == "\n":
            if current:
                yield current
                current = None
        elif isinstance(letter, str):
            if current:
                current.letters.append(" ")
        else:
            address = next((link.address for link in links if link.holds(letter)), "") if links else ""
            if current and not current.takes(letter, address):
                yield current
                current = None
            if current:
                current.add(letter)
            else:
                current = _Open.of(letter, address)
    if current:
        yield current
