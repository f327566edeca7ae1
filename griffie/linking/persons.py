"""Who signed what, in which function at the time, and what a fractie asked: lookups for pages about people."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from griffie.model.corpus import Corpus
from griffie.model.document import Paper, Unit, UnitKind
from griffie.model.register import Office, Person


@dataclass(frozen=True, slots=True)
class Signed:
    """A paper that someone signed."""

    paper: str
    functie: str
    """As the paper prints it: what someone was then, whatever they are now."""


def signed(corpus: Corpus) -> dict[str, tuple[Signed, ...]]:
    """By id of a person: what they signed, newest first. Names that the register does not have are left out."""
    persons = {name: person.id for person in corpus.registers.personen for name in (person.naam, *person.vormen)}
    found: dict[str, list[Signed]] = defaultdict(list)
    for paper in _newest_first(corpus.papers.values()):
        for signatory in paper.ondertekenaars:
            if signatory.naam in persons:
                found[persons[signatory.naam]].append(Signed(paper.id, signatory.functie))
    return {person: tuple(dict.fromkeys(found[person])) for person in sorted(found)}


def offices_at(person: Person, day: date) -> tuple[Office, ...]:
    """The functions that the register shows someone to have had on a day.

    A function seen at one date (`op`) proves nothing about another day.
    """
    return tuple(
        office
        for office in person.functies
        if office.op == day
        or (
            (office.van is not None or office.tot is not None)
            and (office.van is None or office.van <= day)
            and (office.tot is None or day <= office.tot)
        )
    )


def asked(corpus: Corpus) -> dict[str, tuple[tuple[str, Unit], ...]]:
    """By slug of a fractie: (paper, question) of what it asked, newest paper first, in reading order within it.

    Summaries tell the same questions again and are left out.
    """
    found: dict[str, list[tuple[str, Unit]]] = defaultdict(list)
    for paper in _newest_first(corpus.papers.values()):
        for unit in () if paper.is_summary else paper.units:
            if unit.kind is UnitKind.VRAAG and unit.fractie:
                found[unit.fractie].append((paper.id, unit))
    return {fractie: tuple(found[fractie]) for fractie in sorted(found)}


def _newest_first(papers: Iterable[Paper]) -> list[Paper]:
    return sorted(sorted(papers, key=lambda paper: paper.id), key=lambda paper: paper.datum, reverse=True)
