"""Terms, fracties, persons: who and what occurs in papers."""

from overview_site import Overview


def test_a_term_tells_every_place_that_uses_it(site_of_bridges: Overview) -> None:
    links = site_of_bridges.links("begrip/brug.html")
    assert "../brief-bruggen.html#bbb-vraag-1" in links
    assert "../samenvatting-bruggen.html#bbb-vraag-1" in links
    assert {mark.get_text() for mark in site_of_bridges.main("begrip/brug.html").find_all("mark")} <= {
        "brug",
        "bruggen",
    }
    text = site_of_bridges.text("begrip/brug.html")
    assert "Ook geschreven als viaduct" in text
    assert "weg.html" in links


def test_a_term_that_nothing_uses_says_so(site_of_bridges: Overview) -> None:
    assert "komt dit begrip niet voor" in site_of_bridges.text("begrip/weg.html")


def test_the_glossary_runs_from_a_to_z(site_of_bridges: Overview) -> None:
    links = site_of_bridges.links("begrippen.html")
    assert links[:2] == ["#b", "#w"]
    assert "begrip/brug.html" in links


def test_a_fractie_shows_its_questions_with_how_they_stand(site_of_bridges: Overview) -> None:
    rows = [row.get_text(" ", strip=True) for row in site_of_bridges.main("fractie/bbb.html").select(".vraaglijst li")]
    assert rows[0].startswith("Vraag 1 Hoogte van de brug")
    assert [row.rpartition("…")[2].strip() for row in rows[:3]] == [
        "beantwoord",
        "alleen een verwijzing",
        "geen antwoord",
    ]


def test_questions_in_a_summary_are_shown_and_not_counted(site_of_bridges: Overview) -> None:
    assert "3 vragen in 1 stuk" in site_of_bridges.text("fractie/bbb.html")
    assert "../samenvatting-bruggen.html#bbb-vraag-1" in site_of_bridges.links("fractie/bbb.html")


def test_a_fractie_that_asks_nothing_has_a_page(site_of_bridges: Overview) -> None:
    assert "geen vragen" in site_of_bridges.text("fractie/vvd.html")


def test_a_person_has_functions_at_a_date_with_their_source(site_of_bridges: Overview) -> None:
    text = site_of_bridges.text("persoon/an-berg.html")
    assert "Minister van Bruggen op 1 juni 2026 BBB ondertekening" in text
    assert "../brief-bruggen.html" in site_of_bridges.links("persoon/an-berg.html")


def test_a_motie_stands_with_whoever_it_is_named_after(site_of_bridges: Overview) -> None:
    assert "../kst-36800-X-34.html" in site_of_bridges.links("persoon/an-berg.html")


def test_who_signed_without_being_registered_has_a_page_that_says_so(site_of_bridges: Overview) -> None:
    text = site_of_bridges.text("persoon/bo-dijk.html")
    assert "staat niet in het register" in text
    assert "Antwoorden over bruggen" in text
