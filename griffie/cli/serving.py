"""The command `serve`."""

import argparse
import sys
from pathlib import Path

from griffie.config import Project
from griffie.serving.server import Server
from griffie.serving.session import Session
from griffie.serving.watch import Watcher


def serve(options: argparse.Namespace, project: Project) -> int:
    """Build, serve on this machine and rebuild at every save, until interrupted."""
    if not project.content.is_dir():
        print(f"de map met inhoud {project.content} bestaat niet; geef een andere met --content", file=sys.stderr)
        return 2
    session = Session(project, say=lambda line: print(line, flush=True))
    try:
        server = Server(session, options.port, options.editor)
    except OSError:
        print(f"poort {options.port} is niet vrij; kies een andere met --port", file=sys.stderr)
        return 2
    watcher = Watcher((project.content, project.templates), lambda paths: session.rebuild(named(paths)))
    watcher.start()
    session.rebuild("eerste bouw")
    print(f"http://127.0.0.1:{server.server_port}/  (stop met Ctrl-C)", flush=True)
    try:
        server.serve_forever()
    finally:
        session.stop()
        watcher.stop()
        server.server_close()
    return 0


def named(paths: tuple[Path, ...]) -> str:
    """What the terminal calls a burst of changes: "stuk.md gewijzigd", "12 bestanden gewijzigd"."""
    names = sorted({path.name for path in paths})
    return f"{names[0]} gewijzigd" if len(names) == 1 else f"{len(paths)} bestanden gewijzigd"
