"""The numbers that a word processor shows before the paragraphs of an OpenDocument file.

A list names a style for its items, level by level; a list that begins inside another is a level deeper. A list goes on
counting only where it says so, or where it continues a list by name. Headings count by the outline style.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from xml.etree import ElementTree as ET

from griffie.importers.office.numerals import numeral
from griffie.importers.office.odt_names import NOT_SHOWN, PARAGRAPHS, STYLE, TEXT, body
from griffie.importers.office.office_package import Package

_ID = "{http://www.w3.org/XML/1998/namespace}id"


@dataclass(frozen=True, slots=True)
class Marker:
    """What stands before the first paragraph of an item."""

    text: str
    bulleted: bool


@dataclass(frozen=True, slots=True)
class _Level:
    bulleted: bool
    form: str
    prefix: str
    suffix: str
    shown: int
    """How many levels the number shows: 2 for 3.1."""
    start: int


@dataclass(slots=True)
class _Counting:
    """Where a list stands."""

    counts: list[int] = field(default_factory=list)


def markers(package: Package) -> Mapping[ET.Element, Marker]:
    """The marker of every numbered or bulleted paragraph."""
    styles = _styles(package)
    found: dict[ET.Element, Marker] = {}
    outline = _Counting()
    lists: dict[str, _Counting] = {}
    last_of_style: dict[str, _Counting] = {}

    def walk(element: ET.Element) -> None:
        for child in element:
            if child.tag in NOT_SHOWN:
                continue
            if child.tag == f"{TEXT}list":
                counting = _begun(child, lists, last_of_style)
                found.update(_of_list(child, styles, counting, child.get(f"{TEXT}style-name", ""), 0))
            elif child.tag == f"{TEXT}h" and child.get(f"{TEXT}is-list-header") != "true":
                marker = _heading(child, styles.get("", ()), outline)
                found.update({child: marker} if marker else {})
            else:
                walk(child)

    walk(body(package))
    return MappingProxyType(found)


def _begun(element: ET.Element, lists: dict[str, _Counting], last_of_style: dict[str, _Counting]) -> _Counting:
    """The counting of a list: a new one, or that of the list that it continues."""
    style = element.get(f"{TEXT}style-name", "")
    continued = lists.get(element.get(f"{TEXT}continue-list", ""))
    if continued is None and element.get(f"{TEXT}continue-numbering") == "true":
        continued = last_of_style.get(style)
    counting = continued or _Counting()
    if name := element.get(_ID):
        lists[name] = counting
    last_of_style[style] = counting
    return counting


def _of_list(
    element: ET.Element, styles: Mapping[str, tuple[_Level, ...]], counting: _Counting, style: str, depth: int
) -> Iterator[tuple[ET.Element, Marker]]:
    style = element.get(f"{TEXT}style-name") or style
    levels = styles.get(style, ())
    for item in element:
        if item.tag not in {f"{TEXT}list-item", f"{TEXT}list-header"}:
            continue
        paragraph = next((child for child in item if child.tag in PARAGRAPHS), None)
        if item.tag == f"{TEXT}list-item" and paragraph is not None and depth < len(levels) and _has_text(paragraph):
            _count(counting, levels, depth, item.get(f"{TEXT}start-value", ""))
            yield paragraph, _marker(levels, counting, depth)
        for child in item:
            if child.tag == f"{TEXT}list":
                yield from _of_list(child, styles, counting, style, depth + 1)


def _has_text(paragraph: ET.Element) -> bool:
    return bool("".join(paragraph.itertext()).strip())


def _count(counting: _Counting, levels: tuple[_Level, ...], depth: int, start: str) -> None:
    counts = counting.counts
    while len(counts) < depth:
        counts.append(levels[len(counts)].start)
    if start.isdigit():
        counts[depth:] = [int(start)]
    elif len(counts) > depth:
        counts[depth:] = [counts[depth] + 1]
    else:
        counts.append(levels[depth].start)


def _marker(levels: tuple[_Level, ...], counting: _Counting, depth: int) -> Marker:
    own = levels[depth]
    if own.bulleted:
        return Marker("", bulleted=True)
    if not own.form:
        return Marker(f"{own.prefix}{own.suffix}".strip(), bulleted=False)
    first = max(0, depth + 1 - own.shown)
    numbers = [numeral(counting.counts[index], levels[index].form) for index in range(first, depth + 1)]
    return Marker(f"{own.prefix}{'.'.join(number for number in numbers if number)}{own.suffix}".strip(), bulleted=False)


def _heading(element: ET.Element, levels: tuple[_Level, ...], outline: _Counting) -> Marker | None:
    level = element.get(f"{TEXT}outline-level", "1")
    depth = int(level) - 1 if level.isdigit() else 0
    if not 0 <= depth < len(levels) or not _has_text(element):
        return None
    _count(outline, levels, depth, element.get(f"{TEXT}start-value", ""))
    marker = _marker(levels, outline, depth)
    return marker if levels[depth].form and marker.text else None


def _styles(package: Package) -> Mapping[str, tuple[_Level, ...]]:
    """The levels of each list style; those of headings under the empty name."""
    found: dict[str, tuple[_Level, ...]] = {}
    for part in ("styles.xml", "content.xml"):
        root = package.parts.get(part)
        if root is None:
            continue
        for element in root.iter(f"{TEXT}list-style"):
            found[element.get(f"{STYLE}name", "")] = _levels(element)
        for element in root.iter(f"{TEXT}outline-style"):
            found[""] = _levels(element)
    return found


def _levels(element: ET.Element) -> tuple[_Level, ...]:
    levels = {one.get(f"{TEXT}level", "1"): one for one in element}
    return tuple(_level(levels.get(str(number))) for number in range(1, 11))


def _level(element: ET.Element | None) -> _Level:
    if element is None:
        return _Level(bulleted=False, form="", prefix="", suffix="", shown=1, start=1)
    shown, start = element.get(f"{TEXT}display-levels", "1"), element.get(f"{TEXT}start-value", "1")
    return _Level(
        bulleted=element.tag in {f"{TEXT}list-level-style-bullet", f"{TEXT}list-level-style-image"},
        form=element.get(f"{STYLE}num-format", ""),
        prefix=element.get(f"{STYLE}num-prefix", ""),
        suffix=element.get(f"{STYLE}num-suffix", ""),
        shown=int(shown) if shown.isdigit() else 1,
        start=int(start) if start.isdigit() else 1,
    )
