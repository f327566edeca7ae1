"""How often each search finds what was asked, in the first ten and first, by kind of question."""

import tempfile
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.relevance.questions import Asked
from griffie.search.asking.find import ask
from griffie.search.build import assemble
from griffie.search.index.postings import postings
from griffie.search.index.shelf import Shelf
from griffie.search.record import Record

TEN = 10
LOOKED_AT = 200
"""Records of an answer that are looked at for the first ten questions."""


@dataclass(frozen=True, slots=True)
class Score:
    """Of one kind of question."""

    asked: int
    ten: int
    first: int


def score(questions: Sequence[Asked], finds: Sequence[Sequence[str]]) -> dict[str, Score]:
    """The score of each kind, and of all together under an empty name."""
    asked, ten, first = Counter[str](), Counter[str](), Counter[str]()
    for question, found in zip(questions, finds, strict=True):
        places = [at for at, key in enumerate(found[:TEN]) if key in question.answers]
        for kind in (question.kind, ""):
            asked[kind] += 1
            ten[kind] += bool(places)
            first[kind] += places[:1] == [0]
    return {kind: Score(asked[kind], ten[kind], first[kind]) for kind in asked}


def griffie_finds(
    papers: Iterable[Sequence[Record]], homes: Mapping[str, str], questions: Iterable[Asked], *, all_pages: bool
) -> list[list[str]]:
    """The questions that Griffie finds, each once; with `all_pages` what is no question takes its place among them."""
    with tempfile.TemporaryDirectory() as folder:
        site = Path(folder)
        write_index(site, papers)
        shelf = Shelf(site)
        return [_keys(shelf, question.query, homes, all_pages) for question in questions]


def write_index(site: Path, papers: Iterable[Sequence[Record]]) -> None:
    """The files of an index over these papers."""
    (site / "zoek").mkdir()
    for output in assemble(map(postings, papers)):
        (site / output.path).write_bytes(output.content)


def _keys(shelf: Shelf, query: str, homes: Mapping[str, str], all_pages: bool) -> list[str]:
    urls = (shelf.shown(record).url for record, _ in ask(shelf, query).records[:LOOKED_AT])
    keys = dict.fromkeys(homes.get(url, url if all_pages else "") for url in urls)
    return [key for key in keys if key]
