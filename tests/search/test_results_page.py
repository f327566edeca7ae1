"""How the page of results shows a find: a question with its answers as the paper reads, and what editors say behind."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect
from readable import readable_site
from small_corpus import BuiltIndex, write

from griffie.search.asking.listing import look
from griffie.search.build import assemble
from griffie.search.index.postings import postings
from griffie.search.record import Origin, Record, Soort

OWN = Origin("kst-30000-7", "Brief over sluizen", "2026-02-03", "brief", ("30000",))
SUMMARY = Origin("kort-30000-7", "De brief in het kort", "2026-02-03", "samenvatting", ("30000",), betreft=OWN.id)
TOLD = (
    (OWN, Soort.VRAAG, "6", "Vraag 6", "Wat kost de sluis volgens Kamerstuk 36 800 X, nr. 34?"),
    (OWN, Soort.ANTWOORD, "6a", "Antwoord 6a", "De sluis wordt hersteld."),
    (OWN, Soort.ANTWOORD, "6b", "Antwoord 6b", "De sluis wordt nog eens hersteld; zie Kamerstuk 36800-X-46."),
    (OWN, Soort.VRAAG, "7", "Vraag 7", "Wanneer is de sluis af?"),
    (SUMMARY, Soort.VRAAG, "6", "Vraag 6: Geld voor de sluis", "Wat kost het?"),
    (SUMMARY, Soort.ANTWOORD, "6a", "Antwoord 6a: Geld voor de sluis", "De sluis is voor veel geld hersteld."),
)
MENTIONS = {"Vraag 6": ("kst-36800-X-34",), "Antwoord 6b": ("kst-36800-X-46",)}


@pytest.fixture(scope="module")
def site(built: BuiltIndex, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = readable_site(tmp_path_factory.mktemp("vondsten"), built.site)
    shutil.rmtree(folder / "zoek")
    papers = (
        tuple(
            Record(f"{of.id}.html#{soort}-{number}", soort, titel, of, (text,), mentions=MENTIONS.get(titel, ()))
            for of, soort, number, titel, text in TOLD
            if of is origin
        )
        for origin in (OWN, SUMMARY)
    )
    write(folder, assemble(map(postings, papers)))
    for origin in (OWN, SUMMARY):
        body = "".join(f'<p id="{soort}-{number}">{text}</p>' for of, soort, number, _, text in TOLD if of is origin)
        page = (folder / "kst-28901-K-F.html").read_text("utf-8").split("<main>")[0]
        (folder / f"{origin.id}.html").write_text(f"{page}<main>{body}</main></body></html>", "utf-8")
    return folder


@pytest.fixture
def reader(site: Path, browser: Browser) -> Iterator[Page]:
    page = browser.new_page()
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.goto((site / "zoeken.html").as_uri())
    yield page
    page.close()
    assert not errors


def find(page: Page, query: str) -> None:
    page.goto(page.url.partition("?")[0] + f"?q={query}")
    expect(page.locator("#treffers > li").first).to_be_visible()
    expect(page.locator("#treffers")).to_have_attribute("aria-busy", "false")


def test_a_find_reads_as_its_paper_does(reader: Page) -> None:
    find(reader, "sluis+hersteld")
    row = reader.locator("#treffers > li").first
    expect(row.locator(".num")).to_have_text("6")
    expect(row.locator(".tit")).to_have_text("Geld voor de sluis")
    expect(row.locator(".uit .lab")).to_have_text(["antw. 6a", "antw. 6b", "redactie"])
    find(reader, "sluis")
    asked = reader.locator("#treffers > li", has=reader.locator("h3", has_text="Geld voor de sluis"))
    expect(asked.locator(".uit .lab")).to_have_text(["vraag", "antw. 6a", "antw. 6b", "redactie"])
    only = reader.locator("#treffers > li", has=reader.locator("h3", has_text="Vraag 7"))
    expect(only.locator(".uit .lab")).to_have_text(["vraag"])


def test_what_editors_alone_say_in_full_stands_above_what_has_some_of_the_words(reader: Page) -> None:
    find(reader, "sluis+hersteld+geld")
    expect(reader.locator("#zoekruimte [role=status]")).to_contain_text("1 vindplaats met alle woorden,")
    rows = reader.locator("#treffers > li")
    expect(rows.nth(0).locator("h3")).to_contain_text("Geld voor de sluis")
    expect(rows.nth(1)).to_contain_text("Hieronder: niet alle woorden van ‘sluis hersteld geld’")


def test_a_number_is_marked_whole_where_it_was_found_and_on_the_page(reader: Page) -> None:
    find(reader, "36800-X-34")
    row = reader.locator("#treffers > li:not(.niets)").first
    expect(row.locator("mark")).to_have_text(["36 800 X, nr. 34"])
    row.locator("h3 a").click()
    reader.wait_for_url("**/kst-30000-7.html#vraag-6")
    expect(reader.locator(".treffersbalk")).to_contain_text("1 treffer")
    assert reader.evaluate("[...CSS.highlights.get('zoek')].map(String)") == ["36 800 X, nr. 34"]


def test_words_that_no_paper_has_are_named(reader: Page) -> None:
    find(reader, "sluis+kameel+dromedaris")
    expect(reader.locator("#treffers .niets").first).to_contain_text("‘kameel’ en ‘dromedaris’ komen nergens voor.")
    find(reader, "soort:vraag+kameel")
    expect(reader.locator("#treffers .niets").first).to_contain_text("‘kameel’ komt nergens voor.")
    find(reader, "kameel")
    expect(reader.locator("#treffers .niets").first).to_contain_text("Niets gevonden voor ‘kameel’.")
    expect(reader.locator("#treffers")).not_to_contain_text("nergens")


def test_that_nothing_is_so_is_said_as_it_is(site: Path, reader: Page) -> None:
    for query, said in (
        ("onbeantwoord:ja", "In deze uitgave heeft elke vraag een antwoord."),
        ("noot:ja", "In deze uitgave staat bij niets een noot."),
    ):
        find(reader, query)
        expect(reader.locator("#treffers")).to_contain_text(said)
        assert said in [notice.text for notice in look(site, query).feet]
