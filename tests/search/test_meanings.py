"""What is asked in other words than a paper's, in Python and in a browser."""

from dataclasses import replace
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page
from small_corpus import open_page, write

from griffie.search.analysis.classes import classes, relatives
from griffie.search.analysis.little import LITTLE
from griffie.search.analysis.said import amount_of, said
from griffie.search.asking import expand
from griffie.search.asking.expand import all_wanted, is_alike, looked_for
from griffie.search.asking.listing import search
from griffie.search.asking.query import parse
from griffie.search.build import assemble
from griffie.search.index.postings import postings
from griffie.search.index.shelf import Shelf
from griffie.search.index.weights import WordEntry
from griffie.search.record import Origin, Record, Soort

TEXTS = {
    "iran": "De oorlog tegen Iran duurt voort.",
    "polen": "De kades van Polen zijn in gevaar.",
    "norm": "De dijken kosten 1,5% van alle uitgaven.",
    "veertig": "Van het zand blijft 40 procent liggen.",
    "bedrag": "Het gemaal kost € 750 mln.",
    "anders": "De dijk van de gemeente verschilt van die van de provincie.",
    "uitvoering": "De uitvoering van het plan.",
    "adjective": "Het is een ondeelbare polder.",
    "noun": "Met grote zorgvuldigheid.",
    "exact": "Dat is 17,45 miljard voor sluizen.",
    "rest": "Op 17 mei kwam er een miljard bij; 36 keer procent.",
    "share": "Het aandeel van sluizen is 36,8%.",
    "name": "De KT25 van het 1KNB.",
}
ASKED = {
    "oorlog Midden-Oosten": "iran",
    "midden-oosten": "iran",
    "warschau": "polen",
    "anderhalf procent": "norm",
    "anderhalve procent dijken": "norm",
    "veertig procent": "veertig",
    "zevenhonderdvijftig miljoen": "bedrag",
    "waarom denkt de gemeente anders": "anders",
    "dijk in gemeente echt anders": "anders",
    "uitvoer": "uitvoering",
    "ondeelbaarheid": "adjective",
    "17 miljard": "exact",
    "36%": "share",
    "36 procent sluizen": "share",
    "KT 25": "name",
    "1 knb": "name",
    "hoeveel geld voor sluizen": "exact",
    "zorgvuldig": "noun",
}
"""What is asked, and the first that is found. "uitvoer" shares the stem of uitvoering; it does not mean it."""


@pytest.fixture(scope="module")
def both(tmp_path_factory: pytest.TempPathFactory, browser: Browser) -> tuple[Path, Page]:
    site = tmp_path_factory.mktemp("meanings")
    records = [
        Record(f"p.html#{name}", Soort.ANTWOORD, "antwoord", Origin("p"), texts=(text,)) for name, text in TEXTS.items()
    ]
    write(site, assemble([postings(records)]))
    return site, open_page(browser, site)


@pytest.mark.parametrize(("asked", "first"), ASKED.items())
def test_other_words_find_it(both: tuple[Path, Page], asked: str, first: str) -> None:
    site, page = both
    found = [one.url.partition("#")[2] for one in search(site, asked)]
    assert "".join(found[:1]) == first
    script = """async text => {
      const {records} = await GRIFFIE_ZOEK.search(text);
      return (await Promise.all(records.map(GRIFFIE_ZOEK.shown))).map(one => one.url.split("#")[1]);
    }"""
    assert page.evaluate(script, asked) == found


def test_both_sides_have_the_same_little_words(both: tuple[Path, Page]) -> None:
    _, page = both
    page.evaluate("async () => GRIFFIE_ZOEK.search('de kade en het gemaal')")
    assert set(page.evaluate("() => [...GRIFFIE_ZOEK.LITTLE]")) == LITTLE


def test_every_amount_that_is_said_is_the_amount() -> None:
    for figure in ("1", "16", "21", "90", "100", "101", "316", "999", "0,5", "1,5", "12,5"):
        for unit in ("%", "mln", "mld"):
            words = said(figure + unit)
            assert words
            assert {amount_of(word) for word in words} == {figure + unit}
            assert all(set(classes(word)) & set(classes(figure + unit)) for word in words)
            assert relatives(figure + unit) == words


@pytest.mark.parametrize("amount", ["17,45mld", "1000%", "0%", "40", "procent", "", "2,55%"])
def test_what_is_not_said_in_few_words_is_left(amount: str) -> None:
    assert said(amount) == ()


@pytest.mark.parametrize(
    ("number", "word"),
    [("21", "eenentwintig"), ("22", "tweeentwintig"), ("100", "honderd"), ("217", "tweehonderdzeventien")],
)
def test_numbers_are_spelled_as_dutch_does(number: str, word: str) -> None:
    assert said(f"{number}%")[0] == f"{word}procent"


@pytest.mark.parametrize(
    ("asked", "at_size"),
    [
        ("oorlog gevaar kosten", ["oorlog"]),
        ("kosten gevaar oorlog", ["kosten"]),
        ("miljard gevaar oorlog", ["gevaar"]),
        ("oorlog", ["oorlog"]),
    ],
)
def test_at_size_the_rarest_word_is_asked_with_its_kin(
    both: tuple[Path, Page], monkeypatch: pytest.MonkeyPatch, asked: str, at_size: list[str]
) -> None:
    shelf, sought = Shelf(both[0]), parse(asked).sought

    def with_kin() -> list[str]:
        found = zip(looked_for(sought, shelf), all_wanted(sought, shelf, alike=True), strict=True)
        return [word.form for word, wanted in found if any(map(is_alike, dict(wanted.terms)))]

    assert set(at_size) <= set(with_kin())
    monkeypatch.setattr(expand, "MANY", 1)
    assert with_kin() == at_size


@pytest.mark.parametrize(
    ("asked", "left"),
    [
        ('"de dijken van Polen"', "dijken polen"),
        ('"van de"', "van de"),
        ("dijken kades oorlog zand", "kades oorlog zand"),
        ("dijken kades oorlog", "dijken kades oorlog"),
        ("niet dijken kades oorlog zand", "niet kades oorlog zand"),
    ],
)
def test_at_size_words_that_tell_little_are_not_looked_for(
    both: tuple[Path, Page], monkeypatch: pytest.MonkeyPatch, asked: str, left: str
) -> None:
    """ "Dijken" stands in five of twelve records here: more than a third, less than half."""
    shelf = Shelf(both[0])
    often = {"dijken": 5, "niet": 12}
    monkeypatch.setattr(shelf, "word", lambda form: WordEntry(form, often.get(form, 1), ()))
    monkeypatch.setattr(shelf, "totals", replace(shelf.totals, records=12))
    monkeypatch.setattr(expand, "MANY", 1)
    assert " ".join(word.form for word in expand.telling(parse(asked).sought, shelf)) == left
