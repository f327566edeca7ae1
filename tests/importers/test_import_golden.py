"""Small sources of our own and the whole paper and report that an import makes of them.

`tests/golden/import/<case>/bron.*` is the source, `metadata.xml` what lies beside it; `stuk.md` and `rapport.txt` are
expected. `pytest --accept` writes
them anew, for a person to read in the difference.
"""

from pathlib import Path

import pytest

from griffie.importers.deposit import Deposited, Outcome
from griffie.importers.importing import Imported, convert
from griffie.importers.official.official_beside import stated_beside
from griffie.importers.report import report

GOLDEN = Path(__file__).parents[1] / "golden" / "import"
CASES = sorted(folder.name for folder in GOLDEN.iterdir())


@pytest.mark.parametrize("case", CASES)
def test_golden_import(case: str, request: pytest.FixtureRequest) -> None:
    folder = GOLDEN / case
    source = next(folder.glob("bron.*"))
    stated, unreadable = stated_beside(source)
    assert not unreadable
    paper, problems = convert(source.read_bytes(), source.name, stated)
    assert paper is not None, problems
    place = Path(paper.folder) / paper.id / "stuk.md"
    made = {
        "stuk.md": paper.text,
        "rapport.txt": report(Imported(source.name, paper, Deposited(place, Outcome.NEW))) + "\n",
    }
    for name, text in made.items():
        if request.config.getoption("--accept"):
            (folder / name).write_text(text, encoding="utf-8")
        assert text == (folder / name).read_text(encoding="utf-8")
    assert {file.name for file in folder.iterdir()} - {"waarheid.json", "metadata.xml"} == {source.name, *made}
