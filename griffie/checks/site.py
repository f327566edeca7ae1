"""Checks over the finished HTML: every link of every page leads somewhere.

The one place that reads HTML again, because links are made in many places and only the result tells whether all of
them hold.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from urllib.parse import unquote

from bs4 import BeautifulSoup, Tag

from griffie.catalogue import problem
from griffie.model.output import File
from griffie.problems import Place, Problem, did_you_mean
from griffie.urls import absolute

_ADDRESSES = {"a": "href", "link": "href", "script": "src", "img": "src", "form": "action", "use": "href"}


@dataclass(frozen=True, slots=True)
class _Page:
    ids: frozenset[str]
    links: tuple[str, ...]
    """Addresses within the site, as from its root: `kst-1.html#vraag-2`."""
    doubled: tuple[str, ...]
    """Ids that occur twice."""


def broken_links(outputs: Iterable[File], withheld: Collection[str]) -> tuple[Problem, ...]:
    """Links of pages to files or anchors that the site does not have, and ids that a page has twice.

    Pages in `withheld` may be missing: their own problem says so.
    """
    files = {output.path: output for output in outputs}
    pages = {path: _read(output) for path, output in files.items() if path.endswith(".html")}
    return tuple(
        found
        for path, page in sorted(pages.items())
        for found in (*_lost(path, page, files, pages, withheld), *_twice(path, page))
    )


def links_of(output: File) -> tuple[str, ...]:
    """Where a page leads within the site, as paths from its root, in the order of the page."""
    return tuple(_links(output.path, BeautifulSoup(output.content, "html.parser")))


def _read(output: File) -> _Page:
    soup = BeautifulSoup(output.content, "html.parser")
    ids = [str(tag["id"]) for tag in soup.find_all(id=True) if isinstance(tag, Tag)]
    seen: set[str] = set()
    doubled = tuple(one for one in ids if one in seen or seen.add(one))  # type: ignore[func-returns-value]  # `add` is called for its effect
    return _Page(frozenset(ids), tuple(_links(output.path, soup)), doubled)


def _links(path: str, soup: BeautifulSoup) -> Iterator[str]:
    """Every address within the site; those of the 404 page count from the root of the host (`/kamer/index.html`)."""
    root = str(soup.body.get("data-wortel") or "") if soup.body else ""
    for tag in soup.find_all(list(_ADDRESSES)):
        address = tag.get(_ADDRESSES[tag.name]) if isinstance(tag, Tag) else None
        if isinstance(address, str) and address and not address.startswith(("http:", "https:", "mailto:", "data:")):
            rooted = root.startswith("/") and address.startswith(root)
            yield address.removeprefix(root) if rooted else absolute(path, address)


def _lost(
    path: str, page: _Page, files: Mapping[str, File], pages: Mapping[str, _Page], withheld: Collection[str]
) -> Iterator[Problem]:
    for link in dict.fromkeys(page.links):
        target, _, fragment = link.partition("#")
        target = target.partition("?")[0]
        if target in withheld:
            continue
        if target not in files:
            yield problem(
                "C101", Place(path), f"een link leidt naar {target}, dat er niet is", did_you_mean(target, files)
            )
        elif fragment and target in pages and unquote(fragment) not in pages[target].ids:
            yield problem(
                "C102",
                Place(path),
                f"een link leidt naar {link}, maar die plaats bestaat niet",
                did_you_mean(fragment, pages[target].ids),
            )


def _twice(path: str, page: _Page) -> Iterator[Problem]:
    for name in page.doubled:
        yield problem("C103", Place(path), f"de plaats #{name} komt twee keer voor op de pagina")
