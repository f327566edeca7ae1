"""The page of a fractie: which questions it asked in which paper, and how each of them stands."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from griffie import urls
from griffie.model.corpus import Linked
from griffie.model.document import Body, Heading, Paper, Unit, UnitKind
from griffie.pages.frame import Frame, Meta, frame
from griffie.pages.names import own_number, unit_name
from griffie.pages.site.answering import Standings, standings
from griffie.pages.site.holdings import Holdings
from griffie.pages.site.shelf import ShelfPaper, echoes, shelf_paper
from griffie.rendering.dutch import capital, count, listing


@dataclass(frozen=True, slots=True)
class AskedQuestion:
    """A question of the fractie."""

    name: str
    title: str
    """The editors' short title; empty when it has none."""
    opening: str
    """Its first words, as the source has them."""
    href: str
    standing: str
    total: int
    """How many questions it is: those that share a text are one row."""
    refers: bool
    unanswered: bool


@dataclass(frozen=True, slots=True)
class AskingPaper:
    """A paper with the questions that the fractie asks in it."""

    paper: ShelfPaper
    questions: tuple[AskedQuestion, ...]
    total: str


@dataclass(frozen=True, slots=True)
class FractieView:
    """All that the page of a fractie shows."""

    frame: Frame
    id: str
    name: str
    chambers: str
    forms: str
    papers: tuple[AskingPaper, ...]
    asked: str
    """Summaries of papers held are not counted beside them."""
    asked_in: str
    unanswered: str
    refers: str


def fractie_view(
    linked: Linked, held: Holdings, slug: str, body_of: Callable[[str], Body], base_url: str = ""
) -> FractieView:
    """Gather what a fractie asked, from the newest paper to the oldest."""
    path = urls.fractie_page(slug)
    known = next((one for one in linked.corpus.registers.fracties if one.id == slug), None)
    papers = [linked.corpus.papers[id_] for id_ in held.fracties[slug]]
    name = known.naam if known else _printed_name(slug, papers, body_of) or fractie_name(linked, slug)
    asking = tuple(_asking(linked, paper, slug, path) for paper in papers)
    counted = [one for one, paper in zip(asking, papers, strict=True) if not echoes(linked, paper)]
    questions = [question for one in counted for question in one.questions]
    return FractieView(
        frame=frame(
            linked.corpus.registers.site,
            path,
            title=f"{name}: gestelde vragen",
            css="overzicht",
            meta=(Meta("description", f"De vragen van de fractie {name}, met hun antwoorden."),),
            base_url=base_url,
        ),
        id=slug,
        name=name,
        chambers=listing(known.kamers if known else dict.fromkeys(paper.kamer for paper in papers if paper.kamer)),
        forms=listing(known.vormen) if known else "",
        papers=asking,
        asked=count(sum(question.total for question in questions), "vraag", "vragen"),
        asked_in=count(sum(bool(one.questions) for one in counted), "stuk", "stukken"),
        unanswered=str(sum(question.unanswered for question in questions)),
        refers=str(sum(question.refers for question in questions)),
    )


def fractie_name(linked: Linked, slug: str) -> str:
    """The name of a fractie from the register, else its slug in the form that short names have."""
    known = next((one.naam for one in linked.corpus.registers.fracties if one.id == slug), "")
    return known or (slug.upper() if len(slug) <= len("bbb-x") else capital(slug))


def _printed_name(slug: str, papers: list[Paper], body_of: Callable[[str], Body]) -> str:
    """The name as the newest paper prints it over the part of this fractie."""
    for paper in papers[:1]:
        for part in body_of(paper.id).parts:
            if isinstance(part, Heading) and part.fractie == slug:
                return part.name
    return ""


def _asking(linked: Linked, paper: Paper, slug: str, path: str) -> AskingPaper:
    notes = linked.corpus.notes.get(paper.id)
    page = urls.relative(path, urls.paper_page(paper.id))
    questions = _questions(paper.units, standings(linked, paper), notes.titels if notes else (), slug, page)
    total = sum(question.total for question in questions)
    return AskingPaper(shelf_paper(linked, paper, path), questions, count(total, "vraag", "vragen"))


@lru_cache(4096)
def _questions(
    units: Sequence[Unit], how: Standings, titles: tuple[tuple[str, str], ...], slug: str, page: str
) -> tuple[AskedQuestion, ...]:
    """The rows of one paper; at hand for the next build of this process, which changes one paper of hundreds."""
    title = dict(titles)
    return tuple(
        AskedQuestion(
            name=_name(unit),
            title=title.get(unit.anchor, ""),
            opening=unit.opening,
            href=f"{page}#{unit.anchor}",
            standing=how.of(unit.anchor).value,
            total=1 + len(unit.joined),
            refers=unit.anchor in how.refers,
            unanswered=unit.anchor in how.unanswered,
        )
        for unit in units
        if unit.kind is UnitKind.VRAAG and unit.fractie == slug and not unit.shares
    )


def _name(unit: Unit) -> str:
    if unit.number is None:
        return capital(unit_name(unit))
    return f"{'Vragen' if unit.joined else 'Vraag'} {own_number(unit)}"
