"""The reading page in a real browser: widths, contrast, keyboard, previews, without script, under a strict policy."""

import gzip
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from driver import SiteTest
from playwright.sync_api import Browser, Page

PAPER = "samenvatting-36800-K-F.html"
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
UNDER_HEADER = """() => {
    const focused = document.activeElement, box = focused.getBoundingClientRect();
    const header = document.querySelector('.kop').getBoundingClientRect();
    return !focused.closest('.kop, .sprong') && box.height > 0 && box.bottom <= header.bottom;
}"""


def address(site: SiteTest, fragment: str = "") -> str:
    return Path(site.output / PAPER).as_uri() + fragment


@pytest.mark.parametrize("colours", ["light", "dark"])
@pytest.mark.parametrize("width", [1440, 800, 390, 320])
def test_nothing_is_inaccessible_or_too_wide(browser: Browser, own_site: SiteTest, width: int, colours: str) -> None:
    context = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=colours)  # type: ignore[arg-type] # a literal by parametrisation
    page = context.new_page()
    page.goto(address(own_site))
    found = Axe().run(page, options={"runOnly": RULES})
    told = [f"{one['id']}: {one['nodes'][0]['html'][:120]}" for one in found.response["violations"]]
    assert not told
    assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")
    context.close()


def test_a_preview_opens_by_keyboard_and_gives_focus_back(wide: Page, own_site: SiteTest) -> None:
    wide.goto(address(own_site))
    link = wide.locator("a.int[href^='#']").first
    link.focus()
    wide.keyboard.press("Enter")
    card = wide.locator(".kaart")
    assert card.get_attribute("role") == "dialog"
    assert wide.evaluate("document.activeElement.classList.contains('kaart')")
    assert (
        wide.evaluate("(e => e.length - new Set(e.map(x => x.id)).size)([...document.querySelectorAll('[id]')])") == 0
    )
    wide.keyboard.press("Escape")
    assert card.count() == 0
    assert link.evaluate("link => link === document.activeElement")


def test_the_card_of_a_paper_says_what_is_known_and_where_it_is_named(wide: Page, own_site: SiteTest) -> None:
    wide.goto(address(own_site))
    wide.locator("a.kst[data-ref='kst-36915-X-4']").first.click()
    facts = dict(
        zip(wide.locator(".kaart dt").all_inner_texts(), wide.locator(".kaart dd").all_inner_texts(), strict=True)
    )
    assert facts["DATUM"] == "16 april 2026"
    assert facts["DOSSIER"].replace("\u00a0", " ").startswith("36 915 X")
    places = wide.locator(".kaart dd a[href^='#']")
    assert places.count() > 1
    target = str(places.last.get_attribute("href"))
    places.last.click()
    assert wide.evaluate("location.hash") == target
    assert wide.locator(".kaart").count() == 0, "who follows a link in the card has left it"


def test_one_preview_at_a_time_and_a_click_elsewhere_closes_it(wide: Page, own_site: SiteTest) -> None:
    wide.goto(address(own_site))
    terms = wide.locator("a.term")
    terms.nth(0).click()
    first = wide.locator(".kaart .kt").inner_text()
    terms.nth(1).click()
    assert wide.locator(".kaart").count() == 1
    assert wide.locator(".kaart .kt").inner_text() != first
    wide.locator("h1").click()
    assert wide.locator(".kaart").count() == 0


def test_source_only_takes_notes_out_and_is_remembered(wide: Page, own_site: SiteTest) -> None:
    wide.goto(address(own_site))
    assert wide.locator(".noot:visible").count() > 0
    text = wide.locator("#sp-antwoord-3 p").first.inner_text()
    wide.locator("[name=weergave][value=bron]").check()
    assert wide.locator(".noot:visible, .nl:visible").count() == 0
    assert wide.locator("#sp-antwoord-3 p").first.inner_text() == text
    entries = wide.locator(".vragen li li a")
    assert all(entry.inner_text().strip("0123456789 \n") for entry in entries.all()), "each still says something"
    wide.reload()
    assert wide.locator(".noot:visible").count() == 0


def test_a_type_of_note_can_be_left_out(wide: Page, own_site: SiteTest) -> None:
    wide.goto(address(own_site))
    kind = str(wide.locator(".noot").first.get_attribute("data-soort"))
    others = wide.locator(f".noot:visible:not([data-soort={kind}])").count()
    wide.locator(".soorten summary").click()
    wide.locator(f"[name=soort][value={kind}]").uncheck()
    assert wide.locator(f".noot[data-soort={kind}]:visible").count() == 0
    assert wide.locator(f".noot:visible:not([data-soort={kind}])").count() == others


def test_the_navigator_filters_and_says_how_many_stay(wide: Page, own_site: SiteTest) -> None:
    wide.goto(address(own_site))
    wide.locator("#f").fill("Palantir")
    assert wide.locator(".vragen li li:visible").count() == 1
    assert wide.locator(".geenvraag").inner_text() == "1 vraag"
    wide.locator("#f").fill("xyzzy")
    assert wide.locator(".geenvraag").inner_text() == "Geen vraag gevonden"


def test_keys_lead_from_question_to_question_but_not_in_a_field(wide: Page, own_site: SiteTest) -> None:
    wide.goto(address(own_site, "#sp-vraag-3"))
    wide.wait_for_selector(".vragen [aria-current=location]")
    wide.keyboard.press("]")
    assert wide.evaluate("location.hash") == "#sp-vraag-4"
    wide.keyboard.press("[")
    assert wide.evaluate("location.hash") == "#sp-vraag-3"
    wide.locator("#f").fill("")
    wide.keyboard.press("]")
    assert wide.evaluate("location.hash") == "#sp-vraag-3"


def test_margins_never_overlap(wide: Page, own_site: SiteTest) -> None:
    wide.goto(address(own_site))
    overlaps = wide.evaluate("""() => {
        document.querySelectorAll('article.vraag').forEach(a => { a.style.contentVisibility = 'visible'; });
        const boxes = [...document.querySelectorAll('.noot, .voetnoot')].map(e => e.getBoundingClientRect())
            .filter(r => r.height).sort((a, b) => a.top - b.top);
        return boxes.slice(1).filter((r, i) => r.top < boxes[i].bottom - 1 && r.left < boxes[i].right).length;
    }""")
    assert overlaps == 0


def test_the_focused_element_is_never_under_the_header(wide: Page, own_site: SiteTest) -> None:
    wide.goto(address(own_site))
    hidden = []
    for _ in range(160):
        wide.keyboard.press("Tab")
        if wide.evaluate(UNDER_HEADER):
            hidden.append(wide.evaluate("document.activeElement.outerHTML.slice(0, 80)"))
    assert not hidden


def test_without_script_everything_is_there(scriptless: Page, own_site: SiteTest) -> None:
    scriptless.goto(address(own_site))
    assert scriptless.locator(".js-nodig:visible").count() == 0
    assert scriptless.locator(".noot details[open]").count() == scriptless.locator(".noot").count() > 0
    scriptless.locator("a.nl").first.click()
    assert scriptless.locator(".noot:target").count() == 1


def test_on_a_phone_the_bar_opens_the_questions(narrow: Page, own_site: SiteTest) -> None:
    narrow.goto(address(own_site))
    assert not narrow.locator(".vragen").is_visible()
    narrow.locator(".balk [data-open=rail]").click()
    assert narrow.locator(".vragen").is_visible()
    narrow.locator(".vragen li li a").nth(4).click()
    assert not narrow.locator(".vragen").is_visible()
    assert narrow.evaluate("location.hash") == "#sp-vraag-5"


@pytest.mark.parametrize("width", [1440, 390])
def test_nothing_shifts_while_the_page_loads(browser: Browser, own_site: SiteTest, width: int) -> None:
    context = browser.new_context(viewport={"width": width, "height": 900})
    page = context.new_page()
    page.add_init_script(
        "window.shift = 0; new PerformanceObserver(l => l.getEntries().forEach(e => { window.shift += e.value; }))"
        ".observe({type: 'layout-shift', buffered: true});"
    )
    page.goto(address(own_site))
    page.wait_for_load_state("networkidle")
    assert page.evaluate("window.shift") == pytest.approx(0, abs=0.001)
    context.close()


def test_the_letter_of_47_questions_keeps_within_its_budget(letters_site: SiteTest) -> None:
    def size(*paths: str) -> int:
        return sum(len(gzip.compress((letters_site.output / path).read_bytes())) for path in paths)

    assert size("beantwoording-so-28676-2026-06-15.html") <= 90_000
    assert size("assets/tokens.css", "assets/stijl.css") <= 14_000
    assert size(*(f"assets/{name}.js" for name in ("griffie", "stuk", "kaartjes", "kopieer", "zoek-haak"))) <= 12_000
