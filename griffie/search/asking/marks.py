"""Which stretches of a text answer to a query: words, and document numbers as they are printed.

A number that a text mentions has many spellings ("36 800 X, nr. 34", "36800-X-34"). It is marked as a whole, and only
where it is the number that was sought or one within it: another paper of the same dossier is no find.
"""

import re
from collections.abc import Iterator, Mapping, Sequence

from griffie.search.analysis.analyse import NUMBER
from griffie.search.analysis.words import split
from griffie.text import Span

_S = "[ \u00a0\u202f]"
_CHAPTER = "(?:[IVXL]+[A-H]?|[A-FJK])"
_PRINTED = re.compile(
    rf"(?P<dossier>[0-9]{{2}}(?:{_S}|\.)?[0-9]{{3}})(?![0-9])"
    rf"(?:(?:{_S}|[.,/-]){{0,2}}"
    rf"(?:(?P<chapter>{_CHAPTER}|0[1-9]|[1-9][0-9](?=-))(?![A-Za-z0-9])|\((?P<within>{_CHAPTER})\)))?"
    rf"(?:[.,]?{_S}*(?:[Nn]rs|[Nn]ummers)\.?:?{_S}*"
    rf"(?P<several>[0-9]{{1,4}}(?:(?:,|{_S}(?:en|t/m)){_S}[0-9]{{1,4}})*)(?![0-9A-Za-z])"
    rf"|(?:[/-]|[.,]?{_S}*(?:[Nn]r|[Nn]o|[Nn]ummer)\.?:?{_S}*)(?P<number>[0-9]{{1,4}}[a-z]?)(?![0-9A-Za-z])"
    rf"|(?:-|,{_S})(?P<letter>[A-Z]{{1,2}})(?![0-9A-Za-z]))?"
)
"""As papers print it; stricter than for what readers type (`griffie.search.analysis.numbers`): prose goes on behind."""


def marks(text: str, groups: Mapping[str, int]) -> tuple[Span, ...]:
    """The stretches of a text to mark; of hyphenated words each part for itself."""
    return tuple(span for span, _ in answering(text, groups))


def answering(text: str, groups: Mapping[str, int]) -> Iterator[tuple[Span, int]]:
    """The stretches of a text that answer to a sought word, with its number: by form, and by canonical number."""
    numbers = [form.removeprefix(NUMBER) for form in groups if form.startswith(NUMBER)]
    done = 0
    for word in split(text):
        if word.whole or word.form not in groups or word.span.start < done:
            continue
        sought = [number for number in numbers if number.partition("-")[0] == word.form]
        if not sought:
            yield word.span, groups[word.form]
            continue
        done, ids = _printed(text, word.span)
        meant = next((one for one in sought if any(f"{id_}-".startswith(f"{one}-") for id_ in ids)), None)
        if meant is not None:
            yield Span(word.span.start, done), groups[NUMBER + meant]


def _printed(text: str, first: Span) -> tuple[int, Sequence[str]]:
    """Where a number ends that begins with these digits, and what it is canonically; several when it names several."""
    match = _PRINTED.match(text, first.start)
    if not match or match.end() < first.end:
        return first.end, (first.of(text).lower(),)
    dossier, chapter = re.sub(r"[^0-9]", "", match["dossier"]), match["chapter"] or match["within"] or ""
    begun = "-".join(filter(None, (dossier, chapter.lower())))
    ends = re.findall(r"[0-9]+", match["several"] or "") or [(match["number"] or match["letter"] or "").lower()]
    return match.end(), [f"{begun}-{end}" if end else begun for end in ends]
