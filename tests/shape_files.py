"""The lines of a case as files: Word, OpenDocument, and the dump that a program makes of Word."""

import io
import re
import zipfile
from collections.abc import Iterator, Sequence
from xml.sax.saxutils import escape

from word_files import Word, table, text

_DRESS = re.compile(r"(?P<dress>==?|!|/|-|#1?|@1?|\|) (?P<text>.*)", re.DOTALL)
_NOTE = re.compile(r"\{\{(.*?)\}\}")
_DATE = (2026, 5, 12, 9, 0, 0)


def taken_apart(line: str) -> tuple[str, str]:
    """The dress of a line, and its text."""
    match = _DRESS.fullmatch(line)
    return (match["dress"], match["text"]) if match else ("", line)


def grouped(lines: Sequence[str]) -> Iterator[tuple[str, list[str]]]:
    """(dress, texts): rows of a table together, every other line alone."""
    rows: list[str] = []
    for line in lines:
        dress, words = taken_apart(line)
        if dress == "|":
            rows.append(words)
            continue
        if rows:
            yield "|", rows
            rows = []
        yield dress, [words]
    if rows:
        yield "|", rows


# ---- Word --------------------------------------------------------------------------------------------------------


def word_file(lines: Sequence[str]) -> bytes:
    """A Word file."""
    word = Word(header="", footer="Pagina 1 van 9")
    lists = {"#": 0, "@": 0, "-": word.list("bullets")}
    for dress, texts in grouped(lines):
        if dress == "|":
            word.add(table([["".join(_runs(word, cell.strip())) for cell in row.split("|")] for row in texts]))
            continue
        if dress in {"#1", "@1"}:
            lists[dress[0]] = word.list("questions" if dress == "#1" else "letters", anew=True)
        number = (lists[dress[0]], 0) if dress[:1] in {"#", "@", "-"} and dress else None
        style = {"=": "Kop1", "==": "Kop2"}.get(dress, "")
        word.p(*_runs(word, texts[0], bold=dress == "!", italic=dress == "/"), style=style, number=number)
    return word.bytes()


def _runs(word: Word, words: str, *, bold: bool = False, italic: bool = False) -> Iterator[str]:
    for at, part in enumerate(_NOTE.split(words)):
        if at % 2:
            yield word.note(part)
        elif part:
            yield text(part, bold=bold, italic=italic)


# ---- OpenDocument ------------------------------------------------------------------------------------------------

_SPACES = " ".join(
    f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{long}:1.0"'
    for short, long in (
        *(("office", "office"), ("text", "text"), ("table", "table"), ("style", "style")),
        *(("fo", "xsl-fo-compatible"), ("manifest", "manifest")),
    )
)
_STYLES = (
    '<style:style style:name="vet" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>'
    '<style:style style:name="weg" style:family="text"><style:text-properties text:display="none"/></style:style>'
    '<style:style style:name="schuin" style:family="text"><style:text-properties fo:font-style="italic"/></style:style>'
    '<text:list-style style:name="cijfers"><text:list-level-style-number text:level="1" style:num-format="1" '
    'style:num-suffix="."/></text:list-style><text:list-style style:name="letters"><text:list-level-style-number '
    'text:level="1" style:num-format="a" style:num-suffix="."/></text:list-style><text:list-style style:name="punten">'
    '<text:list-level-style-bullet text:level="1" text:bullet-char="•"/></text:list-style>'
)
_LISTS = {"#": "cijfers", "@": "letters", "-": "punten"}


def odt_file(lines: Sequence[str]) -> bytes:
    """An OpenDocument file."""
    notes = _Notes()
    return odt_package("".join(_element(dress, texts, notes) for dress, texts in grouped(lines)))


def odt_package(body: str) -> bytes:
    """An OpenDocument file around elements."""
    content = (
        f"<office:document-content {_SPACES}><office:automatic-styles>{_STYLES}</office:automatic-styles>"
        f"<office:body><office:text>{body}</office:text></office:body></office:document-content>"
    )
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr(zipfile.ZipInfo("mimetype", _DATE), "application/vnd.oasis.opendocument.text")
        archive.writestr(zipfile.ZipInfo("content.xml", _DATE), content)
        archive.writestr(zipfile.ZipInfo("META-INF/manifest.xml", _DATE), f"<manifest:manifest {_SPACES}/>")
    return buffer.getvalue()


class _Notes:
    """Counts the footnotes of a file."""

    def __init__(self) -> None:
        self.number = 0

    def runs(self, words: str, style: str = "") -> str:
        made = []
        for at, part in enumerate(_NOTE.split(words)):
            if at % 2:
                self.number += 1
                made.append(
                    f'<text:note text:note-class="footnote"><text:note-citation>{self.number}</text:note-citation>'
                    f"<text:note-body><text:p>{escape(part)}</text:p></text:note-body></text:note>"
                )
            else:
                shown = escape(part).replace("\t", "<text:tab/>")
                made.append(f'<text:span text:style-name="{style}">{shown}</text:span>' if style else shown)
        return "".join(made)


def _element(dress: str, texts: Sequence[str], notes: _Notes) -> str:
    if dress == "|":
        rows = "".join(
            "<table:table-row>"
            + "".join(
                f"<table:table-cell><text:p>{notes.runs(cell.strip())}</text:p></table:table-cell>" for cell in row
            )
            + "</table:table-row>"
            for row in (line.split("|") for line in texts)
        )
        return f"<table:table>{rows}</table:table>"
    inner = notes.runs(texts[0], {"!": "vet", "/": "schuin"}.get(dress, ""))
    if dress in {"=", "=="}:
        return f'<text:h text:outline-level="{len(dress)}">{inner}</text:h>'
    if dress[:1] in _LISTS and dress:
        goes_on = 'text:continue-numbering="true" ' * (dress in {"#", "@"})
        name = f'{goes_on}text:style-name="{_LISTS[dress[0]]}"'
        return f"<text:list {name}><text:list-item><text:p>{inner}</text:p></text:list-item></text:list>"
    return f"<text:p>{inner}</text:p>"


# ---- the dump of Word --------------------------------------------------------------------------------------------


def dump_file(lines: Sequence[str]) -> bytes:
    """What is left of a Word file as text: a line for each paragraph; lists that are counted have their numbers."""
    number = 0
    counted = {"#": 0, "@": 0}
    made = ["Pagina 1 van 9", "[image: ]"]
    for line in lines:
        dress, words = taken_apart(line)
        texts = _NOTE.findall(words)
        labels = [str(number + at) for at in range(1, len(texts) + 1)]
        number += len(texts)
        waiting = iter(labels)
        words = _NOTE.sub(lambda _, left=waiting: f"[footnoteRef:{next(left)}]", words)  # type: ignore[misc]
        if dress[:1] in {"#", "@"} and dress:
            counted[dress[0]] = 1 if dress.endswith("1") else counted[dress[0]] + 1
            at = counted[dress[0]]
            words = f"{at}. {words}" if dress[0] == "#" else f"{chr(96 + at)}. {words}"
        if dress == "-":
            words = f"•\t{words}"
        if dress == "|":
            words = words.replace(" | ", "\t")
        made.append(" ".join([words, *(f"[{label}:  {said}]" for label, said in zip(labels, texts, strict=True))]))
    return "\n".join(made).encode()
