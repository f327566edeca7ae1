"""PDF: scans, passwords and damage are named; a page's lines become paragraphs again without losing a letter."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from import_fixtures import set_lines as lines_at
from pdf_files import Set, pdf, width

from griffie.importers.importing import Converted, convert
from griffie.importers.pdf import pages as pdf_pages

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


def test_a_broken_word_is_made_whole_and_is_a_doubt_where_nobody_knows_it() -> None:
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
    assert "kwadrelzoop." in body(paper)
    assert [doubt.voor for doubt in paper.bron.twijfel if "afgebroken" in doubt.soort] == ["kwadrelzoop."]


def test_a_hyphen_stays_in_a_paper_that_breaks_no_words() -> None:
    paper = imported([*HEAD, *lines_at(700, "Een gemeente heeft een raad: de gemeente-", "raad. Ook de NAVO-", "top.")])
    assert "de gemeente-raad. Ook de NAVO-top." in body(paper)
    assert sum("afgebroken" in doubt.soort for doubt in paper.bron.twijfel) == 1


@pytest.mark.parametrize(
    ("first", "second", "whole"),
    [
        ("Wij vragen de eige-", "naar van de sluis.", "de eigenaar van"),
        ("Het gaat om alle partij-", "en in het gebied.", "alle partijen in"),
        ("Zo is het ook in dit jaar, zo-", "als toen.", "zoals toen"),
        ("Daarover beslist de co-", "wetgever.", "de co-wetgever."),
        ("Daarover spreekt de minister-", "president.", "de minister-president."),
        ("Dat is het technisch-", "wetenschappelijke plan.", "technisch-wetenschappelijke plan"),
        ("Dat geldt voor alle EU-", "lidstaten.", "EU-lidstaten."),
        ("Dat blijft binnen de 3,5%-", "norm.", "3,5%-norm."),
        ("Dat is het Duits-", "Nederlandse plan.", "Duits-Nederlandse plan"),
        ("Dit geldt bi-/", "multilateraal ook.", "bi-/multilateraal ook"),
        ("Dat was tanken in-de-", "lucht.", "in-de-lucht."),
        ("Zie https://voorbeeld.nl/plan-voor-", "de-sluis/2026 op het net.", "plan-voor-de-sluis/2026 op"),
    ],
)
def test_what_dutch_says_of_a_hyphen_at_the_end_of_a_line(first: str, second: str, whole: str) -> None:
    paper = imported([*HEAD, *lines_at(700, "De dienst geeft voor elke sluis een vergun-", f"ning. {first}", second)])
    assert whole in body(paper)


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


def test_a_size_in_the_matrix_is_a_size() -> None:
    page = [*HEAD, *_cited(700, "Een zin met een noot", "1"), Set(60, 90, 7, "1 De noot.")]
    set_in_font, set_in_matrix = (
        convert(pdf([page], by_matrix=by_matrix), "brief.pdf")[0] for by_matrix in (False, True)
    )
    assert set_in_font is not None
    assert set_in_matrix is not None
    assert "[^1]: De noot." in body(set_in_font)
    assert body(set_in_matrix) == body(set_in_font)


def _cited(base: float, words: str, mark: str) -> list[Set]:
    return [Set(60, base, 9, words), Set(60 + width(words, 9), base + 3.5, 5.5, mark)]


def test_a_footnote_goes_on_overleaf_before_the_footnotes_of_that_page() -> None:
    paper = imported(
        [*HEAD, *_cited(700, "De eerste zin staat hier.", "1"), Set(60, 80, 7, "1 De eerste noot gaat op de volgende")],
        [
            *_cited(700, "De tweede zin staat hier.", "2"),
            Set(60, 88, 7, "bladzijde verder."),
            Set(60, 80, 7, "2 Kort."),
        ],
    )
    assert "[^1]: De eerste noot gaat op de volgende bladzijde verder." in body(paper)
    assert "[^2]: Kort." in body(paper)


def test_notes_after_the_text_are_put_at_their_marks() -> None:
    text = [*_cited(700, "De eerste zin staat hier.", "1"), *_cited(680, "De tweede zin staat daar.", "2")]
    notes = [*lines_at(600, "Noten"), *lines_at(580, "1. Van de ene."), *lines_at(560, "2. Van de andere.")]
    paper = imported([*HEAD, *text, *notes])
    assert "[^1]: Van de ene." in body(paper)
    assert "[^2]: Van de andere." in body(paper)


def test_a_numbered_question_is_no_note_of_a_mark_that_has_none() -> None:
    paper = imported(
        [
            *HEAD,
            *_cited(700, "De dijk is hoog.", "1"),
            *lines_at(640, "1. Hoe hoog is de dijk?"),
            *lines_at(610, "Hij is zes meter hoog."),
            *lines_at(580, "2. Hoe lang is de dijk?"),
            *lines_at(550, "Hij is een kilometer lang."),
        ]
    )
    assert paper.counts.questions == 2
    assert paper.counts.footnotes == 0


def test_a_link_stays_unless_its_words_are_its_address() -> None:
    paper = imported(
        [
            *HEAD,
            Set(60, 700, 9, "Zie "),
            Set(79, 700, 9, "het plan", address="https://voorbeeld.nl/plan"),
            Set(117, 700, 9, " en "),
            Set(137, 700, 9, "voorbeeld.nl/dijk", address="https://www.voorbeeld.nl/dijk"),
        ]
    )
    assert "Zie [het plan](https://voorbeeld.nl/plan) en voorbeeld.nl/dijk" in body(paper)


def test_cells_of_a_table_wrap_and_its_columns_may_stand_close() -> None:
    rows = [("Waar", "In 2026", "In 2027"), ("In het noor-", "12", "14"), ("den", "", ""), ("In de steden", "3", "4")]
    steps = (640, 620, 609, 589)
    cells = [
        Set(60 + 90 * column, base, 9, words)
        for base, row in zip(steps, rows, strict=True)
        for column, words in enumerate(row)
        if words
    ]
    paper = imported([*HEAD, *lines_at(700, "De vergun-", "ning geldt voor:"), *cells])
    assert "| In het noorden | 12 | 14 |" in body(paper)
    assert "| In de steden | 3 | 4 |" in body(paper)


def test_a_table_of_contents_is_left_out_and_named() -> None:
    entries = [
        ("Inhoudsopgave", ""),
        ("1. Inleiding", "1"),
        ("2. Het doel van de wet en", ""),
        ("de weg daarheen", "4"),
        ("3. Slot", "9"),
    ]
    page = [
        Set(left, 700 - 20 * at, 9, words)
        for at, (title, number) in enumerate(entries)
        for left, words in ((60, title), (500, number))
        if words
    ]
    paper = imported([*HEAD, *page, *lines_at(560, "1. Inleiding"), *lines_at(530, "De wet gaat over dijken.")])
    assert body(paper).count("Inleiding") == 1
    assert "weg daarheen" not in body(paper)
    assert sum(dropped.soort == "inhoudsopgave" for dropped in paper.bron.weggelaten) == len(entries)


def test_stretched_lines_are_no_table() -> None:
    stretched = [
        Set(60 + 110 * at, 700 - 11 * line, 9, words)
        for line, row in enumerate(
            (
                ("Deze zin is", "uitgerekt om", "te vullen"),
                ("en hij loopt", "over drie de", "regels en"),
                ("houdt dan op", "in de laatste", "van dezen"),
            )
        )
        for at, words in enumerate(row)
    ]
    edge = [Set(60, 650, 9, "Een regel die net zo lang is als de uitgerekte regels en dan ver")]
    assert imported([*HEAD, *stretched, *edge]).counts.tables <= 1


@pytest.mark.parametrize(("colophon", "found"), [("kst-36996-X-9", "kst-36996-X-9"), ("kst-36996-9-h1", "kst-36996-9")])
def test_the_colophon_says_which_paper_it_is(colophon: str, found: str) -> None:
    foot = [
        Set(40, 45, 6, colophon),
        Set(40, 38, 6, "ISSN 0921 - 7371"),
        Set(150, 31, 9, "Tweede Kamer, vergaderjaar 2025-2026, 36 996, nr. 9"),
    ]
    paper = imported([*HEAD, *lines_at(700, "De dijk is hoog."), *foot])
    assert paper.id == found
    assert "ISSN" not in body(paper)
    assert "vergaderjaar" not in body(paper)


_WORDS = st.text("abcdefghijklmnopqrstuvwxyzABCDEFG0123456789.,;:?!-", min_size=1, max_size=9)
_LINES = st.lists(_WORDS, min_size=1, max_size=8).map(" ".join)


@SLOWLY
@given(st.lists(st.tuples(_LINES, st.integers(0, 40), st.sampled_from((7, 9, 12))), min_size=1, max_size=20))
def test_no_letter_of_a_page_is_lost_wherever_it_stands(lines: list[tuple[str, int, int]]) -> None:
    page = [Set(60 + indent, 760 - 17 * at, size, words) for at, (words, indent, size) in enumerate(lines)]
    imported([Set(60, 790, 9, "Geachte voorzitter,"), *page])
