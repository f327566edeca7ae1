"""The review page of an import in a real browser: readable by all, everything within reach of the keyboard."""

from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from griffie.importers.batch import import_all
from griffie.importers.review import review

GOLDEN = Path(__file__).parents[1] / "golden" / "import"
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A page with papers of several formats, a newer version beside an edited one, and a broken file."""
    folder = tmp_path_factory.mktemp("import")
    letter = folder / "brief.txt"
    broken = folder / "kapot.docx"
    broken.write_bytes(b"PK\x03\x04")
    letter.write_text("Geachte voorzitter,\nVraag 1\nHoe hoog is de heg?\nAntwoord 1\nTwee meter.\n", "utf-8")
    (first,) = import_all([letter], folder / "content", jobs=1)
    assert first.imported is not None
    paper = first.imported.deposited.path
    paper.write_text(paper.read_text("utf-8").replace("Hoe hoog", "Hoe breed"), "utf-8")
    letter.write_text(letter.read_text("utf-8").replace("Twee", "Drie"), "utf-8")
    files = [
        letter,
        broken,
        *(next((GOLDEN / case).glob("bron.*")) for case in ("docx-brief", "pdf-kamerdruk", "tabellen")),
    ]
    page = folder / "kijk.html"
    page.write_text(review(list(import_all(files, folder / "content", jobs=1))), "utf-8")
    return page.as_uri()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_nobody_is_shut_out(wide: Page, address: str, scheme: str) -> None:
    wide.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]  # one of two words
    wide.goto(address)
    found = Axe().run(wide, options={"runOnly": RULES})
    assert not found.violations_count, found.generate_report()


@pytest.mark.parametrize("width", [1440, 800, 390])
def test_nothing_runs_off_the_side(wide: Page, address: str, width: int) -> None:
    wide.set_viewport_size({"width": width, "height": 900})
    wide.goto(address)
    assert wide.evaluate("document.documentElement.scrollWidth") <= width


def test_every_record_is_one_key_away_and_comes_into_view_beneath_the_head(wide: Page, address: str) -> None:
    wide.goto(address)
    link = wide.locator(".records a").first
    target = str(link.get_attribute("href"))
    link.focus()
    wide.keyboard.press("Enter")
    line = wide.locator(target).bounding_box()
    head = wide.locator(f"section:has({target}) > header").bounding_box()
    assert line
    assert head
    assert head["y"] + head["height"] <= line["y"] < 900
