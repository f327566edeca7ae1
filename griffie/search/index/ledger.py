"""From papers to the files of the index: what the last build put together is kept, and only changed.

The ledger of a build says which papers it held, under which numbers, and which slices came out. The next build takes
from it what has not changed. The files are those that a build without a ledger makes, to the last byte; when something
that the ledger names is gone, or very much has changed, the index is put together anew from the postings of its papers.
"""

from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import NamedTuple

from griffie.model.output import Output
from griffie.search.index.cards import Card
from griffie.search.index.frequent import FrequentTerms
from griffie.search.index.gather import Change
from griffie.search.index.packing import STEP, numbers
from griffie.search.index.postings import NOTHING, Postings, Terms
from griffie.search.index.rows import TermKind, WordKind
from griffie.search.index.slices import TERMS, WORDS, blocks, listed, pointer
from griffie.search.index.table import Slice, Table
from griffie.search.index.vocabulary import Vocabulary
from griffie.search.index.weights import Totals
from griffie.search.record import FIELDS
from griffie.search.store import LostError, Store

ROOM = 1024
"""Records of registers are numbered below those of papers, with so much room to grow."""
MANY = 5
"""When more than one paper in so many has changed, the index is put together anew."""


@dataclass(frozen=True, slots=True)
class Source:
    """One paper, or one part of the registers."""

    key: str
    """Of its postings: another key, other postings."""
    postings: Callable[[], Postings]
    """Analyses it."""
    register: bool = False


@dataclass(frozen=True, slots=True)
class Held:
    """A paper that an index holds."""

    key: str
    base: int
    """Its first record."""


@dataclass(frozen=True, slots=True)
class Ledger:
    """What a build put together."""

    papers: tuple[Held, ...] = ()
    lengths: tuple[int, ...] = (0,) * len(FIELDS)
    words: tuple[Slice, ...] = ()
    terms: tuple[Slice, ...] = ()
    frequent: tuple[tuple[str, str], ...] = ()
    """Terms that come in parts, with the names of their files."""


def index_files(sources: Sequence[Source], store: Store, vocabulary: Vocabulary) -> tuple[Output, ...]:
    """The files of the index of these papers, in the order in which they are given: registers first."""
    papers = _Papers(sources, store)
    cards = [papers.card(source.key) for source in sources]
    held = tuple(map(Held, (source.key for source in sources), _numbers(sources, cards)))
    key = store.key("zoek-grootboek")
    before = store.get(key)
    tools = _Tools(store, _Lengths(held, cards), vocabulary)
    made: _Made | None = None
    if isinstance(before, Ledger):
        with suppress(LostError):
            made = _put_together(before, _change(before.papers, held, papers), held, tools)
    if made is None:
        made = _put_together(Ledger(), _change((), held, papers), held, tools)
    if made.ledger != before:
        store.put(key, made.ledger)
    return _files(made, tuple(zip((paper.base for paper in held), cards, strict=True)))


@dataclass(frozen=True, slots=True)
class _Made:
    ledger: Ledger
    slices: tuple[Output, ...]


class _Tools(NamedTuple):
    store: Store
    lengths: "_Lengths"
    vocabulary: Vocabulary


class _Lengths:
    """How many tokens each field of each record has."""

    def __init__(self, held: Sequence[Held], cards: Sequence[Card]) -> None:
        self._bases = [paper.base for paper in held]
        self._cards = cards
        self._known: dict[int, list[int]] = {}

    def __call__(self, record: int, field: int) -> int:
        at = bisect_right(self._bases, record) - 1
        known = self._known.get(at)
        if known is None:
            known = self._known[at] = numbers(self._cards[at].lengths)
        return known[(record - self._bases[at]) * len(FIELDS) + field]


class _Papers:
    """The papers of a build: analysed when they are new, else as the store has them."""

    def __init__(self, sources: Sequence[Source], store: Store) -> None:
        self._store = store
        self._sources = {source.key: source for source in sources}

    def card(self, key: str) -> Card:
        """What results show of a paper."""
        found = self._store.get(self._store.key("zoek-kaart", key))
        return found if isinstance(found, Card) else self._analysed(key).card

    def terms(self, key: str) -> Terms:
        """Where the terms of a paper stand; a paper that is no more is known from the store alone."""
        found = self._store.get(self._store.key("zoek-termen", key))
        if isinstance(found, Terms):
            return found
        if key not in self._sources:
            raise LostError(key)
        return self._analysed(key).terms

    def _analysed(self, key: str) -> Postings:
        found = self._sources[key].postings()
        self._store.put(self._store.key("zoek-kaart", key), found.card)
        self._store.put(self._store.key("zoek-termen", key), found.terms)
        return found


def _numbers(sources: Sequence[Source], cards: Sequence[Card]) -> Iterator[int]:
    """The first record of each paper."""
    base = 0
    below = True
    for source, card in zip(sources, cards, strict=True):
        if below and not source.register and base:
            base = _rounded(base, ROOM)
        below = source.register
        yield base
        base = _rounded(base + card.records, STEP)


def _rounded(number: int, step: int) -> int:
    return -(-number // step) * step


def _change(before: Sequence[Held], now: Sequence[Held], papers: _Papers) -> Change:
    """What is to be changed of an earlier index to hold what is held now; of none, when that is less work."""
    gone, come = set(before) - set(now), set(now) - set(before)
    if before and len(gone | come) * MANY > len(now):
        raise LostError("too much")
    change = Change()
    last = before[-1].base if before else -1
    old = {paper.base: paper.key for paper in gone}
    for paper in sorted(come, key=lambda paper: paper.base):
        if paper.base > last:
            change.add(paper.base, papers.terms(paper.key))
        else:
            was = old.pop(paper.base, None)
            change.replace(paper.base, papers.terms(was) if was else NOTHING, paper.base, papers.terms(paper.key))
    for base, key in sorted(old.items()):
        change.replace(base, papers.terms(key), base, NOTHING)
    return change


def _put_together(before: Ledger, change: Change, held: tuple[Held, ...], tools: _Tools) -> _Made:
    words = Table(WordKind(), before.words, tools.store)
    terms = Table(TermKind(), before.terms, tools.store)
    frequent = FrequentTerms(tools.store, tools.lengths)
    change.apply(words, terms, frequent, tools.vocabulary)
    of_words, of_terms = list(words.cut(WORDS)), list(terms.cut(TERMS))
    ledger = Ledger(
        papers=held,
        lengths=tuple(map(sum, zip(before.lengths, change.lengths, strict=True))),
        words=tuple(slice_ for slice_, _ in of_words),
        terms=tuple(slice_ for slice_, _ in of_terms),
        frequent=tuple(sorted((dict(before.frequent) | frequent.names).items())),
    )
    files = frequent.files(name for _, name in ledger.frequent)
    return _Made(ledger, (*(output for _, output in (*of_words, *of_terms)), *files))


def _files(made: _Made, papers: Sequence[tuple[int, Card]]) -> tuple[Output, ...]:
    files = {output.path: output for output in made.slices}
    (words, of_words), (terms, of_terms) = listed(made.ledger.words), listed(made.ledger.terms)
    named: list[int | str] = []
    for first, name, outputs in blocks(papers):
        named.extend((first, name))
        files.update((output.path, output) for output in outputs)
    texts = (text for _, card in papers for text in card.texts)
    files.update((output.path, output) for output in (*of_words, *of_terms, *texts))
    totals = Totals(
        records=sum(card.records for _, card in papers),
        lengths=made.ledger.lengths,
        numbers=max((base + card.records for base, card in papers), default=0),
    )
    return (*(files[path] for path in sorted(files)), pointer(totals, words, terms, named))
