"""An editor reads the page, selects words, says something about them, and sees the note; by mouse and by keyboard."""

from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Locator, Page, expect
from serving_driver import ID, Served, serving

PAPER = """---
id: kst-30000-1
soort: brief
titel: Een brief over sluizen
datum: 2024-06-11
dossiers: ["30000"]
---

Deze brief gaat over *sluizen* en bruggen.[^1] Zie 30 000, nr. 2, en de [kaart](https://example.org/) 😀 erbij.

[^1]: De sluis staat op de kaart.

## Vragen van de leden van de Kust-fractie

### Vraag 1

Hoeveel sluizen zijn er?

- Gelijk.
- Gelijk.
- a. Een deelvraag over **natte** voeten.

### Antwoord vraag 1

Er zijn zeven sluizen; de sluis bij Zaandam lekt al jaren.

De regering laat de sluis bij Zaandam in het voorjaar herstellen.

| Sluis | Staat |
|---|---|
| Zaandam | lek |
| Muiden | lek |

> Een aanhaling van vroeger.
"""
BEFORE = """---
auteur: Redactie
datum: 2026-01-01
---

## al-jaren

```yaml
soort: context
bij: antwoord-1
citaat: al jaren
```

Een noot die er al was.
"""
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
NOT_OURS = ("404", "409", "422", "Content Security Policy")
"""What a browser says of replies that refuse, and of axe, which sets styles within the page."""


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Served]:
    """An editor's project, served and watched."""
    with serving(tmp_path / "project", paper=PAPER, notes=BEFORE, watch=True) as served:
        yield served


@pytest.fixture
def page(browser: Browser, desk: Served) -> Iterator[Page]:
    yield from opened(browser, address(desk), 1440)


@pytest.fixture(scope="module")
def still(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """One for all that is only looked at."""
    with serving(tmp_path_factory.mktemp("stil"), paper=PAPER, notes=BEFORE) as served:
        yield served


@pytest.fixture
def looking(browser: Browser, still: Served) -> Iterator[Page]:
    yield from opened(browser, address(still), 1440)


def address(desk: Served) -> str:
    return f"http://{desk.host}/{ID}.html"


def opened(browser: Browser, at: str, width: int, scheme: str = "light") -> Iterator[Page]:
    context = browser.new_context(
        viewport={"width": width, "height": 900},
        color_scheme=scheme,  # type: ignore[arg-type]  # light or dark
        permissions=["clipboard-read", "clipboard-write"],
    )
    here = context.new_page()
    errors: list[str] = []
    here.on("pageerror", lambda error: errors.append(str(error)))
    here.on("console", lambda message: errors.append(message.text) if message.type == "error" else None)
    here.goto(at)
    expect(here.locator("#griffie-noten-vel .balk")).to_be_visible()
    expect(here.locator(".griffie-plek")).not_to_have_count(0)
    yield here
    context.close()
    assert [error for error in errors if not any(one in error for one in NOT_OURS)] == []


def select(page: Page, start: str, end: str) -> None:
    """Select from the first of some words to the last of others, as a mouse would."""
    page.evaluate(
        """([start, end]) => {
          const gang = document.createTreeWalker(document.querySelector('.brontekst'), NodeFilter.SHOW_TEXT);
          const range = document.createRange();
          let begun = false;
          while (gang.nextNode()) {
            const node = gang.currentNode;
            if (!begun && node.data.includes(start)) { range.setStart(node, node.data.indexOf(start)); begun = true; }
            if (begun && node.data.includes(end)) { range.setEnd(node, node.data.indexOf(end) + end.length); break; }
          }
          range.startContainer.parentElement.scrollIntoView({ block: 'center' });
          getSelection().removeAllRanges();
          getSelection().addRange(range);
        }""",
        [start, end],
    )


def form(page: Page) -> Locator:
    return page.locator("#griffie-noten-vel [role=dialog]")


def taken(page: Page) -> str:
    """The words that the form says it has taken."""
    expect(form(page)).to_be_visible()
    return form(page).locator("mark").inner_text()


def marked(page: Page) -> str:
    """The words that the page shows as taken, without signs of the edition."""
    shown: str = page.evaluate(
        """() => {
          const range = [...CSS.highlights.get('griffie-citaat') ?? []][0];
          if (!range) return '';
          const part = range.cloneContents();
          for (const sign of part.querySelectorAll('.vn, .nl, .ge, .al')) sign.remove();
          return part.textContent;
        }"""
    )
    return shown


def fill(page: Page, text: str, **fields: str) -> None:
    form(page).locator("textarea").fill(text)
    for name, value in {"auteur": "R. Edactie", **fields}.items():
        form(page).locator(f"[name={name}]").fill(value)


def edit(file: Path, old: str, new: str) -> None:
    """As editors save: in one step, so that one save is one build and the page is loaded anew once."""
    text = file.read_text("utf-8")
    assert text.count(old) == 1
    with TemporaryDirectory(dir=file.parents[3]) as aside:
        Path(aside, file.name).write_text(text.replace(old, new), "utf-8")
        Path(aside, file.name).replace(file)


# ---- by mouse ---------------------------------------------------------------------------------------------------


def test_words_are_selected_with_the_mouse_and_become_a_note(desk: Served, page: Page) -> None:
    paragraph = page.locator("#antwoord-1-al2")
    paragraph.scroll_into_view_if_needed()
    box = paragraph.bounding_box()
    assert box
    page.mouse.move(box["x"] + 2, box["y"] + 12)
    page.mouse.down()
    page.mouse.move(box["x"] + 150, box["y"] + 12, steps=5)
    page.mouse.up()
    selected = page.evaluate("getSelection().toString().trim()")
    assert selected.startswith("De regering")
    page.locator("#griffie-noten-vel .maak").click()
    assert taken(page) == selected
    assert marked(page) == selected
    expect(form(page).locator("h2")).to_have_text("Noot bij antwoord 1")
    expect(form(page).locator("select")).to_be_focused()
    fill(page, "Eerste alinea.\n\nTweede alinea.")
    form(page).get_by_role("button", name="Bewaar").click()
    note = page.locator("#noot-" + notes_id(page, desk))
    expect(note).to_be_focused()
    expect(note).to_contain_text("Tweede alinea.")
    expect(note.locator(".griffie-lint")).to_have_text("concept")
    expect(note).to_contain_text("R. Edactie")
    assert "staat: concept" in desk.notes.read_text("utf-8")
    assert f"citaat: {selected}\n" in desk.notes.read_text("utf-8")
    assert "Eerste alinea." not in (desk.project.output / f"{ID}.html").read_text("utf-8")


def notes_id(page: Page, desk: Served) -> str:
    page.wait_for_url("**/*#noot-*")
    ident = page.url.rpartition("#noot-")[2]
    expect(page.locator(f"#noot-{ident}")).to_be_focused()
    assert f"\n## {ident}\n" in desk.notes.read_text("utf-8")
    return ident


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        ("over ", "bruggen", "over sluizen en bruggen"),
        ("bruggen", "Zie", "bruggen. Zie"),
        ("30 000", "kaart", "30 000, nr. 2, en de kaart"),
        ("kaart", "😀 erbij", "kaart 😀 erbij"),
        ("lekt", "jaren", "lekt al jaren"),
        ("deelvraag", "voeten", "deelvraag over natte voeten"),
        ("Muiden", "Muiden", "Muiden"),
        ("aanhaling", "vroeger", "aanhaling van vroeger"),
        ("De sluis staat", "kaart", "De sluis staat op de kaart"),
    ],
)
def test_marks_within_a_block_are_no_part_of_the_quote(looking: Page, start: str, end: str, expected: str) -> None:
    select(looking, start, end)
    looking.keyboard.press("n")
    assert taken(looking) == expected
    assert marked(looking) == expected
    expect(form(looking).locator(".let")).to_be_hidden()


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        ("de sluis bij", "De regering", "de sluis bij Zaandam lekt al jaren."),
        ("Hoeveel", "Gelijk", "Hoeveel sluizen zijn er?"),
        ("Muiden", "aanhaling", "Muiden"),
        ("over ", "Hoeveel", "over sluizen en bruggen. Zie 30 000, nr. 2, en de kaart 😀 erbij."),
    ],
)
def test_a_selection_over_several_blocks_is_cut_to_the_first_and_said_so(
    looking: Page, start: str, end: str, expected: str
) -> None:
    select(looking, start, end)
    looking.keyboard.press("n")
    assert taken(looking) == expected
    assert marked(looking) == expected
    expect(form(looking).locator(".let")).to_contain_text("Ingekort")


def test_what_is_found_twice_shows_what_stands_around_it(desk: Served, page: Page) -> None:
    page.evaluate("""() => {
      const cell = [...document.querySelectorAll('td')].filter((one) => one.textContent === 'lek')[1];
      getSelection().selectAllChildren(cell);
    }""")
    page.keyboard.press("n")
    assert taken(page) == "lek"
    expect(form(page).locator(".om").first).to_have_text("… Muiden ")
    fill(page, "Deze en niet die andere.")
    form(page).locator("textarea").press("Control+Enter")
    notes_id(page, desk)
    marks = page.locator('td:has(.gem[data-noot="lek"])')
    expect(marks).to_have_count(1)
    expect(page.locator("tr", has=marks)).to_contain_text("Muiden")


def test_equal_items_are_told_apart(desk: Served, page: Page) -> None:
    page.evaluate("getSelection().selectAllChildren(document.querySelectorAll('.vraagtekst li p')[1])")
    page.keyboard.press("n")
    assert taken(page) == "Gelijk."
    fill(page, "De tweede.")
    form(page).get_by_role("button", name="Bewaar").click()
    notes_id(page, desk)
    assert page.evaluate("[...document.querySelectorAll('.vraagtekst li')].map(li => !!li.querySelector('.gem'))") == [
        False,
        True,
        False,
    ]


@pytest.mark.parametrize("selector", ["h1", "#noot-al-jaren", "#antwoord-1 .lab", ".vkop h2"])
def test_what_is_not_text_of_the_source_gets_no_note(looking: Page, selector: str) -> None:
    looking.evaluate("(one) => getSelection().selectAllChildren(document.querySelector(one))", selector)
    looking.wait_for_timeout(250)
    expect(looking.locator("#griffie-noten-vel .maak")).to_be_hidden()
    looking.keyboard.press("n")
    expect(looking.locator("#griffie-noten-vel .stem")).to_contain_text("geen tekst van het stuk")
    expect(form(looking)).to_be_hidden()


def test_every_block_of_the_page_is_known_to_the_server(looking: Page) -> None:
    """Headings, items, cells, quotations and footnotes too: the words of the page are those of the source."""
    told = looking.evaluate(
        """async () => {
          const keuze = await import('/__griffie/noten-keuze.js');
          const { vraag } = await import('/__griffie/noten-vraag.js');
          const told = [];
          for (const blok of keuze.alleBlokken()) {
            const tekst = keuze.tekstVan(blok);
            const antwoord = await vraag.citaat(keuze.punt(blok, 0, tekst.length));
            told.push([tekst, antwoord.weigering ?? antwoord.citaat]);
          }
          return told;
        }"""
    )
    assert len(told) == 16
    assert [pair for pair in told if pair[0] != pair[1]] == []


def test_any_selection_is_taken_as_the_page_has_it_or_not_at_all(looking: Page) -> None:
    """Between any two points of the page; what should be taken is found in another way than the script finds it."""
    told = looking.evaluate(
        """async () => {
          const keuze = await import('/__griffie/noten-keuze.js');
          const { vraag } = await import('/__griffie/noten-vraag.js');
          let seed = 20261126;
          const chance = (below) => (seed = (seed * 1103515245 + 12345) % 2147483648) % below;
          const nodes = [];
          const walk = document.createTreeWalker(document.querySelector('.lijf'), NodeFilter.SHOW_ALL);
          while (walk.nextNode()) nodes.push(walk.currentNode);
          const told = [];
          for (let turn = 0; turn < 400; turn++) {
            const from = chance(nodes.length);
            const [a, b] = [nodes[from], nodes[Math.min(nodes.length - 1, from + chance(turn % 2 ? 4 : 60))]];
            const range = document.createRange();
            range.setStart(a, chance((a.length ?? a.childNodes.length) + 1));
            range.setEnd(b, chance((b.length ?? b.childNodes.length) + 1));
            let expected = null;
            for (const block of keuze.alleBlokken()) {
              if (!range.intersectsNode(block)) continue;
              const part = range.cloneRange();
              if (!block.contains(range.startContainer)) part.setStart(block, 0);
              if (!block.contains(range.endContainer)) part.setEnd(block, block.childNodes.length);
              const inside = part.cloneContents();
              const sign = part.commonAncestorContainer.parentElement?.closest('.vn, .nl, .ge, .al')
                ?? (part.commonAncestorContainer.closest?.('.vn, .nl, .ge, .al'));
              for (const one of inside.querySelectorAll('.vn, .nl, .ge, .al')) one.remove();
              const words = sign ? '' : inside.textContent.trim();
              if (words) { expected = words; break; }
            }
            const chosen = keuze.gekozen(range);
            const answer = chosen ? await vraag.citaat(chosen) : { citaat: null };
            told.push([expected, answer.weigering ?? answer.citaat]);
          }
          return told;
        }"""
    )
    assert [pair for pair in told if pair[0] != pair[1]] == []
    assert sum(pair[0] is not None for pair in told) > 100
    assert sum(pair[0] is None for pair in told) > 20


# ---- by keyboard ------------------------------------------------------------------------------------------------


def test_with_the_keyboard_alone(desk: Served, page: Page) -> None:
    page.goto(f"{page.url}#antwoord-1-al2")
    page.keyboard.press("n")
    field = page.get_by_role("application", name="Kies een passage")
    expect(field).to_be_focused()
    voice = page.locator("#griffie-noten-vel .stem")
    expect(voice).to_contain_text("antwoord 1, alinea 2: De regering laat")
    page.keyboard.press("ArrowUp")
    expect(voice).to_contain_text("antwoord 1, alinea 1: Er zijn zeven")
    for key in ["ArrowRight"] * 4 + ["ArrowLeft"]:
        page.keyboard.press(key)
    assert marked(page) == "Er zijn zeven"
    expect(voice).to_have_text("Er zijn zeven")
    page.keyboard.press("Shift+ArrowRight")
    page.keyboard.press("Shift+ArrowRight")
    page.keyboard.press("Shift+ArrowLeft")
    assert marked(page) == "zijn zeven"
    page.keyboard.press("Enter")
    assert taken(page) == "zijn zeven"
    expect(form(page).locator("select")).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.type("Zie [vraag 1](#vraag-1) / noot, n en ].")
    expect(form(page).locator("textarea")).to_be_focused()
    expect(form(page).locator("textarea")).to_have_value("Zie [vraag 1](#vraag-1) / noot, n en ].")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.type("R. Edactie")
    page.keyboard.press("Enter")
    ident = notes_id(page, desk)
    expect(page.locator(f"#noot-{ident}")).to_be_focused()
    expect(voice).to_contain_text(f"als concept in content/30000/{ID}/annotaties.md:")


def test_home_takes_the_whole_block_and_the_ends_hold(looking: Page) -> None:
    looking.keyboard.press("n")
    for _ in range(60):
        looking.keyboard.press("ArrowUp")
    expect(looking.locator("#griffie-noten-vel .stem")).to_have_text("Dit is de eerste alinea.")
    looking.keyboard.press("ArrowRight")
    for _ in range(5):
        looking.keyboard.press("ArrowLeft")
    assert marked(looking) == "Deze"
    looking.keyboard.press("Home")
    assert marked(looking).startswith("Deze brief")
    assert marked(looking).endswith("erbij.")


def test_escape_leaves_and_gives_back_the_focus(desk: Served, page: Page) -> None:
    before = desk.notes.read_text("utf-8")
    button = page.get_by_role("button", name="Maak noot n")
    button.focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Escape")
    expect(button).to_be_focused()
    assert marked(page) == ""
    select(page, "zeven", "sluizen;")
    page.keyboard.press("n")
    assert taken(page) == "zeven sluizen;"
    page.keyboard.type("U")
    page.keyboard.press("Escape")
    expect(form(page)).to_be_hidden()
    assert marked(page) == ""
    expect(page.locator("#griffie-noten-vel .stem")).to_have_text("Er is geen noot gemaakt.")
    assert desk.notes.read_text("utf-8") == before


# ---- nothing is lost, nothing is done unasked -------------------------------------------------------------------


def test_what_lacks_is_said_and_the_field_has_the_focus(desk: Served, page: Page) -> None:
    before = desk.notes.read_text("utf-8")
    select(page, "zeven", "sluizen;")
    page.keyboard.press("n")
    save = form(page).get_by_role("button", name="Bewaar")
    save.click()
    expect(form(page).get_by_role("alert")).to_have_text("De noot heeft nog geen tekst.")
    expect(form(page).locator("textarea")).to_be_focused()
    form(page).locator("select").select_option("feitencheck")
    fill(page, "Het zijn er acht.")
    save.click()
    expect(form(page).get_by_role("alert")).to_contain_text("noemt haar bron")
    expect(form(page).locator("[name=bron]")).to_be_focused()
    assert desk.notes.read_text("utf-8") == before


def test_a_file_that_changed_meanwhile_is_told_before_anything_is_written(desk: Served, page: Page) -> None:
    select(page, "zeven", "sluizen;")
    page.keyboard.press("n")
    fill(page, "Mijn noot.")
    edit(desk.notes, "die er al was", "die een ander wijzigde")
    expect(page.locator("#noot-al-jaren")).to_contain_text("die een ander wijzigde")
    expect(form(page).locator("textarea")).to_have_value("Mijn noot.")
    page.evaluate("""async () => {
      const { vraag } = await import('/__griffie/noten-vraag.js');
      const citaat = vraag.citaat;
      vraag.citaat = async (punten) => ({ ...await citaat(punten), versie: 'ouder' });
    }""")
    form(page).get_by_role("button", name="Sluit").click()
    select(page, "zeven", "sluizen;")
    page.keyboard.press("n")
    before = desk.notes.read_text("utf-8")
    form(page).get_by_role("button", name="Bewaar").click()
    expect(form(page).get_by_role("alert")).to_contain_text("intussen gewijzigd; er is niets geschreven")
    assert desk.notes.read_text("utf-8") == before
    form(page).get_by_role("button", name="Bewaar").click()
    notes_id(page, desk)
    assert "die een ander wijzigde" in desk.notes.read_text("utf-8")
    assert "Mijn noot." in desk.notes.read_text("utf-8")


def test_a_save_elsewhere_while_one_writes_loses_nothing(desk: Served, page: Page) -> None:
    select(page, "zeven", "sluizen;")
    page.keyboard.press("n")
    form(page).locator("select").select_option("toezegging")
    fill(page, "Half af", termijn="voor de zomer")
    edit(desk.place / "stuk.md", "voorjaar", "najaar")
    expect(page.locator("#antwoord-1-al2")).to_contain_text("najaar")
    assert taken(page) == "zeven sluizen;"
    assert marked(page) == "zeven sluizen;"
    expect(form(page).locator("textarea")).to_have_value("Half af")
    expect(form(page).locator("select")).to_have_value("toezegging")
    expect(form(page).locator("[name=termijn]")).to_have_value("voor de zomer")


def test_the_note_can_be_copied_and_nothing_is_written(desk: Served, page: Page) -> None:
    before = desk.notes.read_text("utf-8")
    select(page, "zeven", "sluizen;")
    page.keyboard.press("n")
    fill(page, "Een noot.")
    form(page).get_by_role("button", name="Kopieer").click()
    expect(page.locator("#griffie-noten-vel .stem")).to_have_text("De noot is gekopieerd.")
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied.startswith("## zeven-sluizen\n\n```yaml\nsoort: uitleg\nbij: antwoord-1\ncitaat: zeven sluizen;\n")
    assert form(page).locator("pre").inner_text().strip() == copied.strip()
    assert desk.notes.read_text("utf-8") == before


def test_the_author_is_remembered(desk: Served, page: Page) -> None:
    select(page, "zeven", "sluizen;")
    page.keyboard.press("n")
    fill(page, "Een noot.", auteur="A. Bakker")
    form(page).get_by_role("button", name="Bewaar").click()
    notes_id(page, desk)
    select(page, "Hoeveel", "Hoeveel")
    page.keyboard.press("n")
    expect(form(page).locator("[name=auteur]")).to_have_value("A. Bakker")
    expect(form(page).locator("textarea")).to_have_value("")


# ---- notes that are there ---------------------------------------------------------------------------------------


def test_a_note_says_where_it_stands_and_its_place_is_copied(looking: Page) -> None:
    place = looking.locator("#noot-al-jaren .griffie-plek button")
    expect(place).to_have_text(f"content/30000/{ID}/annotaties.md:6")
    expect(looking.locator("#noot-al-jaren .griffie-lint")).to_have_count(0)
    place.click()
    assert looking.evaluate("navigator.clipboard.readText()") == f"content/30000/{ID}/annotaties.md:6"


def test_one_can_look_as_a_reader(desk: Served, page: Page) -> None:
    edit(desk.notes, "citaat: al jaren", "citaat: al jaren\nstaat: ter controle")
    expect(page.locator("#noot-al-jaren .griffie-lint")).to_have_text("ter controle")
    page.get_by_role("link", name="1 noot in bewerking: verberg").click()
    expect(page.get_by_role("link", name="toon 1 noot in bewerking")).to_be_visible()
    expect(page.locator("#noot-al-jaren")).to_have_count(0)


def test_the_note_is_seen_also_by_who_reads_the_source_only(desk: Served, page: Page) -> None:
    page.locator("[name=weergave][value=bron]").check()
    select(page, "zeven", "sluizen;")
    page.keyboard.press("n")
    fill(page, "Een noot.")
    form(page).get_by_role("button", name="Bewaar").click()
    expect(page.locator(f"#noot-{notes_id(page, desk)}")).to_be_focused()


# ---- for everyone -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1440, 800, 390])
def test_axe_finds_nothing_at_any_step(browser: Browser, desk: Served, width: int, scheme: str) -> None:
    for page in opened(browser, address(desk), width, scheme):
        select(page, "zeven", "sluizen;")
        expect(page.locator("#griffie-noten-vel .maak")).to_be_visible()
        clean(page, "a selection")
        page.evaluate("getSelection().removeAllRanges()")
        page.keyboard.press("n")
        page.keyboard.press("ArrowRight")
        clean(page, "choosing")
        page.keyboard.press("Enter")
        form(page).locator("select").select_option("toezegging")
        form(page).get_by_role("button", name="Bewaar").click()
        expect(form(page).get_by_role("alert")).not_to_be_empty()
        clean(page, "the form with a complaint")
        assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")
        fill(page, "Een noot.")
        form(page).get_by_role("button", name="Kopieer").click()
        expect(form(page).locator("pre")).to_be_visible()
        clean(page, "the form with the note")
        form(page).get_by_role("button", name="Bewaar").click()
        notes_id(page, desk)
        clean(page, "the page with the note")


def clean(page: Page, where: str) -> None:
    """Of the whole page; but what the head of a page half covers while one scrolls is not measured."""
    ours = {"include": [["#griffie-noten-vel"], [".noot"]]}
    for context, off in ((None, {"target-size": {"enabled": False}}), (ours, {})):
        found = Axe().run(page, context, {"runOnly": RULES, "rules": off})
        assert [f"{one['id']}: {one['nodes'][0]['html'][:120]}" for one in found.response["violations"]] == [], where


@pytest.mark.parametrize("width", [800, 390])
def test_on_a_small_screen_the_form_leaves_the_passage_in_sight(browser: Browser, still: Served, width: int) -> None:
    for page in opened(browser, address(still), width):
        select(page, "zeven", "sluizen;")
        page.locator("#griffie-noten-vel .maak").click()
        expect(form(page)).to_be_visible()
        top = form(page).bounding_box()
        assert top
        bottom = page.evaluate("[...CSS.highlights.get('griffie-citaat')][0].getBoundingClientRect().bottom")
        assert 0 < bottom < top["y"]


def test_nothing_of_it_is_in_the_site_or_on_other_pages(desk: Served, page: Page) -> None:
    assert not [
        path for path, content in desk.files().items() if b"griffie-noten" in content or b"__griffie" in content
    ]
    page.goto(address(desk).replace(f"{ID}.html", "index.html"))
    expect(page.locator("#griffie-overlay")).to_be_attached()
    expect(page.locator("#griffie-noten-vel")).to_have_count(0)
