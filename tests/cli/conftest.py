"""A site to search in the terminal and in a browser."""

from pathlib import Path

import pytest
from readable import readable_site
from small_corpus import BuiltIndex


@pytest.fixture(scope="module")
def results_page(built: BuiltIndex, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The page of results of the small corpus."""
    return readable_site(tmp_path_factory.mktemp("leesbaar"), built.site) / "zoeken.html"
