"""Citations in text from PDFs whose letters were set apart: "Kamers tukken I I, 2 0 22-2023, 3 1936, nr. 1 0 5 3".

The blanks are taken out of a short window and what remains must be a full citation, to the last comma. Without a
blank where no writer puts one (inside a word, the chamber, the year or the digits of a number) nothing is read this
way: blanks between numbers mean something in ordinary text.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from griffie.citations import bounds, years
from griffie.citations.addresses import underivable
from griffie.citations.context import Context
from griffie.citations.dossiers import Dossier
from griffie.citations.found import Found
from griffie.citations.identify import Cited, citations
from griffie.citations.lexis import lex
from griffie.citations.lists import Item
from griffie.model.citation import Citation, Confidence, Kind
from griffie.text import Span

_YEAR = (
    r"(?:(?i:vergaderjaar))?"
    r"(?P<year>(?P<y1>(?:19|20)[0-9]{2})(?:<HY>|/)(?P<y2>(?:19|20)[0-9]{2}|[0-9]{2})(?=,|nr|[0-9]{5}))"
)
_PAPER = lex(
    r"(?P<word>(?i:kamerstuk(?:ken)?))(?P<chamber>II|I|2(?=,)|1(?=,)|TK|EK)?,?"
    rf"(?:{_YEAR})?,?(?P<dossier>[1-3][0-9]{{4}})(?:<HY>?(?P<chapter><chapter>))?"
    r",?(?:(?i:(?P<nr>nrs?\.?|nummers?))(?P<number>[1-9][0-9]{0,3})(?![0-9])(?P<more>(?:(?:,|en)[1-9][0-9]{0,3}(?![0-9])){0,20})"
    r"|(?<=,)(?P<letter>[A-Z]{1,2})(?=[.,;)]|\Z))"
)
_ANSWER = lex(
    rf"(?P<word>(?i:aanhangsel(?:vande|der)?handelingen))(?P<chamber>II|I|TK|EK)?,?{_YEAR},?(?i:nr\.?|nummer)?"
    r"(?P<number>[1-9][0-9]{0,3})(?![0-9])"
)
_MORE = re.compile("[0-9]+")
_CHAMBERS = {"II": "tk", "2": "tk", "TK": "tk", "I": "ek", "1": "ek", "EK": "ek"}
_WINDOW = 140
_AFTER_YEAR = 4
_APART = 3


def kerned(text: str, at: int, context: Context) -> Found | None:
    """A full citation of a Kamerstuk with blanks set into its words and numbers."""
    tight = _Tight.at(text, at, _PAPER)
    if tight is None or not tight.is_set_apart() or not bounds.is_dossier(tight.match["dossier"], context.limit):
        return None
    vergaderjaar = tight.vergaderjaar()
    if vergaderjaar is None:
        return None
    papers = tuple(_papers(tight))
    target = Dossier(tight.match["dossier"], papers[-1].end, chapter=tight.match["chapter"] or "")
    chamber = _CHAMBERS.get(tight.match["chamber"] or "", "")
    cited = Cited(at, papers[-1].end, target, papers, chamber, vergaderjaar, 1 if vergaderjaar else 0, keyword=True)
    return Found(cited.end, tuple(citations(cited)))


def kerned_aanhangsel(text: str, at: int, _: Context) -> Found | None:
    """A full citation of an Aanhangsel with blanks set into its words and numbers."""
    tight = _Tight.at(text, at, _ANSWER)
    vergaderjaar = tight.vergaderjaar() if tight and tight.is_set_apart() else None
    if tight is None or not vergaderjaar:
        return None
    span = Span(at, tight.end("number"))
    id_ = f"ah-{_CHAMBERS.get(tight.match['chamber'] or '', 'tk')}-{vergaderjaar}-{tight.match['number']}"
    return Found(span.end, (Citation(span, Kind.AANHANGSEL, (id_,), Confidence.FULL, underivable(id_)),))


def _papers(tight: "_Tight") -> Iterator[Item]:
    match = tight.match
    if match["letter"]:
        yield Item(tight.places[0], tight.end("letter"), letter=match["letter"])
        return
    yield Item(tight.places[0], tight.end("number"), match["number"])
    several = match["nr"].lower().startswith(("nrs", "nummers"))
    for more in _MORE.finditer(match["more"]) if several else ():
        start = match.start("more") + more.start()
        yield Item(tight.places[start], tight.places[start + len(more.group()) - 1] + 1, more.group())


@dataclass(frozen=True, slots=True)
class _Tight:
    """A window without its blanks, what was read in it, and where each character stands in the text."""

    match: re.Match[str]
    places: tuple[int, ...]

    @classmethod
    def at(cls, text: str, start: int, production: re.Pattern[str]) -> "_Tight | None":
        places = tuple(place for place in range(start, min(len(text), start + _WINDOW)) if not text[place].isspace())
        match = production.match("".join(text[place] for place in places))
        return cls(match, places) if match else None

    def end(self, group: str) -> int:
        return self.places[self.match.end(group) - 1] + 1

    def vergaderjaar(self) -> str | None:
        """The year as eight digits; empty when none is printed, None when it cannot be one."""
        return years.pair(self.match["y1"], self.match["y2"]) if self.match["year"] else ""

    def is_set_apart(self) -> bool:
        """Whether a blank stands where it has no business."""
        printed = self.match.groupdict()
        # "aanhangsel van de handelingen" has blanks of its own; only a blank within its first word tells.
        word = [at for at in self._blanks("word") if at < len("kamerstuk")]
        year = [at for at in self._blanks("year") if at not in (_AFTER_YEAR, _AFTER_YEAR + 1)]
        dossier = [at for at in self._blanks("dossier") if at != len("36")] if printed.get("dossier") else []
        apart = len(self._blanks("number")) + 1 >= _APART if printed.get("number") else False
        return bool(word or self._blanks("chamber") or year or dossier or apart)

    def _blanks(self, group: str) -> list[int]:
        """Offsets within a group before which a blank stands in the text."""
        start, end = self.match.span(group)
        return [at - start for at in range(start + 1, end) if self.places[at] - self.places[at - 1] > 1]
