"""The first stage: from bytes to the lines of a source, or to the reason why it cannot be read."""

import codecs
import errno
import hashlib
import re
import stat
from dataclasses import dataclass
from pathlib import Path

from griffie.catalogue import problem
from griffie.importers.draft import Line
from griffie.model.document import Repair
from griffie.problems import Place, Problem, did_you_mean, place_in
from griffie.text import Span

LIMIT = 100_000_000
"""Bytes; a larger file is no letter, and is refused before it fills the memory."""

_MEGABYTES = LIMIT // 1_000_000
_REASONS = {
    errno.EACCES: "u mag er niet bij",
    errno.EPERM: "u mag er niet bij",
    errno.EROFS: "de schijf is alleen te lezen",
    errno.ENOSPC: "de schijf is vol",
    errno.EDQUOT: "uw ruimte op de schijf is op",
    errno.ELOOP: "de snelkoppeling verwijst naar zichzelf",
    errno.ENAMETOOLONG: "de naam is te lang",
    errno.ENOTDIR: "op de plaats van een map staat een bestand",
    errno.EISDIR: "op die plaats staat een map",
    errno.EIO: "de schijf geeft een fout",
}

_OTHER_SPACE = re.compile("[\v\f\x1c-\x1f\x85\u2028\u2029]")
"""What some readers take for the end of a line and others do not."""
_LETTERS_OF_CP1252 = re.compile(r"[A-Za-z][\x91\x92\xe0-\xff]|[\x91\x92\xe0-\xff][A-Za-z]")


@dataclass(frozen=True, slots=True)
class Source:
    """A file as it was given."""

    path: str
    """As an editor named it."""
    name: str
    """Without folders: `nota.pdf.md`."""
    text: str
    digest: str
    """sha256 of its bytes."""
    data: bytes = b""
    """The bytes themselves, of a format that is no plain text: then `text` is what they say, a line a paragraph."""
    pages: tuple[int, ...] = ()
    """Of a format with pages the line with which each begins."""


def read_bytes(path: Path) -> tuple[bytes | None, tuple[Problem, ...]]:
    """Reads a path. Writes its bytes, or why there are none."""
    place = Place(printable(path))
    if path.is_dir():
        hint = "noem de bestanden zelf, bijvoorbeeld met een sterretje: map/*"
        return None, (problem("I102", place, "dit is een map, geen bestand", hint),)
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            hint = "noem een bestand dat op schijf staat"
            return None, (problem("I101", place, "dit is geen gewoon bestand maar een apparaat of pijp", hint),)
        if status.st_size > LIMIT:
            message = f"het bestand is {status.st_size // 1_000_000} MB; import leest er ten hoogste {_MEGABYTES}"
            return None, (problem("I105", place, message, "importeer alleen de tekst van de brief"),)
        return path.read_bytes(), ()
    except FileNotFoundError:
        return None, (problem("I101", place, "dit bestand bestaat niet", _neighbour(path)),)
    except (OSError, ValueError) as error:
        message = f"het bestand is niet te openen: {reason(error)}"
        return None, (problem("I101", place, message, "ga na of het er heel staat en of u het mag lezen"),)


def printable(path: Path | str) -> str:
    """A path or name as it can be printed and written: a file's name may hold line ends and bytes that are no text."""
    return "".join(char if char.isprintable() else "\ufffd" for char in str(path))


def reason(error: OSError | ValueError) -> str:
    """Why the system refused, in Dutch."""
    if not isinstance(error, OSError):
        return "de naam heeft een teken dat niet mag"
    return _REASONS.get(error.errno or 0, error.strerror or type(error).__name__)


def decode(data: bytes, name: str) -> tuple[Source | None, tuple[Problem, ...]]:
    """Reads bytes. Writes the text they hold, without a byte order mark, or why they are no text in UTF-8."""
    place = Place(name)
    if not data.strip():
        return None, (problem("I103", place, "het bestand is leeg", "sla de brief opnieuw op en probeer het nog eens"),)
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return None, (problem("I104", place, "het bestand is UTF-16, geen UTF-8", _recode("UTF-16")),)
    if b"\0" in data[:100_000] or b"\0" in data:
        return None, (_with_nul(data, place),)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        return None, (_not_utf8(data, name, error),)
    return Source(name, Path(name).name, text, hashlib.sha256(data).hexdigest()), ()


def lines_of(text: str) -> tuple[tuple[Line, ...], tuple[Repair, ...]]:
    """Reads a text. Writes its lines, whatever ends them, trimmed; and which odd white space became a plain space."""
    lines, repairs = [], []
    for number, raw in enumerate(text.replace("\r\n", "\n").replace("\r", "\n").split("\n"), 1):
        line = raw.strip()
        if _OTHER_SPACE.search(line):
            line = _OTHER_SPACE.sub(" ", line)
            repairs.append(Repair("bijzonder wit vervangen door een spatie", number))
        lines.append(Line(number, line))
    return tuple(lines), tuple(repairs)


def _with_nul(data: bytes, place: Place) -> Problem:
    """Whether nul bytes mean UTF-16 without its mark, or no text at all."""
    sample = data[:2000]
    if max(sample[0::2].count(0), sample[1::2].count(0)) > len(sample) // 3:
        return problem("I104", place, "het bestand is UTF-16, geen UTF-8", _recode("UTF-16"))
    return problem("I105", place, "het bestand is binair: het bevat nultekens", "importeer een bestand met tekst")


def _not_utf8(data: bytes, name: str, error: UnicodeDecodeError) -> Problem:
    text = data.decode("cp1252", errors="replace").replace("\r\n", "\n")
    offset = len(data[: error.start].decode("utf-8-sig").replace("\r\n", "\n"))
    place = place_in(name, text, Span(offset, offset + 1))
    western = _LETTERS_OF_CP1252.search(data[error.start - 1 if error.start else 0 :].decode("latin-1"))
    if western:
        return problem("I104", place, "het bestand is geen UTF-8, maar waarschijnlijk Windows-1252", _recode("1252"))
    return problem("I104", place, "het bestand is geen UTF-8", "sla het op als UTF-8, of importeer een ander formaat")


def _recode(name: str) -> str:
    known = {"UTF-16": "UTF-16", "1252": "WINDOWS-1252"}[name]
    return f"sla het op als UTF-8, bijvoorbeeld met: iconv -f {known} -t UTF-8 oud.txt > nieuw.txt"


def _neighbour(path: Path) -> str | None:
    """The one file beside it whose name is nearly the same."""
    if not path.parent.is_dir():
        return f"ook de map {path.parent} bestaat niet"
    return did_you_mean(path.name, [entry.name for entry in path.parent.iterdir()])
