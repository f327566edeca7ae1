"""Whatever is chosen: an entry that the build places exactly there, or a reason why there is none."""

from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from noting_driver import TODAY, WISH, Desk, blocks, edition

from griffie.model.annotation import Quote, State
from griffie.noting.adding import Wish, add
from griffie.noting.entry import Entry, scalar, short_id, with_entry
from griffie.noting.refusal import Refused
from griffie.noting.selection import Chosen, choose
from griffie.reading.fields import compose, record, text
from griffie.reading.findings import Findings
from griffie.text import Span
from griffie.urls import slug

NASTY = r"""
De sluis: "de *sluis*" is de sluis. De sluis is de sluis; de sluis is de sluis.[^1] Zie [de sluis](https://example.org/a).

[^1]: Noot over de sluis. De sluis.

## Een kop: met 'aanhalingstekens' en # tekens

### Vraag 1

- de sluis
- de sluis
- a: b # c

### Antwoord vraag 1

Ja.

Ja.

Ja\. - nee: ‘ja’ "ja" \`ja\` 36&nbsp;800 X, nr&#8239;1 en &#8203; en 𝔖luis en e&#769;&#769; en \\U0001F600 😀😀 😀

| sluis | sluis |
|---|---|
| ja | ja |
| null | ~ |

> de sluis
>
> ja {a: b} [c] & *d* !e %f @g | h > i \- j ? k , l

### Antwoord vraag 1

aaaaaaaaaaaaaaaa

aaaaaaaaaaaaaaaa
"""


@cache
def desk(name: str) -> Desk:
    return Desk.of(
        NASTY.lstrip() if name == "nasty" else next(p for p in edition() if p.parent.name == name).read_text()
    )


NAMES = ["nasty", *(path.parent.name for path in edition())]


@pytest.mark.parametrize("name", NAMES)
@settings(max_examples=150, deadline=None)
@given(data=st.data())
def test_any_selection_of_any_block_is_placed_exactly_or_refused(name: str, data: st.DataObject) -> None:
    here = desk(name)
    prose = data.draw(st.sampled_from([prose for _, prose in blocks(here.body)]))
    start = data.draw(st.integers(0, len(prose.text)))
    end = data.draw(st.integers(start, min(len(prose.text), start + data.draw(st.sampled_from([3, 40, 4000])))))
    chosen = choose(here.body, here.pointed(prose, start, end))
    if isinstance(chosen, Refused):
        assert not prose.text[start:end].strip()
        return
    assert chosen.words == prose.text[start:end].strip()
    added = add(here.beside, chosen, WISH, TODAY)
    if isinstance(added, Refused):
        assert "is niet te zeggen welke" in added.reason
        return
    assert here.stands_exactly(added, chosen)
    note = here.notes(added.file).annotations[-1]
    assert (note.staat, note.auteur, note.datum) == (State.CONCEPT, WISH.auteur, TODAY)
    assert note.citaat
    assert len(f"{note.citaat.voor} {note.citaat.na}".split()) <= 80


def test_of_the_edition_no_selection_of_a_few_words_is_refused() -> None:
    """Refusing is for what repeats itself endlessly; real papers do not."""
    for path in edition():
        here = desk(path.parent.name)
        for _, prose in list(blocks(here.body))[::7]:
            first = " ".join(prose.text.split()[:4])
            end = prose.text.find(first.split()[-1]) + len(first.split()[-1])
            found = here.add(here.pointed(prose, 0, end))
            assert not isinstance(found, Refused), (prose.text, found)


TYPED = st.text(st.characters(exclude_categories=["Cs"]), max_size=60)


@settings(max_examples=300, deadline=None)
@given(text_=TYPED, author=TYPED, source=TYPED)
def test_whatever_is_typed_comes_back_or_is_refused(text_: str, author: str, source: str) -> None:
    here = desk("nasty")
    pointed = here.at("De sluis is")
    wish = Wish(WISH.soort, text_, author, source)
    added = here.add(pointed, wish)
    if isinstance(added, Refused):
        assert added.reason
        return
    chosen = choose(here.body, pointed)
    assert isinstance(chosen, Chosen)
    assert here.stands_exactly(added, chosen)
    note = here.notes(added.file).annotations[-1]
    assert note.auteur.split() == author.split()
    assert note.bron.split() == source.split()
    assert added.file.endswith(added.entry)


@settings(max_examples=400, deadline=None)
@given(TYPED)
def test_a_scalar_reads_back_as_what_it_was(value: str) -> None:
    value = value.strip()
    line = f"bron: {scalar('bron', value)}"
    assert "\n" not in line
    assert "\r" not in line
    if value:
        found = compose(Findings("", line), Span(0, len(line)))
        fields = record(found, ("bron",)) if found else None
        assert fields
        assert fields.get("bron", text, "") == value


@given(TYPED, st.lists(TYPED.map(slug), max_size=5))
def test_an_id_is_a_slug_that_nobody_has(words: str, taken: list[str]) -> None:
    ident = short_id(words, taken)
    assert ident == slug(ident)
    assert ident not in taken
    assert len(ident) <= 36


@given(st.sampled_from(["\n", "\r\n"]), st.integers(0, 3))
def test_what_stood_in_the_file_stays_and_lines_end_as_they_did(end: str, blank: int) -> None:
    before = f"---{end}auteur: R{end}---{end}{end}## een{end}{end}tekst{end * blank}"
    after = with_entry(before, Entry("twee", "vraag-1", "Een.\n\nTwee.", citaat=Quote("x")), TODAY)
    assert after.startswith(before.rstrip("\r\n"))
    assert after.count("\n") == after.count(end)
