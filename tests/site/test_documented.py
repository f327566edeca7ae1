"""What the papers of the house say is held to the code: commands, options, problem codes, keys, dependencies."""

import json
import re
import tomllib
from pathlib import Path

import pytest

from griffie.catalogue import CATALOGUE
from griffie.cli.arguments import COMMANDS
from griffie.reading.front_matter import BRON_KEYS, DATUMSOORTEN, KAMERS, PAPER_KEYS

ROOT = Path(__file__).parents[2]
CODES = ROOT / "docs" / "problemen.md"
AREAS = {
    "B": "Bestanden",
    "F": "Front matter en registers: de vorm van YAML",
    "S": "Structuur: vragen, antwoorden, koppen",
    "V": "Voetnoten van het stuk",
    "N": "Noten van de redactie",
    "R": "Registers",
    "L": "Verwijzingen en de plaats van noten",
    "I": "Import",
    "T": "Sjablonen",
    "C": "Links van de gebouwde site",
    "Z": "Zoeken",
}


def text(name: str) -> str:
    return (ROOT / name).read_text("utf-8")


@pytest.mark.parametrize("command", COMMANDS)
def test_the_readme_names_every_command(command: str) -> None:
    assert re.search(rf"^\| `{command}\b", text("README.md"), re.MULTILINE)


@pytest.mark.parametrize(
    "option", ["--content", "--output", "--templates", "--cache", "--base-url", "--strict", "--jobs", "--report"]
)
def test_the_readme_names_every_common_option(option: str) -> None:
    assert f"`{option}" in text("README.md")


@pytest.mark.parametrize("key", sorted({*PAPER_KEYS, *BRON_KEYS}))
def test_the_format_names_every_key_of_front_matter(key: str) -> None:
    assert f"`{key}`" in text("docs/inhoud.md")


def test_the_schema_of_front_matter_is_that_of_the_reader() -> None:
    schema = json.loads(text("docs/stuk.schema.json"))["properties"]
    assert sorted(schema) == sorted(PAPER_KEYS)
    assert sorted(schema["bron"]["properties"]) == sorted(BRON_KEYS)
    assert tuple(schema["datumsoort"]["enum"]) == DATUMSOORTEN
    assert tuple(schema["kamer"]["enum"]) == KAMERS


def test_every_problem_is_in_the_manual(request: pytest.FixtureRequest) -> None:
    manual = as_manual()
    if request.config.getoption("--accept"):
        CODES.write_text(manual, "utf-8")
    assert text("docs/problemen.md") == manual


def as_manual() -> str:
    lines = ["# Problemen die Griffie meldt", ""]
    lines += [
        "Elke melding heeft een code, een plaats en meestal een hint. Een fout houdt de pagina tegen (status 1); een"
    ]
    lines += ["waarschuwing doet dat alleen met `--strict`; een mededeling toont `python build.py check`.", ""]
    for area, title in AREAS.items():
        rules = sorted((code, rule) for code, rule in CATALOGUE.items() if code[0] == area)
        if rules:
            lines += [f"## {title}", "", "| code | ernst | betekenis |", "|---|---|---|"]
            lines += [f"| {code} | {rule.severity.value} | {rule.meaning} |" for code, rule in rules] + [""]
    return "\n".join(lines)


def test_every_area_has_a_title() -> None:
    assert {code[0] for code in CATALOGUE} <= set(AREAS)


def test_every_dependency_has_its_line_of_reason() -> None:
    project = tomllib.loads(text("pyproject.toml"))["project"]
    extras = project["optional-dependencies"].values()
    names = {
        re.split(r"[<>=\[ ]", one)[0] for one in (*project["dependencies"], *(one for extra in extras for one in extra))
    }
    reasons = text("docs/adr/0009-dependencies.md")
    assert not {name for name in names if name not in reasons}


def test_make_has_at_most_eight_verbs_each_with_its_comment() -> None:
    verbs = re.findall(r"^\.PHONY: (.+)$", text("Makefile"), re.MULTILINE)[0].split()
    assert len(verbs) <= 8
    for verb in verbs:
        assert re.search(rf"^{verb}:.*## \w", text("Makefile"), re.MULTILINE), verb
