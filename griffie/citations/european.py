"""Acts and documents of the European Union: from the number as printed to CELEX."""

from griffie.citations.addresses import underivable
from griffie.citations.context import Context
from griffie.citations.found import Found
from griffie.citations.lexis import lex
from griffie.model.citation import Citation, Confidence, Kind
from griffie.text import Span

_BODY = r"(?:EU|EG|EEG|EGKS|Euratom|JBZ|GBVB)"
_ACT = lex(
    r"(?P<kind>(?i:(?:uitvoerings|gedelegeerde<S>)?verordening(?:en)?|(?:uitvoerings"
    r"|gedelegeerde<S>)?richtlijn(?:en)?|kaderbesluit|(?:uitvoerings)?besluit))"
    rf"<S>(?P<before>\({_BODY}(?:<S>?,<S>?{_BODY}){{0,3}}\)<S>)?(?P<nr><nr><S>?)?(?P<a>[0-9]{{1,4}})/"
    rf"(?P<b>[0-9]{{1,4}})(?P<after>/{_BODY})?"
    r"<END>(?!/)"
)
_COM = lex(
    r"(?P<series>COM|SEC|SWD|JOIN)<S>?\(?(?P<year>(?:19|20)[0-9]{2})\)?<S>?(?:<nr><S>?)?"
    r"(?P<number>[1-9][0-9]{0,3})<END>(?:<S>?(?:final|def(?:initief)?\.?|fin\.?)<END>)?"
)
_LETTERS = {"verordening": "R", "richtlijn": "L", "kaderbesluit": "F", "besluit": "D"}
_OLDEST, _SWITCH, _NEWEST = 1952, 2015, 2099


def act(text: str, at: int, _: Context) -> Found | None:
    """Rule euAct ::= euKind ('(' body ')')? nr? number '/' number ('/' body)?.

    Which of the two is the year, rule I8 says.
    """
    match = _ACT.match(text, at)
    if match is None:
        return None
    kind = match["kind"].lower()
    letter = next(_LETTERS[word] for word in ("kaderbesluit", "verordening", "richtlijn", "besluit") if word in kind)
    marked = match["before"] or match["after"]
    if not marked and (letter in "DF" or not (match["nr"] or letter in "RL")):
        return None
    numbered = _celex(letter, match["a"], match["b"], marked=bool(marked), nr=bool(match["nr"]))
    return _found(at, match.end(), numbered) if numbered else None


def com(text: str, at: int, _: Context) -> Found | None:
    """Rule euCom ::= ('COM' | 'SEC' | 'SWD' | 'JOIN') '(' year ')' number.

    It does not tell a communication from a proposal, so it gives no CELEX number.
    """
    match = _COM.match(text, at)
    if match is None or "(" not in match.group():
        return None
    return _found(at, match.end(), f"{match['series']}({match['year']}){int(match['number'])}")


def _celex(letter: str, a: str, b: str, *, marked: bool, nr: bool) -> str | None:
    """Directives and decisions print year/number, regulations number/year until 2014 and year/number since."""
    first, second = _year(a), _year(b)
    regulation = letter == "R"
    if regulation and first and first >= _SWITCH and not (nr and second and second < _SWITCH and len(b) == len("2013")):
        year, number = first, b
    elif regulation:
        if second is None or not (marked or nr):
            return None
        year, number = second, a
    elif first is not None and (marked or len(a) == len("2014")):
        year, number = first, b
    else:
        return None
    return f"3{year}{letter}{int(number):04d}" if int(number) else None


def _year(digits: str) -> int | None:
    """A printed year, of two digits in the twentieth century only."""
    year = int(digits) + 1900 if len(digits) == 2 else int(digits)  # noqa: PLR2004 - two digits are a short year
    return year if _OLDEST <= year <= _NEWEST and len(digits) in (2, 4) else None


def _found(start: int, end: int, id_: str) -> Found:
    return Found(end, (Citation(Span(start, end), Kind.EU, (id_,), Confidence.FULL, underivable(id_)),))
