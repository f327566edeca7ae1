"""Pages of officielebekendmakingen.nl and tweedekamer.nl as a tree: which site, where the paper stands, what is around.

A page is known by its own marks (canonical address, fields in its head, classes of its elements), never by its name.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from lxml import etree, html

from griffie.importers.official.official_metadata import Pairs, pairs_of
from griffie.importers.official.xml_tree import Node, of_lxml
from griffie.importers.source import Source

HIDDEN = frozenset("script style noscript template head title meta link svg iframe object".split())
"""Elements whose text is no text of the page."""
INLINE = frozenset(
    "a abbr b bdi bdo cite code del dfn em font i ins kbd label mark q s samp small span strike strong sub sup time tt "
    "u var wbr".split()
)
"""Elements inside words and sentences; around every other one stands white space."""
_APART, _SIGNED = frozenset({"ol", "lidnr"}), frozenset({"functie", "naam"})
VOID = frozenset("area base br col embed hr img input link meta param source track wbr".split())
"""Elements that never hold anything."""
CHROME = frozenset("nav header footer aside form button dialog".split())
"""Elements that are furniture of a site wherever they stand."""


class Site(StrEnum):
    """A site whose pages import reads."""

    OFFICIAL = "officielebekendmakingen.nl"
    CHAMBER = "tweedekamer.nl"
    OTHER = "een onbekende site"


@dataclass(frozen=True, slots=True, eq=False)
class Page:
    """A page, and where in it the paper stands."""

    root: Node
    site: Site
    content: Node | None
    """The element that holds the paper; None when the page holds none."""
    fields: Pairs
    error: str
    """What the page says when it is there instead of a paper; empty when it is not."""
    about: str
    """The publication that the page tells of without holding it; empty when it is no such page."""

    @property
    def site_name(self) -> str:
        """The site as a message names it."""
        return self.site.value


_CONTENT = (
    ("class", "stuk"),
    ("class", "kamervragen"),
    ("class", "handelingen"),
    ("id", "broodtekst"),
    ("class", "broodtekst"),
    ("id", "content"),
    ("class", "content"),
)
_ERROR = re.compile(
    r"(?:fout(?:melding|pagina)?\b|pagina niet gevonden|niet (?:gevonden|beschikbaar)|\b(?:404|403|500|502|503)\b|"
    r"er (?:is|ging) (?:iets|een fout)|storing|page not found|service unavailable|access denied)",
    re.IGNORECASE,
)
_ABOUT = re.compile(r"Technische informatie over de publicatie (\S+)")
_LONGEST_ERROR = 1500
"""Characters of text beyond which a page with such a title is a paper about errors, not an error."""


@lru_cache(maxsize=2)
def parse_html(source: Source) -> Page:
    """Reads a text. Writes its page; HTML is never damaged beyond reading, so there is always one."""
    parser = html.HTMLParser(encoding="utf-8", no_network=True, huge_tree=False, remove_comments=False)
    element = etree.fromstring(re.sub(r"^\s*<\?xml[^>]*\?>", "", source.text).encode() or b"<html/>", parser)
    root = of_lxml(element) if element is not None else Node("html", 1, {}, ())
    fields = pairs_of(root)
    site = _site(root, fields)
    content = _content(root, site)
    return Page(root, site, content, fields, _error(root, content), _about(root))


def _about(root: Node) -> str:
    titles = (" ".join(n.text().split()) for n in root.walk() if n.tag == "title")
    return next((match[1] for title in titles if (match := _ABOUT.match(title))), "")


def has_class(node: Node, *names: str) -> bool:
    """Whether an element has one of these classes."""
    classes = node.get("class")
    return bool(classes) and not set(names).isdisjoint(classes.split())


def describes(node: Node) -> bool:
    """Whether an element is the description at the head of Kamervragen."""
    return has_class(node, "kamervraagomschrijving", "kamervraagomschrijving_kop")


def visible_text(node: Node, *, signed: bool = False) -> str:
    """The text of an element that a reader sees; `signed` when it stands in a signature."""
    if node.tag in HIDDEN:
        return ""
    signed = signed or signs(node.get("class"))
    numbers = markers(node.get("start"), node.get("type")) if node.tag == "ol" else None
    text = ""
    for child in node.children:
        number = f" {next(numbers)} " if numbers and isinstance(child, Node) and child.tag == "li" else ""
        text += number + (child if isinstance(child, str) else visible_text(child, signed=signed))
    return f" {text} " if breaks(node.tag, node.get("class"), signed=signed) else text


def markers(start: str, kind: str) -> Iterator[str]:
    """The numbers that a browser puts before the items of an ordered list."""
    number = int(start) if re.fullmatch(r"-?\d{1,6}", start) else 1
    while True:
        yield f"{chr(ord(kind) + number - 1)}." if kind in {"a", "A"} and 0 < number <= 26 else f"{number}."  # noqa: PLR2004 - the alphabet
        number += 1


def signs(classes: str) -> bool:
    """Whether an element is a signature."""
    return "ondertekening" in classes.split()


def breaks(tag: str, classes: str, *, signed: bool) -> bool:
    """Whether an element stands apart from the words around it; so do a number of a list, and the parts of a signature.

    Elsewhere a name is part of its sentence. What is hidden is not there: it parts nothing.
    """
    apart = _APART | _SIGNED if signed else _APART
    return tag not in INLINE | HIDDEN or not apart.isdisjoint(classes.split())


def _site(root: Node, fields: Pairs) -> Site:
    marks = " ".join(_marks(root)).lower()
    if any(name.startswith("OVERHEIDop.") for name, _ in fields) or "officielebekendmakingen.nl" in marks:
        return Site.OFFICIAL
    return Site.CHAMBER if "tweedekamer.nl" in marks else Site.OTHER


def _marks(root: Node) -> Iterator[str]:
    """Addresses by which a page names itself, and its title."""
    for node in root.walk():
        if node.tag == "link" and node.get("rel").lower() in {"canonical", "home", "alternate"}:
            yield node.get("href")
        elif node.tag == "meta" and (node.get("property") or node.get("name")).lower() in {"og:url", "og:site_name"}:
            yield node.get("content")
        elif node.tag == "base":
            yield node.get("href")
        elif node.tag == "title":
            yield node.text().replace("Officiële bekendmakingen", "officielebekendmakingen.nl")
        elif node.tag == "a" and has_class(node, "logo", "logo__link", "site-logo"):
            yield node.get("href")
    if any(has_class(node, "nootnum", "stuktitel", "kamerstukdatum", "alineagroep") for node in root.walk()):
        yield "officielebekendmakingen.nl"


def _content(root: Node, site: Site) -> Node | None:
    """The innermost element that surely holds all of the paper."""
    if site is Site.OTHER:
        return None
    for attribute, value in _CONTENT if site is Site.OFFICIAL else ():
        found = [n for n in root.walk() if value in n.get(attribute).split() and visible_text(n).strip()]
        if found:
            return found[0] if len(found) == 1 or attribute == "id" else _holding(root, found)
    return next(
        (n for tag in ("main", "article") for n in root.walk() if n.tag == tag and visible_text(n).strip()), None
    )


def _holding(root: Node, found: list[Node]) -> Node:
    """The smallest element that holds all of these: a page may show several papers under one head."""
    node = root
    while True:
        inside = [c for c in node.elements() if all(f in list(c.walk()) for f in found)]
        if not inside:
            return node
        node = inside[0]
        if node in found:
            return node


def _error(root: Node, content: Node | None) -> str:
    """The heading or title that says that this is no paper."""
    text = visible_text(content or root)
    if len(text) > _LONGEST_ERROR or any(has_class(n, "stuk", "stuktitel", "vraag") for n in root.walk()):
        return ""
    titles = (" ".join(n.text().split()) for n in root.walk() if n.tag in {"title", "h1", "h2"})
    return next((title for title in titles if _ERROR.search(title)), "")
