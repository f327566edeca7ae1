"""A page before it is rendered: where it stands, by which template, and how its view is made."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from griffie.catalogue import problem
from griffie.problems import Place, Problem


@dataclass(frozen=True, slots=True)
class Page:
    """One page of the site."""

    path: str
    """From the root of the site (`kst-36800-K-F.html`)."""
    template: str
    """Name within `templates/`."""
    make: Callable[[], object]
    """Makes the view when the page is rendered, so that a site of any size needs the memory of one page."""
    origin: str
    """What asked for the page, for whoever must mend a collision: a file, or what cites the paper."""


def without_collisions(pages: Iterable[Page]) -> tuple[tuple[Page, ...], tuple[Problem, ...]]:
    """The pages in the order of their paths; of two at one path the first stays and the other is a problem.

    Paths are compared as a file system that ignores case would: a site must survive being unpacked anywhere.
    """
    kept: dict[str, Page] = {}
    problems = []
    for page in pages:
        other = kept.setdefault(page.path.casefold(), page)
        if other is not page:
            message = f"{page.path} is ook het adres van de pagina van {other.origin}"
            problems.append(problem("T105", Place(page.origin), message))
    return tuple(sorted(kept.values(), key=lambda page: page.path)), tuple(problems)
