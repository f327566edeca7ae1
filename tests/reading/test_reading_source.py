"""Opening files: offsets and digests of what lies on disk, and a plain word when it is no text."""

import hashlib
from pathlib import Path

from griffie.reading.library import discover
from griffie.reading.source import read_source


def test_line_ends_are_kept_and_a_byte_order_mark_is_not(tmp_path: Path) -> None:
    content = "\ufeffEén\r\nTwee\n".encode()
    (tmp_path / "a.md").write_bytes(content)
    source, problems = read_source(tmp_path, Path("a.md"))
    assert source
    assert problems == ()
    assert source.text == "Eén\r\nTwee\n"
    assert source.digest == hashlib.sha256(content).hexdigest()
    assert source.path == f"{tmp_path.name}/a.md"


def test_a_wrong_encoding_is_told_where_it_begins(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_bytes("Eén\nTwee ".encode() + "dré\n".encode("latin-1"))
    source, (problem,) = read_source(tmp_path, Path("a.md"))
    assert source is None
    assert (problem.code, problem.place.line, problem.place.column) == ("B103", 2, 8)


def test_discover_sorts_what_it_finds_and_skips_hidden_files(tmp_path: Path) -> None:
    for name in (
        "2/b/stuk.md",
        "1/a/stuk.md",
        "1/a/annotaties.md",
        "1/a/origineel.pdf",
        ".git/c/stuk.md",
        "wetten.yaml",
        "site.yaml",
    ):
        file = tmp_path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("x")
    found, problems = discover(tmp_path)
    assert problems == ()
    assert found.papers == (Path("1/a/stuk.md"), Path("2/b/stuk.md"))
    assert found.notes == (Path("1/a/annotaties.md"),)
    assert found.registers == (Path("site.yaml"), Path("wetten.yaml"))


def test_an_original_beside_a_paper_and_a_readme_are_left_in_peace(tmp_path: Path) -> None:
    (tmp_path / "1/a").mkdir(parents=True)
    for name in ("1/a/stuk.md", "1/a/brief-van-de-minister.md", "1/README.md", "1/a/stuk.mdx", "1/a/stuks.md"):
        (tmp_path / name).write_text("x")
    _, problems = discover(tmp_path)
    assert [problem.place.path.rpartition("/")[2] for problem in problems] == ["stuks.md"]


def test_a_content_folder_that_is_not_there_holds_nothing(tmp_path: Path) -> None:
    found, problems = discover(tmp_path / "weg")
    assert (found.papers, found.notes, found.registers, problems) == ((), (), (), ())
