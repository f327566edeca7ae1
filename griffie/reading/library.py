"""What lies in the content folder: which files are papers, notes and registers, and which are none of these."""

import os
from collections.abc import Container, Iterator
from dataclasses import dataclass
from pathlib import Path

from griffie.catalogue import problem
from griffie.problems import Place, Problem, did_you_mean
from griffie.reading.source import shown

PAPER = "stuk.md"
NOTES = "annotaties.md"
BESIDE = "stuk.nieuw"
"""How a newer version is called that an import wrote beside a paper."""
KEPT = "stuk.oud"
"""How an older version is called that was kept when a newer one took its place."""
REGISTERS = (
    "begrippen.yaml",
    "dossiers.yaml",
    "fracties.yaml",
    "personen.yaml",
    "site.yaml",
    "stukken.yaml",
    "uitzonderingen.yaml",
    "wetten.yaml",
)
_DEPTH_OF_PAPERS = 3
_WRITTEN_BY_EDITORS = (".md", ".markdown", ".yaml", ".yml")


@dataclass(frozen=True, slots=True)
class Found:
    """Files by what they are, relative to the content folder and sorted."""

    papers: tuple[Path, ...]
    notes: tuple[Path, ...]
    registers: tuple[Path, ...]


def discover(content: Path) -> tuple[Found, tuple[Problem, ...]]:
    """Look through the content folder; hidden files and folders do not count, nor does a paper's original beside it."""
    files = sorted(_files(content))
    papers = tuple(file for file in files if _in_paper_folder(file) and file.name == PAPER)
    folders = {paper.parent for paper in papers}
    notes = tuple(file for file in files if _in_paper_folder(file) and file.name == NOTES)
    registers = tuple(file for file in files if len(file.parts) == 1 and file.name in REGISTERS)
    known = {*papers, *notes, *registers}
    lonely = [
        problem("B106", Place(shown(content, file)), "naast deze annotaties staat geen stuk.md")
        for file in notes
        if file.parent not in folders
    ]
    unread = [_unread(content, file) for file in files if file not in known and _looks_meant(file, folders)]
    found = Found(papers, tuple(file for file in notes if file.parent in folders), registers)
    return found, (*lonely, *unread)


def _files(content: Path) -> Iterator[Path]:
    """All files, and folders that bear the name of one: opening such a folder tells what is wrong."""
    for folder, folders, names in os.walk(content):
        here = Path(folder).relative_to(content)
        yield from (here / name for name in folders if name in (PAPER, NOTES, *REGISTERS))
        folders[:] = [name for name in folders if not name.startswith(".") and name not in (PAPER, NOTES, *REGISTERS)]
        yield from (here / name for name in names if not name.startswith("."))


def _in_paper_folder(file: Path) -> bool:
    return len(file.parts) == _DEPTH_OF_PAPERS


def _looks_meant(file: Path, papers: Container[Path]) -> bool:
    """Whether an editor may think that a file is read; the original that lies beside a paper is not."""
    if file.name == "README.md" or file.name.startswith(KEPT) or file.suffix.lower() not in _WRITTEN_BY_EDITORS:
        return False
    if file.parent not in papers or file.name.startswith(BESIDE):
        return True
    return did_you_mean(file.name, (PAPER, NOTES)) is not None


def _unread(content: Path, file: Path) -> Problem:
    valid = (PAPER, NOTES) if _in_paper_folder(file) else REGISTERS
    if file.name in (PAPER, NOTES):
        hint = "een stuk staat in content/<dossier>/<id>/stuk.md, de noten staan ernaast"
    elif file.name in REGISTERS:
        hint = "een register staat direct in de map content"
    elif file.name.startswith(BESIDE):
        hint = f"neem het over met python build.py import --vervang {shown(content, file)}, of verwijder het"
    else:
        hint = did_you_mean(file.name, valid) or f"gelezen worden {', '.join(valid)}"
    return problem("B109", Place(shown(content, file)), "dit bestand wordt niet gelezen", hint)
