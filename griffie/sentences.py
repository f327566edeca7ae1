"""Where sentences end in the prose of Dutch papers.

Repeated passages, citing sentences, search excerpts and the rule "a paper named earlier in the same sentence" all ask
the same question; this is the one answer. A sentence ends at `.`, `?` or `!`, with closing quotes or brackets, before
white space and a capital, a digit or an opening quote; never after an abbreviation that papers use inside a sentence.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from griffie.text import Span

ABBREVIATIONS = frozenset(
    (
        "nr nrs incl excl jl a.s o.a mld mln c.s bv bijv art artt blz p pp par d.d bi e.a e.d o.b.v m.b.t i.v.m m.i.v "
        "t.a.v t.b.v t.o.v d.w.z n.a.v resp ca st stb stcrt trb vgl zgn mr drs ir prof dr dhr mw"
    ).split(),
)
"""Lower case, without the last full stop."""

_LONGER = max(map(len, ABBREVIATIONS)) + 1
_MARKS = r"(?<=[.?!])(?<![.?!][.?!])[.?!]*[\"'’”»)\]]*(?=\s+[\"'‘“«(\[]*[A-ZÀ-ÖØ-Þ0-9])"
_END = re.compile(rf"[.?!\n](?:{_MARKS}|(?<=\n)\n+)")
"""Its first character is told at once, so that all others are passed over quickly; what stood before is asked later."""
_LAST_WORD = re.compile(r"[\w.]*\Z")


def sentences(text: str) -> tuple[Span, ...]:
    """The sentences of one paragraph in order, without the white space between them.

    Every character that is not white space lies in exactly one sentence.
    """
    bounds = [0, *_ends(text), len(text)]
    spans = (_trimmed(text, start, end) for start, end in pairwise(bounds))
    return tuple(span for span in spans if len(span))


def apart(text: str) -> Sequence[str]:
    """The same with the white space behind each, that before the first with it: joined they are the text."""
    starts = [0]
    begins = len(text) - len(text.lstrip())
    for end in _ends(text):
        if end > begins and (rest := text[end:].lstrip()):
            begins = len(text) - len(rest)
            starts.append(begins)
    return [text[start:end] for start, end in pairwise((*starts, len(text)))]


def sentence_at(text: str, offset: int) -> Span:
    """The sentence that holds an offset; between two sentences, the one before."""
    found = Span(0, 0)
    for span in sentences(text):
        if span.start > offset:
            break
        found = span
    return found


def _ends(text: str) -> Iterator[int]:
    """Behind which characters a sentence ends; the last one apart."""
    start = 0
    for match in _END.finditer(text):
        if text[match.start()] != "." or not _is_abbreviation(text, start, match.start()):
            yield (start := match.end())


def _is_abbreviation(text: str, start: int, stop: int) -> bool:
    last = text[max(start, stop - _LONGER) : stop]
    if len(last) == _LONGER and last.isalnum():
        return False
    word = _LAST_WORD.search(text, max(start, stop - 12), stop)
    return word is not None and word.group().lower() in ABBREVIATIONS


def _trimmed(text: str, start: int, end: int) -> Span:
    part = text[start:end]
    first = start + len(part) - len(part.lstrip())
    return Span(first, first + len(part.strip()))
