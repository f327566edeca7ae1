"""Where a note belongs: its quote, exactly and once, inside the place that it names; or nowhere.

Nothing is moved, ever. A quote that is not there, or there twice, leaves an orphan: an error, with the closest passage
for the editor's eyes only.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from griffie.linking.guess import best_guess
from griffie.linking.places import NamedPlace, named_places
from griffie.linking.tolerance import Folded, folded
from griffie.model.annotation import Annotation, Notes, Orphaned, Placed, Placement, Quote
from griffie.model.document import Body
from griffie.model.prose import Prose
from griffie.text import Span

Stretch = tuple[int, Span]
"""(ordinal of the prose, stretch of its text)."""

_BETWEEN = "\n\n"
"""Between the paragraphs of a place; folds to one space, so that a quote may run on across them."""


@dataclass(frozen=True, slots=True)
class PlaceText:
    """The text of a place in one piece, folded, and where each paragraph begins in it."""

    folded: Folded
    starts: tuple[int, ...]
    proses: tuple[Prose, ...]

    def stretches(self, start: int, end: int) -> tuple[Stretch, ...]:
        """The stretches of the paragraphs that `folded.text[start:end]` covers."""
        span = self.folded.original(start, end)
        return tuple(self._cut(span))

    def _cut(self, span: Span) -> Iterator[Stretch]:
        for begin, prose in zip(self.starts, self.proses, strict=True):
            part = Span(max(span.start - begin, 0), min(span.end - begin, len(prose.text)))
            if part.start < part.end:
                yield prose.n, part


def place_text(place: NamedPlace) -> PlaceText:
    """Join and fold the paragraphs of a place."""
    starts = []
    length = 0
    for prose in place.proses:
        starts.append(length)
        length += len(prose.text) + len(_BETWEEN)
    joined = _BETWEEN.join(prose.text for prose in place.proses)
    return PlaceText(folded(joined), tuple(starts), place.proses)


def place_notes(notes: Notes, body: Body) -> tuple[Placement, ...]:
    """The placement of every note on a paper, in the order of the file."""
    places = named_places(body)
    text_of = _each_once(place_text)
    return tuple(place_note(annotation, places, text_of) for annotation in notes.annotations)


def place_note(
    annotation: Annotation, places: Mapping[str, NamedPlace], text_of: Callable[[NamedPlace], PlaceText] = place_text
) -> Placement:
    """The placement of one note.

    A note on several places has one placement: it is shown at the first, and its quote must stand once in each.
    """
    unknown = [anchor for anchor in annotation.bij if anchor not in places]
    if unknown:
        return Orphaned(annotation, f"het stuk heeft geen plaats ‘{unknown[0]}’", "")
    if not annotation.bij:
        return Orphaned(annotation, "de noot noemt geen plaats", "")
    named = [places[anchor] for anchor in annotation.bij]
    quote = annotation.citaat
    if quote is None:
        stretches = [
            (prose.n, Span(0, len(prose.text))) for place in named if _is_part(place) for prose in place.proses
        ]
        return Placed(annotation, named[0].unit, tuple(stretches))
    found: list[Stretch] = []
    for place in named:
        matches = find(quote, text_of(place))
        if len(matches) != 1:
            return _orphan(annotation, quote, len(matches), place, places, text_of)
        found.extend(matches[0])
    return Placed(annotation, named[0].unit, tuple(dict.fromkeys(found)))


def _each_once(make: Callable[[NamedPlace], PlaceText]) -> Callable[[NamedPlace], PlaceText]:
    """The same, remembered by anchor for as long as one paper is at hand: thousands of notes share its places."""
    made: dict[str, PlaceText] = {}

    def text_of(place: NamedPlace) -> PlaceText:
        if place.anchor not in made:
            made[place.anchor] = make(place)
        return made[place.anchor]

    return text_of


def find(quote: Quote, text: PlaceText) -> tuple[tuple[Stretch, ...], ...]:
    """Every occurrence of a quote in its context; a note is placed only when there is one."""
    exact = folded(quote.exact).text.strip()
    before = folded(quote.voor).text.strip()
    after = folded(quote.na).text.strip()
    hay = text.folded.text
    return tuple(
        text.stretches(at, at + len(exact))
        for at in _occurrences(hay, exact)
        if hay[:at].rstrip().endswith(before) and hay[at + len(exact) :].lstrip().startswith(after)
    )


def _occurrences(hay: str, needle: str) -> Iterator[int]:
    at = hay.find(needle) if needle else -1
    while at >= 0:
        yield at
        at = hay.find(needle, at + 1)


def _is_part(place: NamedPlace) -> bool:
    """Whether the place is a paragraph or sub-question: then a note without quote is about that text alone."""
    return place.anchor != place.unit


def _orphan(  # noqa: PLR0913, PLR0917 - the place, what was looked for in it, and where else to look
    annotation: Annotation,
    quote: Quote,
    count: int,
    place: NamedPlace,
    places: Mapping[str, NamedPlace],
    text_of: Callable[[NamedPlace], PlaceText],
) -> Orphaned:
    if count:
        more = "" if quote.voor or quote.na else "; zet er met ‘voor’ en ‘na’ bij wat er direct omheen staat"
        return Orphaned(annotation, f"het citaat staat {count} keer in {place.anchor}{more}", "")
    if find(Quote(quote.exact), text_of(place)):
        return Orphaned(annotation, f"het citaat staat wel in {place.anchor}, maar niet tussen ‘voor’ en ‘na’", "")
    guess = best_guess(quote.exact, place, places, lambda other: text_of(other).folded.text.strip())
    reason = f"het citaat staat niet in {place.anchor}"
    if guess is None:
        return Orphaned(annotation, reason, "")
    if guess.anchor != place.anchor:
        reason += f", wel in {guess.anchor}"
    return Orphaned(annotation, reason, guess.text)
