"""The command `search`: the site's own search, in the terminal."""

import argparse
import json
import sys

from griffie.config import Project
from griffie.search.find import search
from griffie.search.shelf import DamagedIndexError


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
        results = search(project.output, words, limit=options.limit)
    except DamagedIndexError as damage:
        print(f"de zoekindex is onvolledig ({damage}); draai eerst python build.py", file=sys.stderr)
        return 2
    for result in results:
        if options.json:
            record = {"url": result.url, "kind": result.kind, "title": result.title, "score": result.score}
            print(json.dumps(record, ensure_ascii=False))
        else:
            print(f"{result.title}\n  {result.url}\n  {result.excerpt}\n")
    if not results and not options.json:
        print(f"niets gevonden voor {words}")
    return 0
