"""What a paper says of itself: each field with the line it was found at; relative dates resolved, never invented."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from griffie.importers.dates import MONTHS, date_near
from griffie.importers.importing import Converted, convert, convert_file
from griffie.importers.report import facts

LETTER = date(2026, 6, 15)


@pytest.mark.parametrize(
    ("text", "letter", "expected"),
    [
        ("op 9 juni jl.", LETTER, (date(2026, 6, 9), True)),
        ("op 15 juni jl.", LETTER, (LETTER, True)),
        ("op 16 juni jl.", LETTER, (date(2025, 6, 16), True)),
        ("10 oktober jongstleden", LETTER, (date(2025, 10, 10), True)),
        ("18 juni a.s. in Brussel", LETTER, (date(2026, 6, 18), True)),
        ("3 februari aanstaande", LETTER, (date(2027, 2, 3), True)),
        ("29 februari jl.", date(2026, 6, 15), (date(2024, 2, 29), True)),
        ("9 juni 2024", LETTER, (date(2024, 6, 9), False)),
        ("op 9 juni", LETTER, (None, False)),
        ("op 9 juni jl.", None, (None, False)),
        ("31 juni jl.", LETTER, (None, False)),
        ("eind mei jl.", LETTER, (None, False)),
    ],
)
def test_a_relative_date_is_resolved_against_the_letter(
    text: str, letter: date | None, expected: tuple[date | None, bool]
) -> None:
    assert date_near(text, letter) == expected


@given(
    day=st.integers(1, 31), month=st.sampled_from(sorted(MONTHS)), letter=st.dates(date(1995, 1, 1), date(2100, 1, 1))
)
def test_law_jl_is_the_last_such_day_and_a_s_the_next(day: int, month: str, letter: date) -> None:
    past, _ = date_near(f"{day} {month} jl.", letter)
    coming, _ = date_near(f"{day} {month} a.s.", letter)
    for found in (past, coming):
        assert found is None or (found.day, found.month) == (day, MONTHS[month])
    if past and coming:
        assert past <= letter <= coming
        assert (day, month) == (29, "februari") or (coming.year - past.year <= 1)


def letter(opening: str, dated: str = "15-6-2026") -> Converted:
    head = f"\tDatum\n\t{dated}\n" if dated else ""
    subject = "\tBetreft\n\tBeantwoording vragen over heggen\n\nGeachte voorzitter,\n"
    text = f"{head}{subject}{opening}\nVraag 1\nWat?\nAntwoord 1\nDit."
    paper, problems = convert(text.encode(), "brief.txt")
    assert paper is not None, problems
    return paper


@pytest.mark.parametrize(
    "opening",
    [
        "Hierbij de antwoorden op vragen van het lid Jansen. Zij werden ingezonden op 9 juni jl. met kenmerk 28676-12.",
        "Hierbij de antwoorden op de vragen van de leden Jansen en De Wit, ingezonden 9 juni jl. over heggen.",
    ],
)
def test_the_date_of_what_is_answered_follows_from_that_of_the_letter(opening: str) -> None:
    paper = letter(opening)
    assert paper.metadata.beantwoordt is not None
    assert paper.metadata.beantwoordt.datum == date(2026, 6, 9)
    (fact,) = (fact for fact in facts(paper.metadata) if fact.field == "beantwoordt")
    assert "volgt uit" in fact.how
    undated = letter(opening, dated="").metadata.beantwoordt
    assert undated is None or undated.datum is None


def lines(paper: Converted) -> dict[str, int]:
    return {fact.field: fact.line for fact in facts(paper.metadata)}


def test_every_field_of_the_letters_says_where_it_was_found(letters: Path) -> None:
    read = {file.name[:2]: convert(file.read_bytes(), file.name)[0] for file in sorted(letters.glob("*.*.*"))}
    brief, nota = read["so"], read["no"]
    assert brief is not None
    assert nota is not None
    assert lines(brief) == {
        "soort": 31, "titel": 31, "datum": 28, "kamer": 22, "vergaderjaar": 28, "dossiers": 47, "afzender": 34,
        "aan": 22, "kenmerken": 41, "beantwoordt": 47, "ondertekenaars": 49,
    }  # fmt: skip
    assert lines(nota) == {
        "soort": 6, "titel": 4, "datum": 7, "kamer": 6, "vergaderjaar": 2, "dossiers": 4, "ondernummer": 6,
        "beantwoordt": 6, "ondertekenaars": 13,
    }  # fmt: skip


def test_what_the_fields_beside_a_text_contradict_is_told_with_both(tmp_path: Path) -> None:
    folder = Path(__file__).parents[1] / "golden" / "import" / "xml-brief"
    (tmp_path / "kst.xml").write_bytes((folder / "bron.xml").read_bytes())
    fields = {
        "OVERHEIDop.ondernummer": "32",
        "OVERHEIDop.vergaderjaar": "2024-2025",
        "OVERHEIDop.dossiernummer": "36912-XIV",
    }
    rows = "".join(f'<metadata name="{name}" scheme="" content="{value}"/>' for name, value in fields.items())
    (tmp_path / "metadata.xml").write_text(f"<metadata_gegevens>{rows}</metadata_gegevens>", "utf-8")
    paper, problems = convert_file(tmp_path / "kst.xml")
    assert paper is not None, problems
    told = {
        (doubt.soort.split(":")[0], doubt.voor, doubt.na) for doubt in paper.metadata.doubts if "spreken" in doubt.soort
    }
    assert {("ondernummer", "31", "32"), ("vergaderjaar", "2025-2026", "2024-2025")} <= told


def test_numbers_that_nobody_recognised_are_pointed_out_once() -> None:
    text = "Geachte voorzitter,\n\n7\n\nHoe hoog is de heg?\n\nTwee meter.\n\n9\n\nHoe breed?\n\nEen meter.\n"
    paper, problems = convert(text.encode(), "brief.txt")
    assert paper is not None, problems
    (doubt,) = (one for one in paper.bron.twijfel if "alleen een getal" in one.soort)
    assert (doubt.regel, doubt.voor) == (3, "7, 9")
