"""The table of citations in `verwijzingen.md`, which readers of Dutch can extend without Python."""

from pathlib import Path

import pytest

from griffie.citations import listing

TABLE = Path(__file__).with_name("verwijzingen.md")


def rows() -> list[tuple[str, str]]:
    found = []
    for line in TABLE.read_text(encoding="utf-8").splitlines():
        if not line.startswith("| ") or line.startswith("| tekst |"):
            continue
        text, expected = line.strip("|").replace("\\|", "\0").split("|")
        spelled = text.strip().replace("\0", "|").replace("↵", "\n").replace("␣", "\u00a0")
        found.append((spelled, expected.strip()))
    return found


@pytest.mark.parametrize(("text", "expected"), rows())
def test_each_row_gives_what_the_table_says(text: str, expected: str) -> None:
    found = [printed["id"] or " of ".join(printed["candidates"]) for printed in listing(text)]
    assert " ; ".join(found) == expected


def test_the_table_is_read() -> None:
    assert len(rows()) > 150
