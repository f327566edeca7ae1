"""One pass over a text: a cheap pattern finds where a citation could begin, the productions read on from there.

The longest match at the leftmost place wins; at equal length the earlier production. Every production looks a bounded
way ahead and back, so the whole is linear in the text, whatever it holds.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from griffie.citations import (
    bare,
    european,
    gazettes,
    handelingen,
    kerned,
    laws,
    marks,
    moties,
    papers,
    questions,
    written,
)
from griffie.citations.clean import clean
from griffie.citations.context import Context
from griffie.citations.found import Found
from griffie.citations.lexis import lex
from griffie.citations.sentence import breaks
from griffie.citations.settle import settle
from griffie.model.citation import Citation, Kind, Mention

Production = Callable[[str, int, Context], Found | None]

_FAMILIES: dict[str, tuple[str, tuple[Production, ...]]] = {
    # Name of the family: how its citations begin behind their first character, and what may read them.
    "number": (
        r"(?<=[1-9])(?<![0-9].)(?:[0-9](?:[0-9]{3}|<W>[0-9]{3}|\.[0-9]{3})|(?<=[12])[089][0-9]{2}(?:[DZA][0-9]|<S>?(?:<HY>|/)))",
        (written.chamber_number, written.celex, bare.bare, papers.formal),
    ),
    "kamerstuk": (
        r"(?<=[Kk])(?:[Aa]<H>?[Mm]<H>?[Ee]<H>?[Rr]<H>?[Ss]<H>?[Tt]|<H>[Aa]<H>?[Mm]<H>?[Ee]<H>?[Rr]<H>?[Ss]|[Ss][Tt](?![a-z]))",
        (written.kst, papers.formal, kerned.kerned),
    ),
    "wetsvoorstel": (r"(?<=[Ww])[Ee][Tt][Ss][Vv][Oo][Oo][Rr]", (papers.formal,)),
    "initiatief": (r"(?<=[Ii])nitiatiefwets", (papers.formal,)),
    "voorstel": (r"(?<=[Vv])oorstel<S>van<S>wet", (papers.formal,)),
    "dossier": (r"(?<=[Dd])[Oo][Ss][Ss][Ii][Ee][Rr]", (written.other, papers.formal)),
    "chamber": (r"(?<=[TtEe])(?:(?<=[TE])\.?K(?![a-z])|weede<S>[Kk]amer|erste<S>[Kk]amer)", (papers.formal,)),
    "session": (r"(?<=[VvZz])(?:ergaderjaar|ittingsjaar)", (papers.formal,)),
    "handelingen": (
        r"(?<=[Hh])(?:[Aa][Nn][Dd][Ee][Ll][Ii][Nn][Gg][Ee][Nn]|<HY>(?:tk|ek|vv)|(?<=H)<HY>(?:TK|EK|VV))",
        (written.other, handelingen.aanhangsel, handelingen.handelingen),
    ),
    "aanhangsel": (
        r"(?<=[Aa])(?:[Aa][Nn][Hh](?:[Aa][Nn][Gg][Ss][Ee][Ll]|\.)|[Hh]<HY>)",
        (written.other, handelingen.aanhangsel),
    ),
    "written": (r"(?<=[BbNnKk])(?:[Ll][Gg]<HY>|[Dd][Ss]<HY>|[Vv]<HY>)", (written.other,)),
    "gazette": (
        r"(?<=[SsTt])(?:[Tt][Bb](?![a-z])|[Tt][Cc][Rr][Tt]|[Rr][Bb](?![a-z])|taats(?:blad|courant)|ractatenblad)",
        (written.other, gazettes.vindplaats),
    ),
    "nr": (r"(?<=[Nn])(?:[Rr]\.?<S>?[0-9]|[Rr]<S>|ummers?<S>|[Rr][Ss]\.?<S>|[Oo]\.)", (bare.debate, marks.numbered)),
    "replaced": (r"(?<=[Tt])(?:\.v\.v\.|er<S>vervanging)", (bare.replaced,)),
    "law": (r"(?<=[Aa])(?:[Rr][Tt](?:ikel|ikelen|t)?(?![a-z])|rt\.)", (laws.article,)),
    "jci": (r"(?<=[Bj])(?:WB[RV]|ci[0-9])", (written.law_id,)),
    "ruling": (r"(?<=[EeL])(?:(?i:cli):|JN)", (written.ruling,)),
    "act": (
        r"(?<=[RrVvBbKkUuGg])(?:ichtlijn|erordening|esluit|aderbesluit|itvoerings|edelegeerde<S>)",
        (european.act,),
    ),
    "com": (r"(?<=[CSJ])(?:OM|EC|WD|OIN)<S>?\(", (european.com,)),
    "mark": (
        r"(?<=[A-Z])(?:(?<=T)[0O][0-9]{4}|(?<=W)[0-9]{2}\.[0-9]|(?<=D)[12][0-9]{3}|[A-Z]{3,11}[-\u2010\u2011]?[12][0-9]{3})",
        (marks.toezegging, marks.advice, marks.kenmerk),
    ),
    "url": (r"(?<=[Hh])[Tt][Tt][Pp][Ss]?://", (written.url,)),
    "motion": (r"(?<=[MmAa])(?:otie|mendement)(?=[-\u2010-\u2015 \u00a0])", (moties.motion,)),
    "question": (
        r"(?<=[AaBbVv])(?:ntwoord(?:en)?|eantwoording|raag|ragen)(?=<S>(?:(?:op|van|bij|onder|voor)<S>(?:(?:de|uw|deze)<S>)?|de<S>)?(?:[1-9]|vra|vor|voorg|voora|bov))",
        (),
    ),
    "previous": (r"(?<=[VvBb])(?:orige|oorgaande|oorafgaande|ovenstaande)<S>antwoord", (questions.previous,)),
    "part": (r"(?<=[VvNnPpBb§])(?:oetnoot|oot|aragraaf|ar\.|ijlage|(?<=§))(?=<S>?[0-9IVX])", (questions.part,)),
}

_TRIGGER = lex(
    r"[0-9A-Za-z§](?<![^\W0-9_].)(?:" + "|".join(f"(?P<{name}>{shape})" for name, (shape, _) in _FAMILIES.items()) + ")"
)
_STRICT = lex(r"[\w€$£/\#=&@%\u0300-\u036f]\Z|[0-9][.,\-\u2010-\u2015\u2212]\Z|[€$£]<S>?\Z")
_AFTER_DIGIT = frozenset({"kamerstuk", "handelingen", "aanhangsel", "ruling", "url", "gazette", "chamber"})
"""Families that a note mark may be glued to ("2Kamerstukken II …"); no digit belongs to their first word."""
_AFTER_SLASH = lex(r"[0-9A-Za-z]<S>?/\Z")


def recognise(text: str, context: Context = Context()) -> tuple[Mention, ...]:  # noqa: B008 - a frozen value
    """All citations and internal references in a text, sorted, not overlapping; never an exception.

    Spans are code points of `text` as given. A text in NFC and in NFD gives the same ids.
    """
    cleaned = clean(text)
    mentions = settle(cleaned.text, tuple(_scan(cleaned.text, context)), context)
    return tuple(cleaned.printed(mention) for mention in mentions)


@dataclass(frozen=True, slots=True)
class _Sentence:
    """The papers named so far in the sentence being read."""

    ids: tuple[str, ...] = ()
    read: int = 0

    def at(self, text: str, offset: int) -> "_Sentence":
        """The same at a later place; forgets its papers when a sentence ended on the way."""
        if not self.ids or not breaks(text, self.read, offset):
            return replace(self, read=offset)
        return _Sentence((), offset)

    def naming(self, mentions: tuple[Mention, ...], end: int) -> "_Sentence":
        named = tuple(
            id_
            for mention in mentions
            if isinstance(mention, Citation) and mention.kind in (Kind.KST, Kind.AANHANGSEL) and len(mention.ids) == 1
            for id_ in mention.ids
            if id_ not in self.ids
        )
        return _Sentence((*self.ids, *named)[-_MOST_OWNERS:], end) if named else replace(self, read=end)


_MOST_OWNERS = 20


def _scan(text: str, context: Context) -> Iterator[Mention]:
    told = replace(context, laws=laws.abbreviations(text, context.laws))
    sentence = _Sentence()
    at = 0
    while trigger := _TRIGGER.search(text, at):
        start, family = trigger.start(), trigger.lastgroup or ""
        at = start + 1
        if not _may_begin(text, start, family):
            continue
        if family == "question":
            sentence = sentence.at(text, start)
            found = questions.question(text, start, questions.Owners(sentence.ids)) or questions.previous(
                text, start, told
            )
        else:
            found = _longest(text, start, _FAMILIES[family][1], told)
        if found is None:
            continue
        if found.mentions and family != "question":
            sentence = sentence.at(text, start).naming(found.mentions, found.end)
        yield from found.mentions
        at = found.end


def _longest(text: str, start: int, productions: tuple[Production, ...], context: Context) -> Found | None:
    best: Found | None = None
    for production in productions:
        found = production(text, start, context)
        if found and (best is None or found.end > best.end):
            best = found
    return best


def _may_begin(text: str, start: int, family: str) -> bool:
    """The left boundary: for numbers every mark that could make it part of something larger, for words a letter."""
    before = text[max(0, start - 8) : start]
    if family == "number":
        return _STRICT.search(before) is None or (
            text[start + 4 : start + 5] in "DZ" and bool(_AFTER_SLASH.search(before))
        )
    if before[-1:].isdigit() and family not in _AFTER_DIGIT:
        return False
    return before[-1:] not in ("_", "/", "@", "#", "=", "&") or (family == "mark" and before.endswith("/"))
