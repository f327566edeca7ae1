"""The two laws of rebuilding: all edits end where a clean build ends, and a second build writes nothing.

They hold for builds of which each is a process of its own, and for one process that has the last build at hand.
"""

import re
import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from griffie.config import Project
from griffie.incremental.workbench import Workbench, workbench
from griffie.pipeline import build, commit

TEMPLATES = Path(__file__).parents[2] / "templates"
NUMBERS = (1, 2, 3)


def paper(number: int, text: str) -> str:
    return (
        f"---\nid: kst-30000-{number}\nsoort: brief\ntitel: Brief {number}\ndatum: 2024-06-1{number}\n"
        f"dossiers: ['30000']\n---\n\n## Vragen van de leden van de Kust-fractie\n\n"
        f"### Vraag 1\n\nHoe is het met {text}?\n\n"
        f"### Antwoord vraag 1\n\nZie Kamerstuk 30 000, nr. {number % 3 + 1}; het gaat over {text} "
        f"en niet over iets anders, want dat is al eerder gezegd.[^1]\n\n[^1]: Zie vraag 1.\n"
    )


def notes(word: str, state: str = "gepubliceerd") -> str:
    short = f"in_het_kort:\n  - tekst: Over {word}.\n    bij: vraag-1\ntitels:\n  vraag-1: Van {word}\n"
    head = f"---\nauteur: R\ndatum: 2024-07-01\n{short}---\n\n"
    return f"{head}## een\n\n```yaml\nsoort: uitleg\nbij: antwoord-1\nstaat: {state}\n```\n\n{word.capitalize()}.\n"


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


def draft(content: Path, number: int, text: str) -> None:
    """A note that readers may not see yet, or no longer."""
    if place(content, number).exists():
        (place(content, number) / "annotaties.md").write_text(notes(text, "concept"), "utf-8")


def forget_notes(content: Path, number: int, _: str) -> None:
    (place(content, number) / "annotaties.md").unlink(missing_ok=True)


def move(content: Path, number: int, text: str) -> None:
    """The folder gets another name, and comes back under the first when it has that already."""
    here, there = place(content, number), content / "30000" / f"kst-30000-{number}{text[0]}"
    if not here.exists():
        here, there = there, here
    if here.exists() and not there.exists():
        here.rename(there)


def rebaptise(content: Path, number: int, text: str) -> None:
    """A paper gets another id; what cited it cites what is not held."""
    file = place(content, number) / "stuk.md"
    if file.exists():
        told = re.sub("(?m)^id: .*$", f"id: kst-30000-9{number}{len(text)}", file.read_text("utf-8"))
        file.write_text(told, "utf-8")


def ask(content: Path, number: int, text: str) -> None:
    """A question more, that refers to one of another paper."""
    file = place(content, number) / "stuk.md"
    told = file.read_text("utf-8") if file.exists() else ""
    if "### Vraag 1\n" in told and "### Vraag 2\n" not in told:
        more = f"### Vraag 2\n\nEn {text}?\n\n### Antwoord vraag 2\n\nZie vraag 1 van Kamerstuk 30 000, nr. 1.\n"
        file.write_text(told.replace("\n[^1]:", f"\n{more}\n[^1]:"), "utf-8")


def unregister(content: Path, _: int, text: str) -> None:
    for name in ("begrippen", "dossiers", "stukken", "fracties", "site")[len(text) % 2 :: 2]:
        (content / f"{name}.yaml").unlink(missing_ok=True)


def register(content: Path, _: int, text: str) -> None:
    content.mkdir(exist_ok=True)
    (content / "begrippen.yaml").write_text(f"- id: woord\n  term: {text}\n  uitleg: Een woord.\n", "utf-8")


def rename(content: Path, number: int, text: str) -> None:
    """Other pages show the title of a paper."""
    file = place(content, number) / "stuk.md"
    if file.exists():
        file.write_text(re.sub("(?m)^titel: .*$", f"titel: Brief over {text}", file.read_text("utf-8")), "utf-8")


def refile(content: Path, number: int, text: str) -> None:
    """A paper moves to the page of another dossier, and is cited by another."""
    file = place(content, number) / "stuk.md"
    if file.exists():
        told = file.read_text("utf-8").replace("dossiers: ['30000']", f"dossiers: ['{30000 + len(text)}']")
        file.write_text(re.sub("nr. [0-9]+;", f"nr. {len(text)};", told), "utf-8")


def registers(content: Path, number: int, text: str) -> None:
    """Registers that many pages show: of dossiers, of papers that are cited, of fracties, of persons, of the site."""
    content.mkdir(exist_ok=True)
    written = {
        "dossiers.yaml": f"- id: '30000'\n  titel: Dossier van {text}\n",
        "stukken.yaml": f"- id: kst-30000-{len(text)}\n  titel: Motie over {text}\n",
        "fracties.yaml": f"- id: kust\n  naam: Kust van {text}\n",
        "site.yaml": f"naam: Griffie van {text}\n",
    }
    name = sorted(written)[number % len(written)]
    (content / name).write_text(written[name], "utf-8")


def template(content: Path, number: int, text: str) -> None:
    """A template of one kind of page, and one that every page includes."""
    file = content.parent / "templates" / ("stuk.html", "basis.html", "dossier.html")[number % 3]
    file.write_text(f"{file.read_text('utf-8')}<!-- {text} -->\n", "utf-8")


def break_it(content: Path, number: int, _: str) -> None:
    if place(content, number).exists():
        (place(content, number) / "stuk.md").write_text("---\nid: [\n", "utf-8")


EDITS: dict[str, Callable[[Path, int, str], None]] = {
    "write": write,
    "remove": remove,
    "annotate": annotate,
    "draft": draft,
    "forget notes": forget_notes,
    "move": move,
    "rebaptise": rebaptise,
    "ask": ask,
    "unregister": unregister,
    "register": register,
    "registers": registers,
    "rename": rename,
    "refile": refile,
    "template": template,
    "break": break_it,
}
STEPS = st.lists(
    st.tuples(
        st.sampled_from(sorted(EDITS)), st.sampled_from(NUMBERS), st.sampled_from(["sluizen", "bruggen", "dijken"])
    ),
    min_size=1,
    max_size=6,
)


def files(folder: Path) -> dict[str, bytes]:
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(STEPS, st.booleans())
def test_after_any_edits_the_site_is_that_of_a_clean_build(steps: list[tuple[str, int, str]], at_hand: bool) -> None:
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        content = folder / "content"
        templates = folder / "templates"
        shutil.copytree(TEMPLATES, templates)
        running = Project(content, folder / "site", templates, folder / "cache")
        bench = workbench(running) if at_hand else None
        for number in NUMBERS:
            write(content, number, "sluizen")
        _once(running, bench)
        for name, number, text in steps:
            EDITS[name](content, number, text)
            _once(running, bench)
        mend(content)
        _once(running, bench)
        clean = Project(content, folder / "clean", templates, folder / "clean-cache")
        commit(build(clean), clean)
        assert files(running.output) == files(clean.output)
        assert not _once(running, bench)


def mend(content: Path) -> None:
    """Of a paper with an error the site has the last good version, of which a clean build knows nothing."""
    for number in NUMBERS:
        here, *moved = sorted(content.glob(f"30000/kst-30000-{number}*")) or (place(content, number),)
        if (here / "stuk.md").exists() and "### Vraag" not in (here / "stuk.md").read_text("utf-8"):
            (here / "stuk.md").write_text(paper(number, "dijken"), "utf-8")
        for folder in moved:
            shutil.rmtree(folder)


def _once(project: Project, bench: Workbench | None) -> bool:
    """Build; whether anything was written or removed."""
    written = commit(build(project, bench=bench), project)
    return bool(written.changed or written.removed)
