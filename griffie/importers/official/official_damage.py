"""What others did to an official file after it was published: it stays as it is, and the editor is told."""

import re
from collections.abc import Iterator

from griffie.importers.source import Source
from griffie.model.document import Repair

_INDENTED = re.compile(r"</(?:naam|nadruk|politiek|extref|em|strong|a|span)>\s*\n\s+[.,;:)]")
_GARBLED = re.compile(r"Ã[\u0080-\u00bf]|â(?:\u0080|€)[\u0080-\u00bf\u2018-\u201e\u2122\u0153]|â(?:\u0082|‚)¬|ï»¿")
_CP1252 = {bytes([byte]).decode("cp1252", "ignore") or chr(byte): byte for byte in range(0x80, 0x100)}
_SHOWN = 20


def damage(source: Source) -> Iterator[Repair]:
    """White space that a program put before full stops, and letters that were read in the wrong encoding; once each."""
    if match := _INDENTED.search(source.text):
        message = "het bestand is opnieuw ingesprongen: er staan spaties voor leestekens die het origineel niet heeft"
        yield Repair(message, _line(source, match))
    if match := _GARBLED.search(source.text):
        around = source.text[max(0, match.start() - _SHOWN) : match.end() + _SHOWN]
        message = "verminkte letters: UTF-8 die als een andere codering is gelezen"
        yield Repair(message, _line(source, match), " ".join(around.split()))


def is_garbled(text: str) -> bool:
    """Whether all letters beyond ASCII are bytes of UTF-8 that were read as Windows-1252 or Latin-1, and so lost."""
    if not _GARBLED.search(text):
        return False
    made = bytearray()
    for char in text:
        byte = ord(char) if char.isascii() else _CP1252.get(char, ord(char))
        if byte > 0xFF:  # noqa: PLR2004 - a byte
            return False
        made.append(byte)
    try:
        made.decode()
    except UnicodeDecodeError:
        return False
    return True


def _line(source: Source, match: re.Match[str]) -> int:
    return source.text.count("\n", 0, match.start()) + 1
