"""Bringing the output folder to the state of a build."""

import json
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from griffie.incremental.manifest import clear, write
from griffie.model.output import Kept, Output

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


class Content:
    """A file's content that counts how often it is asked for."""

    def __init__(self, *pieces: bytes) -> None:
        self.given = pieces
        self.times = 0

    def __call__(self) -> Iterator[bytes]:
        self.times += 1
        yield from self.given


def test_what_stands_is_neither_loaded_nor_read_again(folder: Path, manifest: Path) -> None:
    content = Content(b"ee", b"n")
    page = Kept("a.html", "digest", content)
    assert write([page], folder, manifest, ()).changed == ("a.html",)
    assert (folder / "a.html").read_bytes() == b"een"
    assert write([page], folder, manifest, ()).changed == ()
    assert content.times == 1


def test_another_digest_of_the_same_content_writes_nothing(folder: Path, manifest: Path) -> None:
    write([Kept("a.html", "een", Content(b"een"))], folder, manifest, ())
    before = (folder / "a.html").stat().st_mtime_ns
    content = Content(b"e", b"en")
    assert write([Kept("a.html", "twee", content)], folder, manifest, ()).changed == ()
    assert (folder / "a.html").stat().st_mtime_ns == before
    write([Kept("a.html", "twee", content)], folder, manifest, ())
    assert content.times == 1


@pytest.mark.parametrize("other", [b"e", b"eent", b"twee", b""])
def test_other_content_is_written_whole(folder: Path, manifest: Path, other: bytes) -> None:
    write([Kept("a.html", "een", Content(b"een"))], folder, manifest, ())
    assert write([Kept("a.html", "twee", Content(other))], folder, manifest, ()).changed == ("a.html",)
    assert (folder / "a.html").read_bytes() == other


def test_a_build_that_breaks_off_leaves_the_site_of_the_one_before(folder: Path, manifest: Path) -> None:
    def broken() -> Iterator[bytes]:
        yield b"half"
        raise RuntimeError

    write([PAGE, DEEP], folder, manifest, ())
    with pytest.raises(RuntimeError):
        write([Output("a.html", b"nieuw"), Kept("dossier/1.html", "x", broken)], folder, manifest, ())
    assert sorted(file.relative_to(folder).as_posix() for file in folder.rglob("*") if file.is_file()) == [
        "a.html",
        "dossier/1.html",
    ]
    assert (folder / "a.html").read_bytes() == b"een"


def test_a_build_that_breaks_off_while_files_are_put_in_place_loses_track_of_none(
    folder: Path, manifest: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    replace = Path.replace

    def failing(self: Path, target: Path) -> Path:
        if target.name == "1.html":
            raise KeyboardInterrupt
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", failing)
    with pytest.raises(KeyboardInterrupt):
        write([PAGE, DEEP], folder, manifest, ())
    monkeypatch.undo()
    assert write([], folder, manifest, ()).removed == ("a.html", "dossier/1.html")
    assert not list(folder.rglob("*.html"))


def test_what_an_interrupted_build_left_beside_the_site_goes_in_time(folder: Path, manifest: Path) -> None:
    old, new = folder / ".nieuw-oud", folder / ".nieuw-bezig"
    for one in (old, new):
        one.mkdir(parents=True)
        (one / "0").write_bytes(b"half")
    os.utime(old, (0, 0))
    write([PAGE], folder, manifest, ())
    assert not old.exists()
    assert new.exists()


def test_a_manifest_of_an_earlier_version_still_says_what_to_remove(folder: Path, manifest: Path) -> None:
    write([PAGE, DEEP], folder, manifest, ())
    manifest.write_text(json.dumps({"a.html": "digest", "dossier/1.html": "digest"}))
    written = write([PAGE], folder, manifest, ())
    assert (written.changed, written.removed) == ((), ("dossier/1.html",))


def test_what_is_gone_is_told_once(folder: Path, manifest: Path) -> None:
    write([PAGE, DEEP], folder, manifest, ())
    assert write([PAGE], folder, manifest, ()).removed == ("dossier/1.html",)
    assert write([PAGE], folder, manifest, ()).removed == ()
    (folder / "dossier").mkdir()
    (folder / "dossier/1.html").write_text("van de redactie")
    assert write([PAGE], folder, manifest, ()).removed == ()
    assert (folder / "dossier/1.html").exists()
