"""What an editor reads after an import: what was recognised, left out, joined; and what to look at first."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from griffie.importers.batch import Tried
from griffie.importers.deposit import Outcome
from griffie.importers.difference import difference, next_steps, shown
from griffie.importers.importing import Counts, Imported
from griffie.importers.metadata import Metadata, Origin
from griffie.model.document import Answers, Repair

_DERIVED = "herleid"
"""What import worked out itself is looked at after what it could not find or place."""
_COMMON = 6
"""Kinds of doubt that are named under a table."""
_FULL = 12
"""So many records of one kind are listed one by one; of more only the lines are named."""


def report(imported: Imported) -> str:
    """The report on one import, in Dutch; it ends with "klaar om te publiceren" or with what to look at first."""
    paper = imported.paper
    bron = paper.bron
    deposited = imported.deposited
    newer = difference(deposited.before, paper.text, deposited.notes) if deposited.before else ()
    lines = [
        f"{imported.source}  →  {shown(deposited.path)}  ({deposited.outcome})",
        f"  herkend als {paper.kind}; vragen: {paper.shape}",
        *_facts(paper.metadata),
        f"  {counted(paper.counts)}",
        *_listed("weggelaten", bron.weggelaten),
        *_listed("hersteld", bron.herstel),
        *_listed("kijk hiernaar", bron.twijfel),
        *(f"  {line}" for line in newer),
        f"  {verdict(imported).text}",
        *_steps(next_steps(deposited)),
    ]
    return "\n".join(lines)


def one_line(one: Tried) -> str:
    """What became of one file of many; empty when its problems say it."""
    if one.twin:
        return f"{one.file}  →  niets geschreven: {same_paper(one)}"
    if one.imported is None:
        return ""
    deposited = one.imported.deposited
    instead = f"; {same_paper(one)}" if one.instead_of else ""
    return f"{one.file}  →  {shown(deposited.path)}  ({deposited.outcome}{instead})"


def same_paper(one: Tried) -> str:
    """That two files hold one paper, and which goes before; empty when they do not."""
    if one.twin and one.twin.same_bytes:
        return f"hetzelfde bestand als {one.twin.file}"
    if one.twin:
        return f"hetzelfde stuk als {one.twin.file}, en {one.twin.kind} gaat voor"
    if one.instead_of:
        return f"hetzelfde stuk als {one.instead_of.file}, en dit gaat voor"
    return ""


def table(tried: Sequence[Tried], passed_over: int) -> str:
    """What became of all files, in numbers; then those to look at, by what is the matter, and those that failed."""
    made = [one.imported for one in tried if one.imported]
    failed = [one for one in tried if one.failed]
    outcomes = [(sum(one.deposited.outcome is outcome for one in made), str(outcome)) for outcome in Outcome]
    ready = sum(verdict(one).ready for one in made)
    rows = [
        (len(tried), "bestand" if len(tried) == 1 else "bestanden"),
        *outcomes,
        (sum(one.twin is not None for one in tried), "dubbel: hetzelfde stuk als een ander bestand"),
        (len(failed), "niet gelukt"),
        (ready, "klaar om te publiceren"),
        (len(made) - ready, "om naar te kijken"),
        (passed_over, "overgeslagen: geen brief, naar hun naam"),
    ]
    rows = [row for row in rows if row[0] or row[1].startswith("klaar")]
    width = max(len(str(number)) for number, _ in rows)
    lines = [f"  {number:>{width}}  {what}" for number, what in rows]
    reasons = [f"  niet gelukt: {one.file}: {one.problems[0].code} {one.problems[0].message}" for one in failed]
    return "\n".join([*lines, *_doubted(made), *reasons])


def _doubted(made: Iterable[Imported]) -> Iterator[str]:
    """What most files of a batch are doubted for: the same doubt in a hundred files is one thing to decide."""
    kinds = Counter(kind for one in made for kind in {doubt.soort for doubt in one.paper.bron.twijfel})
    for kind, count in kinds.most_common(_COMMON):
        yield f"  kijk naar: {kind} ({count} {'bestand' if count == 1 else 'bestanden'})"


def _steps(steps: Sequence[str]) -> Iterator[str]:
    if steps:
        yield "  wat nu:"
        yield from (f"    {number}. {step}" for number, step in enumerate(steps, 1))


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
        return Verdict(ready=False, text=f"{deposited.reason}; de nieuwe versie ligt ernaast")
    doubts = imported.paper.bron.twijfel
    if not doubts:
        return Verdict(ready=True, text="klaar om te publiceren")
    first = next((doubt for doubt in doubts if _DERIVED not in doubt.soort), doubts[0])
    return Verdict(
        ready=False, text=f"kijk eerst naar regel {first.regel} van de bron: {first.soort}", line=first.regel
    )
