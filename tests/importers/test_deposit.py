"""Where papers are put, and that what an editor wrote is never overwritten."""

from pathlib import Path

import pytest

from griffie.importers.deposit import Outcome, is_own
from griffie.importers.importing import Imported, import_file
from griffie.importers.kept_fields import FieldChange, completed, field_changes
from griffie.importers.report import report

LETTER = """\tDatum
\t3-2-2026
\tBetreft
\tBeantwoording vragen over heggen

Geachte voorzitter,
De vragen kwamen op 2 februari 2026 met kenmerk 28676-12.
Vraag 1
Wat is een heg?
Antwoord 1
Een rij struiken."""


def bring(folder: Path, text: str, name: str = "brief.txt") -> Imported:
    file = folder / name
    file.write_text(text, encoding="utf-8")
    imported, problems = import_file(file, folder / "content")
    assert imported is not None, problems
    return imported


def files(folder: Path) -> list[str]:
    return sorted(
        str(path.relative_to(folder / "content")) for path in (folder / "content").rglob("*") if path.is_file()
    )


def test_a_paper_gets_its_folder_by_dossier_and_id(tmp_path: Path) -> None:
    imported = bring(tmp_path, LETTER)
    assert imported.deposited.outcome is Outcome.NEW
    assert files(tmp_path) == ["28676/beantwoording-kv-28676-2026-02-03/stuk.md"]


def test_an_edited_paper_is_left_alone_and_the_new_text_put_beside_it(tmp_path: Path) -> None:
    path = bring(tmp_path, LETTER).deposited.path
    edited = path.read_text(encoding="utf-8").replace("### Antwoord 1", "### Antwoord vraag 1")
    path.write_text(edited, encoding="utf-8")
    again = bring(tmp_path, LETTER.replace("struiken", "bomen"))
    assert (again.deposited.outcome, again.deposited.path.name) == (Outcome.BESIDE, "stuk.nieuw.md")
    assert path.read_text(encoding="utf-8") == edited
    assert "Een rij bomen." in again.deposited.path.read_text(encoding="utf-8")
    assert "door een redacteur bewerkt" in report(again)


def test_the_text_beside_is_renewed_until_it_is_edited_too(tmp_path: Path) -> None:
    path = bring(tmp_path, LETTER).deposited.path
    path.write_text("---\nid: van-mij\n---\n", encoding="utf-8")
    bring(tmp_path, LETTER)
    second = bring(tmp_path, LETTER.replace("struiken", "bomen")).deposited.path
    assert second.name == "stuk.nieuw.md"
    second.write_text(second.read_text(encoding="utf-8") + "\nEigen werk.\n", encoding="utf-8")
    third = bring(tmp_path, LETTER).deposited
    assert (third.outcome, third.path.name) == (Outcome.BESIDE, "stuk.nieuw-brief.md")


@pytest.mark.parametrize(
    ("before", "after"),
    [("soort: beantwoording kamervragen", "soort: brief"), ("heg?", "haag?"), ("bestand: brief.txt", "bestand: x.txt")],
)
def test_any_edit_counts(tmp_path: Path, before: str, after: str) -> None:
    path = bring(tmp_path, LETTER).deposited.path
    text = path.read_text(encoding="utf-8")
    assert before in text
    path.write_text(text.replace(before, after, 1), encoding="utf-8")
    assert bring(tmp_path, LETTER.replace("struiken", "bomen")).deposited.outcome is Outcome.BESIDE


def test_a_source_that_did_not_change_brings_nothing_new_to_a_paper_that_did(tmp_path: Path) -> None:
    path = bring(tmp_path, LETTER).deposited.path
    edited = path.read_text(encoding="utf-8").replace("heg?", "haag?")
    path.write_text(edited, encoding="utf-8")
    assert bring(tmp_path, LETTER).deposited.outcome is Outcome.UNCHANGED
    assert path.read_text(encoding="utf-8") == edited
    assert len(files(tmp_path)) == 1


def test_other_line_ends_are_no_edit(tmp_path: Path) -> None:
    path = bring(tmp_path, LETTER).deposited.path
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    assert bring(tmp_path, LETTER).deposited.outcome is Outcome.UNCHANGED


def test_a_newer_source_replaces_what_nobody_touched(tmp_path: Path) -> None:
    path = bring(tmp_path, LETTER).deposited.path
    again = bring(tmp_path, LETTER.replace("struiken", "bomen"))
    assert (again.deposited.outcome, again.deposited.path) == (Outcome.REPLACED, path)
    assert "Een rij bomen." in path.read_text(encoding="utf-8")


def test_another_source_with_the_same_id_replaces_nothing(tmp_path: Path) -> None:
    path = bring(tmp_path, LETTER).deposited.path
    before = path.read_bytes()
    other = bring(tmp_path, LETTER.replace("heg?", "haag?"), "andere.txt")
    assert other.deposited.outcome is Outcome.BESIDE
    assert path.read_bytes() == before
    assert "ander bestand (brief.txt)" in other.deposited.reason


def test_a_paper_that_an_editor_moved_to_another_dossier_is_found_there(tmp_path: Path) -> None:
    path = bring(tmp_path, LETTER).deposited.path
    moved = tmp_path / "content" / "36900" / path.parent.name / "stuk.md"
    moved.parent.mkdir(parents=True)
    path.rename(moved)
    path.parent.rmdir()
    assert bring(tmp_path, LETTER).deposited.path == moved
    assert len(files(tmp_path)) == 1


def test_what_cannot_be_written_is_a_problem_and_leaves_nothing(tmp_path: Path) -> None:
    file = tmp_path / "brief.txt"
    file.write_text(LETTER, encoding="utf-8")
    (tmp_path / "content").write_text("geen map", encoding="utf-8")
    imported, problems = import_file(file, tmp_path / "content")
    assert imported is None
    assert [problem.code for problem in problems] == ["I108"]
    assert problems[0].hint


def test_a_failed_write_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = bring(tmp_path, LETTER).deposited.path
    before = path.read_bytes()

    def full(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    file = tmp_path / "brief.txt"
    file.write_text(LETTER.replace("struiken", "bomen"), encoding="utf-8")
    imported, problems = import_file(file, tmp_path / "content")
    assert imported is None
    assert [problem.code for problem in problems] == ["I108"]
    assert path.read_bytes() == before
    assert [file.name for file in path.parent.iterdir()] == ["stuk.md"]


def test_what_an_editor_filled_in_stays_and_what_she_changed_is_told(tmp_path: Path) -> None:
    path = bring(tmp_path, LETTER).deposited.path
    text = path.read_text(encoding="utf-8")
    filled = text.replace("bron:\n", "betreft: Heggen  # kort\nkenmerken:\n  - A-1\n  - 'B-2'\nbron:\n", 1)
    path.write_text(filled.replace("soort: beantwoording kamervragen", "soort: brief"), encoding="utf-8")
    again = bring(tmp_path, LETTER.replace("struiken", "bomen"))
    newer = again.deposited.path.read_text(encoding="utf-8")
    assert "betreft: Heggen  # kort\nkenmerken:\n  - A-1\n  - 'B-2'\nbron:\n" in newer
    assert is_own(newer)
    assert "soort: [-brief-]{+beantwoording kamervragen+}" in report(again)
    assert "betreft" not in report(again)
    assert bring(tmp_path, LETTER.replace("struiken", "bomen")).deposited.path.read_text(encoding="utf-8") == newer


def test_two_papers_with_the_same_fields_have_no_change_of_fields() -> None:
    one = "---\nid: a\ndossiers:\n  - '28676'\n  - 36800-X\nbron:\n  bestand: a\n---\n\nTekst: x\n"
    other = one.replace("'28676'", "28676").replace("bestand: a", "bestand: b")
    assert field_changes(one, other) == ()
    assert field_changes(one, one.replace("36800-X", "36800-K")) == (
        FieldChange("dossiers", "28676, 36800-X", "28676, 36800-K"),
    )
    assert completed(one, "geen front matter") == one
