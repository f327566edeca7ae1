"""Source and paper side by side: a row for each line of the source that a part of the paper came from.

Every line at which something was done has an id, says what, marks the words and leads to the next of its kind.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise

from markupsafe import Markup, escape

from griffie.importers.canonical import labels_of
from griffie.importers.draft import Block, Heading, Inline, Item, Note, NoteMark, Paragraph, Table, Title, Unit, Words
from griffie.importers.importing import Converted
from griffie.importers.report import detail
from griffie.model.document import Repair

KINDS = (("doubt", "Kijk hiernaar"), ("fix", "Hersteld"), ("drop", "Weggelaten"))
"""The kinds of record, the most urgent first."""
_LONG = 4000
"""Characters of a line of the source that are shown: a line of XML can be a whole paper."""
_SHEAF = 100
"""Rows that a browser lays out together, when they come near; row by row would make the Tab key wait for each."""
_UNITS = {Unit.QUESTION: "vraag", Unit.ANSWER: "antwoord", Unit.SECTION: "kop"}


def records_of(paper: Converted) -> Mapping[str, tuple[Repair, ...]]:
    """The records of a paper by kind, in order of line."""
    return {"doubt": paper.bron.twijfel, "fix": paper.bron.herstel, "drop": paper.bron.weggelaten}


def rows(paper: Converted, number: int, named: frozenset[int]) -> Iterator[Markup]:
    """All rows; `named` are lines that something else on the page leads to."""
    sheet = _sheet(paper, number, named)
    listed = tuple(_rows(paper))
    yield Markup('<div class="rows">\n')
    for start in range(0, len(listed), _SHEAF):
        yield Markup('<div class="sheaf">\n')
        yield from (_row(row, sheet) for row in listed[start : start + _SHEAF])
        yield Markup("</div>\n")
    yield Markup("</div>\n")


@dataclass(frozen=True, slots=True)
class _Record:
    """A record, and the lines of the ones before and after it of its kind; 0 when there is none."""

    kind: str
    repair: Repair
    before: int = 0
    after: int = 0


@dataclass(frozen=True, slots=True)
class _Sheet:
    """A paper with all that its rows look up, looked up once."""

    number: int
    lines: tuple[str, ...]
    records: Mapping[int, tuple[_Record, ...]]
    pages: Mapping[int, int]
    notes: Mapping[str, Note]
    named: frozenset[int]


def _sheet(paper: Converted, number: int, named: frozenset[int]) -> _Sheet:
    by_line: dict[int, list[_Record]] = {}
    for kind, _ in KINDS:
        for record in _linked(kind, records_of(paper)[kind]):
            by_line.setdefault(record.repair.regel, []).append(record)
    return _Sheet(
        number,
        tuple(paper.source.text.split("\n")),
        {line: tuple(found) for line, found in by_line.items()},
        {first: page for page, first in reversed([*enumerate(paper.source.pages, 1)])},
        {note.label: note for note in paper.notes},
        named,
    )


def _linked(kind: str, repairs: Iterable[Repair]) -> Iterator[_Record]:
    lines = sorted({repair.regel for repair in repairs})
    after = dict(pairwise(lines))
    before = {second: first for first, second in after.items()}
    for repair in repairs:
        yield _Record(kind, repair, before.get(repair.regel, 0), after.get(repair.regel, 0))


@dataclass(frozen=True, slots=True)
class _Row:
    """Lines of the source, from the first up to the last, and what was made of them."""

    first: int
    last: int
    parts: tuple[Heading | Block, ...]


def _rows(paper: Converted) -> Iterator[_Row]:
    """A row begins at every line that a part of the paper came from; parts of one line share a row."""
    total = paper.source.text.count("\n") + 1
    by_line: dict[int, list[Heading | Block]] = {}
    reached = 0
    for part in paper.parts:
        reached = max(reached, min(part.line, total))
        by_line.setdefault(reached, []).append(part)
    begins = sorted({1, *by_line})
    for first, following in zip(begins, [*begins[1:], total + 1], strict=True):
        yield _Row(first, following - 1, tuple(by_line.get(first, ())))


def _row(row: _Row, sheet: _Sheet) -> Markup:
    left = Markup("").join(
        _line(line, at, sheet)
        for at, line in enumerate(sheet.lines[row.first - 1 : row.last], row.first)
        if line.strip() or at in sheet.records
    )
    right = Markup("").join(_part(part) for part in row.parts) + _notes(row.parts, sheet.notes)
    if row.first == 1 and not right:
        right = Markup('<p class="small">de kop: staat in de gegevens hierboven</p>')
    return Markup('<div class="row"><div class="src">{}</div><div class="res">{}</div></div>\n').format(left, right)


def _line(line: str, at: int, sheet: _Sheet) -> Markup:
    found = sheet.records.get(at, ())
    page = Markup('<div class="page">bladzijde {}</div>').format(sheet.pages[at]) if at in sheet.pages else ""
    ident = Markup(' id="p{}-r{}"').format(sheet.number, at) if found or at in sheet.named else ""
    kind = Markup(' class="{}"').format(found[0].kind) if found else ""
    return Markup('{}<p{}{}><span class="nr">{}</span>{}{}</p>').format(
        page, ident, kind, at, _marked(line, found), Markup("").join(_said(one, line, sheet.number) for one in found)
    )


def _marked(line: str, records: Iterable[_Record]) -> Markup:
    """A line with the words marked that its records are about, where they stand in it as recorded."""
    shown = line[:_LONG]
    spans: list[tuple[int, int, str]] = []
    for one in records:
        start = shown.find(one.repair.voor) if one.repair.voor else -1
        end = start + len(one.repair.voor)
        if start >= 0 and not any(start < other_end and other < end for other, other_end, _ in spans):
            spans.append((start, end, one.kind))
    result, at = Markup(""), 0
    for start, end, kind in sorted(spans):
        result += escape(shown[at:start]) + Markup('<mark class="{}">{}</mark>').format(kind, shown[start:end])
        at = end
    return result + escape(shown[at:]) + ("…" if len(line) > _LONG else "")


def _said(one: _Record, line: str, number: int) -> Markup:
    """What was done, what became of the words, and the way to the next of its kind."""
    repair = one.repair
    words = detail(repair)
    if repair.voor and repair.voor in line[:_LONG]:
        words = f" → {repair.na}" if repair.na else ""
    steps = ((one.before, "vorige"), (one.after, "volgende"))
    links = Markup("").join(
        Markup(' <a href="#p{n}-r{to}" aria-label="{name}: regel {to}">{name}</a>').format(n=number, to=to, name=name)
        for to, name in steps
        if to
    )
    return Markup('<span class="what {}">{}{}{}</span>').format(one.kind, repair.soort, words, links)


def _part(part: Heading | Block) -> Markup:
    match part:
        case Heading():
            words = Markup('<span class="added">{}</span> ').format(part.added) if part.added else Markup("")
            return Markup('<h4><span class="unit">{}</span>{}</h4>').format(
                _UNITS[part.unit], words + _inline(part.inline)
            )
        case Table():
            cells = Markup("").join(
                Markup("<tr>{}</tr>").format(Markup("").join(Markup("<td>{}</td>").format(_inline(c)) for c in row))
                for row in part.rows
            )
            return Markup('<div class="scroll" tabindex="0"><table>{}</table></div>').format(cells)
        case Item():
            return Markup('<p class="item">{} {}</p>').format(part.marker or "•", _inline(part.inline))
        case Paragraph() | Title():
            return Markup("<p>{}</p>").format(_inline(part.inline))


def _inline(inline: Inline) -> Markup:
    return Markup("").join(_run(run) for run in inline)


def _run(run: Words | NoteMark) -> Markup:
    if isinstance(run, NoteMark):
        return Markup("<sup>{}</sup>").format(run.label)
    text = escape(run.text)
    text = Markup("<em>{}</em>").format(text) if run.emphasis else text
    text = Markup("<strong>{}</strong>").format(text) if run.strong else text
    return Markup('<a href="{}">{}</a>').format(run.address, text) if _is_safe(run.address) else text


def _is_safe(address: str) -> bool:
    """Whether a link of a source may be a link of this page: never a script."""
    return address.startswith(("https://", "http://", "mailto:"))


def _notes(parts: Iterable[Heading | Block], notes: Mapping[str, Note]) -> Markup:
    cited = dict.fromkeys(label for part in parts for label in labels_of(part) if label in notes)
    return Markup("").join(
        Markup('<p class="note"><sup>{}</sup> {}</p>').format(
            label, Markup(" ").join(_inline(inline) for inline in notes[label].paragraphs)
        )
        for label in cited
    )
