"""The letterhead of a ministry as a table: labels may stand above their values, so that it is read down its columns."""

from collections.abc import Iterator, Sequence

from griffie.importers.head import is_label
from griffie.importers.inline import plain
from griffie.importers.office.office_flow import Cell, Grid
from griffie.importers.para import Para


def down_columns(flow: Sequence[Para | Grid]) -> tuple[int, ...]:
    """The lines in the order in which they are to be read as a head; none when no table asks for another order.

    A label in the last cell of its row has its value beneath it; any other label has it at its right.
    """
    if not any(isinstance(part, Grid) and _is_above(part) for part in flow):
        return ()
    return tuple(para.line for part in flow for para in _paras(part))


def _is_above(grid: Grid) -> bool:
    last = (row[-1] for row in grid.rows if len(row) > 1)
    return any(is_label(plain(para.inline)) for cell in last for para in cell[-1:])


def _paras(part: Para | Grid) -> Iterator[Para]:
    if isinstance(part, Para):
        yield part
        return
    rows = part.rows
    if _is_above(part):
        width = max(len(row) for row in rows)
        cells: Iterator[Cell] = (row[at] for at in range(width) for row in rows if at < len(row))
    else:
        cells = (cell for row in rows for cell in row)
    for cell in cells:
        yield from cell
