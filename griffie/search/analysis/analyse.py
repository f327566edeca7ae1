"""From text to the tokens that lunr indexes; all that is Dutch about the search happens here.

| token | is | from "de Kamerbrieven" |
|---|---|---|
| `kamerbrieven` | the word, folded | always |
| `oekraïne` | the word with its diacritics, when it has any | |
| `=kamerbrief` | a class of the word | stems, lemma, pairs |
| `+brief`, `+kamer` | a class of a part of the compound | |
| `=~verslag` | a group of words that mean about the same | where "rapport" stands, say |
| `#36800-x-46` | a document number that the text mentions | every level of it |

lunr itself gets no pipeline: it stores these tokens as they are.
"""

from collections.abc import Iterable
from functools import lru_cache

from griffie.search.analysis.classes import classes
from griffie.search.analysis.compounds import heads, tails
from griffie.search.analysis.numbers import id_tokens
from griffie.search.analysis.words import units

CLASS = "="
PART = "+"
NUMBER = "#"
FACET = ":"


def tokens(text: str) -> list[str]:
    """All tokens of a text, in order; a word that occurs twice gives its tokens twice."""
    return [token for _, _, form, exact, _ in units(text) for token in word_tokens(form, exact)]


@lru_cache(maxsize=1 << 17)
def word_tokens(form: str, exact: str) -> tuple[str, ...]:
    """The tokens of one word, the folded word first."""
    last = (exact,) if exact != form else ()
    return (form, *last, *(CLASS + class_ for class_ in classes(form)), *part_tokens(form))


def part_tokens(form: str) -> tuple[str, ...]:
    """The tokens of the words that a compound is made of."""
    return tuple(dict.fromkeys(PART + class_ for part in parts(form) for class_ in classes(part)))


def parts(form: str) -> tuple[str, ...]:
    """The words that a compound is made of: what it ends in, and what stands before that."""
    ends = tails(form)
    return (*ends, *heads(form)) if ends else ()


def number_tokens(ids: Iterable[str]) -> list[str]:
    """The tokens of document numbers: each id with its dossier and chapter."""
    return [NUMBER + token for id_ in ids for token in id_tokens(id_)]


def plain(token: str) -> str:
    """A token without its mark and diacritics: the key by which slices are cut, so that relatives lie together."""
    return token.lstrip(CLASS + PART + NUMBER + FACET)
