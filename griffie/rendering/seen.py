"""What a view looked at while it was made: its ingredients, found by watching instead of by listing.

Views read a corpus through lenses that note every read: this paper, who cites that one, whether there is such a key,
which keys there are. Of each thing read there is a stamp, which differs when the thing does. So a page need not be made
again as long as the stamps of what it looked at the last time are the same: it would look at the same again.

A lens opens only what is named in `_OPEN` and whatever it is given by name; all else is a value, read as a whole. Of a
paper a page reads three things apart: its front matter, what is counted in its outline, and all the rest. Most pages
name many papers and look into few.
"""

import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import fields, is_dataclass
from typing import Generic, TypeVar, cast

from griffie.model.corpus import Corpus, Linked, Reference
from griffie.model.document import Body, Paper
from griffie.model.register import Registers
from griffie.rendering.differing import differing

_T = TypeVar("_T")
_K = TypeVar("_K")
_V = TypeVar("_V")

Name = tuple[object, ...]
"""Of a read: ("item", "linked.cited", "kst-36800-X-34")."""

_OPEN = (Linked, Corpus, Registers)
_TEXT = frozenset({"units", "mentions", "fingerprints", "digest"})
_FIELDS = frozenset(field.name for field in fields(Paper))
_HEAD = tuple(sorted(_FIELDS - _TEXT - {"tally"}))
_BODIES = "bodies"
_ABSENT = "-"


class Seen:
    """Notes what is read through its lenses, and says what stands for it."""

    def __init__(self, papers: Mapping[str, str] | None = None, before: "Seen | None" = None) -> None:
        """`papers`: what stands for the outline and the text of a paper, by its id.

        `before`: that of the last build, when this process made it. What both see alike needs no stamp.
        """
        self._papers = papers or {}
        self._before = before
        self._news: frozenset[Name] | None = None
        """What reads differently than it did in the last build; None when that is not known."""
        self._roots: dict[str, object] = {}
        self._stamps: dict[Name, str] = {}
        self._references: dict[int, str] = {}
        self._names: dict[Name, Name] = {}
        self._noted: dict[Name, None] | None = None

    def watch(self, name: str, value: _T) -> _T:
        """The value behind a lens: a dataclass or a mapping, to be read as before."""
        if self._news is not None and self._roots.get(name) is not value:
            raise LookupError(f"{name} came after its news was asked for")
        self._roots[name] = value
        return cast("_T", _lens(self, name, value))

    def watch_bodies(self, body_of: Callable[[str], Body]) -> Callable[[str], Body]:
        """The loader of texts, behind a lens."""

        def watched(paper_id: str) -> Body:
            self.note(("item", _BODIES, paper_id))
            return body_of(paper_id)

        return watched

    def note(self, name: Name) -> None:
        """Something is read."""
        if self._noted is not None:
            self._noted[self._names.setdefault(name, name)] = None

    def during(self, make: Callable[[], _T]) -> tuple[_T, tuple[Name, ...]]:
        """What is made, with the names of all that was read for it."""
        self._noted = {}
        try:
            return make(), tuple(self._noted)
        finally:
            self._noted = None

    def stamp(self, names: Iterable[Name]) -> str:
        """What stands for all these together."""
        return hashlib.sha256("\n".join(map(self._stamp, names)).encode("utf-8", "surrogatepass")).hexdigest()

    def holds(self, names: Iterable[Name], stamp: str) -> bool:
        """Whether all these are as they were under that stamp, the one that the last build made or found to hold."""
        if self._before is not None:
            self._news = frozenset(self._differing(self._before))
            self._before = None
        return (self._news is not None and self._news.isdisjoint(names)) or self.stamp(names) == stamp

    def _differing(self, before: "Seen") -> Iterator[Name]:
        """Every read that gives another value than it did in the last build."""
        earlier, texts = before._roots, before._papers  # noqa: SLF001 - another of its own kind
        for name, root in self._roots.items():
            yield from differing(name, earlier.get(name), root, _OPEN, slices)
        for paper_id in self._papers.keys() | texts.keys():
            if self._papers.get(paper_id) != texts.get(paper_id):
                yield ("item", _BODIES, paper_id)

    def _stamp(self, name: Name) -> str:
        known = self._stamps.get(name)
        if known is None:
            known = self._stamps[name] = self._fresh(name)
        return known

    def _fresh(self, name: Name) -> str:
        match name:
            case ("item", "bodies", str() as paper_id):
                return self._papers.get(paper_id, _ABSENT)
            case ("item", str() as path, key):
                mapping = self._mapping(path)
                return self._of(mapping[key]) if key in mapping else _ABSENT
            case ("head" | "tally" as part, str() as path, key):
                mapping = self._mapping(path)
                return _digest(repr(slices(mapping[key])[part])) if key in mapping else _ABSENT
            case ("has", str() as path, key):
                return str(key in self._mapping(path))
            case ("keys", str() as path):
                return _digest(repr(tuple(self._mapping(path))))
            case ("value", str() as path):
                return self._of(self._at(path))
            case _:
                raise LookupError(f"no such read: {name}")

    def _of(self, value: object) -> str:
        match value:
            case Paper(id=paper_id) if paper_id in self._papers:
                return self._papers[paper_id]
            case Reference():
                # One reference is read in several places: who cites, what is cited, which question is meant.
                if id(value) not in self._references:
                    self._references[id(value)] = _digest(repr(value))
                return self._references[id(value)]
            case tuple():
                return _digest("\n".join(map(self._of, value)))
            case _:
                return _digest(repr(value))

    def _mapping(self, path: str) -> Mapping[object, object]:
        return cast("Mapping[object, object]", self._at(path))

    def _at(self, path: str) -> object:
        root, *steps = path.split(".")
        value = self._roots[root]
        for step in steps:
            value = getattr(value, step)
        return value


class _Mapped(Mapping[_K, _V], Generic[_K, _V]):
    """A mapping behind a lens."""

    __slots__ = ("_behind", "_papers", "_path", "_seen")

    def __init__(self, seen: Seen, path: str, behind: Mapping[_K, _V]) -> None:
        self._seen = seen
        self._path = path
        self._behind = behind
        self._papers: dict[_K, _V] = {}

    def __getitem__(self, key: _K) -> _V:
        value = self._behind.get(key)
        if not isinstance(value, Paper):
            self._seen.note(("item", self._path, key))
            return self._behind[key]
        self._seen.note(("has", self._path, key))
        if key not in self._papers:
            self._papers[key] = cast("_V", _Looked(self._seen, self._path, key, value))
        return self._papers[key]

    def __contains__(self, key: object) -> bool:
        self._seen.note(("has", self._path, key))
        return key in self._behind

    def __iter__(self) -> Iterator[_K]:
        self._seen.note(("keys", self._path))
        return iter(self._behind)

    def __len__(self) -> int:
        self._seen.note(("keys", self._path))
        return len(self._behind)


class _Looked:
    """A paper behind a lens: which of its parts is read."""

    __slots__ = ("_key", "_paper", "_path", "_seen")

    def __init__(self, seen: Seen, path: str, key: object, paper: Paper) -> None:
        self._seen = seen
        self._path = path
        self._key = key
        self._paper = paper

    def __getattr__(self, name: str) -> object:
        if name not in _FIELDS:
            return getattr(Paper, name).fget(self)  # a property looks through the lens too
        part = "item" if name in _TEXT else "tally" if name == "tally" else "head"
        self._seen.note((part, self._path, self._key))
        return getattr(self._paper, name)


def slices(value: object) -> Mapping[str, object]:
    """What is read apart of a value that is read as a whole too."""
    if not isinstance(value, Paper):
        return {}
    return {"head": tuple(getattr(value, name) for name in _HEAD), "tally": value.tally}


class _Opened:
    """A dataclass behind a lens: only its fields can be read."""

    __slots__ = ("_at_hand", "_behind", "_fields", "_path", "_seen")

    def __init__(self, seen: Seen, path: str, behind: object, readable: frozenset[str]) -> None:
        self._seen = seen
        self._path = path
        self._behind = behind
        self._fields = readable
        self._at_hand: dict[str, object] = {}

    def __getattr__(self, name: str) -> object:
        if name in self._at_hand:
            return self._at_hand[name]
        if name not in self._fields:
            raise AttributeError(f"{name} of {self._path} cannot be watched: only fields can")
        value = getattr(self._behind, name)
        path = f"{self._path}.{name}"
        if isinstance(value, (Mapping, *_OPEN)):
            self._at_hand[name] = _lens(self._seen, path, value)
            return self._at_hand[name]
        self._seen.note(("value", path))
        return value


def _lens(seen: Seen, path: str, value: object) -> object:
    if isinstance(value, Mapping):
        return _Mapped(seen, path, value)
    if is_dataclass(value) and not isinstance(value, type):
        return _Opened(seen, path, value, frozenset(field.name for field in fields(value)))
    raise TypeError(f"{path} is neither a mapping nor a dataclass")


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
