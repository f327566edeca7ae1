"""The footnotes of a PDF: which lines they are, and which mark in the text cites each.

A footnote begins at a line that starts with a number which the text has cited before it, in a raised small figure, and
that no other footnote has answered yet. It stands under the text of its page or column, in small print or beneath a
rule; what it has too much stands at the foot of the next page, before the footnotes of that page. Where the pages have
none, they stand after the text, all together.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby

from griffie.importers.pdf.lines import MARGIN, SMALL, PdfLine, mark_of
from griffie.importers.pdf.pages import Piece, Rule

_SLACK = 0.25
"""Points by which lines of one size may differ."""
_HANGING = 7.0
"""Points by which the numbers of footnotes may begin further left or right: 9 above 10."""
_SHORTEST, _LONGEST = 0.12, 0.75
"""Of the width of its column: how long the rule above footnotes is."""
_AT_LEFT = 12.0
"""Points from the left of its column within which that rule begins."""
_MOST_OF_PAGE = 0.6
"""Of the lines of a page: what a footnote of the page before takes at most, unless it goes on in mid-sentence."""
_PLAIN = re.compile(r"(?:\[(?P<framed>\d{1,3})\]\s*|(?P<plain>\d{1,3})(?:[.)]?\s+|(?=[^\W\d]|[\"'‘“«„(])))(?=\S)")
"""A number before a footnote, in brackets, with a space or glued to its first word."""
_TITLE = re.compile(r"(?:Voet|Eind)?noten:?", re.IGNORECASE)
_GOES_ON = re.compile(r"[^.?!:;…\"'”’»)\]/]$|-$")


@dataclass(frozen=True, slots=True)
class Foot:
    """A footnote."""

    page: int
    """Where it begins."""
    label: str
    """As printed."""
    lines: tuple[PdfLine, ...]
    cited: frozenset[int]
    """The pages on which its number cites it."""


@dataclass(frozen=True, slots=True)
class Parted:
    """The lines of a paper, its footnotes apart."""

    text: tuple[PdfLine, ...]
    feet: tuple[Foot, ...]


def label_at_start(line: PdfLine, *, raised: bool) -> str:
    """The number with which a line begins, raised or (in small print) plain; empty when it has none."""
    first = line.pieces[0]
    if line.is_mark(first):
        return mark_of(first)
    match = None if raised else _PLAIN.match(line.text)
    return (match["framed"] or match["plain"]) if match else ""


def without_label(line: PdfLine) -> PdfLine:
    """The first line of a footnote without its number."""
    first, *rest = line.pieces
    if line.is_mark(first) or _is_number(line):
        return replace(line, pieces=tuple(rest))
    match = _PLAIN.match(line.text)
    left = match.end() if match else 0
    pieces: list[Piece] = []
    for piece in line.pieces:
        text = piece.text.lstrip()
        cut = min(left, len(text))
        left -= cut
        if text[cut:].strip():
            pieces.append(replace(piece, text=text[cut:].lstrip()))
    return replace(line, pieces=tuple(pieces))


def parted(lines: Sequence[PdfLine], size: float, rules: Mapping[int, Sequence[Rule]]) -> Parted:
    """Reads the lines of a paper that are no running ones. Writes its text and its footnotes."""
    reading = _Reading(size)
    for page, group in groupby(lines, key=lambda line: line.page):
        reading.read(tuple(group), rules.get(page, ()))
    feet = tuple(foot.closed() for foot in reading.feet)
    if reading.open:
        return _with_endnotes(reading.text, feet, reading.open)
    return Parted(tuple(reading.text), feet)


@dataclass(slots=True)
class _Note:
    """A footnote in the making."""

    page: int
    label: str
    lines: list[PdfLine]
    cited: frozenset[int]

    def closed(self) -> Foot:
        return Foot(self.page, self.label, tuple(self.lines), self.cited)


@dataclass(slots=True)
class _Reading:
    """What has been read of a paper, page after page."""

    size: float
    text: list[PdfLine] = field(default_factory=list)
    feet: list[_Note] = field(default_factory=list)
    open: dict[str, set[int]] = field(default_factory=dict)
    """Numbers that the text cites and no footnote has answered yet, with the pages on which it does."""

    def read(self, page: tuple[PdfLine, ...], rules: Sequence[Rule]) -> None:
        """Take a page: first what its text cites, for columns may stand beside the footnotes of others; then those."""
        streams = [tuple(group) for _, group in groupby(page, key=lambda line: line.flow)]
        cuts = [self._zone(stream, rules) for stream in streams]
        zone = [line for stream, cut in zip(streams, cuts, strict=True) for line in stream[cut:]]
        above = [line for stream, cut in zip(streams, cuts, strict=True) for line in stream[:cut]]
        for line in above:
            self._cite(line)
        taken = self._feet(zone, len(page))
        self.text += [line for line in page if line not in taken]

    def _zone(self, stream: Sequence[PdfLine], rules: Sequence[Rule]) -> int:
        """Of a stream of lines how many stand above where footnotes may stand: small print, or what a rule parts."""
        cut = len(stream)
        if stream[0].flow == MARGIN:
            return cut
        while cut and stream[cut - 1].size < self.size - SMALL:
            cut -= 1
        left, right = min(line.left for line in stream), max(line.edge for line in stream)
        for rule in rules:
            fits = _SHORTEST < (rule.right - rule.left) / max(right - left, 1.0) < _LONGEST
            if fits and abs(rule.left - left) < _AT_LEFT and cut == len(stream):
                below = next((at for at, line in enumerate(stream) if line.base < rule.base), cut)
                if below < cut and label_at_start(stream[below], raised=False):
                    cut = below
        return cut

    def _cite(self, line: PdfLine) -> None:
        for piece in line.pieces:
            if line.is_mark(piece):
                self.open.setdefault(mark_of(piece), set()).add(line.page)

    def _feet(self, zone: Sequence[PdfLine], height: int) -> frozenset[PdfLine]:
        """Make footnotes of what stands in a zone; which of its lines they took."""
        starts = self._starts(zone)
        first = min(starts, default=len(zone))
        taken: set[PdfLine] = set()
        if self._carries(zone[:first], zone, height):
            self.feet[-1].lines += zone[:first]
            taken |= set(zone[:first])
        else:
            for line in zone[:first]:
                self._cite(line)
        for at in range(first, len(zone)):
            line = zone[at]
            if at in starts:
                self.feet.append(_Note(line.page, starts[at], [line], frozenset(self.open.pop(starts[at]))))
            else:
                self.feet[-1].lines.append(line)
            taken.add(line)
        return frozenset(taken)

    def _starts(self, zone: Sequence[PdfLine]) -> dict[int, str]:
        """Where footnotes begin in a zone: at numbers that are cited, all raised or all plain, counting on."""
        found: dict[int, str] = {}
        raised = False
        last: tuple[int, float] | None = None
        for at, line in enumerate(zone):
            label = label_at_start(line, raised=raised) or (mark_of(line.pieces[0]) if _is_number(line) else "")
            if label not in self.open or label in found.values():
                continue
            number = int(label)
            if last and (number <= last[0] or not self._is_next(number, last[0])):
                continue
            if last and not raised and abs(line.left - last[1]) > _HANGING and line.flow == zone[at - 1].flow:
                continue
            raised = raised or line.is_mark(line.pieces[0])
            found[at] = label
            last = number, line.left
        return found

    def _is_next(self, number: int, last: int) -> bool:
        """Whether no number between the two waits for its footnote."""
        return not any(str(between) in self.open for between in range(last + 1, number))

    def _carries(self, lines: Sequence[PdfLine], zone: Sequence[PdfLine], height: int) -> bool:
        """Whether lines at the head of a zone are the rest of the last footnote of the page before."""
        if not lines or not self.feet or lines[0].page != self.feet[-1].lines[-1].page + 1:
            return False
        before = self.feet[-1].lines[-1]
        if abs(lines[0].size - before.size) > _SLACK and not _is_number(before):
            return False
        goes_on = _GOES_ON.search(before.text) is not None or lines[0].text[:1].islower()
        return goes_on or len(zone) < _MOST_OF_PAGE * height


def _is_number(line: PdfLine) -> bool:
    """Whether a line is no more than the number of a footnote whose words did not fit beside it."""
    return len(line.pieces) == 1 and mark_of(line.pieces[0]) != ""


def _with_endnotes(text: Sequence[PdfLine], feet: tuple[Foot, ...], cited: Mapping[str, set[int]]) -> Parted:
    """Notes that stand together after the text: the last lines, from the first number that waits for its note."""
    waiting = sorted(map(int, cited))
    last = max((at for at, line in enumerate(text) if any(_cites(line, str(n)) for n in waiting)), default=-1)
    titled = next((at for at in range(last + 1, len(text)) if _TITLE.fullmatch(text[at].text)), len(text))
    starts: dict[int, str] = {}
    for at in range(last + 1, len(text)):
        # Text has numbered paragraphs too: a plain number needs a heading above it.
        label = label_at_start(text[at], raised=at <= titled)
        if label and len(starts) < len(waiting) and int(label) == waiting[len(starts)]:
            starts[at] = label
    if len(starts) < len(waiting):
        return Parted(tuple(text), feet)
    first = min(starts)
    notes: list[_Note] = []
    for at in range(first, len(text)):
        if at in starts:
            notes.append(_Note(text[at].page, starts[at], [text[at]], frozenset(cited[starts[at]])))
        else:
            notes[-1].lines.append(text[at])
    return Parted(tuple(text[:first]), (*feet, *(note.closed() for note in notes)))


def _cites(line: PdfLine, label: str) -> bool:
    """Whether a line holds a number as a mark within it; one at its start may be that of the note itself."""
    marks = [piece for piece in line.pieces[1:] if line.is_mark(piece)]
    return any(mark_of(piece) == label for piece in marks)


def named(feet: Iterable[Foot]) -> dict[tuple[int, str], str]:
    """The label of each footnote by the pages that cite it; where numbers begin anew, with the page behind them."""
    names: dict[tuple[int, str], str] = {}
    for foot in feet:
        name = f"{foot.label}p{foot.page}" if foot.label in names.values() else foot.label
        names |= {(page, foot.label): name for page in foot.cited}
    return names
