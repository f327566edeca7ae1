"""Parts of a build that are made again only when something they looked at changed, by name."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from griffie.incremental.memo import Memo
from griffie.model.output import Part
from griffie.rendering.seen import Name, Seen

Make = Callable[[], tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class _Entry:
    key: str
    """Under which the memo has the texts: their digest, with that of the code."""
    looked_at: tuple[Name, ...]
    stamp: str


class Ledger:
    """What the parts of one site looked at when they were made last."""

    def __init__(self, memo: Memo, seen: Seen, key: str) -> None:
        """`key` is where the memo keeps the ledger itself; it tells sites apart."""
        self._memo = memo
        self._seen = seen
        self._key = key
        before = memo.near(key)
        self._before: dict[str, _Entry] = before if isinstance(before, dict) else {}
        self._now: dict[str, _Entry] = {}

    def recall(self, name: str, make: Make) -> Part:
        """A part as it was when all that it looked at is; else made anew."""
        entry = self._before.get(name)
        if not entry or not self._seen.holds(entry.looked_at, entry.stamp) or not self._memo.has(entry.key):
            entry = self._anew(make)
        self._now[name] = entry
        return Part(entry.key, partial(self._texts, entry.key, make))

    def close(self) -> None:
        """Keep it for the next build."""
        if self._now != self._before:
            self._memo.later(self._key, self._now)

    def _anew(self, make: Make) -> _Entry:
        texts, looked_at = self._seen.during(make)
        key = self._memo.key("deel", *texts)
        if not self._memo.has(key):
            self._memo.put(key, texts)
        return _Entry(key, looked_at, self._seen.stamp(looked_at))

    def _texts(self, key: str, make: Make) -> tuple[str, ...]:
        found = self._memo.get(key)
        return found if isinstance(found, tuple) else make()
