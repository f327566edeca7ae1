"""Results by the digest of what went into them."""

import os
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from griffie.incremental.memo import Memo


def test_what_was_put_is_got(tmp_path: Path) -> None:
    memo = Memo(tmp_path, "code")
    memo.put(memo.key("a"), ("waarde", 1))
    assert memo.get(memo.key("a")) == ("waarde", 1)
    assert memo.get(memo.key("b")) is None


def test_other_code_misses(tmp_path: Path) -> None:
    memo = Memo(tmp_path, "code")
    memo.put(memo.key("a"), 1)
    other = Memo(tmp_path, "andere code")
    assert other.get(other.key("a")) is None


def test_a_damaged_file_is_a_miss(tmp_path: Path) -> None:
    memo = Memo(tmp_path, "code")
    key = memo.key("a")
    memo.put(key, "waarde")
    (file,) = (path for path in tmp_path.rglob("*") if path.is_file())
    file.write_bytes(file.read_bytes()[:5])
    assert memo.get(key) is None


@given(st.lists(st.text(), max_size=4), st.lists(st.text(), max_size=4))
def test_keys_are_equal_only_for_equal_ingredients(a: list[str], b: list[str]) -> None:
    memo = Memo(Path(), "code")
    assert (memo.key(*a) == memo.key(*b)) == (a == b)


def test_what_was_made_longest_ago_is_forgotten_first(tmp_path: Path) -> None:
    memo = Memo(tmp_path, "code")
    for number in range(5):
        memo.put(memo.key(str(number)), "x" * 1000)
        file = next(path for path in tmp_path.rglob(memo.key(str(number))[2:]))
        os.utime(file, (number, number))
    memo.prune(2500)
    assert [memo.has(memo.key(str(number))) for number in range(5)] == [False, False, False, True, True]


def test_a_folder_that_cannot_be_written_still_remembers_within_the_run(tmp_path: Path) -> None:
    (tmp_path / "vol").write_text("geen map")
    memo = Memo(tmp_path / "vol", "code")
    memo.put(memo.key("a"), "waarde")
    assert memo.get(memo.key("a")) == "waarde"
