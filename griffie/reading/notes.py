"""Reading `annotaties.md`: what editors add to one paper, from its short titles to the notes on its passages."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import assert_never

from griffie.model.annotation import Annotation, Highlight, NoteKind, Notes, Quote, State
from griffie.model.document import Block, ItemList, Paragraph, Quotation, Table
from griffie.problems import Problem
from griffie.reading.fields import Fields, Value, choice, compose, day, listed, member, one_or_more, pairs, record, text
from griffie.reading.findings import Findings
from griffie.reading.front_matter import front_matter
from griffie.reading.markdown import HeadingLine, read_markdown
from griffie.reading.source import Source
from griffie.text import Span
from griffie.urls import slug

NOTES_KEYS = ("auteur", "datum", "in_het_kort", "titels", "themas")
NOTE_KEYS = "soort bij citaat voor na bron auteur datum gewijzigd staat termijn status".split()
STATUSES = ("open", "nagekomen", "vervallen")
MOST_HIGHLIGHTS = 5
NEEDS_SOURCE = (NoteKind.FEITENCHECK, NoteKind.CORRECTIE)
"""Types of note that say on what they rest."""

_HEADING = re.compile(r"(?<![^\r\n])##[ \t]+([^\r\n]*)")
_FENCE = re.compile(r"(?<![^\r\n])(`{3,}|~{3,})[^\r\n]*(?:\r\n?|\n)")
_YAML = re.compile(r"\s*(?<![^\r\n])(?P<fence>`{3,}|~{3,})[ \t]*(?:yaml|yml)?[ \t]*(?:\r\n?|\n)")


def read_notes(source: Source, paper_id: str) -> tuple[Notes | None, tuple[Problem, ...]]:
    """Read the notes on the paper `paper_id`; a note that is wrong is told and left out."""
    findings = Findings(source.path, source.text)
    head = front_matter(findings)
    fields = record(head.value, NOTES_KEYS) if head else None
    if head is None or fields is None:
        return None, findings.problems
    defaults = _Defaults(fields.get("auteur", text, ""), fields.get("datum", day, None))
    highlights = fields.get("in_het_kort", listed(_highlight), ())
    if len(highlights) > MOST_HIGHLIGHTS:
        message = f"in het kort heeft {len(highlights)} punten; er passen er {MOST_HIGHLIGHTS}"
        findings.tell("N109", fields.span("in_het_kort"), message)
    notes = Notes(
        paper_id,
        source.path,
        source.text,
        highlights,
        fields.get("titels", pairs(text), ()),
        tuple(_annotations(findings, head.body, defaults)),
        fields.get("themas", pairs(text), ()),
    )
    return notes, findings.problems


@dataclass(frozen=True, slots=True)
class _Defaults:
    """What holds for a note that does not say it itself."""

    auteur: str
    datum: date | None


def _highlight(value: Value) -> Highlight | None:
    fields = record(value, ("tekst", "bij"))
    tekst = fields.need("tekst", text) if fields else None
    return Highlight(tekst, fields.get("bij", text, "")) if fields and tekst else None


# ---- one section per note ---------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Section:
    """A heading and what stands under it."""

    id: str
    heading: Span
    body: Span


def _annotations(findings: Findings, body: Span, defaults: _Defaults) -> Iterator[Annotation]:
    seen: set[str] = set()
    for section in _sections(findings, body):
        if section.id in seen:
            findings.tell("N103", section.heading, f"er is al een noot {section.id}")
            continue
        seen.add(section.id)
        if section.id != slug(section.id):
            message = "de kop van een noot is haar id: kleine letters, cijfers en streepjes"
            findings.tell("N102", section.heading, message, f"bijvoorbeeld ## {slug(section.id)}")
            continue
        annotation = _annotation(findings, section, defaults)
        if annotation:
            yield annotation


def _sections(findings: Findings, body: Span) -> Iterator[_Section]:
    headings = list(_headings(findings.text, body))
    before = Span(body.start, headings[0][0].start if headings else body.end)
    if before.of(findings.text).strip():
        hint = "elke noot begint met een kop ## en haar id"
        findings.tell("N110", _trimmed(findings.text, before), "deze tekst hoort bij geen enkele noot", hint)
    ends = [heading.start for heading, _ in headings[1:]]
    for (heading, name), end in zip(headings, [*ends, body.end], strict=False):
        yield _Section(name, heading, Span(heading.end, end))


def _headings(text_: str, body: Span) -> Iterator[tuple[Span, str]]:
    """Headings outside fenced blocks."""
    at = body.start
    while match := _HEADING.search(text_, at, body.end):
        fence = _FENCE.search(text_, at, match.start())
        if fence:
            closing = re.compile(rf"(?<![^\r\n]){fence[1]}[ \t]*(?![^\r\n])").search(text_, fence.end(), body.end)
            at = closing.end() if closing else fence.end()
            continue
        yield Span(match.start(), match.start() + len(match.group().rstrip())), match[1].strip()
        at = match.end()


def _trimmed(text_: str, span: Span) -> Span:
    part = span.of(text_)
    start = span.start + len(part) - len(part.lstrip())
    return Span(start, max(start + 1, span.start + len(part.rstrip())))


def _annotation(findings: Findings, section: _Section, defaults: _Defaults) -> Annotation | None:
    fenced = _fenced(findings, section)
    if fenced is None:
        return None
    yaml, after = fenced
    value = compose(findings, yaml)
    tekst = _tekst(findings, section, Span(after, section.body.end))
    fields = record(value, NOTE_KEYS) if value else None
    if fields is None:
        if value is None and not yaml.of(findings.text).strip():
            findings.tell("N101", section.heading, "deze noot heeft geen velden; soort en bij zijn verplicht")
        return None
    soort, bij = fields.need("soort", member(NoteKind)), fields.need("bij", one_or_more(text))
    quote = _quote(fields)
    if soort is None or not bij:
        return None
    annotation = Annotation(
        id=section.id,
        soort=soort,
        bij=bij,
        tekst=tekst,
        citaat=quote,
        bron=fields.get("bron", text, ""),
        auteur=fields.get("auteur", text, defaults.auteur),
        datum=fields.get("datum", day, defaults.datum),
        gewijzigd=fields.get("gewijzigd", day, None),
        staat=fields.get("staat", member(State), State.GEPUBLICEERD),
        termijn=fields.get("termijn", text, ""),
        status=fields.get("status", choice(*STATUSES), ""),
        span=section.heading,
        citaat_span=fields.span("citaat") if quote else section.heading,
    )
    _check(findings, annotation, fields)
    return annotation


def _fenced(findings: Findings, section: _Section) -> tuple[Span, int] | None:
    """The stretch of YAML, and where the text after it begins."""
    opening = _YAML.match(findings.text, section.body.start, section.body.end)
    if opening is None:
        hint = "zet eronder een blok dat begint met ```yaml en eindigt met ```"
        findings.tell("N101", section.heading, "onder deze kop ontbreken de velden van de noot", hint)
        return None
    closing = re.compile(rf"(?<![^\r\n]){opening['fence']}[ \t]*(?![^\r\n])").search(
        findings.text, opening.end(), section.body.end
    )
    if closing is None:
        findings.tell("N101", Span(opening.start("fence"), opening.end("fence")), "dit blok wordt niet afgesloten")
        return None
    return Span(opening.end(), closing.start()), closing.end()


def _tekst(findings: Findings, section: _Section, body: Span) -> tuple[Block, ...]:
    markdown = read_markdown(findings, body)
    blocks = tuple(element for element in markdown.elements if not isinstance(element, HeadingLine))
    told = len(blocks) == len(markdown.elements) and not (markdown.definitions or markdown.references)
    if not told or _has_table(blocks):
        hint = "gebruik alinea's, lijsten en aanhalingen (>)"
        findings.tell("N111", section.heading, f"in noot {section.id} staat een kop, tabel of voetnoot", hint)
    elif not blocks:
        findings.tell("N107", section.heading, f"noot {section.id} heeft geen tekst")
    return blocks


def _has_table(blocks: Iterable[Block]) -> bool:
    for block in blocks:
        match block:
            case Paragraph():
                continue
            case ItemList():
                inside = any(_has_table(item.blocks) for item in block.items)
            case Quotation():
                inside = _has_table(block.blocks)
            case Table():
                inside = True
            case _:
                assert_never(block)
        if inside:
            return True
    return False


def _quote(fields: Fields) -> Quote | None:
    citaat = fields.get("citaat", text, "")
    voor, na = fields.get("voor", text, ""), fields.get("na", text, "")
    if citaat:
        return Quote(citaat, voor, na)
    if voor or na:
        key = "voor" if voor else "na"
        fields.whole.findings.tell("N104", fields.span(key), f"{key} zonder citaat zegt niets", "voeg citaat toe")
    return None


def _check(findings: Findings, note: Annotation, fields: Fields) -> None:
    if note.soort in NEEDS_SOURCE and not note.bron:
        findings.tell("N105", fields.span("soort"), f"een {note.soort.value} noemt haar bron", "voeg bron toe")
    missing = [key for key, value in (("auteur", note.auteur), ("datum", note.datum)) if not value]
    if missing:
        hint = "zet ze bovenaan, voor alle noten, of bij de noot zelf"
        findings.tell("N106", note.span, f"noot {note.id} heeft geen {' en geen '.join(missing)}", hint)
    if note.soort is not NoteKind.TOEZEGGING and (note.termijn or note.status):
        key = "termijn" if note.termijn else "status"
        findings.tell("N108", fields.span(key), f"{key} hoort alleen bij een toezegging")
    if note.datum and note.gewijzigd and note.gewijzigd < note.datum:
        message = f"de noot is van {note.datum}, maar gewijzigd op {note.gewijzigd}"
        findings.tell("N112", fields.span("gewijzigd"), message)
