"""How deep a heading of official XML stands: by its number, and by its print when it has none; never by its nesting.

Files are often flat: 2.1 stands beside 2, not in it. Cross-headings rank by how they are printed, bold above bold
italic above italic, under the heading before them.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from griffie.importers.official.xml_tree import Node

DEEPEST = 5
"""Ranks that Markdown can still tell apart, below the title of the page."""

_DECIMAL = re.compile(r"\d+(?:\.\d+)*\.?[a-z]?\.?")
_ROMAN = re.compile(r"[IVXLC]+\.?")
_DEEP = re.compile(r"(\d+(?:\.\d+)+)\.?\s")
_PRINTS = ("vet", "vetcur", "curvet", "cur", "rom")


@dataclass(frozen=True, slots=True)
class Ranks:
    """What was seen of the headings of a whole paper before the first is ranked."""

    shift: int
    """1 when roman numbers stand above decimal ones."""
    prints: Mapping[str, int]
    """The prints of cross-headings in this paper, ranked from 0."""


def ranks(tree: Node) -> Ranks:
    """Reads a tree. Writes what its headings have in common."""
    numbers = [number(node) for node in tree.walk() if node.tag == "kop"]
    both = any(_ROMAN.fullmatch(n) for n in numbers) and any(_DECIMAL.fullmatch(n) for n in numbers)
    return Ranks(int(both), _prints(print_of(node) for node in tree.walk() if node.tag in {"tussenkop", "tuskop"}))


def print_of(heading: Node) -> str:
    """How a cross-heading is printed; until 2010 the attribute had another name."""
    return heading.get("kopopmaak") or heading.get("letat")


def number(kop: Node) -> str:
    """The number of a heading, without what is around it; empty when it has none."""
    found = kop.first("nr")
    return " ".join(found.text().split()) if found else ""


def rank_of(kop: Node, nesting: int, known: Ranks) -> int:
    """The rank of a heading: from its number; without one from how deep its division stands."""
    printed = number(kop)
    if _ROMAN.fullmatch(printed):
        return 1
    if _DECIMAL.fullmatch(printed) and kop.first("label") is None:
        return min(DEEPEST, len(re.findall(r"\d+", printed)) + known.shift)
    return min(DEEPEST, max(1, nesting))


def rank_of_cross_heading(text: str, print_: str, above: int, known: Ranks) -> int:
    """The rank of a cross-heading: from a number like 2.1, else under the heading above it (0 when there is none)."""
    if match := _DEEP.match(text):
        return min(DEEPEST, match[1].count(".") + 1 + known.shift)
    return min(DEEPEST, above + 1 + known.prints.get(print_, 0))


def _prints(found: Iterable[str]) -> Mapping[str, int]:
    used = set(found)
    order = [*(p for p in _PRINTS if p in used), *sorted(used.difference(_PRINTS))]
    return MappingProxyType({name: index for index, name in enumerate(order)})
