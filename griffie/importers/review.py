"""The review page of an import: source and paper side by side, every repair, doubt and dropped line one click away.

One file without anything from elsewhere, so that it can be mailed, archived and opened from disk. All text of a source
is escaped by `markupsafe`; there is no script.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from importlib.resources import files
from itertools import chain
from pathlib import Path

from markupsafe import Markup, escape

from griffie.importers.batch import Tried
from griffie.importers.canonical import labels_of
from griffie.importers.changes import changes, summary, words_of_change
from griffie.importers.draft import Block, Heading, Inline, Item, Note, NoteMark, Paragraph, Table, Title, Unit, Words
from griffie.importers.importing import Converted, Imported
from griffie.importers.report import counted, detail, facts, verdict
from griffie.model.document import Repair
from griffie.problems import show

_FULL = 60
"""Papers that are shown side by side; of a larger batch those that need looking at go first."""
_KINDS = (("doubt", "Kijk hiernaar"), ("fix", "Hersteld"), ("drop", "Weggelaten"))
_LONG = 4000
"""Characters of a line of the source that are shown: a line of XML can be a whole paper."""


def review(tried: Sequence[Tried]) -> str:
    """The page over all files that were tried, in their order."""
    made = [one for one in tried if one.imported]
    first = {one.file for one in sorted(made, key=lambda one: not _needs_look(one))[:_FULL]}
    shown = [one for one in made if one.file in first]
    style = Markup(files("griffie.importers").joinpath("review.css").read_text("utf-8"))  # noqa: S704 - our own file
    head = Markup(
        '<!doctype html>\n<html lang="nl">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        "<title>Import: {count} bestand{plural}</title>\n<style>{style}</style>\n</head>\n<body>\n<main>\n",
    ).format(count=len(tried), plural="en" if len(tried) != 1 else "", style=style)
    places = {one.file: number for number, one in enumerate(shown, 1)}
    parts = chain([head, _summary(tried, places)], *(_paper(one, number) for number, one in enumerate(shown, 1)))
    return "".join(parts) + "</main>\n</body>\n</html>\n"


def _needs_look(one: Tried) -> bool:
    return one.imported is not None and not verdict(one.imported).ready


def _summary(tried: Sequence[Tried], places: Mapping[Path, int]) -> Markup:
    rows = Markup("").join(_summary_row(one, places) for one in tried)
    ready = sum(one.imported is not None and not _needs_look(one) for one in tried)
    failed = sum(one.imported is None for one in tried)
    return Markup(
        "<h1>Import van {all}</h1>\n"
        "<p>{ready} klaar om te publiceren, {look} om naar te kijken, {failed} niet gelukt.</p>\n"
        '<div class="scroll"><table><thead><tr><th scope="col">Bestand</th>'
        '<th scope="col">Wat ermee is</th></tr></thead>'
        "<tbody>{rows}</tbody></table></div>\n",
    ).format(
        all="één bestand" if len(tried) == 1 else f"{len(tried)} bestanden",
        ready=ready,
        look=len(tried) - ready - failed,
        failed=failed,
        rows=rows,
    )


def _summary_row(one: Tried, places: Mapping[Path, int]) -> Markup:
    if one.imported is None:
        said = Markup('<span class="mark drop">niet gelukt</span><pre class="src">{text}</pre>').format(
            text="\n".join(show(problem) for problem in one.problems),
        )
        return Markup("<tr><td>{file}</td><td>{said}</td></tr>").format(file=str(one.file), said=said)
    said = escape(f"{one.imported.deposited.outcome}; {verdict(one.imported).text}")
    name = escape(str(one.file))
    if one.file in places:
        name = Markup('<a href="#p{number}">{name}</a>').format(number=places[one.file], name=name)
    return Markup("<tr><td>{file}</td><td>{said}</td></tr>").format(file=name, said=said)


def _paper(one: Tried, number: int) -> Iterator[Markup]:
    imported = one.imported
    if imported is None:
        return
    paper = imported.paper
    said = verdict(imported)
    target = f"#p{number}-r{said.line}" if said.line else f"#p{number}"
    yield Markup('<section id="p{n}">\n<h2>{title}</h2>\n<p class="small">{source} → {path} ({outcome})</p>\n').format(
        n=number,
        title=paper.metadata.titel or paper.id,
        source=imported.source,
        path=imported.deposited.path.as_posix(),
        outcome=str(imported.deposited.outcome),
    )
    words = Markup('<a href="{target}">{text}</a>').format(target=target, text=said.text) if said.line else said.text
    yield Markup('<p class="verdict{look}">{text}</p>\n').format(look="" if said.ready else " look", text=words)
    yield Markup("<p>{counts}</p>\n").format(counts=counted(paper.counts))
    yield _facts(paper)
    yield from _records(paper, number)
    yield from _changes(imported)
    yield Markup('<h3>Bron en stuk naast elkaar</h3>\n<div class="rows">\n')
    yield from (_row(row, paper, number) for row in _rows(paper))
    yield Markup("</div>\n</section>\n")


def _facts(paper: Converted) -> Markup:
    found = [("herkend als", f"{paper.kind}; vragen: {paper.shape}", ""), *facts(paper.metadata)]
    rows = Markup("").join(
        Markup('<dt>{name}</dt><dd>{value} <span class="small">{where}</span></dd>').format(
            name=name, value=value, where=where
        )
        for name, value, where in found
    )
    return Markup('<dl class="facts">{rows}</dl>\n').format(rows=rows)


def _by_kind(paper: Converted) -> Mapping[str, tuple[Repair, ...]]:
    return {"doubt": paper.bron.twijfel, "fix": paper.bron.herstel, "drop": paper.bron.weggelaten}


def _records(paper: Converted, number: int) -> Iterator[Markup]:
    for kind, title in _KINDS:
        records = _by_kind(paper)[kind]
        if not records:
            continue
        rows = Markup("").join(
            Markup('<li><a href="#p{n}-r{line}">regel {line}</a>: {what}{detail}</li>').format(
                n=number, line=one.regel, what=one.soort, detail=detail(one)
            )
            for one in records
        )
        yield Markup(
            '<details{open}><summary><b class="mark {kind}">{title}</b> ({count})</summary>'
            '<ul class="records">{rows}</ul></details>\n',
        ).format(open=Markup(" open") if kind == "doubt" else "", kind=kind, title=title, count=len(records), rows=rows)


def _changes(imported: Imported) -> Iterator[Markup]:
    before = imported.deposited.before
    if not before:
        return
    found = changes(before, imported.paper.text)
    yield Markup('<h3>Verschil met het stuk dat er stond</h3>\n<p>{text}</p>\n<div class="diff">\n').format(
        text=summary(found)
    )
    tags = {"gelijk": "{}", "weg": "<del>{}</del>", "nieuw": "<ins>{}</ins>"}
    for change in found:
        words = Markup("").join(
            Markup(tags[kind]).format(text)  # noqa: S704 - one of the three above
            for kind, text in words_of_change(change)
        )
        yield Markup("<p>{words}</p>\n").format(words=words)
    yield Markup("</div>\n")


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


def _row(row: _Row, paper: Converted, number: int) -> Markup:
    lines = paper.source.text.split("\n")[row.first - 1 : row.last]
    left = Markup("").join(_line(line, at, paper, number) for at, line in enumerate(lines, row.first) if line.strip())
    right = Markup("").join(_part(part) for part in row.parts) + _notes(row.parts, paper.notes)
    if row.first == 1 and not right:
        right = Markup('<p class="small">kop: staat in de gegevens hierboven</p>')
    return Markup('<div class="row"><div class="src">{left}</div><div class="res">{right}</div></div>\n').format(
        left=left, right=right
    )


def _line(line: str, at: int, paper: Converted, number: int) -> Markup:
    found = [(kind, one) for kind, _ in _KINDS for one in _by_kind(paper)[kind] if one.regel == at]
    page = next((index for index, first in enumerate(paper.source.pages, 1) if first == at), 0)
    said = Markup("").join(
        Markup('<span class="what {kind}">{what}{detail}</span>').format(
            kind=kind, what=one.soort, detail="" if one.voor.strip() == line.strip() else detail(one)
        )
        for kind, one in found
    )
    following = next((one.regel for one in paper.bron.twijfel if one.regel > at), 0)
    if following and any(kind == "doubt" for kind, _ in found):
        said += Markup('<a class="what" href="#p{}-r{}">naar de volgende: regel {}</a>').format(
            number, following, following
        )
    return Markup('{page}<p{id}{cls}><span class="nr">{at}</span>{text}{said}</p>').format(
        page=Markup('<div class="page">bladzijde {}</div>').format(page) if page else "",
        id=Markup(' id="p{}-r{}"').format(number, at) if found else "",
        cls=Markup(' class="{}"').format(found[0][0]) if found else "",
        at=at,
        text=line[:_LONG] + ("…" if len(line) > _LONG else ""),
        said=said,
    )


_UNITS = {Unit.QUESTION: "vraag", Unit.ANSWER: "antwoord", Unit.SECTION: "kop"}


def _part(part: Heading | Block) -> Markup:
    match part:
        case Heading():
            words = Markup("[{}] ").format(part.added) if part.added else Markup("")
            return Markup('<h4><span class="unit">{unit}</span>{words}</h4>').format(
                unit=_UNITS[part.unit], words=words + _inline(part.inline)
            )
        case Table():
            rows = Markup("").join(
                Markup("<tr>{}</tr>").format(
                    Markup("").join(Markup("<td>{}</td>").format(_inline(cell)) for cell in row)
                )
                for row in part.rows
            )
            return Markup('<div class="scroll"><table>{}</table></div>').format(rows)
        case Item():
            return Markup('<p class="item">{marker} {words}</p>').format(
                marker=part.marker or "•", words=_inline(part.inline)
            )
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


def _notes(parts: Iterable[Heading | Block], notes: Iterable[Note]) -> Markup:
    labels = {label for part in parts for label in labels_of(part)}
    return Markup("").join(
        Markup('<p class="note"><sup>{label}</sup> {words}</p>').format(
            label=note.label, words=Markup(" ").join(_inline(inline) for inline in note.paragraphs)
        )
        for note in notes
        if note.label in labels
    )
