"""A store of results by the digest of all that went into them; a wrong key is a miss, never a wrong result.

Values are pickled, each in a file of its own, written under a temporary name and renamed. The digest of Griffie's code
is part of every key, so a change of code is simply a cold build.
"""

import hashlib
import pickle
import tempfile
from collections.abc import Callable, Hashable
from dataclasses import fields, is_dataclass
from functools import cache
from pathlib import Path
from typing import cast


class Memo:
    """Results on disk, by key."""

    def __init__(self, folder: Path, code: str) -> None:
        """`code` is the digest of everything that computes the results (`griffie.config.code_digest`)."""
        self._folder = folder / "memo"
        self._code = code
        self._at_hand: dict[str, object] = {}
        """What a disk refused to keep; lost at the end of the run."""

    def key(self, *ingredients: str) -> str:
        """The key of a result made from these ingredients by today's code."""
        sha = hashlib.sha256(self._code.encode())
        for ingredient in ingredients:
            sha.update(f"{len(ingredient)}:".encode())
            sha.update(ingredient.encode("utf-8", "surrogatepass"))
        return sha.hexdigest()

    def get(self, key: str) -> object | None:
        """What was put under a key; None when nothing was, or when the file is damaged."""
        if key in self._at_hand:
            return self._at_hand[key]
        try:
            value: object = pickle.loads(self._file(key).read_bytes())  # noqa: S301 - our own files, in the project
        except (OSError, pickle.UnpicklingError, EOFError, AttributeError, ImportError, IndexError, ValueError):
            return None
        return value

    def has(self, key: str) -> bool:
        """Whether something is kept under a key, without loading it."""
        return key in self._at_hand or self._file(key).is_file()

    def put(self, key: str, value: object) -> None:
        """Remember a value; a disk that refuses only costs time at the next build."""
        file = self._file(key)
        try:
            file.parent.mkdir(parents=True, exist_ok=True)
            with tempfile.NamedTemporaryFile(dir=file.parent, delete=False) as temporary:
                _Pickler(temporary, protocol=pickle.HIGHEST_PROTOCOL).dump(value)
            Path(temporary.name).replace(file)
        except OSError:
            self._at_hand[key] = value

    def prune(self, limit: int) -> None:
        """Forget what has not been written for longest, until no more than `limit` bytes are kept."""
        files = sorted(((file.stat().st_mtime, file) for file in self._folder.glob("*/*")), reverse=True)
        kept = 0
        for _, file in files:
            kept += file.stat().st_size
            if kept > limit:
                file.unlink(missing_ok=True)

    def _file(self, key: str) -> Path:
        return self._folder / key[:2] / key[2:]


_Reduced = tuple[Callable[..., object], tuple[object, ...]]


class _Pickler(pickle.Pickler):
    """Writes a dataclass as a call with its fields: half as long to load as the way of the library."""

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
