"""The two laws of rebuilding: any sequence of edits ends where a clean build ends, and a second build writes nothing."""

import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from griffie.config import Project
from griffie.pipeline import build, commit

TEMPLATES = Path(__file__).parents[2] / "templates"
NUMBERS = (1, 2, 3)


def paper(number: int, text: str) -> str:
    return (
        f"---\nid: kst-30000-{number}\nsoort: brief\ntitel: Brief {number}\ndatum: 2024-06-1{number}\n"
        f"dossiers: ['30000']\n---\n\n## Vragen van de leden van de Kust-fractie\n\n### Vraag 1\n\nHoe is het met {text}?\n\n"
        f"### Antwoord vraag 1\n\nZie Kamerstuk 30 000, nr. {number % 3 + 1}; het gaat over {text} en niet over iets anders, "
        f"want dat is al eerder gezegd.[^1]\n\n[^1]: Zie vraag 1.\n"
    )


def notes(word: str) -> str:
    return f"---\nauteur: R\ndatum: 2024-07-01\n---\n\n## een\n\n```yaml\nsoort: uitleg\nbij: antwoord-1\n```\n\n{word.capitalize()}.\n"


def place(content: Path, number: int) -> Path:
    return content / "30000" / f"kst-30000-{number}"


def write(content: Path, number: int, text: str) -> None:
    place(content, number).mkdir(parents=True, exist_ok=True)
    (place(content, number) / "stuk.md").write_text(paper(number, text), "utf-8")


def remove(content: Path, number: int, _: str) -> None:
    shutil.rmtree(place(content, number), ignore_errors=True)


def annotate(content: Path, number: int, text: str) -> None:
    if place(content, number).exists():
        (place(content, number) / "annotaties.md").write_text(notes(text), "utf-8")


def register(content: Path, _: int, text: str) -> None:
    content.mkdir(exist_ok=True)
    (content / "begrippen.yaml").write_text(f"- id: woord\n  term: {text}\n  uitleg: Een woord.\n", "utf-8")


def break_it(content: Path, number: int, _: str) -> None:
    if place(content, number).exists():
        (place(content, number) / "stuk.md").write_text("---\nid: [\n", "utf-8")


EDITS: dict[str, Callable[[Path, int, str], None]] = {
    "write": write,
    "remove": remove,
    "annotate": annotate,
    "register": register,
    "break": break_it,
}
STEPS = st.lists(
    st.tuples(
        st.sampled_from(sorted(EDITS)), st.sampled_from(NUMBERS), st.sampled_from(["sluizen", "bruggen", "dijken"])
    ),
    min_size=1,
    max_size=5,
)


def files(folder: Path) -> dict[str, bytes]:
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(STEPS)
def test_after_any_edits_the_site_is_that_of_a_clean_build(steps: list[tuple[str, int, str]]) -> None:
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        content = folder / "content"
        running = Project(content, folder / "site", TEMPLATES, folder / "cache")
        for number in NUMBERS:
            write(content, number, "sluizen")
        commit(build(running), running)
        for name, number, text in steps:
            EDITS[name](content, number, text)
            commit(build(running), running)
        for number in NUMBERS:
            if _broken(place(content, number) / "stuk.md"):
                write(content, number, "dijken")
        commit(build(running), running)
        clean = Project(content, folder / "clean", TEMPLATES, folder / "clean-cache")
        commit(build(clean), clean)
        assert files(running.output) == files(clean.output)
        again = commit(build(running), running)
        assert (again.changed, again.removed) == ((), ())


def _broken(file: Path) -> bool:
    return file.exists() and file.read_text("utf-8").startswith("---\nid: [")
