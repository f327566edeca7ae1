"""All data files of a site, from what linking found.

Every paper brings its texts (`Part`), each made again only when something that it looks at changed. A file of one paper
is such a text, a file of all papers is their texts one after the other; neither is put together before it is written.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from hashlib import sha256
from typing import Protocol

from griffie.model.corpus import Linked
from griffie.model.document import Body
from griffie.model.output import File, Kept, Part
from griffie.rendering.bibliography import bibtex, entry, ris
from griffie.writers import annotations, papers, questions, references, repeats
from griffie.writers.cite import csl_json
from griffie.writers.encode import Record, csv_of_parts, csv_part, joined, json_of_parts, json_part, json_text
from griffie.writers.feed import by_dossier, feeds


class Recall(Protocol):
    """Gives a part as it was when nothing that it looks at has changed; else makes it."""

    def __call__(self, name: str, make: Callable[[], tuple[str, ...]], /) -> Part:
        """The part of that name."""


def always(_: str, make: Callable[[], tuple[str, ...]]) -> Part:
    """Makes every part anew."""
    texts = make()
    return Part(sha256(repr(texts).encode()).hexdigest(), lambda: texts)


def data_files(
    linked: Linked, body_of: Callable[[str], Body], *, base_url: str = "", recall: Recall = always
) -> tuple[File, ...]:
    """Data of the whole site and of each paper, citations in three formats and, with an address, a feed."""
    records: Mapping[str, tuple[Sequence[str], Callable[[str], Iterable[Record]]]] = {
        "stukken": (papers.COLUMNS, lambda id_: [papers.paper_record(linked.corpus.papers[id_], linked)]),
        "vragen": (questions.COLUMNS, lambda id_: questions.question_records(linked, id_, body_of)),
        "verwijzingen": (references.COLUMNS, lambda id_: references.reference_records(linked, id_)),
        "gelijk": (repeats.COLUMNS, lambda id_: repeats.repeat_records(linked, id_, body_of)),
    }
    files: list[File] = [*feeds(linked, base_url)]
    for name, (columns, of_paper) in records.items():
        parts = [recall(f"{name} {id_}", partial(_rows, of_paper, id_, columns)) for id_ in linked.corpus.papers]
        files.append(json_of_parts(f"data/{name}.json", parts, 0))
        files.append(csv_of_parts(f"data/{name}.csv", columns, parts, 1))
    files.extend(_notes(linked, body_of, recall))
    for id_ in linked.corpus.papers:
        files.extend(_citations(linked, id_, [id_], base_url, recall))
        told = recall(f"tekst {id_}", partial(_document, linked, id_, body_of))
        files.append(_text(f"data/stukken/{id_}.json", told, 0))
    for key, filed in by_dossier(linked.corpus.papers.values()).items():
        files.extend(_citations(linked, f"dossier/{key}", [paper.id for paper in filed], base_url, recall))
    return tuple(sorted(files, key=lambda file: file.path))


def _rows(of_paper: Callable[[str], Iterable[Record]], id_: str, columns: Sequence[str]) -> tuple[str, str]:
    records = list(of_paper(id_))
    return json_part(records), csv_part(columns, map(questions.with_answer, records))


def _document(linked: Linked, id_: str, body_of: Callable[[str], Body]) -> tuple[str]:
    """All that a paper says, as data."""
    return (json_text(papers.paper_document(linked.corpus.papers[id_], linked, body_of(id_))) + "\n",)


def _notes(linked: Linked, body_of: Callable[[str], Body], recall: Recall) -> Iterator[File]:
    def of_paper(id_: str) -> tuple[str, str]:
        rows = csv_part(annotations.COLUMNS, annotations.note_records(linked, id_))
        return annotations.web_annotations(linked, id_, body_of), rows

    parts = [recall(f"noten {id_}", partial(of_paper, id_)) for id_ in linked.placements]
    total = sum(len(annotations.published_on(linked, id_)) for id_ in linked.placements)
    before, behind = annotations.collection(f"Noten van {linked.corpus.registers.site.naam}", total)
    path = "data/annotaties.jsonld"
    yield joined(path, parts, 0, around=(before, annotations.BETWEEN, behind), empty=f"{before}{behind}")
    yield csv_of_parts("data/annotaties.csv", annotations.COLUMNS, parts, 1)


def _citations(linked: Linked, stem: str, ids: Sequence[str], base_url: str, recall: Recall) -> Iterator[File]:
    """Beside the page of a paper how it is cited, and beside that of a dossier how all its papers are."""

    def make() -> tuple[str, str, str]:
        items = [entry(linked.corpus.papers[id_], linked.corpus.registers, base_url) for id_ in ids]
        return json_text(csl_json(items)) + "\n", "\n".join(map(bibtex, items)), "\n".join(map(ris, items))

    part = recall(f"citaten {stem} {' '.join(ids)}", make)
    for at, ending in enumerate(("json", "bib", "ris")):
        yield _text(f"{stem}.{ending}", part, at)


def _text(path: str, part: Part, at: int) -> Kept:
    return Kept(path, part.digest, lambda: (part.texts()[at].encode(),))
