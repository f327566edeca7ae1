"""Style sheets and scripts under stable names, without what is there for those who read the source."""

import re
from pathlib import Path

from griffie.model.output import Output

_KINDS = {".css", ".js", ".woff2", ".svg", ".png", ".ico", ".txt"}
_COMMENT = re.compile(r"^ *(?:/\*(?:(?!\*/).)*\*/|//[^\n]*) *$", re.MULTILINE | re.DOTALL)
"""A comment that has its lines for itself; in a line of code nothing is touched."""


def asset_files(templates: Path) -> tuple[Output, ...]:
    """Every file of `templates/assets/` as a file of `assets/`, in the order of their names."""
    folder = templates / "assets"
    files = sorted(file for file in folder.rglob("*") if file.is_file() and file.suffix in _KINDS)
    return tuple(Output(f"assets/{file.relative_to(folder).as_posix()}", _content(file)) for file in files)


def _content(file: Path) -> bytes:
    return tight(file.read_text("utf-8")).encode() if file.suffix in {".css", ".js"} else file.read_bytes()


def tight(code: str) -> str:
    """A script or style sheet without comments and indentation: fewer bytes for a reader, line by line the same code.

    Text over several lines would lose its indentation: no file of ours has any, and a test sees to that.
    """
    return "\n".join(filter(None, map(str.strip, _COMMENT.sub("", code).splitlines()))) + "\n"
