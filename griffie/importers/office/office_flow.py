"""What a word processor's file holds, in order, before it is read as a paper: paragraphs and tables.

`docx_reading` and `odt_reading` make this; `office_draft` makes a draft of it. Every line is numbered as in the flat
text of the same file (`docx_text`, `odt_text`), which is the source that the law of import compares with.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from griffie.importers.draft import Inline, Note, NoteMark, Words
from griffie.importers.para import ITEM_MARKER, Para
from griffie.model.document import Repair

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
