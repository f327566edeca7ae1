"""Whether a sentence ended between two places: the question behind rule Q5, asked over short stretches."""

from griffie.citations.lexis import lex
from griffie.sentences import ABBREVIATIONS

_END = lex(
    r"[.?!][\"'’”»)\]]{0,3}(?:\[[^\]\n]{1,20}\]){0,3}[0-9]{0,2}(?:[ \t\u00a0]{1,8}\n?"
    r"|\n)[ \t\u00a0]{0,8}[\"'‘“«(\[]{0,2}[A-ZÀ-Þ0-9]|\n[ \t\u00a0]{0,20}\n"
)
_LAST_WORD = lex(r"[\w.]{0,12}\Z")
_INITIAL = 1


def breaks(text: str, start: int, end: int) -> bool:
    """Whether a sentence ends in `text[start:end]`; never behind an abbreviation or an initial."""
    for match in _END.finditer(text, start, end + 1):
        if text[match.start()] != "." or not _abbreviates(text[max(start, match.start() - 12) : match.start()]):
            return True
    return False


def _abbreviates(before: str) -> bool:
    match = _LAST_WORD.search(before)
    word = match.group() if match else ""
    return word.lower() in ABBREVIATIONS or (len(word) == _INITIAL and word.isupper())
