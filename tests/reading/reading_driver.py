"""Reads texts and whole content folders as a build does, without the rest of a build."""

from dataclasses import dataclass
from inspect import cleandoc
from pathlib import Path

from griffie.model.annotation import Notes
from griffie.model.corpus import Corpus
from griffie.model.document import Body, Document, Paper, Unit
from griffie.model.register import Fractie
from griffie.problems import Problem
from griffie.reading.gather import gather
from griffie.reading.library import discover
from griffie.reading.notes import read_notes
from griffie.reading.paper import read_paper
from griffie.reading.registers import read_registers
from griffie.reading.source import Source, read_source

HEAD = "---\nid: proef\nsoort: brief\ntitel: Een proefstuk\ndatum: 2026-03-02\n---\n"


@dataclass(frozen=True)
class Content:
    """A content folder as read."""

    corpus: Corpus
    problems: tuple[Problem, ...]


@dataclass(frozen=True)
class Reading:
    """One paper as read."""

    text: str
    document: Document
    problems: tuple[Problem, ...]

    @property
    def paper(self) -> Paper:
        return self.document.paper

    @property
    def body(self) -> Body:
        return self.document.body

    @property
    def codes(self) -> list[str]:
        return [problem.code for problem in self.problems]

    @property
    def anchors(self) -> list[str]:
        return [unit.anchor for unit in self.paper.units]

    def unit(self, anchor: str) -> Unit:
        return next(unit for unit in self.paper.units if unit.anchor == anchor)


def read_text(text: str, *, head: str = HEAD, fracties: tuple[Fractie, ...] = ()) -> Reading:
    """Read a paper with this text; indentation of the whole is taken off."""
    whole = head + cleandoc(text) + "\n"
    document, problems = read_paper(Source("content/1/proef/stuk.md", whole, "0"), fracties=fracties)
    assert document, problems
    return Reading(whole, document, problems)


def read_content(content: Path) -> Content:
    """Read everything in a folder."""
    found, problems = discover(content)
    told = list(problems)
    sources: dict[Path, Source] = {}
    for file in (*found.registers, *found.papers, *found.notes):
        source, more = read_source(content, file)
        told.extend(more)
        if source:
            sources[file] = source
    registers, more = read_registers([sources[file] for file in found.registers if file in sources])
    told.extend(more)
    papers: dict[Path, Paper] = {}
    for file in found.papers:
        if file in sources:
            document, more = read_paper(sources[file], registers.wetten, registers.fracties)
            told.extend(more)
            if document:
                papers[file.parent] = document.paper
    notes: list[Notes] = []
    for file in found.notes:
        if file in sources:
            paper = papers.get(file.parent)
            one, more = read_notes(sources[file], paper.id if paper else file.parent.name)
            told.extend(more)
            notes.extend([one] if one else [])
    corpus, more = gather(papers.values(), notes, registers)
    return Content(corpus, (*told, *more))
