"""Golden sites: a small content folder in, the inside of every page's main part out.

Each folder of `tests/golden/sites/` holds `content/` and `expected/`. A page without an expected file fails, and so
does an expected file without a page. What stands in `drie-stukken` to the letter (the page about accessibility) is not
kept again for another site. `pytest --accept` writes what was made; read the difference before committing it.
Not for behaviour that one assertion can hold: these files are there so that no page changes unseen.
"""

import re
import shutil
from collections.abc import Mapping
from pathlib import Path

import pytest
from driver import SiteTest

SITES = Path(__file__).parents[1] / "golden" / "sites"
FIRST = SITES / "drie-stukken"


@pytest.mark.parametrize("folder", sorted(SITES.iterdir()), ids=lambda folder: folder.name)
def test_golden_site(folder: Path, tmp_path: Path, request: pytest.FixtureRequest) -> None:
    site = SiteTest(tmp_path, content=folder / "content").build()
    made = {path.removesuffix(".html") + ".main.html": main_part(site, path) for path in pages(site)}
    made["problems.txt"] = problems(site)
    made = {name: text for name, text in made.items() if folder == FIRST or kept(FIRST, name) != text}
    if request.config.getoption("--accept"):
        accept(folder / "expected", made)
    names = {file.relative_to(folder / "expected").as_posix() for file in (folder / "expected").rglob("*.*")}
    assert sorted(names) == sorted(made), "pages and expected files differ"
    for name, text in made.items():
        assert text == kept(folder, name), name


def kept(folder: Path, name: str) -> str | None:
    """What a site is expected to hold under a name."""
    file = folder / "expected" / name
    return file.read_text("utf-8") if file.is_file() else None


def accept(expected: Path, made: Mapping[str, str]) -> None:
    shutil.rmtree(expected, ignore_errors=True)
    for name, text in made.items():
        (expected / name).parent.mkdir(parents=True, exist_ok=True)
        (expected / name).write_text(text, "utf-8")


def pages(site: SiteTest) -> list[str]:
    return [path for path in site.files() if path.endswith(".html")]


def main_part(site: SiteTest, path: str) -> str:
    """The main element, with a line end after every block so that differences read well."""
    html = str(site.main_part(path))
    return (
        re.sub(
            r"(</(?:p|li|h[1-6]|div|section|article|aside|dd|dt|tr|ul|ol|dl|summary|svg|header|figure)>)\n*",
            r"\1\n",
            html,
        )
        + "\n"
    )


def problems(site: SiteTest) -> str:
    return site.run("check").err
