"""The state of a running `serve`: which build is shown, what is wrong with the newest one, who waits for it.

A build runs in one thread at a time. Requests wait while a build writes, so nobody sees half a site.
"""

import threading
import time
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace

from griffie.config import Project
from griffie.incremental.manifest import Written
from griffie.incremental.workbench import Workbench, workbench
from griffie.pipeline import Built, build, commit
from griffie.problems import Problem, count


@dataclass(frozen=True, slots=True)
class Stand:
    """What a browser must know about the newest build."""

    nummer: int = 0
    """Counts builds; a page that was loaded under a lower number is old."""
    problems: tuple[Problem, ...] = ()
    changed: tuple[str, ...] = ()
    """Output paths that the newest build wrote or removed."""
    bug: str = ""
    """Traceback of a fault of Griffie itself; empty when there is none."""


class Session:
    """Builds on demand and tells who listens."""

    def __init__(self, project: Project, say: Callable[[str], None] = print) -> None:
        """`say` prints one line about each build."""
        self.project = project
        self._say = say
        self._news = threading.Condition()
        self._building = threading.Lock()
        self._stand = Stand()
        self._stopped = False
        self._bench: Workbench | None = None
        self._built: Built | None = None

    def settled(self) -> Stand:
        """The newest state; waits while a build is writing."""
        with self._building, self._news:
            return self._stand

    @contextmanager
    def last_build(self) -> Iterator[Built | None]:
        """What the last build made that came to its end; no other begins while one looks at it."""
        with self._building:
            yield self._built

    def wait_beyond(self, nummer: int, timeout: float) -> Stand | None:
        """The state once its number is beyond `nummer`; None after `timeout` seconds or at the end of the session."""
        with self._news:
            self._news.wait_for(lambda: self._stopped or self._stand.nummer > nummer, timeout)
            return self._stand if self._stand.nummer > nummer and not self._stopped else None

    @property
    def stopped(self) -> bool:
        """Whether the server is going down; streams end then."""
        return self._stopped

    def stop(self) -> None:
        """Let every listener go, and keep for the next time what was at hand."""
        with self._news:
            self._stopped = True
            self._news.notify_all()
        with self._building:
            if self._bench:
                self._bench.memo.settle()

    def rebuild(self, why: str) -> None:
        """Build once and publish the state; `why` is what the terminal shows of the cause."""
        started = time.monotonic()
        with self._building:
            stand, outcome = self._build()
        with self._news:
            self._stand = replace(stand, nummer=self._stand.nummer + 1)
            self._news.notify_all()
        seconds = f"{time.monotonic() - started:.1f}".replace(".", ",")
        self._say(f"{why} → {outcome}, {seconds} s")

    def _build(self) -> tuple[Stand, str]:
        bench = self._bench or workbench(self.project)
        first, self._bench = self._bench is None, None
        try:
            built = build(self.project, bench=bench)
            written = commit(built, self.project)
            if first:
                bench.memo.settle()
        except Exception:  # noqa: BLE001 - a fault of ours is shown in the browser; the server goes on
            return Stand(bug=traceback.format_exc()), "fout in Griffie zelf; de browser toont waar"
        self._bench, self._built = bench, built
        changed = (*written.changed, *written.removed)
        return Stand(problems=built.problems, changed=changed), _summary(written, built.problems)


def _summary(written: Written, problems: tuple[Problem, ...]) -> str:
    pages = sum(path.endswith(".html") for path in written.changed)
    others = len(written.changed) - pages
    parts = ["1 pagina" if pages == 1 else f"{pages} pagina’s"]
    if others:
        parts.append("1 ander bestand" if others == 1 else f"{others} andere bestanden")
    if written.removed:
        parts.append(f"{len(written.removed)} verwijderd")
    if problems:
        parts.append(count(problems))
    return ", ".join(parts)
