"""The Markdown dump of a PDF: paragraphs between blank lines, false bullets, half of the bold marks, cut pages."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from griffie.importers.draft import Block, Draft, Inline, Item, Line, Note, Paragraph, Table, Title
from griffie.importers.dumps.markdown_inline import read_inline
from griffie.importers.dumps.rejoin import rejoin
from griffie.importers.dumps.wrapping import Wrapped, unwrap
from griffie.importers.furniture import MARKDOWN_MARKS, strip_furniture
from griffie.importers.head import split_head
from griffie.importers.inline import cut, is_bold, plain, undressed
from griffie.importers.markers import (
    SENTENCE_END,
    inline_label,
    is_function,
    is_greeting,
    is_heading,
    is_name,
    is_salutation,
    label_of,
    marked,
    opens_fractie,
)
from griffie.importers.source import Source, lines_of
from griffie.model.document import Repair

SIGNS = re.compile(r"\*\*|^#{1,6} |^[-*] |^\|.*\|\s*$|^\[\^\w+\]:|!\[[^\]]*\]\(", re.MULTILINE)
"""What Markdown has and plain text seldom."""

_TITLE = re.compile(r"(#{1,6})\s+(.*?)(?:\s+#+)?")
_ROW = re.compile(r"\|.*\|")
_DELIMITERS = re.compile(r"\|(?:\s*:?-+:?\s*\|)+")
_CELL_END = re.compile(r"(?<!\\)\|")
_BULLET = re.compile(r"[-*+•▪◦·–]")
"""A bullet alone on its line: its item is the next line."""
_NOTE = re.compile(r"\[\^(\w+)\]:\s*(.*)")
_SHORT = 100
"""Characters up to which a paragraph wholly in bold is a heading."""


@dataclass(frozen=True, slots=True)
class _Chunk:
    """Lines that belong together before their mark-up is read."""

    lines: tuple[Line, ...]


def draft(source: Source) -> Draft:
    """Reads a dump. Writes its draft, with what was cut by page breaks joined again."""
    lines, spaces = lines_of(source.text)
    kept, dropped, pictures = strip_furniture(lines, MARKDOWN_MARKS)
    head, rest = split_head(kept)
    chunks = tuple(_chunks(rest))
    labels = _labels(chunks)
    vocabulary = frozenset(re.findall(r"[\w-]+", source.text.lower()))
    repairs: list[Repair] = [*spaces]
    blocks: list[Block] = []
    notes: list[Note] = []
    for chunk in chunks:
        match = _NOTE.fullmatch(chunk.lines[0].text)
        if match and match[1] in labels and match[1] not in {note.label for note in notes}:
            notes.append(_note(chunk, match[1], repairs, vocabulary))
        else:
            blocks += _block(chunk, labels, repairs, vocabulary)
    joined, joins = rejoin(blocks)
    return Draft(head, joined, tuple(notes), dropped, (*repairs, *joins), pictures)


def _labels(chunks: Sequence[_Chunk]) -> frozenset[str]:
    """Footnotes that have both a mark and a text."""
    defined = {m[1] for chunk in chunks if (m := _NOTE.fullmatch(chunk.lines[0].text))}
    text = "\n".join(line.text for chunk in chunks for line in chunk.lines)
    return frozenset(defined & set(re.findall(r"\[\^(\w+)\](?!:)", text)))


def _chunks(lines: Sequence[Line]) -> Iterator[_Chunk]:
    """Blank lines part chunks; so does a line that by its looks begins or is something of its own."""
    chunk: list[Line] = []
    for line in lines:
        if chunk and (not line.text or _parts(chunk, line.text)):
            yield _Chunk(tuple(chunk))
            chunk = []
        if line.text:
            chunk.append(line)
    if chunk:
        yield _Chunk(tuple(chunk))


def _parts(chunk: Sequence[Line], text: str) -> bool:
    """Whether a line does not go on with the lines before it."""
    before = chunk[-1].text
    if _ROW.fullmatch(text) or _ROW.fullmatch(before):
        return not (_ROW.fullmatch(text) and _ROW.fullmatch(before))
    if _TITLE.fullmatch(text) or _TITLE.fullmatch(before) or _NOTE.fullmatch(text):
        return True
    bare, bare_before = text.replace("**", ""), before.replace("**", "")
    if _stands_alone(bare) or _stands_alone(bare_before) or inline_label(bare):
        return True
    if _BULLET.fullmatch(bare) or (is_function(bare_before) and is_name(bare)):
        return True
    mark = marked(bare)
    if mark is None:
        return False
    # A number or letter without a bullet opens an item only after the end of a sentence or item: "in het jaar / 12. …"
    return mark.bullet or bool(SENTENCE_END.search(bare_before)) or marked(chunk[0].text.replace("**", "")) is not None


def _stands_alone(text: str) -> bool:
    return bool(
        label_of(text)
        or opens_fractie(text)
        or is_heading(text)
        or is_salutation(text)
        or is_greeting(text)
        or (is_function(text) and text.endswith(","))
    )


def _block(
    chunk: _Chunk,
    labels: frozenset[str],
    repairs: list[Repair],
    vocabulary: frozenset[str],
) -> list[Block]:
    first = chunk.lines[0]
    if _is_table(chunk):
        return [_table(chunk, labels, repairs)]
    if match := _TITLE.fullmatch(first.text):
        read = read_inline(match[2], first.number, labels)
        repairs.extend(read.repairs)
        return [Title(first.number, len(match[1]), undressed(read.inline))] if read.inline else []
    text = _unwrapped(chunk.lines, repairs, vocabulary)
    mark = _mark(text)
    read = read_inline(text, first.number, labels)
    if mark is None:
        repairs.extend(read.repairs)
        return _paragraph(first.number, read.inline, ends_bold=read.ends_bold, repairs=repairs)
    return [_item(first.number, text, labels, repairs)]


def _is_table(chunk: _Chunk) -> bool:
    """Rows only, more than one line of them, and not only the line beneath a head."""
    texts = [line.text for line in chunk.lines]
    rows = all(_ROW.fullmatch(text) for text in texts) and len(texts) > 1
    return rows and not all(_DELIMITERS.fullmatch(text) for text in texts)


def _mark(text: str) -> str | None:
    """The text without the bold that may stand before its marker, when it has a marker."""
    bare = text.removeprefix("**") if text.startswith("**") else text
    mark = marked(bare)
    return bare if mark and not label_of(bare.replace("**", "")) else None


def _item(line: int, text: str, labels: frozenset[str], repairs: list[Repair]) -> Item:
    """An item: its marker off, then a second look, for in a dump the number of a question follows a bullet."""
    bullet = re.match(r"[-*+•▪◦·–]\s+(?=\S)", text)
    read = read_inline(text[bullet.end() :] if bullet else text, line, labels)
    repairs.extend(read.repairs)
    inline, was_bold = _plainly(line, read.inline, repairs)
    mark = marked(plain(inline))
    if mark and mark.marker:
        return Item(line, mark.marker, cut(inline, mark.start)[1], was_bold or read.ends_bold)
    return Item(line, "", inline, was_bold or read.ends_bold)


def _paragraph(line: int, inline: Inline, *, ends_bold: bool, repairs: list[Repair]) -> list[Block]:
    if not inline:
        return []
    text = plain(inline)
    if is_bold(inline) and len(text) <= _SHORT and not SENTENCE_END.search(text) and not label_of(text):
        repairs.append(Repair("vette regel gelezen als kop", line, text[:60]))
        return [Title(line, 6, undressed(inline))]
    bare, was_bold = _plainly(line, inline, repairs)
    return [Paragraph(line, bare, was_bold or ends_bold)]


def _plainly(line: int, inline: Inline, repairs: list[Repair]) -> tuple[Inline, bool]:
    """A block that is bold from end to end is so by the print, not for stress: its bold is taken off."""
    if not is_bold(inline):
        return inline, False
    repairs.append(Repair("vet van een hele alinea weggenomen", line, plain(inline)[:40]))
    return undressed(inline), True


def _unwrapped(lines: Sequence[Line], repairs: list[Repair], vocabulary: frozenset[str]) -> str:
    wrapped: Wrapped = unwrap(lines, vocabulary)
    repairs.extend(wrapped.repairs)
    return wrapped.text


def _table(chunk: _Chunk, labels: frozenset[str], repairs: list[Repair]) -> Table:
    rows = []
    for line in chunk.lines:
        if _DELIMITERS.fullmatch(line.text):
            continue
        cells = _CELL_END.split(line.text.strip()[1:-1])
        reads = [read_inline(cell.strip().replace("\\|", "|"), line.number, labels) for cell in cells]
        repairs.extend(repair for read in reads for repair in read.repairs)
        rows.append(tuple(read.inline for read in reads))
    return Table(chunk.lines[0].number, tuple(rows))


def _note(chunk: _Chunk, label: str, repairs: list[Repair], vocabulary: frozenset[str]) -> Note:
    text = _unwrapped(chunk.lines, repairs, vocabulary)
    match = _NOTE.fullmatch(text)
    read = read_inline(match[2] if match else text, chunk.lines[0].number)
    repairs.extend(read.repairs)
    return Note(label, chunk.lines[0].number, (read.inline,) if read.inline else ())
