"""Parts of a build that are made again only when something they looked at changed, by name."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar, cast

from griffie.incremental.memo import Memo
from griffie.rendering.seen import Name, Seen

_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class _Entry:
    key: str
    """Under which the memo has the part."""
    looked_at: tuple[Name, ...]
    stamp: str


class Ledger:
    """What the parts of one site looked at when they were made last."""

    def __init__(self, memo: Memo, seen: Seen, key: str) -> None:
        """`key` is where the memo keeps the ledger itself; it tells sites apart."""
        self._memo = memo
        self._seen = seen
        self._key = key
        before = memo.get(key)
        self._before: dict[str, _Entry] = before if isinstance(before, dict) else {}
        self._now: dict[str, _Entry] = {}

    def recall(self, name: str, make: Callable[[], _T]) -> _T:
        """A part as it was when all that it looked at is; else made anew."""
        known = self._before.get(name)
        if known and known.stamp == self._seen.stamp(known.looked_at):
            match self._memo.get(known.key):
                case (value,):
                    self._now[name] = known
                    return cast("_T", value)  # what `make` gave under this name, by today's code
        made, looked_at = self._seen.during(make)
        stamp = self._seen.stamp(looked_at)
        entry = _Entry(self._memo.key(self._key, name, repr(looked_at), stamp), looked_at, stamp)
        self._memo.put(entry.key, (made,))
        self._now[name] = entry
        return made

    def close(self) -> None:
        """Keep it for the next build."""
        if self._now != self._before:
            self._memo.put(self._key, self._now)
