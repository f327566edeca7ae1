"""Places as characters: what is written is read back, and a changed paper is found in the middle of others."""

import json
import re

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from plain_places import place

from griffie.search.index.gather import Edit, edited
from griffie.search.index.packing import (
    MARKS,
    PAIRED,
    STEP,
    beginning,
    by_run,
    in_columns,
    numbers,
    packed,
    packed_all,
    places,
    unpacked,
    where,
)

PLACES = st.dictionaries(
    st.integers(0, 700), st.tuples(st.integers(1, 100_000), st.sampled_from((1, 1, 1, 2, 90))), min_size=1, max_size=6
)
PAPERS = st.dictionaries(st.integers(0, 3000), st.dictionaries(st.integers(0, PAIRED), PLACES, min_size=1), max_size=8)
Paper = dict[int, dict[int, tuple[int, int]]]


def run(base: int, paper: Paper) -> str:
    return "".join(
        beginning(column, base * STEP) + "".join(place(record, *found) for record, found in sorted(records.items()))
        for column, records in sorted(paper.items())
    )


def test_numbers_are_short_and_none_begins_another() -> None:
    codes = [packed(number) for number in range(30_000)]
    assert [len(codes[number]) for number in (0, 69, 70, 1189, 1190, 19_109, 19_110)] == [1, 1, 2, 2, 3, 3, 4]
    assert len(set(codes)) == len(codes)
    known = set(codes)
    assert not [code for code in codes for end in range(1, len(code)) if code[:end] in known]
    assert not set(MARKS) & set("".join(codes))
    assert json.dumps("".join(codes) + MARKS)[1:-1] == "".join(codes) + MARKS


@given(st.lists(st.integers(0, 1_000_000)))
def test_many_numbers_are_written_as_each_is(values: list[int]) -> None:
    rows = packed_all(np.array(values, np.int64))
    assert [row[row != 0].tobytes().decode() for row in rows] == [packed(number) for number in values]


@given(PAPERS)
def test_what_is_written_is_read(papers: dict[int, Paper]) -> None:
    runs = "".join(run(base, paper) for base, paper in sorted(papers.items()))
    assert list(places(runs)) == [
        (field, base * STEP + record - before, count, length)
        for base, paper in sorted(papers.items())
        for column, records in sorted(paper.items())
        for record, (length, count) in sorted(records.items())
        for field, before in (((2, 0), (5, 1)) if column == PAIRED else ((column, 0),))
    ]


@given(PAPERS.filter(bool))
def test_all_papers_together_are_read_as_each_is(papers: dict[int, Paper]) -> None:
    runs = "".join(run(base, papers[base]) for base in sorted(papers))
    found = [
        (of.column, *one)
        for of in in_columns(runs)
        for one in zip(of.records.tolist(), of.counts.tolist(), strict=True)
    ]
    assert sorted(found) == sorted((column, *one[:2]) for column, written in by_run(runs) for one in written)
    assert unpacked(runs.encode()).tolist() == [
        number
        for letters in re.findall(f"[{re.escape(MARKS)}][^{re.escape(MARKS)}]*", runs)
        for number in (~MARKS.index(letters[0]), *numbers(letters[1:]))
    ]


@given(PAPERS, st.integers(0, 3000))
def test_a_paper_belongs_before_the_later_ones(papers: dict[int, Paper], base: int) -> None:
    before = "".join(run(other, paper) for other, paper in sorted(papers.items()) if other <= base)
    runs = "".join(run(other, paper) for other, paper in sorted(papers.items()))
    assert where(runs, base * STEP) == len(before)


@given(PAPERS, PAPERS)
def test_changed_papers_are_changed_in_place(old: dict[int, Paper], new: dict[int, Paper]) -> None:
    before, after = ("".join(run(base, paper) for base, paper in sorted(some.items())) for some in (old, new))
    edits = [
        Edit(was, base * STEP, is_, base * STEP)
        for base in old | new
        if (was := run(base, old.get(base, {}))) != (is_ := run(base, new.get(base, {})))
    ]
    assert edited(before, edits) == after
