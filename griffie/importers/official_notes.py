"""Labels for footnotes of one paper: as printed where that is possible, and different from each other everywhere.

Numbering restarts in annexes, in nested letters and in tables; a second note 1 is labelled `1-2`.
"""

import re
from collections.abc import Iterable

_UNFIT = re.compile(r"[^0-9A-Za-z]+")


def note_labels(printed: Iterable[str]) -> tuple[str, ...]:
    """The labels of all notes of a paper, from what is printed at each, in order."""
    taken: set[str] = set()
    labels: list[str] = []
    for number in printed:
        label = _free(_UNFIT.sub("", number) or str(len(labels) + 1), taken)
        taken.add(_shape(label))
        labels.append(label)
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
