"""Themes: what an editor gives under `themas:` orders the list of questions, and leaves with the notes."""

from pathlib import Path

import pytest
from driver import SiteTest
from playwright.sync_api import Page

HEAD = "soort: brief\ntitel: Vier vragen\ndatum: 2026-06-11\nkamer: Tweede Kamer\nvergaderjaar: 2025-2026"
TEXT = "".join(f"### Vraag {n}\n\nVraagt nummer {n}?\n\n### Antwoord vraag {n}\n\nJa.\n\n" for n in range(1, 5))
THEMES = """---
auteur: Redactie
datum: 2026-06-12
themas:
  vraag-3: Water
  vraag-1: Water
  vraag-4: "Geld & <wet>"
---
"""
GROUPS = """groups => groups.map(g =>
    [g.querySelector('.frk')?.textContent, ...[...g.querySelectorAll('.n')].map(n => n.textContent)])"""


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> SiteTest:
    """Three of four questions of one paper have a theme, of another none."""
    site = SiteTest(tmp_path_factory.mktemp("themas"))
    for number, notes in (("1", THEMES), ("2", "")):
        site.write(f"36000/kst-36000-{number}/stuk.md", f"---\nid: kst-36000-{number}\n{HEAD}\n---\n\n{TEXT}")
        if notes:
            site.write(f"36000/kst-36000-{number}/annotaties.md", notes)
    return site.build()


def address(site: SiteTest, number: int = 1) -> str:
    return Path(site.output / f"kst-36000-{number}.html").as_uri()


def test_by_theme_the_list_is_grouped_and_what_has_none_comes_last(made: SiteTest, wide: Page) -> None:
    wide.goto(address(made))
    wide.locator("#_orde").select_option("thema")
    assert wide.eval_on_selector_all(".vragen > li", GROUPS) == [
        ["Water", "1", "3"],
        ["Overige vragen", "2"],
        ["Geld & <wet>", "4"],
    ]


def test_the_order_is_remembered_and_goes_back_to_that_of_the_source(made: SiteTest, wide: Page) -> None:
    wide.goto(address(made))
    before = wide.eval_on_selector_all(".vragen > li", GROUPS)
    wide.locator("#_orde").select_option("thema")
    wide.reload()
    assert wide.locator("#_orde").input_value() == "thema"
    assert wide.locator(".vragen .frk").first.inner_text() == "Water"
    wide.locator("#_orde").select_option("bron")
    assert wide.eval_on_selector_all(".vragen > li", GROUPS) == before


def test_with_the_source_alone_themes_are_gone(made: SiteTest, wide: Page) -> None:
    wide.goto(address(made))
    wide.locator("#_orde").select_option("thema")
    wide.locator("[name=weergave][value=bron]").check()
    assert wide.locator(".vragen .frk", has_text="Water").count() == 0
    wide.locator("[name=weergave][value=noten]").check()
    assert wide.locator(".vragen .frk", has_text="Water").count() == 1


def test_where_nobody_gave_a_theme_none_can_be_chosen(made: SiteTest, wide: Page) -> None:
    wide.goto(address(made, 2))
    assert wide.locator("#_orde option[value=thema]").count() == 0


def test_a_theme_of_a_question_that_is_not_there_is_told_with_its_line(tmp_path: Path) -> None:
    site = SiteTest(tmp_path)
    site.write("36000/kst-36000-1/stuk.md", f"---\nid: kst-36000-1\n{HEAD}\n---\n\n{TEXT}")
    notes = "---\nauteur: Redactie\ndatum: 2026-06-12\nthemas:\n  vraag-9: Water\n---\n"
    site.write("36000/kst-36000-1/annotaties.md", notes).run("build")
    assert "annotaties.md:5" in site.out + site.err
