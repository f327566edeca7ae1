"""Which records pass the filters of a query: `fractie:cda dossier:36800-X soort:antwoord van:2026-01`."""

from collections.abc import Callable, Mapping, Sequence

from griffie.search.asking.query import folded
from griffie.search.index.shelf import Facts


def passes(facts: Facts, filters: Sequence[tuple[str, str]]) -> bool:
    """Whether a record passes: of one filter any value will do, of different filters each must."""
    names = {name for name, _ in filters}
    return all(any(_RULES[name](facts, value) for of, value in filters if of == name) for name in names)


def _fractie(facts: Facts, value: str) -> bool:
    """The fractie itself and, of a joint one, each of its parts: `groenlinks-pvda`, `groenlinks`, `pvda`."""
    whole = folded(facts.fractie)
    return bool(whole) and value in {whole, *whole.split("-")}


def _dossier(facts: Facts, value: str) -> bool:
    return any(folded(key) == value or folded(key).startswith(f"{value}-") for key in facts.origin.dossiers)


def _soort(facts: Facts, value: str) -> bool:
    return value in {facts.soort.value, f"{facts.soort.value}en", folded(facts.origin.soort)}


def _bewindspersoon(facts: Facts, value: str) -> bool:
    return any(value in folded(person) for person in facts.origin.bewindspersonen)


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
    "noot": lambda facts, value: facts.noted == (value not in {"nee", "geen", "zonder"}),
    "onbeantwoord": lambda facts, value: facts.unanswered == (value != "nee"),
    "stuk": lambda facts, value: folded(facts.origin.id) == value,
}
"""By name of the filter, as `griffie.search.asking.query.FILTERS` gives it."""
