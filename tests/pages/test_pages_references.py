"""The list of all references, on one page or on several."""

import pytest
from linking_corpus import paper, world
from overview_site import Overview, overview

from griffie.linking.link import link
from griffie.pages.site import reference_chapters
from griffie.pages.site.reference_chapters import chapters

PAGE = "verwijzingen.html"


def test_all_references_are_counted_by_where_they_lead(site_of_bridges: Overview) -> None:
    text = site_of_bridges.text(PAGE)
    every = sum(map(len, site_of_bridges.linked.references.values()))
    assert f"{every} in alle stukken samen" in text
    assert "hier 1 leidt naar" in text
    assert "officieel 4 het stuk staat hier niet" in text
    assert "onbekend 2 wij weten niet zeker" in text


def test_a_reference_without_an_address_says_why(site_of_bridges: Overview) -> None:
    assert "een zaaknummer heeft geen eigen pagina" in site_of_bridges.text(PAGE)


def test_an_internal_reference_leads_to_its_question(site_of_bridges: Overview) -> None:
    assert "brief-bruggen.html#bbb-antwoord-1" in site_of_bridges.links(PAGE)


def test_the_same_data_is_offered_as_files(site_of_bridges: Overview) -> None:
    assert {"data/verwijzingen.json", "data/verwijzingen.csv"} <= set(site_of_bridges.links(PAGE))


def test_references_in_one_sentence_to_one_thing_are_one_row() -> None:
    made = overview(world(paper("b", "deel a: Zie [[kst-28676-9]] en nog eens [[kst-28676-9]].")))
    rows = made.main(PAGE).select("tbody tr")
    assert len(rows) == 1
    assert len(rows[0].find_all("mark")) == 2
    assert rows[0].find(class_="zin").get_text() == "Zie kst-28676-9 en nog eens kst-28676-9."  # type: ignore[union-attr]  # the row has it


def test_two_readings_are_both_told() -> None:
    made = overview(world(paper("b", "deel a: Zie [[kst-36410-L|dossier:36410-L]] en [[kst-36410-L-2]] hier.")))
    assert "niet eenduidig" in made.text(PAGE)


def test_a_large_site_has_a_page_for_each_dossier(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reference_chapters, "MOST_ROWS", 3)
    lines = " / ".join(["[[kst-28676-9]].", "[[kst-28676-10]]."] * 3 + ["[[kst-36800-X-1]]."])
    made = world(paper("brief", f"deel a: {lines}"))
    linked, _ = link(made.corpus, made.body_of)
    every = chapters(linked)
    assert [chapter.path for chapter in every] == [
        "verwijzingen.html",
        "verwijzingen/28676.html",
        "verwijzingen/28676-deel-2.html",
        "verwijzingen/36800-x.html",
    ]
    assert sum(len(found) for chapter in every for _, found in chapter.groups) == 7
    assert all(sum(len(found) for _, found in chapter.groups) <= 3 for chapter in every)
    site = overview(made)
    assert "verwijzingen/28676.html" in site.links("verwijzingen.html")
    assert "../brief.html#deel-a-al1" in site.links("verwijzingen/28676.html")
    assert "../data/verwijzingen.csv" in site.links("verwijzingen/28676.html")


def test_no_anchor_occurs_twice() -> None:
    made = overview(
        world(paper("b", "vraag 1: Hoe?\nantwoord 1: Zie [[#vraag 1]] en [[c]]."), paper("c", "deel a: Zie [[b]]."))
    )
    ids = [tag["id"] for tag in made.main(PAGE).find_all(id=True)]
    assert len(ids) == len(set(ids))
