"""Kamerstukken with a word in front that calls them so, and the continuation of such a citation in lists.

The order of the parts differs from writer to writer (chamber, vergaderjaar, "nr.", dossier), so the head is read part
by part; the tail follows the grammar of the field.
"""

from dataclasses import replace

from griffie.citations import bounds, reasons
from griffie.citations.before_dossier import Head, dated, head_of
from griffie.citations.behind_dossier import CLOSED, chamber_behind, hyphened, tail
from griffie.citations.context import Context
from griffie.citations.dossiers import Dossier, dossier, four_digits, roman
from griffie.citations.found import Found
from griffie.citations.identify import Cited, citations
from griffie.citations.lexis import lex
from griffie.citations.lists import Item, item
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
_BEFORE_DOSSIER = lex(r"(?:<S>?[,:]<S>?|<S>|<S>?<HY><S>?|<S>?(?=[(]))?\(?")
_NEXT_YEAR = lex(r"<S>?;<S>(?P<years><year>),<S>")
_BETWEEN = lex(
    r"(?:<S>\([^()\n0-9]{1,80}\)|<S>?[«“\"][^»”\"\n0-9]{1,80}[»”\"]"
    r"|<S>?,?<S>(?:(?i:d\.d\.|van)<S>)?[0-9]{1,2}<S><month><S>(?:19|20)[0-9]{2})(?=<S>?,?<S>?<nr><S>?[1-9])"
)
"""A title in brackets or quotes, or a date, between a dossier and the number of its paper."""
_AND = lex(r"(?:<en>|<S>?;<S>?(?:en<S>)?|<S>?/<S>?)")
_LONE_LETTER = lex(r"<S>(?P<letter>[NO-TWYZ]|[A-Z]{2})(?=<S>?(?:$|[.,;:)]))")
_NUMBER_FOLLOWS = lex(r"(?:<S>?,<S>?|<S>)?\(?<nr><S>?(?=[0-9])")
_COUNTED = lex(r"(?<=000)<S>[a-z]|<S>?<unit>")


def formal(text: str, at: int, context: Context) -> Found | None:
    """Rule formal ::= (kstWord chamber? yearSpec? nr? | chamber yearSpec? nr? | dosWord) formalTail list?."""
    word = _WORD.match(text, at)
    if word is None:
        return None
    head = head_of(text, at, word.end(), word.lastgroup or "")
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
        fresher = dated(replace(head, year="", years=0), fresh["years"], fresh.end())
        target = dossier(text, fresh.end(), called=False, limit=context.limit)
        cited = _papers(text, fresh.end(), target, fresher) if target and fresher.years else None
        return cited if cited and cited.items else None
    joint = _AND.match(text, before.end)
    if joint is None or before.dossier.roman:
        return None
    target = dossier(text, joint.end(), called=False, limit=context.limit)
    return _joined(text, before, head, joint.span(), target) if target else None


def _joined(text: str, before: Cited, head: Head, joint: tuple[int, int], target: Dossier) -> Cited | None:
    """Another dossier behind "en", a comma or a slash."""
    start, first = joint[1], before.shared_with or before.dossier.key
    hyphen = hyphened(text, target)
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
    if before.items or not covered or not CLOSED.match(text, target.end):
        return None
    return Cited(start, target.end, target, shared_with=first)


def _year_behind(text: str, end: int) -> str:
    """A vergaderjaar in brackets behind the number."""
    match = lex(r"<S>?\((?:(?i:vergaderjaar)<S>)?(?P<years><year>)\)").match(text, end)
    return dated(Head(0, kst=True, named=True), match["years"], 0).year if match else ""


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
