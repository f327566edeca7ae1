"""The names of OpenDocument's XML that import knows, and small questions about its elements."""

from collections.abc import Iterator
from xml.etree import ElementTree as ET

from griffie.importers.office.office_package import Package

OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
DRAW = "{urn:oasis:names:tc:opendocument:xmlns:drawing:1.0}"
FO = "{urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0}"
SVG = "{urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0}"
XLINK = "{http://www.w3.org/1999/xlink}"

PARAGRAPHS = frozenset({f"{TEXT}p", f"{TEXT}h"})
NOT_SHOWN = frozenset(
    {
        f"{TEXT}tracked-changes",
        f"{OFFICE}forms",
        f"{TEXT}sequence-decls",
        f"{TEXT}note-citation",
        f"{TEXT}ruby-text",
        f"{TEXT}script",
        f"{SVG}title",
        f"{SVG}desc",
    }
)
"""What was struck out with changes tracked is kept there; and what is no text."""
CONTENTS = frozenset(
    f"{TEXT}{name}" for name in ("table-of-content", "illustration-index", "table-index", "object-index")
)
HIDDEN = "verborgen tekst"
PLACE = f"{TEXT}placeholder"
"""A place to fill in, with what it says until then."""
NOTE_REF = f"{TEXT}note-ref"
"""A second mark of a note."""
REMARK = f"{OFFICE}annotation"
MOST_SPACES = 200


def body(package: Package) -> ET.Element:
    """The element that holds the text; an empty one when there is none."""
    found = package.parts["content.xml"].find(f"{OFFICE}body/{OFFICE}text")
    return ET.Element("none") if found is None else found


def outside(package: Package) -> Iterator[tuple[str, ET.Element]]:
    """What stands around the text: headers and footers of the pages, then remarks of who checked it."""
    styles = package.parts.get("styles.xml")
    for kind, names in (("koptekst", ("header", "header-left", "header-first")),
                        ("voettekst", ("footer", "footer-left", "footer-first"))):  # fmt: skip
        for name in names:
            yield from ((kind, one) for one in (styles.iter(f"{STYLE}{name}") if styles is not None else ()))
    yield from (("opmerking bij de tekst", one) for one in body(package).iter(REMARK))


def is_hidden(section: ET.Element) -> bool:
    """Whether a section is not shown."""
    return section.tag == f"{TEXT}section" and section.get(f"{TEXT}display") == "none"


def is_box(element: ET.Element) -> bool:
    """Whether an element inside a paragraph holds paragraphs of its own: a text box, or a shape with text in it."""
    return any(child.tag in PARAGRAPHS for child in element)


def spelled(element: ET.Element) -> str | None:
    """The characters that an element stands for; None when it stands for none."""
    match element.tag.removeprefix(TEXT):
        case "s":
            count = element.get(f"{TEXT}c", "1")
            return " " * min(int(count) if count.isdigit() else 1, MOST_SPACES)
        case "tab":
            return "\t"
        case "line-break":
            return "\n"
        case _:
            return None


def collapsed(text: str | None) -> str:
    """Text between elements: OpenDocument writes white space as elements, so line ends in it are the file's lay-out."""
    return " ".join((text or "").replace("\t", " ").split("\n")) if text else ""
