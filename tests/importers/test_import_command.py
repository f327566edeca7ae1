"""The command `import`: reports, the table at the end, the review page, and the exit status."""

import argparse
from pathlib import Path

import pytest

from griffie.cli.importing import import_files
from griffie.config import Project

GOLDEN = Path(__file__).parents[1] / "golden" / "import"


def run(tmp_path: Path, *files: Path, review: Path | None = None, jobs: int = 1) -> int:
    project = Project(
        content=tmp_path / "content",
        output=tmp_path / "site",
        templates=tmp_path,
        cache=tmp_path / "cache",
        base_url="",
        strict=False,
        jobs=jobs,
    )
    return import_files(argparse.Namespace(files=list(files), review=review), project)


def test_a_folder_ends_with_a_table_and_the_reasons(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = tmp_path / "binnen"
    folder.mkdir()
    for case in ("docx-nota", "docx-overleg"):
        (folder / f"{case}.docx").write_bytes((GOLDEN / case / "bron.docx").read_bytes())
    (folder / "kapot.docx").write_bytes(b"PK\x03\x04")
    page = tmp_path / "na" / "kijk.html"
    assert run(tmp_path, folder, review=page) == 1
    printed = capsys.readouterr()
    assert "  3  bestanden\n  2  nieuw\n  1  niet gelukt\n" in printed.out
    assert f"niet gelukt: {folder / 'kapot.docx'}: I120" in printed.out
    assert page.resolve().as_uri() in printed.out
    assert page.read_text("utf-8").startswith("<!doctype html>")
    assert "I120" in printed.err
    assert run(tmp_path, folder / "docx-nota.docx") == 0
    assert "(ongewijzigd)" in capsys.readouterr().out


def test_nothing_to_import_is_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "leeg").mkdir()
    assert run(tmp_path) == 2
    assert run(tmp_path, tmp_path / "leeg") == 2
    assert "geen bestand dat import leest" in capsys.readouterr().err
