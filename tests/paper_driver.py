"""A paper of one's own on its page, without a build: for tests that ask what the reading page shows."""

from pathlib import Path

from bs4 import BeautifulSoup, Tag
from linked_folder import linked_folder

from griffie.model.document import Answer, Question
from griffie.model.walk import block_proses
from griffie.pages.paper.page import PaperView
from griffie.pages.plan import plan
from griffie.rendering.templates import fill, open_templates

TEMPLATES = Path(__file__).parents[1] / "templates"
TITLE = "Een brief om mee te proberen"
HEAD = """---
id: {id}
soort: brief
titel: Een brief om mee te proberen
datum: 2026-03-04
kamer: Tweede Kamer
vergaderjaar: 2025-2026
{more}---

"""


class PaperPages:
    """A content folder of papers, and what their pages show."""

    def __init__(self, folder: Path) -> None:
        self._content = folder / "content"

    def paper(self, text: str, ident: str = "proefbrief", more: str = "") -> "PaperPages":
        """Write a paper: its text in Markdown, and further lines of its front matter."""
        return self.write(f"los/{ident}/stuk.md", HEAD.format(id=ident, more=more) + text)

    def notes(self, text: str, ident: str = "proefbrief", head: str = "") -> "PaperPages":
        """Write the notes on a paper."""
        return self.write(f"los/{ident}/annotaties.md", f"---\nauteur: A. Pen\ndatum: 2026-03-05\n{head}---\n\n{text}")

    def write(self, path: str, text: str) -> "PaperPages":
        """Write a file of the content folder."""
        file = self._content / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
        return self

    def view(self, ident: str = "proefbrief") -> PaperView:
        """The view of a paper's page."""
        return self._made(ident)[0]

    def html(self, ident: str = "proefbrief") -> str:
        """The page of a paper."""
        return self._made(ident)[1]

    def page(self, ident: str = "proefbrief") -> BeautifulSoup:
        """The page of a paper, taken apart."""
        return BeautifulSoup(self.html(ident), "html.parser")

    def texts(self, anchor: str, ident: str = "proefbrief") -> list[str]:
        """The text of each paragraph of a question or answer, as it was read."""
        body = linked_folder(self._content).bodies[ident]
        parts = [part for part in body.parts if part.anchor == anchor and isinstance(part, Question | Answer)]
        return [prose.text for part in parts for prose in block_proses(part.blocks)]

    def _made(self, ident: str) -> tuple[PaperView, str]:
        made = linked_folder(self._content)
        pages, problems = plan(made.linked, made.bodies.__getitem__, "https://voorbeeld.nl/k/")
        assert not problems
        page = next(page for page in pages if page.path == f"{ident}.html")
        view = page.make()
        assert isinstance(view, PaperView)
        html, wrong = fill(open_templates(TEMPLATES), page.template, view)
        assert html is not None, wrong
        return view, html


def at(page: Tag, selector: str) -> Tag:
    """The one element that a selector finds."""
    found = page.select(selector)
    assert len(found) == 1, (selector, len(found))
    return found[0]


def text_of(tag: Tag) -> str:
    """The text of an element without our signs and what stands in its margin."""
    copy = BeautifulSoup(str(tag), "html.parser")
    for ours in copy.select(".vn, .nl, .ge, .al, .kant, .lab"):
        ours.decompose()
    return copy.get_text()
