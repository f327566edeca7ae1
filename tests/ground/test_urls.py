"""Addresses are a public contract."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from griffie.urls import absolute, cited_page, dossier_page, paper_files, relative, slug

PARTS = st.text(alphabet="abc-1", min_size=1, max_size=5)
PAGES = st.lists(PARTS, min_size=1, max_size=3).map(lambda parts: "/".join(parts) + ".html")


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("GroenLinks-PvdA", "groenlinks-pvda"),
        ("Visseren-Hamakers", "visseren-hamakers"),
        ("België & co", "belgie-co"),
        ("…", "x"),
    ],
)
def test_slugs(name: str, expected: str) -> None:
    assert slug(name) == expected


@pytest.mark.parametrize(
    ("identity", "page"),
    [
        ("kst-36800-X-34", "kst-36800-X-34.html"),
        ("dossier:36800-K", "dossier/36800-K.html"),
        ("2026D28253", "2026D28253.html"),
        ("2026Z12163", "2026Z12163.html"),
        ("BWBR0001840#68", ""),
        ("https://example.org/kst-1.html", ""),
        ("../kst-1", ""),
    ],
)
def test_every_cited_paper_has_a_page_and_nothing_else_has(identity: str, page: str) -> None:
    assert cited_page(identity) == page


def test_what_stands_beside_a_paper() -> None:
    assert paper_files("kst-1-2")[:4] == ("kst-1-2.html", "kst-1-2.json", "kst-1-2.bib", "kst-1-2.ris")
    assert dossier_page("28676") == "dossier/28676.html"


@given(PAGES, PAGES, st.sampled_from(["", "#vraag-1"]))
def test_a_relative_address_leads_back_to_its_target(page: str, target: str, fragment: str) -> None:
    assert absolute(page, relative(page, target + fragment)) == target + fragment
