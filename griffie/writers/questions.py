"""`data/vragen`: every question with its answers, as text."""

from collections.abc import Callable, Iterator, Mapping

from griffie.model.citation import Resolved
from griffie.model.corpus import Linked
from griffie.model.document import Answer, Block, Body, ItemList, Paper, Question, Quotation
from griffie.urls import paper_page
from griffie.writers.encode import Json, Record
from griffie.writers.plain import plain_text

COLUMNS = (
    *(
        "paper",
        "anchor",
        "url",
        "number",
        "group",
        "asked_with",
        "fractie",
        "datum",
        "title",
        "question",
        "subquestions",
        "answered",
    ),
    *("answer", "refers_to", "referred_from", "repeats"),
)
"""Of the table: `answer` has the text of all answers, where the JSON has `answers` one by one."""


def question_records(linked: Linked, paper_id: str, body_of: Callable[[str], Body]) -> Iterator[Record]:
    """One record for each question of a paper, in reading order; those that share a text each have it.

    `answers` lists the answers with their anchors: one for the whole, several for its parts, the same one under each
    question of a joint answer.
    """
    paper = linked.corpus.papers[paper_id]
    if paper.tally.questions:
        yield from _of_paper(linked, paper, body_of(paper.id), _repeated(linked, paper))


def with_answer(record: Record) -> Record:
    """The record as a row of the table; a record without answers as it is."""
    answers = record.get("answers")
    texts = [answer["text"] for answer in answers if isinstance(answer, Mapping)] if isinstance(answers, list) else []
    return {**record, "answer": "\n\n".join(str(text) for text in texts)}


def _of_paper(linked: Linked, paper: Paper, body: Body, repeated: dict[str, list[str]]) -> Iterator[Record]:
    answers = [part for part in body.parts if isinstance(part, Answer)]
    notes = linked.corpus.notes.get(paper.id)
    titles = dict(notes.titels) if notes else {}
    for question in (part for part in body.parts if isinstance(part, Question)):
        for own, number in ((question.anchor, question.number), *((one.anchor, one.number) for one in question.joined)):
            given = [answer for answer in answers if own in answer.questions]
            anchors = (question.anchor, *(answer.anchor for answer in given))
            yield {
                "paper": paper.id,
                "anchor": own,
                "url": f"{paper_page(paper.id)}#{own}",
                "number": number or None,
                "group": question.group,
                "asked_with": [other for other in question.anchors if other != own],
                "fractie": question.fractie,
                "datum": paper.datum.isoformat(),
                "title": next((titles[anchor] for anchor in question.anchors if anchor in titles), None),
                "question": plain_text(question.blocks),
                "subquestions": [letter for letter, _ in subquestions(question.blocks)],
                "answered": bool(given),
                "answers": [_answer(paper, answer) for answer in given],
                "refers_to": _refers_to(linked, paper, anchors),
                "referred_from": [
                    f"{reference.paper}#{reference.located.unit}"
                    for reference in linked.incoming.get((paper.id, own), ())
                ],
                "repeats": [other for anchor in anchors for other in repeated.get(f"{paper.id}#{anchor}", ())],
            }


def subquestions(blocks: tuple[Block, ...]) -> Iterator[tuple[str, str]]:
    """(letter, anchor) of the sub-questions in the blocks of a question."""
    for block in blocks:
        if isinstance(block, ItemList):
            yield from ((item.letter, item.anchor) for item in block.items if item.letter)
        elif isinstance(block, Quotation):
            yield from subquestions(block.blocks)


def _answer(paper: Paper, answer: Answer) -> dict[str, Json]:
    return {
        "anchor": answer.anchor,
        "url": f"{paper_page(paper.id)}#{answer.anchor}",
        "letter": answer.letter,
        "questions": answer.questions,
        "text": plain_text(answer.blocks),
    }


def _refers_to(linked: Linked, paper: Paper, anchors: tuple[str, ...]) -> list[str]:
    """Ids that the question or its answers refer to and that are known, each once."""
    found = []
    for reference in linked.references.get(paper.id, ()):
        resolution = reference.resolution
        if reference.located.unit in anchors and not hasattr(resolution, "candidates") and resolution.id:
            own = isinstance(resolution, Resolved) and resolution.id.startswith("#")
            found.append(f"{paper.id}{resolution.id}" if own else resolution.id)
    return list(dict.fromkeys(found))


def _repeated(linked: Linked, paper: Paper) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for repeat in linked.repeated.get(paper.id, ()):
        a, b = "#".join(repeat.a), "#".join(repeat.b)
        found.setdefault(a, []).append(b)
        found.setdefault(b, []).append(a)
    return found
