"""A version of a paper as its notes see it: named places, the text of each, and the question that an answer is to."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cache, cached_property

from griffie.linking.anchor import PlaceText, Stretch, find, place_text
from griffie.linking.places import NamedPlace, named_places
from griffie.linking.tolerance import folded
from griffie.model.annotation import Quote
from griffie.model.document import Answer, Body, Question
from griffie.reading.paper import read_paper
from griffie.reading.source import Source
from griffie.sentences import sentences

_NEEDED = (("titel", "zonder"), ("datum", "2000-01-01"), ("soort", "stuk"))
"""Fields without which a paper is not read, and that import may not have found."""
_LETTERS = 250_000
"""Two texts whose lengths make at most this product are compared by letter, longer ones by word."""
_SHARED = 0.5
"""Of the words of a text so many stand in another one, or the two are not compared any closer."""


@dataclass(frozen=True, slots=True)
class Standing:
    """What an addition stands on, in one of the places that it names."""

    anchor: str
    unit: str
    ground: str
    """The sentences that hold the quote; without a quote the whole text of the place."""
    whole: str
    """The whole text of the question, answer, passage or footnote."""
    questions: tuple[str, ...]
    """The question that it is, or the ones that it answers."""
    asked: str
    """Their text; empty elsewhere."""


class Version:
    """The text of one paper, with its places. All texts are folded as quotes are."""

    def __init__(self, body: Body) -> None:
        self.places: Mapping[str, NamedPlace] = named_places(body)
        self._questions = {
            part.anchor: part.questions if isinstance(part, Answer) else (part.anchor,)
            for part in body.parts
            if isinstance(part, Answer | Question)
        }
        self.place_text: Callable[[NamedPlace], PlaceText] = cache(place_text)

    def text(self, place: NamedPlace) -> str:
        """The text of a place in one piece."""
        return self.place_text(place).folded.text.strip()

    @cached_property
    def units(self) -> Mapping[str, str]:
        """The text of every question, answer, passage, heading and footnote."""
        return {place.anchor: self.text(place) for place in self.places.values() if place.anchor == place.unit}

    @cached_property
    def sentences(self) -> Mapping[str, tuple[str, ...]]:
        """The sentences of each of them."""
        return {
            anchor: tuple(one for prose in self.places[anchor].proses for one in _sentences(prose.text))
            for anchor in self.units
        }

    def standing(self, anchor: str, quote: Quote | None) -> Standing | str:
        """What an addition stands on in a place; in Dutch why it does not stand there."""
        place = self.places.get(anchor)
        if place is None:
            return f"het stuk heeft geen plaats ‘{anchor}’ meer"
        ground = self.text(place)
        if quote is not None:
            found = find(quote, self.place_text(place))
            if len(found) != 1:
                return _unfound(anchor, quote, len(found), ground)
            ground = " ".join(_around(place, found[0]))
        questions = self._questions.get(place.unit, ())
        asked = " ".join(self.units.get(question, "") for question in questions)
        return Standing(anchor, place.unit, ground, self.units.get(place.unit, ""), questions, asked)


def version_of(text: str) -> Version | None:
    """Reads a `stuk.md`; None when it cannot be read. A field that is still to be filled in is no hindrance."""
    missing = "".join(f"{key}: {value}\n" for key, value in _NEEDED if not re.search(rf"^{key}:", text, re.MULTILINE))
    document, _ = read_paper(Source("content/stuk.md", text.replace("---\n", f"---\n{missing}", 1), ""))
    return Version(document.body) if document else None


def likeness(one: str, other: str) -> float:
    """How alike two folded texts are, from 0 to 1; roughly 0 when they share few words."""
    if one == other:
        return 1.0
    words, others = one.split(), other.split()
    if len(set(words) & set(others)) < _SHARED * min(len(set(words)), len(set(others))):
        return 0.0
    if len(one) * len(other) <= _LETTERS:
        return SequenceMatcher(None, one, other, autojunk=False).ratio()
    return SequenceMatcher(None, words, others, autojunk=False).ratio()


def _unfound(anchor: str, quote: Quote, count: int, text: str) -> str:
    if count:
        return f"het citaat staat nu {count} keer in {anchor}"
    if folded(quote.exact).text.strip() in text:
        return f"het citaat staat nog in {anchor}, maar niet meer tussen ‘voor’ en ‘na’"
    return f"het citaat staat niet meer in {anchor}"


def _around(place: NamedPlace, stretches: Iterable[Stretch]) -> Iterator[str]:
    """The sentences that stretches of a place touch."""
    texts = {prose.n: prose.text for prose in place.proses}
    for n, stretch in stretches:
        for span in sentences(texts[n]):
            if span.overlaps(stretch):
                yield folded(span.of(texts[n])).text.strip()


def _sentences(text: str) -> Iterator[str]:
    for span in sentences(text):
        yield folded(span.of(text)).text.strip()
