"""What a text says of itself beside what its fields state: fields fill and settle, contradictions are shown."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from griffie.catalogue import problem
from griffie.importers.draft import Stated
from griffie.importers.metadata import Metadata, Origin
from griffie.importers.written_questions import ANSWERED, ASKED, POSTPONED
from griffie.model.document import Repair
from griffie.problems import Place, Problem


def belongs(found: Metadata, stated: Stated, path: str) -> tuple[Problem, ...]:
    """A problem when fields that came beside a text are those of another paper: neither dossier nor number is its."""
    if not (found.dossiers and stated.dossiers and found.ondernummer and stated.ondernummer):
        return ()
    if set(found.dossiers) & set(stated.dossiers) or found.ondernummer == stated.ondernummer:
        return ()
    message = (
        f"{stated.how} hoort bij een ander stuk: daar {stated.dossiers[0]}, nr. {stated.ondernummer}; "
        f"in de tekst {found.dossiers[0]}, nr. {found.ondernummer}"
    )
    return (problem("I132", Place(path), message, "leg het stuk en zijn metadata.xml samen in een eigen map"),)


def merged(found: Metadata, stated: Sequence[Stated]) -> Metadata:
    """Reads what the text says and what fields state. Writes both as one: how each was found, where they differ.

    Of two that differ the field is taken, for it is what the publisher answers for; the editor is told of both. A date
    that the text prints stays, unless it has none.
    """
    for one in stated:
        found = _merged(found, one)
    return found


def _merged(found: Metadata, stated: Stated) -> Metadata:
    taken = dict(_taken(found, stated))
    doubts = tuple(_conflicts(found, stated))
    origins = tuple(one for one in found.origins if one.field not in taken)
    result = replace(
        found,
        id=stated.id or found.id,
        soort=stated.soort if "soort" in taken else found.soort,
        titel=stated.titel or found.titel,
        datum=stated.datum if "datum" in taken else found.datum,
        datumsoort=stated.datumsoort if "datum" in taken else found.datumsoort,
        kamer=stated.kamer or found.kamer,
        vergaderjaar=stated.vergaderjaar or found.vergaderjaar,
        dossiers=_dossiers(found, stated),
        ondernummer=stated.ondernummer or found.ondernummer,
        afzender=stated.afzender or found.afzender,
        aan=found.aan or stated.aan,
        ondertekenaars=stated.ondertekenaars or found.ondertekenaars,
        beantwoordt=found.beantwoordt or stated.beantwoordt,
        origins=(*origins, *(Origin(field, stated.line, stated.how) for field in taken)),
    )
    return replace(result, doubts=(*_left(found.doubts, result, taken), *doubts))


def _taken(found: Metadata, stated: Stated) -> Iterator[tuple[str, str]]:
    """The fields that are filled from what is stated."""
    for field in ("id", "titel", "kamer", "vergaderjaar", "ondernummer", "afzender"):
        if value := getattr(stated, field):
            yield field, value
    if stated.soort and found.soort == "stuk":
        yield "soort", stated.soort
    if stated.datum and not found.datum:
        yield "datum", stated.datum.isoformat()
    if stated.dossiers:
        yield "dossiers", ", ".join(stated.dossiers)
    if stated.aan and not found.aan:
        yield "aan", stated.aan
    if stated.ondertekenaars:
        yield "ondertekenaars", ""


def _dossiers(found: Metadata, stated: Stated) -> tuple[str, ...]:
    """The stated dossiers; a number without its chapter is no other dossier than the one that the text prints."""
    if not stated.dossiers:
        return found.dossiers
    fuller = {printed.partition("-")[0]: printed for printed in found.dossiers if "-" in printed}
    return tuple(dict.fromkeys(one if "-" in one else fuller.get(one, one) for one in stated.dossiers))


def _conflicts(found: Metadata, stated: Stated) -> Iterator[Repair]:
    pairs = (
        ("kamer", found.kamer, stated.kamer),
        ("vergaderjaar", found.vergaderjaar if _printed(found, "vergaderjaar") else "", stated.vergaderjaar),
        ("ondernummer", found.ondernummer, stated.ondernummer),
        ("dossiers", ", ".join(sorted(found.dossiers)), ", ".join(sorted(_dossiers(found, stated)))),
        ("id", found.id, stated.id),
    )
    for field, printed, given in pairs:
        if printed and given and printed != given:
            yield Repair(f"{field}: de tekst en {stated.how} spreken elkaar tegen", _line(found, field), printed, given)
    if _same_kind(found, stated) and found.datum != stated.datum:
        message = f"datum: de tekst en {stated.how} spreken elkaar tegen; die van de tekst is genomen"
        yield Repair(message, _line(found, "datum"), _iso(found.datum), _iso(stated.datum))


def _same_kind(found: Metadata, stated: Stated) -> bool:
    """Whether both dates say when the same thing happened; dates of other things may differ."""
    return bool(found.datum and stated.datum and stated.datumsoort and found.datumsoort == stated.datumsoort)


def _printed(found: Metadata, field: str) -> bool:
    return any(one.field == field and one.how == "kop" for one in found.origins)


def _line(found: Metadata, field: str) -> int:
    return max(1, next((one.line for one in found.origins if one.field == field), 1))


def _iso(day: date | None) -> str:
    return day.isoformat() if day else ""


def _left(doubts: Sequence[Repair], result: Metadata, taken: dict[str, str]) -> Iterator[Repair]:
    """The doubts that what was stated does not take away."""
    settled = {
        "soort niet gevonden": result.soort != "stuk",
        "titel niet gevonden": bool(result.titel),
        "datum niet gevonden": result.datum is not None,
        "dossier niet gevonden": bool(result.dossiers) or result.soort in {ASKED, ANSWERED, POSTPONED, "handelingen"},
        "ondertekening: niet evenveel": "ondertekenaars" in taken,
    }
    for doubt in doubts:
        if not any(doubt.soort.startswith(start) and done for start, done in settled.items()):
            yield doubt
