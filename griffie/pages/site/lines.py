"""Which paper cites which and how often, counted once for the whole site: what dossiers draw and list."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from griffie import urls
from griffie.linking.backlinks import is_printed
from griffie.model.corpus import Linked, Reference
from griffie.pages.site.shelf import echoes


@dataclass(frozen=True, slots=True)
class Line:
    """How often one paper cites another."""

    citing: str
    cited: str
    times: int
    printed: int = 0
    """Times that its text prints; the others stand in its front matter."""


@dataclass(frozen=True, slots=True)
class Lines:
    """All lines, from both ends; each list in the order of the ids at its other end."""

    to: Mapping[str, tuple[Line, ...]]
    """By what is cited."""
    of: Mapping[str, tuple[Line, ...]]
    """By the paper that cites."""


def lines(linked: Linked) -> Lines:
    """Every line between two papers that have a page; linear in the references."""
    to: dict[str, tuple[Line, ...]] = {}
    of: dict[str, list[Line]] = defaultdict(list)
    for cited, references in linked.cited.items():
        if not cited.startswith("dossier:") and (cited in linked.corpus.papers or urls.cited_page(cited)):
            to[cited] = tuple(_to(linked, cited, references))
            for line in to[cited]:
                of[line.citing].append(line)
    return Lines(to, {paper_id: tuple(found) for paper_id, found in of.items()})


def counts(linked: Linked, citing: str, cited: str) -> bool:
    """Whether a citation is drawn and listed: not of itself, and not what a summary repeats of a paper held here."""
    return citing != cited and not any(
        id_ in linked.corpus.papers and echoes(linked, linked.corpus.papers[id_]) for id_ in (citing, cited)
    )


def _to(linked: Linked, cited: str, references: tuple[Reference, ...]) -> Iterator[Line]:
    times = Counter(reference.paper for reference in references)
    printed = Counter(reference.paper for reference in references if is_printed(reference))
    for citing, number in times.items():
        if counts(linked, citing, cited):
            yield Line(citing, cited, number, printed[citing])
