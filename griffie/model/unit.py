"""The addressable things of a paper: its outline, of which a page of another paper can speak without its text."""

from dataclasses import dataclass
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class Joined:
    """One more question that shares the text of another: "Vragen 2 en 3" stands over one text and is two questions."""

    anchor: str
    number: int
    letter: str = ""


class UnitKind(StrEnum):
    """What a unit is; also the `soort` by which search filters."""

    VRAAG = "vraag"
    ANTWOORD = "antwoord"
    VOETNOOT = "voetnoot"
    DEEL = "deel"
    """A heading or a passage between headings."""


@dataclass(frozen=True, slots=True)
class Unit:
    """One addressable thing in a paper: enough to link to it and to say what it is."""

    anchor: str
    kind: UnitKind
    label: str
    """As a reader would call it: `vraag 16`, `antwoord 4a (SP)`, `voetnoot 2`."""
    first: int
    last: int
    """Its proses are those numbered `first` up to and not including `last`."""
    number: int | None = None
    letter: str = ""
    group: str = ""
    fractie: str | None = None
    questions: tuple[str, ...] = ()
    """Of an answer: the questions it answers; of a footnote: the unit that holds its mark; of a question without text
    of its own ("Vragen 2 en 3" under 3): the one whose text it shares."""
    joined: tuple[Joined, ...] = ()
    """Of a question: those that share its text, which are units of their own."""
    letters: tuple[str, ...] = ()
    """Of a question: its sub-questions."""
    opening: str = ""
    """Its first words, at most 160 characters, cut at a word."""
    words: int = 0

    @property
    def shares(self) -> str:
        """Of a question: the one whose text it shares; empty when it has a text of its own."""
        return self.questions[0] if self.kind is UnitKind.VRAAG and self.questions else ""
