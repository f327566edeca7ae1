"""Tables of a page as rows of equally many cells."""

from collections.abc import Callable, Iterator

from griffie.importers.draft import Inline
from griffie.importers.official.xml_tree import Node

_WIDEST = 200
"""Columns or rows beyond which a span is damage, not a table."""


def table_rows(table: Node, read: Callable[[Node], Inline]) -> tuple[tuple[tuple[Inline, ...], ...], bool]:
    """The rows of a table, equally wide; a cell that spans others has its text in the first place only."""
    taken: dict[tuple[int, int], bool] = {}
    rows: list[list[Inline]] = []
    merged = False
    for index, row in enumerate(_table_rows(table)):
        cells: list[Inline] = []
        for cell in (c for c in row.elements() if c.tag in {"td", "th"}):
            while taken.get((index, len(cells))):
                cells.append(())
            width, height = _span(cell.get("colspan")), _span(cell.get("rowspan"))
            merged = merged or width > 1 or height > 1
            taken.update({(index + y, len(cells) + x): True for y in range(1, height) for x in range(width)})
            cells += [read(cell), *[()] * (width - 1)]
        while taken.get((index, len(cells))):
            cells.append(())
        rows.append(cells)
    return tuple(tuple(row) for row in rows if row), merged


def _span(value: str) -> int:
    return max(1, min(_WIDEST, int(value))) if value.isdecimal() else 1


def _table_rows(table: Node) -> Iterator[Node]:
    for child in table.elements():
        if child.tag == "tr":
            yield child
        elif child.tag in {"thead", "tbody", "tfoot"}:
            yield from _table_rows(child)
