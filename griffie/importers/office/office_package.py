"""An office file (.docx, .odt) opened safely: its parts as XML, or the reason why it cannot be read.

Such a file is a zip that anybody can have made. Sizes are limited before anything is unpacked and again while it is,
because the directory of a zip may lie; XML that declares entities is refused, so that none is ever expanded.
"""

import io
import re
import zipfile
import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from xml.etree import ElementTree as ET

from griffie.catalogue import problem
from griffie.importers.office.docx_parts import RELATIONS, with_usual_names
from griffie.problems import Place, Problem

UNPACKED = 200_000_000
"""Bytes that all parts of a letter together may have."""
RATIO, RATIO_FROM = 200, 20_000_000
"""From so many bytes (second) on, unpacking may make a file at most so many times larger (first); XML reaches 30."""
PARTS = 10_000
_OLD = b"\xd0\xcf\x11\xe0"
_LOOK = 5_000_000
"""Bytes in which the directory of an old Office file is looked for."""

_STRICT = (
    (
        b"http://purl.oclc.org/ooxml/wordprocessingml/main",
        b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    ),
    (
        b"http://purl.oclc.org/ooxml/officeDocument/relationships",
        b"http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    ),
    (b"http://purl.oclc.org/ooxml/officeDocument/math", b"http://schemas.openxmlformats.org/officeDocument/2006/math"),
)
"""Names of the strict form of Word's format and those of the usual form; the elements are the same."""
_OTHER_KINDS = (
    ("xl/workbook.xml", "een rekenblad (.xlsx)"),
    ("ppt/presentation.xml", "een presentatie (.pptx)"),
    ("META-INF/container.xml", "een e-boek (.epub)"),
)
_OPEN_DOCUMENT = "application/vnd.oasis.opendocument."
_DECLARES = re.compile(rb"<!\s*(?:ENTITY|DOCTYPE[^>]*\[)", re.IGNORECASE)
"""Declarations of its own; the bare name of a document type (old files have one) is harmless: nothing is fetched."""
_MAIN_PART = re.compile(r"word/document\d*\.xml")
"""Some editions of Word write `document2.xml`."""
_MANIFEST = "META-INF/manifest.xml"
"""Says what is encrypted; old ones are no well-formed XML, so it is not parsed."""
_WHAT_TO_DO = "sla het stuk op als Word-bestand (.docx), odt of pdf en importeer dat"


class Kind(StrEnum):
    """Which office format a package is."""

    DOCX = "docx"
    ODT = "odt"


@dataclass(frozen=True, slots=True)
class Package:
    """The parts of an office file that are XML, parsed, by their name."""

    kind: Kind
    parts: Mapping[str, ET.Element]
    has_macros: bool


def open_package(data: bytes, name: str) -> tuple[Package | None, tuple[Problem, ...]]:
    """Reads the bytes of a zip. Writes its parts, or why it is no letter that can be read."""
    place = Place(name)
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return _opened(archive, len(data), place)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, ValueError, OSError):
        return None, (problem("I120", place, "het bestand is afgebroken of beschadigd", _AGAIN),)


_AGAIN = "haal het opnieuw op, of open het in Word of LibreOffice en sla het opnieuw op"


def _opened(archive: zipfile.ZipFile, size: int, place: Place) -> tuple[Package | None, tuple[Problem, ...]]:
    infos = archive.infolist()
    total = sum(info.file_size for info in infos)
    if len(infos) > PARTS or total > UNPACKED or (total > RATIO_FROM and total > RATIO * size):
        return None, (_too_large(total, place),)
    if any(info.flag_bits & 1 for info in infos):
        return None, (locked(place),)
    names = frozenset(info.filename for info in infos)
    kind = _kind(archive, names)
    if kind is None:
        what = next((what for part, what in _OTHER_KINDS if part in names), "een zip zonder brief erin")
        return None, (problem("I105", place, f"dit is {what}; dat leest import niet", _WHAT_TO_DO),)
    return _parts(archive, kind, names, place)


def locked(place: Place) -> Problem:
    """The problem of a file that only opens with a password."""
    hint = "open het met het wachtwoord, sla het zonder wachtwoord op en importeer dat"
    return problem("I121", place, "het bestand is met een wachtwoord beveiligd", hint)


def is_locked_office(data: bytes) -> bool:
    """Whether bytes are a .docx with a password: Office wraps such a file in its old format."""
    return data.startswith(_OLD) and "EncryptedPackage".encode("utf-16-le") in data[:_LOOK]


def _too_large(total: int, place: Place) -> Problem:
    message = f"uitgepakt zou het bestand {total // 1_000_000} MB zijn; zo groot is geen brief"
    return problem("I122", place, message, "importeer dit bestand alleen als u weet wie het maakte, en dan als tekst")


def _kind(archive: zipfile.ZipFile, names: frozenset[str]) -> Kind | None:
    if "[Content_Types].xml" in names and any(_MAIN_PART.fullmatch(name) for name in names):
        return Kind.DOCX
    if "mimetype" in names and "content.xml" in names:
        mimetype = archive.open("mimetype").read(200).decode("ascii", errors="replace").strip()
        return Kind.ODT if mimetype.removeprefix(_OPEN_DOCUMENT).removesuffix("-template") == "text" else None
    return None


def _parts(
    archive: zipfile.ZipFile, kind: Kind, names: frozenset[str], place: Place
) -> tuple[Package | None, tuple[Problem, ...]]:
    parts: dict[str, ET.Element] = {}
    left = UNPACKED
    for part in sorted(name for name in names if _is_wanted(name, kind)):
        raw = archive.open(part).read(left + 1)
        left -= len(raw)
        if left < 0:
            return None, (_too_large(UNPACKED, place),)
        if part == _MANIFEST:
            if b"encryption-data" in raw:
                return None, (locked(place),)
            continue
        element = _parsed(raw)
        if element is None:
            message = f"het onderdeel {part} van het bestand is geen XML die te lezen is"
            return None, (problem("I120", place, message, _AGAIN),)
        parts[part] = element
    if kind is Kind.DOCX:
        parts = with_usual_names(parts)
    macros = any(name.endswith("vbaProject.bin") or name.startswith("Basic/") for name in names)
    return Package(kind, MappingProxyType(parts), macros), ()


def _is_wanted(name: str, kind: Kind) -> bool:
    if kind is Kind.DOCX:
        return name == RELATIONS or re.fullmatch(r"word/(?:[^/]+\.xml|_rels/[^/]+\.rels)", name) is not None
    return name in {"content.xml", "styles.xml", _MANIFEST}


def _parsed(raw: bytes) -> ET.Element | None:
    if _DECLARES.search(raw) or raw[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return None
    for strict, usual in _STRICT:
        raw = raw.replace(strict, usual)
    try:
        return ET.fromstring(raw)  # noqa: S314 - declarations were refused above: nothing is expanded
    except ET.ParseError:
        return None
