"""The formats that import reads, told apart by what is in a file, never by its name.

A new format is a module with a `draft` and a line in `FORMATS`; `recognise_format` asks each for its signs.
"""

import re
from collections.abc import Callable, Mapping
from enum import StrEnum
from itertools import pairwise
from types import MappingProxyType

from griffie.importers.draft import Draft
from griffie.importers.dumps import markdown_dump, word_dump
from griffie.importers.furniture import WORD_MARKS, strip_furniture
from griffie.importers.head import split_head
from griffie.importers.markers import label_of
from griffie.importers.office import office_source
from griffie.importers.office.office_package import Kind, is_locked_office, locked, open_package
from griffie.importers.official import html_draft, html_words, official_source, xml_draft, xml_words
from griffie.importers.pdf import draft as pdf_draft
from griffie.importers.pdf import source as pdf_source
from griffie.importers.printed_head import printed_head
from griffie.importers.refusals import (
    has_form,
    is_page_of_ours,
    no_paper,
    other_bytes,
    other_text,
    page_of_ours,
    speaks_of_papers,
)
from griffie.importers.source import Source, decode, lines_of
from griffie.importers.source_words import SourceWords
from griffie.problems import Place, Problem


class Format(StrEnum):
    """A format, as provenance names it; what says most of a paper first, for of two files of one paper that is kept."""

    XML = "officiële XML"
    WORD = "Word"
    OPEN_DOCUMENT = "OpenDocument"
    OFFICIAL_PAGE = "pagina van officielebekendmakingen.nl"
    CHAMBER_PAGE = "pagina van tweedekamer.nl"
    PDF = "pdf"
    WORD_DUMP = "platte tekst uit Word"
    MARKDOWN_DUMP = "markdown uit pdf"


FORMATS: Mapping[Format, Callable[[Source], Draft]] = MappingProxyType(
    {
        Format.WORD_DUMP: word_dump.draft,
        Format.MARKDOWN_DUMP: markdown_dump.draft,
        Format.WORD: office_source.draft,
        Format.OPEN_DOCUMENT: office_source.draft,
        Format.PDF: pdf_draft.draft,
        Format.XML: xml_draft.draft,
        Format.OFFICIAL_PAGE: html_draft.draft,
        Format.CHAMBER_PAGE: html_draft.draft,
    },
)
"""Each format with the stage that reads it."""

WORDS: Mapping[Format, Callable[[Source], SourceWords]] = MappingProxyType(
    {
        Format.XML: xml_words.words_of_xml,
        Format.OFFICIAL_PAGE: html_words.words_of_html,
        Format.CHAMBER_PAGE: html_words.words_of_html,
    },
)
"""The formats of markup, with what finds their words by a path of its own, for `fidelity`."""

_Opener = Callable[[bytes, str], tuple[Source | None, tuple[Problem, ...]]]
_OPENERS: Mapping[Format, _Opener] = MappingProxyType(
    {
        Format.WORD: office_source.open_office,
        Format.OPEN_DOCUMENT: office_source.open_office,
        Format.PDF: pdf_source.open_pdf,
        **dict.fromkeys(WORDS, official_source.open_markup),
    },
)
"""The formats that are no plain text, with what makes a text of their bytes."""
_MARKED_UP = MappingProxyType(
    {
        official_source.Kind.XML: Format.XML,
        official_source.Kind.OFFICIAL_PAGE: Format.OFFICIAL_PAGE,
        official_source.Kind.CHAMBER_PAGE: Format.CHAMBER_PAGE,
    },
)
_PREAMBLE = 1024
"""Bytes in which a PDF may say that it is one."""

_SHORT, _LONG = 40, 130
"""Characters between which the longest line of a text lies that was broken to fit a page."""
_NEARLY, _FULL = 0.75, 0.4
"""Of such a text at least this share of the lines (second) is nearly as long as the longest (first)."""


def recognise_format(data: bytes, name: str) -> tuple[Format | None, tuple[Problem, ...]]:
    """The format of a file's bytes; None with the reason when it is none that import reads."""
    if is_locked_office(data):
        return None, (locked(Place(name)),)
    if data.startswith(b"PK"):
        return _of_zip(data, name)
    if b"%PDF-" in data[:_PREAMBLE]:
        return Format.PDF, ()
    if other := other_bytes(data, name):
        return None, (other,)
    if official_source.is_markup(data):
        return _of_markup(data, name)
    source, problems = decode(data, name)
    return (None, problems) if source is None else format_of(source)


def open_source(kind: Format, data: bytes, name: str) -> tuple[Source | None, tuple[Problem, ...]]:
    """Reads bytes of a known format. Writes the text that they hold."""
    source, problems = _OPENERS.get(kind, decode)(data, name)
    if kind is Format.PDF and source and not _is_paper(source, is_document=True):
        return None, (no_paper(source),)
    return source, problems


def _of_markup(data: bytes, name: str) -> tuple[Format | None, tuple[Problem, ...]]:
    if is_page_of_ours(data):
        return None, (page_of_ours(name),)
    source, problems = official_source.open_markup(data, name)
    if source is None:
        return None, problems
    kind, problems = official_source.recognise(source)
    return (_MARKED_UP[kind] if kind else None), problems


def _of_zip(data: bytes, name: str) -> tuple[Format | None, tuple[Problem, ...]]:
    package, problems = open_package(data, name)
    source, _ = office_source.open_office(data, name) if package else (None, ())
    if package is None or source is None:
        return None, problems
    if not _is_paper(source, is_document=True):
        return None, (no_paper(source),)
    return (Format.WORD if package.kind is Kind.DOCX else Format.OPEN_DOCUMENT), ()


def format_of(source: Source) -> tuple[Format | None, tuple[Problem, ...]]:
    """The format of a text."""
    if other := other_text(source):
        return None, (other,)
    if not _is_paper(source, is_document=word_dump.SIGNS.search(source.text) is not None):
        return None, (no_paper(source),)
    if word_dump.SIGNS.search(source.text):
        return Format.WORD_DUMP, ()
    marks = len(markdown_dump.SIGNS.findall(source.text))
    if marks and marks >= _signs_of_lines(source):
        return Format.MARKDOWN_DUMP, ()
    if marks or not (_is_wrapped(source.text) or _is_printed(source)):
        return Format.WORD_DUMP, ()
    return Format.MARKDOWN_DUMP, ()


def _is_paper(source: Source, *, is_document: bool) -> bool:
    """Whether a text has the form of a paper; of a document that somebody laid out a word of the field is enough."""
    if has_form(source) or (is_document and speaks_of_papers(source.text)):
        return True
    lines, _, _ = strip_furniture(lines_of(source.text)[0], WORD_MARKS)
    return bool(split_head(lines)[0])


def _signs_of_lines(source: Source) -> int:
    """Signs that each line is a paragraph: tabs before a line, text directly under the label of a question."""
    lines, _ = lines_of(source.text)
    under = sum(bool(label_of(line.text) and after.text) for line, after in pairwise(lines))
    return under + len(re.findall(r"^\t\S", source.text, re.MULTILINE))


def _is_printed(source: Source) -> bool:
    """Whether the paper has the head that the Chambers print; what a ministry writes in Word has none."""
    lines, _, _ = strip_furniture(lines_of(source.text)[0], ())
    return printed_head(lines) is not None


def _is_wrapped(text: str) -> bool:
    """Whether lines were broken to fit a page: then many lines in a row are about equally long and none is longer."""
    lengths = [len(line) for line in text.splitlines() if line.strip()]
    longest = max(lengths, default=0)
    full = sum(length > longest * _NEARLY for length in lengths)
    return _SHORT < longest <= _LONG and full >= len(lengths) * _FULL
