"""Bugs that other generators have when they serve: done here, and what is shown is the site of a clean build.

The marks (B1 …) are those of the list that these were taken from. Saving by rename, swap files and many saves at once
are in `test_watch.py`, crafted paths and caches in `test_server.py`, overlays in `tests/browser/test_serve.py`.
"""

import os
import shutil
import threading
from pathlib import Path

import pytest

from griffie.config import Project
from griffie.pipeline import build, commit
from griffie.problems import Severity
from griffie.serving.dressing import message
from griffie.serving.session import Session, Stand

TEMPLATES = Path(__file__).parents[2] / "templates"
PAPER = """---
id: {id}
soort: brief
titel: {title}
datum: 2024-06-11
dossiers: ["30000"]
ondertekenaars:
  - naam: J. Jansen
    functie: minister
---

## Vragen van de leden van de Kust-fractie

### Vraag 1

Hoe staat het met {word}?

### Antwoord vraag 1

Zie Kamerstuk 30 000, nr. {cites}; daar staat meer over {word}.
"""
NOTES = """---
auteur: R
datum: 2024-07-01
---

## een

```yaml
soort: uitleg
bij: antwoord-1
staat: {state}
```

Over {word}.
"""


class Desk:
    """An editor's project that is being served; every save is one build of the session."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.content = folder / "content"
        self.templates = folder / "templates"
        shutil.copytree(TEMPLATES, self.templates)
        for number in (1, 2):
            self.write(number)
        self.project = Project(self.content, folder / "site", self.templates, folder / "cache")
        self.session = Session(self.project, say=lambda _: None)
        self.session.rebuild("eerste bouw")

    def place(self, number: int | str) -> Path:
        return self.content / "30000" / f"kst-30000-{number}"

    def write(self, number: int, *, id_: str = "", title: str = "", word: str = "sluizen") -> None:
        text = PAPER.format(
            id=id_ or f"kst-30000-{number}", title=title or f"Brief {number}", word=word, cites=3 - number
        )
        self.place(number).mkdir(parents=True, exist_ok=True)
        (self.place(number) / "stuk.md").write_text(text, "utf-8")

    def note(self, number: int, state: str, word: str = "een noot") -> None:
        (self.place(number) / "annotaties.md").write_text(NOTES.format(state=state, word=word), "utf-8")

    def register(self, name: str, text: str) -> None:
        (self.content / f"{name}.yaml").write_text(text, "utf-8")

    def edit(self, template: str, old: str, new: str) -> None:
        file = self.templates / template
        text = file.read_text("utf-8")
        assert old in text
        file.write_text(text.replace(old, new), "utf-8")

    def saved(self) -> "Desk":
        """The session builds, and the site is that of a clean build."""
        self.session.rebuild("bewaard")
        assert not self.stand.bug
        clean = Project(self.content, self.folder / "clean", self.templates, self.folder / "clean-cache")
        shutil.rmtree(clean.output, ignore_errors=True)
        shutil.rmtree(clean.cache, ignore_errors=True)
        commit(build(clean), clean)
        assert _files(self.project.output) == _files(clean.output)
        return self

    @property
    def stand(self) -> Stand:
        return self.session.settled()

    @property
    def errors(self) -> list[str]:
        return [problem.code for problem in self.stand.problems if problem.severity is Severity.ERROR]

    def page(self, path: str) -> str:
        return (self.project.output / path).read_text("utf-8")

    def has(self, path: str) -> bool:
        return (self.project.output / path).exists()


def _files(folder: Path) -> dict[str, bytes]:
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


# ---- the life of a page -----------------------------------------------------------------------------------------


def test_b1_b3_a_draft_that_is_published_appears_and_one_that_is_withdrawn_counts_nowhere(desk: Desk) -> None:
    desk.note(1, "concept")
    assert "Over een noot" not in desk.saved().page("kst-30000-1.html")
    desk.note(1, "gepubliceerd")
    assert "Over een noot" in desk.saved().page("kst-30000-1.html")
    assert "1 noot" in desk.page("index.html")
    desk.note(1, "concept")
    assert "1 noot" not in desk.saved().page("index.html")


def test_b2_content_and_template_saved_together(desk: Desk) -> None:
    desk.note(1, "gepubliceerd")
    desk.saved()
    desk.note(1, "concept")
    desk.edit("stuk.html", "{% extends", "{# anders #}{% extends")
    assert "Over een noot" not in desk.saved().page("kst-30000-1.html")


def test_b4_another_id_leaves_nothing_at_the_old_address(desk: Desk) -> None:
    desk.write(1, id_="kst-30000-7")
    desk.saved()
    assert desk.has("kst-30000-7.html")
    assert not desk.has("data/stukken/kst-30000-1.json")


def test_b5_a_paper_that_is_deleted_is_gone(desk: Desk) -> None:
    shutil.rmtree(desk.place(1))
    desk.saved()
    assert not desk.has("data/stukken/kst-30000-1.json")
    assert "aangehaald" in desk.page("kst-30000-1.html").lower()


def test_b6_a_folder_gets_another_name(desk: Desk) -> None:
    desk.place(1).rename(desk.place("anders"))
    desk.saved()
    assert "B108" in [problem.code for problem in desk.stand.problems]
    desk.place("anders").rename(desk.place(1))
    desk.saved()


def test_b7_what_is_made_while_serving_is_as_what_was_there(desk: Desk) -> None:
    desk.write(3 - 3, word="bruggen")
    desk.register("begrippen", "- id: sluis\n  term: sluizen\n  uitleg: Een deur in het water.\n")
    desk.saved()
    assert desk.has("kst-30000-0.html")
    assert desk.has("begrip/sluis.html")


def test_b8_b9_another_title_is_shown_wherever_the_paper_is_named(desk: Desk) -> None:
    desk.write(1, title="Nieuwe naam")
    desk.saved()
    for path in ("index.html", "dossier/30000.html", "fractie/kust.html", "kst-30000-2.html"):
        assert "Nieuwe naam" in desk.page(path), path


def test_b10_a_paper_that_could_not_be_read_comes_back(desk: Desk) -> None:
    good = desk.page("kst-30000-1.html")
    (desk.place(1) / "stuk.md").write_text("---\nid: [\n", "utf-8")
    desk.session.rebuild("bewaard")
    assert desk.errors
    assert desk.page("kst-30000-1.html") == good
    desk.write(1, word="dijken")
    assert "dijken" in desk.saved().page("kst-30000-1.html")
    assert not desk.errors


# ---- templates, registers, configuration ------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["basis.html", "delen/iconen.html", "stuk/tekst.html"])
def test_b11_b13_a_template_that_others_use_renews_their_pages(desk: Desk, name: str) -> None:
    file = desk.templates / name
    file.write_text(f"{file.read_text('utf-8')}\n", "utf-8")
    desk.saved()


def test_b14_a_template_that_is_deleted_is_told_and_comes_back(desk: Desk) -> None:
    (desk.templates / "stuk.html").rename(desk.folder / "weg.html")
    desk.session.rebuild("bewaard")
    assert desk.errors == ["T103"]
    (desk.folder / "weg.html").rename(desk.templates / "stuk.html")
    assert not desk.saved().errors


def test_b15_b16_a_register_counts_at_once_and_every_time(desk: Desk) -> None:
    for word in ("water", "land", "lucht"):
        desk.register("begrippen", f"- id: sluis\n  term: sluizen\n  uitleg: Een deur in het {word}.\n")
        assert f"het {word}" in desk.saved().page("begrip/sluis.html")
        desk.register("site", f"naam: Griffie van {word}\n")
        assert f"Griffie van {word}" in desk.saved().page("kst-30000-1.html")
    (desk.content / "begrippen.yaml").unlink()
    assert not desk.saved().has("begrip/sluis.html")


def test_b17_a_broken_configuration_is_told_and_mended(desk: Desk) -> None:
    desk.register("site", "naam: [\n")
    desk.session.rebuild("bewaard")
    assert not desk.stand.bug
    assert desk.errors
    desk.register("site", "naam: Griffie weer heel\n")
    assert "Griffie weer heel" in desk.saved().page("index.html")
    assert not desk.errors


# ---- watching ---------------------------------------------------------------------------------------------------


def test_b24_an_edit_of_the_same_size_at_the_same_time_is_seen(desk: Desk) -> None:
    file = desk.place(1) / "stuk.md"
    before = file.stat()
    desk.write(1, word="slotten")
    os.utime(file, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert (file.stat().st_size, file.stat().st_mtime_ns) == (before.st_size, before.st_mtime_ns)
    assert "slotten" in desk.saved().page("kst-30000-1.html")


def test_b26_another_branch_changes_hundreds_of_files_at_once(desk: Desk) -> None:
    for number in range(100, 160):
        desk.write(number)
    shutil.rmtree(desk.place(2))
    desk.register("fracties", "- id: kust\n  naam: De Kust\n")
    desk.edit("basis.html", "</body>", "<!-- tak --></body>")
    desk.saved()


# ---- failure ----------------------------------------------------------------------------------------------------


def test_b27_b28_b29_a_fault_of_our_own_is_told_and_the_next_build_is_whole(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def failing(*_: object, **__: object) -> None:
        raise RuntimeError("stuk")

    before, number = _files(desk.project.output), desk.stand.nummer
    desk.write(1, word="bruggen")
    monkeypatch.setattr("griffie.pipeline.search_files", failing)
    desk.session.rebuild("bewaard")
    assert "RuntimeError: stuk" in str(message(desk.stand)["storing"])
    assert desk.stand.changed == ()
    assert desk.stand.nummer == number + 1
    assert _files(desk.project.output) == before
    monkeypatch.undo()
    assert "bruggen" in desk.saved().page("kst-30000-1.html")


def test_a_memory_that_is_thrown_away_under_a_running_session_costs_at_most_one_build(desk: Desk) -> None:
    shutil.rmtree(desk.project.cache / "memo")
    desk.write(1, word="bruggen")
    desk.session.rebuild("bewaard")
    desk.saved()


def test_b30_b32_all_errors_are_told_and_none_outlives_its_file(desk: Desk) -> None:
    for number in (1, 2):
        (desk.place(number) / "stuk.md").write_text("---\nid: [\n", "utf-8")
    desk.session.rebuild("bewaard")
    assert {problem.place.path.split("/")[2] for problem in desk.stand.problems} >= {"kst-30000-1", "kst-30000-2"}
    shutil.rmtree(desk.place(1))
    desk.write(2)
    assert not desk.saved().errors


# ---- the browser ------------------------------------------------------------------------------------------------


def test_b34_who_asks_while_a_build_writes_waits_for_it(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    building, go_on, answered = threading.Event(), threading.Event(), threading.Event()

    def slowly(*arguments: object) -> object:
        building.set()
        go_on.wait(10)
        return commit(*arguments)  # type: ignore[arg-type]  # what the session gave

    def ask() -> None:
        desk.session.settled()
        answered.set()

    monkeypatch.setattr("griffie.serving.session.commit", slowly)
    build_thread = threading.Thread(target=lambda: desk.session.rebuild("bewaard"))
    asking = threading.Thread(target=ask)
    build_thread.start()
    assert building.wait(10)
    asking.start()
    assert not answered.wait(0.2)
    go_on.set()
    assert answered.wait(10)
    build_thread.join()


def test_b37_a_site_that_is_wiped_is_written_again(desk: Desk) -> None:
    shutil.rmtree(desk.project.output)
    desk.saved()


def test_b39_nothing_of_the_server_is_in_the_site(desk: Desk) -> None:
    assert not [path for path, content in _files(desk.saved().project.output).items() if b"__griffie" in content]


# ---- what a stopped session leaves ------------------------------------------------------------------------------


def test_what_was_at_hand_serves_the_next_session(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.write(1, word="bruggen")
    desk.saved()
    desk.session.stop()
    made: list[str] = []

    def noted(_: object, name: str, __: object) -> tuple[None, tuple[()]]:
        made.append(name)
        return None, ()

    monkeypatch.setattr("griffie.rendering.render.fill", noted)
    Session(desk.project, say=lambda _: None).rebuild("weer")
    assert made == []
