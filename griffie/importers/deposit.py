"""Where an imported paper is put, without ever overwriting what an editor wrote.

What import writes carries its own print (`bron.afdruk`): the digest of the file without that one line. A file that no
longer fits its print was edited; what is new is then written beside it. That needs no record elsewhere, so it holds in
every clone of the project.
"""

import hashlib
import os
import re
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from itertools import count
from pathlib import Path

from griffie.catalogue import problem
from griffie.importers.carrying import Carried, Fate, carry
from griffie.importers.identity import is_official
from griffie.importers.kept_fields import completed
from griffie.importers.source import reason
from griffie.problems import Place, Problem
from griffie.urls import slug

PAPER = "stuk.md"
NOTES = "annotaties.md"
BESIDE = "stuk.nieuw"
"""How a newer version is called that waits beside a paper."""
PLACEHOLDER = "0" * 16
"""Stands for the print while the rest of the file is written."""

_PRINT = re.compile(r"^  afdruk: ['\"]?([0-9a-f]{16})['\"]?\n", re.MULTILINE)
_MAKER = re.compile(r"^  (?:sha256|importeur): .+$", re.MULTILINE)
_FILE = re.compile(r"^  bestand: (.+)$", re.MULTILINE)


_LONGEST = 60
"""Characters of a source's name that come back in the name of what is made of it."""
_FEW = 12
"""Different words below which two texts are not told apart."""
_ALIKE = 0.4
"""Share of their words that two versions of one letter have in common at least."""


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
    after: str = ""
    """What was written, when something stood there."""
    notes: tuple[Carried, ...] = ()
    """What becomes of what editors added, when the new text takes the place of the old."""


def printed(text: str) -> str:
    """A text with its print in place of `PLACEHOLDER`."""
    return text.replace(f"  afdruk: '{PLACEHOLDER}'\n", f"  afdruk: '{_print(text)}'\n", 1)


@dataclass(frozen=True, slots=True)
class Shelf:
    """A content folder and what lies in it, looked up once for as many papers as are put there."""

    content: Path
    homes: dict[str, Path]
    """By the name of its folder where a paper lies; it grows as papers are put there."""


def shelf(content: Path) -> Shelf:
    """A content folder as it is now. Of two papers with one id the first by path counts."""
    papers = sorted(content.glob(f"*/*/{PAPER}"), reverse=True)
    return Shelf(content, {paper.parent.name: paper.parent for paper in papers})


def deposit(
    place: Shelf, folder: str, identity: str, text: str, *, over: str = ""
) -> tuple[Deposited | None, tuple[Problem, ...]]:
    """Writes `text` as the paper `identity`; beside the file that is there when that is not import's own.

    `over` is the name of another source whose text may be replaced too, as this one is the better source of it.
    """
    path = place.content / folder / identity / PAPER
    try:
        path, text = _home(place.homes, path, text)
        place.homes.setdefault(path.parent.name, path.parent)
        return _place(path, text, over), ()
    except OSError as error:
        return None, (unwritable(path, error),)


def unwritable(path: Path, error: OSError) -> Problem:
    """That a paper could not be written, and why."""
    message = f"het stuk is niet te schrijven: {reason(error)}"
    return problem("I108", Place(str(path)), message, "ga na of daar geen ander bestand staat en of u er mag schrijven")


def _home(homes: Mapping[str, Path], path: Path, text: str) -> tuple[Path, str]:
    """Where a paper belongs, and its text with the id that goes with that place.

    That is where it lies already, when an editor keeps it under another dossier. An id of our own making says kind,
    dossier and day; when another letter has it, the name of the source is added, so that neither stands in the way.
    """
    identity = path.parent.name
    for name in _identities(identity, source_of(text)):
        home = path.parent.with_name(name) / PAPER
        if not home.exists():
            home = homes.get(name, home.parent) / PAPER
        there = read_text(home)
        if there is None or is_official(identity) or is_same_letter(there, text):
            break
    return home, text if name == identity else _renamed(text, identity, name)


def _identities(identity: str, source: str) -> Iterator[str]:
    yield identity
    named = f"{identity}-{_stem(source)}"
    yield named
    yield from (f"{named}-{number}" for number in count(2))


def _stem(source: str) -> str:
    return slug(source.partition(".")[0])[:_LONGEST] or "brief"


def is_same_letter(one: str, other: str) -> bool:
    """Whether two texts are versions of one letter, by the words that they share; of a few words that is not sure."""
    words, others = (frozenset(text.split("\n---\n", 1)[-1].split()) for text in (one, other))
    return min(len(words), len(others)) < _FEW or len(words & others) >= _ALIKE * len(words | others)


def _renamed(text: str, identity: str, name: str) -> str:
    return _with_print(text.replace(f"id: {identity}\n", f"id: {name}\n", 1))


def _with_print(text: str) -> str:
    """A text that was changed after it was printed, with the print that fits it."""
    return printed(_PRINT.sub(f"  afdruk: '{PLACEHOLDER}'\n", text, count=1))


def _place(path: Path, text: str, over: str) -> Deposited:
    there = read_text(path)
    if there is None:
        write_text(path, text)
        return Deposited(path, Outcome.NEW)
    edited = not is_own(there)
    if there == text or (edited and _maker_of(there) == _maker_of(text)):
        return Deposited(path, Outcome.UNCHANGED)
    if edited:
        text = _with_print(completed(text, there))
    written = read_text(path.with_name(NOTES))
    notes = () if written is None else carry(there, text, written)
    reason = _why_beside(there, text, notes, over)
    if reason:
        return Deposited(_beside(path, text, over), Outcome.BESIDE, reason, there, text, notes)
    write_text(path, text)
    return Deposited(path, Outcome.REPLACED, before=there, after=text, notes=notes)


def _why_beside(there: str, text: str, notes: Iterable[Carried], over: str) -> str:
    """Why a paper that is there may not be replaced, in Dutch; empty when it may."""
    if not is_own(there):
        return "het stuk dat er staat is door een redacteur bewerkt"
    if source_of(there) not in {source_of(text), over}:
        return f"het stuk dat er staat kwam uit een ander bestand ({source_of(there)})"
    moved = sum(one.fate is not Fate.STAYS for one in notes)
    if moved:
        return f"{'één noot houdt haar' if moved == 1 else f'{moved} noten houden hun'} tekst niet"
    return ""


def _beside(path: Path, text: str, over: str) -> Path:
    """Writes a text beside a paper: over an earlier one of the same source, never over what an editor changed.

    Named by its source when another one has the plain name, so that of a thousand sources each finds its file at once.
    """
    for name in _names(source_of(text)):
        other = path.with_name(name)
        there = read_text(other)
        if there is None or (is_own(there) and source_of(there) in {source_of(text), over}):
            if there != text:
                write_text(other, text)
            break
    return other


def _names(source: str) -> Iterator[str]:
    yield f"{BESIDE}.md"
    named = f"{BESIDE}-{_stem(source)}"
    yield f"{named}.md"
    yield from (f"{named}-{number}.md" for number in count(2))


def read_text(path: Path) -> str | None:
    """The text of a file with plain line ends; None when there is none."""
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        return None
    return data.decode("utf-8", errors="replace").replace("\r\n", "\n")


def is_own(text: str) -> bool:
    """Whether a file is still as import wrote it."""
    match = _PRINT.search(text)
    return match is not None and match[1] == _print(text)


def _print(text: str) -> str:
    return hashlib.sha256(_PRINT.sub("", text, count=1).encode()).hexdigest()[:16]


def source_of(text: str) -> str:
    """The name of the file that a paper came from; empty when it does not say."""
    match = _FILE.search(text)
    return match[1].strip("'\"") if match else ""


def _maker_of(text: str) -> tuple[str, ...]:
    """The bytes that a paper was made of and what made it: when both are the same, its source brings nothing new."""
    return tuple(_MAKER.findall(text)) or (text,)


def write_text(path: Path, text: str) -> None:
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
