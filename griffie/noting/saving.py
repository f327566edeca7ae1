"""The one way in which Griffie writes an `annotaties.md`: whole or not at all, and never over what it has not seen."""

import hashlib
import os
import tempfile
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from griffie.noting.refusal import Refused
from griffie.reading.library import NOTES

MARK = "\ufeff"
"""A byte order mark, which some editors set; no part of the text, and kept."""


@dataclass(frozen=True, slots=True)
class Known:
    """A file as it was read; both are empty when it was not there."""

    text: str = ""
    """A byte order mark included."""
    digest: str = ""
    """Of its bytes."""


def notes_beside(content: Path, paper: str) -> Path | Refused:
    """The file of notes beside a paper, named relative to the content folder; nothing else can be written to.

    A folder or file that leads elsewhere is refused, even when it leads to another place in the content: replacing a
    link would break it, and following it would change a file that nobody named.
    """
    folder = (content / paper).parent
    root = content.resolve()
    if folder.resolve() != root / Path(paper).parent or not folder.resolve().is_relative_to(root):
        return Refused("de map van dit stuk leidt ergens anders heen; er is niets geschreven")
    file = folder / NOTES
    if not folder.is_dir() or file.is_symlink() or (file.exists() and not file.is_file()):
        return Refused(f"{NOTES} is hier geen gewoon bestand; er is niets geschreven")
    return file


def seen(file: Path) -> Known | Refused:
    """What a file says now."""
    try:
        content = file.read_bytes()
        return Known(content.decode(), hashlib.sha256(content).hexdigest())
    except FileNotFoundError:
        return Known()
    except (OSError, UnicodeDecodeError):
        return Refused(f"{file.name} is niet te lezen als UTF-8")


def save(file: Path, text: str, digest: str) -> bool:
    """Write a file of which the bytes had `digest`; False when by now they have another, and nothing is written."""
    handle, name = tempfile.mkstemp(dir=file.parent, prefix=f".{file.stem}-", suffix=".tmp")
    temporary = Path(name)
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="") as target:
            target.write(text)
        temporary.chmod(file.stat().st_mode & 0o777 if file.exists() else 0o644)
        return _placed(temporary, file, digest)
    finally:
        temporary.unlink(missing_ok=True)


def _placed(temporary: Path, file: Path, digest: str) -> bool:
    if not digest:
        with suppress(FileExistsError):
            os.link(temporary, file)  # fails when the file is there by now, which renaming does not
            return True
        return False
    now = seen(file)
    if isinstance(now, Refused) or now.digest != digest:
        return False
    temporary.replace(file)
    return True
