"""The review page of an import: what became of every file, and each paper beside its source.

One file without anything from elsewhere, so that it can be mailed, archived and opened from disk. All text of a source
is escaped by `markupsafe`; there is no script. `review_paper` shows one paper.
"""

from collections.abc import Iterator, Mapping, Sequence
from importlib.resources import files
from itertools import chain
from pathlib import Path

from markupsafe import Markup, escape

from griffie.importers.batch import Tried
from griffie.importers.overview import same_paper
from griffie.importers.report import tallies, verdict
from griffie.importers.review_paper import paper
from griffie.importers.source import printable
from griffie.problems import Problem, show

_WHOLE = 60
"""Papers that are shown side by side; of a larger batch those that need looking at go first."""
_OPEN = 25
"""Files of one group that are listed at once; a longer list is folded."""


def review(tried: Sequence[Tried]) -> str:
    """The page over all files that were tried."""
    ordered = sorted((one for one in tried if one.imported), key=lambda one: not _needs_look(one))
    chosen = {one.file for one in ordered[:_WHOLE]}
    places = {one.file: number for number, one in enumerate((one for one in tried if one.file in chosen), 1)}
    parts = chain(
        [_head(tried), _summary(tried, places)],
        *(paper(one.imported, places[one.file]) for one in tried if one.imported and one.file in places),
    )
    return "".join(parts) + "</main>\n</body>\n</html>\n"


def _head(tried: Sequence[Tried]) -> Markup:
    style = Markup(files("griffie.importers").joinpath("review.css").read_text("utf-8"))  # noqa: S704 - our own file
    return Markup(
        '<!doctype html>\n<html lang="nl">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        "<title>{title}</title>\n<style>{style}</style>\n</head>\n<body>\n<main>\n",
    ).format(title=_title(tried), style=style)


def _title(tried: Sequence[Tried]) -> str:
    return f"Import van {printable(tried[0].file.name) if len(tried) == 1 else f'{len(tried)} bestanden'}"


def _needs_look(one: Tried) -> bool:
    return one.imported is not None and not verdict(one.imported).ready


def _summary(tried: Sequence[Tried], places: Mapping[Path, int]) -> Markup:
    """The files in groups: what failed, what to look at, what is ready, what was there twice."""
    groups = (
        ("gone", "niet gelukt", [one for one in tried if one.failed]),
        ("doubt", "om naar te kijken", [one for one in tried if _needs_look(one)]),
        ("fix", "klaar om te publiceren", [one for one in tried if one.imported and not _needs_look(one)]),
        ("drop", "dubbel", [one for one in tried if one.twin]),
    )
    filled = [(mark, name, ones) for mark, name, ones in groups if ones]
    counts = Markup("").join(
        Markup('<li class="{}"><b>{}</b> {}</li>').format(mark, len(ones), name) for mark, name, ones in filled
    )
    listed = Markup("").join(_group(mark, name, ones, places) for mark, name, ones in filled)
    return Markup('<h1 id="begin">{title}</h1>\n<ul class="tally">{counts}</ul>\n{listed}').format(
        title=_title(tried), counts=counts, listed=listed if len(tried) > 1 or any(o.failed for o in tried) else ""
    )


def _group(mark: str, name: str, ones: Sequence[Tried], places: Mapping[Path, int]) -> Markup:
    rows = Markup("").join(Markup("<li>{}</li>\n").format(Markup("").join(_entry(one, places))) for one in ones)
    return Markup(
        '<details class="group"{open}><summary><b class="mark {mark}">{name}</b> ({count})</summary>\n'
        '<ul class="files">\n{rows}</ul></details>\n'
    ).format(
        open=Markup(" open") if len(ones) <= _OPEN or mark == "gone" else "",
        mark=mark,
        name=f"{name[0].upper()}{name[1:]}",
        count=len(ones),
        rows=rows,
    )


def _entry(one: Tried, places: Mapping[Path, int]) -> Iterator[Markup]:
    name = Markup('<span class="path">{}</span>').format(printable(one.file))
    if one.file in places:
        name = Markup('<a href="#p{}">{}</a>').format(places[one.file], name)
    yield name
    if one.imported:
        said = [same_paper(one), "" if verdict(one.imported).ready else verdict(one.imported).text]
        counts = [f"{number} {what}" for number, what in tallies(one.imported.paper.counts)][:4]
        title = one.imported.paper.metadata.titel or one.imported.paper.id
        yield Markup('<span class="title">{}</span>').format(title)
        yield Markup('<span class="small">{}</span>').format(
            "; ".join([str(one.imported.deposited.outcome), *filter(None, said), ", ".join(counts)])
        )
    elif one.twin:
        yield Markup('<span class="small">{}</span>').format(same_paper(one))
    yield from (_problem(problem) for problem in one.problems)


def _problem(problem: Problem) -> Markup:
    """A problem as an editor reads it: what, what to do, and the place in the file when it has one."""
    hint = Markup("<p>{}</p>").format(problem.hint) if problem.hint else ""
    place = Markup('<pre class="src">{}</pre>').format(show(problem)) if problem.place.line else ""
    return Markup('<div class="failed"><p><b>{}</b> {}</p>{}{}</div>').format(
        problem.code, escape(problem.message), hint, place
    )
