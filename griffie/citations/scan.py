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


@dataclass(frozen=True, slots=True)
class _Family:
    """Citations that begin alike: their first two characters as classes, what follows, and what may read them."""

    first: str
    second: str
    rest: str
    productions: tuple[Production, ...] = ()


_FAMILIES = {
    "number": _Family(
        "1-9",
        "[0-9]",
        r"(?<![0-9]..)(?:[0-9]{3}|<W>[0-9]{3}|\.[0-9]{3}|(?<=[12][089])[0-9]{2}(?:[DZA][0-9]|<S>?(?:<HY>|/)))",
        (written.chamber_number, written.celex, bare.bare, papers.formal),
    ),
    "kamerstuk": _Family(
        "Kk",
        r"[AaSs \u00a0]",
        r"(?:(?<=[Aa])<H>?[Mm]<H>?[Ee]<H>?[Rr]<H>?[Ss]<H>?[Tt]|(?<=[ \u00a0])[Aa]<H>?[Mm]<H>?[Ee]<H>?[Rr]|"
        r"(?<=[Ss])[Tt](?![a-z]))",
        (written.kst, papers.formal, kerned.kerned),
    ),
    "wetsvoorstel": _Family("Ww", "[Ee]", "[Tt][Ss][Vv][Oo][Oo][Rr]", (papers.formal,)),
    "initiatief": _Family("Ii", "n", "itiatiefwets", (papers.formal,)),
    "voorstel": _Family("Vv", "o", "orstel<S>van<S>wet", (papers.formal,)),
    "dossier": _Family("Dd", "[Oo]", "[Ss][Ss][Ii][Ee][Rr]", (written.other, papers.formal)),
    "chamber": _Family(
        "TtEe",
        "[Kwe.]",
        r"(?:(?<=[TE]K)(?![a-z])|(?<=[TE]\.)K\.|(?<=w)eede<S>[Kk]amer|(?<=e)rste<S>[Kk]amer)",
        (papers.formal,),
    ),
    "session": _Family("VvZz", "[ei]", "(?:rgaderjaar|ttingsjaar)", (papers.formal,)),
    "handelingen": _Family(
        "Hh",
        r"[Aa\-\u2010\u2011\u2013]",
        "(?:[Nn][Dd][Ee][Ll][Ii][Nn][Gg][Ee][Nn]|(?:tk|ek|vv|TK|EK|VV)<HY>)",
        (written.other, handelingen.aanhangsel, handelingen.handelingen),
    ),
    "aanhangsel": _Family(
        "Aa",
        r"[AaHh \u00a0]",
        r"(?:<H>?[Nn]<H>?[Hh](?:<H>?[Aa]<H>?[Nn]<H>?[Gg]|\.)|(?<=[ \u00a0])[Aa]<H>?[Nn]<H>?[Hh]|(?<=[Hh])<HY>)",
        (written.other, handelingen.aanhangsel, kerned.kerned_aanhangsel),
    ),
    "written": _Family("BbNnKk", "[LlDdVv]", "(?:[Gg]<HY>|[Ss]<HY>|(?<=[Vv])<HY>)", (written.other,)),
    "gazette": _Family(
        "SsTt",
        "[TtRr]",
        r"(?:[Bb](?![a-z])|[Cc][Rr][Tt]|aats(?:blad|courant)|actatenblad)",
        (written.other, gazettes.vindplaats),
    ),
    "nr": _Family(
        "Nn",
        "[RruOo]",
        r"(?:(?<=[Rr])(?:[Ss]?\.?<S>?[0-9])|(?<=u)mmers?<S>|(?<=[Oo])\.<S>?[0-9])",
        (bare.debate, marks.numbered),
    ),
    "replaced": _Family("Tt", "[.e]", r"(?:v\.v\.|r<S>vervanging)", (bare.replaced,)),
    "law": _Family("Aa", "[Rr]", r"[Tt](?:ikelen|ikel|t)?(?![a-z])", (laws.article,)),
    "jci": _Family("Bj", "[Wc]", "(?:B[RV]|i[0-9])", (written.law_id,)),
    "ruling": _Family("EeL", "[CcJ]", "(?:[Ll][Ii]:|(?<=J)N)", (written.ruling,)),
    "act": _Family(
        "RrVvBbKkUuGg",
        "[ieat]",
        "(?:chtlijn|rordening|sluit|derbesluit|tvoerings|delegeerde<S>)",
        (european.act,),
    ),
    "implementing": _Family("Uu", "i", "tvoerings", (european.act,)),
    "roman": _Family("CL", "[CLXVI]", r"[CLXVI]{0,8}<S>?,<S>(?:[Ll]etter<S>)?[A-Z]", (bare.roman_letter,)),
    "com": _Family("CSJ", "[OEW]", r"(?:M|C|D|IN)<S>?\(", (european.com,)),
    "mark": _Family(
        "A-Z",
        "[0-9A-ZO]",
        r"(?:(?<=T[0O])[0-9]{4}|(?<=W[0-9])[0-9]\.[0-9]|(?<=D[12])[0-9]{3}|[A-Z]{2,10}[-\u2010\u2011]?[12][0-9]{3})",
        (marks.toezegging, marks.advice, marks.kenmerk),
    ),
    "url": _Family("Hh", "[Tt]", "[Tt][Pp][Ss]?://", (written.url,)),
    "motion": _Family("MmAa", "[om]", r"(?:ties?|endement(?:en)?)(?=[-\u2010-\u2015 \u00a0])", (moties.motion,)),
    "question": _Family(
        "AaBbVv",
        "[ner]",
        r"(?:twoord(?:en)?|antwoording|aag|agen)(?=<S>(?:(?:op|van|bij|onder|voor)<S>(?:(?:de|uw|deze"
        r"|mijn)<S>)?|de<S>)?(?:[1-9]|vra|vor|voorg|voora|bov))",
    ),
    "previous": _Family("VvBb", "o", "(?:rige|orgaande|orafgaande|venstaande)<S>antwoord", (questions.previous,)),
    "part": _Family("VvNnPpBb", "[oai]", r"(?:etnoot|ot|ragraaf|r\.|jlage)(?=<S>?[0-9IVX])", (questions.part,)),
    "paragraph": _Family("§", r"[ \u00a0\u2009\u202f0-9]", "", (questions.part,)),
}

# Every alternative begins with a class on the second character and names itself at its end: so the engine passes
# over most alternatives without trying them. This pattern reads every character; it decides the speed of the whole.
_TRIGGER = lex(
    r"[0-9A-Zabdeghijkmnprstuvwz§](?<![^\W0-9_].)(?:"
    + "|".join(f"{family.second}(?<=[{family.first}].){family.rest}(?P<{name}>)" for name, family in _FAMILIES.items())
    + ")"
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
            found = _longest(text, start, _FAMILIES[family].productions, told)
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
    if before[-1:] == "/":
        return family == "mark" or before.endswith(".nl/")
    return before[-1:] not in ("_", "@", "#", "=", "&")
