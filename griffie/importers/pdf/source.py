"""A PDF as a source: its lines in the order in which they are read, a line each, footnotes between brackets.

The law of import has two halves here. What `pages` took apart must hold every letter that the library gives for
the page as a whole (checked at once); and the paper must hold the words of these lines, in order (as for any source).
"""

import hashlib
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from pathlib import Path

from griffie.catalogue import problem
from griffie.importers.draft import Line
from griffie.importers.furniture import strip_furniture
from griffie.importers.head import split_head
from griffie.importers.para import kept_address
from griffie.importers.pdf.lines import PdfLine, body_size, joined_text, mark_of, pitch
from griffie.importers.pdf.notes import Foot, Parted, named, parted, without_label
from griffie.importers.pdf.order import lines_of_pages
from griffie.importers.pdf.pages import Page, Piece, read_pages
from griffie.importers.pdf.tables import Spot, laid_out
from griffie.importers.source import Source
from griffie.problems import Place, Problem


@dataclass(frozen=True, slots=True)
class Placed:
    """A line at its place in the source."""

    number: int
    line: PdfLine
    """Of a footnote's first line without its number."""
    marks: tuple[str, ...]
    """Of each piece the label of the footnote that it cites; empty for words."""
    links: tuple[str, ...]
    """Of each piece the address that the source shows after it; empty unless it is the last of a link."""
    note: str = ""
    """The footnote that it is a line of; empty for text."""
    opens: bool = False
    closes: bool = False
    spot: Spot | None = None
    """Where in a table it stands."""

    @property
    def text(self) -> str:
        """As the source has it."""
        shown = (_shown(*one) for one in zip(self.line.pieces, self.marks, self.links, strict=True))
        text = joined_text(list(zip(self.line.pieces, shown, strict=True)))
        return f"{f'[{self.note}:  ' if self.opens else ''}{text}{']' if self.closes else ''}"


def _shown(piece: Piece, mark: str, address: str) -> str:
    space = " " if piece.text.endswith(" ") else ""
    if mark:
        return f"[footnoteRef:{mark}]{space}"
    return f"{piece.text.rstrip()} {address} " if address else piece.text


def open_pdf(data: bytes, name: str) -> tuple[Source | None, tuple[Problem, ...]]:
    """Reads the bytes of a PDF. Writes its lines as a source, or why it cannot be read."""
    pages, problems = read_pages(data, name)
    if problems:
        return None, problems
    lines = lines_of_pages(pages)
    if lost := _lost(pages, lines):
        hint = "dit is een fout in import, niet in uw bestand: er is niets geschreven; meld dit"
        return None, (problem("I107", Place(name), lost, hint),)
    placed = place(lines, pages)
    first: dict[int, int] = {}
    for one in placed:
        first.setdefault(one.line.page, one.number)
    starts = [first.get(page.number, len(placed)) for page in pages]
    text = "\n".join(one.text for one in placed)
    return Source(name, Path(name).name, text, hashlib.sha256(data).hexdigest(), data, tuple(starts)), ()


def _lost(pages: Iterable[Page], lines: Sequence[PdfLine]) -> str:
    """Which page has other letters in its lines than it has by the other way through the library; empty when none."""
    texts: dict[int, list[str]] = defaultdict(list)
    for line in lines:
        texts[line.page].append(line.text)
    for page in pages:
        found = Counter("".join("".join(texts[page.number]).split()))
        wanted = Counter("".join(page.raw.split()))
        if found != wanted:
            letters = "".join(sorted(((wanted - found) + (found - wanted)).elements()))[:20]
            return f"op bladzijde {page.number} is de tekst niet volledig gelezen (verschil: {letters})"
    return ""


def place(lines: Sequence[PdfLine], pages: Iterable[Page]) -> tuple[Placed, ...]:
    """The lines in order: of each page its text, then its footnotes, each whole where it begins."""
    found, head = _footnotes(lines, pages)
    names = named(found.feet)
    below = frozenset(line for foot in found.feet for line in foot.lines)
    placed: list[Placed] = []
    texts = laid_out([line for line in lines if line not in below], head)
    pages_read: set[int] = set()
    for page, group in groupby(texts, key=lambda one: one[0].page):
        pages_read.add(page)
        for line, spot in group:
            marks = tuple(names.get((page, mark_of(p)), "") if line.is_mark(p) else "" for p in line.pieces)
            placed.append(Placed(len(placed) + 1, line, marks, ("",) * len(marks), spot=spot))
        for foot in found.feet:
            if foot.page == page:
                placed += _foot(foot, names[min(foot.cited), foot.label], len(placed))
    # Of a page that has nothing but footnotes.
    for foot in found.feet:
        if foot.page not in pages_read:
            placed += _foot(foot, names[min(foot.cited), foot.label], len(placed))
    return linked(placed)


def _footnotes(lines: Sequence[PdfLine], pages: Iterable[Page]) -> tuple[Parted, frozenset[PdfLine]]:
    """The footnotes of the text, and the head of the paper; those that the head cites stay where they stand."""
    rules = {page.number: page.rules for page in pages}
    size = body_size(piece for line in lines for piece in line.pieces)
    found = parted([line for line in lines if not line.running], size, rules)
    head = _head(found.text)
    inside = frozenset((line.page, mark_of(piece)) for line in head for piece in line.pieces if line.is_mark(piece))
    feet = tuple(foot for foot in found.feet if not any((page, foot.label) in inside for page in foot.cited))
    return Parted(found.text, feet), frozenset(head)


def _foot(foot: Foot, name: str, before: int) -> Iterator[Placed]:
    first, *others = foot.lines
    bare = without_label(first)
    # A number may stand alone on its line, before an address that did not fit there.
    lines = (bare, *others) if bare.pieces or not others else tuple(others)
    for at, line in enumerate(lines):
        nothing = ("",) * len(line.pieces)
        yield Placed(before + at + 1, line, nothing, nothing, name, opens=at == 0, closes=at == len(lines) - 1)


def _head(lines: Sequence[PdfLine]) -> tuple[PdfLine, ...]:
    numbers, _ = split_head(strip_furniture(spaced(list(enumerate(lines, 1))), ())[0])
    return tuple(lines[number - 1] for number in {line.line for line in numbers})


def linked(placed: Sequence[Placed]) -> tuple[Placed, ...]:
    """Lines with the address of each link after its last words, unless those words are the address."""
    ends: dict[tuple[int, int], str] = {}
    pieces = (
        (at, which, piece, one.note)
        for at, one in enumerate(placed)
        for which, piece in enumerate(one.line.pieces)
        if not one.line.running
    )
    for (address, _), group in groupby(pieces, key=lambda found: (found[2].address, found[3])):
        link = [(at, which) for at, which, _, _ in group]
        text = "".join(placed[at].line.pieces[which].text for at, which in link if not placed[at].marks[which])
        if address and text and _is_kept(text, address):
            last = next((at, which) for at, which in reversed(link) if not placed[at].marks[which])
            ends[last] = address
    return tuple(
        replace(one, links=tuple(ends.get((at, which), "") for which in range(len(one.line.pieces))))
        for at, one in enumerate(placed)
    )


def _is_kept(text: str, address: str) -> bool:
    """Whether a paper keeps the address of a link: when its words do not say it, hyphens of broken lines apart."""
    bare, said = (
        re.sub(r"^(?:mailto:|https?://)?(?:www\.)?|[\s/.,;:)\u200a-]", "", one.lower()) for one in (address, text)
    )
    return kept_address(text, address) != "" and bare != said


def spaced(lines: Sequence[tuple[int, PdfLine]]) -> tuple[Line, ...]:
    """Lines by their number as the head is read: with a blank one wherever the page shows a gap."""
    usual = pitch([line for _, line in lines])
    result: list[Line] = []
    before: PdfLine | None = None
    for number, line in lines:
        if before and (before.stream != line.stream or before.base - line.base > GAP * max(usual, _PITCH * line.size)):
            result.append(Line(result[-1].number, ""))
        result.append(Line(number, line.text))
        before = line
    return tuple(result)


_PITCH = 1.15
"""Of the size: how far apart lines stand at least."""
GAP = 1.3
"""Of the usual distance between lines: from here on a blank line is meant."""
