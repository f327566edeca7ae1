"""Everything that was read, together: the corpus that linking works on."""

from collections.abc import Iterable

from griffie.catalogue import problem
from griffie.model.annotation import Notes
from griffie.model.corpus import Corpus
from griffie.model.document import Paper
from griffie.model.register import Registers
from griffie.problems import Place, Problem, did_you_mean


def gather(
    papers: Iterable[Paper], notes: Iterable[Notes], registers: Registers, *, folder: str = "content"
) -> tuple[Corpus, tuple[Problem, ...]]:
    """Make the corpus; of two papers with one identity the first by path holds, and both are named.

    `folder` is the name of the content folder, by which problems name files.
    """
    problems: list[Problem] = []
    held: dict[str, Paper] = {}
    pages: dict[str, Paper] = {}
    for paper in sorted(papers, key=lambda one: one.path):
        first = pages.setdefault(paper.id.lower(), paper)
        if first is paper:
            held[paper.id] = paper
        else:
            problems.extend(_doubled(first, paper, folder))
        if paper.path.split("/")[-2:-1] != [paper.id]:
            message = f"dit stuk heet {paper.id}, maar zijn map niet"
            problems.append(problem("B108", _place(paper, folder), message, "geef de map de naam van de id"))
    kept: dict[str, Notes] = {}
    for one in sorted(notes, key=lambda one: one.path):
        if one.paper in held:
            kept.setdefault(one.paper, one)
        else:
            message = f"deze noten horen bij {one.paper}, en dat stuk is er niet"
            problems.append(problem("B110", Place(one.path), message, did_you_mean(one.paper, held)))
    return Corpus(dict(sorted(held.items())), dict(sorted(kept.items())), registers), tuple(problems)


def _doubled(first: Paper, second: Paper, folder: str) -> tuple[Problem, Problem]:
    return (_taken(first, second, folder), _taken(second, first, folder))


def _taken(paper: Paper, other: Paper, folder: str) -> Problem:
    message = (
        f"de id {paper.id} is ook die van {_place(other, folder)}"
        if paper.id == other.id
        else (f"de id {paper.id} verschilt alleen in hoofdletters van die van {_place(other, folder)}")
    )
    return problem(
        "B107", _place(paper, folder), message, "een id hoort bij één stuk: zij is het adres van zijn pagina"
    )


def _place(paper: Paper, folder: str) -> Place:
    return Place(f"{folder}/{paper.path}")
