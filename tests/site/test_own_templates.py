"""Another look by an outsider: a copy of the templates, one thing changed, and the site shows it."""

import shutil
from pathlib import Path

import pytest
from driver import SiteTest

TEMPLATES = Path(__file__).parents[2] / "templates"
MANUAL = (TEMPLATES / "README.md").read_text("utf-8")
PAPER = """
---
id: kst-30000-1
soort: brief
titel: Een brief over sluizen
datum: 2024-06-11
dossiers: ["30000"]
---

### Vraag 1

Hoeveel sluizen zijn er?

### Antwoord vraag 1

Zeven.
"""


@pytest.fixture
def own(site: SiteTest, tmp_path: Path) -> Path:
    """Templates of one's own, beside a small site."""
    site.write("30000/kst-30000-1/stuk.md", PAPER)
    return Path(shutil.copytree(TEMPLATES, tmp_path / "sjablonen"))


def test_one_token_changes_the_look(site: SiteTest, own: Path) -> None:
    tokens = own / "assets" / "tokens.css"
    tokens.write_text(tokens.read_text("utf-8").replace("--rubriek: #8c1433", "--rubriek: #004488", 1), "utf-8")
    site.build("--templates", str(own))
    assert "--rubriek: #004488" in (site.output / "assets" / "tokens.css").read_text("utf-8")


def test_a_face_of_ones_own_is_served_with_the_site(site: SiteTest, own: Path) -> None:
    (own / "assets" / "letter.woff2").write_bytes(b"wOF2")
    site.build("--templates", str(own))
    assert (site.output / "assets" / "letter.woff2").read_bytes() == b"wOF2"


def test_one_block_changes_on_every_page_of_a_kind(site: SiteTest, own: Path) -> None:
    page = own / "stuk.html"
    text = page.read_text("utf-8")
    page.write_text(text.replace("{% block stand %}", "{% block stand %}Uitgave van de bibliotheek. "), "utf-8")
    site.build("--templates", str(own))
    assert "Uitgave van de bibliotheek." in site.page("kst-30000-1.html").get_text()
    assert "Uitgave van de bibliotheek." not in site.page("index.html").get_text()


def test_a_changed_part_reaches_pages_that_are_remembered(site: SiteTest, own: Path) -> None:
    site.build("--templates", str(own))
    part = own / "stuk" / "kop.html"
    part.write_text(part.read_text("utf-8") + "<p>Toegevoegd.</p>\n", "utf-8")
    site.build("--templates", str(own))
    assert "Toegevoegd." in site.page("kst-30000-1.html").get_text()


def test_a_mistake_in_a_template_is_told_with_its_line(site: SiteTest, own: Path) -> None:
    part = own / "stuk" / "kop.html"
    part.write_text("{{ pagina.bestaat_niet }}\n" + part.read_text("utf-8"), "utf-8")
    site.build("--templates", str(own), expect=1)
    assert "sjablonen/stuk/kop.html:1:1" in site.out + site.err


@pytest.mark.parametrize("name", sorted(p.relative_to(TEMPLATES).as_posix() for p in TEMPLATES.rglob("*.html")))
def test_every_template_says_what_it_is(name: str) -> None:
    assert (TEMPLATES / name).read_text("utf-8").startswith("{#")


@pytest.mark.parametrize("word", ["--templates", "tokens.css", "block", "@font-face", "stuk.js", "kopieer.js"])
def test_the_manual_says_how(word: str) -> None:
    assert word in MANUAL
