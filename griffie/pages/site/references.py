"""The list of all references: where each stands, its sentence, where it leads, and why not when it leads nowhere."""

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import assert_never

from markupsafe import Markup

from griffie import urls
from griffie.model.citation import Ambiguous, Citation, External, Resolved, Unknown
from griffie.model.corpus import Linked, Reference
from griffie.pages.frame import Frame, Meta, frame
from griffie.pages.names import cited_name, cited_title, paper_name, why
from griffie.pages.pointer import Pointer
from griffie.pages.site.citing import marked, place_of, rests_on
from griffie.pages.site.holdings import Holdings
from griffie.pages.site.reference_chapters import INTERNAL, NOWHERE, Chapter, Target, sort_title
from griffie.pages.site.shelf import called
from griffie.rendering.dutch import digits, listing

HERE, OFFICIAL, AMBIGUOUS, UNKNOWN = "hier", "officieel", "niet eenduidig", "onbekend"
STATUSES = (
    (HERE, "leidt naar een stuk of een plaats in deze uitgave"),
    (OFFICIAL, "het stuk staat hier niet; wij geven het officiële adres"),
    (AMBIGUOUS, "er zijn twee of meer lezingen, dus maken wij geen link"),
    (UNKNOWN, "wij weten niet zeker waar dit naar verwijst of waar het staat"),
)


@dataclass(frozen=True, slots=True)
class ReferenceRow:
    """A sentence with the references in it that lead to one thing in one way."""

    place: Pointer
    paper: str
    sentence: Markup
    """With the printed references marked."""
    by_editors: bool
    """Whether its words are the editors' own: a summary."""
    status: str
    why: str
    """Why it has no link or address; for two readings, which."""
    rests_on: str
    to: tuple[Pointer, ...]
    """The places themselves, where they are more than the heading of the group says."""


@dataclass(frozen=True, slots=True)
class ReferenceGroup:
    """The references to one thing."""

    anchor: str
    name: str
    title: str
    href: str
    outside: bool
    ref: str
    number: int
    """Of references; a row may hold several."""
    rows: tuple[ReferenceRow, ...]


@dataclass(frozen=True, slots=True)
class ReferenceSection:
    """Groups of one sort."""

    anchor: str
    title: str
    number: str
    groups: tuple[ReferenceGroup, ...]


@dataclass(frozen=True, slots=True)
class Counted:
    """How many references have a status."""

    status: str
    number: str
    words: str


@dataclass(frozen=True, slots=True)
class ReferencesView:
    """A page of references."""

    frame: Frame
    title: str
    first: bool
    """Whether this is the first page, which has the counts."""
    total: str
    counted: tuple[Counted, ...]
    sections: tuple[ReferenceSection, ...]
    chapters: tuple[tuple[Pointer, str], ...]
    """Of a large site: the pages with their numbers of references."""
    files: tuple[Pointer, ...]
    back: str


def references_view(
    linked: Linked, held: Holdings, chapter: Chapter, others: tuple[Chapter, ...], base_url: str = ""
) -> ReferencesView:
    """One page of references; the first also lists the others."""
    path = chapter.path
    first = path == urls.REFERENCES
    return ReferencesView(
        frame=frame(
            linked.corpus.registers.site,
            path,
            title=chapter.title if first else f"{chapter.title}, verwijzingen",
            section=urls.REFERENCES,
            css="overzicht verwijzingen",
            meta=(Meta("description", "Alle verwijzingen in de stukken: waar ze staan en waar ze heen leiden."),),
            base_url=base_url,
        ),
        title=chapter.title,
        first=first,
        total=digits(held.references),
        counted=tuple(_counted(linked)) if first else (),
        sections=tuple(_sections(linked, chapter, path)),
        chapters=tuple(
            (Pointer(one.title, urls.relative(path, one.path)), digits(sum(len(found) for _, found in one.groups)))
            for one in others
        ),
        files=(
            Pointer("verwijzingen.json", urls.relative(path, "data/verwijzingen.json")),
            Pointer("verwijzingen.csv", urls.relative(path, "data/verwijzingen.csv")),
        ),
        back="" if first else urls.relative(path, urls.REFERENCES),
    )


def status_of(reference: Reference) -> str:
    """Where a reference leads, in one word."""
    match reference.resolution:
        case Resolved():
            return HERE
        case External():
            return OFFICIAL
        case Ambiguous():
            return AMBIGUOUS
        case Unknown():
            return UNKNOWN
    assert_never(reference.resolution)


def _sections(linked: Linked, chapter: Chapter, path: str) -> Iterator[ReferenceSection]:
    by_sort: dict[str, list[ReferenceGroup]] = defaultdict(list)
    taken: set[str] = set()
    for target, found in chapter.groups:
        group = _group(linked, target, found, path)
        # Two ids may come to one slug; an anchor belongs to the first, for none may occur twice on a page.
        by_sort[target.sort].append(replace(group, anchor="") if group.anchor in taken else group)
        taken.add(group.anchor)
    for sort, groups in by_sort.items():
        number = digits(sum(group.number for group in groups))
        yield ReferenceSection(f"s-{urls.slug(sort)}", sort_title(sort), number, tuple(groups))


def _group(linked: Linked, target: Target, found: tuple[Reference, ...], path: str) -> ReferenceGroup:
    name, title, page, outside = _named(linked, target, found[0])
    href = page if outside or not page else urls.relative(path, page)
    ref = target.key if target.sort not in (INTERNAL, NOWHERE) else ""
    sentences: dict[tuple[str, int, str, str], list[Reference]] = defaultdict(list)
    for one in found:
        sentences[one.paper, one.located.n, one.located.sentence, _why(one) or status_of(one)].append(one)
    rows = tuple(_row(linked, together, target, path) for together in sentences.values())
    way = "binnen" if target.sort == INTERNAL else "naar"
    anchor = f"{way}-{urls.slug(target.key)}" if target.key else ""
    return ReferenceGroup(anchor, name, title, href, outside, ref, len(found), rows)


def _named(linked: Linked, target: Target, first: Reference) -> tuple[str, str, str, bool]:
    """(name, title, address, whether that lies elsewhere) of what a group of references points to."""
    paper = linked.corpus.papers.get(target.key)
    if target.sort == NOWHERE:
        return "Verwijzingen die wij niet konden herleiden", "", "", False
    if target.sort == INTERNAL and paper:
        return paper_name(paper), "vragen, antwoorden en noten van het stuk zelf", urls.paper_page(paper.id), False
    if paper:
        title = paper.titel if paper_name(paper) != paper.titel else ""
        return paper_name(paper), title, urls.paper_page(paper.id), False
    page = urls.cited_page(target.key)
    if target.key.startswith("dossier:"):
        return "Het dossier als geheel", "", page, False
    title = cited_title(target.key, linked.corpus.registers) or _law(linked, target.key)
    outside = first.resolution.address if isinstance(first.resolution, External) and not page else ""
    return cited_name(target.key), title, page or outside, bool(outside)


def _law(linked: Linked, key: str) -> str:
    bare = key.partition("#")[0].partition("@")[0]
    return next((law.naam for law in linked.corpus.registers.wetten if law.id == bare), "")


def _row(linked: Linked, references: list[Reference], target: Target, path: str) -> ReferenceRow:
    reference = references[0]
    paper = linked.corpus.papers[reference.paper]
    return ReferenceRow(
        place=place_of(linked, reference, path),
        paper="" if target.sort == INTERNAL else called(paper),
        sentence=marked(references),
        by_editors=paper.is_summary,
        status=status_of(reference),
        why=_why(reference),
        rests_on=rests_on(reference),
        to=tuple(dict.fromkeys(to for one in references if (to := _exact(one, path)))),
    )


def _why(reference: Reference) -> str:
    match reference.resolution:
        case Unknown(id=ident) if ident and "#" in ident and not isinstance(reference.located.mention, Citation):
            return "vragen van dat stuk, dat hier niet staat"
        case Unknown(reason=reason):
            return why(reason)
        case Ambiguous(candidates=candidates, reason=reason):
            return f"{why(reason)}: {listing(candidates[:-1])} of {candidates[-1]}" if candidates else why(reason)
        case _:
            return ""


def _exact(reference: Reference, path: str) -> Pointer | None:
    """The question, answer or note that an internal reference leads to."""
    match reference.resolution:
        case Resolved(href=href) if "#" in href:
            return Pointer(href.partition("#")[2].replace("-", " "), urls.relative(path, href))
        case _:
            return None


def _counted(linked: Linked) -> Iterator[Counted]:
    numbers = Counter(status_of(reference) for references in linked.references.values() for reference in references)
    for status, words in STATUSES:
        yield Counted(status, digits(numbers[status]), words)
