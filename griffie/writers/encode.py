"""Bytes of data files: the same values always give the same bytes, and a spreadsheet cannot be made to run them."""

import csv
import io
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial
from hashlib import sha256

from griffie.model.output import Kept, Part

Json = str | int | float | bool | None | Sequence["Json"] | Mapping[str, "Json"]
Record = Mapping[str, Json]
"""One line of a data file; its keys are the columns of the CSV."""

_FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""What makes a spreadsheet take a cell for a formula."""


def json_part(records: Iterable[Record]) -> str:
    """Some of the lines of a JSON array with one record on each line: small, and a change shows as a changed line."""
    return ",\n".join(_dumped(record) for record in records)


def json_of_parts(path: str, parts: Sequence[Part], at: int) -> Kept:
    """The array of such lines, the text at place `at` of each part, in their order."""
    return joined(path, parts, at, around=("[\n", ",\n", "\n]\n"), empty="[]\n")


def joined(path: str, parts: Sequence[Part], at: int, *, around: tuple[str, str, str], empty: str) -> Kept:
    """A file of what stands before, between and behind the texts of parts that have one."""
    return Kept(path, _digest(parts, *around, empty), partial(_pieces, parts, at, around, empty))


def json_text(value: Json, depth: int = 0) -> str:
    """A JSON value, indented; as it stands within so many others."""
    return json.dumps(value, ensure_ascii=False, indent=1).replace("\n", "\n" + " " * depth)


def csv_part(columns: Sequence[str], records: Iterable[Record]) -> str:
    """Some of the rows of a table, after RFC 4180 (comma, CRLF), lists as `a; b`.

    A cell that a spreadsheet would run as a formula gets an apostrophe in front; the JSON has it unchanged.
    """
    table = io.StringIO(newline="")
    csv.writer(table).writerows([_cell(record.get(column)) for column in columns] for record in records)
    return table.getvalue()


def csv_of_parts(path: str, columns: Sequence[str], parts: Sequence[Part], at: int) -> Kept:
    """The table of such rows, the text at place `at` of each part, in their order.

    It begins with a byte order mark: without one Excel reads UTF-8 as something else and breaks every name with an
    accent.
    """
    head = io.StringIO(newline="")
    csv.writer(head).writerow(columns)
    first = f"\ufeff{head.getvalue()}"
    return joined(path, parts, at, around=(first, "", ""), empty=first)


def _dumped(record: Record) -> str:
    return json.dumps(record, ensure_ascii=False, separators=(",", ":"))


def _cell(value: Json) -> str:
    match value:
        case None:
            return ""
        case bool():
            return "ja" if value else "nee"
        case str():
            return _guarded(value)
        case int() | float():
            return str(value)
        case Mapping():
            return _guarded(", ".join(_plain(part) for part in value.values()))
        case _:
            return _guarded("; ".join(_plain(part) for part in value))


def _plain(value: Json) -> str:
    """A part of a list or mapping inside a cell; the cell as a whole is guarded."""
    return ", ".join(_plain(part) for part in value.values()) if isinstance(value, Mapping) else str(value)


def _guarded(text: str) -> str:
    return f"'{text}" if text.startswith(_FORMULA) else text


def _pieces(parts: Sequence[Part], at: int, around: tuple[str, str, str], empty: str) -> Iterator[bytes]:
    before, between, behind = around
    texts = (text for part in parts if (text := part.texts()[at]))
    first = next(texts, None)
    if first is None:
        yield empty.encode()
        return
    yield f"{before}{first}".encode()
    for text in texts:
        yield f"{between}{text}".encode()
    yield behind.encode()


def _digest(parts: Iterable[Part], *ingredients: str) -> str:
    return sha256(repr((*ingredients, *(part.digest for part in parts))).encode()).hexdigest()
