"""What the files of the index hold, kept until they are written: some in one, since opening costs more than reading."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from typing import NamedTuple

from griffie.model.output import Kept
from griffie.search.index.cards import FOLDER, named_script
from griffie.search.index.rows import Page
from griffie.search.store import LostError, Store

BUNDLE = 8
"""Slices that are kept together."""


class Spot(NamedTuple):
    """Where a page is kept."""

    bundle: str
    at: int


class Bundles:
    """The pages of slices, in the store of a build."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._opened: tuple[str, Sequence[Page]] = ("", ())

    def page(self, spot: Spot) -> Page:
        """What is kept there."""
        if self._opened[0] != spot.bundle:
            pages = self._store.get(spot.bundle)
            if not isinstance(pages, tuple):
                raise LostError(spot.bundle)
            self._opened = spot.bundle, pages
        return self._opened[1][spot.at]

    def keep(self, named: Sequence[tuple[str, Page]]) -> Iterator[Spot]:
        """Keep pages with the names of their slices; where they are kept."""
        bundle = self._store.key("zoek-deel", *(f"{name} {page.unpublished}" for name, page in named))
        self._store.put(bundle, tuple(page for _, page in named))
        return (Spot(bundle, at) for at in range(len(named)))

    def has(self, bundles: Iterable[str]) -> bool:
        """Whether these are kept."""
        return all(map(self._store.has, bundles))

    def files(self, named: Iterable[tuple[str, Spot]]) -> Iterator[Kept]:
        """The files of slices."""
        stamp = stamp_of(self._store)
        return (loaded(name, stamp, partial(self._content, spot)) for name, spot in named)

    def _content(self, spot: Spot) -> str:
        return self.page(spot).content


def stamp_of(store: Store) -> str:
    """Stands for how contents become files: another one with other code."""
    return store.key("zoek-bestand")


def loaded(name: str, stamp: str, content: Callable[[], str]) -> Kept:
    """The file of a content that is loaded when it is written; its name and `stamp` stand for it."""
    return Kept(f"{FOLDER}/{name}.js", f"{name} {stamp}", partial(_pieces, name, content))


def _pieces(name: str, content: Callable[[], str]) -> tuple[bytes]:
    try:
        return (named_script(name, content()).content,)
    except LostError as lost:
        message = f"the cache lost {name} of the search; run `python build.py clean` and build again"
        raise LookupError(message) from lost
