"""Kamerstukken without a word in front: accepted only where their own shape leaves no doubt.

The "nr." or the comma is the context; an amount, a telephone number, an article or a docket number has neither, or
has a word before it that forbids the reading.
"""

from griffie.citations import bounds
from griffie.citations.behind_dossier import chamber_behind, tail
from griffie.citations.context import Context
from griffie.citations.dossiers import Dossier, dossier, roman
from griffie.citations.found import Found
from griffie.citations.identify import Cited, citations
from griffie.citations.lexis import lex
from griffie.citations.lists import Item, item

_FORBIDDEN = lex(
    r"(?:(?i:artikelen|artikel|artt?\.|lid|leden|bladzijden?|blz\.?|pagina|pag\.?|pp?\.|postbus|tel\.?|telefoon|fax|iban"
    r"|kvk|eur|euro|usd|gbp|chf|bedrag<S>van)"
    r"<S>?:?<S>?|[€$£]<S>?|(?<![0-9])[0-9]{1,3}<H>|[0-9][.,]|[0-9][-\u2010-\u2015\u2212])\Z"
)
_COURT = lex(
    r"(?i:hoge<S>raad|\barrest|rechtbank|gerechtshof|\bhof\b|\bcbb\b|\bcrvb\b"
    r"|afdeling<S>bestuursrechtspraak|\babrvs\b|\bbnb\b|\bvn\b<S>[12]|\bnj\b|\bab\b<S>[12]|vonnis|\buitspraak)"
)
_ISSN = lex(r"<S>?(?i:issn)")
_DOCKET = lex(r"<nr><S>?\Z")
_CLOSE = lex(r"<S>?(?:[)\];,]|\Z)")
_DOCUMENT_BEHIND = lex(r"<S>?/<S>?20[0-9]{2}[DZ][0-9]{5}")
_MEMBER_BEFORE = lex(
    r"(?:(?<![0-9])20[0-9]{2}[DZA][0-9]{5}|(?<![0-9])[1-3][0-9]{4}<HY>(?:[IVXA-M]{1,5}|[0-9]{2})<HY>[1-9][0-9]{0,3})"
    r"<S>?;<S>?\Z"
)
_MEMBER_BEHIND = lex(r"<S>?;<S>?(?:20[0-9]{2}[DZA][0-9]{5}|[1-3][0-9]{4}<HY>(?:[IVXA-M]{1,5}|[0-9]{2})<HY>[1-9])")
"""Neighbours in a list of papers by semicolons that are beyond doubt by their own shape."""
_CALLED = lex(r"(?i:kenmerk|referentie|ref\.|moties?|amendement)<S>?:?<S>?\Z")
_MOTION = lex(r"\b(?i:moties?|amendement(?:en)?)\b")
_SEMICOLON = lex(r"<S>?;<S>?")
_DEBATE = lex(r"<nr><S>?(?P<paper>[1-9][0-9]{0,3})(?![0-9])<S>\((?=[1-3][0-9])")
_REPLACED = lex(
    r"(?i:t\.v\.v\.|ter<S>vervanging<S>van)<S>(?:(?i:het|de)<S>)?(?:<nr><S>?|(?i:stuk|gedrukt<S>onder)<S><nr><S>?)?"
)
_BESIDE = lex(
    r"(?<![0-9.,])(?<![0-9][ \u00a0])(?P<digits>[1-3][0-9](?:<W>|\.)?[0-9]{3})(?:<S>?(?:,|/|&)<S>?|<S>en<S>)\Z"
)
"""A dossier right before that shares the number of the paper ("30 123 en 31 456, nr. 7")."""
_ROMAN_LETTER = lex(r"<S>?,<S>(?:(?P<word>(?i:letter))<S>)?(?=[A-Z]{1,2}<END>)")
_PART_OF_LAW = lex(r"(?i:artikel(?:en)?|onderdeel|hoofdstuk|afdeling|titel|deel|bijlage|boek|paragraaf)<S>\Z")
_NUMERAL = lex(r"(?:C{1,2}(?:XC|XL|L?X{0,3})|LX{0,3})(?:IX|IV|V?I{0,3})")
"""Dossiers of the Eerste Kamer itself that papers cite today; a smaller numeral is an article or a chapter."""
_SHORTEST_FENCED = 3
_LOOK_BACK = 24
_CLAUSE = 100


def bare(text: str, at: int, context: Context) -> Found | None:
    """Rule bare ::= target nr items | target ',' letter | number sub | number chapter HY item | hyId (';' hyId)+.

    Also the forms of a rijkswet, whose R number is as good as a word.
    """
    before = text[max(0, at - _LOOK_BACK) : at]
    if _FORBIDDEN.search(before):
        return None
    target = dossier(text, at, called=False, limit=context.limit)
    if target is None:
        return None
    behind = chamber_behind(text, target)
    if behind and not _in_court(text, at):
        return _found(Cited(at, behind[0].end, target, (behind[0],), behind[1]))
    return _numbered(text, at, target, before) or _shaped(text, at, target, before, context)


def roman_letter(text: str, at: int, _: Context) -> Found | None:
    """Rule: ekDossier ',' ('letter')? letter. Without that word only as all that a pair of brackets holds (c8)."""
    target = roman(text, at)
    if target is None or not _NUMERAL.fullmatch(target.digits) or _PART_OF_LAW.search(text[max(0, at - 16) : at]):
        return None
    joint = _ROMAN_LETTER.match(text, target.end)
    paper = item(text, joint.end()) if joint else None
    if joint is None or paper is None or not paper.letter:
        return None
    fenced = text[at - 1 : at] == "(" and text[paper.end : paper.end + 1] == ")"
    if not joint["word"] and not (fenced and len(target.digits) >= _SHORTEST_FENCED):
        return None
    return _found(Cited(at, paper.end, target, (paper,)))


def debate(text: str, at: int, context: Context) -> Found | None:
    """Rule debate ::= nr paper '(' dossier ')': the order of the Handelingen."""
    match = _DEBATE.match(text, at)
    target = dossier(text, match.end(), called=True, limit=context.limit) if match else None
    if match is None or target is None or text[target.end : target.end + 1] != ")":
        return None
    paper = Item(match.start("paper"), target.end + 1, match["paper"])
    return _found(Cited(at, target.end + 1, target, (paper,)))


def replaced(text: str, at: int, context: Context) -> Found | None:
    """Rule replaced ::= ('t.v.v.' | 'ter vervanging van') nr? (hyId | paper of the own dossier)."""
    match = _REPLACED.match(text, at)
    if match is None:
        return None
    target = dossier(text, match.end(), called=True, limit=context.limit)
    paper = _joined(text, target) if target else None
    if target and paper:
        return _found(Cited(match.end(), paper.end, target, (paper,)))
    if target is None and len(context.dossiers) == 1 and lex("<nr><S>?$").search(match.group()):
        own = dossier(context.dossiers[0], 0, called=True, limit=context.limit)
        paper = item(text, match.end())
        if own and paper and paper.number:
            return _found(Cited(match.end(), paper.end, own, (paper,)))
    return None


def _numbered(text: str, at: int, target: Dossier, before: str) -> Found | None:
    """With "nr." or with a comma and a letter."""
    found = tail(text, target, chamber="", year="", free=False)
    if found is None or not found[0]:
        return None
    listed, end, _ = found
    if not (listed[0].letter or text[target.end : listed[0].start].strip(" \t\n\u00a0,()")):
        return None
    if text[target.end : target.end + 1] in _HYPHENS and not target.chapter:
        return None
    # A docket number has its "nr." before it; only with that, or with a mere comma, can the words about a court matter.
    docket = _DOCKET.search(before) is not None
    if (docket and listed[0].letter) or _ISSN.match(text, end):
        return None
    if (docket or listed[0].letter) and _in_court(text, at):
        return None
    beside = _BESIDE.search(before)
    other = "".join(beside["digits"].replace(".", "").split()) if beside else ""
    return _found(Cited(at, end, target, listed, shared_with=other if bounds.is_dossier(other) else ""))


_HYPHENS = tuple("-\u2010\u2011\u2012\u2013\u2014\u2212/")


def _shaped(text: str, at: int, target: Dossier, before: str, context: Context) -> Found | None:
    """By shape alone."""
    paper = _joined(text, target)
    if paper and (target.sub or target.chapter or target.rijkswet):
        return None if _ISSN.match(text, paper.end) else _found(Cited(at, paper.end, target, (paper,)))
    if paper:
        called = _CALLED.search(before) or _DOCUMENT_BEHIND.match(text, paper.end) or _is_motion(text, at, paper.end)
        chain = _semicolons(text, at, target, paper, context)
        listed = len(chain) > 1 or _MEMBER_BEFORE.search(before) or _MEMBER_BEHIND.match(text, paper.end)
        return _joined_found(chain) if called or listed else None
    if target.sub or target.rijkswet:
        return _found(Cited(at, target.end, target))
    fenced = at == 0 or text[at - 1] in "(["
    if fenced and target.hyphened and _CLOSE.match(text, target.end):
        return _found(Cited(at, target.end, target))
    letter = _joined_letter(text, target)
    if letter and fenced and _CLOSE.match(text, letter.end):
        return _found(Cited(at, letter.end, target, (letter,)))
    return None


def _semicolons(text: str, at: int, target: Dossier, paper: Item, context: Context) -> list[Cited]:
    """HyId (';' hyId)*: two or more make a list, one alone could be anything (L6)."""
    chain = [Cited(at, paper.end, target, (paper,))]
    for _ in range(bounds.MOST_IN_LIST):
        joint = _SEMICOLON.match(text, chain[-1].end)
        following = dossier(text, joint.end(), called=False, limit=context.limit) if joint else None
        member = _joined(text, following) if following else None
        if joint is None or following is None or member is None:
            break
        chain.append(Cited(joint.end(), member.end, following, (member,)))
    return chain


def _joined_found(chain: list[Cited]) -> Found:
    return Found(chain[-1].end, tuple(citation for cited in chain for citation in citations(cited)))


def _joined(text: str, target: Dossier) -> Item | None:
    """A paper joined to its dossier by a hyphen; a letter only behind a chapter."""
    if text[target.end : target.end + 1] not in _HYPHENS[:-1]:
        return None
    found = item(text, target.end + 1)
    return found if found and (found.number or target.chapter) else None


def _joined_letter(text: str, target: Dossier) -> Item | None:
    if text[target.end : target.end + 1] not in _HYPHENS[:-1] or target.chapter:
        return None
    found = item(text, target.end + 1)
    return found if found and found.letter not in bounds.CHAPTERS and found.letter not in bounds.NEVER_LETTERS else None


def _is_motion(text: str, at: int, end: int) -> bool:
    """In brackets of its own, in a clause about a motie or an amendement: "de motie van het lid Jansen (36410-12)"."""
    fenced = text[at - 1 : at] == "(" and text[end : end + 1] == ")"
    return fenced and _MOTION.search(text, max(0, at - _CLAUSE), at) is not None


def _in_court(text: str, at: int) -> bool:
    clause = text[max(0, at - _CLAUSE) : at]
    return _COURT.search(clause[max(clause.rfind(";"), clause.rfind("\n\n"), 0) :]) is not None


def _found(cited: Cited) -> Found:
    return Found(cited.end, tuple(citations(cited)))
