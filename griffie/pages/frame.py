"""What every page has around its own content: title, menu, meta tags, addresses of style sheets and scripts.

A view of any page holds a `Frame` as `frame`; `basis.html` reads nothing else.
"""

from dataclasses import dataclass

from markupsafe import Markup

from griffie import urls
from griffie.model.register import SiteConfig
from griffie.pages.breaking import cut
from griffie.pages.policy import policy

_MENU = (
    ("Stukken", urls.HOME),
    ("Dossiers", urls.DOSSIERS),
    ("Begrippen", urls.TERMS),
    ("Verwijzingen", urls.REFERENCES),
)
_FOOT = (
    ("Zoeken", urls.SEARCH),
    ("Over deze uitgave", urls.ABOUT),
    ("Toegankelijkheid", urls.ACCESSIBILITY),
)

_RUNNING = 76
"""Characters of a running title: what stands beside the other one on a line of A4."""


@dataclass(frozen=True, slots=True)
class MenuItem:
    """One entry of a menu."""

    text: str
    href: str
    current: bool = False


@dataclass(frozen=True, slots=True)
class Meta:
    """One `meta` tag of the head."""

    name: str
    content: str


@dataclass(frozen=True, slots=True)
class Skip:
    """A link by which a keyboard passes over what stands before a part of the page."""

    text: str
    href: str


@dataclass(frozen=True, slots=True)
class Frame:
    """The surroundings of one page; every address is as written on that page."""

    title: str
    """Of the window: what is specific first."""
    running: str
    """Of each printed page: the title, cut at a word where it would not fit on the line."""
    path: str
    root: str
    """Prefix to the root of the site: empty, or `../`."""
    site: SiteConfig
    home: str
    search: str
    menu: tuple[MenuItem, ...]
    foot: tuple[MenuItem, ...]
    skips: tuple[Skip, ...]
    meta: tuple[Meta, ...]
    canonical: str
    """Full address, when the site knows where it stands; else empty."""
    css: str
    """Classes of `body`: the kind of page."""
    policy: str
    """What the page may load."""
    data: Markup
    """What it says of itself to search engines, as JSON-LD; empty for most pages."""


def frame(  # noqa: PLR0913 - each says one thing about a page, by name
    site: SiteConfig,
    path: str,
    *,
    title: str,
    section: str = "",
    css: str = "",
    skips: tuple[Skip, ...] = (),
    meta: tuple[Meta, ...] = (),
    base_url: str = "",
    engine: bool = False,
    data: Markup = Markup(),  # noqa: B008 - it cannot be changed
) -> Frame:
    """The surroundings of the page at `path`; `section` is the page of the menu entry that it belongs to.

    `engine`: whether a form on it leads to the one search engine elsewhere.
    """
    return Frame(
        title=f"{title} – {site.naam}" if title != site.naam else title,
        running=cut(title, _RUNNING),
        path=path,
        root="../" * path.count("/"),
        site=site,
        home=urls.relative(path, urls.HOME),
        search=urls.relative(path, urls.SEARCH),
        menu=tuple(MenuItem(text, urls.relative(path, to), to == section) for text, to in _MENU),
        foot=tuple(MenuItem(text, urls.relative(path, to), to == path) for text, to in _FOOT),
        skips=(Skip("Naar de inhoud", "#_inhoud"), *skips),
        meta=meta,
        canonical=full_address(base_url, path),
        css=css,
        policy=policy(engine=engine),
        data=data,
    )


def full_address(base_url: str, path: str) -> str:
    """The address of a page on the web; empty when the site does not know where it stands."""
    return f"{base_url.rstrip('/')}/{path}" if base_url else ""
