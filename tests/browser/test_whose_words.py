"""The law of the pages: serif is the source, sans is the edition, also where sentences are quoted on another page."""

import pytest
from driver import SiteTest
from playwright.sync_api import Page

PAPER = """
---
id: {id}
soort: {kind}
titel: {title}
datum: 2026-06-11
kamer: Tweede Kamer
vergaderjaar: 2025-2026
dossiers: ["36000"]
{more}---

### Vraag 1

Wat staat er over de WOO in Kamerstuk 36 000, nr. 3?

### Antwoord vraag 1

Zie Kamerstuk 36 000, nr. 3 en de WOO daarbij.
"""
TERMS = """
- id: woo
  term: WOO
  uitleg: Een wet.
"""
FACE = "e => getComputedStyle(e).fontFamily.split(',')[0]"


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> SiteTest:
    site = SiteTest(tmp_path_factory.mktemp("wiens"))
    letter = PAPER.format(id="kst-36000-7", kind="brief", title="Een brief", more="")
    told = PAPER.format(id="samenvatting-36000-7", kind="samenvatting", title="Verteld", more="betreft: kst-36000-7\n")
    held = PAPER.format(id="kst-36000-3", kind="nota", title="De nota", more="").replace("nr. 3", "nr. 2")
    site.write("36000/kst-36000-7/stuk.md", letter).write("36000/samenvatting-36000-7/stuk.md", told)
    site.write("36000/kst-36000-3/stuk.md", held).write("begrippen.yaml", TERMS)
    return site.build()


@pytest.mark.parametrize(
    ("path", "quotes"),
    [
        ("kst-36000-3.html", "#_genoemd-in .citerend li"),
        ("kst-36000-2.html", "#aangehaald .citerend li"),
        ("begrip/woo.html", ".citerend li"),
        ("verwijzingen.html", ".refs tbody tr"),
    ],
)
def test_a_quoted_sentence_has_the_face_of_who_wrote_it(made: SiteTest, wide: Page, path: str, quotes: str) -> None:
    wide.goto((made.output / path).as_uri())
    seen = set()
    for quote in wide.locator(quotes).all():
        of_summary = "samenvatting-36000-7" in str(quote.locator("a").first.get_attribute("href"))
        face = quote.locator("blockquote p, td.zin").first.evaluate(FACE)
        seen.add(of_summary)
        assert face == ("Seravek" if of_summary else "Charter"), quote.inner_text()
    assert True in seen or path == "kst-36000-2.html"
    assert False in seen
