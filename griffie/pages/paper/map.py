"""The map of a paper: every question as a cell, and the ties between answers as arcs.

Cells stand in the order of the paper, by fractie; the bar above the line is as high as the question is long, the bar
below it as deep as its answer. Arcs over the cells join answers that say the same, arrows under them show who refers
to whom. `ties` says all of it as text. Lengths are units of the drawing.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from griffie.pages.paper.equal import Equal
from griffie.pages.paper.narrow_map import NOTES_SHOWN, NarrowGroup, height_of, narrow_map
from griffie.pages.paper.navigator import Entry, Navigator
from griffie.pages.paper.outline import PaperOutline, Ties

WIDTH = 1266
_GAP = 18
_PITCH = 26.0
_CELL = 0.77
"""Width of a cell as a part of the pitch."""
_ASKED = 26
_ANSWERED = 62
_NAMES = 28
_ARC = 0.16
_ARC_MOST = 92.0
_NUMBER_ROOM = 20
_NOTE_ROOM = 12
_UNDER = 34
_LABEL_PITCH = 17.0


@dataclass(frozen=True, slots=True)
class CellView:
    """One question."""

    href: str
    said: str
    number: str
    x: int
    width: int
    middle: int
    asked: int
    """Height of the bar above the line."""
    answered: int
    """Depth of the bar below it."""
    numbered: bool
    notes: tuple[int, ...]
    """Left sides of its squares."""
    has_equal: bool


@dataclass(frozen=True, slots=True)
class GroupLine:
    """A fractie's name over its cells."""

    name: str
    x: int
    end: int


@dataclass(frozen=True, slots=True)
class Arc:
    """A tie over the cells (`gelijk`, `deels`) or an arrow under them (`verwijst`)."""

    kind: str
    path: str
    tip: str
    """Outline of the arrow's head; empty for ties."""


@dataclass(frozen=True, slots=True)
class Tie:
    """One line of "Verbanden als lijst"."""

    href: str
    subject: str
    text: str
    to: tuple[tuple[str, str], ...]
    """(words, address)."""


@dataclass(frozen=True, slots=True)
class PaperMap:
    """The whole drawing."""

    width: int
    height: int
    line: int
    """Height at which questions end and answers begin."""
    top: int
    """Where cells begin: the names and the arcs stand above."""
    bottom: int
    """Where cells end: numbers, squares and arrows stand below."""
    groups: tuple[GroupLine, ...]
    cells: tuple[CellView, ...]
    arcs: tuple[Arc, ...]
    ties: tuple[Tie, ...]
    narrow: tuple[NarrowGroup, ...]
    narrow_height: int
    kinds: tuple[str, ...]
    """Kinds of tie that occur: what the legend must explain."""
    has_notes: bool
    dense: bool
    """Whether cells are too narrow for an outline."""


_Pair = tuple[str, str]


def paper_map(index: Navigator, outline: PaperOutline, ties: Ties) -> PaperMap | None:
    """The map; None for a paper with fewer than two questions."""
    if len(index.entries) < 2:  # noqa: PLR2004 - one cell shows nothing
        return None
    pairs = _pairs(ties.equals, outline)
    height_of_arcs = _highest(index, pairs)
    top = _NAMES + height_of_arcs
    line, bottom = top + _ASKED, top + _ASKED + _ANSWERED
    groups, cells = _cells(index)
    middle = {cell.href[1:]: cell.middle for cell in cells}
    over = [_tie(kind, middle[a], middle[b], top) for (a, b), kind in pairs.items() if a in middle and b in middle]
    arrows = [
        _arrow(middle[a], middle[b], bottom + _NUMBER_ROOM + _NOTE_ROOM)
        for a, targets in ties.refers.items()
        for b in targets
        if a in middle and b in middle
    ]
    narrow, narrow_height = narrow_map(index)
    return PaperMap(
        width=WIDTH,
        height=bottom + _NUMBER_ROOM + _NOTE_ROOM + (_UNDER if arrows else 0) + 4,
        line=line,
        top=top,
        bottom=bottom,
        groups=groups,
        cells=cells,
        arcs=(*sorted(over, key=lambda arc: arc.kind), *arrows),
        ties=tuple(_ties(index, outline, ties)),
        narrow=narrow,
        narrow_height=narrow_height,
        kinds=tuple(dict.fromkeys([*sorted(pairs.values(), reverse=True), *(["verwijst"] if arrows else [])])),
        has_notes=any(entry.letters for entry in index.entries),
        dense=_pitch(index) < _LABEL_PITCH / 2,
    )


def _pairs(equals: Sequence[Equal], outline: PaperOutline) -> dict[_Pair, str]:
    """By pair of articles in reading order: `gelijk` or `deels`."""
    order = {anchor: place for place, anchor in enumerate(dict.fromkeys(outline.homes.values()))}
    pairs: dict[_Pair, str] = {}
    for equal in equals:
        if equal.other_paper != outline.paper.id:
            continue
        a, b = outline.article_of(equal.unit), outline.article_of(equal.other)
        if a == b or a not in order or b not in order:
            continue
        pair = (a, b) if order[a] < order[b] else (b, a)
        kind = "gelijk" if equal.relation == "gelijk" else "deels"
        pairs[pair] = "gelijk" if "gelijk" in (kind, pairs.get(pair)) else kind
    return pairs


def _pitch(index: Navigator) -> float:
    groups = sum(1 for group in index.groups if group.entries)
    return min(_PITCH, (WIDTH - _GAP * max(groups - 1, 0)) / max(len(index.entries), 1))


def _highest(index: Navigator, pairs: Mapping[_Pair, str]) -> int:
    """Room for the widest tie; none when there are no ties."""
    place = {entry.anchor: number for number, entry in enumerate(index.entries)}
    widest = max((place[b] - place[a] for a, b in pairs if a in place and b in place), default=0)
    return round(_rise(widest * _pitch(index))) + 8 if widest else 6


def _rise(distance: float) -> float:
    return min(_ARC_MOST, 14 + abs(distance) * _ARC)


def _cells(index: Navigator) -> tuple[tuple[GroupLine, ...], tuple[CellView, ...]]:
    pitch = _pitch(index)
    longest = max((entry.words for entry in index.entries), default=1) or 1
    most_asked = max((entry.asked for entry in index.entries), default=1) or 1
    every = next((step for step in (1, 5, 10, 25, 50) if step * pitch >= _LABEL_PITCH * (1 if step == 1 else 2)), 100)
    groups, cells = [], []
    x = 0.0
    for group in index.groups:
        if not group.entries:
            continue
        start = x
        for place, entry in enumerate(group.entries):
            numbered = every == 1 or place == 0 or any(number % every == 0 for number in entry.numbers)
            heights = (height_of(entry.asked, most_asked, _ASKED), height_of(entry.words, longest, _ANSWERED))
            cells.append(_cell(entry, x, pitch, heights, numbered=numbered))
            x += pitch
        groups.append(GroupLine(group.name, round(start), round(x - pitch * (1 - _CELL))))
        x += _GAP
    return tuple(groups), tuple(cells)


def _cell(entry: Entry, x: float, pitch: float, heights: tuple[int, int], *, numbered: bool) -> CellView:
    width = max(2, round(pitch * _CELL))
    middle = round(x + width / 2)
    shown = min(len(entry.letters), NOTES_SHOWN if pitch >= _LABEL_PITCH else 1)
    first = middle - (shown * 6 - 1) / 2
    return CellView(
        href=f"#{entry.anchor}",
        said=entry.said,
        number=entry.short,
        x=round(x),
        width=width,
        middle=middle,
        asked=heights[0],
        answered=heights[1],
        numbered=numbered,
        notes=tuple(round(first + place * 6) for place in range(shown)),
        has_equal=bool(entry.equal),
    )


def _tie(kind: str, a: int, b: int, top: int) -> Arc:
    rise = _rise(b - a)
    lean = round((b - a) * 0.18)
    foot = top - 4
    high = round(foot - rise * 4 / 3)
    return Arc(kind, f"M{a} {foot}C{a + lean} {high} {b - lean} {high} {b} {foot}", "")


def _arrow(origin: int, target: int, top: int) -> Arc:
    drop = min(_UNDER, 10 + abs(target - origin) * 0.05)
    lean = round((target - origin) * 0.18)
    low = round(top + drop * 4 / 3)
    path = f"M{origin} {top}C{origin + lean} {low} {target - lean} {low} {target} {top + 5}"
    return Arc("verwijst", path, f"M{target - 3} {top + 6}L{target} {top}L{target + 3} {top + 6}Z")


def _ties(index: Navigator, outline: PaperOutline, ties: Ties) -> Iterable[Tie]:
    """All ties as text, in reading order; one between two answers is said once, where it is met first."""
    place = {anchor: number for number, anchor in enumerate(dict.fromkeys(outline.homes.values()))}
    said: set[frozenset[str]] = set()
    for entry in index.entries:
        for equal in ties.equals:
            if outline.article_of(equal.unit) != entry.anchor:
                continue
            here = equal.other_paper == outline.paper.id
            pair = frozenset((equal.unit, equal.other))
            if here and (pair in said or outline.article_of(equal.other) not in place):
                continue
            said.add(pair)
            text = equal.words.removesuffix(equal.other_name).strip()
            yield Tie(f"#{equal.unit}", outline.name(equal.unit), text, ((equal.other_name, equal.href),))
        if targets := ties.refers.get(entry.anchor, ()):
            to = tuple((outline.name(target), f"#{target}") for target in targets)
            yield Tie(f"#{entry.anchor}", outline.name(entry.anchor), "verwijst naar", to)
