"""The local server: the files of the site, with a script that reloads the page and shows problems over it.

It listens on this machine only, serves nothing outside the output folder, and its replies may not be cached. The
script is added to the reply, never to a file. Its own addresses begin with `/__griffie/`. The page of a paper also gets
the script by which notes are made, and shows the notes that readers do not get yet, unless it is asked for `?lezers`.
"""

import json
import mimetypes
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import parse_qs, unquote, urlsplit

from griffie.serving.asking import MOST_BYTES, Reply, asked, refusal
from griffie.serving.dressing import OWN, explained, message, with_notes_script, with_script
from griffie.serving.editor import Opener
from griffie.serving.guard import TOKEN_HEADER, Guard
from griffie.serving.notes import Notes
from griffie.serving.preview import paper_at, preview, unpublished
from griffie.serving.session import Session

_NOTES = f"{OWN}noot/"
_HTML = "text/html; charset=utf-8"
_ASSETS = Path(__file__).parent / "assets"
_KEEP_ALIVE = 15.0
"""Seconds between signs of life on an idle stream; shorter than what proxies and browsers give up after."""


class Server(ThreadingHTTPServer):
    """Serves one session on 127.0.0.1."""

    daemon_threads = True

    def __init__(self, session: Session, port: int, editor: str = "") -> None:
        """Port 0 takes any free port; `server_port` tells which. `editor` is how a place in a file is opened."""
        self.session = session
        self.opener = Opener(editor, session.project.content)
        self.notes = Notes(session, self.opener)
        super().__init__(("127.0.0.1", port), _Handler)
        self.guard = Guard(self.server_port)


class _Handler(BaseHTTPRequestHandler):
    server: Server
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        address = urlsplit(self.path)
        path = unquote(address.path)
        if path == f"{OWN}berichten":
            self._stream()
        elif path == f"{_NOTES}begin":
            self._answer(self._begin(parse_qs(address.query).get("stuk", [""])[0]))
        elif path.startswith(OWN):
            self._asset(path.removeprefix(OWN))
        else:
            self._page(path, for_readers=address.query == "lezers")

    do_HEAD = do_GET  # noqa: N815 - the name is the library's

    def do_POST(self) -> None:
        steps = {"citaat": self.server.notes.quote, "tekst": self.server.notes.entry, "bewaar": self.server.notes.save}
        step = steps.get(urlsplit(self.path).path.removeprefix(_NOTES))
        length = self.headers.get("Content-Length", "")
        self.close_connection = True  # a body that is refused stays unread
        if step is None:
            self._answer(refusal(404, "dit adres is er niet"))
        elif not self.server.guard.may_write(self._named):
            self._answer(refusal(403, "alleen een pagina van deze server mag dit vragen; laad de pagina opnieuw"))
        elif not length.isdecimal() or int(length) > MOST_BYTES:
            self._answer(refusal(413, "deze vraag is te lang"))
        else:
            question = asked(self.rfile.read(int(length)))
            self._answer(step(question) if question else refusal(400, "deze vraag is niet te lezen"))

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name is the library's
        """Say nothing: the terminal is for builds."""

    @property
    def _named(self) -> dict[str, str]:
        """The headers by the names that we ask them by, whatever case they came in; of a double one nothing."""
        names = ("Host", "Origin", "Content-Type", TOKEN_HEADER)
        given = {name: self.headers.get_all(name) or [] for name in names}
        return {name: values[0] for name, values in given.items() if len(values) == 1}

    def _begin(self, paper_id: str) -> Reply:
        if not self.server.guard.may_read(self._named):
            return refusal(403, "alleen een pagina van deze server mag dit vragen")
        return self.server.notes.begin(paper_id)

    def _answer(self, reply: Reply) -> None:
        self._reply(
            reply.status, "application/json; charset=utf-8", json.dumps(reply.said, ensure_ascii=False).encode()
        )

    def _page(self, path: str, *, for_readers: bool) -> None:
        stand = self.server.session.settled()
        file = inside(self.server.session.project.output, path)
        if file is None:
            missing = inside(self.server.session.project.output, "/404.html")
            body = missing.read_bytes() if missing else b"<!doctype html><title>Niet gevonden</title><p>Niet gevonden."
            self._reply(404, _HTML, with_script(explained(body, path, stand), stand))
            return
        kind = mimetypes.guess_type(file.name)[0] or "application/octet-stream"
        body = file.read_bytes()
        if kind == "text/html":
            self._reply(200, _HTML, with_script(self._for_editors(path, body, for_readers=for_readers), stand))
        else:
            charset = "; charset=utf-8" if kind.startswith("text/") or kind.endswith(("json", "javascript")) else ""
            self._reply(200, kind + charset, body)

    def _for_editors(self, path: str, body: bytes, *, for_readers: bool) -> bytes:
        """The page of a paper with what its editors need; any other page as it is."""
        with self.server.session.last_build() as built:
            paper_id = paper_at(built, path) if built else ""
            if built is None or not paper_id or not self.server.guard.is_local(self._named):
                return body
            number = len(unpublished(built, paper_id))
            if not for_readers:
                body = preview(built, self.server.session.project, paper_id) or body
        return with_notes_script(body, paper_id, self.server.guard.token, number)

    def _asset(self, name: str) -> None:
        file = inside(_ASSETS, f"/{name}")
        if file is None:
            self._reply(404, "text/plain; charset=utf-8", b"niet gevonden")
        else:
            kind = mimetypes.guess_type(file.name)[0] or "text/plain"
            self._reply(200, f"{kind}; charset=utf-8", file.read_bytes())

    def _stream(self) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "text/event-stream; charset=utf-8")
        self.send_header("Cache-Control", "no-store")
        self.send_header("Connection", "close")
        self.end_headers()
        seen = -1
        session = self.server.session
        try:
            while not session.stopped:
                stand = session.wait_beyond(seen, _KEEP_ALIVE)
                if stand is None:
                    self.wfile.write(b": nog hier\n\n")
                else:
                    seen = stand.nummer
                    self.wfile.write(
                        f"data: {json.dumps(message(stand, self.server.opener), ensure_ascii=False)}\n\n".encode()
                    )
                self.wfile.flush()
        except OSError:
            self.close_connection = True

    def _reply(self, status: int, kind: str, body: bytes) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "no-store")
        self.send_header("X-Content-Type-Options", "nosniff")
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)


def inside(folder: Path, path: str) -> Path | None:
    """The file in `folder` that a request path names; None when there is none, or when it lies outside."""
    if "\0" in path:
        return None
    file = (folder / path.lstrip("/")).resolve()
    if file.is_dir():
        file = file / "index.html"
    return file if file.is_relative_to(folder.resolve()) and file.is_file() else None
