"""The search page: what stands on it without script, the register of terms from A to Z."""

from dataclasses import dataclass
from itertools import groupby
from urllib.parse import urlsplit

from griffie import urls
from griffie.model.corpus import Linked
from griffie.model.register import Term
from griffie.pages.frame import Frame, Skip, frame

OTHER = "0–9"
"""Over terms that do not begin with a letter."""


@dataclass(frozen=True, slots=True)
class RegisterItem:
    """One term of the register, or its abbreviation that leads to it."""

    text: str
    short: str
    href: str


@dataclass(frozen=True, slots=True)
class Letter:
    """The terms under one letter."""

    name: str
    items: tuple[RegisterItem, ...]


@dataclass(frozen=True, slots=True)
class NamedDossier:
    """A dossier whose name an editor gave: in the list of filters a number alone says little."""

    key: str
    name: str


@dataclass(frozen=True, slots=True)
class SearchView:
    """The search page."""

    frame: Frame
    letters: tuple[Letter, ...]
    host: str
    """Host of the site, for a search engine elsewhere; empty when the site does not know where it stands."""
    dossiers: tuple[NamedDossier, ...] = ()
    fracties: tuple[str, ...] = ()
    bewindspersonen: tuple[str, ...] = ()
    """What may be filled in: who does not know how a name is spelled chooses it."""


def search_view(linked: Linked, base_url: str = "") -> SearchView:
    """The search page of a site."""
    registers = linked.corpus.registers
    skips = (Skip("Naar de resultaten", "#resultaten"),)
    host = urlsplit(base_url).netloc
    surroundings = frame(
        registers.site,
        urls.SEARCH,
        title="Zoeken",
        css="zoekpagina",
        skips=skips,
        base_url=base_url,
        engine=bool(host),
    )
    named = tuple(NamedDossier(one.id, one.kort or one.titel) for one in registers.dossiers if one.kort or one.titel)
    signed = {signatory.naam for paper in linked.corpus.papers.values() for signatory in paper.ondertekenaars}
    return SearchView(
        surroundings,
        letters(registers.begrippen),
        host,
        named,
        tuple(sorted((fractie.naam for fractie in registers.fracties), key=_key)),
        tuple(sorted(signed, key=_key)),
    )


def letters(terms: tuple[Term, ...]) -> tuple[Letter, ...]:
    """Terms by their first letter, diacritics aside; an abbreviation also stands under its own letter."""
    listed = sorted((item for term in terms for item in _items(term)), key=lambda item: (_key(item.text), item.href))
    return tuple(Letter(name, tuple(items)) for name, items in groupby(listed, key=lambda item: _letter(item.text)))


def _items(term: Term) -> tuple[RegisterItem, ...]:
    href = urls.relative(urls.SEARCH, urls.term_page(term.id))
    own = RegisterItem(term.term, term.afkorting, href)
    if not term.afkorting or term.afkorting == term.term:
        return (own,)
    return (own, RegisterItem(term.afkorting, term.term, href))


def _letter(text: str) -> str:
    first = _key(text)[:1]
    return first.upper() if first.isalpha() else OTHER


def _key(text: str) -> str:
    return urls.slug(text)
