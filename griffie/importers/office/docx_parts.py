"""The parts of a Word file under the names that they usually have; a file may give them others and say so."""

import posixpath
from collections.abc import Iterator, Mapping
from xml.etree import ElementTree as ET

RELATIONS = "_rels/.rels"
"""Says which part is the text."""

_RELATION = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_USUAL = frozenset({"styles", "numbering", "footnotes", "endnotes", "settings", "comments"})
_AROUND = frozenset({"header", "footer"})
_MAIN = "word/document.xml"


def with_usual_names(parts: Mapping[str, ET.Element]) -> dict[str, ET.Element]:
    """The parts, those with a task under its usual name; without a relation that says otherwise, as they are."""
    names = _names(parts)
    freed = {name: part for name, part in parts.items() if name not in names and name not in names.values()}
    return freed | {names[name]: part for name, part in parts.items() if name in names}


def _names(parts: Mapping[str, ET.Element]) -> dict[str, str]:
    """The usual name of each part that has a task, by its own; its relations go with it."""
    main = next((target for kind, target in _related(parts, "", RELATIONS) if kind == "officeDocument"), _MAIN)
    if main not in parts:
        main = next((name for name in sorted(parts) if name.startswith("word/document")), _MAIN)
    names = {main: _MAIN}
    for number, (kind, target) in enumerate(_related(parts, *_relations_of(main)), 1):
        if target in parts and kind in _USUAL:
            names[target] = f"word/{kind}.xml"
        elif target in parts and kind in _AROUND:
            names[target] = f"word/{kind}{number:03}.xml"
    relations = {"/".join(_relations_of(own)): "/".join(_relations_of(usual)) for own, usual in names.items()}
    return names | relations


def _relations_of(part: str) -> tuple[str, str]:
    folder, name = posixpath.split(part)
    return folder, f"_rels/{name}.rels"


def _related(parts: Mapping[str, ET.Element], folder: str, relations: str) -> Iterator[tuple[str, str]]:
    """(kind, name of the part) of everything inside the file that a part is related to."""
    root = parts.get(posixpath.join(folder, relations))
    for relation in root.iter(_RELATION) if root is not None else ():
        if relation.get("TargetMode") != "External":
            target = relation.get("Target", "")
            name = target.lstrip("/") if target.startswith("/") else posixpath.normpath(posixpath.join(folder, target))
            yield relation.get("Type", "").rpartition("/")[2], name
