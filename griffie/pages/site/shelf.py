"""How lists name a paper that is held: its kind, title, number and what can be counted in it, without its text."""

from collections.abc import Iterable
from dataclasses import dataclass

from griffie import urls
from griffie.model.annotation import Placed, State
from griffie.model.corpus import Linked
from griffie.model.document import Paper
from griffie.pages.names import paper_number
from griffie.pages.pointer import Pointer
from griffie.rendering.dutch import capital, count, date_words


@dataclass(frozen=True, slots=True)
class ShelfPaper:
    """A paper as a list shows it."""

    id: str
    kind: str
    title: str
    href: str
    number: str
    sender: str
    chamber: str
    day: str
    iso: str
    is_summary: bool
    counts: tuple[str, ...]
    """"47 vragen", "25 noten": only what there is."""
    points: tuple[Pointer, ...]
    """The editors' "in het kort", with a link to its place where it names one."""


def shelf_paper(linked: Linked, paper: Paper, path: str) -> ShelfPaper:
    """A paper as the page at `path` lists it."""
    page = urls.paper_page(paper.id)
    notes = linked.corpus.notes.get(paper.id)
    return ShelfPaper(
        id=paper.id,
        kind=capital(paper.soort),
        title=paper.titel,
        href=urls.relative(path, page),
        number=paper_number(paper),
        sender=paper.afzender,
        chamber=paper.kamer,
        day=date_words(paper.datum),
        iso=paper.datum.isoformat(),
        is_summary=paper.is_summary,
        counts=tuple(_counts(linked, paper)),
        points=tuple(
            Pointer(point.tekst, urls.relative(path, f"{page}#{point.bij}") if point.bij else "")
            for point in (notes.in_het_kort if notes else ())
        ),
    )


def _counts(linked: Linked, paper: Paper) -> Iterable[str]:
    counted = paper.tally
    if counted.questions:
        answered = counted.questions - len(counted.unanswered)
        yield count(counted.questions, "vraag", "vragen")
        yield "alle beantwoord" if answered == counted.questions else f"{answered} beantwoord"
    if counted.footnotes:
        yield count(counted.footnotes, "voetnoot", "voetnoten")
    notes = notes_on(linked, paper.id)
    if notes:
        yield count(notes, "noot", "noten")


def notes_on(linked: Linked, paper_id: str) -> int:
    """How many published notes have a place in a paper."""
    return sum(
        isinstance(placement, Placed) and placement.annotation.staat is State.GEPUBLICEERD
        for placement in linked.placements.get(paper_id, ())
    )


def called(paper: Paper) -> str:
    """What a paper is called in a narrow list: its number, else its kind with its date."""
    return paper_number(paper) or f"{paper.soort} van {date_words(paper.datum)}"


def echoes(linked: Linked, paper: Paper) -> bool:
    """Whether a paper is the editors' summary of one that is held: counted beside it, everything would count twice."""
    return paper.is_summary and paper.betreft in linked.corpus.papers


def short_title(linked: Linked, paper_id: str, anchor: str) -> str:
    """The editors' short title of a question; empty when it has none."""
    notes = linked.corpus.notes.get(paper_id)
    return next((title for where, title in notes.titels if where == anchor), "") if notes else ""
