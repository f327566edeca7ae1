"""Every word is analysed once: what the words of a site are made of, kept from build to build.

Loading the dictionary and stemming a word cost far more than all that happens to it afterwards. What a word is depends
on the word alone, so that a build that meets no new word never opens the dictionary.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple, TypeVar

from griffie.search.analysis.analyse import CLASS, part_tokens, parts
from griffie.search.analysis.classes import classes, relatives
from griffie.search.analysis.words import units

Value = TypeVar("Value")


class Kin(NamedTuple):
    """What a folded word belongs to."""

    classes: tuple[str, ...]
    parts: tuple[str, ...]
    """The words that it is made of, when it is a compound."""
    part_tokens: tuple[str, ...]
    relatives: tuple[str, ...]
    """Forms that a reader may type though no paper has them."""

    @property
    def tokens(self) -> tuple[str, ...]:
        """The terms of the index that count it among their words."""
        return (*(CLASS + class_ for class_ in self.classes), *self.part_tokens)


class Vocabulary:
    """The words met so far. Asked for its earlier words only when it meets one.

    What stands between two white spaces, mostly a word with its comma, is looked up as a whole: in the text of a large
    site nearly every such chunk has been met before, and looking up is all that happens to it.
    """

    def __init__(self, earlier: Callable[[], Mapping[str, str]] = dict) -> None:
        self._earlier = earlier
        self._known: dict[str, str] | None = None
        self._lengths: dict[str, int] = {}
        self.kin: Mapping[str, Kin] = _Found(self._found)
        """Of a word: what it belongs to."""
        self.terms: Mapping[str, tuple[str, ...]] = _Found(self._analysed)
        """Of a chunk: its tokens but the classes, which follow from the words."""
        self.compounds: dict[str, tuple[str, ...]] = {}
        """Of each word asked for that is a compound: what it is made of."""
        self.grown = False
        """Whether a word was met that no build met before."""

    @property
    def lengths(self) -> Mapping[str, int]:
        """Of each chunk whose terms were asked for: how many tokens it counts for, classes included."""
        return self._lengths

    def words(self) -> dict[str, str]:
        """All words, for the next build."""
        if self._known is None:
            self._known = dict(self._earlier())
        return self._known

    def _found(self, form: str) -> Kin:
        kin = self._remembered(form)
        if kin.parts:
            self.compounds[form] = kin.parts
        return kin

    def _remembered(self, form: str) -> Kin:
        line = self.words().get(form)
        if line is not None:
            return Kin(*(tuple(words.split()) for words in line.split("\t")))
        kin = Kin(classes(form), parts(form), part_tokens(form), relatives(form))
        self.words()[form] = "\t".join(" ".join(words) for words in kin)
        self.grown = True
        return kin

    def _analysed(self, chunk: str) -> tuple[str, ...]:
        terms: list[str] = []
        length = 0
        for form, exact in _spellings(chunk):
            kin = self.kin[form]
            own = (form, *kin.part_tokens) if exact == form else (form, exact, *kin.part_tokens)
            terms.extend(own)
            length += len(own) + len(kin.classes)
        self._lengths[chunk] = length
        return tuple(terms)


class _Found(dict[str, Value]):
    """What was found, by word or chunk; what was not yet is found when it is asked for."""

    def __init__(self, find: Callable[[str], Value]) -> None:
        super().__init__()
        self._find = find

    def __missing__(self, key: str) -> Value:
        found = self[key] = self._find(key)
        return found


def _spellings(chunk: str) -> Sequence[tuple[str, str]]:
    """Form and exact spelling of each word; most chunks are plain letters, perhaps with a mark behind them."""
    plain = chunk.rstrip(".,:;?!)")
    if plain.isascii() and plain.isalpha():
        form = plain.lower()
        return ((form, form),)
    return [unit[2:4] for unit in units(chunk)]
