"""Imports run one way: a floor may use the floors beneath it, never one above."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[1] / "griffie"

FLOORS = (
    {"text", "sentences"},
    {"problems", "catalogue"},
    {"model"},
    {"urls", "config", "citations"},
    {"linking"},
    {"reading"},
    {"importers", "noting", "rendering", "search"},
    {"pages"},
    {"writers", "checks", "incremental"},
    {"pipeline"},
    {"serving"},
    {"cli"},
)
"""From the ground up; rooms of one floor may not use each other unless BESIDE says so."""

BESIDE = {
    ("sentences", "text"),
    ("catalogue", "problems"),
}


INNER = {"pages": {"paper", "site"}, "importers": {"dumps", "office", "official", "pdf"}}
"""Rooms that have rooms of their own, which do not know each other; what they share knows none of them."""


def modules() -> Iterator[Path]:
    yield from sorted(PACKAGE.rglob("*.py"))


def room(path: Path) -> str:
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def imported_rooms(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        names = [node.module or ""] if isinstance(node, ast.ImportFrom) else []
        names += [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
        for name in names:
            parts = name.split(".")
            if parts[0] == "griffie" and len(parts) > 1:
                yield parts[1]


def floor(name: str) -> int:
    return next(number for number, rooms in enumerate(FLOORS) if name in rooms)


@pytest.mark.parametrize("path", list(modules()), ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_a_module_imports_only_from_floors_beneath(path: Path) -> None:
    here = room(path)
    if here == "__init__":
        return
    wrong = {
        there
        for there in imported_rooms(path)
        if there != here and floor(there) >= floor(here) and (here, there) not in BESIDE
    }
    assert not wrong, f"{path.relative_to(PACKAGE)} reaches up or sideways to {sorted(wrong)}"


def test_every_room_has_a_floor() -> None:
    rooms = {room(path) for path in modules()} - {"__init__"}
    assert rooms == set().union(*FLOORS)


def imported_within(path: Path, outer: str) -> Iterator[str]:
    """The first name within a room of everything a module imports from there."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        names = [f"{node.module}.{alias.name}" for alias in node.names] if isinstance(node, ast.ImportFrom) else []
        for name in names:
            parts = name.split(".")
            if parts[:2] == ["griffie", outer] and len(parts) > 2:
                yield parts[2]


def known_within(outer: str) -> dict[str, set[str]]:
    """By room or module within a room: which others of that room it imports."""
    known: dict[str, set[str]] = {}
    for path in sorted((PACKAGE / outer).rglob("*.py")):
        here = path.relative_to(PACKAGE / outer).parts[0].removesuffix(".py")
        known.setdefault(here, set()).update(set(imported_within(path, outer)) - {here})
    return known


def test_search_goes_from_words_to_index_to_asking() -> None:
    known = known_within("search")
    assert not known["analysis"] & {"index", "asking"}
    assert not known["index"] & {"asking"}


@pytest.mark.parametrize("outer", INNER)
def test_rooms_within_a_room_do_not_know_each_other(outer: str) -> None:
    rooms = INNER[outer]
    known = known_within(outer)
    shared = set().union(*(known[room] for room in rooms))
    wrong = {here: sorted(known[here] & rooms) for here in sorted(rooms | shared) if known.get(here, set()) & rooms}
    assert not wrong
