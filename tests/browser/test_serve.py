"""The editor's loop: save, see it; make a mistake, be told; mend it, go on."""

from collections.abc import Callable

import pytest
from driver import SiteTest
from playwright.sync_api import Page, expect

PATH = "30000/kst-30000-1/stuk.md"
PAPER = """
---
id: kst-30000-1
soort: brief
titel: Een brief over sluizen
datum: 2024-06-11
dossiers: ["30000"]
---

Deze brief gaat over sluizen.

### Vraag 1

Hoeveel sluizen zijn er?

### Antwoord vraag 1

Er zijn zeven sluizen.
"""

Serve = Callable[[SiteTest], str]


@pytest.fixture
def address(site: SiteTest, served: Serve) -> str:
    return served(site.write(PATH, PAPER))


def test_a_save_reloads_the_page(site: SiteTest, address: str, wide: Page) -> None:
    wide.goto(f"{address}kst-30000-1.html")
    expect(wide.locator("#antwoord-1")).to_contain_text("zeven sluizen")
    site.edit(PATH, "zeven", "acht")
    expect(wide.locator("#antwoord-1")).to_contain_text("acht sluizen")


def test_a_mistake_is_shown_over_the_last_good_page_and_goes_when_it_is_mended(
    site: SiteTest, address: str, wide: Page
) -> None:
    wide.goto(f"{address}kst-30000-1.html")
    site.edit(PATH, "soort: brief", "soot: <b>brief</b>")
    panel = wide.locator("#griffie-overlay .paneel")
    expect(panel).to_contain_text("soot")
    expect(panel).to_contain_text("stuk.md:3:1")
    expect(panel.locator("b").first).not_to_contain_text("brief</b>brief")
    expect(wide.locator("#antwoord-1")).to_contain_text("zeven sluizen")
    wide.keyboard.press("Escape")
    expect(panel).to_have_count(0)
    site.edit(PATH, "soot: <b>brief</b>", "soort: brief")
    site.edit(PATH, "zeven", "negen")
    expect(wide.locator("#antwoord-1")).to_contain_text("negen sluizen")
    expect(panel).to_have_count(0)


def test_a_page_that_is_not_there_yet_appears_by_itself(site: SiteTest, address: str, wide: Page) -> None:
    wide.goto(f"{address}kst-30000-2.html")
    expect(wide.locator("body")).not_to_contain_text("acht bruggen")
    site.write(
        "30000/kst-30000-2/stuk.md",
        PAPER.replace("kst-30000-1", "kst-30000-2").replace("zeven sluizen", "acht bruggen"),
    )
    expect(wide.locator("#antwoord-1")).to_contain_text("acht bruggen")


def test_the_overlay_never_reaches_the_site(site: SiteTest, address: str, wide: Page) -> None:
    wide.goto(address)
    assert not [path for path, content in site.files().items() if b"__griffie" in content]
