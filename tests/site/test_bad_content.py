"""Bad input: one clear problem with its place, and the last good site and the content as they were."""

import hashlib
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from driver import SiteTest

ROOT = Path(__file__).parents[2]
PATH = "30000/kst-30000-1/stuk.md"
OTHER = "30000/kst-30000-2/stuk.md"
PAPER = """
---
id: kst-30000-1
soort: brief
titel: Een brief over sluizen
datum: 2024-06-11
dossiers: ["30000"]
---

Deze brief gaat over sluizen; zie ook Kamerstuk 30 000, nr. 2.[^1]

[^1]: Een noot over sluisdeuren.

### Vraag 1

Hoeveel sluizen zijn er?

### Antwoord vraag 1

Er zijn zeven sluizen.
"""


@pytest.fixture
def good(site: SiteTest) -> SiteTest:
    """A site of two papers, built well."""
    second = PAPER.replace("kst-30000-1", "kst-30000-2").replace("zeven", "acht").replace("nr. 2", "nr. 1")
    return site.write(PATH, PAPER).write(OTHER, second).build()


def fingerprint(folder: Path) -> dict[str, str]:
    return {
        file.relative_to(folder).as_posix(): hashlib.sha256(file.read_bytes()).hexdigest()
        for file in sorted(folder.rglob("*"))
        if file.is_file()
    }


FAULTS: dict[str, tuple[Callable[[SiteTest], object], str]] = {
    "front matter that does not parse": (lambda site: site.edit(PATH, "soort: brief", "soort: [brief"), "F103"),
    "an unknown key": (lambda site: site.edit(PATH, "soort: brief", "soort: brief\nauter: x"), "F105"),
    "a date that is none": (lambda site: site.edit(PATH, "2024-06-11", "11 juni"), "F107"),
    "a missing key": (lambda site: site.edit(PATH, "titel: Een brief over sluizen\n", ""), "F104"),
    "an empty file": (lambda site: site.write(PATH, ""), "B105"),
    "two papers with one identity": (lambda site: site.write("30000/dubbel/stuk.md", PAPER), "B107"),
    "a footnote without a note": (lambda site: site.edit(PATH, "[^1]: Een noot over sluisdeuren.\n", ""), "V101"),
    "a question number that occurs twice": (
        lambda site: site.edit(PATH, "### Antwoord", "### Vraag 1\n\nx?\n\n### Antwoord"),
        "S101",
    ),
    "a wrong encoding": (lambda site: (site.content / PATH).write_bytes("---\nid: é".encode("cp1252")), "B103"),
    "a binary": (lambda site: (site.content / PATH).write_bytes(b"PK\x03\x04\0\0"), "B104"),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_is_told_once_with_its_place_and_the_site_stays(good: SiteTest, fault: str) -> None:
    make, code = FAULTS[fault]
    before = fingerprint(good.output)
    make(good)
    content = fingerprint(good.content)
    good.build(expect=1)
    assert good.err.count(f"  {code}  ") == (2 if code == "B107" else 1)  # at each of the two papers
    assert f"content/{PATH}" in good.err or "dubbel/stuk.md" in good.err
    assert fingerprint(good.output) == before
    assert fingerprint(good.content) == content


@pytest.mark.parametrize("fault", FAULTS)
def test_mending_a_fault_gives_the_site_of_a_clean_build(good: SiteTest, fault: str) -> None:
    before = fingerprint(good.output)
    FAULTS[fault][0](good)
    good.build(expect=1)
    shutil.rmtree(good.content / "30000" / "dubbel", ignore_errors=True)
    good.write(PATH, PAPER).build()
    assert fingerprint(good.output) == before


def test_a_note_without_a_reference_is_a_warning_and_fails_only_when_strict(good: SiteTest) -> None:
    good.edit(PATH, "nr. 2.[^1]", "nr. 2.").build()
    assert "  V102  " in good.err
    good.build("--strict", expect=1)


def test_one_faulty_paper_never_stops_the_rest(site: SiteTest) -> None:
    site.write(PATH, PAPER.replace("soort", "soot")).write(OTHER, PAPER.replace("kst-30000-1", "kst-30000-2"))
    site.build(expect=1)
    assert (site.output / "kst-30000-2.html").is_file()
    assert not (site.output / "kst-30000-1.html").exists()


def test_all_faults_are_told_at_once(good: SiteTest) -> None:
    good.edit(PATH, "soort", "soot").edit(OTHER, "datum: 2024-06-11", "datum: morgen").build(expect=1)
    assert "kst-30000-1/stuk.md" in good.err
    assert "kst-30000-2/stuk.md" in good.err


def test_a_template_error_is_told_and_its_pages_stay(good: SiteTest, tmp_path: Path) -> None:
    templates = tmp_path / "templates"
    shutil.copytree(ROOT / "templates", templates)
    good.build("--templates", str(templates))
    before = fingerprint(good.output)
    paper = templates / "stuk.html"
    paper.write_text(paper.read_text("utf-8") + "\n{% if %}\n", "utf-8")
    good.build("--templates", str(templates), expect=1)
    assert good.err.count("  T101  ") == 1
    assert "templates/stuk.html:" in good.err
    assert fingerprint(good.output) == before


def test_a_content_folder_that_is_not_there_cannot_be_built(site: SiteTest) -> None:
    site.content.rmdir()
    site.build(expect=2)
    assert "bestaat niet" in site.err


def test_an_unknown_command_is_told_with_a_proposal(site: SiteTest) -> None:
    site.run("imprt")
    assert site.status == 2
    assert "bedoelde u import?" in site.err


@pytest.mark.parametrize("command", ["why", "search", "import", "new"])
def test_a_command_without_what_it_needs_says_what(site: SiteTest, command: str) -> None:
    site.run(command)
    assert site.status == 2
    assert "python build.py" in site.err


def test_a_file_that_is_not_there_is_told_in_dutch(site: SiteTest) -> None:
    site.run("citations", "weg.txt")
    assert site.status == 2
    assert site.err == "kan niet verder: weg.txt bestaat niet\n"


IMPORTS: dict[str, Callable[[Path], object]] = {
    "absent": lambda _: None,
    "a folder": lambda path: path.mkdir(),
    "empty": lambda path: path.write_bytes(b""),
    "binary": lambda path: path.write_bytes(bytes(range(256)) * 20),
    "utf-16": lambda path: path.write_bytes("Geachte voorzitter,\nVraag 1\nWat?\n".encode("utf-16")),
    "cp1252": lambda path: path.write_bytes("Geachte voorzitter, financiën\nVraag 1\nWat?\n".encode("cp1252")),
    "data that names papers": lambda path: path.write_text('{"stuk": "Kamerstuk 30 000, nr. 2", "vraag": "Vraag 1"}\n'),
    "no letter at all": lambda path: path.write_text('{"sleutel": 1}\n'),
}


@pytest.mark.parametrize("kind", IMPORTS)
def test_what_cannot_be_imported_is_refused_whole(site: SiteTest, tmp_path: Path, kind: str) -> None:
    path = tmp_path / "brief.txt"
    IMPORTS[kind](path)
    site.run("import", str(path))
    assert site.status in {1, 2}
    assert str(path) in site.err
    assert not list(site.content.rglob("*"))
