"""From what a word processor's file holds to the draft of a paper: its head, its blocks, what was left out."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from griffie.importers.draft import (
    Block,
    Draft,
    HeadLine,
    Inline,
    Item,
    Line,
    Note,
    NoteMark,
    Paragraph,
    Table,
    Words,
)
from griffie.importers.furniture import strip_furniture
from griffie.importers.head import second_reading, split_head
from griffie.importers.inline import joined, labels, plain, trimmed
from griffie.importers.markers import (
    SENTENCE_END,
    is_function,
    is_greeting,
    is_heading,
    label_of,
    opens_fractie,
)
from griffie.importers.office.letterhead import down_columns
from griffie.importers.office.office_flow import Grid, Office, flat
from griffie.importers.office.question_table import as_questions
from griffie.importers.para import Para, block_of
from griffie.model.document import Repair

_AROUND = frozenset({"koptekst", "voettekst"})
_BROKEN = 20
"""Characters from which a line that ends in mid-sentence goes on after a line break."""


def office_draft(office: Office) -> Draft:
    """Reads a file taken apart. Writes its draft."""
    paras = {para.line: para for para in _paras(office.flow)}
    kept, furniture, _ = strip_furniture(_lines(office.flow), ())
    head, rest = _split_head(kept, office.flow)
    printed = tuple(
        replace(line, printed=_printed(paras[line.line], office.notes)) if line.printed else line for line in head
    )
    wanted = frozenset(line.number for line in rest if line.text or labels(paras[line.number].inline))
    blocks, repairs, doubts = _blocks(_wanted(office.flow, wanted, frozenset(line.line for line in head)))
    cited = frozenset(label for block in blocks for label in _labels(block))
    around = [Line(one.regel, one.voor) for one in office.dropped if one.soort in _AROUND]
    dropped = tuple(one for grid in office.flow if isinstance(grid, Grid) for one in _heads_of_questions(grid))
    return Draft(
        head=(*printed, *second_reading(around, printed)),
        blocks=blocks,
        notes=tuple(note for note in office.notes if note.label in cited),
        dropped=(*office.dropped, *furniture, *dropped),
        repairs=(*office.repairs, *repairs),
        doubts=(*office.doubts, *doubts, *_typed_marks(blocks)),
    )


def _split_head(lines: tuple[Line, ...], flow: Sequence[Para | Grid]) -> tuple[tuple[HeadLine, ...], tuple[Line, ...]]:
    """The head and the rest; where a label of a letterhead stands above its value in a table, read down its columns."""
    order = {number: place for place, number in enumerate(down_columns(flow))}
    head, rest = split_head(sorted(lines, key=lambda line: order.get(line.number, 0)) if order else lines)
    if order and max((line.line for line in head), default=0) > min((line.number for line in rest), default=0):
        return split_head(lines)
    return tuple(sorted(head, key=lambda line: line.line)), rest


def _paras(flow: Iterable[Para | Grid]) -> Iterator[Para]:
    for part in flow:
        if isinstance(part, Grid):
            yield from (para for row in part.rows for cell in row for para in cell)
        else:
            yield part


def _lines(flow: Iterable[Para | Grid]) -> Iterator[Line]:
    """The lines that a head may be made of; after a table a blank one, for nothing in it goes on beneath it."""
    for part in flow:
        paras = list(_paras([part]))
        for para in paras:
            text = plain(para.inline)
            yield Line(para.line, f"{para.marker} {text}".strip())
        if isinstance(part, Grid) and paras:
            yield Line(paras[-1].line, "")


def _printed(para: Para, notes: Sequence[Note]) -> str:
    """A line of the head with the notes that it cites: they are no notes of the text."""
    text = f"{para.marker}\t{flat(para.inline)}" if para.marker else flat(para.inline)
    cited = dict.fromkeys(labels(para.inline))
    texts = {note.label: " ".join(flat(inline) for inline in note.paragraphs) for note in notes}
    return " ".join([text, *(f"[{label}:  {texts[label]}]" for label in cited if label in texts)])


def _wanted(flow: Iterable[Para | Grid], wanted: frozenset[int], head: frozenset[int]) -> Iterator[Para | Grid]:
    """What is text; a table that the head begins in is a frame around the letter, and its lines are paragraphs."""
    for part in flow:
        if isinstance(part, Para):
            if part.line in wanted:
                yield part
        elif not as_questions(part) and (_is_frame(part) or any(para.line in head for para in _paras([part]))):
            yield from (para for para in _paras([part]) if para.line in wanted)
        elif any(para.line in wanted for para in _paras([part])):
            yield part


def _heads_of_questions(grid: Grid) -> tuple[Repair, ...]:
    asked = as_questions(grid)
    return asked.dropped if asked else ()


def _is_frame(grid: Grid) -> bool:
    """Whether a table only frames text: it has one column, or labels of questions stand in it."""
    width = max((sum(1 for cell in row if cell) for row in grid.rows), default=0)
    found = (label_of(plain(para.inline)) for para in _paras([grid]))
    return width <= 1 or any(label and label.numbers for label in found)


def _blocks(flow: Iterable[Para | Grid]) -> tuple[tuple[Block, ...], tuple[Repair, ...], tuple[Repair, ...]]:
    blocks: list[Block] = []
    repairs: list[Repair] = []
    doubts: list[Repair] = []
    for part in flow:
        if isinstance(part, Grid):
            asked = as_questions(part)
            blocks += asked.blocks if asked else (_table(part),)
            repairs += asked.repairs if asked else ()
            doubts += () if asked else _reaching(part)
            continue
        made = block_of(part, blocks[-1] if blocks else None)
        last = blocks[-1] if blocks else None
        whole = _run_on(part, last, made.block)
        if whole:
            blocks[-1] = whole
            repairs.append(Repair("regeleinde midden in een zin weggenomen", part.line))
            continue
        blocks.append(made.block)
        repairs += made.repairs
    return tuple(blocks), tuple(repairs), tuple(doubts)


def _run_on(para: Para, last: Block | None, block: Block) -> Paragraph | Item | None:
    """The block before with a line that goes on with its sentence after a line break; None when it does not."""
    if not para.goes_on or not isinstance(last, Paragraph | Item) or not isinstance(block, Paragraph):
        return None
    before, after = plain(last.inline), plain(block.inline)
    alone = (
        label_of(before) or is_heading(before) or opens_fractie(before) or is_function(before) or is_greeting(before)
    )
    if alone or len(before) < _BROKEN or SENTENCE_END.search(before) or not after[:1].islower():
        return None
    return replace(last, inline=joined((*last.inline, Words(" "), *block.inline)))


def _table(grid: Grid) -> Table:
    width = max(len(row) for row in grid.rows)
    rows = tuple(tuple(_cell(cell) for cell in row) + ((),) * (width - len(row)) for row in grid.rows)
    return Table(grid.line, tuple(row for row in rows if any(row)))


def _cell(cell: Sequence[Para]) -> Inline:
    """The paragraphs of a cell on one line: a table of Markdown has no others."""
    runs: list[Words | NoteMark] = []
    for para in cell:
        if para.inline:
            gap = (Words(" "),) if runs else ()
            marker = (Words(f"{para.marker} "),) if para.marker else ()
            runs += [*gap, *marker, *para.inline]
    return trimmed(joined(runs))


def _reaching(grid: Grid) -> Iterator[Repair]:
    if any(not cell for row in grid.rows for cell in row):
        yield Repair("samengevoegde cellen van een tabel: de tekst staat in de eerste, de andere zijn leeg", grid.line)


def _labels(block: Block) -> tuple[str, ...]:
    if isinstance(block, Table):
        return tuple(label for row in block.rows for cell in row for label in labels(cell))
    return labels(block.inline)


def _typed_marks(blocks: Iterable[Block]) -> Iterator[Repair]:
    """A paragraph without a word but with a note cannot be right."""
    for block in blocks:
        if not isinstance(block, Table) and block.inline and not plain(block.inline).strip():
            yield Repair("alinea met alleen een voetnoot", block.line)
