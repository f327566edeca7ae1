"""Staatsblad, Staatscourant and Tractatenblad."""

from collections.abc import Iterator

from griffie.citations import bounds, reasons
from griffie.citations.context import Context
from griffie.citations.found import Found
from griffie.citations.lexis import lex
from griffie.citations.lists import is_year
from griffie.model.citation import Citation, Confidence, Kind
from griffie.text import Span

_NAME = r"(?P<name>(?i:stb|stcrt|trb)\.?|(?i:staatsblad|staatscourant|tractatenblad))"
_FULL = lex(
    rf"{_NAME}(?:<S>?,)?<S>?\(?(?P<year>(?:1[89]|20)[0-9]{{2}})\)?(?:<S>?,<S>?(?:<nr><S>?)?|<S>?/<S>?"
    rf"|<S><nr><S>?|<S>)(?P<number>[1-9][0-9]{{0,5}})"
    r"<END>(?!,[0-9])(?!<S><month>)"
)
_NEXT_YEAR = lex(
    r"(?:<en>|<S>?;<S>?(?:(?i:en)<S>)?)(?P<year>(?:1[89]|20)[0-9]{2})(?:<S>?,<S>(?:<nr><S>?)?|<S>?/<S>?)"
    r"(?P<number>[1-9][0-9]{0,5})<END>(?!,[0-9])(?!<W>[0-9]{3}<END>)(?!<S>?<HY>)(?!<S>?<unit>)"
)
_NEXT = lex(
    r"(?:<en>|<S>?;<S>?(?:(?i:en)<S>)?)(?P<number>[1-9][0-9]{0,5})<END>"
    r"(?=<S>?(?:$|[.;:)\]\n]|,(?![0-9])|(?i:en)\b))(?!\.[0-9])(?!<S>?<unit>)"
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
        first = _citation(Span(at, match.end()), match["name"], match["year"], match["number"])
        rest = tuple(_list(text, match.end(), match["name"], match["year"]))
        return Found(rest[-1].span.end if rest else match.end(), (first, *rest))
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


def _list(text: str, end: int, name: str, year: str) -> Iterator[Citation]:
    """Rule: (AND (year ',')? number)*: a number alone is of the same year, and stands at the end of its place."""
    for _ in range(bounds.MOST_IN_LIST):
        match = _NEXT_YEAR.match(text, end)
        if match:
            year = match["year"]
        else:
            match = _NEXT.match(text, end)
            if match is None or is_year(match["number"]):
                return
        span = Span(match.start("year") if "year" in match.groupdict() else match.start("number"), match.end())
        yield _citation(span, name, year, match["number"], Confidence.INHERITED)
        end = match.end()


def _found(start: int, end: int, name: str, year: str, number: str) -> Found:
    return Found(end, (_citation(Span(start, end), name, year, number),))


def _citation(span: Span, name: str, year: str, number: str, confidence: Confidence = Confidence.FULL) -> Citation:
    kind = _kind(name)
    reason = reasons.BEFORE_1995 if year < "1995" else None
    return Citation(span, kind, (f"{kind.value}-{year}-{number}",), confidence, reason)


def _unknown(start: int, end: int, name: str, reason: str) -> Found:
    return Found(end, (Citation(Span(start, end), _kind(name), (), Confidence.FULL, reason),))
