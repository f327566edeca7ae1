"""The search as a reader meets it, in a real browser, from disk and under the strict policy."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect
from readable import readable_site
from small_corpus import BuiltIndex, write

from griffie.search.build import assemble
from griffie.search.index.postings import postings
from griffie.search.record import Origin, Record, Soort


@pytest.fixture(scope="module")
def site(built: BuiltIndex, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return readable_site(tmp_path_factory.mktemp("leesbaar"), built.site)


@pytest.fixture
def reader(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    page = context.new_page()
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    yield page
    context.close()
    assert not errors


def test_nothing_is_fetched_before_the_field_is_used(site: Path, reader: Page) -> None:
    asked: list[str] = []
    reader.on("request", lambda request: asked.append(request.url))
    reader.goto((site / "kst-36410-VII-12.html").as_uri())
    assert not [url for url in asked if "/zoek/" in url or url.endswith("zoek.js")]
    reader.keyboard.press("/")
    expect(reader.get_by_role("combobox")).to_be_focused()
    assert not [url for url in asked if url.endswith("assets/zoek.js")]
    reader.keyboard.type("kade")
    expect(reader.get_by_role("option").first).to_be_visible()
    assert [url for url in asked if url.endswith("zoek/wijzer.js")]
    assert all(url.startswith("file:") for url in asked)


def test_a_reader_with_a_keyboard_gets_to_the_answer(site: Path, reader: Page) -> None:
    reader.goto((site / "kst-28901-K-F.html").as_uri())
    reader.keyboard.press("/")
    field = reader.get_by_role("combobox")
    reader.keyboard.type("financiën mld")
    expect(field).to_have_attribute("aria-expanded", "true")
    expect(reader.locator(".zoekpaneel [role=status]")).to_have_text("1 resultaat")
    reader.keyboard.press("ArrowDown")
    chosen = reader.locator('[role="option"][aria-selected="true"]')
    assert field.get_attribute("aria-activedescendant") == chosen.get_attribute("id")
    expect(chosen.locator("mark").first).to_have_text("financiën")
    reader.keyboard.press("Enter")
    reader.wait_for_url("**/kst-36410-VII-12.html#antwoord-1")
    expect(reader.locator(".treffersbalk")).to_contain_text("1 treffer")
    assert reader.evaluate("[...CSS.highlights.get('zoek')].map(String)") == ["financiën"]
    reader.get_by_role("button", name="Markering weg").click()
    assert reader.evaluate("CSS.highlights.size") == 0


def test_words_that_mean_the_same_are_marked_where_they_were_found(site: Path, reader: Page) -> None:
    reader.goto((site / "zoeken.html").as_uri() + "?q=gelden")
    reader.locator("#treffers a[href$='#antwoord-1']").first.click()
    expect(reader.locator(".treffersbalk")).to_be_visible()
    assert reader.evaluate("[...CSS.highlights.get('zoek')].map(String)") == ["financiën"]


def test_escape_closes_and_keeps_the_field(site: Path, reader: Page) -> None:
    reader.goto((site / "kst-28901-K-F.html").as_uri())
    reader.keyboard.press("/")
    reader.keyboard.type("kade")
    expect(reader.locator(".zoekpaneel")).to_be_visible()
    reader.keyboard.press("Escape")
    expect(reader.locator(".zoekpaneel")).to_be_hidden()
    assert reader.evaluate("document.activeElement.id") == "q"


def test_search_in_this_paper_only(site: Path, reader: Page) -> None:
    reader.goto((site / "kst-28901-K-F.html").as_uri())
    reader.locator("#q").fill("financien")
    expect(reader.get_by_role("option")).to_have_count(3)
    expect(reader.get_by_role("option").last).to_have_text("Op een bladzijde, met filters")
    reader.get_by_label("Zoek alleen in dit stuk").check()
    expect(reader.get_by_role("option")).to_have_count(1)


def test_the_results_page_keeps_its_state_in_its_address(site: Path, reader: Page) -> None:
    reader.goto((site / "zoeken.html").as_uri())
    reader.locator("#q").fill("financien")
    reader.keyboard.press("Enter")
    status = reader.locator("#zoekruimte [role=status]")
    expect(status).to_have_text("2 vindplaatsen in 2 stukken")
    assert reader.url.endswith("?q=financien")
    reader.locator('input[name=fractie][value="Duinbond-Kust"]').check()
    expect(status).to_have_text("1 vindplaats in 1 stuk")
    assert "fractie=Duinbond-Kust" in reader.url
    reader.go_back()
    expect(status).to_have_text("2 vindplaatsen in 2 stukken")
    expect(reader.locator('input[name=fractie][value="Duinbond-Kust"]')).not_to_be_checked()
    reader.reload()
    expect(status).to_have_text("2 vindplaatsen in 2 stukken")


def test_question_and_answer_are_one_find(site: Path, reader: Page) -> None:
    reader.goto((site / "zoeken.html").as_uri() + "?q=kades")
    first = reader.locator("#treffers > li").first
    expect(first.locator("h3")).to_contain_text("Kamerbrieven over kades")
    expect(first.locator(".uit .lab")).to_have_text(["vraag", "antwoord"])


def test_nothing_found_is_said_with_a_way_on(site: Path, reader: Page) -> None:
    reader.goto((site / "zoeken.html").as_uri() + "?q=finacien")
    expect(reader.locator("#treffers")).to_contain_text("Bedoelde u financien?")
    reader.get_by_role("link", name="financien").click()
    expect(reader.locator("#zoekruimte [role=status]")).to_contain_text("2 vindplaatsen")


def test_filters_that_leave_nothing_can_be_left(site: Path, reader: Page) -> None:
    reader.goto((site / "zoeken.html").as_uri() + "?q=financien&fractie=Niemand")
    reader.get_by_role("link", name="Zonder filters: 2 vindplaatsen").click()
    expect(reader.locator("#zoekruimte [role=status]")).to_contain_text("2 vindplaatsen")


@pytest.fixture(scope="module")
def retold(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site with a paper of many questions, and with the editors' summary of it."""
    own = Origin("kst-30000-7", "Brief over sluizen", "2026-02-03", "brief", ("30000",))
    summary = Origin("kort-30000-7", "De brief in het kort", "2026-02-03", "samenvatting", ("30000",), betreft=own.id)
    papers = []
    for origin, told in ((own, "De sluis wordt hersteld"), (summary, "In het kort: de sluis")):
        records = []
        for number in range(1, 31):
            page, many = f"{origin.id}.html", "sluis " * (number % 5)
            records += [
                Record(
                    f"{page}#vraag-{number}",
                    Soort.VRAAG,
                    f"Vraag {number}",
                    origin,
                    (f"Wat kost {many}sluis{number}?",),
                ),
                Record(
                    f"{page}#antwoord-{number}", Soort.ANTWOORD, f"Antwoord {number}", origin, (f"{told} {number}.",)
                ),
            ]
        papers.append(tuple(records))
    folder = tmp_path_factory.mktemp("herverteld")
    shutil.copytree(site, folder / "s", ignore=shutil.ignore_patterns("zoek"))
    write(folder / "s", assemble(map(postings, papers)))
    return folder / "s"


def test_a_question_stands_with_its_answer_on_one_page_of_results(retold: Path, reader: Page) -> None:
    seen: list[str] = []
    for blad in (1, 2):
        reader.goto((retold / "zoeken.html").as_uri() + f"?q=sluis&blad={blad}")
        expect(reader.locator("#zoekbladen")).to_contain_text(f"bladzijde {blad} van 2")
        seen += [row.get_attribute("href") or "" for row in reader.locator("#treffers h3 a").all()]
    assert len(seen) == len(set(seen)) == 30
    assert all(url.startswith("kst-30000-7.html#") for url in seen)


def test_what_editors_tell_again_stands_behind_the_paper_and_in_their_own_type(retold: Path, reader: Page) -> None:
    reader.goto((retold / "zoeken.html").as_uri() + "?q=sluis+hersteld")
    row = reader.locator("#treffers > li").first
    expect(row).to_be_visible()
    faces = row.locator(".uit").evaluate_all("all => all.map(one => getComputedStyle(one).fontFamily)")
    reader.goto((retold / "zoeken.html").as_uri() + "?q=kort+sluis")
    kort = reader.locator("#treffers .uit.red").first
    expect(kort).to_be_visible()
    assert kort.evaluate("one => getComputedStyle(one).fontFamily") != faces[0]
    expect(reader.locator("#treffers .ook").first).to_have_text(
        "Samenvatting door de redactie van Kamerstuk 30000, nr. 7"
    )


def test_finds_of_one_paper_stand_together_under_its_name(site: Path, reader: Page) -> None:
    reader.goto((site / "zoeken.html").as_uri() + "?q=financien&volgorde=stuk")
    heads = reader.locator("#treffers .stukkop h3 a")
    expect(heads).to_have_count(2)
    assert sorted(head.get_attribute("href") or "" for head in heads.all()) == [
        "kst-28901-K-F.html",
        "kst-36410-VII-12.html",
    ]


def test_where_the_records_with_all_words_end_is_told(site: Path, reader: Page) -> None:
    reader.goto((site / "zoeken.html").as_uri() + "?q=kades+uitstoot+brieven")
    expect(reader.locator("#zoekruimte [role=status]")).to_contain_text("met alle woorden,")
    expect(reader.locator("#treffers .niets")).to_have_text(
        "Hieronder: niet alle woorden van ‘kades uitstoot brieven’, wel een of meer ervan."
    )


def test_a_number_of_another_kind_is_no_kamerstuk(site: Path, reader: Page) -> None:
    reader.goto((site / "zoeken.html").as_uri() + "?q=36800-X-99")
    expect(reader.get_by_role("link", name="Kamerstuk 36800-X, nr. 99 bij de officiële bron")).to_be_visible()
    reader.goto((site / "zoeken.html").as_uri() + "?q=2026D12345")
    chamber = reader.get_by_role("link", name="2026D12345 bij de officiële bron")
    expect(chamber).to_have_attribute(
        "href", "https://www.tweedekamer.nl/kamerstukken/detail?id=2026D12345&did=2026D12345"
    )
    reader.goto((site / "zoeken.html").as_uri() + "?q=2026Z12345")
    expect(reader.locator("#treffers .niets")).to_contain_text("Niets gevonden")
    assert reader.get_by_role("link", name="bij de officiële bron").count() == 0


@pytest.mark.parametrize("damage", ["gone", "empty", "other"])
def test_a_damaged_index_is_told_plainly(site: Path, tmp_path: Path, reader: Page, damage: str) -> None:
    shutil.copytree(site, tmp_path / "s")
    for file in (tmp_path / "s" / "zoek").glob("p-*.js"):
        if damage == "gone":
            file.unlink()
        else:
            file.write_text("" if damage == "empty" else 'GRIFFIE_ZOEK.deel("p-ander",[]);')
    reader.goto((tmp_path / "s" / "zoeken.html").as_uri() + "?q=kade")
    expect(reader.locator("#zoekruimte [role=status]")).to_have_text("De zoekindex kon niet worden geladen")
    expect(reader.get_by_role("heading", name="Begrippen van A tot Z")).to_be_visible()


def test_markup_in_a_query_stays_text(site: Path, reader: Page) -> None:
    reader.goto((site / "zoeken.html").as_uri() + "?q=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E")
    expect(reader.locator("#zoekruimte h1")).to_have_text("<img src=x onerror=alert(1)>")
    assert reader.locator("#zoekruimte img").count() == 0


def test_without_script_the_register_and_a_form_remain(site: Path, browser: Browser) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto((site / "zoeken.html").as_uri())
    expect(page.get_by_role("link", name="élan")).to_be_visible()
    expect(page.get_by_role("button", name="Zoek bij DuckDuckGo")).to_be_visible()
    expect(page.get_by_label("Volgorde")).to_be_hidden()
    assert page.locator(".azlijst a").first.get_attribute("href") == "begrip/elan.html"
    context.close()


@pytest.mark.parametrize("width", [1280, 390])
def test_results_are_accessible_and_fit(site: Path, browser: Browser, width: int) -> None:
    context = browser.new_context(viewport={"width": width, "height": 800})
    page = context.new_page()
    page.goto((site / "zoeken.html").as_uri() + "?q=financien")
    expect(page.locator("#treffers > li").first).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    found = axe(page)
    assert found == []
    context.close()


def test_the_open_field_is_accessible(site: Path, reader: Page) -> None:
    reader.goto((site / "kst-28901-K-F.html").as_uri())
    reader.locator("#q").fill("financien")
    expect(reader.get_by_role("option").first).to_be_visible()
    assert axe(reader) == []


def axe(page: Page) -> list[str]:
    # axe is put in from outside the page's policy
    found = Axe().run(page, options={"runOnly": ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"]})
    return [f"{one['id']}: {one['nodes'][0]['html'][:200]}" for one in found.response["violations"]]
