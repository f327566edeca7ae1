"""Writing is whole or not at all, in one place, and never over what was not seen."""

from pathlib import Path

import pytest

from griffie.noting.refusal import Refused
from griffie.noting.saving import Known, notes_beside, save, seen

PAPER = "30000/kst-30000-1/stuk.md"


@pytest.fixture
def content(tmp_path: Path) -> Path:
    folder = tmp_path / "content" / "30000" / "kst-30000-1"
    folder.mkdir(parents=True)
    (folder / "stuk.md").write_text("x")
    return tmp_path / "content"


@pytest.fixture
def file(content: Path) -> Path:
    found = notes_beside(content, PAPER)
    assert isinstance(found, Path)
    assert found == content / "30000" / "kst-30000-1" / "annotaties.md"
    return found


def digest(file: Path) -> str:
    known = seen(file)
    assert isinstance(known, Known)
    return known.digest


def test_a_file_that_is_not_there_is_made(file: Path) -> None:
    assert digest(file) == ""
    assert save(file, "één\r\n", "")
    assert file.read_bytes() == "één\r\n".encode()
    assert [one.name for one in sorted(file.parent.iterdir())] == ["annotaties.md", "stuk.md"]


def test_a_file_that_came_meanwhile_is_kept(file: Path) -> None:
    file.write_text("van een ander")
    assert not save(file, "mijn", "")
    assert file.read_text() == "van een ander"
    assert [one.name for one in sorted(file.parent.iterdir())] == ["annotaties.md", "stuk.md"]


def test_a_file_that_is_as_it_was_is_replaced_with_its_rights(file: Path) -> None:
    file.write_text("oud")
    file.chmod(0o640)
    assert save(file, "nieuw", digest(file))
    assert file.read_text() == "nieuw"
    assert file.stat().st_mode & 0o777 == 0o640


def test_a_file_that_changed_meanwhile_is_kept(file: Path) -> None:
    file.write_text("oud")
    before = digest(file)
    file.write_text("oux")
    assert not save(file, "nieuw", before)
    assert file.read_text() == "oux"


def test_a_file_that_went_meanwhile_is_not_made_again(file: Path) -> None:
    file.write_text("oud")
    before = digest(file)
    file.unlink()
    assert not save(file, "nieuw", before)
    assert not file.exists()


def test_when_writing_fails_the_file_is_whole_and_nothing_is_left(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file.write_text("oud")
    before = digest(file)

    def failing(*_: object) -> None:
        raise OSError("schijf vol")

    monkeypatch.setattr(Path, "replace", failing)
    with pytest.raises(OSError, match="schijf vol"):
        save(file, "nieuw", before)
    assert file.read_text() == "oud"
    assert [one.name for one in sorted(file.parent.iterdir())] == ["annotaties.md", "stuk.md"]


def test_text_of_another_encoding_is_refused(file: Path) -> None:
    file.write_bytes(b"\xff\xfe")
    assert isinstance(seen(file), Refused)


def test_a_link_is_not_written_through(content: Path, tmp_path: Path) -> None:
    outside = tmp_path / "buiten.md"
    outside.write_text("buiten")
    (content / "30000/kst-30000-1/annotaties.md").symlink_to(outside)
    assert isinstance(notes_beside(content, PAPER), Refused)


@pytest.mark.parametrize("inside", [False, True])
def test_a_folder_that_leads_elsewhere_is_refused(content: Path, tmp_path: Path, *, inside: bool) -> None:
    elsewhere = (content / "30000" / "kst-30000-2") if inside else tmp_path / "buiten"
    elsewhere.mkdir()
    (content / "30000" / "kst-30000-3").symlink_to(elsewhere)
    assert isinstance(notes_beside(content, "30000/kst-30000-3/stuk.md"), Refused)


@pytest.mark.parametrize(
    "paper", ["../buiten/stuk.md", "30000/../../buiten/stuk.md", "/etc/stuk.md", "30000/weg/stuk.md"]
)
def test_a_path_outside_or_nowhere_is_refused(content: Path, tmp_path: Path, paper: str) -> None:
    (tmp_path / "buiten").mkdir()
    assert isinstance(notes_beside(content, paper), Refused)


def test_a_content_folder_that_is_a_link_itself_is_no_hindrance(content: Path, tmp_path: Path) -> None:
    (tmp_path / "inhoud").symlink_to(content)
    assert notes_beside(tmp_path / "inhoud", PAPER) == tmp_path / "inhoud/30000/kst-30000-1/annotaties.md"


def test_a_folder_of_that_name_is_refused(content: Path) -> None:
    (content / "30000/kst-30000-1/annotaties.md").mkdir()
    assert isinstance(notes_beside(content, PAPER), Refused)
