"""What a newer version of a paper changes, as an editor reads it in a terminal: words, notes, and what to do next."""

import shlex
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from griffie.importers.carrying import Carried, Fate
from griffie.importers.changes import Change, Kind, changes, renumbered, summary, words_of_change
from griffie.importers.deposit import NOTES, Deposited, Outcome
from griffie.importers.kept_fields import field_changes
from griffie.importers.version_guesses import Guess, Rank

_SHOWN = 12
"""Changes that a terminal shows; of more it says how many there are."""
_AROUND = 6
"""Unchanged words that are shown on either side of a change."""
_CUT = 160
"""Characters of a quote or guess that are shown."""
_MARKS = {"gelijk": "{}", "weg": "[-{}-]", "nieuw": "{{+{}+}}"}


def difference(before: str, after: str, notes: Sequence[Carried]) -> Iterator[str]:
    """The lines about a newer version: its words, then what becomes of the notes."""
    found = changes(before, after)
    yield f"verschil: {summary(found)}"
    yield from (f"  {line}" for line in renumbered(found))
    told = [change for change in found if change.kind is not Kind.NUMBERED]
    yield from (f"  {_told(change)}" for change in told[:_SHOWN])
    if len(told) > _SHOWN:
        yield f"  en nog {len(told) - _SHOWN}; alle staan op de pagina van --review"
    yield from _fields(before, after)
    yield from fates(notes)


def _fields(before: str, after: str) -> Iterator[str]:
    """The fields of the front matter that differ."""
    for change in field_changes(before, after):
        marked = "".join(
            _MARKS[kind].format(_cut(text)) for kind, text in (("weg", change.before), ("nieuw", change.after)) if text
        )
        yield f"  {change.key}: {marked}"


def fates(notes: Sequence[Carried]) -> Iterator[str]:
    """What becomes of notes, titles and themes; those that need an editor each with what they may have meant."""
    if not notes:
        return
    yield f"noten: {counted_fates(notes)}"
    for one in notes:
        if one.fate is not Fate.STAYS or one.reason:
            yield f"  {placed(one)}: {one.reason}"
        if one.fate is not Fate.STAYS:
            yield from (f"    {line}" for line in _guessed(one))


def counted_fates(notes: Iterable[Carried]) -> str:
    """How many notes stay, get lost, stray."""
    counts = {fate: sum(one.fate is fate for one in notes) for fate in Fate}
    many = {
        Fate.STAYS: ("blijft staan", "blijven staan"),
        Fate.LOST: ("raakt los", "raken los"),
        Fate.STRAYS: ("zou bij een andere tekst komen", "zouden bij een andere tekst komen"),
    }
    return ", ".join(f"{count} {many[fate][count != 1]}" for fate, count in counts.items() if count)


def placed(one: Carried) -> str:
    """Which addition, and where it stands in `annotaties.md`."""
    addition = one.addition
    at = f"regel {addition.line}: " if addition.line else ""
    by = f" bij {', '.join(addition.bij)}" if addition.bij else ""
    return f"{at}{addition.name}{by} {one.fate}"


def told_guess(guess: Guess) -> str:
    """Where a guess stands and how sure it is."""
    how = f"{guess.rank}, {guess.ratio:.0%}" if guess.rank is Rank.NEAR else str(guess.rank)
    return f"{guess.anchor} ({how}{'' if guess.alone else '; niet het enige dat past'})"


def next_steps(deposited: Deposited) -> tuple[str, ...]:
    """What an editor does when the difference is read, in order; nothing when all is in its place."""
    notes = deposited.notes
    if deposited.outcome is not Outcome.BESIDE:
        return ()
    path = shown(deposited.path)
    astray = [one for one in notes if one.fate is Fate.STRAYS]
    lost = [one for one in notes if one.fate is Fate.LOST]
    steps = []
    if astray:
        beside = shown(deposited.path.with_name(NOTES))
        steps.append(f"geef {_names(astray)} in {beside} een plaats en citaat uit de nieuwe versie")
    steps.append(
        f"neem over: python build.py import --vervang {shlex.quote(path)} (wat er stond blijft als stuk.oud.md)"
    )
    if lost:
        steps.append(f"herstel daarna {_names(lost)}: python build.py notes repair stelt een citaat voor")
    steps.append(f"of laat alles zoals het is en verwijder {deposited.path.name}")
    return tuple(steps)


def shown(path: Path) -> str:
    """A path as an editor would type it: from where the command was given, when it lies below."""
    here = Path.cwd()
    return (path.relative_to(here) if path.is_relative_to(here) else path).as_posix()


def _names(notes: Sequence[Carried]) -> str:
    """The additions by name; of many how many."""
    names = [one.addition.name for one in notes]
    return ", ".join(names) if len(names) <= 3 else f"{len(names)} noten"  # noqa: PLR2004 - as many as read well


def _guessed(one: Carried) -> Iterator[str]:
    if one.addition.quote:
        yield f"was: {_cut(one.addition.quote.exact)}"
    for guess in one.guesses:
        yield f"nu?: {_cut(guess.text)} — {told_guess(guess)}"
    if not one.guesses:
        yield "nu?: niets dat erop lijkt"


def _told(change: Change) -> str:
    where = f"{change.where}: " if change.where else ""
    if change.kind is Kind.MOVED:
        return f"{where}verplaatst, stond onder {change.came_from or 'het begin'}: {_cut(' '.join(change.after))}"
    words = "".join(_word(kind, text) for kind, text in words_of_change(change))
    return f"{where}{' '.join(words.split()).replace('-] {+', '-]{+')}"


def _word(kind: str, text: str) -> str:
    """A stretch between its marks; of what did not change only the ends."""
    words = text.split()
    if kind == "gelijk" and len(words) > 2 * _AROUND:
        words = [*words[:_AROUND], "…", *words[-_AROUND:]]
    bare = " ".join(words)
    before, after = " " * text[:1].isspace(), " " * text[-1:].isspace()
    return f"{before}{_MARKS[kind].format(bare)}{after}"


def _cut(text: str) -> str:
    bare = " ".join(text.split())
    return bare if len(bare) <= _CUT else f"{bare[: _CUT - 1]}…"
