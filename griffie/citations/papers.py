"""Kamerstukken with a word in front that calls them so, and the continuation of such a citation in lists.

The order of the parts differs from writer to writer (chamber, vergaderjaar, "nr.", dossier), so the head is read part
by part; the tail follows the grammar of the field.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from griffie.citations import bounds, reasons, years
from griffie.citations.context import Context
from griffie.citations.dossiers import Dossier, dossier, four_digits, roman
from griffie.citations.found import Found
from griffie.citations.identify import Cited, citations
from griffie.citations.lexis import lex
from griffie.citations.lists import Item, is_plural, is_year, item, items, pins
from griffie.model.citation import Citation, Confidence, Kind
from griffie.text import Span

KEYWORD = (
    r"(?:(?i:kamerst(?:ukken|uk|\.))|(?i:kst\.?(?![0-9])))(?i:dossiers?|dossiernummers?|dossiernrs?\.?|nummers?"
    r"|nrs?\.?)?(?![^\W0-9])"
)
_WORD = lex(
    rf"(?P<kst>{KEYWORD})"
    r"|(?P<dos>(?i:kamerstukdossiers?|dossiernummers?|dossiernrs?\.?|dossiers?|(?:initiatief)?wetsvoorstel"
    r"(?:len)?|voorstel<S>van<S>wet))(?![^\W0-9])"
    r"|(?P<chamber>T\.K\.|E\.K\.|TK|EK|(?i:tweede<S>kamer|eerste<S>kamer)|<year>)<END>"
)
_CHAMBER = (
    r"(?:(?i:van<S>de|der)<S>)?(?P<chamber>(?i:tweede<S>kamer(?:<S>der<S>staten-generaal)?|eerste<S>kamer"
    r"(?:<S>der<S>staten-generaal)?)"
    r"|T\.?K\.?|E\.?K\.?|II|I|2|1|(?:11|ll|Il|lI)(?=<S>?,|<S>(?i:verg|zit|[12][089])))<END>(?!<HY>[A-Z0-9])"
)
_YEARS = (
    r"\(?(?:(?i:vergaderjaren|vergaderjaar|zittingsjaar|zitting|parlementair<S>jaar)<S>)?"
    r"(?P<years><year>(?:(?:<HY>|<S>?,<S>?|<S>en<S>)<year>){0,6})\)?"
)
_PART = lex(
    rf"(?:<S>?[,:;]<S>?|<S>)(?:\(?(?:{_CHAMBER})\)?|{_YEARS}|(?P<nr><nr>|(?i:dossiernummer|dossiernr\.?"
    rf"|dossier|kamerstuknummer|kamerstuk|onder))(?![^\W0-9]))"
)
_YEAR = lex(r"(?P<first>(?:1[89]|20)[0-9]{2})[^0-9]{1,9}(?P<second>[0-9]{2,4})")
_BEFORE_DOSSIER = lex(r"(?:<S>?[,:]<S>?|<S>|<S>?<HY><S>?|<S>?(?=[(]))?\(?")
_NR = lex(
    r"(?:(?:<S>?,<S>?|<S>\(?)(?:(?i:vergaderjaar)<S>)?<year>\)?)?(?:<S>?[,;:]<S>?|<S>?<HY><S>?|<S>)?\(?"
    r"(?:(?:(?i:stuk|onder)<S>)?(?P<nr><nr>):?<S>?(?=[0-9A-Z])|(?i:letters?)<S>(?=[A-Z]{1,2}<END>))"
)
"""Up to the number; some writers put the vergaderjaar between the dossier and it."""
_HYPHEN = lex(r"<S>?(?P<join><HY>|/)<S>?(?=[0-9A-Z])")
_COMMA = lex(r"<S>?,<S>?")
_PAREN = lex(r"<S>\((?P<items>[1-9][0-9]{0,3}[a-z]?(?:,<S>?[1-9][0-9]{0,3}[a-z]?){0,40})\)")
_PAREN_ITEM = lex(r"[0-9]{1,4}[a-z]?")
_NEXT_YEAR = lex(r"<S>?;<S>(?P<years><year>),<S>")
_SEP = lex(r"<S>?,<S>?|<S>")
_OTHERS = lex(r"<S>(?i:e\.a\.)")
_CHAMBER_BEHIND = lex(
    r"<S>\(?(?P<chamber>EK|TK)\)?(?:<S>?,<S>?|<S>)(?:(?:<nr>|(?i:letter))<S>?)?"
    r"(?=(?:[A-Z]{1,2}|[1-9][0-9]{0,3})(?:[.,;:)\]\n]|$|<S>\())"
)
_BETWEEN = lex(
    r"(?:<S>\([^()\n0-9]{1,80}\)|<S>?[«“\"][^»”\"\n0-9]{1,80}[»”\"]"
    r"|<S>?,?<S>(?:(?i:d\.d\.|van)<S>)?[0-9]{1,2}<S><month><S>(?:19|20)[0-9]{2})(?=<S>?,?<S>?<nr><S>?[1-9])"
)
"""A title in brackets or quotes, or a date, between a dossier and the number of its paper."""
_AND = lex(r"(?:<en>|<S>?;<S>?(?:en<S>)?|<S>?/<S>?)")
_LETTER_END = lex(
    r"<S>?(?:$|[.,;:)\]?!\"'’”»]|\n)|<S>(?:\(|(?i:p\.|blz|pag|herdruk|en<S>[A-Z]{1,2}<END>(?!-)|,<S>[A-Z]{1,2}<END>(?!-)|van|is|van|wordt"
    r"|over|waarin|d\.d\.))"
)
_CLOSED = lex(r"<S>?(?:$|[.,;:)\]?!\"'’”»/]|\n|en<S>[1-3][0-9])")
_LONE_LETTER = lex(r"<S>(?P<letter>[NO-TWYZ]|[A-Z]{2})(?=<S>?(?:$|[.,;:)]))")
_NO_PAPER = lex(r"[1-3][0-9](?:<W>|\.)?[0-9]{3}(?![0-9])|<year>")
_NUMBER_FOLLOWS = lex(r"(?:<S>?,<S>?|<S>)?\(?<nr><S>?(?=[0-9])")
_COUNTED = lex(r"(?<=000)<S>[a-z]|<S>?<unit>")
_TK = "tk"
_EK = "ek"


@dataclass(frozen=True, slots=True)
class Head:
    """What stands before a dossier."""

    end: int
    kst: bool
    """A word that means Kamerstuk itself, not "dossier" or a chamber."""
    named: bool
    """Any word at all."""
    plural: bool = False
    chamber: str = ""
    year: str = ""
    years: int = 0


def formal(text: str, at: int, context: Context) -> Found | None:
    """Rule formal ::= (kstWord chamber? yearSpec? nr? | chamber yearSpec? nr? | dosWord) formalTail list?."""
    word = _WORD.match(text, at)
    if word is None:
        return None
    head = _head(text, at, word.end(), word.lastgroup or "")
    first = _cited(text, at, head, context)
    if first is None:
        return _refused(text, at, head)
    chain = [first]
    for _ in range(bounds.MOST_IN_LIST):
        following = _continued(text, chain[-1], head, context)
        if following is None:
            break
        chain.append(following)
    found = tuple(citation for cited in chain for citation in citations(cited))
    return Found(chain[-1].end, found)


def tail(
    text: str, target: Dossier, *, chamber: str, year: str, free: bool
) -> tuple[tuple[Item, ...], int, str | None] | None:
    """The papers behind a dossier: (items, end, pin). None: what stands there is no paper number though it should be.

    `free`: a bare number may follow after a mere comma (c13: a chamber or a year is printed).
    """
    end = target.end
    old = chamber == _EK and (not year or year < years.FIRST_LETTERED)
    opened = _NR.match(text, end)
    if opened:
        listed = items(text, opened.end(), plural=is_plural(opened["nr"] or ""), old=old)
        return (listed, listed[-1].end, None) if listed else None
    hyphen = _hyphened(text, target)
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
    return found, _chamber(match["chamber"])


def _free(text: str, end: int, *, old: bool) -> tuple[Item, ...]:
    """A bare number behind a comma or a blank, which must not be the next dossier or a vergaderjaar."""
    sep = _SEP.match(text, end)
    if sep is None or not text[sep.end() : sep.end() + 1].isdigit() or _NO_PAPER.match(text, sep.end()):
        return ()
    return items(text, sep.end(), plural=True, old=old)


def _head(text: str, start: int, end: int, word: str) -> Head:
    """The parts between the keyword and the dossier, in any order and at most once each."""
    head = Head(end, kst=word == "kst", named=True, plural=text[start:end].lower().endswith(("n", "s")))
    if word == "chamber":
        if text[start].isdigit():
            head = replace(_dated(head, text[start:end], end), named=False)
        else:
            head = replace(head, chamber=_chamber(text[start:end]))
    for _ in range(5):
        part = _PART.match(text, head.end)
        if part is None:
            break
        if part["chamber"] and not head.chamber and (head.kst or not part["chamber"].isdigit()):
            head = replace(head, chamber=_chamber(part["chamber"]), end=part.end())
        elif part["years"] and not head.years:
            dated = _dated(head, part["years"], part.end())
            if not dated.years:
                break
            head = dated
        elif part["nr"]:
            head = replace(head, end=part.end())
        else:
            break
    return head


def _dated(head: Head, printed: str, end: int) -> Head:
    found = [years.pair(match["first"], match["second"]) for match in _YEAR.finditer(printed)]
    if not found or not all(found):
        return head
    return replace(head, year=found[-1] or "", years=len(found), end=end)


def _chamber(printed: str) -> str:
    letters = printed.replace(".", "").upper()
    return _EK if letters.startswith(("EERSTE", "EK")) or letters in ("I", "1") else _TK


def _cited(text: str, start: int, head: Head, context: Context) -> Cited | None:
    before = _BEFORE_DOSSIER.match(text, head.end)
    at = before.end() if before else head.end
    target = dossier(text, at, called=True, limit=context.limit)
    if target is None and head.kst:
        target = roman(text, at)
        if target is None and head.year and head.year < "19661967":
            target = four_digits(text, at)
    return _papers(text, start, target, head) if target else None


def _papers(text: str, start: int, target: Dossier, head: Head) -> Cited | None:
    behind = chamber_behind(text, target)
    if behind:
        return _one(start, target, behind[0], replace(head, chamber=behind[1]))
    between = _BETWEEN.match(text, target.end)
    if between:
        target = replace(target, end=between.end())
    found = tail(
        text, target, chamber=head.chamber, year=head.year, free=bool(head.kst and (head.chamber or head.years))
    )
    if found is None:
        return None
    listed, end, pin = found
    if not listed and target.roman and len(target.digits) == 1:
        return None
    if not listed and not head.kst and head.chamber:
        return None
    if not listed and not head.kst and (head.years or _COUNTED.match(text, target.end)):
        return None
    if not listed and head.kst and not target.chapter and not target.sub:
        lone = _LONE_LETTER.match(text, target.end)
        letter = item(text, lone.start("letter")) if lone and lone["letter"] not in bounds.NEVER_LETTERS else None
        if letter:
            listed, end, pin = (letter,), letter.end, None
    return Cited(
        start,
        end,
        target,
        listed,
        head.chamber,
        head.year or (_year_behind(text, end) if listed and listed[0].letter else ""),
        head.years or 1,
        keyword=head.named,
        pin=pin,
    )


def _one(start: int, target: Dossier, paper: Item, head: Head) -> Cited:
    return Cited(start, paper.end, target, (paper,), head.chamber, head.year, head.years or 1, keyword=head.named)


def _continued(text: str, before: Cited, head: Head, context: Context) -> Cited | None:
    """The next member of a list that the keyword still covers: a new year, a hyphened paper, or another dossier."""
    fresh = _NEXT_YEAR.match(text, before.end)
    if fresh:
        dated = _dated(replace(head, year="", years=0), fresh["years"], fresh.end())
        target = dossier(text, fresh.end(), called=False, limit=context.limit)
        cited = _papers(text, fresh.end(), target, dated) if target and dated.years else None
        return cited if cited and cited.items else None
    joint = _AND.match(text, before.end)
    if joint is None or before.dossier.roman:
        return None
    target = dossier(text, joint.end(), called=False, limit=context.limit)
    return _joined(text, before, head, joint.span(), target) if target else None


def _joined(text: str, before: Cited, head: Head, joint: tuple[int, int], target: Dossier) -> Cited | None:
    """Another dossier behind "en", a comma or a slash."""
    start, first = joint[1], before.shared_with or before.dossier.key
    hyphen = _hyphened(text, target)
    if hyphen:
        return Cited(start, hyphen.end, target, (hyphen,))
    if _NUMBER_FOLLOWS.match(text, target.end):
        # Left to the reading of bare papers, but where a slash would forbid it or two dossiers share the number.
        printed = text[slice(*joint)].strip()
        shared = printed in (",", "/", "en", "&") and head.kst and not before.items and not before.pin
        found = tail(text, target, chamber="", year="", free=False) if printed == "/" or shared else None
        if found is None or not found[0]:
            return None
        return Cited(start, found[1], target, found[0], shared_with=first if shared else "")
    covered = head.plural or " " not in text[start : target.end]
    if before.items or not covered or not _CLOSED.match(text, target.end):
        return None
    return Cited(start, target.end, target, shared_with=first)


def _hyphened(text: str, target: Dossier) -> Item | None:
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


def _letters(text: str, at: int, chamber: str) -> tuple[Item, ...]:
    """Letters behind a comma: "36 800 K, F". Pairs that are words of their own need the chamber to be printed."""
    found = items(text, at, plural=True) if text[at : at + 1].isalpha() else ()
    if not found or not found[0].letter:
        return ()
    letter, end = found[0].letter, found[0].end
    if chamber != _EK and (letter in bounds.NEVER_LETTERS or not (found[0].pin or _LETTER_END.match(text, end))):
        return ()
    if letter == "U" and not _CLOSED.match(text, end):
        return ()
    return found


def _in_parens(text: str, start: int, end: int) -> Iterator[Item]:
    for match in _PAREN_ITEM.finditer(text, start, end):
        yield Item(match.start(), match.end(), match.group())


def _year_behind(text: str, end: int) -> str:
    """A vergaderjaar in brackets behind the number."""
    match = lex(r"<S>?\((?:(?i:vergaderjaar)<S>)?(?P<years><year>)\)").match(text, end)
    return _dated(Head(0, kst=True, named=True), match["years"], 0).year if match else ""


def _refused(text: str, at: int, head: Head) -> Found | None:
    """A keyword with a number that cannot be: known to be a citation, known to identify nothing."""
    if not head.kst:
        return None
    match = lex(r"<S>?,?<S>?[0-9]{2}<W>?[0-9]{3}(?![0-9])(?:<S>?,?<S>?<nr><S>?[0-9]{1,6}(?![0-9]))?").match(
        text, head.end
    )
    if match is None:
        return None
    unknown = Citation(Span(at, match.end()), Kind.KST, (), Confidence.FULL, reasons.OUT_OF_RANGE)
    return Found(match.end(), (unknown,))
