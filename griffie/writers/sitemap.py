"""The list of pages for search engines. It needs to know where the site stands."""

from collections.abc import Iterable
from xml.sax.saxutils import escape

from griffie.model.corpus import Linked
from griffie.model.output import Output
from griffie.urls import HOME, NOT_FOUND, paper_page
from griffie.writers.feed import changed

PATH = "sitemap.xml"
MOST = 50_000
"""Addresses in one file, by the protocol."""


def sitemap(paths: Iterable[str], linked: Linked, base_url: str) -> tuple[Output, ...]:
    """The sitemap of the HTML pages among `paths`, in parts with an index when there are many; nothing without address.

    The date of a paper's page is that of the paper or its newest note, never the time of the build.
    """
    if not base_url:
        return ()
    base = base_url.rstrip("/") + "/"
    dates = {paper_page(paper_id): day.isoformat() for paper_id, day in changed(linked).items()}
    pages = sorted(path for path in set(paths) if path.endswith(".html") and path != NOT_FOUND)
    entries = [_entry("url", base + ("" if page == HOME else page), dates.get(page)) for page in pages]
    parts = [entries[at : at + MOST] for at in range(0, max(len(entries), 1), MOST)]
    if len(parts) == 1:
        return (_file(PATH, "urlset", parts[0]),)
    names = [f"sitemap-{number}.xml" for number in range(1, len(parts) + 1)]
    index = _file(PATH, "sitemapindex", [_entry("sitemap", base + name, None) for name in names])
    return (index, *(_file(name, "urlset", part) for name, part in zip(names, parts, strict=True)))


def _entry(tag: str, address: str, day: str | None) -> str:
    dated = f"<lastmod>{day}</lastmod>" if day else ""
    return f"<{tag}><loc>{escape(address)}</loc>{dated}</{tag}>"


def _file(path: str, root: str, entries: Iterable[str]) -> Output:
    lines = [
        '<?xml version="1.0" encoding="utf-8"?>',
        f'<{root} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
        *entries,
        f"</{root}>",
    ]
    return Output(path, ("\n".join(lines) + "\n").encode())
