"""The weights and the results are lunr's: its own builder, fed the same tokens, is the oracle."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lunr.builder import Builder
from lunr.index import Index
from lunr.pipeline import Pipeline
from lunr.query import Query as LunrQuery
from small_corpus import write

from griffie.search.asking.evaluate import lunr_index, query_boosts, scores
from griffie.search.asking.expand import expand
from griffie.search.asking.query import parse
from griffie.search.build import assemble
from griffie.search.index.packing import STEP
from griffie.search.index.postings import field_tokens, postings
from griffie.search.index.shelf import Shelf
from griffie.search.record import BOOSTS, FIELDS, Origin, Record, Soort


def by_builder(papers: tuple[tuple[Record, ...], ...]) -> Index:
    builder = Builder()
    builder.ref("id")
    builder.pipeline.reset()
    builder.search_pipeline.reset()
    for field, boost in zip(FIELDS, BOOSTS, strict=True):
        builder.field(field, boost=boost)
    for number, record in numbered(papers):
        builder.add({"id": str(number), **dict(zip(FIELDS, field_tokens(record), strict=True))})
    return builder.build()


def numbered(papers: tuple[tuple[Record, ...], ...]) -> Iterator[tuple[int, Record]]:
    """Papers by date, each from the next multiple of the step on, its last record first."""
    base = 0
    for paper in sorted(papers, key=lambda paper: (paper[0].origin.datum, paper[0].origin.id)):
        yield from enumerate(reversed(paper), base)
        base += -(-len(paper) // STEP) * STEP


def weights(index: Index) -> Mapping[tuple[str, str], float]:
    """Of each (term, field and record): its weight."""
    terms = {posting["_index"]: term for term, posting in index.inverted_index.items()}
    found = {}
    for ref, vector in index.field_vectors.items():
        numbers = list(vector)
        for at, value in zip(numbers[::2], numbers[1::2], strict=True):
            found[terms[at], ref] = value
    return found


def sliced(folder: Path, papers: tuple[tuple[Record, ...], ...]) -> Index:
    """The index as it comes back from its files."""
    write(folder, assemble([postings(paper) for paper in papers]))
    shelf = Shelf(folder)
    return lunr_index(shelf.terms(), shelf.totals)


@pytest.fixture(scope="module")
def oracle(papers: tuple[tuple[Record, ...], ...]) -> Index:
    return by_builder(papers)


@pytest.fixture(scope="module")
def papers() -> tuple[tuple[Record, ...], ...]:
    words = "kade brug brieven kamerbrief financiën stad steden motie 36410 niet geen uitstoot".split()
    return tuple(
        tuple(
            Record(
                f"p{paper}.html#r{number}",
                Soort.VRAAG,
                words[(paper + number) % len(words)],
                Origin(f"p{paper}", datum=f"2024-0{paper + 1}-01"),
                texts=(" ".join(words[i % len(words)] for i in range(number, number * 3 + paper + 1)),),
                mentions=("kst-36800-X-46",) * (number % 2),
                names=("Anna Berk",) if number == 1 else (),
            )
            for number in range(5)
        )
        for paper in range(4)
    )


def test_every_weight_is_the_builders(tmp_path: Path, papers: tuple[tuple[Record, ...], ...], oracle: Index) -> None:
    found = weights(sliced(tmp_path, papers))
    assert found == weights(oracle)
    assert len(found) > 400


@settings(max_examples=40, deadline=None)
@given(
    st.lists(
        st.lists(st.tuples(st.text("ab ", max_size=8), st.text("abc brug ", max_size=20)), min_size=1, max_size=4),
        min_size=1,
        max_size=4,
    )
)
def test_weights_of_any_corpus_are_the_builders(drawn: list[list[tuple[str, str]]]) -> None:
    corpus = tuple(
        tuple(
            Record(f"{paper}#{number}", Soort.VRAAG, title, Origin(str(paper)), texts=(text,))
            for number, (title, text) in enumerate(records)
        )
        for paper, records in enumerate(drawn)
    )
    with TemporaryDirectory() as folder:
        assert weights(sliced(Path(folder), corpus)) == weights(by_builder(corpus))


@pytest.mark.parametrize(
    "typed", ["brief", "motie kade", "financiën stad brug", "36800-X-46", "uitsto", "niet geen Berk"]
)
def test_scores_from_slices_are_those_of_the_whole_index(
    tmp_path: Path, papers: tuple[tuple[Record, ...], ...], oracle: Index, typed: str
) -> None:
    write(tmp_path, assemble([postings(paper) for paper in papers]))
    shelf = Shelf(tmp_path)
    wanted = [expand(word, shelf) for word in parse(typed).sought]
    query = LunrQuery(oracle.fields)
    for term, boost in query_boosts(wanted).items():
        query.term(term, boost=boost, use_pipeline=False)
    expected = {int(found["ref"]): found["score"] for found in oracle.query(query)}
    assert expected
    assert scores(wanted, shelf) == pytest.approx(expected, rel=1e-12)


def test_lunr_gets_no_pipeline_of_its_own(tmp_path: Path, papers: tuple[tuple[Record, ...], ...]) -> None:
    index = sliced(tmp_path, papers)
    assert index.serialize()["pipeline"] == Pipeline().serialize() == []
