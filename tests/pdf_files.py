"""Small PDFs made by hand: words at a place and in a size, as the printer of the Chambers sets them."""

import zlib
from dataclasses import dataclass

FONTS = ("Helvetica", "Helvetica-Bold", "Helvetica-Oblique")
_WIDTH, _HEIGHT = 595, 842
_WIDTHS = {
    222: "ijl‘’",
    278: " .,:;!/tfI",
    333: "()-r“”",
    500: "cksvxyzJ",
    611: "FTZ",
    667: "ABEKPSVXY",
    722: "CDHNRUw",
    778: "GOQ",
    833: "Mm",
    944: "W",
}
"""In thousandths of an em; all others, figures among them, are 556."""


@dataclass(frozen=True, slots=True)
class Set:
    """Words at a place, in points from the lower left corner; `~` is a space over which the next letter is drawn."""

    left: float
    base: float
    size: float
    words: str
    font: int = 0
    """Its place among `FONTS`."""
    address: str = ""
    """Where these words lead."""
    rule: float = 0.0
    """In place of words: a thin line so long."""


def width(words: str, size: float) -> float:
    """How wide Helvetica sets words, in points."""
    ems = (next((width for width, letters in _WIDTHS.items() if letter in letters), 556) for letter in words)
    return sum(ems) * size / 1000


def pdf(pages: list[list[Set]], *, picture: bool = False, by_matrix: bool = False) -> bytes:
    """A PDF of these pages; with `picture` each has only an image in place of words.

    With `by_matrix` every font is set in size 1 and the matrix makes it as large as it is, as Distiller does.
    """
    fonts = " ".join(f"/F{at} {at + 3} 0 R" for at in range(len(FONTS)))
    first = 3 + len(FONTS)
    links = [[_link(one) for one in page if one.address] for page in pages]
    kids = [f"{first + 2 * at} 0 R" for at in range(len(pages))]
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Count {len(pages)} /Kids [{' '.join(kids)}] >>".encode(),
        *(f"<< /Type /Font /Subtype /Type1 /BaseFont /{name} /Encoding /WinAnsiEncoding >>".encode() for name in FONTS),
    ]
    for at, page in enumerate(pages):
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {_WIDTH} {_HEIGHT}] /Contents {first + 2 * at + 1} 0 R "
            f"/Resources << /Font << {fonts} >> >> /Annots [{' '.join(links[at])}] >>".encode(),
        )
        content = _IMAGE if picture else "\n".join(_shown(one, by_matrix) for one in page).encode("cp1252")
        packed = zlib.compress(content)
        objects.append(f"<< /Length {len(packed)} /Filter /FlateDecode >>\nstream\n".encode() + packed + b"\nendstream")
    return _file(objects)


_IMAGE = b"q 400 0 0 400 90 200 cm BI /W 1 /H 1 /CS /G /BPC 8 ID \x80 EI Q"


def _link(one: Set) -> str:
    """A link over words."""
    box = f"{one.left} {one.base - 2} {one.left + width(one.words, one.size):.1f} {one.base + one.size}"
    return f"<< /Type /Annot /Subtype /Link /Rect [{box}] /A << /S /URI /URI ({one.address}) >> >>"


def _shown(one: Set, by_matrix: bool) -> str:
    if one.rule:
        return f"{one.left} {one.base} {one.rule} 0.5 re f"
    escaped = one.words.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
    # A space that is taken back at once: it is in the file and nobody sees it.
    drawn = escaped.replace("~", " ) 278 (")
    font, matrix = (1, one.size) if by_matrix else (one.size, 1)
    return f"BT /F{one.font} {font} Tf {matrix} 0 0 {matrix} {one.left} {one.base} Tm [({drawn})] TJ ET"


def _file(objects: list[bytes]) -> bytes:
    data = b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n"
    places = []
    for number, body in enumerate(objects, 1):
        places.append(len(data))
        data += f"{number} 0 obj\n".encode() + body + b"\nendobj\n"
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    start = len(data)
    head = f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}"
    tail = f"trailer << /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n"
    return data + (head + tail).encode()
