"""The passage that an orphaned quote may have meant, for the editor who must decide. Never used to place a note.

Ranked as an editor would look: the same words elsewhere, then nearly the same words in the same place.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher

from griffie.linking.places import NamedPlace
from griffie.linking.tolerance import folded
from griffie.text import Span

NEAR = 0.75
"""Similarity below which a passage is no candidate."""
APART = 0.05
"""Two candidates closer to each other than this are both shown as candidates, and neither is the guess."""

TextOf = Callable[[NamedPlace], str]
"""The folded text of a place."""

_MOST_WINDOWS = 400
"""Of one place; a longer place is sampled by words that it shares with the quote."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A passage that resembles a quote."""

    anchor: str
    text: str
    ratio: float
    """1 when the words are the same."""


def candidates(
    quote: str, place: NamedPlace, places: Mapping[str, NamedPlace], text_of: TextOf
) -> tuple[Candidate, ...]:
    """Passages for a quote, best first: exact in another place, then fuzzy in the same place."""
    wanted = folded(quote).text.strip()
    if not wanted:
        return ()
    elsewhere = [
        Candidate(other.anchor, quote, 1.0)
        for other in places.values()
        if other.anchor == other.unit != place.unit and wanted in text_of(other)
    ]
    return (*elsewhere, *sorted(_fuzzy(wanted, place, text_of(place)), key=lambda found: -found.ratio))


def best_guess(quote: str, place: NamedPlace, places: Mapping[str, NamedPlace], text_of: TextOf) -> Candidate | None:
    """The one passage that stands out; None when nothing comes near, or when two come equally near.

    The same words elsewhere go before nearly the same words here.
    """
    found = candidates(quote, place, places, text_of)
    ranked = [candidate for candidate in found if candidate.ratio == 1] or found
    if not ranked or (len(ranked) > 1 and ranked[0].ratio - ranked[1].ratio < APART):
        return None
    return ranked[0]


def _fuzzy(wanted: str, place: NamedPlace, text: str) -> Iterator[Candidate]:
    """The most similar stretch of as many words, and any other that lies clear of it."""
    scored = sorted(_scored(wanted, text), key=lambda item: (-item[0], item[1].start))
    taken: list[Span] = []
    for ratio, span in scored:
        if ratio < NEAR or len(taken) > 1:
            return
        if not any(span.overlaps(other) for other in taken):
            taken.append(span)
            yield Candidate(place.anchor, span.of(text), ratio)


def _scored(wanted: str, text: str) -> Iterator[tuple[float, Span]]:
    matcher = SequenceMatcher(autojunk=False)
    matcher.set_seq2(wanted)
    for span in _windows(text, len(wanted.split()), frozenset(wanted.casefold().split())):
        matcher.set_seq1(span.of(text))
        if matcher.real_quick_ratio() >= NEAR and matcher.quick_ratio() >= NEAR:
            yield matcher.ratio(), span


def _windows(text: str, width: int, known: frozenset[str]) -> list[Span]:
    """Stretches of `width` words, one more or one less; the likeliest when there are too many."""
    words = _words(text)
    spans = [
        (
            sum(word.of(text).casefold() in known for word in words[at : at + size]),
            Span(words[at].start, words[at + size - 1].end),
        )
        for size in sorted({max(1, width - 1), width, width + 1})
        for at in range(len(words) - size + 1)
    ]
    spans.sort(key=lambda item: (-item[0], item[1]))
    return [span for _, span in spans[:_MOST_WINDOWS]]


def _words(text: str) -> list[Span]:
    words = []
    start = 0
    for word in text.split(" "):
        if word:
            words.append(Span(start, start + len(word)))
        start += len(word) + 1
    return words
