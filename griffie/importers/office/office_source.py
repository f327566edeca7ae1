"""Word and OpenDocument files as a source: opened safely, their flat text, and their draft."""

import hashlib
from pathlib import Path

from griffie.importers.draft import Draft
from griffie.importers.office.docx_reading import read_docx
from griffie.importers.office.docx_text import docx_text
from griffie.importers.office.odt_reading import read_odt
from griffie.importers.office.odt_text import odt_text
from griffie.importers.office.office_draft import office_draft
from griffie.importers.office.office_package import Kind, open_package
from griffie.importers.source import Source
from griffie.problems import Problem


def open_office(data: bytes, name: str) -> tuple[Source | None, tuple[Problem, ...]]:
    """Reads the bytes of a .docx or .odt. Writes its flat text as a source, or why it cannot be read."""
    package, problems = open_package(data, name)
    if package is None:
        return None, problems
    text = docx_text(package) if package.kind is Kind.DOCX else odt_text(package)
    return Source(name, Path(name).name, text, hashlib.sha256(data).hexdigest(), data), ()


def draft(source: Source) -> Draft:
    """Reads a source that `open_office` made. Writes its draft."""
    package, problems = open_package(source.data, source.path)
    if package is None:
        raise ValueError(problems)
    return office_draft(read_docx(package) if package.kind is Kind.DOCX else read_odt(package))
