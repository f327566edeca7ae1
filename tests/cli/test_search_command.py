"""The command `search`: what it prints, what it says beside that, and that it is the search of the page."""

import json
import os
import pty
import re
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect
from readable import readable_site
from small_corpus import BuiltIndex

from griffie.cli import main
from griffie.cli.arguments import parse
from griffie.search.asking.listing import look
from griffie.search.asking.notices import official

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def folder(built: BuiltIndex, tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("doorzoekbaar")
    shutil.copytree(built.site / "zoek", place / "zoek")
    (place / "zoeken.html").write_text("<!doctype html>")
    return place


@pytest.fixture(scope="module")
def results_page(built: BuiltIndex, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The page of results of the small corpus."""
    return readable_site(tmp_path_factory.mktemp("leesbaar"), built.site) / "zoeken.html"


def told(folder: Path, capsys: pytest.CaptureFixture[str], *words: str) -> tuple[str, str]:
    assert main(["search", *words, "--output", str(folder)]) == 0
    printed = capsys.readouterr()
    return printed.out, printed.err


def test_a_word_may_be_excluded_in_any_place() -> None:
    assert parse(["search", "-kade", "brief", "--limit", "3"]).words == [" -kade", "brief"]
    options = parse(["--output", "x", "search", "brief", "-soort:noot", "-", "--json"])
    assert options.words == ["brief", " -soort:noot", " -"]
    assert options.json


def test_an_unknown_option_is_still_refused(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        parse(["search", "--jsno", "brief"])
    assert "--jsno" in capsys.readouterr().err


def test_an_excluded_word_is_kept_out(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out, _ = told(folder, capsys, "-bagger", "motie")
    assert "#antwoord-1" in out
    assert "kst-36800-X-46.html\n" not in out
    _, err = told(folder, capsys, "-kade")
    assert err == "Een streepje sluit een woord uit; typ ook een woord dat wel voorkomt.\n"


def test_a_pipe_gets_results_alone(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out, err = told(folder, capsys, "financien", "--json")
    found = [json.loads(line) for line in out.splitlines()]
    assert [one["kind"] for one in found] == ["vraag", "antwoord"] or [one["kind"] for one in found] == [
        "antwoord",
        "vraag",
    ]
    assert set(found[0]) == {"url", "kind", "title", "score", "date", "fractie", "excerpt", "whole"}
    assert found[0]["score"] >= found[1]["score"]
    assert err == "2 vindplaatsen in 2 stukken\n"
    out, _ = told(folder, capsys, "financien")
    assert "\x1b" not in out


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("finacien", ["Niets gevonden voor ‘finacien’.", "Bedoelde u financien?", "Dit is daarvoor gevonden:"]),
        ("duin kade bestaatniet", ["Geen stuk bevat alle woorden"]),
        ("fractie:waterpartei kades", ["Geen fractie heet ‘waterpartei’.", "Bedoelde u fractie:Waterpartij kades?"]),
        ("fractie:waterpartei kades", ["Zonder filters: 2 vindplaatsen, met: kades"]),
        ("kades dossier:36410-VI", ["Geen dossier heet ‘36410-vi’.", "kades dossier:36410-VII?"]),
        ('"kades over kamerbrieven"', ["Zonder aanhalingstekens: 2 vindplaatsen"]),
        ("kades jaar:1999", ["Geen stuk valt binnen jaar:1999; ze zijn van 2025-02-01 tot en met 2026-01-20."]),
        ("kades van:gisteren", ["‘gisteren’ is geen datum: schrijf 2026, 2026-06 of 2026-06-15."]),
        ("kades fractei:x", ["‘fractei’ is geen veldwoord", "Bekend zijn: bewindspersoon, bron,", "fractie:x?"]),
        ("kades noot:misschien", ["‘noot:misschien’ is gelezen als noot:ja"]),
        ("36800-X-99", ["https://zoek.officielebekendmakingen.nl/kst-36800-X-99.html"]),
        ("kades " + "x" * 500, ["Van deze zoekvraag zijn de eerste 400 tekens gebruikt."]),
        ("kades wolk kameel", ["‘wolk’ en ‘kameel’ komen nergens voor."]),
        ("soort:vraag kameel", ["Niets gevonden voor ‘soort:vraag kameel’.", "‘kameel’ komt nergens voor."]),
        ("fractie: kades", ["Achter fractie: hoort een waarde, bijvoorbeeld fractie:cda."]),
        ("zzqx\x1b\u202e" + "z" * 500, ["Niets gevonden voor ‘zzqx" + "z" * 196 + " …’."]),
        ("gelden", ["‘gelden’ zelf staat nergens; dit is gevonden met woorden die ongeveer hetzelfde betekenen."]),
        ("???", ["Daar staat geen woord of nummer in."]),
    ],
)
def test_what_stands_in_the_way_is_said(
    folder: Path, capsys: pytest.CaptureFixture[str], words: str, said: Sequence[str]
) -> None:
    _, err = told(folder, capsys, *words.split())
    for one in said:
        assert one in err


@pytest.mark.parametrize("more", [(), ("--json",)])
def test_a_terminal_without_the_letters_gets_what_it_has(folder: Path, more: Sequence[str]) -> None:
    run = [sys.executable, str(ROOT / "build.py"), "search", "financiën \udcff", "--output", str(folder), *more]
    environment = {**os.environ, "PYTHONIOENCODING": "ascii:strict", "LC_ALL": "C"}
    done = subprocess.run(run, capture_output=True, env=environment, check=True)
    assert b"financi" in done.stdout
    assert b"Traceback" not in done.stderr
    assert not more or "financiën" in json.loads(done.stdout.splitlines()[0])["excerpt"]


def test_where_a_number_is_to_be_found_officially() -> None:
    assert [one.text for one in official("36800-x-34")] == ["Kamerstuk 36800-X, nr. 34 bij de officiële bron"]
    assert [one.href for one in official("36800-x")] == ["https://zoek.officielebekendmakingen.nl/dossier/36800-X"]
    assert [one.href for one in official("36800")] == ["https://zoek.officielebekendmakingen.nl/dossier/36800"]
    assert official("2026z12345") == ()


def in_terminal(folder: Path, words: str) -> str:
    """What a terminal of sixty columns shows."""
    ours, theirs = pty.openpty()
    run = [sys.executable, str(ROOT / "build.py"), "search", words, "--output", str(folder)]
    environment = {**os.environ, "COLUMNS": "60", "TERM": "xterm"}
    environment.pop("NO_COLOR", None)
    subprocess.run(run, stdout=theirs, stderr=subprocess.DEVNULL, env=environment, check=True)
    os.close(theirs)
    text = b""
    try:
        while piece := os.read(ours, 4096):
            text += piece
    except OSError:  # what Linux says at the end
        pass
    return text.decode().replace("\r\n", "\n")


def test_a_terminal_gets_lines_of_its_width_with_what_was_found_in_bold(folder: Path) -> None:
    shown = in_terminal(folder, "kades")
    assert "\x1b[1mkades\x1b[0m" in shown
    assert max(len(re.sub(r"\x1b\[\d+m", "", line)) for line in shown.splitlines() if "http" not in line) <= 60


def test_a_paper_is_named_by_its_number(folder: Path) -> None:
    assert "stuk · Kamerstuk 36800-X, nr. 46 · 1 februari 2025" in in_terminal(folder, "36800-X-46")


SAME = (
    "kade|kades|financien|motie vos|36800-X-46|36800-X-99|finacien|duin kade bestaatniet|fractie:waterpartei kades|"
    'kades dossier:36410-VI|"kades over kamerbrieven"|kades jaar:1999|kades van:gisteren|kades fractei:x|???|-kade|'
    "kades noot:misschien|soort:antwoord|kades -soort:vraag|duin bron:ja|2026D12345|niet xyzzyq|"
    "kades wolk kameel|soort:vraag kameel|kades onbeantwoord:ja|(36800-X-46).|boter|fractie: kades|kades van:|"
    "Kamerstukken II 2025/26, 36 800 X, nr. 46|kadse wolk soort:|gelden|gelden wolk"
).split("|")


@pytest.mark.parametrize("words", SAME)
def test_the_page_finds_and_says_the_same(results_page: Path, wide: Page, words: str) -> None:
    wide.goto(results_page.as_uri() + "?" + "q=" + re.sub(r'[" :?]', lambda found: f"%{ord(found[0]):02x}", words))
    expect(wide.locator("#treffers")).to_have_attribute("aria-busy", "false")
    found = look(results_page.parent, words)
    rows = wide.locator("#treffers > li:not(.niets)")
    assert [row.locator("h3 a").get_attribute("href") for row in rows.all()] == [one.url for one in found.results]
    for row, one in zip(rows.all(), found.results, strict=True):
        excerpts = [re.sub(r"\s+", " ", text).strip() for text in row.locator(".uit").all_inner_texts()]
        assert any(one.excerpt.text in text for text in excerpts)
    notices = re.sub(r"\s+", " ", " ".join(wide.locator("#treffers .niets").all_inner_texts()))
    for notice in (*found.heads, *found.feet):
        assert notice.text in notices
        assert notice.query in notices or notice.text.startswith("Zonder ")
        if notice.href:
            assert wide.locator(f'#treffers a[href="{notice.href}"]').count() == 1
    if found.total:
        expect(wide.locator("#zoekruimte [role=status]")).to_have_text(found.total)
