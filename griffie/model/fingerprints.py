"""Fingerprints of sentences, packed: a letter has hundreds of them, and an archive holds them all in memory."""

import struct
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import overload

from griffie.text import Span

_ROW = struct.Struct("<IIIIQ")
"""Unit (by its place among the units), prose, start and end of the span, digest."""


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
    """Fingerprints in 24 bytes each; every one that is asked for is made anew."""

    units: tuple[str, ...] = ()
    """Anchors, each once."""
    rows: bytes = b""

    @classmethod
    def of(cls, prints: Iterable[Fingerprint]) -> "Fingerprints":
        """Pack fingerprints, in their order."""
        places: dict[str, int] = {}
        rows = b"".join(
            _ROW.pack(places.setdefault(one.unit, len(places)), one.n, one.span.start, one.span.end, one.digest)
            for one in prints
        )
        return cls(tuple(places), rows)

    def __len__(self) -> int:
        return len(self.rows) // _ROW.size

    def __iter__(self) -> Iterator[Fingerprint]:
        return map(self._made, _ROW.iter_unpack(self.rows))

    @overload
    def __getitem__(self, index: int) -> Fingerprint: ...
    @overload
    def __getitem__(self, index: slice) -> "Fingerprints": ...
    def __getitem__(self, index: int | slice) -> "Fingerprint | Fingerprints":
        if isinstance(index, slice):
            return Fingerprints.of(tuple(self)[index])
        return self._made(_ROW.unpack_from(self.rows, range(len(self))[index] * _ROW.size))

    def _made(self, row: tuple[int, ...]) -> Fingerprint:
        unit, n, start, end, digest = row
        return Fingerprint(self.units[unit], n, Span(start, end), digest)
