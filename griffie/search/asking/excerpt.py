"""The sentences of a record that show why it was found, with the words to mark. The browser chooses the same ones."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from griffie.search.asking.marks import answering, marks
from griffie.text import Span

LONGEST = 300
"""Characters of an excerpt; a longer sentence is cut at words around its first mark."""
BEFORE = 90
"""Characters shown before the first mark of a sentence that is cut."""

Groups = Mapping[str, int]
"""Which sought word a folded word, or a document number, answers to."""


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A piece of a record's text, letter for letter, and the stretches in it to mark."""

    text: str = ""
    marks: tuple[Span, ...] = ()


def excerpt(paragraphs: Sequence[Sequence[str]], groups: Groups) -> Excerpt:
    """The best sentence of a record and, while there is room, what follows it in its paragraph."""
    paragraph, start = _best(paragraphs, groups)
    if not paragraph:
        return Excerpt()
    text = paragraph[start].rstrip()
    for sentence in paragraph[start + 1 :]:
        if len(text) + len(sentence) > LONGEST:
            break
        text = f"{text} {sentence.rstrip()}"
    return cut(text, marks(text, groups))


def cut(text: str, found: Sequence[Span]) -> Excerpt:
    """A text at its length, with an ellipsis where it was cut."""
    if len(text) <= LONGEST:
        return Excerpt(text, tuple(found))
    first = found[0].start if found else 0
    start = 0 if first <= LONGEST - BEFORE else text.rfind(" ", 0, first - BEFORE) + 1
    end = len(text) if start + LONGEST >= len(text) else max(text.rfind(" ", start, start + LONGEST), start + 1)
    before, after = ("… " if start else ""), (" …" if end < len(text) else "")
    kept = [span.moved(len(before) - start) for span in found if start <= span.start and span.end <= end]
    return Excerpt(before + text[start:end] + after, tuple(kept))


def _best(paragraphs: Sequence[Sequence[str]], groups: Groups) -> tuple[Sequence[str], int]:
    """The paragraph and the number of its sentence in which most sought words stand; the first of equals."""
    best: tuple[Sequence[str], int] = (paragraphs[0] if paragraphs else (), 0)
    most = (0, 0)
    for paragraph in paragraphs:
        for number, sentence in enumerate(paragraph):
            found = [group for _, group in answering(sentence, groups)]
            value = (len(set(found)), len(found))
            if value > most:
                best, most = (paragraph, number), value
    return best
