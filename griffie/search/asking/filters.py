"""Which records pass the filters of a query: `fractie:cda dossier:36800-X soort:antwoord van:2026-01 -soort:noot`."""

import re
from collections.abc import Callable, Mapping, Sequence

from griffie.search.asking.query import folded
from griffie.search.index.shelf import Facts
from griffie.search.record import SOORTEN, Soort

NO = frozenset({"nee", "geen", "zonder"})
"""Values by which a reader asks for what is not so."""

PLURALS = dict(
    zip(
        SOORTEN,
        ("vragen antwoorden passages voetnoten noten begrippen personen fracties dossiers stukken").split(),
        strict=True,
    )
)
_OF_THE_PAPER = frozenset({Soort.VRAAG, Soort.ANTWOORD, Soort.PASSAGE, Soort.VOETNOOT})


def passes(facts: Facts, filters: Sequence[tuple[str, str]]) -> bool:
    """Whether a record passes: of one filter any value will do, of different ones each must, of those refused none."""
    wanted = {name for name, _ in filters if name[0] != "-"}
    refused = any(_RULES[name[1:]](facts, value) for name, value in filters if name[0] == "-")
    return not refused and all(
        any(_RULES[name](facts, value) for of, value in filters if of == name) for name in wanted
    )


def _fractie(facts: Facts, value: str) -> bool:
    """The fractie itself and, of a joint one, each of its parts: `groenlinks-pvda`, `groenlinks`, `pvda`.

    Of `Fractie-Jansen` the name alone will do.
    """
    whole = folded(facts.fractie)
    return bool(whole) and value in {whole, whole.removeprefix("fractie-"), *whole.split("-")}


def _dossier(facts: Facts, value: str) -> bool:
    value = re.sub(r"^([0-9]{2})-(?=[0-9]{3})", r"\1", value)  # "36 800-X"
    return any(folded(key) == value or folded(key).startswith(f"{value}-") for key in facts.origin.dossiers)


def _soort(facts: Facts, value: str) -> bool:
    return value in {facts.soort.value, PLURALS[facts.soort], folded(facts.origin.soort)}


def _bewindspersoon(facts: Facts, value: str) -> bool:
    return any(value in folded(person) for person in facts.origin.bewindspersonen)


def _bron(facts: Facts, value: str) -> bool:
    """What the paper itself says, not what its editors say of it; a summary is theirs."""
    return (facts.soort in _OF_THE_PAPER and facts.origin.soort != "samenvatting") != (value in NO)


def _tot(facts: Facts, value: str) -> bool:
    return bool(facts.origin.datum) and facts.origin.datum[: len(value)] <= value


_RULES: Mapping[str, Callable[[Facts, str], bool]] = {
    "fractie": _fractie,
    "dossier": _dossier,
    "soort": _soort,
    "bewindspersoon": _bewindspersoon,
    "jaar": lambda facts, value: facts.origin.datum[:4] == value,
    "van": lambda facts, value: facts.origin.datum >= value,
    "tot": _tot,
    "noot": lambda facts, value: facts.noted != (value in NO),
    "onbeantwoord": lambda facts, value: facts.unanswered != (value in NO),
    "bron": _bron,
    "stuk": lambda facts, value: folded(facts.origin.id) == value,
}
"""By name of the filter, as `griffie.search.asking.query.FILTERS` gives it."""
