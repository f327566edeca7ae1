"""What an editor reads after an import of many files: a line a file, and at the end a table with what to do first."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from griffie.importers.batch import Tried
from griffie.importers.deposit import Outcome
from griffie.importers.difference import shown
from griffie.importers.importing import Imported
from griffie.importers.listing import Listed
from griffie.importers.report import verdict
from griffie.importers.source import printable

_COMMON = 6
"""Kinds of doubt, and of failure, that are named under a table."""


def one_line(one: Tried) -> str:
    """What became of one file of many; empty when its problems say it."""
    if one.twin:
        return f"{printable(one.file)}  →  niets geschreven: {same_paper(one)}"
    if one.imported is None:
        return ""
    deposited = one.imported.deposited
    instead = f"; {same_paper(one)}" if one.instead_of else ""
    return f"{printable(one.file)}  →  {shown(deposited.path)}  ({deposited.outcome}{instead})"


def same_paper(one: Tried) -> str:
    """That two files hold one paper, and which goes before; empty when they do not."""
    if one.twin and one.twin.same_bytes:
        return f"hetzelfde bestand als {printable(one.twin.file)}"
    if one.twin:
        return f"hetzelfde stuk als {printable(one.twin.file)}, en {one.twin.kind} gaat voor"
    if one.instead_of:
        return f"hetzelfde stuk als {printable(one.instead_of.file)}, en dit gaat voor"
    return ""


def table(tried: Sequence[Tried], listed: Listed) -> str:
    """What became of all files, in numbers; then what most of them are doubted for, and those that failed."""
    made = [one.imported for one in tried if one.imported]
    failed = [one for one in tried if one.failed]
    outcomes = [(sum(one.deposited.outcome is outcome for one in made), str(outcome)) for outcome in Outcome]
    ready = sum(verdict(one).ready for one in made)
    rows = [
        (len(tried), "bestand" if len(tried) == 1 else "bestanden"),
        *((count, name) for count, name in outcomes if count),
        *_some(sum(one.twin is not None for one in tried), "dubbel: hetzelfde stuk als een ander bestand"),
        *_some(len(failed), "niet gelukt"),
        (ready, "klaar om te publiceren"),
        *_some(len(made) - ready, "om naar te kijken"),
        *_some(listed.passed_over, "overgeslagen: geen brief, naar hun naam"),
        *_some(listed.ours, "overgeslagen: van Griffie zelf"),
    ]
    width = max(len(str(number)) for number, _ in rows)
    lines = [f"  {number:>{width}}  {what}" for number, what in rows]
    return "\n".join([*lines, *_doubted(made), *_reasons(failed)])


def _some(count: int, what: str) -> Iterator[tuple[int, str]]:
    if count:
        yield count, what


def _doubted(made: Iterable[Imported]) -> Iterator[str]:
    """What most files are doubted for: the same doubt in a hundred files is one thing to decide."""
    kinds = Counter(kind for one in made for kind in sorted({doubt.soort for doubt in one.paper.bron.twijfel}))
    for kind, count in kinds.most_common(_COMMON):
        yield f"  kijk naar: {kind} ({count} {'bestand' if count == 1 else 'bestanden'})"


def _reasons(failed: Sequence[Tried]) -> Iterator[str]:
    """Why files failed, each by name; of a reason that many share the first few."""
    seen: Counter[str] = Counter()
    for one in failed:
        code = one.problems[0].code
        seen[code] += 1
        if seen[code] <= _COMMON:
            yield f"  niet gelukt: {printable(one.file)}: {code} {one.problems[0].message}"
    for code, count in seen.items():
        if count > _COMMON:
            yield f"  niet gelukt: nog {count - _COMMON} met {code}; hierboven staan zij alle"
