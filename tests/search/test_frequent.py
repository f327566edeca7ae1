"""Terms that stand nearly everywhere: nothing that comes in parts is lost, and what is best is lunr's best."""

import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from plain_places import place
from playwright.sync_api import Browser
from sides import Both

from griffie.search.asking.expand import CROWDED, completions
from griffie.search.asking.query import parse
from griffie.search.index import frequent
from griffie.search.index.frequent import Frequent, parts
from griffie.search.index.packing import MANY_TIMES, PAIRED, beginning, dense, pairs, undense, unpaired
from griffie.search.index.weights import WordEntry


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


@given(st.dictionaries(st.sampled_from((1, 2, 5, PAIRED)), PLACES, min_size=1), st.integers(0, 20))
def test_what_is_not_told_is_longer_than_the_limit(columns: dict[int, dict[int, tuple[int, int]]], most: int) -> None:
    runs = "".join(
        beginning(column, 0) + "".join(place(record, *known) for record, known in sorted(records.items()))
        for column, records in sorted(columns.items())
    )
    term = Frequent()
    term.add(runs)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(frequent, "THINNED", {2: most, 5: most, PAIRED: most})
        texts = columns.get(PAIRED, {}) | columns.get(2, {})
        term.finish(lambda record, field: (texts if field == 2 else columns[field])[record][0])
    read = {part.column: part for part in parts(json.loads(term.written()))}
    assert read.keys() == columns.keys()
    for column, records in columns.items():
        part = read[column]
        assert part.counts == {record: count for record, (_, count) in records.items()}
        assert part.lengths.items() <= {record: length for record, (length, _) in records.items()}.items()
        if column == 1:
            assert len(part.lengths) == len(records)
            continue
        assert len(part.lengths) <= most
        for record in records.keys() - part.lengths.keys():
            length, count = records[record]
            assert length + frequent.LEAN > count * part.limit


FIRST = """async ([text, most]) => {
  const found = await GRIFFIE_ZOEK.search(text, [], most ?? undefined);
  return [found.records, found.count, found.more];
}"""


def fetched(browser: Browser, many: Both, query: str, most: int) -> tuple[list[int], int, bool, list[str]]:
    """A first answer in a fresh browser: records, how many there are, whether there may be more; files fetched."""
    fresh = browser.new_page()
    asked: list[str] = []
    fresh.on("request", lambda request: asked.append(request.url.rpartition("/")[2]))
    fresh.goto(many.page.url)
    records, count, more = fresh.evaluate(FIRST, [query, most])
    fresh.close()
    return records, count, more, asked


def test_little_is_fetched_for_the_first_ten(many: Both, browser: Browser) -> None:
    records, count, _, asked = fetched(browser, many, "kade", 10)
    assert count > 500 > len(records)
    assert [name for name in asked if name.startswith("d-")]
    assert 5 <= sum(name.startswith("t-") for name in asked) <= 12


def test_of_a_phrase_few_texts_are_fetched_for_the_first_answer(many: Both, browser: Browser) -> None:
    records, _, more, asked = fetched(browser, many, '"kade"', 24)
    assert more
    assert 10 <= len(records) <= 20
    assert sum(name.startswith("t-") for name in asked) <= 20


def test_completions_are_few_when_each_stands_in_many_records(many: Both, monkeypatch: pytest.MonkeyPatch) -> None:
    shelf = many.shelf
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


def test_letters_that_begin_too_many_words_wait_for_the_next(many: Both, monkeypatch: pytest.MonkeyPatch) -> None:
    shelf = many.shelf
    typed = replace(parse("sch").sought[0], last=True)
    monkeypatch.setattr(shelf, "words", lambda _: iter([WordEntry("schip", 500, ())]))
    monkeypatch.setattr(shelf, "spread", lambda _: CROWDED)
    assert completions(typed, shelf, known=False) == ("schip",)
    monkeypatch.setattr(shelf, "spread", lambda _: CROWDED + 1)
    assert completions(typed, shelf, known=False) == ()
