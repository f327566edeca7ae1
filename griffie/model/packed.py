"""Values that are many and seldom looked at, kept as the few bytes that they are on disk.

An archive holds the outline of every paper in memory, a hundred values for a letter, of which a build looks into a few
papers at a time. Packed they take a sixth of the room; what was looked into last is at hand.
"""

import pickle
import zlib
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass, fields, is_dataclass
from functools import cache, lru_cache
from io import BytesIO
from typing import Generic, TypeVar, cast, overload

_T = TypeVar("_T")

_AT_HAND = 1024
"""Sequences that are kept unpacked."""


@dataclass(frozen=True, slots=True)
class Packed(Sequence[_T], Generic[_T]):
    """A sequence of frozen values in packed form; equal to another that was packed alike."""

    length: int = 0
    packed: bytes = b""

    @classmethod
    def of(cls, values: Iterable[_T]) -> "Packed[_T]":
        """Pack values, in their order."""
        listed = tuple(values)
        return cls(len(listed), zlib.compress(dumps(listed), 1)) if listed else cls()

    def __len__(self) -> int:
        return self.length

    def __iter__(self) -> Iterator[_T]:
        return iter(self._values())

    @overload
    def __getitem__(self, index: int) -> _T: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[_T]: ...
    def __getitem__(self, index: int | slice) -> _T | Sequence[_T]:
        return self._values()[index]

    def _values(self) -> tuple[_T, ...]:
        return cast("tuple[_T, ...]", _unpacked(self.packed)) if self.length else ()


@lru_cache(_AT_HAND)
def _unpacked(packed: bytes) -> object:
    return pickle.loads(zlib.decompress(packed))  # noqa: S301 - our own bytes, from our own cache


# ---- pickling dataclasses ---------------------------------------------------------------------------------------


def dumps(value: object) -> bytes:
    """A value pickled with dataclasses as calls with their fields: half as long to load as the way of the library."""
    written = BytesIO()
    _Pickler(written, protocol=pickle.HIGHEST_PROTOCOL).dump(value)
    return written.getvalue()


_Reduced = tuple[Callable[..., object], tuple[object, ...]]


class _Pickler(pickle.Pickler):
    def reducer_override(self, value: object) -> _Reduced:
        names = _fields(cast("Hashable", type(value)))
        if names is None:
            return cast("_Reduced", NotImplemented)  # the library's own way
        return type(value), tuple(getattr(value, name) for name in names)


@cache
def _fields(kind: Hashable) -> tuple[str, ...] | None:
    """Names of the fields, in the order of the constructor; None for what is not a plain dataclass."""
    listed = fields(kind) if isinstance(kind, type) and is_dataclass(kind) else None
    if listed is None or not all(field.init and not field.kw_only for field in listed):
        return None
    return tuple(field.name for field in listed)
