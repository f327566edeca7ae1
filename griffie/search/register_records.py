"""The records of what is no paper: terms, persons, fracties, dossiers, and papers that are cited but not held."""

from collections.abc import Iterator

from griffie.citations.ids import dossier_of
from griffie.model.citation import Citation
from griffie.model.corpus import Linked, Reference
from griffie.model.register import CitedPaper, Fractie, Person, Term
from griffie.search.record import Origin, Record, Soort
from griffie.urls import cited_page, dossier_page, fractie_page, person_page, term_page


def register_records(linked: Linked) -> tuple[Record, ...]:
    """One record for each page that stands for a register entry or for a cited paper, in the order of their ids."""
    registers = linked.corpus.registers
    return (
        *map(_term, registers.begrippen),
        *map(_person, registers.personen),
        *map(_fractie, registers.fracties),
        *_dossiers(linked),
        *_cited(linked),
    )


def _term(term: Term) -> Record:
    url = term_page(term.id)
    title = f"{term.term} ({term.afkorting})" if term.afkorting else term.term
    return Record(url, Soort.BEGRIP, title, Origin(url), texts=(term.uitleg,), terms=term.forms)


def _person(person: Person) -> Record:
    url = person_page(person.id)
    offices = tuple(dict.fromkeys(office.functie for office in person.functies))
    return Record(url, Soort.PERSOON, person.naam, Origin(url), texts=offices, names=(person.naam, *person.vormen))


def _fractie(fractie: Fractie) -> Record:
    url = fractie_page(fractie.id)
    names = (fractie.naam, *fractie.vormen)
    return Record(url, Soort.FRACTIE, fractie.naam, Origin(url), names=names, fractie=fractie.naam)


def _dossiers(linked: Linked) -> Iterator[Record]:
    titles = {dossier.id: dossier for dossier in linked.corpus.registers.dossiers}
    keys = {key for paper in linked.corpus.papers.values() for key in paper.dossiers}
    keys.update(cited.removeprefix("dossier:") for cited in linked.cited if cited.startswith("dossier:"))
    for key in sorted(keys):
        dossier = titles.get(key)
        title = f"Dossier {key}" + (f": {dossier.kort or dossier.titel}" if dossier and dossier.titel else "")
        texts = (dossier.titel,) if dossier and dossier.titel else ()
        origin = Origin(dossier_page(key), dossiers=(key,))
        yield Record(dossier_page(key), Soort.DOSSIER, title, origin, texts=texts, numbers=(f"dossier:{key}",))


def _cited(linked: Linked) -> Iterator[Record]:
    known = {paper.id: paper for paper in linked.corpus.registers.stukken}
    for id_ in sorted(linked.cited):
        if id_ in linked.corpus.papers or id_.startswith("dossier:") or not cited_page(id_):
            continue
        yield _cited_paper(id_, known.get(id_), linked.cited[id_])


def _cited_paper(id_: str, known: CitedPaper | None, references: tuple[Reference, ...]) -> Record:
    named = [
        reference.located.mention.note
        for reference in references
        if isinstance(reference.located.mention, Citation) and reference.located.mention.note
    ]
    names = tuple(dict.fromkeys((*(known.namen if known else ()), *named)))
    number = id_.removeprefix("kst-")
    title = known.titel if known and known.titel else f"Stuk {number}" + (f": {names[0]}" if names else "")
    dossier = dossier_of(id_)
    origin = Origin(
        id=id_,
        titel=title,
        datum=known.datum.isoformat() if known and known.datum else "",
        soort=known.soort if known else "",
        dossiers=(dossier,) if dossier else (),
    )
    texts = (known.soort,) if known and known.soort else ()
    return Record(cited_page(id_), Soort.STUK, title, origin, texts=texts, numbers=(id_,), names=names)
