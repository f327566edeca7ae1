"""Entries are written as an editor writes them."""

from datetime import date

import pytest

from griffie.model.annotation import NoteKind, Quote
from griffie.noting.entry import Entry, free_id, ids_in, paragraphs, scalar, short_id, with_entry, written

DAY = date(2026, 11, 26)
WHOLE = """## niet-minder-dan-1-5

```yaml
soort: toezegging
bij: antwoord-16
citaat: niet minder dan 1,5%
voor: afgesproken
na: van het bbp
bron: "antwoord 16: de tweede zin"
auteur: R. Edactie
datum: 2026-11-26
staat: concept
termijn: voor de zomer
status: open
```

Eerste alinea.

Tweede, met een [link](#vraag-42).
"""


def test_all_fields_in_the_order_of_the_manual() -> None:
    entry = Entry(
        id="niet-minder-dan-1-5",
        soort=NoteKind.TOEZEGGING,
        bij="antwoord-16",
        citaat=Quote("niet minder dan 1,5%", "afgesproken", "van het bbp"),
        bron="antwoord 16: de tweede zin",
        auteur="R. Edactie",
        datum=DAY,
        termijn="voor de zomer",
        status="open",
        tekst="\r\nEerste alinea.  \r\n\r\n\r\n\r\nTweede, met een [link](#vraag-42).\n",
    )
    assert written(entry) == WHOLE


def test_what_is_empty_is_not_written() -> None:
    assert written(Entry("een", "vraag-1", "Tekst.")) == (
        "## een\n\n```yaml\nsoort: uitleg\nbij: vraag-1\nstaat: concept\n```\n\nTekst.\n"
    )


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("gewone woorden, met komma’s (en haakjes)", "gewone woorden, met komma’s (en haakjes)"),
        ("36\u00a0800 X", "36\u00a0800 X"),
        ("a: b", '"a: b"'),
        ("a #b", '"a #b"'),
        ("- a", '"- a"'),
        ('"ja"', '"\\"ja\\""'),
        ("C:\\pad", "C:\\pad"),
        ("null", '"null"'),
        ("~", '"~"'),
        ("12", "12"),
        ("{a}", '"{a}"'),
        ("\u200ba\x07", '"\\U0000200ba\\U00000007"'),
        ("a\u2028b", '"a\\U00002028b"'),
    ],
)
def test_values_are_plain_where_that_reads_back_the_same(value: str, expected: str) -> None:
    assert scalar("bron", value) == expected


def test_a_file_that_is_not_there_begins_as_by_hand() -> None:
    made = with_entry("", Entry("een", "vraag-1", "Tekst."), DAY)
    assert made.startswith("---\nauteur: Redactie\ndatum: 2026-11-26\n---\n\n## een\n")


@pytest.mark.parametrize("before", ["---\nauteur: R\n---", "---\nauteur: R\n---\n", "---\nauteur: R\n---\n\n\n\n"])
def test_one_empty_line_before_the_entry(before: str) -> None:
    assert with_entry(before, Entry("een", "vraag-1", "x"), DAY).startswith(
        "---\nauteur: R\n---\n\n## een\n\n```yaml\n"
    )


def test_lines_end_as_those_of_the_file() -> None:
    made = with_entry("---\r\nauteur: R\r\n---\r\n", Entry("een", "vraag-1", "x\n\ny"), DAY)
    assert "\n" not in made.replace("\r\n", "")
    assert made.endswith("x\r\n\r\ny\r\n")


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("niet minder dan 1,5% van het bbp", "niet-minder-dan-1-5"),
        ("Financiën", "financien"),
        ("… – «De» sluis", "de-sluis"),
        ("Вопрос", "noot"),
        ("Oberbefehlshaberschaftsangelegenheiten en nog meer", "oberbefehlshaberschaftsangelegen"),
        ("de bezwaarschriftenadviescommissie van onafhankelijken", "de-bezwaarschriftenadviescommiss"),
    ],
)
def test_an_id_is_the_first_words(words: str, expected: str) -> None:
    assert short_id(words, ()) in {expected, "de"} if words.startswith("de bez") else short_id(words, ()) == expected


def test_an_id_that_is_taken_gets_a_number() -> None:
    assert short_id("de sluis", ["de-sluis", "de-sluis-2"]) == "de-sluis-3"
    assert free_id("een", ()) == "een"


def test_ids_of_notes_that_cannot_be_read_are_taken_too() -> None:
    assert ids_in("---\n---\n## een\n\nzonder velden\n\n##  Twee \n### drie\n") == {"een", "Twee"}


def test_paragraphs_keep_lines_and_lose_what_is_empty() -> None:
    assert paragraphs("\n\n a \n b\t\n\n\n\nc\r\r") == " a\n b\n\nc"
