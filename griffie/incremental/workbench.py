"""What one process has at hand when it builds again: the serving process, at every save.

All of it could be loaded or made anew, with the same result. A build that failed leaves a workbench of which nobody
knows the state: throw it away and take a new one.
"""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from griffie.config import Project, code_digest
from griffie.incremental.memo import Memo
from griffie.rendering.seen import Seen


@dataclass(slots=True)
class Workbench:
    """Of one project."""

    memo: Memo
    seen: Seen | None = None
    """What the pages of the last build could look at."""


def workbench(project: Project) -> Workbench:
    """A new one, with nothing on it."""
    return Workbench(Memo(project.cache, code_digest()))


@contextmanager
def uncollected() -> Iterator[None]:
    """Nothing looks for values that hold each other.

    What a build makes after reading is values without a circle; going through all of them time and again to find one
    took half the time of a build without changes.
    """
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()
