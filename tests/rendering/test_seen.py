"""What is read through a lens is noted, and its stamp differs exactly when it does."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import partial

import pytest

from griffie.model.corpus import Corpus
from griffie.model.document import Body, Paper, Unit, UnitKind
from griffie.model.register import Registers, Term
from griffie.model.tally import Tally
from griffie.rendering.seen import Seen


@dataclass(frozen=True)
class Lookups:
    """As pages get them."""

    cited: Mapping[str, tuple[str, ...]]
    total: int

    @property
    def behind_its_back(self) -> int:
        return len(self.cited)


FIRST = Lookups({"a": ("x",), "b": ("y",)}, 2)
READS: dict[str, Callable[[Lookups], object]] = {
    "item": lambda given: given.cited["a"],
    "get": lambda given: given.cited.get("c"),
    "has": lambda given: "c" in given.cited,
    "keys": lambda given: sorted(given.cited),
    "size": lambda given: len(given.cited),
    "values": lambda given: list(given.cited.values()),
    "field": lambda given: given.total,
}
CHANGES = {
    "another item": replace(FIRST, cited={"a": ("z",), "b": ("y",)}),
    "one more": replace(FIRST, cited={"a": ("x",), "b": ("y",), "c": ("w",)}),
    "one less": replace(FIRST, cited={"b": ("y",)}),
    "another order": replace(FIRST, cited={"b": ("y",), "a": ("x",)}),
    "another number": replace(FIRST, total=3),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
@pytest.mark.parametrize("read", READS.values(), ids=READS)
def test_what_reads_otherwise_has_another_stamp(read: Callable[[Lookups], object], change: Lookups) -> None:
    before, after = Seen(), Seen()
    given = before.watch("lookups", FIRST)
    after.watch("lookups", change)
    value, names = before.during(lambda: read(given))
    try:
        same = read(change) == value
    except KeyError:
        same = False
    assert names
    assert same or before.stamp(names) != after.stamp(names)


def test_what_was_not_read_does_not_count() -> None:
    before, after = Seen(), Seen()
    given = before.watch("lookups", FIRST)
    after.watch("lookups", replace(FIRST, cited={"a": ("x",), "c": ("y",)}, total=9))
    _, names = before.during(lambda: (given.cited["a"], "z" in given.cited))
    assert before.stamp(names) == after.stamp(names)


def test_nothing_can_be_computed_behind_a_lens() -> None:
    given = Seen().watch("lookups", FIRST)
    with pytest.raises(AttributeError):
        _ = given.behind_its_back


def test_corpus_and_registers_are_opened_and_read_field_by_field() -> None:
    corpus = Corpus({}, {}, Registers(begrippen=(Term("t", "term", "uitleg"),)))
    seen, other = Seen(), Seen()
    given = seen.watch("corpus", corpus)
    other.watch("corpus", replace(corpus, registers=replace(corpus.registers, begrippen=())))
    terms, names = seen.during(lambda: given.registers.begrippen)
    _, elsewhere = seen.during(lambda: given.registers.wetten)
    assert terms == corpus.registers.begrippen
    assert seen.stamp(names) != other.stamp(names)
    assert seen.stamp(elsewhere) == other.stamp(elsewhere)


def test_a_text_counts_by_the_key_under_which_it_was_read() -> None:
    seen = Seen({"a": "first"})
    load = seen.watch_bodies(lambda _: Body((), ()))
    _, names = seen.during(lambda: load("a"))
    assert seen.stamp(names) == Seen({"a": "first"}).stamp(names)
    assert seen.stamp(names) != Seen({"a": "second"}).stamp(names)
    assert seen.stamp(names) != Seen({}).stamp(names)


@pytest.mark.parametrize("change", [*CHANGES.values(), FIRST], ids=[*CHANGES, "none"])
@pytest.mark.parametrize("read", READS.values(), ids=READS)
def test_what_holds_by_news_is_what_holds_by_stamps(read: Callable[[Lookups], object], change: Lookups) -> None:
    before = Seen()
    given = before.watch("lookups", FIRST)
    _, names = before.during(lambda: read(given))
    stamp = before.stamp(names)
    warm, cold = Seen(before=before), Seen()
    warm.watch("lookups", change)
    cold.watch("lookups", change)
    assert warm.holds(names, stamp) == cold.holds(names, stamp)
    assert warm.holds(names, "no stamp is needed") == cold.holds(names, stamp)


def test_news_reach_into_what_lenses_open_and_no_further() -> None:
    corpus = Corpus({}, {}, Registers(begrippen=(Term("t", "term", "uitleg"),)))
    before = Seen()
    given = before.watch("corpus", corpus)
    _, terms = before.during(lambda: given.registers.begrippen)
    _, laws = before.during(lambda: given.registers.wetten)
    after = Seen(before=before)
    after.watch("corpus", replace(corpus, registers=replace(corpus.registers, begrippen=())))
    assert not after.holds(terms, before.stamp(terms))
    assert after.holds(laws, "no stamp is needed")


def test_a_text_that_was_read_anew_is_news() -> None:
    before = Seen({"a": "first", "b": "first"})
    load = before.watch_bodies(lambda _: Body((), ()))
    _, a = before.during(lambda: load("a"))
    _, b = before.during(lambda: load("b"))
    after = Seen({"a": "second", "b": "first"}, before)
    assert not after.holds(a, before.stamp(a))
    assert after.holds(b, "no stamp is needed")


def test_nothing_is_watched_of_which_the_news_would_not_be_known() -> None:
    before = Seen()
    before.watch("a", {"x": 1})
    after = Seen(before=before)
    after.watch("a", {"x": 1})
    assert after.holds((("item", "a", "x"),), "")
    with pytest.raises(LookupError):
        after.watch("b", {"x": 1})


PAPER = Paper(
    "a", "1/a/stuk.md", "brief", "Titel", date(2026, 6, 1), units=(Unit("vraag-1", UnitKind.VRAAG, "v", 0, 1),)
)
PARTS: dict[str, Callable[[Corpus], object]] = {
    "front matter": lambda given: given.papers["a"].titel,
    "a property of it": lambda given: given.papers["a"].is_summary,
    "what is counted": lambda given: given.papers["a"].tally.questions,
    "the outline": lambda given: tuple(given.papers["a"].units),
    "whether there is one": lambda given: "a" in given.papers,
}


@pytest.mark.parametrize(
    ("change", "touched"),
    [
        (replace(PAPER, titel="Anders"), {"front matter", "a property of it"}),
        (replace(PAPER, units=()), {"the outline"}),
        (replace(PAPER, tally=Tally(questions=2)), {"what is counted"}),
        (None, set(PARTS)),
    ],
)
def test_the_parts_of_a_paper_count_apart(change: Paper | None, touched: set[str]) -> None:
    before = Seen({"a": "first"})
    given = before.watch("corpus", Corpus({"a": PAPER}, {}, Registers()))
    papers = {"a": "second"} if change else {}
    warm, cold = Seen(papers, before), Seen(papers)
    for seen in (warm, cold):
        seen.watch("corpus", Corpus({"a": change} if change else {}, {}, Registers()))
    for name, read in PARTS.items():
        _, names = before.during(partial(read, given))
        stamp = before.stamp(names)
        whole = name == "the outline"  # stands for the paper as it was read
        assert cold.holds(names, stamp) == (name not in touched and not whole), name
        assert warm.holds(names, stamp) == (name not in touched and not (whole and change != PAPER)), name
