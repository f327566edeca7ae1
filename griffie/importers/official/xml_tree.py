"""Markup as a plain tree: elements and text, nothing else, read without ever fetching or expanding anything.

Processing instructions and comments stand inside words; the text around them is joined without a space. A document
type may be named but is not read: a file that declares entities of its own is refused, a named character of HTML is
understood, any other is refused with its place.
"""

import html
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from lxml import etree

from griffie.catalogue import problem
from griffie.importers.official.xml_faults import damaged
from griffie.importers.source import Source
from griffie.problems import Place, Problem, place_in
from griffie.text import Span

_ENTITIES = "<!ENTITY"
_DECLARATION = re.compile(r"^\s*<\?xml\b[^>]*\?>")
_NO_TEXT = (etree._Comment, etree._ProcessingInstruction)  # noqa: SLF001 - the library's one name for them


@dataclass(frozen=True, slots=True, eq=False)
class Node:
    """An element; two are the same only when they are one."""

    tag: str
    """Its local name, in lower case for HTML."""
    line: int
    attributes: Mapping[str, str]
    children: tuple["Node | str", ...]

    def get(self, name: str) -> str:
        """An attribute; empty when it has none of that name."""
        return self.attributes.get(name, "")

    def elements(self) -> Iterator["Node"]:
        """The elements directly beneath it."""
        return (child for child in self.children if isinstance(child, Node))

    def first(self, *tags: str) -> "Node | None":
        """The first element directly beneath it with one of these names."""
        return next((child for child in self.elements() if child.tag in tags), None)

    def opening(self) -> "Node | None":
        """The element that it begins with, when no text stands before that."""
        first = next((child for child in self.children if isinstance(child, Node) or child.strip()), None)
        return first if isinstance(first, Node) else None

    def walk(self) -> Iterator["Node"]:
        """Itself and all elements beneath it, in order."""
        left = [self]
        while left:
            node = left.pop()
            yield node
            left.extend(child for child in reversed(node.children) if isinstance(child, Node))

    def less(self, left_out: "Node | None") -> "Node":
        """The same element without one that is directly beneath it."""
        kept = tuple(child for child in self.children if child is not left_out)
        return Node(self.tag, self.line, self.attributes, kept)

    def text(self) -> str:
        """All text beneath it."""
        return "".join(child if isinstance(child, str) else child.text() for child in self.children)


@lru_cache(maxsize=2)
def parse_xml(source: Source) -> tuple[Node | None, tuple[Problem, ...]]:
    """Reads a text. Writes its tree, or why it is no sound XML, with the line; remembered, for it is asked twice."""
    at = source.text.find(_ENTITIES)
    if at >= 0:
        place = place_in(source.path, source.text, Span(at, at + len(_ENTITIES)))
        hint = "een officiële publicatie heeft dat niet; haal het bestand opnieuw op"
        return None, (problem("I131", place, "deze XML verklaart eigen entiteiten; die worden niet gelezen", hint),)
    parser = etree.XMLParser(
        encoding="utf-8",
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=False,
    )
    try:
        root = etree.fromstring(_DECLARATION.sub(_blank, source.text, count=1).encode(), parser)
    except etree.XMLSyntaxError as error:
        return None, (damaged(source, error),)
    unknown = next((e for e in root.iter() if isinstance(e, etree._Entity) and not _known(e)), None)  # noqa: SLF001 - the library's one name for it
    if unknown is not None:
        place = Place(source.path, unknown.sourceline or 0)
        message = f"deze XML gebruikt het teken {unknown.text}, dat nergens wordt verklaard"
        return None, (problem("I131", place, message, "haal het bestand opnieuw op"),)
    return of_lxml(root), ()


def of_lxml(element: etree._Element) -> Node:
    """The plain tree of what the library read."""
    children: list[Node | str] = []
    text = element.text or ""
    for child in element:
        if isinstance(child, etree._Entity):  # noqa: SLF001 - the library's one name for it
            text += html.unescape(str(child.text))
        elif not isinstance(child, _NO_TEXT):
            children += [text, of_lxml(child)] if text else [of_lxml(child)]
            text = ""
        text += child.tail or ""
    if text:
        children.append(text)
    attributes = {_local(str(name)): str(value) for name, value in element.attrib.items()}
    line = element.sourceline
    return Node(_local(str(element.tag)), line if isinstance(line, int) else 0, attributes, tuple(children))


def _blank(match: re.Match[str]) -> str:
    """The declaration names the encoding of the bytes, which have become text; its place stays."""
    return re.sub(r"[^\n]", " ", match.group())


def _known(entity: etree._Entity) -> bool:
    return html.unescape(str(entity.text)) != str(entity.text)


def _local(name: str) -> str:
    return name.rpartition("}")[2]
