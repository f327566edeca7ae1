"""What the front matter of a paper says, and what of it must agree."""

from datetime import date

import pytest

from griffie.model.document import Answers, Repair, Signatory
from griffie.reading.front_matter import session_of
from griffie.reading.paper import read_paper
from griffie.reading.source import Source

FULL = """---
id: kst-36800-K-F
soort: nota
titel: "Vaststelling: een begroting"
datum: 2026-06-19
datumsoort: ontvangen
kamer: Eerste Kamer
vergaderjaar: 2025-2026
dossiers: [36800-K]
ondernummer: F
afzender: Ministerie van Weer
ondertekenaars:
  - naam: Noor de Wit
    functie: minister van Weer
kenmerken: [WEER2026001]
beantwoordt:
  omschrijving: het tweede verslag
  stukken: [2026D28253]
  datum: 2026-06-01
bron:
  bestand: nota.pdf
  sha256: {sha}
  kop: |-
    Regel een
    Regel twee
  herstel:
    - {{soort: samengevoegd, regel: 40, voor: een, na: twee}}
---
Tekst.
""".format(sha="a" * 64)


def test_all_keys_arrive_in_the_paper() -> None:
    document, problems = read_paper(Source("content/36800-K/kst-36800-K-F/stuk.md", FULL, "digest"))
    assert document
    assert problems == ()
    paper = document.paper
    assert (paper.id, paper.path, paper.digest) == ("kst-36800-K-F", "36800-K/kst-36800-K-F/stuk.md", "digest")
    assert (paper.titel, paper.datum, paper.datumsoort) == (
        "Vaststelling: een begroting",
        date(2026, 6, 19),
        "ontvangen",
    )
    assert (paper.kamer, paper.vergaderjaar, paper.dossiers) == ("Eerste Kamer", "2025-2026", ("36800-K",))
    assert (paper.ondernummer, paper.afzender, paper.kenmerken) == ("F", "Ministerie van Weer", ("WEER2026001",))
    assert paper.ondertekenaars == (Signatory("Noor de Wit", "minister van Weer"),)
    assert paper.beantwoordt == Answers("het tweede verslag", ("2026D28253",), date(2026, 6, 1))
    assert paper.bron
    assert paper.bron.kop == "Regel een\nRegel twee"
    assert paper.bron.herstel == (Repair("samengevoegd", 40, "een", "twee"),)


def test_what_a_paper_answers_is_a_reference_without_a_place_in_the_text() -> None:
    document, _ = read_paper(Source("content/36800-K/kst-36800-K-F/stuk.md", FULL, ""))
    assert document
    (located,) = document.paper.mentions
    assert (located.n, located.unit, located.sentence) == (-1, "", "2026D28253")


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_line_ends_make_no_difference_but_to_offsets(end: str) -> None:
    text = FULL.replace("\n", end)
    document, problems = read_paper(Source("content/36800-K/kst-36800-K-F/stuk.md", text, ""))
    assert document
    assert problems == ()
    (part,) = document.body.parts
    assert document.paper.titel == "Vaststelling: een begroting"
    prose = next(iter(part.blocks)).prose  # type: ignore[union-attr]  # one passage with one paragraph
    assert prose.pieces[0].source == text.index("Tekst.")


@pytest.mark.parametrize(
    ("datum", "session"),
    [
        (date(2025, 9, 15), "2024-2025"),
        (date(2025, 9, 16), "2025-2026"),
        (date(2026, 9, 14), "2025-2026"),
        (date(2026, 9, 15), "2026-2027"),
        (date(2024, 9, 17), "2024-2025"),
        (date(2026, 1, 1), "2025-2026"),
    ],
)
def test_a_session_begins_on_the_third_tuesday_of_september(datum: date, session: str) -> None:
    assert session_of(datum) == session


def test_other_keys_are_checked_when_an_obligatory_one_is_missing() -> None:
    document, problems = read_paper(Source("content/x/stuk.md", "---\nid: x\nkamer: Derde Kamer\n---\nTekst.\n", ""))
    assert document is None
    assert [problem.code for problem in problems] == ["F104", "F104", "F104", "F108"]
