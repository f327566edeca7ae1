"""Many files at once: made papers by several processes, written by one, in order.

A file that cannot be imported never stops the rest, not even when it brings a process down. What is written depends on
the order of the names alone, however many processes work. Two files of one paper are told, and the better one is kept.
"""

import signal
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from pathlib import Path

from griffie.catalogue import problem
from griffie.importers.deposit import Shelf, is_same_letter, read_text, shelf
from griffie.importers.formats import Format
from griffie.importers.identity import is_official
from griffie.importers.importing import Converted, Imported, convert_file, place
from griffie.importers.reading_back import ReadBack, read_back
from griffie.importers.source import printable
from griffie.problems import Place, Problem

_AHEAD = 4
"""Files per process that are given out before the first of them is written, so that memory stays small."""
_FEW = 3
"""Files up to which starting processes costs more than it saves."""


@dataclass(frozen=True, slots=True)
class Twin:
    """Another file of the same batch that holds the same paper, and goes before."""

    file: Path
    kind: Format
    same_bytes: bool


@dataclass(frozen=True, slots=True)
class Tried:
    """What became of one file: a paper in `content/`, the problems that say why not, or another that goes before it."""

    file: Path
    imported: Imported | None
    problems: tuple[Problem, ...]
    twin: Twin | None = None
    instead_of: Twin | None = None
    """The file of the same paper, earlier in the batch, in whose place this one came."""

    @property
    def failed(self) -> bool:
        """Whether there is no paper of it, and should be."""
        return self.imported is None and self.twin is None


def import_all(files: Sequence[Path], content: Path, *, jobs: int) -> Iterator[Tried]:
    """Import files, in their order; each result as soon as it and all before it are there."""
    converted = _by_processes(files, jobs) if jobs > 1 and len(files) > _FEW else map(_convert, files)
    placed: dict[str, _Placed] = {}
    where = shelf(content)
    for file, (paper, problems, back) in zip(files, converted, strict=True):
        if paper is None:
            yield Tried(file, None, problems)
            continue
        first = placed.get(paper.id)
        one = _tried(file, paper, first if first and _is_same(first, paper) else None, where, back)
        if one.imported and (one.instead_of or not first):
            kept = one.imported.deposited.path
            placed[paper.id] = _Placed(file, paper.kind, paper.bron.sha256, paper.bron.bestand, kept)
        yield one


@dataclass(frozen=True, slots=True)
class _Placed:
    """The best file so far of a paper, and where its text lies."""

    file: Path
    kind: Format
    digest: str
    name: str
    path: Path

    def twin(self, digest: str) -> Twin:
        """The file as one that goes before another."""
        return Twin(self.file, self.kind, self.digest == digest)


def _tried(file: Path, paper: Converted, first: _Placed | None, where: Shelf, back: ReadBack | None) -> Tried:
    """Place a paper, unless the file that came first says as much or more of it."""
    twin = first.twin(paper.bron.sha256) if first else None
    if twin and (twin.same_bytes or _rank(twin.kind) < _rank(paper.kind)):
        return Tried(file, None, (), twin)
    imported, problems = place(paper, file, where, over=first.name if first else "", back=back)
    return Tried(file, imported, problems, instead_of=twin)


def _is_same(first: _Placed, paper: Converted) -> bool:
    """Whether a paper is the one that was placed before, in another format or the same file once more.

    Two files of one format that differ are two versions: which is the newer one an editor must say.
    """
    if first.digest == paper.bron.sha256:
        return True
    if first.kind is paper.kind:
        return False
    return is_official(paper.id) or is_same_letter(read_text(first.path) or "", paper.text)


def _rank(kind: Format) -> int:
    return list(Format).index(kind)


_Made = tuple[Converted | None, tuple[Problem, ...], ReadBack | None]


def _convert(file: Path) -> _Made:
    """Make a paper; a fault of our own on one file is a problem of that file, for the others must go on."""
    try:
        paper, problems = convert_file(file)
        return paper, problems, read_back(paper.text, f"{paper.folder}/{paper.id}/stuk.md") if paper else None
    except Exception as error:  # noqa: BLE001 - whatever goes wrong in one file must not stop a thousand others
        return None, (_stuck(file, f"{type(error).__name__}: {error}"),), None


def _stuck(file: Path, why: str) -> Problem:
    hint = "dit is een fout in import, niet in uw bestand: er is niets geschreven; meld deze regel"
    return problem("I125", Place(printable(file)), f"import liep vast op dit bestand ({why})", hint)


def _by_processes(files: Sequence[Path], jobs: int) -> Iterator[_Made]:
    """The papers in order, a few files ahead of the one that is asked for."""
    at = 0
    while at < len(files):
        pool = ProcessPoolExecutor(max_workers=jobs, initializer=_die_at_once)
        try:
            waiting: list[Future[_Made]] = []
            while at < len(files):
                ahead = files[at + len(waiting) : at + jobs * _AHEAD]
                waiting += [pool.submit(_convert, file) for file in ahead]
                yield waiting[0].result()
                del waiting[0]
                at += 1
        except BrokenProcessPool:
            yield _alone(files[at])
            at += 1
        finally:
            pool.shutdown(wait=False, cancel_futures=True)


def _die_at_once() -> None:
    """Let Ctrl-C end a process that makes papers without a word: it writes nothing, so nothing is lost."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def _alone(file: Path) -> _Made:
    """A file that may have brought its process down, in a process of its own."""
    with ProcessPoolExecutor(max_workers=1, initializer=_die_at_once) as pool:
        try:
            return pool.submit(_convert, file).result()
        except BrokenProcessPool:
            return None, (_stuck(file, "het proces viel om"),), None
