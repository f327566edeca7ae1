"""The front matter of a file, and what that of a paper says."""

import re
from dataclasses import dataclass, replace
from datetime import date, timedelta

from griffie.model.document import Answers, Paper, Provenance, Repair, Signatory
from griffie.reading.fields import (
    Fields,
    Value,
    choice,
    compose,
    day,
    listed,
    matching,
    number,
    record,
    text,
)
from griffie.reading.findings import Findings
from griffie.text import Span

PAPER_KEYS = (
    "id soort titel datum datumsoort kamer vergaderjaar dossiers ondernummer afzender aan ondertekenaars kenmerken "
    "beantwoordt betreft officieel bron"
).split()
BRON_KEYS = "bestand sha256 formaat importeur url opgehaald afdruk kop weggelaten herstel twijfel".split()
DATUMSOORTEN = ("ondertekend", "ontvangen", "vastgesteld")
KAMERS = ("Tweede Kamer", "Eerste Kamer", "Tweede en Eerste Kamer", "Verenigde Vergadering")
FIXED_PAGES = ("index", "zoeken", "verwijzingen", "begrippen", "dossiers", "over", "toegankelijkheid", "404")
"""Names of pages that every site has: no paper may be called so."""

_FENCE = re.compile(r"---[ \t]*(?:\r\n?|\n)")
_CLOSING = re.compile(r"(?<=[\r\n])---[ \t]*(?:\r\n?|\n|\Z)")


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """The YAML at the head of a file and where the text begins."""

    value: Value
    body: Span


def front_matter(findings: Findings) -> FrontMatter | None:
    """Cut a file at the `---` lines; None when it has no front matter that can be read."""
    whole = findings.text
    opening = _FENCE.match(whole)
    if opening is None:
        hint = "begin met een regel ---, dan de sleutels, dan weer een regel ---"
        findings.tell("F101", Span(0, 1), "het bestand begint niet met front matter", hint)
        return None
    closing = _CLOSING.search(whole, opening.end())
    if closing is None:
        findings.tell(
            "F102", Span(0, 3), "de front matter die hier begint, wordt niet afgesloten", "zet er een regel --- onder"
        )
        return None
    inside = Span(opening.end(), closing.start())
    value = compose(findings, inside)
    if value is None:
        if not findings.problems:
            findings.tell("F101", Span(0, 3), "de front matter is leeg")
        return None
    return FrontMatter(value, Span(closing.end(), len(whole)))


def paper_of(value: Value, path: str, digest: str) -> Paper | None:
    """The paper that front matter describes; None when an obligatory key is missing or wrong."""
    fields = record(value, PAPER_KEYS)
    if fields is None:
        return None
    identity = fields.need("id", paper_id)
    soort = fields.need("soort", text)
    titel = fields.need("titel", text)
    datum = fields.need("datum", day)
    if identity is None or soort is None or titel is None or datum is None:
        _described(fields, Paper("", path, "", "", date.min))  # for what it tells of the other keys
        return None
    paper = _described(fields, Paper(identity, path, soort, titel, datum, digest=digest))
    _check_session(fields, paper)
    _check_number(fields, paper)
    if paper.beantwoordt and paper.beantwoordt.datum and paper.beantwoordt.datum > paper.datum:
        message = f"het stuk is van {paper.datum}, maar beantwoordt iets van {paper.beantwoordt.datum}"
        value.findings.tell("F111", fields.span("datum"), message)
    return paper


def _described(fields: Fields, paper: Paper) -> Paper:
    return replace(
        paper,
        datumsoort=fields.get("datumsoort", choice(*DATUMSOORTEN), ""),
        kamer=fields.get("kamer", choice(*KAMERS), ""),
        vergaderjaar=fields.get("vergaderjaar", _session, ""),
        dossiers=fields.get("dossiers", listed(dossier), ()),
        ondernummer=fields.get("ondernummer", _paper_number, ""),
        afzender=fields.get("afzender", text, ""),
        aan=fields.get("aan", text, ""),
        ondertekenaars=fields.get("ondertekenaars", listed(_signatory), ()),
        kenmerken=fields.get("kenmerken", listed(text), ()),
        beantwoordt=fields.get("beantwoordt", _answers, None),
        betreft=fields.get("betreft", paper_id, ""),
        officieel=fields.get("officieel", address, ""),
        bron=fields.get("bron", _provenance, None),
    )


# ---- the parts of it --------------------------------------------------------------------------------------------

dossier = matching(r"[0-9]{4,5}(?:-[A-Z0-9]{1,6})?|[CLXVI]+", "een dossiernummer", "28676, 36800-K of 21501-02")
address = matching(r"https?://\S+", "een adres", "https://www.example.nl/stuk")
_identity = matching(r"[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*", "een id", "kst-36800-K-F of samenvatting-36800-K-F")
_paper_number = matching(r"0?[0-9]{1,4}[a-z]?|0A|[A-Z]{1,2}[0-9]?", "een ondernummer", '"560" of F')
_session = matching(r"[0-9]{4}-[0-9]{4}", "een vergaderjaar", "2025-2026")
_digest = matching(r"[0-9a-f]{64}", "een sha256", "de 64 tekens die sha256sum geeft")


def paper_id(value: Value) -> str | None:
    """An id, which is the name of the paper's page: none that the site itself needs."""
    identity = _identity(value)
    if identity is not None and identity.lower() in FIXED_PAGES:
        value.refuse(
            "een id die niet de naam van een vaste pagina is", code="F108", hint=f"vast zijn: {', '.join(FIXED_PAGES)}"
        )
        return None
    return identity


def _signatory(value: Value) -> Signatory | None:
    fields = record(value, ("naam", "functie"))
    naam = fields.need("naam", text) if fields else None
    return Signatory(naam, fields.get("functie", text, "")) if fields and naam else None


def _answers(value: Value) -> Answers | None:
    fields = record(value, ("omschrijving", "stukken", "datum"))
    if fields is None:
        return None
    return Answers(
        fields.get("omschrijving", text, ""),
        fields.get("stukken", listed(_identity), ()),
        fields.get("datum", day, None),
    )


def _provenance(value: Value) -> Provenance | None:
    fields = record(value, BRON_KEYS)
    if fields is None:
        return None
    missing = [key for key in ("bestand", "sha256") if key not in fields.entries]
    if missing:
        value.findings.tell("F112", value.span, f"aan de herkomst ontbreekt {' en '.join(missing)}")
    return Provenance(
        bestand=fields.get("bestand", text, ""),
        sha256=fields.get("sha256", _digest, ""),
        formaat=fields.get("formaat", text, ""),
        importeur=fields.get("importeur", text, ""),
        url=fields.get("url", address, ""),
        opgehaald=fields.get("opgehaald", day, None),
        afdruk=fields.get("afdruk", text, ""),
        kop=fields.get("kop", text, ""),
        weggelaten=fields.get("weggelaten", listed(_repair), ()),
        herstel=fields.get("herstel", listed(_repair), ()),
        twijfel=fields.get("twijfel", listed(_repair), ()),
    )


def _repair(value: Value) -> Repair | None:
    fields = record(value, ("soort", "regel", "voor", "na"))
    soort = fields.need("soort", text) if fields else None
    regel = fields.need("regel", number) if fields else None
    if fields is None or soort is None or regel is None:
        return None
    return Repair(soort, regel, fields.get("voor", text, ""), fields.get("na", text, ""))


# ---- what must agree --------------------------------------------------------------------------------------------

_TUESDAY = 1


def session_of(datum: date) -> str:
    """The vergaderjaar of a date: from the third Tuesday of September to the next."""
    first = date(datum.year, 9, 1)
    prinsjesdag = first + timedelta(days=(_TUESDAY - first.weekday()) % 7 + 14)
    start = datum.year if datum >= prinsjesdag else datum.year - 1
    return f"{start}-{start + 1}"


def _check_session(fields: Fields, paper: Paper) -> None:
    fits = session_of(paper.datum)
    if paper.vergaderjaar and paper.vergaderjaar != fits:
        message = f"vergaderjaar {paper.vergaderjaar} past niet bij {paper.datum}"
        fields.whole.findings.tell("F109", fields.span("vergaderjaar"), message, f"die datum valt in {fits}")


def _check_number(fields: Fields, paper: Paper) -> None:
    """Of an official id the ondernummer is the end and a dossier the rest."""
    if not paper.id.startswith("kst-") or not paper.dossiers:
        return
    rest = paper.id.removeprefix("kst-")
    number_ = paper.ondernummer or rest.rpartition("-")[2]
    if not any(rest == f"{one}-{number_}" for one in paper.dossiers):
        message = f"de id {paper.id} past niet bij dossier {', '.join(paper.dossiers)} en ondernummer {number_}"
        fields.whole.findings.tell("F110", fields.span("id"), message)
