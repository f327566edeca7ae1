"""Addresses of pages and anchors: the public contract of the site, in one place.

All paths count from the root of the site, with forward slashes. Pages are flat files, so that every page works from
disk and under any base path; links between them are relative (`relative`).
"""

import posixpath
import re
import unicodedata
from functools import lru_cache

_CITED = re.compile(r"(?:kst|h|ah|nds|kv|blg)-[A-Za-z0-9-]+|20\d\d[DZ]\d{5}")
_UNSAFE = re.compile(r"[^a-z0-9]+")

HOME = "index.html"
SEARCH = "zoeken.html"
REFERENCES = "verwijzingen.html"
TERMS = "begrippen.html"
DOSSIERS = "dossiers.html"
ABOUT = "over.html"
ACCESSIBILITY = "toegankelijkheid.html"
NOT_FOUND = "404.html"


def slug(text: str) -> str:
    """A name as it stands in addresses: "GroenLinks-PvdA" → `groenlinks-pvda`; never empty."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return _UNSAFE.sub("-", plain).strip("-") or "x"


def paper_page(paper_id: str) -> str:
    """The page of a paper, held here or only cited."""
    return f"{paper_id}.html"


def paper_files(paper_id: str) -> tuple[str, ...]:
    """The page of a paper, the files to take along that stand beside it, and its full text as data."""
    beside = (f"{paper_id}.{ending}" for ending in ("json", "bib", "ris"))
    return (paper_page(paper_id), *beside, f"data/stukken/{paper_id}.json")


def dossier_page(key: str) -> str:
    """The page of a dossier (`36800-K`)."""
    return f"dossier/{key}.html"


def term_page(term_id: str) -> str:
    """The page of a term."""
    return f"begrip/{term_id}.html"


def fractie_page(fractie_id: str) -> str:
    """The page of a fractie."""
    return f"fractie/{fractie_id}.html"


def person_page(person_id: str) -> str:
    """The page of a person."""
    return f"persoon/{person_id}.html"


def cited_page(cited_id: str) -> str:
    """The page that gathers who cites an id, or empty for kinds that get none (laws, addresses, rulings)."""
    if cited_id.startswith("dossier:"):
        return dossier_page(cited_id.removeprefix("dossier:"))
    return paper_page(cited_id) if _CITED.fullmatch(cited_id) else ""


def relative(page: str, target: str) -> str:
    """The address of `target` (path with or without `#anchor`) as written on `page`.

    >>> relative("dossier/28676.html", "kst-28676-560.html#vraag-1")
    '../kst-28676-560.html#vraag-1'
    """
    path, mark, fragment = target.partition("#")
    if not path or path == page:
        return f"#{fragment}" if mark else posixpath.basename(page)
    return _way(posixpath.dirname(page), path) + mark + fragment


@lru_cache(maxsize=1 << 16)
def _way(folder: str, path: str) -> str:
    # The way of the library asks where the process stands, which has no bearing on a site.
    return posixpath.relpath(f"/{path}", f"/{folder}")


def absolute(page: str, address: str) -> str:
    """The path from the root of the site that an address written on `page` leads to; undoes `relative`.

    >>> absolute("dossier/28676.html", "../kst-28676-560.html#vraag-1")
    'kst-28676-560.html#vraag-1'
    """
    path, mark, fragment = address.partition("#")
    target = posixpath.normpath(posixpath.join(posixpath.dirname(page), path)) if path else page
    return target + mark + fragment
