"""Batches: folders are searched, one bad file never stops the rest, and processes change nothing of what is written."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from griffie.importers import batch, deposit
from griffie.importers.batch import import_all
from griffie.importers.deposit import is_own, read_text
from griffie.importers.importing import Converted
from griffie.importers.listing import list_files
from griffie.problems import Problem

ROOT = Path(__file__).parents[2]
GOLDEN = ROOT / "tests" / "golden" / "import"


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


HEAD = "36 800\tVaststelling van de begroting\nNr. 7\tBRIEF VAN DE MINISTER VAN GROEN\n"
"""Two formats of one paper: what the Chambers print, and the same in XML."""
BODY = "De heg langs de dorpsweg is ten hoogste twee meter hoog, tenzij de gemeente anders beslist over deze heg."
XML = f"""<?xml version="1.0" encoding="UTF-8"?>
<officiele-publicatie><kamerstuk><kamerstukkop><tekstregel inhoud="vergaderjaar">Vergaderjaar 2025-2026</tekstregel>
</kamerstukkop><dossier><dossiernummer><dossiernr>36 800</dossiernr></dossiernummer>
<titel>Vaststelling van de begroting</titel></dossier>
<stuk><stuknr>Nr. <ondernummer kamer="2">7</ondernummer></stuknr><titel>BRIEF VAN DE MINISTER VAN GROEN</titel>
<datumtekst>Vastgesteld 3 februari 2026</datumtekst><algemeen><vrije-tekst><tekst><al>{BODY}</al></tekst></vrije-tekst>
</algemeen></stuk></kamerstuk></officiele-publicatie>
"""


def outcomes(folder: Path, content: Path, jobs: int = 1) -> list[tuple[str, str, str]]:
    """Per file: its name, what became of it, and which other file holds the same paper."""
    return [
        (
            one.file.name,
            str(one.imported.deposited.outcome) if one.imported else "",
            (one.twin or one.instead_of).file.name if one.twin or one.instead_of else "",  # type: ignore[union-attr]
        )
        for one in import_all(list_files([folder]).files, content, jobs=jobs)
    ]


@pytest.mark.parametrize("first", ["a", "z"])
def test_of_two_files_of_one_paper_the_xml_is_kept_whichever_comes_first(tmp_path: Path, first: str) -> None:
    folder, content = tmp_path / "binnen", tmp_path / "content"
    folder.mkdir()
    (folder / f"{first}-stuk.txt").write_text(f"{HEAD}Vastgesteld 3 februari 2026\n{BODY}\n", "utf-8")
    (folder / "kst-36800-7.xml").write_text(XML, "utf-8")
    made = outcomes(folder, content)
    assert {name: twin for name, _, twin in made if twin} == (
        {"kst-36800-7.xml": "a-stuk.txt"} if first == "a" else {"z-stuk.txt": "kst-36800-7.xml"}
    )
    (paper,) = content.rglob("*.md")
    assert "bestand: kst-36800-7.xml" in paper.read_text("utf-8")


def letter(day: int, words: str) -> str:
    return f"\tDatum\n\t{day}-3-2026\n\tBetreft\n\tBrief over groen\n\nGeachte voorzitter,\n{words}\nHoogachtend,"


def test_the_same_file_twice_is_said_and_written_once(tmp_path: Path) -> None:
    folder, content = tmp_path / "binnen", tmp_path / "content"
    for name in ("een/brief.txt", "twee/kopie.txt"):
        (folder / name).parent.mkdir(parents=True)
        (folder / name).write_text(letter(1, BODY), "utf-8")
    assert outcomes(folder, content) == [("brief.txt", "nieuw", ""), ("kopie.txt", "", "brief.txt")]
    assert len(list(content.rglob("*.md"))) == 1


def test_letters_of_one_day_are_not_versions_of_one_letter(tmp_path: Path) -> None:
    folder, content = tmp_path / "binnen", tmp_path / "content"
    folder.mkdir()
    words = [
        BODY,
        "Over het spoor naar het noorden is in het voorjaar met alle provincies overleg gevoerd en besloten.",
    ]
    for name, text in zip(("heggen.txt", "spoor.txt"), words, strict=True):
        (folder / name).write_text(letter(1, text), "utf-8")
    assert [outcome for _, outcome, _ in outcomes(folder, content)] == ["nieuw", "nieuw"]
    papers = sorted(content.rglob("stuk.md"))
    assert [paper.parent.name for paper in papers] == ["brief-2026-03-01", "brief-2026-03-01-spoor"]
    for paper in papers:
        assert paper.read_text("utf-8").startswith(f"---\nid: {paper.parent.name}\n")
    assert [outcome for _, outcome, _ in outcomes(folder, content)] == ["ongewijzigd", "ongewijzigd"]


def test_versions_of_one_letter_wait_each_under_the_name_of_its_file(tmp_path: Path) -> None:
    folder, content = tmp_path / "binnen", tmp_path / "content"
    folder.mkdir()
    for name in ("concept.txt", "definitief.txt", "herzien.txt"):
        (folder / name).write_text(letter(1, f"{BODY} Dit is de versie {name[0]}."), "utf-8")
    assert [outcome for _, outcome, _ in outcomes(folder, content)] == [
        "nieuw",
        "ernaast geschreven",
        "ernaast geschreven",
    ]
    assert sorted(file.name for file in content.rglob("*.md")) == ["stuk.md", "stuk.nieuw-herzien.md", "stuk.nieuw.md"]


def test_each_of_many_sources_of_one_paper_is_looked_up_at_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder, content = tmp_path / "binnen", tmp_path / "content"
    folder.mkdir()
    for number in range(40):
        (folder / f"versie {number:02}.txt").write_text(letter(1, f"{BODY} Dit is versie {number}."), "utf-8")
    read: list[str] = []

    def counted(path: Path) -> str | None:
        read.append(path.name)
        return read_text(path)

    monkeypatch.setattr(deposit, "read_text", counted)
    outcomes(folder, content)
    assert len(read) <= 6 * 40


def test_an_interrupted_batch_leaves_whole_papers_and_nothing_else(tmp_path: Path) -> None:
    folder, content = tmp_path / "binnen", tmp_path / "content"
    folder.mkdir()
    for number in range(200):
        text = letter(1 + number % 28, f"{BODY} {number} " * 40).replace("2026", str(1990 + number // 28))
        (folder / f"brief {number:03}.txt").write_text(text, "utf-8")
    command = [sys.executable, str(ROOT / "build.py"), "import", str(folder), "--content", str(content), "--jobs", "2"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as running:
        assert running.stdout is not None
        for _ in range(12):
            running.stdout.readline()
        running.send_signal(signal.SIGINT)
        _, said = running.communicate(timeout=60)
    assert running.returncode == 130
    assert "onderbroken na" in said
    assert "Traceback" not in said
    papers = [file for file in content.rglob("*") if file.is_file()]
    assert 12 <= len(papers) < 200
    for paper in papers:
        assert paper.name == "stuk.md"
        assert is_own(paper.read_text("utf-8"))
