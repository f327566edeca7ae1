"""What a page points at is looked up in the paper; what is not there letter for letter was not chosen."""

from dataclasses import replace

import pytest
from noting_driver import Desk

from griffie.noting.refusal import Refused
from griffie.noting.selection import Chosen, Pointed, choose

TEXT = """Een opening over *sluizen* en bruggen.[^1]

[^1]: Noot over sluizen.

## Kop over sluizen

### Vraag 1

Gelijk.

- Gelijk.
- a. Deelvraag over sluizen.

### Antwoord vraag 1

  Er zijn zeven sluizen.

| Soort | Aantal |
|---|---|
| sluis | zeven |
| brug | zeven |
"""


@pytest.fixture(scope="module")
def desk() -> Desk:
    return Desk.of(TEXT)


def reason(desk: Desk, pointed: Pointed) -> str:
    refused = choose(desk.body, pointed)
    assert isinstance(refused, Refused), refused
    return refused.reason


@pytest.mark.parametrize(
    ("words", "nth", "unit"),
    [
        ("sluizen en", 0, "tekst-1"),
        ("sluizen", 1, "kop-over-sluizen"),
        ("Gelijk", 0, "vraag-1"),
        ("Deelvraag", 0, "vraag-1"),
        ("zeven sluizen", 0, "antwoord-1"),
        ("brug", 1, "antwoord-1"),
        ("Noot", 0, "voetnoot-1"),
    ],
)
def test_a_note_names_the_unit_that_its_words_stand_in(desk: Desk, words: str, nth: int, unit: str) -> None:
    chosen = desk.chosen(desk.at(words, nth))
    assert (chosen.words, chosen.place.anchor) == (words, unit)


def test_equal_blocks_of_one_place_are_told_apart_by_their_order(desk: Desk) -> None:
    first, second = (desk.chosen(desk.at("zeven", nth)) for nth in (1, 2))
    assert first.prose.n < second.prose.n


def test_a_paragraph_with_an_anchor_is_not_mistaken_for_an_item_that_says_the_same(desk: Desk) -> None:
    paragraph, item = desk.at("Gelijk"), desk.at("Gelijk", 1)
    assert (paragraph.place, item.place) == ("vraag-1-al1", "vraag-1")
    assert (paragraph.alike, item.alike) == (1, 1)
    assert desk.chosen(paragraph).prose.n < desk.chosen(item).prose.n


def test_white_space_around_is_not_chosen(desk: Desk) -> None:
    pointed = desk.at(" over *sluizen* en".replace("*", ""))
    chosen = desk.chosen(pointed)
    assert chosen.words == "over sluizen en"
    assert chosen.span.start == pointed.start + 1


def test_only_white_space_is_no_choice(desk: Desk) -> None:
    assert "geen woorden" in reason(desk, desk.at(" "))


@pytest.mark.parametrize("place", ["", "nergens", "noot-x", "../x", "_noten", "kop-vraag-1"])
def test_what_is_no_place_of_the_paper_is_refused(desk: Desk, place: str) -> None:
    assert "geen tekst van het stuk" in reason(desk, replace(desk.at("zeven sluizen"), place=place))


@pytest.mark.parametrize("change", [{"text": "Er zijn acht sluizen."}, {"alike": 2}, {"nth": 1}, {"nth": -1}])
def test_a_page_that_says_something_else_is_refused(desk: Desk, change: dict[str, object]) -> None:
    pointed = replace(desk.at("zeven sluizen"), **change)  # type: ignore[arg-type]  # names and types of fields
    assert "laad de pagina opnieuw" in reason(desk, pointed)


@pytest.mark.parametrize(("start", "end"), [(-1, 3), (3, 2), (0, 999), (999, 1000)])
def test_offsets_outside_the_block_are_refused(desk: Desk, start: int, end: int) -> None:
    assert "buiten de alinea" in reason(desk, replace(desk.at("zeven sluizen"), start=start, end=end))


def test_the_words_come_from_the_source(desk: Desk) -> None:
    found = choose(desk.body, desk.at("zeven sluizen"))
    assert isinstance(found, Chosen)
    assert found.prose in found.place.proses
