"""Bursts of file events become single calls."""

import queue
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from griffie.serving.watch import Watcher, is_source

PATIENCE = 5.0


@pytest.fixture
def calls(tmp_path: Path) -> Iterator[queue.Queue[tuple[Path, ...]]]:
    told: queue.Queue[tuple[Path, ...]] = queue.Queue()
    watcher = Watcher([tmp_path], told.put)
    watcher.start()
    yield told
    watcher.stop()


def names(paths: tuple[Path, ...]) -> set[str]:
    return {path.name for path in paths}


def test_a_save_is_told(tmp_path: Path, calls: "queue.Queue[tuple[Path, ...]]") -> None:
    (tmp_path / "stuk.md").write_text("tekst")
    assert names(calls.get(timeout=PATIENCE)) == {"stuk.md"}


def test_saving_by_rename_is_told(tmp_path: Path, calls: "queue.Queue[tuple[Path, ...]]") -> None:
    (tmp_path / ".stuk.md.123").write_text("tekst")
    (tmp_path / ".stuk.md.123").rename(tmp_path / "stuk.md")
    assert names(calls.get(timeout=PATIENCE)) == {"stuk.md"}


def test_many_saves_at_once_are_one_call(tmp_path: Path, calls: "queue.Queue[tuple[Path, ...]]") -> None:
    for number in range(200):
        (tmp_path / f"{number}.md").write_text("tekst")
    seen: set[str] = set()
    rounds = 0
    while len(seen) < 200:
        seen |= names(calls.get(timeout=PATIENCE))
        rounds += 1
    assert rounds < 20


def test_reading_is_no_change(tmp_path: Path, calls: "queue.Queue[tuple[Path, ...]]") -> None:
    (tmp_path / "stuk.md").write_text("tekst")
    calls.get(timeout=PATIENCE)
    (tmp_path / "stuk.md").read_text()
    with pytest.raises(queue.Empty):
        calls.get(timeout=0.5)


def test_a_file_in_a_new_folder_is_told(tmp_path: Path, calls: "queue.Queue[tuple[Path, ...]]") -> None:
    folder = tmp_path / "28676" / "nieuw"
    folder.mkdir(parents=True)
    seen = names(calls.get(timeout=PATIENCE))
    (folder / "stuk.md").write_text("tekst")
    while "stuk.md" not in seen:
        seen |= names(calls.get(timeout=PATIENCE))


@pytest.mark.parametrize("name", [".stuk.md.swp", "stuk.md~", "#stuk.md#", "4913.tmp", "stuk.nieuw"])
def test_swap_and_backup_files_are_no_sources(name: str) -> None:
    assert not is_source(Path(name))


def test_a_save_while_a_call_is_under_way_makes_one_more(tmp_path: Path) -> None:
    told: queue.Queue[tuple[Path, ...]] = queue.Queue()
    go_on = threading.Event()

    def slowly(paths: tuple[Path, ...]) -> None:
        told.put(paths)
        go_on.wait(PATIENCE)

    watcher = Watcher([tmp_path], slowly)
    watcher.start()
    (tmp_path / "een.md").write_text("tekst")
    assert names(told.get(timeout=PATIENCE)) == {"een.md"}
    (tmp_path / "twee.md").write_text("tekst")
    (tmp_path / "drie.md").write_text("tekst")
    with pytest.raises(queue.Empty):
        told.get(timeout=0.3)
    go_on.set()
    assert names(told.get(timeout=PATIENCE)) == {"twee.md", "drie.md"}
    watcher.stop()


def test_very_many_folders_can_be_watched(tmp_path: Path) -> None:
    for number in range(1000):
        (tmp_path / str(number)).mkdir()
    told: queue.Queue[tuple[Path, ...]] = queue.Queue()
    watcher = Watcher([tmp_path], told.put)
    watcher.start()
    (tmp_path / "999" / "stuk.md").write_text("tekst")
    assert names(told.get(timeout=PATIENCE)) == {"stuk.md"}
    watcher.stop()


def test_what_is_written_elsewhere_starts_nothing(tmp_path: Path) -> None:
    """A build writes beside what it reads: were that watched, each build would start the next."""
    content, site = tmp_path / "content", tmp_path / "site"
    content.mkdir()
    site.mkdir()
    told: queue.Queue[tuple[Path, ...]] = queue.Queue()
    watcher = Watcher([content], told.put)
    watcher.start()
    (content / "stuk.md").write_text("tekst")
    told.get(timeout=PATIENCE)
    (site / "index.html").write_text("pagina")
    with pytest.raises(queue.Empty):
        told.get(timeout=0.5)
    watcher.stop()
