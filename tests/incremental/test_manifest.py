"""Bringing the output folder to the state of a build."""

from pathlib import Path

import pytest

from griffie.incremental.manifest import clear, write
from griffie.model.output import Output

PAGE = Output("a.html", b"een")
DEEP = Output("dossier/1.html", b"twee")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "site"


@pytest.fixture
def manifest(tmp_path: Path) -> Path:
    return tmp_path / "sites" / "x.json"


def test_the_first_build_writes_everything(folder: Path, manifest: Path) -> None:
    written = write([PAGE, DEEP], folder, manifest, ())
    assert written.changed == ("a.html", "dossier/1.html")
    assert (folder / "dossier/1.html").read_bytes() == b"twee"


def test_a_second_build_writes_nothing(folder: Path, manifest: Path) -> None:
    write([PAGE, DEEP], folder, manifest, ())
    before = (folder / "a.html").stat().st_mtime_ns
    written = write([PAGE, DEEP], folder, manifest, ())
    assert written.changed == written.removed == ()
    assert (folder / "a.html").stat().st_mtime_ns == before


def test_a_file_that_someone_changed_is_written_again(folder: Path, manifest: Path) -> None:
    write([PAGE], folder, manifest, ())
    (folder / "a.html").write_bytes(b"eem")
    assert write([PAGE], folder, manifest, ()).changed == ("a.html",)


def test_what_is_no_longer_planned_goes_with_its_empty_folder(folder: Path, manifest: Path) -> None:
    write([PAGE, DEEP], folder, manifest, ())
    assert write([PAGE], folder, manifest, ()).removed == ("dossier/1.html",)
    assert not (folder / "dossier").exists()


def test_a_file_that_no_build_wrote_stays(folder: Path, manifest: Path) -> None:
    write([DEEP], folder, manifest, ())
    (folder / "dossier/eigen.txt").write_text("van de redactie")
    write([], folder, manifest, ())
    assert (folder / "dossier/eigen.txt").exists()


def test_a_withheld_page_keeps_its_last_good_version(folder: Path, manifest: Path) -> None:
    write([PAGE], folder, manifest, ())
    written = write([Output("a.html", b"half")], folder, manifest, {"a.html"})
    assert written.kept == ("a.html",)
    assert (folder / "a.html").read_bytes() == b"een"
    assert write([], folder, manifest, ()).removed == ("a.html",)


def test_a_withheld_page_without_an_earlier_version_is_not_written(folder: Path, manifest: Path) -> None:
    assert write([PAGE], folder, manifest, {"a.html"}).changed == ()
    assert not (folder / "a.html").exists()


def test_clearing_leaves_what_others_put_there(folder: Path, manifest: Path) -> None:
    write([PAGE, DEEP], folder, manifest, ())
    (folder / "eigen.txt").write_text("blijft")
    assert clear(folder, manifest) == 2
    assert [file.name for file in folder.iterdir()] == ["eigen.txt"]


def test_a_damaged_manifest_costs_no_page(folder: Path, manifest: Path) -> None:
    write([PAGE], folder, manifest, ())
    manifest.write_text("[geen manifest")
    assert write([PAGE], folder, manifest, ()).changed == ()
    assert (folder / "a.html").exists()
