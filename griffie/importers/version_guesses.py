"""Where in a newer version an addition may belong that lost its text: for the editor who decides, best first.

Ranked as an editor would look: the same words elsewhere in the same question or answer, the same words in another one,
nearly the same words. Two that are equally good are both shown, and neither is called the best.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from griffie.importers.versions import Standing, Version, likeness
from griffie.linking.guess import APART, NEAR, candidates
from griffie.linking.tolerance import folded
from griffie.model.annotation import Quote

_MOST = 3
"""Guesses that are shown."""
_SHARED = 0.6
"""Of the words of a quote so many stand in another place, or it is not looked through."""


class Rank(StrEnum):
    """How a guess was found, best first."""

    HERE = "dezelfde woorden, elders op dezelfde plaats"
    ELSEWHERE = "dezelfde woorden, op een andere plaats"
    NEAR = "bijna dezelfde woorden"


@dataclass(frozen=True, slots=True)
class Guess:
    """A passage of the newer version."""

    rank: Rank
    anchor: str
    text: str
    ratio: float = 1.0
    alone: bool = True
    """Whether no other guess is about as good: only then it may be called the best."""


def guesses(quote: Quote | None, was: Standing | str, anchor: str, new: Version) -> tuple[Guess, ...]:
    """The passages that an addition of `anchor` may have meant; `was` is what it stood on, where that is known."""
    known = was if isinstance(was, Standing) else None
    if quote is None:
        found = [*_texts(known, new)] if known else []
    else:
        wanted = folded(quote.exact).text.strip()
        # The whole sentence first: a short quote stands in many places.
        found = [*_exact(known.ground, anchor, new)] if known else []
        found = found or [*_exact(wanted, anchor, new)] or _nearest(quote, known, anchor, new)
    ranked = sorted(found, key=lambda guess: (list(Rank).index(guess.rank), -guess.ratio))[:_MOST]
    return tuple(replace(guess, alone=_is_alone(guess, ranked)) for guess in ranked)


def _is_alone(guess: Guess, ranked: list[Guess]) -> bool:
    near = [other for other in ranked if other.rank is guess.rank and abs(other.ratio - guess.ratio) < APART]
    return len(near) == 1


def _exact(wanted: str, anchor: str, new: Version) -> Iterator[Guess]:
    """The same words: in another paragraph of the unit that was named, or in another unit."""
    named = new.places.get(anchor)
    unit = named.unit if named else ""
    for place in new.places.values():
        if place.anchor == anchor or wanted not in new.text(place):
            continue
        if place.unit == unit and place.anchor != unit:
            yield Guess(Rank.HERE, place.anchor, wanted)
        elif place.unit != unit and place.anchor == place.unit:
            yield Guess(Rank.ELSEWHERE, place.anchor, wanted)


def _nearest(quote: Quote, was: Standing | None, anchor: str, new: Version) -> list[Guess]:
    """Nearly the same words, in what became of the sentence around them; that sentence itself when they are not in it.

    A short quote resembles much: "ten hoogste" is nearly "de hoogte".
    """
    near = [*_near(quote, anchor, new)]
    sentences = [*_sentences(was, new)] if was else []
    inside = [guess for guess in near if any(guess.text in sentence.text for sentence in sentences)]
    return inside or sentences or near


def _near(quote: Quote, anchor: str, new: Version) -> Iterator[Guess]:
    """Nearly the same words: where the quote stood; when there is nothing there, in other units."""
    named = new.places.get(anchor)
    here = [*_near_in(quote, anchor, new)] if named else []
    if here:
        yield from here
        return
    words = frozenset(folded(quote.exact).text.casefold().split())
    for other, text in new.units.items():
        if other != anchor and len(words & frozenset(text.casefold().split())) >= _SHARED * len(words):
            yield from _near_in(quote, other, new)


def _near_in(quote: Quote, anchor: str, new: Version) -> Iterator[Guess]:
    place = new.places[anchor]
    for found in candidates(quote.exact, place, {anchor: place}, new.text):
        yield Guess(Rank.NEAR, found.anchor, found.text, found.ratio)


def _sentences(was: Standing, new: Version) -> Iterator[Guess]:
    """The sentences that the one around the quote may have become, in the same place."""
    for sentence in new.sentences.get(was.unit, ()):
        ratio = likeness(was.ground, sentence)
        if ratio >= NEAR:
            yield Guess(Rank.NEAR, was.unit, sentence, ratio)


def _texts(was: Standing, new: Version) -> Iterator[Guess]:
    """The places whose whole text is, or resembles, that of the place where an addition without a quote stood."""
    for place in new.places.values():
        if place.anchor == was.anchor or (place.anchor == place.unit) != (was.anchor == was.unit):
            continue
        text = new.text(place)
        ratio = likeness(was.ground, text)
        if ratio >= NEAR:
            exact = Rank.HERE if place.unit == was.unit else Rank.ELSEWHERE
            yield Guess(exact if ratio == 1 else Rank.NEAR, place.anchor, text, ratio)
