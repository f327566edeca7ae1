"""Fingerprints of sentences, packed: a letter has hundreds of them, and an archive holds them all in memory."""

import struct
import sys
import zlib
from array import array
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import overload

from griffie.text import Span

_PLACE = struct.Struct("<IIII")
"""Unit (by its place among the anchors), prose, start and end of the span."""
_LENGTH = struct.Struct("<I")
"""Of the anchors together."""


@dataclass(frozen=True, slots=True)
class Fingerprint:
    """A sentence of an answer, reduced to what repeats are found by."""

    unit: str
    n: int
    span: Span
    digest: int
    """64 bits of the sentence with white space collapsed."""


@dataclass(frozen=True, slots=True)
class Fingerprints(Sequence[Fingerprint]):
    """Fingerprints in some fifteen bytes each; every one that is asked for is made anew."""

    packed: bytes = b""
    """The digests as unsigned numbers of 64 bits, least significant byte first."""
    places: bytes = b""
    """Where each stands, compressed: the anchors, then a row for each. Asked of sentences that stand elsewhere too."""

    @classmethod
    def of(cls, prints: Iterable[Fingerprint]) -> "Fingerprints":
        """Pack fingerprints, in their order."""
        listed = tuple(prints)
        units: dict[str, int] = {}
        rows = b"".join(
            _PLACE.pack(units.setdefault(one.unit, len(units)), one.n, one.span.start, one.span.end) for one in listed
        )
        digests = array("Q", (one.digest for one in listed))
        anchors = "\n".join(units).encode()
        return cls(_turned(digests).tobytes(), zlib.compress(_LENGTH.pack(len(anchors)) + anchors + rows))

    def digests(self) -> Sequence[int]:
        """The digests alone, in their order."""
        found = array("Q")
        found.frombytes(self.packed)
        return _turned(found)

    def __len__(self) -> int:
        return len(self.packed) // 8

    def __iter__(self) -> Iterator[Fingerprint]:
        if not self.packed:
            return
        places = zlib.decompress(self.places)
        begin = _LENGTH.size + _LENGTH.unpack_from(places)[0]
        units = places[_LENGTH.size : begin].decode().split("\n")
        for digest, (unit, n, start, end) in zip(self.digests(), _PLACE.iter_unpack(places[begin:]), strict=True):
            yield Fingerprint(units[unit], n, Span(start, end), digest)

    @overload
    def __getitem__(self, index: int) -> Fingerprint: ...
    @overload
    def __getitem__(self, index: slice) -> "Fingerprints": ...
    def __getitem__(self, index: int | slice) -> "Fingerprint | Fingerprints":
        found = tuple(self)[index]
        return found if isinstance(found, Fingerprint) else Fingerprints.of(found)


def _turned(digests: "array[int]") -> "array[int]":
    """In the order of bytes of the file where that of the machine is another."""
    if sys.byteorder == "big":
        digests.byteswap()
    return digests
