"""Test files have names of their own: they share one name space, and a double would be read as the other."""

from collections import Counter
from pathlib import Path


def test_no_two_test_files_share_a_name() -> None:
    names = Counter(path.name for path in Path(__file__).parent.rglob("*.py") if path.name != "conftest.py")
    assert not [name for name, number in names.items() if number > 1]
