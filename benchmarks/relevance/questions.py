"""The questions of the benchmark and which question-and-answers of the letters answer each of them."""

from dataclasses import dataclass
from pathlib import Path

TABLE = Path(__file__).with_name("questions.tsv")


@dataclass(frozen=True, slots=True)
class Asked:
    """One query with a known answer."""

    kind: str
    """What makes it hard: `compound`, `typo`, …"""
    query: str
    answers: frozenset[str]
    """Keys of the question-and-answers (`griffie.citations` knows them by anchor) of which any will do: `so-13`."""


def questions() -> tuple[Asked, ...]:
    """The table, in its order."""
    _, *rows = TABLE.read_text(encoding="utf-8").splitlines()
    return tuple(_asked(*row.split("\t")) for row in rows)


def _asked(kind: str, query: str, answers: str) -> Asked:
    return Asked(kind, query, frozenset(answers.split()))
