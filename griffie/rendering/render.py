"""Pages to files: each page is its view through its template, and nothing else goes into it.

That makes the digest of the view and of the template's closure the key of the result: what was rendered before is not
rendered again. And a view is a function of what it looked at: while that stands as it stood at the last build, the view
is not even made (`griffie.rendering.seen`).
"""

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Protocol

from griffie.model.output import File, Kept
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

    def has(self, key: str) -> bool:
        """Whether anything was remembered, without loading it."""

    def put(self, key: str, value: object) -> None:
        """Remember a result."""

    def near(self, key: str) -> object | None:
        """What was remembered, from now on at hand."""

    def later(self, key: str, value: object) -> None:
        """Remember a result at hand, to be written at the end."""


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
) -> tuple[tuple[File, ...], tuple[Problem, ...]]:
    """Every page as a file; a template that is wrong gives its problem once, and its pages are left out.

    `seen` notes what the pages look at; `ledger` is the key under which the store keeps how they were made.
    """
    press = _Press(open_templates(folder), memo, seen or Seen(), bool(ledger))
    before = _ledger(memo, ledger)
    made: dict[str, Made] = {}
    files: list[File] = []
    digests: dict[str, str] = {}
    problems: dict[Problem, None] = {}
    for page in pages:
        if page.template not in digests:
            digests[page.template], wrong = closure(press.templates, page.template)
            problems.update(dict.fromkeys(wrong))
        digest = digests[page.template]
        known = press.unchanged(before.get(page.path), digest) if digest else None
        if digest and known is None:
            known, wrong = press.anew(page, digest)
            problems.update(dict.fromkeys(wrong))
        if known is not None:
            made[page.path] = known
            files.append(Kept(page.path, known.key, partial(press.html, page, known.key)))
    if ledger and made != before:
        memo.later(ledger, made)
    return tuple(files), tuple(problems)


def _ledger(memo: Store, key: str) -> Mapping[str, Made]:
    match memo.near(key) if key else None:
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

    def unchanged(self, known: Made | None, template: str) -> Made | None:
        """How a page was made, when its template and all that it looked at are as they were."""
        if known is None or known.template != template or not self.seen.holds(known.looked_at, known.stamp):
            return None
        return known if self.memo.has(known.key) else None

    def anew(self, page: Renderable, template: str) -> tuple[Made | None, tuple[Problem, ...]]:
        """Make the view, and fill the template with it unless that was done before."""
        view, looked_at = self.seen.during(page.make)
        key = self.memo.key("page", page.path, template, _digest(view))
        made = Made(key, template, looked_at, self.seen.stamp(looked_at) if self.kept else "")
        if self.memo.has(key):
            return made, ()
        fresh, problems = fill(self.templates, page.template, view)
        if fresh is None:
            return None, problems
        self.memo.put(key, fresh)
        return made, problems

    def html(self, page: Renderable, key: str) -> tuple[bytes]:
        """The page as a file; made once more when the store has lost it."""
        html = self.memo.get(key)
        if not isinstance(html, str):
            html, problems = fill(self.templates, page.template, page.make())
            if html is None:
                raise LookupError(f"{page.path} could be made and cannot be made again: {problems}")
        return (html.encode(),)


def _digest(view: object) -> str:
    """Views are frozen dataclasses of text, numbers, dates and tuples: what they print is all they are."""
    return hashlib.sha256(repr(view).encode("utf-8", "surrogatepass")).hexdigest()
