"""A word finds its plural and a plural its word: through the index, the word typed in full."""

from collections.abc import Iterable
from pathlib import Path

import pytest
from plurals import PLURALS
from small_corpus import write

from griffie.search.asking.find import ask
from griffie.search.build import assemble
from griffie.search.index.postings import postings
from griffie.search.index.shelf import Shelf
from griffie.search.record import Origin, Record, Soort

MISSED = {("blad", "bladeren"), ("bladeren", "blad")}
"""What is not found today of more than three hundred pairs; tomorrow no others."""


def shelf_of(site: Path, forms: Iterable[str]) -> Shelf:
    """A record for each form."""
    records = [
        Record(f"a.html#{form}", Soort.PASSAGE, "Passage", Origin("a"), texts=(f"Men sprak over {form}.",))
        for form in dict.fromkeys(forms)
    ]
    write(site, assemble([postings(records)]))
    return Shelf(site)


def found(shelf: Shelf, typed: str) -> set[str]:
    """Behind a word that is done stands a space: what merely begins so is not meant."""
    answer = ask(shelf, f"{typed} ")
    return set() if answer.corrected else {shelf.shown(record).url for record, _ in answer.records[: answer.whole]}


def test_a_singular_finds_its_plural_and_a_plural_its_singular(tmp_path: Path) -> None:
    shelf = shelf_of(tmp_path, (form for pair in PLURALS for form in pair))
    both = {*PLURALS, *((plural, singular) for singular, plural in PLURALS)}
    missed = {(typed, form) for typed, form in both if f"a.html#{form}" not in found(shelf, typed)}
    assert missed <= MISSED
    assert len(missed) <= 0.02 * len(both)
    assert len(PLURALS) > 300


@pytest.mark.parametrize("side", [0, 1])
def test_a_form_that_no_paper_has_finds_the_other(tmp_path: Path, side: int) -> None:
    shelf = shelf_of(tmp_path, (pair[side] for pair in PLURALS))
    missed = {pair for pair in PLURALS if f"a.html#{pair[side]}" not in found(shelf, pair[1 - side])}
    assert len(missed) <= 0.02 * len(PLURALS), missed
