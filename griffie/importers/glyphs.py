"""Characters that show that something was lost before the text came here; they stay, and are pointed out."""

import unicodedata
from collections.abc import Iterator

from griffie.model.document import Repair

_REPLACEMENT = "\ufffd"
_SHOWN = 20


def odd_glyphs(text: str) -> Iterator[Repair]:
    """Per line the first missing, private or control character; and once, that accents stand apart from letters."""
    apart = False
    for number, line in enumerate(text.replace("\r\n", "\n").replace("\r", "\n").split("\n"), 1):
        plain = line.isprintable() and _REPLACEMENT not in line
        at = None if plain else next((index for index, char in enumerate(line) if _is_odd(char)), None)
        if at is not None:
            around = line[max(0, at - _SHOWN) : at + _SHOWN].strip()
            yield Repair("teken zonder betekenis (verloren letter?) blijft staan", number, around)
        if not apart and not line.isascii() and not unicodedata.is_normalized("NFC", line):
            apart = True
            yield Repair("letters en accenten staan los van elkaar (NFD); de tekst blijft zoals hij is", number)


def _is_odd(char: str) -> bool:
    return char == _REPLACEMENT or (unicodedata.category(char) in {"Co", "Cn", "Cc"} and not char.isspace())
