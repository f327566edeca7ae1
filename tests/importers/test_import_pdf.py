"""PDF: scans, passwords and damage are named; a page's lines become paragraphs again without losing a letter."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from import_fixtures import set_lines as lines_at
from pdf_files import Set, pdf

from griffie.importers.importing import Converted, convert
from griffie.importers.pdf import pdf_pages

SLOWLY = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow], max_examples=40)
HEAD = [Set(150, 780, 9, "Geachte voorzitter,")]
LOCKED = (Path(__file__).parent / "files" / "met-wachtwoord.pdf").read_bytes()
WHOLE = pdf([HEAD])


def imported(*pages: list[Set]) -> Converted:
    paper, problems = convert(pdf(list(pages)), "brief.pdf")
    assert paper is not None, problems
    return paper


def body(paper: Converted) -> str:
    return paper.text.split("\n---\n", 1)[1]


@pytest.mark.parametrize(
    ("data", "code", "says"),
    [
        (pdf([[]], picture=True), "I123", "geen tekstlaag"),
        (pdf([[]]), "I123", "geen tekstlaag"),
        (LOCKED, "I121", "wachtwoord"),
        (b"%PDF-1.7\n", "I120", "beschadigd"),
        (WHOLE[:40], "I120", "beschadigd"),
        (pdf([[Set(50, 700, 10, "Boodschappen voor de heg")]]), "I106", "te herkennen"),
    ],
)
def test_what_cannot_be_read_says_why(data: bytes, code: str, says: str) -> None:
    paper, problems = convert(data, "brief.pdf")
    assert paper is None
    assert [problem.code for problem in problems] == [code]
    assert says in problems[0].message
    assert problems[0].hint


def test_without_the_library_one_line_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf_pages, "pdfium", None)
    _, problems = convert(WHOLE, "zonder-bibliotheek.pdf")
    assert [problem.code for problem in problems] == ["I124"]
    assert "pip install" in (problems[0].hint or "")


def test_lines_of_a_paragraph_are_joined_and_a_gap_parts_paragraphs() -> None:
    paper = imported(
        [
            *HEAD,
            *lines_at(700, "De eerste alinea loopt over deze hele regel heen en gaat daarna op", "de volgende verder."),
            *lines_at(660, "De tweede alinea staat los."),
        ]
    )
    assert "De eerste alinea loopt over deze hele regel heen en gaat daarna op de volgende verder." in body(paper)
    assert "\n\nDe tweede alinea staat los." in body(paper)


def test_a_broken_word_is_made_whole_only_when_it_is_known() -> None:
    paper = imported(
        [
            *HEAD,
            *lines_at(
                700,
                "In dit stuk gaat het over de kwes-",
                "tie van de oude gemeente-",
                "raad en ook nog over onze blauwe kwadrel-",
                "zoop.",
            ),
        ]
    )
    assert "kwestie van de oude gemeenteraad en" in body(paper)
    assert "kwadrel- zoop" in body(paper)
    assert [doubt.voor for doubt in paper.bron.twijfel if "afgebroken" in doubt.soort] == ["kwadrel- zoop."]


def test_two_words_with_a_hyphen_stay_apart_in_a_paper_that_breaks_no_words() -> None:
    paper = imported([*HEAD, *lines_at(700, "Een gemeente heeft een raad: de gemeente-", "raad. Ook de NAVO-", "top.")])
    assert "gemeente- raad" in body(paper)
    assert "NAVO-top." in body(paper)
    assert sum("afgebroken" in doubt.soort for doubt in paper.bron.twijfel) == 1


def test_a_paragraph_goes_on_over_a_full_last_line_of_a_page_even_with_a_capital() -> None:
    full = "Deze regel is lang en vol en eindigt met de naam van een man te"
    paper = imported([*HEAD, *lines_at(120, full)], lines_at(700, "Oeverzaat die daar woont."))
    assert f"{full} Oeverzaat die daar woont." in body(paper)


def test_a_hyphen_before_and_stays() -> None:
    paper = imported(
        [*HEAD, *lines_at(700, "Wij wegen in deze brief alle voor-", "en nadelen van de heggen tegen elkaar af.")]
    )
    assert "voor- en nadelen" in body(paper)
    assert not any("afgebroken" in record.soort for record in (*paper.bron.twijfel, *paper.bron.herstel))


def test_two_words_that_stand_close_stay_two_words() -> None:
    paper = imported([*HEAD, *lines_at(700, "Het is in~de haven en bij~de kade zo gegaan.")])
    assert "in de haven en bij de kade" in body(paper)


def test_a_raised_figure_without_a_note_stays_and_is_a_doubt() -> None:
    paper = imported([*HEAD, *lines_at(700, "De kade is zestig m^2 groot en van steen.")])
    assert "m2 groot" in body(paper)
    assert any("zonder voetnoot" in doubt.soort for doubt in paper.bron.twijfel)


def test_what_recurs_inside_a_page_is_text() -> None:
    page = [*HEAD, *lines_at(500, "Deze zin staat op elke bladzijde."), *lines_at(300, "En deze ook.")]
    assert body(imported(page, page)).count("Deze zin staat op elke bladzijde.") == 2


def test_running_heads_and_page_numbers_are_left_out_and_named() -> None:
    pages = [
        [
            Set(40, 810, 8, f"Nota over heggen, blad {number}"),
            *lines_at(700, f"Tekst van bladzijde {number} over de heg."),
        ]
        for number in (1, 2, 3)
    ]
    paper = imported([*HEAD, *pages[0]], *pages[1:])
    assert "Nota over heggen" not in body(paper)
    assert sum("lopende kop" in dropped.soort for dropped in paper.bron.weggelaten) == 3


_WORDS = st.text("abcdefghijklmnopqrstuvwxyzABCDEFG0123456789.,;:?!-", min_size=1, max_size=9)
_LINES = st.lists(_WORDS, min_size=1, max_size=8).map(" ".join)


@SLOWLY
@given(st.lists(st.tuples(_LINES, st.integers(0, 40), st.sampled_from((7, 9, 12))), min_size=1, max_size=20))
def test_no_letter_of_a_page_is_lost_wherever_it_stands(lines: list[tuple[str, int, int]]) -> None:
    page = [Set(60 + indent, 760 - 17 * at, size, words) for at, (words, indent, size) in enumerate(lines)]
    imported([Set(60, 790, 9, "Geachte voorzitter,"), *page])
