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
    lines = ",\n".join(_dumped(record) for record in records)
    return _output(path, f"[\n{lines}\n]\n" if lines else "[]\n")


def json_document(path: str, value: Json) -> Output:
    """A JSON value, indented."""
    return _output(path, json.dumps(value, ensure_ascii=False, indent=1) + "\n")


def csv_table(path: str, columns: Sequence[str], records: Iterable[Record]) -> Output:
    """The same records as a table, after RFC 4180 (comma, CRLF), lists as `a; b`.

    It begins with a byte order mark: without one Excel reads UTF-8 as something else and breaks every name with an
    accent. A cell that a spreadsheet would run as a formula gets an apostrophe in front; the JSON has it unchanged.
    """
    table = io.StringIO(newline="")
    writer = csv.writer(table)
    writer.writerow(columns)
    writer.writerows([_cell(record.get(column)) for column in columns] for record in records)
    return Output(path, table.getvalue().encode("utf-8-sig"))


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
