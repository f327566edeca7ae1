"""What the site holds, by dossier, fractie and person: lookups that overviews share, built once for a whole site."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from griffie import urls
from griffie.citations.ids import dossier_of
from griffie.model.corpus import Corpus, Linked
from griffie.model.document import Paper
from griffie.model.register import Person
from griffie.pages.site.lines import Line, lines


@dataclass(frozen=True, slots=True)
class Holdings:
    """Ids of papers by what they belong to; lists of papers run from new to old."""

    newest: tuple[str, ...]
    """All papers held, newest first."""
    dossiers: Mapping[str, tuple[str, ...]]
    """Papers held by dossier, in the order of dossiers; empty for a dossier that is only named or registered."""
    named: Mapping[str, tuple[str, ...]]
    """By dossier: what is cited of it and not held, in the order of numbers."""
    fracties: Mapping[str, tuple[str, ...]]
    """By slug of a fractie: the papers in which it has a part."""
    persons: Mapping[str, tuple[str, ...]]
    """By id of a person: the papers that he or she signed."""
    signatories: Mapping[str, str]
    """By name as signed: id of the person."""
    references: int
    """Printed in all papers together."""
    lines: Mapping[str, tuple[Line, ...]]
    """Who cites it, by what is cited."""
    cites: Mapping[str, tuple[Line, ...]]
    """What it cites, by the paper that cites."""
    cited: tuple[str, ...]
    """Ids that are cited, not held, and have a page that gathers who cites them."""


def holdings(linked: Linked) -> Holdings:
    """Turn a corpus into its overviews; linear in the corpus, but for sorting."""
    corpus = linked.corpus
    newest = tuple(sorted(corpus.papers, key=lambda id_: (-corpus.papers[id_].datum.toordinal(), id_)))
    papers = tuple(corpus.papers[id_] for id_ in newest)
    cited = tuple(id_ for id_ in linked.cited if _has_own_page(id_, corpus))
    named = _grouped((key, id_) for id_ in cited if (key := dossier_of(id_)))
    whole = (id_.removeprefix("dossier:") for id_ in linked.cited if id_.startswith("dossier:"))
    held = _grouped((key, paper.id) for paper in papers for key in dossiers_of(paper))
    keys = {*held, *named, *whole, *(dossier.id for dossier in corpus.registers.dossiers)}
    ids = dict(_persons(corpus))
    drawn = lines(linked)
    signed = _grouped((ids[one.naam], paper.id) for paper in papers for one in paper.ondertekenaars if one.naam)
    return Holdings(
        newest=newest,
        dossiers={key: held.get(key, ()) for key in sorted(keys, key=dossier_order)},
        named={key: tuple(sorted(named[key], key=number_order)) for key in sorted(named)},
        fracties=_fracties(papers, corpus),
        persons={id_: signed.get(id_, ()) for id_ in sorted({*signed, *(one.id for one in corpus.registers.personen)})},
        signatories=ids,
        references=sum(map(len, linked.references.values())),
        lines=drawn.to,
        cites=drawn.of,
        cited=cited,
    )


def dossiers_of(paper: Paper) -> tuple[str, ...]:
    """The dossiers that a paper belongs to: those it says, and the one of its own number."""
    own = dossier_of(paper.id)
    return tuple(dict.fromkeys((*paper.dossiers, *((own,) if own else ()))))


def dossier_order(key: str) -> tuple[int, str]:
    """Dossiers by number, then by chapter; those of the Eerste Kamer itself (roman) after all others."""
    number, _, rest = key.partition("-")
    return (int(number), rest) if number.isdigit() else (10**6, key)


def number_order(id_: str) -> tuple[tuple[int, str], ...]:
    """Papers of a dossier by number: `kst-28676-9` before `kst-28676-10`."""
    return tuple((int(part), "") if part.isdigit() else (0, part) for part in id_.split("-"))


def _has_own_page(id_: str, corpus: Corpus) -> bool:
    return id_ not in corpus.papers and not id_.startswith("dossier:") and bool(urls.cited_page(id_))


def _fracties(papers: Iterable[Paper], corpus: Corpus) -> dict[str, tuple[str, ...]]:
    found = _grouped((fractie, paper.id) for paper in papers for fractie in paper.tally.fracties)
    known = (fractie.id for fractie in corpus.registers.fracties)
    return {slug: found.get(slug, ()) for slug in sorted({*found, *known})}


def _persons(corpus: Corpus) -> Iterator[tuple[str, str]]:
    """(name as signed, id): the register's person of that name, else a slug of the name."""
    known = {form: person.id for person in corpus.registers.personen for form in names_of(person)}
    for paper in corpus.papers.values():
        for one in paper.ondertekenaars:
            if one.naam:
                yield one.naam, known.get(one.naam) or urls.slug(one.naam)


def names_of(person: Person) -> tuple[str, ...]:
    """All forms of a person's name."""
    return (person.naam, *person.vormen)


def _grouped(pairs: Iterable[tuple[str, str]]) -> dict[str, tuple[str, ...]]:
    groups: dict[str, dict[str, None]] = defaultdict(dict)
    for key, value in pairs:
        groups[key].setdefault(value)
    return {key: tuple(values) for key, values in groups.items()}
