"""A paper's page with the notes that readers do not get yet: shown to editors while they work, never written down.

Made by the views and templates of the build, from the same values, in which only the state of those notes is another.
"""

from dataclasses import replace

from griffie.config import Project
from griffie.linking.terms import index_terms
from griffie.model.annotation import Annotation, Notes, Placed, State
from griffie.model.corpus import Linked
from griffie.pages.paper.page import paper_view
from griffie.pipeline import Built
from griffie.rendering.templates import fill, open_templates
from griffie.urls import paper_page


def paper_at(built: Built, path: str) -> str:
    """The id of the paper that has its page at a path of the site; empty when none has."""
    paper_id = path.lstrip("/").removesuffix(".html")
    return paper_id if paper_id in built.linked.corpus.papers and path.lstrip("/") == paper_page(paper_id) else ""


def unpublished(built: Built, paper_id: str) -> tuple[Annotation, ...]:
    """The notes on a paper that a build leaves out."""
    notes = built.linked.corpus.notes.get(paper_id)
    return tuple(note for note in notes.annotations if note.staat is not State.GEPUBLICEERD) if notes else ()


def preview(built: Built, project: Project, paper_id: str) -> bytes | None:
    """The page with all its notes; None when the page as built has them all, or is withheld."""
    if paper_page(paper_id) in built.withheld or not unpublished(built, paper_id):
        return None
    linked = _shown(built.linked, paper_id)
    terms = index_terms(linked.corpus.registers.begrippen)
    paper = linked.corpus.papers[paper_id]
    view = paper_view(linked, paper, built.body_of(paper_id), terms, project.base_url)
    html, _ = fill(open_templates(project.templates), "stuk.html", view)
    return html.encode() if html is not None else None


def _shown(linked: Linked, paper_id: str) -> Linked:
    placements = tuple(
        replace(placement, annotation=_published(placement.annotation)) if isinstance(placement, Placed) else placement
        for placement in linked.placements.get(paper_id, ())
    )
    notes: Notes = linked.corpus.notes[paper_id]
    shown = replace(notes, annotations=tuple(map(_published, notes.annotations)))
    corpus = replace(linked.corpus, notes={**linked.corpus.notes, paper_id: shown})
    return replace(linked, corpus=corpus, placements={**linked.placements, paper_id: placements})


def _published(note: Annotation) -> Annotation:
    return replace(note, staat=State.GEPUBLICEERD)
