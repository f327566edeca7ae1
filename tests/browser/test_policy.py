"""The policy of the pages: every page has it, nothing in a page goes against it, and from disk it lets all through."""

import re

import pytest
from bs4 import BeautifulSoup
from driver import SiteTest
from playwright.sync_api import Browser

from griffie.pages.policy import ENGINE

DATA = {"application/ld+json"}
"""Types of script that are never run."""
KINDS = (
    "samenvatting-36800-K-F.html",
    "index.html",
    "zoeken.html",
    "404.html",
    "dossier/28676.html",
    "kst-36800-X-34.html",
    "begrip/purl.html",
    "verwijzingen.html",
)


def against_policy(page: BeautifulSoup) -> list[str]:
    """What an element of a page has that the policy would refuse."""
    wrong = []
    for element in page.select("*"):
        wrong += [f"{element.name}[{name}]" for name in element.attrs if name == "style" or name.startswith("on")]
        if element.name == "style" or (element.name == "script" and not element.get("src")):
            wrong += [element.name] if element.get("type") not in DATA else []
    return wrong


def test_every_page_has_a_policy_and_nothing_against_it(own_site: SiteTest) -> None:
    for path, content in own_site.files().items():
        if path.endswith(".html"):
            page = BeautifulSoup(content, "html.parser")
            tag = page.select_one("head > meta[charset] + meta[http-equiv='Content-Security-Policy']")
            assert tag is not None, path
            assert str(tag["content"]).startswith("default-src 'none'; "), path
            assert not against_policy(page), path


def test_the_check_would_see_inline_code() -> None:
    page = BeautifulSoup(
        '<p style="x" onclick="y"></p><script>z</script><script type="application/ld+json">{}</script>',
        "html.parser",
    )
    assert against_policy(page) == ["p[style]", "p[onclick]", "script"]


@pytest.mark.parametrize("path", KINDS)
def test_from_disk_nothing_is_refused_and_all_works(browser: Browser, own_site: SiteTest, path: str) -> None:
    page = browser.new_page()
    told: list[str] = []
    page.on("console", lambda message: told.append(message.text) if message.type == "error" else None)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto((own_site.output / path).as_uri())
    page.wait_for_load_state("networkidle")
    assert page.evaluate("getComputedStyle(document.querySelector('.kop')).position") == "sticky", "the style sheet"
    assert page.evaluate("document.documentElement.classList.contains('js')"), "the script"
    page.close()
    assert not told
    assert not [url for url in asked if not url.startswith("file://")]


def test_only_the_search_page_may_send_a_form_elsewhere(site: SiteTest) -> None:
    site.build("--base-url", "https://example.org/")
    sending = {path for path, content in site.files().items() if path.endswith(".html") and ENGINE.encode() in content}
    assert sending == {"zoeken.html"}
    forms = re.findall(r'<form action="(https://[^/"]+)', (site.output / "zoeken.html").read_text("utf-8"))
    assert forms == [ENGINE]
