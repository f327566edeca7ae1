"""What an editor reads after an import: what was recognised, left out, joined; and what to look at first."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from griffie.importers.changes import changes, summary
from griffie.importers.deposit import Outcome
from griffie.importers.importing import Counts, Imported
from griffie.importers.metadata import Metadata, Origin
from griffie.model.document import Answers, Repair

_DERIVED = "herleid"
"""What import worked out itself is looked at after what it could not find or place."""
_FULL = 12
"""So many records of one kind are listed one by one; of more only the lines are named."""


def report(imported: Imported) -> str:
    """The report on one import, in Dutch; it ends with "klaar om te publiceren" or with what to look at first."""
    paper = imported.paper
    bron = paper.bron
    before = imported.deposited.before
    lines = [
        f"{imported.source}  →  {imported.deposited.path}  ({imported.deposited.outcome})",
        f"  herkend als {paper.kind}; vragen: {paper.shape}",
        *_facts(paper.metadata),
        f"  {counted(paper.counts)}",
        *_listed("weggelaten", bron.weggelaten),
        *_listed("hersteld", bron.herstel),
        *_listed("kijk hiernaar", bron.twijfel),
        *([f"  {summary(changes(before, paper.text))}"] if before else []),
        f"  {verdict(imported).text}",
    ]
    return "\n".join(lines)


def _facts(found: Metadata) -> Iterator[str]:
    for field, value, where in facts(found):
        yield f"  {field + ':':<16}{value}{f'  ({where})' if where else ''}"


def facts(found: Metadata) -> Iterator[tuple[str, str, str]]:
    """What the front matter says: field, value, and where it was found."""
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
        if value:
            yield field, value, _where(origin.get(field))


def _where(origin: Origin | None) -> str:
    """Where a field was found: the line of the source, or the fields that came with it."""
    if origin is None or (not origin.line and origin.how in {"kop", "niet gevonden"}):
        return ""
    return f"regel {origin.line}: {origin.how}" if origin.line else origin.how


def _answers(answers: Answers | None) -> str:
    if answers is None:
        return ""
    parts = (answers.omschrijving, ", ".join(answers.stukken), answers.datum.isoformat() if answers.datum else "")
    return "; ".join(part for part in parts if part)


def counted(counts: Counts) -> str:
    """How many of what, in words."""
    parts = (
        (counts.questions, "vraag", "vragen"),
        (counts.answers, "antwoord", "antwoorden"),
        (counts.sub_questions, "deelvraag", "deelvragen"),
        (counts.footnotes, "voetnoot", "voetnoten"),
        (counts.tables, "tabel", "tabellen"),
        (counts.paragraphs, "alinea", "alinea's"),
    )
    return ", ".join(f"{number} {one if number == 1 else many}" for number, one, many in parts)


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
    return ", ".join(dict.fromkeys(str(record.regel) for record in records))


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
        todo = f"vergelijk {deposited.path.name} met stuk.md en neem over wat u wilt"
        return Verdict(ready=False, text=f"{deposited.reason}; {todo}")
    doubts = imported.paper.bron.twijfel
    if not doubts:
        return Verdict(ready=True, text="klaar om te publiceren")
    first = next((doubt for doubt in doubts if _DERIVED not in doubt.soort), doubts[0])
    return Verdict(
        ready=False, text=f"kijk eerst naar regel {first.regel} van de bron: {first.soort}", line=first.regel
    )
