"""Papers of great length: quick to open, complete soon after, and never moving under the reader's eye."""

from pathlib import Path

import pytest
from driver import SiteTest
from playwright.sync_api import Page

QUESTIONS = 180
FAR = 170
LAID_OUT = "() => !document.querySelector('.brontekst > .vraag:not(.gelegd), .apparaat:not(.gelegd)')"
SENTENCE = "De minister ziet geen reden om aan de brief over sluizen en gemalen iets toe te voegen. " * 4
NOTED = 130


@pytest.fixture(scope="module")
def long_site(tmp_path_factory: pytest.TempPathFactory) -> SiteTest:
    """A paper of 180 questions with a note at each of the first 130, and an ordinary one."""
    site = SiteTest(tmp_path_factory.mktemp("lang"))
    fields = "soort: brief\ntitel: Veel\ndatum: 2026-06-11\nkamer: Tweede Kamer\nvergaderjaar: 2025-2026"
    head = f"---\nid: {{}}\n{fields}\n---\n\n"

    def asked(last: int) -> str:
        return "".join(
            f"### Vraag {n}\n\nWat is vraag {n}?\n\n### Antwoord vraag {n}\n\nMerk{n}m. {SENTENCE}\n\n"
            for n in range(1, last + 1)
        )

    notes = "---\nauteur: Redactie\ndatum: 2026-06-12\n---\n" + "".join(
        f"\n## n-{n}\n\n```yaml\nsoort: uitleg\nbij: antwoord-{n}\ncitaat: Merk{n}m\n```\n\nEen uitleg.\n"
        for n in range(1, NOTED + 1)
    )
    site.write("30000/kst-30000-1/stuk.md", head.format("kst-30000-1") + asked(QUESTIONS))
    site.write("30000/kst-30000-1/annotaties.md", notes)
    site.write("30000/kst-30000-2/stuk.md", head.format("kst-30000-2") + asked(9))
    return site.build()


def address(site: SiteTest, paper: str = "kst-30000-1", fragment: str = "") -> str:
    return Path(site.output / f"{paper}.html").as_uri() + fragment


def test_an_ordinary_letter_is_laid_out_whole(long_site: SiteTest, wide: Page) -> None:
    wide.goto(address(long_site, "kst-30000-2"))
    assert not wide.locator("body.zwaar").count()
    assert wide.evaluate("document.querySelector('#vraag-9').checkVisibility({contentVisibilityAuto: true})")


def test_what_is_far_is_laid_out_later_and_then_all_of_it(long_site: SiteTest, wide: Page) -> None:
    wide.add_init_script("requestIdleCallback = (f) => { globalThis.ga = f; return 0; }")
    wide.goto(address(long_site))
    far = f"document.querySelector('#antwoord-{FAR} p').innerText"
    assert wide.evaluate(far) == "", "not before it is asked for"
    assert wide.evaluate("document.querySelector('#vraag-1 p').innerText") != ""
    wide.evaluate("() => { globalThis.requestIdleCallback = (f) => setTimeout(f); ga(); }")
    wide.wait_for_function(LAID_OUT)
    assert wide.evaluate(far).startswith(f"Merk{FAR}m.")
    lost = wide.evaluate("""() => {
        const seen = document.body.innerText;
        return [...document.querySelectorAll('.a > p')].filter(p => !seen.includes(p.innerText)).length;
    }""")
    assert lost == 0


def test_what_an_address_leads_to_stays_where_it_is(long_site: SiteTest, wide: Page) -> None:
    wide.goto(address(long_site, fragment=f"#antwoord-{FAR}"))
    top = f"document.querySelector('#antwoord-{FAR}').getBoundingClientRect().top"
    first = wide.evaluate(top)
    wide.wait_for_function(LAID_OUT)
    assert abs(wide.evaluate(top) - first) < 1
    assert 0 < first < wide.evaluate("innerHeight") / 2


def test_a_link_that_is_followed_meanwhile_leads_where_it_says(long_site: SiteTest, wide: Page) -> None:
    wide.goto(address(long_site, fragment=f"#antwoord-{FAR}"))
    wide.wait_for_selector(".brontekst > .vraag.gelegd")
    wide.evaluate("location.hash = '#antwoord-90'")
    wide.wait_for_function(LAID_OUT)
    top = wide.evaluate("document.querySelector('#antwoord-90').getBoundingClientRect().top")
    assert 0 < top < wide.evaluate("innerHeight") / 2


def test_the_target_of_an_address_may_leave_its_question(long_site: SiteTest, narrow: Page) -> None:
    """On a phone a note that one follows a link to is a sheet at the foot of the screen, not of its question."""
    narrow.goto(address(long_site, fragment="#noot-n-100"))
    box = narrow.locator("#noot-n-100").bounding_box()
    assert box is not None
    height = narrow.evaluate("innerHeight")
    assert box["y"] > 0
    assert box["y"] + box["height"] <= height


def test_words_far_away_are_found(long_site: SiteTest, wide: Page) -> None:
    wide.goto(address(long_site))
    assert wide.evaluate(f"find('Merk{FAR}m')")
    assert wide.evaluate("getSelection().anchorNode.parentElement.closest('article').id") == f"vraag-{FAR}"


def test_the_list_of_notes_comes_in_runs(long_site: SiteTest, wide: Page) -> None:
    wide.goto(address(long_site))
    runs = [run.locator("li").count() for run in wide.locator(".apparaat").all()]
    assert runs == [60, 60, NOTED - 120]
