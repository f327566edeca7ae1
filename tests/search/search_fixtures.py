"""The built index of the small corpus, and a browser to search it in."""

import pytest
from playwright.sync_api import Browser, Page
from small_corpus import RECORDS, BuiltIndex, open_page, write

from griffie.search.build import assemble
from griffie.search.index.postings import postings


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> BuiltIndex:
    site = tmp_path_factory.mktemp("site")
    write(site, assemble([postings(records) for records in RECORDS]))
    return BuiltIndex(site, RECORDS)


@pytest.fixture(scope="session")
def page(built: BuiltIndex, browser: Browser) -> Page:
    """A page of the site, opened from disk under the strict policy, with the search script in it."""
    return open_page(browser, built.site)
