"""The manual of the data files names every key of every file."""

import re
from pathlib import Path

import pytest

from griffie.writers import annotations, papers, questions, references, repeats

MANUAL = Path(__file__).parents[2] / "docs" / "data.md"


@pytest.mark.parametrize(
    ("name", "columns"),
    [
        ("stukken", papers.COLUMNS),
        ("vragen", (*questions.COLUMNS, "answers")),
        ("verwijzingen", references.COLUMNS),
        ("gelijk", repeats.COLUMNS),
        ("annotaties", annotations.COLUMNS),
    ],
)
def test_every_key_is_in_its_section(name: str, columns: tuple[str, ...]) -> None:
    section = MANUAL.read_text("utf-8").split(f"## `{name}`")[1].split("\n## ")[0]
    assert set(columns) <= set(re.findall(r"`([\w]+)`", section))
