"""The pages beside a paper's own in a real browser: on a phone, and a number typed on the page that is not there."""

import threading
from collections.abc import Iterator
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from driver import SiteTest
from playwright.sync_api import Browser, Page, expect

PAGES = (
    "index.html",
    "dossiers.html",
    "dossier/28676.html",
    "kst-36800-X-34.html",
    "verwijzingen.html",
    "begrippen.html",
    "begrip/purl.html",
    "fractie/d66.html",
    "persoon/dilan-yesilgoz-zegerius.html",
    "over.html",
    "toegankelijkheid.html",
    "404.html",
)
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
BASE = "/kamer/"


class Host(SimpleHTTPRequestHandler):
    """A host as they are: the site under a base path, and its 404 page for whatever is not there, at any depth."""

    def translate_path(self, path: str) -> str:
        return super().translate_path(path.removeprefix(BASE) if path.startswith(BASE) else "/niets")

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        if code != 404:
            super().send_error(code, message, explain)
            return
        body = (Path(self.directory) / "404.html").read_bytes()
        self.send_response(404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.end_headers()
        if self.command == "GET":
            self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        return


@pytest.fixture(scope="module")
def host(own_site: SiteTest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where the edition stands under a base path."""
    made = SiteTest(tmp_path_factory.mktemp("gehost"), content=own_site.content)
    made.build("--base-url", f"https://example.org{BASE}")
    server = ThreadingHTTPServer(("127.0.0.1", 0), lambda *given: Host(*given, directory=str(made.output)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}{BASE}"
    server.shutdown()
    server.server_close()


@pytest.mark.parametrize("path", PAGES)
def test_axe_finds_nothing_on_a_phone(own_site: SiteTest, browser: Browser, path: str) -> None:
    page = browser.new_page(viewport={"width": 390, "height": 844})
    page.goto((own_site.output / path).as_uri())
    results = Axe().run(page, options={"runOnly": RULES})
    page.close()
    assert not results.response["violations"], results.generate_report()


@pytest.mark.parametrize("path", PAGES)
def test_the_menu_and_the_search_are_there_on_a_phone_without_script(
    own_site: SiteTest, scriptless: Page, path: str
) -> None:
    scriptless.set_viewport_size({"width": 390, "height": 844})
    scriptless.goto((own_site.output / path).as_uri())
    expect(scriptless.get_by_role("navigation", name="Hoofdmenu").get_by_role("link")).to_have_count(4)
    expect(scriptless.get_by_label("Zoek in alle stukken")).to_be_visible()


@pytest.mark.parametrize("address", ["bestaat-niet.html", "dossier/bestaat-niet.html", "a/b/c/bestaat-niet"])
def test_the_missing_page_is_dressed_and_leads_on_at_any_depth(host: str, wide: Page, address: str) -> None:
    wide.goto(host + address)
    assert wide.evaluate("getComputedStyle(document.querySelector('h1')).fontSize") != "32px"
    wide.get_by_role("link", name="Alle dossiers").click()
    expect(wide.get_by_role("heading", level=1)).to_have_text("Dossiers")


@pytest.mark.parametrize("typed", ["36800-X-34", "Kamerstuk 36 800 X, nr. 34", "kst-36800-x-34", "36800 X nr. 34"])
def test_a_typed_number_opens_its_page(host: str, wide: Page, typed: str) -> None:
    wide.goto(f"{host}dossier/bestaat-niet.html")
    wide.get_by_label("Nummer van het stuk, of een woord").fill(typed)
    wide.get_by_role("button", name="Zoek").click()
    wide.wait_for_url(f"{host}kst-36800-X-34.html")


def test_a_number_that_is_not_here_gets_its_official_address(host: str, wide: Page) -> None:
    wide.goto(f"{host}36800-X-999.html")
    expect(wide.get_by_role("status").get_by_role("link", name="kst-36800-X-999")).to_have_attribute(
        "href", "https://zoek.officielebekendmakingen.nl/kst-36800-X-999.html"
    )
    expect(wide.get_by_role("status").get_by_role("link", name="dossier 36800-X")).to_be_visible()


def test_a_word_goes_to_the_search_page(host: str, wide: Page) -> None:
    wide.goto(f"{host}bestaat-niet.html")
    wide.get_by_label("Nummer van het stuk, of een woord").fill("munitie")
    wide.get_by_role("button", name="Zoek").click()
    wide.wait_for_url(f"{host}zoeken.html?q=munitie")


def test_a_place_on_the_map_leads_to_its_paper(own_site: SiteTest, wide: Page) -> None:
    wide.goto((own_site.output / "dossier" / "28676.html").as_uri())
    wide.locator("svg.breedbeeld a[aria-label^='36\u00a0800\u00a0X, nr.\u00a082']").click()
    expect(wide.get_by_role("heading", level=1)).to_contain_text("82")
