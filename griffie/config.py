"""Where a project's files are and how it is to be built: what the command line decided, as one value."""

import hashlib
import importlib.metadata
from dataclasses import dataclass
from functools import cache
from pathlib import Path

_SHAPES_OUTPUT = ("jinja2", "markdown-it-py", "snowballstemmer", "lunr")


@dataclass(frozen=True, slots=True)
class Project:
    """One site to build."""

    content: Path
    output: Path
    templates: Path
    cache: Path
    """What builds remember; safe to delete at any time."""
    base_url: str = ""
    """Where the site will stand (`https://example.org/kamer/`); empty when unknown: then no feed and no sitemap."""
    strict: bool = False
    jobs: int = 1
    """Processes that read files."""

    @property
    def key(self) -> str:
        """Tells sites apart that are built from one checkout: a digest of content and output folder."""
        both = f"{self.content.resolve()}\n{self.output.resolve()}"
        return hashlib.sha256(both.encode()).hexdigest()[:16]

    @property
    def manifest(self) -> Path:
        """The list of files that the last build left in the output folder."""
        return self.cache / "sites" / f"{self.key}.json"


@cache
def code_digest() -> str:
    """A digest of Griffie's own code and of the libraries that shape the output; part of every cache key."""
    sha = hashlib.sha256()
    package = Path(__file__).parent
    for file in sorted(package.rglob("*.py")):
        sha.update(file.relative_to(package).as_posix().encode())
        sha.update(file.read_bytes())
    for name in _SHAPES_OUTPUT:
        sha.update(f"{name} {importlib.metadata.version(name)}\n".encode())
    return sha.hexdigest()
