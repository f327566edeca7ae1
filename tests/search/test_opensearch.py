"""The description of the search for browsers."""

import xml.etree.ElementTree as ET

from griffie.model.register import SiteConfig
from griffie.search.opensearch import opensearch_files

SPACE = "{http://a9.com/-/spec/opensearch/1.1/}"


def test_it_leads_to_the_search_page_with_the_words() -> None:
    (output,) = opensearch_files(SiteConfig(naam="Kade & Brug, uitgave"), "https://voorbeeld.nl/kamer/")
    root = ET.fromstring(output.content)  # noqa: S314 - made by ourselves
    url = root.find(f"{SPACE}Url")
    assert url is not None
    assert url.get("template") == "https://voorbeeld.nl/kamer/zoeken.html?q={searchTerms}"
    assert root.findtext(f"{SPACE}ShortName") == "Kade & Brug, uit"


def test_without_a_full_address_there_is_none() -> None:
    assert opensearch_files(SiteConfig(), "") == ()
    assert opensearch_files(SiteConfig(), "http://voorbeeld.nl/") == ()
