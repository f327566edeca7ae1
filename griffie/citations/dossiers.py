"""Dossiers as they are printed: digits, sub-dossier, budget chapter, R number, in every spelling."""

from dataclasses import dataclass

from griffie.citations import bounds
from griffie.citations.lexis import lex

_NUMBER = r"[1-3][0-9](?:[0-9]{3}|<W>[0-9]{3}|\.[0-9]{3})"
_CALLED_NUMBER = r"[1-3][0-9](?:[0-9]{3}|<W>{1,3}[0-9]{3}|\.<H>?[0-9]{3}|<HY>[0-9]{3})"
_BARE = lex(rf"(?P<digits>{_NUMBER})<END>(?!%)(?![.,][0-9])(?!<H>[0-9]{{3}}(?![0-9]))")
_CALLED = lex(rf"(?P<digits>{_CALLED_NUMBER})(?![0-9%])(?!,[0-9])(?!\.[0-9]{{3}})(?!<H>[0-9]{{3}}(?![0-9]))")
_FOUR = lex(r"(?P<digits>[1-9][0-9]{3})<END>")
_SUB = lex(r"(?:<S>?<HY><S>?|<S>(?=[0-9]{2}<HY>[0-9]))(?P<sub>[0-9]{2})<END>")
_SMALL = lex(
    r"(?:<S>?<HY><S>?|<S>)(?P<chapter>(?=[ivx]{1,5}(?![^\W_]))(?i:<chapter>))(?=<S>?,?<S>?<nr><S>?[0-9]|<HY>[1-9])"
)
"""A roman chapter in small letters: only where a number follows that says so ("36 800 xvi, nr. 3")."""
_RIJKSWET = lex(r"(?:<S>|<S>?<HY>)?\((?:[Rr]<S>?[0-9]{3,4})\)")
_CHAPTER = lex(
    r"(?:(?P<join><S>?,?<S>?(?i:hoofdstuk|hfdst\.?)<S>|<S>?<HY><S>?|<S>|\.|<S>?,<S>?"
    r"(?=[A-Z]{1,5}<S>?,?<S>?(?:<nr>)<S>?[0-9]))"
    r"(?P<chapter><chapter>)|<S>\((?:(?i:hoofdstuk)<S>)?(?P<inside><chapter>)\)(?=,?<S><nr>))"
)
_GLUED = lex(r"(?P<chapter><chapter>)")
_ROMAN = lex(r"(?P<roman>C[CLXVI]{0,8}|[LXVI][CLXVI]{1,8})<END>")
_BLANKS = lex(r"<W>|\.|<HY>")


@dataclass(frozen=True, slots=True)
class Dossier:
    """A dossier as printed, and where it ends."""

    digits: str
    end: int
    chapter: str = ""
    sub: str = ""
    roman: bool = False
    rijkswet: bool = False
    hyphened: bool = False
    """The chapter is joined by a hyphen."""
    before_chapter: int = 0
    """Where the dossier ends when its chapter is read as something else."""

    @property
    def key(self) -> str:
        """As ids write it: `36800-X`, `21501-07`, `28676`, `CXXIV`."""
        rest = self.chapter or self.sub
        return f"{self.digits}-{rest}" if rest else self.digits

    @property
    def tail_can_be_letter(self) -> bool:
        """One character behind the digits, which an Eerste Kamer letter could be as well."""
        return len(self.chapter) == 1


def dossier(text: str, at: int, *, called: bool, limit: int) -> Dossier | None:
    """Rule dossier ::= number sub | number rijkswet? (join chapter)? rijkswet? | gluedDossier.

    `called`: a keyword stands before it, which allows hyphens and blanks inside the number and a glued chapter.
    Refused outside the bounds of dossier numbers (c4).
    """
    match = (_CALLED if called else _BARE).match(text, at)
    if match is None:
        return None
    digits = _BLANKS.sub("", match["digits"])
    if not bounds.is_dossier(digits, limit):
        return None
    end = match.end()
    if digits == bounds.DOSSIER_WITH_SUBS:
        sub = _SUB.match(text, end)
        if sub:
            return Dossier(digits, sub.end(), sub=sub["sub"]) if bounds.is_sub(digits, sub["sub"]) else None
    if end < len(text) and text[end].isalpha():
        glued = _GLUED.match(text, end)
        return Dossier(digits, glued.end(), chapter=glued["chapter"], before_chapter=end) if glued else None
    return _with_chapter(text, end, digits)


def four_digits(text: str, at: int) -> Dossier | None:
    """number4: a dossier of before 1966; only for callers that saw such a year (c5)."""
    match = _FOUR.match(text, at)
    return Dossier(match["digits"], match.end()) if match else None


def roman(text: str, at: int) -> Dossier | None:
    """Rule ekDossier: a dossier of the Eerste Kamer itself, with a roman number (c8)."""
    match = _ROMAN.match(text, at)
    return Dossier(match["roman"], match.end(), roman=True) if match else None


def _with_chapter(text: str, end: int, digits: str) -> Dossier:
    rijkswet = _RIJKSWET.match(text, end)
    after = rijkswet.end() if rijkswet else end
    small = _SMALL.match(text, after)
    if small:
        return Dossier(digits, small.end(), chapter=small["chapter"].upper(), rijkswet=rijkswet is not None)
    chapter = _CHAPTER.match(text, after)
    if chapter is None:
        return Dossier(digits, after, rijkswet=rijkswet is not None)
    closing = _RIJKSWET.match(text, chapter.end())
    return Dossier(
        digits,
        closing.end() if closing else chapter.end(),
        chapter="".join((chapter["chapter"] or chapter["inside"]).split()),
        rijkswet=rijkswet is not None or closing is not None,
        hyphened=lex("<HY>").search(chapter["join"] or "") is not None,
        before_chapter=after,
    )
