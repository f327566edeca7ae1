"""Lines that were broken to fit a page, made one again."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from griffie.importers.draft import Line
from griffie.model.document import Repair

_BROKEN = re.compile(r"(?P<word>\S*[^\W\d_])-")
_WORD = re.compile(r"\W*([\w-]+)")


@dataclass(frozen=True, slots=True)
class Wrapped:
    """The lines as one, and what was done to the words at their ends."""

    text: str
    repairs: tuple[Repair, ...]


def unwrap(lines: Sequence[Line], vocabulary: frozenset[str]) -> Wrapped:
    """Joins lines with a space.

    A word that was broken with a hyphen becomes whole only when the whole word, with or without that hyphen, stands
    elsewhere in the source (`vocabulary`, lower case); otherwise both halves stay, parted by a space.
    """
    text = lines[0].text if lines else ""
    repairs = []
    for before, line in pairwise(lines):
        joined = _whole(text, line.text, vocabulary)
        if joined is None:
            text = f"{text} {line.text}"
            continue
        head, _, tail = line.text.partition(" ")
        broken = text.rsplit(maxsplit=1)[-1]
        repairs.append(Repair("afgebroken woord hersteld", before.number, f"{broken} {head}", joined))
        text = text.removesuffix(broken) + joined + (f" {tail}" if tail else "")
    return Wrapped(text, tuple(repairs))


def _whole(before: str, after: str, vocabulary: frozenset[str]) -> str | None:
    """The word that was broken over two lines, when the source shows it whole."""
    broken = before.rsplit(maxsplit=1)[-1] if before else ""
    head = after.partition(" ")[0]
    if not _BROKEN.fullmatch(broken) or not head[:1].isalpha():
        return None
    whole = broken[:-1] + head
    compound = broken + head
    if head[0].islower() and _core(whole) in vocabulary:
        return whole
    return compound if _core(compound) in vocabulary else None


def _core(word: str) -> str:
    match = _WORD.match(word.lower())
    return match[1] if match else ""
