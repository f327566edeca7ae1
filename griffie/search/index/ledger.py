"""From papers to the files of the index: what the last build put together is kept, and only changed.

The ledger of a build says which papers it held, under which numbers, and which slices came out. The next build takes
from it what has not changed. The files are those that a build without a ledger makes, to the last byte; when something
that the ledger names is gone, or very much has changed, the index is put together anew from the postings of its papers.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from functools import partial

from griffie.model.output import File, Kept, Output
from griffie.search.index.bundles import Bundles, loaded, stamp_of
from griffie.search.index.cards import Card, text_names
from griffie.search.index.frequent import FrequentTerms
from griffie.search.index.gather import Change
from griffie.search.index.lengths import Lengths
from griffie.search.index.lexicon import lexicon_files
from griffie.search.index.packing import STEP
from griffie.search.index.postings import NOTHING, Postings, Terms
from griffie.search.index.rows import TermKind, WordKind
from griffie.search.index.slices import TERMS, WORDS, blocks, listed, pointer
from griffie.search.index.table import Slice, Slices, Table
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
    cards: tuple[Card, ...] = ()
    """Of each of these papers."""
    lengths: tuple[int, ...] = (0,) * len(FIELDS)
    words: Slices = field(default_factory=Slices)
    terms: Slices = field(default_factory=Slices)
    frequent: tuple[tuple[str, str], ...] = ()
    """Terms that come in parts, with the names of their files."""


def index_files(sources: Sequence[Source], store: Store, vocabulary: Vocabulary) -> tuple[File, ...]:
    """The files of the index of these papers, in the order in which they are given: registers first."""
    key = store.key("zoek-grootboek")
    found = store.get(key)
    before = found if isinstance(found, Ledger) else Ledger()
    papers = _Papers(sources, store, before)
    build = _Build(store, papers, vocabulary)
    made: _Made | None = None
    if papers.mostly_held:
        with suppress(LostError):
            made = build.go_on(before)
    if made is None:
        made = build.anew()
    if made.ledger != before:
        store.put(key, made.ledger)
    return _files(made, papers, lexicon_files(store))


@dataclass(frozen=True, slots=True)
class _Made:
    ledger: Ledger
    words: Sequence[Slice]
    terms: Sequence[Slice]
    files: Sequence[Kept]
    """Of the slices, and of the terms that come in parts."""


class _Papers:
    """The papers of a build: analysed when they are new, else as the store has them."""

    def __init__(self, sources: Sequence[Source], store: Store, before: Ledger) -> None:
        self.sources = sources
        self._store = store
        self._stamp = stamp_of(store)
        self._by_key = {source.key: source for source in sources}
        self._cards = {held.key: card for held, card in zip(before.papers, before.cards, strict=True)}
        self._texts: tuple[str, Sequence[str]] = ("", ())

    @property
    def mostly_held(self) -> bool:
        """Whether the index of before holds so many of them that it is worth changing."""
        new = sum(1 for source in self.sources if source.key not in self._cards)
        return bool(self._cards) and new * MANY <= len(self.sources)

    def card(self, key: str) -> Card:
        """What results show of a paper."""
        known = self._cards.get(key)
        return known if known and self._store.has(self._kept(key)) else self.postings(key).card

    def postings(self, key: str) -> Postings:
        """All that a paper gives to the index; of one that is no more, if the store has it."""
        found = self._store.get(self._kept(key))
        if isinstance(found, Postings):
            return found
        if key not in self._by_key:
            raise LostError(key)
        made = self._by_key[key].postings()
        self._store.put(self._kept(key), made)
        return made

    def files(self, key: str, card: Card) -> Iterator[Kept]:
        """The files with the texts of a paper."""
        for at, name in enumerate(text_names(card)):
            yield loaded(name, self._stamp, partial(self._text, key, at))

    def _text(self, key: str, at: int) -> str:
        if self._texts[0] != key:
            self._texts = key, self.postings(key).texts
        return self._texts[1][at]

    def _kept(self, key: str) -> str:
        return self._store.key("zoek-stuk", key)


class _Numbers:
    """Gives papers their first records, in their order."""

    def __init__(self) -> None:
        self._next = 0
        self._below = True

    def __call__(self, source: Source, records: int) -> int:
        if self._below and not source.register and self._next:
            self._next = _rounded(self._next, ROOM)
        self._below = source.register
        first = self._next
        self._next = _rounded(first + records, STEP)
        return first


def _rounded(number: int, step: int) -> int:
    return -(-number // step) * step


class _Build:
    """The two ways to an index."""

    def __init__(self, store: Store, papers: _Papers, vocabulary: Vocabulary) -> None:
        self._store, self._papers, self._vocabulary = store, papers, vocabulary

    def anew(self) -> _Made:
        """From the postings of all papers, one after the other."""
        change, first = Change(), _Numbers()
        held: list[Held] = []
        cards: list[Card] = []
        for source in self._papers.sources:
            found = self._papers.postings(source.key)
            held.append(Held(source.key, first(source, found.card.records)))
            cards.append(found.card)
            change.add(held[-1].base, found.terms)
        return self._put_together(Ledger(), change, held, cards)

    def go_on(self, before: Ledger) -> _Made:
        """From what the last build put together."""
        cards = [self._papers.card(source.key) for source in self._papers.sources]
        numbered = zip(self._papers.sources, map(_Numbers(), self._papers.sources, _records(cards)), strict=True)
        held = [Held(source.key, base) for source, base in numbered]
        return self._put_together(before, self._change(before.papers, held), held, cards)

    def _change(self, before: Sequence[Held], now: Sequence[Held]) -> Change:
        """What is to be changed of an earlier index to hold what is held now."""
        gone, come = set(before) - set(now), set(now) - set(before)
        if len(gone | come) * MANY > len(now):
            raise LostError
        change, last = Change(), before[-1].base
        old = {paper.base: paper.key for paper in gone}
        for paper in sorted(come, key=lambda paper: paper.base):
            if paper.base > last:
                change.add(paper.base, self._terms(paper.key))
            else:
                was = old.pop(paper.base, None)
                earlier = self._terms(was) if was else NOTHING
                change.replace(paper.base, earlier, paper.base, self._terms(paper.key))
        for base, key in sorted(old.items()):
            change.replace(base, self._terms(key), base, NOTHING)
        return change

    def _terms(self, key: str) -> Terms:
        return self._papers.postings(key).terms

    def _put_together(self, before: Ledger, change: Change, held: Sequence[Held], cards: Sequence[Card]) -> _Made:
        bundles = Bundles(self._store)
        word_table = Table(WordKind(), tuple(before.words), bundles)
        term_table = Table(TermKind(), tuple(before.terms), bundles)
        lengths = Lengths([paper.base for paper in held], cards)
        frequent = FrequentTerms(self._store, lengths)
        change.apply(word_table, term_table, frequent, self._vocabulary)
        words, terms = word_table.cut(WORDS), term_table.cut(TERMS)
        ledger = Ledger(
            papers=tuple(held),
            cards=tuple(cards),
            lengths=tuple(map(sum, zip(before.lengths, change.lengths, strict=True))),
            words=Slices.of(words),
            terms=Slices.of(terms),
            frequent=tuple(sorted((dict(before.frequent) | frequent.names).items())),
        )
        of_slices = bundles.files((slice_.name, slice_.spot) for slice_ in (*words, *terms))
        return _Made(ledger, words, terms, (*of_slices, *frequent.files(name for _, name in ledger.frequent)))


def _records(cards: Iterable[Card]) -> Iterator[int]:
    return (card.records for card in cards)


def _files(made: _Made, papers: _Papers, lexicon: tuple[str, tuple[Output, ...]]) -> tuple[File, ...]:
    """All files, in the order in which they are kept: so they are loaded without going to and fro."""
    ledger = made.ledger
    (words, of_words), (terms, of_terms) = listed(made.words), listed(made.terms)
    numbered = tuple(zip((paper.base for paper in ledger.papers), ledger.cards, strict=True))
    named: list[int | str] = []
    of_blocks: list[Output] = []
    for first, name, outputs in blocks(numbered):
        named.extend((first, name))
        of_blocks.extend(outputs)
    texts = (
        file for held, card in zip(ledger.papers, ledger.cards, strict=True) for file in papers.files(held.key, card)
    )
    totals = Totals(
        records=sum(_records(ledger.cards)),
        lengths=ledger.lengths,
        numbers=max((base + card.records for base, card in numbered), default=0),
    )
    listing: tuple[File, ...] = (*of_words, *of_terms, *of_blocks)
    files = {file.path: file for file in (*made.files, *listing, *texts)}
    return (*files.values(), *lexicon[1], pointer(totals, words, terms, named, lexicon[0]))
