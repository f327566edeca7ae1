"""Headings inside an answer are lines of it; headings that open a part of the paper are not."""

from griffie.importers.cross_headings import cross_headings
from griffie.importers.draft import Block, Paragraph, Title
from griffie.importers.inline import of_text, plain


def text(words: str) -> Paragraph:
    return Paragraph(1, of_text(words))


def title(words: str, level: int = 6) -> Title:
    return Title(1, level, of_text(words))


def titles(*blocks: Block) -> list[str]:
    return [plain(block.inline) for block in cross_headings(blocks) if isinstance(block, Title)]


ONE = (text("Vraag 1"), text("Wie?"), text("Antwoord 1"))
TWO = (text("Vraag 2"), text("Wat?"), text("Antwoord 2"), text("Dit."))


def test_a_heading_directly_under_an_answer_and_those_like_it_are_lines_of_the_answer() -> None:
    assert titles(*ONE, title("Aanpak"), text("Zo."), title("Kosten"), text("Nul."), *TWO) == []
    assert titles(*ONE, text("Eerst dit."), title("Aanpak"), text("Zo."), *TWO) == []


def test_a_heading_of_a_kind_that_opens_parts_opens_one() -> None:
    assert titles(title("Aanleg"), *ONE, text("Zo."), title("Beheer"), text("De leden lazen."), *TWO) == [
        "Aanleg",
        "Beheer",
    ]
    assert titles(*ONE, text("Zo."), title("Beheer"), *TWO) == ["Beheer"]
    assert titles(title("Aanleg"), *ONE, title("Aanpak"), text("Zo."), *TWO) == ["Aanleg"]


def test_fracties_annexes_and_numbers_open_parts_wherever_they_stand() -> None:
    for words in ("Vragen van de leden van de SP-fractie", "Bijlage 1: Telling", "2. Beheer", "II Artikelsgewijs"):
        assert titles(*ONE, text("Zo."), title(words), text("De leden lazen."), *TWO) == [words]


def test_after_the_last_question_and_after_the_signature_nothing_is_a_line_of_an_answer() -> None:
    assert titles(*ONE, text("Zo."), title("Overzicht"), text("Tabel.")) == ["Overzicht"]
    signed = (text("Hoogachtend,"), text("De minister van Groen,"), text("Anna de Heg"))
    assert titles(*ONE, text("Zo."), *signed, title("Overzicht"), text("Tabel."), *TWO) == ["Overzicht"]
