"""Where sentences end in the prose of Dutch papers.

Repeated passages, citing sentences, search excerpts and the rule "a paper named earlier in the same sentence" all ask
the same question; this is the one answer. A sentence ends at `.`, `?` or `!`, with closing quotes or brackets, before
white space and a capital, a digit or an opening quote; never after an abbreviation that papers use inside a sentence.
"""

import re

from griffie.text import Span

ABBREVIATIONS = frozenset(
    (
        "nr nrs incl excl jl a.s o.a mld mln c.s bv bijv art artt blz p pp par d.d bi e.a e.d o.b.v m.b.t i.v.m m.i.v "
        "t.a.v t.b.v t.o.v d.w.z n.a.v resp ca st stb stcrt trb vgl zgn mr drs ir prof dr dhr mw"
    ).split(),
)
"""Lower case, without the last full stop."""

_END = re.compile(r"(?<![.?!])[.?!]+[\"'’”»)\]]*(?=\s+[\"'‘“«(\[]*[A-ZÀ-ÖØ-Þ0-9])|\n{2,}")
_LAST_WORD = re.compile(r"[\w.]*\Z")


def sentences(text: str) -> tuple[Span, ...]:
    """The sentences of one paragraph in order, without the white space between them.

    Every character that is not white space lies in exactly one sentence.
    """
    spans = []
    start = 0
    for match in _END.finditer(text):
        if text[match.start()] == "." and _is_abbreviation(text, start, match.start()):
            continue
        spans.append(_trimmed(text, start, match.end()))
        start = match.end()
    spans.append(_trimmed(text, start, len(text)))
    return tuple(span for span in spans if len(span))


def sentence_at(text: str, offset: int) -> Span:
    """The sentence that holds an offset; between two sentences, the one before."""
    found = Span(0, 0)
    for span in sentences(text):
        if span.start > offset:
            break
        found = span
    return found


def _is_abbreviation(text: str, start: int, stop: int) -> bool:
    word = _LAST_WORD.search(text, max(start, stop - 12), stop)
    return word is not None and word.group().lower() in ABBREVIATIONS


def _trimmed(text: str, start: int, end: int) -> Span:
    part = text[start:end]
    first = start + len(part) - len(part.lstrip())
    return Span(first, first + len(part.strip()))
