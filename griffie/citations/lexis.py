"""The words and marks that every production is written in, and the one way to compile a production.

A production is a regular expression in verbose form in which `<name>` stands for one of the marks below. Repetition
is bounded everywhere: no pattern can take more than a constant time at any place of any text.
"""

import re
from functools import cache

_BLANK = r"[ \t\u00a0\u2000-\u200a\u202f\u205f\u3000]"
_ROMAN = (
    r"XXIII|XXII|XX|XIX|XVIII|XVII|XVI|XV|XIV|XIII|XII|XI|X|IXA|IXB|IX<H>[AB](?=<S>?,?<S>?<nr>)|IX|VIII|VII|VI|V|IV|III"
    r"|IIA|IIB|II|I"
)

MARKS = {
    "W": rf"(?:{_BLANK}|\r?\n{_BLANK}{{0,60}})",
    "H": _BLANK,
    "S": rf"(?:{_BLANK}{{1,4}}(?:\r?\n{_BLANK}{{0,60}})?|\r?\n{_BLANK}{{0,60}})",
    "HY": r"[-\u2010\u2011\u2012\u2013\u2014\u2212]",
    "END": r"(?![^\W\u00b2\u00b3\u00b9\u2070-\u2079])",
    "nr": r"(?i:(?:onder)?nummers?|nrs\.?|nr\.?|nos\.|no\.|n°)",
    "en": (
        r"(?:<S>?,<S>(?i:en|alsmede|evenals)<S>|<S>(?i:en|alsmede|evenals|of|respectievelijk|resp\.)<S>"
        r"|<S>?,<S>?|<S>[&+]<S>)"
    ),
    "thru": r"(?:<S>?<HY><S>?|<S>?(?i:t/m)<S>?|<S>(?i:tot<S>en<S>met)<S>)",
    "chapter": rf"(?:{_ROMAN}|[A-HJ-M])<END>",
    "year": (
        r"(?:1[89]|20)[0-9]{2}(?:<S>?/<S>?<HY>?<S>?'?|<S>?<HY><S>?['’]?)(?:(?:1[89]|20)[0-9]{2}|[0-9]{2})(?![0-9])"
    ),
    "month": (r"(?i:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december)\b"),
    "unit": (
        r"(?:(?i:<month>|procent|percent|pct|euro|eur|miljoen|miljard|mln|mld|duizend|honderd|uur|uren"
        r"|dagen|dag|weken|week"
        r"|maanden|maand|jaren|jaar|minuten|km|kilometer|meter|m2|ha|hectare|ton|kg|mw|gw|leden|personen"
        r"|mensen|stemmen|zetels"
        r"|moties|amendementen|vragen|fracties|gemeenten|provincies|landen|lidstaten|keer|maal|woningen"
        r"|huishoudens|fte"
        r"|leerlingen|studenten|bedrijven|procenten|plaatsen|punten|aanbevelingen|maatregelen)\b|%|€|°)"
    ),
}
"""Marks by name.

`S` holds at most one line end, and never a blank line. `END`: no letter or digit goes on; a raised figure is a note
mark and may.
"""

_MARK = re.compile(r"(?<!\?P)<([A-Za-z]+)>")


@cache
def lex(production: str) -> re.Pattern[str]:
    """Compile a production; blanks and line ends in it are layout, as in every verbose expression."""
    return re.compile(expand(production), re.VERBOSE)


def expand(production: str) -> str:
    """The regular expression that a production stands for; names of marks may occur inside marks."""
    expanded = _MARK.sub(lambda mark: MARKS.get(mark[1], mark[0]), production)
    return expanded if expanded == production else expand(expanded)
