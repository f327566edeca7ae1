"""What a word processor's file holds, in order, before it is read as a paper: paragraphs and tables.

`docx_reading` and `odt_reading` make this; `office_draft` makes a draft of it. Every line is numbered as in the flat
text of the same file (`docx_text`, `odt_text`), which is the source that the law of import compares with.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from griffie.importers.draft import Inline, Note, NoteMark, Words
from griffie.model.document import Repair

ITEM_MARKER = re.compile(r"(?:\d{1,3}|[a-z])[.)]")
"""A number or letter that the paper's Markdown has as the marker of an item; any other stands in the text."""


@dataclass(frozen=True, slots=True)
class Para:
    """A line of a paragraph; a line break inside a paragraph begins another."""

    line: int
    inline: Inline
    marker: str = ""
    """The number that the word processor shows before it: `1.`, `a)`, `Vraag 3`."""
    bulleted: bool = False
    heading: int = 0
    """Level, from 1; 0 for text."""
    goes_on: bool = False
    """Whether it stands after a line break inside a paragraph."""


Cell = tuple[Para, ...]


@dataclass(frozen=True, slots=True)
class Grid:
    """A table, with empty cells where a cell reaches over several columns or rows."""

    line: int
    rows: tuple[tuple[Cell, ...], ...]


@dataclass(frozen=True, slots=True)
class Office:
    """A file taken apart."""

    flow: tuple[Para | Grid, ...]
    notes: tuple[Note, ...]
    dropped: tuple[Repair, ...]
    repairs: tuple[Repair, ...]
    doubts: tuple[Repair, ...]


def kept_address(text: str, address: str) -> str:
    """The address of a link that the paper keeps; none when the words say it already or Markdown cannot hold it.

    Places inside the same file have no address; a link around a footnote mark would hide the mark.
    """
    bare = text.strip()
    if not bare or "\n" in text or not re.fullmatch(r"(?:https?|ftp|mailto):[^\s<>\\]+", address):
        return ""
    return "" if bare in {address, address.removeprefix("mailto:")} or "[footnoteRef:" in text else address


def shown_marker(marker: str, text: str) -> str:
    """The number before a paragraph; before an empty one only when it says something by itself: `Vraag 3`, not `3.`."""
    return marker if text.strip() or not ITEM_MARKER.fullmatch(marker) else ""


def flat(inline: Inline) -> str:
    """Runs as they stand in the flat text: with addresses behind the words that are a link, and marks in brackets."""
    shown = (
        (f"{run.text} {run.address} " if run.address else run.text)
        if isinstance(run, Words)
        else f"[footnoteRef:{run.label}]"
        for run in inline
    )
    return "".join(shown).strip()


def split_lines(runs: Iterable[Words | NoteMark]) -> Iterator[list[Words | NoteMark]]:
    """The runs of each line of a paragraph."""
    line: list[Words | NoteMark] = []
    for run in runs:
        if isinstance(run, NoteMark):
            line.append(run)
            continue
        first, *rest = run.text.split("\n")
        line.append(replace(run, text=first))
        for text in rest:
            yield line
            line = [replace(run, text=text)]
    yield line
