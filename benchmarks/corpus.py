"""A corpus of any size, the same every time: letters of 47 questions in words of our own making.

Word frequencies follow Zipf's law, since the sizes of indexes and caches depend on it. References point at other
letters of the corpus, at papers outside it and at questions of the same letter, as often as in real letters.
"""

import bisect
import itertools
import random
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ONSETS = "b d f g h k l m n p r s t v w z br dr gr kl kr pl sch sl sp st tr vl zw".split()
NUCLEI = "a aa e ee i ie o oo u uu ei ij ou ui oe eu".split()
CODAS = ["", "", "l", "n", "r", "s", "t", "k", "m", "p", "ng", "nd", "rk", "st", "cht"]
SMALL = "de het een van en in op dat is die te voor met zijn aan niet ook door bij als om naar worden geen".split()
FRACTIES = ("Noord", "Zuid", "Oost", "West", "Midden", "Kust")
VOCABULARY = 30_000
HELD = 0.5
"""Share of citations that point at a letter of the corpus; the others point outside it."""
QUESTIONS = 47


@dataclass(frozen=True, slots=True)
class Words:
    """A vocabulary with Zipf's weights, to draw from."""

    words: tuple[str, ...]
    weights: tuple[float, ...]
    """Cumulative."""

    def draw(self, random_: random.Random, number: int) -> list[str]:
        """Draw words by weight."""
        total = self.weights[-1]
        return [self.words[bisect.bisect_left(self.weights, random_.random() * total)] for _ in range(number)]


def vocabulary(seed: int = 1) -> Words:
    """Small words first, then syllables joined: 30,000 different words."""
    random_ = random.Random(seed)
    words = dict.fromkeys(SMALL)
    while len(words) < VOCABULARY:
        syllables = random_.choice((1, 2, 2, 3, 3, 4))
        words[
            "".join(random_.choice(ONSETS) + random_.choice(NUCLEI) + random_.choice(CODAS) for _ in range(syllables))
        ] = None
    weights = itertools.accumulate(1 / (rank + 2.7) for rank in range(len(words)))
    return Words(tuple(words), tuple(weights))


def identity(number: int) -> tuple[str, str]:
    """Dossier and id of a letter: some twenty letters share a dossier."""
    dossier = str(30_000 + number // 20)
    return dossier, f"kst-{dossier}-{number % 20 + 1}"


def write_corpus(content: Path, letters: int, seed: int = 1) -> None:
    """Write so many letters under a content folder."""
    words = vocabulary(seed)
    for number in range(letters):
        dossier, paper_id = identity(number)
        folder = content / dossier / paper_id
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "stuk.md").write_text("\n".join(letter(number, letters, words)), "utf-8")


def letter(number: int, letters: int, words: Words) -> Iterator[str]:
    """The lines of one letter."""
    random_ = random.Random(number)
    dossier, paper_id = identity(number)
    year = 2015 + number % 10
    yield from (
        "---",
        f"id: {paper_id}",
        "soort: beantwoording schriftelijk overleg",
        f"titel: {sentence(random_, words, 9)[:-1]}",
    )
    yield from (f"datum: {year}-06-{number % 28 + 1:02}", "kamer: Tweede Kamer", f"vergaderjaar: {year - 1}-{year}")
    yield from (f"dossiers: ['{dossier}']", f"ondernummer: '{number % 20 + 1}'", "---", "")
    note = 0
    for question in range(1, QUESTIONS + 1):
        if (question - 1) % 8 == 0:
            yield f"## Vragen en opmerkingen van de leden van de {FRACTIES[(question - 1) // 8 % 6]}-fractie\n"
        yield f"### Vraag {question}\n\n{paragraph(random_, words, 70)}\n"
        yield f"### Antwoord vraag {question}\n"
        if question % 12 == 0:
            yield f"Zie het antwoord op vraag {random_.randint(1, question - 1)}.\n"
            continue
        if question % 4 == 0:
            note += 1
            yield f"{paragraph(random_, words, 80)}[^{note}]\n\n[^{note}]: Kamerstuk {cited(random_, letters)}\n"
        yield (
            f"{paragraph(random_, words, 90)} Zie ook Kamerstuk {cited(random_, letters)}.\n"
            if question % 6 == 0
            else f"{paragraph(random_, words, 120)}\n"
        )


def cited(random_: random.Random, letters: int) -> str:
    """A citation as papers print it, of a letter of the corpus or of a paper outside it."""
    if random_.random() < HELD:
        dossier, paper_id = identity(random_.randrange(letters))
        return f"{dossier[:2]} {dossier[2:]}, nr. {paper_id.rpartition('-')[2]}"
    return f"{random_.randint(33_000, 36_000)}, nr. {random_.randint(1, 300)}"


def paragraph(random_: random.Random, words: Words, length: int) -> str:
    """Sentences of eight to twenty-two words, some `length` words in all."""
    sentences = []
    while length > 0:
        size = random_.randint(8, 22)
        sentences.append(sentence(random_, words, size))
        length -= size
    return " ".join(sentences)


def sentence(random_: random.Random, words: Words, size: int) -> str:
    """A sentence: a capital, words, a full stop."""
    return " ".join(words.draw(random_, size)).capitalize() + "."
