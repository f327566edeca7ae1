"""A small corpus of our own making, as records, and what holds the built index of it."""

import shutil
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, Page

from griffie.model.output import File
from griffie.search.index.shelf import Shelf
from griffie.search.record import Origin, Record, Soort

ASSETS = Path(__file__).parents[2] / "templates" / "assets"

GRACHT = Origin(
    "kst-36410-VII-12", "Brief over het onderhoud van de grachten", "2025-03-04", "brief", ("36410-VII",), ("Wim Berk",)
)
DUIN = Origin(
    "kst-28901-K-F", "Nota over duinen en paden", "2026-01-20", "nota", ("28901-K",), ("Anna de Groot-Çelik",)
)

RECORDS = (
    (
        Record(
            "kst-36410-VII-12.html",
            Soort.STUK,
            GRACHT.titel,
            GRACHT,
            texts=("brief", "De brief telt drie vragen."),
            numbers=("kst-36410-VII-12",),
            mentions=("36410-VII",),
            names=("Wim Berk, minister van Grachten",),
        ),
        Record(
            "kst-36410-VII-12.html#vraag-1",
            Soort.VRAAG,
            "Vraag 1: Kamerbrieven over kades",
            GRACHT,
            texts=(
                "Hoeveel kamerbrieven over kades zijn verstuurd? En wat kosten ze?",
                "De leden wijzen op de CO₂-uitstoot van baggerboten.",
            ),
            fractie="Waterpartij",
            names=("Waterpartij",),
            noted=True,
        ),
        Record(
            "kst-36410-VII-12.html#antwoord-1",
            Soort.ANTWOORD,
            "Antwoord 1: Kamerbrieven over kades",
            GRACHT,
            texts=(
                "De financiën laten € 17,45 mld. niet toe. Over de uitstoot volgt een motie.",
                "Zie de motie van het lid Vos (Kamerstuk 36 800 X, nr. 46).",
            ),
            question=("Hoeveel kamerbrieven over kades zijn verstuurd? En wat kosten ze?",),
            mentions=("kst-36800-X-46",),
            fractie="Waterpartij",
        ),
        Record(
            "kst-36410-VII-12.html#voetnoot-1",
            Soort.VOETNOOT,
            "Voetnoot 1",
            GRACHT,
            texts=("Steden met grachten, peildatum 1 mei.",),
        ),
    ),
    (
        Record(
            "kst-28901-K-F.html",
            Soort.STUK,
            DUIN.titel,
            DUIN,
            texts=("nota",),
            numbers=("kst-28901-K-F",),
            names=("Anna de Groot-Çelik",),
        ),
        Record(
            "kst-28901-K-F.html#sp-vraag-1",
            Soort.VRAAG,
            "Vraag 1 (Duinbond)",
            DUIN,
            texts=(
                "Waarom gaan de financien van een stad vóór het duin? Oekraïne kent zulke duinen niet.",
                "Welke bedrijven onderhouden de paden, en 1,5% van welke wegen?",
            ),
            fractie="Duinbond-Kust",
            names=("Duinbond-Kust",),
            unanswered=True,
        ),
        Record(
            "kst-28901-K-F.html#sp-antwoord-2",
            Soort.ANTWOORD,
            "Antwoord 2 (Duinbond)",
            DUIN,
            texts=("Ieder bedrijf meet stuifzand met een GWL. Het rapport gaat niet over geen enkel pad.",),
            terms=("grondwaterlezer", "GWL"),
            fractie="Duinbond-Kust",
        ),
    ),
    (
        Record(
            "kst-36800-X-46.html",
            Soort.STUK,
            "Motie van het lid Vos over bagger",
            Origin("kst-36800-X-46", "Motie van het lid Vos over bagger", "2025-02-01", "motie", ("36800-X",)),
            texts=("motie",),
            numbers=("kst-36800-X-46",),
            names=("motie Vos c.s.",),
        ),
    ),
)


@dataclass(frozen=True, slots=True)
class BuiltIndex:
    """An index on disk, with the records it was made of."""

    site: Path
    papers: tuple[tuple[Record, ...], ...]

    @property
    def shelf(self) -> Shelf:
        return Shelf(self.site)


def write(site: Path, outputs: Iterable[File]) -> None:
    for output in outputs:
        file = site / output.path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(output.content)


def open_page(browser: Browser, site: Path) -> Page:
    """A page of a site, opened from disk under a policy as pages have it, with the search script in it."""
    assets = site / "assets"
    assets.mkdir(exist_ok=True)
    for script in ASSETS.glob("zoek*.js"):
        shutil.copy(script, assets)
    (site / "proef.html").write_text(
        '<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>Proef</title>'
        '<meta http-equiv="Content-Security-Policy" content="'
        "default-src 'none'; script-src 'self'; connect-src 'self'\">"
        '<script src="assets/zoek-index.js"></script><script src="assets/zoek.js"></script></head><body></body></html>',
        encoding="utf-8",
    )
    page = browser.new_page()
    page.goto((site / "proef.html").as_uri())
    return page
