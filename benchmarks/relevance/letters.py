"""The two real letters as records, imported by Griffie's own importers into a folder that is thrown away."""

import os
import re
import shutil
import tempfile
from dataclasses import dataclass
from pathlib import Path

from griffie.config import Project, code_digest
from griffie.importers.importing import import_file
from griffie.incremental.memo import Memo
from griffie.incremental.read import read_all
from griffie.linking.link import link
from griffie.model.corpus import Linked
from griffie.model.document import Body
from griffie.reading.gather import gather
from griffie.reading.library import discover
from griffie.search.record import Record, Soort
from griffie.search.records import Entry, paper_records
from griffie.search.register_records import register_records

ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True, slots=True)
class Letters:
    """What is searched, and what the questions call it."""

    papers: tuple[tuple[Record, ...], ...]
    """Registers first, then each letter."""
    homes: dict[str, str]
    """Address of a question, answer or footnote → key of its question: `so-13`, `sp-4`."""


def letters_folder() -> Path | None:
    """Where the letters lie; None when they are not on this machine."""
    folder = Path(os.environ.get("GRIFFIE_LETTERS", ROOT.parent / "shared" / "letters"))
    return folder if folder.is_dir() else None


def read_letters(folder: Path, *, registers: bool) -> Letters:
    """Import and link the letters, with or without the registers of this repository's own edition."""
    with tempfile.TemporaryDirectory() as kept:
        project = Project(Path(kept) / "content", Path(kept) / "site", ROOT / "templates", Path(kept) / "cache")
        project.content.mkdir()
        if registers:
            for file in sorted((ROOT / "content").glob("*.yaml")):
                shutil.copy(file, project.content)
        for file in sorted(folder.iterdir()):
            if file.name.endswith((".docx.txt", ".pdf.md")):
                import_file(file, project.content)
        read = read_all(project, discover(project.content)[0], Memo(project.cache, code_digest()))
        corpus, _ = gather(read.papers, read.notes, read.registers, folder="content")
        linked, _ = link(corpus, read.body_of, folder="content")
        bodies = {paper_id: read.body_of(paper_id) for paper_id in linked.corpus.papers}
    return _records(linked, bodies)


def _records(linked: Linked, bodies: dict[str, Body]) -> Letters:
    papers: list[tuple[Record, ...]] = [register_records(linked)]
    homes: dict[str, str] = {}
    for paper in sorted(linked.corpus.papers.values(), key=lambda paper: (paper.datum, paper.id)):
        entry = Entry(
            paper,
            None,
            linked.placements.get(paper.id, ()),
            linked.corpus.registers.begrippen,
            linked.corpus.registers.fracties,
        )
        found = paper_records(entry, bodies[paper.id])
        units = {note.anchor: note.unit for note in bodies[paper.id].footnotes}
        papers.append(found)
        for record in found:
            anchor = record.url.partition("#")[2]
            if record.soort in {Soort.VRAAG, Soort.ANTWOORD, Soort.VOETNOOT}:
                homes[record.url] = _key(units.get(anchor, anchor))
    return Letters(tuple(papers), homes)


def _key(anchor: str) -> str:
    """`antwoord-13` → `so-13`, `sp-antwoord-4a` → `sp-4`."""
    match = re.fullmatch(r"(?:(.+)-)?(?:vraag|antwoord)-(\d+)[a-z]?", anchor)
    return f"{match[1] or 'so'}-{match[2]}" if match else anchor
