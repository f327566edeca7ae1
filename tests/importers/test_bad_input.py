"""What is no paper gives one clear problem with its place and what to do, and writes nothing."""

import errno
import os
import unicodedata
from pathlib import Path

import pytest
import yaml

from griffie.importers.deposit import Outcome
from griffie.importers.formats import Format, recognise_format
from griffie.importers.importing import import_file
from griffie.importers.listing import list_files
from griffie.importers.report import report
from griffie.problems import Severity

GOLDEN = Path(__file__).parents[1] / "golden" / "import"
TEXT = "Geachte voorzitter,\nDe ministeriële raad “zegt” iets.\n"


@pytest.mark.parametrize(
    ("data", "code", "says"),
    [
        (b"", "I103", "leeg"),
        (b" \n\t\r\n", "I103", "leeg"),
        (TEXT.encode("utf-16"), "I104", "UTF-16"),
        (TEXT.encode("utf-16-le"), "I104", "UTF-16"),
        (TEXT.encode("utf-16-be"), "I104", "UTF-16"),
        (TEXT.encode("cp1252"), "I104", "Windows-1252"),
        (b"Vraag 1\n\xff\xfe", "I104", "geen UTF-8"),
        (TEXT.encode() + b"\0\0\0", "I105", "binair"),
        (bytes(range(256)), "I105", "binair"),
        (b"%PDF-1.7\n%\xe2\xe3", "I120", "beschadigd"),
        (b"PK\x03\x04\x14\0", "I120", "beschadigd"),
        (b"\xd0\xcf\x11\xe0\xa1", "I105", ".doc"),
        (b"\xff\xd8\xff\xe0\0\x10JFIF", "I105", "afbeelding"),
        (b"\x89PNG\r\n\x1a\n\0\0", "I105", "afbeelding"),
        (b"BM6\0\0\0\0\0", "I105", "afbeelding"),
        (b"\x1f\x8b\x08\0", "I105", "ingepakt"),
        (b"{\\rtf1 Geachte}", "I105", "rtf"),
        (b"<?xml version='1.0'?><officiele-publicatie/>", "I105", "XML"),
        (b"\n<!DOCTYPE html><title>404</title>", "I133", "foutpagina"),
        (b"import os\nprint(os.name)\n", "I106", "geen brief of Kamerstuk"),
        (b"naam;bedrag\nheg;12\n", "I106", "geen brief of Kamerstuk"),
        (b"naam;Kamerstuk;bedrag\nheg;36800;12\nhaag;36801;3\n", "I105", "csv"),
        (b"naam,nr,bedrag\nheg,36800,12\n'haag, hoog',36801,3\nsloot,2,3\nbrug,2,3\n", "I105", "csv"),
        (b'{"titel": "Kamerstuk 36800, nr. 4"}', "I105", "JSON"),
        (b"From: a@b.nl\nTo: c@d.nl\nSubject: Kamerstuk\n\nZie bijlage.\n", "I105", "e-mail"),
        (b"# Leesmij\n\nIn deze map staan de Kamerstukken van uw Kamer.\n", "I106", "gaat over Kamerstukken"),
        (b"Morgen bellen over motie van de SP-fractie en Kamerstuk 36800-X.\n- koffie\n", "I106", "gaat over"),
        (b"---\nid: x\nsoort: brief\nbron:\n  bestand: a\n---\n\n### Vraag 1\n", "I106", "van Griffie"),
        (b"---\nauteur: Red\ntitels:\n  vraag-1: Kort\n---\n\n## noot\n", "I106", "van Griffie"),
        (b'<!doctype html><meta name="generator" content="Griffie"><h1>x</h1>', "I106", "die Griffie heeft gebouwd"),
    ],
)
def test_one_clear_problem(tmp_path: Path, data: bytes, code: str, says: str) -> None:
    file = tmp_path / "brief.docx.txt"
    file.write_bytes(data)
    imported, problems = import_file(file, tmp_path / "content")
    assert imported is None
    assert [(problem.code, problem.severity) for problem in problems] == [(code, Severity.ERROR)]
    assert says in problems[0].message
    assert problems[0].place.path == str(file)
    assert problems[0].hint
    assert not (tmp_path / "content").exists()


def test_a_missing_file_names_the_one_that_was_probably_meant(tmp_path: Path) -> None:
    (tmp_path / "nota.pdf.md").write_text(TEXT, encoding="utf-8")
    imported, problems = import_file(tmp_path / "nota.pfd.md", tmp_path / "content")
    assert imported is None
    assert (problems[0].code, problems[0].hint) == ("I101", "bedoelde u nota.pdf.md?")


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    _, problems = import_file(tmp_path, tmp_path / "content")
    assert [problem.code for problem in problems] == ["I102"]


def test_the_wrong_encoding_is_shown_at_its_first_letter() -> None:
    _, problems = recognise_format(TEXT.encode("cp1252"), "brief.txt")
    place = problems[0].place
    assert (place.line, place.column) == (2, 13)
    assert place.excerpt[place.column - 1] == "ë"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Vraag 1\nWat?[footnoteRef:1] [1:  Noot]\n**vet**", Format.WORD_DUMP),
        ("Vraag 1\nWat?\nAntwoord 1\nDat.", Format.WORD_DUMP),
        ("\tDatum\n\t3-2-2026\nGeachte voorzitter,\n- een punt", Format.WORD_DUMP),
        ("Geachte voorzitter,\n\n- 1. Wat is dit?**\n\nDat.", Format.MARKDOWN_DUMP),
        ("36 800 K Vaststelling van iets\n\nF NOTA NAAR AANLEIDING VAN HET VERSLAG\n\nTekst.", Format.MARKDOWN_DUMP),
        ("\ufeffGeachte voorzitter,\n\n## Kop", Format.MARKDOWN_DUMP),
    ],
)
def test_the_format_is_found_by_what_is_in_a_file(text: str, kind: Format) -> None:
    for name in ("a.txt", "a.md", "a.docx", "a"):
        assert recognise_format(text.encode(), name) == (kind, ())


@pytest.mark.parametrize(
    "text",
    [
        "De Kamer,\n\ngehoord de beraadslaging,\n\nverzoekt de regering heggen te planten,",
        "Over heggen\n\nDe vaste commissie voor Groen heeft een aantal vragen.\n",
        "De heg is hoog.\n\nHoogachtend,\n\nJ. de Wit",
        "1\nWat is een heg?\nEen rij struiken.\n2\nWat kost hij?\nVeel.\n",
    ],
)
def test_a_paper_without_a_head_is_a_paper_by_its_form(text: str) -> None:
    kind, problems = recognise_format(text.encode(), "stuk.txt")
    assert kind, problems


def test_what_is_no_plain_file_is_not_waited_for(tmp_path: Path) -> None:
    pipe = tmp_path / "pijp.txt"
    os.mkfifo(pipe)
    _, problems = import_file(pipe, tmp_path / "content")
    assert [problem.code for problem in problems] == ["I101"]


def test_a_file_of_500_mb_is_refused_unread(tmp_path: Path) -> None:
    file = tmp_path / "groot.txt"
    with file.open("wb") as opened:
        opened.truncate(500_000_000)
    _, problems = import_file(file, tmp_path / "content")
    assert [problem.code for problem in problems] == ["I105"]
    assert "500 MB" in problems[0].message


def test_links_that_lead_to_themselves_end(tmp_path: Path) -> None:
    (tmp_path / "map").mkdir()
    (tmp_path / "map" / "terug").symlink_to(tmp_path / "map")
    (tmp_path / "map" / "kring.txt").symlink_to(tmp_path / "map" / "kring.txt")
    (tmp_path / "map" / "brief.txt").write_text(TEXT, "utf-8")
    assert [file.name for file in list_files([tmp_path / "map"]).files] == ["brief.txt"]
    _, problems = import_file(tmp_path / "map" / "kring.txt", tmp_path / "content")
    assert [problem.code for problem in problems] == ["I101"]
    assert "verwijst naar zichzelf" in problems[0].message


def test_a_file_that_may_not_be_read_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(_: Path) -> bytes:
        raise PermissionError(errno.EACCES, "Permission denied")

    file = tmp_path / "brief.txt"
    file.write_text(TEXT, "utf-8")
    monkeypatch.setattr(Path, "read_bytes", refused)
    _, problems = import_file(file, tmp_path / "content")
    assert [(problem.code, problem.message) for problem in problems] == [
        ("I101", "het bestand is niet te openen: u mag er niet bij")
    ]


@pytest.mark.parametrize("name", ["een brief.txt", "brief 🌳.txt", "brief\nmet regel.txt", "brief\udcff.txt", "-x.txt"])
def test_any_name_of_a_file_will_do(tmp_path: Path, name: str) -> None:
    file = tmp_path / name
    file.write_text(TEXT, "utf-8")
    imported, problems = import_file(file, tmp_path / "content")
    assert imported, problems
    written = imported.deposited.path.read_text("utf-8")
    assert imported.source.isprintable()
    assert report(imported).encode("utf-8")
    again, _ = import_file(file, tmp_path / "content")
    assert again is not None
    assert again.deposited.outcome is Outcome.UNCHANGED
    assert yaml.safe_load(written.split("---")[1])["bron"]["bestand"].isprintable()


def test_accents_that_stand_apart_stay_and_are_pointed_out(tmp_path: Path) -> None:
    file = tmp_path / "brief.txt"
    file.write_text(unicodedata.normalize("NFD", TEXT), "utf-8")
    imported, _ = import_file(file, tmp_path / "content")
    assert imported is not None
    assert unicodedata.normalize("NFD", "ministeriële") in imported.paper.text
    assert any("NFD" in doubt.soort for doubt in imported.paper.bron.twijfel)


def test_the_name_of_a_file_says_nothing_about_its_format(tmp_path: Path) -> None:
    for source in ("docx-nota", "pdf-brief", "xml-motie", "odt-nota"):
        file = tmp_path / f"{source}.txt"
        file.write_bytes(next((GOLDEN / source).glob("bron.*")).read_bytes())
        imported, problems = import_file(file, tmp_path / "content")
        assert imported, problems


def test_what_griffie_wrote_and_built_is_passed_over_in_a_folder(tmp_path: Path) -> None:
    for name, text in {
        "content/36800/x/stuk.md": "---\nid: x\n---\n",
        "content/36800/x/stuk.nieuw.md": "---\nid: x\n---\n",
        "content/36800/x/annotaties.md": "---\n---\n",
        "site/x.html": '<!doctype html><html><head><meta name="generator" content="Griffie">',
        "README.md": "Kamerstuk",
        "site/x.json": "{}",
        "brief.txt": TEXT,
    }.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, "utf-8")
    listed = list_files([tmp_path])
    assert [file.name for file in listed.files] == ["brief.txt"]
    assert (listed.ours, listed.passed_over) == (4, 2)
