"""The footnotes and endnotes of a Word file under the number that Word shows, by the place that cites them."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from xml.etree import ElementTree as ET

from griffie.importers.office.docx_names import DOCUMENT, NOT_SHOWN, W, value
from griffie.importers.office.numerals import numeral
from griffie.importers.office.office_package import Package

_SIGN = "s"
"""Label of a note whose mark is a sign (`*`, `**`): the sign itself stands in the text, and Word does not count it."""
_ANEW = {"eachSect": "per deel", "eachPage": "per bladzijde"}


@dataclass(frozen=True, slots=True)
class Cited:
    """What a mark in the text cites."""

    label: str
    part: str
    """The part of the file that holds the note; its relations hold the addresses of its links."""
    element: ET.Element


@dataclass(frozen=True, slots=True)
class _Kind:
    name: str
    form: str
    start: int

    @property
    def part(self) -> str:
        return f"word/{self.name}s.xml"


def cited_notes(package: Package) -> Mapping[ET.Element, Cited]:
    """Every mark with its note; a mark without a note is not in it. The same note cited twice has one label."""
    kinds = {name: _kind(package, name, form) for name, form in (("footnote", "decimal"), ("endnote", "lowerRoman"))}
    texts = {name: _texts(package, kind) for name, kind in kinds.items()}
    marks = list(_marks(package.parts[DOCUMENT]))
    both = all(any(mark.tag == f"{W}{name}Reference" for mark in marks) for name in kinds)
    found: dict[ET.Element, Cited] = {}
    given: dict[ET.Element, Cited] = {}
    counted: Counter[str] = Counter()
    for mark in marks:
        name = mark.tag.removeprefix(W).removesuffix("Reference")
        element = texts[name].get(mark.get(f"{W}id", ""))
        if element is None:
            continue
        if element not in given:
            kind = kinds[name]
            has_sign = mark.get(f"{W}customMarkFollows") in {"1", "true", "on"}
            sort = f"{name} with a sign" if has_sign else name
            counted[sort] += 1
            shown = _SIGN * counted[sort] if has_sign else numeral(counted[sort] - 1 + kind.start, kind.form)
            apart = both and name == "endnote" and shown.isdigit()
            given[element] = Cited(f"e{shown}" if apart else shown, kind.part, element)
        found[mark] = given[element]
    return MappingProxyType(found)


def numbered_anew(package: Package) -> str:
    """Where the file counts its footnotes anew, in words; empty when they count on, as they do in the paper."""
    roots = [package.parts[part] for part in ("word/settings.xml", DOCUMENT) if part in package.parts]
    ways = (value(properties, f"{W}numRestart") for root in roots for properties in root.iter(f"{W}footnotePr"))
    return next((_ANEW[way] for way in ways if way in _ANEW), "")


def note_bookmarks(package: Package, cited: Mapping[ET.Element, Cited]) -> Mapping[str, str]:
    """The label of the note whose mark stands in a bookmark, by its name: what a second mark of it refers to."""
    found: dict[str, str] = {}
    around: dict[str, str] = {}
    for element in package.parts[DOCUMENT].iter() if cited else ():
        name, number = element.get(f"{W}name", ""), element.get(f"{W}id", "")
        if element.tag == f"{W}bookmarkStart":
            around[number] = name
        elif element.tag == f"{W}bookmarkEnd":
            around.pop(number, None)
        elif element in cited:
            found |= dict.fromkeys(around.values(), cited[element].label)
    return MappingProxyType(found)


def _marks(element: ET.Element) -> Iterator[ET.Element]:
    for child in element:
        if child.tag in NOT_SHOWN:
            continue
        if child.tag in {f"{W}footnoteReference", f"{W}endnoteReference"}:
            yield child
        yield from _marks(child)


def _kind(package: Package, name: str, form: str) -> _Kind:
    """How notes of a kind are numbered: by the whole file's settings, or those of its first section that says so."""
    roots = [package.parts[part] for part in ("word/settings.xml", DOCUMENT) if part in package.parts]
    found = [properties for root in roots for properties in root.iter(f"{W}{name}Pr")]
    forms = [named for properties in found if (named := value(properties, f"{W}numFmt"))]
    starts = [start for properties in found if (start := value(properties, f"{W}numStart")) and start.isdigit()]
    return _Kind(name, forms[-1] if forms else form, int(starts[-1]) if starts else 1)


def _texts(package: Package, kind: _Kind) -> Mapping[str, ET.Element]:
    root = package.parts.get(kind.part)
    if root is None:
        return {}
    return {
        element.get(f"{W}id", ""): element
        for element in root.iter(f"{W}{kind.name}")
        if element.get(f"{W}type", "normal") == "normal"
    }
