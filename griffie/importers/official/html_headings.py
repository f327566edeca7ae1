"""Headings of an official page: which elements are one, and what those above the text say."""

import re

from griffie.importers.draft import Role
from griffie.importers.official.html_tree import Site, describes, has_class
from griffie.importers.official.xml_tree import Node

HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_DOSSIER = re.compile(
    r"(?P<number>\d{2} ?\d{3}(?:-\d{2})?(?:[ -](?:[IVX]+[AB]?|[A-M])(?=\s))?(?:\s?\(R ?\d+\))?)\s+(?P<title>\S.*)"
)
_PAPER = re.compile(r"(?:Nr\.?\s*(?P<nr>\d+)|(?P<letter>[A-Z]{1,2}))(?:\s+(?P<kind>\S.*))?")


def is_heading(node: Node) -> bool:
    """Whether an element is a heading; the description of Kamervragen only looks like one."""
    if describes(node) or not (node.tag in HEADINGS or has_class(node, "tussenkop")):
        return False
    return not _holds_blocks(node)


def _holds_blocks(node: Node) -> bool:
    """Whether a heading was never closed: then it holds what stands after it, and is none."""
    return any(inner is not node and inner.tag in {*HEADINGS, "p", "div", "table", "ul", "ol"} for inner in node.walk())


def readings_of(node: Node, text: str, site: Site) -> tuple[tuple[Role, str], ...]:
    """What a heading above the text says: dossier and title, number and kind, or the title of the page."""
    if has_class(node, "stuktitel") and (match := _PAPER.fullmatch(text)):
        number = (Role.NUMBER, match["nr"] or match["letter"])
        return (number, (Role.KIND, match["kind"])) if match["kind"] else (number,)
    if match := _DOSSIER.fullmatch(text):
        return (Role.DOSSIER, match["number"]), (Role.TITLE, match["title"])
    return ((Role.SUBJECT if site is Site.CHAMBER else Role.TITLE, text),) if text else ()
