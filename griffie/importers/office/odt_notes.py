"""The footnotes and endnotes of an OpenDocument file; their numbers stand in the file itself."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from xml.etree import ElementTree as ET

from griffie.importers.office.odt_names import NOTE_REF, TEXT, body
from griffie.importers.office.office_package import Package


@dataclass(frozen=True, slots=True)
class Cited:
    """What stands at a place of the text."""

    label: str
    body: ET.Element


def cited_notes(package: Package) -> Mapping[ET.Element, Cited]:
    """Every note by its element, and by every second mark of it.

    Two that show the same number (endnotes beside footnotes) get different labels.
    """
    found: dict[ET.Element, Cited] = {}
    taken: set[str] = set()
    for element in body(package).iter(f"{TEXT}note"):
        inside = element.find(f"{TEXT}note-body")
        if inside is None:
            continue
        citation = element.find(f"{TEXT}note-citation")
        shown = "".join(citation.itertext()).strip() if citation is not None else ""
        label = _free(shown if shown.isalnum() and shown.isascii() else str(len(found) + 1), taken)
        taken.add(label)
        found[element] = Cited(label, inside)
    by_name = {element.get(f"{TEXT}id", ""): cited for element, cited in found.items()}
    for element in body(package).iter(NOTE_REF):
        if cited := by_name.get(element.get(f"{TEXT}ref-name") or "-"):
            found[element] = cited
    return MappingProxyType(found)


def _free(shown: str, taken: set[str]) -> str:
    label, number = shown, 1
    while label in taken:
        label = f"e{shown}" if number == 1 else f"e{shown}n{number}"
        number += 1
    return label
