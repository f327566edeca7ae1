"""Papers of any number in words of the installed dictionary, distributed as words are (Zipf), the same every time."""

import random
from bisect import bisect
from itertools import accumulate

import simplemma
from simplemma.strategies import DefaultDictionaryFactory

from griffie.search.record import Origin, Record, Soort

COMMON = (
    "de van het een en in is dat op te zijn voor met die niet aan er om door over ook als bij worden minister".split()
)
WORDS = 40_000
PER_PAPER = 25


class Talk:
    """Draws words as a language does."""

    def __init__(self, seed: int) -> None:
        self._random = random.Random(seed)
        simplemma.lemmatize("woord", lang="nl")
        known = sorted(
            word for word in DefaultDictionaryFactory().get_dictionary("nl") if word.isalpha() and word.islower()
        )
        self._words = COMMON + self._random.sample(known, WORDS - len(COMMON))
        self._sums = list(accumulate(1 / (rank + 3) for rank in range(len(self._words))))

    def text(self, words: int) -> str:
        """A sentence of so many words."""
        drawn = (self._words[bisect(self._sums, self._random.random() * self._sums[-1])] for _ in range(words))
        return " ".join(drawn).capitalize() + "."

    def paper(self, number: int) -> tuple[Record, ...]:
        """The records of one paper."""
        origin = Origin(
            f"kst-{30000 + number // 100}-{number % 100 + 1}",
            self.text(8),
            f"{2000 + number // 400:04}-{number // 30 % 12 + 1:02}-{number % 28 + 1:02}",
            "brief",
            (str(30000 + number // 100),),
            (f"Minister {number % 20}",),
        )
        return tuple(self._record(origin, at) for at in range(PER_PAPER))

    def _record(self, origin: Origin, at: int) -> Record:
        soort = (Soort.VRAAG, Soort.ANTWOORD)[at % 2]
        texts = tuple(" ".join(self.text(16) for _ in range(5)) for _ in range(2))
        url = f"{origin.id}.html#{soort.value}-{at // 2 + 1}"
        return Record(url, soort, f"{soort.value} {at // 2 + 1}", origin, texts=texts, fractie=f"Fractie {at % 9}")
