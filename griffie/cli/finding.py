"""The command `search`: the site's own search, in the terminal."""

import argparse
import json
import sys

from griffie.config import Project
from griffie.search.asking.find import look
from griffie.search.index.shelf import DamagedIndexError


def search_site(options: argparse.Namespace, project: Project) -> int:
    """Print what the search of the built site finds, best first."""
    words = " ".join(options.words).strip()
    if not words:
        print("geef een of meer zoekwoorden, bijvoorbeeld: python build.py search luchtverdediging", file=sys.stderr)
        return 2
    if not (project.output / "zoeken.html").is_file():
        print(f"{project.output} is nog niet gebouwd; draai eerst python build.py", file=sys.stderr)
        return 2
    try:
        found = look(project.output, words, limit=options.limit)
    except DamagedIndexError as damage:
        print(f"de zoekindex is onvolledig ({damage}); draai eerst python build.py", file=sys.stderr)
        return 2
    if found.corrected:
        print(f"niets gevonden voor {words}; bedoelde u {found.suggestion}? Dit is daarvoor gevonden:", file=sys.stderr)
    elif found.some:
        print("geen stuk bevat alle woorden; dit zijn stukken met één of meer ervan:", file=sys.stderr)
    if found.more:
        print("deze woordgroep is nagezocht in de vindplaatsen die het best passen", file=sys.stderr)
    for result in found.results:
        if options.json:
            record = {"url": result.url, "kind": result.kind, "title": result.title, "score": result.score}
            print(json.dumps(record, ensure_ascii=False))
        else:
            print(f"{result.title}\n  {result.url}\n  {result.excerpt}\n")
    if not found.results and not options.json:
        print(f"niets gevonden voor {words}" + (f"; bedoelde u {found.suggestion}?" if found.suggestion else ""))
    return 0
