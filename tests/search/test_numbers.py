"""A document number: what bears it comes first whatever the size, and it is marked as it is printed."""

import pytest
from playwright.sync_api import Browser
from sides import Both, evaluated

from griffie.search.asking.marks import marks

OWN = "dossier/36800-X.html"


@pytest.mark.parametrize("query", ["dossier:36800-X", "dossier:36800-x", "36800-X", "36 800 X", "dossier 36 800-X"])
def test_the_page_of_a_dossier_comes_first_also_among_many(many: Both, query: str) -> None:
    told = many.in_python(query)
    assert len(told.records) > 50
    assert told.urls[0] == OWN
    assert many.in_browser(query, 10).urls[0] == OWN
    assert many.in_browser(query).urls == told.urls


def test_a_first_answer_to_filters_alone_opens_few_files(many: Both, browser: Browser) -> None:
    asked: list[str] = []
    page = browser.new_page()
    page.on("request", lambda request: asked.append(request.url))
    page.goto((many.site / "proef.html").as_uri())
    found = evaluated(page, "async text => (await GRIFFIE_ZOEK.search(text, [], 10)).records", "soort:vraag")
    assert found == many.in_python("soort:vraag").records[: len(found)]
    assert len(found) >= 10
    blocks = [url for url in asked if "/zoek/b-" in url]
    assert len(blocks) < len(list((many.site / "zoek").glob("b-*.js")))
    page.close()


MARKED = [
    ("36800-x-34", "Zie (Kamerstuk 36800 X nr. 34).", ["36800 X nr. 34"]),
    ("36800-x-34", "de motie (Kamerstuk 36 800-X, nr. 34) en meer", ["36 800-X, nr. 34"]),
    ("36800-x-34", "Kamerstuk 36800-X-34, dus", ["36800-X-34"]),
    ("36800-x-34", "36\u00a0800\u00a0X, nr.\u00a034.", ["36\u00a0800\u00a0X, nr.\u00a034"]),
    ("36800-x-34", "36800 X, nrs. 12, 34 en 46 gaan", ["36800 X, nrs. 12, 34 en 46"]),
    ("36800-x-34", "36800-X-345 en 36800-X-3", []),
    ("36800-x-34", "Kamerstuk 36800-X-46 over 36 800", []),
    ("36800-x", "36800-X-46 en 36 800 X, 36800 X nr. 1; 36800-VII-2", ["36800-X-46", "36 800 X", "36800 X nr. 1"]),
    ("36800", "36800 en 36800-X-46, 36 800.", ["36800", "36800-X-46", "36 800"]),
    ("36800-k-f", "Nota 36 800 K, F ontvangen", ["36 800 K, F"]),
    ("36800-k-f", "36800-K-F", ["36800-K-F"]),
    ("36800-k", "(Kamerstuk 36800-K)", ["36800-K"]),
    ("36800-k", "36 800 (K), nr. 3 en (36 800-K)", ["36 800 (K), nr. 3", "36 800-K"]),
    ("21501-07-2176", "(Kamerstuk 21501-07-2176)", ["21501-07-2176"]),
    ("21501-07-2176", "21 501-07, nr. 2176", ["21 501-07, nr. 2176"]),
    ("28676-560", "kenmerk 28676-560/2026D28253 van", ["28676-560"]),
    ("28676-560", "28676, nr. 560🙂 nog", ["28676, nr. 560"]),
    ("28676", "dossier 28676, 12 juni", ["28676"]),
    ("2026d28253", "🙂 brief 2026D28253/2026D28254", ["2026D28253"]),
]


@pytest.mark.parametrize(("number", "text", "marked"), MARKED)
def test_a_number_is_marked_as_it_is_printed(everything: Both, number: str, text: str, marked: list[str]) -> None:
    groups = {f"#{number}": 0, number.partition("-")[0]: 0}
    assert [span.of(text) for span in marks(text, groups)] == marked
    script = """async ([text, groups]) => {
      await GRIFFIE_ZOEK.script("assets/zoek-zeef.js", () => GRIFFIE_ZOEK.printed);
      return GRIFFIE_ZOEK.marks(text, new Map(groups)).map(([start, end]) => text.slice(start, end));
    }"""
    assert evaluated(everything.page, script, [text, list(groups.items())]) == marked
