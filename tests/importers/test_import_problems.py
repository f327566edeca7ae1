"""Every problem that import can tell has a folder: what an editor imports, and what the terminal prints.

`tests/golden/problems/<code>/bron/` holds the files that are imported. A few codes need more than a file, such as a
library that is absent or a fault of our own; these are made here.
"""

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from griffie.catalogue import CATALOGUE
from griffie.importers import batch, importing
from griffie.importers.accepting import accept
from griffie.importers.batch import import_all
from griffie.importers.canonical import write_body
from griffie.importers.importing import import_file
from griffie.importers.pdf import pages as pdf_pages
from griffie.problems import Problem, Severity, show_all

FOLDERS = Path(__file__).parents[1] / "golden" / "problems"
CODES = sorted(code for code in CATALOGUE if code[0] == "I")

Problems = tuple[Problem, ...]
NOTES = """---
auteur: Red
datum: 2026-02-04
---

## hoogte

```yaml
soort: uitleg
bij: antwoord-1
citaat: meter
```

Uitleg.
"""


def plain(content: Path) -> Problems:
    """Import all that lies in `bron/`; a `metadata.xml` belongs to the file beside it."""
    files = sorted(file for file in Path("bron").iterdir() if file.name != "metadata.xml")
    return tuple(problem for one in import_all(files, content, jobs=1) for problem in one.problems)


def misspelt(content: Path) -> Problems:
    return import_file(Path("bron/breif.txt"), content)[1]


def a_folder(content: Path) -> Problems:
    return import_file(Path("bron/map"), content)[1]


def a_lost_word(content: Path) -> Problems:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(importing, "write_body", lambda *given: write_body(*given).replace("Twee meter", "Meter"))
        return plain(content)


def a_file_for_content(_: Path) -> Problems:
    return plain(Path("content"))


def no_version(_: Path) -> Problems:
    return accept(Path("bron/brief.txt"))[1]


def a_note_astray(content: Path) -> Problems:
    """A newer version in which another answer has the words that a note quotes; told by paths that do not differ."""
    imported, _ = import_file(Path("bron/brief.txt"), content)
    assert imported is not None
    home = imported.deposited.path.parent
    paper = (home / "stuk.md").read_text("utf-8")
    (home / "annotaties.md").write_text(NOTES, "utf-8")
    (home / "stuk.nieuw.md").write_text(
        paper.replace("Hoe hoog mag een heg worden?", "Wat kost een meter heg?"), "utf-8"
    )
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(home)
        return accept(Path("stuk.nieuw.md"))[1]


def without_library(content: Path) -> Problems:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(pdf_pages, "pdfium", None)
        return plain(content)


def a_fault_of_ours(content: Path) -> Problems:
    def fails(_: Path) -> object:
        raise RuntimeError("met opzet")

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(batch, "convert_file", fails)
        return plain(content)


RUNS: Mapping[str, Callable[[Path], Problems]] = {
    "I101": misspelt,
    "I102": a_folder,
    "I107": a_lost_word,
    "I108": a_file_for_content,
    "I109": no_version,
    "I110": a_note_astray,
    "I124": without_library,
    "I125": a_fault_of_ours,
}


def test_every_folder_of_ours_is_a_code_of_the_catalogue() -> None:
    assert sorted(folder.name for folder in FOLDERS.iterdir() if folder.name[0] == "I") == CODES


@pytest.mark.parametrize("code", CODES)
def test_problem_is_printed_as_expected(
    code: str, tmp_path: Path, request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(FOLDERS / code)
    problems = RUNS.get(code, plain)(tmp_path / "content")
    printed = show_all(problems) + "\n"
    expected = FOLDERS / code / "expected.txt"
    if request.config.getoption("--accept"):
        expected.write_text(printed, "utf-8")
    assert [(problem.code, problem.severity) for problem in problems] == [(code, Severity.ERROR)]
    assert printed == expected.read_text("utf-8")
    if code != "I110":
        assert not (tmp_path / "content").exists(), "nothing half may lie in content"
