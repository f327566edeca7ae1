"""The words of an HTML page, read by another parser than the one that makes the draft, for `fidelity`."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser

from griffie.importers.official.html_notes import id_in, is_close, is_mark, is_number, is_text
from griffie.importers.official.html_tree import HIDDEN, VOID, breaks, signs
from griffie.importers.source import Source
from griffie.importers.source_words import MARK, SourceWords, words_at

Pieces = list[tuple[str, int]]


@dataclass(slots=True)
class _Note:
    """A note of the list: its ids, its number, its text."""

    ids: set[str] = field(default_factory=set)
    number: Pieces = field(default_factory=list)
    text: Pieces = field(default_factory=list)


@dataclass(slots=True)
class _Open:
    """An element that has begun, with what its end has to undo."""

    tag: str
    breaks: bool
    into: Pieces | None
    """Where text went before it began, when it took text elsewhere."""
    is_note: bool = False
    signed: bool = False
    """Whether it stands in a signature."""
    counter: Iterator[str] | None = None


class _Listener(HTMLParser):
    """Gathers the text nodes that a reader sees."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.text: Pieces = []
        self.notes: list[_Note] = []
        self.marks: list[tuple[str, Pieces]] = []
        self.into = self.text
        self.open: list[_Open] = []
        self.note: _Note | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        classes = given.get("class", "")
        self._name(given)
        signed = signs(classes) or bool(self.open and self.open[-1].signed)
        apart = breaks(tag, classes, signed=signed)
        self._put(" " if apart else "")
        if tag in VOID:
            return
        element = _Open(tag, apart, None, signed=signed)
        if tag in HIDDEN or is_close(classes):
            element.into, self.into = self.into, []
        elif self.note is None and is_text(tag, classes):
            self._put(f"{MARK}!{len(self.notes)}{MARK}")
            self.note = _Note()
            self.notes.append(self.note)
            element.is_note, element.into, self.into = True, self.into, self.note.text
            self._name(given)
        elif self.note is not None and is_number(classes) and not self.note.number:
            element.into, self.into = self.into, self.note.number
        elif self.note is None and is_mark(tag, classes, given.get("href", "")):
            self._put(f"{MARK}?{len(self.marks)}{MARK}")
            printed: Pieces = []
            self.marks.append((given.get("href", "")[1:], printed))
            element.into, self.into = self.into, printed
        if tag == "ol":
            element.counter = _numbers(given.get("start", ""), given.get("type", ""))
        elif tag == "li" and not element.is_note:
            self._count()
        self.open.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        if not any(element.tag == tag for element in self.open):
            return
        while self.open:
            element = self.open.pop()
            if element.into is not None:
                self.into = element.into
            if element.is_note:
                self.note = None
            self._put(" " if element.breaks else "")
            if element.tag == tag:
                return

    def handle_data(self, data: str) -> None:
        self._put(data.replace(MARK, " "))  # a control character of the page is no word, nor one of our marks

    def _put(self, text: str) -> None:
        if text:
            self.into.append((text, self.getpos()[0]))

    def _name(self, given: dict[str, str]) -> None:
        if self.note is not None:
            self.note.ids |= {id_in(given[name]) for name in ("id", "name") if given.get(name)}

    def _count(self) -> None:
        """The number that a browser shows before an item; the nearest list decides."""
        nearest = next((element for element in reversed(self.open) if element.tag in {"ul", "ol"}), None)
        if nearest is not None and nearest.counter is not None:
            self._put(f"{next(nearest.counter)} ")


def words_of_html(source: Source) -> SourceWords:
    """All words of a page, its furniture included; notes that are cited stand apart."""
    listener = _Listener()
    listener.feed(source.text)
    listener.close()
    index_of = {name: index for index, note in enumerate(listener.notes) for name in note.ids}
    cited = {index_of[key] for key, _ in listener.marks if key in index_of}
    order: dict[str, int] = {}
    known = [part for piece in listener.text for part in _resolved(piece, listener, index_of, cited)]
    text = words_at(known, order)
    notes = [words_at(listener.notes[int(key)].text) for key in order]
    return SourceWords(text, tuple(notes), known)


def _resolved(piece: tuple[str, int], listener: _Listener, index_of: dict[str, int], cited: set[int]) -> Pieces:
    text, line = piece
    if text.startswith(f"{MARK}?"):
        key, printed = listener.marks[int(text[2:-1])]
        return [(f"{MARK}{index_of[key]}{MARK}", line)] if key in index_of else printed
    if text.startswith(f"{MARK}!"):
        index = int(text[2:-1])
        note = listener.notes[index]
        return [] if index in cited else [*note.number, (" ", line), *note.text]
    return [piece]


def _numbers(start: str, kind: str) -> Iterator[str]:
    number = int(start) if re.fullmatch(r"-?[0-9]{1,6}", start) else 1
    letters = {"a": "abcdefghijklmnopqrstuvwxyz", "A": "ABCDEFGHIJKLMNOPQRSTUVWXYZ"}.get(kind, "")
    while True:
        yield f"{letters[number - 1]}." if 0 < number <= len(letters) else f"{number}."
        number += 1
