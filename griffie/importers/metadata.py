"""What a paper is, read from its head and its opening: each fact with how it was found; what is not found is empty."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from griffie.importers.answered import Answered, answered, note_on
from griffie.importers.dates import date_in, session_year
from griffie.importers.draft import Block, Draft, HeadLine, Role
from griffie.importers.signatures import signatures
from griffie.model.document import Answers, Repair, Signatory

_LETTER_KINDS = (
    (
        re.compile(r"Beantwoording (?:van het )?schriftelijk overleg", re.IGNORECASE),
        "beantwoording schriftelijk overleg",
    ),
    (re.compile(r"Beantwoording (?:van )?(?:de )?(?:Kamer)?vragen", re.IGNORECASE), "beantwoording kamervragen"),
    (re.compile(r"Antwoorden? op (?:Kamer|schriftelijke )?vragen", re.IGNORECASE), "beantwoording kamervragen"),
    (re.compile(r"Geannoteerde agenda", re.IGNORECASE), "geannoteerde agenda"),
    (re.compile(r"Verslag (?:van )?(?:een |het )?schriftelijk overleg", re.IGNORECASE), "verslag schriftelijk overleg"),
)
_PRINTED_KINDS = (
    (re.compile(r"BRIEF\b.*", re.DOTALL), "brief"),
    (re.compile(r"((?:NADER )?(?:GEWIJZIGDE )?MOTIE)\b.*", re.DOTALL), ""),
    (re.compile(r"((?:NADER )?(?:GEWIJZIGD )?(?:SUB)?AMENDEMENT)\b.*", re.DOTALL), ""),
)
_DATE_KINDS = (
    ("ontvangen", re.compile(r"Ontvangen", re.IGNORECASE)),
    ("vastgesteld", re.compile(r"Vastgesteld", re.IGNORECASE)),
    ("ondertekend", re.compile(r"Den Haag|[’']\s?s-Gravenhage", re.IGNORECASE)),
)


@dataclass(frozen=True, slots=True)
class Origin:
    """How a field was found."""

    field: str
    line: int
    how: str


@dataclass(frozen=True, slots=True)
class Metadata:
    """The front matter of a paper, less its id and its provenance."""

    soort: str
    titel: str
    datum: date | None
    datumsoort: str
    kamer: str
    vergaderjaar: str
    dossiers: tuple[str, ...]
    ondernummer: str
    afzender: str
    aan: str
    ondertekenaars: tuple[Signatory, ...]
    kenmerken: tuple[str, ...]
    beantwoordt: Answers | None
    origins: tuple[Origin, ...]
    doubts: tuple[Repair, ...]
    id: str = ""
    """The official id, where a field gives it."""


_PRINTED = (
    ("ondernummer", Role.NUMBER),
    ("afzender", Role.SENDER),
    ("aan", Role.ADDRESSEE),
    ("kenmerken", Role.REFERENCE),
)
"""Fields that are taken as they are printed in the head."""


def metadata(draft: Draft) -> Metadata:
    """Reads a draft. Writes what it says about itself; what it does not say, and must be confirmed, is a doubt."""
    head = draft.head
    soort, kind_line = _kind(head)
    day, day_kind, day_line = _date(head)
    found = answered(draft, day)
    answers = found.answers if found else note_on(soort)
    printed_year = _printed_year(head)
    kamer, chamber = _chamber(draft)
    dossiers, dossiers_from, from_reference = _dossiers_found(head, found)
    title = _title(head)
    signed, signed_line, doubts = _signed(draft.blocks)
    origins = (
        Origin("soort", kind_line, "kop" if kind_line else "niet gevonden"),
        Origin("titel", _line(head, Role.TITLE, Role.SUBJECT), "kop" if title else "niet gevonden"),
        Origin("datum", day_line, "kop" if day else "niet gevonden"),
        Origin("vergaderjaar", _line(head, Role.YEAR) or day_line, "kop" if printed_year else "herleid uit de datum"),
        chamber,
        dossiers_from,
        *(Origin(name, _line(head, role), "kop") for name, role in _PRINTED),
        _answers_from(found, kind_line),
        Origin("ondertekenaars", signed_line, "ondertekening"),
    )
    return Metadata(
        soort=soort or "stuk",
        titel=title,
        datum=day,
        datumsoort=day_kind,
        kamer=kamer,
        vergaderjaar=printed_year or (session_year(day) if day else ""),
        dossiers=dossiers,
        ondernummer=_value(head, Role.NUMBER),
        afzender=_value(head, Role.SENDER),
        aan=" ".join(_values(head, Role.ADDRESSEE)),
        ondertekenaars=signed,
        kenmerken=tuple(part for value in _values(head, Role.REFERENCE) for part in _split(value)),
        beantwoordt=answers,
        origins=origins,
        doubts=(*_missing(soort, title, day), *_derived(origins, dossiers, from_reference=from_reference), *doubts),
    )


def _dossiers_found(head: Sequence[HeadLine], found: Answered | None) -> tuple[tuple[str, ...], Origin, bool]:
    """The dossiers, where they stand, and whether they only follow from what is answered."""
    printed = _dossiers(head)
    if printed or not found:
        return printed, Origin("dossiers", _line(head, Role.DOSSIER), "kop"), False
    return _dossiers_of(found.answers.stukken), Origin("dossiers", found.line, "herleid uit een kenmerk"), True


def _answers_from(found: Answered | None, kind_line: int) -> Origin:
    if found is None:
        return Origin("beantwoordt", kind_line, "uit de soort")
    how = "aanhef; het jaar van de datum volgt uit ‘jl.’ en de datum van de brief" if found.resolved else "aanhef"
    return Origin("beantwoordt", found.line, how)


def _values(head: Sequence[HeadLine], role: Role) -> tuple[str, ...]:
    return tuple(line.value for line in head if line.role is role)


def _value(head: Sequence[HeadLine], role: Role) -> str:
    return next(iter(_values(head, role)), "")


def _line(head: Sequence[HeadLine], *roles: Role) -> int:
    return next((line.line for line in head if line.role in roles), 0)


def _kind(head: Sequence[HeadLine]) -> tuple[str, int]:
    printed = " ".join(_values(head, Role.KIND))
    if printed:
        line = _line(head, Role.KIND)
        for pattern, soort in _PRINTED_KINDS:
            if match := pattern.fullmatch(printed):
                return soort or match[1].lower(), line
        return printed.lower(), line
    subject = " ".join(_values(head, Role.SUBJECT))
    line = _line(head, Role.SUBJECT)
    for pattern, soort in _LETTER_KINDS:
        if pattern.match(subject):
            return soort, line
    return ("brief", line) if subject else ("", 0)


def _title(head: Sequence[HeadLine]) -> str:
    """The subject of a letter; else the title of the (first) dossier, which the Chambers print as the title."""
    subject = " ".join(_values(head, Role.SUBJECT))
    if subject:
        return subject
    title = []
    for line in head:
        if line.role is Role.TITLE:
            title.append(line.value)
        elif title:
            break
    return " ".join(title)


def _date(head: Sequence[HeadLine]) -> tuple[date | None, str, int]:
    for line in head:
        if line.role is Role.DATE and (day := date_in(line.value)):
            kind = next((kind for kind, pattern in _DATE_KINDS if pattern.match(line.value)), "")
            return day, kind, line.line
    return None, "", 0


def _printed_year(head: Sequence[HeadLine]) -> str:
    years = re.findall(r"\d{4}", "".join(_values(head, Role.YEAR)))
    return f"{years[0]}-{years[1]}" if len(years) > 1 else ""


def _chamber(draft: Draft) -> tuple[str, Origin]:
    """From the number (a letter is the Eerste Kamer's), else from the addressee, else from what the print says."""
    number = _value(draft.head, Role.NUMBER)
    if number:
        line = _line(draft.head, Role.NUMBER)
        if number.isdigit():
            return "Tweede Kamer", Origin("kamer", line, "herleid: stukken met een nummer zijn van de Tweede Kamer")
        return "Eerste Kamer", Origin("kamer", line, "herleid: stukken met een letter zijn van de Eerste Kamer")
    texts = [(line.value, line.line, "geadresseerde") for line in draft.head if line.role is Role.ADDRESSEE]
    texts += [(dropped.voor, dropped.regel, dropped.soort) for dropped in draft.dropped]
    for text, line, how in texts:
        for kamer in ("Tweede Kamer", "Eerste Kamer"):
            if kamer in text:
                return kamer, Origin("kamer", line, how)
    return "", Origin("kamer", 0, "niet gevonden")


def _dossiers(head: Sequence[HeadLine]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(dossier_id(value) for value in _values(head, Role.DOSSIER)))


def dossier_id(printed: str) -> str:
    """A dossier number as it is used in ids: `36 800 K` is `36800-K`, `21 501-02` is `21501-02`."""
    bare = re.sub(r"\(R ?\d+\)", "", printed)
    match = re.fullmatch(r"(\d{2})[ \u00a0.]?(\d{3})[ -]*(\w*)\s*", bare)
    if match is None:
        return re.sub(r"\s+", "", bare)
    return f"{match[1]}{match[2]}-{match[3]}" if match[3] else match[1] + match[2]


def _dossiers_of(papers: Sequence[str]) -> tuple[str, ...]:
    found = (paper.removeprefix("kst-").rpartition("-")[0] for paper in papers if paper.startswith("kst-"))
    return tuple(dict.fromkeys(found))


def _split(reference: str) -> Iterator[str]:
    """References of one line: they are listed with a stroke and a space, a comma or a semicolon."""
    for part in re.split(r"/\s+|\s+/|[;,]\s*", reference):
        if part.strip():
            yield part.strip()


def _signed(blocks: Sequence[Block]) -> tuple[tuple[Signatory, ...], int, tuple[Repair, ...]]:
    """Everybody who signs, once, and where first; a block whose names do not match its functions is a doubt."""
    people: dict[Signatory, None] = {}
    line = 0
    doubts = []
    for signature in signatures(blocks):
        people.update(dict.fromkeys(signature.signatories))
        line = line or signature.line
        if not signature.signatories:
            doubts.append(Repair("ondertekening: niet evenveel namen als functies", signature.line))
    return tuple(people), line, tuple(doubts)


def _missing(soort: str, title: str, day: date | None) -> Iterator[Repair]:
    for field, value in (("soort", soort), ("titel", title), ("datum", day)):
        if not value:
            yield Repair(f"{field} niet gevonden: vul {field} zelf in", 1)


def _derived(origins: Sequence[Origin], dossiers: Sequence[str], *, from_reference: bool) -> Iterator[Repair]:
    """What an editor must confirm: a dossier that the paper does not name. A session year follows from the date."""
    if from_reference and dossiers:
        message = "dossier herleid uit het kenmerk van wat wordt beantwoord; het stuk noemt zijn eigen dossier niet"
        line = next(origin.line for origin in origins if origin.field == "dossiers")
        yield Repair(message, line, "", ", ".join(dossiers))
    elif not dossiers:
        yield Repair("dossier niet gevonden", 1)
