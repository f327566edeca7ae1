"""From what someone points at on a page to the stretch of the source that it is.

A page says in which place a block of text stands, what the whole block says, and between which offsets something was
chosen. The block is looked up in the paper itself; when it is not there letter for letter, nothing was chosen.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from griffie.linking.places import NamedPlace, named_places
from griffie.model.document import Body
from griffie.model.prose import Prose
from griffie.noting.refusal import Refused
from griffie.text import Span


@dataclass(frozen=True, slots=True)
class Pointed:
    """What a page says of a choice: a block by its place and text, and a stretch of it."""

    place: str
    """Anchor of the nearest element around the block that has one."""
    text: str
    """Of the whole block, without the marks that stand in it."""
    nth: int
    """Which it is, from 0, of the blocks in that place that say the same."""
    alike: int
    """How many of these the page has."""
    start: int
    """In code points of the text of the block, as `end`."""
    end: int


@dataclass(frozen=True, slots=True)
class Chosen:
    """A stretch of the source, without white space at its ends."""

    place: NamedPlace
    """The whole question, answer, passage, heading or footnote: the place that a note names."""
    prose: Prose
    span: Span

    @property
    def words(self) -> str:
        """The stretch itself."""
        return self.span.of(self.prose.text)


def choose(body: Body, pointed: Pointed) -> Chosen | Refused:
    """The stretch of a paper that was pointed at."""
    places = named_places(body)
    place = places.get(pointed.place)
    if place is None:
        return Refused("dit is geen tekst van het stuk: kies woorden in een alinea, lijst, tabel, kop of voetnoot")
    same = [prose for prose in _directly_in(place, places) if prose.text == pointed.text]
    if len(same) != pointed.alike or not 0 <= pointed.nth < len(same):
        return Refused("deze tekst staat zo niet in stuk.md: laad de pagina opnieuw, of kies andere woorden")
    prose = same[pointed.nth]
    if not 0 <= pointed.start <= pointed.end <= len(prose.text):
        return Refused("de keuze loopt buiten de alinea")
    span = _trimmed(prose.text, Span(pointed.start, pointed.end))
    if not len(span):
        return Refused("er zijn geen woorden gekozen")
    return Chosen(places[place.unit], prose, span)


def _directly_in(place: NamedPlace, places: Mapping[str, NamedPlace]) -> list[Prose]:
    """The proses of a place that stand in no place within it: on a page these have an anchor of their own."""
    own = {prose.n for prose in place.proses}
    deeper: set[int] = set()
    for other in places.values():
        within = {prose.n for prose in other.proses}
        if other.unit == place.unit and other.anchor != other.unit and within <= own and other.anchor != place.anchor:
            is_deeper = place.anchor == place.unit or within < own
            deeper |= within if is_deeper else set()
    return [prose for prose in place.proses if prose.n not in deeper]


def _trimmed(text: str, span: Span) -> Span:
    part = span.of(text)
    start = span.start + len(part) - len(part.lstrip())
    return Span(start, max(start, span.start + len(part.rstrip())))
