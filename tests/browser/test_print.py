"""The printed page, read back from the PDF that Chromium makes of it."""

from pathlib import Path

import pytest
from driver import SiteTest
from playwright.sync_api import Browser
from pypdfium2 import PdfDocument, PdfTextPage

TITLE = "Verslag over bruggen en sluizen in de noordelijke provincies, met een titel die op geen regel past"
QUESTIONS = 14
ASKED = "Wat kost het onderhoud van de brug over het kanaal, en wie betaalt dat in het jaar daarna? " * 2
SAID = "Het onderhoud wordt betaald door de provincie en door wie er overheen rijdt, naar draagkracht. " * 6


@pytest.fixture(scope="module")
def pages(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> list[PdfTextPage]:
    """The printed pages of a paper with a note."""
    site = SiteTest(tmp_path_factory.mktemp("druk"))
    head = f"id: kst-36000-9\nsoort: brief\ntitel: {TITLE}\ndatum: 2026-06-11\nkamer: Tweede Kamer"
    text = "".join(
        f"### Vraag {n}\n\nBegin{n}. {ASKED}\n\n### Antwoord vraag {n}\n\nSlot{n}. Eerst {SAID}\n\n{SAID}\n\n"
        for n in range(1, QUESTIONS + 1)
    )
    note = "## n-1\n\n```yaml\nsoort: uitleg\nbij: antwoord-1\ncitaat: Eerst\n```\n\nZo heet dat.\n"
    site.write("36000/kst-36000-9/stuk.md", f"---\n{head}\nvergaderjaar: 2025-2026\n---\n\n{text}")
    site.write("36000/kst-36000-9/annotaties.md", f"---\nauteur: Redactie\ndatum: 2026-06-12\n---\n\n{note}")
    site.build()
    page = browser.new_page()
    page.goto(Path(site.output / "kst-36000-9.html").as_uri())
    printed = PdfDocument(page.pdf(prefer_css_page_size=True))
    page.close()
    return [one.get_textpage() for one in printed]


def heights(page: PdfTextPage, words: str) -> list[float]:
    """How high above the foot of the page some words stand, for each time that they do."""
    search = page.search(words, match_case=True)
    found = iter(search.get_next, None)
    return [page.get_charbox(index)[1] for index, _ in found]


def where(pages: list[PdfTextPage], words: str) -> list[int]:
    """The pages on which some words stand."""
    return [at for at, page in enumerate(pages) if heights(page, words)]


def test_every_page_but_the_first_says_what_it_is_of(pages: list[PdfTextPage]) -> None:
    assert len(pages) > 3
    assert where(pages, "36 000, nr. 9: Verslag over bruggen en sluizen in de noordelijke …") == [*range(1, len(pages))]
    assert where(pages, "Onafhankelijke uitgave, geen officiële publicatie")[-len(pages) + 1 :] == [
        *range(1, len(pages))
    ]


def test_pages_are_numbered(pages: list[PdfTextPage]) -> None:
    for at, page in enumerate(pages, 1):
        assert heights(page, f"{at} / {len(pages)}"), f"page {at}"


def test_a_question_stands_with_the_first_lines_of_its_answer(pages: list[PdfTextPage]) -> None:
    for n in range(1, QUESTIONS + 1):
        asked, said = where(pages, f"Begin{n}."), where(pages, f"Slot{n}.")
        assert asked == said, f"question {n} begins on {asked}, its answer on {said}"
        assert len(asked) == 1


def test_notes_follow_the_whole_answer_under_a_heading_of_their_own(pages: list[PdfTextPage]) -> None:
    def places(words: str) -> list[tuple[int, float]]:
        return [(at, -height) for at, page in enumerate(pages) for height in heights(page, words)]

    (heading,), (note,), (following,) = (
        places("NOTEN BIJ HET ANTWOORD OP VRAAG"),
        places("Zo heet dat."),
        places("Begin2."),
    )
    said = [place for place in places("naar draagkracht") if place < following]
    assert len(said) == 2 * SAID.count("naar draagkracht")
    assert max(said) < heading < note < following
    assert heading[0] == note[0], "a heading stands with what it is over"


def test_the_last_line_is_whose_edition_it_is(pages: list[PdfTextPage]) -> None:
    assert where(pages, "art. 15b Auteurswet") == [len(pages) - 1]
