"""Articles of laws: linked only where the law is named and known; a budget article is never a law."""

import re
from collections.abc import Iterator
from functools import lru_cache

from griffie.citations import reasons
from griffie.citations.addresses import underivable
from griffie.citations.context import Context, Law, Laws
from griffie.citations.found import Found
from griffie.citations.lexis import lex
from griffie.model.citation import Citation, Confidence, Kind
from griffie.text import Span

_NUMBER = r"[0-9]{1,4}(?:[.:][0-9]{1,4}){0,3}(?:[a-z]{1,2}<END>)?<END>(?!<H>[0-9]{3}(?![0-9]))"
_ARTICLES = lex(
    rf"(?P<word>(?i:artikelen|artikel|artt\.?|art\.?))<S>?(?P<numbers>{_NUMBER}(?:(?:<S>?,<S>|<S>(?i:en|of"
    rf"|juncto|jo\.)<S>|<S>(?i:t/m|tot<S>en<S>met)<S>){_NUMBER}){{0,12}})"
)
_ONE = lex(r"[0-9]{1,4}(?:[.:][0-9]{1,4}){0,3}[a-z]{0,2}<END>")
_ORDINAL = r"(?i:eerste|tweede|derde|vierde|vijfde|zesde|zevende|achtste|negende|tiende|elfde|twaalfde)"
_PLACE = lex(
    rf"(?:<S>?,<S>?{_ORDINAL}(?:(?:<S>?,<S>?|<S>(?i:en|of|tot<S>en<S>met)<S>){_ORDINAL}){{0,6}}<S>(?i:leden"
    rf"|lid)|<S>?,?<S>(?i:lid|leden)<S>[0-9]{{1,2}}(?:<S>(?i:en)<S>[0-9]{{1,2}})?"
    r"|<S>?,?<S>(?i:(?:aanhef<S>en<S>)?(?:onderdeel|onder|onderdelen|sub))<S>[a-z0-9]{1,3}°?<END>(?:<S>"
    r"(?i:en)<S>[a-z]<END>)?|<S>?,?<S>(?i:tweede|eerste|derde)<S>(?i:vol)?(?i:zin))"
)
_OF = lex(r"(?:<S>?,)?<S>(?i:van)<S>(?:(?i:de|het)<S>)?|<S>?,<S>?|<S>")
_ENDS = lex(r"<S>?(?:$|[.,;:)\]?!\n])")
_OF_SOMETHING = lex(r"(?:<S>?,)?<S>(?i:van)<S>(?:(?i:de|het|dat|die|deze|dit)<S>)?(?P<name>[A-Z][\w-]{1,40})")
_DEFINED = (
    r"<S>\((?:(?i:hierna|verder|ook)(?:<S>(?i:te<S>noemen))?:?<S>)?[\"'‘’“”„]?(?:(?i:de|het)<S>)?"
    r"(?P<short>[A-Z][A-Za-z0-9]{{1,11}})[\"'‘’“”]?\)"
)
_ABBREVIATION = lex(r"(?P<name>[A-Z][A-Za-z]{1,7})<END>")


def article(text: str, at: int, context: Context) -> Found | None:
    """Rule law ::= ('artikel' | 'artikelen' | 'art.') numbers lid? onderdeel? ('van' ('de' | 'het')?)? lawName.

    The name comes from a closed table (c16).
    """
    match = _ARTICLES.match(text, at)
    if match is None:
        return None
    end = match.end()
    for _ in range(4):
        place = _PLACE.match(text, end)
        if place is None:
            break
        end = place.end()
    joint = _OF.match(text, end)
    known = _names(context.laws).match(text, joint.end()) if joint else None
    if known:
        law = _by_name(context.laws)[_key(known.group())]
        return Found(known.end(), tuple(_articles(match, at, known.end(), law)))
    return _unknown(text, at, end)


def abbreviations(text: str, laws: Laws) -> Laws:
    """The table with the abbreviations that this text defines itself: "Wet open overheid (hierna: Woo)"."""
    if "hierna" not in text and "verder:" not in text:
        return laws
    by_name = _by_name(laws)
    defined = [
        Law(by_name[_key(match["law"])].bwb, (match["short"],), by_name[_key(match["law"])].books)
        for match in _definitions(laws).finditer(text)
    ]
    return Laws(tuple(defined)) | laws if defined else laws


def _articles(match: re.Match[str], start: int, end: int, law: Law) -> Iterator[Citation]:
    """One citation for each printed article: the first begins at "artikel", the last runs on to the law's name."""
    printed = list(_ONE.finditer(match.string, match.start("numbers"), match.end("numbers")))
    for at, number in enumerate(printed):
        span = Span(start if at == 0 else number.start(), end if at == len(printed) - 1 else number.end())
        id_ = _id(law, number.group())
        confidence = Confidence.FULL if at == 0 else Confidence.INHERITED
        yield Citation(
            span, Kind.WET, (id_,) if id_ else (), confidence, underivable(id_) if id_ else reasons.OUT_OF_RANGE
        )


def _id(law: Law, number: str) -> str | None:
    """The book of a code in books is part of the number: "6:162" is article 162 of book 6."""
    if not law.books:
        return f"{law.bwb}#{number}"
    book, _, within = number.partition(":")
    bwb = dict(law.books).get(book) if within else None
    return f"{bwb}#{within}" if bwb else None


def _unknown(text: str, start: int, end: int) -> Found | None:
    """An article without a known law: a citation when it ends there or names something, else none."""
    of = _OF_SOMETHING.match(text, end)
    if of:
        return _nothing(start, end, reasons.LAW_UNKNOWN)
    joint = _OF.match(text, end)
    short = _ABBREVIATION.match(text, joint.end()) if joint else None
    if short and sum(char.isupper() for char in short["name"]) > 1:
        return _nothing(start, short.end(), reasons.ABBREVIATION_UNDEFINED)
    return _nothing(start, end, reasons.NO_LAW_NAMED) if _ENDS.match(text, end) else None


def _nothing(start: int, end: int, reason: str) -> Found:
    return Found(end, (Citation(Span(start, end), Kind.WET, (), Confidence.FULL, reason),))


def _key(name: str) -> str:
    return " ".join(name.split()).casefold()


@lru_cache(maxsize=64)
def _by_name(laws: Laws) -> dict[str, Law]:
    return {_key(name): law for law in reversed(laws.entries) for name in law.names}


@lru_cache(maxsize=64)
def _names(laws: Laws) -> re.Pattern[str]:
    return lex(_alternatives(laws) + r"<END>")


@lru_cache(maxsize=64)
def _definitions(laws: Laws) -> re.Pattern[str]:
    return lex(rf"(?<![^\W])(?P<law>{_alternatives(laws)})" + _DEFINED.replace("{{", "{").replace("}}", "}"))


def _alternatives(laws: Laws) -> str:
    """All names, longest first; an abbreviation only in its own case, a full name also within a sentence's capital."""
    names = sorted({name for law in laws.entries for name in law.names}, key=lambda name: (-len(name), name))
    spelled = (r"<S>".join(re.escape(word) for word in name.split()) for name in names)
    return "(?:" + "|".join(f"(?i:{name})" if len(name) > len("EVRM 12") else name for name in spelled) + ")"
