"""Tables of contents with page numbers, which a site makes better: left out, with a record of all their words.

Files say seldom that a table or a run of lines is one; a heading that says so, and numbers of pages at the end of its
lines, do.
"""

import re
from collections.abc import Sequence

from griffie.importers.draft import Heading, Item, Paragraph, Table, Title
from griffie.importers.inline import labels, plain
from griffie.importers.official.official_blocks import Part, words_in
from griffie.model.document import Repair

_HEADING = re.compile(r"inhoud(?:sopgave)?\.?", re.IGNORECASE)
_PAGE = re.compile(r".*\D\d{1,3}|\d{1,3}", re.DOTALL)
_FEWEST = 3
"""Lines with the number of a page that a table of contents has at least."""


def without_contents(parts: Sequence[Part]) -> tuple[tuple[Part, ...], tuple[Repair, ...]]:
    """Reads the parts of a paper. Writes them without its table of contents, and the record of that."""
    start = next((index for index, part in enumerate(parts) if _opens(part)), None)
    if start is None:
        return tuple(parts), ()
    end = start + 1
    while end < len(parts) and _belongs(parts[end]):
        end += 1
    found = parts[start:end]
    if sum(len(_pages(part)) for part in found) < _FEWEST or any(_cites(part) for part in found):
        return tuple(parts), ()
    record = Repair("inhoudsopgave", parts[start].line, words_in(found))
    return (*parts[:start], *parts[end:]), (record,)


def _opens(part: Part) -> bool:
    return isinstance(part, Title | Heading) and bool(_HEADING.fullmatch(plain(part.inline)))


def _belongs(part: Part) -> bool:
    """Whether a part is a line that ends in the number of a page, or a table of which (nearly) all rows do."""
    rows = [row for row in part.rows if any(map(plain, row))] if isinstance(part, Table) else [()]
    return isinstance(part, Table | Item | Paragraph) and len(_pages(part)) * 4 >= len(rows) * 3 > 0


def _pages(part: Part) -> list[str]:
    """What ends in the number of a page: a line, or the last cells of rows."""
    if isinstance(part, Table):
        return [text for row in part.rows if _PAGE.fullmatch(text := plain(row[-1]).strip())]
    line = plain(part.inline).strip() if isinstance(part, Item | Paragraph) else ""
    return [line] if _PAGE.fullmatch(line) else []


def _cites(part: Part) -> bool:
    cells = [cell for row in part.rows for cell in row] if isinstance(part, Table) else [part.inline]
    return any(labels(cell) for cell in cells)
