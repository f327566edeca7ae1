"""Notes at a re-import: a note keeps its text or is told; in no case does it end on another text by itself."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from griffie.importers.carrying import Carried, Fate, carry
from griffie.importers.version_guesses import Rank

HEAD = "---\nid: proef\nsoort: brief\ntitel: Heggen\ndatum: 2026-02-03\n---\n\n"
QUESTIONS = {
    1: "Hoe hoog mag een heg langs een dorpsweg worden?",
    2: "Wie betaalt het snoeien van bomen op een schoolplein?",
    3: "Waarom duurt het planten van een singel zo lang?",
}
ANSWERS = {
    1: "De gemeente stelt de hoogte vast. Een heg langs een dorpsweg is ten hoogste twee meter hoog.",
    2: "De gemeente betaalt. Zie verder het antwoord op vraag 12.",
    3: "De gemeente plant alleen in de winter. Zie verder het antwoord op vraag 21.",
}


def paper(questions: dict[int, str] = QUESTIONS, answers: dict[int, str] = ANSWERS) -> str:
    parts = [f"### Vraag {n}\n\n{questions[n]}\n\n### Antwoord {n}\n\n{answers[n]}\n" for n in questions]
    return HEAD + "\n".join(parts)


def note(bij: str, citaat: str = "") -> str:
    quote = f"citaat: {citaat}\n" if citaat else ""
    fields = f"soort: uitleg\nbij: {bij}\n{quote}"
    return f"---\nauteur: Red\ndatum: 2026-02-04\n---\n\n## n\n\n```yaml\n{fields}```\n\nUitleg.\n"


def fate(after: str, notes: str, before: str | None = None) -> Carried:
    (found,) = carry(before or paper(), after, notes)
    return found


@pytest.mark.parametrize(
    ("bij", "citaat"), [("antwoord-1", "twee meter"), ("antwoord-1", ""), ("vraag-2", "bomen"), ("antwoord-3-al1", "")]
)
def test_what_did_not_change_stays(bij: str, citaat: str) -> None:
    assert fate(paper(), note(bij, citaat)).fate is Fate.STAYS


def test_swapped_answers_take_no_note_along() -> None:
    swapped = paper(answers={**ANSWERS, 2: ANSWERS[3], 3: ANSWERS[2]})
    for citaat in ("De gemeente", "Zie verder het antwoord", ""):
        found = fate(swapped, note("antwoord-2", citaat))
        assert found.fate is Fate.STRAYS
        assert found.guesses[0].anchor == "antwoord-3"


def test_answers_that_differ_in_one_number_are_told_apart() -> None:
    answers = {1: "Zie het antwoord op vraag 12.", 2: "Zie het antwoord op vraag 21.", 3: "Ja."}
    swapped = {1: answers[2], 2: answers[1], 3: "Ja."}
    found = fate(paper(answers=swapped), note("antwoord-1", "Zie het antwoord"), paper(answers=answers))
    assert found.fate is Fate.STRAYS
    assert (found.guesses[0].rank, found.guesses[0].anchor) == (Rank.ELSEWHERE, "antwoord-2")


@pytest.mark.parametrize(
    ("bij", "citaat"),
    [("vraag-2", "snoeien"), ("vraag-2", ""), ("antwoord-2", "De gemeente betaalt"), ("antwoord-2", "")],
)
def test_renumbered_questions_take_no_note_along(bij: str, citaat: str) -> None:
    new = "Wie gaat de bomen langs het kanaal snoeien?"
    questions = {1: QUESTIONS[1], 2: new, 3: QUESTIONS[2], 4: QUESTIONS[3]}
    answers = {1: ANSWERS[1], 2: "De gemeente betaalt het snoeien.", 3: ANSWERS[2], 4: ANSWERS[3]}
    found = fate(paper(questions, answers), note(bij, citaat))
    assert found.fate is Fate.STRAYS
    assert found.guesses[0].anchor == bij.replace("2", "3")


def test_the_same_answer_to_another_question_is_another_text() -> None:
    questions = {1: QUESTIONS[1], 2: QUESTIONS[3], 3: QUESTIONS[2]}
    same = dict.fromkeys(QUESTIONS, "Dat is aan de gemeente.")
    found = fate(paper(questions, same), note("antwoord-2", "de gemeente"), paper(answers=same))
    assert found.fate is Fate.STRAYS
    assert "andere vraag" in found.reason


def test_titles_themes_and_points_follow_the_same_law() -> None:
    notes = (
        "---\nin_het_kort:\n  - tekst: De gemeente betaalt\n    bij: antwoord-2\n"
        "titels:\n  vraag-2: Wie snoeit\nthemas:\n  vraag-1: Heggen\n---\n"
    )
    moved = paper({1: QUESTIONS[1], 2: QUESTIONS[3], 3: QUESTIONS[2]}, {1: ANSWERS[1], 2: ANSWERS[3], 3: ANSWERS[2]})
    found = carry(paper(), moved, notes)
    assert [(one.addition.line, one.fate) for one in found] == [
        (3, Fate.STRAYS), (6, Fate.STRAYS), (8, Fate.STAYS),
    ]  # fmt: skip
    assert [one.guesses[0].anchor for one in found[:2]] == ["antwoord-3", "vraag-3"]


def test_a_passage_that_is_repeated_has_no_place() -> None:
    found = fate(paper(answers={**ANSWERS, 1: f"{ANSWERS[1]}\n\n{ANSWERS[1]}"}), note("antwoord-1", "twee meter"))
    assert found.fate is Fate.LOST
    assert "2 keer" in found.reason


def test_a_repeated_answer_that_changes_elsewhere_keeps_its_note() -> None:
    same = {**ANSWERS, 3: ANSWERS[1]}
    corrected = {**same, 1: same[1].replace("twee", "drie")}
    found = fate(paper(answers=corrected), note("antwoord-1", "langs een dorpsweg"), paper(answers=same))
    assert found.fate is Fate.STAYS
    assert found.reason


@pytest.mark.parametrize("citaat", ["twee meter", "De gemeente stelt", ""])
def test_a_split_paragraph_keeps_what_stands_in_it(citaat: str) -> None:
    split = paper(answers={**ANSWERS, 1: ANSWERS[1].replace(". Een", ".\n\nEen")})
    assert fate(split, note("antwoord-1", citaat)).fate is Fate.STAYS


def test_a_split_paragraph_does_not_take_a_note_on_the_paragraph_along() -> None:
    answer = "Eerst dit. Daarna komt iets heel anders over sloten en bruggen."
    before = {**ANSWERS, 1: f"{answer}\n\nTot slot de heggen langs het spoor."}
    split = {**ANSWERS, 1: before[1].replace(". Daarna", ".\n\nDaarna")}
    found = fate(paper(answers=split), note("antwoord-1-al2"), paper(answers=before))
    assert found.fate is Fate.STRAYS
    assert (found.guesses[0].rank, found.guesses[0].anchor) == (Rank.HERE, "antwoord-1-al3")


def test_a_changed_digit_orphans_the_quote_that_holds_it_and_no_other() -> None:
    before = {**ANSWERS, 1: "Het kost 37 miljoen euro in het jaar 2026. Dat is veel."}
    after = {**before, 1: before[1].replace("37", "38")}
    lost = fate(paper(answers=after), note("antwoord-1", "37 miljoen euro in het jaar"), paper(answers=before))
    assert lost.fate is Fate.LOST
    assert (lost.guesses[0].rank, lost.guesses[0].text) == (Rank.NEAR, "38 miljoen euro in het jaar")
    assert lost.guesses[0].alone
    kept = fate(paper(answers=after), note("antwoord-1", "euro in het jaar"), paper(answers=before))
    assert kept.fate is Fate.STAYS
    assert "gewijzigd" in kept.reason


def test_a_quote_that_is_gone_is_sought_by_the_sentence_around_it() -> None:
    after = {**ANSWERS, 1: ANSWERS[1].replace("ten hoogste", "hooguit")}
    found = fate(paper(answers=after), note("antwoord-1", "ten hoogste"))
    assert found.fate is Fate.LOST
    assert [guess.text for guess in found.guesses] == ["Een heg langs een dorpsweg is hooguit twee meter hoog."]


def test_two_guesses_that_are_equally_good_are_both_shown_and_neither_is_the_best() -> None:
    before = {**ANSWERS, 1: "Dit kost 10 miljoen euro per jaar. Het duurt lang."}
    after = {**before, 1: "Dit kost 11 miljoen euro per jaar. Dat kost 12 miljoen euro per jaar."}
    found = fate(paper(answers=after), note("antwoord-1", "kost 10 miljoen euro per jaar"), paper(answers=before))
    assert found.fate is Fate.LOST
    assert len(found.guesses) == 2
    assert not any(guess.alone for guess in found.guesses)


def test_words_that_went_to_another_question_are_found_there() -> None:
    after = {**ANSWERS, 1: "De gemeente stelt de hoogte vast.", 3: f"{ANSWERS[3]} {ANSWERS[1].split('. ')[1]}"}
    found = fate(paper(answers=after), note("antwoord-1", "ten hoogste twee meter"))
    assert found.fate is Fate.LOST
    assert (found.guesses[0].rank, found.guesses[0].anchor) == (Rank.ELSEWHERE, "antwoord-3")


def test_a_note_that_was_made_to_fit_the_new_version_stays() -> None:
    after = paper(answers={**ANSWERS, 1: "De provincie stelt de hoogte vast."})
    found = fate(after, note("antwoord-1", "De provincie"))
    assert found.fate is Fate.STAYS


def test_a_question_that_is_gone_loses_its_notes() -> None:
    found = fate(paper({1: QUESTIONS[1], 2: QUESTIONS[2]}), note("antwoord-3", "in de winter"))
    assert found.fate is Fate.LOST
    assert "geen plaats" in found.reason


def test_what_cannot_be_read_is_never_carried() -> None:
    assert fate(paper(), note("antwoord-1"), "geen front matter").fate is Fate.STRAYS
    assert fate("geen front matter", note("antwoord-1")).fate is Fate.LOST
    assert fate(paper(), "## los\n").fate is Fate.LOST


TEXTS = st.lists(
    st.sampled_from(["Dat is aan de gemeente.", *ANSWERS.values(), "Zie het antwoord op vraag 2.", "Ja."]),
    min_size=3,
    max_size=3,
)


@given(order=st.permutations([1, 2, 3]), same_answers=st.booleans(), texts=TEXTS, at=st.integers(1, 3))
def test_law_what_stays_still_has_its_question_and_its_text(
    order: list[int], same_answers: bool, texts: list[str], at: int
) -> None:
    answers = dict(enumerate(texts, 1))
    questions = {n: QUESTIONS[old] for n, old in enumerate(order, 1)}
    after = answers if same_answers else {n: answers[old] for n, old in enumerate(order, 1)}
    for citaat in ("", answers[at].split(".")[0]):
        found = fate(paper(questions, after), note(f"antwoord-{at}", citaat), paper(answers=answers))
        if found.fate is Fate.STAYS:
            assert (questions[at], after[at]) == (QUESTIONS[at], answers[at])
        elif order == [1, 2, 3]:
            assert answers[at].count(citaat) > 1
