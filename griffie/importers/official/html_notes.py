"""Footnotes of an HTML page: texts in a list of "X Noot n", and marks that link to them.

A mark and a text are joined when the one names the id of the other. What has no counterpart stays in the text.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from griffie.importers.official.html_tree import has_class
from griffie.importers.official.official_notes import note_labels
from griffie.importers.official.xml_tree import Node

_PREFIX = re.compile(r"^(?:supernote-note-|noot-)")


@dataclass(frozen=True, slots=True)
class Notes:
    """The notes of a page that are cited, and where."""

    labels: Mapping[Node, str]
    """Per text its label."""
    cited: Mapping[Node, Node]
    """Per mark its text."""
    texts: tuple[Node, ...]
    """All texts, also those that nothing cites."""


def notes_of(content: Node) -> Notes:
    """Reads the content of a page. Writes which mark belongs to which text."""
    texts = tuple(_texts(content))
    by_id = {name: text for text in texts for name in _names(text)}
    marks = [node for node in content.walk() if is_mark(node.tag, node.get("class"), node.get("href"))]
    inside = {inner for text in texts for inner in text.walk()}
    cited = {
        mark: by_id[mark.get("href")[1:]] for mark in marks if mark.get("href")[1:] in by_id and mark not in inside
    }
    used = tuple(dict.fromkeys(cited.values()))
    tables = {inner for node in content.walk() if has_class(node, "tabelnoten") for inner in node.walk()}
    labels = note_labels([("".join(printed_number(text).split()), text in tables) for text in used])
    return Notes(dict(zip(used, labels, strict=True)), cited, texts)


def is_text(tag: str, classes: str) -> bool:
    """Whether an element is the text of a note."""
    return tag in {"div", "li", "p", "section"} and "noot" in classes.split()


def is_mark(tag: str, classes: str, href: str) -> bool:
    """Whether an element is the mark of a note."""
    return tag == "a" and href.startswith("#") and any(c.startswith(("noot", "supernote")) for c in classes.split())


def is_close(classes: str) -> bool:
    """Whether an element is the label "X Noot" of the list, which is no text."""
    return "note-close" in classes.split()


def is_number(classes: str) -> bool:
    """Whether an element in a note holds its number."""
    return "nootnum" in classes.split()


def id_in(identifier: str) -> str:
    """The id by which marks name a note: that of its element without what the site puts before it."""
    return _PREFIX.sub("", identifier)


def printed_number(text: Node) -> str:
    """The number that is printed at a note."""
    return next((node.text() for node in text.walk() if is_number(node.get("class"))), "")


def _texts(node: Node) -> Iterator[Node]:
    for child in node.elements():
        if is_text(child.tag, child.get("class")):
            yield child
        else:
            yield from _texts(child)


def _names(text: Node) -> Iterator[str]:
    for node in text.walk():
        for name in (node.get("id"), node.get("name")):
            if name:
                yield id_in(name)


def closes(node: Node) -> bool:
    """Whether an element is the label "X Noot"."""
    return has_class(node, "note-close")
