"""Notes as editors write them."""

from datetime import date

import pytest

from griffie.model.annotation import Highlight, NoteKind, Notes, Quote, State
from griffie.model.prose import MarkKind
from griffie.problems import Problem
from griffie.reading.notes import read_notes
from griffie.reading.source import Source

TEXT = """---
auteur: Redactie
datum: 2026-03-03
in_het_kort:
  - tekst: Het regent door de herfst.
    bij: vraag-1
titels:
  vraag-1: Regen
  sp-vraag-2: Wind
---

## waarom-regen

```yaml
soort: uitleg
bij: antwoord-1
citaat: "omdat het herfst is"
voor: Het regent,
bron: antwoord 1
```

De herfst duurt drie maanden; zie [vraag 2](#vraag-2) en [IAMD](begrip:iamd).

Een tweede alinea met een **kop**:
## is hier geen kop, maar wel buiten een blok

## beloofd

~~~yaml
soort: toezegging
bij: [antwoord-1, antwoord-2]
# ## geen kop
termijn: voor de zomer
status: open
auteur: Iemand anders
gewijzigd: 2026-03-04
staat: ter controle
~~~

Beloofd is beloofd.
"""


def read(text: str) -> tuple[Notes, tuple[Problem, ...]]:
    notes, problems = read_notes(Source("content/1/proef/annotaties.md", text, ""), "proef")
    assert notes
    return notes, problems


def test_everything_in_a_file_arrives() -> None:
    text = TEXT.replace("\n## is hier geen kop, maar wel buiten een blok", "")
    notes, problems = read(text)
    assert problems == ()
    assert (notes.paper, notes.path, notes.source) == ("proef", "content/1/proef/annotaties.md", text)
    assert notes.in_het_kort == (Highlight("Het regent door de herfst.", "vraag-1"),)
    assert notes.titels == (("vraag-1", "Regen"), ("sp-vraag-2", "Wind"))
    first, second = notes.annotations
    assert (first.id, first.soort, first.bij) == ("waarom-regen", NoteKind.UITLEG, ("antwoord-1",))
    assert first.citaat == Quote("omdat het herfst is", "Het regent,")
    assert first.citaat_span.of(text) == '"omdat het herfst is"'
    assert first.span.of(text) == "## waarom-regen"
    assert (first.auteur, first.datum, first.staat) == ("Redactie", date(2026, 3, 3), State.GEPUBLICEERD)
    assert [prose.text for prose in first.proses] == [
        "De herfst duurt drie maanden; zie vraag 2 en IAMD.",
        "Een tweede alinea met een kop:",
    ]
    assert [mark.value for mark in first.proses[0].marks if mark.kind is MarkKind.LINK] == ["#vraag-2", "begrip:iamd"]
    assert first.proses[1].pieces[0].source == text.index("Een tweede alinea")
    assert (second.bij, second.termijn, second.status) == (("antwoord-1", "antwoord-2"), "voor de zomer", "open")
    assert (second.auteur, second.gewijzigd, second.staat) == ("Iemand anders", date(2026, 3, 4), State.TER_CONTROLE)
    assert second.citaat is None


def test_a_heading_in_the_text_of_a_note_begins_a_note() -> None:
    _, problems = read(TEXT)
    assert [problem.code for problem in problems] == ["N102"]


@pytest.mark.parametrize("end", ["\r\n", "\r"])
def test_line_ends_make_no_difference(end: str) -> None:
    text = TEXT.replace("\n## is hier geen kop, maar wel buiten een blok", "")
    notes, problems = read(text.replace("\n", end))
    assert problems == ()
    assert [note.id for note in notes.annotations] == ["waarom-regen", "beloofd"]
    assert notes.annotations[0].span.of(text.replace("\n", end)) == "## waarom-regen"


def test_an_unknown_kind_lists_the_kinds() -> None:
    text = TEXT.replace("soort: uitleg", "soort: uitlg").replace("\n## is hier geen kop, maar wel buiten een blok", "")
    notes, (problem,) = read(text)
    assert problem.code == "F108"
    assert (
        problem.hint == "bedoelde u uitleg? mogelijk: uitleg, context, feitencheck, toezegging, verwijzing, correctie"
    )
    assert [note.id for note in notes.annotations] == ["beloofd"]


@pytest.mark.parametrize(
    ("body", "codes"),
    [
        ("- een\n- twee", []),
        ("> gezegd\n\n1. een", []),
        ("| a | b |\n|---|---|\n| 1 | 2 |", ["N111"]),
        ("- een\n\n  | a | b |\n  |---|---|\n  | 1 | 2 |", ["N111"]),
        ("> | a | b |\n> |---|---|\n> | 1 | 2 |", ["N111"]),
        ("### Kop\n\nTekst.", ["N111"]),
        ("Tekst.[^1]\n\n[^1]: Noot.", ["N111"]),
        ("", ["N107"]),
    ],
)
def test_a_note_holds_paragraphs_lists_and_quotations(body: str, codes: list[str]) -> None:
    head = "---\nauteur: Redactie\ndatum: 2026-03-03\n---\n\n## een\n\n```yaml\nsoort: uitleg\nbij: antwoord-1\n```\n\n"
    _, problems = read(f"{head}{body}\n")
    assert [problem.code for problem in problems] == codes
