"""The parts of which the reading page is made: margins, the map, names, citations, collisions."""

import itertools
from datetime import date
from functools import partial
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from paper_driver import PaperPages

from griffie.model.document import Paper, Signatory
from griffie.model.register import Fractie, Person, Registers
from griffie.pages.frame import frame
from griffie.pages.names import cited_name, dossier_name, paper_number
from griffie.pages.page import Page, without_collisions
from griffie.pages.paper.blocks import ROWS, inner_address
from griffie.pages.paper.cite import citation, citation_forms, meta_tags
from griffie.pages.paper.part_view import ArticleView


@pytest.mark.parametrize(
    ("ident", "name"),
    [
        ("kst-36800-X-34", "36 800 X, nr. 34"),
        ("kst-36800-K-F", "36 800 K, F"),
        ("kst-21501-07-2176", "21 501-07, nr. 2176"),
        ("dossier:36800-K", "dossier 36 800 K"),
        ("ah-tk-20242025-1028", "Aanhangsel 2024/25, nr. 1028"),
        ("h-tk-20212022-96-9", "Handelingen II 2021/22, nr. 96, item 9"),
        ("2026D28253", "2026D28253"),
        ("samenvatting-x", "samenvatting-x"),
    ],
)
def test_names_of_what_is_cited(ident: str, name: str) -> None:
    assert cited_name(ident).replace("\u00a0", " ") == name


def test_a_slug_is_no_number() -> None:
    assert paper_number(Paper("samenvatting-28676-x", "p", "samenvatting", "T", date(2026, 1, 1))) == ""
    assert dossier_name("28676").replace("\u00a0", " ") == "28 676"


FILED = Paper("kst-36800-K-F", "p", "nota", "T", date(2026, 6, 19), kamer="Eerste Kamer", vergaderjaar="2025-2026")
LOOSE = Paper("brief-x", "p", "brief", "Een brief", date(2026, 6, 15), afzender="Ministerie van Proeven")


def test_a_numbered_paper_is_cited_by_its_number_and_another_by_sender_title_and_date() -> None:
    assert citation(FILED) == "Kamerstukken I 2025/26, 36800 K, F"
    assert [form.text for form in citation_forms(FILED)] == [
        "Kamerstukken I 2025/26, 36800 K, F.",
        "36 800 K, F, 19 juni 2026",
    ]
    assert citation(LOOSE) == "Ministerie van Proeven, ‘Een brief’, brief, 15 juni 2026"


def test_authors_are_written_so_that_zotero_does_not_cut_them() -> None:
    person = Person("y", "Dilan Yeşilgöz-Zegerius", "Yeşilgöz-Zegerius", "D.")
    other = Person("l", "Tom van der Lee", "van der Lee", "T. M.")
    signed = tuple(Signatory(name, "lid") for name in ("Dilan Yeşilgöz-Zegerius", "Tom van der Lee", "Jan Jansen"))
    paper = Paper("brief-x", "p", "brief", "T", date(2026, 6, 15), ondertekenaars=signed)
    tags = meta_tags(paper, Registers(personen=(person, other)), "", "")
    authors = [tag.content for tag in tags if tag.name == "citation_author"]
    assert authors == ["Yeşilgöz-Zegerius, D.", "van der Lee, T.M.", "Jansen, J."]
    assert all(" " not in author.partition(", ")[2] for author in authors)


def test_a_page_names_its_menu_by_relative_addresses() -> None:
    surroundings = frame(Registers().site, "dossier/28676.html", title="28676", section="dossiers.html")
    assert surroundings.root == "../"
    assert [item.href for item in surroundings.menu][:2] == ["../index.html", "../dossiers.html"]
    assert [item.current for item in surroundings.menu][:2] == [False, True]


def test_two_pages_at_one_path_are_a_problem_that_names_both() -> None:
    pages = [
        Page("b.html", "x", partial(str), "content/b/stuk.md"),
        Page("B.html", "x", partial(str), "content/c/stuk.md"),
    ]
    kept, problems = without_collisions([*pages, Page("a.html", "x", partial(str), "a")])
    assert [page.path for page in kept] == ["a.html", "b.html"]
    (problem,) = problems
    assert problem.code == "T105"
    assert problem.place.path == "content/c/stuk.md"
    assert "content/b/stuk.md" in problem.message


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("#vraag-2", ("#vraag-2", "#vraag-2")),
        ("kst-36800-K-F#sp-vraag-1", ("kst-36800-K-F.html#sp-vraag-1", "kst-36800-K-F#sp-vraag-1")),
        ("begrip:iamd", ("begrip/iamd.html", "")),
        ("https://voorbeeld.nl/", None),
        ("javascript:alert(1)", None),
    ],
)
def test_links_in_notes(value: str, expected: tuple[str, str] | None) -> None:
    assert inner_address("brief.html", value) == expected


@pytest.fixture
def pages(tmp_path: Path) -> PaperPages:
    return PaperPages(tmp_path)


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(lengths=st.lists(st.tuples(st.integers(1, 12), st.integers(0, 12)), min_size=1, max_size=8))
def test_margins_keep_the_order_of_the_text_and_never_share_a_row(
    tmp_path: Path, lengths: list[tuple[int, int]]
) -> None:
    paragraphs = []
    for number, (text, note) in enumerate(lengths, 1):
        cites = f"[^{number}]\n\n[^{number}]: {'Noot en noot. ' * note * 4}" if note else ""
        paragraphs.append("Een zin van de bron hier. " * text + f"Slot.{cites}")
    made = PaperPages(tmp_path).paper(
        "### Vraag 1\n\nWie?\n\n### Antwoord vraag 1\n\n" + "\n\n".join(paragraphs) + "\n"
    )
    article = next(part for part in made.view().parts if isinstance(part, ArticleView))
    rows = [row for grid in article.blocks[1].grids for row in grid.rows]
    margins = [row.margin for row in rows if row.margin]
    labels = [note.label for margin in margins for note in margin.footnotes]
    assert labels == [str(number) for number, (_, note) in enumerate(lengths, 1) if note]
    for margin, following in itertools.pairwise(margins):
        assert margin.first < margin.end <= following.first
    assert not margins or margins[-1].end == 0


def test_a_very_long_answer_is_cut_into_grids_and_loses_nothing(pages: PaperPages) -> None:
    text = "\n\n".join(f"Alinea nummer {n}." for n in range(1, 3 * ROWS))
    view = pages.paper(f"### Vraag 1\n\nWie?\n\n### Antwoord vraag 1\n\n{text}\n").view()
    article = next(part for part in view.parts if isinstance(part, ArticleView))
    grids = article.blocks[1].grids
    assert [len(grid.rows) for grid in grids] == [ROWS, ROWS, ROWS - 1]
    page = pages.page()
    assert len(page.select("#antwoord-1 p[id]")) == 3 * ROWS - 1
    assert len(page.select("[data-antwoord]")) == 1


def test_the_map_has_a_cell_for_every_question_and_says_every_tie(pages: PaperPages) -> None:
    text = "".join(
        f"### Vraag {n}\n\nWaarom {n}?\n\n### Antwoord vraag {n}\n\n{'Daarom. ' * n}Zie het antwoord op vraag 1.\n\n"
        for n in range(1, 6)
    )
    drawn = pages.paper(text).view().map
    assert drawn is not None
    assert [cell.number for cell in drawn.cells] == ["1", "2", "3", "4", "5"]
    assert [arc.kind for arc in drawn.arcs] == ["verwijst"] * 4
    assert [(tie.subject, tie.text, tie.to) for tie in drawn.ties] == [
        (f"vraag {n}", "verwijst naar", (("vraag 1", "#vraag-1"),)) for n in range(2, 6)
    ]
    depths = [cell.answered for cell in drawn.cells]
    assert depths == sorted(depths)
    assert len({cell.x for cell in drawn.cells}) == 5


def test_a_map_of_many_questions_stays_within_its_width(pages: PaperPages) -> None:
    text = "".join(f"### Vraag {n}\n\nWaarom?\n\n### Antwoord vraag {n}\n\nDaarom {n}.\n\n" for n in range(1, 301))
    drawn = pages.paper(text).view().map
    assert drawn is not None
    assert max(cell.x + cell.width for cell in drawn.cells) <= drawn.width
    numbered = [cell.middle for cell in drawn.cells if cell.numbered]
    assert min(b - a for a, b in itertools.pairwise(numbered)) >= 24


def test_one_question_needs_no_map(pages: PaperPages) -> None:
    assert pages.paper("### Vraag 1\n\nWie?\n\n### Antwoord vraag 1\n\nWij.\n").view().map is None


def test_the_name_of_a_fractie_is_the_register_s(pages: PaperPages) -> None:
    pages.write("fracties.yaml", "- id: volt\n  naam: Volt\n  vormen: [VOLT]\n  kamers: [Eerste Kamer]\n")
    view = pages.paper("## De leden van de VOLT-fractie\n\n### Vraag 1\n\nWie?\n").view()
    article = next(part for part in view.parts if isinstance(part, ArticleView))
    assert article.asker == Fractie("volt", "Volt").naam
    assert "VOLT-fractie" in pages.html(), "the heading keeps the source's own spelling"
