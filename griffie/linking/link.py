"""The linking phase: resolve every mention, turn references round, find repeats and terms, place every note."""

from collections.abc import Callable, Iterator

from griffie.linking import backlinks, report
from griffie.linking.anchor import place_notes
from griffie.linking.check_notes import check_notes, check_registers
from griffie.linking.circles import unfounded
from griffie.linking.known import know
from griffie.linking.resolve import resolve_paper
from griffie.linking.similar import by_paper, repeats
from griffie.linking.terms import by_term, index_terms, term_places
from griffie.model.annotation import Notes
from griffie.model.corpus import Corpus, Linked, Reference, TermPlace
from griffie.model.document import Body
from griffie.problems import Problem

BodyOf = Callable[[str], Body]
"""Loads the body of a paper by its id."""


def link(
    corpus: Corpus,
    body_of: BodyOf,
    *,
    terms_of: Callable[[str], tuple[TermPlace, ...]] | None = None,
    folder: str = "content",
) -> tuple[Linked, tuple[Problem, ...]]:
    """The corpus with everything between its papers made explicit, and what could not be linked or placed.

    Bodies are loaded for papers with notes, for answers that may repeat each other as a whole, and for terms.
    `terms_of` gives the term places of a paper from a memo, so that no body is loaded for them. `folder` is the name
    of the content folder, by which problems name files.
    """
    known = know(corpus)
    editor = report.Report(known, folder)
    resolved: dict[str, tuple[Reference, ...]] = {}
    pointers: list[backlinks.Pointer] = []
    told: list[Problem] = []
    for paper in corpus.papers.values():
        # All that asks for the outline of a paper at once: outlines are large, and only some are at hand.
        resolved[paper.id] = resolve_paper(paper, known)
        pointers.extend(backlinks.pointers(resolved[paper.id], known))
        told.extend(editor.unresolved(resolved[paper.id]))
    flat = [reference for found in resolved.values() for reference in found]
    placements = {paper_id: place_notes(notes, body_of(paper_id)) for paper_id, notes in _sorted_notes(corpus)}
    alike = repeats(corpus.papers.values(), body_of)
    linked = Linked(
        corpus=corpus,
        references={paper_id: tuple(filter(backlinks.is_printed, found)) for paper_id, found in resolved.items()},
        cited=backlinks.cited_by(flat),
        incoming=backlinks.incoming(pointers),
        repeats=alike,
        repeated=by_paper(alike),
        placements=placements,
        summaries=backlinks.summaries((paper.id, paper.betreft) for paper in corpus.papers.values()),
        terms=by_term(_terms(corpus, body_of, terms_of)),
    )
    told.extend(editor.circular(unfounded(pointers, known)))
    return linked, (*told, *check_notes(linked, known, body_of), *check_registers(linked, folder))


def _sorted_notes(corpus: Corpus) -> Iterator[tuple[str, Notes]]:
    """Notes of papers that are held; notes of a paper that could not be read wait for it."""
    yield from ((paper_id, corpus.notes[paper_id]) for paper_id in corpus.papers if paper_id in corpus.notes)


def _terms(
    corpus: Corpus, body_of: BodyOf, terms_of: Callable[[str], tuple[TermPlace, ...]] | None
) -> Iterator[TermPlace]:
    index = index_terms(corpus.registers.begrippen)
    for paper in corpus.papers.values() if index else ():
        yield from terms_of(paper.id) if terms_of else term_places(paper, body_of(paper.id), index)
