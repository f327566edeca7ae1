"""The dictionary form of a folded word, and whether a folded word is one at all."""

from functools import lru_cache

from griffie.search.analysis.dictionary import accented, is_known, lemma_of
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
    word = form if is_known(form) else accented().get(form, form)
    return fold(lemma_of(word)) if word else ""


@lru_cache(maxsize=1 << 17)
def is_word(form: str) -> bool:
    """Whether a folded word is one of the dictionary or of our field, or made of one by "-heid"."""
    return _is_listed(form) or (form.endswith("heid") and _is_listed(form.removesuffix("heid")))


def _is_listed(form: str) -> bool:
    return form in FIELD_WORDS or is_known(form) or form in accented()
