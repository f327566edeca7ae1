"""The command `import`: reports, the table at the end, the review page, and the exit status."""

import argparse
import json
from dataclasses import dataclass
from pathlib import Path

import pytest

from griffie.cli.importing import import_files
from griffie.cli.run import project_of
from griffie.config import Project
from griffie.importers.accepting import accept
from griffie.reading.library import discover

GOLDEN = Path(__file__).parents[1] / "golden" / "import"


def run(tmp_path: Path, *files: Path, review: Path | None = None, jobs: int = 1, vervang: bool = False) -> int:
    project = Project(
        content=tmp_path / "content",
        output=tmp_path / "site",
        templates=tmp_path,
        cache=tmp_path / "cache",
        base_url="",
        strict=False,
        jobs=jobs,
    )
    return import_files(argparse.Namespace(files=list(files), review=review, vervang=vervang), project)


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


LETTER = """\tDatum
\t3-2-2026
\tBetreft
\tBeantwoording vragen over heggen

Geachte voorzitter,
De vragen kwamen op 2 februari 2026 met kenmerk 28676-12.
Vraag 1
Hoe hoog mag een heg langs een dorpsweg worden?
Antwoord 1
Een heg langs een dorpsweg is ten hoogste twee meter hoog, tenzij de gemeente anders beslist.
Vraag 2
Wie betaalt het snoeien?
Antwoord 2
De gemeente betaalt het snoeien van alle heggen langs wegen en paden."""
SWAPPED = (
    LETTER.replace("Antwoord 1\nEen", "Antwoord 1\n@").replace("Antwoord 2\nDe", "Antwoord 2\nEen")
    .replace("heg langs een dorpsweg is ten hoogste twee meter hoog, tenzij de gemeente anders beslist.", "#")
    .replace("gemeente betaalt het snoeien van alle heggen langs wegen en paden.",
             "heg langs een dorpsweg is ten hoogste twee meter hoog, tenzij de gemeente anders beslist.")
    .replace("@ #", "De gemeente betaalt het snoeien van alle heggen langs wegen en paden.")
)  # fmt: skip
NOTES = """---
auteur: Red
datum: 2026-02-04
---

## hoogte

```yaml
soort: uitleg
bij: antwoord-1
citaat: twee meter
```

Uitleg.

## gemeente

```yaml
soort: uitleg
bij: antwoord-1
citaat: gemeente
```

Uitleg.
"""


@dataclass(frozen=True)
class Paper:
    """A letter that was imported once, with notes on it."""

    folder: Path
    source: Path
    paper: Path

    def beside(self, name: str) -> Path:
        return self.paper.with_name(name)

    def again(self, text: str, *, vervang: bool = False) -> int:
        self.source.write_text(text, "utf-8")
        return run(self.folder, self.source, vervang=vervang)


@pytest.fixture
def imported(tmp_path: Path) -> Paper:
    source = tmp_path / "brief van mei.txt"
    source.write_text(LETTER, "utf-8")
    assert run(tmp_path, source) == 0
    (paper,) = (tmp_path / "content").rglob("stuk.md")
    paper.with_name("annotaties.md").write_text(NOTES, "utf-8")
    return Paper(tmp_path, source, paper)


def test_a_newer_version_in_which_all_notes_stay_takes_its_place(
    imported: Paper, capsys: pytest.CaptureFixture[str]
) -> None:
    capsys.readouterr()
    assert imported.again(LETTER.replace("snoeien van alle", "knippen van alle")) == 0
    out = capsys.readouterr().out
    assert "(bijgewerkt)" in out
    assert "Antwoord 2: De gemeente betaalt het [-snoeien-]{+knippen+} van alle heggen" in out
    assert "noten: 2 blijven staan" in out
    assert not imported.beside("stuk.nieuw.md").exists()


def test_a_newer_version_in_which_a_note_loses_its_quote_waits_beside_and_says_what_to_do(
    imported: Paper, capsys: pytest.CaptureFixture[str]
) -> None:
    before = imported.paper.read_bytes()
    capsys.readouterr()
    assert imported.again(LETTER.replace("twee meter", "drie meter")) == 0
    out = capsys.readouterr().out
    assert imported.paper.read_bytes() == before
    assert "één noot houdt haar tekst niet" in out
    assert "regel 6: noot hoogte bij antwoord-1 raakt los: het citaat staat niet meer in antwoord-1" in out
    assert "was: twee meter" in out
    command = f"python build.py import --vervang {imported.beside('stuk.nieuw.md')}"
    assert command in out
    assert run(imported.folder, imported.beside("stuk.nieuw.md"), vervang=True) == 0
    assert "drie meter" in imported.paper.read_text("utf-8")
    assert imported.beside("stuk.oud.md").read_bytes() == before
    assert not imported.beside("stuk.nieuw.md").exists()
    assert "wat er stond ligt in stuk.oud.md" in capsys.readouterr().out


def test_swapped_answers_are_refused_until_the_notes_are_right(
    imported: Paper, capsys: pytest.CaptureFixture[str]
) -> None:
    before = imported.paper.read_bytes()
    assert imported.again(SWAPPED, vervang=True) == 1
    assert imported.paper.read_bytes() == before
    err = capsys.readouterr().err
    assert "annotaties.md:16:1  I110  noot gemeente zou ongemerkt bij een andere tekst komen te staan" in err
    assert "hoogte" not in err  # its quote is gone from there, which the build will tell
    notes = imported.beside("annotaties.md")
    moved = NOTES.replace("antwoord-1", "antwoord-2")
    notes.write_text(moved, "utf-8")
    assert run(imported.folder, imported.beside("stuk.nieuw.md"), vervang=True) == 1, "it stood there before too"
    notes.write_text(moved.replace("citaat: gemeente", "citaat: de gemeente anders"), "utf-8")
    assert run(imported.folder, imported.beside("stuk.nieuw.md"), vervang=True) == 0
    assert imported.beside("stuk.oud.md").read_bytes() == before


def test_a_note_that_waits_for_review_does_not_stop_what_an_editor_decides(imported: Paper) -> None:
    notes = imported.beside("annotaties.md")
    notes.write_text(NOTES.replace("citaat: gemeente", "citaat: gemeente\nstaat: ter controle"), "utf-8")
    assert imported.again(SWAPPED, vervang=True) == 0
    assert imported.beside("stuk.oud.md").exists()


def test_what_an_editor_changed_in_the_newer_version_is_taken_over(imported: Paper) -> None:
    imported.paper.write_text(imported.paper.read_text("utf-8").replace("Wie betaalt", "Wie betaalde"), "utf-8")
    imported.again(LETTER.replace("Wie betaalt", "Wie bekostigt"))
    newer = imported.beside("stuk.nieuw.md")
    newer.write_text(newer.read_text("utf-8").replace("bekostigt", "bekostigde"), "utf-8")
    assert run(imported.folder, newer, vervang=True) == 0
    assert "Wie bekostigde" in imported.paper.read_text("utf-8")
    assert "Wie betaalde" in imported.beside("stuk.oud.md").read_text("utf-8")


def test_each_older_version_is_kept_once(imported: Paper) -> None:
    for word in ("drie", "vier", "drie", "vier"):
        assert imported.again(LETTER.replace("twee meter", f"{word} meter"), vervang=True) == 0
    kept = sorted(file.name for file in imported.paper.parent.glob("stuk.oud*"))
    assert kept == ["stuk.oud-2.md", "stuk.oud-3.md", "stuk.oud.md"]


def test_versions_beside_a_paper_do_not_disturb_the_build(imported: Paper) -> None:
    imported.again(LETTER.replace("twee meter", "drie meter"))
    imported.beside("stuk.oud.md").write_bytes(imported.paper.read_bytes())
    found, problems = discover(imported.folder / "content")
    assert len(found.papers) == 1
    assert [(problem.code, Path(problem.place.path).name) for problem in problems] == [("B109", "stuk.nieuw.md")]
    assert "import --vervang content/" in str(problems[0].hint)


def test_only_a_version_beside_a_paper_is_taken_over(imported: Paper, capsys: pytest.CaptureFixture[str]) -> None:
    accepted, problems = accept(imported.source)
    assert accepted is None
    assert [problem.code for problem in problems] == ["I109"]
    assert run(imported.folder, imported.folder / "stuk.nieuw.md", vervang=True) == 1
    assert "I101" in capsys.readouterr().err


def test_a_report_names_every_problem(tmp_path: Path) -> None:
    folder = tmp_path / "binnen"
    folder.mkdir()
    (folder / "kapot.docx").write_bytes(b"PK\x03\x04")
    (folder / "leeg.txt").write_bytes(b"")
    told = tmp_path / "problemen.json"
    options = argparse.Namespace(files=[folder], review=None, vervang=False, report=told)
    assert import_files(options, project_of(argparse.Namespace(content=tmp_path / "content", jobs=1))) == 1
    assert [problem["code"] for problem in json.loads(told.read_text("utf-8"))] == ["I120", "I103"]
