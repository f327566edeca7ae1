"""Labels for footnotes of one paper: as printed where that is possible, and different from each other everywhere.

Numbering restarts in annexes, in nested letters and in tables; a second note 1 is labelled `1-2`.
"""

import re
from collections.abc import Sequence

_UNFIT = re.compile(r"[^0-9A-Za-z]+")


def note_labels(printed: Sequence[tuple[str, bool]]) -> tuple[str, ...]:
    """The labels of all notes of a paper, in order, from what is printed at each and whether it is of a table.

    Notes of tables give way: those of the text keep their printed numbers wherever they can.
    """
    taken: set[str] = set()
    labels = [""] * len(printed)
    for index in sorted(range(len(printed)), key=lambda index: printed[index][1]):
        labels[index] = _free(_UNFIT.sub("", printed[index][0]) or str(index + 1), taken)
        taken.add(_shape(labels[index]))
    return tuple(labels)


def _free(label: str, taken: set[str]) -> str:
    found, count = label, 1
    while _shape(found) in taken:
        count += 1
        found = f"{label}-{count}"
    return found


def _shape(label: str) -> str:
    """Labels that readers can hardly tell apart count as the same."""
    return label.casefold().lstrip("0")
