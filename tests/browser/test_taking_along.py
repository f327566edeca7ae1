"""Taking a place along: link, citations and words, of a question, a paragraph, a footnote and a note."""

from collections.abc import Iterator
from urllib.parse import unquote

import pytest
from driver import SiteTest
from playwright.sync_api import Browser, Page, expect

PAPER = """
---
id: kst-36000-7
soort: brief
titel: Sluizen en {gemalen}
datum: 2026-06-11
kamer: Tweede Kamer
vergaderjaar: 2025-2026
dossiers: ["36000"]
---

### Vraag 1

Hoeveel sluizen zijn er?

### Antwoord vraag 1

Er zijn zeven grote sluizen in het zuiden van het land.[^1] Zij zijn alle onlangs vernieuwd.

[^1]: Zie de kaart van vorig jaar.

De kosten waren laag.

Daarom volgt er geen nota.
"""
NOTES = """
---
auteur: Redactie
datum: 2026-06-12
---

## aantal

```yaml
soort: context
bij: antwoord-1
citaat: zeven grote sluizen
```

Vorig jaar waren het er zes.
"""


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> SiteTest:
    site = SiteTest(tmp_path_factory.mktemp("meenemen"))
    site.write("36000/kst-36000-7/stuk.md", PAPER).write("36000/kst-36000-7/annotaties.md", NOTES)
    return site.build()


@pytest.fixture
def page(browser: Browser, made: SiteTest) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 1440, "height": 900})
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.goto((made.output / "kst-36000-7.html").as_uri())
    yield page
    context.close()


def copied(page: Page, what: str) -> str:
    """What stands on the clipboard after the button that begins with these words."""
    page.locator(".kopieer .kk", has_text=what).click()
    expect(page.locator(".melding")).to_have_text("Gekopieerd")
    return str(page.evaluate("navigator.clipboard.readText()"))


@pytest.mark.parametrize(
    ("opener", "name", "anchor"),
    [
        ("[data-citeer='vraag 1']", "vraag 1", "vraag-1"),
        (".al[data-al='2']", "antwoord op vraag 1, alinea 2", "antwoord-1-al2"),
        ("aside [data-citeer^=voetnoot]", "voetnoot 1", "voetnoot-1"),
        ("aside [data-citeer^=redactionele]", "redactionele noot a bij vraag 1", "noot-aantal"),
    ],
)
def test_each_place_gives_its_link_and_three_citations(page: Page, opener: str, name: str, anchor: str) -> None:
    page.locator(opener).first.click()
    link = copied(page, "Kopieer link")
    assert link.endswith(f"kst-36000-7.html#{anchor}")
    assert copied(page, "Leidraad") == f"Kamerstukken II 2025/26, 36000, nr. 7, {name}"
    assert copied(page, "Kort") == f"Kamerstuk 36 000, nr. 7, 11 juni 2026, {name}"
    entry = copied(page, "BibTeX")
    assert entry.startswith(f"@techreport{{kst-36000-7-{anchor},\n")
    assert f"  note = {{{name}}},\n  url = {{{link}}}\n}}" in entry
    assert entry.count("url = ") == 1


def test_the_words_go_with_their_source_and_without_our_signs(page: Page) -> None:
    page.locator("[data-citeer='vraag 1']").click()
    page.locator(".kies select").select_option(label="antwoord op vraag 1, alinea 1")
    text = copied(page, "Kopieer tekst met link")
    assert text.startswith(
        "‘Er zijn zeven grote sluizen in het zuiden van het land. Zij zijn alle onlangs vernieuwd.’ ("
    )
    assert text.endswith("#antwoord-1-al1)")


def test_a_selection_is_quoted_with_a_text_fragment_that_the_browser_finds(page: Page) -> None:
    page.evaluate("""() => {
        const range = new Range(), p = document.querySelector('#antwoord-1-al1');
        range.setStart(p.firstChild, 0);
        range.setEnd(p.lastChild, 'Zij zijn alle'.length + 1);
        getSelection().addRange(range);
    }""")
    page.locator("[data-citeer='vraag 1']").click()
    text = copied(page, "Kopieer selectie met link")
    assert text.startswith("‘Er zijn zeven grote sluizen in het zuiden van het land. Zij zijn alle’ (")
    fragment = text.partition("#")[2].removesuffix(")")
    anchor, _, words = fragment.partition(":~:text=")
    assert anchor == "antwoord-1-al1"
    first, last = map(unquote, words.split(","))
    told = page.locator("#antwoord-1-al1").inner_text()
    assert first in told
    assert last in told


def test_by_keyboard_the_card_opens_and_gives_the_focus_back(page: Page) -> None:
    opener = page.locator("[data-citeer='vraag 1']")
    opener.focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("dialog")).to_be_visible()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('.kaart') !== null")
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_have_count(0)
    expect(opener).to_be_focused()


def test_where_copying_is_not_allowed_the_text_stands_selected(made: SiteTest, wide: Page) -> None:
    wide.add_init_script("Object.defineProperty(navigator, 'clipboard', {value: undefined})")
    wide.goto((made.output / "kst-36000-7.html").as_uri())
    wide.locator("[data-citeer='vraag 1']").click()
    wide.locator(".kk", has_text="Kort").click()
    assert wide.evaluate("getSelection().toString()") == "Kamerstuk 36 000, nr. 7, 11 juni 2026, vraag 1"


def test_without_script_the_citation_stands_on_the_page(made: SiteTest, scriptless: Page) -> None:
    scriptless.goto((made.output / "kst-36000-7.html").as_uri())
    expect(scriptless.locator("#vraag-1 .zocitaat")).to_have_text(
        "Citeer als: Kamerstukken II 2025/26, 36000, nr. 7, vraag 1"
    )
    expect(scriptless.locator("#_citeer pre")).to_have_count(1)


@pytest.mark.parametrize(("mark", "place"), [("a.nl", "#noot-aantal"), ("a.vn", "#voetnoot-1")])
def test_on_a_phone_a_note_is_lent_to_the_card_and_given_back(
    made: SiteTest, narrow: Page, mark: str, place: str
) -> None:
    narrow.goto((made.output / "kst-36000-7.html").as_uri())
    before = narrow.locator(place).evaluate("e => [e.innerHTML, e.offsetHeight]")
    narrow.locator(mark).click()
    card = narrow.get_by_role("dialog")
    expect(card).to_contain_text("vorig jaar" if mark == "a.vn" else "Vorig jaar")
    ids = narrow.evaluate("[...document.querySelectorAll('[id]')].map(e => e.id)")
    assert len(ids) == len(set(ids))
    assert narrow.locator(place).evaluate("e => e.offsetHeight") == before[1], "the text does not move"
    narrow.keyboard.press("Escape")
    expect(card).to_have_count(0)
    assert narrow.locator(place).evaluate("e => [e.innerHTML, e.offsetHeight]") == before
    expect(narrow.locator(mark)).to_be_focused()


def test_beside_the_text_a_note_is_pointed_at_and_escape_leads_back(page: Page) -> None:
    page.locator("a.nl").click()
    expect(page.get_by_role("dialog")).to_have_count(0)
    expect(page.locator("#noot-aantal")).to_be_focused()
    expect(page.locator(".gem.aan")).to_have_text("zeven grote sluizen")
    page.keyboard.press("Escape")
    expect(page.locator("a.nl")).to_be_focused()
    expect(page.locator(".aan")).to_have_count(0)
