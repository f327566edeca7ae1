"""What the build before left in the output folder, and the careful replacing of it by what this build made.

Only files that a build wrote are ever removed. What differs is first written beside the site, which may take long and
may be interrupted, and then put in its place by renaming, which is short. A file that stands as a build left it, by its
size and the time of its writing, is not read again when its digest is the same.
"""

import json
import os
import shutil
import tempfile
import time
from collections.abc import Collection, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from griffie.model.output import File

_STAGED = ".nieuw-"
_ABANDONED = 3600
"""Seconds after which what lies beside the site is taken to be of a build that was interrupted."""


@dataclass(frozen=True, slots=True)
class Written:
    """What writing changed, by path from the root of the site."""

    changed: tuple[str, ...]
    removed: tuple[str, ...]
    kept: tuple[str, ...]
    """Files of an earlier build whose pages are withheld now because of an error."""
    total: int


@dataclass(frozen=True, slots=True)
class Left:
    """A file as a build left it."""

    digest: str = ""
    """Of what the build wanted it to hold; empty when that is not certain."""
    size: int = 0
    time: int = 0
    """Nanoseconds at which it was written."""


@dataclass(frozen=True, slots=True)
class Manifest:
    """Every file that the last build left in one output folder."""

    files: Mapping[str, Left]

    @classmethod
    def load(cls, file: Path) -> "Manifest":
        """The manifest of the last build; empty when there was none or it cannot be read."""
        try:
            stored = json.loads(file.read_text("utf-8"))
            return cls({str(path): _left(entry) for path, entry in stored.items()})
        except (OSError, ValueError, AttributeError):
            return cls({})

    def save(self, file: Path) -> None:
        """Remember for the next build."""
        file.parent.mkdir(parents=True, exist_ok=True)
        entries = {path: (left.digest, left.size, left.time) for path, left in sorted(self.files.items())}
        temporary = file.with_name(f"{file.name}.nieuw")
        temporary.write_text(json.dumps(entries, separators=(",", ":")).replace("],", "],\n"), "utf-8")
        temporary.replace(file)


def write(outputs: Iterable[File], folder: Path, manifest_file: Path, withheld: Collection[str]) -> Written:
    """Bring the output folder to the state of this build.

    Paths in `withheld` are neither written nor removed: what the last good build left there stays.
    """
    before = Manifest.load(manifest_file).files
    with _staging(folder) as stage:
        now, changed = _staged([output for output in outputs if output.path not in withheld], folder, before, stage)
        kept = tuple(sorted(path for path in before if path in withheld and (folder / path).is_file()))
        removed = tuple(sorted(path for path in before if path not in now and path not in kept))
        _remove(folder, removed)
        after = now | {path: before[path] for path in kept}
        if after != before:
            # Before anything is put in place: whatever happens meanwhile, the next build knows all that may be there.
            Manifest(after).save(manifest_file)
        for path, staged in changed.items():
            _place(staged, folder / path)
    return Written(tuple(sorted(changed)), removed, kept, len(now))


def clear(folder: Path, manifest_file: Path) -> int:
    """Remove every file that builds left in the output folder; foreign files stay. Returns how many went."""
    files = Manifest.load(manifest_file).files
    _remove(folder, files)
    manifest_file.unlink(missing_ok=True)
    return len(files)


def forget(cache: Path) -> None:
    """Remove all that builds remember."""
    shutil.rmtree(cache, ignore_errors=True)


def _left(entry: object) -> Left:
    match entry:
        case [str(digest), int(size), int(written)]:
            return Left(digest, size, written)
        case _:
            return Left()


def _staged(
    outputs: Iterable[File], folder: Path, before: Mapping[str, Left], stage: Path
) -> tuple[dict[str, Left], dict[str, Path]]:
    """How every file will stand, and of those that differ where the new content lies."""
    now: dict[str, Left] = {}
    changed: dict[str, Path] = {}
    for output in outputs:
        target = os.path.join(folder, output.path)  # noqa: PTH118 - thousands of them: half the time of paths
        there = _standing(target)
        known = before.get(output.path)
        if there and known == Left(output.digest, *there):
            now[output.path] = known
        elif there and _is(target, output):
            now[output.path] = Left(output.digest, *there)
        else:
            staged = stage / str(len(changed))
            with staged.open("wb") as file:
                file.writelines(output.pieces())
            now[output.path] = Left(output.digest, *(_standing(staged) or ()))
            changed[output.path] = staged
    return now, changed


def _standing(file: str | Path) -> tuple[int, int] | None:
    """Size and time of a file; renaming changes neither."""
    try:
        found = os.stat(file)  # noqa: PTH116 - as above
    except OSError:
        return None
    return found.st_size, found.st_mtime_ns


def _is(file: str, output: File) -> bool:
    try:
        with open(file, "rb") as there:  # noqa: PTH123 - as above
            return all(there.read(len(piece)) == piece for piece in output.pieces()) and not there.read(1)
    except OSError:
        return False


@contextmanager
def _staging(folder: Path) -> Iterator[Path]:
    """A folder on the disk of the site; one that an interrupted build left goes."""
    folder.mkdir(parents=True, exist_ok=True)
    for abandoned in folder.glob(f"{_STAGED}*"):
        if abandoned.stat().st_mtime < time.time() - _ABANDONED:
            shutil.rmtree(abandoned, ignore_errors=True)
    with tempfile.TemporaryDirectory(dir=folder, prefix=_STAGED) as stage:
        yield Path(stage)


def _place(staged: Path, target: Path) -> None:
    try:
        staged.replace(target)
    except FileNotFoundError:
        target.parent.mkdir(parents=True, exist_ok=True)
        staged.replace(target)


def _remove(folder: Path, paths: Iterable[str]) -> None:
    """Remove files, and the folders that have nothing left in them."""
    parents: set[Path] = set()
    for path in paths:
        (folder / path).unlink(missing_ok=True)
        parents.add((folder / path).parent)
    for parent in parents:
        for emptied in (parent, *parent.parents):
            if emptied == folder or not _removed(emptied):
                break


def _removed(folder: Path) -> bool:
    try:
        folder.rmdir()
    except OSError:
        return False
    return True
