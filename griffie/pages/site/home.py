"""The front page, for someone who has never heard of a Kamerstuk: what this is, what is new, what stands out."""

from collections.abc import Iterator
from dataclasses import dataclass

from griffie import urls
from griffie.citations.ids import kind_of
from griffie.linking.backlinks import is_printed
from griffie.model.citation import Kind
from griffie.model.corpus import Linked, Reference
from griffie.model.document import Paper
from griffie.pages.frame import Frame, Meta, Skip, frame
from griffie.pages.names import cited_name, cited_title, paper_name, unit_name
from griffie.pages.pointer import Pointer
from griffie.pages.site.answering import Standing, questions_of, standings
from griffie.pages.site.dossiers import DossierRow, dossier_row
from griffie.pages.site.fractie import fractie_name
from griffie.pages.site.holdings import Holdings
from griffie.pages.site.person import person_name
from griffie.pages.site.shelf import ShelfPaper, called, echoes, notes_on, shelf_paper, short_title
from griffie.rendering.dutch import capital, count, digits

_ABOUT = "Kamerstukken om te lezen, vraag voor vraag: met noten, verwijzingen en uitleg."
"""Of a site that says nothing of itself."""
_NEWEST = 12
_MOST_CITED = 8
_OPEN_PAPERS = 6
_OPEN_QUESTIONS = 12
_DOSSIERS = 12
_PAPERS = {Kind.KST, Kind.AANHANGSEL, Kind.HANDELINGEN, Kind.TKDOC, Kind.ZAAK}


@dataclass(frozen=True, slots=True)
class Figure:
    """Something counted over the whole site."""

    label: str
    value: str
    small: str
    href: str


@dataclass(frozen=True, slots=True)
class CitedOften:
    """A paper that is cited often, held or not."""

    name: str
    title: str
    href: str
    ref: str
    times: str
    held: bool


@dataclass(frozen=True, slots=True)
class OpenPaper:
    """A paper with questions that it does not answer, or answers with a reference only."""

    name: str
    title: str
    href: str
    unanswered: tuple[Pointer, ...]
    refers: tuple[Pointer, ...]
    more: int
    """Questions that are not listed here for want of room."""


@dataclass(frozen=True, slots=True)
class HomeView:
    """All that the front page shows."""

    frame: Frame
    figures: tuple[Figure, ...]
    newest: tuple[ShelfPaper, ...]
    older: int
    often: tuple[CitedOften, ...]
    open: tuple[OpenPaper, ...]
    dossiers: tuple[DossierRow, ...]
    more_dossiers: int
    fracties: tuple[Pointer, ...]
    persons: tuple[Pointer, ...]
    terms: tuple[Pointer, ...]
    dossiers_href: str
    terms_href: str
    references_href: str
    about_href: str


def home_view(linked: Linked, held: Holdings, base_url: str = "") -> HomeView:
    """Gather the front page."""
    registers = linked.corpus.registers
    site = registers.site
    papers = [linked.corpus.papers[id_] for id_ in held.newest]
    with_papers = [key for key, ids in held.dossiers.items() if ids]
    return HomeView(
        frame=frame(
            site,
            urls.HOME,
            title=f"{site.naam}: {site.omschrijving}" if site.omschrijving else site.naam,
            section=urls.HOME,
            css="overzicht voorpagina",
            skips=(Skip("Naar de stukken", "#stukken"),),
            meta=(Meta("description", site.inleiding or site.omschrijving or _ABOUT),),
            base_url=base_url,
        ),
        figures=tuple(_figures(linked, held)),
        newest=tuple(shelf_paper(linked, paper, urls.HOME) for paper in papers[:_NEWEST]),
        older=max(0, len(papers) - _NEWEST),
        often=tuple(_often(linked)),
        open=tuple(_open(linked, papers)),
        dossiers=tuple(dossier_row(linked, held, key) for key in with_papers[:_DOSSIERS]),
        more_dossiers=max(0, len(held.dossiers) - min(len(with_papers), _DOSSIERS)),
        fracties=tuple(
            Pointer(fractie_name(linked, slug), urls.fractie_page(slug)) for slug, ids in held.fracties.items() if ids
        ),
        persons=tuple(
            Pointer(person_name(linked, held, id_), urls.person_page(id_)) for id_, ids in held.persons.items() if ids
        ),
        terms=tuple(
            Pointer(term.afkorting or term.term, urls.term_page(term.id))
            for term in sorted(registers.begrippen, key=lambda one: (-len(linked.terms.get(one.id, ())), one.id))[:16]
        ),
        dossiers_href=urls.DOSSIERS,
        terms_href=urls.TERMS,
        references_href=urls.REFERENCES,
        about_href=urls.ABOUT,
    )


def _figures(linked: Linked, held: Holdings) -> Iterator[Figure]:
    papers = linked.corpus.papers.values()
    tallies = [paper.tally for paper in papers if not echoes(linked, paper)]
    asked = sum(one.questions for one in tallies)
    answered = asked - sum(len(one.unanswered) for one in tallies)
    references = sum(map(len, linked.references.values()))
    notes = sum(notes_on(linked, paper.id) for paper in papers)
    dossiers = sum(bool(ids) for ids in held.dossiers.values())
    summaries = sum(paper.is_summary for paper in papers)
    small = f"waarvan {count(summaries, 'samenvatting', 'samenvattingen')}" if summaries else ""
    yield Figure(
        "Stukken", digits(len(held.newest)), small or f"in {count(dossiers, 'dossier', 'dossiers')}", "#stukken"
    )
    yield Figure("Vragen", digits(asked), f"{digits(answered)} met antwoord" if asked else "", "")
    yield Figure(
        "Verwijzingen", digits(references), f"naar {count(len(held.cited), 'stuk', 'stukken')} elders", urls.REFERENCES
    )
    yield Figure(
        "Noten en begrippen",
        digits(notes),
        f"en {count(len(linked.corpus.registers.begrippen), 'begrip', 'begrippen')}",
        urls.TERMS,
    )


def _often(linked: Linked) -> Iterator[CitedOften]:
    """The papers cited most, each counted by the places that print it; a paper's references to itself do not count."""
    counted = []
    for id_, references in linked.cited.items():
        if not id_.startswith("dossier:") and kind_of(id_) in _PAPERS and urls.cited_page(id_):
            times = sum(_counts(linked, one, id_) for one in references)
            counted.append((-times, id_))
    for times, id_ in sorted(counted)[:_MOST_CITED]:
        paper = linked.corpus.papers.get(id_)
        if times:
            yield CitedOften(
                name=paper_name(paper) if paper else cited_name(id_),
                title=paper.titel if paper else cited_title(id_, linked.corpus.registers),
                href=urls.paper_page(id_),
                ref=id_,
                times=count(-times, "keer", "keer"),
                held=paper is not None,
            )


def _counts(linked: Linked, reference: Reference, cited: str) -> bool:
    citing = linked.corpus.papers[reference.paper]
    return is_printed(reference) and citing.id != cited and not echoes(linked, citing)


def _open(linked: Linked, papers: list[Paper]) -> Iterator[OpenPaper]:
    """The newest papers that leave questions open; a summary is passed over when the paper itself is held."""
    shown = 0
    for paper in papers:
        if shown == _OPEN_PAPERS:
            return
        if echoes(linked, paper):
            continue
        found = _open_paper(linked, paper)
        if found is not None:
            shown += 1
            yield found


def _open_paper(linked: Linked, paper: Paper) -> OpenPaper | None:
    how = standings(linked, paper)
    if not how.unanswered and not how.refers:
        return None
    lists: dict[Standing, list[Pointer]] = {Standing.UNANSWERED: [], Standing.REFERS: []}
    for unit in questions_of(paper):
        stands = how.of(unit.anchor)
        if stands in lists and (not unit.shares or how.of(unit.shares) is not stands):
            title = short_title(linked, paper.id, unit.anchor)
            text = f"{unit_name(unit)}: {title}" if title else unit_name(unit)
            lists[stands].append(Pointer(text, f"{urls.paper_page(paper.id)}#{unit.anchor}"))
    unanswered, refers = lists[Standing.UNANSWERED], lists[Standing.REFERS]
    if not unanswered and not refers:
        return None
    shown = unanswered[:_OPEN_QUESTIONS], refers[: _OPEN_QUESTIONS - min(len(unanswered), _OPEN_QUESTIONS)]
    more = len(unanswered) + len(refers) - len(shown[0]) - len(shown[1])
    return OpenPaper(
        capital(called(paper)), paper.titel, urls.paper_page(paper.id), tuple(shown[0]), tuple(shown[1]), more
    )
