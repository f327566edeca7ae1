"""While a reader types: a word loses no record that it will find, whichever of its letters are there."""

from collections import Counter

from sides import Both, evaluated

from griffie.search.asking.find import ask
from griffie.search.index.shelf import Shelf

SHORTEST = 3


def begun(shelf: Shelf) -> dict[str, set[int]]:
    """Of all beginnings of words, numbers apart: the records that have a word that begins so."""
    having: dict[str, set[int]] = {}
    for word in shelf.words(""):
        entry = shelf.term(word.form) if word.records and not word.form[0].isdecimal() else None
        for length in range(SHORTEST, len(word.form) + 1 if entry else 0):
            places = entry.places if entry else ()
            found = having.setdefault(word.form[:length], set())
            found.update(place.record for _, field in places for place in field)
    return having


def test_every_beginning_of_every_word_finds_the_word(everything: Both) -> None:
    having = begun(everything.shelf)
    lost = {
        typed: records - found
        for typed, records in having.items()
        if not records <= (found := {record for record, _ in ask(everything.shelf, typed).records})
    }
    assert not lost
    assert len(having) > 700


def test_every_beginning_of_a_word_finds_it_in_a_browser_too(everything: Both) -> None:
    """What begins most words, and some of all others."""
    having = begun(everything.shelf)
    most = Counter({typed: sum(other.startswith(typed) for other in having) for typed in having}).most_common()
    typed = [text for text, _ in (*most[:20], *most[20::20])]
    found = evaluated(
        everything.page,
        "typed => Promise.all(typed.map(async text => (await GRIFFIE_ZOEK.search(text)).records))",
        typed,
    )
    lost = {text: gone for text, records in zip(typed, found, strict=True) if (gone := having[text] - set(records))}
    assert not lost
