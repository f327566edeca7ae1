"""The page of a paper that is cited and not held."""

import pytest
from linking_corpus import paper, world
from overview_site import Overview, overview

from griffie.pages.site.cited import official_address, publisher_of

MOTIE = "kst-36800-X-34.html"


def test_every_citing_sentence_leads_to_its_place(site_of_bridges: Overview) -> None:
    links = site_of_bridges.links(MOTIE)
    assert "brief-bruggen.html#bbb-antwoord-1-al1" in links
    assert "brief-bruggen.html#deel-opening-al1" in links
    quotes = [quote.get_text() for quote in site_of_bridges.main(MOTIE).find_all("blockquote")]
    assert "Eerder schreven wij over bruggen in kst-36800-X-34." in quotes


def test_the_printed_reference_is_marked_in_its_sentence(site_of_bridges: Overview) -> None:
    marks = {mark.get_text() for mark in site_of_bridges.main(MOTIE).find_all("mark")}
    assert marks == {"kst-36800-X-34"}


def test_question_numbers_of_the_cited_paper_are_told_and_never_linked(site_of_bridges: Overview) -> None:
    assert "noemt vraag 42 van dat stuk" in site_of_bridges.text(MOTIE)
    assert not [link for link in site_of_bridges.links(MOTIE) if link.endswith("vraag-42")]


def test_what_the_register_knows_is_shown(site_of_bridges: Overview) -> None:
    text = site_of_bridges.text(MOTIE)
    assert "Motie van het lid Berg over bruggen" in text
    assert "5 maart 2026" in text
    assert "Kamerstukken II 2025/26, 36800 X, nr. 34." in text


def test_what_nobody_recorded_is_an_honest_blank(site_of_bridges: Overview) -> None:
    text = site_of_bridges.text("kst-28676-9.html")
    assert "titel niet vastgelegd" in text
    assert "Kamerstuk 28676, nr. 9" in text
    assert "Zonder datum of kamer is de volledige vorm van de Leidraad niet te geven" in text


def test_the_official_link_names_its_publisher(site_of_bridges: Overview) -> None:
    links = site_of_bridges.main(MOTIE).find_all("a", class_="uit")
    assert [link["href"] for link in links] == ["https://zoek.officielebekendmakingen.nl/kst-36800-X-34.html"]
    assert links[0].get_text().startswith("Officiële bekendmakingen")


def test_where_there_is_no_address_the_page_says_why(site_of_bridges: Overview) -> None:
    assert "geen adres: een zaaknummer heeft geen eigen pagina" in site_of_bridges.text("2026Z12163.html")
    assert official_address(site_of_bridges.linked, "2026Z12163")[0] == ""


@pytest.mark.parametrize(
    ("cited", "chamber"),
    [
        ("kst-36800-K-F", "Eerste Kamer"),
        ("kst-28676-9", "Tweede Kamer"),
        ("kst-25000-B", "Kamer niet vastgelegd"),
        ("ah-tk-20242025-1028", "Tweede Kamer"),
        ("h-ek-20242025-3-4", "Eerste Kamer"),
        ("2026D28253", "Tweede Kamer"),
    ],
)
def test_the_chamber_is_told_only_where_the_number_shows_it(cited: str, chamber: str) -> None:
    made = overview(world(paper("brief", f"deel a: Zie [[{cited}]].")))
    assert made.text(f"{cited}.html").startswith(chamber)


def test_a_date_in_september_gives_no_session_year() -> None:
    from dataclasses import replace
    from datetime import date

    from griffie.model.register import CitedPaper, Registers

    known = CitedPaper("kst-28676-9", "brief", "Over bruggen", date(2025, 9, 16))
    pages = [
        overview(world(paper("b", "deel a: Zie [[kst-28676-9]]."), registers=Registers(stukken=(one,)))).text(
            "kst-28676-9.html"
        )
        for one in (known, replace(known, datum=date(2025, 10, 1)))
    ]
    assert "2024/25" not in pages[0]
    assert "2025/26" not in pages[0]
    assert "Kamerstukken II 2025/26, 28676, nr. 9." in pages[1]


def test_a_summary_held_here_is_offered_where_the_paper_itself_is_not() -> None:
    made = overview(
        world(
            paper("samenvatting-a", "deel a: Kort.", soort="samenvatting", betreft="kst-28676-9", titel="Kort gezegd"),
            paper("brief", "deel a: Zie [[kst-28676-9]]."),
        )
    )
    assert "samenvatting-a.html" in made.links("kst-28676-9.html")


def test_a_host_without_a_name_is_called_by_its_host() -> None:
    assert publisher_of("https://example.org/x") == "example.org"
