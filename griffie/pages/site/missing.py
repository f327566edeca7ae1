"""The page for an address that does not exist: it helps, and works at any depth where it can.

A host shows this one file for `/x.html` and for `/dossier/x.html` alike, so addresses relative to the page would break
in a folder. When the site knows where it stands, everything on the page is addressed from the root of the host. When it
does not, addresses are relative and the page is bare, but readable, below the root.
"""

from dataclasses import dataclass, replace
from urllib.parse import urlsplit

from griffie import urls
from griffie.model.corpus import Linked
from griffie.pages.frame import Frame, frame
from griffie.pages.pointer import Pointer


@dataclass(frozen=True, slots=True)
class MissingView:
    """The page that is shown for what is not there."""

    frame: Frame
    ways: tuple[Pointer, ...]


def missing_view(linked: Linked, base_url: str = "") -> MissingView:
    """Ways on from an address that leads nowhere."""
    root = f"{urlsplit(base_url).path.rstrip('/')}/" if base_url else ""
    around = frame(
        linked.corpus.registers.site, urls.NOT_FOUND, title="Pagina niet gevonden", css="overzicht verdwaald"
    )
    ways = (
        Pointer("De voorpagina, met de nieuwste stukken", root + urls.HOME),
        Pointer("Alle dossiers", root + urls.DOSSIERS),
        Pointer("Begrippen van A tot Z", root + urls.TERMS),
        Pointer("Alle verwijzingen", root + urls.REFERENCES),
        Pointer("Zoeken", root + urls.SEARCH),
    )
    return MissingView(_rooted(around, root), ways)


def _rooted(around: Frame, root: str) -> Frame:
    """The same surroundings with every address from the root of the host."""
    return replace(
        around,
        root=root,
        home=root + around.home,
        search=root + around.search,
        menu=tuple(replace(item, href=root + item.href) for item in around.menu),
        foot=tuple(replace(item, href=root + item.href) for item in around.foot),
    )
