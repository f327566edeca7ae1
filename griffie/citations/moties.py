"""Moties by the names of their movers, which identify one only where the text says its number."""

from griffie.citations import reasons
from griffie.citations.context import Context
from griffie.citations.found import Found
from griffie.citations.lexis import lex
from griffie.model.citation import Citation, Confidence, Kind
from griffie.text import Span

_PREFIX = r"(?:(?:[Vv]an<S>(?:[Dd]er|[Dd]en|[Dd]e|'t)|[Vv]an|[Dd]e|[Dd]en|[Tt]en|[Tt]er|El|Al|[Vv]on|[Dd]i)<S>){0,2}"
_NAME = rf"(?:(?:[A-Z]\.){{1,4}}<S>?|[A-ZÀ-Þ][a-zà-ɏ]{{1,20}}<S>(?=[A-ZÀ-Þ]))?{_PREFIX}[A-ZÀ-Þ][\wà-ɏ'’-]{{1,30}}"
_MOTION = lex(
    rf"(?P<word>(?i:moties?|amendement(?:en)?))(?:<S>?<HY><S>?|<S>(?:(?i:van<S>het<S>lid|van<S>de<S>leden"
    rf"|van)<S>)?)(?P<names>{_NAME}(?:(?:/|<S>(?i:en)<S>|<S>?,<S>){_NAME}){{0,6}})(?P<others><S>?(?i:c\.s\."
    rf"|cum<S>suis))?"
)
_DOSSIER = lex(r"[CLXVI]{2,9}<END>")
"""A dossier of the Eerste Kamer itself: "motie CLVI, letter M"."""
_WORDS = frozenset(
    "kamerstuk kamerstukken kst wetsvoorstel dossier de het een nr handelingen die deze dit dat als zie stb tweede"
    .split()
)  # fmt: skip


def motion(text: str, at: int, _: Context) -> Found | None:
    """Rule motion ::= ('motie' | 'amendement') 'van het lid'? name (('/' | 'en' | ',') name)* 'c.s.'?.

    By itself a name and no identity.
    """
    match = _MOTION.match(text, at)
    if match is None or match["names"].split()[0].casefold().rstrip(".") in _WORDS:
        return None
    if _DOSSIER.match(match["names"]):
        return None
    note = f"{match['word'].lower()} {match['names']}{' c.s.' if match['others'] else ''}"
    citation = Citation(
        Span(at, match.end()), Kind.KST, (), Confidence.INHERITED, reasons.NAME_ONLY, note=" ".join(note.split())
    )
    return Found(match.end(), (citation,))
