"""Searching the edition itself in a real browser: keyboard, filters, what stands in the way, a bad network."""

import re
import shutil
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from driver import SiteTest
from playwright.sync_api import Browser, Page, Route, expect
from readable import readable_site
from sides import Both

SUMMARY = "samenvatting-28676-2026-06-15.html"


def results(site: SiteTest, query: str) -> str:
    return f"{(site.output / 'zoeken.html').as_uri()}?{query}"


def status(page: Page) -> str:
    expect(page.locator("#treffers")).to_have_attribute("aria-busy", "false")
    said = page.locator("#zoekruimte [role=status]")
    expect(said).to_have_text(re.compile(r"vindplaats|Niets"))
    return said.inner_text()


def count(page: Page, name: str, value: str) -> int:
    label = page.locator(f'#facetten label:has(input[name="{name}"][value="{value}"])')
    return int(label.locator("b").inner_text().replace(".", ""))


def test_the_source_alone_can_be_searched(own_site: SiteTest, wide: Page) -> None:
    wide.goto(results(own_site, "q=munitie"))
    everything, _ = status(wide).split(maxsplit=1)
    wide.goto(results(own_site, "q=munitie+bron:nee"))
    assert status(wide).split(maxsplit=1)[0] == everything  # this edition holds summaries and explanations only
    wide.goto((own_site.output / SUMMARY).as_uri())
    wide.locator("#q").fill("NASAMS")
    wide.get_by_label("Zoek alleen in brontekst").check()
    expect(wide.locator(".zoekpaneel [role=status]")).to_have_text("Niets gevonden")
    wide.get_by_label("Zoek alleen in brontekst").uncheck()
    expect(wide.locator(".zoekpaneel [role=status]")).to_contain_text("resultaten")


def test_counts_follow_the_other_filters_and_come_true(own_site: SiteTest, wide: Page) -> None:
    wide.goto(results(own_site, "q=munitie&soort=antwoord"))
    status(wide)
    fracties = wide.locator("#facetten input[name=fractie]")
    expect(fracties.first).to_be_visible()
    value = fracties.first.get_attribute("value") or ""
    promised = count(wide, "fractie", value)
    fracties.first.check()
    expect(wide.locator("#zoekruimte [role=status]")).to_have_text(re.compile(rf"^{promised} vindplaats"))
    assert wide.url.endswith(f"&soort=antwoord&fractie={value}")
    expect(fracties.first).to_be_focused()
    wide.get_by_role("button", name=f"Filter weg: {value}").click()
    assert wide.url.endswith("?q=munitie&soort=antwoord")


def test_a_link_with_filters_order_and_page_shows_just_that(own_site: SiteTest, wide: Page) -> None:
    wide.goto(results(own_site, "q=defensie&soort=vraag&volgorde=datum&blad=2"))
    before = status(wide)
    expect(wide.locator("#zoekbladen")).to_contain_text("bladzijde 2")
    expect(wide.get_by_label("Volgorde")).to_have_value("datum")
    expect(wide.locator("#facetten input[name=soort][value=vraag]")).to_be_checked()
    first = wide.locator("#treffers h3 a").first.get_attribute("href")
    wide.reload()
    assert status(wide) == before
    assert wide.locator("#treffers h3 a").first.get_attribute("href") == first
    wide.get_by_role("link", name="Vorige").click()
    expect(wide.locator("#zoekbladen")).to_contain_text("bladzijde 1")
    wide.go_back()
    expect(wide.locator("#zoekbladen")).to_contain_text("bladzijde 2")


def test_a_keyboard_goes_from_the_field_through_the_results_and_back(own_site: SiteTest, wide: Page) -> None:
    wide.goto(results(own_site, "q=munitie"))
    status(wide)
    wide.keyboard.press("/")
    wide.keyboard.press("ArrowDown")
    wide.keyboard.press("ArrowDown")
    second = wide.locator("#treffers h3 a").nth(1)
    expect(second).to_be_focused()
    wide.keyboard.press("ArrowUp")
    wide.keyboard.press("ArrowUp")
    expect(wide.locator("#q")).to_be_focused()
    second.focus()
    wide.keyboard.press("Enter")
    expect(wide.locator(".treffersbalk")).to_be_visible()
    wide.go_back()
    expect(second).to_be_focused()


def test_a_number_is_offered_to_open(own_site: SiteTest, wide: Page) -> None:
    wide.goto(results(own_site, "q=36800+X+nr.+34"))
    first = wide.locator("#treffers > li").first
    expect(first.locator("h3 a")).to_contain_text("Kamerstuk 36800-X, nr. 34 → open")
    expect(first.locator("h3 a")).to_have_attribute("href", "kst-36800-X-34.html")
    wide.goto((own_site.output / "index.html").as_uri())
    wide.locator("#q").fill("36800-X-34")
    expect(wide.get_by_role("option").first).to_contain_text("Kamerstuk 36800-X, nr. 34 → open")
    wide.locator("#q").fill("36800-X-99")
    expect(wide.get_by_role("option").first).to_have_text("Kamerstuk 36800-X, nr. 99 bij de officiële bron")


def test_nothing_found_names_terms_and_dossiers_that_come_near(own_site: SiteTest, wide: Page) -> None:
    wide.goto(results(own_site, "q=interceptiesysteemxx"))
    expect(wide.locator("#treffers")).to_contain_text("Niets gevonden voor ‘interceptiesysteemxx’.")
    expect(wide.locator('#treffers .eerder a[href="begrip/interceptor.html"]')).to_be_visible()
    expect(wide.get_by_role("link", name="Alle begrippen van A tot Z")).to_be_visible()
    wide.goto(results(own_site, "q=28677"))
    expect(wide.get_by_role("link", name="Dossier 28676: NAVO")).to_have_attribute("href", "dossier/28676.html")
    expect(wide.get_by_role("link", name="Dossier 28677 bij de officiële bron")).to_be_visible()


def test_a_field_word_that_nobody_knows_is_said_above_what_was_found(own_site: SiteTest, wide: Page) -> None:
    wide.goto(results(own_site, "q=munitie+fractei:cda"))
    note = wide.locator("#treffers .niets").first
    expect(note).to_contain_text("‘fractei’ is geen veldwoord")
    note.get_by_role("link", name="munitie fractie:cda").click()
    status(wide)
    assert wide.locator("#treffers .niets").count() == 0


def test_what_was_sought_before_stays_here_and_can_be_erased(own_site: SiteTest, wide: Page) -> None:
    wide.goto(results(own_site, ""))
    for words in ("munitie", "NASAMS"):
        wide.locator("#q").fill(words)
        wide.keyboard.press("Enter")
        status(wide)
    wide.locator("#q").fill("")
    expect(wide.locator("#treffers .eerder a")).to_have_text(["NASAMS", "munitie"])
    wide.goto((own_site.output / "index.html").as_uri())
    wide.keyboard.press("/")
    expect(wide.get_by_role("option")).to_have_text(["eerderNASAMS", "eerdermunitie", "Wis wat eerder is gezocht"])
    wide.keyboard.press("ArrowUp")
    wide.keyboard.press("Enter")
    expect(wide.get_by_role("option")).to_have_count(0)
    assert wide.evaluate("localStorage.getItem('griffie-zocht')") == "[]"
    assert wide.url.endswith("index.html")


def test_a_note_opens_for_who_reads_the_bare_text(own_site: SiteTest, wide: Page) -> None:
    wide.goto((own_site.output / SUMMARY).as_uri())
    wide.locator("[name=weergave][value=bron]").check()
    wide.goto(results(own_site, "q=soort:noot+munitie"))
    link = wide.locator("#treffers h3 a").first
    anchor = (link.get_attribute("href") or "").partition("#")[2]
    link.click()
    expect(wide.locator(f"#{anchor}")).to_be_in_viewport()
    wide.reload()
    assert wide.evaluate("localStorage.getItem('weergave')") == "bron"


def test_the_form_writes_the_query_that_one_would_type(own_site: SiteTest, wide: Page) -> None:
    wide.goto(results(own_site, ""))
    wide.locator(".ztips summary").click()
    form = wide.get_by_role("form", name="Uitgebreid zoeken")
    form.get_by_label("Alle woorden").fill("munitie")
    form.get_by_label("Exacte woordgroep").fill("drie jaar")
    form.get_by_label("Zonder deze woorden").fill('patriot "rode draad"')
    form.get_by_label("Soort").select_option("antwoord")
    form.get_by_label("Bewindspersoon").fill("van der Berg")
    form.get_by_label("Van").fill("2026-01-02")
    expect(form.locator("output")).to_have_text(
        'munitie "drie jaar" -patriot -"rode draad" soort:antwoord persoon:"van der Berg" van:2026-01-02'
    )
    form.get_by_label("Bewindspersoon").fill("")
    form.get_by_label("Zonder deze woorden").fill("")
    form.get_by_role("button", name="Zoek").click()
    assert status(wide).startswith("1 vindplaats") or int(status(wide).split()[0]) > 1
    expect(wide.locator("#q")).to_have_value('munitie "drie jaar" soort:antwoord van:2026-01-02')


def test_the_form_begins_with_what_is_sought_and_offers_names(own_site: SiteTest, wide: Page) -> None:
    wide.goto(results(own_site, "q=munitie+-drones"))
    status(wide)
    wide.locator(".ztips summary").click()
    form = wide.get_by_role("form", name="Uitgebreid zoeken")
    expect(form.get_by_label("Alle woorden")).to_have_value("munitie -drones")
    form.get_by_label("Soort").select_option("vraag")
    expect(form.locator("output")).to_have_text("munitie -drones soort:vraag")
    wide.locator(".ztips summary").click()
    wide.locator(".ztips summary").click()
    expect(form.locator("output")).to_have_text("munitie -drones soort:vraag")
    assert "CDA" in wide.locator("#fractienamen option").evaluate_all("all => all.map(one => one.value)")
    named = wide.locator("#facetten input[name=bewindspersoon]").evaluate_all("all => all.map(one => one.value)")
    assert set(named) <= set(wide.locator("#persoonsnamen option").evaluate_all("all => all.map(one => one.value)"))


def test_one_step_back_is_the_search_before(own_site: SiteTest, wide: Page) -> None:
    wide.goto(results(own_site, "q=munitie"))
    status(wide)
    for words in ("patriot", "nasams"):
        wide.locator("#q").fill("")
        wide.locator("#q").press_sequentially(words, delay=200)
        expect(wide.locator("#zoekruimte h1")).to_have_text(words)
        wide.keyboard.press("Enter")
    status(wide)
    for words in ("patriot", "munitie"):
        wide.go_back()
        expect(wide.locator("#zoekruimte h1")).to_have_text(words)
        expect(wide.locator("#q")).to_have_value(words)
    wide.go_forward()
    expect(wide.locator("#zoekruimte h1")).to_have_text("patriot")


def test_a_find_on_the_page_itself_is_marked_and_marked_anew(own_site: SiteTest, wide: Page) -> None:
    wide.goto((own_site.output / SUMMARY).as_uri())
    wide.evaluate("window.zelfde = true")
    for words in ("NASAMS", "munitie"):
        wide.keyboard.press("/")
        wide.locator("#q").fill(words)
        wide.get_by_label("Zoek alleen in dit stuk").check()
        expect(wide.locator('[role=option][id="_zoek-1"]')).to_be_visible()
        wide.locator("#q").focus()
        expect(wide.get_by_role("option").first.locator("mark").first).to_have_text(re.compile(words, re.IGNORECASE))
        wide.keyboard.press("ArrowDown")
        wide.keyboard.press("Enter")
        expect(wide.locator(".treffersbalk")).to_have_count(1)
        expect(wide.locator(".treffersbalk")).to_contain_text(f"‘{words}’")
        expect(wide.locator(".zoekpaneel")).to_be_hidden()
    anchor = wide.url.partition("#")[2]
    expect(wide.locator(f"#{anchor}")).to_be_in_viewport()
    assert wide.evaluate("window.zelfde")
    marked = wide.evaluate("[...CSS.highlights.get('zoek')].map(one => String(one).toLowerCase())")
    assert all("munitie" in one for one in marked)
    assert wide.evaluate("sessionStorage.getItem('griffie-zoek')") is None


@pytest.mark.parametrize("width", [320, 390, 705, 800, 1000, 1153, 1440])
@pytest.mark.parametrize("name", [SUMMARY, "index.html", "dossiers.html"])
def test_the_panel_stands_within_the_window(own_site: SiteTest, browser: Browser, width: int, name: str) -> None:
    page = browser.new_page(viewport={"width": width, "height": 700})
    page.goto((own_site.output / name).as_uri())
    if name == SUMMARY and width < 705:  # on a narrow screen a paper has a button for it
        page.get_by_role("navigation", name="Snel naar").get_by_role("link", name="Zoek").click()
        expect(page.locator("#q")).to_be_focused()
        assert (page.locator("#q").bounding_box() or {"width": 0})["width"] > 200
    page.locator("#q").fill("NASAMS")
    expect(page.get_by_role("option").first).to_be_visible()
    box = page.locator(".zoekpaneel").bounding_box()
    field = page.locator("#q").bounding_box()
    assert box
    assert field
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= width
    assert -1 <= box["y"] - field["y"] - field["height"] <= 80
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    page.close()


def test_escape_closes_from_everywhere_in_the_panel(own_site: SiteTest, wide: Page) -> None:
    wide.goto((own_site.output / SUMMARY).as_uri())
    wide.locator("#q").fill("NASAMS")
    expect(wide.get_by_role("option").first).to_be_visible()
    wide.keyboard.press("Tab")
    expect(wide.get_by_label("Zoek alleen in dit stuk")).to_be_focused()
    wide.keyboard.press("Escape")
    expect(wide.locator(".zoekpaneel")).to_be_hidden()
    expect(wide.locator("#q")).to_be_focused()


def test_what_was_ticked_before_can_be_left_when_it_stands_in_the_way(own_site: SiteTest, wide: Page) -> None:
    wide.goto((own_site.output / SUMMARY).as_uri())
    wide.locator("#q").fill("NASAMS")
    wide.get_by_label("Zoek alleen in brontekst").check()
    expect(wide.locator(".zoekpaneel [role=status]")).to_have_text("Niets gevonden")
    wide.get_by_role("option", name=re.compile(r"Zoek overal: \d+ resultaten")).click()
    expect(wide.get_by_label("Zoek alleen in brontekst")).not_to_be_checked()
    expect(wide.locator(".zoekpaneel [role=status]")).to_contain_text("resultaten")
    wide.locator("#q").fill("xyzzyqw")
    wide.get_by_label("Zoek alleen in dit stuk").check()
    expect(wide.locator(".zoekpaneel [role=status]")).to_have_text("Niets gevonden")
    assert wide.get_by_role("option", name=re.compile("Zoek overal")).count() == 0


def test_the_key_that_leads_to_the_field_can_be_switched_off(own_site: SiteTest, wide: Page) -> None:
    wide.goto(results(own_site, "q=munitie"))
    wide.locator(".ztips summary").click()
    wide.get_by_label("De toets /").uncheck()
    wide.goto((own_site.output / "index.html").as_uri())
    wide.keyboard.press("/")
    assert wide.evaluate("document.activeElement.id") != "q"
    wide.goto(results(own_site, "q=munitie"))
    wide.locator(".ztips summary").click()
    wide.get_by_label("De toets /").check()
    wide.locator("h1").click()
    wide.keyboard.press("/")
    expect(wide.locator("#q")).to_be_focused()


def test_a_dossier_has_its_name_and_the_oldest_may_come_first(own_site: SiteTest, wide: Page) -> None:
    wide.goto(results(own_site, "q=munitie&volgorde=oudste"))
    status(wide)
    expect(wide.locator("#facetten label:has([name=dossier][value='28676']) small")).to_have_text("NAVO")
    dates = wide.evaluate(
        """async () => {
          const {records} = await GRIFFIE_ZOEK.search("munitie");
          const facts = await Promise.all(records.map(GRIFFIE_ZOEK.facts));
          return facts.map(of => of.datum).filter(Boolean).sort();
        }"""
    )
    assert dates[0] < dates[-1]
    first = wide.locator("#treffers > li").first.locator(".zw").inner_text()
    assert first.endswith(dates[0][:4])


def test_on_a_phone_every_filter_can_be_reached(own_site: SiteTest, narrow: Page) -> None:
    narrow.goto(results(own_site, "q=munitie"))
    status(narrow)
    expect(narrow.locator("#facetten")).to_be_hidden()
    narrow.locator("#filters summary").click()
    fractie = narrow.locator("#facetten input[name=fractie]").first
    fractie.scroll_into_view_if_needed()
    fractie.check()
    expect(narrow.locator("#facetten .zgekozen button")).to_have_count(1)
    assert narrow.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_a_long_query_does_not_fill_the_page_and_two_directions_keep_their_quotes(
    own_site: SiteTest, wide: Page
) -> None:
    wide.goto(results(own_site, "q=" + "a" * 3000))
    expect(wide.locator("#treffers")).to_contain_text("de eerste 400 tekens")
    assert len(wide.locator("#zoekruimte h1").inner_text()) < 200
    wide.goto(results(own_site, "q=%D7%A9%D7%9C%D7%95%D7%9D"))
    status(wide)
    heading = wide.locator("#zoekruimte h1")
    assert heading.evaluate("one => getComputedStyle(one).direction") == "ltr"
    assert heading.locator("bdi").count() == 1


def test_on_paper_stand_the_results_and_what_was_chosen(own_site: SiteTest, wide: Page) -> None:
    wide.goto(results(own_site, "q=munitie&soort=antwoord"))
    status(wide)
    wide.emulate_media(media="print")
    for hidden in (".ztips", "#facetten fieldset", ".az", "#zoekzij", "[name=volgorde]"):
        expect(wide.locator(hidden).first).to_be_hidden()
    expect(wide.locator("#treffers h3").first).to_be_visible()
    expect(wide.locator(".zgekozen button")).to_be_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("query", ["q=munitie&soort=antwoord", "q=xyzzyq", "q=36800-X-34", ""])
def test_every_state_of_the_page_is_accessible(own_site: SiteTest, browser: Browser, scheme: str, query: str) -> None:
    context = browser.new_context(
        viewport={"width": 1280, "height": 900}, color_scheme="dark" if scheme == "dark" else "light"
    )
    page = context.new_page()
    page.goto(results(own_site, query))
    expect(page.locator("#treffers")).to_have_attribute("aria-busy", "false")
    page.wait_for_timeout(400)  # what fades in has faded in
    assert axe(page) == []
    context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_open_panel_is_accessible_in_both_schemes(own_site: SiteTest, browser: Browser, scheme: str) -> None:
    context = browser.new_context(color_scheme="dark" if scheme == "dark" else "light")
    page = context.new_page()
    page.goto((own_site.output / SUMMARY).as_uri())
    page.locator("#q").fill("36800-X-34")
    expect(page.get_by_role("option").first).to_be_visible()
    page.keyboard.press("ArrowDown")
    assert axe(page) == []
    context.close()


def axe(page: Page) -> list[str]:
    found = Axe().run(page, options={"runOnly": ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"]})
    return [f"{one['id']}: {one['nodes'][0]['html'][:200]}" for one in found.response["violations"]]


# ---- at size, and when something is wrong


@pytest.fixture(scope="module")
def large(many: Both, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return readable_site(tmp_path_factory.mktemp("groot"), many.site)


def test_at_size_results_stand_before_all_are_counted_and_counts_are_exact(large: Path, many: Both, wide: Page) -> None:
    wide.goto((large / "zoeken.html").as_uri() + "?q=kade")
    expect(wide.locator("#treffers h3").first).to_be_visible()
    expect(wide.locator("#facetten fieldset").first).to_be_visible()
    told = many.in_python("kade")
    assert len(told.records) > 20
    said = wide.locator("#zoekruimte [role=status]")
    expect(said).to_have_text(re.compile(rf"^{len(told.records)} vindplaatsen in "))
    facts = [many.shelf.facts(record) for record in told.records]
    for soort in {one.soort for one in facts}:
        assert count(wide, "soort", soort.value) == sum(1 for one in facts if one.soort is soort)
    box = wide.locator("#facetten input[name=soort]").first
    value = box.get_attribute("value")
    box.check()
    kept = sum(1 for one in facts if one.soort.value == value)
    expect(said).to_have_text(re.compile(rf"^{kept} vindplaats"))


@pytest.mark.parametrize("query", ["dossier:36800-X", "36+800+X", "(36800-X)."])
def test_at_size_the_page_of_a_dossier_stands_first_and_stays_there(large: Path, wide: Page, query: str) -> None:
    wide.goto((large / "zoeken.html").as_uri() + f"?q={query}")
    first = wide.locator("#treffers h3 a").first
    expect(first).to_have_attribute("href", "dossier/36800-X.html")
    expect(wide.locator("#facetten fieldset").first).to_be_visible()
    expect(wide.locator("#treffers")).to_have_attribute("aria-busy", "false")
    expect(first).to_have_attribute("href", "dossier/36800-X.html")
    expect(first).to_contain_text("→ open")


def test_a_broken_network_is_told_and_tried_again(large: Path, browser: Browser) -> None:
    wide = browser.new_page()
    broken = True

    def answer(route: Route) -> None:
        if broken and "/p-" in route.request.url:
            route.abort()
        else:
            route.continue_()

    wide.route("**/zoek/*.js", answer)
    wide.goto((large / "zoeken.html").as_uri() + "?q=kade")
    expect(wide.locator("#zoekruimte [role=status]")).to_have_text("De zoekindex kon niet worden geladen")
    broken = False
    wide.get_by_role("button", name="Probeer het opnieuw").click()
    expect(wide.locator("#treffers h3").first).to_be_visible()
    wide.close()


def test_that_it_takes_a_while_is_said(large: Path, wide: Page) -> None:
    waiting: list[Route] = []

    def hold(route: Route) -> None:
        waiting.append(route)

    wide.route("**/zoek/wijzer.js*", hold)
    wide.goto((large / "zoeken.html").as_uri() + "?q=kade", wait_until="domcontentloaded")
    expect(wide.locator("#zoekruimte [role=status]")).to_have_text("Zoekt …")
    expect(wide.locator("#treffers")).to_have_attribute("aria-busy", "true")
    waiting[0].continue_()
    expect(wide.locator("#treffers h3").first).to_be_visible()


def test_an_index_of_an_older_form_is_never_read(large: Path, tmp_path: Path, wide: Page) -> None:
    shutil.copytree(large, tmp_path / "s")
    pointer = tmp_path / "s" / "zoek" / "wijzer.js"
    pointer.write_text(re.sub(r'"v":\d+', '"v":1', pointer.read_text("utf-8")), "utf-8")
    wide.goto((tmp_path / "s" / "zoeken.html").as_uri() + "?q=kade")
    expect(wide.locator("#treffers")).to_contain_text("De zoekindex kon niet worden geladen.")
    assert wide.locator("#treffers h3 a").count() == 0
