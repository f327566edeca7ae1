"""Every link of every page leads somewhere."""

from griffie.checks.site import broken_links, links_of
from griffie.model.output import Output


def page(path: str, html: str) -> Output:
    return Output(path, f"<!doctype html><main>{html}</main>".encode())


def codes(*outputs: Output, withheld: tuple[str, ...] = ()) -> list[tuple[str, str]]:
    return [(problem.code, problem.message) for problem in broken_links(outputs, withheld)]


def test_a_good_site_has_no_problem() -> None:
    one = page(
        "a.html",
        "<p id='x'>tekst <a href='dossier/b.html#y'>b</a> <a href='https://elders.nl/'>e</a> <a href='#x'>x</a>",
    )
    assert (
        codes(one, page("dossier/b.html", "<p id='y'><a href='../a.html#x'>a</a><a href='../a.html?q=1'>a</a>")) == []
    )


def test_a_link_to_a_file_that_is_not_there() -> None:
    assert codes(page("dossier/b.html", "<a href='../a.html'>a</a>")) == [
        ("C101", "een link leidt naar a.html, dat er niet is")
    ]


def test_a_link_to_an_anchor_that_is_not_there() -> None:
    found = codes(page("a.html", "<p id='vraag-1'><a href='#vraag-2'>2</a>"))
    assert found == [("C102", "een link leidt naar a.html#vraag-2, maar die plaats bestaat niet")]


def test_an_id_that_stands_twice() -> None:
    assert codes(page("a.html", "<p id='x'><p id='x'>")) == [("C103", "de plaats #x komt twee keer voor op de pagina")]


def test_a_withheld_page_may_be_missing() -> None:
    assert codes(page("a.html", "<a href='b.html#x'>b</a>"), withheld=("b.html",)) == []


def test_assets_and_forms_are_links_too() -> None:
    found = codes(
        page("a.html", "<img src='weg.png' alt=''><form action='zoeken.html'></form><script src='weg.js'></script>")
    )
    assert [code for code, _ in found] == ["C101", "C101", "C101"]


def test_links_count_from_the_root() -> None:
    assert links_of(page("d/a.html", "<a href='../b.html#x'>b</a><a href='#y'>y</a>")) == ("b.html#x", "d/a.html#y")
