"""A store of results by the digest of all that went into them; a wrong key is a miss, never a wrong result.

Values are pickled, each in a file of its own, written under a temporary name and renamed. The digest of Griffie's code
is part of every key, so a change of code is simply a cold build. A process that builds more than once has part of them
at hand: what it asks for by `near` it loads once, what it keeps by `later` it writes when it is told to `settle`.
"""

import hashlib
import os
import pickle
from collections.abc import Iterator
from contextlib import suppress
from io import BufferedWriter
from pathlib import Path

from griffie.model.packed import dumps

SPARE = 2_000_000_000
"""Bytes that may be kept of what the newest build did not use; what was made longest ago goes first."""
_WORTH_A_LOOK = 100_000_000
"""Bytes written after which it is time to see what can go: looking takes long."""


class Memo:
    """Results on disk, by key."""

    def __init__(self, folder: Path, code: str) -> None:
        """`code` is the digest of everything that computes the results (`griffie.config.code_digest`)."""
        self._folder = folder / "memo"
        self._files = f"{self._folder}{os.sep}"
        self._code = code
        self._refused: dict[str, object] = {}
        """What a disk refused to keep; lost at the end of the run."""
        self._near: dict[str, object] = {}
        self._unwritten: set[str] = set()
        """Keys of what is near and not yet on disk."""
        self._used: set[str] = set()
        self._bytes = 0

    def begin(self) -> None:
        """A build begins: what the one before had near and did not use is let go."""
        stays = self._used | self._unwritten
        self._near = {key: value for key, value in self._near.items() if key in stays}
        self._used = set()

    def key(self, *ingredients: str) -> str:
        """The key of a result made from these ingredients by today's code."""
        sha = hashlib.sha256(self._code.encode())
        for ingredient in ingredients:
            sha.update(f"{len(ingredient)}:".encode())
            sha.update(ingredient.encode("utf-8", "surrogatepass"))
        return sha.hexdigest()

    def get(self, key: str) -> object | None:
        """What was put under a key; None when nothing was, or when the file is damaged."""
        self._used.add(key)
        if key in self._refused:
            return self._refused[key]
        try:
            with open(self._file(key), "rb") as file:  # noqa: PTH123 - thousands of them: half the time of paths
                value: object = pickle.load(file)  # noqa: S301 - our own files, in the project
        except (OSError, pickle.UnpicklingError, EOFError, AttributeError, ImportError, IndexError, ValueError):
            return None
        return value

    def near(self, key: str) -> object | None:
        """The same, and from now on at hand; for values that are small beside the time to load them."""
        self._used.add(key)
        if key not in self._near:
            value = self.get(key)
            if value is None:
                return None
            self._near[key] = value
        return self._near[key]

    def has(self, key: str) -> bool:
        """Whether something is kept under a key, without loading it."""
        self._used.add(key)
        return key in self._refused or os.path.isfile(self._file(key))  # noqa: PTH113 - as above

    def put(self, key: str, value: object) -> None:
        """Remember a value; a disk that refuses only costs time at the next build."""
        self._used.add(key)
        file = self._file(key)
        content = dumps(value)
        temporary = f"{file}.{os.getpid()}"
        try:
            with _made(temporary) as target:
                target.write(content)
            os.replace(temporary, file)  # noqa: PTH105 - as above
        except OSError:
            self._refused[key] = value
        self._bytes += len(content)

    def later(self, key: str, value: object) -> None:
        """Have a value at hand now and on disk when the memo is settled: for what every build changes."""
        self._used.add(key)
        self._near[key] = value
        self._unwritten.add(key)

    def settle(self) -> None:
        """Write what was put off; now and then, see what can go."""
        for key in sorted(self._unwritten):
            self.put(key, self._near[key])
        self._unwritten = set()
        grown = self._folder.with_name("geschreven")
        with suppress(OSError, ValueError):
            before = int(grown.read_text()) if grown.exists() else 0
            if self._bytes and self._folder.is_dir():
                grown.write_text(str(before + self._bytes))
            if before + self._bytes > _WORTH_A_LOOK:
                self.prune(SPARE)
                grown.write_text("0")
        self._bytes = 0

    def prune(self, spare: int) -> None:
        """Forget what the newest build did not use and what was made longest ago, but for `spare` bytes of it."""
        kept = 0
        for _, size, file in sorted(self._unused(), reverse=True):
            kept += size
            if kept > spare:
                Path(file).unlink(missing_ok=True)

    def _unused(self) -> Iterator[tuple[int, int, str]]:
        """(time, size, file) of what is kept and was not asked for."""
        with os.scandir(self._folder) as folders:
            for folder in folders:
                with os.scandir(folder) as files:
                    for file in files:
                        if folder.name + file.name not in self._used:
                            found = file.stat()
                            yield found.st_mtime_ns, found.st_size, file.path

    def _file(self, key: str) -> str:
        return f"{self._files}{key[:2]}{os.sep}{key[2:]}"


def _made(file: str) -> BufferedWriter:
    try:
        return open(file, "wb")  # noqa: PTH123 - closed by who asked
    except FileNotFoundError:
        Path(file).parent.mkdir(parents=True, exist_ok=True)
        return open(file, "wb")  # noqa: PTH123 - as above
