"""A content folder read and linked as a build does it, without the rest of a build."""

from dataclasses import dataclass
from pathlib import Path

from griffie.linking.link import link
from griffie.model.annotation import Notes
from griffie.model.corpus import Corpus, Linked
from griffie.model.document import Body, Document
from griffie.problems import Problem
from griffie.reading.gather import gather
from griffie.reading.library import discover
from griffie.reading.notes import read_notes
from griffie.reading.paper import read_paper
from griffie.reading.registers import read_registers
from griffie.reading.source import Source, read_source


@dataclass(frozen=True, repr=False)
class LinkedFolder:
    """What a folder came to."""

    corpus: Corpus
    bodies: dict[str, Body]
    linked: Linked
    problems: tuple[Problem, ...]
    """Those of linking only."""


def linked_folder(content: Path) -> LinkedFolder:
    """Read everything in a folder, and link it; what reading has to tell is left to the tests of reading."""
    found, _ = discover(content)
    registers, _ = read_registers([_source(content, file) for file in found.registers])
    documents: dict[Path, Document] = {}
    for file in found.papers:
        document, problems = read_paper(_source(content, file), registers.wetten, registers.fracties)
        assert document is not None, problems
        documents[file.parent] = document
    notes: list[Notes] = []
    for file in found.notes:
        one, problems = read_notes(_source(content, file), documents[file.parent].paper.id)
        assert one is not None, problems
        notes.append(one)
    corpus, _ = gather([document.paper for document in documents.values()], notes, registers)
    bodies = {document.paper.id: document.body for document in documents.values()}
    linked, told = link(corpus, bodies.__getitem__)
    return LinkedFolder(corpus, bodies, linked, told)


def _source(content: Path, file: Path) -> Source:
    source, problems = read_source(content, file)
    assert source is not None, problems
    return source
