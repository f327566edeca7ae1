"""What changed between two versions, as an editor reads it: by word, with what moved, was divided or renumbered."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from griffie.importers.changes import Change, Kind, changes, renumbered, summary, words_of_change
from griffie.importers.deposit import Deposited, Outcome
from griffie.importers.difference import difference, next_steps

FRONT = "---\nid: proef\n---\n\n"
LONG = "De gemeente stelt de hoogte van elke heg langs een dorpsweg ieder jaar in het voorjaar vast."
OTHER = "De provincie betaalt het snoeien van de bomen die langs het spoor naar het noorden staan."


def paper(*parts: str) -> str:
    return FRONT + "\n\n".join(parts) + "\n"


def kinds(before: str, after: str) -> list[Kind]:
    return [change.kind for change in changes(before, after)]


def test_a_change_of_one_word_is_told_as_that_word_under_its_heading() -> None:
    before, after = paper("### Antwoord 4", LONG), paper("### Antwoord 4", LONG.replace("voorjaar", "najaar"))
    lines = list(difference(before, after, ()))
    assert lines == [
        "verschil: alinea's: 1 gewijzigd",
        "  Antwoord 4: De gemeente stelt de hoogte van … een dorpsweg ieder jaar in het [-voorjaar-]{+najaar+} vast.",
    ]


def test_what_moved_is_told_once() -> None:
    before = paper("### Antwoord 1", LONG, "### Antwoord 2", OTHER)
    after = paper("### Antwoord 1", OTHER, "### Antwoord 2", LONG)
    found = changes(before, after)
    assert {change.kind for change in found} == {Kind.MOVED}
    assert ("Antwoord 1", "Antwoord 2") in {(change.where, change.came_from) for change in found}


def test_a_paragraph_that_was_divided_has_no_changed_words() -> None:
    before, after = paper(f"{LONG} {OTHER}"), paper(LONG, OTHER)
    assert kinds(before, after) == [Kind.DIVIDED]
    assert summary(changes(before, after)) == "alinea's: 2 anders ingedeeld"


def test_questions_with_another_number_are_told_as_a_run() -> None:
    before = paper(
        *(part for n in range(1, 9) for part in (f"### Vraag {n}", f"{LONG} {n}", f"### Antwoord {n}", f"{n} {OTHER}"))
    )
    parts = [
        part
        for n in range(1, 9)
        for part in (f"### Vraag {n + (n > 3)}", f"{LONG} {n}", f"### Antwoord {n + (n > 3)}", f"{n} {OTHER}")
    ]
    parts[12:12] = ["### Vraag 4", "Hoe diep is de sloot?", "### Antwoord 4", "Diep genoeg."]
    found = changes(before, paper(*parts))
    assert renumbered(found) == ("Vraag 4–8 → 5–9", "Antwoord 4–8 → 5–9")
    assert [change.kind for change in found if change.kind is not Kind.NUMBERED] == [Kind.NEW] * 4


def test_two_paragraphs_that_have_nothing_in_common_are_not_woven_together() -> None:
    found = list(words_of_change(Change(Kind.CHANGED, ("een twee drie vier vijf",), ("zes zeven acht drie negen",))))
    assert [kind for kind, _ in found] == ["weg", "nieuw"]


def test_a_lone_short_word_between_two_changes_goes_with_them() -> None:
    found = list(
        words_of_change(
            Change(
                Kind.CHANGED,
                ("Er komt hoog of laag water aan land vandaag.",),
                ("Er komt breed of smal water aan land vandaag.",),
            )
        )
    )
    assert found[1:3] == [("weg", "hoog of laag "), ("nieuw", "breed of smal ")]


@given(
    before=st.lists(st.sampled_from([LONG, OTHER, "Ja.", "Nee, dat niet."]), max_size=6),
    at=st.integers(0, 5),
    new=st.text("ab ", max_size=9),
)
def test_law_both_versions_can_be_read_back_from_the_changes(before: list[str], at: int, new: str) -> None:
    after = [*before[:at], f"Nieuw {new}", *before[at + 1 :]]
    for change in changes(paper(*before), paper(*after)):
        said = list(words_of_change(change))
        assert "".join(text for kind, text in said if kind != "nieuw").split() == " ".join(change.before).split()
        assert "".join(text for kind, text in said if kind != "weg").split() == " ".join(change.after).split()


@pytest.mark.parametrize("outcome", [Outcome.NEW, Outcome.UNCHANGED, Outcome.REPLACED])
def test_nothing_is_asked_when_the_paper_is_in_its_place(outcome: Outcome) -> None:
    assert next_steps(Deposited(Path("stuk.md"), outcome)) == ()


def test_a_path_with_a_space_can_be_copied_into_a_terminal() -> None:
    steps = next_steps(Deposited(Path("mijn map/stuk.nieuw.md"), Outcome.BESIDE, "bewerkt"))
    assert "import --vervang 'mijn map/stuk.nieuw.md'" in steps[0]
