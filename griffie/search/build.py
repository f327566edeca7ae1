"""Building the index: records of every paper, their postings (remembered per paper), the slices."""

import gc
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import Protocol

from griffie.model.corpus import Linked
from griffie.model.document import Body
from griffie.model.output import Output
from griffie.search.index import gather
from griffie.search.opensearch import opensearch_files
from griffie.search.postings import Postings, postings
from griffie.search.records import Entry, paper_records
from griffie.search.register_records import register_records
from griffie.search.slices import slices


class Store(Protocol):
    """Where results of earlier builds are kept (`griffie.incremental.memo`)."""

    def key(self, *ingredients: str) -> str:
        """The key of a result that was made from these."""
        ...

    def get(self, key: str) -> object | None:
        """What was kept under a key."""
        ...

    def put(self, key: str, value: object) -> None:
        """Keep a result."""
        ...


def search_files(
    linked: Linked, body_of: Callable[[str], Body], store: Store, *, base_url: str = ""
) -> tuple[Output, ...]:
    """The files of the search; a paper that has not changed is not analysed again."""
    corpus = linked.corpus
    known = repr(corpus.registers.begrippen), repr(corpus.registers.wetten)

    def analysed(paper_id: str) -> Postings:
        entry = _entry(linked, paper_id)
        key = store.key("zoek", entry.paper.digest, repr(entry.notes), repr(entry.placements), *known)
        found = store.get(key)
        if not isinstance(found, Postings):
            found = postings(paper_records(entry, body_of(paper_id)))
            store.put(key, found)
        return found

    with _uncollected():
        index = gather(_parts(linked, analysed))
        return (*slices(index), *opensearch_files(corpus.registers.site, base_url))


def build(linked: Linked, body_of: Callable[[str], Body]) -> tuple[Output, ...]:
    """The files of the search, everything analysed anew."""
    return slices(gather(_parts(linked, lambda id_: postings(paper_records(_entry(linked, id_), body_of(id_))))))


def assemble(parts: Iterable[Postings]) -> tuple[Output, ...]:
    """The files of an index that holds these papers, in whatever order they come."""
    return slices(gather(sorted(parts, key=lambda part: part.order)))


def _parts(linked: Linked, analysed: Callable[[str], Postings]) -> Iterator[Postings]:
    """Registers first, then papers by date: one at a time, so that a site of any size needs the memory of one paper."""
    yield postings(register_records(linked))
    for paper in sorted(linked.corpus.papers.values(), key=lambda paper: (paper.datum, paper.id)):
        yield analysed(paper.id)


@contextmanager
def _uncollected() -> Iterator[None]:
    """Postings are millions of small values without a cycle: looking for cycles in them costs half the time."""
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()


def _entry(linked: Linked, paper_id: str) -> Entry:
    corpus = linked.corpus
    return Entry(
        paper=corpus.papers[paper_id],
        notes=corpus.notes.get(paper_id),
        placements=linked.placements.get(paper_id, ()),
        begrippen=corpus.registers.begrippen,
    )
