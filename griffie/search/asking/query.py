"""What a reader means by what was typed: words, groups of words, exclusions, filters, a document number.

Nothing that is typed can fail: what is not understood is a word to look for. The browser parses in the same way.

    query  = item*
    item   = ["-"] (field ":" value | '"' words '"' | number | words)

A filter with a minus keeps out what it names: `-soort:noot`.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from griffie.search.analysis.fold import fold
from griffie.search.analysis.numbers import typed_number
from griffie.search.analysis.words import Word, split

LONGEST = 400
"""Characters of a query that are read; what follows is left out."""
MOST_WORDS = 24
MOST_OF_NUMBER = 9
"""Words that a document number is written in: `Kamerstukken II 2025/26, 36 800 X, nr. 34`."""

FILTERS = {
    "fractie": "fractie",
    "partij": "fractie",
    "dossier": "dossier",
    "soort": "soort",
    "bewindspersoon": "bewindspersoon",
    "minister": "bewindspersoon",
    "persoon": "bewindspersoon",
    "jaar": "jaar",
    "van": "van",
    "vanaf": "van",
    "tot": "tot",
    "noot": "noot",
    "onbeantwoord": "onbeantwoord",
    "bron": "bron",
    "stuk": "stuk",
}
"""Field words, and the filter each stands for."""

MONTHS = "januari februari maart april mei juni juli augustus september oktober november december".split()
_DATE = re.compile(
    r"(?P<day>0?[1-9]|[12][0-9]|3[01])[-/.](?P<month>0?[1-9]|1[0-2])[-/.](?P<year>(?:19|20)[0-9]{2})", re.ASCII
)
_QUOTES = '"“”„«»'
_SPACES = re.compile(r"[\s\ufeff]+")
_SIGN = re.compile(r"(?<=[0-9]) %")
_OPEN = re.compile(rf"[{_QUOTES}][^{_QUOTES}]*[^{_QUOTES} ]")
_SAID = rf"[^{_QUOTES}]*"
ITEM = re.compile(
    r"(?P<minus>(?<![^ ])-)?(?:"
    rf"(?P<field>[A-Za-z]+):(?:[{_QUOTES}](?P<quoted>{_SAID})[{_QUOTES}]?|(?P<value>[^ {_QUOTES}]+))"
    rf"|[{_QUOTES}](?P<phrase>{_SAID})[{_QUOTES}]?"
    rf"|(?P<plain>[^ {_QUOTES}]+))"
)


@dataclass(frozen=True, slots=True)
class Sought:
    """One word that must be found."""

    form: str
    exact: str = ""
    wholes: tuple[str, ...] = ()
    """Joined words that it is a part of: `co2uitstoot` satisfies both `co2` and `uitstoot`."""
    number: bool = False
    """Whether it is a document number in canonical form."""
    last: bool = False
    """Whether it is what the reader is typing: then it may be the beginning of a word."""
    literal: bool = False
    """Whether it stands between quotes: then only the word itself counts."""


@dataclass(frozen=True, slots=True)
class Query:
    """A query, taken apart."""

    sought: tuple[Sought, ...] = ()
    phrases: tuple[tuple[str, ...], ...] = ()
    """Folded words that must follow each other."""
    typing: bool = False
    """Whether the last phrase is not closed yet: its last word may be the beginning of a word."""
    excluded: tuple[Sought, ...] = ()
    excluded_phrases: tuple[tuple[str, ...], ...] = ()
    filters: tuple[tuple[str, str], ...] = ()
    """(filter, value), values folded; several of one filter are alternatives, `-` before its name refuses."""
    number: str = ""
    """The canonical number when the query is one document number."""


@dataclass
class _Draft:
    sought: list[Sought] = field(default_factory=list)
    phrases: list[tuple[str, ...]] = field(default_factory=list)
    excluded: list[Sought] = field(default_factory=list)
    excluded_phrases: list[tuple[str, ...]] = field(default_factory=list)
    filters: list[tuple[str, str]] = field(default_factory=list)


def read(typed: str) -> str:
    """What is read of what was typed: so much of it, any white space a space, a percentage one word."""
    return _SIGN.sub("%", _SPACES.sub(" ", typed[:LONGEST]))


def parse(typed: str) -> Query:
    """Take a query apart; any text gives a query."""
    typed = read(typed)
    draft = _Draft()
    loose: list[str] = []
    match = None
    for match in ITEM.finditer(typed):
        if match["plain"] is not None and not match["minus"]:
            loose.append(match["plain"])
            continue
        _words(loose, draft)
        loose = []
        _item(match, draft)
    ends_in_word = bool(loose) and typed[-1:] == loose[-1][-1:]
    _words(loose, draft)
    typing = (
        match is not None
        and match["phrase"] is not None
        and not match["minus"]
        and bool(_OPEN.fullmatch(match.group()))
    )
    if (ends_in_word or typing) and draft.sought:
        draft.sought[-1] = replace(draft.sought[-1], last=True)
    return Query(
        sought=_each_once(draft.sought)[:MOST_WORDS],
        phrases=tuple(draft.phrases),
        typing=typing,
        excluded=tuple(draft.excluded[:MOST_WORDS]),
        excluded_phrases=tuple(draft.excluded_phrases),
        filters=tuple(draft.filters),
        number=typed_number(typed),
    )


def _item(match: re.Match[str], draft: _Draft) -> None:
    minus = bool(match["minus"])
    if match["field"]:
        name = FILTERS.get(match["field"].lower())
        value = match["quoted"] if match["quoted"] is not None else match["value"]
        if name:
            draft.filters.append((f"-{name}" if minus else name, folded(value)))
        else:
            _phrase_or_words(match.group().lstrip("-"), draft, minus=minus)
    elif match["phrase"] is not None:
        _phrase(match["phrase"], draft, minus=minus)
    else:
        _phrase_or_words(match["plain"], draft, minus=minus)


def _phrase_or_words(text: str, draft: _Draft, *, minus: bool) -> None:
    words = list(_sought(text))
    if minus:
        draft.excluded.extend(words)
    else:
        draft.sought.extend(words)


def _phrase(text: str, draft: _Draft, *, minus: bool) -> None:
    forms = tuple(word.form for word in split(text) if not word.whole)
    if minus and len(forms) > 1:
        draft.excluded_phrases.append(forms)
    elif minus:
        draft.excluded.extend(_sought(text))
    elif forms:
        draft.sought.extend(replace(word, literal=True) for word in _sought(text))
        draft.phrases.append(forms)


def _words(loose: Sequence[str], draft: _Draft) -> None:
    """Loose words in order; the longest run of them that is a document number becomes that number."""
    at = 0
    while at < len(loose):
        for end in range(min(len(loose), at + MOST_OF_NUMBER), at, -1):
            number = typed_number(" ".join(loose[at:end]))
            if number:
                draft.sought.append(Sought(number, number=True))
                at = end
                break
        else:
            draft.sought.extend(_dated(loose[at]) or _sought(loose[at]))
            at += 1


def _dated(text: str) -> tuple[Sought, ...]:
    """A date as papers write it, its month by name or by number: `22-05-2026` → 22 mei 2026."""
    match = _DATE.fullmatch(text)
    if not match:
        return ()
    day, month = str(int(match["day"])), int(match["month"])
    name = MONTHS[month - 1]
    return (Sought(day, day), Sought(name, name, (str(month), f"{month:02}")), Sought(match["year"], match["year"]))


def _sought(text: str) -> Iterator[Sought]:
    words = split(text)
    wholes = [word for word in words if word.whole]
    for word in words:
        if not word.whole:
            yield Sought(word.form, word.exact, tuple(whole.form for whole in wholes if _inside(word, whole)))


def _inside(word: Word, whole: Word) -> bool:
    return whole.span.covers(word.span)


def folded(text: str) -> str:
    """A value of a filter as values are compared: folded words with single hyphens between them."""
    return "-".join(filter(None, (fold(part) for part in re.split(r"[ /-]+", text))))


def _each_once(words: Sequence[Sought]) -> tuple[Sought, ...]:
    last = {(word.form, word.number): word for word in words}
    return tuple(last.values())
