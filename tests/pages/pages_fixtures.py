"""The site that tests of overviews share; it is only read."""

import pytest
from overview_site import Overview, bridges, overview


@pytest.fixture(scope="session")
def site_of_bridges() -> Overview:
    return overview(bridges())


@pytest.fixture(scope="session")
def empty_site() -> Overview:
    from linking_corpus import world

    return overview(world())
