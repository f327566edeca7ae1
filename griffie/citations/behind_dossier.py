"""What stands behind a dossier in a citation of a Kamerstuk: the papers by number or letter, and the page."""

from collections.abc import Iterator

from griffie.citations import bounds, years
from griffie.citations.before_dossier import EK, chamber_of
from griffie.citations.dossiers import Dossier
from griffie.citations.lexis import lex
from griffie.citations.lists import Item, is_plural, is_year, item, items, pins

_NR = lex(
    r"(?:(?:<S>?,<S>?|<S>\(?)(?:(?i:vergaderjaar)<S>)?<year>\)?)?(?:<S>?[,;:]<S>?|<S>?<HY><S>?|<S>)?\(?"
    r"(?:(?:(?i:stuk|onder)<S>)?(?P<nr><nr>):?<S>?(?=[0-9A-Z])|(?i:letters?)<S>(?=[A-Z]{1,2}<END>))"
)
"""Up to the number; some writers put the vergaderjaar between the dossier and it."""
_HYPHEN = lex(r"<S>?(?P<join><HY>|/)<S>?(?=[0-9A-Z])")
_COMMA = lex(r"<S>?,<S>?")
_PAREN = lex(r"<S>\((?P<items>[1-9][0-9]{0,3}[a-z]?(?:,<S>?[1-9][0-9]{0,3}[a-z]?){0,40})\)")
_PAREN_ITEM = lex(r"[0-9]{1,4}[a-z]?")
_SEP = lex(r"<S>?,<S>?|<S>")
_OTHERS = lex(r"<S>(?i:e\.a\.)")
_CHAMBER_BEHIND = lex(
    r"<S>\(?(?P<chamber>EK|TK)\)?(?:<S>?,<S>?|<S>)(?:(?:<nr>|(?i:letter))<S>?)?"
    r"(?=(?:[A-Z]{1,2}|[1-9][0-9]{0,3})(?:[.,;:)\]\n]|$|<S>\())"
)
_LETTER_END = lex(
    r"<S>?(?:$|[.,;:)\]?!\"'’”»]|\n)|<S>(?:\(|(?i:p\.|blz|pag|herdruk|en<S>[A-Z]{1,2}<END>(?!-)|,<S>[A-Z]{1,2}<END>(?!-)|van|is|van|wordt"
    r"|over|waarin|d\.d\.))"
)
CLOSED = lex(r"<S>?(?:$|[.,;:)\]?!\"'’”»/]|\n|en<S>[1-3][0-9])")
_NO_PAPER = lex(r"[1-3][0-9](?:<W>|\.)?[0-9]{3}(?![0-9])|<year>")


def tail(
    text: str, target: Dossier, *, chamber: str, year: str, free: bool
) -> tuple[tuple[Item, ...], int, str | None] | None:
    """The papers behind a dossier: (items, end, pin). None: what stands there is no paper number though it should be.

    `free`: a bare number may follow after a mere comma (c13: a chamber or a year is printed).
    """
    end = target.end
    old = chamber == EK and (not year or year < years.FIRST_LETTERED)
    opened = _NR.match(text, end)
    if opened:
        listed = items(text, opened.end(), plural=is_plural(opened["nr"] or ""), old=old)
        return (listed, listed[-1].end, None) if listed else None
    hyphen = hyphened(text, target)
    if hyphen:
        return (hyphen,), hyphen.end, None
    paren = _PAREN.match(text, end)
    if paren and old:
        return tuple(_in_parens(text, paren.start("items"), paren.end("items"))), paren.end(), None
    others = _OTHERS.match(text, end)
    if others:
        end = others.end()
    comma = _COMMA.match(text, end)
    letters = _letters(text, comma.end(), chamber) if comma else ()
    if letters:
        return letters, letters[-1].end, None
    listed = _free(text, end, old=old) if free else ()
    if listed:
        return listed, listed[-1].end, None
    end, pin, _ = pins(text, end)
    return (), end, pin


def chamber_behind(text: str, target: Dossier) -> tuple[Item, str] | None:
    """Dossier S ('EK' letter | 'TK' number): the paper and the chamber, when the chamber stands between the two."""
    match = _CHAMBER_BEHIND.match(text, target.end)
    found = item(text, match.end()) if match else None
    if match is None or found is None or bool(found.letter) != (match["chamber"] == "EK"):
        return None
    return found, chamber_of(match["chamber"])


def hyphened(text: str, target: Dossier) -> Item | None:
    """Rule hyId: the paper is joined by a hyphen ("28676-464", "36800-K-F"); such a form takes no list (L6)."""
    join = _HYPHEN.match(text, target.end)
    if join is None:
        return None
    found = item(text, join.end())
    if join["join"] == "/" and not target.chapter and not _numbers_glued(text, target, join.end(), found):
        return None
    if found is None or (found.letter and not target.chapter and found.letter in bounds.CHAPTERS):
        return None
    return found


def _numbers_glued(text: str, target: Dossier, at: int, found: Item | None) -> bool:
    """A number behind a slash without blanks ("29684/12"), which is no year."""
    glued = found is not None and at == target.end + 1 and not _NO_PAPER.match(text, at)
    return glued and found is not None and found.number.isdigit() and not is_year(found.number)


def _free(text: str, end: int, *, old: bool) -> tuple[Item, ...]:
    """A bare number behind a comma or a blank, which must not be the next dossier or a vergaderjaar."""
    sep = _SEP.match(text, end)
    if sep is None or not text[sep.end() : sep.end() + 1].isdigit() or _NO_PAPER.match(text, sep.end()):
        return ()
    return items(text, sep.end(), plural=True, old=old)


def _letters(text: str, at: int, chamber: str) -> tuple[Item, ...]:
    """Letters behind a comma: "36 800 K, F". Pairs that are words of their own need the chamber to be printed."""
    found = items(text, at, plural=True) if text[at : at + 1].isalpha() else ()
    if not found or not found[0].letter:
        return ()
    letter, end = found[0].letter, found[0].end
    if chamber != EK and (letter in bounds.NEVER_LETTERS or not (found[0].pin or _LETTER_END.match(text, end))):
        return ()
    if letter == "U" and not CLOSED.match(text, end):
        return ()
    return found


def _in_parens(text: str, start: int, end: int) -> Iterator[Item]:
    for match in _PAREN_ITEM.finditer(text, start, end):
        yield Item(match.start(), match.end(), match.group())
