"""From a stretch of a paper to the quote by which the build finds it back, and nothing else.

As short as it can be: the words themselves, and around them only as many words as it takes to tell this passage from
others in its place that say the same.
"""

from collections.abc import Iterator

from griffie.linking.anchor import Stretch, find, place_text
from griffie.linking.tolerance import folded
from griffie.model.annotation import Quote
from griffie.noting.entry import on_one_line
from griffie.noting.refusal import Refused
from griffie.noting.selection import Chosen

MOST_WORDS = 40
"""Of context on each side. Whoever reads the file must see at a glance what is meant."""
_LONGEST = 60 * MOST_WORDS
"""Characters in which so many words are looked for."""


def quote_of(chosen: Chosen) -> Quote | Refused:
    """The quote that stands for a stretch, tried by the code that places notes; or why there is none."""
    text = place_text(chosen.place)
    wanted: tuple[Stretch, ...] = ((chosen.prose.n, chosen.span),)
    exact = on_one_line(chosen.words)
    found = find(Quote(exact), text)
    if found == (wanted,):
        return Quote(exact)
    if wanted not in found:
        return Refused("deze woorden zijn in de bron niet terug te vinden")
    for before, after in _contexts(text.folded.text, folded(exact).text.strip(), found.index(wanted)):
        quote = Quote(exact, before, after)
        if find(quote, text) == (wanted,):
            return quote
    return Refused(
        f"deze woorden staan {len(found)} keer in {chosen.place.anchor}, en ook met {MOST_WORDS} woorden eromheen "
        "is niet te zeggen welke bedoeld zijn; kies een langere passage"
    )


def _contexts(hay: str, needle: str, index: int) -> Iterator[tuple[str, str]]:
    """What may be set before and after the quote, shortest first."""
    places = list(_occurrences(hay, needle))
    before = [_words_before(hay, at) for at in places]
    after = [_words_after(hay, at + len(needle)) for at in places]
    others = [number for number in range(len(places)) if number != index]
    same_before = [_shared(before[index], before[number]) for number in others]
    same_after = [_shared(after[index], after[number]) for number in others]
    both = max(map(min, same_before, same_after)) + 1
    enough = [(max(same_before) + 1, 0), (0, max(same_after) + 1), (both, both)]
    for left, right in (*sorted(enough, key=sum), (MOST_WORDS, 0), (0, MOST_WORDS), (MOST_WORDS, MOST_WORDS)):
        if max(left, right) <= MOST_WORDS:
            yield from _grown(before[index], after[index], left, right)


def _grown(before: list[str], after: list[str], left: int, right: int) -> Iterator[tuple[str, str]]:
    """The context itself and, since a quote may begin within a word, the same with one word more."""
    for more in (0, 1):
        words_before = before[: left + more] if left else []
        words_after = after[: right + more] if right else []
        yield " ".join(reversed(words_before)), " ".join(words_after)


def _occurrences(hay: str, needle: str) -> Iterator[int]:
    at = hay.find(needle)
    while at >= 0:
        yield at
        at = hay.find(needle, at + 1)


def _words_before(hay: str, at: int) -> list[str]:
    """The nearest first. A word that was cut off by looking no further is left out."""
    start = max(0, at - _LONGEST)
    words = hay[start:at].split()
    return list(reversed(words[1:] if start else words))[: MOST_WORDS + 1]


def _words_after(hay: str, at: int) -> list[str]:
    words = hay[at : at + _LONGEST].split()
    return (words[:-1] if at + _LONGEST < len(hay) else words)[: MOST_WORDS + 1]


def _shared(one: list[str], other: list[str]) -> int:
    """With how many words two contexts begin alike."""
    number = 0
    for mine, theirs in zip(one, other, strict=False):
        if mine != theirs:
            break
        number += 1
    return number
