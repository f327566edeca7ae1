"""From what is printed to identifiers: the comma, the chamber and the vergaderjaar are used up here.

Everything the rules of formation need stands in `Cited`; what they cannot settle stays ambiguous or unknown, with
the reason.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from griffie.citations import bounds, reasons, years
from griffie.citations.dossiers import Dossier
from griffie.citations.lists import Item
from griffie.model.citation import Citation, Confidence, Kind
from griffie.text import Span

_ADVICE = range(24000, 29000)
"""Dossiers in which the advice of the Raad van State was printed as a paper of the Tweede Kamer with a letter."""


@dataclass(frozen=True, slots=True)
class Cited:
    """One dossier as cited, with its papers; before anything is concluded from it."""

    start: int
    end: int
    dossier: Dossier
    items: tuple[Item, ...] = ()
    chamber: str = ""
    """`tk`, `ek` or empty."""
    year: str = ""
    """The printed vergaderjaar as eight digits; of several, the last."""
    years: int = 0
    """How many vergaderjaren are printed."""
    keyword: bool = False
    pin: str | None = None
    note: str | None = None
    shared_with: str = ""
    """A dossier before this one that the number may belong to as well ("30 123 en 31 456, nr. 5").

    A paper of two dossiers has its number in the first that its head names, but whether that is meant is not printed.
    """


def citations(cited: Cited) -> Iterator[Citation]:
    """One citation for each printed paper, or one for the dossier when no paper is named."""
    if not cited.items:
        yield _whole(cited)
        return
    for at, item in enumerate(cited.items):
        start = cited.start if at == 0 else item.start
        yield _paper(cited, item, Span(start, item.end), first=at == 0)


def letter_or_chapter(cited: Cited) -> tuple[str, ...]:
    """The readings of one character behind a dossier without a comma, most likely first (decision table).

    A printed chamber I with nothing behind it means the letter; a dossier named with the R of a rijkswet has chapters
    only by accident and is not a case of its own.
    """
    dossier = cited.dossier
    letter, _ = _with_letter(cited, dossier.digits, dossier.chapter)
    if cited.chamber == "ek":
        return (letter,) if letter else ()
    chapter = f"dossier:{dossier.key}"
    return (letter or f"kst-{dossier.key}", chapter)


def _whole(cited: Cited) -> Citation:
    dossier = cited.dossier
    span = Span(cited.start, cited.end)
    reason = reasons.BEFORE_1995 if years.ended_before_site(cited.year or None) else None
    if dossier.tail_can_be_letter and not dossier.roman:
        ids = letter_or_chapter(cited)
        kind = Kind.KST if cited.chamber == "ek" else Kind.DOSSIER
        reason = reasons.CHAPTER_OR_LETTER if len(ids) > 1 else reason
        return Citation(span, kind, ids, _confidence(cited, first=True), reason, pin=cited.pin, note=cited.note)
    # A dossier page exists for every number, however old its papers are; the reason concerns papers only.
    return Citation(
        span, Kind.DOSSIER, (f"dossier:{dossier.key}",), _confidence(cited, first=True), None, pin=cited.pin
    )


def _paper(cited: Cited, item: Item, span: Span, *, first: bool) -> Citation:
    key = cited.dossier.key
    if item.letter:
        id_, reason = _with_letter(cited, key, item.letter)
    else:
        id_, reason = _with_number(cited, key, item.number)
    if id_ and item.edition:
        id_ += item.edition
        reason = reason or reasons.REPRINT
    if id_ and years.ended_before_site(cited.year or None):
        reason = reasons.BEFORE_1995
    if cited.shared_with and id_ and item.number:
        ids = (f"kst-{cited.shared_with}-{item.number}", id_)
        return Citation(span, Kind.KST, ids, Confidence.CONTEXT, reasons.SHARED_NUMBER, pin=item.pin)
    implied = tuple(f"kst-{key}-{number}" for number in item.through)
    return Citation(
        span,
        Kind.KST,
        (id_,) if id_ else (),
        _confidence(cited, first=first),
        reason,
        implied,
        item.pin,
        cited.note if first else None,
    )


def _with_letter(cited: Cited, key: str, letter: str) -> tuple[str | None, str | None]:
    """Rules I2-I5: the letter of an Eerste Kamer paper, prefixed with the year up to 2009-2010."""
    plain = f"kst-{key}-{letter}"
    if cited.dossier.roman or cited.chamber == "tk" or not cited.dossier.digits.isdigit():
        return plain, None
    number = int(cited.dossier.digits)
    if cited.year:
        if cited.year > years.LAST_PREFIXED:
            return plain, None
        if not cited.chamber and cited.year < years.FIRST_LETTERED and letter in "AB" and number in _ADVICE:
            return plain, None
        if cited.years == 1:
            return f"kst-{cited.year}-{key}-{letter}", reasons.EK_BEFORE_2010_2011
        return None, reasons.NO_YEAR
    return (plain, None) if number >= bounds.FIRST_UNPREFIXED_DOSSIER else (None, reasons.NO_YEAR)


def _with_number(cited: Cited, key: str, number: str) -> tuple[str | None, str | None]:
    """Before 2003 the chamber decides between two papers with one number; without a chamber it is the Tweede Kamer."""
    numbered_by_ek = cited.chamber == "ek" and cited.year and cited.year < years.FIRST_LETTERED
    if numbered_by_ek and cited.years == 1:
        return f"kst-{cited.year}-{key}-{number}", reasons.EK_BEFORE_2010_2011
    if numbered_by_ek or not number.isdigit():
        return None, reasons.NO_YEAR
    return f"kst-{key}-{number}", None


def _confidence(cited: Cited, *, first: bool) -> Confidence:
    if not first:
        return Confidence.INHERITED
    return Confidence.FULL if cited.keyword else Confidence.CONTEXT
