"""Which files an import is about: those that are named, and in folders those that may be a paper.

A folder holds more than papers: pictures, a README, what Griffie wrote. These are passed over and counted; a file
that is named itself is always tried, so that it is told what it is.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from griffie.importers.refusals import is_page_of_ours

_ENDINGS = frozenset(".docx .docm .dotx .odt .ott .pdf .xml .html .htm .xhtml .txt .md .markdown".split())
_TALK = frozenset("readme changelog license licence licentie contributing leesmij todo".split())
"""Names, less their ending, of what is said about a folder."""
_WRITTEN = frozenset({"stuk.md", "annotaties.md"})
_WAITING = ("stuk.nieuw", "stuk.oud")
"""What import and editors write in `content/`."""
_PAGES = frozenset({".html", ".htm"})
_METADATA = "metadata.xml"
"""Belongs to the file beside it and is no paper."""
_LOOK = 8000
"""Bytes in which a page says who built it."""


@dataclass(frozen=True, slots=True)
class Listed:
    """The files to import, and how many others a folder held."""

    files: tuple[Path, ...]
    passed_over: int = 0
    """By their name no paper."""
    ours: int = 0
    """Written or built by Griffie."""


def list_files(named: Iterable[Path]) -> Listed:
    """The files that are named, and those in the folders that are named, however deep; hidden ones never."""
    found: dict[Path, None] = {}
    passed_over = ours = 0
    for path in named:
        if not path.is_dir():
            found[path] = None
            continue
        for file in _within(path):
            if file.name.endswith(_METADATA):
                continue
            if file.suffix.lower() not in _ENDINGS or file.stem.lower() in _TALK:
                passed_over += 1
            elif _is_ours(file):
                ours += 1
            else:
                found[file] = None
    return Listed(tuple(found), passed_over, ours)


def _within(folder: Path) -> Iterator[Path]:
    """The files of a folder, sorted; links to folders are not followed, so that none is walked for ever."""
    for file in sorted(folder.rglob("*")):
        hidden = any(part.startswith((".", "~$")) for part in file.relative_to(folder).parts)
        if not hidden and file.is_file():
            yield file


def _is_ours(file: Path) -> bool:
    if file.name in _WRITTEN or file.name.startswith(_WAITING):
        return True
    if file.suffix.lower() not in _PAGES:
        return False
    try:
        with file.open("rb") as opened:
            return is_page_of_ours(opened.read(_LOOK))
    except OSError:
        return False
