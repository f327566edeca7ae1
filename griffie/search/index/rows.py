"""The rows of the two tables that a query looks up: words that may be typed, and terms with where they stand."""

import json
from collections.abc import Iterator, Sequence
from typing import NamedTuple, Protocol, TypeVar

from griffie.search.analysis.analyse import plain
from griffie.search.analysis.fold import fold
from griffie.search.index.cards import as_json
from griffie.search.index.cuts import order

COUNTED = 12
"""Bytes of a row beside its texts, about."""


class WordRow(NamedTuple):
    """A word that may be typed, and what keeps it in the table."""

    form: str
    records: int = 0
    """In how many records it stands: by this, completions are ordered."""
    classes: str = ""
    papers: int = 0
    """In how many papers it stands, or is the tail of a word that does."""
    sources: int = 0
    """Of how many words of the papers it is another form."""

    @property
    def name(self) -> str:
        """What the row is asked for by."""
        return self.form

    @property
    def key(self) -> bytes:
        """By what rows are sorted and cut."""
        return order(self.form)

    @property
    def size(self) -> int:
        """Bytes it takes in a slice, about."""
        return len(self.form) + len(self.classes) + COUNTED

    @property
    def empty(self) -> bool:
        """Whether nothing keeps it in the table."""
        return not self.papers and not self.sources


class TermRow(NamedTuple):
    """A term of the index."""

    term: str
    forms: str = ""
    """Of a class or a tail: the words that belong to it."""
    runs: str = ""
    """Where it stands (`griffie.search.index.packing`); empty for a class, which stands where its words stand."""

    @property
    def name(self) -> str:
        """What the row is asked for by."""
        return self.term

    @property
    def key(self) -> bytes:
        """By what rows are sorted and cut."""
        return order(key(self.term))

    @property
    def size(self) -> int:
        """Bytes it takes in a slice, about."""
        return len(self.term) + len(self.forms) + len(self.runs) + COUNTED

    @property
    def empty(self) -> bool:
        """Whether nothing keeps it in the table."""
        return not self.forms and not self.runs


class Page(NamedTuple):
    """Rows as a build keeps them: what a slice publishes, and what it need not."""

    content: str
    unpublished: tuple[int, ...] = ()


R = TypeVar("R", WordRow, TermRow)


class Kind(Protocol[R]):
    """How the rows of a table are ordered and written."""

    letter: str

    def key(self, name: str) -> bytes:
        """Where a row of this name lies."""
        ...

    def written(self, rows: Sequence[R]) -> Page:
        """Rows as a slice holds them."""
        ...

    def read(self, page: Page) -> Iterator[R]:
        """The rows of a slice."""
        ...


class WordKind:
    """How words are written."""

    letter = "w"

    def key(self, name: str) -> bytes:
        """Words lie as they are."""
        return order(name)

    def written(self, rows: Sequence[WordRow]) -> Page:
        """Form, in how many records, classes."""
        content = as_json([value for row in rows for value in (row.form, row.records, row.classes)])
        return Page(content, tuple(number for row in rows for number in (row.papers, row.sources)))

    def read(self, page: Page) -> Iterator[WordRow]:
        """The rows of a slice."""
        flat, kept = json.loads(page.content), page.unpublished
        yield from map(WordRow, flat[::3], flat[1::3], flat[2::3], kept[::2], kept[1::2])


class TermKind:
    """How terms are written."""

    letter = "p"

    def key(self, name: str) -> bytes:
        """Terms lie with the words that begin like them."""
        return order(key(name))

    def written(self, rows: Sequence[TermRow]) -> Page:
        """Term, forms, runs."""
        return Page(as_json([value for row in rows for value in row]))

    def read(self, page: Page) -> Iterator[TermRow]:
        """The rows of a slice."""
        flat = json.loads(page.content)
        yield from map(TermRow, flat[::3], flat[1::3], flat[2::3])


def key(term: str) -> str:
    """Where a term lies: with the words that begin like it, whatever its mark and its diacritics."""
    return fold(plain(term)) or plain(term)
