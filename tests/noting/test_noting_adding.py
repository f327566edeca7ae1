"""A note among others: what is refused and why, and what is said of a note that is made."""

from dataclasses import replace

import pytest
from noting_driver import TODAY, WISH, Desk

from griffie.model.annotation import NoteKind, Placed, Quote
from griffie.noting.adding import Added, Wish
from griffie.noting.refusal import Refused

PAPER = """### Vraag 1

Hoeveel sluizen zijn er?

### Antwoord vraag 1

Er zijn zeven sluizen, en zeven bruggen.
"""
FILE = """---
auteur: Redactie
datum: 2026-01-01
---

## er-zijn-zeven

```yaml
soort: context
bij: antwoord-1
citaat: zeven sluizen
```

Een eerdere noot.
"""


def refused(wish: Wish, *, before: str = "", words: str = "zeven sluizen") -> str:
    desk = Desk.of(PAPER, before)
    found = desk.add(desk.at(words), wish)
    assert isinstance(found, Refused), found
    return found.reason


def added(wish: Wish = WISH, *, before: str = "", words: str = "zeven sluizen") -> Added:
    desk = Desk.of(PAPER, before)
    found = desk.add(desk.at(words), wish)
    assert isinstance(found, Added), found
    return found


def test_a_new_file_holds_the_note_and_is_read_back() -> None:
    desk = Desk.of(PAPER)
    made = desk.add(desk.at("zeven sluizen"))
    assert isinstance(made, Added)
    assert desk.stands_exactly(made, desk.chosen(desk.at("zeven sluizen")))
    assert made.file.splitlines()[made.line - 1] == f"## {made.id}"
    assert made.remarks == ()


def test_an_existing_file_keeps_what_it_has() -> None:
    made = added(before=FILE, words="zeven bruggen")
    assert made.file == f"{FILE}\n{made.entry}"
    first, second = Desk.of(PAPER).placed(made.file)
    assert isinstance(first, Placed)
    assert isinstance(second, Placed)


def test_the_id_is_free() -> None:
    assert added(before=FILE, words="Er zijn zeven").id == "er-zijn-zeven-2"


@pytest.mark.parametrize(
    ("wish", "reason"),
    [
        (replace(WISH, tekst=" \n "), "nog geen tekst"),
        (replace(WISH, auteur="  "), "wie de noot schrijft"),
        (replace(WISH, soort=NoteKind.FEITENCHECK), "een feitencheck noemt haar bron"),
        (replace(WISH, soort=NoteKind.CORRECTIE, bron="\t"), "een correctie noemt haar bron"),
        (replace(WISH, tekst="## kop\n\ntekst"), "opent in het bestand een nieuwe noot"),
        (replace(WISH, tekst="# kop\n\ntekst"), "kop, tabel of voetnoot"),
        (replace(WISH, tekst="tekst[^1]\n\n[^1]: noot"), "kop, tabel of voetnoot"),
        (
            replace(WISH, tekst="## twee\n\n```yaml\nsoort: uitleg\nbij: vraag-1\n```\n\ningesmokkeld"),
            "opent in het bestand een nieuwe noot",
        ),
    ],
)
def test_a_note_that_could_not_stand_is_refused_with_the_reason(wish: Wish, reason: str) -> None:
    assert reason in refused(wish)


def test_lists_and_quotations_are_text_of_a_note() -> None:
    assert added(replace(WISH, tekst="Zie:\n\n- een\n- twee\n\n> aanhaling")).entry.endswith("\n> aanhaling\n")


def test_a_source_makes_a_factcheck_possible() -> None:
    made = added(replace(WISH, soort=NoteKind.FEITENCHECK, bron="CBS,\n 2026"))
    assert "bron: CBS, 2026\n" in made.entry


def test_a_commitment_is_open_and_may_have_a_term() -> None:
    made = added(replace(WISH, soort=NoteKind.TOEZEGGING, termijn="voor de zomer"))
    assert "termijn: voor de zomer\nstatus: open\n" in made.entry
    assert "status" not in added(replace(WISH, termijn="voor de zomer")).entry


def test_a_file_without_its_head_is_mended_first() -> None:
    assert refused(WISH, before="geen kop") == (
        "het bestand begint niet met front matter (begin met een regel ---, dan de sleutels, dan weer een regel ---)"
    )


def test_a_file_that_ends_in_an_open_block_swallows_no_note() -> None:
    assert "in noot er-zijn-zeven staat" in refused(WISH, before=f"{FILE}\n```\nopen")


def test_what_the_build_will_say_is_said_before() -> None:
    told = added(replace(WISH, tekst="Zie [vraag 9](#vraag-9)."), before=FILE).remarks
    assert any("dezelfde passage als noot er-zijn-zeven" in one for one in told)
    assert any("leidt nergens heen" in one for one in told)


def test_problems_of_other_notes_are_not_said_of_this_one() -> None:
    before = FILE.replace("Een eerdere noot.", "Zie [vraag 9](#vraag-9).")
    assert added(before=before, words="zeven bruggen").remarks == ()


def test_a_byte_order_mark_stays() -> None:
    made = added(before=f"\ufeff{FILE}", words="zeven bruggen")
    assert made.file.startswith("\ufeff---")


def test_the_note_is_a_concept_of_today() -> None:
    desk = Desk.of(PAPER)
    note = desk.notes(added().file).annotations[0]
    assert (note.staat.value, note.datum, note.auteur) == ("concept", TODAY, "R. Edactie")
    assert note.citaat == Quote("zeven sluizen")


@pytest.mark.parametrize(
    "quote", [Quote("zeven"), Quote("zeven bruggen"), Quote("acht sluizen"), Quote("zeven", "Zijn")]
)
def test_a_note_that_lands_elsewhere_is_never_handed_out(quote: Quote, monkeypatch: pytest.MonkeyPatch) -> None:
    """Even if the quote were made wrongly: what counts is where the build places it."""
    monkeypatch.setattr("griffie.noting.adding.quote_of", lambda _: quote)
    assert "niet op de gekozen passage" in refused(WISH)
