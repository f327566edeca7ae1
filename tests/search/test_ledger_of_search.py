"""A build that goes on from the last one gives what a build from nothing gives, and does no more than it must."""

import pickle
from collections.abc import Callable, Sequence
from functools import partial

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from griffie.model.output import File
from griffie.search.index import frequent, ledger
from griffie.search.index.ledger import Source, index_files
from griffie.search.index.numbering import Numbering
from griffie.search.index.postings import Counts, Postings, postings
from griffie.search.index.vocabulary import Vocabulary
from griffie.search.record import Origin, Record, Soort
from griffie.search.store import Passing

Paper = tuple[str, ...]
"""The texts of its records."""
Site = dict[int, Paper]
Edit = Callable[[Site, int, Paper], Site]
WORDS = ("kade kades brug brieven kamerbrief stad steden motie financiën financien niet oever oeverbrug zand ab abc "
         "bezuiniging bezuinigingen x y z gracht grachten grachtengordel").split()  # fmt: skip
PAPER = st.lists(st.lists(st.sampled_from(WORDS), max_size=6).map(" ".join), min_size=1, max_size=40).map(tuple)
SITE = st.dictionaries(st.integers(0, 30), PAPER, max_size=7)


class Memory:
    """A store that counts; values are pickled, as on disk."""

    def __init__(self) -> None:
        self.kept: dict[str, bytes] = {}
        self.read: list[str] = []
        self.written: list[str] = []

    def key(self, *ingredients: str) -> str:
        return repr(ingredients)

    def get(self, key: str) -> object | None:
        self.read.append(key)
        return pickle.loads(self.kept[key]) if key in self.kept else None  # noqa: S301 - written just below

    def has(self, key: str) -> bool:
        return key in self.kept

    def put(self, key: str, value: object) -> None:
        self.written.append(key)
        self.kept[key] = pickle.dumps(value)

    def forget(self, kind: str) -> None:
        self.kept = {key: value for key, value in self.kept.items() if kind not in key}


def sources(site: Site, vocabulary: Vocabulary, analysed: list[int]) -> list[Source]:
    def analyse(number: int) -> Postings:
        analysed.append(number)
        origin = Origin(f"kst-{number}", datum=f"2024-01-{number + 1:02}")
        records = [
            Record(f"{number}.html#{at}", Soort.VRAAG, f"Vraag {at}", origin, texts=(text,))
            for at, text in enumerate(site[number])
        ]
        return postings(records, Counts(Numbering(vocabulary)))

    return [Source(f"{number} {site[number]}", partial(analyse, number), number < 4) for number in sorted(site)]


def files(site: Site, store: Memory | Passing, analysed: list[int] | None = None) -> Sequence[File]:
    vocabulary = Vocabulary()
    return index_files(sources(site, vocabulary, [] if analysed is None else analysed), store, vocabulary)


def built(site: Site, store: Memory | Passing, analysed: list[int] | None = None) -> dict[str, bytes]:
    """The contents of all files, by path."""
    return {file.path: file.content for file in files(site, store, analysed)}


@pytest.fixture
def small(monkeypatch: pytest.MonkeyPatch) -> None:
    """Small slices, terms in parts before long, and no change so large that it is put together anew."""
    monkeypatch.setattr(frequent, "FREQUENT", 7)
    monkeypatch.setattr(frequent, "THINNED", {2: 4, 6: 4})
    for kind in ("WORDS", "TERMS"):
        monkeypatch.setattr(ledger, kind, 300)
    monkeypatch.setattr(ledger, "MANY", 0)


@pytest.mark.usefixtures("small")
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(SITE, min_size=2, max_size=5))
def test_going_on_gives_what_beginning_anew_gives(sites: Sequence[Site]) -> None:
    store = Memory()
    for site in sites:
        assert built(site, store) == built(site, Passing())


def removed(site: Site, number: int, _: Paper) -> Site:
    return {key: paper for key, paper in site.items() if key != number}


def written(site: Site, number: int, paper: Paper) -> Site:
    return site | {number: paper}


def renamed(site: Site, number: int, _: Paper) -> Site:
    """Another id, and another place among the others: the same texts."""
    return removed(site, number, ()) | ({(number + 13) % 31: site[number]} if number in site else {})


def published(site: Site, number: int, paper: Paper) -> Site:
    """A note that was a draft is a record more."""
    return site | ({number: (*site[number], paper[0])} if number in site else {})


EDITS = st.sampled_from((removed, written, renamed, published))


@pytest.mark.usefixtures("small")
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(SITE, st.lists(st.tuples(EDITS, st.integers(0, 30), PAPER), max_size=5))
def test_papers_that_change_one_by_one(site: Site, edits: list[tuple[Edit, int, Paper]]) -> None:
    """After each edit what a build from nothing makes; and a second build writes nothing."""
    store = Memory()
    built(site, store)
    for edit, number, paper in edits:
        site = edit(site, number if number in site or edit is written else min(site, default=0), paper)
        assert built(site, store) == built(site, Passing())
    store.written.clear()
    built(site, store)
    assert not store.written


LARGE = {number: tuple(f"{WORDS[(number + at) % 24]} woord{at}x{number}" for at in range(20)) for number in range(30)}


@pytest.mark.parametrize("kind", ["zoek-deel", "zoek-stuk", "zoek-grootboek", "zoek-vaak", "zoek-"])
def test_what_the_store_has_lost_is_made_again(monkeypatch: pytest.MonkeyPatch, kind: str) -> None:
    monkeypatch.setattr(frequent, "FREQUENT", 20)
    for name in ("WORDS", "TERMS"):
        monkeypatch.setattr(ledger, name, 600)
    store = Memory()
    built(LARGE, store)
    assert any("zoek-vaak" in key for key in store.kept)
    store.forget(kind)
    changed = LARGE | {7: (*LARGE[7], "een kade")}
    assert built(changed, store) == built(changed, Passing())
    assert built(LARGE, store) == built(LARGE, Passing())


def test_nothing_is_analysed_or_written_when_nothing_changed() -> None:
    store, analysed = Memory(), list[int]()
    first = built(LARGE, store, analysed)
    assert sorted(analysed) == sorted(LARGE)
    store.written.clear()
    store.read.clear()
    again = files(LARGE, store, analysed)
    assert len(analysed) == len(LARGE)
    assert not store.written
    assert not [key for key in store.read if "zoek-stuk" in key or "zoek-deel" in key]
    assert {file.path: file.content for file in again} == first


def test_one_changed_record_writes_the_slices_of_its_words_only(monkeypatch: pytest.MonkeyPatch) -> None:
    for kind in ("WORDS", "TERMS"):
        monkeypatch.setattr(ledger, kind, 600)
    store, analysed = Memory(), list[int]()
    first = built(LARGE, store)
    store.written.clear()
    store.read.clear()
    changed = LARGE | {7: ("brug zandzak", *LARGE[7][1:])}
    second = files(changed, store, analysed)
    assert analysed == [7]
    assert len({key for key in store.read if "zoek-stuk" in key}) == 2
    slices = len([path for path in first if "/p-" in path or "/w-" in path])
    assert slices > 60
    assert len([key for key in store.written if "zoek-deel" in key]) < slices / 4
    assert len(first.keys() - {file.path for file in second}) < slices / 4
