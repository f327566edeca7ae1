"""Watching the files an editor works on: many events of one save become one call.

Only files that were closed after writing, moved, made or removed count; mere reading does not, or a build that reads
its sources would start the next. Editors' swap and backup files are not sources.
"""

import threading
from collections.abc import Callable, Iterable
from pathlib import Path

from watchdog.events import FileSystemEvent, FileSystemEventHandler
from watchdog.observers import Observer

QUIET = 0.08
"""Seconds without a further event after which a burst counts as over."""
_ACTIONS = {"closed", "moved", "created", "deleted"}
_NOT_SOURCES = ("~", ".swp", ".swx", ".swo", ".tmp", ".nieuw", ".bak")


class Watcher:
    """Calls back with the files that changed, once per burst, from one thread of its own."""

    def __init__(self, folders: Iterable[Path], changed: Callable[[tuple[Path, ...]], None]) -> None:
        """`changed` runs to its end before the next burst is told; what is saved meanwhile makes one more call."""
        self._changed = changed
        self._pending: set[Path] = set()
        self._event = threading.Event()
        self._lock = threading.Lock()
        self._stopped = False
        self._observer = Observer()
        handler = _Handler(self._note)
        for folder in folders:
            self._observer.schedule(handler, str(folder), recursive=True)
        self._thread = threading.Thread(target=self._run, name="griffie-watch", daemon=True)

    def start(self) -> None:
        """Begin to watch."""
        self._observer.start()
        self._thread.start()

    def stop(self) -> None:
        """Stop watching; a call under way is finished first."""
        self._stopped = True
        self._event.set()
        self._observer.stop()
        self._observer.join()
        self._thread.join()

    def _note(self, path: Path) -> None:
        with self._lock:
            self._pending.add(path)
        self._event.set()

    def _run(self) -> None:
        while not self._stopped:
            self._event.wait()
            self._settle()
            with self._lock:
                paths, self._pending = tuple(sorted(self._pending)), set()
            if paths and not self._stopped:
                self._changed(paths)

    def _settle(self) -> None:
        while not self._stopped:
            self._event.clear()
            if not self._event.wait(QUIET):
                return


class _Handler(FileSystemEventHandler):
    def __init__(self, note: Callable[[Path], None]) -> None:
        self._note = note

    def on_any_event(self, event: FileSystemEvent) -> None:
        if event.event_type not in _ACTIONS or (event.is_directory and event.event_type == "closed"):
            return
        for raw in (event.src_path, event.dest_path):
            path = Path(raw if isinstance(raw, str) else bytes(raw).decode())
            if raw and is_source(path):
                self._note(path)


def is_source(path: Path) -> bool:
    """Whether a change of this file can matter to a build."""
    return not path.name.startswith((".", "#")) and not path.name.endswith(_NOT_SOURCES)
