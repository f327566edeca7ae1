"""A site of the small corpus that a reader can search: a page of results, and letters to open."""

import shutil
from pathlib import Path

from griffie.model.register import SiteConfig, Term
from griffie.pages.frame import frame
from griffie.pages.site.search import SearchView, letters
from griffie.rendering.templates import fill, open_templates

TEMPLATES = Path(__file__).parents[2] / "templates"
POLICY = (
    "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; script-src 'self'; style-src 'self';"
    " img-src 'self' data:; form-action 'self' https://duckduckgo.com\">"
)
TERMS = (Term("kade", "kade", "Een wal.", "KD"), Term("elan", "élan", "Vaart."))
LETTER = (
    '<article id="vraag-1" data-vraag="1"><p>Hoeveel <em>kamerbrieven</em> over kades?</p></article>'
    '<article id="antwoord-1"><p>De financiën laten het niet toe.</p></article>'
)


def page_of(css: str, title: str, body: str) -> str:
    return (
        f'<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>{title} – Proef</title>{POLICY}'
        '<link rel="stylesheet" href="assets/tokens.css"><link rel="stylesheet" href="assets/stijl.css">'
        '<script src="assets/griffie.js" defer></script><script src="assets/zoek-haak.js" defer></script></head>'
        f'<body class="{css}"><header class="kop"><form class="zoek" role="search" action="zoeken.html">'
        '<label class="vh" for="q">Zoek in alle stukken</label><input id="q" name="q" type="search" autocomplete="off">'
        f"</form></header><main><h1>{title}</h1>{body}</main></body></html>"
    )


def readable_site(folder: Path, index: Path) -> Path:
    """Write the site around an index into a folder that is there; gives the folder."""
    shutil.copytree(index / "zoek", folder / "zoek")
    shutil.copytree(TEMPLATES / "assets", folder / "assets")
    for name in ("kst-36410-VII-12", "kst-28901-K-F", "kst-36800-X-46"):
        (folder / f"{name}.html").write_text(page_of("stuk", name, LETTER), encoding="utf-8")
    view = SearchView(frame(SiteConfig(), "zoeken.html", title="Zoeken", css="zoekpagina"), letters(TERMS), "proef.nl")
    made, problems = fill(open_templates(TEMPLATES), "zoeken.html", view)
    assert made, problems
    (folder / "zoeken.html").write_text(
        made.replace('<meta charset="utf-8">', f'<meta charset="utf-8">{POLICY}'), encoding="utf-8"
    )
    return folder
