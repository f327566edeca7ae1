"""Every control by keyboard, larger text, colours that the system forces, and paper."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from driver import SiteTest
from find_browser import executable
from playwright.sync_api import Browser, Page

PAPER = "samenvatting-36800-K-F.html"
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
KINDS = (
    PAPER,
    "index.html",
    "zoeken.html",
    "dossier/28676.html",
    "kst-36800-X-34.html",
    "verwijzingen.html",
    "404.html",
)

REACHED = """() => {
    const focused = document.activeElement;
    focused.dataset.bereikt = '';
    const style = getComputedStyle(focused), around = focused.closest('label, form, p');
    const seen = [focused, around, focused.nextElementSibling].some(e => e &&
        (getComputedStyle(e).outlineStyle !== 'none' || getComputedStyle(e).boxShadow !== 'none'));
    return seen || focused === document.body ? '' : focused.outerHTML.slice(0, 100);
}"""
MISSED = """() => [...document.querySelectorAll('a[href], button, input, select, summary, [tabindex="0"]')]
    .filter(e => e.tabIndex >= 0 && e.checkVisibility({visibilityProperty: true}) && !('bereikt' in e.dataset))
    .filter(e => !(e.type === 'radio' && !e.checked))
    .map(e => e.outerHTML.slice(0, 100))"""


def address(site: SiteTest, path: str = PAPER) -> str:
    return Path(site.output / path).as_uri()


@pytest.mark.parametrize("path", ["index.html", "zoeken.html", "kst-36800-X-34.html", "dossier/28676.html"])
def test_tab_reaches_every_control_and_shows_where_it_is(wide: Page, own_site: SiteTest, path: str) -> None:
    wide.goto(address(own_site, path))
    unseen = set()
    for _ in range(400):
        wide.keyboard.press("Tab")
        unseen.add(wide.evaluate(REACHED))
        if not wide.evaluate(MISSED):
            break
    assert wide.evaluate(MISSED) == []
    assert unseen <= {""}


def test_the_controls_of_the_reading_page_work_by_key(wide: Page, own_site: SiteTest) -> None:
    wide.goto(address(own_site))
    wide.locator(".zeef").first.focus()
    wide.keyboard.press("Space")
    assert wide.locator(".zeef").first.get_attribute("aria-pressed") == "true"
    number = int(wide.locator(".zeef span").first.inner_text())
    assert wide.locator(".vragen li li:visible").count() == number
    assert wide.locator(".geenvraag").inner_text() == f"{number} vragen"
    wide.keyboard.press("Space")
    wide.locator(".soorten summary").focus()
    wide.keyboard.press("Enter")
    wide.keyboard.press("Tab")
    assert wide.evaluate("document.activeElement.name") == "soort"
    wide.keyboard.press("Escape")
    assert wide.locator(".soorten[open]").count() == 0
    wide.locator("[data-themaknop]").focus()
    wide.keyboard.press("Enter")
    assert wide.evaluate("document.documentElement.dataset.thema") == "licht"
    wide.locator("[name=weergave][value=noten]").focus()
    wide.keyboard.press("ArrowLeft")
    assert wide.evaluate("document.documentElement.dataset.weergave") == "bron"


@pytest.fixture(scope="module")
def large(browser: Browser) -> Iterator[Browser]:
    """A browser whose reader has set letters twice as large: media queries in rem follow, as they do for readers."""
    flags = ["--blink-settings=defaultFontSize=32", "--disable-quic", "--no-first-run"]
    started = browser.browser_type.launch(executable_path=executable(), args=flags)
    yield started
    started.close()


@pytest.mark.parametrize("path", KINDS)
@pytest.mark.parametrize("width", [1440, 800])
def test_at_twice_the_letter_size_nothing_is_lost(large: Browser, own_site: SiteTest, path: str, width: int) -> None:
    page = large.new_page(viewport={"width": width, "height": 900})
    page.goto(address(own_site, path))
    assert page.evaluate("getComputedStyle(document.documentElement).fontSize") == "32px"
    assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth + 1")
    found = Axe().run(page, options={"runOnly": RULES})
    page.close()
    assert [f"{one['id']}: {one['nodes'][0]['html'][:100]}" for one in found.response["violations"]] == []


@pytest.mark.parametrize("path", KINDS)
def test_in_the_dark_on_a_wide_screen_axe_finds_nothing(browser: Browser, own_site: SiteTest, path: str) -> None:
    page = browser.new_page(viewport={"width": 1440, "height": 900}, color_scheme="dark")
    page.goto(address(own_site, path))
    found = Axe().run(page, options={"runOnly": RULES})
    page.close()
    assert [f"{one['id']}: {one['nodes'][0]['html'][:100]}" for one in found.response["violations"]] == []


def test_reading_order_in_the_accessibility_tree(wide: Page, own_site: SiteTest) -> None:
    wide.goto(address(own_site))
    tree = wide.locator("body").aria_snapshot()
    marks = ["banner", "main", 'navigation "Vragen in dit stuk"', 'article "Vraag 1', 'article "Vraag 2', "contentinfo"]
    places = [tree.index(mark) for mark in marks]
    assert places == sorted(places)
    question = wide.locator("#sp-vraag-3").aria_snapshot()
    parts = ['heading "Vraag" [level=3]', "Antwoord vraag 3", "complementary"]
    assert [question.index(part) for part in parts] == sorted(question.index(part) for part in parts)


@pytest.mark.parametrize("view", ["noten", "bron"])
def test_on_paper_only_the_chosen_view_is_printed(wide: Page, own_site: SiteTest, view: str) -> None:
    wide.goto(address(own_site))
    wide.locator(f"[name=weergave][value={view}]").check()
    wide.emulate_media(media="print")
    assert (wide.locator(".noot:visible").count() > 0) == (view == "noten")
    assert wide.locator(".kop:visible, .rail:visible, .acties:visible, .cit:visible, .zocitaat:visible").count() == 0
    assert wide.locator(".bronnen li:visible").count() > 3
    assert wide.evaluate("getComputedStyle(document.querySelector('article.vraag')).contentVisibility") == "visible"
