"""The styles of a Word file: what a paragraph or a run inherits from the style that it names."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from xml.etree import ElementTree as ET

from griffie.importers.office.docx_names import W, switched, value
from griffie.importers.office.office_package import Package

_HEADING = re.compile(r"(?:heading|kop) ?(\d)", re.IGNORECASE)
_TITLE = re.compile(r"title|titel", re.IGNORECASE)
_CONTENTS = re.compile(r"(?:toc|inhopg) ?\d|toc heading|kopvaninhoudsopgave", re.IGNORECASE)
_PROMPT = re.compile(r"placeholder ?text", re.IGNORECASE)
_DEEPEST = 9
_BODY_LEVEL = 9
"""The outline level that Word gives to text."""


@dataclass(frozen=True, slots=True)
class Style:
    """What a style says, with what the styles beneath it say."""

    heading: int = 0
    contents: bool = False
    """Whether it is a line of a table of contents."""
    bold: bool | None = None
    italic: bool | None = None
    hidden: bool | None = None
    prompt: bool = False
    """Whether it is Word's style of what a content control says until it is filled in."""
    list_id: str = ""
    list_level: int = 0


PLAIN = Style()


def styles(package: Package) -> Mapping[str, Style]:
    """Every style by its id."""
    root = package.parts.get("word/styles.xml")
    if root is None:
        return MappingProxyType({})
    elements = {element.get(f"{W}styleId", ""): element for element in root.iter(f"{W}style")}
    return MappingProxyType({name: _style(name, elements, 0) for name in elements})


def default_paragraph(package: Package) -> str:
    """The id of the style of a paragraph that names none."""
    root = package.parts.get("word/styles.xml")
    if root is None:
        return ""
    for element in root.iter(f"{W}style"):
        if element.get(f"{W}type") == "paragraph" and element.get(f"{W}default") in {"1", "true"}:
            return element.get(f"{W}styleId", "")
    return ""


def _style(name: str, elements: Mapping[str, ET.Element], depth: int) -> Style:
    element = elements.get(name)
    if element is None or depth > _DEEPEST:
        return PLAIN
    under = _style(value(element, f"{W}basedOn") or "", elements, depth + 1)
    run, paragraph = element.find(f"{W}rPr"), element.find(f"{W}pPr")
    shown = value(element, f"{W}name") or name
    list_id = value(paragraph, f"{W}numPr/{W}numId")
    level = value(paragraph, f"{W}numPr/{W}ilvl")
    return Style(
        heading=_heading(shown, paragraph, under),
        contents=_CONTENTS.fullmatch(shown) is not None or under.contents,
        bold=_first(switched(run, "b"), under.bold),
        italic=_first(switched(run, "i"), under.italic),
        hidden=_first(switched(run, "vanish"), under.hidden),
        prompt=_PROMPT.fullmatch(shown) is not None or under.prompt,
        list_id=under.list_id if list_id is None else list_id,
        list_level=int(level) if level and level.isdigit() else under.list_level,
    )


def _heading(shown: str, paragraph: ET.Element | None, under: Style) -> int:
    if match := _HEADING.fullmatch(shown):
        return int(match[1])
    if _TITLE.fullmatch(shown):
        return 1
    outline = value(paragraph, f"{W}outlineLvl")
    if outline and outline.isdigit():
        return int(outline) + 1 if int(outline) < _BODY_LEVEL else 0
    return under.heading


def _first(own: bool | None, inherited: bool | None) -> bool | None:
    return inherited if own is None else own
