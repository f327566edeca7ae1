"""A small site for tests of overviews: two papers that cite, one of them twice, a summary, and registers."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from bs4 import BeautifulSoup, Tag
from linking_corpus import World, notes_on, paper, world

from griffie.linking.link import link
from griffie.model.annotation import Highlight
from griffie.model.corpus import Linked
from griffie.model.document import Signatory
from griffie.model.register import CitedPaper, Dossier, Fractie, Office, Person, Registers, SiteConfig, Term
from griffie.pages.plan import plan
from griffie.pages.site.holdings import Holdings, holdings
from griffie.rendering.render import render_all

WORDS = "Dat antwoord is lang genoeg om zelf iets te zeggen: " + "de brug is hoog en " * 6 + "lang."
LETTER = f"""
deel opening: Eerder schreven wij over bruggen in [[kst-36800-X-34]].
== bbb
vraag 1: Hoe hoog is de brug?
antwoord 1: Zij is hoog, zegt [[kst-36800-X-34]] bij [[kst-36800-X-34#42]]. {WORDS}
vraag 2: En hoe breed?
antwoord 2: Zie [[#antwoord 1]].
vraag 3: Waarom?
voetnoot 2 @bbb-antwoord-1: Zie [[2026Z12163]] en [[kst-28676-9]].
"""
SUMMARY = """
== bbb
vraag 1: Is de brug hoog?
antwoord 1: Ja, zie [[kst-36800-X-34]].
"""
REGISTERS = Registers(
    begrippen=(
        Term("brug", "brug", "Een weg over water.", afkorting="BR", vormen=("viaduct",), zie=("weg",)),
        Term("weg", "weg", "Waar men gaat."),
    ),
    personen=(
        Person(
            "an-berg",
            "An Berg",
            achternaam="Berg",
            functies=(Office("minister van Bruggen", op=date(2026, 6, 1), fractie="bbb", bron="ondertekening"),),
        ),
    ),
    fracties=(Fractie("bbb", "BBB", kamers=("Tweede Kamer",)), Fractie("vvd", "VVD")),
    dossiers=(Dossier("28676", "NAVO"),),
    stukken=(CitedPaper("kst-36800-X-34", "motie", "Motie van het lid Berg over bruggen", date(2026, 3, 5)),),
    site=SiteConfig(naam="Proef", omschrijving="Bruggen", contact="brug@example.org"),
)


def bridges() -> World:
    """The content of the site."""
    return world(
        paper(
            "brief-bruggen",
            LETTER,
            dossiers=("28676",),
            kamer="Tweede Kamer",
            datum=date(2026, 6, 15),
            titel="Antwoorden over bruggen",
            ondertekenaars=(Signatory("An Berg", "minister van Bruggen"), Signatory("Bo Dijk", "staatssecretaris")),
        ),
        paper("samenvatting-bruggen", SUMMARY, soort="samenvatting", betreft="brief-bruggen", dossiers=("28676",)),
        notes=(
            notes_on(
                "brief-bruggen",
                in_het_kort=(Highlight("De brug is hoog.", "bbb-antwoord-1"),),
                titels=(("bbb-vraag-1", "Hoogte van de brug"),),
            ),
        ),
        registers=REGISTERS,
    )


@dataclass(frozen=True)
class Overview:
    """A linked site with its pages as a browser would get them."""

    linked: Linked
    held: Holdings
    pages: dict[str, BeautifulSoup]

    def main(self, path: str) -> Tag:
        """The main part of a page."""
        found = self.pages[path].find("main")
        assert isinstance(found, Tag), path
        return found

    def text(self, path: str) -> str:
        """What a reader reads in the main part, white space collapsed."""
        return " ".join(self.main(path).get_text(" ").split())

    def links(self, path: str) -> list[str]:
        """Where its main part leads."""
        return [str(link["href"]) for link in self.main(path).find_all("a", href=True)]


class NoMemo:
    """Remembers nothing, so that every page is made."""

    def key(self, *_: str) -> str:
        return ""

    def get(self, _: str) -> None:
        return None

    def has(self, _: str) -> bool:
        return False

    def put(self, _key: str, _value: object) -> None:
        return None

    near, later = get, put


def overview(made: World, base_url: str = "") -> Overview:
    """Link, plan and render a world with the project's own templates."""
    linked, _ = link(made.corpus, made.body_of)
    pages, collisions = plan(linked, made.body_of, base_url)
    outputs, wrong = render_all(pages, Path(__file__).parents[1] / "templates", NoMemo())
    assert not collisions
    assert not wrong
    soups = {output.path: BeautifulSoup(output.content, "html.parser") for output in outputs}
    return Overview(linked, holdings(linked), soups)
