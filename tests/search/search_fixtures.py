"""Built indexes, each once for a whole run, and browsers to search them in."""

from pathlib import Path

import pytest
from made_corpus import made_corpus
from playwright.sync_api import Browser, Page
from sides import Both
from small_corpus import RECORDS, BuiltIndex, open_page, write

from griffie.search.build import assemble
from griffie.search.index import frequent, ledger
from griffie.search.index.postings import postings
from griffie.search.index.shelf import Shelf


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> BuiltIndex:
    site = tmp_path_factory.mktemp("site")
    write(site, assemble([postings(records) for records in RECORDS]))
    return BuiltIndex(site, RECORDS)


@pytest.fixture(scope="session")
def page(built: BuiltIndex, browser: Browser) -> Page:
    """A page of the site, opened from disk under the strict policy, with the search script in it."""
    return open_page(browser, built.site)


@pytest.fixture(scope="session")
def everything(tmp_path_factory: pytest.TempPathFactory, browser: Browser) -> Both:
    """Some hundreds of records that have everything, frequent terms in parts."""
    return _made(tmp_path_factory.mktemp("alles"), browser, papers=14, frequent_from=20)


@pytest.fixture(scope="session")
def many(tmp_path_factory: pytest.TempPathFactory, browser: Browser) -> Both:
    """More than a thousand records, where other rules hold: few completions, little looked at for a first answer."""
    return _made(tmp_path_factory.mktemp("veel"), browser, papers=40, frequent_from=60)


def _made(site: Path, browser: Browser, *, papers: int, frequent_from: int) -> Both:
    """Few places are many here, and few words a slice."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(frequent, "FREQUENT", frequent_from)
        patch.setattr(frequent, "THINNED", {2: frequent_from // 2, 5: frequent_from // 5, 6: frequent_from // 3})
        patch.setattr(ledger, "WORDS", 300)
        patch.setattr(ledger, "TERMS", 2_000)
        write(site, assemble(map(postings, made_corpus(papers))))
    return Both(Shelf(site), open_page(browser, site), site)
