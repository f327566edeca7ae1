"""A link with words of its own: the smallest thing that views share."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Pointer:
    """A link with words of its own before it."""

    text: str
    href: str
