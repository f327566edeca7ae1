"""All data files of a site, from what linking found."""

from collections.abc import Callable, Iterable, Iterator, Sequence

from griffie.model.corpus import Linked
from griffie.model.document import Body
from griffie.model.output import Output
from griffie.rendering.bibliography import Entry, bibtex, entry, ris
from griffie.writers import annotations, papers, questions, references, repeats
from griffie.writers.cite import csl_json
from griffie.writers.encode import Record, csv_table, json_document, json_lines
from griffie.writers.feed import by_dossier, feeds


def data_files(linked: Linked, body_of: Callable[[str], Body], *, base_url: str = "") -> tuple[Output, ...]:
    """Data of the whole site and of each paper, citations in three formats and, with an address, a feed."""
    asked = tuple(questions.question_records(linked, body_of))
    outputs = (
        *_both("stukken", papers.COLUMNS, papers.paper_records(linked)),
        json_lines("data/vragen.json", asked),
        csv_table("data/vragen.csv", questions.COLUMNS, map(questions.with_answer, asked)),
        *_both("verwijzingen", references.COLUMNS, references.reference_records(linked)),
        *_both("gelijk", repeats.COLUMNS, repeats.repeat_records(linked, body_of)),
        json_document("data/annotaties.jsonld", annotations.collection(linked, body_of)),
        csv_table("data/annotaties.csv", annotations.COLUMNS, annotations.note_records(linked)),
        *_of_papers(linked, body_of, base_url),
        *_of_dossiers(linked, base_url),
        *feeds(linked, base_url),
    )
    return tuple(sorted(outputs, key=lambda output: output.path))


def _both(name: str, columns: tuple[str, ...], records: Iterable[Record]) -> tuple[Output, Output]:
    listed = list(records)
    return json_lines(f"data/{name}.json", listed), csv_table(f"data/{name}.csv", columns, listed)


def _of_papers(linked: Linked, body_of: Callable[[str], Body], base_url: str) -> Iterator[Output]:
    """Beside each page its citation; below `data/` its text."""
    for paper, document in papers.documents(linked, body_of):
        item = entry(paper, linked.corpus.registers, base_url)
        yield from _citations(paper.id, [item])
        yield json_document(f"data/stukken/{paper.id}.json", document)


def _of_dossiers(linked: Linked, base_url: str) -> Iterator[Output]:
    """Beside the page of a dossier the citations of all its papers."""
    for key, filed in by_dossier(linked.corpus.papers.values()).items():
        items = [entry(paper, linked.corpus.registers, base_url) for paper in filed]
        yield from _citations(f"dossier/{key}", items)


def _citations(stem: str, items: Sequence[Entry]) -> Iterator[Output]:
    yield json_document(f"{stem}.json", csl_json(items))
    yield Output(f"{stem}.bib", "\n".join(map(bibtex, items)).encode())
    yield Output(f"{stem}.ris", "\n".join(map(ris, items)).encode())
