"""Official files that somebody damaged: what is refused and how it is said, what is read as it was meant."""

import pytest
from test_import_xml import HEAD, TAIL

from griffie.importers.formats import recognise_format
from griffie.importers.importing import convert

ABOUT = """<!DOCTYPE html><html><head>
<title>Technische informatie over de publicatie h-tk-20132014-100-4</title></head>
<body><div id='broodtekst'><p>Deze publicatie is van het type Vragenuur.</p></div></body></html>"""
TEXT = f"{HEAD}<al>Ministeriële cafés «één» – € 5.</al>{TAIL}"


@pytest.mark.parametrize("wrong", ["cp1252", "latin-1"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_utf8_read_as_another_encoding_and_written_again_is_refused(wrong: str, mark: str) -> None:
    data = (mark + TEXT).encode().decode(wrong).encode()
    made, problems = convert(data, "bron.xml")
    assert made is None
    assert [problem.code for problem in problems] == ["I104"]
    assert "verminkt" in problems[0].message
    assert problems[0].hint


def test_one_letter_of_another_encoding_stays_and_is_pointed_out() -> None:
    made, problems = convert(TEXT.replace("</al>", " financiÃ«le</al>").encode(), "bron.xml")
    assert made is not None, problems
    assert "financiÃ«le" in made.text
    assert any("verminkte letters" in doubt.soort for doubt in made.bron.twijfel)


def test_what_calls_itself_latin_1_is_windows_1252() -> None:
    made, problems = convert(TEXT.replace("UTF-8", "ISO-8859-1").encode("cp1252"), "bron.xml")
    assert made is not None, problems
    assert "«één» – € 5." in made.text
    assert made.bron.twijfel == ()


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (TEXT.removesuffix("</stuk></kamerstuk></officiele-publicatie>"), "<stuk> van regel 5 wordt niet gesloten"),
        (TEXT.replace("</al>", "</tekst>"), "<al> van regel 6 wordt gesloten met </tekst>"),
        (TEXT.replace("cafés", "caf&eacute;s"), "het teken &eacute; wordt nergens verklaard"),
        (TEXT.replace("cafés", "a&#x2;b"), "een teken dat in XML niet mag"),
        (TEXT.replace("cafés", "a & b"), "er staat een & die geen teken inleidt"),
        (TEXT.replace("cafés", "a < b"), "er staat een < die geen element begint"),
        (TEXT + TEXT, "er begint een tweede XML-bestand"),
        (TEXT + "rest", "er staat nog iets na het einde"),
        (TEXT.replace("<al>", "<al a='1' a='2'>"), "het attribuut a staat er twee keer"),
        (TEXT[: TEXT.index("kamer=") + 9], "breekt af"),
    ],
)
def test_why_xml_is_damaged_is_said_in_dutch(data: str, says: str) -> None:
    _, problems = recognise_format(data.encode(), "bron.xml")
    assert [problem.code for problem in problems] == ["I130"]
    assert says in problems[0].message
    assert problems[0].hint
    assert not any(word in problems[0].message for word in ("line", "column", "tag", "document"))


def test_the_place_on_the_first_line_counts_the_declaration() -> None:
    text = "<?xml version='1.0' encoding='utf-8'?><kamerstuk><al>x</tekst></kamerstuk>"
    _, problems = recognise_format(text.encode(), "bron.xml")
    place = problems[0].place
    assert text[: place.column - 1].endswith("</tekst>")


@pytest.mark.parametrize(
    ("data", "says"),
    [
        ("<?xml version='1.0'?><vlosCoreDocument><vergadering/></vlosCoreDocument>", "open data van de Tweede Kamer"),
        ("<?xml version='1.0'?><searchRetrieveResponse><x/></searchRetrieveResponse>", "searchRetrieveResponse"),
        (ABOUT, "technische informatie over h-tk-20132014-100-4"),
    ],
)
def test_what_lies_beside_papers_is_called_by_its_name(data: str, says: str) -> None:
    _, problems = recognise_format(data.encode(), "bron.xml")
    assert [problem.code for problem in problems] == ["I105"]
    assert says in problems[0].message
    assert problems[0].hint
