"""What the search holds of each thing that a reader can open."""

from dataclasses import dataclass
from enum import StrEnum


class Soort(StrEnum):
    """Kinds of record, as readers filter by them (`soort:antwoord`)."""

    VRAAG = "vraag"
    ANTWOORD = "antwoord"
    PASSAGE = "passage"
    VOETNOOT = "voetnoot"
    NOOT = "noot"
    BEGRIP = "begrip"
    PERSOON = "persoon"
    FRACTIE = "fractie"
    DOSSIER = "dossier"
    STUK = "stuk"


SOORTEN = tuple(Soort)
"""In a fixed order: slices name a kind by its place in it."""

FIELDS = ("nummer", "titel", "tekst", "namen", "begrippen", "vraag")
"""The fields of the index. `vraag` holds, with an answer, the question it answers: a reader does not remember which of
the two said what. With a term it holds the explanation: a term leads when it is named, not when it is mentioned."""

BOOSTS = (12.0, 5.0, 1.0, 2.0, 1.0, 0.4)
"""Of each field, in the order of `FIELDS`."""


@dataclass(frozen=True, slots=True)
class Origin:
    """The paper that a record stands in, or stands for."""

    id: str
    titel: str = ""
    datum: str = ""
    """`2026-06-15`; empty for what has no date."""
    soort: str = ""
    dossiers: tuple[str, ...] = ()
    bewindspersonen: tuple[str, ...] = ()
    betreft: str = ""
    """Of a summary by the editors: id of the paper that it tells again."""


@dataclass(frozen=True, slots=True)
class Record:
    """One thing that can be found."""

    url: str
    """Its permalink, from the root of the site."""
    soort: Soort
    titel: str
    """As the list of results names it."""
    origin: Origin
    texts: tuple[str, ...] = ()
    """Its paragraphs, letter for letter."""
    numbers: tuple[str, ...] = ()
    """Ids that are its own."""
    mentions: tuple[str, ...] = ()
    """Ids that its text mentions."""
    names: tuple[str, ...] = ()
    terms: tuple[str, ...] = ()
    """Other forms of the terms that occur in it: an abbreviation finds its expansion."""
    question: tuple[str, ...] = ()
    """With an answer: what was asked."""
    question_mentions: tuple[str, ...] = ()
    """With an answer: ids that the text of its question mentions."""
    fractie: str = ""
    """Name of the fractie that asks."""
    noted: bool = False
    """Whether an editorial note stands with it."""
    unanswered: bool = False
