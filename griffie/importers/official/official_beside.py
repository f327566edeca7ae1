"""The `metadata.xml` that lies beside a file: in the same folder under that name, or under the name of the file."""

from pathlib import Path

from griffie.importers.draft import Stated
from griffie.importers.official.official_metadata import read_metadata
from griffie.importers.official.official_source import open_markup
from griffie.importers.source import read_bytes
from griffie.problems import Problem

_NAME = "metadata.xml"
_OFFICIAL = frozenset({".xml", ".html", ".htm"})
"""How files end that come with metadata; only they can be rivals for it."""


def stated_beside(path: Path) -> tuple[Stated | None, tuple[Problem, ...]]:
    """What the metadata beside a file state; nothing when there are none, problems when they cannot be read.

    A plain `metadata.xml` belongs to the one paper in its folder; beside several it would be anyone's.
    """
    place = _place(path)
    if place is None:
        return None, ()
    data, problems = read_bytes(place)
    source, unreadable = open_markup(data, str(place)) if data is not None else (None, ())
    if source is None:
        return None, problems or unreadable
    return read_metadata(source)


def _place(path: Path) -> Path | None:
    own = path.with_name(f"{path.name.partition('.')[0]}.{_NAME}")
    if own.is_file() and own != path:
        return own
    shared = path.with_name(_NAME)
    if path.name == _NAME or not shared.is_file():
        return None
    official = (file for file in path.parent.iterdir() if file.suffix.lower() in _OFFICIAL and file.name != _NAME)
    return shared if {file.name.partition(".")[0] for file in official} <= {path.name.partition(".")[0]} else None
