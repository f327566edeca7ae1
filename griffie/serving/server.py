"""The local server: the files of the site, with a script that reloads the page and shows problems over it.

It listens on this machine only, serves nothing outside the output folder, and its replies may not be cached. The
script is added to the reply, never to a file. Its own addresses begin with `/__griffie/`.
"""

import html
import json
import mimetypes
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import unquote, urlsplit

from griffie.problems import Problem, Severity, as_json
from griffie.serving.session import Session, Stand

OWN = "/__griffie/"
_ASSETS = Path(__file__).parent / "assets"
_KEEP_ALIVE = 15.0
"""Seconds between signs of life on an idle stream; shorter than what proxies and browsers give up after."""


class Server(ThreadingHTTPServer):
    """Serves one session on 127.0.0.1."""

    daemon_threads = True

    def __init__(self, session: Session, port: int) -> None:
        """Port 0 takes any free port; `server_port` tells which."""
        self.session = session
        super().__init__(("127.0.0.1", port), _Handler)


class _Handler(BaseHTTPRequestHandler):
    server: Server
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        path = unquote(urlsplit(self.path).path)
        if path == f"{OWN}berichten":
            self._stream()
        elif path.startswith(OWN):
            self._asset(path.removeprefix(OWN))
        else:
            self._page(path)

    do_HEAD = do_GET  # noqa: N815 - the name is the library's

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name is the library's
        """Say nothing: the terminal is for builds."""

    def _page(self, path: str) -> None:
        stand = self.server.session.settled()
        file = inside(self.server.session.project.output, path)
        if file is None:
            missing = inside(self.server.session.project.output, "/404.html")
            body = missing.read_bytes() if missing else b"<!doctype html><title>Niet gevonden</title><p>Niet gevonden."
            self._reply(404, "text/html; charset=utf-8", with_script(explained(body, path, stand), stand))
            return
        kind = mimetypes.guess_type(file.name)[0] or "application/octet-stream"
        body = file.read_bytes()
        if kind == "text/html":
            self._reply(200, "text/html; charset=utf-8", with_script(body, stand))
        else:
            charset = "; charset=utf-8" if kind.startswith("text/") or kind.endswith(("json", "javascript")) else ""
            self._reply(200, kind + charset, body)

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
                    self.wfile.write(f"data: {json.dumps(message(stand), ensure_ascii=False)}\n\n".encode())
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


def with_script(body: bytes, stand: Stand) -> bytes:
    """The page with the reload script at its end; the script knows under which build the page was loaded."""
    script = f'<script src="{OWN}overlay.js" data-nummer="{stand.nummer}"></script>\n'.encode()
    head, close, tail = body.rpartition(b"</body>")
    return head + script + close + tail if close else body + script


def message(stand: Stand) -> dict[str, object]:
    """What the stream tells a browser about a build."""
    return {
        "nummer": stand.nummer,
        "gewijzigd": list(stand.changed),
        "problemen": [as_json(problem) for problem in stand.problems],
        "storing": stand.bug,
    }


def explained(body: bytes, path: str, stand: Stand) -> bytes:
    """A 404 page that says why the page is not there, when a problem of its paper withholds it."""
    causes = [problem for problem in stand.problems if problem.severity is Severity.ERROR and _is_about(problem, path)]
    if not causes:
        return body
    items = "".join(f"<li>{html.escape(f'{cause.place}: {cause.message}')}</li>" for cause in causes)
    told = f"<section><h2>Deze pagina wacht op een verbetering</h2><ul>{items}</ul></section>".encode()
    head, main, tail = body.rpartition(b"</main>")
    return head + told + main + tail if main else body + told


def _is_about(problem: Problem, path: str) -> bool:
    return Path(problem.place.path).parent.name == Path(path).stem
