"""Terms that stand nearly everywhere: nothing that comes in parts is lost, and what is best is lunr's best."""

import json
import math
import random
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from plain_places import place
from playwright.sync_api import Browser
from sides import Both

from griffie.search.asking.expand import CROWDED, completions
from griffie.search.asking.query import parse
from griffie.search.index import frequent
from griffie.search.index.edges import LEAN
from griffie.search.index.frequent import Frequent, FrequentTerms, parts
from griffie.search.index.lengths import Lengths
from griffie.search.index.packing import PAIRED, TEXT, Numbers, beginning
from griffie.search.index.planes import picked, picks, planes, unplaned
from griffie.search.index.weights import WordEntry
from griffie.search.store import Passing

COUNTS = st.lists(st.just(0) | st.integers(0, 3) | st.integers(0, 40), max_size=400)


@given(COUNTS.map(any).map(int) | st.integers(0, 3), COUNTS)
def test_what_levels_tell_is_read_back(first: int, counts: list[int]) -> None:
    places, times = unplaned(planes(np.array([first + 1, *counts])))
    assert dict(zip(places.tolist(), times.tolist(), strict=True)) == {
        at: count for at, count in enumerate([first + 1, *counts]) if count
    }


@given(st.sets(st.integers(0, 5000) | st.integers(0, 1 << 20)))
def test_numbers_are_read_back(numbers: set[int]) -> None:
    assert picked(picks(np.array(sorted(numbers), np.int64))).tolist() == sorted(numbers)


@pytest.mark.parametrize("share", [0.004, 0.03, 0.2, 0.46, 0.8])
def test_places_take_hardly_more_bits_than_they_must(share: float) -> None:
    draw = random.Random(7)  # noqa: S311 - coins, not secrets
    at = np.flatnonzero([draw.random() < share for _ in range(50_000)])
    must = -share * math.log2(share) - (1 - share) * math.log2(1 - share)
    assert len(picks(at)) * 6 < 50_000 * max(must * 1.05, min(1, must * 1.4)) + 20


PLACES = st.dictionaries(
    st.integers(0, 200), st.tuples(st.integers(1, 900), st.sampled_from((1, 1, 2, 7, 12))), min_size=1, max_size=60
)


@given(st.dictionaries(st.sampled_from((1, 2, 5, PAIRED)), PLACES, min_size=1), st.integers(0, 20))
def test_what_is_not_told_lies_within_bounds(columns: dict[int, dict[int, tuple[int, int]]], most: int) -> None:
    """The shortest are told, and of a record that is told in one column the lengths in all."""
    columns[2] = {
        record: known for record, known in columns.get(2, {}).items() if record not in columns.get(PAIRED, {})
    }
    columns = {column: records for column, records in columns.items() if records}
    runs = "".join(
        beginning(column, 0) + "".join(place(record, *known) for record, known in sorted(records.items()))
        for column, records in sorted(columns.items())
    )
    term = Frequent()
    term.add(runs)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(frequent, "THINNED", {2: most, 5: most, PAIRED: most})
        read = {part.column: part for part in parts(json.loads(term.told(Told(columns)).content))}
    assert read.keys() == columns.keys()
    within = set()
    for column, records in columns.items():
        part = read[column]
        assert part.counts == {record: count for record, (_, count) in records.items()}
        assert part.lengths.items() <= {record: length for record, (length, _) in records.items()}.items()
        others = {record: known for record, known in records.items() if record not in part.lengths}
        for at, bounds in enumerate(part.bounds, 1):
            of_count = [length for length, count in others.values() if count == at]
            assert bounds == ((min(of_count), max(of_count)) if of_count else (0, 0))
        assert len(part.bounds) == max(count for _, count in records.values())
        leanest = sorted(-(-(length + LEAN) // count) for length, count in records.values())
        bar = leanest[most] if column != 1 and most < len(leanest) else math.inf
        short = {record for record, (length, count) in records.items() if length + LEAN <= count * (bar - 1)}
        assert short <= part.lengths.keys()
        if column == 1:
            assert len(part.lengths) == len(records)
        else:
            assert len(short) <= most
            within |= short | {record - 1 for record in short if column == PAIRED}
    for column, part in read.items():
        told = within | {record + 1 for record in within if column == PAIRED}
        assert column == 1 or part.lengths.keys() == told & part.counts.keys()


class Told(Lengths):
    """Of each field the lengths of these places."""

    def __init__(self, columns: dict[int, dict[int, tuple[int, int]]]) -> None:
        super().__init__((), ())
        self._columns = columns

    def __call__(self, field: int) -> Numbers:
        found = np.zeros(201, np.int64)
        for column in (field, PAIRED) if field == TEXT else (field,):
            for record, (length, _) in self._columns.get(column, {}).items():
                found[record] = length
        return found


def test_of_a_part_of_compounds_fewer_lengths_are_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(frequent, "FREQUENT", 60)
    monkeypatch.setattr(frequent, "THINNED", {TEXT: 30})
    places = {record: (100 + record, 1) for record in range(80)}
    runs = beginning(TEXT, 0) + "".join(place(record, *known) for record, known in places.items())
    store = Passing()
    terms = FrequentTerms(store, Told({TEXT: places}))
    told = []
    for term in ("kade", "+kade"):
        name = terms.changed(term, runs, (), ())
        (file,) = terms.files([name])
        content = file.content.decode()
        (part,) = parts(json.loads(content[content.index(",") + 1 :].rpartition(",")[0]))
        assert part.counts == dict.fromkeys(places, 1)
        told.append(sorted(part.lengths))
    assert told == [[*range(30)], [*range(30 // frequent.OF_PARTS)]]


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
