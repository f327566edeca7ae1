"""Building the index: records of every paper, their postings (remembered per paper), the slices."""

import gc
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from functools import partial
from hashlib import sha256
from zlib import crc32

from griffie.model.corpus import Linked
from griffie.model.document import Body
from griffie.model.output import File
from griffie.search.analysis.dictionary import keep_in
from griffie.search.index.ledger import Source, index_files
from griffie.search.index.numbering import Numbering
from griffie.search.index.postings import Counts, Postings, postings
from griffie.search.index.vocabulary import Vocabulary
from griffie.search.opensearch import opensearch_files
from griffie.search.record import Record
from griffie.search.records import Entry, paper_records
from griffie.search.register_records import register_records
from griffie.search.store import Passing, Store

PARTS = 64
"""Parts of the registers: an entry that comes or goes changes one."""


def search_files(
    linked: Linked, body_of: Callable[[str], Body], store: Store, *, base_url: str = ""
) -> tuple[File, ...]:
    """The files of the search; a paper that has not changed is not analysed again."""
    with _uncollected(), _remembered(store) as vocabulary:
        sources = _sources(linked, body_of, store, Numbering(vocabulary))
        return (*index_files(sources, store, vocabulary), *opensearch_files(linked.corpus.registers.site, base_url))


def build(linked: Linked, body_of: Callable[[str], Body]) -> tuple[File, ...]:
    """The files of the search, everything analysed anew."""
    store, vocabulary = Passing(), Vocabulary()
    return index_files(_sources(linked, body_of, store, Numbering(vocabulary)), store, vocabulary)


def assemble(parts: Iterable[Postings]) -> tuple[File, ...]:
    """The files of an index that holds these papers, in whatever order they come."""
    ordered = sorted(parts, key=lambda part: part.card.order)
    return index_files(
        [Source(str(at), partial(_itself, part)) for at, part in enumerate(ordered)], Passing(), Vocabulary()
    )


def _itself(part: Postings) -> Postings:
    return part


def _sources(linked: Linked, body_of: Callable[[str], Body], store: Store, numbering: Numbering) -> tuple[Source, ...]:
    return (*_registers(linked, numbering), *_papers(linked, body_of, store, numbering))


def _registers(linked: Linked, numbering: Numbering) -> Iterator[Source]:
    """The registers in parts, each entry in the part that its address falls in, whatever else there is."""
    parts: Mapping[int, list[Record]] = defaultdict(list)
    for record in register_records(linked):
        parts[crc32(record.url.encode()) % PARTS].append(record)
    for number in range(PARTS):
        records = parts.get(number, ())
        key = sha256("\n".join(map(repr, records)).encode("utf-8", "surrogatepass")).hexdigest()
        yield Source(f"register {number} {key}", partial(postings, records, Counts(numbering)), register=True)


def _papers(linked: Linked, body_of: Callable[[str], Body], store: Store, numbering: Numbering) -> Iterator[Source]:
    """Papers by date, each analysed only when it is asked for."""
    registers = linked.corpus.registers
    known = sha256(
        repr((registers.begrippen, registers.wetten, registers.fracties)).encode("utf-8", "surrogatepass")
    ).hexdigest()

    def analysed(entry: Entry) -> Postings:
        counts = Counts(numbering)
        return postings(paper_records(entry, body_of(entry.paper.id), counts.among), counts)

    for paper in sorted(linked.corpus.papers.values(), key=lambda paper: (paper.datum, paper.id)):
        entry = _entry(linked, paper.id)
        key = store.key("zoek", paper.id, paper.digest, repr(entry.notes), repr(entry.placements), known)
        yield Source(key, partial(analysed, entry))


@contextmanager
def _remembered(store: Store) -> Iterator[Vocabulary]:
    """The words of earlier builds; those that this one adds are kept for the next."""
    key = store.key("zoek-woorden")

    def earlier() -> Mapping[str, str]:
        found = store.get(key)
        return found if isinstance(found, dict) else {}

    keep_in(store)
    vocabulary = Vocabulary(earlier)
    yield vocabulary
    if vocabulary.grown:
        store.put(key, dict(vocabulary.words()))


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
        fracties=corpus.registers.fracties,
    )
