"""Registers: the small files in which editors say who and what occurs in papers."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Term:
    """An abbreviation or expression and what it means (`begrippen.yaml`)."""

    id: str
    term: str
    uitleg: str
    afkorting: str = ""
    vormen: tuple[str, ...] = ()
    """Other forms that may be marked in a text."""
    bron: str = ""
    zie: tuple[str, ...] = ()

    @property
    def forms(self) -> tuple[str, ...]:
        """All forms in which it is recognised, each once."""
        return tuple(dict.fromkeys(form for form in (self.term, self.afkorting, *self.vormen) if form))


@dataclass(frozen=True, slots=True)
class Office:
    """A function that a person held at a date, or from and until dates."""

    functie: str
    op: date | None = None
    van: date | None = None
    tot: date | None = None
    fractie: str = ""
    bron: str = ""


@dataclass(frozen=True, slots=True)
class Person:
    """Someone who signs, asks or is named (`personen.yaml`)."""

    id: str
    naam: str
    achternaam: str = ""
    voorletters: str = ""
    vormen: tuple[str, ...] = ()
    functies: tuple[Office, ...] = ()


@dataclass(frozen=True, slots=True)
class Fractie:
    """A parliamentary group (`fracties.yaml`)."""

    id: str
    naam: str
    vormen: tuple[str, ...] = ()
    kamers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Dossier:
    """A dossier (`dossiers.yaml`); the title only where an editor is sure of it."""

    id: str
    titel: str = ""
    kort: str = ""


@dataclass(frozen=True, slots=True)
class CitedPaper:
    """What is known of a paper that is cited here and not held (`stukken.yaml`)."""

    id: str
    soort: str = ""
    titel: str = ""
    datum: date | None = None
    namen: tuple[str, ...] = ()
    """Names by which texts know it: `motie Piri c.s.`."""


@dataclass(frozen=True, slots=True)
class Law:
    """A law with its BWB id (`wetten.yaml`)."""

    id: str
    naam: str
    vormen: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class AddressException:
    """An address that no rule can derive, or `geen` to forbid a link (`uitzonderingen.yaml`)."""

    id: str
    adres: str
    reden: str


@dataclass(frozen=True, slots=True)
class SiteConfig:
    """What the site says of itself (`site.yaml`)."""

    naam: str = "Griffie"
    omschrijving: str = ""
    redactie: str = ""
    contact: str = ""
    licentie: str = ""
    inleiding: str = ""


@dataclass(frozen=True, slots=True)
class Registers:
    """All registers of a site; each sorted by id."""

    begrippen: tuple[Term, ...] = ()
    personen: tuple[Person, ...] = ()
    fracties: tuple[Fractie, ...] = ()
    dossiers: tuple[Dossier, ...] = ()
    stukken: tuple[CitedPaper, ...] = ()
    wetten: tuple[Law, ...] = ()
    uitzonderingen: tuple[AddressException, ...] = ()
    site: SiteConfig = SiteConfig()
