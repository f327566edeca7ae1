"""The data files: complete, readable by others, the same bytes every time."""

import csv
import io
import json
from datetime import date
from typing import TypeAlias
from xml.etree import ElementTree as ET

import pytest
from linking_corpus import World, note, notes_on, paper, world

from griffie.linking.link import link
from griffie.model.annotation import State
from griffie.model.corpus import Linked
from griffie.model.document import Paragraph
from griffie.model.prose import Prose
from griffie.model.register import Registers, SiteConfig
from griffie.writers.encode import csv_of_parts, csv_part
from griffie.writers.feed import feeds
from griffie.writers.files import always, data_files
from griffie.writers.sitemap import sitemap

Row: TypeAlias = "dict[str, object]"
LONG = "De minister wijst erop dat deze afspraak met alle bondgenoten is gemaakt en blijft gelden."
LETTER = f"""
deel opening: Hierbij de antwoorden op [[kst-28676-560]].
vraag 1: Klopt =A1?
antwoord 1: Ja. {LONG} Zie [[2026Z12163]].
vraag 2: En nu?
antwoord 2: Zie [[#vraag 1]]. / {LONG} / Zie [[kst-36410-L|dossier:36410-L]].
vraag 3: Nog iets?
"""
TEXT = (Paragraph(Prose(0, "Uitleg “zo”.")), Paragraph(Prose(1, "Meer.")))
NOTES = notes_on(
    "brief",
    note("eerste", "antwoord-1", "deze afspraak", tekst=TEXT),
    note("tweede", "vraag-2 antwoord-2"),
    note("nog-niet", "antwoord-1", "bondgenoten", staat=State.CONCEPT),
    titels=(("vraag-1", "Klopt het?"),),
)


@pytest.fixture
def made() -> World:
    return world(
        paper("brief", LETTER, dossiers=("28676",), afzender="Ministerie", datum=date(2026, 6, 15)),
        paper("kst-28676-560", "deel a: De agenda."),
        notes=(NOTES,),
        registers=Registers(site=SiteConfig(naam="Griffie & co")),
    )


@pytest.fixture
def linked(made: World) -> Linked:
    return link(made.corpus, made.body_of)[0]


@pytest.fixture
def files(made: World, linked: Linked) -> dict[str, bytes]:
    return {output.path: output.content for output in data_files(linked, made.body_of)}


def rows(content: bytes) -> list[Row]:
    found = json.loads(content)
    assert isinstance(found, list)
    return found


def table(content: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline="")))


def test_there_is_every_file_that_the_outside_may_rely_on(files: dict[str, bytes]) -> None:
    site = {"stukken", "vragen", "verwijzingen", "gelijk"}
    expected = {f"data/{name}.{ending}" for name in site for ending in ("json", "csv")}
    expected |= {"data/annotaties.jsonld", "data/annotaties.csv"}
    for id_ in ("brief", "kst-28676-560"):
        expected |= {f"{id_}.json", f"{id_}.bib", f"{id_}.ris", f"data/stukken/{id_}.json"}
    expected |= {f"dossier/28676.{ending}" for ending in ("json", "bib", "ris")}
    assert set(files) == expected


def test_every_file_is_utf_8_and_ends_its_last_line(files: dict[str, bytes]) -> None:
    assert all(content.decode().endswith("\n") for content in files.values())


def test_two_runs_give_the_same_bytes(made: World, files: dict[str, bytes]) -> None:
    again, _ = link(made.corpus, made.body_of)
    assert {output.path: output.content for output in data_files(again, made.body_of)} == files


def test_references_say_where_they_stand_and_what_they_mean(files: dict[str, bytes]) -> None:
    found = rows(files["data/verwijzingen.json"])
    assert [(row["from"], row["to"], row["status"], row["reason"]) for row in found] == [
        ("brief#deel-opening", "kst-28676-560", "resolved", None),
        ("brief#antwoord-1", "2026Z12163", "unknown", "case-number"),
        ("brief#antwoord-2", "brief#vraag-1", "resolved", None),
        ("brief#antwoord-2", None, "ambiguous", "chapter-or-letter"),
    ]
    for row in found:
        sentence, start, end = row["sentence"], row["start"], row["end"]
        assert isinstance(sentence, str)
        assert isinstance(start, int)
        assert isinstance(end, int)
        assert sentence[start:end] == row["text"]
    assert found[-1]["candidates"] == ["kst-36410-L", "dossier:36410-L"]


def test_questions_carry_their_answers_and_their_relations(files: dict[str, bytes]) -> None:
    one, two, three = rows(files["data/vragen.json"])
    assert (one["url"], one["title"], one["question"]) == ("brief.html#vraag-1", "Klopt het?", "Klopt =A1?")
    assert one["referred_from"] == ["brief#antwoord-2"]
    assert one["repeats"] == ["brief#antwoord-2"]
    assert two["refers_to"] == ["brief#vraag-1"]
    (answer,) = [row["answer"] for row in table(files["data/vragen.csv"]) if row["anchor"] == "vraag-2"]
    assert answer == f"Zie #vraag 1.\n\n{LONG}\n\nZie kst-36410-L|dossier:36410-L."
    assert (three["answered"], three["answers"]) == (False, [])


def test_papers_are_listed_with_their_counts(files: dict[str, bytes]) -> None:
    letter, agenda = rows(files["data/stukken.json"])
    assert (letter["id"], letter["vragen"], letter["antwoorden"], letter["noten"]) == ("brief", 3, 2, 2)
    assert (agenda["id"], agenda["aangehaald"], letter["aangehaald"]) == ("kst-28676-560", 1, 0)


def test_repeats_hold_the_shared_sentences(files: dict[str, bytes]) -> None:
    (row,) = rows(files["data/gelijk.json"])
    assert (row["a"], row["b"], row["relation"]) == ("brief#antwoord-1", "brief#antwoord-2", "deels")
    assert row["text"] == [LONG]


def test_notes_are_web_annotations_and_unpublished_ones_are_nowhere(files: dict[str, bytes]) -> None:
    found = json.loads(files["data/annotaties.jsonld"])
    assert found["@context"] == "http://www.w3.org/ns/anno.jsonld"
    first, second = found["first"]["items"]
    assert first["id"] == "../brief.html#noot-eerste"
    (target,) = first["target"]
    selector = target["selector"]
    assert (selector["type"], selector["value"]) == ("FragmentSelector", "antwoord-1")
    quote = selector["refinedBy"]
    context = f"Ja. {LONG}"
    start = context.index("deze afspraak")
    assert quote == {
        "type": "TextQuoteSelector",
        "exact": "deze afspraak",
        "prefix": context[max(0, start - 32) : start],
        "suffix": context[start + 13 : start + 45],
    }
    assert [target["selector"]["value"] for target in second["target"]] == ["vraag-2", "antwoord-2"]
    assert first["body"][0]["value"] == "Uitleg “zo”.\n\nMeer."
    assert not [path for path, content in files.items() if b"nog-niet" in content]


def test_tables_hold_what_the_json_holds(files: dict[str, bytes]) -> None:
    for name in ("stukken", "vragen", "verwijzingen", "gelijk"):
        records = rows(files[f"data/{name}.json"])
        lines = table(files[f"data/{name}.csv"])
        assert len(lines) == len(records)
        assert set(lines[0]) - {"answer"} == set(records[0]) - {"answers"}


def test_a_spreadsheet_reads_no_cell_as_a_formula() -> None:
    values = ["=1+1", "+31", "-2", "@x", "\tx", "a=1", "", "x;y"]
    records = [{"a": value} for value in values]
    content = csv_of_parts("x.csv", ("a",), [always("x", lambda: (csv_part(("a",), records),))], 0).content
    assert content.startswith(b"\xef\xbb\xbf")
    cells = [row["a"] for row in table(content)]
    assert cells == ["'=1+1", "'+31", "'-2", "'@x", "'\tx", "a=1", "", "x;y"]


ATOM = "{http://www.w3.org/2005/Atom}"


def test_the_feed_moves_with_the_notes(linked: Linked) -> None:
    output, _ = feeds(linked, "https://voorbeeld.nl/griffie")
    root = ET.fromstring(output.content)  # noqa: S314 - our own output
    assert root.findtext(f"{ATOM}title") == "Griffie & co"
    entries = [
        (entry.findtext(f"{ATOM}id"), entry.findtext(f"{ATOM}updated"), entry.findtext(f"{ATOM}summary"))
        for entry in root.iter(f"{ATOM}entry")
    ]
    assert entries == [
        ("https://voorbeeld.nl/griffie/brief.html", "2026-07-01T00:00:00Z", "Brief van Ministerie, 3 vragen"),
        ("https://voorbeeld.nl/griffie/kst-28676-560.html", "2026-06-01T00:00:00Z", "Brief"),
    ]


def test_a_dossier_has_a_feed_of_its_own_papers(linked: Linked) -> None:
    _, output = feeds(linked, "https://voorbeeld.nl/")
    root = ET.fromstring(output.content)  # noqa: S314 - our own output
    assert output.path == "dossier/28676.xml"
    assert root.findtext(f"{ATOM}id") == "https://voorbeeld.nl/dossier/28676.html"
    assert [entry.findtext(f"{ATOM}title") for entry in root.iter(f"{ATOM}entry")] == ["Over brief"]


def test_without_an_address_there_is_neither_feed_nor_sitemap(linked: Linked) -> None:
    assert not feeds(linked, "")
    assert not sitemap(["index.html"], linked, "")


def test_the_sitemap_lists_pages_and_dates_papers(linked: Linked) -> None:
    paths = ["brief.html", "index.html", "404.html", "data/stukken.json", "zoeken.html", "brief.html"]
    (output,) = sitemap(paths, linked, "https://voorbeeld.nl/")
    space = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
    root = ET.fromstring(output.content)  # noqa: S314 - our own output
    assert [(url.findtext(f"{space}loc"), url.findtext(f"{space}lastmod")) for url in root] == [
        ("https://voorbeeld.nl/brief.html", "2026-07-01"),
        ("https://voorbeeld.nl/", None),
        ("https://voorbeeld.nl/zoeken.html", None),
    ]
