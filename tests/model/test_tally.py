"""What is counted in an outline."""

from griffie.model.tally import BRIEF, Brief, Tally, tally
from griffie.model.unit import Unit, UnitKind


def unit(anchor: str, *questions: str, words: int = 50, fractie: str | None = None) -> Unit:
    kind = {"vraag": UnitKind.VRAAG, "antwoord": UnitKind.ANTWOORD, "voetnoot": UnitKind.VOETNOOT}
    return Unit(
        anchor,
        kind.get(anchor.split("-", maxsplit=1)[0], UnitKind.DEEL),
        anchor,
        0,
        1,
        questions=questions,
        words=words,
        fractie=fractie,
    )


def test_an_empty_paper_counts_nothing() -> None:
    assert tally(()) == Tally()


def test_questions_and_footnotes_are_counted_and_open_questions_named() -> None:
    counted = tally(
        [
            unit("deel-1", fractie="sp"),
            unit("vraag-1", fractie="sp"),
            unit("antwoord-1", "vraag-1"),
            unit("vraag-2", fractie="d66"),
            unit("vraag-3", "vraag-2", fractie="sp"),
            unit("voetnoot-1", "antwoord-1"),
        ]
    )
    assert (counted.questions, counted.footnotes) == (3, 1)
    assert counted.unanswered == ("vraag-2", "vraag-3")
    assert counted.fracties == ("sp", "d66")
    assert counted.brief == ()


def test_a_question_is_brief_when_all_its_answers_are() -> None:
    counted = tally(
        [
            unit("vraag-1"),
            unit("vraag-2"),
            unit("vraag-3"),
            unit("antwoord-1", "vraag-1", "vraag-2", words=BRIEF),
            unit("antwoord-2a", "vraag-2", words=4),
            unit("antwoord-3", "vraag-3", words=3),
            unit("antwoord-3a", "vraag-3", words=BRIEF + 1),
            unit("voetnoot-1", "antwoord-1"),
        ]
    )
    assert counted.brief == (
        Brief("vraag-1", BRIEF, ("antwoord-1", "voetnoot-1")),
        Brief("vraag-2", BRIEF, ("antwoord-1", "voetnoot-1", "antwoord-2a")),
    )
