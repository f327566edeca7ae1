"""Reading the files of a built index back, each when it is asked for; the browser does the same with its scripts."""

import json
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, islice
from operator import attrgetter
from pathlib import Path
from typing import Any, NamedTuple

from griffie.search.analysis.analyse import CLASS
from griffie.search.index.cards import DIGEST, FOLDER, NOTED, TEXTS, UNANSWERED, named_by, summed
from griffie.search.index.cuts import order
from griffie.search.index.frequent import in_parts, parts
from griffie.search.index.lexicon import knows, may_be_known, shard_of
from griffie.search.index.packing import numbers, places, standing
from griffie.search.index.rows import key
from griffie.search.index.slices import FORMAT, POINTER, unlisted
from griffie.search.index.weights import Place, TermEntry, Totals, WordEntry, merged
from griffie.search.record import FIELDS, SOORTEN, Origin, Soort


class DamagedIndexError(Exception):
    """A file of the index is missing, damaged or of another build."""


@dataclass(frozen=True, slots=True)
class Facts:
    """What a record is filtered by."""

    origin: Origin
    soort: Soort
    fractie: str
    noted: bool
    unanswered: bool


@dataclass(frozen=True, slots=True)
class Shown:
    """What a result shows."""

    url: str
    titel: str
    soort: Soort
    origin: Origin
    fractie: str
    paragraphs: tuple[tuple[str, ...], ...]


class Shelf:
    """The index of one built site."""

    def __init__(self, site: Path) -> None:
        self._folder = site / FOLDER
        self._read: dict[str, Any] = {}
        self._lines: dict[str, list[str]] = {}
        self._lengths: dict[tuple[str, int], list[int]] = {}
        self._terms: dict[str, TermEntry | None] = {}
        pointer = _content(site / POINTER, "GRIFFIE_ZOEK.wijzer(", ");")
        if not isinstance(pointer, dict) or pointer.get("v") != FORMAT:
            raise DamagedIndexError(f"{POINTER} is van een andere versie")
        try:
            self.totals = Totals(int(pointer["n"]), tuple(map(int, pointer["l"])), int(pointer["m"]))
            self._lists: dict[str, list[str]] = {kind: unlisted(pointer[kind]) for kind in "wp"}
            self._lexicon = str(pointer["k"])
            firsts, digests = pointer["b"]
            self._firsts: list[int] = list(map(int, firsts))
            self._blocks = [f"b-{digests[at : at + DIGEST]}" for at in range(0, len(digests), DIGEST)]
        except (KeyError, TypeError, ValueError) as error:
            raise DamagedIndexError(f"{POINTER} is beschadigd") from error

    @property
    def opened(self) -> tuple[str, ...]:
        """The names of the files read so far: what a browser would have fetched."""
        return tuple(self._read)

    def words(self, prefix: str) -> Iterator[WordEntry]:
        """The words that begin with a prefix, in order."""
        for name in self._range("w", prefix):
            yield from self._words_of(name, prefix)

    def spread(self, prefix: str) -> int:
        """Over how many slices the words that begin with a prefix are spread; none of them is read for it."""
        return sum(1 for _ in self._range("w", prefix))

    def word(self, form: str) -> WordEntry | None:
        """One word, if the corpus has it."""
        listed = (word for name in self._holding("w", form) for word in self._words_of(name, form))
        return next((word for word in listed if word.form == form), None)

    def exists(self, form: str) -> bool:
        """Whether Dutch has a word, in a paper or not."""
        return may_be_known(form) and knows(form, self._slice(shard_of(form, self._slice(self._lexicon))))

    def _words_of(self, name: str, prefix: str) -> Iterator[WordEntry]:
        flat = self._slice(name)
        for form, records, classes in zip(flat[::3], flat[1::3], flat[2::3], strict=True):
            if form.startswith(prefix):
                yield WordEntry(form, records, tuple(classes.split()))

    def term(self, term: str) -> TermEntry | None:
        """Where a term stands; None when it stands nowhere. A query asks several times."""
        if term not in self._terms:
            self._terms[term] = self._found(term)
        return self._terms[term]

    def _found(self, term: str) -> TermEntry | None:
        for name in self._holding("p", key(term)):
            flat = self._slice(name)
            for found, forms, runs in zip(flat[::3], flat[1::3], flat[2::3], strict=True):
                if found == term:
                    told = self._told(runs) if in_parts(runs) else places(runs)
                    return self._with_members(_entry(term, tuple(forms.split()), told))
        return None

    def _with_members(self, entry: TermEntry) -> TermEntry:
        if not entry.term.startswith(CLASS):
            return entry
        return merged(entry.term, filter(None, map(self.term, entry.forms)), entry.forms)

    def _told(self, name: str) -> Iterator[tuple[int, int, int, int]]:
        """The places of a term that comes in parts: what its file does not tell is looked up."""
        for part in parts(self._slice(name)):
            for written, count in part.counts.items():
                length = part.lengths.get(written)
                for field, record in standing(part.column, written):
                    yield field, record, count, self._length(record, field) if length is None else length

    def _length(self, record: int, field: int) -> int:
        """How many tokens a field of a record has."""
        place = self._place(record)
        name = str(place.block[1])
        if (name, place.paper) not in self._lengths:
            self._lengths[name, place.paper] = numbers(self._slice(name)[place.paper])
        return self._lengths[name, place.paper][place.at * len(FIELDS) + field]

    def terms(self) -> Iterator[TermEntry]:
        """Every term of the index."""
        for name in self._range("p", ""):
            for term in self._slice(name)[::3]:
                entry = self.term(term)
                if entry:
                    yield entry

    def records(self) -> Iterator[int]:
        """The numbers that records have: between papers some are not given out."""
        for name in self._blocks:
            _, _, *flat = self._slice(name)
            for base, counts in zip(flat[::3], flat[2::3], strict=True):
                yield from range(base, base + sum(numbers(counts)))

    def facts(self, record: int) -> Facts:
        """By what a record is filtered."""
        place = self._place(record)
        origins, fracties, facts = self._slice(str(place.block[0]))[place.paper * 3 : place.paper * 3 + 3]
        origin, soort, fractie, flags = facts[place.at * 4 : place.at * 4 + 4]
        id_, datum, paper, dossiers, people, about = origins[origin]
        return Facts(
            origin=Origin(id_, "", datum, paper, tuple(dossiers), tuple(people), about),
            soort=SOORTEN[soort],
            fractie=fracties[fractie],
            noted=bool(flags & NOTED),
            unanswered=bool(flags & UNANSWERED),
        )

    def shown(self, record: int) -> Shown:
        """What a result shows of a record."""
        place = self._place(record)
        digest, counts = place.block[place.paper * 3 + 3 : place.paper * 3 + 5]
        ends = list(accumulate(numbers(counts)))
        file = bisect_right(ends, place.at)
        if file == len(ends):
            raise DamagedIndexError(f"record {record} heeft geen tekst")
        content = self._slice(f"{TEXTS}-{digest}-{file}")
        url, titel, soort, origin, fractie, paragraphs, _ = content["r"][place.at - ends[file]]
        id_, title, datum, paper, about = content["o"][origin]
        return Shown(
            url=url,
            titel=titel,
            soort=SOORTEN[soort],
            origin=Origin(id_, title, datum, paper, betreft=about),
            fractie=fractie,
            paragraphs=tuple(map(tuple, paragraphs)),
        )

    def _place(self, record: int) -> "_Place":
        block = self._slice(self._blocks[bisect_right(self._firsts, record) - 1])
        bases = block[2::3]
        paper = bisect_right(bases, record) - 1
        return _Place(block, paper, record - bases[paper])

    def _range(self, kind: str, prefix: str) -> Iterator[str]:
        """The slices that may hold what begins with a prefix."""
        lines = self._lists[kind]
        while _of_lists(lines):
            lines = [line for name in _named(lines, prefix) for line in self._listed(name)]
        return _named(lines, prefix)

    def _holding(self, kind: str, sought: str) -> Iterator[str]:
        """The one slice that may hold a key: a short word begins thousands of others, whose slices need not be read."""
        lines = self._lists[kind]
        while _of_lists(lines):
            lines = self._listed(next(_named(lines, sought)))
        return islice(_named(lines, sought), 1)

    def _listed(self, name: str) -> list[str]:
        if name not in self._lines:
            self._lines[name] = unlisted(self._slice(name))
        return self._lines[name]

    def _slice(self, name: str) -> Any:  # noqa: ANN401 - JSON of our own making; its shape stands in `slices`
        if name not in self._read:
            self._read[name] = _content(self._folder / f"{name}.js", f'GRIFFIE_ZOEK.deel("{name}",', ");", name)
        return self._read[name]


class _Place(NamedTuple):
    """Where a record stands."""

    block: Sequence[Any]
    paper: int
    """Which of the papers of its block."""
    at: int
    """Which of the records of its paper."""


def _of_lists(lines: Sequence[str]) -> bool:
    """Whether a list names lists."""
    return bool(lines) and lines[1].startswith("i")


def _named(listed: Sequence[str], prefix: str) -> Iterator[str]:
    """From a list of first letters and names: the name that may hold a prefix, and those that begin with it."""
    firsts, names = [order(first) for first in listed[::2]], listed[1::2]
    start = max(0, bisect_right(firsts, order(prefix)) - 1)
    for at in range(start, len(names)):
        if at > start and not firsts[at].startswith(order(prefix)):
            return
        yield names[at]


def _content(file: Path, before: str, after: str, name: str = "") -> Any:  # noqa: ANN401 - as above
    try:
        text = file.read_text(encoding="utf-8").strip()
        content = text[len(before) : -len(after)].rpartition(",")[0]
        if text == f"{before}{summed(name or POINTER, content)}{after}" and _fits(name, content):
            return json.loads(content)
    except (OSError, ValueError) as error:
        raise DamagedIndexError(f"{file.name} is niet te lezen") from error
    raise DamagedIndexError(f"{file.name} is beschadigd")


def _fits(name: str, content: str) -> bool:
    """Texts are named by all texts of their paper."""
    return not name or name.startswith(TEXTS) or name == named_by(name[:1], content)


def _entry(term: str, forms: tuple[str, ...], told: Iterator[tuple[int, int, int, int]]) -> TermEntry:
    fields: dict[int, list[Place]] = {}
    for field, record, count, length in told:
        fields.setdefault(field, []).append(Place(record, count, length))
    ordered = ((field, tuple(sorted(found, key=_RECORD))) for field, found in sorted(fields.items()))
    return TermEntry(term, tuple(ordered), forms)


_RECORD = attrgetter("record")
