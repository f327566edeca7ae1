"""The page of a dossier: its papers, what it cites and who cites it, in time and on a map."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from griffie import urls
from griffie.citations.addresses import address
from griffie.citations.ids import dossier_of, parse_id
from griffie.model.corpus import Linked
from griffie.model.document import Paper
from griffie.model.register import Dossier
from griffie.pages.frame import Frame, Meta, Skip, frame
from griffie.pages.names import cited_name, cited_title, dossier_name
from griffie.pages.pointer import Pointer
from griffie.pages.site.cited import official_address, publisher_of
from griffie.pages.site.citing import CitingPaper, citing_papers
from griffie.pages.site.dossier_map import DossierMap, LaneName, Node, dossier_map
from griffie.pages.site.holdings import Holdings, dossier_order, dossiers_of, number_order
from griffie.pages.site.lines import Line, counts
from griffie.pages.site.shelf import ShelfPaper, called, echoes, shelf_paper
from griffie.rendering.dutch import count, date_words, listing


@dataclass(frozen=True, slots=True)
class NamedPaper:
    """A paper that is cited and not held."""

    id: str
    name: str
    title: str
    href: str
    official: str
    publisher: str
    why_none: str
    by: tuple[CitingPaper, ...]


@dataclass(frozen=True, slots=True)
class Moment:
    """A paper on the timeline."""

    day: str
    iso: str
    name: str
    title: str
    href: str
    ref: str
    held: bool
    of_dossier: bool
    by: tuple[Pointer, ...]
    """Papers held that cite it."""


@dataclass(frozen=True, slots=True)
class Tie:
    """A paper that cites another, in words: the map as a list."""

    citing: Pointer
    cited: Pointer
    times: str


@dataclass(frozen=True, slots=True)
class DossierView:
    """All that the page of a dossier shows."""

    frame: Frame
    key: str
    number: str
    short: str
    title: str
    chambers: str
    official: str
    publisher: str
    held: tuple[ShelfPaper, ...]
    named: tuple[NamedPaper, ...]
    """Papers of this dossier that are cited and not held."""
    elsewhere: tuple[NamedPaper, ...]
    """Papers of other dossiers, and without a dossier, that its papers cite."""
    whole: tuple[CitingPaper, ...]
    """Who cites the dossier as a whole."""
    dated: tuple[Moment, ...]
    undated: tuple[Moment, ...]
    map: DossierMap | None
    ties: tuple[Tie, ...]


def dossier_view(linked: Linked, held: Holdings, key: str, base_url: str = "") -> DossierView:
    """Gather one dossier."""
    path = urls.dossier_page(key)
    registered = registered_dossier(linked, key)
    papers = [linked.corpus.papers[id_] for id_ in held.dossiers[key]]
    lines = tuple(_lines(held, key))
    nodes = tuple(_nodes(linked, held, key, lines, path))
    citing: dict[str, list[Line]] = defaultdict(list)
    for line in lines:
        citing[line.cited].append(line)
    elsewhere = sorted(
        (id_ for id_ in citing if id_ not in linked.corpus.papers and dossier_of(id_) != key), key=_list_order
    )
    moments = sorted(
        (_moment(linked, node, citing.get(node.id, ()), key, path) for node in nodes),
        key=lambda one: (one.iso, number_order(one.ref)),
    )
    official = address(f"dossier:{key}") or ""
    return DossierView(
        frame=_frame(linked, path, key, registered, base_url),
        key=key,
        number=dossier_name(key),
        short=registered.kort or registered.titel,
        title=registered.titel if registered.kort else "",
        chambers=listing(dict.fromkeys(paper.kamer for paper in reversed(papers) if paper.kamer)),
        official=official,
        publisher=publisher_of(official),
        held=tuple(shelf_paper(linked, paper, path) for paper in papers),
        named=tuple(_named(linked, id_, path) for id_ in held.named.get(key, ())),
        elsewhere=tuple(_named(linked, id_, path) for id_ in elsewhere),
        whole=citing_papers(linked, f"dossier:{key}", path),
        dated=tuple(one for one in moments if one.iso),
        undated=tuple(one for one in moments if not one.iso),
        map=dossier_map(key, nodes, lines, _lane_names(linked, nodes, path)) if lines else None,
        ties=tuple(_ties(linked, lines, path)),
    )


def registered_dossier(linked: Linked, key: str) -> Dossier:
    """What the register knows of a dossier; empty when it knows nothing."""
    return next((one for one in linked.corpus.registers.dossiers if one.id == key), None) or Dossier(key)


def _frame(linked: Linked, path: str, key: str, registered: Dossier, base_url: str) -> Frame:
    number, short = dossier_name(key), registered.kort or registered.titel
    skips = (Skip("Naar de stukken", "#stukken"), Skip("Naar de tijdlijn", "#tijdlijn"))
    about = f"Dossier {number}{f' ({short})' if short else ''}: stukken, verwijzingen en tijdlijn."
    return frame(
        linked.corpus.registers.site,
        path,
        title=f"{number} {short}, dossier" if short else f"Dossier {number}",
        section=urls.DOSSIERS,
        css="overzicht dossier",
        skips=skips,
        meta=(Meta("description", about),),
        base_url=base_url,
    )


def _lines(held: Holdings, key: str) -> Iterator[Line]:
    """Citations from the papers of the dossier, and from others to papers of it."""
    members = dict.fromkeys((*held.dossiers[key], *held.named.get(key, ())))
    for cited in members:
        yield from held.lines.get(cited, ())
    others = (line for id_ in held.dossiers[key] for line in held.cites.get(id_, ()) if line.cited not in members)
    yield from sorted(others, key=lambda line: (line.cited, line.citing))


def _nodes(linked: Linked, held: Holdings, key: str, lines: Iterable[Line], path: str) -> Iterator[Node]:
    """The papers of the dossier and those that a line ties to it, by lane and number; no summary beside its paper."""
    papers = (id_ for id_ in held.dossiers[key] if not echoes(linked, linked.corpus.papers[id_]))
    ids = dict.fromkeys((*papers, *held.named.get(key, ())))
    for line in lines:
        ids.setdefault(line.citing)
        ids.setdefault(line.cited)
    nodes = (_node(linked, id_, key, path) for id_ in ids)
    yield from sorted(nodes, key=lambda node: (*_lane_order(node.lane), number_order(node.id)))


def _lane_order(lane: str) -> tuple[bool, tuple[int, str]]:
    return (not lane, dossier_order(lane) if lane else (0, ""))


def _list_order(id_: str) -> tuple[bool, tuple[int, str], tuple[tuple[int, str], ...]]:
    return (*_lane_order(dossier_of(id_) or ""), number_order(id_))


def _node(linked: Linked, id_: str, key: str, path: str) -> Node:
    paper = linked.corpus.papers.get(id_)
    page = urls.relative(path, urls.paper_page(id_))
    if paper is None:
        known = next((one for one in linked.corpus.registers.stukken if one.id == id_), None)
        lane = dossier_of(id_) or ""
        return Node(id_, lane, _mark(id_), cited_name(id_), page, known.datum if known else None, held=False)
    lanes = dossiers_of(paper)
    lane = key if key in lanes else next(iter(lanes), "")
    return Node(id_, lane, _held_mark(paper), called(paper), page, paper.datum, held=True)


def _mark(id_: str) -> str:
    parsed = parse_id(id_)
    return (parsed.number or parsed.letter) if parsed and parsed.dossier else id_


def _held_mark(paper: Paper) -> str:
    """The number of a paper in its dossier; a paper that has none is called by its kind."""
    parsed = parse_id(paper.id)
    if parsed and parsed.dossier:
        return parsed.number or parsed.letter
    return paper.ondernummer or paper.soort.split()[0]


def _lane_names(linked: Linked, nodes: Iterable[Node], path: str) -> Mapping[str, LaneName]:
    names = {}
    for lane in dict.fromkeys(node.lane for node in nodes if node.lane):
        known = registered_dossier(linked, lane)
        names[lane] = LaneName(
            dossier_name(lane), known.kort or known.titel, urls.relative(path, urls.dossier_page(lane))
        )
    return names


def _moment(linked: Linked, node: Node, lines: Iterable[Line], key: str, path: str) -> Moment:
    paper = linked.corpus.papers.get(node.id)
    day: date | None = node.day
    return Moment(
        day=date_words(day) if day else "",
        iso=day.isoformat() if day else "",
        name=node.name,
        title=paper.titel if paper else _title_only(linked, node.id),
        href=node.href,
        ref=node.id,
        held=node.held,
        of_dossier=node.lane == key,
        by=tuple(_pointer(linked, line.citing, path) for line in lines),
    )


def _title_only(linked: Linked, id_: str) -> str:
    known = next((one for one in linked.corpus.registers.stukken if one.id == id_), None)
    return (known.titel or known.soort) if known else ""


def _pointer(linked: Linked, id_: str, path: str) -> Pointer:
    paper = linked.corpus.papers.get(id_)
    return Pointer(called(paper) if paper else cited_name(id_), urls.relative(path, urls.paper_page(id_)))


def _named(linked: Linked, id_: str, path: str) -> NamedPaper:
    official, why_none = official_address(linked, id_)
    return NamedPaper(
        id=id_,
        name=cited_name(id_),
        title=cited_title(id_, linked.corpus.registers),
        href=urls.relative(path, urls.cited_page(id_)),
        official=official,
        publisher=publisher_of(official),
        why_none=why_none,
        by=tuple(one for one in citing_papers(linked, id_, path) if counts(linked, one.id, id_)),
    )


def _ties(linked: Linked, lines: Iterable[Line], path: str) -> Iterator[Tie]:
    for line in lines:
        times = count(line.printed, "keer", "keer") if line.printed else "als het stuk dat het beantwoordt"
        yield Tie(_pointer(linked, line.citing, path), _pointer(linked, line.cited, path), times)
