"""A file of the finished site, before it is written."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Output:
    """One file of the site."""

    path: str
    """From the root of the site, with forward slashes."""
    content: bytes
