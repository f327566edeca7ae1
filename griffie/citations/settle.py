"""What only the whole text can tell: which reading of "36800-K" it is about, and which paper a motie's name means."""

from dataclasses import replace

from griffie.citations import reasons
from griffie.citations.context import Context
from griffie.citations.ids import dossier_of
from griffie.citations.sentence import breaks
from griffie.model.citation import Citation, Confidence, Kind, Mention

_REACH = 400
"""How far behind its name the number of a motie may stand, in the same sentence."""


def settle(text: str, mentions: tuple[Mention, ...], context: Context) -> tuple[Mention, ...]:
    """The mentions with ambiguities decided where this text decides them, and moties joined to their papers."""
    if not any(isinstance(mention, Citation) and mention.reason in _OPEN for mention in mentions):
        return mentions
    chapters = _chapters(mentions, context)
    decided = tuple(_decided(mention, chapters) for mention in mentions)
    return _moties(text, decided)


_OPEN = frozenset({reasons.CHAPTER_OR_LETTER, reasons.NAME_ONLY})


def _chapters(mentions: tuple[Mention, ...], context: Context) -> frozenset[str]:
    """Chapter dossiers that are certain: those of the citing paper, and those cited here with a paper in them."""
    own = {dossier_of(context.own) if context.own else None, *context.dossiers}
    cited = {
        dossier_of(mention.ids[0]) for mention in mentions if isinstance(mention, Citation) and len(mention.ids) == 1
    }
    return frozenset(key for key in own | cited if key)


def _decided(mention: Mention, chapters: frozenset[str]) -> Mention:
    """Tie-breakers 1 and 2: the own header, and the same document."""
    if not isinstance(mention, Citation) or mention.reason != reasons.CHAPTER_OR_LETTER:
        return mention
    chapter = mention.ids[-1]
    if chapter.removeprefix("dossier:") not in chapters:
        return mention
    return replace(mention, ids=(chapter,), kind=Kind.DOSSIER, confidence=Confidence.CONTEXT, reason=None)


def _moties(text: str, mentions: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """A motie whose paper follows in its sentence gives that paper its name and is no reference of its own.

    The same name elsewhere in the text means the same paper, when the text knows only one by that name.
    """
    settled: list[Mention | None] = []
    waiting: tuple[int, Citation] | None = None
    named: dict[str, set[str]] = {}
    for mention in mentions:
        settled.append(mention)
        if not isinstance(mention, Citation):
            continue
        if mention.reason == reasons.NAME_ONLY:
            waiting = (len(settled) - 1, mention)
            continue
        if waiting and _belongs(text, waiting[1], mention):
            settled[waiting[0]] = None
            settled[-1] = replace(mention, note=waiting[1].note)
            named.setdefault(_plain(waiting[1].note), set()).add(mention.ids[0])
        if mention.kind is Kind.KST:
            waiting = None
    return tuple(_inherited(mention, named) for mention in settled if mention)


def _belongs(text: str, name: Citation, paper: Citation) -> bool:
    near = paper.span.start - name.span.end <= _REACH
    single = paper.kind is Kind.KST and len(paper.ids) == 1
    return near and single and not breaks(text, name.span.end, paper.span.start)


def _inherited(mention: Mention, named: dict[str, set[str]]) -> Mention:
    if not isinstance(mention, Citation) or mention.reason != reasons.NAME_ONLY:
        return mention
    ids = named.get(_plain(mention.note), set())
    return replace(mention, ids=tuple(ids), reason=None) if len(ids) == 1 else mention


def _plain(note: str | None) -> str:
    """One name for "motie-Piri c.s." and "motie Piri"."""
    return (note or "").removesuffix(" c.s.").casefold()
