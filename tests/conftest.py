"""Fixtures that every test may use: the real letters, small sites, a browser."""

import os
from pathlib import Path

import pytest
from driver import SiteTest
from hypothesis import settings

ROOT = Path(__file__).parents[1]
pytest_plugins = ["browser_fixtures", "search_fixtures", "pages_fixtures"]

settings.register_profile("ci", derandomize=True)
"""Where what lands is judged, laws are tried on the same examples each time; elsewhere on new ones."""
if os.environ.get("CI"):
    settings.load_profile("ci")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--accept", action="store_true", help="write what golden tests made as what they expect")


@pytest.fixture(scope="session")
def letters() -> Path:
    """The folder with the two real letters; where it is absent, tests that need it are skipped.

    With GRIFFIE_LETTERS set the letters are obligatory: a wrong folder fails.
    """
    named = os.environ.get("GRIFFIE_LETTERS")
    folder = Path(named) if named else ROOT.parent / "shared" / "letters"
    if not (folder / "facts.json").is_file():
        if named:
            pytest.fail(f"GRIFFIE_LETTERS names {named}, where no facts.json is")
        pytest.skip("the real letters are not on this machine; name their folder in GRIFFIE_LETTERS")
    return folder


@pytest.fixture
def site(tmp_path: Path) -> SiteTest:
    """An empty project in a folder of its own."""
    return SiteTest(tmp_path)


@pytest.fixture(scope="session")
def letters_site(letters: Path, tmp_path_factory: pytest.TempPathFactory) -> SiteTest:
    """Both real letters, imported into an empty folder and built."""
    made = SiteTest(tmp_path_factory.mktemp("brieven"))
    made.run(
        "import",
        *(
            str(file)
            for file in sorted(letters.iterdir())
            if file.suffix in {".txt", ".md"} and file.name != "README.md"
        ),
    )
    made.build()
    return made


@pytest.fixture(scope="session")
def own_site(tmp_path_factory: pytest.TempPathFactory) -> SiteTest:
    """The project's own edition, built."""
    made = SiteTest(tmp_path_factory.mktemp("uitgave"), content=ROOT / "content")
    return made.build()
