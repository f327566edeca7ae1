"""A project that is being served, and a browser's way of asking: over HTTP, with the headers that one would send."""

import json
import threading
import urllib.error
import urllib.request
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from re import search

from griffie.config import Project
from griffie.serving.server import Server
from griffie.serving.session import Session
from griffie.serving.watch import Watcher

TEMPLATES = Path(__file__).parents[2] / "templates"
ID = "kst-30000-1"
PAPER = """---
id: kst-30000-1
soort: brief
titel: Een brief over sluizen
datum: 2024-06-11
dossiers: ["30000"]
---

### Vraag 1

Hoeveel *sluizen* zijn er?

### Antwoord vraag 1

Er zijn zeven sluizen. De sluis lekt; de sluis blijft.
"""
NOTES = """---
auteur: Redactie
datum: 2026-01-01
---

## gepubliceerde-noot

```yaml
soort: context
bij: vraag-1
citaat: zijn er
```

Een noot die er al is.

## in-bewerking

```yaml
soort: uitleg
bij: antwoord-1
citaat: zeven sluizen
staat: ter controle
```

Een noot die nog niemand mag zien.
"""
ANSWER = "Er zijn zeven sluizen. De sluis lekt; de sluis blijft."


@dataclass
class Reply:
    status: int
    body: str

    @property
    def said(self) -> dict[str, str]:
        found: dict[str, str] = json.loads(self.body)
        return found


class Served:
    """One project under a folder, built and served."""

    def __init__(self, folder: Path, editor: str = "", paper: str = PAPER, notes: str = "") -> None:
        self.content = folder / "content"
        self.place = self.content / "30000" / ID
        self.place.mkdir(parents=True)
        (self.place / "stuk.md").write_text(paper, "utf-8")
        if notes:
            self.notes.write_text(notes, "utf-8")
        self.project = Project(self.content, folder / "site", TEMPLATES, folder / "cache")
        self.session = Session(self.project, say=lambda _: None)
        self.session.rebuild("eerste bouw")
        self.server = Server(self.session, 0, editor)
        self.host = f"127.0.0.1:{self.server.server_port}"

    @property
    def notes(self) -> Path:
        return self.place / "annotaties.md"

    def write_notes(self, text: str = NOTES) -> None:
        self.notes.write_text(text, "utf-8", newline="")
        self.session.rebuild("bewaard")

    def get(self, path: str, **headers: str) -> Reply:
        return self._ask(urllib.request.Request(f"http://{self.host}{path}", headers=headers))

    @property
    def token(self) -> str:
        found = search(r'data-sleutel="([^"]+)"', self.get(f"/{ID}.html").body)
        assert found
        return found[1]

    @property
    def headers(self) -> dict[str, str]:
        """What a browser sends with a question of our own page."""
        return {
            "X-Griffie-Token": self.token,
            "Origin": f"http://{self.host}",
            "Content-Type": "application/json",
        }

    def post(self, step: str, said: object, headers: Mapping[str, str] | None = None) -> Reply:
        body = said if isinstance(said, bytes) else json.dumps(said).encode()
        given = dict(self.headers if headers is None else headers)
        address = f"http://{self.host}/__griffie/noot/{step}"
        return self._ask(urllib.request.Request(address, body, given, method="POST"))

    def question(self, words: str = "lekt", **more: object) -> dict[str, object]:
        """A choice in the answer, and a note on it."""
        start = ANSWER.index(words)
        return {
            "stuk": ID,
            "plaats": "antwoord-1-al1",
            "alinea": ANSWER,
            "hoeveelste": 0,
            "gelijke": 1,
            "van": start,
            "tot": start + len(words),
            "soort": "uitleg",
            "tekst": "Een noot.",
            "auteur": "R. Edactie",
            "bron": "",
            "termijn": "",
            "versie": "",
            **more,
        }

    def files(self) -> dict[str, bytes]:
        """Everything under the project's folder but what builds remember."""
        folder = self.content.parent
        return {
            file.relative_to(folder).as_posix(): file.read_bytes()
            for file in sorted(folder.rglob("*"))
            if file.is_file() and "cache" not in file.parts
        }

    def _ask(self, request: urllib.request.Request) -> Reply:
        try:
            with urllib.request.urlopen(request, timeout=15) as reply:  # noqa: S310 - our own server
                return Reply(reply.status, reply.read().decode())
        except urllib.error.HTTPError as error:
            return Reply(error.code, error.read().decode())


@contextmanager
def serving(
    folder: Path, editor: str = "", paper: str = PAPER, notes: str = "", *, watch: bool = False
) -> Iterator[Served]:
    """A project while it is served; unless its files are watched, a build must be asked for."""
    served = Served(folder, editor, paper, notes)
    threading.Thread(target=served.server.serve_forever, args=(0.02,), daemon=True).start()
    watcher = Watcher((served.content,), lambda _: served.session.rebuild("bewaard"))
    if watch:
        watcher.start()
    try:
        yield served
    finally:
        served.session.stop()
        if watch:
            watcher.stop()
        served.server.shutdown()
        served.server.server_close()
