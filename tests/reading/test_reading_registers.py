"""Registers, and everything read brought together."""

from dataclasses import replace
from datetime import date
from pathlib import Path

from reading_driver import read_content, read_text

from griffie.model.annotation import Notes
from griffie.model.register import (
    AddressException,
    CitedPaper,
    Dossier,
    Fractie,
    Law,
    Office,
    Person,
    Registers,
    SiteConfig,
    Term,
)
from griffie.reading.gather import gather
from griffie.reading.registers import read_registers
from griffie.reading.source import Source

FILES = {
    "begrippen": """
- {id: wind, term: wind, uitleg: Lucht die waait., zie: [bui], vormen: [bries]}
- {id: bui, term: bui, afkorting: B, uitleg: Regen.}
""",
    "personen": """
- id: noor
  naam: Noor de Wit
  functies:
    - {functie: minister van Weer, op: 2026-01-01, fractie: sp}
""",
    "fracties": "- {id: sp, naam: SP, vormen: [SP-fractie], kamers: [Tweede Kamer, Eerste Kamer]}",
    "dossiers": """
- {id: "28676", titel: NAVO}
- {id: 36800-K}
- {id: 21501-02, kort: Raad}
""",
    "stukken": """
- {id: kst-36800-X-34, soort: motie, datum: 2025-10-01, namen: [motie Wind c.s.]}
- {id: 2026D28253}
""",
    "wetten": "- {id: BWBR0001840, naam: Grondwet, vormen: [Gw]}",
    "uitzonderingen": "- {id: kst-1-2, adres: geen, reden: bestaat niet}",
    "site": "naam: Proef\ncontact: redactie@example.nl",
}


def sources(files: dict[str, str]) -> list[Source]:
    return [Source(f"content/{name}.yaml", text, "") for name, text in files.items()]


def test_all_registers_arrive_sorted_by_id() -> None:
    registers, problems = read_registers(sources(FILES))
    assert problems == ()
    wind = Term("wind", "wind", "Lucht die waait.", vormen=("bries",), zie=("bui",))
    office = Office("minister van Weer", op=date(2026, 1, 1), fractie="sp")
    assert registers == Registers(
        begrippen=(Term("bui", "bui", "Regen.", afkorting="B"), wind),
        personen=(Person("noor", "Noor de Wit", functies=(office,)),),
        fracties=(Fractie("sp", "SP", ("SP-fractie",), ("Tweede Kamer", "Eerste Kamer")),),
        dossiers=(Dossier("21501-02", kort="Raad"), Dossier("28676", "NAVO"), Dossier("36800-K")),
        stukken=(
            CitedPaper("2026D28253"),
            CitedPaper("kst-36800-X-34", "motie", datum=date(2025, 10, 1), namen=("motie Wind c.s.",)),
        ),
        wetten=(Law("BWBR0001840", "Grondwet", ("Gw",)),),
        uitzonderingen=(AddressException("kst-1-2", "geen", "bestaat niet"),),
        site=SiteConfig("Proef", contact="redactie@example.nl"),
    )


def test_no_registers_are_empty_registers() -> None:
    assert read_registers([]) == (Registers(), ())


def test_a_wrong_entry_is_left_out_and_the_others_stay() -> None:
    registers, problems = read_registers(
        sources({"wetten": "- {id: Grondwet, naam: Gw}\n- {id: BWBR0005537, naam: Awb}\n"})
    )
    assert [law.id for law in registers.wetten] == ["BWBR0005537"]
    assert [problem.code for problem in problems] == ["F107"]


def test_gather_keeps_the_first_of_two_papers_and_names_both() -> None:
    first = read_text("Tekst.").paper
    second = replace(first, path="2/proef/stuk.md")
    corpus, problems = gather([second, first], [], Registers())
    assert corpus.papers == {"proef": first}
    assert [problem.place.path for problem in problems] == ["content/1/proef/stuk.md", "content/2/proef/stuk.md"]
    assert "content/2/proef/stuk.md" in problems[0].message


def test_gather_sorts_papers_and_drops_notes_without_a_paper() -> None:
    paper = read_text("Tekst.").paper
    other = replace(paper, id="eerder", path="1/eerder/stuk.md")
    here, lost = (
        Notes("proef", "content/1/proef/annotaties.md", ""),
        Notes("proeff", "content/1/proeff/annotaties.md", ""),
    )
    corpus, (problem,) = gather([paper, other], [lost, here], Registers())
    assert list(corpus.papers) == ["eerder", "proef"]
    assert list(corpus.notes) == ["proef"]
    assert (problem.code, problem.hint) == ("B110", "bedoelde u proef?")


def test_the_content_of_this_project_has_no_errors() -> None:
    content = read_content(Path(__file__).parents[2] / "content")
    assert [problem for problem in content.problems if problem.severity != "ter info"] == []
    assert content.corpus.papers
