"""Batches: folders are searched, one bad file never stops the rest, and processes change nothing of what is written."""

import os
from pathlib import Path

import pytest

from griffie.importers import batch
from griffie.importers.batch import import_all
from griffie.importers.importing import Converted
from griffie.importers.listing import list_files
from griffie.problems import Problem

GOLDEN = Path(__file__).parents[1] / "golden" / "import"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder as people have it: papers of several kinds, a damaged one, and what is no paper."""
    there = tmp_path / "binnen"
    for at, case in enumerate(("docx-nota", "odt-brief", "pdf-kamerdruk", "los-nummer", "xml-motie")):
        source = next((GOLDEN / case).glob("bron.*"))
        file = there / f"map {at}" / f"{case}{source.suffix}"
        file.parent.mkdir(parents=True)
        file.write_bytes(source.read_bytes())
    (there / "kapot.docx").write_bytes(b"PK\x03\x04en verder niets")
    (there / "foto.jpg").write_bytes(b"\xff\xd8")
    (there / "metadata.xml").write_bytes(b"<x/>")
    (there / "~$slot.docx").write_bytes(b"")
    (there / ".git").mkdir()
    (there / ".git" / "brief.md").write_bytes(b"Vraag 1\n")
    return there


def test_a_folder_gives_its_papers_in_order_and_counts_the_rest(folder: Path) -> None:
    listed = list_files([folder])
    assert [file.name for file in listed.files] == [
        "kapot.docx", "docx-nota.docx", "odt-brief.odt", "pdf-kamerdruk.pdf", "los-nummer.txt", "xml-motie.xml",
    ]  # fmt: skip
    assert listed.passed_over == 1


def test_a_file_that_is_named_twice_is_imported_once_whatever_its_name(folder: Path) -> None:
    photo = folder / "foto.jpg"
    assert [*list_files([photo, folder, photo]).files].count(photo) == 1


@pytest.mark.parametrize("jobs", [1, 3])
def test_one_bad_file_never_stops_the_rest(folder: Path, tmp_path: Path, jobs: int) -> None:
    content = tmp_path / "content"
    tried = list(import_all(list_files([folder]).files, content, jobs=jobs))
    assert [[problem.code for problem in one.problems] for one in tried] == [["I120"], [], [], [], [], []]
    assert len(list(content.rglob("stuk.md"))) == 5


def test_processes_change_nothing_of_what_is_written(folder: Path, tmp_path: Path) -> None:
    files = list_files([folder]).files
    written = []
    for jobs in (1, 3):
        content = tmp_path / f"content-{jobs}"
        list(import_all(files, content, jobs=jobs))
        written.append({file.relative_to(content): file.read_bytes() for file in content.rglob("*.md")})
    assert written[0] == written[1]


def _dies_on_some(file: Path) -> tuple[Converted | None, tuple[Problem, ...]]:
    if file.name.startswith("dood"):
        os._exit(7)
    if file.name.startswith("fout"):
        raise RuntimeError("met opzet")
    return None, ()


def test_a_file_that_brings_its_process_down_is_named_and_the_rest_is_done(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(batch, "convert_file", _dies_on_some)
    files = [Path(name) for name in ("a", "b", "dood 1", "c", "fout", "d", "dood 2", "e")]
    tried = list(import_all(files, tmp_path, jobs=2))
    assert [one.file.name for one in tried] == [file.name for file in files]
    assert [one.file.name for one in tried if one.problems] == ["dood 1", "fout", "dood 2"]
    assert {problem.code for one in tried for problem in one.problems} == {"I125"}
