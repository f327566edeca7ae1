"""A new note among those that a file has: composed, read back, and placed by the code that the build places it with.

Nothing leaves here that a build would not put exactly on the passage that was chosen.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

from griffie.linking.anchor import place_notes
from griffie.linking.check_notes import check_notes
from griffie.linking.known import know
from griffie.model.annotation import NoteKind, Notes, Placed
from griffie.model.corpus import Linked
from griffie.model.document import Body
from griffie.noting.entry import Entry, ids_in, on_one_line, paragraphs, short_id, with_entry, written
from griffie.noting.quoting import quote_of
from griffie.noting.refusal import Refused
from griffie.noting.saving import MARK
from griffie.noting.selection import Chosen
from griffie.problems import Problem, Severity
from griffie.reading.notes import NEEDS_SOURCE, read_notes
from griffie.reading.source import Source

_OPENS_A_NOTE = re.compile(r"(?m)^##[ \t]")


@dataclass(frozen=True, slots=True)
class Wish:
    """What an editor wants to say about a passage."""

    soort: NoteKind
    tekst: str
    auteur: str
    bron: str = ""
    termijn: str = ""


@dataclass(frozen=True, slots=True)
class Beside:
    """The paper and the file of notes beside it as they are now."""

    linked: Linked
    body_of: Callable[[str], Body]
    paper: str
    path: str
    """Of the file, as problems name it."""
    before: str
    """The text of the file; empty when it is not there yet."""


@dataclass(frozen=True, slots=True)
class Added:
    """A note that a build would place, and the file with it."""

    id: str
    entry: str
    file: str
    line: int
    """At which its heading stands."""
    remarks: tuple[str, ...]
    """What the build will say of it and publishes nevertheless."""


def add(beside: Beside, chosen: Chosen, wish: Wish, today: date) -> Added | Refused:
    """The file with one note more, or why that note cannot be made."""
    quote = quote_of(chosen)
    missing = _missing(wish)
    if isinstance(quote, Refused) or missing:
        return quote if isinstance(quote, Refused) else Refused(missing)
    commitment = wish.soort is NoteKind.TOEZEGGING
    entry = Entry(
        id=short_id(chosen.words, ids_in(beside.before)),
        soort=wish.soort,
        bij=chosen.place.anchor,
        citaat=quote,
        bron=_line(wish.bron),
        auteur=_line(wish.auteur),
        datum=today,
        termijn=_line(wish.termijn) if commitment else "",
        status="open" if commitment else "",
        tekst=wish.tekst,
    )
    return _checked(beside, chosen, entry, with_entry(beside.before, entry, today))


def _missing(wish: Wish) -> str:
    if not paragraphs(wish.tekst).strip():
        return "de noot heeft nog geen tekst"
    if _OPENS_A_NOTE.search(paragraphs(wish.tekst)):
        return "een regel die met ## begint, opent in het bestand een nieuwe noot; haal de kop uit de tekst"
    if not _line(wish.auteur):
        return "vul in wie de noot schrijft"
    if wish.soort in NEEDS_SOURCE and not _line(wish.bron):
        return f"een {wish.soort.value} noemt haar bron: vul in waarop zij steunt"
    return ""


def _checked(beside: Beside, chosen: Chosen, entry: Entry, after: str) -> Added | Refused:
    earlier = _annotations(beside, beside.before) if beside.before else 0
    notes, told = _read(beside, after)
    if notes is None or not notes.annotations or len(notes.annotations) != earlier + 1:
        return _because(told, "in annotaties.md is iets niet te lezen; verbeter dat eerst")
    note = notes.annotations[-1]
    placement = place_notes(replace(notes, annotations=(note,)), beside.body_of(beside.paper))[0]
    exactly = isinstance(placement, Placed) and placement.stretches == ((chosen.prose.n, chosen.span),)
    if note.id != entry.id or not exactly:
        return _because(told, "deze noot zou niet op de gekozen passage komen te staan")
    line = after.count("\n", 0, note.span.start + 1) + 1
    every = (*told, *_linked_problems(beside, notes))
    own = [problem for problem in every if problem.place.line >= line]
    if any(problem.severity is Severity.ERROR for problem in own):
        return _because(tuple(own), "")
    return Added(entry.id, written(entry), after, line, tuple(map(_sentence, own)))


def _read(beside: Beside, text: str) -> tuple[Notes | None, tuple[Problem, ...]]:
    return read_notes(Source(beside.path, text.removeprefix(MARK), ""), beside.paper)


def _annotations(beside: Beside, text: str) -> int:
    notes, _ = _read(beside, text)
    return len(notes.annotations) if notes else 0


def _linked_problems(beside: Beside, notes: Notes) -> tuple[Problem, ...]:
    """What linking says of the notes of this paper, as they would be."""
    corpus = replace(beside.linked.corpus, notes={**beside.linked.corpus.notes, beside.paper: notes})
    placements = {beside.paper: place_notes(notes, beside.body_of(beside.paper))}
    linked = replace(beside.linked, corpus=corpus, placements=placements)
    return check_notes(linked, know(corpus), beside.body_of)


def _because(told: tuple[Problem, ...], otherwise: str) -> Refused:
    """The newest error, which is most likely that of the new note."""
    errors = [problem for problem in told if problem.severity is Severity.ERROR]
    return Refused(_sentence(errors[-1]) if errors else otherwise)


def _sentence(problem: Problem) -> str:
    return f"{problem.message} ({problem.hint})" if problem.hint else problem.message


def _line(typed: str) -> str:
    """What was typed into a field of one line."""
    return " ".join(on_one_line(typed).split())
