"""What a reader of a sentence knows besides the sentence: which paper it stands in and what laws are called."""

import datetime as dt
from dataclasses import dataclass

from griffie.citations.bounds import NEWEST_DOSSIER


@dataclass(frozen=True, slots=True)
class Law:
    """A law or treaty that can be cited by article."""

    bwb: str
    """Its id in the Basiswettenbestand (`BWBR0001840`); of a code in books, that of the first book."""
    names: tuple[str, ...]
    """Every name by which texts call it, in the case in which they print it."""
    books: tuple[tuple[str, str], ...] = ()
    """Of a code in books: number of the book and the BWB id of that book."""


@dataclass(frozen=True, slots=True)
class Laws:
    """A closed table of laws; an editor's register extends the built-in one with `|`."""

    entries: tuple[Law, ...]

    def __or__(self, other: "Laws") -> "Laws":
        """Both tables; where both know a name, the right one holds."""
        return Laws((*other.entries, *self.entries))


WELL_KNOWN = Laws(
    (
        Law("BWBR0001840", ("Grondwet", "Gw")),
        Law(
            "BWBR0002656",
            ("Burgerlijk Wetboek", "BW"),
            (
                ("1", "BWBR0002656"),
                ("2", "BWBR0003045"),
                ("3", "BWBR0005291"),
                ("4", "BWBR0002761"),
                ("5", "BWBR0005288"),
                ("6", "BWBR0005289"),
                ("7", "BWBR0005290"),
                ("8", "BWBR0005034"),
                ("10", "BWBR0030068"),
            ),
        ),
        Law("BWBR0005537", ("Algemene wet bestuursrecht", "Awb")),
        Law("BWBR0045754", ("Wet open overheid", "Woo")),
        Law("BWBR0005252", ("Wet openbaarheid van bestuur", "Wob")),
        Law("BWBR0001854", ("Wetboek van Strafrecht", "Sr")),
        Law("BWBR0001903", ("Wetboek van Strafvordering", "Sv")),
        Law("BWBR0001827", ("Wetboek van Burgerlijke Rechtsvordering", "Rv")),
        Law("BWBR0005416", ("Gemeentewet",)),
        Law("BWBR0005645", ("Provinciewet",)),
        Law("BWBR0002154", ("Statuut voor het Koninkrijk der Nederlanden", "Statuut voor het Koninkrijk")),
        Law("BWBR0039429", ("Comptabiliteitswet 2016", "CW 2016")),
        Law("BWBR0004627", ("Kieswet",)),
        Law("BWBR0011823", ("Vreemdelingenwet 2000", "Vw 2000")),
        Law("BWBR0001941", ("Opiumwet",)),
        Law("BWBR0001860", ("Faillissementswet", "Fw")),
        Law("BWBR0006622", ("Wegenverkeerswet 1994", "WVW 1994")),
        Law("BWBR0020368", ("Wet op het financieel toezicht", "Wft")),
        Law("BWBR0002320", ("Algemene wet inzake rijksbelastingen", "AWR")),
        Law("BWBR0001830", ("Wet op de rechterlijke organisatie", "Wet RO")),
        Law(
            "BWBV0001000",
            (
                "Europees Verdrag voor de Rechten van de Mens",
                "Europees Verdrag tot bescherming van de rechten van de mens en de fundamentele vrijheden",
                "EVRM",
            ),
        ),
    )
)
"""Laws that parliamentary papers cite all the time; their ids are beyond doubt."""


@dataclass(frozen=True, slots=True)
class Context:
    """Where a text stands."""

    own: str | None = None
    """Id of the paper that the text belongs to; settles whether "36800-K" is its own chapter."""
    dossiers: tuple[str, ...] = ()
    """Dossiers of that paper; "ter vervanging van nr. 12" means the one of them."""
    date: dt.date | None = None
    """Its date."""
    laws: Laws = WELL_KNOWN
    limit: int = NEWEST_DOSSIER
    """The newest dossier known."""
