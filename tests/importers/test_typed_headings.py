"""Headings that only their words mark: typed numbers, their depth, letters inside a paper, labels on two lines."""

from griffie.importers.draft import Block, Heading, Item, Paragraph, Title, Unit
from griffie.importers.headings import ranked, typed_headings, whole_labels
from griffie.importers.inline import of_text, plain
from griffie.importers.questions import structure
from griffie.importers.shapes import Shape


def text(words: str) -> Paragraph:
    return Paragraph(1, of_text(words))


def item(marker: str, words: str) -> Item:
    return Item(1, marker, of_text(words))


def section(words: str) -> Heading:
    return Heading(1, Unit.SECTION, of_text(words))


def titles(blocks: tuple[Block, ...]) -> list[str]:
    return [plain(block.inline) for block in blocks if isinstance(block, Title)]


def ranks(*parts: Heading | Block) -> list[int]:
    return [part.rank for part in ranked(parts) if isinstance(part, Heading)]


def test_numbered_lines_that_stand_apart_are_headings() -> None:
    found = typed_headings(
        (item("1.", "Inleiding"), text("Er was een heg."), item("2.", "Beheer"), text("2.1 Snoei"), text("Ieder jaar."))
    )
    assert titles(found.blocks) == ["1. Inleiding", "2. Beheer", "2.1 Snoei"]
    assert [repair.voor for repair in found.repairs] == ["1. Inleiding", "2. Beheer", "2.1 Snoei"]


def test_a_list_stays_a_list_and_one_numbered_line_says_nothing() -> None:
    for blocks in (
        (text("Agenda:"), item("1.", "Opening"), item("2.", "Mededelingen"), text("Slot.")),
        (item("1.", "Inleiding"), text("Er was een heg.")),
        (item("1.", "Waarom is dat?"), text("Daarom."), item("2.", "Wie deed dat?"), text("Hij.")),
        (item("1.", "De heg is weg."), text("Zo is het."), item("2.", "De wal ook."), text("Zo is het.")),
    ):
        assert typed_headings(blocks).blocks == blocks


def test_a_section_is_as_deep_as_its_number_says_but_skips_no_level() -> None:
    assert ranks(section("1. Doel"), section("1.1 Nut"), section("1.1.1 Groen"), section("2. Kosten")) == [1, 2, 3, 1]
    assert ranks(section("1.1.1 Groen"), section("1.1.2 Rood")) == [1, 2]
    assert ranks(section("2026 was een goed jaar")) == [1]


def test_all_that_stands_in_one_of_several_letters_is_one_deeper() -> None:
    parts = (
        section("BRIEF VAN DE VOORZITTER VAN DE COMMISSIE"),
        section("Vragen van de leden van de SP-fractie"),
        section("BRIEF VAN DE MINISTER"),
        section("Vragen van de leden van de SP-fractie"),
        section("1.1 Nut"),
    )
    assert ranks(*parts) == [1, 2, 1, 2, 3]
    assert ranks(*parts[:2]) == [1, 1]


def test_a_number_with_its_word_on_the_next_line_is_one_label() -> None:
    blocks = (text("1"), text("Vraag:"), text("Wie?"), text("2"), text("Waar?"))
    assert [
        plain(block.inline) for block in whole_labels(blocks, frozenset({0, 3})) if isinstance(block, Paragraph)
    ] == [
        "1 Vraag:",
        "Wie?",
        "2",
        "Waar?",
    ]
    lines = ("1", "Vraag:", "Wie?", "Antwoord:", "Wij.", "2", "Vraag:", "Waar?", "Antwoord:", "Hier.")
    shape, found = structure([text(line) for line in lines])
    assert shape is Shape.LABELLED
    assert [plain(part.inline) for part in found.parts if isinstance(part, Heading)] == [
        *("1 Vraag:", "Antwoord:", "2 Vraag:", "Antwoord:"),
    ]
    assert found.doubts == ()
