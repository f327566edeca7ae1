"""CALS tables as rows of equally many cells.

A cell that spans others keeps its text in the first of them; the rest stay empty, for text said twice would be more
than the source says.
"""

from collections.abc import Callable

from griffie.importers.draft import Inline, Table
from griffie.importers.official.xml_tree import Node
from griffie.model.document import Repair

_PARTS = frozenset({"thead", "tbody", "tfoot"})
_SILENT = frozenset({"colspec", "spanspec"})
_WIDEST = 200
"""Columns beyond which a span is damage, not a table."""


def table_rows(group: Node, read: Callable[[Node], Inline]) -> tuple[Table | None, list[Repair]]:
    """Reads a `tgroup`, its cells with `read`. Writes the table, and what was done to fit it in rows."""
    names = {spec.get("colname"): index for index, spec in enumerate(_specs(group))}
    open_rows: dict[int, int] = {}
    rows: list[tuple[Inline, ...]] = []
    repairs: list[Repair] = []
    for part in group.elements():
        for row in part.elements():
            if row.tag != "row":
                continue
            cells, spans = _row(row, names, open_rows, read)
            rows.append(cells)
            if spans and not repairs:
                repairs.append(Repair("samengevoegde cellen: de tekst staat in de eerste", row.line))
    if group.first("thead") is None and rows:
        repairs.append(Repair("tabel zonder kop: de eerste rij is als kop gelezen", group.line))
    return (Table(group.line, tuple(rows)) if rows and any(map(len, rows)) else None), repairs


def is_regular(group: Node) -> bool:
    """Whether a `tgroup` holds rows of cells and nothing else, so that no text of it would be lost."""
    parts = [part for part in group.elements() if part.tag not in _SILENT]
    rows = [row for part in parts for row in part.elements() if row.tag not in _SILENT]
    fits = all(part.tag in _PARTS for part in parts) and all(row.tag == "row" for row in rows)
    cells = all(entry.tag == "entry" for row in rows for entry in row.elements())
    loose = any(isinstance(child, str) and child.strip() for node in (group, *parts, *rows) for child in node.children)
    return fits and cells and not loose


def _specs(group: Node) -> list[Node]:
    return [node for node in group.elements() if node.tag == "colspec"]


def _row(
    row: Node, names: dict[str, int], open_rows: dict[int, int], read: Callable[[Node], Inline]
) -> tuple[tuple[Inline, ...], bool]:
    """The cells of a row, with an empty one for each place that a cell before it or above it takes."""
    cells: list[Inline] = []
    spans = False
    for entry in row.elements():
        if entry.tag != "entry":
            continue
        _fill(cells, open_rows)
        wanted = names.get(entry.get("namest") or entry.get("colname"), len(cells))
        while len(cells) < wanted <= _WIDEST:
            cells.append(())
            _fill(cells, open_rows)
        first = len(cells)
        width = max(1, min(_WIDEST, names.get(entry.get("nameend"), first) - first + 1))
        more = int(entry.get("morerows")) if entry.get("morerows").isdecimal() else 0
        cells += [read(entry), *[()] * (width - 1)]
        open_rows.update({column: more for column in range(first, first + width) if more})
        spans = spans or width > 1 or more > 0
    _fill(cells, open_rows)
    return tuple(cells), spans


def _fill(cells: list[Inline], open_rows: dict[int, int]) -> None:
    """An empty cell for each column that is still taken by a cell above."""
    while left := open_rows.get(len(cells), 0):
        open_rows[len(cells)] = left - 1
        cells.append(())
