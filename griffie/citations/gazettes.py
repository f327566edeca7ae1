"""Staatsblad, Staatscourant and Tractatenblad."""

from griffie.citations import reasons
from griffie.citations.context import Context
from griffie.citations.found import Found
from griffie.citations.lexis import lex
from griffie.model.citation import Citation, Confidence, Kind
from griffie.text import Span

_NAME = r"(?P<name>(?i:stb|stcrt|trb)\.?|(?i:staatsblad|staatscourant|tractatenblad))"
_FULL = lex(
    rf"{_NAME}(?:<S>?,)?<S>?\(?(?P<year>(?:1[89]|20)[0-9]{{2}})\)?(?:<S>?,<S>?(?:<nr><S>?)?|<S>?/<S>?"
    rf"|<S><nr><S>?|<S>)(?P<number>[1-9][0-9]{{0,5}})"
    r"<END>(?!,[0-9])(?!<S><month>)"
)
_SHORT = lex(rf"{_NAME}<S>?(?:<nr><S>?)?(?P<number>[1-9][0-9]{{0,5}})<END>(?!<S><month>)(?!<S>?/)")
_BLANK = lex(rf"{_NAME}<S>(?:…|\.{{3}}|PM|<S>)(?:<S>?,<S>?(?:…|\.{{3}}|PM))?")
_DATE_BEFORE = lex(r"(?i:van)<S>[0-9]{1,2}<S><month><S>(?P<year>(?:1[89]|20)[0-9]{2})<S>?,?<S>?\(?\Z")
_KINDS = {"stb": Kind.STB, "staatsblad": Kind.STB, "stcrt": Kind.STCRT, "staatscourant": Kind.STCRT}


def vindplaats(text: str, at: int, _: Context) -> Found | None:
    """Rule vindplaats ::= ('Stb.' | 'Stcrt.' | 'Trb.') (year ',' | year '/')? number.

    Without a year, a date directly before it tells the year (c15).
    """
    match = _FULL.match(text, at)
    if match:
        return _found(at, match.end(), match["name"], match["year"], match["number"])
    match = _SHORT.match(text, at)
    if match:
        dated = _DATE_BEFORE.search(text[max(0, at - 40) : at])
        if dated:
            return _found(at, match.end(), match["name"], dated["year"], match["number"])
        return _unknown(at, match.end(), match["name"], reasons.NO_YEAR)
    match = _BLANK.match(text, at)
    return _unknown(at, match.end(), match["name"], reasons.PLACEHOLDER) if match else None


def _kind(name: str) -> Kind:
    return _KINDS.get(name.lower().rstrip("."), Kind.TRB)


def _found(start: int, end: int, name: str, year: str, number: str) -> Found:
    kind = _kind(name)
    reason = reasons.BEFORE_1995 if year < "1995" else None
    id_ = f"{kind.value}-{year}-{number}"
    return Found(end, (Citation(Span(start, end), kind, (id_,), Confidence.FULL, reason),))


def _unknown(start: int, end: int, name: str, reason: str) -> Found:
    return Found(end, (Citation(Span(start, end), _kind(name), (), Confidence.FULL, reason),))
