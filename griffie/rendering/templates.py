"""Templates: how they are opened, what each of them is made of, and what is said when one is wrong.

A template gets one value, `pagina`, and the filters of this module; what it was not given it cannot show. What it
includes, extends and imports can be read from its text alone, because a name that is only known while it runs is
refused: so the digest of its closure is a true key for everything it makes.
"""

import hashlib
import traceback
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from jinja2 import (
    Environment,
    FunctionLoader,
    StrictUndefined,
    TemplateError,
    TemplateNotFound,
    TemplateSyntaxError,
    meta,
    nodes,
)

from griffie.catalogue import problem
from griffie.problems import Place, Problem
from griffie.rendering import dutch


@dataclass(frozen=True, slots=True)
class Templates:
    """The templates of a project as they stood when they were opened: what is saved meanwhile is for the next build."""

    folder: Path
    sources: Mapping[str, bytes]
    """Every file, by its name within the folder."""
    environment: Environment


def open_templates(folder: Path) -> Templates:
    """The templates in a folder: escaping on, unknown names an error, Dutch filters at hand."""
    files = sorted(file for file in folder.rglob("*") if file.is_file())
    return _opened(folder, tuple((file.relative_to(folder).as_posix(), file.read_bytes()) for file in files))


@lru_cache(maxsize=2)
def _opened(folder: Path, sources: tuple[tuple[str, bytes], ...]) -> Templates:
    """What these sources make is compiled once in a process."""
    environment = Environment(
        loader=FunctionLoader(_loader(folder, dict(sources))),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        auto_reload=False,
    )
    environment.filters.update(
        datum=dutch.date_words,
        opsomming=dutch.listing,
        vergaderjaar=dutch.session_years,
        hoofdletter=dutch.capital,
        getal=dutch.digits,
        aantal=dutch.count,
    )
    return Templates(folder, dict(sources), environment)


def _loader(folder: Path, sources: Mapping[str, bytes]) -> Callable[[str], tuple[str, str, Callable[[], bool]] | None]:
    def load(name: str) -> tuple[str, str, Callable[[], bool]] | None:
        if name not in sources:
            return None
        try:
            return sources[name].decode().replace("\r\n", "\n"), str(folder / name), lambda: True
        except UnicodeDecodeError as error:
            line = sources[name].count(b"\n", 0, error.start) + 1
            raise TemplateSyntaxError("hier houdt het bestand op UTF-8 te zijn", line, name) from error

    return load


def closure(templates: Templates, name: str) -> tuple[str, tuple[Problem, ...]]:
    """The digest of a template and of all it includes, extends or imports; empty when one of them is wrong."""
    found, problems = members(templates, name)
    sha = hashlib.sha256()
    for member, source in found:
        sha.update(f"{member}\n{len(source)}\n{source}".encode())
    return ("" if problems else sha.hexdigest()), problems


def members(templates: Templates, name: str) -> tuple[tuple[tuple[str, str], ...], tuple[Problem, ...]]:
    """A template and all it includes, extends or imports, each with its source, in the order of asking."""
    sources: dict[str, str] = {}
    asked: dict[str, tuple[str, int]] = {name: (name, 0)}
    """Where each template is asked for: its name, and the line."""
    queue = [name]
    while queue:
        current = queue.pop(0)
        found, problems = _parse(templates, current, asked[current])
        if found is None:
            return (), problems
        sources[current], named = found
        for referenced, line in named:
            if referenced is None:
                return (), (_dynamic(templates, current, line),)
            if referenced not in asked:
                asked[referenced] = (current, line)
                queue.append(referenced)
    return tuple(sources.items()), ()


def fill(templates: Templates, name: str, view: object) -> tuple[str | None, tuple[Problem, ...]]:
    """The page that a template makes of a view, or the one problem that prevented it."""
    try:
        return templates.environment.get_template(name).render(pagina=view), ()
    except TemplateSyntaxError as error:
        return None, (_syntax(templates, error),)
    except TemplateNotFound as error:
        return None, (_missing(templates, (name, 0), str(error)),)
    except (TemplateError, TypeError, AttributeError, ValueError, LookupError, ArithmeticError) as error:
        place = _place_of(templates, error)
        if place is None:
            raise  # not a fault of a template: our own bug
        return None, (problem("T102", place, f"het sjabloon vraagt iets dat er niet is: {error}"),)


_Parsed = tuple[str, tuple[tuple[str | None, int], ...]]
"""Source of a template, and what it refers to."""


def _parse(templates: Templates, name: str, asked: tuple[str, int]) -> tuple[_Parsed | None, tuple[Problem, ...]]:
    loader = templates.environment.loader
    try:
        source = loader.get_source(templates.environment, name)[0] if loader else ""
        return (source, _references(source, name, str(templates.folder / name))), ()
    except TemplateSyntaxError as error:
        return None, (_syntax(templates, error),)
    except TemplateNotFound:
        return None, (_missing(templates, asked, name),)


@lru_cache(maxsize=512)
def _references(source: str, name: str, file: str) -> tuple[tuple[str | None, int], ...]:
    """Names of other templates with the line that names them; None for a name that is not a plain string.

    Many templates share one frame and every build asks again; nothing but the source decides the answer.
    """
    tree = Environment(autoescape=True).parse(source, name, file)
    found = tree.find_all((nodes.Extends, nodes.Include, nodes.Import, nodes.FromImport))
    return tuple(
        (referenced, node.lineno)
        for node in found
        for referenced in meta.find_referenced_templates(nodes.Template([node]))
    )


def _place(templates: Templates, name: str, line: int) -> Place:
    """A place in a template, as an editor would type it: relative to the project."""
    path = f"{templates.folder.name}/{name}"
    lines = templates.sources.get(name, b"").decode(errors="replace").splitlines()
    if not 0 < line <= len(lines):
        return Place(path)
    excerpt = lines[line - 1]
    start = len(excerpt) - len(excerpt.lstrip())
    return Place(path, line, start + 1, max(1, len(excerpt.strip())), excerpt)


def _syntax(templates: Templates, error: TemplateSyntaxError) -> Problem:
    place = _place(templates, error.name or "?", error.lineno)
    return problem("T101", place, f"het sjabloon is niet te lezen: {error.message}")


def _missing(templates: Templates, asked: tuple[str, int], missing: str) -> Problem:
    known = sorted(name for name in templates.sources if name.endswith((".html", ".xml", ".txt")))
    hint = f"in {templates.folder.name}/ staan: {', '.join(known)}" if known else None
    return problem("T103", _place(templates, *asked), f"er is geen sjabloon {missing}", hint)


def _dynamic(templates: Templates, name: str, line: int) -> Problem:
    hint = "noem het sjabloon tussen aanhalingstekens"
    return problem("T104", _place(templates, name, line), "de naam van een ander sjabloon staat niet vast", hint)


def _place_of(templates: Templates, error: BaseException) -> Place | None:
    """The deepest line of a template through which an error passed."""
    for frame in reversed(traceback.extract_tb(error.__traceback__)):
        file = Path(frame.filename)
        if file.is_relative_to(templates.folder) and frame.lineno:
            return _place(templates, file.relative_to(templates.folder).as_posix(), frame.lineno)
    return None
