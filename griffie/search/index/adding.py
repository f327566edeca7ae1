"""Papers that come behind all others: what they say of each term is put together for many papers at a time."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

import numpy as np

from griffie.search.index.numbering import Numbers, differs
from griffie.search.index.postings import Terms
from griffie.search.index.vocabulary import Found

MANY = 200_000
"""Lines, one for a term of a paper, that are put together at once."""


class Added:
    """The runs of added papers, and the words that they have."""

    def __init__(self) -> None:
        self._runs: defaultdict[str, bytearray] = defaultdict(bytearray)
        self._numbers: Mapping[str, int] = Found(lambda _: len(self._numbers))
        self._waiting: list[tuple[Numbers, bytes]] = []
        self._lines = 0
        self._words: list[tuple[Numbers, Numbers]] = []
        self._papers = self._records = np.zeros(0, np.int64)
        """Of each word: in how many papers it stands, and in how many records."""

    def add(self, base: int, terms: Terms) -> None:
        """Add a paper whose first record is number `base`."""
        if terms.names:
            numbers = self._numbered(terms.names)
            records = np.array(terms.records, np.int64)
            self._waiting.append((numbers, terms.lines(base)))
            self._words.append((numbers[records > 0], records[records > 0]))
            self._words.append((self._numbered(terms.inside), np.zeros(len(terms.inside), np.int64)))
            self._lines += len(numbers)
        if self._lines > MANY:
            self._put_together()

    def runs(self) -> defaultdict[str, bytearray]:
        """Of each term its runs, in the order in which papers were added."""
        if self._waiting:
            self._put_together()
        return self._runs

    def words(self) -> Iterator[tuple[str, int, int]]:
        """Of each word in how many papers it stands, and in how many records."""
        if self._waiting:
            self._put_together()
        found = zip(self._numbers, self._papers.tolist(), self._records.tolist(), strict=True)
        yield from ((word, in_papers, in_records) for word, in_papers, in_records in found if in_papers)

    def _numbered(self, terms: Sequence[str]) -> Numbers:
        return np.fromiter(map(self._numbers.__getitem__, terms), np.int64, len(terms))

    def _put_together(self) -> None:
        """Sort the lines by term, those of a term as they came, and write them one behind the other."""
        self._tally()
        terms = np.concatenate([numbers for numbers, _ in self._waiting])
        lines = np.frombuffer(b"".join(b"%b\n" % lines for _, lines in self._waiting), np.uint8)
        ends = np.flatnonzero(lines == ord("\n"))
        begins = np.concatenate(([0], ends[:-1] + 1))
        order = np.argsort(terms, kind="stable")
        sizes = (ends - begins)[order]
        bounds = np.concatenate(([0], np.cumsum(sizes)))
        content = lines[np.repeat(begins[order] - bounds[:-1], sizes) + np.arange(bounds[-1])].tobytes()
        firsts = np.flatnonzero(differs(terms[order]))
        names: Sequence[str] = tuple(self._numbers)
        of_terms = pairwise((*bounds[firsts].tolist(), len(content)))
        for term, (start, end) in zip(terms[order][firsts].tolist(), of_terms, strict=True):
            self._runs[names[term]] += content[start:end]
        self._waiting, self._lines = [], 0

    def _tally(self) -> None:
        """Count the words."""
        words, records = (np.concatenate(columns) for columns in zip(*self._words, strict=True))
        many = len(self._numbers)
        more = np.zeros(many - len(self._papers), np.int64)
        self._papers = np.concatenate((self._papers, more)) + np.bincount(words, minlength=many)
        self._records = np.concatenate((self._records, more)) + np.bincount(words, records, many).astype(np.int64)
        self._words = []
