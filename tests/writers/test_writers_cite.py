"""Citations for reference managers, read back by strict little readers of the three formats."""

import json
import re
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from griffie.model.document import Paper, Signatory
from griffie.model.register import Person, Registers
from griffie.rendering.bibliography import bibtex, entry, ris
from griffie.writers.cite import csl_json

NOTA = Paper(
    id="kst-36800-K-F",
    path="x/stuk.md",
    soort="nota",
    titel="Vaststelling van de begroting",
    datum=date(2026, 6, 19),
    kamer="Eerste Kamer",
    vergaderjaar="2025-2026",
    afzender="Ministerie van Defensie",
    ondertekenaars=(Signatory("Dilan Yeşilgöz-Zegerius", "minister"), Signatory("Tom van der Lee", "staatssecretaris")),
)
LETTER = replace(NOTA, id="brief-2026-06-15", kamer="Tweede Kamer", ondertekenaars=(), titel="Antwoord op {50%} & meer")


def read_bibtex(text: str) -> tuple[str, str, dict[str, str]]:
    """One entry; values in braces that balance, nothing else."""
    head = re.match(r"@(\w+)\{([^,\s]+),\n", text)
    assert head
    assert text.endswith("\n}\n")
    fields = {}
    for line in text[head.end() : -len("\n}\n")].split(",\n"):
        field = re.fullmatch(r"  (\w+) = \{(.*)\}", line)
        assert field, line
        depth = 0
        for char in re.sub(r"\\.", "", field[2]):
            depth += {"{": 1, "}": -1}.get(char, 0)
            assert depth >= 0, line
        assert depth == 0, line
        fields[field[1]] = field[2]
    return head[1], head[2], fields


def read_ris(text: str) -> list[tuple[str, str]]:
    """Lines of two capitals or digits, two spaces, a hyphen, a space."""
    assert text.endswith("\nER  - \n")
    pairs = []
    for line in text.removesuffix("\n").split("\n"):
        field = re.fullmatch(r"([A-Z][A-Z0-9])  - (.*)", line)
        assert field, line
        pairs.append((field[1], field[2]))
    assert pairs[0][0] == "TY"
    return pairs


def test_a_paper_as_csl() -> None:
    assert csl_json([entry(NOTA, Registers())]) == [
        {
            "id": "kst-36800-K-F",
            "type": "report",
            "title": "Vaststelling van de begroting",
            "author": [
                {"family": "Yeşilgöz-Zegerius", "given": "Dilan"},
                {"family": "Lee", "given": "Tom", "non-dropping-particle": "van der"},
            ],
            "issued": {"date-parts": [[2026, 6, 19]]},
            "genre": "nota",
            "publisher": "Ministerie van Defensie",
            "number": "36800 K, F",
            "collection-title": "Kamerstukken I 2025/26",
            "URL": "https://zoek.officielebekendmakingen.nl/kst-36800-K-F.html",
            "language": "nl-NL",
        }
    ]


def test_a_paper_as_bibtex() -> None:
    kind, key, fields = read_bibtex(bibtex(entry(NOTA, Registers())))
    assert (kind, key) == ("techreport", "kst-36800-K-F")
    assert fields["author"] == "Yeşilgöz-Zegerius, Dilan and van der Lee, Tom"
    assert fields["title"] == "{Vaststelling van de begroting}"
    assert fields["date"] == "2026-06-19"


def test_a_paper_as_ris() -> None:
    fields = read_ris(ris(entry(NOTA, Registers())))
    assert ("AU", "Yeşilgöz-Zegerius, Dilan") in fields
    assert ("AU", "van der Lee, Tom") in fields
    assert ("DA", "2026/06/19") in fields
    assert ("SN", "36800 K, F") in fields


def test_a_letter_without_number_gets_none_and_its_page_as_address() -> None:
    item = entry(LETTER, Registers(), "https://voorbeeld.nl/griffie/")
    assert (item.number, item.series) == ("", "")
    assert item.url == "https://voorbeeld.nl/griffie/brief-2026-06-15.html"
    assert not entry(LETTER, Registers()).url


def test_a_body_that_signs_is_one_author() -> None:
    item = entry(LETTER, Registers())
    _, _, fields = read_bibtex(bibtex(item))
    assert fields["author"] == "{Ministerie van Defensie}"
    assert ("AU", "Ministerie van Defensie") in read_ris(ris(item))


def test_signs_that_bibtex_reads_as_commands_are_escaped() -> None:
    _, _, fields = read_bibtex(bibtex(entry(LETTER, Registers())))
    assert fields["title"] == r"{Antwoord op \{50\%\} \& meer}"


def test_the_register_knows_where_a_surname_begins() -> None:
    persons = (Person("mpg", "Maria Peters Garcia", achternaam="Peters Garcia"),)
    signed = replace(NOTA, ondertekenaars=(Signatory("Maria Peters Garcia", "minister"),))
    (author,) = entry(signed, Registers(personen=persons)).authors
    assert (author.family, author.given) == ("Peters Garcia", "Maria")


@pytest.mark.parametrize(
    ("paper_id", "chamber", "years", "number", "series"),
    [
        ("kst-28676-560", "Tweede Kamer", "2025-2026", "28676, nr. 560", "Kamerstukken II 2025/26"),
        ("kst-36800-X-34", "Tweede Kamer", "1999-2000", "36800 X, nr. 34", "Kamerstukken II 1999/2000"),
        ("kst-21501-07-2176", "Tweede Kamer", "", "21501-07, nr. 2176", ""),
        ("kst-36800-K-F", "", "2025-2026", "36800 K, F", ""),
        ("2026D28253", "Tweede Kamer", "2025-2026", "", ""),
    ],
)
def test_number_and_series(paper_id: str, chamber: str, years: str, number: str, series: str) -> None:
    item = entry(replace(NOTA, id=paper_id, kamer=chamber, vergaderjaar=years), Registers())
    assert (item.number, item.series) == (number, series)


@given(st.text(max_size=60), st.text(max_size=30))
def test_whatever_a_title_holds_the_formats_stay_readable(title: str, name: str) -> None:
    item = entry(replace(NOTA, titel=title, ondertekenaars=(Signatory(name, ""),)), Registers())
    read_bibtex(bibtex(item))
    read_ris(ris(item))
    assert isinstance(json.loads(json.dumps(csl_json([item]))), list)
