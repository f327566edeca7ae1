"""What the site says of itself: how it is made and may be used, and how accessible it is and is not."""

from dataclasses import dataclass

from griffie import urls
from griffie.model.corpus import Linked
from griffie.model.register import SiteConfig
from griffie.pages.frame import Frame, Meta, frame
from griffie.pages.pointer import Pointer
from griffie.pages.site.holdings import Holdings
from griffie.pages.site.references import STATUSES
from griffie.rendering.dutch import count


@dataclass(frozen=True, slots=True)
class DataFile:
    """Files of data with what they hold."""

    what: str
    files: tuple[Pointer, ...]


@dataclass(frozen=True, slots=True)
class AboutView:
    """Both pages: the template decides what to tell."""

    frame: Frame
    site: SiteConfig
    contact_href: str
    """Address to write to, when the contact is one."""
    papers: str
    summaries: str
    statuses: tuple[tuple[str, str], ...]
    data: tuple[DataFile, ...]
    feed: str
    """Address of the feed; empty when the site does not know where it stands."""
    about_href: str
    search_href: str
    references_href: str
    terms_href: str
    accessibility_href: str


_DATA = (
    ("Alle stukken met hun gegevens", ("stukken.json", "stukken.csv")),
    ("Alle vragen met hun antwoorden", ("vragen.json", "vragen.csv")),
    ("Alle verwijzingen: waar ze staan, de zin, waar ze heen leiden", ("verwijzingen.json", "verwijzingen.csv")),
    ("Alle noten van de redactie (W3C Web Annotation)", ("annotaties.jsonld", "annotaties.csv")),
    ("Antwoorden die elkaar woordelijk herhalen", ("gelijk.json", "gelijk.csv")),
)


def about_view(linked: Linked, held: Holdings, base_url: str = "") -> AboutView:
    """The page on how this edition is made."""
    name = linked.corpus.registers.site.naam
    return _view(linked, held, urls.ABOUT, "Over deze uitgave", f"Wat {name} is, hoe het wordt gemaakt.", base_url)


def accessibility_view(linked: Linked, held: Holdings, base_url: str = "") -> AboutView:
    """The statement on accessibility."""
    words = "Hoe toegankelijk deze uitgave is, wat is getest en wat nog niet goed gaat."
    return _view(linked, held, urls.ACCESSIBILITY, "Toegankelijkheid", words, base_url)


def _view(linked: Linked, held: Holdings, path: str, title: str, words: str, base_url: str) -> AboutView:  # noqa: PLR0913, PLR0917 - what two pages differ in
    site = linked.corpus.registers.site
    summaries = sum(linked.corpus.papers[id_].is_summary for id_ in held.newest)
    return AboutView(
        frame=frame(
            site, path, title=title, css="overzicht over", meta=(Meta("description", words),), base_url=base_url
        ),
        site=site,
        contact_href=contact_address(site.contact),
        papers=count(len(held.newest), "stuk", "stukken"),
        summaries=count(summaries, "samenvatting", "samenvattingen") if summaries else "",
        statuses=STATUSES,
        data=tuple(DataFile(what, tuple(Pointer(name, f"data/{name}") for name in names)) for what, names in _DATA),
        feed="atom.xml" if base_url else "",
        about_href=urls.ABOUT,
        search_href=urls.SEARCH,
        references_href=urls.REFERENCES,
        terms_href=urls.TERMS,
        accessibility_href=urls.ACCESSIBILITY,
    )


def contact_address(contact: str) -> str:
    """The address behind a contact, when it is an e-mail address or an address on the web; else empty."""
    if contact.startswith(("https://", "http://", "mailto:")):
        return contact
    return f"mailto:{contact}" if "@" in contact and " " not in contact else ""
