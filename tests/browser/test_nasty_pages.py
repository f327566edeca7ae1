"""Papers that no editor would wish for: nothing overflows, overlaps or gets lost, on screen and in print."""

import pytest
from driver import SiteTest
from playwright.sync_api import Browser, Page

LONG = "meerjarenonderhoudsprogrammaverantwoordingsrapportagebeoordelingscommissievergaderstukken"
ARABIC = "سؤال عن الجسور والسدود في البلاد"
EMOJI = "🚢🌊👩🏽‍🔬 en 🇳🇱"
COLUMNS = 30
WIDE = 1440
PHONE = 320
A4 = 627
"""Pixels of the 166 mm between the margins of a printed page."""

TOO_WIDE = """() => {
    document.querySelectorAll('article.vraag').forEach(a => { a.style.contentVisibility = 'visible'; });
    const width = document.documentElement.clientWidth;
    const inside = (e) => e.closest('.tabel, .rol, .vh, .sprong, .railin, svg, .kaart-smal, .balk') === null;
    return [...document.querySelectorAll('body *')].filter(e => {
        const box = e.getBoundingClientRect();
        return inside(e) && box.width && box.height && (box.right > width + 1 || e.scrollWidth > width + 1);
    }).map(e => `${e.tagName}.${e.className} ${e.getBoundingClientRect().right} ${e.textContent.slice(0, 40)}`);
}"""
OVERLAPS = """() => {
    document.querySelectorAll('article.vraag').forEach(a => { a.style.contentVisibility = 'visible'; });
    const boxes = [...document.querySelectorAll('.noot, .voetnoot, .blok > p, .blok > .tabel')]
        .map(e => e.getBoundingClientRect()).filter(r => r.height).sort((a, b) => a.top - b.top);
    let found = 0;
    boxes.forEach((r, i) => {
        for (let j = i + 1; j < boxes.length && boxes[j].top < r.bottom - 1; j++) {
            if (boxes[j].left < r.right - 1 && boxes[j].right > r.left + 1) found++;
        }
    });
    return found;
}"""


def nasty() -> str:
    cells = " | ".join(f"kolom {n}" for n in range(COLUMNS))
    values = " | ".join(f"{n}.000,{n}" for n in range(COLUMNS))
    footnote = "\n\n".join(
        ("[^1]: " if n == 0 else "    ") + f"{n}: " + "De lange toelichting gaat nog door. " * 12 for n in range(24)
    )
    title = ("Antwoord op vragen over " + "bruggen, sluizen en " * 30)[: 399 - len(LONG)] + f" {LONG}"
    return f"""
---
id: kst-36000-8
soort: brief
titel: "{title}"
datum: 2026-06-11
kamer: Tweede Kamer
vergaderjaar: 2025-2026
dossiers: ["36000"]
---

## De leden van de {LONG[:60]}-fractie

### Vraag 1

Wat is het {LONG}?

### Antwoord vraag 1

Het {LONG} is er nog niet.[^1]

{footnote}

| {cells} |
|{"---|" * COLUMNS}
| {values} |
| {values} |

Na de tabel.

### Vraag 2

### Antwoord vraag 2

{ARABIC}

{EMOJI}

En daarna weer gewone woorden.
"""


NOTES = f"""
---
auteur: Redactie
datum: 2026-06-12
titels:
  vraag-1: Een {LONG}
---

## lang

```yaml
soort: context
bij: antwoord-1
citaat: {LONG}
bron: https://example.org/{LONG}
```

Het {LONG}.
"""


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> SiteTest:
    site = SiteTest(tmp_path_factory.mktemp("naar"))
    site.write("36000/kst-36000-8/stuk.md", nasty()).write("36000/kst-36000-8/annotaties.md", NOTES)
    return site.build()


@pytest.fixture(scope="module")
def crowded(tmp_path_factory: pytest.TempPathFactory) -> SiteTest:
    """One paper with two thousand notes."""
    paper = "---\nid: kst-36000-9\nsoort: brief\ntitel: Veel noten\ndatum: 2026-06-11\nkamer: Tweede Kamer\n"
    paper += 'vergaderjaar: 2025-2026\ndossiers: ["36000"]\n---\n'
    notes = "---\nauteur: Redactie\ndatum: 2026-06-12\n---\n"
    for question in range(1, 41):
        paper += f"\n### Vraag {question}\n\nWat zegt u?\n\n### Antwoord vraag {question}\n\n"
        paper += " ".join(f"Plaats{question}x{n:02} is bekend." for n in range(50)) + "\n"
        notes += "".join(
            f"\n## n-{question}-{n}\n\n```yaml\nsoort: uitleg\nbij: antwoord-{question}\n"
            f"citaat: Plaats{question}x{n:02}\n```\n\nDit is de plaats.\n"
            for n in range(50)
        )
    site = SiteTest(tmp_path_factory.mktemp("vol"))
    site.write("36000/kst-36000-9/stuk.md", paper).write("36000/kst-36000-9/annotaties.md", notes)
    return site.build()


def opened(browser: Browser, site: SiteTest, path: str, width: int) -> Page:
    page = browser.new_page(viewport={"width": width, "height": 900})
    if width == A4:
        page.emulate_media(media="print")
    page.goto((site.output / path).as_uri())
    return page


@pytest.mark.parametrize("width", [PHONE, 800, WIDE, A4])
@pytest.mark.parametrize("path", ["kst-36000-8.html", "index.html", "dossier/36000.html"])
def test_nothing_is_wider_than_the_page(browser: Browser, made: SiteTest, path: str, width: int) -> None:
    page = opened(browser, made, path, width)
    assert page.evaluate(TOO_WIDE) == []
    page.close()


@pytest.mark.parametrize("width", [PHONE, WIDE, A4])
def test_nothing_overlaps(browser: Browser, made: SiteTest, width: int) -> None:
    page = opened(browser, made, "kst-36000-8.html", width)
    assert page.evaluate(OVERLAPS) == 0
    page.close()


def test_nothing_gets_lost(browser: Browser, made: SiteTest) -> None:
    page = opened(browser, made, "kst-36000-8.html", WIDE)
    assert page.locator("#vraag-1 thead th").count() == COLUMNS
    assert page.locator("#voetnoot-1 p").count() >= 24
    assert page.locator("#vraag-2 .q .leeg").text_content() == "De vraag heeft geen tekst in de bron."
    assert page.locator("#antwoord-2-al1").text_content() == ARABIC
    assert EMOJI in (page.locator("#antwoord-2").text_content() or "")
    page.close()


def test_arabic_runs_from_right_to_left(browser: Browser, made: SiteTest) -> None:
    page = opened(browser, made, "kst-36000-8.html", WIDE)
    box = """id => { const range = document.createRange(), p = document.getElementById(id);
        range.selectNodeContents(p.lastChild);
        return p.getBoundingClientRect().right - range.getBoundingClientRect().right; }"""
    assert page.evaluate(box, "antwoord-2-al1") < 2
    assert page.evaluate(box, "antwoord-2-al3") > 100
    page.close()


@pytest.mark.parametrize("width", [PHONE, A4])
def test_two_thousand_notes_are_all_there_and_none_is_too_wide(browser: Browser, crowded: SiteTest, width: int) -> None:
    page = opened(browser, crowded, "kst-36000-9.html", width)
    assert page.locator(".noot").count() == 2000
    assert page.evaluate("new Set([...document.querySelectorAll('.noot')].map(e => e.id)).size") == 2000
    assert page.evaluate(TOO_WIDE) == []
    page.close()
