"""A file of the finished site, before it is written: with its content at hand, or with where that is kept.

Of most files an earlier build has the content; what counts is whether it is another than the one that stands in the
site. A digest tells, so that no build needs the memory of a whole site.
"""

import hashlib
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Output:
    """One file of the site, in memory."""

    path: str
    """From the root of the site, with forward slashes."""
    content: bytes

    @property
    def digest(self) -> str:
        """Stands for the content."""
        return hashlib.sha256(self.content).hexdigest()

    def pieces(self) -> Iterable[bytes]:
        """The content."""
        return (self.content,)


@dataclass(frozen=True, slots=True)
class Kept:
    """One file of the site, whose content is loaded when it is written."""

    path: str
    digest: str
    """Another one for other content; one content may have several."""
    pieces: Callable[[], Iterable[bytes]] = field(repr=False, compare=False)
    """The content, piece by piece; to be asked for as often as it is needed."""

    @property
    def content(self) -> bytes:
        """The content as a whole."""
        return b"".join(self.pieces())


File = Output | Kept


@dataclass(frozen=True, slots=True)
class Part:
    """Texts that files are put together from, loaded when such a file is written."""

    digest: str
    """Another one for other texts, and when other code made them."""
    texts: Callable[[], tuple[str, ...]] = field(repr=False, compare=False)
