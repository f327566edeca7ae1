"""The whole trip from `content/` to `site/`, on one screen.

discover → read (each file on its own) → gather → link → plan → render → write. Values travel, problems travel beside
them; nothing here knows what a question or a page is.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import PurePosixPath

from griffie.config import Project
from griffie.incremental.ledger import Ledger
from griffie.incremental.manifest import Written, write
from griffie.incremental.read import Read, read_all
from griffie.incremental.terms import remembered_terms
from griffie.incremental.workbench import Workbench, uncollected, workbench
from griffie.linking.link import link
from griffie.model.corpus import Linked
from griffie.model.document import Body
from griffie.model.output import File
from griffie.pages.assets import asset_files
from griffie.pages.page import Page
from griffie.pages.plan import plan
from griffie.problems import Problem, Severity
from griffie.reading.frames import framed
from griffie.reading.gather import gather
from griffie.reading.library import discover
from griffie.rendering.render import render_all
from griffie.rendering.seen import Seen
from griffie.search.build import search_files
from griffie.urls import paper_files
from griffie.writers.files import data_files
from griffie.writers.headers import header_files
from griffie.writers.sitemap import sitemap

Tell = Callable[[str], None]
"""Told what the build is at; the terminal shows it when work takes long."""


@dataclass(frozen=True, slots=True)
class Built:
    """What a build made of the content."""

    problems: tuple[Problem, ...]
    outputs: tuple[File, ...]
    withheld: frozenset[str]
    """Output paths of papers that have an error: their last good version stays."""
    linked: Linked
    pages: tuple[Page, ...]
    """What was planned, to tell where a page comes from."""
    body_of: Callable[[str], Body]
    """Loads the text of a paper, for who shows or annotates it after the build."""


def build(project: Project, tell: Tell = lambda _: None, bench: Workbench | None = None) -> Built:
    """Make every file of the site; `commit` writes them.

    `bench` is what the last build of this process had at hand, of this project; whoever gives one sees to it that what
    it remembers is settled.
    """
    used = bench or workbench(project)
    used.memo.begin()
    tell("lezen")
    found, misplaced = discover(project.content)
    read = read_all(project, found, used.memo)
    with uncollected():
        built = _build(project, tell, used, read, misplaced)
    if bench is None:
        used.memo.settle()
    return built


def _build(project: Project, tell: Tell, bench: Workbench, read: Read, misplaced: tuple[Problem, ...]) -> Built:
    memo = bench.memo
    corpus, doubled = gather(read.papers, read.notes, read.registers, folder=project.content.name)
    terms_of = remembered_terms(corpus, read.body_of, read.keys, memo)
    tell("verbinden")
    linked, unresolved = link(corpus, read.body_of, terms_of=terms_of, folder=project.content.name)
    seen = Seen(read.keys, bench.seen)
    pages, collisions = plan(linked, read.body_of, project.base_url, seen)
    tell(f"{len(pages)} pagina's maken")
    ledger = memo.key("bladen", project.key, project.base_url)
    rendered, broken = render_all(pages, project.templates, memo, seen, ledger)
    tell("zoekindex en gegevens maken")
    parts = Ledger(memo, seen, memo.key("gegevens", project.key, project.base_url))
    watched, watched_body_of = seen.watch("linked", linked), seen.watch_bodies(read.body_of)
    outputs = (
        *rendered,
        *data_files(watched, watched_body_of, base_url=project.base_url, recall=parts.recall),
        *search_files(linked, read.body_of, memo, base_url=project.base_url),
        *asset_files(project.templates),
        *header_files(),
        *sitemap((page.path for page in pages), linked, project.base_url),
    )
    parts.close()
    bench.seen = seen
    problems = (*misplaced, *read.problems, *doubled, *unresolved, *collisions, *broken)
    lost = {page.path for page in pages} - {output.path for output in rendered}
    return Built(
        problems=framed(sorted(set(problems), key=lambda problem: problem.order), project.content),
        outputs=outputs,
        withheld=_withheld(read, problems) | lost,
        linked=linked,
        pages=pages,
        body_of=read.body_of,
    )


def commit(built: Built, project: Project) -> Written:
    """Bring the output folder to the state of a build."""
    with uncollected():
        return write(built.outputs, project.output, project.manifest, built.withheld)


def _withheld(read: Read, problems: Iterable[Problem]) -> frozenset[str]:
    faulty = {PurePosixPath(problem.place.path).parent for problem in problems if problem.severity is Severity.ERROR}
    papers = (paper_id for folder, paper_id in read.folders.items() if folder in faulty)
    return frozenset(path for paper_id in papers for path in paper_files(paper_id))
