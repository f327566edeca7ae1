"""Words that the end of a line broke, made whole where that is certain; and the list of words that says so."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from itertools import pairwise

import simplemma

from griffie.importers.draft import Inline, Line, Words
from griffie.importers.inline import plain
from griffie.importers.pdf_source import Placed
from griffie.importers.wrapping import unwrap
from griffie.model.document import Repair

_BROKEN = re.compile(r"\S*[^\W\d_]-")


@dataclass(slots=True)
class Joiner:
    """Joins lines, and records what it did to the words at their ends."""

    vocabulary: frozenset[str]
    repairs: list[Repair] = field(default_factory=list)

    @classmethod
    def of(cls, placed: Iterable[Placed]) -> "Joiner":
        """Knows the words of the paper itself, and of the words that line ends broke those that Dutch has."""
        texts = [one.text for one in placed]
        known = set(re.findall(r"[\w-]+", "\n".join(texts).lower()))
        for before, after in pairwise(texts):
            broken, head = _last(before), _first(after)
            if _BROKEN.fullmatch(broken) and head[:1].islower():
                whole = re.sub(r"^\W+|\W+$", "", (broken[:-1] + head).lower())
                if simplemma.is_known(whole, lang="nl"):
                    known.add(whole)
        return cls(frozenset(known))

    def join(self, first: Inline, second: Inline, line: int) -> Inline:
        """Two lines as one; a broken word becomes whole when the list of words has it."""
        broken, head = _last(plain(first)), _first(plain(second))
        start, end = first[-1] if first else None, second[0] if second else None
        if isinstance(start, Words) and isinstance(end, Words) and _BROKEN.fullmatch(broken):
            found = unwrap((Line(line, broken), Line(line + 1, head)), self.vocabulary).repairs
            if found and start.text.rstrip().endswith(broken) and end.text.lstrip().startswith(head):
                self.repairs += found
                whole = replace(start, text=start.text.rstrip().removesuffix(broken) + found[0].na)
                return (*first[:-1], whole, replace(end, text=end.text.lstrip().removeprefix(head)), *second[1:])
        return (*first, Words(" "), *second)


def _last(text: str) -> str:
    return text.rsplit(maxsplit=1)[-1] if text.strip() else ""


def _first(text: str) -> str:
    return text.split(maxsplit=1)[0] if text.strip() else ""
