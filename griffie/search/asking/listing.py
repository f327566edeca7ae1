"""What a reader in the terminal gets: the same results, excerpts and notices as on the page, as values."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from griffie.search.asking.excerpt import Excerpt, excerpt
from griffie.search.asking.expand import MANY
from griffie.search.asking.find import Answer, ask, bears_number, group_of, literal_forms, to_mark, together
from griffie.search.asking.notices import Notice, absent, as_told, called, elsewhere, official, remarks, ways_on
from griffie.search.asking.query import parse
from griffie.search.index.shelf import Shelf, Shown
from griffie.search.record import Soort

_OWN_PAGE = frozenset({Soort.STUK, Soort.DOSSIER, Soort.BEGRIP, Soort.PERSOON, Soort.FRACTIE})


@dataclass(frozen=True, slots=True)
class Result:
    """Something that was found."""

    url: str
    kind: str
    heading: str
    """Its own name: `Antwoord 12`."""
    paper: str
    """Title of the paper that it stands in; empty for what has a page of its own."""
    number: str
    """Of a paper with a number of its own: `Kamerstuk 36800-X, nr. 34`."""
    fractie: str
    date: str
    """`2026-06-15`; empty for what has no date."""
    score: float
    excerpt: Excerpt
    whole: bool
    """Whether it has all words of the query."""

    @property
    def title(self) -> str:
        """Its name, with the paper that it stands in."""
        return f"{self.heading} – {self.paper}" if self.paper else self.heading


@dataclass(frozen=True, slots=True)
class Finds:
    """The best results of a query, and all that must be said about them."""

    results: tuple[Result, ...]
    heads: tuple[Notice, ...] = ()
    """What is told above the results."""
    total: str = ""
    """How many places in how many papers; empty when nothing was found."""
    divided: bool = False
    """Whether behind the results with all words stand some with a part of them."""
    feet: tuple[Notice, ...] = ()
    """What is told below the results, or instead of them."""
    some: bool = False
    """Whether nothing has all words, and these results have one or more of them."""
    suggestion: str = ""
    """What the reader may have meant, when no record has all words."""
    corrected: bool = False
    """Whether nothing has all words as typed and these results answer the suggestion."""


def search(site: Path, words: str, *, limit: int = 20) -> tuple[Result, ...]:
    """What the search of the site in a folder finds, best first."""
    return look(site, words, limit=limit).results


def look(site: Path, words: str, *, limit: int = 20) -> Finds:
    """The same, with what must be said about it; a question and its answers are one result, the best of them."""
    shelf = Shelf(site)
    answer = ask(shelf, words)
    if not answer.records:
        return Finds((), remarks(words), feet=_nothing(words, answer, shelf), suggestion=answer.suggestion)
    results = _results(answer, shelf, limit)
    feet = (
        Notice("Deze woordgroep is nagezocht in de vindplaatsen die het best passen; een woord erbij zoekt verder."),
    )
    return Finds(
        results,
        (*remarks(words), *_heads(words, answer, results, shelf)),
        _total(answer, shelf),
        divided=0 < answer.whole < len(answer.records),
        feet=feet if answer.more else (),
        some=answer.some,
        suggestion=answer.suggestion,
        corrected=answer.corrected,
    )


def _results(answer: Answer, shelf: Shelf, limit: int) -> tuple[Result, ...]:
    groups, literal = group_of(answer.wanted, shelf), literal_forms(answer.wanted, shelf)
    results: dict[str, Result] = {}
    retold: set[str] = set()
    for place, (record, score) in enumerate(answer.records):
        full = len(results) == limit
        if full and shelf.totals.records >= MANY:  # in a small corpus a paper itself is looked for further down
            break
        shown, about = shelf.shown(record), shelf.facts(record).origin.betreft
        key = together(shown.url, about)
        if (key in retold and not about) or (key not in results and not full):
            results[key] = _result(shown, score, to_mark(shown, groups, literal), whole=place < answer.whole)
            (retold.add if about else retold.discard)(key)
    return tuple(results.values())


def _result(shown: Shown, score: float, groups: Mapping[str, int], *, whole: bool) -> Result:
    return Result(
        url=shown.url,
        kind=shown.soort.value,
        heading=shown.titel,
        paper="" if shown.soort in _OWN_PAGE else shown.origin.titel,
        number=called(shown.origin.id) if shown.soort is Soort.STUK and shown.origin.id.startswith("kst-") else "",
        fractie=shown.fractie,
        date=shown.origin.datum,
        score=round(score, 3),
        excerpt=excerpt(shown.paragraphs, groups),
        whole=whole,
    )


def _heads(words: str, answer: Answer, results: tuple[Result, ...], shelf: Shelf) -> tuple[Notice, ...]:
    query = parse(words)
    meant = Notice("Bedoelde u", query=answer.suggestion)
    if answer.corrected:
        found = "Dit heeft een deel van die woorden:" if answer.some else "Dit is daarvoor gevonden:"
        return (Notice(f"Niets gevonden voor ‘{as_told(words)}’."), meant, Notice(found))
    if answer.some:
        some = Notice("Geen stuk bevat alle woorden; hieronder de stukken met één of meer ervan.")
        told = (some, *absent(query, shelf), *elsewhere(query, answer, shelf))
        return (*told, meant) if answer.suggestion else told
    number = query.number
    if number and not bears_number(results[0].url.removesuffix(".html"), number):
        unheld = Notice("Dit nummer zelf staat niet in deze uitgave; dit zijn de plaatsen die het noemen.")
        return (unheld, *official(number))
    return elsewhere(query, answer, shelf)


def _total(answer: Answer, shelf: Shelf) -> str:
    """The count as the page gives it: of places, and of the papers they stand in."""
    least, whole, every = "minstens " if answer.more else "", answer.whole, len(answer.records)
    if 0 < whole < every:
        return f"{least}{_places(whole)} met alle woorden, {_grouped(every - whole)} met een deel ervan"
    ids = {shelf.facts(record).origin.id for record, _ in answer.records}
    papers = sum(1 for id_ in ids if not id_.endswith(".html"))
    within = f" in {_grouped(papers)} {'stuk' if papers == 1 else 'stukken'}" if papers else ""
    return f"{least}{_places(every)}{within}"


def _places(number: int) -> str:
    return f"{_grouped(number)} {'vindplaats' if number == 1 else 'vindplaatsen'}"


def _grouped(number: int) -> str:
    return f"{number:,}".replace(",", ".")


def _nothing(words: str, answer: Answer, shelf: Shelf) -> tuple[Notice, ...]:
    query = parse(words)
    if not query.sought and not query.filters:
        refused = query.excluded or query.excluded_phrases
        refusal = "Een streepje sluit een woord uit; typ ook een woord dat wel voorkomt."
        return (Notice(refusal if refused else "Daar staat geen woord of nummer in."),)
    meant = (Notice("Bedoelde u", query=answer.suggestion),) if answer.suggestion else ()
    away = official(query.number) if query.number else ()
    gone = absent(query, shelf)
    return (Notice(f"Niets gevonden voor ‘{as_told(words)}’."), *gone, *meant, *ways_on(words, shelf), *away)
