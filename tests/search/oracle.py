"""lunr itself, as the oracle: its own builder over the same tokens, its own answers to the same clauses."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from lunr.builder import Builder
from lunr.index import Index
from lunr.query import Query, QueryPresence

from griffie.search.index.packing import STEP
from griffie.search.index.postings import field_tokens
from griffie.search.record import BOOSTS, FIELDS, Record

Papers = tuple[tuple[Record, ...], ...]
CHOSEN = "kies"
"""A field of our own oracle for what filters ask: a clause that weighs nothing requires it."""


@dataclass(frozen=True, slots=True)
class Clause:
    """A term as lunr is asked for it."""

    term: str
    boost: float = 1.0
    presence: QueryPresence = QueryPresence.OPTIONAL
    fields: tuple[str, ...] = FIELDS


@dataclass(frozen=True, slots=True)
class Whole:
    """The index that lunr's own builder makes of some papers, in one piece."""

    papers: Papers
    index: Index
    terms: tuple[str, ...]
    """All of them, the most common first."""


def whole_of(papers: Papers) -> Whole:
    index = by_builder(papers)
    places = {term: sum(len(posting[field]) for field in FIELDS) for term, posting in index.inverted_index.items()}
    return Whole(papers, index, tuple(sorted(filter(places.get, places), key=lambda term: (-places[term], term))))


def documents(papers: Papers) -> Iterator[dict[str, str | list[str]]]:
    """What lunr's builder is fed: of each record its number and its tokens."""
    for number, record in numbered(papers):
        chosen = [f"soort:{record.soort}", f"jaar:{record.origin.datum[:4]}", f"stuk:{record.origin.id.lower()}"]
        chosen += [f"fractie:{record.fractie.lower()}"] if record.fractie else []
        yield {"id": str(number), CHOSEN: chosen, **dict(zip(FIELDS, field_tokens(record), strict=True))}


def by_builder(papers: Papers) -> Index:
    """The index of lunr.py's builder."""
    builder = Builder()
    builder.ref("id")
    builder.pipeline.reset()
    builder.search_pipeline.reset()
    for field, boost in zip((*FIELDS, CHOSEN), (*BOOSTS, 1), strict=True):
        builder.field(field, boost=boost)
    for document in documents(papers):
        builder.add(document)
    return builder.build()


def numbered(papers: Papers) -> Iterator[tuple[int, Record]]:
    """Papers by date, each from the next multiple of the step on, its last record first."""
    base = 0
    for paper in sorted(papers, key=lambda paper: (paper[-1].origin.datum, paper[-1].origin.id)):
        yield from enumerate(reversed(paper), base)
        base += -(-len(paper) // STEP) * STEP


def weights(index: Index) -> Mapping[tuple[str, str], float]:
    """Of each (term, field and record): its weight."""
    terms = {posting["_index"]: term for term, posting in index.inverted_index.items()}
    found = {}
    for ref, vector in index.field_vectors.items():
        numbers = list(vector)
        for at, value in zip(numbers[::2], numbers[1::2], strict=True):
            if not ref.startswith(f"{CHOSEN}/"):
                found[terms[at], ref] = value
    return found


def found_by(index: Index, clauses: Iterable[Clause]) -> list[tuple[int, float]]:
    """The records that lunr finds, in the order in which they are shown."""
    query = Query(index.fields)
    for one in clauses:
        query.term(one.term, boost=one.boost, presence=one.presence, fields=list(one.fields), use_pipeline=False)
    return in_order((int(found["ref"]), found["score"]) for found in index.query(query))


def in_order(found: Iterable[tuple[int, float]]) -> list[tuple[int, float]]:
    """Best first; scores that differ by the noise of adding them up are equal, and the higher number comes first."""
    return sorted(found, key=lambda one: (-round(one[1], 6), -one[0]))


def same(found: Sequence[Sequence[float]], expected: Sequence[tuple[int, float]]) -> bool:
    """The same records in the same order with the same scores."""
    return [record for record, _ in found] == [record for record, _ in expected] and all(
        abs(one - other) <= 1e-9 * max(abs(other), 1) for (_, one), (_, other) in zip(found, expected, strict=True)
    )
