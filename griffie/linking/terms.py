"""Where a paper uses the terms of the glossary: the first use in every question, answer and passage.

Time is linear in the text: each word is looked up once. Abbreviations count only as written (`EDA` is not `eda`);
words count in any case and with the endings that Dutch adds without changing the word.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from griffie.linking.places import named_places
from griffie.model.corpus import TermPlace
from griffie.model.document import Body, Heading, Paper
from griffie.model.prose import MarkKind, Prose
from griffie.model.register import Term
from griffie.sentences import sentence_at
from griffie.text import Span

_WORD = re.compile(r"\w+")
_JOINT = re.compile(r"[\s\u00a0\u2009\u202f]+")
_DASH = "[-\u2010-\u2013]"
_APOSTROPHE = "['’‘]"
_INFLECTED_FROM = 4
"""Letters: a shorter word with an ending is too often another word (`kan`, `kans`)."""


@dataclass(frozen=True, slots=True)
class TermUse:
    """A stretch of a prose that uses a term."""

    n: int
    span: Span
    term: str
    """Id of the term."""


@dataclass(frozen=True, slots=True)
class _Form:
    pattern: re.Pattern[str]
    term: str
    length: int


TermIndex = Mapping[str, tuple[_Form, ...]]
"""Forms by their first word in lower case, longest first."""


def index_terms(terms: Iterable[Term]) -> TermIndex:
    """Build the lookup; a form that two terms claim belongs to the first of them by id."""
    found: dict[str, list[_Form]] = defaultdict(list)
    for term in sorted(terms, key=lambda term: term.id):
        for form in term.forms:
            first = _WORD.search(form)
            if first is not None:
                pattern = re.compile(_pattern(form[first.start() :]))
                for key in _keys(first.group(), alone=not _WORD.search(form, first.end())):
                    found[key].append(_Form(pattern, term.id, len(form)))
    return {word: tuple(sorted(forms, key=lambda form: -form.length)) for word, forms in found.items()}


def term_uses(paper: Paper, body: Body, terms: TermIndex) -> tuple[TermUse, ...]:
    """The first use of each term in each unit, in reading order; never inside a citation or a link of the source."""
    if not terms:
        return ()
    taken = _taken(paper)
    return tuple(use for unit, proses in _units(paper, body) for use in _first(_uses(proses, terms, taken)))


def term_places(paper: Paper, body: Body, terms: TermIndex) -> tuple[TermPlace, ...]:
    """For the pages of terms: which units of a paper use which term, with the sentence of the first use."""
    if not terms:
        return ()
    taken = _taken(paper)
    return tuple(
        _term_place(paper, unit, proses, use)
        for unit, proses in _units(paper, body)
        for use in _first(_uses(proses, terms, taken))
    )


def by_term(places: Iterable[TermPlace]) -> dict[str, tuple[TermPlace, ...]]:
    """Places gathered by term, in the order in which they come."""
    found: dict[str, list[TermPlace]] = defaultdict(list)
    for place in places:
        found[place.term].append(place)
    return {term: tuple(found[term]) for term in sorted(found)}


def _units(paper: Paper, body: Body) -> Iterator[tuple[str, tuple[Prose, ...]]]:
    """Questions, answers, passages and notes with their text; headings stay free of marks."""
    places = named_places(body)
    headings = {part.anchor for part in body.parts if isinstance(part, Heading)}
    for unit in paper.units:
        if unit.anchor in places and unit.anchor not in headings and not unit.shares:
            yield unit.anchor, places[unit.anchor].proses


def _uses(proses: Iterable[Prose], terms: TermIndex, taken: Mapping[int, list[Span]]) -> Iterator[TermUse]:
    for prose in proses:
        barred = [*taken.get(prose.n, ()), *(mark.span for mark in prose.marks if mark.kind is MarkKind.LINK)]
        at = 0
        for word in _WORD.finditer(prose.text):
            if word.start() < at:
                continue
            use = _use_at(prose, word, terms)
            if use and not any(use.span.overlaps(span) for span in barred):
                at = use.span.end
                yield use


def _use_at(prose: Prose, word: re.Match[str], terms: TermIndex) -> TermUse | None:
    for form in terms.get(word.group().casefold(), ()):
        match = form.pattern.match(prose.text, word.start())
        if match:
            return TermUse(prose.n, Span(*match.span()), form.term)
    return None


def _first(uses: Iterable[TermUse]) -> tuple[TermUse, ...]:
    seen: dict[str, TermUse] = {}
    for use in uses:
        seen.setdefault(use.term, use)
    return tuple(seen.values())


def _taken(paper: Paper) -> dict[int, list[Span]]:
    taken: dict[int, list[Span]] = defaultdict(list)
    for located in paper.mentions:
        taken[located.n].append(located.mention.span)
    return taken


def _term_place(paper: Paper, unit: str, proses: tuple[Prose, ...], use: TermUse) -> TermPlace:
    text = next(prose.text for prose in proses if prose.n == use.n)
    sentence = sentence_at(text, use.span.start)
    return TermPlace(use.term, paper.id, unit, sentence.of(text), use.span.moved(-sentence.start))


def _pattern(form: str) -> str:
    """A form as it may be printed: any white space between its words, any hyphen, its ending, a word's end."""
    parts = [re.escape(part) for part in _JOINT.split(form.strip())]
    text = re.sub("['’]", _APOSTROPHE, r"\s+".join(parts).replace(r"\-", _DASH))
    ending = _endings(form)
    if _is_abbreviation(form):
        return rf"{text}{ending}(?!\w)"
    return rf"(?i:{text}{ending})(?!\w)"


def _endings(form: str) -> str:
    if _is_abbreviation(form):
        return f"(?:{_APOSTROPHE}?s)?"
    last = _WORD.findall(form)[-1]
    if len(last) < _INFLECTED_FROM or not form[-1].isalpha():
        return ""
    return "n?s?" if last[-1] == "e" else f"(?:en|{_APOSTROPHE}?s)?"


def _keys(word: str, *, alone: bool) -> Iterator[str]:
    """First words under which a form is sought; when the form is one word, with its endings."""
    folded = word.casefold()
    yield folded
    if alone:
        yield from (folded + ending for ending in ("s", "en", "n", "ns"))


def _is_abbreviation(form: str) -> bool:
    """Whether a form is one word with a capital past its first letter: `IAMD`, `F-35`, `HHC`."""
    return form.isupper() or (" " not in form and any(char.isupper() for char in form[1:]))
