"""The search of a built site, in Python: the same index, the same rules and the same results as in the browser."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial

from griffie.search.analysis.words import split
from griffie.search.asking.evaluate import matching, scores
from griffie.search.asking.expand import MANY, Wanted, all_wanted, expand, firm, is_alike
from griffie.search.asking.filters import passes
from griffie.search.asking.query import Query, parse
from griffie.search.asking.suggest import suggestion
from griffie.search.asking.weighing import Found, by_share, having, rank, texts, weighed
from griffie.search.index.shelf import Shelf, Shown
from griffie.search.record import Soort
from griffie.urls import paper_page

_QUESTION = re.compile(r"(#|-)(?:vraag|antwoord)-(\d+)[a-z]?$", re.ASCII)
MOST_CHECKED = 400
"""Records of a large corpus whose text is looked at for a phrase, best first."""

SENTENCE = 3
"""From so many words on a reader asks a question, and not every word of it needs to stand in the answer."""
ENOUGH = 10
"""So many records with all words are enough: none with fewer are shown behind them."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What a query gives."""

    records: tuple[tuple[int, float], ...]
    """(record, score), best first; equal scores by falling number."""
    wanted: tuple[Wanted, ...] = ()
    whole: int = 0
    """How many of them, the first, have all words; those behind have one or more."""
    suggestion: str = ""
    """What the reader may have meant, when no record has all words."""
    corrected: bool = False
    """Whether nothing has all words as typed and these records answer the suggestion; a reader is told so."""
    more: bool = False
    """Whether what was said literally was looked for in the best records only (`MOST_CHECKED`)."""

    @property
    def some(self) -> bool:
        """Whether no record has all words, and these have one or more of them."""
        return bool(self.records) and not self.whole


def together(url: str, about: str = "") -> str:
    """The address of the question for a question and for each of its answers; other addresses as they are.

    What a summary tells again stands with what it is `about`: an answer and the editors' words for it are one result,
    and the answer itself is shown.
    """
    _, mark, anchor = url.partition("#")
    own = f"{paper_page(about)}{mark}{anchor}" if about and mark else url
    return _QUESTION.sub(r"\1vraag-\2", own)


def ask(shelf: Shelf, typed: str) -> Answer:
    """All records that answer a query, in order."""
    query = parse(typed)
    answer, complete = _answer(query, shelf)
    if complete:
        return answer
    meant = suggestion(query, shelf, typed)
    if meant:
        corrected, complete = _answer(parse(meant), shelf)
        if corrected.records and (complete or not answer.records):
            return replace(corrected, suggestion=meant, corrected=True)
    return replace(answer, suggestion=meant)


def _answer(query: Query, shelf: Shelf) -> tuple[Answer, bool]:
    """What a query gives, and whether any record has all its words.

    In a large corpus words that mean about the same lie in many files, and the word itself is enough: they are asked
    only when no record has all words as typed.
    """
    if shelf.totals.records >= MANY:
        answer, complete = _looked(query, shelf, alike=False)
        if complete:
            return answer, complete
    return _looked(query, shelf, alike=True)


def _looked(query: Query, shelf: Shelf, *, alike: bool) -> tuple[Answer, bool]:
    wanted = tuple(firm(one, shelf) for one in all_wanted(query.sought, shelf, alike=alike))
    found = scores(wanted, shelf)
    words = having(wanted, shelf)
    all_words = {record: score for record, score in found.items() if all(record in any_ for any_, _ in words)}
    told = by_share(found, words, shelf) if len(wanted) > 1 else Found(found, (1.0,))
    anew = partial(_anew, found=told, wanted=wanted, shelf=shelf)
    kept, more = _kept(told.only(all_words), query, shelf)
    if not wanted and query.filters:
        kept, more = _kept(dict.fromkeys(shelf.records(), 0.0), query, shelf)
    ordered = _number_first(sorted(anew(kept).items(), key=rank), query, shelf)
    rest: list[tuple[int, float]] = []
    if _looks_further(query, len(wanted), len(all_words), len(ordered)):
        some, unseen = _kept(told.only(record for record in found if record not in all_words), query, shelf)
        rest, more = sorted((some if ordered else anew(some)).items(), key=rank), more or unseen
    return Answer((*ordered, *rest), wanted, whole=len(ordered), more=more), bool(all_words)


def _anew(kept: Mapping[int, float], found: Found, wanted: Sequence[Wanted], shelf: Shelf) -> Mapping[int, float]:
    """The scores of what was kept, weighed anew when there is more than one word."""
    if len(wanted) < 2:  # noqa: PLR2004 - one word stands near nothing
        return kept
    numbers = _answered(wanted, shelf)
    return weighed(kept, found, shelf, partial(_place, shelf=shelf), lambda form: numbers.get(form, ()))


def _answered(wanted: Sequence[Wanted], shelf: Shelf) -> Mapping[str, Sequence[int]]:
    """The sought words that each word of a text answers to: "doelselectie" to both of "doelwitten kiezen"."""
    found: dict[str, list[int]] = {}
    for number, one in enumerate(wanted):
        for form in one.forms.union(*(_forms(term, shelf) for term, _ in one.terms)):
            found.setdefault(form, []).append(number)
    return found


def _place(record: int, shelf: Shelf) -> str:
    return together(shelf.shown(record).url, shelf.facts(record).origin.betreft)


def _looks_further(query: Query, words: int, complete: int, kept: int) -> bool:
    """Whether records that have only some of the words are shown as well, behind those that have all."""
    if query.phrases or words < 2:  # noqa: PLR2004 - of one word none is left out
        return False
    return not complete or (words >= SENTENCE and kept < ENOUGH)


def group_of(wanted: Sequence[Wanted], shelf: Shelf) -> "dict[str, int]":
    """Which sought word each word of a text answers to."""
    groups: dict[str, int] = {}
    for number, one in enumerate(wanted):
        for form in one.forms:
            groups.setdefault(form, number)
        for term, _ in one.terms:
            groups |= {form: groups.get(form, number) for form in _forms(term, shelf) if not is_alike(term)}
    for number, one in enumerate(wanted):
        for term, _ in one.terms:
            groups |= {form: groups.get(form, number) for form in _forms(term, shelf)}
    return groups


def literal_forms(wanted: Sequence[Wanted], shelf: Shelf) -> frozenset[str]:
    """The forms of what was typed, without words that mean about the same."""
    return frozenset().union(
        *(one.forms for one in wanted),
        *(_forms(term, shelf) for one in wanted for term, _ in one.terms if not is_alike(term)),
    )


def to_mark(shown: Shown, groups: Mapping[str, int], literal: frozenset[str]) -> Mapping[str, int]:
    """The groups to mark in a record: where it has the word itself, not those that mean about the same."""
    said = {word.form for text in texts(shown) for word in split(text) if not word.whole}
    own = {group for form, group in groups.items() if form in literal and form in said}
    return {form: group for form, group in groups.items() if form in literal or group not in own}


def _forms(term: str, shelf: Shelf) -> tuple[str, ...]:
    entry = shelf.term(term)
    return entry.forms if entry else ()


def _kept(found: Mapping[int, float], query: Query, shelf: Shelf) -> tuple[Mapping[int, float], bool]:
    """The records that pass, and whether there may be more: in a large corpus not every text is looked at."""
    more = False
    for word in query.excluded:
        gone = matching(expand(word, shelf).terms, shelf)
        found = {record: score for record, score in found.items() if record not in gone}
    if query.filters:
        found = {record: score for record, score in found.items() if passes(shelf.facts(record), query.filters)}
    if query.phrases or query.excluded_phrases:
        best = sorted(found.items(), key=rank)[: MOST_CHECKED if shelf.totals.records >= MANY else None]
        more = len(best) < len(found)
        found = {record: score for record, score in best if _reads(shelf.shown(record), query)}
    return found, more


def _reads(shown: Shown, query: Query) -> bool:
    said = [" ".join(("", *(word.form for word in split(text) if not word.whole), "")) for text in texts(shown)]

    def says(phrase: Sequence[str], end: str = " ") -> bool:
        return any(" ".join(("", *phrase)) + end in text for text in said)

    *closed, last = query.phrases or ((),)
    return (
        all(map(says, closed))
        and says(last, "" if query.typing else " ")
        and not any(map(says, query.excluded_phrases))
    )


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
