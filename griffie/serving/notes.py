"""Notes while one reads: where they stand in their file, what a passage would be quoted as, and a new one saved.

The only writing of the server is here, and only by `griffie.noting.saving`: one entry more in the `annotaties.md`
beside a paper. Everything is asked of the last build; what differs from it by now is told, never guessed.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from griffie.config import Project
from griffie.model.annotation import NoteKind
from griffie.model.document import Paper
from griffie.noting.adding import Added, Beside, add
from griffie.noting.entry import FIRST_KIND
from griffie.noting.quoting import quote_of
from griffie.noting.refusal import Refused
from griffie.noting.saving import Known, notes_beside, save, seen
from griffie.noting.selection import Chosen, choose
from griffie.pipeline import Built
from griffie.problems import place_in
from griffie.reading.library import NOTES
from griffie.reading.notes import NEEDS_SOURCE
from griffie.reading.source import read_source, shown
from griffie.serving.asking import Asked, Reply, refusal
from griffie.serving.editor import Opener
from griffie.serving.session import Session
from griffie.urls import paper_page

_PATIENCE = 10.0
"""Seconds that a save waits for the build that shows it."""
_NO_PAPER = "dit stuk is er niet meer; laad de pagina opnieuw"
_CHANGED = "annotaties.md is intussen gewijzigd; er is niets geschreven. Bekijk het bestand en bewaar opnieuw"


def today() -> date:
    """The editor's own day."""
    return date.today()  # noqa: DTZ011 - notes are dated where they are written


@dataclass(frozen=True, slots=True)
class _Desk:
    """A paper, the file of notes beside it, and what a question points at."""

    beside: Beside
    chosen: Chosen
    file: Path
    digest: str
    """Of the bytes of the file now."""


class Notes:
    """Answers the questions that pages of one session ask."""

    def __init__(self, session: Session, opener: Opener, day: Callable[[], date] = today) -> None:
        self._session = session
        self._opener = opener
        self._day = day

    def begin(self, paper_id: str) -> Reply:
        """What a page must know to begin with: types, the day, and where each note stands."""
        with self._session.last_build() as built:
            if built is None or paper_id not in built.linked.corpus.papers:
                return refusal(404, _NO_PAPER)
            kinds = sorted(NoteKind, key=lambda kind: kind is not FIRST_KIND)
            said = {
                "soorten": [{"naam": kind.value, "bron": kind in NEEDS_SOURCE} for kind in kinds],
                "vandaag": self._day().isoformat(),
                "bestand": _notes_path(built, self._session.project, paper_id),
                "noten": self._standing(built, paper_id),
            }
            return Reply(200, said)

    def quote(self, asked: Asked) -> Reply:
        """The quote of a passage, and the state of the file that a note on it would come into."""
        with self._session.last_build() as built:
            desk = _desk(built, self._session.project, asked)
            if isinstance(desk, Reply):
                return desk
            quote = quote_of(desk.chosen)
            if isinstance(quote, Refused):
                return refusal(422, quote.reason)
            chosen = desk.chosen
            where = {"bij": chosen.place.anchor, "plaats": _name(desk.beside, chosen), "versie": desk.digest}
            words = {"citaat": quote.exact, "voor": quote.voor, "na": quote.na}
            return Reply(200, {**where, **words, "van": chosen.span.start, "tot": chosen.span.end})

    def entry(self, asked: Asked) -> Reply:
        """The note as it would stand in the file; nothing is written."""
        with self._session.last_build() as built:
            added, _ = self._added(built, asked)
            if isinstance(added, Reply):
                return added
            return Reply(200, {"id": added.id, "noot": added.entry, "opmerkingen": list(added.remarks)})

    def save(self, asked: Asked) -> Reply:
        """The note added to the file; answers when the build that shows it is there."""
        before = self._session.settled().nummer
        with self._session.last_build() as built:
            added, desk = self._added(built, asked)
            if isinstance(added, Reply) or desk is None:
                return added if isinstance(added, Reply) else refusal(422, _NO_PAPER)
            try:
                done = desk.digest == asked.seen and save(desk.file, added.file, desk.digest)
            except OSError as error:
                return refusal(500, f"{NOTES} is niet te schrijven ({error.strerror or type(error).__name__})")
            if not done:
                now = seen(desk.file)
                return refusal(409, _CHANGED, versie="" if isinstance(now, Refused) else now.digest)
        self._session.wait_beyond(before, _PATIENCE)
        return Reply(200, {"id": added.id, "plek": f"{desk.beside.path}:{added.line}"})

    def _added(self, built: Built | None, asked: Asked) -> tuple[Added | Reply, _Desk | None]:
        desk = _desk(built, self._session.project, asked)
        if isinstance(desk, Reply):
            return desk, None
        if asked.wish is None:
            return refusal(400, "er is niet gezegd wat de noot zegt"), None
        added = add(desk.beside, desk.chosen, asked.wish, self._day())
        return (refusal(422, added.reason), None) if isinstance(added, Refused) else (added, desk)

    def _standing(self, built: Built, paper_id: str) -> list[dict[str, str]]:
        notes = built.linked.corpus.notes.get(paper_id)
        standing = []
        for note in notes.annotations if notes else ():
            at = place_in(notes.path, notes.source, note.span) if notes else None
            if at:
                address = self._opener.address(at.path, at.line)
                place = {"plek": f"{at.path}:{at.line}", "adres": address}
                standing.append({"id": note.id, "staat": note.staat.value, **place})
        return standing


def _desk(built: Built | None, project: Project, asked: Asked) -> _Desk | Reply:
    """Everything that a question is about, when it is still as the page has it."""
    paper = built.linked.corpus.papers.get(asked.paper) if built else None
    if built is None or paper is None:
        return refusal(404, _NO_PAPER)
    not_now = _not_now(built, project, paper)
    if not_now:
        return refusal(422, not_now)
    beside, chosen = _file(project, paper), choose(built.body_of(paper.id), asked.pointed)
    if isinstance(beside, Refused) or isinstance(chosen, Refused):
        return refusal(422, next(one.reason for one in (beside, chosen) if isinstance(one, Refused)))
    file, known = beside
    path = _notes_path(built, project, paper.id)
    return _Desk(Beside(built.linked, built.body_of, paper.id, path, known.text), chosen, file, known.digest)


def _not_now(built: Built, project: Project, paper: Paper) -> str:
    """Why no note can be made on a paper at this moment; empty when one can."""
    if paper_page(paper.id) in built.withheld:
        return "in dit stuk of zijn noten staan fouten; verbeter die eerst"
    source, _ = read_source(project.content, Path(paper.path))
    if source is None or source.digest != paper.digest:
        return "stuk.md is gewijzigd sinds deze pagina is gemaakt; laad haar opnieuw"
    return ""


def _file(project: Project, paper: Paper) -> tuple[Path, Known] | Refused:
    file = notes_beside(project.content, paper.path)
    if isinstance(file, Refused):
        return file
    known = seen(file)
    return known if isinstance(known, Refused) else (file, known)


def _notes_path(built: Built, project: Project, paper_id: str) -> str:
    return shown(project.content, Path(built.linked.corpus.papers[paper_id].path).with_name(NOTES))


def _name(beside: Beside, chosen: Chosen) -> str:
    """What the place is called: `antwoord 16`; what has no name of its own is called by its anchor."""
    units = beside.linked.corpus.papers[beside.paper].units
    return next(
        (unit.label for unit in units if unit.anchor == chosen.place.anchor and unit.label), chosen.place.anchor
    )
