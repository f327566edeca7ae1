"""A part is made again only when something it looked at changed."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from griffie.incremental.ledger import Ledger
from griffie.incremental.memo import Memo
from griffie.rendering.render import render_all
from griffie.rendering.seen import Seen

Table = dict[str, int]


def recalled(folder: Path, table: Table, read: Callable[[Table], int]) -> tuple[int, bool]:
    """The part, and whether it was made."""
    made: list[int] = []
    seen = Seen()
    given = seen.watch("table", table)

    def make() -> tuple[str, ...]:
        made.append(1)
        return (str(read(given)),)

    memo = Memo(folder, "code")
    ledger = Ledger(memo, seen, "ledger")
    part = ledger.recall("part", make)
    ledger.close()
    memo.settle()
    anew = bool(made)
    return int(part.texts()[0]), anew


def first(table: Table) -> int:
    return table["a"]


def test_a_part_is_recalled_until_what_it_read_changes(tmp_path: Path) -> None:
    assert recalled(tmp_path, {"a": 1}, first) == (1, True)
    assert recalled(tmp_path, {"a": 1}, first) == (1, False)
    assert recalled(tmp_path, {"a": 1, "b": 5}, first) == (1, False)
    assert recalled(tmp_path, {"a": 2, "b": 5}, first) == (2, True)
    assert recalled(tmp_path, {"a": 1}, first) == (1, True)


def test_a_part_that_the_disk_lost_is_made_again(tmp_path: Path) -> None:
    recalled(tmp_path, {"a": 1}, first)
    for file in tmp_path.rglob("*"):
        if file.is_file() and b"table" not in file.read_bytes():
            file.unlink()
    assert recalled(tmp_path, {"a": 1}, first) == (1, True)


@dataclass
class Watched:
    """A page that counts how often its view is made."""

    table: Table
    path: str = "a.html"
    template: str = "a.html"
    times: int = 0

    def make(self) -> object:
        self.times += 1
        return self.table["a"]


def test_a_view_is_made_again_only_when_what_it_read_or_its_template_changes(tmp_path: Path) -> None:
    templates = tmp_path / "templates"
    templates.mkdir()
    source = templates / "a.html"

    def made(table: Table, template: str) -> tuple[bytes, int]:
        source.write_text(template, "utf-8")
        seen = Seen()
        page = Watched(seen.watch("table", table))
        memo = Memo(tmp_path, "code")
        (output,), problems = render_all([page], templates, memo, seen, "ledger")
        assert not problems
        memo.settle()
        return output.content, page.times

    assert made({"a": 1}, "{{ pagina }}") == (b"1", 1)
    assert made({"a": 1, "b": 2}, "{{ pagina }}") == (b"1", 0)
    assert made({"a": 1}, "<{{ pagina }}>") == (b"<1>", 1)
    assert made({"a": 3}, "<{{ pagina }}>") == (b"<3>", 1)
