"""What follows a dossier: numbers and letters, alone, in lists and in ranges, with pages and paragraphs behind them."""

from collections.abc import Iterator
from dataclasses import dataclass

from griffie.citations import bounds
from griffie.citations.lexis import lex

_PAGE = r"[0-9]{1,5}(?:<S>?(?:<HY>|/)<S>?[0-9]{1,5})?(?:<S>?(?i:e\.v\.|e\.v|ev\b))?"
_PAGE_WORD = r"(?i:bladzijden|bladzijde|blz\.?|pagina's|pagina’s|paginas|pagina|pag\.?|pp\.?|p\.)"
PAGES = rf"{_PAGE_WORD}<S>?{_PAGE}(?:(?:<S>?,<S>?|<S>en<S>){_PAGE}<END>(?!<S><unit>)(?!<S>[0-9]{{3}}(?![0-9]))){{0,12}}"
_SECTION = r"(?:§{1,2}<S>?|(?i:par\.|paragraaf|onderdeel)<S>?)[0-9]{1,2}(?:\.[0-9]{1,2}){0,4}(?![0-9])"
_ANNEX = r"(?:(?i:bijlage)<S>(?:[IVX]{1,5}|[0-9]{1,3})<END>)"
_KIND = (
    r"(?i:memorie<S>van<S>toelichting|nota<S>naar<S>aanleiding<S>van<S>het<S>verslag|nader<S>rapport"
    r"|verslag|advies|bijlage|mvt)"
)
_SEP = r"(?:<S>?,<S>?|<S>)"
_PINS = lex(rf"<S>?\({_ANNEX}\)|(?:{_SEP}{_KIND})?{_SEP}(?P<pin>(?P<pages>{PAGES})|{_SECTION}|{_ANNEX})")
_EDITION = lex(
    r"(?:<S>?\(|<S>|<S>?,<S>)(?:(?P<h>(?i:tweede|derde|2e|3e))<S>)?(?:(?P<reprint>(?i:herdruk))|"
    r"(?P<corrected>(?i:gecorrigeerde<S>versie)))\)?"
)
_NUMBER = lex(
    r"(?P<number>[1-9][0-9]{0,3})(?P<old>[a-z]?)<END>(?!%)(?!<H>0[0-9]*<END>)(?!(?:<H>[0-9]){2,}<END>)"
    r"(?!\.[0-9](?!<NOTE>))(?!,[0-9](?![0-9]{0,3}(?:,|<S>?en\b|\))))".replace("<NOTE>", r"[0-9]?(?:<W>|$)")
)
"""Rule paper: 1-9999 without leading zero (c9). A note mark may be glued behind its full stop ("nr. 12.3").

Digits that stand apart ("nr. 1 0 5 3") are left to the reading of text that was set apart.
"""
_LETTER = lex(r"(?P<letter>[A-Z]{1,2})<END>(?![&/])(?!\.[A-Z])(?!-[A-Za-z0-9])")
_DATE = lex(r"<S>?<month>|<S>?(?i:procent|euro|miljoen|miljard|mln|mld)\b|<S>?%|<S>?€")
_AMOUNT = lex(r"<S>?<unit>")
_DOSSIER_AHEAD = lex(r"[1-3][0-9](?:[0-9]{3}|<W>[0-9]{3}|\.[0-9]{3})(?![0-9])|(?:<year>)")
_AND = lex("<en>|<S>?/<S>?(?=[1-9][0-9]{0,3}(?![0-9]))")
_NEXT_NR = lex(r"(?:<en>|<S>?;<S>?(?:(?i:en)<S>)?)(?P<nr><nr>)<S>?")
_THROUGH = lex("<thru>")
_HARD_END = lex(
    r"<S>?(?:$|[.,;:)\]/?!\"'’”»]|\n|(?i:t/m))"
    r"|<S>(?i:en|alsmede)<S>(?:(?:<nr><S>?)?[1-9][0-9]{0,3}(?![0-9])|[A-Z]{1,2}<END>(?!-))"
)
_PLURAL = lex("(?i:nummers|nrs|nos)")


_YEARS = range(1945, 2050)
_NEAR_YEARS = 1000


@dataclass(frozen=True, slots=True)
class Item:
    """One paper of a dossier as printed."""

    start: int
    end: int
    number: str = ""
    letter: str = ""
    edition: str = ""
    """`-h1`, `-n1`."""
    pin: str | None = None
    paged: bool = False
    """Pages follow it, so that a bare number behind them is a page (L3)."""
    through: tuple[int, ...] = ()
    """Numbers of the range that ends in this item, its two printed ends left out."""


def items(text: str, at: int, *, plural: bool, old: bool = False) -> tuple[Item, ...]:
    """Rule items ::= (range | item) ((AND | ';') nr (range | item) | AND (range | item))*.

    Empty when none stands there.

    `plural`: the word before it announces several ("nrs."). `old`: numbers may carry a small letter, as those of the
    Eerste Kamer before 2003 did (c11).
    """
    return tuple(_items(text, at, plural=plural, old=old))


def item(text: str, at: int, *, old: bool = False) -> Item | None:
    """Rule item ::= (oldEk | paper | letter) edition? pins?."""
    number = _NUMBER.match(text, at)
    if number:
        if number["old"] and not old:
            return None
        return (
            None if _DATE.match(text, number.end()) else _finished(text, at, number.end(), number=number[1] + number[2])
        )
    letter = _LETTER.match(text, at)
    return _finished(text, at, letter.end(), letter=letter["letter"]) if letter else None


def is_plural(nr: str) -> bool:
    """Whether a word for "number" announces several."""
    return _PLURAL.match(nr) is not None


def is_year(number: str) -> bool:
    """Whether a number of a paper could be a calendar year as well."""
    return number.isdigit() and int(number) in _YEARS


def pins(text: str, at: int) -> tuple[int, str | None, bool]:
    """Pins: where they end, how they read, and whether they are pages; nothing there gives `at` itself."""
    match = _PINS.match(text, at)
    if match is None:
        return at, None, False
    return match.end(), (match["pin"] or match.group()).strip(" ()"), match["pages"] is not None


def _items(text: str, at: int, *, plural: bool, old: bool) -> Iterator[Item]:
    found = item(text, at, old=old)
    for _ in range(bounds.MOST_IN_LIST):
        if found is None:
            return
        yield found
        closing = _range_end(text, found)
        if closing:
            yield closing
            found = closing
        opened = _NEXT_NR.match(text, found.end)
        if opened:
            plural = plural or is_plural(opened["nr"])
            found = item(text, opened.end(), old=old)
        else:
            found = _joined(text, found, plural=plural, old=old)


def _joined(text: str, before: Item, *, plural: bool, old: bool) -> Item | None:
    """A member of the list without "nr.": refused when it can be a date, an amount, a page or the next dossier."""
    joint = _AND.match(text, before.end)
    if joint is None or before.paged or _DOSSIER_AHEAD.match(text, joint.end()):
        return None
    found = item(text, joint.end(), old=old)
    if found is None or bool(found.letter) != bool(before.letter):
        return None
    if found.letter:
        return found if found.letter != "U" and _HARD_END.match(text, found.end) else None
    if _AMOUNT.match(text, found.end) or _is_year(before, found):
        return None
    spoken = joint.group().strip() in ("en", "alsmede")
    return found if plural or found.pin or spoken or _HARD_END.match(text, found.end) else None


def _is_year(before: Item, found: Item) -> bool:
    """A number that can be a year, behind one that is far from it: "nr. 112, 2024"."""
    return is_year(found.number) and before.number.isdigit() and int(before.number) < _NEAR_YEARS


def _range_end(text: str, first: Item) -> Item | None:
    """Rule range ::= paper (HY | 't/m' | 'tot en met') paper pins?, upwards and at most twenty papers long (L5)."""
    joint = _THROUGH.match(text, first.end)
    if joint is None or not first.number.isdigit() or first.pin:
        return None
    last = item(text, joint.end())
    if last is None or not last.number.isdigit() or _AMOUNT.match(text, last.end):
        return None
    low, high = int(first.number), int(last.number)
    if not low < high < low + bounds.MOST_IN_RANGE:
        return None
    return Item(last.start, last.end, last.number, "", last.edition, last.pin, last.paged, tuple(range(low + 1, high)))


def _finished(text: str, start: int, end: int, *, number: str = "", letter: str = "") -> Item:
    edition = ""
    match = _EDITION.match(text, end)
    if match:
        end = match.end()
        if text[end - 1] == ")" and "(" not in match.group():
            end -= 1
        count = {"tweede": 2, "2e": 2, "derde": 3, "3e": 3}.get((match["h"] or "").lower(), 1)
        edition = f"-h{count}" if match["reprint"] else "-n1"
    end, pin, paged = pins(text, end)
    return Item(start, end, number, letter, edition, pin, paged)
