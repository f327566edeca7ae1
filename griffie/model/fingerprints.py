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
"""Unit (by its place among the units), prose, start and end of the span."""


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
    """Fingerprints in some eleven bytes each; every one that is asked for is made anew."""

    units: tuple[str, ...] = ()
    """Anchors, each once."""
    packed: bytes = b""
    """The digests as unsigned numbers of 64 bits, least significant byte first."""
    places: bytes = b""
    """Where each stands, compressed: only sentences that stand elsewhere too are asked for it."""

    @classmethod
    def of(cls, prints: Iterable[Fingerprint]) -> "Fingerprints":
        """Pack fingerprints, in their order."""
        listed = tuple(prints)
        units: dict[str, int] = {}
        rows = b"".join(
            _PLACE.pack(units.setdefault(one.unit, len(units)), one.n, one.span.start, one.span.end) for one in listed
        )
        digests = array("Q", (one.digest for one in listed))
        return cls(tuple(units), _turned(digests).tobytes(), zlib.compress(rows) if rows else b"")

    def digests(self) -> Sequence[int]:
        """The digests alone, in their order."""
        found = array("Q")
        found.frombytes(self.packed)
        return _turned(found)

    def __len__(self) -> int:
        return len(self.packed) // 8

    def __iter__(self) -> Iterator[Fingerprint]:
        rows = _PLACE.iter_unpack(zlib.decompress(self.places)) if self.places else ()
        for digest, (unit, n, start, end) in zip(self.digests(), rows, strict=True):
            yield Fingerprint(self.units[unit], n, Span(start, end), digest)

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
