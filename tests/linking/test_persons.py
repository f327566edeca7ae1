"""People and fracties, from papers and registers."""

from datetime import date

from linking_corpus import paper, world

from griffie.linking.persons import Signed, asked, offices_at, signed
from griffie.model.document import Signatory
from griffie.model.register import Office, Person, Registers

MINISTER = Person("jansen", "Jo Jansen", vormen=("J. Jansen",))


def test_who_signed_in_which_function_newest_first() -> None:
    made = world(
        paper(
            "a", "deel x: Een.", datum=date(2026, 1, 1), ondertekenaars=(Signatory("J. Jansen", "staatssecretaris"),)
        ),
        paper("b", "deel x: Twee.", datum=date(2026, 5, 1), ondertekenaars=(Signatory("Jo Jansen", "minister"),)),
        paper("c", "deel x: Drie.", ondertekenaars=(Signatory("Een ander", "minister"),)),
        registers=Registers(personen=(MINISTER,)),
    )
    assert signed(made.corpus) == {"jansen": (Signed("b", "minister"), Signed("a", "staatssecretaris"))}


def test_offices_hold_on_the_days_that_the_register_shows() -> None:
    seen = Office("minister", op=date(2026, 6, 15))
    held = Office("Kamerlid", van=date(2023, 12, 6), tot=date(2025, 11, 11))
    since = Office("voorzitter", van=date(2026, 1, 1))
    person = Person("x", "X", functies=(seen, held, since))
    assert offices_at(person, date(2026, 6, 15)) == (seen, since)
    assert offices_at(person, date(2026, 6, 16)) == (since,)
    assert offices_at(person, date(2025, 11, 11)) == (held,)
    assert offices_at(person, date(2025, 12, 1)) == ()


def test_what_a_fractie_asked_in_papers_and_not_in_summaries() -> None:
    text = "== sp\nvraag 1: Wat?\nvraag 2: Hoe?\n== volt\nvraag 1: Wie?"
    made = world(
        paper("a", text),
        paper("b", "== sp\nvraag 3: En?", datum=date(2026, 9, 1)),
        paper("c", text, soort="samenvatting"),
    )
    found = {fractie: [(id_, unit.anchor) for id_, unit in units] for fractie, units in asked(made.corpus).items()}
    assert found == {
        "sp": [("b", "sp-vraag-3"), ("a", "sp-vraag-1"), ("a", "sp-vraag-2")],
        "volt": [("a", "volt-vraag-1")],
    }
