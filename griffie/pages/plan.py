"""All pages of the site, one kind after the other: this is where a new kind of page is added.

A kind of page is a module with a view and a function that makes it, and a template that shows it. Views are made when
their page is rendered.
"""

from collections.abc import Callable, Iterator
from functools import partial

from griffie.linking.terms import TermIndex, index_terms
from griffie.model.corpus import Linked
from griffie.model.document import Body
from griffie.pages.page import Page, without_collisions
from griffie.pages.paper import PaperView, paper_view
from griffie.problems import Problem
from griffie.urls import paper_page

BodyOf = Callable[[str], Body]
"""Loads the body of a paper by its id."""


def plan(linked: Linked, body_of: BodyOf, base_url: str = "") -> tuple[tuple[Page, ...], tuple[Problem, ...]]:
    """The pages by path, and what wants a path that is taken."""
    return without_collisions(_pages(linked, body_of, base_url))


def _pages(linked: Linked, body_of: BodyOf, base_url: str) -> Iterator[Page]:
    yield from _papers(linked, body_of, base_url)


def _papers(linked: Linked, body_of: BodyOf, base_url: str) -> Iterator[Page]:
    terms = index_terms(linked.corpus.registers.begrippen)
    for paper in linked.corpus.papers.values():
        make = partial(_paper, linked, body_of, paper.id, terms, base_url)
        yield Page(paper_page(paper.id), "stuk.html", make, paper.path)


def _paper(linked: Linked, body_of: BodyOf, paper_id: str, terms: TermIndex, base_url: str) -> PaperView:
    return paper_view(linked, linked.corpus.papers[paper_id], body_of(paper_id), terms, base_url)
