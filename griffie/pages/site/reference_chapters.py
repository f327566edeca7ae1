"""All references of the site grouped by what they point to, and spread over pages that stay light.

A page holds at most `MOST_ROWS` references: at some 550 bytes each that stays well below a megabyte. A small site has
one page; a large one has a first page with the counts and a page, or several, for each dossier and each other sort.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from griffie import urls
from griffie.citations.ids import dossier_of, kind_of
from griffie.model.citation import Citation, Kind
from griffie.model.corpus import Linked, Reference
from griffie.pages.names import dossier_name
from griffie.pages.site.citing import reached
from griffie.pages.site.holdings import dossier_order, number_order

MOST_ROWS = 1200
INTERNAL = "Binnen een stuk"
NOWHERE = "Zonder doel"
_SORTS = {
    Kind.AANHANGSEL: "Vergaderingen en Kamervragen",
    Kind.HANDELINGEN: "Vergaderingen en Kamervragen",
    Kind.TKDOC: "Documenten van de Tweede Kamer",
    Kind.ZAAK: "Documenten van de Tweede Kamer",
    Kind.ACTIVITEIT: "Documenten van de Tweede Kamer",
    Kind.WET: "Wetten, regels en uitspraken",
    Kind.EU: "Wetten, regels en uitspraken",
    Kind.STB: "Wetten, regels en uitspraken",
    Kind.STCRT: "Wetten, regels en uitspraken",
    Kind.TRB: "Wetten, regels en uitspraken",
    Kind.ECLI: "Wetten, regels en uitspraken",
    Kind.LJN: "Wetten, regels en uitspraken",
    Kind.URL: "Adressen op het web",
}
_OTHER = "Kenmerken en andere nummers"
_ORDER = (*dict.fromkeys(_SORTS.values()), _OTHER, INTERNAL, NOWHERE)


@dataclass(frozen=True, slots=True)
class Target:
    """What references are grouped by."""

    sort: str
    """Of its section: `dossier 28676`, or one of the other sorts."""
    key: str


@dataclass(frozen=True, slots=True)
class Chapter:
    """The references that one page lists."""

    path: str
    title: str
    groups: tuple[tuple[Target, tuple[Reference, ...]], ...]


def chapters(linked: Linked) -> tuple[Chapter, ...]:
    """All references in pages; the first is `verwijzingen.html`, and with few references the only one."""
    grouped: dict[Target, list[Reference]] = defaultdict(list)
    for references in linked.references.values():
        for reference in references:
            grouped[_target(reference)].append(reference)
    groups = tuple((target, tuple(grouped[target])) for target in sorted(grouped, key=_order))
    if sum(len(found) for _, found in groups) <= MOST_ROWS:
        return (Chapter(urls.REFERENCES, "Verwijzingen", groups),)
    return (Chapter(urls.REFERENCES, "Verwijzingen", ()), *_split(groups))


def sort_title(sort: str) -> str:
    """How a page or section of this sort is headed."""
    key = sort.removeprefix("dossier ")
    return f"Dossier {dossier_name(key)}" if key != sort else sort


def _target(reference: Reference) -> Target:
    if not isinstance(reference.located.mention, Citation):
        owner = reached(reference)
        here = not owner or owner.startswith("#")
        return Target(INTERNAL, reference.paper) if here else Target(_sort(owner), owner)
    key = reached(reference)
    return Target(_sort(key), key) if key else Target(NOWHERE, "")


def _sort(key: str) -> str:
    bare = key.partition("#")[0]
    dossier = dossier_of(bare)
    if dossier:
        return f"dossier {dossier}"
    kind = kind_of(bare)
    return _SORTS.get(kind, _OTHER) if kind is not Kind.KST else "Stukken zonder nummer"


def _order(target: Target) -> tuple[object, ...]:
    """Dossiers by number, then the other sorts in a fixed order; within them by number."""
    if target.sort.startswith("dossier "):
        return (0, dossier_order(target.sort.removeprefix("dossier ")), 0, number_order(target.key))
    at = _ORDER.index(target.sort) if target.sort in _ORDER else -1
    return (1, (0, ""), at, ((0, target.key),))


def _split(groups: Iterable[tuple[Target, tuple[Reference, ...]]]) -> Iterator[Chapter]:
    """A page for each sort; a sort of too many references on several, numbered from 1."""
    by_sort: dict[str, list[tuple[Target, tuple[Reference, ...]]]] = defaultdict(list)
    for target, found in groups:
        by_sort[target.sort].append((target, found))
    for sort, members in by_sort.items():
        parts = list(_filled(members))
        for number, part in enumerate(parts, start=1):
            name = urls.slug(sort.removeprefix("dossier "))
            ending = f"-deel-{number}" if number > 1 else ""
            suffix = f", deel {number} van {len(parts)}" if len(parts) > 1 else ""
            yield Chapter(f"verwijzingen/{name}{ending}.html", f"{sort_title(sort)}{suffix}", tuple(part))


def _filled(
    groups: Iterable[tuple[Target, tuple[Reference, ...]]],
) -> Iterator[list[tuple[Target, tuple[Reference, ...]]]]:
    """Groups in parts of at most `MOST_ROWS` references; a group that is larger by itself is cut."""
    part: list[tuple[Target, tuple[Reference, ...]]] = []
    room = MOST_ROWS
    for target, found in groups:
        rest = found
        while rest:
            taken, rest = rest[:room], rest[room:]
            part.append((target, taken))
            room -= len(taken)
            if not room:
                yield part
                part, room = [], MOST_ROWS
    if part:
        yield part
