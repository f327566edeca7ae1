"""The table of contents of a paper: the pages that it names are those of the print, and its words stand in the text."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from griffie.importers.pdf.lines import PdfLine

CONTENTS = "inhoudsopgave"
_TITLE = re.compile(r"inhoud(?:sopgave)?:?|inhoud van .{3,60}", re.IGNORECASE)
_ENTRY = re.compile(r".*?\S(?:\t| ?(?:\. ?){3,}| ?…+ ?)\s*(?P<page>\d{1,3})")
_FEWEST = 3
"""Entries of the shortest table of contents."""
_WRAPPED = 2
"""Lines that one entry may have before the one with its page."""


def without_contents(lines: Sequence[PdfLine]) -> tuple[PdfLine, ...]:
    """Lines with those of a table of contents marked: under its title, as long as entries follow each other."""
    result = list(lines)
    text = [at for at, line in enumerate(lines) if not line.running]
    for start, at in enumerate(text):
        if _TITLE.fullmatch(lines[at].text):
            found = _entries(lines, text[start + 1 :])
            for one in (at, *found) if found else ():
                result[one] = replace(lines[one], running=CONTENTS)
    return tuple(result)


def _entries(lines: Sequence[PdfLine], rest: Sequence[int]) -> list[int]:
    """The lines of the entries; none when they are too few, or do not count on."""
    taken = 0
    pages: list[int] = []
    for count, at in enumerate(rest, 1):
        entry = _ENTRY.fullmatch(lines[at].text)
        if entry:
            taken = count
            pages.append(int(entry["page"]))
        elif count - taken > _WRAPPED:
            break
    counts_on = all(before <= page for before, page in pairwise(pages))
    return list(rest[:taken]) if len(pages) >= _FEWEST and counts_on else []
