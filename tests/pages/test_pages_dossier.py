"""The page of a dossier, its map, and the list of all."""

from datetime import date

import pytest
from bs4 import Tag
from hypothesis import given
from hypothesis import strategies as st
from linking_corpus import paper, world
from overview_site import Overview, overview

from griffie.pages.site.dossier_map import DossierMap, Node, dossier_map
from griffie.pages.site.lines import Line

PAGE = "dossier/28676.html"


def node(id_: str, lane: str = "1", day: date | None = None, *, held: bool = False) -> Node:
    return Node(id_, lane, id_, f"stuk {id_}", f"{id_}.html", day, held)


def test_papers_held_and_papers_cited_are_listed_apart(site_of_bridges: Overview) -> None:
    main = site_of_bridges.main(PAGE)
    held, cited = main.find(id="stukken"), main.find(id="genoemd")
    assert isinstance(held, Tag)
    assert isinstance(cited, Tag)
    assert held.find("a", href="../brief-bruggen.html")
    assert [row["id"] for row in cited.find_all("tr", id=True)] == [
        "st-kst-28676-9",
        "st-kst-36800-X-34",
        "st-2026Z12163",
    ]


def test_a_paper_without_a_date_stands_outside_the_order_of_time(site_of_bridges: Overview) -> None:
    timeline = site_of_bridges.main(PAGE).find(id="tijdlijn")
    assert isinstance(timeline, Tag)
    assert [time["datetime"] for time in timeline.find_all("time")] == ["2026-03-05", "2026-06-15"]
    undated = [item.get_text(" ") for item in timeline.find_all("li") if not item.find("time")]
    assert len(undated) == 2
    assert all("geen datum" in text for text in undated)


def test_the_map_says_nothing_that_the_list_does_not(site_of_bridges: Overview) -> None:
    drawing = site_of_bridges.main(PAGE).find("svg", class_="breedbeeld")
    ties = site_of_bridges.main(PAGE).find("details", class_="verbanden")
    assert isinstance(drawing, Tag)
    assert isinstance(ties, Tag)
    drawn = {link["href"] for link in drawing.find_all("a", attrs={"aria-label": True})}
    listed = {link["href"] for link in ties.find_all("a")}
    assert drawn == listed
    assert len(drawing.find_all("path", class_="v-punt")) == len(ties.find_all("li")) == 3


def test_a_line_is_as_thick_as_the_citations_are_many(site_of_bridges: Overview) -> None:
    drawing = site_of_bridges.main(PAGE).find("svg", class_="breedbeeld")
    assert isinstance(drawing, Tag)
    assert sorted(path["class"][1] for path in drawing.find_all("path", class_="v-lijn")) == ["d1", "d1", "d2"]
    assert "haalt 36 800 X, nr. 34 aan, 2 keer" in " ".join(site_of_bridges.text(PAGE).replace("\xa0", " ").split())


def test_a_summary_does_not_count_beside_the_paper_it_tells(site_of_bridges: Overview) -> None:
    ties = site_of_bridges.main(PAGE).find("details", class_="verbanden")
    assert isinstance(ties, Tag)
    assert not ties.find("a", href="../samenvatting-bruggen.html")


def test_a_dossier_that_is_only_named_has_a_page(site_of_bridges: Overview) -> None:
    text = site_of_bridges.text("dossier/36800-X.html")
    assert "titel niet vastgelegd" in text
    assert "staat nog geen stuk in deze uitgave" in text
    assert "dossier/36800-X.html" in site_of_bridges.links("dossiers.html")


def test_who_cites_a_dossier_as_a_whole_is_told() -> None:
    made = overview(world(paper("brief", "deel a: Zie [[dossier:36410-L]].")))
    assert "../brief.html#deel-a-al1" in made.links("dossier/36410-L.html")


def test_without_citations_there_is_no_map() -> None:
    made = overview(world(paper("brief", "deel a: Niets.", dossiers=("28676",))))
    assert made.main(PAGE).find("svg", class_="breedbeeld") is None


def test_time_runs_to_the_right_and_undated_papers_claim_none() -> None:
    nodes = [node("a", day=date(2020, 1, 1)), node("b", day=date(2026, 1, 1)), node("c", "2"), node("d", "2")]
    drawn = dossier_map("1", nodes, [Line("b", "a", 1), Line("b", "c", 9)], {})
    at = {spot.number: spot.x for spot in drawn.spots}
    assert max(at["c"], at["d"]) < drawn.undated < at["a"] < at["b"]
    assert [curve.thickness for curve in drawn.curves] == [1, 5]
    assert [curve.own for curve in drawn.curves] == [True, False]


def test_what_does_not_fit_is_counted() -> None:
    nodes = [node(f"n{number}", day=date(2020, 1, 1)) for number in range(100)]
    drawn = dossier_map("1", nodes, [Line("n99", "n98", 1)], {})
    assert drawn.left_out == 30
    assert {"n98", "n99"} <= {spot.number for spot in drawn.spots}


DAYS = st.one_of(st.none(), st.dates(date(1995, 1, 1), date(2030, 1, 1)))


@given(st.lists(st.tuples(st.sampled_from("123"), DAYS), min_size=1, max_size=40))
def test_no_two_papers_stand_on_each_other(made: list[tuple[str, date | None]]) -> None:
    nodes = [node(f"{number}", lane, day) for number, (lane, day) in enumerate(made)]
    drawn = dossier_map("1", nodes, [], {})
    assert no_overlap(drawn)
    assert all(0 < spot.x < drawn.width and 0 < spot.y < drawn.height for spot in drawn.spots)


def no_overlap(drawn: DossierMap) -> bool:
    lanes: dict[int, list[int]] = {}
    for spot in drawn.spots:
        lanes.setdefault(spot.y, []).append(spot.x)
    return all(b - a >= 12 for xs in lanes.values() for a, b in zip(sorted(xs), sorted(xs)[1:], strict=False))


@pytest.mark.parametrize("path", ["dossiers.html", "index.html", "verwijzingen.html", "begrippen.html"])
def test_an_empty_site_says_so(empty_site: Overview, path: str) -> None:
    assert "nog geen" in empty_site.text(path)
