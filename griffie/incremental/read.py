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
from griffie.model.register import Law, Registers
from griffie.problems import Problem, Severity
from griffie.reading.library import Found
from griffie.reading.notes import read_notes
from griffie.reading.paper import read_paper
from griffie.reading.registers import read_registers
from griffie.reading.source import Source, read_source

_WORTH_A_POOL = 40
"""Below so many unread papers, starting processes costs more than it saves."""
_BODIES_AT_HAND = 32

Outcome = tuple[Document | None, tuple[Problem, ...]]


@dataclass(frozen=True, slots=True)
class Read:
    """Everything that was read."""

    papers: tuple[Paper, ...]
    notes: tuple[Notes, ...]
    registers: Registers
    problems: tuple[Problem, ...]
    folders: Mapping[Path, str]
    """Folder of each paper as problems name it, and the id of the paper in it."""
    body_of: Callable[[str], Body]
    """Loads a body from the cache."""


def read_all(project: Project, found: Found, memo: Memo) -> Read:
    """Read every file of the project; what was read before comes from the memo."""
    registers, register_problems = _read_registers(project, found.registers)
    sources, unreadable = _sources(project, found.papers)
    outcomes = _read_papers(sources, registers.wetten, project.jobs, memo)
    documents: dict[str, tuple[Paper, str]] = {}
    problems = [*register_problems, *unreadable]
    ids: dict[str, str] = {}
    for source, key, (paper, told) in outcomes:
        problems.extend(told)
        paper, key = _or_last_good(project, source.path, key, paper, told, memo)
        ids[source.path] = paper.id if paper else PurePosixPath(source.path).parent.name
        if paper:
            documents[source.path] = (paper, key)
    notes, note_problems = _read_notes(project, found.notes, ids)
    keys = {paper.id: key for paper, key in documents.values()}
    return Read(
        papers=tuple(paper for paper, _ in documents.values()),
        notes=notes,
        registers=registers,
        problems=(*problems, *note_problems),
        folders={Path(path).parent: paper_id for path, paper_id in ids.items()},
        body_of=_loader(keys, memo),
    )


def _read_registers(project: Project, paths: Iterable[Path]) -> tuple[Registers, tuple[Problem, ...]]:
    sources, unreadable = _sources(project, paths)
    registers, problems = read_registers(sources)
    return registers, (*unreadable, *problems)


def _sources(project: Project, paths: Iterable[Path]) -> tuple[list[Source], list[Problem]]:
    sources, problems = [], []
    for path in paths:
        source, told = read_source(project.content, path)
        problems.extend(told)
        if source:
            sources.append(source)
    return sources, problems


def _read_papers(
    sources: Sequence[Source], laws: tuple[Law, ...], jobs: int, memo: Memo
) -> list[tuple[Source, str, tuple[Paper | None, tuple[Problem, ...]]]]:
    keys = [memo.key("stuk", source.path, source.digest, repr(laws)) for source in sources]
    known = [memo.get(key) for key in keys]
    missing = [source for source, outcome in zip(sources, known, strict=True) if outcome is None]
    fresh = iter(_read_missing(missing, laws, jobs))
    result = []
    for source, key, outcome in zip(sources, keys, known, strict=True):
        if outcome is None:
            document, problems = next(fresh)
            outcome = (document.paper if document else None, problems)
            memo.put(key, outcome)
            memo.put(f"{key}-tekst", document.body if document else None)
        result.append((source, key, outcome))
    return result


def _read_missing(sources: Sequence[Source], laws: tuple[Law, ...], jobs: int) -> Iterable[Outcome]:
    read = partial(read_paper, laws=laws)
    if jobs < 2 or len(sources) < _WORTH_A_POOL:  # noqa: PLR2004 - one process is no pool
        return map(read, sources)
    with ProcessPoolExecutor(jobs) as pool:
        return list(pool.map(read, sources, chunksize=8))


def _or_last_good(
    project: Project, path: str, key: str, paper: Paper | None, problems: Iterable[Problem], memo: Memo
) -> tuple[Paper | None, str]:
    last_good = memo.key("laatste goede", project.key, path)
    if paper and not any(problem.severity is Severity.ERROR for problem in problems):
        if memo.get(last_good) != key:
            memo.put(last_good, key)
        return paper, key
    earlier = memo.get(last_good)
    outcome = memo.get(earlier) if isinstance(earlier, str) else None
    if isinstance(outcome, tuple) and isinstance(outcome[0], Paper):
        return outcome[0], str(earlier)
    return None, key


def _read_notes(
    project: Project, paths: Iterable[Path], ids: Mapping[str, str]
) -> tuple[tuple[Notes, ...], tuple[Problem, ...]]:
    by_folder = {PurePosixPath(path).parent.as_posix(): paper_id for path, paper_id in ids.items()}
    sources, problems = _sources(project, paths)
    notes = []
    for source in sources:
        paper_id = by_folder.get(PurePosixPath(source.path).parent.as_posix())
        if paper_id is None:
            continue
        read, told = read_notes(source, paper_id)
        problems.extend(told)
        if read:
            notes.append(read)
    return tuple(notes), tuple(problems)


def _loader(keys: Mapping[str, str], memo: Memo) -> Callable[[str], Body]:
    @lru_cache(maxsize=_BODIES_AT_HAND)
    def body_of(paper_id: str) -> Body:
        body = memo.get(f"{keys[paper_id]}-tekst")
        if not isinstance(body, Body):
            raise LookupError(f"the cache lost the text of {paper_id}; run `python build.py clean` and build again")
        return body

    return body_of
