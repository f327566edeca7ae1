"""Tests of what a filter lets through, of fracties under every name that a reader gives them."""

import pytest

from griffie.search.asking.filters import passes
from griffie.search.index.shelf import Facts
from griffie.search.record import Origin, Soort

ORIGIN = Origin("kst-1-2", "Brief over kades", "2024-06-12", "brief", ("1",), (), "")


@pytest.mark.parametrize(
    ("fractie", "value", "through"),
    [
        ("Kust", "kust", True),
        ("Kust", "kus", False),
        ("GroenLinks-PvdA", "groenlinks-pvda", True),
        ("GroenLinks-PvdA", "pvda", True),
        ("Fractie-Berk-Kade", "berk-kade", True),
        ("Fractie-Berk-Kade", "fractie-berk-kade", True),
        ("Fractie-Berk-Kade", "kade-berk", False),
        ("", "fractie", False),
        ("", "", False),
    ],
)
def test_a_fractie_is_known_by_its_name_and_by_its_parts(fractie: str, value: str, through: bool) -> None:
    facts = Facts(ORIGIN, Soort.VRAAG, fractie, noted=False, unanswered=False)
    assert passes(facts, [("fractie", value)]) is through
    assert passes(facts, [("-fractie", value)]) is not through
