"""Identifiers taken apart, and the addresses that may or may not be derived from them."""

import datetime as dt

import pytest

from griffie.citations import address, base_id, dossier_of, kind_of, parse_id, reasons, underivable, years
from griffie.citations.bounds import chapter_order
from griffie.model.citation import Kind

PARTS = [
    ("kst-28676-560", "28676", "", "", "560", "", "28676"),
    ("kst-36800-X-34", "36800", "X", "", "34", "", "36800-X"),
    ("kst-36800-K-F", "36800", "K", "", "", "F", "36800-K"),
    ("kst-36800-K", "36800", "", "", "", "K", "36800"),
    ("kst-21501-07-2176", "21501", "", "07", "2176", "", "21501-07"),
    ("kst-20082009-31700-VI-D", "31700", "VI", "", "", "D", "31700-VI"),
    ("kst-19951996-23700-188b", "23700", "", "", "188b", "", "23700"),
    ("kst-CXXIV-G", "CXXIV", "", "", "", "G", "CXXIV"),
    ("dossier:36800-X", "36800", "X", "", "", "", "36800-X"),
    ("dossier:21501-07", "21501", "", "07", "", "", "21501-07"),
    ("kst-26643-144-h1", "26643", "", "", "144", "", "26643"),
]


@pytest.mark.parametrize(("id_", "dossier", "chapter", "sub", "number", "letter", "key"), PARTS)
def test_an_id_says_what_it_is_made_of(  # noqa: PLR0913, PLR0917 - one value for each part
    id_: str, dossier: str, chapter: str, sub: str, number: str, letter: str, key: str
) -> None:
    parsed = parse_id(id_)
    assert parsed is not None
    assert (parsed.dossier, parsed.chapter, parsed.sub) == (dossier, chapter, sub)
    assert (parsed.number, parsed.letter) == (number, letter)
    assert dossier_of(id_) == key


@pytest.mark.parametrize("id_", ["", "samenvatting-36800-K-F", "kst-", "kst-12", "kst-36800-XYZ-1", "2026X12345"])
def test_what_is_no_official_id_is_not_taken_apart(id_: str) -> None:
    assert parse_id(id_) is None
    assert address(id_) is None
    assert underivable(id_) is None
    assert base_id(id_) == id_
    assert dossier_of(id_) is None
    assert kind_of(id_) is Kind.KST


@pytest.mark.parametrize(
    ("id_", "base"),
    [
        ("kst-26643-144-h1", "kst-26643-144"),
        ("kst-32168-3-b2", "kst-32168-3"),
        ("kst-36800-X-34", "kst-36800-X-34"),
        ("h-tk-20192020-31-8-n1", "h-tk-20192020-31-8"),
    ],
)
def test_editions_of_a_paper_share_their_base(id_: str, base: str) -> None:
    assert base_id(id_) == base


@pytest.mark.parametrize(
    ("id_", "kind"),
    [
        ("kst-28676-560", Kind.KST),
        ("blg-929493", Kind.KST),
        ("dossier:28676", Kind.DOSSIER),
        ("h-tk-20102011-108-5", Kind.HANDELINGEN),
        ("ah-tk-20242025-1028", Kind.AANHANGSEL),
        ("2026D28253", Kind.TKDOC),
        ("2026Z12163", Kind.ZAAK),
        ("2026A02571", Kind.ACTIVITEIT),
        ("stb-2021-549", Kind.STB),
        ("ECLI:NL:HR:2008:BB3210", Kind.ECLI),
        ("32016R0679", Kind.EU),
        ("BWBR0001840#68", Kind.WET),
        ("https://www.nato.int/", Kind.URL),
        ("#vraag-2", Kind.INTERN),
        ("kst-36725-X-6#vraag-42", Kind.KST),
    ],
)
def test_the_kind_shows_in_the_id(id_: str, kind: Kind) -> None:
    assert kind_of(id_) is kind


@pytest.mark.parametrize(
    ("id_", "reason"),
    [
        ("kst-20082009-31700-VI-D", reasons.EK_BEFORE_2010_2011),
        ("kst-30800-VI-77-h1", reasons.REPRINT),
        ("h-tk-20072008-7909-7943", reasons.HANDELINGEN_BEFORE_2010_2011),
        ("h-tk-20192020-77", reasons.NO_ITEM),
        ("ah-tk-20252026-2359", reasons.AH_NUMBER),
        ("ah-1271549", reasons.AH_NUMBER),
        ("2026Z12163", reasons.CASE_NUMBER),
        ("2026A02571", reasons.ACTIVITY),
        ("MINDEF20260028717", reasons.KENMERK),
        ("ECLI:CE:ECHR:2019:0101JUD001234510", reasons.NO_PUBLIC_ADDRESS),
        ("kst-28676-560", None),
        ("h-tk-20102011-108-5", None),
        ("ah-tk-20242025-1028", None),
        ("kv-tk-2011Z04442", None),
    ],
)
def test_some_addresses_may_not_be_derived(id_: str, reason: str | None) -> None:
    assert underivable(id_) == reason
    assert reason is None or reason in reasons.ALL


def test_the_address_of_a_document_of_the_chamber_needs_its_number_twice() -> None:
    assert address("2026D28253") == "https://www.tweedekamer.nl/kamerstukken/detail?id=2026D28253&did=2026D28253"


def test_a_question_of_a_paper_has_the_address_of_the_paper() -> None:
    assert address("kst-36725-X-6#vraag-42") == "https://zoek.officielebekendmakingen.nl/kst-36725-X-6.html"


def test_chapters_are_sorted_as_the_chamber_lists_them() -> None:
    assert sorted(["X", "A", "IXB", "II", "M", "XV", "IXA", "C"], key=chapter_order) == [
        *("II", "IXA", "IXB", "X", "XV", "A", "C", "M")
    ]


def test_a_vergaderjaar_begins_on_the_third_tuesday_of_september() -> None:
    assert years.prinsjesdag(2026) == dt.date(2026, 9, 15)
    assert years.at(dt.date(2026, 9, 14)) == "20252026"
    assert years.at(dt.date(2026, 9, 15)) == "20262027"


@pytest.mark.parametrize(
    ("first", "second", "pair"),
    [
        ("2025", "26", "20252026"),
        ("2025", "2026", "20252026"),
        ("1999", "00", "19992000"),
        ("2025", "27", None),
        ("2025", "2025", None),
        ("2025", "25", None),
    ],
)
def test_the_second_year_is_the_year_after(first: str, second: str, pair: str | None) -> None:
    assert years.pair(first, second) == pair
