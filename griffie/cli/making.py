"""The command `new`: files that are valid at once, with the place where writing starts."""

import argparse
import re
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from griffie.config import Project
from griffie.noting.entry import Entry, free_id, ids_in, with_entry
from griffie.noting.refusal import Refused
from griffie.noting.saving import notes_beside, save, seen
from griffie.urls import slug

_USAGE = """gebruik:
  python build.py new stuk DOSSIER ID        een stuk: content/DOSSIER/ID/stuk.md
  python build.py new noot ID PLAATS         een noot bij een stuk, bijvoorbeeld: new noot kst-36800-K-F sp-vraag-4
  python build.py new begrip TERM            een begrip in content/begrippen.yaml"""

_PAPER = """---
id: {id}
soort: brief
titel: Titel zoals gedrukt
datum: {today}
dossiers: ["{dossier}"]
---

De opening van het stuk.

## Vragen en opmerkingen van de leden van de X-fractie

### Vraag 1

De vraag zoals gesteld.

### Antwoord vraag 1

Het antwoord zoals gegeven.
"""

_NOTE = "Schrijf hier de noot; geef met `citaat` het woord of de zin waar zij over gaat."

_TERM = """
- id: {id}
  term: {term}
  uitleg: Leg het in twee of drie zinnen uit.
"""


def new(options: argparse.Namespace, project: Project) -> int:
    """Make a paper, a note or a term; an existing paper is never overwritten."""
    makers = {"stuk": (_paper, 2), "noot": (_note, 2), "begrip": (_term, 1)}
    maker, wants = makers.get(options.what, (None, 0))
    if maker is None or len(options.names) != wants or not all(map(_is_name, options.names)):
        print(_USAGE, file=sys.stderr)
        return 2
    made = maker(project, options.names, date.today())  # noqa: DTZ011 - the editor's own day
    if isinstance(made, str):
        print(made, file=sys.stderr)
        return 2
    print(f"gemaakt: {made}")
    return 0


def _is_name(name: str) -> bool:
    return bool(re.fullmatch(r"[\w][\w .’'-]*", name)) and ".." not in name


def _paper(project: Project, names: Sequence[str], today: date) -> Path | str:
    dossier, paper_id = names
    file = project.content / dossier / paper_id / "stuk.md"
    if file.exists():
        return f"{file} bestaat al"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(_PAPER.format(id=paper_id, dossier=dossier, today=today), "utf-8")
    return file


def _note(project: Project, names: Sequence[str], today: date) -> Path | str:
    paper_id, place = names
    papers = sorted(project.content.glob(f"*/{paper_id}/stuk.md"))
    if not papers:
        return f"er is geen stuk {paper_id} in {project.content}"
    file = notes_beside(project.content, papers[0].relative_to(project.content).as_posix())
    known = file if isinstance(file, Refused) else seen(file)
    if isinstance(file, Refused) or isinstance(known, Refused):
        return next(one.reason for one in (file, known) if isinstance(one, Refused))
    entry = Entry(free_id(f"noot-bij-{place}", ids_in(known.text)), place, _NOTE)
    if not save(file, with_entry(known.text, entry, today), known.digest):
        return f"{file} is intussen gewijzigd; probeer het opnieuw"
    return file


def _term(project: Project, names: Sequence[str], _: date) -> Path | str:
    (term,) = names
    file = project.content / "begrippen.yaml"
    before = file.read_text("utf-8") if file.exists() else ""
    if re.search(rf"^- id: {re.escape(slug(term))}$", before, re.MULTILINE):
        return f"het begrip {slug(term)} staat al in {file}"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(before.rstrip("\n") + _TERM.format(id=slug(term), term=term), "utf-8")
    return file
