"""What is wrong with the notes of a paper once its text is known: lost places, links that lead nowhere."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterator

from griffie.catalogue import problem
from griffie.linking.known import Known
from griffie.linking.places import named_places
from griffie.model.annotation import Notes, Orphaned, Placed
from griffie.model.corpus import Linked
from griffie.model.document import Body, Question
from griffie.model.prose import MarkKind, Prose
from griffie.problems import Place, Problem, did_you_mean, place_in
from griffie.text import Span
from griffie.urls import cited_page

_WEB = ("http:", "https:", "mailto:")


def check_notes(linked: Linked, known: Known, body_of: Callable[[str], Body]) -> tuple[Problem, ...]:
    """All problems with notes that only the text of their paper shows."""
    found: list[Problem] = []
    for paper_id, placements in linked.placements.items():
        notes = linked.corpus.notes[paper_id]
        body = body_of(paper_id)
        anchors = frozenset(named_places(body))
        found.extend(_orphan(notes, lost, anchors) for lost in placements if isinstance(lost, Orphaned))
        found.extend(_same_passage(notes, [placed for placed in placements if isinstance(placed, Placed)]))
        found.extend(_unknown_places(notes, anchors, _questions(body)))
        found.extend(_dead_links(notes, anchors, linked, known))
    return tuple(found)


def check_registers(linked: Linked, folder: str) -> tuple[Problem, ...]:
    """Summaries of nothing and terms that nobody uses."""
    return (*_summaries(linked, folder), *_unused(linked, folder))


def _orphan(notes: Notes, lost: Orphaned, anchors: frozenset[str]) -> Problem:
    note = lost.annotation
    unknown = [anchor for anchor in note.bij if anchor not in anchors]
    if unknown:
        hint = did_you_mean(unknown[0], anchors)
        span = _after(notes.source, unknown[0], note.span.start)
    else:
        hint = f"bedoelde u ‘{lost.guess}’?" if lost.guess else None
        span = note.citaat_span if note.citaat else note.span
    return problem(
        "L201", place_in(notes.path, notes.source, span), f"noot {note.id} heeft geen plaats: {lost.reason}", hint
    )


def _same_passage(notes: Notes, placed: list[Placed]) -> Iterator[Problem]:
    by_passage: dict[tuple[tuple[int, Span], ...], list[Placed]] = defaultdict(list)
    for one in placed:
        if one.stretches:
            by_passage[one.stretches].append(one)
    for same in by_passage.values():
        for one in same[1:]:
            place = place_in(notes.path, notes.source, one.annotation.citaat_span)
            first = same[0].annotation.id
            yield problem("L203", place, f"noot {one.annotation.id} gaat over dezelfde passage als noot {first}")


def _questions(body: Body) -> frozenset[str]:
    return frozenset(anchor for part in body.parts if isinstance(part, Question) for anchor in part.anchors)


def _unknown_places(notes: Notes, anchors: frozenset[str], questions: frozenset[str]) -> Iterator[Problem]:
    """Points of "in het kort" without their place in the paper; short titles and themes of what is no question."""
    named = [("in_het_kort", highlight.bij, anchors) for highlight in notes.in_het_kort if highlight.bij]
    named.extend(("titels", anchor, questions) for anchor, _ in notes.titels)
    named.extend(("themas", anchor, questions) for anchor, _ in notes.themas)
    for key, anchor, known in named:
        if anchor in known:
            continue
        wrong = "is geen vraag" if anchor in anchors else "heeft het stuk niet"
        span = _after(notes.source, anchor, max(0, notes.source.find(f"{key}:")))
        yield problem(
            "L202",
            place_in(notes.path, notes.source, span),
            f"{key} noemt ‘{anchor}’, en die plaats {wrong}",
            did_you_mean(anchor.replace("antwoord-", "vraag-") if known is questions else anchor, known),
        )


def _dead_links(notes: Notes, anchors: frozenset[str], linked: Linked, known: Known) -> Iterator[Problem]:
    terms = frozenset(term.id for term in linked.corpus.registers.begrippen)
    own = frozenset(f"#{anchor}" for anchor in anchors)
    note_ids = frozenset(f"#noot-{annotation.id}" for annotation in notes.annotations)
    for prose in (prose for annotation in notes.annotations for prose in annotation.proses):
        for address, span in _links(prose):
            if address.startswith("#"):
                dead, close = address not in own and address not in note_ids, own
            elif address.startswith("begrip:"):
                dead, close = (
                    address.removeprefix("begrip:") not in terms,
                    frozenset(f"begrip:{term}" for term in terms),
                )
            else:
                dead, close = _is_dead(address, linked, known), frozenset(linked.corpus.papers)
            if dead:
                place = place_in(notes.path, notes.source, prose.in_source(span))
                yield problem(
                    "L204", place, f"de link naar ‘{address}’ leidt nergens heen", did_you_mean(address, close)
                )


def _is_dead(address: str, linked: Linked, known: Known) -> bool:
    """Whether `id` or `id#anchor` leads nowhere. Paragraphs of other papers are taken on trust of their unit."""
    paper_id, _, anchor = address.partition("#")
    paper_id = paper_id.removesuffix(".html")
    if paper_id not in linked.corpus.papers:
        return paper_id not in linked.cited and not (cited_page(paper_id) and paper_id in known.listed)
    unit = re.sub(r"-al\d+\Z", "", anchor)
    return bool(anchor) and not {unit, re.sub(r"(?<=\d)[a-z]\Z", "", unit)} & set(known.outline(paper_id).units)


def _links(prose: Prose) -> Iterator[tuple[str, Span]]:
    for mark in prose.marks:
        if mark.kind is MarkKind.LINK and not mark.value.startswith(_WEB):
            yield mark.value, mark.span


def _summaries(linked: Linked, folder: str) -> Iterator[Problem]:
    papers = linked.corpus.papers
    for paper in papers.values():
        if paper.betreft and paper.betreft not in papers:
            hint = did_you_mean(paper.betreft, (other.id for other in papers.values() if not other.is_summary))
            yield problem(
                "L302",
                Place(f"{folder}/{paper.path}"),
                f"betreft noemt ‘{paper.betreft}’, en dat stuk is er niet",
                hint,
            )


def _unused(linked: Linked, folder: str) -> Iterator[Problem]:
    place = Place(f"{folder}/begrippen.yaml")
    for term in linked.corpus.registers.begrippen:
        if term.id not in linked.terms:
            yield problem("L301", place, f"het begrip ‘{term.id}’ ({term.term}) komt in geen stuk voor")


def _after(source: str, word: str, start: int) -> Span:
    """The first time that a word stands whole in the file from an offset on."""
    match = re.compile(rf"(?<![\w-]){re.escape(word)}(?![\w-])").search(source, start)
    return Span(*match.span()) if match else Span(start, start + 1)
