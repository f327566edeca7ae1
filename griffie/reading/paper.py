"""Reading one paper: from the text of `stuk.md` to its identity, its outline and its body."""

from dataclasses import replace
from pathlib import PurePosixPath

from griffie.model.document import Document
from griffie.model.packed import Packed
from griffie.model.register import Fractie, Law
from griffie.model.tally import tally
from griffie.problems import Problem
from griffie.reading.consistency import check
from griffie.reading.findings import Findings
from griffie.reading.footnotes import check_footnotes
from griffie.reading.front_matter import front_matter, paper_of
from griffie.reading.markdown import read_markdown
from griffie.reading.mentions import mentions
from griffie.reading.outline import fingerprints, outline
from griffie.reading.source import Source
from griffie.reading.structure import structure
from griffie.text import Lines


def read_paper(
    source: Source, laws: tuple[Law, ...] = (), fracties: tuple[Fractie, ...] = ()
) -> tuple[Document | None, tuple[Problem, ...]]:
    """Read a paper, and tell everything that is wrong with it at once.

    None when it cannot be known which paper this is. The result depends on nothing but the arguments: laws make
    citations by article known, fracties give the slug of a fractie whatever form a heading uses.
    """
    findings = Findings(source.path, source.text)
    head = front_matter(findings)
    if head is None:
        return None, findings.problems
    path = PurePosixPath(*PurePosixPath(source.path).parts[1:]).as_posix()
    paper = paper_of(head.value, path, source.digest)
    markdown = read_markdown(findings, head.body)
    found = structure(markdown, paper.ondertekenaars if paper else (), fracties)
    check(findings, markdown, found, head.body)
    check_footnotes(findings, markdown)
    if paper is None:
        return None, findings.problems
    units = outline(found)
    whole = replace(
        paper,
        units=Packed.of(units),
        tally=tally(units),
        mentions=mentions(paper, found.body, Lines(source.text), laws),
        fingerprints=fingerprints(found.body),
    )
    return Document(whole, found.body), findings.problems
