"""Pages to files: each page is its view through its template, and nothing else goes into it.

That makes the digest of the view and of the template's closure the key of the result: what was rendered before is not
rendered again.
"""

import hashlib
from collections.abc import Iterable
from pathlib import Path
from typing import Protocol

from griffie.model.output import Output
from griffie.problems import Problem
from griffie.rendering.templates import closure, fill, open_templates


class Renderable(Protocol):
    """A page as this module needs it."""

    @property
    def path(self) -> str:
        """From the root of the site."""

    @property
    def template(self) -> str:
        """Name within the folder of templates."""

    def make(self) -> object:
        """The view; made when it is needed, so that only one is in memory at a time."""


class Store(Protocol):
    """Where results are remembered."""

    def key(self, *ingredients: str) -> str:
        """The key of a result made from these ingredients."""

    def get(self, key: str) -> object | None:
        """What was remembered, if anything."""

    def put(self, key: str, value: object) -> None:
        """Remember a result."""


def render_all(
    pages: Iterable[Renderable], folder: Path, memo: Store
) -> tuple[tuple[Output, ...], tuple[Problem, ...]]:
    """Every page as a file; a template that is wrong gives its problem once, and its pages are left out."""
    templates = open_templates(folder)
    digests: dict[str, str] = {}
    problems: dict[Problem, None] = {}
    outputs = []
    for page in pages:
        if page.template not in digests:
            digests[page.template], wrong = closure(templates, page.template)
            problems.update(dict.fromkeys(wrong))
        if not digests[page.template]:
            continue
        view = page.make()
        key = memo.key("page", page.path, digests[page.template], _digest(view))
        html = memo.get(key)
        if not isinstance(html, str):
            html, wrong = fill(templates, page.template, view)
            problems.update(dict.fromkeys(wrong))
            if html is None:
                continue
            memo.put(key, html)
        outputs.append(Output(page.path, html.encode()))
    return tuple(outputs), tuple(problems)


def _digest(view: object) -> str:
    """Views are frozen dataclasses of text, numbers, dates and tuples: what they print is all they are."""
    return hashlib.sha256(repr(view).encode("utf-8", "surrogatepass")).hexdigest()
