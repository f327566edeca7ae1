"""The front matter of a newer version beside that of the paper that an editor changed: what she filled in stays.

Blocks of lines are taken over as they stand, comments and all; nothing of the YAML is written anew.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

_FRONT = re.compile(r"\A---\n(?P<front>.*?\n)---\n", re.DOTALL)
_BLOCK = re.compile(r"^(?P<key>[A-Za-z_]+):(?P<rest>.*\n(?:(?:[ \t#-].*)?\n)*)", re.MULTILINE)
_ITEM = re.compile(r"^\s*- ", re.MULTILINE)
_OWN = "bron"
"""Says where a text came from: never that of another version."""


@dataclass(frozen=True, slots=True)
class FieldChange:
    """A field that two versions fill differently; empty where it is absent."""

    key: str
    before: str
    after: str


def completed(newer: str, edited: str) -> str:
    """A newer version with the fields that an editor's paper has and it has not, before its provenance."""
    theirs, ours = _blocks(newer), _blocks(edited)
    missing = "".join(block for key, block in ours.items() if key not in theirs and key != _OWN)
    return re.sub(rf"^{_OWN}:", lambda match: missing + match.group(), newer, count=1, flags=re.MULTILINE)


def field_changes(before: str, after: str) -> tuple[FieldChange, ...]:
    """The fields that differ, provenance apart, in the order of the newer version."""
    return tuple(_changes(_blocks(before), _blocks(after)))


def _changes(old: Mapping[str, str], new: Mapping[str, str]) -> Iterator[FieldChange]:
    for key in dict.fromkeys([*new, *old]):
        was, now = _value(old.get(key, "")), _value(new.get(key, ""))
        if key != _OWN and was != now:
            yield FieldChange(key, was, now)


def _blocks(text: str) -> dict[str, str]:
    match = _FRONT.match(text)
    return {block["key"]: block.group() for block in _BLOCK.finditer(match["front"])} if match else {}


def _value(block: str) -> str:
    """A field as one line to compare and to show."""
    value = block.partition(":")[2]
    parts = [" ".join(part.split()).strip("'\"") for part in _ITEM.split(value)]
    return ", ".join(part for part in parts if part and part not in {"|", "|-", ">"})
