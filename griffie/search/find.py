"""The search of a built site, in Python: the same index, the same rules and the same results as in the browser."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from griffie.search.evaluate import matching, scores
from griffie.search.excerpt import Excerpt, excerpt
from griffie.search.expand import Wanted, expand, telling
from griffie.search.filters import passes
from griffie.search.query import Query, parse
from griffie.search.record import Soort
from griffie.search.shelf import Shelf, Shown
from griffie.search.suggest import suggestion
from griffie.search.words import split

MOST_CHECKED = 400
"""Records whose text is looked at for a phrase, best first."""


@dataclass(frozen=True, slots=True)
class Result:
    """Something that was found."""

    url: str
    kind: str
    title: str
    score: float
    excerpt: str


@dataclass(frozen=True, slots=True)
class Answer:
    """What a query gives."""

    records: tuple[tuple[int, float], ...]
    """(record, score), best first; equal scores by falling number."""
    wanted: tuple[Wanted, ...] = ()
    some: bool = False
    """Whether no record has all words, and these have one or more of them."""
    suggestion: str = ""
    """What the reader may have meant, when no record has all words."""


def search(site: Path, words: str, *, limit: int = 20) -> tuple[Result, ...]:
    """What the search of the site in a folder finds, best first."""
    shelf = Shelf(site)
    answer = ask(shelf, words)
    marked = group_of(answer.wanted, shelf)
    return tuple(_result(shelf.shown(record), score, marked) for record, score in answer.records[:limit])


def ask(shelf: Shelf, typed: str) -> Answer:
    """All records that answer a query, in order."""
    query = parse(typed)
    wanted = tuple(expand(word, shelf) for word in telling(query.sought, shelf))
    found = scores(wanted, shelf)
    all_words = _with_all(found, wanted, shelf)
    kept = _kept(all_words, query, shelf)
    some = False
    if not kept and not all_words and len(wanted) > 1 and not query.phrases:
        kept, some = _kept(found, query, shelf), True
    if not wanted and query.filters:
        kept = _kept(dict.fromkeys(range(shelf.totals.records), 0.0), query, shelf)
    ordered = sorted(kept.items(), key=_rank)
    ordered = _number_first(ordered, query, shelf)
    return Answer(
        records=tuple(ordered),
        wanted=wanted,
        some=some and bool(ordered),
        suggestion="" if all_words else suggestion(query, shelf, typed),
    )


def group_of(wanted: Sequence[Wanted], shelf: Shelf) -> "dict[str, int]":
    """Which sought word each word of a text answers to."""
    groups: dict[str, int] = {}
    for number, one in enumerate(wanted):
        for form in one.forms:
            groups.setdefault(form, number)
        for term, _ in one.terms:
            entry = shelf.term(term)
            for form in entry.forms if entry else ():
                groups.setdefault(form, number)
    return groups


def _rank(found: tuple[int, float]) -> tuple[int, int]:
    """Best first; scores that differ by no more than the noise of adding them up are equal."""
    record, score = found
    return (-math.floor(score * 1e6 + 0.5), -record)


def _with_all(found: Mapping[int, float], wanted: Sequence[Wanted], shelf: Shelf) -> Mapping[int, float]:
    records = set(found)
    for one in wanted:
        records &= matching(one, shelf)
    return {record: score for record, score in found.items() if record in records}


def _kept(found: Mapping[int, float], query: Query, shelf: Shelf) -> Mapping[int, float]:
    for word in query.excluded:
        gone = matching(expand(word, shelf), shelf)
        found = {record: score for record, score in found.items() if record not in gone}
    if query.filters:
        found = {record: score for record, score in found.items() if passes(shelf.facts(record), query.filters)}
    if query.phrases or query.excluded_phrases:
        best = sorted(found.items(), key=_rank)[:MOST_CHECKED]
        found = {record: score for record, score in best if _reads(shelf.shown(record), query)}
    return found


def _reads(shown: Shown, query: Query) -> bool:
    texts = [shown.titel, *("".join(sentences) for sentences in shown.paragraphs)]
    said = [" ".join(("", *(word.form for word in split(text) if not word.whole), "")) for text in texts]

    def says(phrase: Sequence[str]) -> bool:
        return any(" ".join(("", *phrase, "")) in text for text in said)

    return all(map(says, query.phrases)) and not any(map(says, query.excluded_phrases))


def _number_first(ordered: list[tuple[int, float]], query: Query, shelf: Shelf) -> list[tuple[int, float]]:
    """A document number that was typed puts what bears it on top, a dossier or paper before what mentions it."""
    if not query.number:
        return ordered
    own = {Soort.STUK, Soort.DOSSIER}
    bears = {
        record
        for record, _ in ordered
        if (facts := shelf.facts(record)).soort in own and bears_number(facts.origin.id, query.number)
    }
    return [*(item for item in ordered if item[0] in bears), *(item for item in ordered if item[0] not in bears)]


def bears_number(id_: str, number: str) -> bool:
    """Whether a paper or dossier page is what a canonical number names."""
    plain = id_.lower().removeprefix("kst-").removeprefix("dossier/").removesuffix(".html")
    return plain == number


def _result(shown: Shown, score: float, groups: Mapping[str, int]) -> Result:
    found: Excerpt = excerpt(shown.paragraphs, lambda form: groups.get(form, -1))
    title = shown.titel
    if shown.soort not in {Soort.STUK, Soort.DOSSIER, Soort.BEGRIP, Soort.PERSOON, Soort.FRACTIE}:
        title = f"{title} – {shown.origin.titel}"
    return Result(shown.url, shown.soort.value, title, round(score, 3), found.text)
