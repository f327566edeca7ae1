"""What the build before left in the output folder, and the careful replacing of it by what this build made.

Only files that a build wrote are ever removed. Files are staged beside the site and renamed into place, so that a
build that is interrupted leaves whole files, and one that changes nothing writes nothing.
"""

import hashlib
import json
import shutil
import tempfile
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from griffie.model.output import Output


@dataclass(frozen=True, slots=True)
class Written:
    """What writing changed, by path from the root of the site."""

    changed: tuple[str, ...]
    removed: tuple[str, ...]
    kept: tuple[str, ...]
    """Files of an earlier build whose pages are withheld now because of an error."""
    total: int


@dataclass(frozen=True, slots=True)
class Manifest:
    """Digest of every file that the last build left in one output folder."""

    files: Mapping[str, str]

    @classmethod
    def load(cls, file: Path) -> "Manifest":
        """The manifest of the last build; empty when there was none or it cannot be read."""
        try:
            stored = json.loads(file.read_text("utf-8"))
            return cls({str(path): str(digest) for path, digest in stored.items()})
        except (OSError, ValueError, AttributeError):
            return cls({})

    def save(self, file: Path) -> None:
        """Remember for the next build."""
        file.parent.mkdir(parents=True, exist_ok=True)
        _replace(file, json.dumps(dict(sorted(self.files.items())), indent=0).encode())


def write(outputs: Iterable[Output], folder: Path, manifest_file: Path, withheld: Collection[str]) -> Written:
    """Bring the output folder to the state of this build.

    Paths in `withheld` are neither written nor removed: what the last good build left there stays.
    """
    before = Manifest.load(manifest_file)
    now: dict[str, str] = {}
    changed: list[str] = []
    for output in outputs:
        if output.path in withheld:
            continue
        digest = hashlib.sha256(output.content).hexdigest()
        now[output.path] = digest
        target = folder / output.path
        if before.files.get(output.path) == digest and _is(target, output.content):
            continue
        if not _is(target, output.content):
            _replace(target, output.content)
            changed.append(output.path)
    kept = tuple(sorted(path for path in before.files if path in withheld and (folder / path).is_file()))
    removed = tuple(sorted(path for path in before.files if path not in now and path not in kept))
    for path in removed:
        _remove(folder, path)
    Manifest(now | {path: before.files[path] for path in kept}).save(manifest_file)
    return Written(tuple(sorted(changed)), removed, kept, len(now))


def clear(folder: Path, manifest_file: Path) -> int:
    """Remove every file that builds left in the output folder; foreign files stay. Returns how many went."""
    files = Manifest.load(manifest_file).files
    for path in files:
        _remove(folder, path)
    manifest_file.unlink(missing_ok=True)
    return len(files)


def forget(cache: Path) -> None:
    """Remove all that builds remember."""
    shutil.rmtree(cache, ignore_errors=True)


def _is(file: Path, content: bytes) -> bool:
    try:
        return file.stat().st_size == len(content) and file.read_bytes() == content
    except OSError:
        return False


def _replace(file: Path, content: bytes) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.NamedTemporaryFile(dir=file.parent, prefix=".", suffix=".nieuw", delete=False) as temporary:
        temporary.write(content)
    Path(temporary.name).chmod(0o644)
    Path(temporary.name).replace(file)


def _remove(folder: Path, path: str) -> None:
    (folder / path).unlink(missing_ok=True)
    parent = (folder / path).parent
    while parent != folder and parent.is_dir() and not any(parent.iterdir()):
        parent.rmdir()
        parent = parent.parent
