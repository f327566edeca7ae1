"""All data files of a site, from what linking found."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Protocol, TypeVar

from griffie.model.corpus import Linked
from griffie.model.document import Body
from griffie.model.output import Output
from griffie.rendering.bibliography import Entry, bibtex, entry, ris
from griffie.writers import annotations, papers, questions, references, repeats
from griffie.writers.cite import csl_json
from griffie.writers.encode import (
    Record,
    csv_of_parts,
    csv_part,
    csv_table,
    json_document,
    json_lines,
    json_of_parts,
    json_part,
)
from griffie.writers.feed import by_dossier, feeds

_T = TypeVar("_T")


class Recall(Protocol):
    """Gives a part as it was when nothing that it looks at has changed; else makes it."""

    def __call__(self, name: str, make: Callable[[], _T], /) -> _T:
        """The part of that name."""


def always(_: str, make: Callable[[], _T]) -> _T:
    """Makes every part anew."""
    return make()


def data_files(
    linked: Linked, body_of: Callable[[str], Body], *, base_url: str = "", recall: Recall = always
) -> tuple[Output, ...]:
    """Data of the whole site and of each paper, citations in three formats and, with an address, a feed."""
    parts = [
        recall(f"gegevens {paper_id}", partial(_of_paper, linked, paper_id, body_of, base_url))
        for paper_id in linked.corpus.papers
    ]
    outputs = (
        *_both("stukken", papers.COLUMNS, papers.paper_records(linked)),
        json_of_parts("data/vragen.json", (part.questions.lines for part in parts)),
        csv_of_parts("data/vragen.csv", questions.COLUMNS, (part.questions.rows for part in parts)),
        json_of_parts("data/verwijzingen.json", (part.references.lines for part in parts)),
        csv_of_parts("data/verwijzingen.csv", references.COLUMNS, (part.references.rows for part in parts)),
        *_both("gelijk", repeats.COLUMNS, repeats.repeat_records(linked, body_of)),
        json_document("data/annotaties.jsonld", annotations.collection(linked, body_of)),
        csv_table("data/annotaties.csv", annotations.COLUMNS, annotations.note_records(linked)),
        *(output for part in parts for output in part.own),
        *_of_dossiers(linked, base_url),
        *feeds(linked, base_url),
    )
    return tuple(sorted(outputs, key=lambda output: output.path))


@dataclass(frozen=True, slots=True)
class _Piece:
    """The records of one paper in a file of all papers, as JSON and as CSV."""

    lines: str
    rows: str


@dataclass(frozen=True, slots=True)
class _PaperData:
    """What one paper brings to the data of the site."""

    own: tuple[Output, ...]
    questions: _Piece
    references: _Piece


def _of_paper(linked: Linked, paper_id: str, body_of: Callable[[str], Body], base_url: str) -> _PaperData:
    """Its parts of the files of all papers; beside its page its citation; below `data/` its text."""
    paper = linked.corpus.papers[paper_id]
    asked = tuple(questions.questions_of(linked, paper, body_of))
    refers = tuple(references.references_of(linked, paper_id))
    document = papers.paper_document(paper, linked, body_of(paper_id))
    return _PaperData(
        own=(
            *_citations(paper_id, [entry(paper, linked.corpus.registers, base_url)]),
            json_document(f"data/stukken/{paper_id}.json", document),
        ),
        questions=_Piece(json_part(asked), csv_part(questions.COLUMNS, map(questions.with_answer, asked))),
        references=_Piece(json_part(refers), csv_part(references.COLUMNS, refers)),
    )


def _both(name: str, columns: tuple[str, ...], records: Iterable[Record]) -> tuple[Output, Output]:
    listed = list(records)
    return json_lines(f"data/{name}.json", listed), csv_table(f"data/{name}.csv", columns, listed)


def _of_dossiers(linked: Linked, base_url: str) -> Iterator[Output]:
    """Beside the page of a dossier the citations of all its papers."""
    for key, filed in by_dossier(linked.corpus.papers.values()).items():
        items = [entry(paper, linked.corpus.registers, base_url) for paper in filed]
        yield from _citations(f"dossier/{key}", items)


def _citations(stem: str, items: Sequence[Entry]) -> Iterator[Output]:
    yield json_document(f"{stem}.json", csl_json(items))
    yield Output(f"{stem}.bib", "\n".join(map(bibtex, items)).encode())
    yield Output(f"{stem}.ris", "\n".join(map(ris, items)).encode())
