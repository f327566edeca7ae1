"""What the server puts into the pages that it sends, and tells the scripts that it put there."""

import html
from pathlib import Path

from griffie.problems import Problem, Severity, as_json
from griffie.serving.editor import Opener
from griffie.serving.session import Stand

OWN = "/__griffie/"
"""Begins the addresses of the server itself; none of them is ever in a built page."""


def with_script(body: bytes, stand: Stand) -> bytes:
    """The page with the reload script at its end; the script knows under which build the page was loaded."""
    return _at_end(body, f'<script src="{OWN}overlay.js" data-nummer="{stand.nummer}"></script>\n')


def with_notes_script(body: bytes, paper_id: str, token: str, unpublished: int) -> bytes:
    """The page of a paper with the script that makes notes, which knows how many notes readers do not get."""
    return _at_end(
        body,
        f'<script type="module" src="{OWN}noten.js" id="griffie-noten" data-stuk="{html.escape(paper_id)}"'
        f' data-sleutel="{token}" data-verborgen="{unpublished}"></script>\n',
    )


def _at_end(body: bytes, script: str) -> bytes:
    head, close, tail = body.rpartition(b"</body>")
    return head + script.encode() + close + tail if close else body + script.encode()


def message(stand: Stand, opener: Opener | None = None) -> dict[str, object]:
    """What the stream tells a browser about a build; `opener` knows how a place is opened in the editor's program."""
    address = (opener or Opener()).address
    return {
        "nummer": stand.nummer,
        "gewijzigd": list(stand.changed),
        "problemen": [
            as_json(problem) | {"adres": address(problem.place.path, problem.place.line, problem.place.column)}
            for problem in stand.problems
        ],
        "storing": stand.bug,
    }


def explained(body: bytes, path: str, stand: Stand) -> bytes:
    """A 404 page that says why the page is not there, when a problem of its paper withholds it."""
    causes = [problem for problem in stand.problems if problem.severity is Severity.ERROR and _is_about(problem, path)]
    if not causes:
        return body
    items = "".join(f"<li>{html.escape(f'{cause.place}: {cause.message}')}</li>" for cause in causes)
    told = f"<section><h2>Deze pagina wacht op een verbetering</h2><ul>{items}</ul></section>".encode()
    head, main, tail = body.rpartition(b"</main>")
    return head + told + main + tail if main else body + told


def _is_about(problem: Problem, path: str) -> bool:
    return Path(problem.place.path).parent.name == Path(path).stem
