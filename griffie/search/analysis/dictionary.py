"""The dictionary of Dutch, at hand: simplemma's words, folded, with their lemmas, looked up without detours.

Unpacking it takes half a second. It is kept, in pieces by first letters, where a build keeps what it made (`keep_in`),
and a piece is opened when a word that begins so is asked for: a build that meets one new word opens a few.
"""

from bisect import bisect_right
from collections import defaultdict, deque
from collections.abc import Callable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from functools import cached_property
from itertools import chain, filterfalse, groupby
from operator import itemgetter
from typing import NamedTuple, TypeVar

import simplemma
from simplemma.strategies import RulesStrategy
from simplemma.strategies.dictionaries.dictionary_factory import DefaultDictionaryFactory

from griffie.search.analysis.fold import fold
from griffie.search.store import Store

LANGUAGE = "nl"
BEGINNING = 3
"""Letters by which the dictionary is cut."""

_FIELD_WORDS = frozenset(
    (
        "munitie raket raketten drones drone defensie capaciteit capaciteiten materieel mobiliteit artillerie "
        "brigade bataljon fregat fregatten tanks inzet norm beleid begroting motie moties amendement amendementen "
        "nota notas wetsvoorstel wetsvoorstellen fractie fracties kamer dossier dossiers bijlage bijlagen agenda "
        "overleg verslag verslagen subsidie subsidies toeslag toeslagen uitkering uitkeringen emissie emissies "
        "stikstof methaan koolstof klimaat energie netwerk netwerken systeem systemen infrastructuur industrie oorlog "
        "akkoord strategie dreiging veiligheid bondgenoot bondgenoten cyber data logistiek personeel "
        "reservist reservisten"
    ).split()
)
"""Words of our field that may be part of a compound; of most the dictionary knows no lemma."""
_OF_OUR_FIELD = {
    begins: tuple(words) for begins, words in groupby(sorted(_FIELD_WORDS), key=itemgetter(slice(BEGINNING)))
}

Piece = TypeVar("Piece")
Words = Mapping[str, tuple[str, ...]]
Known = Mapping[bytes, bytes]
"""Words with their lemmas, as simplemma has them."""


def keep_in(store: Store) -> None:
    """Say where the dictionary is kept; what it holds is the same everywhere."""
    _DICTIONARY.store = store


def forms_of(folded: str) -> tuple[str, ...]:
    """The folded forms of a folded lemma, itself among them; none of a lemma that the dictionary does not have."""
    found = _DICTIONARY.forms[folded[:BEGINNING]].get(folded)
    letters = set(filter(str.isalpha, found)) if found else None
    return tuple(sorted(letters | {folded})) if letters else ()


def words() -> AbstractSet[str]:
    """All words, folded."""
    kept = _DICTIONARY.kept
    names = (piece.partition(b"\t")[0] for piece in (*kept.plain.values(), *kept.others.values()))
    stray = (piece.partition(b"\t")[2] for piece in kept.strays.values())
    return set(b"\n".join(chain(names, stray)).decode().split("\n"))


def by_rule(word: str) -> str:
    """What simplemma's rules make of a word that the dictionary does not have: its lemma, or the word itself."""
    return _RULES.get_lemma(word, LANGUAGE) or word


def kept(name: str, made: Callable[[], Words]) -> Words:
    """What follows from the dictionary and from our own lists alone, kept beside it: so that few pieces are opened."""
    store = _DICTIONARY.store
    found = store.get(store.key(name, simplemma.__version__)) if store else None
    if isinstance(found, dict):
        return found
    words = made()
    if store:
        store.put(store.key(name, simplemma.__version__), words)
    return words


class _Kept(NamedTuple):
    """The dictionary in pieces, by the first letters of what is looked up in them."""

    plain: Mapping[str, bytes]
    """Words that are spelled as they are folded, with their lemmas."""
    others: Mapping[str, bytes]
    """The folded forms of words with a capital or diacritics, with their lemmas; those of `plain` come first."""
    strays: Mapping[str, bytes]
    """Folded lemmas with forms that do not stand beside them in the other two."""


class _Pieces(dict[str, Piece]):
    """By first letters what begins so; opened when it is asked for."""

    def __init__(self, opened: Callable[[str], Piece]) -> None:
        super().__init__()
        self._opened = opened

    def __missing__(self, begins: str) -> Piece:
        found = self[begins] = self._opened(begins)
        return found


class _Dictionary:
    """Opened when it is first asked for something."""

    store: Store | None = None

    def __init__(self) -> None:
        self.words: Mapping[str, Mapping[str, str]] = _Pieces(self._words)
        """Of letters the folded words that begin so, with their lemmas as they are spelled."""
        self.forms: Mapping[str, Mapping[str, Sequence[str]]] = _Pieces(self._forms)
        """Of letters the folded lemmas that begin so, with their forms; some twice, some not of letters."""

    @cached_property
    def kept(self) -> _Kept:
        """All of it; unpacked when it was not kept yet."""
        key = self.store.key("zoek-woordenboek", simplemma.__version__) if self.store else ""
        found = self.store.get(key) if self.store else None
        if isinstance(found, _Kept):
            return found
        kept = _cut(_unpacked())
        if self.store:
            self.store.put(key, kept)
        return kept

    def _words(self, begins: str) -> Mapping[str, str]:
        kept = self.kept
        words = dict.fromkeys(_OF_OUR_FIELD.get(begins, ()), "")
        words.update(_pairs(kept.others.get(begins)))
        words.update(_pairs(kept.plain.get(begins)))
        return words

    def _forms(self, begins: str) -> Mapping[str, Sequence[str]]:
        forms: defaultdict[str, list[str]] = defaultdict(list)
        words = self.words[begins]
        deque(map(list.append, map(forms.__getitem__, words.values()), words), maxlen=0)
        for lemma, form in _pairs(self.kept.strays.get(begins)):
            forms[lemma].append(form)
        return forms


_DICTIONARY = _Dictionary()
_RULES = RulesStrategy()
WORDS = _DICTIONARY.words
"""By `BEGINNING` letters the folded words that begin so, with their lemmas as the dictionary spells them.

Looked into millions of times, so that it is a mapping and no function."""


def _unpacked() -> Known:
    """All words. simplemma would hold them as long as the process lives, and decode them one by one."""
    loaded = DefaultDictionaryFactory(cache_max_size=0).get_dictionary(LANGUAGE)
    at_once: object = getattr(loaded, "_dict", None)
    if isinstance(at_once, dict):
        return at_once
    return {word.encode(): lemma.encode() for word, lemma in loaded.items()}


def _cut(known: Known) -> _Kept:
    """The dictionary in pieces. Of its hundreds of thousands of words only few need to be folded."""
    words = sorted(known)
    alone = list(filter(bytes.isalnum, words))
    plain = list(filter(bytes.islower, alone))  # folding them changes nothing: of bytes only those of ASCII are letters
    lemmas = list(map(known.__getitem__, plain))
    others = chain(filterfalse(bytes.isalnum, words), filterfalse(bytes.islower, alone))
    odd = {word.decode(): known[word].decode() for word in others}
    strays = [
        (fold(lemma.decode()), word.decode())
        for word, lemma in zip(plain, lemmas, strict=True)
        if lemma[:BEGINNING] != word[:BEGINNING] or not (lemma.isalnum() and lemma.islower())
    ]
    strays += [(fold(lemma), fold(word)) for word, lemma in odd.items() if word.isalpha()]
    return _Kept(_pieces(plain, lemmas), _pieces_of(sorted(_folded(odd).items())), _pieces_of(sorted(strays)))


def _folded(odd: Mapping[str, str]) -> Mapping[str, str]:
    """The folded forms of words that are not plain, of several the first in the alphabet; of capitals only one."""
    accented = {fold(word): odd[word] for word in sorted(odd, reverse=True) if not word.isascii()}
    proper = {word.lower(): lemma for word, lemma in odd.items() if word.isascii() and word == word.capitalize()}
    return accented | proper | {word: lemma for word, lemma in odd.items() if word.isascii() and word == word.lower()}


def _pieces_of(pairs: Sequence[tuple[str, str]]) -> Mapping[str, bytes]:
    return _pieces([name.encode() for name, _ in pairs], [value.encode() for _, value in pairs])


def _pieces(names: Sequence[bytes], values: Sequence[bytes]) -> Mapping[str, bytes]:
    """Names and their values by the first letters of the names, which are sorted."""
    pieces, start = {}, 0
    while start < len(names):
        begins = names[start].decode()[:BEGINNING]
        behind = begins.encode() + (b"\xff" if len(begins) == BEGINNING else b"")  # of fewer letters: the name itself
        end = bisect_right(names, behind, start)
        pieces[begins] = b"\n".join(names[start:end]) + b"\t" + b"\n".join(values[start:end])
        start = end
    return pieces


def _pairs(piece: bytes | None) -> Iterator[tuple[str, str]]:
    """The names and values of a piece."""
    if not piece:
        return iter(())
    names, _, values = piece.decode().partition("\t")
    return zip(names.split("\n"), values.split("\n"), strict=True)
