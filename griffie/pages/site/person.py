"""The page of a person: functions at the dates that sources show, and the papers that he or she signed."""

from dataclasses import dataclass
from datetime import date

from griffie import urls
from griffie.model.corpus import Linked
from griffie.model.register import Office, Person
from griffie.pages.frame import Frame, Meta, frame
from griffie.pages.names import cited_name
from griffie.pages.pointer import Pointer
from griffie.pages.site.fractie import fractie_name
from griffie.pages.site.holdings import Holdings, names_of
from griffie.pages.site.shelf import ShelfPaper, shelf_paper
from griffie.rendering.dutch import capital, date_words


@dataclass(frozen=True, slots=True)
class OfficeRow:
    """A function with the time for which it is known, and what shows it."""

    function: str
    when: str
    iso: str
    fractie: Pointer | None
    source: str


@dataclass(frozen=True, slots=True)
class SignedPaper:
    """A paper that the person signed, and as what."""

    paper: ShelfPaper
    function: str


@dataclass(frozen=True, slots=True)
class NamedIn:
    """A cited paper that carries the person's name: a motie."""

    name: str
    title: str
    href: str
    ref: str


@dataclass(frozen=True, slots=True)
class PersonView:
    """All that the page of a person shows."""

    frame: Frame
    id: str
    name: str
    forms: str
    registered: bool
    offices: tuple[OfficeRow, ...]
    signed: tuple[SignedPaper, ...]
    named: tuple[NamedIn, ...]


def person_view(linked: Linked, held: Holdings, person_id: str, base_url: str = "") -> PersonView:
    """Gather what is known of a person."""
    path = urls.person_page(person_id)
    known = _registered(linked, person_id)
    name = person_name(linked, held, person_id)
    return PersonView(
        frame=frame(
            linked.corpus.registers.site,
            path,
            title=f"{name}: functies en stukken",
            css="overzicht",
            meta=(
                Meta("description", f"Functies van {name}, met bron, en de stukken die door {name} zijn ondertekend."),
            ),
            base_url=base_url,
        ),
        id=person_id,
        name=name,
        forms=", ".join(form for form in names_of(known)[1:] if form) if known else "",
        registered=known is not None,
        offices=tuple(_office(linked, office, path) for office in _by_date(known)) if known else (),
        signed=tuple(_signed(linked, held, person_id, path)),
        named=tuple(_named(linked, known, path)) if known else (),
    )


def person_name(linked: Linked, held: Holdings, person_id: str) -> str:
    """The name of a person: the register's, else as signed."""
    known = _registered(linked, person_id)
    return known.naam if known else next(name for name, id_ in held.signatories.items() if id_ == person_id)


def _registered(linked: Linked, person_id: str) -> Person | None:
    return next((one for one in linked.corpus.registers.personen if one.id == person_id), None)


def _by_date(person: Person) -> list[Office]:
    """The newest first; what has no date at all comes last."""
    return sorted(person.functies, key=lambda one: -(one.op or one.van or one.tot or date.min).toordinal())


def _office(linked: Linked, office: Office, path: str) -> OfficeRow:
    fractie = (
        Pointer(fractie_name(linked, office.fractie), urls.relative(path, urls.fractie_page(office.fractie)))
        if office.fractie in {one.id for one in linked.corpus.registers.fracties}
        else None
    )
    first = office.op or office.van
    if office.op:
        when = f"op {date_words(office.op)}"
    else:
        since = f"vanaf {date_words(office.van)}" if office.van else ""
        until = f"tot {date_words(office.tot)}" if office.tot else ""
        when = " ".join(part for part in (since, until) if part)
    return OfficeRow(capital(office.functie), when, first.isoformat() if first else "", fractie, office.bron)


def _signed(linked: Linked, held: Holdings, person_id: str, path: str) -> list[SignedPaper]:
    found = []
    for id_ in held.persons[person_id]:
        paper = linked.corpus.papers[id_]
        functions = (one.functie for one in paper.ondertekenaars if held.signatories.get(one.naam) == person_id)
        found.append(SignedPaper(shelf_paper(linked, paper, path), next(functions, "")))
    return found


def _named(linked: Linked, person: Person, path: str) -> list[NamedIn]:
    """Cited papers whose registered names carry the surname as a word; only those that have a page here."""
    found = []
    surname = person.achternaam
    for entry in linked.corpus.registers.stukken if surname else ():
        said = " ".join((entry.titel, *entry.namen))
        if entry.id in linked.cited and f" {surname} " in f" {said.replace('-', ' ') if '-' not in surname else said} ":
            page = urls.cited_page(entry.id)
            if page:
                found.append(
                    NamedIn(cited_name(entry.id), entry.titel or entry.soort, urls.relative(path, page), entry.id)
                )
    return found
