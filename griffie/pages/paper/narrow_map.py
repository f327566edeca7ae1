"""The map of a paper for a small screen: cells in rows, fractie by fractie, without the arcs there is no room for."""

from dataclasses import dataclass
from math import sqrt

from griffie.pages.paper.navigator import Navigator

NOTES_SHOWN = 4
"""Squares under a cell at most, one a note."""
_COLUMNS = 10
_PITCH = 35
_CELL = 31
_ROW = 44


@dataclass(frozen=True, slots=True)
class NarrowCell:
    """A cell of the map for a small screen, which shows no arcs."""

    href: str
    number: str
    x: int
    y: int
    fill: int
    notes: int
    equal: bool


@dataclass(frozen=True, slots=True)
class NarrowGroup:
    """A fractie on the small map."""

    name: str
    y: int
    cells: tuple[NarrowCell, ...]


def narrow_map(index: Navigator) -> tuple[tuple[NarrowGroup, ...], int]:
    """The rows of cells, and the height of all of them together."""
    longest = max((entry.words for entry in index.entries), default=1) or 1
    groups = []
    y = 0
    for group in index.groups:
        if not group.entries:
            continue
        cells = []
        for place, entry in enumerate(group.entries):
            row, column = divmod(place, _COLUMNS)
            fill = height_of(entry.words, longest, _CELL)
            at = y + 22 + row * _ROW
            notes = min(len(entry.letters), NOTES_SHOWN)
            cells.append(
                NarrowCell(f"#{entry.anchor}", entry.short, column * _PITCH, at, fill, notes, bool(entry.equal))
            )
        groups.append(NarrowGroup(group.name, y + 14, tuple(cells)))
        y += 22 + -(-len(group.entries) // _COLUMNS) * _ROW + 8
    return tuple(groups), y


def height_of(words: int, most: int, room: int) -> int:
    """Bars grow with the square root: the longest answer may be forty times the shortest."""
    return max(2, round(room * sqrt(words / most))) if words else 0
