"""Scores: lunr.py's own, over an index put together from the slices that a query touches.

lunr's score of a record is the product of the query's vector and the stored weights, divided by the length of the
query's vector alone; so the terms of the query are all it needs. That every sought word must be found is ours: lunr
asks it of a single term, and here a word has several.
"""

from collections.abc import Iterable, Mapping, Sequence

from lunr.index import Index
from lunr.pipeline import Pipeline
from lunr.query import Query as LunrQuery
from lunr.token_set import TokenSet
from lunr.vector import Vector

from griffie.search.asking.expand import Wanted
from griffie.search.index.shelf import Shelf
from griffie.search.index.weights import TermEntry, Totals, rarity, weight
from griffie.search.record import FIELDS


def scores(wanted: Sequence[Wanted], shelf: Shelf) -> Mapping[int, float]:
    """The score of every record in which one of the wanted terms stands."""
    boosts = query_boosts(wanted)
    entries = [entry for entry in map(shelf.term, boosts) if entry]
    if not entries:
        return {}
    index = lunr_index(entries, shelf.totals)
    query = LunrQuery(index.fields)
    for entry in entries:
        query.term(entry.term, boost=boosts[entry.term], use_pipeline=False)
    return {int(found["ref"]): found["score"] for found in index.query(query)}


def query_boosts(wanted: Iterable[Wanted]) -> Mapping[str, float]:
    """The boosts of all terms; a term that two words want counts for both, as in lunr."""
    boosts: dict[str, float] = {}
    for one in wanted:
        for term, boost in one.terms:
            boosts[term] = boosts.get(term, 0.0) + boost
    return boosts


def matching(terms: Iterable[tuple[str, float]], shelf: Shelf) -> frozenset[int]:
    """The records in which one of the terms of a sought word stands."""
    entries = (shelf.term(term) for term, _ in terms)
    return frozenset(place.record for entry in entries if entry for _, places in entry.places for place in places)


def lunr_index(entries: Iterable[TermEntry], totals: Totals) -> Index:
    """A lunr index that holds these terms and nothing else."""
    inverted: dict[str, dict[str, object]] = {}
    vectors: dict[str, list[float]] = {}
    for number, entry in enumerate(sorted(entries, key=lambda entry: entry.term)):
        rare = rarity(entry.documents, totals.records)
        posting: dict[str, object] = {"_index": number, **{field: {} for field in FIELDS}}
        for field, places in entry.places:
            posting[FIELDS[field]] = {str(place.record): {} for place in places}
            for place in places:
                elements = vectors.setdefault(f"{FIELDS[field]}/{place.record}", [])
                elements.extend((number, weight(place, field, rare, totals)))
        inverted[entry.term] = posting
    return Index(
        inverted_index=inverted,
        field_vectors={ref: Vector(elements) for ref, elements in vectors.items()},
        token_set=TokenSet.from_list(sorted(inverted)),
        fields=list(FIELDS),
        pipeline=Pipeline(),
    )
