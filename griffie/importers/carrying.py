"""Whether what editors added to a paper keeps its text when a newer version takes the paper's place.

A quote that fits is not enough: when questions are numbered anew or answers change places, "de minister" may stand once
in the named answer and be about something else. Import is the one moment at which both versions are there, so here they
are held side by side: the sentence around the quote, the answer that holds it and the question that was asked must
still be what they were. Nothing is moved; what does not keep its text is told, with the passages it may have meant.
"""

import re
from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from griffie.importers.version_guesses import Guess, guesses
from griffie.importers.versions import Standing, Version, likeness, version_of
from griffie.linking.guess import APART, NEAR
from griffie.model.annotation import Notes, Quote, State
from griffie.reading.notes import read_notes
from griffie.reading.source import Source
from griffie.text import Lines


class Fate(StrEnum):
    """What becomes of an addition."""

    STAYS = "blijft staan"
    LOST = "raakt los"
    """The build would report it, and withhold the page."""
    STRAYS = "komt bij een andere tekst"
    """The build could not know."""


@dataclass(frozen=True, slots=True)
class Addition:
    """One thing that editors added: a note, a short title, a theme, a point of "in het kort"."""

    name: str
    bij: tuple[str, ...]
    quote: Quote | None
    line: int
    """Of `annotaties.md`; 0 when it is not known."""
    published: bool = True


@dataclass(frozen=True, slots=True)
class Carried:
    """An addition, what becomes of it, and where else it may belong."""

    addition: Addition
    fate: Fate
    reason: str = ""
    """In Dutch; of what stays, what changed around it."""
    guesses: tuple[Guess, ...] = ()
    """Best first; for the editor's eyes only."""


def carry(before: str, after: str, notes: str) -> tuple[Carried, ...]:
    """The fate of everything in an `annotaties.md` when the paper `before` becomes the paper `after`."""
    read, _ = read_notes(Source("content/annotaties.md", notes, ""), "")
    old, new = version_of(before), version_of(after)
    if read is None or new is None:
        unread = "de noten zijn" if read is None else "het nieuwe stuk is"
        return (Carried(Addition("annotaties.md", (), None, 1), Fate.LOST, f"{unread} niet te lezen"),)
    return tuple(_carried(addition, old, new) for addition in _additions(read))


def _additions(notes: Notes) -> Iterator[Addition]:
    lines = Lines(notes.source)
    for number, point in enumerate(notes.in_het_kort, 1):
        if point.bij:
            yield Addition(f"in het kort, punt {number}", (point.bij,), None, _line(lines, notes.source, point.tekst))
    for anchor, title in notes.titels:
        yield Addition(f"korte titel ‘{title}’", (anchor,), None, _line(lines, notes.source, title))
    for anchor, theme in notes.themas:
        yield Addition(f"thema ‘{theme}’", (anchor,), None, _line(lines, notes.source, f"{anchor}: {theme}"))
    for note in notes.annotations:
        at = lines.position(note.span.start).line
        yield Addition(f"noot {note.id}", note.bij, note.citaat, at, note.staat is State.GEPUBLICEERD)


def _line(lines: Lines, source: str, words: str) -> int:
    match = re.search(r"\s+".join(map(re.escape, words.split())), source)
    return lines.position(match.start()).line if match else 0


def _carried(addition: Addition, old: Version | None, new: Version) -> Carried:
    here = [new.standing(anchor, addition.quote) for anchor in addition.bij]
    if old is None:
        lost = next((one for one in here if isinstance(one, str)), "")
        reason = lost or "het stuk dat er stond is niet te lezen, dus of zij op haar tekst blijft is niet na te gaan"
        return Carried(addition, Fate.LOST if lost else Fate.STRAYS, reason)
    around = ""
    for anchor, now in zip(addition.bij, here, strict=True):
        was = old.standing(anchor, addition.quote)
        if isinstance(now, str):
            return Carried(addition, Fate.LOST, now, guesses(addition.quote, was, anchor, new))
        if isinstance(was, str):
            around = around or "stond in het vorige stuk niet, in dit wel"
        elif strayed := _strayed(was, now, old, new):
            return Carried(addition, Fate.STRAYS, strayed, guesses(addition.quote, was, anchor, new))
        elif was.ground != now.ground:
            around = around or "de tekst eromheen is gewijzigd"
    return Carried(addition, Fate.STAYS, around)


def _strayed(was: Standing, now: Standing, old: Version, new: Version) -> str:
    """Why an addition that still fits would stand on another text; empty when it would not."""
    if was.asked and not _is_kept(was.asked, now.asked, _new_units(now.questions, old, new)):
        return f"{now.anchor} gaat nu over een andere vraag"
    if other := _better(was.whole, now.whole, _new_units((now.unit,), old, new)):
        return f"de tekst van {was.unit} staat nu bij {other}"
    rivals = _new_sentences(now.unit, old, new) if was.ground != was.whole else _new_units((now.unit,), old, new)
    if not _is_kept(was.ground, now.ground, rivals):
        return f"in {now.anchor} staat zij nu in een andere tekst"
    return ""


def _is_kept(was: str, now: str, rivals: Iterable[tuple[str, str]]) -> bool:
    """Whether a text is still the same one: as it was, or nearly, while none that came elsewhere is nearer."""
    return was == now or (likeness(was, now) >= NEAR and not _better(was, now, rivals))


def _better(was: str, now: str, rivals: Iterable[tuple[str, str]]) -> str:
    """The place to which a text seems to have gone; empty when it is nowhere nearer than where it was."""
    if was == now:
        return ""
    least = max(NEAR, likeness(was, now) - APART)
    return next((anchor for anchor, text in rivals if likeness(was, text) > least), "")


def _new_units(units: Container[str], old: Version, new: Version) -> Iterator[tuple[str, str]]:
    """The texts of other places that were not there before."""
    return (
        (anchor, text) for anchor, text in new.units.items() if anchor not in units and old.units.get(anchor) != text
    )


def _new_sentences(unit: str, old: Version, new: Version) -> Iterator[tuple[str, str]]:
    """The sentences of other places that did not stand there before."""
    for anchor, found in new.sentences.items():
        if anchor != unit:
            known = frozenset(old.sentences.get(anchor, ()))
            yield from ((anchor, sentence) for sentence in found if sentence not in known)
