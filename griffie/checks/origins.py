"""From which files a page is made, told after the fact: an output of the build, never something it relies on."""

from pathlib import Path, PurePosixPath

from griffie.checks.site import links_of
from griffie.model.corpus import Linked
from griffie.model.output import File
from griffie.rendering.templates import members, open_templates
from griffie.urls import paper_page


def files_behind(output: File, template: str, linked: Linked, content: Path, templates: Path) -> tuple[str, ...]:
    """Files whose text a page shows something of, as an editor would type them: content first, then templates.

    A page shows something of every paper it links to, and of the registers for the names in it.
    """
    papers = {paper_page(paper.id): paper for paper in linked.corpus.papers.values()}
    shown = {output.path, *(link.partition("#")[0] for link in links_of(output))}
    texts = [papers[path].path for path in sorted(shown & papers.keys())]
    notes = [
        _notes(papers[path].path) for path in sorted(shown & papers.keys()) if papers[path].id in linked.corpus.notes
    ]
    registers = sorted(file.name for file in content.glob("*.yaml"))
    found, _ = members(open_templates(templates), template)
    return (
        *(f"{content.name}/{path}" for path in sorted({*texts, *notes})),
        *(f"{content.name}/{name}" for name in registers),
        *(f"{templates.name}/{name}" for name, _ in found),
    )


def _notes(path: str) -> str:
    return PurePosixPath(path).with_name("annotaties.md").as_posix()
