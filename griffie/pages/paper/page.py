"""The page of a paper that is held here: the reading page."""

from dataclasses import dataclass

from markupsafe import Markup

from griffie import urls
from griffie.citations.addresses import address
from griffie.linking.terms import TermIndex, term_uses
from griffie.model.corpus import Linked
from griffie.model.document import Body, Paper
from griffie.pages.breaking import breakable
from griffie.pages.frame import Frame, Skip, frame, full_address
from griffie.pages.names import cited_name, paper_name, paper_number
from griffie.pages.paper.cite import CitationForm, citation, citation_forms, meta_tags
from griffie.pages.paper.counts import in_counts, notes_in_words
from griffie.pages.paper.end import Ending, ending
from griffie.pages.paper.head import Fact, Point, facts, in_short, official
from griffie.pages.paper.map import PaperMap, paper_map
from griffie.pages.paper.navigator import Navigator, navigator
from griffie.pages.paper.outline import PaperOutline, Ties, refers_to
from griffie.pages.paper.part_view import ArticleView, PartView
from griffie.pages.paper.parts import part_views
from griffie.pages.paper.schema import paper_schema
from griffie.pages.paper.scribe import Scribe
from griffie.rendering.bibliography import bibtex, entry
from griffie.rendering.dutch import capital, count, date_words

_CHAMBERS = {
    "Tweede Kamer": "Tweede Kamer der Staten-Generaal",
    "Eerste Kamer": "Eerste Kamer der Staten-Generaal",
}
_HEAVY = 25_000
"""Words, or what costs a browser as much, from which a page is laid out in pieces; ADR 57."""
_WORDS_OF_A_NOTE = 150
"""What a note, with its marks and its line in the list of notes, costs a browser, in words of plain text."""


@dataclass(frozen=True, slots=True)
class Summarised:
    """Of a summary: the paper it tells."""

    name: str
    href: str
    outside: bool


@dataclass(frozen=True, slots=True)
class Download:
    """A file that belongs to the paper."""

    text: str
    href: str
    kind: str


@dataclass(frozen=True, slots=True)
class PaperView:
    """All that the page of a paper shows."""

    frame: Frame
    id: str
    title: Markup
    """With places to break in its longest words."""
    kind: str
    chamber: str
    day: str
    number: str
    measure: str
    """Under its kind: "47 vragen, 47 antwoorden"."""
    is_summary: bool
    about: Summarised | None
    told_in: tuple[Summarised, ...]
    """Summaries of this paper by the editors."""
    facts: tuple[Fact, ...]
    points: tuple[Point, ...]
    counts: tuple[str, ...]
    notes_counted: str
    map: PaperMap | None
    index: Navigator
    letterhead: str
    parts: tuple[PartView, ...]
    end: Ending
    citation: str
    """In one line, to which a question and an address are added when it is copied."""
    forms: tuple[CitationForm, ...]
    bibtex: str
    address: str
    """Of the page on the web, when the site knows where it stands."""
    official: str
    downloads: tuple[Download, ...]


def paper_view(linked: Linked, paper: Paper, body: Body, terms: TermIndex, base_url: str = "") -> PaperView:
    """Write the whole page: first the text, for the counts and the lists follow from it."""
    notes = linked.corpus.notes.get(paper.id)
    scribe = Scribe(linked, paper, body, term_uses(paper, body, terms))
    outline = PaperOutline(linked, paper, body)
    parts = part_views(linked, scribe, outline, body, notes)
    ties = Ties(scribe.equals, refers_to(linked.references.get(paper.id, ()), outline))
    end = ending(linked, scribe, outline, body)
    index = navigator(parts, outline, scribe.lettered.values(), ties, dict(notes.themas) if notes else {})
    articles = [part for part in parts if isinstance(part, ArticleView) and part.kind == "vraag"]
    points = in_short(notes, outline)
    abstract = " ".join(point.text for point in points) or citation(paper)
    return PaperView(
        frame=_frame(linked, outline, abstract, index, base_url),
        id=paper.id,
        title=breakable(paper.titel),
        kind=capital(paper.soort),
        chamber=_CHAMBERS.get(paper.kamer, paper.kamer),
        day=date_words(paper.datum),
        number=paper_number(paper),
        measure=_measure(articles, outline),
        is_summary=paper.is_summary,
        about=_about(linked, paper, scribe.path),
        told_in=_told_in(linked, paper, scribe.path),
        facts=facts(linked, paper, scribe.path),
        points=points,
        counts=in_counts(linked, outline, index, ties, articles),
        notes_counted=notes_in_words(len(end.notes)),
        map=paper_map(index, outline, ties),
        index=index,
        letterhead=paper.bron.kop if paper.bron else "",
        parts=parts,
        end=end,
        citation=citation(paper),
        forms=citation_forms(paper),
        bibtex=bibtex(entry(paper, linked.corpus.registers, base_url)).strip(),
        address=full_address(base_url, scribe.path),
        official="" if paper.is_summary else official(paper),
        downloads=_downloads(paper),
    )


def _frame(linked: Linked, outline: PaperOutline, abstract: str, index: Navigator, base_url: str) -> Frame:
    registers, paper = linked.corpus.registers, outline.paper
    skips = (
        *((Skip("Naar de vragen", "#_vragen"),) if index.total else ()),
        Skip("Naar de noten", "#_noten"),
    )
    number = paper_number(paper)
    return frame(
        registers.site,
        urls.paper_page(paper.id),
        title=f"{number}: {paper.titel}" if number else f"{paper.titel}, {date_words(paper.datum)}",
        section=urls.HOME,
        css=_classes(linked, paper),
        skips=skips,
        meta=meta_tags(paper, registers, abstract, base_url),
        data=paper_schema(outline, registers, index, abstract=abstract, base_url=base_url),
        base_url=base_url,
    )


def _classes(linked: Linked, paper: Paper) -> str:
    """Of the body: whose text it is, and whether a browser should lay the page out in pieces (ADR 57)."""
    notes = linked.corpus.notes.get(paper.id)
    weight = sum(unit.words for unit in paper.units) + _WORDS_OF_A_NOTE * (len(notes.annotations) if notes else 0)
    return "stukpagina" + (" samenvatting" if paper.is_summary else "") + (" zwaar" if weight > _HEAVY else "")


def _measure(articles: list[ArticleView], outline: PaperOutline) -> str:
    if not articles:
        return ""
    answers = len({answer.anchor for found in outline.answers.values() for answer in found})
    said = count(answers, "antwoord", "antwoorden") if answers else "geen antwoorden"
    return f"{count(sum(article.total for article in articles), 'vraag', 'vragen')}, {said}"


def _about(linked: Linked, paper: Paper, path: str) -> Summarised | None:
    if not paper.betreft:
        return None
    held = linked.corpus.papers.get(paper.betreft)
    if held is not None:
        return Summarised(paper_name(held), urls.relative(path, urls.paper_page(held.id)), outside=False)
    to = paper.officieel or address(paper.betreft) or ""
    return Summarised(cited_name(paper.betreft), to, outside=bool(to))


def _told_in(linked: Linked, paper: Paper, path: str) -> tuple[Summarised, ...]:
    return tuple(
        Summarised(linked.corpus.papers[ident].titel, urls.relative(path, urls.paper_page(ident)), outside=False)
        for ident in linked.summaries.get(paper.id, ())
        if ident in linked.corpus.papers
    )


def _downloads(paper: Paper) -> tuple[Download, ...]:
    return (
        Download("Gegevens", f"{paper.id}.json", "json"),
        Download("BibTeX", f"{paper.id}.bib", "bib"),
        Download("RIS", f"{paper.id}.ris", "ris"),
    )
