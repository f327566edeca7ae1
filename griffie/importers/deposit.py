"""Where an imported paper is put, without ever overwriting what an editor wrote.

What import writes carries its own print (`bron.afdruk`): the digest of the file without that one line. A file that no
longer fits its print was edited; what is new is then written beside it. That needs no record elsewhere, so it holds in
every clone of the project.
"""

import hashlib
import os
import re
import tempfile
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from griffie.catalogue import problem
from griffie.problems import Place, Problem

PLACEHOLDER = "0" * 16
"""Stands for the print while the rest of the file is written."""

_PRINT = re.compile(r"^  afdruk: ['\"]?([0-9a-f]{16})['\"]?\n", re.MULTILINE)
_FILE = re.compile(r"^  bestand: (.+)$", re.MULTILINE)


class Outcome(StrEnum):
    """What became of an import."""

    NEW = "nieuw"
    UNCHANGED = "ongewijzigd"
    REPLACED = "bijgewerkt"
    BESIDE = "ernaast geschreven"


@dataclass(frozen=True, slots=True)
class Deposited:
    """Where a paper was put, and what stood there."""

    path: Path
    outcome: Outcome
    reason: str = ""
    """Why it was written beside, in Dutch."""
    before: str = ""
    """The text that stood there, of a paper that was there already and is not the same."""


def printed(text: str) -> str:
    """A text with its print in place of `PLACEHOLDER`."""
    return text.replace(f"  afdruk: '{PLACEHOLDER}'\n", f"  afdruk: '{_print(text)}'\n", 1)


def deposit(content: Path, folder: str, identity: str, text: str) -> tuple[Deposited | None, tuple[Problem, ...]]:
    """Writes `text` as the paper `identity`; beside the file that is there when that is not import's own."""
    path = _home(content, folder, identity) / "stuk.md"
    try:
        return _place(path, text), ()
    except OSError as error:
        what = error.strerror or str(error)
        message = f"het stuk is niet te schrijven ({what})"
        hint = "ga na of daar geen ander bestand staat en of u er mag schrijven"
        return None, (problem("I108", Place(str(path)), message, hint),)


def _home(content: Path, folder: str, identity: str) -> Path:
    """The folder of a paper: where it already lies, when an editor keeps it under another dossier."""
    home = content / folder / identity
    if home.exists():
        return home
    elsewhere = sorted(content.glob(f"*/{identity}/stuk.md"))
    return elsewhere[0].parent if elsewhere else home


def _place(path: Path, text: str) -> Deposited:
    there = _read(path)
    if there is None:
        _write(path, text)
        return Deposited(path, Outcome.NEW)
    if there == text:
        return Deposited(path, Outcome.UNCHANGED)
    if not _is_own(there):
        return _beside(path, text, "het stuk dat er staat is door een redacteur bewerkt", there)
    if _source_of(there) != _source_of(text):
        return _beside(path, text, f"het stuk dat er staat kwam uit een ander bestand ({_source_of(there)})", there)
    _write(path, text)
    return Deposited(path, Outcome.REPLACED, before=there)


def _beside(path: Path, text: str, reason: str, before: str) -> Deposited:
    number = 1
    while True:
        other = path.with_name("stuk.nieuw.md" if number == 1 else f"stuk.nieuw-{number}.md")
        there = _read(other)
        if there is None or _is_own(there):
            if there != text:
                _write(other, text)
            return Deposited(other, Outcome.BESIDE, reason, before)
        number += 1


def _read(path: Path) -> str | None:
    """The text of a file with plain line ends; None when there is none."""
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        return None
    return data.decode("utf-8", errors="replace").replace("\r\n", "\n")


def _is_own(text: str) -> bool:
    """Whether a file is still as import wrote it."""
    match = _PRINT.search(text)
    return match is not None and match[1] == _print(text)


def _print(text: str) -> str:
    return hashlib.sha256(_PRINT.sub("", text, count=1).encode()).hexdigest()[:16]


def _source_of(text: str) -> str:
    match = _FILE.search(text)
    return match[1].strip("'\"") if match else ""


def _write(path: Path, text: str) -> None:
    """All or nothing: a temporary file in the same folder, renamed."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=".stuk-", suffix=".tmp")
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
            file.write(text)
        Path(name).chmod(0o644)
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
