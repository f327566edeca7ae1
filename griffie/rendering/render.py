"""Pages to files: each page is its view through its template, and nothing else goes into it.

That makes the digest of the view and of the template's closure the key of the result: what was rendered before is not
rendered again. And a view is a function of what it looked at: while that stands as it stood at the last build, the view
is not even made (`griffie.rendering.seen`).
"""

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from griffie.model.output import Output
from griffie.problems import Problem
from griffie.rendering.seen import Name, Seen
from griffie.rendering.templates import Templates, closure, fill, open_templates


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


@dataclass(frozen=True, slots=True)
class Made:
    """How a page was made."""

    key: str
    """Under which the store has its HTML."""
    template: str
    """Digest of the template's closure."""
    looked_at: tuple[Name, ...]
    stamp: str
    """Of what it looked at."""


def render_all(
    pages: Iterable[Renderable], folder: Path, memo: Store, seen: Seen | None = None, ledger: str = ""
) -> tuple[tuple[Output, ...], tuple[Problem, ...]]:
    """Every page as a file; a template that is wrong gives its problem once, and its pages are left out.

    `seen` notes what the pages look at; `ledger` is the key under which the store keeps how they were made.
    """
    press = _Press(open_templates(folder), memo, seen or Seen(), bool(ledger))
    before = _ledger(memo, ledger)
    made: dict[str, Made] = {}
    digests: dict[str, str] = {}
    problems: dict[Problem, None] = {}
    outputs = []
    for page in pages:
        if page.template not in digests:
            digests[page.template], wrong = closure(press.templates, page.template)
            problems.update(dict.fromkeys(wrong))
        digest = digests[page.template]
        if not digest:
            continue
        known = before.get(page.path)
        html = press.unchanged(known, digest)
        if html is None:
            known, html, wrong = press.anew(page, digest)
            problems.update(dict.fromkeys(wrong))
        if html is not None and known is not None:
            made[page.path] = known
            outputs.append(Output(page.path, html.encode()))
    if ledger and made != before:
        memo.put(ledger, made)
    return tuple(outputs), tuple(problems)


def _ledger(memo: Store, key: str) -> Mapping[str, Made]:
    match memo.get(key) if key else None:
        case dict() as before:
            return before
        case _:
            return {}


@dataclass(frozen=True, slots=True)
class _Press:
    """What every page is made with."""

    templates: Templates
    memo: Store
    seen: Seen
    kept: bool
    """Whether what a page looked at is kept for the next build."""

    def unchanged(self, known: Made | None, template: str) -> str | None:
        """The page as it was, when its template and all that it looked at are."""
        if known is None or known.template != template or known.stamp != self.seen.stamp(known.looked_at):
            return None
        html = self.memo.get(known.key)
        return html if isinstance(html, str) else None

    def anew(self, page: Renderable, template: str) -> tuple[Made, str | None, tuple[Problem, ...]]:
        """Make the view, and fill the template with it unless that was done before."""
        view, looked_at = self.seen.during(page.make)
        key = self.memo.key("page", page.path, template, _digest(view))
        made = Made(key, template, looked_at, self.seen.stamp(looked_at) if self.kept else "")
        html = self.memo.get(key)
        if isinstance(html, str):
            return made, html, ()
        fresh, problems = fill(self.templates, page.template, view)
        if fresh is not None:
            self.memo.put(key, fresh)
        return made, fresh, problems


def _digest(view: object) -> str:
    """Views are frozen dataclasses of text, numbers, dates and tuples: what they print is all they are."""
    return hashlib.sha256(repr(view).encode("utf-8", "surrogatepass")).hexdigest()
