"""What the local server gives and what it refuses."""

import json
import threading
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from griffie.config import Project
from griffie.problems import Place, Problem, Severity
from griffie.serving.dressing import explained, message, with_script
from griffie.serving.server import Server, inside
from griffie.serving.session import Session, Stand

FAULT = Problem(
    "F105", Severity.ERROR, Place("content/1/a/stuk.md", 3, 1, 2, "soot: x"), "onbekend <b>", "bedoelde u soort?"
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    site = tmp_path / "site"
    (site / "dossier").mkdir(parents=True)
    (site / "index.html").write_text("<!doctype html><body>begin</body>")
    (site / "dossier" / "1.html").write_text("<p>geen body")
    (site / "404.html").write_text("<main>nergens</main>")
    (site / "stijl.css").write_text("p{}")
    (tmp_path / "geheim.txt").write_text("geheim")
    return site


@pytest.fixture
def address(folder: Path) -> Iterator[str]:
    session = Session(Project(folder.parent, folder, folder.parent, folder.parent))
    server = Server(session, 0)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    session.stop()
    server.shutdown()
    server.server_close()


def get(address: str) -> tuple[int, str, str]:
    try:
        with urllib.request.urlopen(address, timeout=5) as reply:  # noqa: S310 - our own server
            return reply.status, reply.headers["Cache-Control"], reply.read().decode()
    except urllib.error.HTTPError as error:
        return error.code, error.headers["Cache-Control"], error.read().decode()


def test_a_page_gets_the_script_and_may_not_be_cached(address: str) -> None:
    status, cache, body = get(f"{address}/")
    assert (status, cache) == (200, "no-store")
    assert body == '<!doctype html><body>begin<script src="/__griffie/overlay.js" data-nummer="0"></script>\n</body>'


def test_a_page_without_body_gets_the_script_too(address: str) -> None:
    assert "/__griffie/overlay.js" in get(f"{address}/dossier/1.html")[2]


def test_a_missing_page_recovers_by_itself(address: str) -> None:
    status, _, body = get(f"{address}/weg.html")
    assert status == 404
    assert "nergens" in body
    assert "/__griffie/overlay.js" in body


def test_other_files_come_as_they_are(address: str) -> None:
    assert get(f"{address}/stijl.css")[2] == "p{}"


@pytest.mark.parametrize(
    "path", ["/../geheim.txt", "/%2e%2e/geheim.txt", "/dossier/../../geheim.txt", "/%00", "/__griffie/../server.py"]
)
def test_no_path_leaves_the_site(address: str, path: str) -> None:
    status, _, body = get(f"{address}{path}")
    assert status == 404
    assert "geheim" not in body


def test_a_link_out_of_the_site_is_not_followed(folder: Path) -> None:
    (folder / "uit.txt").symlink_to(folder.parent / "geheim.txt")
    assert inside(folder, "/uit.txt") is None


def test_the_message_holds_every_problem_as_the_report_does() -> None:
    told = json.loads(json.dumps(message(Stand(3, (FAULT,), ("a.html",)))))
    assert told["nummer"] == 3
    assert told["problemen"][0]["melding"] == "onbekend <b>"
    assert told["problemen"][0]["hint"] == "bedoelde u soort?"


def test_a_withheld_page_says_why_at_its_own_address() -> None:
    body = explained(b"<main>nergens</main>", "/a.html", Stand(problems=(FAULT,))).decode()
    assert "content/1/a/stuk.md:3:1: onbekend &lt;b&gt;" in body
    assert explained(b"<main></main>", "/b.html", Stand(problems=(FAULT,))) == b"<main></main>"


def test_the_script_stands_before_the_last_body_end() -> None:
    assert with_script(b"<body>&lt;/body&gt;</body>", Stand(7)).decode().endswith('data-nummer="7"></script>\n</body>')
