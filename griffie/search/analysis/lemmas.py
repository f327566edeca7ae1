"""The dictionary form of a folded word, and whether a folded word is one at all."""

from collections.abc import Iterable
from functools import lru_cache

from griffie.search.analysis.dictionary import BEGINNING, accented, beginning_with, is_known, lemma_of, listed
from griffie.search.analysis.fold import fold

FIELD_WORDS = frozenset(
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
"""Words of our field that may be part of a compound, beside those that the dictionary knows."""


@lru_cache(maxsize=1 << 17)
def lemma(form: str) -> str:
    """The folded lemma of a folded word; the word itself when the dictionary does not know it."""
    found = listed(form)
    if found:
        return fold(found)
    word = form if is_known(form) else accented().get(form, form)
    return fold(lemma_of(word)) if word else ""


def is_word(form: str) -> bool:
    """Whether a folded word is one of the dictionary or of our field, or made of one by "-heid"."""
    return _is_listed(form) or (form.endswith("heid") and _is_listed(form.removesuffix("heid")))


def first_word(form: str, shortest: int) -> int:
    """How many letters the shortest word has that a folded word begins with; 0 when it begins with none."""
    if not form.isascii() or shortest < BEGINNING:
        return next((end for end in range(shortest, len(form)) if is_word(form[:end])), 0)
    known = beginning_with(form[:BEGINNING])
    for end in range(shortest, len(form)):
        start = form[:end]
        if start in known or start in FIELD_WORDS or (form[end - 1] == "d" and is_word(start)):
            return end
    return 0


def words_from(stem: str, ends: Iterable[str]) -> list[str]:
    """What is a word of a stem with one of these ends behind it."""
    forms = [stem + end for end in ends]
    if len(stem) < BEGINNING or not stem.isascii() or stem.endswith("heid"):
        return [form for form in forms if is_word(form)]
    known = beginning_with(stem[:BEGINNING])
    return [form for form in forms if form in known or form in FIELD_WORDS]


def _is_listed(form: str) -> bool:
    if form in FIELD_WORDS:
        return True
    if form.isascii() and form.isalpha():
        return form in beginning_with(form[:BEGINNING])
    return is_known(form) or form in accented()
