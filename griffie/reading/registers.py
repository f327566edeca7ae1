"""Reading the registers: the small YAML files that say who and what occurs in papers."""

from collections.abc import Callable, Container, Iterable, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Generic, Protocol, TypeVar

from griffie.model.register import (
    AddressException,
    CitedPaper,
    Dossier,
    Fractie,
    Law,
    Office,
    Person,
    Registers,
    SiteConfig,
    Term,
)
from griffie.problems import Problem, did_you_mean
from griffie.reading.fields import Decoder, Fields, Value, choice, compose, day, listed, matching, record, text
from griffie.reading.findings import Findings
from griffie.reading.front_matter import KAMERS, dossier
from griffie.reading.source import Source
from griffie.text import Span

TERM_KEYS = ("id", "term", "afkorting", "vormen", "uitleg", "bron", "zie")
PERSON_KEYS = ("id", "naam", "achternaam", "voorletters", "vormen", "functies")
OFFICE_KEYS = ("functie", "op", "van", "tot", "fractie", "bron")
FRACTIE_KEYS = ("id", "naam", "vormen", "kamers")
DOSSIER_KEYS = ("id", "titel", "kort")
CITED_KEYS = ("id", "soort", "titel", "datum", "namen")
LAW_KEYS = ("id", "naam", "vormen")
EXCEPTION_KEYS = ("id", "adres", "reden")
SITE_KEYS = ("naam", "omschrijving", "redactie", "contact", "licentie", "inleiding")

_name_id = matching(r"[a-z0-9]+(?:-[a-z0-9]+)*", "een id", "dilan-yesilgoz-zegerius")
_cited_id = matching(r"[A-Za-z0-9:.()]+(?:-[A-Za-z0-9:.()]+)*", "een id", "kst-36800-X-34 of 2026D28253")
_address_or_none = matching(r"https?://\S+|geen", "een adres", "https://www.example.nl/stuk, of het woord geen")
_law_id = matching(r"BWB[RV][0-9]{7}", "de id van een wet", "BWBR0001840")


class _Entry(Protocol):
    @property
    def id(self) -> str: ...


R = TypeVar("R", bound=_Entry)


def read_registers(sources: Iterable[Source]) -> tuple[Registers, tuple[Problem, ...]]:
    """Read all registers that there are; an entry that is wrong is told and left out."""
    files = {PurePosixPath(source.path).name: Findings(source.path, source.text) for source in sources}
    begrippen = _register(files, "begrippen.yaml", TERM_KEYS, _term, lambda one: one.forms)
    personen = _register(files, "personen.yaml", PERSON_KEYS, _person, lambda one: (one.naam, *one.vormen))
    fracties = _register(files, "fracties.yaml", FRACTIE_KEYS, _fractie, lambda one: (one.naam, *one.vormen))
    _check_terms(begrippen)
    _check_offices(personen, {entry.value.id for entry in fracties})
    registers = Registers(
        begrippen=_sorted(begrippen),
        personen=_sorted(personen),
        fracties=_sorted(fracties),
        dossiers=_sorted(_register(files, "dossiers.yaml", DOSSIER_KEYS, _dossier)),
        stukken=_sorted(_register(files, "stukken.yaml", CITED_KEYS, _cited)),
        wetten=_sorted(_register(files, "wetten.yaml", LAW_KEYS, _law, lambda one: (one.naam, *one.vormen))),
        uitzonderingen=_sorted(_register(files, "uitzonderingen.yaml", EXCEPTION_KEYS, _exception)),
        site=_site(files.get("site.yaml")),
    )
    return registers, tuple(problem for name in sorted(files) for problem in files[name].problems)


# ---- one register -----------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Placed(Generic[R]):
    """An entry and where it stands."""

    value: R
    fields: Fields


def _register(
    files: Mapping[str, Findings],
    name: str,
    keys: tuple[str, ...],
    decode: Callable[[Fields], R | None],
    forms: Callable[[R], Iterable[str]] = lambda _: (),
) -> tuple[_Placed[R], ...]:
    """The entries of a file; of two with one id the first holds."""
    findings = files.get(name)
    whole = compose(findings, Span(0, len(findings.text))) if findings else None
    if findings is None or whole is None:
        return ()
    entries: dict[str, _Placed[R]] = {}
    owners: dict[str, str] = {}
    for placed in listed(_placed(keys, decode))(whole) or ():
        entry = placed.value
        if entry.id in entries:
            findings.tell("R101", placed.fields.span("id"), f"er is al een ingang {entry.id}")
            continue
        entries[entry.id] = placed
        for form in dict.fromkeys(forms(entry)):
            owner = owners.setdefault(form, entry.id)
            if owner != entry.id:
                findings.tell("R102", placed.fields.span("id"), f"de vorm ‘{form}’ hoort ook bij de ingang {owner}")
    return tuple(entries.values())


def _placed(keys: tuple[str, ...], decode: Callable[[Fields], R | None]) -> Decoder[_Placed[R]]:
    def decode_placed(value: Value) -> _Placed[R] | None:
        fields = record(value, keys)
        decoded = decode(fields) if fields else None
        return _Placed(decoded, fields) if fields and decoded is not None else None

    return decode_placed


def _sorted(entries: Iterable[_Placed[R]]) -> tuple[R, ...]:
    return tuple(sorted((entry.value for entry in entries), key=lambda one: one.id))


def _site(findings: Findings | None) -> SiteConfig:
    whole = compose(findings, Span(0, len(findings.text))) if findings else None
    fields = record(whole, SITE_KEYS) if whole else None
    if fields is None:
        return SiteConfig()
    return SiteConfig(fields.get("naam", text, "Griffie"), *(fields.get(key, text, "") for key in SITE_KEYS[1:]))


# ---- one entry --------------------------------------------------------------------------------------------------


def _term(fields: Fields) -> Term | None:
    identity, term, uitleg = fields.need("id", _name_id), fields.need("term", text), fields.need("uitleg", text)
    afkorting, bron = fields.get("afkorting", text, ""), fields.get("bron", text, "")
    vormen, zie = fields.get("vormen", listed(text), ()), fields.get("zie", listed(text), ())
    if identity is None or term is None or uitleg is None:
        return None
    return Term(identity, term, uitleg, afkorting, vormen, bron, zie)


def _person(fields: Fields) -> Person | None:
    identity, naam = fields.need("id", _name_id), fields.need("naam", text)
    achternaam, voorletters = fields.get("achternaam", text, ""), fields.get("voorletters", text, "")
    vormen, functies = fields.get("vormen", listed(text), ()), fields.get("functies", listed(_office), ())
    if identity is None or naam is None:
        return None
    return Person(identity, naam, achternaam, voorletters, vormen, functies)


def _office(value: Value) -> Office | None:
    fields = record(value, OFFICE_KEYS)
    functie = fields.need("functie", text) if fields else None
    if fields is None or functie is None:
        return None
    op, van, tot = fields.get("op", day, None), fields.get("van", day, None), fields.get("tot", day, None)
    if van and tot and tot < van:
        value.findings.tell("R104", fields.span("tot"), f"{functie} eindigt op {tot}, voor het begin op {van}")
    return Office(functie, op, van, tot, fields.get("fractie", text, ""), fields.get("bron", text, ""))


def _fractie(fields: Fields) -> Fractie | None:
    identity, naam = fields.need("id", _name_id), fields.need("naam", text)
    vormen, kamers = fields.get("vormen", listed(text), ()), fields.get("kamers", listed(choice(*KAMERS[:2])), ())
    return Fractie(identity, naam, vormen, kamers) if identity and naam else None


def _dossier(fields: Fields) -> Dossier | None:
    identity = fields.need("id", dossier)
    titel, kort = fields.get("titel", text, ""), fields.get("kort", text, "")
    return Dossier(identity, titel, kort) if identity else None


def _cited(fields: Fields) -> CitedPaper | None:
    identity = fields.need("id", _cited_id)
    soort, titel = fields.get("soort", text, ""), fields.get("titel", text, "")
    datum, namen = fields.get("datum", day, None), fields.get("namen", listed(text), ())
    return CitedPaper(identity, soort, titel, datum, namen) if identity else None


def _law(fields: Fields) -> Law | None:
    identity, naam = fields.need("id", _law_id), fields.need("naam", text)
    vormen = fields.get("vormen", listed(text), ())
    return Law(identity, naam, vormen) if identity and naam else None


def _exception(fields: Fields) -> AddressException | None:
    identity, adres = fields.need("id", _cited_id), fields.need("adres", _address_or_none)
    reden = fields.get("reden", text, "")
    return AddressException(identity, adres, reden) if identity and adres else None


# ---- what must agree --------------------------------------------------------------------------------------------


def _check_terms(terms: Iterable[_Placed[Term]]) -> None:
    entries = tuple(terms)
    known = {entry.value.id for entry in entries}
    for entry in entries:
        for other in entry.value.zie:
            if other not in known:
                findings = entry.fields.whole.findings
                findings.tell(
                    "R103", entry.fields.span("zie"), f"er is geen begrip {other}", did_you_mean(other, known)
                )


def _check_offices(persons: Iterable[_Placed[Person]], fracties: Container[str]) -> None:
    for entry in persons:
        for office in entry.value.functies:
            if office.fractie and office.fractie not in fracties:
                message = f"fractie {office.fractie} staat niet in fracties.yaml"
                entry.fields.whole.findings.tell("R105", entry.fields.span("functies"), message)
