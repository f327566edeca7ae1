"""The command `notes`: where the editors' notes stand, and what became of those that lost their place."""

import argparse
import difflib
import sys

from griffie.config import Project
from griffie.model.annotation import Orphaned, Placed
from griffie.model.corpus import Linked
from griffie.pipeline import build


def notes(options: argparse.Namespace, project: Project) -> int:
    """List placed and orphaned notes; with `repair`, show for each orphan what the passage may have become.

    Nothing is ever rewritten: a note moves only by an editor's hand. Returns 1 when a note is orphaned.
    """
    if not project.content.is_dir():
        print(f"de map met inhoud {project.content} bestaat niet; geef een andere met --content", file=sys.stderr)
        return 2
    linked = build(project).linked
    orphans = 0
    for paper_id, placements in linked.placements.items():
        lost = [placement for placement in placements if isinstance(placement, Orphaned)]
        orphans += len(lost)
        print(f"{paper_id}: {len(placements) - len(lost)} geplaatst, {len(lost)} losgeraakt")
        for placement in placements:
            print(_line(placement) if isinstance(placement, Placed) else _lost(placement, options.action == "repair"))
    if not linked.placements:
        print("er zijn geen noten")
    elif options.action == "repair" and orphans:
        print(_how(linked, orphans))
    return int(orphans > 0)


def _line(placement: Placed) -> str:
    note = placement.annotation
    quote = f" ‘{note.citaat.exact}’" if note.citaat else ""
    return f"  {note.id}  bij {', '.join(note.bij)}{quote}"


def _lost(placement: Orphaned, repair: bool) -> str:
    note = placement.annotation
    lines = [f"! {note.id}  bij {', '.join(note.bij)}: {placement.reason}"]
    if repair and note.citaat:
        lines.append(f"    was: {note.citaat.exact}")
        lines.append(f"    nu?: {placement.guess or 'niets dat erop lijkt'}")
        lines.extend(_changes(note.citaat.exact, placement.guess))
    return "\n".join(lines)


def _changes(before: str, after: str) -> list[str]:
    if not after:
        return []
    matcher = difflib.SequenceMatcher(None, before, after, autojunk=False)
    marks = [f"‘{before[a:b]}’ → ‘{after[c:d]}’" for kind, a, b, c, d in matcher.get_opcodes() if kind != "equal"]
    return [f"    anders: {', '.join(marks)}"]


def _how(linked: Linked, orphans: int) -> str:
    paths = sorted({notes.path for notes in linked.corpus.notes.values()})
    number = "1 noot is" if orphans == 1 else f"{orphans} noten zijn"
    return f"{number} losgeraakt; zet het juiste citaat in {' of '.join(paths)} en bouw opnieuw"
