"""Handelingen and their Aanhangsel: what was said, and what was asked in writing and answered.

The official id of Handelingen up to 2009-2010 holds pages that a citation seldom tells; such an id identifies here
and is never turned into an address.
"""

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace

from griffie.citations import bounds, reasons, years
from griffie.citations.addresses import underivable
from griffie.citations.context import Context
from griffie.citations.found import Found
from griffie.citations.lexis import lex
from griffie.citations.lists import PAGES
from griffie.model.citation import Citation, Confidence, Kind
from griffie.text import Span

_CHAMBER = (
    r"(?:(?i:van<S>de|der)<S>)?(?P<chamber>(?i:tweede<S>kamer|eerste<S>kamer)(?:<S>der<S>staten-generaal)?"
    r"|T\.?K\.?|E\.?K\.?|II|I|2|1|(?:11|ll|Il)(?=<S>?,|<S>(?i:verg|[12][089])))<END>"
)
_YEAR = r"\(?(?:(?i:vergaderjaar|zittingsjaar|zitting)<S>)?(?P<year><year>)\)?"
_SEP = r"(?:<S>?[,;]<S>?|<S>)"
_PAIR = lex(r"(?P<first>[0-9]{4})[^0-9]{1,9}(?P<second>[0-9]{2,4})")
_MEETING = r"(?:(?:<nr>)<S>?)?(?P<meeting>[1-9][0-9]{0,2})<END>(?!\.[0-9])(?!<S><month>)(?!<W>[0-9]{3}<END>)"
_HANDELINGEN = lex(
    rf"(?i:handelingen)(?:(?:<S>?,<S>?|<S>)\(?{_CHAMBER}\)?|{_SEP}(?P<ucv>(?i:ucv)))?(?:{_SEP}{_YEAR})?"
    rf"(?:{_SEP}{_MEETING})?"
    rf"(?:{_SEP}(?i:item)<S>?(?P<item>[1-9][0-9]{{0,2}})<END>)?(?:{_SEP}(?P<pages>{PAGES}))?"
)
_DATED = lex(
    rf"(?i:handelingen){_SEP}{_CHAMBER}{_SEP}(?P<day>[0-9]{{1,2}})<S>(?P<month><month>)<S>"
    rf"(?P<calendar>[12][0-9]{{3}})"
    r"<S>?,<S>?(?:<nr><S>?)?(?P<meeting>[0-9]{1,3})<S>?<HY><S>?[0-9]{1,5}<END>"
)
_MONTHS = "januari februari maart april mei juni juli augustus september oktober november december".split()
_RANGE = lex(r"(?P<from>[0-9]{1,5})<S>?(?:<HY>|/)<S>?(?P<to>[0-9]{1,5})")
_AH_NUMBER = (
    r"(?:(?P<nr><nr>|(?i:aanhangselnummers?|aanhangsel(?:<S>nr\.?)?))<S>?)?"
    r"(?P<number>[1-9][0-9]{0,3})<END>(?!,[0-9])(?!\.[0-9]{2,})(?!<S>?<HY><S>?(?:19|20)[0-9]{2}<END>)(?!/[0-9])(?!<S><month>)(?!<W>[0-9]{3}<END>)"
)
_AH_NAME = r"(?i:aanhangsel|aanh\.)(?:<S>(?i:van<S>de|der|bij<S>de|tot<S>de|van|bij)?<S>?(?i:handelingen))?"
_AANHANGSEL = lex(
    rf"{_AH_NAME}(?:(?:<S>?,<S>?|<S>)\(?{_CHAMBER}\)?)?(?:{_SEP}{_YEAR})?{_SEP}{_AH_NUMBER}(?:{_SEP}"
    rf"(?P<pages>{PAGES}))?"
)
_WITHIN = lex(
    rf"(?i:handelingen)(?:(?:<S>?,<S>?|<S>)\(?{_CHAMBER}\)?)?{_SEP}{_YEAR}{_SEP}\(?(?i:aanhangsel)(?:<S>"
    rf"(?i:van<S>de|der)<S>(?i:handelingen))?\)?"
    rf"{_SEP}{_AH_NUMBER}(?:{_SEP}(?P<pages>{PAGES}))?"
)
_YEAR_BEHIND = lex(rf"{_SEP}{_YEAR}")
_YEAR_BEFORE = lex(rf"(?:{_CHAMBER}{_SEP})?{_YEAR}{_SEP}\Z")
_LOOK_BACK = 60
_CHAMBER_FIRST = lex(rf"{_AH_NAME}{_SEP}{_YEAR}(?:<S>?,<S>?|<S>)\(?{_CHAMBER}\)?{_SEP}{_AH_NUMBER}")
_NEXT = lex(
    r"(?:<en>|<S>?;<S>?(?:en<S>)?)(?:(?P<nr><nr>|(?i:aanhangselnummer))<S>?)?"
    r"(?P<number>[1-9][0-9]{0,3})<END>(?!,[0-9])(?!\.[0-9]{2,})(?!<S>?<unit>)(?!<S>?/)(?!<W>[0-9]{3})"
)
_THROUGH = lex(r"<thru>(?P<number>[1-9][0-9]{0,3})<END>(?!<S>?<unit>)")
_NEXT_YEAR = lex(rf"(?:<en>|<S>?;<S>?(?:en<S>)?){_YEAR}{_SEP}{_AH_NUMBER}")
_PLACE_ENDS = lex(r"<S>?(?:$|[.,;:)\]?!]|\n|(?i:en)\b)")


def handelingen(text: str, at: int, _: Context) -> Found | None:
    """Rule handelingen ::= 'handelingen' (chamber date ',' meeting HY page | chamber? year? meeting? item? pages?).

    At least one of meeting and pages is there (c14).
    """
    match = _DATED.match(text, at)
    if match:
        id_, reason = _dated(match["chamber"], match["calendar"], match["month"], match["day"], match["meeting"])
        return _one(Span(at, match.end()), id_, reason, None)
    match = _HANDELINGEN.match(text, at)
    if (
        match is None
        or not (match["meeting"] or match["pages"])
        or not (match["chamber"] or match["year"] or match["ucv"])
    ):
        return None
    end = match.end()
    vergaderjaar = _vergaderjaar(match["year"])
    if match["year"] and not vergaderjaar:
        return None
    if not vergaderjaar:
        return _one(Span(at, end), None, reasons.NO_YEAR, match["pages"])
    if match["ucv"]:
        return _one(Span(at, end), None, reasons.NO_PUBLIC_ADDRESS, match["pages"])
    id_ = _handelingen_id(_chamber(match["chamber"]), vergaderjaar, match["meeting"], match["item"], match["pages"])
    reason = reasons.BEFORE_1995 if years.ended_before_site(vergaderjaar) else None
    return _one(Span(at, end), id_, reason, match["pages"])


def aanhangsel(text: str, at: int, _: Context) -> Found | None:
    """Rule aanhangsel ::= 'aanhangsel' ('van de'? 'handelingen')? chamber? year? nr? number pages?, and its list.

    Also with the year behind the number, and with "Aanhangsel" behind "Handelingen II 2013/14".
    """
    match = _AANHANGSEL.match(text, at) or _WITHIN.match(text, at) or _CHAMBER_FIRST.match(text, at)
    if match is None:
        return None
    named = "handelingen" in match.group().lower()
    end, printed = match.end(), match["year"]
    pages = match.groupdict().get("pages")
    if not printed and not pages:
        behind = _YEAR_BEHIND.match(text, end)
        if behind and _vergaderjaar(behind["year"]):
            end, printed = behind.end(), behind["year"]
            end -= text[end - 1] == ")" and "(" not in behind.group()
    chamber = match["chamber"]
    if not printed and (named or match["nr"]):
        before = _YEAR_BEFORE.search(text[max(0, at - _LOOK_BACK) : at])
        printed, chamber = (before["year"], chamber or before["chamber"]) if before else (None, chamber)
    vergaderjaar = _vergaderjaar(printed)
    if printed and not vergaderjaar:
        return None
    if not vergaderjaar and not named:
        return None
    chamber = _chamber(chamber)
    first = _ah(Span(at, end), _ah_id(chamber, vergaderjaar, match["number"]), Confidence.FULL, pages)
    plural = (match["nr"] or "").lower().startswith(("nrs", "nummers", "nos"))
    rest = tuple(_list(text, end, match["number"], (chamber, vergaderjaar), plural=plural)) if not pages else ()
    return Found(rest[-1].span.end if rest else end, (first, *rest))


def _list(text: str, end: int, first: str, series: tuple[str, str | None], *, plural: bool) -> Iterator[Citation]:
    """The other members of a list; one behind "t/m" stands for those between as well."""
    chamber, vergaderjaar = series
    before = int(first)
    for _ in range(bounds.MOST_IN_LIST):
        through = _THROUGH.match(text, end)
        if through and before < int(through["number"]) < before + bounds.MOST_IN_RANGE:
            between = tuple(str(number) for number in range(before + 1, int(through["number"])))
            implied = tuple(id_ for id_ in (_ah_id(chamber, vergaderjaar, number) for number in between) if id_)
            last = _ah_id(chamber, vergaderjaar, through["number"])
            yield replace(
                _ah(Span(through.start("number"), through.end()), last, Confidence.INHERITED), implied=implied
            )
            end = through.end()
        match = _NEXT_YEAR.match(text, end)
        fresh = _vergaderjaar(match["year"]) if match else None
        if match and fresh:
            start, end, vergaderjaar = match.start("year"), match.end(), fresh
        else:
            match = _NEXT.match(text, end)
            if match is None or not (plural or match["nr"] or _PLACE_ENDS.match(text, match.end())):
                return
            start, end = match.start("nr") if match["nr"] else match.start("number"), match.end()
        before = int(match["number"])
        id_ = _ah_id(chamber, vergaderjaar, match["number"])
        yield _ah(Span(start, end), id_, Confidence.INHERITED)


def _ah_id(chamber: str, vergaderjaar: str | None, number: str) -> str | None:
    return f"ah-{chamber}-{vergaderjaar}-{number}" if vergaderjaar else None


def _ah(span: Span, id_: str | None, confidence: Confidence, pages: str | None = None) -> Citation:
    if id_ is None:
        return Citation(span, Kind.AANHANGSEL, (), confidence, reasons.NO_YEAR)
    before = years.ended_before_site(id_.split("-")[2])
    return Citation(
        span, Kind.AANHANGSEL, (id_,), confidence, reasons.BEFORE_1995 if before else underivable(id_), pin=pages
    )


def _dated(chamber: str, year: str, month: str, day: str, meeting: str) -> tuple[str | None, str | None]:
    try:
        date = dt.date(int(year), _MONTHS.index(month.lower()) + 1, int(day))
    except ValueError:
        return None, reasons.NO_YEAR
    return f"h-{_chamber(chamber)}-{years.at(date)}-{int(meeting)}", None


def _handelingen_id(
    chamber: str, vergaderjaar: str, meeting: str | None, item: str | None, pages: str | None
) -> str | None:
    """With pages up to 2008-2009 an id of these pages; with an item the official id; else a key of the meeting."""
    start = f"h-{chamber}-{vergaderjaar}"
    between = _RANGE.search(pages) if pages else None
    if (
        vergaderjaar < years.LAST_PREFIXED
        and between
        and int(between["from"]) < int(_filled(between["from"], between["to"]))
    ):
        return f"{start}-{between['from']}-{_filled(between['from'], between['to'])}"
    if not meeting:
        return None
    return f"{start}-{meeting}-{item}" if item else f"{start}-{meeting}"


def _filled(first: str, last: str) -> str:
    """The second page of "5281-82" in full."""
    return last if len(last) >= len(first) else first[: len(first) - len(last)] + last


def _vergaderjaar(printed: str | None) -> str | None:
    match = _PAIR.search(printed) if printed else None
    return years.pair(match["first"], match["second"]) if match else None


def _chamber(printed: str | None) -> str:
    """Without a chamber it is the Tweede Kamer, which prints nearly all of them."""
    letters = (printed or "").replace(".", "").upper()
    return "ek" if letters.startswith(("EERSTE", "EK")) or letters in ("I", "1") else "tk"


def _one(span: Span, id_: str | None, reason: str | None, pin: str | None) -> Found:
    why = reason or (underivable(id_) if id_ else reasons.NO_ITEM)
    return Found(span.end, (Citation(span, Kind.HANDELINGEN, (id_,) if id_ else (), Confidence.FULL, why, pin=pin),))
