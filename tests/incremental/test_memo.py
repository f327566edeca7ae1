"""Results by the digest of what went into them."""

import os
from pathlib import Path

import pytest
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


def test_what_the_newest_build_did_not_use_goes_and_the_oldest_of_it_first(tmp_path: Path) -> None:
    memo = Memo(tmp_path, "code")
    keys = [memo.key(str(number)) for number in range(6)]
    for number, key in enumerate(keys):
        memo.put(key, "x" * 1000)
        file = next(tmp_path.rglob(key[2:]))
        os.utime(file, (number, number))
    memo.begin()
    assert memo.get(keys[0]) == "x" * 1000
    assert memo.has(keys[1])
    memo.prune(2500)
    assert [memo.has(key) for key in keys] == [True, True, False, False, True, True]


def test_what_can_go_is_looked_for_only_when_much_was_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("griffie.incremental.memo.SPARE", 0)
    monkeypatch.setattr("griffie.incremental.memo._WORTH_A_LOOK", 2500)
    left = []
    for number in range(4):
        memo = Memo(tmp_path, "code")
        memo.put(memo.key(str(number)), "x" * 1000)
        memo.settle()
        left.append(sum(file.is_file() for file in (tmp_path / "memo").rglob("*")))
    assert left == [1, 2, 1, 2]


def test_what_is_near_is_loaded_once_and_let_go_when_a_build_does_not_use_it(tmp_path: Path) -> None:
    memo = Memo(tmp_path, "code")
    key = memo.key("a")
    memo.put(key, ["waarde"])
    first = memo.near(key)
    assert memo.near(key) is first
    memo.begin()
    assert memo.near(key) is first
    memo.begin()
    memo.begin()
    assert memo.near(key) is not first


def test_what_was_put_off_is_at_hand_and_on_disk_once_settled(tmp_path: Path) -> None:
    memo = Memo(tmp_path, "code")
    memo.later(memo.key("a"), 1)
    memo.begin()
    memo.begin()
    assert memo.near(memo.key("a")) == 1
    assert not Memo(tmp_path, "code").has(memo.key("a"))
    memo.settle()
    assert Memo(tmp_path, "code").get(memo.key("a")) == 1


def test_a_folder_that_cannot_be_written_still_remembers_within_the_run(tmp_path: Path) -> None:
    (tmp_path / "vol").write_text("geen map")
    memo = Memo(tmp_path / "vol", "code")
    memo.put(memo.key("a"), "waarde")
    assert memo.get(memo.key("a")) == "waarde"
