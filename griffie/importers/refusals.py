"""What a file is when it is no paper: named, so that an editor knows at once what was picked up by mistake."""

import csv
import json
import re
from collections import Counter

from griffie.catalogue import problem
from griffie.importers.markers import inline_label, is_salutation, label_of, opens_fractie
from griffie.importers.source import Source, lines_of
from griffie.problems import Place, Problem

_KEEP_TEXT = "sla de brief op als Word-bestand (.docx) of platte tekst en importeer die"
_MAKE_TEXT = "maak er eerst tekst van (OCR) en importeer die"
_UNPACK = "pak het uit en importeer de map"
_MAGIC = (
    (b"\xd0\xcf\x11\xe0", "een oud Office-bestand (.doc, .xls of .msg)", _KEEP_TEXT),
    (b"{\\rtf", "een rtf-bestand", _KEEP_TEXT),
    (b"\xff\xd8\xff", "een afbeelding (JPEG)", _MAKE_TEXT),
    (b"\x89PNG", "een afbeelding (PNG)", _MAKE_TEXT),
    (b"GIF8", "een afbeelding (GIF)", _MAKE_TEXT),
    (b"II*\0", "een afbeelding (TIFF)", _MAKE_TEXT),
    (b"MM\0*", "een afbeelding (TIFF)", _MAKE_TEXT),
    (b"BM", "een afbeelding (BMP)", _MAKE_TEXT),
    (b"RIFF", "een afbeelding, geluid of film", _MAKE_TEXT),
    (b"\x1f\x8b", "een ingepakt bestand (gzip)", _UNPACK),
    (b"7z\xbc\xaf", "een ingepakt bestand (7z)", _UNPACK),
    (b"Rar!", "een ingepakt bestand (rar)", _UNPACK),
    (b"SQLite format 3", "een database", None),
    (b"\x7fELF", "een programma", None),
)
_BARE = frozenset({b"BM", b"RIFF"})
"""Signs that a text may begin with too: these count only when the file has bytes that no text has."""

_PAPER = re.compile(r"\bKamerstuk(?:ken)?\b|\b[\w-]+fractie\b|\bfractie\s|\bvaste commissie voor\b|\buw Kamer\b")
_FORMULA = re.compile(
    r"gehoord de beraadslaging|over tot de orde van de dag|^\W*(?:Hoogachtend|Met vriendelijke groet)\b"
    r"|^\W*De (?:minister|staatssecretaris|Minister|Staatssecretaris)(?:-president)? (?:van|voor)\b[^.]{0,80}$"
    r"|^\W*D[EI][ET]? (?:MINISTER|STAATSSECRETARIS)\b|vaste commissie voor [^.]{3,80} (?:heeft|hebben)\b"
    r"|\bDe leden van de (?:fracties? (?:van|Van)|[\w-]+-?fracties?)\b|^\W*Pagina \d+ van \d+\W*$"
    r"|^\W*(?:MEMORIE VAN TOELICHTING|NOTA VAN WIJZIGING|VOORSTEL VAN WET|AMENDEMENT VAN|MOTIE VAN)\b",
    re.MULTILINE,
)
"""What stands in papers, in the words or on a line of its own, and hardly in texts about them."""
_LONE = re.compile(r"^[ \t*]*(\d{1,3})\.?[ \t*]*$", re.MULTILINE)
_OURS = re.compile(r"\A\ufeff?---\r?\n(?:.*\r?\n)*?(?:bron|titels|in_het_kort|datumsoort|ondernummer):", re.MULTILINE)
_PAGE_OF_OURS = re.compile(rb'<meta name="generator" content="Griffie"', re.IGNORECASE)
_LOOK = 8000
_MAIL = re.compile(r"\A(?:[A-Z][\w-]*: .*\r?\n(?:[ \t].*\r?\n)*){3,}", re.MULTILINE)
_COLUMNS, _ROWS = 2, 3
"""From so many separators a line, on so many lines, a text is a table of values."""


def other_bytes(data: bytes, name: str) -> Problem | None:
    """What a file is by its first bytes, when that is nothing import reads."""
    for magic, what, hint in _MAGIC:
        if data.startswith(magic) and (magic not in _BARE or b"\0" in data[:_LOOK]):
            return _is(name, what, hint)
    return None


def is_page_of_ours(data: bytes) -> bool:
    """Whether bytes are a page that Griffie built."""
    return _PAGE_OF_OURS.search(data[:_LOOK]) is not None


def page_of_ours(name: str) -> Problem:
    """That a file is a page of a site that Griffie built."""
    hint = "importeer wat het ministerie of de Kamer stuurde, niet wat Griffie ervan maakte"
    return problem("I106", Place(name), "dit is een pagina van een site die Griffie heeft gebouwd", hint)


def other_text(source: Source) -> Problem | None:
    """What a text is, when it is of a kind that is never a paper: a file of ours, data, a message."""
    if _OURS.match(source.text[:_LOOK]):
        hint = "dit bestand wordt al gelezen; een nieuwe versie die ernaast ligt neemt u over met import --vervang"
        return problem("I106", Place(source.path), "dit is al een bestand van Griffie", hint)
    if _is_json(source.text):
        return _is(source.path, "JSON, geen stuk", "importeer het document waar deze gegevens bij horen")
    return None


def no_paper(source: Source) -> Problem:
    """That there is no paper in a text, with what it seems to be instead."""
    hint = "is dit het goede bestand? verwacht: een kop, Vraag 1, een fractie of een aanhef"
    if _is_values(source.text):
        return _is(source.path, "een tabel met waarden (csv), geen stuk", hint)
    if _MAIL.match(source.text):
        return _is(source.path, "een e-mail, geen stuk", "sla de bijlage op en importeer die")
    if _PAPER.search(source.text):
        message = "dit gaat over Kamerstukken, maar is er zelf geen: kop, aanhef, vragen en ondertekening ontbreken"
        return problem("I106", Place(source.path), message, hint)
    return problem("I106", Place(source.path), "hierin is geen brief of Kamerstuk te herkennen", hint)


def speaks_of_papers(text: str) -> bool:
    """Whether a text has a word of the field: enough for a Word file or a PDF, which is seldom made of loose notes."""
    return _PAPER.search(text) is not None


def has_form(source: Source) -> bool:
    """Whether a text has the form of a paper: the label of a question, a fractie's heading, a salutation, a formula."""
    bare = (line.text.strip("#* \t") for line in lines_of(source.text)[0])
    if any(label_of(text) or inline_label(text) or opens_fractie(text) or is_salutation(text) for text in bare):
        return True
    return _FORMULA.search(source.text) is not None or _has_lone_numbers(source.text)


def _has_lone_numbers(text: str) -> bool:
    """Whether lines that are only a number count 1, 2, …, as the Chambers print lists of questions."""
    found = [int(number) for number in _LONE.findall(text)]
    return 1 in found and 2 in found[found.index(1) :]  # noqa: PLR2004 - two of them are a list


def _is(name: str, what: str, hint: str | None) -> Problem:
    return problem("I105", Place(name), f"dit is {what}; dat leest import niet", hint)


def _is_json(text: str) -> bool:
    if not text.lstrip().startswith(("{", "[")):
        return False
    try:
        json.loads(text)
    except (ValueError, RecursionError):
        return False
    return True


def _is_values(text: str) -> bool:
    lines = [line for line in text[:_LOOK].splitlines() if line.strip()]
    for separator in (";", "\t", ","):
        try:
            widths = Counter(len(row) for row in csv.reader(lines, delimiter=separator))
        except csv.Error:
            continue
        width, count = widths.most_common(1)[0] if widths else (0, 0)
        if width > _COLUMNS and count >= max(_ROWS, 0.8 * len(lines)):
            return True
    return False
