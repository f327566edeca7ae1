"""What the pages weigh and how a browser takes them: the bars of the reading page.

    python -m benchmarks.pages

Sizes and time of the two real letters (in the folder that GRIFFIE_LETTERS names), of the home page and of made papers
of 300 questions and of 2,000 notes; Lighthouse of the letter and the home page, in its mobile setting, when npm has it
in the folder that GRIFFIE_NODE names:

    npm install --prefix FOLDER lighthouse@12.8.2
"""

import contextlib
import gzip
import io
import json
import os
import random
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

ROOT = Path(__file__).parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "tests" / "browser")]

from find_browser import executable  # noqa: E402 - the path above leads to it

from griffie.cli import main as griffie  # noqa: E402 - as above

LETTER = "beantwoording-so-28676-2026-06-15.html"
SCRIPTS = ("griffie", "stuk", "kaartjes", "kopieer", "zoek-haak")
KILO = 1000
WATCH = """window.tasks = []; window.shift = 0;
new PerformanceObserver(l => l.getEntries().forEach(e => tasks.push(Math.round(e.duration))))
    .observe({type: 'longtask', buffered: true});
new PerformanceObserver(l => l.getEntries().forEach(e => { shift += e.value; }))
    .observe({type: 'layout-shift', buffered: true});"""
SCROLL = """async () => { for (let y = 0; y < 20000; y += 500) {
    scrollTo(0, y); await new Promise(requestAnimationFrame); } }"""
WORDS = (
    "De minister verwijst naar de brief over sluizen en gemalen van vorig jaar en ziet geen reden om daar nog iets aan "
    "toe te voegen ook niet waar het gaat om de kosten van onderhoud op langere termijn"
).split()


def main() -> None:
    named = os.environ.get("GRIFFIE_LETTERS")
    letters = Path(named) if named else Path(__file__).parents[2] / "shared" / "letters"
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        root = Path(folder)
        made = _made(root / "gemaakt")
        real = _real(root / "brieven", letters) if letters.is_dir() else None
        browser = playwright.chromium.launch(executable_path=executable(), args=["--disable-quic", "--no-first-run"])
        print(f"{'page':44}{'HTML gz':>10}{'CLS':>8}  long tasks: load | scroll | find (ms)")
        for site, path in (*(((real, LETTER), (real, "index.html")) if real else ()), *((made, one) for one in PAPERS)):
            _page(browser, site, path)
        browser.close()
        _assets(made)
        if real:
            _lighthouse(real)


def _page(browser: Browser, site: Path, path: str) -> None:
    for width in (1440, 390):
        page = browser.new_page(viewport={"width": width, "height": 900})
        page.add_init_script(WATCH)
        page.goto((site / path).as_uri())
        page.wait_for_timeout(600)
        load, shift = page.evaluate("tasks.splice(0)"), page.evaluate("shift")
        page.evaluate(SCROLL)
        page.wait_for_timeout(200)
        scroll = page.evaluate("tasks.splice(0)")
        page.evaluate("find('onderhoud')")
        page.wait_for_timeout(200)
        size = len(gzip.compress((site / path).read_bytes())) / KILO
        tasks = " | ".join(str(max(some, default=0)) for some in (load, scroll, page.evaluate("tasks")))
        print(f"{path[:36]} {width:>6}{size:>11.1f}{shift:>8.3f}  {tasks}")
        page.close()


def _assets(site: Path) -> None:
    def weigh(*names: str) -> float:
        return sum(len(gzip.compress((site / "assets" / name).read_bytes())) for name in names) / KILO

    print(f"\nCSS of the reading page {weigh('tokens.css', 'stijl.css'):.1f} kB (bar 14)")
    print(f"scripts before a search {weigh(*(f'{name}.js' for name in SCRIPTS)):.1f} kB (bar 12)")


def _lighthouse(site: Path) -> None:
    packages = os.environ.get("GRIFFIE_NODE")
    program = Path(packages or "") / "node_modules" / ".bin" / "lighthouse"
    if not packages or not program.is_file():
        print("\nLighthouse: not measured (GRIFFIE_NODE names no folder that has it)")
        return
    with _host(site) as address:
        for path in (LETTER, "index.html"):
            report = subprocess.run(
                [str(program), address + path, "--quiet", "--output=json", "--chrome-flags=--headless --no-sandbox"],
                capture_output=True,
                text=True,
                check=False,
                env={**os.environ, "CHROME_PATH": executable() or ""},
            )
            if not report.stdout:
                print(f"Lighthouse {path}: {report.stderr.strip()[-200:]}")
                continue
            read = json.loads(report.stdout)
            scores = ", ".join(f"{one['id']} {one['score'] * 100:.0f}" for one in read["categories"].values())
            print(f"\nLighthouse {path}: {scores}")
            for audit in read["audits"].values():
                if audit["score"] is not None and audit["score"] < 1 and audit["scoreDisplayMode"] == "binary":
                    print(f"  {audit['id']}: {audit['title']}")


class _Host(SimpleHTTPRequestHandler):
    """As hosts do: compressed, and kept for a year."""

    def do_GET(self) -> None:
        file = Path(self.translate_path(self.path))
        if not file.is_file():
            self.send_error(404)
            return
        body = gzip.compress(file.read_bytes())
        self.send_response(200)
        self.send_header("Content-Type", f"{self.guess_type(str(file))}; charset=utf-8")
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Cache-Control", "max-age=31536000")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        return


@contextlib.contextmanager
def _host(site: Path) -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Host, directory=str(site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    server.server_close()


def _real(root: Path, letters: Path) -> Path:
    files = [str(file) for file in sorted(letters.glob("*.*")) if file.suffix in {".txt", ".md"}]
    _run(root, "import", *(file for file in files if not file.endswith("README.md")))
    return _build(root)


PAPERS = ("kst-30000-1.html", "kst-30000-2.html")
"""Of 300 questions, and of 2,000 notes."""


def _made(root: Path) -> Path:
    chance = random.Random(7)

    def sentence(words: int) -> str:
        return " ".join(chance.choice(WORDS) for _ in range(words)).capitalize() + "."

    asked = "".join(
        f"### Vraag {n}\n\n{sentence(40)}\n\n### Antwoord vraag {n}\n\n{sentence(70)}\n\n{sentence(70)}\n\n"
        f"Zie het antwoord op vraag {chance.randint(1, 300)}.\n\n"
        for n in range(1, 301)
    )
    _write(root, "kst-30000-1", "Driehonderd vragen", asked)
    text, notes = "", "---\nauteur: Redactie\ndatum: 2024-06-12\n---\n"
    for n in range(1, 41):
        text += f"### Vraag {n}\n\n{sentence(30)}\n\n### Antwoord vraag {n}\n\n"
        for m in range(50):
            text += f"Merk{n}x{m:02} {sentence(9)}" + ("\n\n" if m % 5 == 4 else " ")  # noqa: PLR2004 - five to a paragraph
            notes += f"\n## n-{n}-{m}\n\n```yaml\nsoort: uitleg\nbij: antwoord-{n}\ncitaat: Merk{n}x{m:02}\n```\n"
            notes += f"\n{sentence(20)}\n"
    _write(root, "kst-30000-2", "Tweeduizend noten", text, notes)
    return _build(root)


def _write(root: Path, ident: str, title: str, text: str, notes: str = "") -> None:
    folder = root / "content" / "30000" / ident
    folder.mkdir(parents=True)
    head = (
        f"id: {ident}\nsoort: brief\ntitel: {title}\ndatum: 2024-06-11\nkamer: Tweede Kamer\nvergaderjaar: 2023-2024\n"
    )
    (folder / "stuk.md").write_text(f'---\n{head}dossiers: ["30000"]\n---\n\n{text}', "utf-8")
    if notes:
        (folder / "annotaties.md").write_text(notes, "utf-8")


def _build(root: Path) -> Path:
    started = time.perf_counter()
    _run(root, "build")
    print(f"built {root.name} in {time.perf_counter() - started:.1f} s")
    return root / "site"


def _run(root: Path, *arguments: str) -> None:
    (root / "content").mkdir(parents=True, exist_ok=True)
    places = {"--content": "content", "--output": "site", "--cache": ".griffie"}
    options = [word for option, name in places.items() for word in (option, str(root / name))]
    with contextlib.redirect_stdout(io.StringIO()):
        griffie([*arguments, *options])


if __name__ == "__main__":
    main()
