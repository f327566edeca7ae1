"""All shapes of questions and answers in every office format: what the page will show against what is true.

`pytest -s` prints the table.
"""

from collections import Counter
from collections.abc import Hashable, Iterable

import pytest
from shape_cases import CASES, Case
from shape_files import dump_file, odt_file, word_file

from griffie.importers.importing import Converted, convert
from griffie.model.document import Answer, Block, Body, Document, Footnote, Heading, Question
from griffie.model.prose import MarkKind
from griffie.model.walk import block_proses, proses
from griffie.reading.paper import read_paper
from griffie.reading.source import Source

FORMATS = {"docx": word_file, "odt": odt_file, "dump": dump_file}
NAMES = {"docx": "brief.docx", "odt": "brief.odt", "dump": "brief.docx.txt"}
NOT_IN_A_DUMP = {"table_of_questions", "headed_answers"}
LOST_IN_A_DUMP = {"amendement", "advice", "titled"}
"""Cases whose headings a dump does not mark."""


@pytest.mark.parametrize("kind", FORMATS)
@pytest.mark.parametrize("name", CASES)
def test_pairs_notes_and_headings_of_every_shape(name: str, kind: str) -> None:
    case = CASES[name]()
    if kind == "dump" and name in NOT_IN_A_DUMP:
        pytest.skip("a dump has no tables and marks no headings")
    paper, document = imported(case, kind)
    pairs, notes, headings = f1(pairs_of(document.body), case.pairs), f1(notes_of(document.body), case.notes), 1.0
    if kind != "dump" or name not in LOST_IN_A_DUMP:
        headings = f1(headings_of(document.body), case.headings)
    print(f"{name:22}{kind:6} paren {pairs:.2f}  noten {notes:.2f}  koppen {headings:.2f}  {paper.shape.value}")
    assert (pairs, notes, headings) == (1.0, 1.0, 1.0)
    assert (paper.counts.questions, paper.counts.sub_questions) == (len(case.pairs), case.letters)


def imported(case: Case, kind: str) -> tuple[Converted, Document]:
    """The paper, which keeps every word or is none, and what a build reads in it."""
    paper, problems = convert(FORMATS[kind](case.lines), NAMES[kind])
    assert paper is not None, problems
    document, _ = read_paper(Source("content/x/stuk.md", paper.text, "0"))
    assert document is not None, paper.text
    return paper, document


def pairs_of(body: Body) -> list[tuple[str, str, str]]:
    answers = [part for part in body.parts if isinstance(part, Answer)]
    return [
        (anchor, said(question.blocks), " ".join(said(one.blocks) for one in answers if anchor in one.questions))
        for question in body.parts
        if isinstance(question, Question)
        for anchor in question.anchors
    ]


def notes_of(body: Body) -> list[tuple[str, str]]:
    texts: dict[str, Footnote] = {note.label: note for note in body.footnotes}
    return [
        (prose.text[: mark.span.start].split()[-1], said(texts[mark.value].blocks))
        for prose in proses(body)
        for mark in prose.marks
        if mark.kind is MarkKind.NOTEREF
    ]


def headings_of(body: Body) -> list[str]:
    return [part.prose.text for part in body.parts if isinstance(part, Heading)]


def said(blocks: Iterable[Block]) -> str:
    return " ".join(prose.text for prose in block_proses(blocks))


def f1(found: Iterable[Hashable], true: Iterable[Hashable]) -> float:
    ours, theirs = Counter(found), Counter(true)
    total = ours.total() + theirs.total()
    return 2 * (ours & theirs).total() / total if total else 1.0
