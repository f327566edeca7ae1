"""The numbers that Word shows before paragraphs: they are nowhere in the text, Word counts them anew at each opening.

A paragraph names a list and a level, or its style does. Lists that share a definition share their counters; a list may
set the start of a level anew once.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from xml.etree import ElementTree as ET

from griffie.importers.office.docx_names import NOT_SHOWN, W, mark_is_deleted, value
from griffie.importers.office.docx_styles import PLAIN, Style
from griffie.importers.office.numerals import numeral
from griffie.importers.office.office_package import Package

_PLACE = re.compile(r"%(\d)")
_LEVELS = 9


@dataclass(frozen=True, slots=True)
class Marker:
    """What stands before a paragraph of a list."""

    text: str
    """As shown; empty for a bullet or a level without number."""
    bulleted: bool


@dataclass(frozen=True, slots=True)
class _Level:
    start: int
    form: str
    text: str
    restarts: bool
    legal: bool


@dataclass(frozen=True, slots=True)
class _List:
    definition: str
    levels: tuple[_Level, ...]
    overrides: Mapping[int, int]
    """Levels whose counting this list begins anew, and with what."""


def markers(
    package: Package, part: ET.Element, known: Mapping[str, Style], default: str
) -> Mapping[ET.Element, Marker]:
    """The marker of every numbered paragraph of a part."""
    lists = _lists(package)
    counters: dict[str, list[int | None]] = {}
    begun: set[tuple[str, int]] = set()
    found: dict[ET.Element, Marker] = {}
    for paragraph in _paragraphs(part):
        named = _named(paragraph, known, default)
        listed = lists.get(named[0]) if named else None
        if named is None or listed is None or mark_is_deleted(paragraph):
            continue
        level = min(named[1], len(listed.levels) - 1)
        counter = counters.setdefault(listed.definition, [None] * _LEVELS)
        _count(counter, listed, level, fresh=(named[0], level) not in begun)
        begun.add((named[0], level))
        found[paragraph] = _marker(listed.levels, counter, level)
    return MappingProxyType(found)


def _paragraphs(element: ET.Element) -> Iterator[ET.Element]:
    for child in element:
        if child.tag in NOT_SHOWN:
            continue
        if child.tag == f"{W}p":
            yield child
        yield from _paragraphs(child)


def _named(paragraph: ET.Element, known: Mapping[str, Style], default: str) -> tuple[str, int] | None:
    """The list and the level of a paragraph: its own, else its style's; list 0 is none."""
    properties = paragraph.find(f"{W}pPr")
    style = known.get(value(properties, f"{W}pStyle") or default, PLAIN)
    list_id = value(properties, f"{W}numPr/{W}numId")
    level = value(properties, f"{W}numPr/{W}ilvl")
    list_id = style.list_id if list_id is None else list_id
    if not list_id or list_id == "0":
        return None
    return list_id, int(level) if level and level.isdigit() else style.list_level


def _count(counter: list[int | None], listed: _List, level: int, *, fresh: bool) -> None:
    for above in range(level):
        if counter[above] is None:
            counter[above] = listed.levels[above].start
    if fresh and level in listed.overrides:
        counter[level] = listed.overrides[level]
    else:
        now = counter[level]
        counter[level] = listed.levels[level].start if now is None else now + 1
    for below in range(level + 1, _LEVELS):
        if below >= len(listed.levels) or listed.levels[below].restarts:
            counter[below] = None


def _marker(levels: tuple[_Level, ...], counter: list[int | None], level: int) -> Marker:
    own = levels[level]
    if own.form == "bullet":
        return Marker("", bulleted=True)

    def shown(match: re.Match[str]) -> str:
        at = int(match[1]) - 1
        if at >= len(levels):
            return ""
        form = "decimal" if own.legal else levels[at].form
        return numeral(counter[at] or levels[at].start, form)

    return Marker(_PLACE.sub(shown, own.text).strip(), bulleted=False)


def _lists(package: Package) -> Mapping[str, _List]:
    root = package.parts.get("word/numbering.xml")
    if root is None:
        return {}
    definitions = {one.get(f"{W}abstractNumId", ""): one for one in root.iter(f"{W}abstractNum")}
    styled = {name: one for one in definitions.values() if (name := value(one, f"{W}styleLink"))}
    found = {}
    for one in root.iter(f"{W}num"):
        definition = value(one, f"{W}abstractNumId") or ""
        element = definitions.get(definition)
        if element is not None:
            # A definition may only point to the style whose definition it shares.
            element = styled.get(value(element, f"{W}numStyleLink") or "", element)
            overrides = _overrides(one)
            found[one.get(f"{W}numId", "")] = _List(definition, _levels(element, one), overrides)
    return found


def _overrides(one: ET.Element) -> Mapping[int, int]:
    return {
        int(change.get(f"{W}ilvl", "0")): int(start)
        for change in one.iter(f"{W}lvlOverride")
        if (start := value(change, f"{W}startOverride")) and start.isdigit()
    }


def _levels(definition: ET.Element, one: ET.Element) -> tuple[_Level, ...]:
    elements = {level.get(f"{W}ilvl", "0"): level for level in definition.findall(f"{W}lvl")}
    for change in one.findall(f"{W}lvlOverride"):
        level = change.find(f"{W}lvl")
        if level is not None:
            elements[change.get(f"{W}ilvl", "0")] = level
    return tuple(_level(elements.get(str(index))) for index in range(_LEVELS))


def _level(element: ET.Element | None) -> _Level:
    if element is None:
        return _Level(1, "none", "", restarts=True, legal=False)
    start = value(element, f"{W}start") or "1"
    return _Level(
        start=int(start) if start.isdigit() else 1,
        form=value(element, f"{W}numFmt") or "decimal",
        text=value(element, f"{W}lvlText") or "",
        restarts=value(element, f"{W}lvlRestart") != "0",
        legal=element.find(f"{W}isLgl") is not None,
    )
