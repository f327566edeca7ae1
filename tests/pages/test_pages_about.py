"""What the site says of itself, and the page for what is not there."""

from overview_site import Overview, bridges, overview

from griffie.model.output import Output
from griffie.pages.site.about import contact_address


def test_the_contact_can_be_written_to(site_of_bridges: Overview) -> None:
    assert "mailto:brug@example.org" in site_of_bridges.links("over.html")
    assert "mailto:brug@example.org" in site_of_bridges.links("toegankelijkheid.html")


def test_a_contact_that_is_no_address_is_no_link() -> None:
    assert contact_address("bel de redactie") == ""
    assert contact_address("vraag naar jan@thuis bij de balie") == ""
    assert contact_address("https://example.org/meld") == "https://example.org/meld"


def test_without_contact_or_licence_the_pages_say_so(empty_site: Overview) -> None:
    assert "geen adres voor reacties vastgelegd" in empty_site.text("over.html")
    assert "geen licentie vastgelegd" in empty_site.text("over.html")
    assert "Dat is zelf een gebrek" in empty_site.text("toegankelijkheid.html")


def test_the_data_that_is_offered_exists(site_of_bridges: Overview) -> None:
    from griffie.writers.files import data_files

    made = bridges()
    written = {output.path for output in data_files(site_of_bridges.linked, made.body_of)}
    offered = [link for link in site_of_bridges.links("over.html") if link.startswith("data/")]
    assert len(offered) == 10
    assert set(offered) <= written


def test_the_missing_page_is_addressed_from_the_root_of_the_host() -> None:
    page = overview(bridges(), "https://example.org/kamer/").pages["404.html"]
    body = page.find("body")
    assert body
    assert body["data-wortel"] == "/kamer/"
    addresses = [tag[name] for tag, name in _addresses(page)]
    assert addresses
    assert all(str(address).startswith(("/kamer/", "#")) for address in addresses), addresses


def test_links_from_the_missing_page_are_checked_too() -> None:
    from griffie.checks.site import links_of

    page = overview(bridges(), "https://example.org/kamer/").pages["404.html"]
    found = links_of(Output("404.html", str(page).encode()))
    assert "assets/overzicht.css" in found
    assert "index.html" in found


def test_without_an_address_the_missing_page_is_relative(site_of_bridges: Overview) -> None:
    page = site_of_bridges.pages["404.html"]
    assert all(not str(tag[name]).startswith("/") for tag, name in _addresses(page))


def _addresses(page: object) -> list[tuple[dict[str, str], str]]:
    names = {"a": "href", "link": "href", "script": "src", "form": "action"}
    return [(tag, names[tag.name]) for tag in page.find_all(list(names)) if tag.get(names[tag.name])]  # type: ignore[attr-defined]  # a soup
