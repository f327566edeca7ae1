"""From bytes on disk to text: the one place where files of editors are opened."""

import hashlib
from dataclasses import dataclass
from pathlib import Path

from griffie.catalogue import problem
from griffie.problems import Place, Problem, place_in
from griffie.text import Span


@dataclass(frozen=True, slots=True)
class Source:
    """The text of one file."""

    path: str
    """As problems name it, relative to the project: `content/28676/x/stuk.md`."""
    text: str
    """As decoded, line ends untouched; a byte order mark is no part of it."""
    digest: str
    """SHA-256 of the bytes, in hexadecimal."""


def read_source(root: Path, file: Path) -> tuple[Source | None, tuple[Problem, ...]]:
    """Open a file of the content folder `root`; `file` counts from that folder."""
    path = shown(root, file)
    try:
        content = (root / file).read_bytes()
    except IsADirectoryError:
        return _refused("B102", path, "dit is een map, geen bestand")
    except FileNotFoundError:
        return _refused("B101", path, "bestand bestaat niet")
    except OSError as error:
        return _refused("B101", path, f"bestand is niet te openen ({error.strerror or type(error).__name__})")
    return _decoded(path, content)


def shown(root: Path, file: Path) -> str:
    """A file of the content folder as problems name it: `content/28676/x/stuk.md`."""
    return (Path(root.name or root.resolve().name) / file).as_posix()


def _decoded(path: str, content: bytes) -> tuple[Source | None, tuple[Problem, ...]]:
    if b"\0" in content:
        return _refused("B104", path, "bestand bevat nultekens: dit is geen tekst", "bewaar het als UTF-8")
    try:
        text = content.decode().removeprefix("\ufeff")
    except UnicodeDecodeError as error:
        shown = content.decode(errors="replace")
        at = len(content[: error.start].decode())
        place = place_in(path, shown, Span(at, at + 1))
        return None, (problem("B103", place, "hier houdt het bestand op UTF-8 te zijn", "bewaar het als UTF-8"),)
    if not text.strip():
        return _refused("B105", path, "bestand is leeg")
    return Source(path, text, hashlib.sha256(content).hexdigest()), ()


def _refused(code: str, path: str, message: str, hint: str | None = None) -> tuple[None, tuple[Problem, ...]]:
    return None, (problem(code, Place(path), message, hint),)
