"""Reading all files of a project, each on its own and each only once for one text.

A paper that cannot be read today is represented by the last version that could: its page, its place in the search and
the links to it stay as they were, while its problems are told.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import lru_cache, partial
from pathlib import Path, PurePosixPath

from griffie.config import Project
from griffie.incremental.memo import Memo
from griffie.model.annotation import Notes
from griffie.model.document import Body, Document, Paper
from griffie.model.register import Registers
from griffie.problems import Problem, Severity
from griffie.reading.library import Found
from griffie.reading.notes import read_notes
from griffie.reading.paper import read_paper
from griffie.reading.registers import read_registers
from griffie.reading.source import Source, read_source

_WORTH_A_POOL = 40
"""Below so many unread papers, starting processes costs more than it saves."""
_BODIES_AT_HAND = 32


@dataclass(frozen=True, slots=True)
class Read:
    """Everything that was read."""

    papers: tuple[Paper, ...]
    notes: tuple[Notes, ...]
    registers: Registers
    problems: tuple[Problem, ...]
    folders: Mapping[PurePosixPath, str]
    """Folder of each paper as problems name it, and the id of the paper in it."""
    keys: Mapping[str, str]
    """By id of a paper: what stands for its outline and text, which differs when anything does that went into them."""
    body_of: Callable[[str], Body]
    """Loads a body from the cache."""


def read_all(project: Project, found: Found, memo: Memo) -> Read:
    """Read every file of the project; what was read before comes from the memo."""
    registers, register_problems = _read_registers(project, found.registers)
    sources, unreadable = _sources(project, found.papers)
    unread = tuple(_Outcome(problem.place.path, "", None, ()) for problem in unreadable)
    outcomes = (*_read_papers(sources, registers, project.jobs, memo), *unread)
    good = tuple(_or_last_good(project, outcome, memo) for outcome in outcomes)
    ids = {outcome.path: outcome.paper.id for outcome in good if outcome.paper}
    paths = [outcome.path for outcome in outcomes]
    folders = {_folder(path): ids.get(path, _folder(path).name) for path in paths}
    notes, note_problems = _read_notes(project, found.notes, folders, memo)
    told = tuple(problem for outcome in outcomes for problem in outcome.problems)
    # Of two papers with one id the first by path is the one that is held.
    in_order = sorted(good, key=lambda outcome: outcome.path, reverse=True)
    keys = {outcome.paper.id: outcome.key for outcome in in_order if outcome.paper}
    return Read(
        papers=tuple(outcome.paper for outcome in good if outcome.paper),
        notes=notes,
        registers=registers,
        problems=(*register_problems, *unreadable, *told, *note_problems),
        folders=folders,
        keys=keys,
        body_of=_loader(keys, memo),
    )


@dataclass(frozen=True, slots=True)
class _Outcome:
    path: str
    key: str
    """Under which the memo holds paper and body."""
    paper: Paper | None
    problems: tuple[Problem, ...]


def _read_registers(project: Project, paths: Iterable[Path]) -> tuple[Registers, tuple[Problem, ...]]:
    sources, unreadable = _sources(project, paths)
    registers, problems = read_registers(sources)
    return registers, (*unreadable, *problems)


def _sources(project: Project, paths: Iterable[Path]) -> tuple[list[Source], list[Problem]]:
    sources: list[Source] = []
    problems: list[Problem] = []
    for path in paths:
        source, told = read_source(project.content, path)
        problems.extend(told)
        if source:
            sources.append(source)
    return sources, problems


def _read_papers(sources: Sequence[Source], registers: Registers, jobs: int, memo: Memo) -> tuple[_Outcome, ...]:
    known_before = repr((registers.wetten, registers.fracties))
    keys = {source.path: memo.key("stuk", source.path, source.digest, known_before) for source in sources}
    known = {path: _remembered(path, key, memo) for path, key in keys.items()}
    missing = [source for source in sources if known[source.path] is None]
    for source, (document, problems) in zip(missing, _read_missing(missing, registers, jobs), strict=True):
        key = keys[source.path]
        memo.put(key, (document.paper if document else None, problems))
        memo.put(_body_key(key), document.body if document else None)
        known[source.path] = _Outcome(source.path, key, document.paper if document else None, problems)
    return tuple(outcome for outcome in known.values() if outcome)


def _remembered(path: str, key: str, memo: Memo) -> _Outcome | None:
    match memo.near(key):
        case (Paper() | None as paper, tuple() as problems) if paper is None or memo.has(_body_key(key)):
            return _Outcome(path, key, paper, problems)
        case _:
            return None


def _body_key(key: str) -> str:
    return f"{key}-tekst"


def _read_missing(
    sources: Sequence[Source], registers: Registers, jobs: int
) -> Iterable[tuple[Document | None, tuple[Problem, ...]]]:
    read = partial(read_paper, laws=registers.wetten, fracties=registers.fracties)
    if jobs == 1 or len(sources) < _WORTH_A_POOL:
        return map(read, sources)
    with ProcessPoolExecutor(jobs) as pool:
        return list(pool.map(read, sources, chunksize=8))


def _or_last_good(project: Project, outcome: _Outcome, memo: Memo) -> _Outcome:
    pointer = memo.key("laatste goede", project.key, outcome.path)
    if outcome.paper and not any(problem.severity is Severity.ERROR for problem in outcome.problems):
        if memo.near(pointer) != outcome.key:
            memo.later(pointer, outcome.key)
        return outcome
    earlier = memo.near(pointer)
    good = _remembered(outcome.path, earlier, memo) if isinstance(earlier, str) else None
    return good or _Outcome(outcome.path, outcome.key, None, ())


def _read_notes(
    project: Project, paths: Iterable[Path], folders: Mapping[PurePosixPath, str], memo: Memo
) -> tuple[tuple[Notes, ...], tuple[Problem, ...]]:
    sources, unreadable = _sources(project, paths)
    read = [
        _notes_in(source, folders[_folder(source.path)], memo) for source in sources if _folder(source.path) in folders
    ]
    told = tuple(problem for _, problems in read for problem in problems)
    return tuple(notes for notes, _ in read if notes), (*unreadable, *told)


def _notes_in(source: Source, paper_id: str, memo: Memo) -> tuple[Notes | None, tuple[Problem, ...]]:
    key = memo.key("noten", source.path, source.digest, paper_id)
    match memo.near(key):
        case (Notes() | None as notes, tuple() as problems):
            return notes, problems
        case _:
            fresh = read_notes(source, paper_id)
            memo.put(key, fresh)
            return fresh


def _folder(path: str) -> PurePosixPath:
    return PurePosixPath(path).parent


def _loader(keys: Mapping[str, str], memo: Memo) -> Callable[[str], Body]:
    @lru_cache(maxsize=_BODIES_AT_HAND)
    def body_of(paper_id: str) -> Body:
        match memo.get(_body_key(keys[paper_id])):
            case Body() as body:
                return body
            case _:
                raise LookupError(f"the cache lost the text of {paper_id}; run `python build.py clean` and build again")

    return body_of
