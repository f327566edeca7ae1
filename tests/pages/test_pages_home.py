"""The front page: what a newcomer needs, counted honestly."""

from itertools import pairwise

from overview_site import Overview


def test_it_says_what_a_kamerstuk_is(site_of_bridges: Overview) -> None:
    assert "Wat is een Kamerstuk?" in site_of_bridges.text("index.html")


def test_the_newest_paper_comes_first_with_its_points(site_of_bridges: Overview) -> None:
    titles = [heading.get_text() for heading in site_of_bridges.main("index.html").find_all(class_="st")]
    assert titles == ["Antwoorden over bruggen", "Over samenvatting-bruggen"]
    assert "brief-bruggen.html#bbb-antwoord-1" in site_of_bridges.links("index.html")
    assert "De brug is hoog." in site_of_bridges.text("index.html")


def test_questions_of_a_summary_are_not_counted_twice(site_of_bridges: Overview) -> None:
    assert "Vragen 3 2 met antwoord" in site_of_bridges.text("index.html")


def test_open_questions_and_bare_references_are_listed(site_of_bridges: Overview) -> None:
    text = site_of_bridges.text("index.html")
    assert "Geen antwoord in het stuk Vraag 3" in text
    assert "Alleen een verwijzing naar een ander antwoord Vraag 2" in text
    assert "Vraag 1" not in text


def test_the_most_cited_paper_comes_first(site_of_bridges: Overview) -> None:
    rows = [row.get_text(" ", strip=True) for row in site_of_bridges.main("index.html").select("tbody tr")]
    assert rows[0].endswith("2 keer")
    assert "Motie van het lid Berg" in rows[0]


def test_every_page_says_that_it_is_independent(site_of_bridges: Overview) -> None:
    for path, page in site_of_bridges.pages.items():
        assert "Onafhankelijke uitgave, geen officiële publicatie" in page.get_text(), path


def test_every_page_has_one_heading_of_the_first_rank_and_skips_none(site_of_bridges: Overview) -> None:
    for path, page in site_of_bridges.pages.items():
        ranks = [int(heading.name[1]) for heading in page.find_all(["h1", "h2", "h3", "h4"])]
        assert ranks.count(1) == 1, path
        assert all(b - a <= 1 for a, b in pairwise(ranks)), (path, ranks)


def test_titles_differ_and_begin_with_what_is_specific(site_of_bridges: Overview) -> None:
    titles = [page.title.get_text() for page in site_of_bridges.pages.values() if page.title]
    assert len(set(titles)) == len(titles) == len(site_of_bridges.pages)


def test_no_page_holds_a_script_or_style_of_its_own(site_of_bridges: Overview) -> None:
    for path, page in site_of_bridges.pages.items():
        assert not page.find_all("style"), path
        assert not page.find_all(style=True), path
        assert all(script.get("src") for script in page.select("script:not([type='application/ld+json'])")), path


def test_every_link_between_pages_arrives(site_of_bridges: Overview) -> None:
    from griffie.urls import absolute

    ids = {path: {tag["id"] for tag in page.find_all(id=True)} for path, page in site_of_bridges.pages.items()}
    for path, page in site_of_bridges.pages.items():
        for link in page.find_all("a", href=True):
            href = str(link["href"])
            if href.startswith(("http", "mailto:")):
                continue
            target, _, anchor = absolute(path, href).partition("#")
            if target.startswith("data/") or target.endswith((".bib", ".ris", ".json")):
                continue
            assert target in ids, (path, href)
            assert not anchor or anchor in ids[target], (path, href)
