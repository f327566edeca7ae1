"""Numbers over answers that stand apart from their questions; a number in any other place is none."""

import pytest

from griffie.importers.answers_apart import answers_apart
from griffie.importers.draft import Paragraph, Title
from griffie.importers.inline import of_text, plain


def over(*lines: str) -> list[str]:
    blocks = answers_apart([Paragraph(number, of_text(line)) for number, line in enumerate(lines, 1)])
    return [plain(block.inline) for block in blocks if isinstance(block, Paragraph) and block.is_over_answer]


ASKED = ("1", "Wie?", "2", "Wat?", "3", "Waar?")


@pytest.mark.parametrize(
    "opening",
    [
        "Antwoord",
        "Antwoorden:",
        "Antwoord van minister De Heg (Groen), mede namens de ministers. (Ontvangen 8 mei 2026)",
    ],
)
def test_numbers_after_the_line_that_opens_the_answers(opening: str) -> None:
    assert over(*ASKED, opening, "1", "Wij.", "2 en 3", "Dit, hier.") == ["1", "2 en 3"]
    assert over("Vraag 1", "Wie?", "Vragen 2 en 3", "Wat?", opening, "1", "Wij.", "2, 3", "Dit.") == ["1", "2, 3"]


def test_the_line_that_opens_the_answers_is_a_heading() -> None:
    blocks = answers_apart([Paragraph(1, of_text(line)) for line in (*ASKED, "Antwoord", "1", "Wij.")])
    assert [plain(block.inline) for block in blocks if isinstance(block, Title)] == ["Antwoord"]


@pytest.mark.parametrize(
    "lines",
    [
        (*ASKED, "1", "Wij."),
        (*ASKED, "Antwoord", "2", "Dit.", "1", "Wij."),
        (*ASKED, "Antwoord", "1", "Wij.", "7", "Dit."),
        (*ASKED, "Antwoord", "2", "Dit."),
        (*ASKED, "Antwoord", "De minister antwoordt later."),
        ("Antwoord", "1", "Wij."),
    ],
)
def test_numbers_that_do_not_fit_the_questions_say_nothing(lines: tuple[str, ...]) -> None:
    assert over(*lines) == []
