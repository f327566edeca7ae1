"""The built index of the small corpus, and a browser to search it in."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright
from small_corpus import RECORDS, BuiltIndex, open_page, write

from griffie.search.build import assemble
from griffie.search.postings import postings

CHROMIUM = "/usr/bin/chromium"


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> BuiltIndex:
    site = tmp_path_factory.mktemp("site")
    write(site, assemble([postings(records) for records in RECORDS]))
    return BuiltIndex(site, RECORDS)


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        here = CHROMIUM if Path(CHROMIUM).exists() else None
        if here is None and not Path(playwright.chromium.executable_path).exists():
            pytest.skip("no Chromium here: install it, or run `playwright install chromium`")
        browser = playwright.chromium.launch(executable_path=here)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def page(built: BuiltIndex, chromium: Browser) -> Page:
    """A page of the site, opened from disk under the strict policy, with the search script in it."""
    return open_page(chromium, built.site)
