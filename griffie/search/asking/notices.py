"""What a reader is told about a query besides its results: what was not understood, and what would find something.

The browser says the same in `templates/assets/zoek-niets.js`. Nothing here changes what is found.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from griffie.citations.addresses import address, underivable
from griffie.citations.ids import parse_id
from griffie.search.asking.expand import expand, is_alike, looked_for, telling
from griffie.search.asking.filters import NO, passes
from griffie.search.asking.find import Answer, ask
from griffie.search.asking.query import FILTERS, ITEM, LONGEST, Query, folded, parse, read
from griffie.search.asking.suggest import distance
from griffie.search.index.shelf import Facts, Shelf
from griffie.search.record import SOORTEN

NAMED = 8
"""So many of the values that a filter knows are named."""

TOLD = 200
"""So much of a query is said back."""

DATED = ("jaar", "van", "tot")
YES_NO = ("noot", "onbeantwoord", "bron")
_DATE = re.compile(r"[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?")
_STEERING = re.compile("[\\x00-\\x1f\\x7f-\\x9f\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069]+")
_YEAR = re.compile(r"[0-9]{4}")
_ROMAN = re.compile(r"[IVXL]+[A-H]?|0[0-9]")
_OWN = re.compile(r"20[0-9]{2}[DZ][0-9]{5}")
_CALLED = {
    "fractie": "fractie",
    "dossier": "dossier",
    "bewindspersoon": "bewindspersoon",
    "soort": "soort",
    "stuk": "stuk",
}


@dataclass(frozen=True, slots=True)
class Notice:
    """Something to tell, with at most one way on."""

    text: str
    query: str = ""
    """What may be asked instead."""
    href: str = ""
    """An address outside the site."""


def as_told(typed: str) -> str:
    """What was typed, to be said back: not too long of it, without signs that steer a terminal or turn a line round."""
    plain = _STEERING.sub("", typed)
    return plain if len(plain) <= TOLD else f"{plain[:TOLD]} …"


def remarks(typed: str) -> tuple[Notice, ...]:
    """What is not as a reader may think, whatever was found: seen in the query alone."""
    long = (Notice(f"Van deze zoekvraag zijn de eerste {LONGEST} tekens gebruikt."),) if len(typed) > LONGEST else ()
    items = tuple(ITEM.finditer(read(typed)))
    empty = (one for match in items if match["plain"] for one in _empty(match["plain"]))
    return (*long, *(one for match in items if match["field"] for one in _of_field(match, typed)), *empty)


def ways_on(typed: str, shelf: Shelf) -> tuple[Notice, ...]:
    """When nothing was found: filters with a value that nothing has, and what would find something."""
    return (*_unknown_values(parse(typed), typed, shelf), *_loosened(typed, shelf))


def absent(query: Query, shelf: Shelf) -> tuple[Notice, ...]:
    """The words that no paper has, in any form or meaning; of a word alone it is plain that nothing was found."""
    if len(query.sought) + len(query.filters) < 2:  # noqa: PLR2004 - a word alone
        return ()
    gone = [
        word.exact or word.form
        for word in looked_for(query.sought, shelf)
        if not word.number and not any(shelf.term(term) for term, _ in expand(word, shelf, alike=True).terms)
    ]
    return (Notice(f"{_named(gone)} {'komen' if len(gone) > 1 else 'komt'} nergens voor."),) if gone else ()


def elsewhere(query: Query, answer: Answer, shelf: Shelf) -> tuple[Notice, ...]:
    """Words that no paper has, where what means about the same was found."""
    names = []
    for word, wanted in zip(telling(query.sought, shelf), answer.wanted, strict=True):
        found = [term for term, _ in wanted.terms if shelf.term(term)]
        if found and all(map(is_alike, found)):
            names.append(word.exact or word.form)
    means = "nergens; dit is gevonden met woorden die ongeveer hetzelfde betekenen."
    return (Notice(f"{_named(names)} zelf {'staan' if len(names) > 1 else 'staat'} {means}"),) if names else ()


def _named(words: Sequence[str]) -> str:
    *others, last = (f"‘{word}’" for word in words)
    return f"{', '.join(others)} en {last}" if others else last


def official(number: str) -> tuple[Notice, ...]:
    """Where the official source has what a canonical number names. A paper and a part of a dossier may look alike."""
    upper = number.upper()
    more = upper.split("-")[1:]
    ids = [upper] if _OWN.fullmatch(upper) else [f"kst-{upper}"]
    if not _OWN.fullmatch(upper) and (not more or (len(more) == 1 and _ROMAN.fullmatch(more[0]))):
        ids = [f"dossier:{upper}"]
    found = ((id_, address(id_)) for id_ in ids if parse_id(id_) and not underivable(id_))
    return tuple(Notice(f"{called(id_)} bij de officiële bron", href=href) for id_, href in found if href)


def called(id_: str) -> str:
    """An id as a reader writes it: `Kamerstuk 36800-X, nr. 34`."""
    if id_.startswith("dossier:"):
        return f"Dossier {id_.removeprefix('dossier:')}"
    paper = re.fullmatch(r"kst-([0-9]{5})(?:-(.+))?-([^-]+)", id_)
    if not paper:
        return id_
    dossier, more, number = paper.groups()
    return f"Kamerstuk {dossier}{f'-{more}' if more else ''}, {'nr. ' if number[0].isdigit() else ''}{number}"


def _empty(text: str) -> Iterator[Notice]:
    """A field word without a value, as it stands there while the value is being typed."""
    field = text.removesuffix(":").lower()
    if text.endswith(":") and field in FILTERS:
        yield Notice(f"Achter {field}: hoort een waarde, bijvoorbeeld {field}:{_VALUE[FILTERS[field]]}.")


_VALUE = {
    "fractie": "cda",
    "dossier": "36800-X",
    "soort": "vraag",
    "bewindspersoon": "naam",
    "jaar": "2026",
    "van": "2026-06",
    "tot": "2026-06",
    "noot": "ja",
    "onbeantwoord": "ja",
    "bron": "ja",
    "stuk": "kst-36800-X-34",
}


def _of_field(match: re.Match[str], typed: str) -> Iterator[Notice]:
    field, value = match["field"].lower(), match["quoted"] if match["quoted"] is not None else match["value"]
    name, plain = FILTERS.get(field), folded(value)
    if name is None:
        if len(field) >= 3 and not value.startswith("//"):  # noqa: PLR2004 - shorter is no attempt at a field
            near = _near(field, tuple(FILTERS))
            yield Notice(
                f"‘{field}’ is geen veldwoord en is als gewoon woord gezocht."
                f" Bekend zijn: {_listed(sorted(set(FILTERS.values())))}.",
                _instead(typed, match, f"{near}:{_quoted(value)}") if near else "",
            )
    elif name in DATED and not (_YEAR if name == "jaar" else _DATE).fullmatch(plain):
        yield Notice(f"‘{value}’ is geen {'jaar' if name == 'jaar' else 'datum'}: schrijf " + _EXAMPLE[name == "jaar"])
    elif name in YES_NO and plain not in {*NO, "ja"}:
        yield Notice(f"‘{field}:{value}’ is gelezen als {field}:ja; bekend zijn ja en nee.")


_NONE = {
    "noot": "In deze uitgave staat bij niets een noot.",
    "onbeantwoord": "In deze uitgave heeft elke vraag een antwoord.",
    "bron": "Deze uitgave bevat alleen tekst van de redactie.",
}
_EXAMPLE = {True: "bijvoorbeeld jaar:2026.", False: "2026, 2026-06 of 2026-06-15."}


def _unknown_values(query: Query, typed: str, shelf: Shelf) -> Iterator[Notice]:
    sought = [(name.lstrip("-"), value) for name, value in query.filters]
    if not sought:
        return
    facts = tuple({_key(one): one for one in map(shelf.facts, shelf.records())}.values())
    for name, value in dict.fromkeys(sought):
        if any(passes(one, ((name, value),)) for one in facts):
            continue
        if name in YES_NO and value not in NO:
            yield Notice(_NONE[name])
        elif name in DATED:
            dates = sorted(one.origin.datum for one in facts if one.origin.datum)
            if dates and (_YEAR if name == "jaar" else _DATE).fullmatch(value):
                yield Notice(f"Geen stuk valt binnen {name}:{value}; ze zijn van {dates[0]} tot en met {dates[-1]}.")
        elif name in _CALLED:
            known = _values(name, facts)
            near = _near(value, known)
            yield Notice(
                f"Geen {_CALLED[name]} heet ‘{value}’. Bekend {'is' if len(known) == 1 else 'zijn'}: {_listed(known)}.",
                _with_value(typed, name, value, near) if near else "",
            )


def _key(one: Facts) -> tuple[object, ...]:
    return one.origin, one.soort, one.fractie, one.noted, one.unanswered


def _values(name: str, facts: Sequence[Facts]) -> tuple[str, ...]:
    """What a filter knows, what is most frequent first."""
    if name == "soort":
        return (*map(str, SOORTEN), *sorted({one.origin.soort for one in facts if one.origin.soort}))
    counted = Counter(value for one in facts for value in _VALUES[name](one) if value)
    return tuple(sorted(counted, key=lambda value: (-counted[value], value)))


_VALUES: Mapping[str, Callable[[Facts], Sequence[str]]] = {
    "fractie": lambda one: (one.fractie,),
    "dossier": lambda one: one.origin.dossiers,
    "bewindspersoon": lambda one: one.origin.bewindspersonen,
    "stuk": lambda one: () if one.origin.id.endswith(".html") else (one.origin.id,),
}


def _near(value: str, known: Sequence[str]) -> str:
    """The known value within two slips, or of which it is the beginning or a part of a dossier's number."""
    plain = folded(value)
    most = 1 if len(plain) < 6 else 2  # noqa: PLR2004 - of a short word two slips leave little
    slips = {one: min(distance(plain, part, most) for part in {folded(one), *folded(one).split("-")}) for one in known}
    best = min(known, key=lambda one: slips[one], default="")
    if best and slips[best] <= most:
        return best
    return next((one for one in known if plain[:5].isdigit() and folded(one).startswith(plain[:5])), "")


def _listed(known: Sequence[str]) -> str:
    return ", ".join(known[:NAMED] if len(known) > NAMED + 4 else known) + (" …" if len(known) > NAMED + 4 else "")


def _quoted(value: str) -> str:
    return f'"{value}"' if " " in value else value


def _instead(typed: str, match: re.Match[str], item: str) -> str:
    text = read(typed)
    return f"{text[: match.start()]}{match['minus'] or ''}{item}{text[match.end() :]}".strip()


def _with_value(typed: str, name: str, value: str, near: str) -> str:
    for match in ITEM.finditer(read(typed)):
        if match["field"] and FILTERS.get(match["field"].lower()) == name:
            own = match["quoted"] if match["quoted"] is not None else match["value"]
            if folded(own) == value:
                return _instead(typed, match, f"{match['field']}:{_quoted(near)}")
    return ""


def _loosened(typed: str, shelf: Shelf) -> Iterator[Notice]:
    for name, kept in _LOOSER.items():
        looser = " ".join(filter(None, map(kept, ITEM.finditer(read(typed)))))
        if looser and looser != " ".join(match.group() for match in ITEM.finditer(read(typed))):
            answer = ask(shelf, looser)
            if answer.whole and not answer.corrected:
                yield Notice(
                    f"Zonder {name}: {answer.whole} {'vindplaats' if answer.whole == 1 else 'vindplaatsen'}", looser
                )


def _is_filter(match: re.Match[str]) -> bool:
    return bool(match["field"]) and match["field"].lower() in FILTERS


_LOOSER: Mapping[str, Callable[[re.Match[str]], str]] = {
    "filters": lambda match: "" if _is_filter(match) else match.group(),
    "aanhalingstekens": lambda match: (
        match["phrase"] if match["phrase"] is not None and not match["minus"] else match.group()
    ),
    "uitsluiting": lambda match: "" if match["minus"] and not _is_filter(match) else match.group(),
}
