"""The whole import on one screen: read, take apart, find the structure, write, check, deposit."""

from dataclasses import dataclass, replace
from pathlib import Path

from griffie.importers.canonical import labels_of, write_body
from griffie.importers.checking import stray_numbers
from griffie.importers.deposit import PLACEHOLDER, Deposited, Shelf, deposit, printed, shelf
from griffie.importers.draft import Block, Draft, Heading, Item, Note, Paragraph, Stated, Structured, Table, Unit
from griffie.importers.fidelity import Claim, check_fidelity
from griffie.importers.formats import FORMATS, WORDS, Format, open_source, recognise_format
from griffie.importers.front_matter import write_front_matter
from griffie.importers.glyphs import odd_glyphs
from griffie.importers.identity import folder, identity
from griffie.importers.metadata import Metadata, metadata
from griffie.importers.official.official_beside import stated_beside
from griffie.importers.official.official_merge import belongs, merged
from griffie.importers.questions import structure
from griffie.importers.reading_back import ReadBack
from griffie.importers.shapes import Shape
from griffie.importers.source import Source, printable, read_bytes
from griffie.model.document import Provenance, Repair
from griffie.problems import Problem

IMPORTER = "griffie 1"
"""Name and version of the importer; goes up when the same source would give another text."""


@dataclass(frozen=True, slots=True)
class Counts:
    """How many of what a paper has."""

    questions: int
    answers: int
    sub_questions: int
    footnotes: int
    paragraphs: int
    tables: int


@dataclass(frozen=True, slots=True)
class Converted:
    """A source made a paper, before it is written anywhere."""

    id: str
    folder: str
    text: str
    """The whole of `stuk.md`."""
    kind: Format
    shape: Shape
    metadata: Metadata
    bron: Provenance
    counts: Counts
    source: Source
    parts: tuple[Heading | Block, ...]
    """The paper in its order; each part knows the line of the source that it came from."""
    notes: tuple[Note, ...]


@dataclass(frozen=True, slots=True)
class Imported:
    """A paper in `content/`, and all there is to tell about how it came there."""

    source: str
    """The file that was imported, as it was named."""
    paper: Converted
    deposited: Deposited
    back: ReadBack | None = None
    """What the build will say of it; None when nobody asked."""


def import_file(path: Path, content: Path) -> tuple[Imported | None, tuple[Problem, ...]]:
    """Import one file into a content folder; when anything is wrong with it, nothing is written."""
    paper, problems = convert_file(path)
    if paper is None:
        return None, problems
    return place(paper, path, shelf(content))


def place(
    paper: Converted, path: Path, where: Shelf, *, over: str = "", back: ReadBack | None = None
) -> tuple[Imported | None, tuple[Problem, ...]]:
    """Put a paper in a content folder; over what came from the source `over` too, when this is a better source."""
    deposited, problems = deposit(where, paper.folder, paper.id, paper.text, over=over)
    if deposited is None:
        return None, problems
    return Imported(printable(path), paper, deposited, back), ()


def convert_file(path: Path) -> tuple[Converted | None, tuple[Problem, ...]]:
    """Make a paper of a file, with what the `metadata.xml` beside it states; nothing is written."""
    data, problems = read_bytes(path)
    if data is None:
        return None, problems
    stated, problems = stated_beside(path)
    if problems:
        return None, problems
    return convert(data, printable(path), stated)


def convert(data: bytes, name: str, beside: Stated | None = None) -> tuple[Converted | None, tuple[Problem, ...]]:
    """Make a paper of a file's bytes and what the `metadata.xml` beside it states; a pure function.

    Without a paper the problems say why.
    """
    kind, problems = recognise_format(data, name)
    source, unreadable = open_source(kind, data, name) if kind else (None, ())
    if kind is None or source is None:
        return None, problems or unreadable
    draft = FORMATS[kind](source)
    shape, structured = (Shape.MARKED, draft.structured) if draft.structured else structure(draft.blocks, draft.head)
    read = metadata(draft)
    foreign = belongs(read, beside, name) if beside else ()
    if foreign:
        return None, foreign
    found = merged(read, (*draft.stated, *([beside] if beside else [])))
    body = write_body(structured.parts, draft.notes)
    # Where the source itself says what is a question, a number alone is what it is.
    stray = () if kind in WORDS else stray_numbers(structured.parts)
    doubts = (*found.doubts, *structured.doubts, *stray)
    bron = _provenance(source, kind, draft, doubts, (*draft.repairs, *structured.repairs))
    broken = check_fidelity(source, kind, Claim(bron.kop, body, bron.weggelaten, bron.herstel))
    if broken:
        return None, broken
    name_of_paper = identity(found, source.name)
    text = printed(f"{write_front_matter(name_of_paper, found, bron)}\n{body}")
    paper = Converted(
        id=name_of_paper,
        folder=folder(found),
        text=text,
        kind=kind,
        shape=shape,
        metadata=found,
        bron=bron,
        counts=_counts(structured, draft),
        source=replace(source, data=b""),
        parts=structured.parts,
        notes=draft.notes,
    )
    return paper, ()


def _provenance(
    source: Source, kind: Format, draft: Draft, doubts: tuple[Repair, ...], repairs: tuple[Repair, ...]
) -> Provenance:
    doubts = (*draft.doubts, *doubts, *odd_glyphs(source.text))
    return Provenance(
        bestand=source.name,
        sha256=source.digest,
        formaat=kind.value,
        importeur=IMPORTER,
        afdruk=PLACEHOLDER,
        kop="\n".join(line.printed for line in draft.head if line.printed),
        weggelaten=tuple(sorted(draft.dropped, key=lambda dropped: dropped.regel)),
        herstel=tuple(sorted(repairs, key=lambda repair: repair.regel)),
        twijfel=tuple(sorted(doubts, key=lambda doubt: doubt.regel)),
    )


def _counts(structured: Structured, draft: Draft) -> Counts:
    parts = structured.parts
    headings = [part for part in parts if isinstance(part, Heading)]
    units = [heading.unit for heading in headings]
    return Counts(
        questions=sum(max(len(heading.numbers), 1) for heading in headings if heading.unit is Unit.QUESTION),
        answers=units.count(Unit.ANSWER),
        sub_questions=_sub_questions(parts),
        footnotes=len({label for part in parts for label in labels_of(part)} & {note.label for note in draft.notes}),
        paragraphs=sum(isinstance(part, Paragraph) for part in parts),
        tables=sum(isinstance(part, Table) for part in parts),
    )


def _sub_questions(parts: tuple[Heading | Block, ...]) -> int:
    unit = Unit.SECTION
    found = 0
    for part in parts:
        if isinstance(part, Heading):
            unit = part.unit
        found += unit is Unit.QUESTION and isinstance(part, Item) and part.marker[:1].isalpha()
    return found
