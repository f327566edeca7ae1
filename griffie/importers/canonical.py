"""The paper as canonical Markdown (`docs/inhoud.md`): one line a paragraph, notes directly after what cites them."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from griffie.importers.draft import Block, Heading, Inline, Item, Note, NoteMark, Paragraph, Table, Title, Unit, Words
from griffie.importers.dressing import is_plain_dress
from griffie.importers.escape import escaped, escaped_cell, escaped_heading, escaped_start
from griffie.importers.inline import labels, plain
from griffie.importers.plain_reading import read_plainly

_LEVELS = {Unit.SECTION: "##", Unit.QUESTION: "###", Unit.ANSWER: "###"}


def write_body(parts: Sequence[Heading | Block], notes: Iterable[Note]) -> str:
    """Reads the parts of a paper and its notes. Writes its text; a note that is cited twice stands after the first."""
    waiting = {note.label: note for note in notes}
    written: list[str] = []
    for is_item, group in groupby(parts, key=lambda part: isinstance(part, Item)):
        blocks = list(group)
        if is_item:
            items = [b for b in blocks if isinstance(b, Item)]
            written += _nested(items) if any(item.depth for item in items) else _lists(items)
            written += _notes(blocks, waiting)
            continue
        for block in blocks:
            written.append(_part(block))
            written += _notes([block], waiting)
    return "\n\n".join(text for text in written if text) + "\n"


def write_inline(inline: Inline) -> str:
    """Runs as Markdown; emphasis that Markdown would not read back (it depends on its neighbours) is left off.

    Links stay when emphasis goes.
    """
    dressed = "".join(_dressed(run) for run in inline)
    if is_plain_dress(inline):
        return dressed
    bare = "".join(escaped(run.text) if isinstance(run, Words) else _mark(run) for run in inline)
    expected = "".join(run.text if isinstance(run, Words) else _mark(run) for run in inline)
    linked = tuple(replace(run, strong=False, emphasis=False) if isinstance(run, Words) else run for run in inline)
    for written in (dressed, "".join(_dressed(run) for run in linked)):
        # A word before it, lest the text be read as a list or a quotation.
        if written == bare or read_plainly(f"x {written}", addresses=False).split() == f"x {expected}".split():
            return written
    return bare


def _dressed(run: Words | NoteMark) -> str:
    if isinstance(run, NoteMark):
        return _mark(run)
    text = run.text.strip()
    if not text or not (run.strong or run.emphasis or run.address):
        return escaped(run.text)
    inner = escaped(text)
    if run.address:
        inner = f"[{inner}](<{run.address}>)" if any(c in run.address for c in " ()<>") else f"[{inner}]({run.address})"
    for wanted, mark in ((run.emphasis, "*"), (run.strong, "**")):
        inner = f"{mark}{inner}{mark}" if wanted else inner
    start = run.text.index(text[0])
    return run.text[:start] + inner + run.text[start + len(text) :]


def _mark(run: NoteMark) -> str:
    return f"[^{run.label}]"


def _part(part: Heading | Block) -> str:
    match part:
        case Heading():
            words = escaped_heading(write_inline(part.inline))
            added = f"[{part.added}]" if part.added else ""
            level = _LEVELS[part.unit] + "#" * (part.rank - 1 if part.unit is Unit.SECTION else 0)
            return " ".join(word for word in (level, added, words) if word)
        case Paragraph(quoted=True):
            return f"> {escaped_start(write_inline(part.inline))}"
        case Table():
            return _table(part)
        case Item() | Paragraph() | Title():
            return escaped_start(write_inline(part.inline))


def _lists(items: Sequence[Item]) -> Iterator[str]:
    """Items as lists: bulleted and lettered ones, and numbered ones as long as the numbers count on.

    Markdown counts for itself: a number out of turn would be printed as another. Such items become paragraphs, as does
    a second numbered list directly after a first, which Markdown would make one.
    """
    ordered_before = False
    run: list[Item] = []
    for item in items:
        if run and not _same_list(run[-1], item):
            yield _list(run, ordered_before=ordered_before)
            ordered_before = _is_numbered(run[0])
            run = []
        run.append(item)
    if run:
        yield _list(run, ordered_before=ordered_before)


def _nested(items: Sequence[Item]) -> Iterator[str]:
    """Lists in lists: an item stands under the last one before it that is less deep, indented as far as its text.

    A number that Markdown would count otherwise is written as text of its item.
    """
    lines: list[str] = []
    above: list[_Place] = []
    for item in items:
        before = None
        while above and above[-1].depth >= item.depth:
            before = above.pop()
        indent = above[-1].text if above else 0
        number = _counted(item, before, first=not lines)
        mark = number or "-"
        text = escaped_start(write_inline(item.inline)) if number else _item(item)
        lines.append(f"{' ' * indent}{mark} {text}")
        above.append(_Place(item.depth, indent + len(mark) + 1, number))
    yield "\n".join(lines)


@dataclass(frozen=True, slots=True)
class _Place:
    """Where an item of a list in a list stands: how deep, where its text begins, and its number for Markdown."""

    depth: int
    text: int
    number: str


def _counted(item: Item, before: _Place | None, *, first: bool) -> str:
    """The number of an item as Markdown counts it too; empty when it does not."""
    if not _is_numbered(item) or item.marker.startswith("0"):
        return ""
    last = before.number if before else ""
    if last:
        return item.marker if (int(item.marker[:-1]), item.marker[-1]) == (int(last[:-1]) + 1, last[-1]) else ""
    return item.marker if first or item.marker[:-1] == "1" else ""


def _is_numbered(item: Item) -> bool:
    return item.marker[:-1].isdigit()


def _same_list(last: Item, item: Item) -> bool:
    if _is_numbered(last) and _is_numbered(item):
        return int(item.marker[:-1]) == int(last.marker[:-1]) + 1
    return _is_numbered(last) == _is_numbered(item)


def _list(items: Sequence[Item], *, ordered_before: bool) -> str:
    if not _is_numbered(items[0]):
        return "\n".join(f"- {_item(item)}" for item in items)
    # "08." would be read as 8.
    if ordered_before or any(item.marker.startswith("0") for item in items):
        return "\n\n".join(escaped_start(f"{item.marker} {write_inline(item.inline)}") for item in items)
    return "\n".join(f"{item.marker} {escaped_start(write_inline(item.inline))}" for item in items)


def _item(item: Item) -> str:
    text = write_inline(item.inline)
    return escaped_start(f"{item.marker} {text}" if item.marker else text)


def _table(table: Table) -> str:
    """A pipe table; short rows get empty cells, for Markdown drops what goes beyond the first row."""
    width = max(len(row) for row in table.rows)
    rows = [[escaped_cell(write_inline(cell)) for cell in row] + [""] * (width - len(row)) for row in table.rows]
    lines = [f"| {' | '.join(row)} |" for row in rows]
    return "\n".join([lines[0], "|" + " --- |" * width, *lines[1:]])


def _notes(blocks: Iterable[Heading | Block], waiting: dict[str, Note]) -> Iterator[str]:
    for label in dict.fromkeys(label for block in blocks for label in labels_of(block)):
        if note := waiting.pop(label, None):
            yield _note(note)


def labels_of(part: Heading | Block) -> tuple[str, ...]:
    """The footnotes that a part cites, in order."""
    if isinstance(part, Table):
        return tuple(label for row in part.rows for cell in row for label in labels(cell))
    return labels(part.inline)


def _note(note: Note) -> str:
    paragraphs = [escaped_start(write_inline(inline)) for inline in note.paragraphs if plain(inline) or inline]
    return f"[^{note.label}]: " + "\n\n    ".join(paragraphs) if paragraphs else f"[^{note.label}]:"
