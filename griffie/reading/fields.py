"""A small typed decoder for the YAML that editors write: front matter, the fields of notes, registers.

It works on YAML nodes rather than on finished Python values, so that every key and value knows where it stands and
nothing is guessed: `ondernummer: 08` stays "08", `antwoord: nee` stays "nee". A decoder takes a `Value` and gives what
it stands for, or None after it has told what is wrong.
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TypeVar

import yaml

from griffie.problems import did_you_mean
from griffie.reading.findings import Findings
from griffie.text import Span

T = TypeVar("T")
D = TypeVar("D")
E = TypeVar("E", bound=StrEnum)

_LOADER: type[yaml.SafeLoader] | type[yaml.CSafeLoader] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
_NULL = "tag:yaml.org,2002:null"


@dataclass(frozen=True, slots=True)
class Value:
    """A YAML node and the file it stands in."""

    node: yaml.Node
    at: int
    """Offset in the file at which the YAML begins."""
    name: str
    """The key it belongs to, for messages; empty for the whole."""
    findings: Findings

    @property
    def span(self) -> Span:
        """Where it stands in the file."""
        start, end = self.node.start_mark.index + self.at, self.node.end_mark.index + self.at
        return Span(start, start + max(1, len(self.findings.text[start:end].rstrip())))

    @property
    def empty(self) -> bool:
        """Whether nothing is filled in."""
        return isinstance(self.node, yaml.ScalarNode) and (self.node.tag == _NULL or not self.node.value.strip())

    def of(self, node: yaml.Node, name: str | None = None) -> "Value":
        """A node inside this one."""
        return Value(node, self.at, self.name if name is None else name, self.findings)

    def refuse(self, wanted: str, *, code: str = "F107", hint: str | None = None) -> None:
        """Tell that the value is not what its key asks for; `wanted` with its article."""
        subject = f"bij {self.name} hoort" if self.name else "hier hoort"
        self.findings.tell(code, self.span, f"{subject} {wanted}", hint)


Decoder = Callable[[Value], T | None]


def compose(findings: Findings, span: Span) -> Value | None:
    """The YAML of a stretch of the file; None when it is empty or cannot be read, which is then told."""
    try:
        node = yaml.compose(span.of(findings.text), Loader=_LOADER)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        at = min(span.start + (mark.index if mark else 0), max(span.start, span.end - 1))
        findings.tell("F103", Span(at, at + 1), "de YAML is hier niet te lezen", _yaml_hint(error.problem or ""))
        return None
    except (yaml.YAMLError, RecursionError):
        findings.tell("F103", Span(span.start, span.start + 1), "de YAML is niet te lezen")
        return None
    return Value(node, span.start, "", findings) if node else None


def _yaml_hint(told: str) -> str | None:
    if "mapping values" in told:
        return "zet een waarde met een dubbele punt tussen aanhalingstekens"
    if "cannot start any token" in told:
        return "gebruik spaties in plaats van tabs, en aanhalingstekens om een waarde die met @, % of ` begint"
    if "single document" in told or "document start" in told:
        return "er mag maar één YAML-deel staan"
    if "could not find expected ':'" in told:
        return "achter een sleutel hoort een dubbele punt"
    return None


# ---- single values ----------------------------------------------------------------------------------------------


def text(value: Value) -> str | None:
    """Any single value, as written."""
    if isinstance(value.node, yaml.ScalarNode) and not value.empty:
        return str(value.node.value).strip()
    value.refuse("tekst")
    return None


def day(value: Value) -> date | None:
    """A date: `2026-06-19`."""
    written = value.node.value if isinstance(value.node, yaml.ScalarNode) else ""
    if _DATE.fullmatch(written):
        try:
            return date.fromisoformat(written)
        except ValueError:
            value.refuse("een datum die bestaat")
            return None
    value.refuse("een datum", hint="schrijf een datum als 2026-06-19")
    return None


def number(value: Value) -> int | None:
    """A whole number from 0."""
    written = value.node.value if isinstance(value.node, yaml.ScalarNode) else ""
    if re.fullmatch(r"[0-9]{1,9}", written):
        return int(written)
    value.refuse("een heel getal")
    return None


def matching(pattern: str, wanted: str, example: str) -> Decoder[str]:
    """Text of a fixed form."""
    compiled = re.compile(pattern)

    def decode(value: Value) -> str | None:
        written = text(value)
        if written is None or compiled.fullmatch(written):
            return written
        value.refuse(f"{wanted} van de juiste vorm", hint=f"bijvoorbeeld {example}")
        return None

    return decode


def choice(*valid: str) -> Decoder[str]:
    """One of a few words."""

    def decode(value: Value) -> str | None:
        written = text(value)
        if written is None or written in valid:
            return written
        listed_ = ", ".join(valid)
        close = did_you_mean(written, valid)
        hint = f"{close} mogelijk: {listed_}" if close else f"mogelijk: {listed_}"
        value.findings.tell("F108", value.span, f"bij {value.name} hoort niet: {written}", hint)
        return None

    return decode


def member(kind: type[E]) -> Decoder[E]:
    """One of the members of an enumeration."""
    word = choice(*(one.value for one in kind))

    def decode(value: Value) -> E | None:
        written = word(value)
        return None if written is None else kind(written)

    return decode


# ---- values that hold values ------------------------------------------------------------------------------------


def listed(of: Decoder[T]) -> Decoder[tuple[T, ...]]:
    """A list; members that are wrong are told and left out."""

    def decode(value: Value) -> tuple[T, ...] | None:
        if not isinstance(value.node, yaml.SequenceNode):
            value.refuse("een lijst", hint=f"schrijf {value.name}: [een, twee]" if value.name else None)
            return None
        members = (of(value.of(node)) for node in value.node.value)
        return tuple(member for member in members if member is not None)

    return decode


def one_or_more(of: Decoder[T]) -> Decoder[tuple[T, ...]]:
    """A list, or a single value that stands for a list of one."""
    several = listed(of)

    def decode(value: Value) -> tuple[T, ...] | None:
        if isinstance(value.node, yaml.ScalarNode):
            single = of(value)
            return None if single is None else (single,)
        return several(value)

    return decode


def pairs(of: Decoder[T]) -> Decoder[tuple[tuple[str, T], ...]]:
    """A mapping with keys of the editor's own choice, in the order of the file."""

    def decode(value: Value) -> tuple[tuple[str, T], ...] | None:
        entries = _entries(value)
        if entries is None:
            return None
        decoded = ((name, of(entry.value)) for name, entry in entries.items())
        return tuple((name, one) for name, one in decoded if one is not None)

    return decode


@dataclass(frozen=True, slots=True)
class Entry:
    """A key and its value."""

    key: Value
    value: Value


@dataclass(frozen=True, slots=True)
class Fields:
    """The keys and values of one record."""

    whole: Value
    entries: dict[str, Entry]

    def need(self, key: str, decode: Decoder[T]) -> T | None:
        """The value of an obligatory key; None after its absence or fault is told."""
        entry = self.entries.get(key)
        if entry is None or entry.value.empty:
            where = entry.key.span if entry else self._head
            self.whole.findings.tell("F104", where, f"{key} ontbreekt; dat is verplicht")
            return None
        return decode(entry.value)

    def get(self, key: str, decode: Decoder[T], default: D) -> T | D:
        """The value of a key, or `default` when the key is absent or empty or its fault is told."""
        entry = self.entries.get(key)
        if entry is None or entry.value.empty:
            return default
        decoded = decode(entry.value)
        return default if decoded is None else decoded

    def span(self, key: str) -> Span:
        """Where the value of a key stands; without that key, where the record begins."""
        entry = self.entries.get(key)
        return entry.value.span if entry else self._head

    @property
    def _head(self) -> Span:
        first = next(iter(self.entries.values()), None)
        return first.key.span if first else self.whole.span


def record(value: Value, keys: Iterable[str]) -> Fields | None:
    """A mapping with known keys; unknown ones are told, with the one that was probably meant."""
    entries = _entries(value)
    if entries is None:
        return None
    known = tuple(keys)
    for name, entry in entries.items():
        if name not in known:
            hint = did_you_mean(name, known) or f"mogelijk: {', '.join(known)}"
            value.findings.tell("F105", entry.key.span, f"onbekende sleutel {name}", hint)
    return Fields(value, {name: entry for name, entry in entries.items() if name in known})


def _entries(value: Value) -> dict[str, Entry] | None:
    if not isinstance(value.node, yaml.MappingNode):
        value.refuse("een reeks van sleutels met waarden", hint="schrijf op elke regel sleutel: waarde")
        return None
    entries: dict[str, Entry] = {}
    for key_node, value_node in value.node.value:
        key = value.of(key_node)
        if not isinstance(key_node, yaml.ScalarNode):
            key.refuse("een sleutel van één woord")
        elif key_node.value in entries:
            value.findings.tell("F106", key.span, f"de sleutel {key_node.value} staat er twee keer")
        else:
            entries[key_node.value] = Entry(key, value.of(value_node, key_node.value))
    return entries
