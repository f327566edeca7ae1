"""The command `import`: letters in, canonical papers out."""

import argparse
import sys

from griffie.config import Project
from griffie.importers.importing import import_file
from griffie.importers.report import report
from griffie.problems import show_all


def import_files(options: argparse.Namespace, project: Project) -> int:
    """Import each file; one that cannot be imported never stops the rest. Returns 1 when any could not."""
    if not options.files:
        print("noem een of meer bestanden, bijvoorbeeld: python build.py import brief.docx.txt", file=sys.stderr)
        return 2
    failed = 0
    for number, path in enumerate(options.files):
        imported, problems = import_file(path, project.content)
        if number:
            print()
        if imported:
            print(report(imported))
        else:
            failed += 1
        if problems:
            print(show_all(problems), file=sys.stderr)
    if len(options.files) > 1:
        print(f"\n{len(options.files) - failed} van {len(options.files)} bestanden omgezet")
    return int(failed > 0)
