"""An entry of `annotaties.md`, written as an editor would write it. Every new note is written here, whoever asks."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from griffie.model.annotation import NoteKind, Quote, State
from griffie.reading.fields import compose, record, text
from griffie.reading.findings import Findings
from griffie.text import Span
from griffie.urls import slug

FIRST_KIND = NoteKind.UITLEG
"""What a new note is unless its editor says otherwise."""

_BREAK = re.compile("[\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
_SPACES = "\u00a0\u2007\u2009\u202f"
"""Spaces that typesetters set on purpose."""
_LONGEST_ID = 32
_WORDS_OF_ID = 4


@dataclass(frozen=True, slots=True)
class Entry:
    """A note before it stands in a file; what is empty is not written."""

    id: str
    bij: str
    tekst: str
    """Markdown: paragraphs, lists and quotations."""
    soort: NoteKind = FIRST_KIND
    citaat: Quote | None = None
    bron: str = ""
    auteur: str = ""
    datum: date | None = None
    staat: State = State.CONCEPT
    termijn: str = ""
    status: str = ""


def written(entry: Entry) -> str:
    """The entry from its heading to the end of its text, with a line end."""
    fields = "".join(f"{key}: {scalar(key, value)}\n" for key, value in _fields(entry) if value)
    return f"## {entry.id}\n\n```yaml\n{fields}```\n\n{paragraphs(entry.tekst)}\n"


def with_entry(before: str, entry: Entry, today: date) -> str:
    """The text of a file with an entry at its end; a file that is not there yet begins as one is begun by hand."""
    end = "\r\n" if "\r\n" in before else "\n"
    head = before if before.strip() else f"---\nauteur: Redactie\ndatum: {today}\n---\n"
    return head.rstrip("\r\n") + f"\n\n{written(entry)}".replace("\n", end)


def short_id(words: str, taken: Iterable[str]) -> str:
    """An id from the first words of a passage that no other note of the file has: it is the note's address for ever."""
    name = ""
    for word in words.split()[:_WORDS_OF_ID]:
        longer = f"{name}-{slug(word)}" if _has_letters(word) and name else slug(word) if _has_letters(word) else name
        if name and len(longer) > _LONGEST_ID:
            break
        name = longer[:_LONGEST_ID].rstrip("-")
    return free_id(name or "noot", taken)


def free_id(name: str, taken: Iterable[str]) -> str:
    """The name, with a number when a note of the file has it."""
    used = frozenset(taken)
    return next(one for one in _numbered(name) if one not in used)


def ids_in(source: str) -> frozenset[str]:
    """The ids that a file gives its notes, those of notes that cannot be read too."""
    return frozenset(re.findall(r"(?m)^##[ \t]+(\S+)", source))


def scalar(key: str, value: str) -> str:
    """A value as YAML, on one line: plain where that reads back the same, else between quotation marks."""
    escaped = value.replace("\\", "\\\\").replace('"', '\\"')
    safest = "".join(char if char.isprintable() else f"\\U{ord(char):08x}" for char in escaped)
    return next((one for one in (value, f'"{escaped}"') if _reads_as(key, one, value)), f'"{safest}"')


def on_one_line(text: str) -> str:
    """Text without line ends and control characters, which white space of any kind may stand for in a quote."""
    return "".join(" " if char.isspace() and not (char.isprintable() or char in _SPACES) else char for char in text)


def paragraphs(typed: str) -> str:
    """What someone typed, with no more than one empty line between its paragraphs."""
    lines = [line.rstrip() for line in re.split(r"\r\n?|\n", typed)]
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip("\n")


def _fields(entry: Entry) -> Iterator[tuple[str, str]]:
    """In the order in which the manual names them."""
    quote = entry.citaat or Quote("")
    yield "soort", entry.soort.value
    yield "bij", entry.bij
    yield from (("citaat", quote.exact), ("voor", quote.voor), ("na", quote.na))
    yield from (("bron", entry.bron), ("auteur", entry.auteur))
    yield "datum", entry.datum.isoformat() if entry.datum else ""
    yield from (("staat", entry.staat.value), ("termijn", entry.termijn), ("status", entry.status))


def _reads_as(key: str, one: str, value: str) -> bool:
    """Whether the reader of notes finds this value in that YAML."""
    line = f"{key}: {one}"
    found = compose(Findings("", line), Span(0, len(line))) if not _BREAK.search(one) else None
    fields = record(found, (key,)) if found else None
    return fields is not None and fields.get(key, text, "") == value


def _has_letters(word: str) -> bool:
    return any(char.isascii() and char.isalnum() for char in unicodedata.normalize("NFKD", word))


def _numbered(name: str) -> Iterator[str]:
    yield name
    number = 2
    while True:
        yield f"{name}-{number}"
        number += 1
