"""Italics that say who speaks get a heading that says it too."""

from griffie.importers.draft import Block, Heading, HeadLine, Item, Paragraph, Role, Unit, Words
from griffie.importers.inline import plain
from griffie.importers.speakers import with_speakers

KIND = [HeadLine(Role.KIND, 1, "ADVIES AFDELING ADVISERING RAAD VAN STATE EN NADER RAPPORT")]


def section(words: str) -> Heading:
    return Heading(1, Unit.SECTION, (Words(words),))


def roman(words: str) -> Paragraph:
    return Paragraph(1, (Words(words),))


def italic(words: str) -> Paragraph:
    return Paragraph(1, (Words(words, emphasis=True),))


def shown(*parts: Heading | Block, head: list[HeadLine] = KIND) -> list[str]:
    found = with_speakers(parts, head).parts
    return [
        f"[{part.added}]" if isinstance(part, Heading) and part.added else plain(part.inline)
        for part in found
        if isinstance(part, Heading | Paragraph | Item)
    ]


def test_each_turn_is_headed_and_lists_go_on_with_it() -> None:
    parts = (
        section("1. Nut"),
        italic("De Afdeling wijst op heggen."),
        Item(1, "a.", (Words("en op wallen.", emphasis=True),)),
        italic("Zij adviseert."),
        Paragraph(1, (Words("Dat is overgenomen, zie "), Words("artikel 1", emphasis=True), Words("."))),
    )
    assert shown(*parts) == [
        "1. Nut",
        "[Advies]",
        "De Afdeling wijst op heggen.",
        "en op wallen.",
        "Zij adviseert.",
        "[Nader rapport]",
        "Dat is overgenomen, zie artikel 1.",
    ]


def test_a_section_in_which_one_speaks_and_a_signature_stay_as_they_are() -> None:
    parts = (
        italic("Voor de eerste kop."),
        section("1. Nut"),
        roman("De toelichting is aangevuld."),
        section("2. Slot"),
        italic("De Afdeling heeft geen bezwaar."),
        roman("De minister van Groen,"),
        roman("Anna de Heg"),
    )
    assert [line for line in shown(*parts) if line.startswith("[")] == ["[Advies]"]


def test_italics_of_any_other_kind_of_paper_say_nothing() -> None:
    parts = (section("1. Nut"), italic("Nadruk."), roman("Gewoon."))
    assert shown(*parts, head=[HeadLine(Role.KIND, 1, "BRIEF VAN DE MINISTER")]) == ["1. Nut", "Nadruk.", "Gewoon."]
