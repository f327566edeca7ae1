"""All pages of the site, one kind after the other: this is where a new kind of page is added.

A kind of page is a module with a view and a function that makes it, and a template that shows it. Views are made when
their page is rendered.
"""

from collections.abc import Callable, Iterator, Mapping
from functools import partial

from griffie import urls
from griffie.linking.terms import TermIndex, index_terms
from griffie.model.corpus import Linked
from griffie.model.document import Body
from griffie.pages.page import Page, without_collisions
from griffie.pages.paper.page import PaperView, paper_view
from griffie.pages.site.about import about_view, accessibility_view
from griffie.pages.site.cited import cited_view
from griffie.pages.site.dossier import dossier_view
from griffie.pages.site.dossiers import dossiers_view
from griffie.pages.site.fractie import fractie_view
from griffie.pages.site.holdings import Holdings, holdings
from griffie.pages.site.home import home_view
from griffie.pages.site.missing import missing_view
from griffie.pages.site.person import person_view
from griffie.pages.site.reference_chapters import Chapter, chapters
from griffie.pages.site.references import ReferencesView, references_view
from griffie.pages.site.search import search_view
from griffie.pages.site.terms import term_view, terms_view
from griffie.problems import Problem
from griffie.rendering.seen import Seen

BodyOf = Callable[[str], Body]
"""Loads the body of a paper by its id."""


def plan(
    linked: Linked, body_of: BodyOf, base_url: str = "", seen: Seen | None = None
) -> tuple[tuple[Page, ...], tuple[Problem, ...]]:
    """The pages by path, and what wants a path that is taken; `seen` notes what each page looks at."""
    return without_collisions(_pages(linked, body_of, base_url, seen or Seen()))


def _pages(linked: Linked, body_of: BodyOf, base_url: str, seen: Seen) -> Iterator[Page]:
    """Lookups are made once, of everything; the pages get them, and all else, behind a lens."""
    held = seen.watch("held", holdings(linked))
    spread = seen.watch("chapters", {chapter.path: chapter for chapter in chapters(linked)})
    terms = index_terms(linked.corpus.registers.begrippen)
    watched, watched_body_of = seen.watch("linked", linked), seen.watch_bodies(body_of)
    yield from _papers(watched, watched_body_of, terms, base_url)
    yield from _single(watched, held, base_url)
    yield from _references(watched, held, spread, base_url)
    yield from _gathered(watched, held, watched_body_of, base_url)


def _gathered(linked: Linked, held: Holdings, body_of: BodyOf, base_url: str) -> Iterator[Page]:
    """Pages of what papers belong to, cite, use or name."""
    for key in held.dossiers:
        path, origin = urls.dossier_page(key), f"dossier {key}"
        yield Page(path, "dossier.html", partial(dossier_view, linked, held, key, base_url), origin)
    for cited in held.cited:
        path, origin = urls.cited_page(cited), f"{cited}, dat wordt aangehaald"
        yield Page(path, "genoemd.html", partial(cited_view, linked, cited, base_url), origin)
    for term in linked.corpus.registers.begrippen:
        path, origin = urls.term_page(term.id), f"begrip {term.id}"
        yield Page(path, "begrip.html", partial(term_view, linked, term, base_url), origin)
    for slug in held.fracties:
        path, origin = urls.fractie_page(slug), f"fractie {slug}"
        yield Page(path, "fractie.html", partial(fractie_view, linked, held, slug, body_of, base_url), origin)
    for person in held.persons:
        path, origin = urls.person_page(person), f"persoon {person}"
        yield Page(path, "persoon.html", partial(person_view, linked, held, person, base_url), origin)


def _single(linked: Linked, held: Holdings, base_url: str) -> Iterator[Page]:
    """Pages of which there is one."""
    yield Page(urls.HOME, "voorpagina.html", partial(home_view, linked, held, base_url), "de voorpagina")
    yield Page(urls.DOSSIERS, "dossiers.html", partial(dossiers_view, linked, held, base_url), "de lijst van dossiers")
    yield Page(urls.TERMS, "begrippen.html", partial(terms_view, linked, base_url), "de begrippenlijst")
    yield Page(urls.SEARCH, "zoeken.html", partial(search_view, linked, base_url), "de zoekpagina")
    yield Page(urls.ABOUT, "over.html", partial(about_view, linked, held, base_url), "over deze uitgave")
    statement = partial(accessibility_view, linked, held, base_url)
    yield Page(urls.ACCESSIBILITY, "toegankelijkheid.html", statement, "de toegankelijkheidsverklaring")
    yield Page(urls.NOT_FOUND, "404.html", partial(missing_view, linked, base_url), "de pagina voor wat er niet is")


def _references(linked: Linked, held: Holdings, spread: Mapping[str, Chapter], base_url: str) -> Iterator[Page]:
    """The pages over which all references are spread."""
    for path in spread:
        make = partial(_chapter, linked, held, spread, path, base_url)
        yield Page(path, "verwijzingen.html", make, "de lijst van verwijzingen")


def _chapter(linked: Linked, held: Holdings, spread: Mapping[str, Chapter], path: str, base_url: str) -> ReferencesView:
    others = tuple(spread[other] for other in spread if other != path) if path == urls.REFERENCES else ()
    return references_view(linked, held, spread[path], others, base_url)


def _papers(linked: Linked, body_of: BodyOf, terms: TermIndex, base_url: str) -> Iterator[Page]:
    for paper in linked.corpus.papers.values():
        make = partial(_paper, linked, body_of, paper.id, terms, base_url)
        yield Page(urls.paper_page(paper.id), "stuk.html", make, paper.path)


def _paper(linked: Linked, body_of: BodyOf, paper_id: str, terms: TermIndex, base_url: str) -> PaperView:
    # The index was made outside the lens; looking at what it was made of makes the page depend on it.
    known = terms if linked.corpus.registers.begrippen else {}
    return paper_view(linked, linked.corpus.papers[paper_id], body_of(paper_id), known, base_url)
