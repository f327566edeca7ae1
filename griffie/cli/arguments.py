"""The command line: which commands there are, which options each takes, and what they say in Dutch."""

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NoReturn

from griffie.problems import did_you_mean

ROOT = Path(__file__).parents[2]
"""The folder of `build.py`, with `templates/`, `content/` and `site/` in it."""

COMMANDS = {
    "build": "bouw de site (dit gebeurt ook zonder opdracht)",
    "serve": "bouw, toon de site op deze computer en bouw opnieuw bij elke wijziging",
    "import": "zet brieven om in stukken onder content/",
    "check": "controleer inhoud en site zonder iets te schrijven",
    "why": "zeg uit welke bestanden een pagina is gemaakt",
    "search": "zoek in de gebouwde site",
    "notes": "toon geplaatste en losgeraakte noten; 'notes repair' stelt herstel voor",
    "citations": "vind verwijzingen in gewone tekst, één JSON-regel per verwijzing",
    "new": "maak een nieuw stuk, een noot of een begrip",
    "clean": "verwijder wat eerdere bouwen in site/ en .griffie/ hebben gezet",
}
"""Every command with its one line of help; a test holds README and parser to this list."""


def parse(arguments: Sequence[str]) -> argparse.Namespace:
    """The options of one call; without a command it is `build`. An unreadable call ends with status 2."""
    common = _common()
    parser = _Parser(prog="python build.py", description="Bouwt een site van Kamerstukken.", parents=[common])
    commands = parser.add_subparsers(dest="command", metavar="opdracht")
    for name, text in COMMANDS.items():
        _OPTIONS.get(name, _no_options)(commands.add_parser(name, help=text, description=text, parents=[common]))
    _refuse_unknown_command(arguments)
    options = parser.parse_args(_words_kept(arguments))
    options.command = options.command or "build"
    return options


def _common() -> "_Parser":
    common = _Parser(add_help=False, argument_default=argparse.SUPPRESS)
    group = common.add_argument_group("altijd mogelijk")
    group.add_argument("--content", type=Path, metavar="MAP", help="map met de inhoud (content/)")
    group.add_argument("--output", type=Path, metavar="MAP", help="map voor de site (site/)")
    group.add_argument("--templates", type=Path, metavar="MAP", help="map met sjablonen (templates/)")
    group.add_argument("--cache", type=Path, metavar="MAP", help="map voor wat bouwen onthouden (.griffie/)")
    group.add_argument(
        "--base-url", metavar="ADRES", help="adres waar de site komt te staan; nodig voor feed en sitemap"
    )
    group.add_argument("--strict", action="store_true", help="ook waarschuwingen zijn fouten")
    group.add_argument("--jobs", type=int, metavar="N", help="aantal processen dat bestanden leest")
    group.add_argument("--report", type=Path, metavar="BESTAND", help="schrijf alle problemen als JSON")
    return common


def default_jobs() -> int:
    """As many processes as there are processors, at most four: reading is short."""
    return min(4, os.cpu_count() or 1)


def _no_options(_: argparse.ArgumentParser) -> None:
    return


def _serve(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--port", type=int, default=8000, metavar="N", help="poort op deze computer (8000; 0 kiest zelf)"
    )
    parser.add_argument(
        "--editor",
        default="",
        metavar="ADRES",
        help="opent een plek in uw eigen programma, bijvoorbeeld vscode://file{pad}:{regel}:{kolom}",
    )


def _import(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "files", nargs="*", type=Path, metavar="BESTAND", help="een brief (Word, odt, pdf, XML, HTML, tekst) of een map"
    )
    parser.add_argument(
        "--review", type=Path, metavar="BESTAND.html", help="schrijf een pagina met bron en stuk naast elkaar"
    )
    parser.add_argument(
        "--vervang",
        action="store_true",
        help="zet een nieuwe versie op de plaats van het stuk dat er staat; dat blijft als stuk.oud.md",
    )


def _why(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("page", nargs="?", metavar="PAGINA", help="bijvoorbeeld kst-36800-K-F.html")


def _search(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("words", nargs="*", metavar="WOORD", help="zoekwoorden, zoals in het zoekveld van de site")
    parser.add_argument("--json", action="store_true", help="één resultaat per regel, als JSON")
    parser.add_argument("--limit", type=int, default=20, metavar="N", help="hoeveel resultaten ten hoogste (20)")


def _notes(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("action", nargs="?", choices=["repair"], metavar="repair", help="stel herstel voor")


def _citations(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", nargs="?", default="-", metavar="BESTAND", help="een tekstbestand; - is de invoer")


def _new(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("what", nargs="?", metavar="WAT", help="stuk, noot of begrip")
    parser.add_argument(
        "names", nargs="*", metavar="NAAM", help="stuk: dossier en id; noot: stuk en plaats; begrip: id"
    )


_OPTIONS = {
    "serve": _serve,
    "import": _import,
    "why": _why,
    "search": _search,
    "notes": _notes,
    "citations": _citations,
    "new": _new,
}


def _refuse_unknown_command(arguments: Sequence[str]) -> None:
    first = next((word for word in arguments[:1] if not word.startswith("-")), None)
    if first and first not in COMMANDS:
        hint = did_you_mean(first, COMMANDS) or "zie python build.py --help"
        print(f"onbekende opdracht {first}; {hint}", file=sys.stderr)
        sys.exit(2)


def _words_kept(arguments: Sequence[str]) -> list[str]:
    """The arguments, with a word that a search excludes (`search drones -munitie`) no longer taken for an option.

    What holds a space is never an option to the parser, and to a query one space more is nothing.
    """
    if "search" not in arguments:
        return list(arguments)
    after = list(arguments).index("search") + 1
    words = (
        f" {word}" if word[:1] == "-" and word[:2] != "--" and word != "-h" else word for word in arguments[after:]
    )
    return [*arguments[:after], *words]


class _Parser(argparse.ArgumentParser):
    """The standard parser, ending a call that it cannot read with one line and status 2."""

    def error(self, message: str) -> NoReturn:
        print(f"deze opdracht is niet te lezen ({message}); zie {self.prog} --help", file=sys.stderr)
        sys.exit(2)
