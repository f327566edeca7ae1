"""References to questions, answers, notes, sections and annexes.

Whether "vraag 4" is a question of this paper or of another is said by the sentence: a Kamerstuk named before it in the
same sentence owns the numbers (rule Q5). Which question of this paper is meant, linking decides.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from griffie.citations import bounds
from griffie.citations.context import Context
from griffie.citations.found import Found
from griffie.citations.lexis import lex
from griffie.model.citation import InternalReference, Target
from griffie.text import Span

_OP = r"(?:(?i:op|van|bij|onder|voor)<S>)?(?:(?i:de|uw|deze)<S>)?"
_ANSWER = r"(?P<answer>(?i:antwoorden|antwoord|beantwoording))"
_QUESTION = r"(?P<question>(?i:vragen|vraag))"
_NUMBER = (
    r"(?P<number>[1-9][0-9]{0,2})(?P<letter>[a-z]?)<END>(?!,[0-9])(?!\.[0-9](?![0-9]?(?:<W>|$)))"
    r"(?!<S>?<unit>)(?!<HY>[A-Za-z]{2})"
)
_OPENED = lex(rf"(?:{_ANSWER}<S>{_OP})?(?:{_QUESTION}<S>)?(?=[1-9])")
_ITEM = lex(_NUMBER)
_THROUGH = lex(r"(?:<S>?<HY><S>?|<S>(?i:t/m)<S>|<S>(?i:tot<S>en<S>met)<S>)")
_AND = lex(
    r"(?:<S>?,<S>(?i:en)<S>|<S>(?i:en|alsmede|of)<S>|<S>?,<S>?)(?:(?i:op)<S>)?(?:(?i:de)<S>)?(?:(?i:vragen"
    r"|vraag)<S>)?"
)
_RESPECTIVELY = lex(
    r"<S>?,?<S>?(?i:respectievelijk|resp\.)<S>(?:(?i:op)<S>)?(?:(?i:de)<S>)?(?:(?i:vragen|vraag)<S>)?(?=[1-9])"
)
_SEE_BEFORE = lex(
    r"(?:(?i:zie|verwijs|verwijzen|verwezen|verwijzing|verwijst)(?:<S>(?i:ook|verder|hiervoor|hiertoe"
    r"|daarvoor|tevens|eveneens|nader|mede|ik|wij|we|het|kabinet|de|minister|regering|u|naar|graag|bij"
    r"|onder|voor)){0,7}|(?i:naar|specifiek|zie:))<S>\Z"
)
_LINE_START = lex(
    r"(?:\A|\n)[ \t\u00a0#*_>\-\[\]0-9.]*(?:(?i:vraag|antwoord|antwoorden)\])?<H>*\Z".replace("<H>*", r"[ \t\u00a0]*")
)
_LINE_END = lex(r"[ \t\u00a0]{0,8}[.:]?[*_]{0,3}[ \t\u00a0]{0,8}(?:$|\n)|[ \t\u00a0]{0,2}:")
_PREVIOUS = lex(
    r"(?i:(?P<phrase>(?:antwoord|antwoorden|beantwoording)<S>(?:op|van|bij)<S>(?:de|mijn|uw)<S>(?:vorige"
    r"|voorgaande|voorafgaande|bovenstaande)<S>vraag"
    r"|(?:vorige|voorgaande|voorafgaande|bovenstaande)<S>antwoord))<END>"
)
_PART = lex(
    r"(?P<word>(?i:voetnoot|noot|paragraaf|par\.|§|bijlage))<S>?(?P<number>[1-9][0-9]{0,2}|[IVX]{1,6})"
    r"(?P<rest>(?:\.[0-9]{1,2}){0,3})<END>"
)
_OF_ANOTHER = lex(
    r"<S>?,?<S>?(?:(?i:van|bij|uit|op|in<S>de|in<S>het)<S>(?!(?i:deze|dit)\b)|\()|<S>[A-Z]|<S>?,?<S>(?i:lid|onder)\b"
)
_INSIDE = lex(r"(?:(?i:zie|in|onder|bij|naar|van|ook|verder|en|deze)<S>|\((?:(?i:zie)<S>)?)\Z")
_PARTS = {"voetnoot": Target.VOETNOOT, "noot": Target.VOETNOOT, "bijlage": Target.BIJLAGE}
_ROMAN = {numeral: at for at, numeral in enumerate("I II III IV V VI VII VIII IX X XI XII XIII XIV XV".split(), 1)}
_BACK = 90


@dataclass(frozen=True, slots=True)
class Owners:
    """The papers named in the sentence before a place, in order."""

    ids: tuple[str, ...] = ()


def question(text: str, at: int, owners: Owners) -> Found | None:
    """Rule question ::= (('antwoord' | 'beantwoording') 'op'? ('vraag' | 'vragen')? | ('vraag' | 'vragen')) qItems.

    A lone "vragen 3 en 4" is nothing: it needs a word for an answer, a "zie", or a paper that owns the numbers (c17).
    A whole line is a heading, not a reference (F11).
    """
    opened = _OPENED.match(text, at)
    if opened is None:
        return None
    target = Target.VRAAG if opened["question"] else Target.ANTWOORD
    referring = bool(opened["answer"]) or bool(owners.ids) or _is_seen(text, at)
    numbers = tuple(_numbers(text, opened.end()))
    if not numbers:
        return None
    groups = [numbers]
    again = _RESPECTIVELY.match(text, numbers[-1].end)
    if again and len(owners.ids) > 1:
        groups.append(tuple(_numbers(text, again.end())))
    end = groups[-1][-1].end if groups[-1] else numbers[-1].end
    if not referring or _is_heading(text, at, end):
        return Found(end, ())
    single = len(numbers) == 1
    start = at if single else opened.start("question") if opened["question"] else opened.end()
    return Found(end, tuple(_references(groups, start, target, owners)))


def previous(text: str, at: int, _: Context) -> Found | None:
    """'vorige antwoord' | 'antwoord op de vorige vraag': the answer before this one."""
    match = _PREVIOUS.match(text, at)
    if match is None:
        return None
    return Found(match.end(), (InternalReference(Span(at, match.end()), Target.VORIGE, None),))


def part(text: str, at: int, _: Context) -> Found | None:
    """('voetnoot' | 'paragraaf' | 'bijlage') number, of this paper: not when what follows says of which other."""
    match = _PART.match(text, at)
    if match is None or _OF_ANOTHER.match(text, match.end()):
        return None
    word = match["word"].lower()
    if word != "voetnoot" and not _INSIDE.search(text[max(0, at - 12) : at]):
        return None
    number = int(match["number"]) if match["number"].isdigit() else _ROMAN.get(match["number"])
    target = _PARTS.get(word, Target.PARAGRAAF)
    if number is None or (match["rest"] and target is not Target.PARAGRAAF):
        return None
    return Found(match.end(), (InternalReference(Span(at, match.end()), target, number, match["rest"]),))


@dataclass(frozen=True, slots=True)
class _Number:
    start: int
    end: int
    number: int
    letter: str
    implied: tuple[int, ...] = ()


def _numbers(text: str, at: int) -> Iterator[_Number]:
    """Rule qItems ::= qNumber (through qNumber)? (AND qNumber)*."""
    for _ in range(bounds.MOST_IN_LIST):
        match = _ITEM.match(text, at)
        if match is None:
            return
        found = _Number(at, match.end(), int(match["number"]), match["letter"])
        yield found
        through = _THROUGH.match(text, found.end)
        last = _ITEM.match(text, through.end()) if through else None
        if through and last and found.number < int(last["number"]) <= found.number + 3 * bounds.MOST_IN_RANGE:
            between = tuple(range(found.number + 1, int(last["number"])))
            found = _Number(through.end(), last.end(), int(last["number"]), last["letter"], between)
            yield found
        joint = _AND.match(text, found.end)
        if joint is None:
            return
        at = joint.end()


def _references(
    groups: list[tuple[_Number, ...]], start: int, target: Target, owners: Owners
) -> Iterator[InternalReference]:
    """One reference for each printed number; the first also covers the word. Groups pair with papers in order (Q6)."""
    paired = len(groups) == 2 and len(owners.ids) == 2  # noqa: PLR2004 - "respectievelijk" pairs two with two
    for at, group in enumerate(groups):
        owner = owners.ids[at : at + 1] if paired else owners.ids
        for number in group:
            span = Span(start if number is groups[0][0] else number.start, number.end)
            yield InternalReference(span, target, number.number, number.letter, owner, number.implied)


def _is_seen(text: str, at: int) -> bool:
    before = text[max(0, at - _BACK) : at]
    return _SEE_BEFORE.search(re.sub(r"(?i:de|het|ook)\s\Z", "", before)) is not None


def _is_heading(text: str, start: int, end: int) -> bool:
    before = text[max(0, start - 40) : start]
    if start > 40 and "\n" not in before:  # noqa: PLR2004 - a label before a heading is short
        return False
    return _LINE_START.search(before) is not None and _LINE_END.match(text, end) is not None
