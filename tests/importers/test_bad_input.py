"""What is no paper gives one clear problem with its place and what to do, and writes nothing."""

from pathlib import Path

import pytest

from griffie.importers.formats import Format, recognise_format
from griffie.importers.importing import import_file
from griffie.problems import Severity

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
        (b"{\\rtf1 Geachte}", "I105", "rtf"),
        (b"<?xml version='1.0'?><officiele-publicatie/>", "I105", "XML"),
        (b"\n<!DOCTYPE html><title>404</title>", "I133", "foutpagina"),
        (b"import os\nprint(os.name)\n", "I106", "geen brief of Kamerstuk"),
        (b"naam;bedrag\nheg;12\n", "I106", "geen brief of Kamerstuk"),
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
