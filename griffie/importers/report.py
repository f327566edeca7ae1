"""What an editor reads after an import: what was recognised, left out, joined; and what to look at first."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from griffie.importers.deposit import Outcome
from griffie.importers.difference import difference, next_steps, shown
from griffie.importers.importing import Counts, Imported
from griffie.importers.metadata import Metadata
from griffie.importers.reading_back import ReadBack
from griffie.model.document import Answers, Repair

_DERIVED = "herleid"
"""What import worked out itself is looked at after what it could not find or place."""
_MANY = 40
"""Lines that are named of records of one kind."""
_WITHOUT_LINE = frozenset({"kop", "niet gevonden", "ondertekening", "uit de soort"})
"""Ways in which the text says a field; without a line it was filled by other means."""
_FULL = 12
"""So many records of one kind are listed one by one; of more only the lines are named."""


def report(imported: Imported) -> str:
    """The report on one import, in Dutch; it ends with "klaar om te publiceren" or with what to look at first."""
    paper = imported.paper
    bron = paper.bron
    deposited = imported.deposited
    newer = difference(deposited.before, deposited.after, deposited.notes) if deposited.before else ()
    lines = [
        f"{imported.source}  →  {shown(deposited.path)}  ({deposited.outcome})",
        f"  herkend als {paper.kind}; vragen: {paper.shape}",
        *_facts(paper.metadata),
        f"  {counted(paper.counts, imported.back)}",
        *_listed("weggelaten", bron.weggelaten),
        *_listed("hersteld", bron.herstel),
        *_listed("kijk hiernaar", bron.twijfel),
        *_said_by_build(imported.back),
        *(f"  {line}" for line in newer),
        f"  {verdict(imported).text}",
        *_steps(next_steps(deposited)),
    ]
    return "\n".join(lines)


def _steps(steps: Sequence[str]) -> Iterator[str]:
    if steps:
        yield "  wat nu:"
        read = "lees het verschil hierboven, of met --review kijk.html op een pagina"
        yield from (f"    {number}. {step}" for number, step in enumerate([read, *steps], 1))


def _said_by_build(back: ReadBack | None) -> Iterator[str]:
    if back is None or not back.problems:
        return
    yield "  bij het bouwen:"
    yield from (f"    regel {one.place.line} van het stuk: {one.code} {one.message}" for one in back.problems)


@dataclass(frozen=True, slots=True)
class Fact:
    """One field of the front matter: what it says, and how it was found."""

    field: str
    value: str
    line: int = 0
    """Of the source; 0 when it stands in none."""
    how: str = ""


def _facts(found: Metadata) -> Iterator[str]:
    for fact in facts(found):
        where = f"regel {fact.line}: {fact.how}" if fact.line else fact.how
        yield f"  {fact.field + ':':<16}{fact.value}{f'  ({where})' if where else ''}"


def facts(found: Metadata) -> Iterator[Fact]:
    """What the front matter says: each field with its value and how it was found."""
    origin = {one.field: one for one in found.origins}
    values = (
        ("soort", found.soort),
        ("titel", found.titel),
        ("datum", " ".join(part for part in (found.datumsoort, str(found.datum or "")) if part)),
        ("kamer", found.kamer),
        ("vergaderjaar", found.vergaderjaar),
        ("dossiers", ", ".join(found.dossiers)),
        ("ondernummer", found.ondernummer),
        ("afzender", found.afzender),
        ("aan", found.aan),
        ("kenmerken", ", ".join(found.kenmerken)),
        ("beantwoordt", _answers(found.beantwoordt)),
        ("ondertekenaars", "; ".join(f"{one.naam} ({one.functie})" for one in found.ondertekenaars)),
    )
    for field, value in values:
        one = origin.get(field)
        if value and one and (one.line or one.how not in _WITHOUT_LINE):
            yield Fact(field, value, one.line, one.how)
        elif value:
            yield Fact(field, value)


def _answers(answers: Answers | None) -> str:
    if answers is None:
        return ""
    parts = (answers.omschrijving, ", ".join(answers.stukken), answers.datum.isoformat() if answers.datum else "")
    return "; ".join(part for part in parts if part)


def counted(counts: Counts, back: ReadBack | None = None) -> str:
    """How many of what, in words."""
    return ", ".join(f"{number} {what}" for number, what in tallies(counts, back))


def tallies(counts: Counts, back: ReadBack | None = None) -> Iterator[tuple[int, str]]:
    """How many of what; references when the paper was read back."""
    parts = [
        (counts.questions, "vraag", "vragen"),
        (counts.answers, "antwoord", "antwoorden"),
        (counts.sub_questions, "deelvraag", "deelvragen"),
        (counts.footnotes, "voetnoot", "voetnoten"),
        (counts.tables, "tabel", "tabellen"),
        (counts.paragraphs, "alinea", "alinea's"),
    ]
    if back:
        parts.append((back.references, "verwijzing", "verwijzingen"))
    return ((number, one if number == 1 else many) for number, one, many in parts)


def _listed(title: str, records: Sequence[Repair]) -> Iterator[str]:
    if not records:
        return
    yield f"  {title}:"
    for kind in dict.fromkeys(record.soort for record in records):
        same = [record for record in records if record.soort == kind]
        if len(same) > _FULL:
            yield f"    {kind} ({len(same)}): regels {_lines(same)}"
        else:
            yield from (f"    regel {record.regel}: {kind}{detail(record)}" for record in same)


def _lines(records: Iterable[Repair]) -> str:
    """The lines of records; of very many the first, for the review page has all."""
    lines = list(dict.fromkeys(str(record.regel) for record in records))
    more = f" en nog {len(lines) - _MANY}" if len(lines) > _MANY else ""
    return f"{', '.join(lines[:_MANY])}{more}"


def detail(record: Repair) -> str:
    """What stands behind the kind of a record: before and after, when there are both."""
    if record.voor and record.na:
        return f": {record.voor} → {record.na}"
    return f": {record.voor or record.na}" if record.voor or record.na else ""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What an editor is to do first."""

    ready: bool
    text: str
    line: int = 0
    """Of the source; 0 when it is about the paper as a whole."""


def verdict(imported: Imported) -> Verdict:
    """Whether a paper is ready to publish; if not, what to look at first."""
    deposited = imported.deposited
    if deposited.outcome is Outcome.BESIDE:
        return Verdict(ready=False, text=f"{deposited.reason}; de nieuwe versie ligt ernaast")
    doubts = imported.paper.bron.twijfel
    first = next((doubt for doubt in doubts if _DERIVED not in doubt.soort), next(iter(doubts), None))
    if first:
        text = f"kijk eerst naar regel {first.regel} van de bron: {first.soort}"
        return Verdict(ready=False, text=text, line=first.regel)
    for problem in imported.back.problems if imported.back else ():
        text = f"kijk eerst naar regel {problem.place.line} van het stuk: {problem.message} ({problem.code})"
        return Verdict(ready=False, text=text)
    return Verdict(ready=True, text="klaar om te publiceren")
