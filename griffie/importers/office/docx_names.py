"""The names of Word's XML that import knows, and small questions about its elements."""

from xml.etree import ElementTree as ET

from griffie.importers.office.office_package import Package

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_RELATION = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"

NOT_SHOWN = frozenset({f"{W}del", f"{W}moveFrom", f"{MC}Fallback"})
"""What was struck out with changes tracked, and a second copy of a drawing for old programs."""
DOCUMENT = "word/document.xml"


def value(element: ET.Element | None, path: str) -> str | None:
    """The `w:val` of a child; None when there is no such child, empty when it has no value."""
    child = element.find(path) if element is not None else None
    return None if child is None else child.get(f"{W}val", "")


def switched(element: ET.Element | None, name: str) -> bool | None:
    """Whether a property is on; None when it is not set here."""
    found = value(element, f"{W}{name}")
    return None if found is None else found not in {"0", "false", "off", "none"}


def mark_is_deleted(paragraph: ET.Element) -> bool:
    """Whether the end of a paragraph was struck out or moved away, so that it runs on into the next."""
    marks = paragraph.find(f"{W}pPr/{W}rPr")
    return marks is not None and any(marks.find(f"{W}{name}") is not None for name in ("del", "moveFrom"))


def row_is_deleted(row: ET.Element) -> bool:
    """Whether a row of a table was struck out."""
    return row.find(f"{W}trPr/{W}del") is not None


def addresses(package: Package, part: str = DOCUMENT) -> dict[str, str]:
    """The address of each relation of a part by its id; only those that lead out of the file."""
    folder, _, name = part.rpartition("/")
    relations = package.parts.get(f"{folder}/_rels/{name}.rels")
    if relations is None:
        return {}
    return {
        relation.get("Id", ""): relation.get("Target", "")
        for relation in relations.iter(_RELATION)
        if relation.get("TargetMode") == "External"
    }


def outside_parts(package: Package) -> tuple[tuple[str, str], ...]:
    """What stands around the text, as (what it is, name of its part): headers, footers, remarks."""
    kinds = (("header", "koptekst"), ("footer", "voettekst"), ("comments.", "opmerking bij de tekst"))
    return tuple(
        (kind, part) for start, kind in kinds for part in sorted(package.parts) if part.startswith(f"word/{start}")
    )
