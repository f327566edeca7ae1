"""The citation map of a dossier: a lane for each dossier, papers in order of time, lines from who cites to what.

The order of time is true, the distances are not: gaps are compressed so that a dossier of twenty years fits beside one
of a week, and the page says so. Papers without a date stand apart, before the line, where no time is claimed.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from math import log2

from griffie.pages.site.lines import Line

_MONTHS = "jan feb mrt apr mei jun jul aug sep okt nov dec".split()
_MOST_LANES = 14
_MOST_PAPERS = 70
_LABELS = 172
_STEP = 52
"""Least distance between two dates: the width of a date."""
_SIGN = 8
"""Width of a sign of a number, on the safe side."""
_MORE = 9
"""What a doubling of the days between two dates adds to their distance."""
_LANE = 62
_TOP = 58
_WIDTH = 1040
_MARGIN = 44
_THICKEST = 5
_RADIUS = 6
_CORNER = 6
"""From the middle of a ring to where a slope arrives at it, on both axes."""
_BEND = 40
_RISE = 30
"""How far a line between two papers of one lane may rise above it."""


@dataclass(frozen=True, slots=True)
class Node:
    """A paper on the map, before it has a place."""

    id: str
    lane: str
    """Key of its dossier; empty when it has none."""
    number: str
    """What stands at it: `464`, `F`."""
    name: str
    href: str
    day: date | None
    held: bool


@dataclass(frozen=True, slots=True)
class Spot:
    """A paper with its place."""

    x: int
    y: int
    number: str
    href: str
    words: str
    held: bool
    dated: bool


@dataclass(frozen=True, slots=True)
class Curve:
    """A line with its shape and its thickness, 1 to 5."""

    path: str
    tip: str
    thickness: int
    own: bool
    """Whether it stays within the dossier of the page."""


@dataclass(frozen=True, slots=True)
class Lane:
    """The line of one dossier."""

    y: int
    name: str
    title: str
    href: str
    own: bool


@dataclass(frozen=True, slots=True)
class Tick:
    """A date above the lanes."""

    x: int
    day: str
    year: str
    """Where it is the first of a year; else empty."""


@dataclass(frozen=True, slots=True)
class DossierMap:
    """The map as it is drawn; sizes in user units of the drawing."""

    width: int
    height: int
    start: int
    """Where the lanes begin."""
    undated: int
    """Where the part without dates ends and the order of time begins; 0 when every paper has a date."""
    lanes: tuple[Lane, ...]
    ticks: tuple[Tick, ...]
    spots: tuple[Spot, ...]
    curves: tuple[Curve, ...]
    left_out: int
    """Papers that the map has no room for."""


@dataclass(frozen=True, slots=True)
class LaneName:
    """How a lane is called."""

    name: str
    title: str
    href: str


def dossier_map(key: str, nodes: Iterable[Node], lines: Iterable[Line], names: Mapping[str, LaneName]) -> DossierMap:
    """Draw a dossier; what is cited least is left out when there is too much to draw."""
    every, drawn = list(nodes), list(lines)
    chosen = _chosen(key, every, drawn)
    lanes = _lane_order(key, chosen)
    columns, undated = _columns(chosen)
    width = max(_WIDTH, *(columns[node.id] + _breadth(node) // 2 for node in chosen))
    places = {node.id: (columns[node.id], _TOP + _RISE + lanes.index(node.lane) * _LANE) for node in chosen}
    cited = Counter(dict.fromkeys(places, 0))
    for line in drawn:
        cited[line.cited] += line.times
    return DossierMap(
        width=width,
        height=_TOP + _RISE + (len(lanes) - 1) * _LANE + 40,
        start=_LABELS,
        undated=undated,
        lanes=tuple(_lane(key, lane, at, names) for at, lane in enumerate(lanes)),
        ticks=tuple(_ticks(chosen, columns)),
        spots=tuple(_spot(node, places[node.id], cited[node.id]) for node in chosen),
        curves=tuple(_curves(drawn, places, {node.id: node.lane for node in chosen}, key)),
        left_out=len(every) - len(chosen),
    )


def _chosen(key: str, nodes: Sequence[Node], lines: Iterable[Line]) -> list[Node]:
    """The papers that are drawn: those held, then those cited most, in at most so many lanes."""
    weight: Counter[str] = Counter()
    for line in lines:
        weight[line.citing] += line.times
        weight[line.cited] += line.times
    ranked = sorted(nodes, key=lambda node: (not node.held, node.lane != key, -weight[node.id], node.id))
    lanes: dict[str, None] = {}
    chosen: list[Node] = []
    for node in ranked:
        if len(chosen) < _MOST_PAPERS and (node.lane in lanes or len(lanes) < _MOST_LANES):
            lanes.setdefault(node.lane)
            chosen.append(node)
    place = {node.id: at for at, node in enumerate(nodes)}
    return sorted(chosen, key=lambda node: place[node.id])


def _lane_order(key: str, nodes: Iterable[Node]) -> list[str]:
    """The dossier of the page first, then the others in the order given, papers without a dossier last."""
    lanes = dict.fromkeys(node.lane for node in nodes)
    return sorted(lanes, key=lambda lane: (lane != key, not lane))


def _columns(nodes: Sequence[Node]) -> tuple[dict[str, int], int]:
    """Where each paper stands on the axis, and where the dated part begins."""
    columns: dict[str, int] = {}
    ends: dict[str, int] = defaultdict(lambda: _LABELS)
    for node in nodes:
        if node.day is None:
            columns[node.id] = ends[node.lane] + _breadth(node) // 2
            ends[node.lane] += _breadth(node)
    undated = max(*ends.values(), _LABELS + 2 * _STEP) + _SIGN if columns else 0
    start = (undated or _LABELS) + _MARGIN
    days = sorted({node.day for node in nodes if node.day})
    gaps = [_STEP + _MORE * log2(1 + (later - earlier).days) for earlier, later in pairwise(days)]
    room = _WIDTH - _MARGIN - start
    stretch = max(1.0, room / sum(gaps)) if gaps else 1.0
    at = {day: start + round(stretch * sum(gaps[:index])) for index, day in enumerate(days)}
    last: dict[str, int] = defaultdict(int)
    for node in sorted(nodes, key=lambda one: one.day or date.min):
        if node.day is not None:
            columns[node.id] = max(at[node.day], last[node.lane] + _breadth(node) // 2)
            last[node.lane] = columns[node.id] + _breadth(node) // 2
    return columns, undated


def _breadth(node: Node) -> int:
    """The room that a paper takes with its number under it."""
    return max(2 * _RADIUS, _SIGN * len(node.number)) + _SIGN


def _lane(key: str, lane: str, at: int, names: Mapping[str, LaneName]) -> Lane:
    called = names.get(lane, LaneName("zonder dossier", "", ""))
    return Lane(_TOP + _RISE + at * _LANE, called.name, called.title, called.href, lane == key)


def _ticks(nodes: Iterable[Node], columns: Mapping[str, int]) -> Iterable[Tick]:
    first: dict[date, int] = {}
    for node in nodes:
        if node.day is not None:
            first[node.day] = min(first.get(node.day, columns[node.id]), columns[node.id])
    year = 0
    for day in sorted(first):
        yield Tick(first[day], f"{day.day} {_MONTHS[day.month - 1]}", str(day.year) if day.year != year else "")
        year = day.year


def _spot(node: Node, place: tuple[int, int], cited: int) -> Spot:
    times = f"{cited} keer aangehaald" if cited else ""
    where = "in deze uitgave" if node.held else "alleen aangehaald"
    day = "" if node.day else "zonder datum"
    words = ", ".join(part for part in (node.name, where, times, day) if part)
    return Spot(*place, node.number, node.href, words, node.held, node.day is not None)


def _curves(
    lines: Iterable[Line], places: Mapping[str, tuple[int, int]], lanes: Mapping[str, str], key: str
) -> Iterable[Curve]:
    for line in lines:
        if line.citing in places and line.cited in places and line.citing != line.cited:
            own = lanes[line.citing] == lanes[line.cited] == key
            yield _curve(places[line.citing], places[line.cited], min(line.times, _THICKEST), own=own)


def _curve(start: tuple[int, int], end: tuple[int, int], thickness: int, *, own: bool) -> Curve:
    """The shape of a line, with its tip at what is cited.

    Within a lane an arc above it. Between lanes a slope that leaves level and arrives askew, so that it neither runs
    along the lane of what is cited nor through the number under it.
    """
    (x1, y1), (x2, y2) = start, end
    side = 1 if x1 >= x2 else -1
    if y1 == y2:
        rise = min(_RISE, 12 + abs(x1 - x2) // 12) + 12
        path = f"M{x1} {y1 - _RADIUS}C{x1} {y1 - rise} {x2} {y2 - rise} {x2} {y2 - _RADIUS - 5}"
        top = y2 - _RADIUS
        return Curve(path, f"M{x2} {top}l-3.5-6h7z", thickness, own)
    down = 1 if y1 > y2 else -1
    x, y = x2 + side * _CORNER, y2 + down * _CORNER
    middle = (x1 + x2) // 2 if abs(x1 - x2) > _STEP else x2 + side * _STEP
    path = (
        f"M{x1 - side * _RADIUS} {y1}C{middle} {y1} {x + side * _BEND} {y + down * _BEND} {x + side * 4} {y + down * 4}"
    )
    return Curve(path, f"M{x} {y}l{side * 2} {down * 7} {side * 5} {-down * 5}z", thickness, own)
