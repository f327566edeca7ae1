"""Bytes of data files: the same values always give the same bytes, and a spreadsheet cannot be made to run them."""

import csv
import io
import json
from collections.abc import Iterable, Mapping, Sequence

from griffie.model.output import Output

Json = str | int | float | bool | None | Sequence["Json"] | Mapping[str, "Json"]
Record = Mapping[str, Json]
"""One line of a data file; its keys are the columns of the CSV."""

_FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""What makes a spreadsheet take a cell for a formula."""


def json_lines(path: str, records: Iterable[Record]) -> Output:
    """A JSON array with one record on each line: small, and a change shows as a changed line."""
    return json_of_parts(path, (json_part(records),))


def json_part(records: Iterable[Record]) -> str:
    """Some of the lines of such an array."""
    return ",\n".join(_dumped(record) for record in records)


def json_of_parts(path: str, parts: Iterable[str]) -> Output:
    """The array of parts that were made apart, in their order."""
    lines = ",\n".join(part for part in parts if part)
    return _output(path, f"[\n{lines}\n]\n" if lines else "[]\n")


def json_document(path: str, value: Json) -> Output:
    """A JSON value, indented."""
    return _output(path, json.dumps(value, ensure_ascii=False, indent=1) + "\n")


def csv_table(path: str, columns: Sequence[str], records: Iterable[Record]) -> Output:
    """The same records as a table, after RFC 4180 (comma, CRLF), lists as `a; b`.

    It begins with a byte order mark: without one Excel reads UTF-8 as something else and breaks every name with an
    accent. A cell that a spreadsheet would run as a formula gets an apostrophe in front; the JSON has it unchanged.
    """
    return csv_of_parts(path, columns, (csv_part(columns, records),))


def csv_part(columns: Sequence[str], records: Iterable[Record]) -> str:
    """Some of the rows of such a table."""
    table = io.StringIO(newline="")
    csv.writer(table).writerows([_cell(record.get(column)) for column in columns] for record in records)
    return table.getvalue()


def csv_of_parts(path: str, columns: Sequence[str], parts: Iterable[str]) -> Output:
    """The table of parts that were made apart, in their order."""
    head = io.StringIO(newline="")
    csv.writer(head).writerow(columns)
    return Output(path, "".join((head.getvalue(), *parts)).encode("utf-8-sig"))


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


def _output(path: str, text: str) -> Output:
    return Output(path, text.encode())
