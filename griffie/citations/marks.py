"""Marks of administrations: kenmerken, numbers of advices of the Raad van State, toezeggingen. None has an address."""

from griffie.citations import reasons
from griffie.citations.context import Context
from griffie.citations.found import Found
from griffie.citations.lexis import lex
from griffie.model.citation import Citation, Confidence, Kind
from griffie.text import Span

_ADVICE = lex(r"(?P<mark>W[0-9]{2}\.[0-9]{2}\.[0-9]{4,5}/[IVX]{1,4})<END>")
_TOEZEGGING = lex(r"T[0O](?P<digits>[0-9]{4})<END>")
_KENMERK = lex(
    r"(?P<mark>[A-Z]{4,12}[-\u2010\u2011]?(?:19|20)[0-9]{2}(?:[0-9.]{0,14}[0-9]))<END>|(?P<own>D(?:19"
    r"|20)[0-9]{2}[-\u2010\u2011\u2013][0-9]{6})<END>"
)
_NUMBERED = lex(r"(?P<nr>(?i:nr\.?))<S>?(?P<mark>(?:19|20)[0-9]{8})<END>(?!<W>[0-9])")
_MOST_BLANKS = 1


def advice(text: str, at: int, _: Context) -> Found | None:
    """Rule advies ::= 'W' two '.' two '.' four or five digits '/' chapter of the Raad van State."""
    match = _ADVICE.match(text, at)
    return _found(at, match.end(), Kind.ADVIES, match["mark"]) if match else None


def toezegging(text: str, at: int, _: Context) -> Found | None:
    """Rule toezegging ::= 'T' and five digits; the nought is often typed as the letter O."""
    match = _TOEZEGGING.match(text, at)
    return _found(at, match.end(), Kind.TOEZEGGING, f"T0{match['digits']}") if match else None


def kenmerk(text: str, at: int, _: Context) -> Found | None:
    """Rule kenmerk ::= letters of a ministry, a year and a number | 'D' year '-' six digits."""
    match = _KENMERK.match(text, at)
    if match is None:
        return None
    mark = (match["mark"] or match["own"]).replace("\u2010", "-").replace("\u2011", "-").replace("\u2013", "-")
    if sum(char.isdigit() for char in mark) <= len("2026") + _MOST_BLANKS:
        return None
    return _found(at, match.end(), Kind.KENMERK, mark)


def numbered(text: str, at: int, _: Context) -> Found | None:
    """Rule kenmerk ::= 'nr.' and ten digits that begin with a year."""
    match = _NUMBERED.match(text, at)
    return _found(match.start("mark"), match.end(), Kind.KENMERK, match["mark"]) if match else None


def _found(start: int, end: int, kind: Kind, id_: str) -> Found:
    return Found(end, (Citation(Span(start, end), kind, (id_,), Confidence.WRITTEN, reasons.KENMERK),))
