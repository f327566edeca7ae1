"""Terms that stand nearly everywhere: nothing that comes in parts is lost, and what is best is lunr's best."""

import json
import random
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lunr.query import Query as LunrQuery
from playwright.sync_api import Browser, Page
from small_corpus import open_page, write
from test_weights import by_builder, sliced, weights

from griffie.search.asking.evaluate import query_boosts
from griffie.search.asking.expand import CROWDED, completions, expand
from griffie.search.asking.find import ask
from griffie.search.asking.query import parse
from griffie.search.build import assemble
from griffie.search.index import frequent
from griffie.search.index.frequent import Frequent, parts
from griffie.search.index.packing import MANY_TIMES, beginning, dense, pairs, place, undense, unpaired
from griffie.search.index.postings import postings
from griffie.search.index.shelf import Shelf
from griffie.search.index.weights import WordEntry
from griffie.search.record import Origin, Record, Soort

WORDS = "kade niet brug sluis gemaal dijk kering polder duin strand steiger boei vlonder schoeiing".split()


@given(st.lists(st.integers(0, MANY_TIMES) | st.just(0), max_size=300).map(bytes))
def test_counts_of_all_records_are_read_back(counts: bytes) -> None:
    assert undense(dense(counts)).rstrip(b"\0") == counts.rstrip(b"\0")


@given(st.integers(0, 400), st.integers(1, MANY_TIMES))
def test_a_stretch_without_a_place_takes_no_room(nothing: int, count: int) -> None:
    letters = dense(bytes(nothing) + bytes([count]))
    assert len(letters) < 20
    assert undense(letters).rstrip(b"\0") == bytes(nothing) + bytes([count])


@given(st.dictionaries(st.integers(0, 5000), st.integers(0, 90_000)))
def test_pairs_are_read_back(known: dict[int, int]) -> None:
    assert dict(unpaired(pairs(sorted(known.items())))) == known


PLACES = st.dictionaries(
    st.integers(0, 200), st.tuples(st.integers(1, 900), st.sampled_from((1, 1, 2, 7, 12))), min_size=1, max_size=60
)


@given(st.dictionaries(st.sampled_from((1, 2, 5)), PLACES, min_size=1), st.integers(0, 20))
def test_what_is_not_told_is_longer_than_the_limit(fields: dict[int, dict[int, tuple[int, int]]], most: int) -> None:
    runs = "".join(
        beginning(field, 0) + "".join(place(record, *known) for record, known in sorted(records.items()))
        for field, records in sorted(fields.items())
    )
    term = Frequent()
    term.add(runs)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(frequent, "THINNED", {2: most, 5: most})
        term.finish(lambda record, field: fields[field][record][0])
    read = {part.field: part for part in parts(json.loads(term.written()))}
    assert read.keys() == fields.keys()
    for field, records in fields.items():
        part = read[field]
        assert part.counts == {record: count for record, (_, count) in records.items()}
        assert part.lengths.items() <= {record: length for record, (length, _) in records.items()}.items()
        if field == 1:
            assert len(part.lengths) == len(records)
            continue
        assert len(part.lengths) <= most
        for record in records.keys() - part.lengths.keys():
            length, count = records[record]
            assert length + frequent.LEAN > count * part.limit


def corpus(seed: int, papers: int) -> tuple[tuple[Record, ...], ...]:
    """Papers in which the first words stand nearly everywhere, texts and titles of many lengths."""
    drawn = random.Random(seed)  # noqa: S311 - a corpus, not a secret

    def text(most: int) -> str:
        return " ".join(drawn.choices(WORDS, [3 / (at + 1) for at in range(len(WORDS))], k=drawn.randint(1, most)))

    def record(paper: int, at: int) -> Record:
        answer = at % 2
        return Record(
            f"p{paper}.html#r{at}",
            Soort.ANTWOORD if answer else Soort.PASSAGE,
            text(3),
            Origin(f"p{paper}", datum=f"{2000 + paper // 12}-{paper % 12 + 1:02}-01"),
            texts=(text(drawn.choice((6, 40, 90))),),
            question=(text(20),) if answer else (),
        )

    return tuple(tuple(record(paper, at) for at in range(drawn.randint(20, 45))) for paper in range(papers))


@pytest.fixture
def few(monkeypatch: pytest.MonkeyPatch) -> None:
    """Hardly any places are many."""
    monkeypatch.setattr(frequent, "FREQUENT", 12)
    monkeypatch.setattr(frequent, "THINNED", {2: 8, 5: 3})


@pytest.mark.usefixtures("few")
def test_every_weight_of_terms_in_parts_is_the_builders(tmp_path: Path) -> None:
    papers = corpus(3, 6)
    assert weights(sliced(tmp_path, papers)) == weights(by_builder(papers))
    assert len(list((tmp_path / "zoek").glob("d-*.js"))) >= len(WORDS)


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory, browser: Browser) -> tuple[Shelf, Page]:
    """More than a thousand records, most words in parts of which little is told."""
    site = tmp_path_factory.mktemp("delen")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(frequent, "FREQUENT", 60)
        patch.setattr(frequent, "THINNED", {2: 25, 5: 10})
        write(site, assemble(map(postings, corpus(5, 40))))
    return Shelf(site), open_page(browser, site)


FIRST = """async ([text, most]) => {
  const found = await GRIFFIE_ZOEK.search(text, [], most ?? undefined);
  return [found.records, found.count, found.more];
}"""
QUERY = st.lists(
    st.sampled_from(WORDS) | st.sampled_from(WORDS).map("-{}".format) | st.sampled_from(WORDS).map('"{}"'.format),
    min_size=1,
    max_size=4,
).map(" ".join)


@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(QUERY, st.sampled_from((1, 3, 10, 24)), st.booleans())
def test_the_first_are_the_first_of_all(large: tuple[Shelf, Page], query: str, most: int, fresh: bool) -> None:
    shelf, page = large
    if fresh:
        page.evaluate("GRIFFIE_ZOEK.open(true)")
    expected = [record for record, _ in ask(shelf, query).records]
    records, count, more = page.evaluate(FIRST, [query, most])
    if more:
        assert '"' in query
        assert set(records) <= set(expected)
        assert count <= len(expected)
    else:
        assert records[:most] == expected[:most]
        assert count == len(expected)


@pytest.mark.parametrize("query", ["kade", "niet", "kade niet", "kade -niet", "brug sluis", "schoeiing niet"])
def test_all_are_as_in_python(large: tuple[Shelf, Page], query: str) -> None:
    shelf, page = large
    records, count, more = page.evaluate(FIRST, [query, None])
    assert not more
    assert records == [record for record, _ in ask(shelf, query).records]
    assert count == len(records) > 0


@pytest.mark.parametrize("typed", ["kade", "niet brug", "schoeiing niet"])
def test_the_best_are_those_of_lunr(large: tuple[Shelf, Page], typed: str) -> None:
    """lunr's own builder over the same records, its scores, its order."""
    shelf, page = large
    oracle = by_builder(corpus(5, 40))
    query = LunrQuery(oracle.fields)
    wanted = [expand(word, shelf) for word in parse(typed).sought]
    for term, boost in query_boosts(wanted).items():
        query.term(term, boost=boost, use_pipeline=False)
    scores = {int(found["ref"]): found["score"] for found in oracle.query(query)}
    found = page.evaluate(
        "async text => { const {records, scores} = await GRIFFIE_ZOEK.search(text, [], 10);"
        " return records.map(record => [record, scores[record]]); }",
        typed,
    )
    if len(wanted) == 1:
        best = sorted(scores, key=lambda record: (-round(scores[record], 6), -record))[:10]
        assert [record for record, _ in found] == best
        assert [score for _, score in found] == pytest.approx([scores[record] for record in best], rel=1e-9)
    assert {record for record, _ in found} <= scores.keys()


def test_little_is_fetched_for_the_first_ten(large: tuple[Shelf, Page], browser: Browser) -> None:
    fresh = browser.new_page()
    asked: list[str] = []
    fresh.on("request", lambda request: asked.append(request.url.rpartition("/")[2]))
    fresh.goto(large[1].url)
    records, count, _ = fresh.evaluate(FIRST, ["kade", 10])
    fresh.close()
    assert count > 500 > len(records)
    assert [name for name in asked if name.startswith("d-")]
    assert 5 <= sum(name.startswith("t-") for name in asked) <= 12


def test_completions_are_few_when_each_stands_in_many_records(
    large: tuple[Shelf, Page], monkeypatch: pytest.MonkeyPatch
) -> None:
    shelf, _ = large
    typed = replace(parse("sch").sought[0], last=True)
    counts = {"schelp": 900, "schip": 500, "schotel": 20, "schuit": 0}
    entries = [WordEntry(form, records, ()) for form, records in counts.items()]
    monkeypatch.setattr(shelf, "words", lambda _: iter(entries))
    assert completions(typed, shelf, known=False) == ("schelp", "schip", "schotel")
    monkeypatch.setattr("griffie.search.asking.expand.BESIDE_THE_FIRST", 510)
    assert completions(typed, shelf, known=False) == ("schelp", "schip")
    monkeypatch.setattr("griffie.search.asking.expand.BESIDE_THE_FIRST", 100)
    assert completions(typed, shelf, known=False) == ("schelp",)
    entries.clear()
    assert completions(typed, shelf, known=False) == ()


def test_letters_that_begin_too_many_words_wait_for_the_next(
    large: tuple[Shelf, Page], monkeypatch: pytest.MonkeyPatch
) -> None:
    shelf, _ = large
    typed = replace(parse("sch").sought[0], last=True)
    monkeypatch.setattr(shelf, "words", lambda _: iter([WordEntry("schip", 500, ())]))
    monkeypatch.setattr(shelf, "spread", lambda _: CROWDED)
    assert completions(typed, shelf, known=False) == ("schip",)
    monkeypatch.setattr(shelf, "spread", lambda _: CROWDED + 1)
    assert completions(typed, shelf, known=False) == ()


def test_of_a_phrase_few_texts_are_fetched_for_the_first_answer(large: tuple[Shelf, Page], browser: Browser) -> None:
    shelf, _ = large
    fresh = browser.new_page()
    asked: list[str] = []
    fresh.on("request", lambda request: asked.append(request.url.rpartition("/")[2]))
    fresh.goto(large[1].url)
    records, _, more = fresh.evaluate(FIRST, ['"kade"', 24])
    fresh.close()
    assert more
    assert 10 <= len(records) <= 20
    assert sum(name.startswith("t-") for name in asked) <= 20
    assert set(records) <= {record for record, _ in ask(shelf, '"kade"').records}
