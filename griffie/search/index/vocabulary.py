"""Every word is analysed once: what the words of a site are made of, kept from build to build.

Loading the dictionary and stemming a word cost far more than all that happens to it afterwards. What a word is depends
on the word alone, so that a build that meets no new word opens the dictionary only for what a text takes apart.
"""

from collections.abc import Callable, Mapping
from typing import NamedTuple, TypeVar

from griffie.search.analysis.analyse import CLASS, part_tokens, parts
from griffie.search.analysis.classes import classes, relatives

Key = TypeVar("Key")
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
    """The words met so far. Asked for its earlier words only when it meets one."""

    def __init__(self, earlier: Callable[[], Mapping[str, str]] = dict) -> None:
        self._earlier = earlier
        self._known: dict[str, str] | None = None
        self.kin: Mapping[str, Kin] = Found(self._remembered)
        """Of a word: what it belongs to."""
        self.grown = False
        """Whether a word was met that no build met before."""

    def words(self) -> dict[str, str]:
        """All words, for the next build."""
        if self._known is None:
            self._known = dict(self._earlier())
        return self._known

    def _remembered(self, form: str) -> Kin:
        line = self.words().get(form)
        if line is not None:
            return Kin(*(tuple(words.split()) for words in line.split("\t")))
        kin = Kin(classes(form), parts(form), part_tokens(form), relatives(form))
        self.words()[form] = "\t".join(" ".join(words) for words in kin)
        self.grown = True
        return kin


class Found(dict[Key, Value]):
    """What was found, by word or chunk; what was not yet is found when it is asked for."""

    def __init__(self, find: Callable[[Key], Value]) -> None:
        super().__init__()
        self._find = find

    def __missing__(self, key: Key) -> Value:
        found = self[key] = self._find(key)
        return found
