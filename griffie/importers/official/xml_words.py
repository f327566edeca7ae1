"""The words of official XML, read by another parser than the one that makes the draft, for `fidelity`."""

import html
import re
from dataclasses import dataclass, field
from xml.parsers import expat

from griffie.importers.official.xml_elements import BULLETS, LATE_NOTES, NOTES, REFERENCES, Edge, edge, runs
from griffie.importers.source import Source
from griffie.importers.source_words import MARK, SourceWords, words_at
from griffie.importers.words import SOFT

_DECLARATION = re.compile(r"^\s*<\?xml\b[^>]*\?>")
_SILENT = frozenset({"noot.nr"})
"""The number of a note: its mark stands for it."""

Pieces = list[tuple[str, int]]


@dataclass(slots=True)
class _Open:
    """An element that has begun."""

    tag: str
    running: bool
    edge: Edge
    """What stands at its end."""
    into: Pieces
    """Where its text goes."""
    is_note: bool = False
    """Whether it is a note that stands where it is cited."""


@dataclass(slots=True)
class _Listener:
    """Gathers text nodes; notes go to lists of their own."""

    text: Pieces = field(default_factory=list)
    notes: dict[str, Pieces] = field(default_factory=dict)
    open: list[_Open] = field(default_factory=list)
    references: list[tuple[str, Pieces]] = field(default_factory=list)
    """Second references to a note: its id, and what is printed there."""
    late: set[str] = field(default_factory=set)
    """The keys of notes that stand after the text."""
    cited: set[str] = field(default_factory=set)
    """The ids of notes that the text names."""
    line: int = 1

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        name = tag.rpartition(":")[2]
        into = self.open[-1].into if self.open else self.text
        running = self.open[-1].running if self.open else False
        self._edge(into, edge(name, running=running, opening=True))
        is_note = name in NOTES and not self._in_note()
        if is_note:
            key = self._key(attributes)
            into.append((f"{MARK}{key}{MARK}", self.line))
            into = self.notes[key] = []
        elif name in LATE_NOTES and not self._in_note():
            key = self._key(attributes)
            self.late.add(key)
            into.append((f"{MARK}!{key}{MARK}", self.line))
            into = self.notes[key] = []
        elif name in REFERENCES:
            into.append((f"{MARK}?{len(self.references)}{MARK}", self.line))
            into = []
            self.references.append((attributes.get("refid", ""), into))
            if not any(element.tag in LATE_NOTES for element in self.open):
                self.cited.add(attributes.get("refid", ""))
        elif (name in _SILENT and self.open and self.open[-1].is_note) or name == "li.nr":
            into = []
        closing = edge(name, running=running, opening=False)
        self.open.append(_Open(name, runs(name, running=running), closing, into, is_note))

    def end(self, _tag: str) -> None:
        closed = self.open.pop()
        into = self.open[-1].into if self.open else self.text
        if closed.tag == "li.nr" and "".join(piece for piece, _ in closed.into).strip() not in BULLETS:
            into += closed.into
        self._edge(into, closed.edge)

    def data(self, text: str) -> None:
        (self.open[-1].into if self.open else self.text).append((text, self.line))

    def _in_note(self) -> bool:
        return any(element.tag in NOTES or element.tag in LATE_NOTES for element in self.open)

    def _key(self, attributes: dict[str, str]) -> str:
        """The id of a note; of two with one id the first has it."""
        given = attributes.get("id") or attributes.get("xml:id") or ""
        return f"#{len(self.notes)}" if not given or given in self.notes else given

    def _edge(self, into: Pieces, kind: Edge) -> None:
        if kind is not Edge.GLUE:
            into.append((SOFT if kind is Edge.SOFT else " ", self.line))


def words_of_xml(source: Source) -> SourceWords:
    """All words of a source whose XML is known to be sound."""
    listener = _Listener()
    parser = expat.ParserCreate("utf-8")
    parser.buffer_text = False

    def start(tag: str, attributes: dict[str, str]) -> None:
        listener.line = parser.CurrentLineNumber
        listener.start(tag, attributes)

    def data(text: str) -> None:
        listener.line = parser.CurrentLineNumber
        listener.data(text)

    parser.StartElementHandler = start
    parser.EndElementHandler = listener.end
    parser.CharacterDataHandler = data
    parser.SkippedEntityHandler = lambda name, _: data(html.unescape(f"&{name};"))
    parser.Parse(_DECLARATION.sub(_blank, source.text, count=1).encode(), True)  # noqa: FBT003 - the library's own
    return _collected(listener)


def _blank(match: re.Match[str]) -> str:
    return re.sub(r"[^\n]", " ", match.group())


def _collected(listener: _Listener) -> SourceWords:
    """The words of the text; of each note, in the order in which they are cited, and last of those never cited."""
    order: dict[str, int] = {}
    pieces = _known(listener.text, listener)
    text = words_at(pieces, order)
    notes = [words_at(_known(listener.notes[key], listener), order) for key in list(order)]
    lost = [key for key in listener.notes if key not in order and not _stands_in_text(key, listener)]
    notes += [words_at(_known(listener.notes[key], listener), order) for key in lost]
    return SourceWords(text, tuple(notes), pieces)


def _known(pieces: Pieces, listener: _Listener) -> Pieces:
    """Pieces of text with what stands for each mark."""
    return [part for piece in pieces for part in (_resolved(piece, listener) if piece[0][:1] == MARK else (piece,))]


def _resolved(piece: tuple[str, int], listener: _Listener) -> Pieces:
    """What stands for a mark: of a second reference the mark of its note, or what is printed when that is not there.

    A note after the text that is cited is nothing at its own place, and text when nothing cites it.
    """
    inner = piece[0][1:-1]
    if inner[:1] == "?":
        key, printed = listener.references[int(inner[1:])]
        return [(f"{MARK}{key}{MARK}", piece[1])] if _is_note(key, listener) else printed
    if inner[:1] == "!":
        key = inner[1:]
        if not _stands_in_text(key, listener):
            return []
        return _known(listener.notes[key], listener)
    return [piece]


def _is_note(key: str, listener: _Listener) -> bool:
    return key in listener.notes and not _stands_in_text(key, listener)


def _stands_in_text(key: str, listener: _Listener) -> bool:
    return key in listener.late and key not in listener.cited
