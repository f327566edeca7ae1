"""Reading in a real browser: follow, return, read without JavaScript, at any width, with the keyboard."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from driver import SiteTest
from playwright.sync_api import Browser, Page, expect

SUMMARY = "samenvatting-28676-2026-06-15.html"
NOTA = "samenvatting-36800-K-F.html"
PAGES = (
    "index.html",
    SUMMARY,
    NOTA,
    "dossier/28676.html",
    "dossiers.html",
    "kst-36800-X-34.html",
    "verwijzingen.html",
    "begrippen.html",
    "begrip/purl.html",
    "fractie/d66.html",
    "persoon/dilan-yesilgoz-zegerius.html",
    "zoeken.html",
    "over.html",
    "toegankelijkheid.html",
    "404.html",
)


def address(site: SiteTest, page: str) -> str:
    return (site.output / page.partition("#")[0]).as_uri() + ("#" + page.partition("#")[2] if "#" in page else "")


def test_a_footnote_is_reached_and_left_again_without_javascript(own_site: SiteTest, scriptless: Page) -> None:
    scriptless.goto(address(own_site, SUMMARY))
    mark = scriptless.locator("#antwoord-4 a[role=doc-noteref][href='#voetnoot-2']")
    mark.click()
    expect(scriptless.locator("#voetnoot-2")).to_be_in_viewport()
    scriptless.locator("#voetnoot-2 a[role=doc-backlink]").first.click()
    expect(mark).to_be_in_viewport()


def test_an_internal_reference_leads_to_the_question_and_back(own_site: SiteTest, scriptless: Page) -> None:
    scriptless.goto(address(own_site, SUMMARY))
    scriptless.locator("#antwoord-42 a[data-ref='#vraag-16']").first.click()
    expect(scriptless.locator("#vraag-16")).to_be_in_viewport()
    assert scriptless.url.endswith("#vraag-16")
    scriptless.locator("#vraag-16 a[href*='#antwoord-42']").first.click()
    expect(scriptless.locator("#antwoord-42")).to_be_in_viewport()


def test_numbering_that_restarts_keeps_references_within_the_fractie(own_site: SiteTest, scriptless: Page) -> None:
    scriptless.goto(address(own_site, NOTA))
    scriptless.locator("#sp-antwoord-5 a[data-ref]").first.click()
    assert scriptless.url.endswith("#sp-vraag-4")


def test_a_kamerstuk_leads_to_its_page_with_the_citing_sentence_and_the_official_source(
    own_site: SiteTest, scriptless: Page
) -> None:
    scriptless.goto(address(own_site, NOTA))
    scriptless.locator("#sp-antwoord-6a a[data-ref='kst-36800-X-34']").first.click()
    expect(scriptless).to_have_url(address(own_site, "kst-36800-X-34.html"))
    expect(scriptless.locator("main")).to_contain_text("motie Piri c.s.")
    official = scriptless.locator("main a[href='https://zoek.officielebekendmakingen.nl/kst-36800-X-34.html']")
    expect(official.first).to_be_visible()
    scriptless.locator("main a[href$='#sp-antwoord-6a-al2']").first.click()
    expect(scriptless.locator("#sp-antwoord-6a-al2")).to_be_in_viewport()


def test_notes_stand_beside_the_text_on_a_wide_screen_and_under_it_on_a_narrow_one(
    own_site: SiteTest, wide: Page, narrow: Page
) -> None:
    for page, beside in ((wide, True), (narrow, False)):
        page.goto(address(own_site, SUMMARY))
        paragraph = page.locator("#antwoord-16-al2").bounding_box()
        note = page.locator("#antwoord-16 aside.noot").first.bounding_box()
        assert paragraph
        assert note
        assert (note["x"] >= paragraph["x"] + paragraph["width"]) == beside


@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize("width", [1440, 390, 320])
def test_nothing_scrolls_sideways(own_site: SiteTest, browser: Browser, path: str, width: int) -> None:
    page = browser.new_page(viewport={"width": width, "height": 800})
    page.goto(address(own_site, path))
    wider = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    page.close()
    assert wider <= 0


@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(own_site: SiteTest, browser: Browser, path: str, scheme: str) -> None:
    page = browser.new_page(
        viewport={"width": 1440, "height": 900}, color_scheme="dark" if scheme == "dark" else "light"
    )
    page.goto(address(own_site, path))
    results = Axe().run(
        page, options={"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
    )
    page.close()
    assert not results.response["violations"], results.generate_report()


@pytest.mark.parametrize("path", PAGES)
def test_a_page_asks_no_other_host_for_anything(own_site: SiteTest, browser: Browser, path: str) -> None:
    page = browser.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(address(own_site, path))
    page.close()
    assert all(url.startswith("file://") for url in asked)


def test_the_view_without_notes_hides_them_and_is_remembered(own_site: SiteTest, wide: Page) -> None:
    wide.goto(address(own_site, SUMMARY))
    note = wide.locator("#antwoord-16 aside.noot").first
    expect(note).to_be_visible()
    wide.locator("input[name=weergave][value=bron]").check(force=True)
    expect(note).to_be_hidden()
    wide.reload()
    expect(note).to_be_hidden()


def test_keys_step_through_the_questions_but_not_while_typing(own_site: SiteTest, wide: Page) -> None:
    wide.goto(address(own_site, f"{SUMMARY}#vraag-16"))
    expect(wide.locator(".rail a[aria-current=location]")).to_have_attribute("href", "#vraag-16")
    wide.keyboard.press("]")
    expect(wide.locator("#vraag-17")).to_be_in_viewport()
    wide.keyboard.press("/")
    expect(wide.locator("header input[type=search]")).to_be_focused()
    wide.keyboard.type("[")
    expect(wide.locator("header input[type=search]")).to_have_value("[")
