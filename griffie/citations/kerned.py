"""Citations in text from PDFs whose letters were set apart: "Kamers tukken I I, 2 0 22-2023, 3 1936, nr. 1 0 5 3".

The blanks are taken out of a short window and what remains must be a full citation, to the last comma. Without a
blank where no writer puts one (inside the keyword, the chamber or the year, or oddly inside the dossier) nothing is
read this way: blanks between numbers mean something in ordinary text.
"""

import re

from griffie.citations import bounds, years
from griffie.citations.context import Context
from griffie.citations.dossiers import Dossier
from griffie.citations.found import Found
from griffie.citations.identify import Cited, citations
from griffie.citations.lexis import lex
from griffie.citations.lists import Item

_WORD = lex(r"K<H>?a<H>?m<H>?e<H>?r<H>?s<H>?t<H>?u<H>?k".replace("K<H>", "[Kk]<H>"))
_FULL = lex(
    r"(?P<word>(?i:kamerstuk(?:ken)?))(?P<chamber>II|I|2(?=,)|1(?=,)|TK|EK)?,?(?:(?i:vergaderjaar))?"
    r"(?P<year>(?P<y1>(?:19|20)[0-9]{2})(?:<HY>|/)(?P<y2>(?:19|20)[0-9]{2}|[0-9]{2})(?=,|[0-9]{5}))?,?"
    r"(?P<dossier>[1-3][0-9]{4})(?:<HY>?(?P<chapter>XXIII|XXII|XX|XIX|XVIII|XVII|XVI|XV|XIV|XIII|XII|XI|X"
    r"|IXA|IXB|IX|VIII|VII|VI|V|IV|III|IIA|IIB|II|I|[A-HJ-M])(?![A-Z]))?"
    r",?(?:(?i:nrs?\.?|nummer)(?P<number>[1-9][0-9]{0,3})(?![0-9])|(?<=,)(?P<letter>[A-Z]{1,2})(?=[.,;)]|\Z))"
)
_WINDOW = 140


def kerned(text: str, at: int, context: Context) -> Found | None:
    """A full citation with blanks set into its words and numbers."""
    if _WORD.match(text, at) is None:
        return None
    places = [place for place in range(at, min(len(text), at + _WINDOW)) if not text[place].isspace()]
    match = _FULL.match("".join(text[place] for place in places))
    if match is None or not bounds.is_dossier(match["dossier"], context.limit):
        return None
    if not _is_set_apart(places, match):
        return None
    vergaderjaar = years.pair(match["y1"], match["y2"]) if match["year"] else ""
    if vergaderjaar is None:
        return None
    end = places[match.end() - 1] + 1
    target = Dossier(match["dossier"], end, chapter=match["chapter"] or "")
    paper = Item(at, end, match["number"] or "", match["letter"] or "")
    chamber = {"II": "tk", "2": "tk", "TK": "tk", "I": "ek", "1": "ek", "EK": "ek"}.get(match["chamber"] or "", "")
    cited = Cited(at, end, target, (paper,), chamber, vergaderjaar, 1 if vergaderjaar else 0, keyword=True)
    return Found(end, tuple(citations(cited)))


def _is_set_apart(places: list[int], match: re.Match[str]) -> bool:
    """Whether a blank stands where it has no business."""

    def blanks(group: str) -> list[int]:
        start, end = match.span(group)
        return [at - start for at in range(start + 1, end) if places[at] - places[at - 1] > 1] if start >= 0 else []

    in_year = match["year"] and any(at not in (4, 5) for at in blanks("year"))
    in_dossier = any(at != len("36") for at in blanks("dossier"))
    return bool(blanks("word") or blanks("chamber") or in_year or in_dossier)
